"""A last request gone on with in few words that name no topic: "how much?", "is that low?", "which one first?".

Beside those, what a degree of another kind would do, the same for another role, what it costs, and what is needed.
"""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.conversation.follow_ups.adjusting import repeated
from careerbot.conversation.follow_ups.moves_followed_up import ON_WAYS
from careerbot.conversation.follow_ups.pay_gone_on import another_sum, in_another_place, of_places_told, remarked_on
from careerbot.conversation.users.only_told import tells_only
from careerbot.patterns import Pattern
from careerbot.question.ellipsis import EMPTY_WORDS, without_opening
from careerbot.question.money import OTHER_CURRENCY, other_forms
from careerbot.replacing import replace
from careerbot.turn import Request, State, Understanding, unique

_DEGREES = frozenset("degree degrees phd doctorate master masters ms msc bachelor bachelors bs bsc mba diploma".split())
_HAVING = frozenset("with without only having what how any even".split())
_HAS_NONE = Pattern(r"\bi (?:do not have|have not got|did not get|never got|have) (?:one|none|that|any)$")
_OF_THE_TOLD = frozenset(
    (
        "which one ones first best better easiest cheapest should would take learn start begin matters matter most"
        " important key counts do i need is are would be recommended valuable"
    ).split()
)
_IT = frozenset("it that they those them these".split())
_TELL_SEVERAL = ("certifications", "tools", "skills", "portfolio", "learning_path", "skill_gap")
_COUNTED = {
    "portfolio": "projects",
    "certifications": "certificates",
    "tools": "tools",
    "skills": "skills",
    "learning_path": "steps",
}
_STEP = Pattern(
    r"(?:(?:and|so|ok|but|can|could|would|you|please) )*"
    r"(?:what (?:is|about|does|do i do in)|explain|how about|(?:expand|elaborate)(?: on| upon)?"
    r"|(?:(?:tell me|say|give me) )?(?:(?:a (?:bit|little)|something|some) )?(?:more |details? )?(?:on|about))?"
    r" ?(?:the )?(?:step (?:\d+|one|two|three|four|five|six)|(?:first|second|third|fourth|fifth|last) step)"
    r"(?: (?:exactly|mean|in detail|then|please|can|could|you|explain|tell|me|about|that|it|this|more"
    r"|further|what is|bit|a))*"
)
_NEEDED_OR_NOT = {"certifications": "certificate", "education": "degree", "portfolio": "portfolio"}
_NEEDED_IT = Pattern(
    r"(?:(?:and|so|ok|but) )*(?:do i (?:really |actually )?(?:need|have to have)|is|are)"
    r" (?:it|one|that|them|they|those)(?: (?:really|necessary|needed|required|mandatory|a must|worth it|worth the money"
    r"|to get (?:hired|a job|in)|at all))*"
)
_INSIDE = Pattern(
    r"(?:(?:and|so|ok|but) )*what (?:goes|should go|should be|belongs|do i put|should i put|do they want to see|is)"
    r" (?:in|into|on|inside)(?: (?:it|one|there|them|that))?"
)
_HOW_HARD = Pattern(
    r"(?:(?:and|so|ok|but|hm|hmm) )*how (?:hard|difficult|tough|easy) (?:is|would) (?:it|that|this)(?: be)?"
    r"(?: (?:really|exactly|then|for a beginner|for beginners))*"
)
_HOW_MANY = Pattern(
    r"(?:(?:and|so|ok|but) )*how many(?: of (?:them|these|those))?"
    r"(?: (?:do|should|would|must|are|is) ?(?:i|you|one|they|there)?"
    r" ?(?:need|have|get|show|enough|do|build|be enough|put in)?)?(?: (?:then|at least|ideally))*"
)
_SUPERLATIVE = Pattern(
    r"(?:(?:and|so|ok|but) )*(?:what (?:is|are|about) )?the"
    r" (?P<most>cheapest|easiest|best|quickest|fastest|most (?:important|valuable|useful))"
    r" (?:ones?|(?:one )?of (?:them|these|those|it))(?: (?:then|first|please))*"
)
_LEARN_FIRST = tuple("what should i learn first".split())
_MONEY = Pattern(r"(?:USD|EUR|GBP|[$€£]) ?\d")
_PRICE = Pattern(r"(?:(?:and|so|ok|but) )*how much (?:is|are|would|will) (?:it|they|that|those|these|one|each)(?: be)?")
_COST = frozenset("cost costs price prices expensive cheap pricey fee fees".split())
_COSTLY = ("certifications", "education", "learning_path", "getting_started")
_SAME = Pattern(
    r"\b(?:is|are|does|would|do|was) (?:it|that|this|they|things|there)(?: also| be| go| really)? (?:the |any |much )?"
    r"(?:same|true|similar|like that|different|apply) (?:for|with|in|to|of|as|among)\b"
)
_SAME_AS = Pattern(r"\b(?:same(?: thing| job| role)?|similar|different|differ) (?:as|to|from|than|with)\b")
_GETS = Pattern(
    r"^(?:(?:and|so|but|ok) )*what (?:do|does|would|could|will) .+ (?:get|make|earn|have)(?: then)?(?: there)?$"
)
_NEEDED = Pattern(
    r"(?:(?:and|so|ok|but|well) )*what (?:else )?(?:do|would|will|should) i (?:really )?"
    r"(?:need|have to have|need to have|need to know|have to know)(?: (?:for (?:it|that|this)|then|first))*"
)
_VERDICT = Pattern(
    r"(?:(?:and|so|ok|but|well|hm|hmm) )*is (?:that|it|this) "
    r"(?:really |actually |still |an? |any |too |very |considered )*"
    r"(?:low|high|good|bad|fair|ok|okay|decent|enough|normal|a lot|much|average|realistic|reasonable|little)"
    r"(?: (?:offer|salary|pay|then|there|now|for (?:that|it)))*"
)
_AMOUNT = Pattern(
    r"(?:(?:and|so|ok|but|well|hm|hmm) )*how (?:much|deep|deeply|advanced|well|good|often)"
    r"(?: (?:of (?:it|that|them|this|those)|(?:do|would|will|must|should) (?:i|you|one|they) (?:really |actually )?"
    r"(?:need|have)(?: to (?:know|learn|use|do))?|exactly|then|is (?:enough|needed)|it|that|them))*"
)
_WHY_NOT = Pattern(r"(?:(?:and|so|but|ok) )*why not (?:\w+ ){0,2}\S+$")
_OF_AMOUNTS = ("skills", "tools", "work_life", "responsibilities")
_ALIKE = frozenset("have has use uses need needs get it them either as do does is".split())
_AUXILIARY = frozenset("do does did is are will would should must can i they we you really actually".split())

_NEEDING = frozenset("need needed have know learn learned required use used enough then exactly".split())
_NEEDS_PAY = Pattern(
    r"\bi (?:would |will |do |really |also )*(?:need|want|must|have|expect|require)\b.*\b(?:earn|make|get|least|minimum"
    r"|more than|below|under|around|about)\b"
)
_MOST_PAID = 4  # roles whose pay is held against a sum
_MOST = 14  # words that are few


def gone_on(understanding: Understanding, state: State) -> tuple[Request, ...] | None:
    """The last requests as a few words go on with them; None where these say anything else."""
    if not state.asked or len(understanding.utterance.words) > _MOST:
        return None
    return (
        the_same_of(understanding, state)
        or asked_alike(understanding, state)
        or of_the_difficulty(understanding, state)
        or another_sum(understanding, state)
        or of_places_told(understanding, state)
        or in_another_place(understanding, state)
        or remarked_on(understanding, state)
        or of_a_thing_instead(understanding, state)
        or of_the_amount(understanding, state)
        or of_an_amount(understanding, state)
        or of_the_pay(understanding, state)
        or of_the_needs(understanding, state)
        or of_the_verdict(understanding, state)
        or of_the_told(understanding, state)
    )


def the_same_of(understanding: Understanding, state: State) -> tuple[Request, ...] | None:
    """The last requests about the role or place of which it is asked whether it is the same: "is it the same in …?"."""
    if not state.asked or not understanding.ids("role", "place") or not _SAME.search(understanding.utterance.normal):
        return None
    if _SAME_AS.search(understanding.utterance.normal) and len(understanding.ids("role")) == len(state.roles) == 1:
        roles = unique((*state.roles, *understanding.ids("role")))
        return (Request("compare", state.asked[-1].confidence, roles),) if len(roles) > 1 else None
    return repeated(understanding, state)


def asked_alike(understanding: Understanding, state: State) -> tuple[Request, ...] | None:
    """The last requests about the role of which the same is asked with no more than a verb: "do statisticians?"."""
    named = {i for e in understanding.entities if e.kind == "role" for i in range(e.start, e.end)}
    words = understanding.utterance.words
    rest = [word for index, word in enumerate(words) if index not in named and word not in EMPTY_WORDS]
    roles = understanding.ids("role")
    if len(roles) != 1 or not rest or rest[0] not in _AUXILIARY or not set(rest) <= _AUXILIARY | _ALIKE:
        return None
    if {"i", "you"} & set(rest) or any(role in roles for request in state.asked for role in request.roles):
        return None
    return tuple(
        replace(again, named=last.named if last.yes_no else again.named)
        for again, last in zip(repeated(understanding, state), state.asked, strict=True)
    )


def of_the_difficulty(understanding: Understanding, state: State) -> tuple[Request, ...] | None:
    """How hard it is to learn the work spoken of, or to earn its certificates: "how hard is it?"."""
    last = state.asked[-1] if len(state.asked) == 1 else None
    if last is None or not last.roles or not _HOW_HARD.fullmatch(understanding.utterance.normal):
        return None
    words = ("how", "hard", "is", "it", "to", "learn")
    if last.intent == "certifications":
        return (replace(last, words=("how", "hard", "is", "it"), said=(), advice="", yes_no=False),)
    if len(last.roles) > 1:
        return (Request("compare", last.confidence, last.roles, words=("which", "is", "harder")),)
    return (Request("learning_path", last.confidence, last.roles, words=words, said=words),)


def of_a_thing_instead(understanding: Understanding, state: State) -> tuple[Request, ...] | None:
    """Whether the roles in focus use the one thing that is held against what was told: "why not Python?"."""
    things = unique(e.id for e in understanding.entities if e.kind in ("tool", "skill"))  # "not" denies none here
    last = state.asked[-1] if len(state.asked) == 1 else None
    if last is None or not last.roles or len(things) != 1 or not _WHY_NOT.match(understanding.utterance.normal):
        return None
    words = tuple("do they use".split())
    return (Request("tools", last.confidence, last.roles, named=things, words=words, said=words, yes_no=True),)


def of_the_amount(understanding: Understanding, state: State) -> tuple[Request, ...] | None:
    """The last request as the question how much there is of it: "how much?" behind "do I need maths?"."""
    last = state.asked[-1] if len(state.asked) == 1 else None
    if last is None or last.intent not in _OF_AMOUNTS or not last.words:
        return None
    if not _AMOUNT.fullmatch(understanding.utterance.normal):
        return None
    matter = tuple(word for word in last.words if word not in _AUXILIARY)
    return (replace(last, words=("how", "much", *matter), said=(), yes_no=False, advice=""),)


def of_an_amount(understanding: Understanding, state: State) -> tuple[Request, ...] | None:
    """How much of a thing the roles in focus need, where no more is asked: "how much Kubernetes?"."""
    things = understanding.ids("tool", "skill")
    words = understanding.utterance.words
    named = {i for e in understanding.entities for i in range(e.start, e.end)}
    rest = [word for index, word in enumerate(words) if index not in named and word not in EMPTY_WORDS]
    if len(things) != 1 or not state.roles or understanding.ids("role", "place", "employer"):
        return None
    if rest[:2] != ["how", "much"] or not set(rest[2:]) <= _NEEDING | _AUXILIARY:
        return None
    return (Request("skills", state.asked[-1].confidence, state.roles, named=things, words=words, said=words),)


def of_the_pay(understanding: Understanding, state: State) -> tuple[Request, ...] | None:
    """The pay last asked about, of the role that is said to get it: "and what does a data analyst get there?"."""
    paid = bool(state.asked) and all(request.intent == "salary" for request in state.asked)
    if not paid or len(understanding.ids("role")) != 1 or not _GETS.search(understanding.utterance.normal):
        return None
    return repeated(understanding, state)


def pay_needed(understanding: Understanding, state: State, amount: int) -> Request | None:
    """The pay of the roles spoken of, held against the sum that somebody says they need: "I need at least 80k"."""
    last = state.asked[-1] if state.asked else None
    forms = other_forms(understanding.utterance.tokens)
    if last is None or not (amount or OTHER_CURRENCY in forms) or not tells_only(understanding):
        return None
    if not _NEEDS_PAY.search(understanding.utterance.normal):
        return None
    if understanding.ids("role", "occupation", "tool", "skill", "employer"):
        return None
    roles = state.listed if last.intent == "recommend_role" and not last.roles else state.roles
    if not roles or len(understanding.utterance.words) > _MOST:
        return None
    place = next(iter(understanding.ids("place")), "") or last.place or state.place
    words = understanding.utterance.words
    return Request("salary", last.confidence, roles[:_MOST_PAID], words=words, amount=amount, place=place, forms=forms)


def of_the_needs(understanding: Understanding, state: State) -> tuple[Request, ...] | None:
    """What the role spoken of asks for, where nothing more is said: "what do I need?"."""
    if len(state.roles) != 1 or not _NEEDED.fullmatch(understanding.utterance.normal):
        return None
    confidence = understanding.parts[0].confidence if understanding.parts else 0.0
    return (Request("skills", confidence, state.roles),)


def of_the_verdict(understanding: Understanding, state: State) -> tuple[Request, ...] | None:
    """The pay last asked about, where it is asked whether that is little or much: "is that low?"."""
    last = state.asked[-1] if len(state.asked) == 1 else None
    if last is None or last.intent != "salary" or not _VERDICT.fullmatch(understanding.utterance.normal):
        return None
    return (replace(last, words=understanding.utterance.words, said=(), advice=""),)


def of_the_told(understanding: Understanding, state: State) -> tuple[Request, ...] | None:
    """The last request with a question on the things it told of: "which one first?", "and how much does it cost?"."""
    last = state.asked[-1] if len(state.asked) == 1 else None
    words = understanding.utterance.words
    if last is None or not last.roles or any(e.kind != "number" for e in understanding.entities):
        return None
    if "the" in words and (found := _SUPERLATIVE.fullmatch(understanding.utterance.normal)):
        words = ("which", "one", "is", *found["most"].split())  # "the cheapest of them"
    singles = (
        len(last.roles) == 1
        and "which" in words
        and last.intent in _TELL_SEVERAL
        and set(words) <= EMPTY_WORDS | _OF_THE_TOLD
    )
    if len(last.roles) == 1 and last.intent in _COUNTED and _HOW_MANY.fullmatch(understanding.utterance.normal):
        counted = ("how", "many", _COUNTED[last.intent], "do", "i", "need")
        return (replace(last, words=counted, said=counted, advice="", yes_no=False),)
    if len(last.roles) == 1 and last.intent in ON_WAYS and _STEP.fullmatch(understanding.utterance.normal):
        return (replace(last, intent="learning_path", words=words, said=words, advice="", yes_no=False),)
    if last.intent in _NEEDED_OR_NOT and _NEEDED_IT.fullmatch(understanding.utterance.normal):
        needed = ("do", "i", "need", "a", _NEEDED_OR_NOT[last.intent])
        return (replace(last, words=needed, said=needed, advice="", yes_no=True),)
    if last.intent == "portfolio" and _INSIDE.fullmatch(understanding.utterance.normal):
        return (replace(last, words=("what", "belongs", "in", "it"), said=(), advice="", yes_no=False),)
    costs = bool(_COST & set(words)) and bool(_IT & set(words)) and last.intent in _COSTLY
    costs = costs or (last.intent == "certifications" and bool(_PRICE.fullmatch(understanding.utterance.normal)))
    if not (singles and not set(words) <= EMPTY_WORDS | {"which"}) and not costs:
        return None
    if singles and last.intent in ("skill_gap", "learning_path"):  # what to learn first, of what is missing
        return (replace(last, intent="learning_path", words=_LEARN_FIRST, said=(), advice="", yes_no=False),)
    return (replace(last, words=tuple(words), said=tuple(words), advice="", yes_no=False),)


def without_price(requests: Sequence[Request], compiled: Compiled) -> str:
    """The sentence that no price is known, where one is asked of certificates whose facts name none; '' else."""
    request = requests[0] if len(requests) == 1 else None
    if request is None or request.intent not in _COSTLY or not request.roles:
        return ""
    said = set(request.words)
    asks = bool(_COST & said and _IT & said and "how" in said) or bool({"cheaper", "cheapest"} & said)
    if not (asks or _PRICE.fullmatch(request.normal)):
        return ""
    priced = any(_MONEY.search(fact.text) for fact in compiled.facts(request.roles[0], request.intent))
    return "" if priced else "My sources name no prices for that; those who offer it do, and they change."


def of_degree(understanding: Understanding, state: State) -> tuple[Request, ...] | None:
    """The question whether a degree is needed, where an utterance only names one: "with a PhD?", "without one?"."""
    if not state.asked:
        return None
    words = list(understanding.utterance.words)
    names_one = bool(_DEGREES & set(words))
    if names_one and (another := _of_another_degree(words, understanding, state)) is not None:
        return (another,)
    goes_on = any(request.intent == "education" for request in state.asked) and "without" in words
    of_schooling = state.asked[-1].intent == "education"
    if of_schooling and _HAS_NONE.search(understanding.utterance.normal):  # "and if I do not have one?"
        words, goes_on = ["without", "a", "degree"], True
    if not state.roles or understanding.entities or not (names_one or goes_on):
        return None
    if not set(words) <= EMPTY_WORDS | _DEGREES | _HAVING or not {"with", "without"} & set(words):
        return None
    return (
        replace(
            state.asked[-1],
            intent="education",
            roles=state.roles,
            words=tuple(words),
            said=(),
            without=(),
            named=(),
            aspects=(),
        ),
    )


def _of_another_degree(words: Sequence[str], understanding: Understanding, state: State) -> Request | None:
    """The question whether one needs the degree that is named behind a question on another: "what about a masters?"."""
    last = state.asked[-1]
    named = [word for word in words if word in _DEGREES]
    rest = set(without_opening(words))
    if last.intent != "education" or not last.roles or understanding.entities or {"with", "without"} & rest:
        return None
    if not rest <= EMPTY_WORDS | _DEGREES | {"would", "do", "enough", "be", "is"}:
        return None
    asked = ("is", "a", *named, "enough" if "enough" in rest else "needed")
    return replace(last, words=asked, said=(), without=(), named=(), aspects=(), yes_no=True, advice="")
