"""A few words put as the question in full that they ask of what was spoken of.

"What about a master's instead?", behind whether a bootcamp is worth it; "would that do?", behind a degree just told;
"alternatives?", behind what a role is. Such a question is understood anew, so that what is known of it is found as if
it had been asked at once.
"""

from __future__ import annotations

from careerbot.compiled import Compiled
from careerbot.conversation.follow_ups.fragments import last_clause
from careerbot.conversation.follow_ups.pointing import pointed
from careerbot.conversation.follow_ups.put_right import put_right
from careerbot.conversation.follow_ups.restated_with_names import with_names
from careerbot.patterns import Pattern
from careerbot.question.ellipsis import EMPTY_WORDS, without_opening
from careerbot.question.form import EITHER
from careerbot.turn import State, Understanding
from careerbot.wording import listed, plural, with_article

_LONGEST, _MOST_BEFORE = 11, 24  # words of a fragment, and of the question before it
# What somebody takes or earns to get in, by what it is.
_PROOFS = {
    word: kind
    for kind, words in {
        "bootcamp": "bootcamp bootcamps",
        "master": "master masters msc ms",
        "phd": "phd doctorate",
        "bachelor": "bachelor bachelors degree bsc college university",
        "certificate": "certificate certificates certification certifications cert certs",
        "course": "course courses",
        "mba": "mba",
    }.items()
    for word in words.split()
}
_AROUND = EMPTY_WORDS | frozenset("doing do getting get getting taking take degree program programme online".split())
_SO = r"(?:(?:and|so|but|ok|hm|hmm|well|then|if so|in that case|if (?:that|it) is (?:so|true)) )*"
_WOULD_DO = Pattern(
    rf"{_SO}(?:(?:would|will|could|does|can|might) (?:that|it|this) (?:\w+ )?"
    r"(?:do|be enough|be ok|be okay|be fine|count|help|suffice|work|qualify)(?: (?:for|as) (?:it|that|this))?"
    r"|(?:is|are) (?:that|it|this|they) (?:\w+ )?(?:enough|ok|okay|sufficient|any good)"
    r"(?: (?:for|to) (?:it|that|this|start|get in))?"
    r"|(?:can|could|would|do|does|will) (?:that|it) get me (?:in|hired|there|a job))"
)
_OTHERS = Pattern(
    rf"{_SO}(?:(?:any|what|which|other|are there|is there|some|good|the|what are|name) )*"
    r"(?:alternatives?|other (?:options?|roles?|jobs?|careers?)|(?:similar|related) (?:roles?|jobs?|careers?))"
    r"(?: (?:then|instead|to (?:that|it|this)|like (?:that|it|this)|are there|exist))*"
)
_ROLES_THERE = Pattern(
    rf"{_SO}(?:(?:for|in|to|as) )?(?:what|which) (?:are the |kinds? of |sorts? of )?(?:\w+ )?(?:roles?"
    rf"|jobs?|positions?|careers?)"
    r"(?: (?:are|exist))?(?: there)?(?: (?:there|in (?:it|that|this)(?: (?:field|area))?))?"
)
_WITH_THAT_PAST = Pattern(
    rf"{_SO}(?:or )?what (?:else )?(?:could|can|would|might|should|do) (?:one|they|i|someone|somebody|people|you) "
    r"(?:(?:do|become|be|move to)(?: (?:else|instead|then|next|after(?: that)?"
    r"|with (?:that|this|such a) (?:background|experience|past|skills?)))+"
    r"|(?:move|switch|change|go|retrain)(?: on| over)? (?:in)?to(?: (?:then|instead))*)"
)
_HIRE_THEM = Pattern(
    rf"{_SO}(?:who|which (?:firms|companies|industries)) (?:hires?|employs?|recruits?|needs?|wants?)"
    rf" (?:them|those|these|one)"
)
_BIG_STEP = Pattern(
    rf"{_SO}(?:is|would) (?:it|that|this)(?: be)? (?:an? )?(?:(?:very|really|too) )?(?:big|huge|large|hard"
    rf"|difficult|great|long) "
    r"(?:jump|step|leap|change|move|switch|stretch)"
)
_BECOMES = Pattern(
    rf"{_SO}how (?:do|does|can|could|would|to|should) (?:(?:you|i|one|someone|somebody|they|people) )?"
    r"(?:become|be|get to be|turn into) (?:one|that|it)(?: (?:then|exactly))*"
)
_NEEDS = Pattern(
    rf"{_SO}what (?:else )?(?:do|would|will|should) (?:i|you|one) (?:really |actually )?"
    r"(?:need|have to have|need to have|need to know|have to know|need to learn)"
    r"(?: (?:for (?:it|that|this)|then|first))*"
)
_TAKES = Pattern(
    rf"{_SO}what (?:does|would|will) (?:it|that|this|that one) take(?: to (?:get there|become (?:one|that)))?"
)
_HAVING = Pattern(
    rf"{_SO}(?:what (?:about )?)?(?:(?:if|when) i (?:only |just |already )?(?:have|had|get|got|do|did"
    rf"|hold)|with|with only"
    r"|i (?:only |just )?have) (?:an? |my |just |only )*(?P<proof>(?:\w+ )?\w+)"
)
_AGE = Pattern(
    r"(?:(?:and|but|so|ok|hm|well|at|aged?|i am|am|i will be|turning|already|almost|nearly|now|btw) )*"
    r"(?P<age>\d\d)(?: (?:years?|yrs?|yo|y o|old|now|btw|already|though))*"
)
_TIME_LEFT = Pattern(
    rf"{_SO}(?:i (?:only |just )?have (?:only |just )?(?:got )?|it is in |in |with )"
    r"(?P<time>(?:an?|one|two|three|four|five|six|\d+|a few|some) (?:days?|weeks?|months?))(?: (?:left|to"
    r" prepare|only|time))*"
)
_PAIR = 2
_YOUNG = 28  # years below which nobody asks whether it is too late
_WHICH_MORE = Pattern(
    rf"{_SO}which (?:one )?(?:of (?:them|the two|those) )?(?:has|have|is|gives|offers|pays|gets|costs|takes|would"
    rf"|should|do|does)\b.*"
)
_OF_CHANCE = Pattern(
    rf"{_SO}(?:what|which) (?:roles?|jobs?|careers?) (?:would|do|should) you (?:say|suggest|recommend"
    rf"|advise|pick|think)"
    r"(?: (?:then|for me))*|"
    rf"{_SO}(?:what|which) (?:roles?|jobs?|careers?|positions?|one) (?:would be|is|are|could be|might be"
    rf"|seems?) (?:\w+ )?"
    r"(?:realistic|possible|doable|feasible|reachable|suitable|within reach)(?: (?:for me|now|in my case))*"
)
_WAY_IN = Pattern(
    rf"{_SO}(?:what is |whats )?(?:the )?(?:quickest|fastest|easiest|shortest|best|simplest) (?:way|path"
    rf"|route|road) (?:in|there|into (?:it|that))"
    r"(?: (?:for me|then|now))*"
)
# Words of which what is read below has one.
_CUES = frozenset(
    (
        "that it this they them those these one which other alternative alternatives similar related role"
        " roles job jobs"
        " position positions career careers instead else next after background experience past skills move"
        " switch change"
        " retrain go way path route road"
    ).split()
) | frozenset(_PROOFS)
# The field of a role, as it is spoken of.
_FIELDS = {
    "ai": "ai", "data": "data", "security": "security", "infrastructure": "cloud", "software": "software",
}  # fmt: skip


def restated(understanding: Understanding, state: State, compiled: Compiled) -> str:
    """The question in full that a few words ask; '' where they ask none."""
    words = understanding.utterance.words
    if not state.asked or state.open is not None or not words:
        return ""
    if text := put_right(understanding, state, compiled) or with_names(understanding, state, compiled):
        return text
    if len(words) > _LONGEST:
        return ""
    if text := _of_an_interview(understanding, state, compiled):
        return text
    if understanding.ids("role", "occupation", "employer"):
        return ""
    if any(word.isdecimal() for word in words) and (age := _at_age(understanding, state, compiled)):
        return age
    if text := _with_other_proof(understanding, state, compiled):
        return text
    if _CUES.isdisjoint(words) or understanding.ids("tool", "skill", "place", "level"):
        return ""
    said = understanding.utterance.normal
    if _OF_CHANCE.fullmatch(said):
        return "which job would be realistic for me"
    if not state.roles and _ROLES_THERE.fullmatch(said):
        return "which role would suit me"
    if state.background and not state.roles and _WITH_THAT_PAST.fullmatch(said):
        return f"i am {with_article(compiled.role_name(state.background).lower())} what else could i do"
    if _WAY_IN.fullmatch(said):
        of_one = len(state.roles) == 1 and state.roles[0] != state.background
        goal = f"to become {with_article(compiled.role_name(state.roles[0]).lower())}" if of_one else "into tech"
        return f"what is the quickest way {goal}"
    if text := _of_proofs(understanding, state):
        return text
    return _of_the_role(understanding, state, compiled) or _of_things(understanding, state, compiled)


def _of_an_interview(understanding: Understanding, state: State, compiled: Compiled) -> str:
    """The interview last asked about, at a firm or in the time that is told: "and for Amazon?", "I have two weeks"."""
    last, words = state.asked[-1], understanding.utterance.words
    if last.intent != "interview" or understanding.ids("role", "occupation"):
        return ""
    of = f"{compiled.role_name(last.roles[0]).lower()} " if len(last.roles) == 1 else ""
    firms = [e for e in understanding.entities if e.kind == "employer"]
    if len(firms) == 1 and set(words) - set(words[firms[0].start : firms[0].end]) <= EMPTY_WORDS | {"with"}:
        return f"how do i prepare for the {of}interview at {firms[0].text}"
    if found := _TIME_LEFT.fullmatch(understanding.utterance.normal):
        return f"how do i prepare for the {of}interview in {found['time']}"
    return ""


def _at_age(understanding: Understanding, state: State, compiled: Compiled) -> str:
    """Whether an age that is told is too old for what was spoken of: "48 years old"."""
    found = _AGE.fullmatch(understanding.utterance.normal) if len(understanding.utterance.words) > 1 else None
    if found is None or int(found["age"]) < _YOUNG or state.asked[-1].intent in ("salary", "certifications", "tools"):
        return ""
    aimed = [role for role in state.roles if role != state.background]
    goal = f" to become {with_article(compiled.role_name(aimed[0]).lower())}" if len(aimed) == 1 else ""
    return f"am i too old at {found['age']}{goal}"


def _with_other_proof(understanding: Understanding, state: State, compiled: Compiled) -> str:
    """The last question with the degree, course or certificate in it put in place of another; '' where none is."""
    words, last = understanding.utterance.words, state.asked[-1]
    said = [word for word in words if word in _PROOFS and word != "degree"] or [w for w in words if w in _PROOFS]
    if len(said) != 1 or len(last.words) > _MOST_BEFORE or not set(without_opening(words)) <= _AROUND | {said[0]}:
        return ""
    before = [word for word in last.words if word in _PROOFS]
    if len(before) != 1 or _PROOFS[before[0]] == _PROOFS[said[0]]:
        return ""
    text = " ".join(said[0] if word == before[0] else word for word in last.words)
    roles = [name for role in last.roles if (name := compiled.role_name(role).lower()) not in text]
    return f"{text} for {with_article(roles[0])}" if len(roles) == 1 else text


def _of_the_role(understanding: Understanding, state: State, compiled: Compiled) -> str:
    """What a few words ask of the one role in focus, as a question in full; '' where they ask nothing of it."""
    said = last_clause(understanding)
    words = understanding.utterance.words
    roles = pointed(words[: len(words) - len(said.split())], state) or pointed(words, state) or state.roles
    if len(roles) != 1:
        return ""
    role = with_article(compiled.role_name(roles[0]).lower())
    if _WOULD_DO.fullmatch(said):
        return _enough(state, role, compiled)
    if (found := _HAVING.fullmatch(said)) and state.asked[-1].intent == "education":
        proof = found["proof"].split()
        named = next((word for word in proof if word in _PROOFS), "")
        return _with_proof(named, role) if named else ""
    if _TAKES.fullmatch(said) or _BECOMES.fullmatch(said):
        return f"how do i become {role}"
    if roles != state.roles and _NEEDS.fullmatch(said):  # "the second then. What do I need?"
        return f"what skills does {role} need"
    if _HIRE_THEM.fullmatch(said):
        return f"which industries hire {plural(compiled.role_name(roles[0]).lower())}"
    if _BIG_STEP.fullmatch(said):
        return f"how hard is it to become {role}"
    weighs = any(request.intent in ("recommend_role", "transition") for request in state.asked)
    if _OTHERS.fullmatch(said) and not weighs:
        return f"which roles are similar to {role}"
    if _WITH_THAT_PAST.fullmatch(said) and not state.background:
        return f"i am {role} what else could i do"
    label = compiled.label("role", roles[0])
    if _ROLES_THERE.fullmatch(said) and not weighs and label is not None and label.group in _FIELDS:
        return f"what roles are there in {_FIELDS[label.group]}"
    return ""


def _with_proof(proof: str, role: str) -> str:
    """Whether a degree, course or certificate is enough for a role, as a question in full."""
    return f"can i become {role} with just {with_article(proof)}"


def _enough(state: State, role: str, compiled: Compiled) -> str:
    """Whether what users studied, hold or do is enough for a role, as a question in full; '' where none is known."""
    proofs = [word for word in state.asked[-1].words if word in _PROOFS]
    if state.asked[-1].intent in ("education", "certifications") and proofs and not state.degree:
        return _with_proof(proofs[0], role)
    if state.degree:
        studied = state.degree if _PROOFS.keys() & state.degree.lower().split() else f"degree in {state.degree}"
        return f"is a {studied} enough to become {role}"
    if state.background and state.background not in state.roles:
        return f"can {with_article(compiled.role_name(state.background).lower())} become {role}"
    return ""


def _of_proofs(understanding: Understanding, state: State) -> str:
    """Which of two ways to learn is more of something, where they were weighed: "which is cheaper?"; '' else."""
    words = state.asked[-1].words
    proofs = list(dict.fromkeys(_PROOFS[word] for word in words if word in _PROOFS))
    said = understanding.utterance.normal
    if len(proofs) != _PAIR or EITHER.isdisjoint(words) or not _WHICH_MORE.fullmatch(said):
        return ""
    return f"{said} {listed([with_article(proof) for proof in proofs], 'or')}"


def _of_things(understanding: Understanding, state: State, compiled: Compiled) -> str:
    """Which of two tools is more of something, where the two were weighed: "and which has more jobs?"; '' else."""
    last = state.asked[-1]
    if last.roles or len(last.named) != 2 or not _WHICH_MORE.fullmatch(understanding.utterance.normal):
        return ""
    labels = [compiled.thing(id) for id in last.named]
    names = [label.name.lower() for label in labels if label is not None]
    return f"{understanding.utterance.normal} {listed(names, 'or')}" if len(names) == 2 else ""
