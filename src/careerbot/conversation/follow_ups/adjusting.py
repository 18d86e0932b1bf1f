"""A last request changed: a role added, dropped or put in place of another, a slot left out.

"add ML engineer", "drop the second", "without the analyst", "what about X instead", "not DE, DA", "and in general?".
"""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.conversation.follow_ups.focus import MOST_FOCUSED
from careerbot.conversation.follow_ups.pointing import listed_side_by_side, pointed
from careerbot.conversation.users.profile import role_left
from careerbot.patterns import Pattern
from careerbot.question.ellipsis import AROUND, BARE_ROLE, EMPTY_WORDS, WEIGHS, without_opening
from careerbot.question.tastes import LIKINGS
from careerbot.replacing import replace
from careerbot.turn import Request, State, Understanding, ids_of, unique
from careerbot.vocabulary import OTHER

_ADDS = frozenset("add include adding including plus throw put".split())
_DROPS = frozenset("drop remove omit exclude without minus except skip leave take forget delete cut".split())
_COMPARES = frozenset("compare compares compared comparing comparison".split())
_JOINS = frozenset("and also about too plus with or".split())
_INSTEAD = frozenset("instead meant mean said rather sorry wait scratch oops correction actually not nope".split())
_AROUND = frozenset(
    (
        "from list comparison table mix just other two three keep out away them do does how fit up against into get rid"
        " stack let us role roles kind sort type version one can could you would please too well both all want have"
    ).split()
)
_NOT_LIKED = Pattern(r"\b(?:not (?:really |so )?(?:like|want|fancy|into)|not (?:for me|my thing)|hate)\b")
_ORDINALS = frozenset("first second third fourth last former latter 1 2 3 4 1st 2nd 3rd 4th number".split())
_PLACES = frozenset("place country city location".split())
# Words for people, which name a level only where the level is what a short text is about.
_LEVELS = {
    "beginner": "entry", "beginners": "entry", "newbie": "entry", "newbies": "entry", "starter": "entry",
    "starters": "entry", "newcomer": "entry", "newcomers": "entry", "graduate": "entry", "graduates": "entry",
    "mid": "mid", "middle": "mid", "lead": "lead", "leads": "lead", "principal": "lead", "staff": "lead",
    "executive": "executive", "director": "executive",
}  # fmt: skip
# Those who begin, in more words than one: "and for someone just starting out?", "with no experience".
_BEGINNING = Pattern(
    r"(?:(?:and|but|so|ok|what|how|about|for|as|if|is|are|i|am|a|an|the|it|you|with|who|just|only|still|someone|somebody"
    r"|people|person|those|fresh|brand|straight|right) )*"
    r"(?:(?:starting|begin|beginning|start)(?: out)?|new(?: to (?:it|the field|this))?"
    r"|(?:at|in) the (?:start|beginning)|(?:with |without )?(?:no|any|zero) (?:work |prior |real |previous )?experience"
    r"|out of (?:college|university|uni|school))"
)
_BY_LEVEL = ("salary", "job_openings")
_EXPERIENCE = frozenset(
    (
        "experience exp yoe someone somebody person people guy have has having got already after worked working job"
        " field"
    ).split()
)
_AFTER_YEARS = ((5, "senior"), (2, "mid"), (0, "entry"))  # years of work, and the level they make
_TWO = 2
_MOST_OPTIONS = 5  # words
_VERBS = frozenset("is are do does did can could should would will must may have has which what how who why".split())
CHANGING = _AROUND | _ADDS | _DROPS | _COMPARES  # words that change a last request and ask nothing else
_ASKING_NOTHING = EMPTY_WORDS | CHANGING | _ORDINALS | frozenset("like fancy into hate thing".split())
# Words that name a topic on their own, beside those that belong to one intent in the examples.
_TOPICS = {
    "remote": "work_life", "remotely": "work_life", "hybrid": "work_life", "stress": "work_life", "hours": "work_life",
    "overtime": "work_life", "money": "salary", "income": "salary", "growth": "outlook",
    "prospects": "outlook", "degree": "education", "degrees": "education",
    "path": "learning_path", "roadmap": "learning_path", "steps": "learning_path",
}  # fmt: skip
TOPICAL = frozenset(_TOPICS)
_NAMING = ("role", "tool", "skill", "employer")  # kinds of names that make it a question about something else
_LONG = frozenset("hours overtime".split())
_OF_TOPICS = frozenset("their its what is are show give which left".split())
_NEVER_ALONE = ("", "compare", "skill_gap")  # topics whose word alone may mean something else
_ANYWHERE = frozenset("general anywhere everywhere overall worldwide regardless whatever".split())


def adjusted(understanding: Understanding, state: State) -> tuple[Request, ...] | None:
    """The last requests with a role added or dropped, or with a slot left out; None when nothing of that is said."""
    if not state.asked:
        return None
    words = list(understanding.utterance.words)
    named = {i for e in understanding.entities for i in range(e.start, e.end) if e.kind != "number"}
    rest = [word for index, word in enumerate(words) if index not in named]
    if not all(word in _ASKING_NOTHING for word in rest):
        return _unplaced(rest, state) if not named else None
    roles = ids_of(understanding.entities, "role")
    spoken = unique(role for request in state.asked for role in request.roles)
    denied = unique(e.id for e in understanding.entities if e.kind == "role" and e.negated)
    if not spoken and all(request.intent == "recommend_role" for request in state.asked):
        spoken = state.listed  # of those offered
    if _DROPS & set(rest) or _NOT_LIKED.search(" ".join(rest)):
        unwanted = [role for role in (*roles, *denied) if role in spoken]
        unwanted = unwanted or [role for role in pointed(rest, state) if role in spoken]
        if unwanted:
            return _with_roles([role for role in spoken if role not in unwanted], state)
        return None
    compares = bool(_COMPARES & set(rest))
    if roles and not denied and (_ADDS & set(rest) or (compares and len(roles) == 1)):
        if compares and len(spoken) > 1 and {"it", "that", "this"} & set(rest):
            spoken = spoken[:1]  # "compare it with X" is about one of them
        widened = unique((*spoken, *roles))[:MOST_FOCUSED]
        last = state.asked[-1]
        if compares and last.intent != "compare":
            return (replace(last, intent="compare", roles=widened, words=(), said=(), without=(), aspects=()),)
        if last.intent == BARE_ROLE and len(spoken) == 1 and len(state.listed) > 1:
            return (replace(last, intent="compare", roles=widened),)  # a role joins the one left of a comparison
        return _with_roles(widened, state)
    return None


def _unplaced(rest: Sequence[str], state: State) -> tuple[Request, ...] | None:
    """The last requests in no place and at no level: "and in general?", "anywhere", "without the place"."""
    said = set(rest)
    if not any(request.place or request.level for request in state.asked):
        return None
    if not said <= EMPTY_WORDS | _ANYWHERE | _PLACES | {"without", "level"}:
        return None
    without = "without" in said
    if not (_ANYWHERE & said or (without and (_PLACES & said or "level" in said))):
        return None
    keeps_level = without and "level" not in said
    keeps_place = without and not _PLACES & said
    return tuple(
        replace(
            request,
            place=request.place if keeps_place else "",
            nowhere=request.nowhere if keeps_place else "",
            level=request.level if keeps_level else "",
        )
        for request in state.asked
    )


def _with_roles(roles: Sequence[str], state: State) -> tuple[Request, ...] | None:
    """The last requests about these roles; None when none is left."""
    return tuple(about(request, tuple(roles)) for request in state.asked) if roles else None


def about(request: Request, roles: tuple[str, ...]) -> Request:
    """The request about other roles; a comparison that has one role left asks what that role is."""
    if request.intent == "compare" and len(roles) == 1:
        intent = request.aspects[0] if len(request.aspects) == 1 else BARE_ROLE
        return replace(request, intent=intent, roles=roles, words=(), said=(), without=(), aspects=(), advice="")
    # what was written for a question on one role need not hold for another
    return replace(request, roles=roles, advice=request.advice if roles == request.roles else "")


def pointed_at(request: Request, roles: tuple[str, ...]) -> Request:
    """The request about roles that are pointed to; of one that was recommended, or might have been, what it is."""
    if (request.intent == "recommend_role" or request.scope or request.seeks_role) and len(roles) == 1:
        return Request(BARE_ROLE, request.confidence, roles)
    return about(request, roles)


def exchanged(request: Request, understanding: Understanding) -> tuple[str, ...]:
    """The roles of a request after an utterance that names some: added, put in place of others, or all of them new."""
    roles = ids_of(understanding.entities, "role")
    denied = {e.id for e in understanding.entities if e.kind == "role" and e.negated}
    if not roles:
        return tuple(role for role in request.roles if role not in denied) or request.roles
    if denied & set(request.roles):  # "not DE, DA": the one for the other
        kept = [role for role in request.roles if role not in denied]
        return unique((*kept, *roles))
    if request.intent != "compare" or len(roles) > 1:
        return roles
    tokens = understanding.utterance.tokens
    words = {token.text for token in tokens}
    if _INSTEAD & words or tokens[0].text == "no":
        return unique((*(role for role in request.roles if role != _nearest(roles[0], request.roles)), *roles))
    joins = bool(_JOINS & words) or len(request.roles) < 2  # a name alone begins something new
    return unique((*request.roles, *roles))[:MOST_FOCUSED] if joins else roles


def _nearest(role: str, others: Sequence[str]) -> str:
    """The role to be exchanged for another: the one whose name shares a word with it, the last of those in doubt."""
    words = set(role.split("-"))
    return max(enumerate(others), key=lambda pair: (len(words & set(pair[1].split("-"))), pair[0]))[1]


def _unnamed(understanding: Understanding) -> list[int]:
    """The places of the words that are no part of a role's name."""
    of_roles = {i for e in understanding.entities if e.kind == "role" for i in range(e.start, e.end)}
    return [index for index in range(len(understanding.utterance.tokens)) if index not in of_roles]


def repeated(understanding: Understanding, state: State) -> tuple[Request, ...]:
    """The last requests with what the utterance names put in place of what it replaces."""
    roles = understanding.ids("role")
    named = understanding.ids("tool", "skill")
    if not state.asked or (roles and named):
        confidence = understanding.parts[0].confidence if understanding.parts else 0.0
        intent = "tools" if named else BARE_ROLE  # "R or SAS for data scientists?" asks which of them is used
        if not named and "intern" in understanding.ids("level"):  # "internships for statisticians"
            intent = "job_openings"
        if not state.asked and not named and state.background and state.background not in roles:
            return (Request("transition", confidence, roles, origins=(state.background,)),)  # it is all that was said
        level = next(iter(understanding.ids("level")), "")
        words = tuple(understanding.utterance.tokens[i].text for i in _unnamed(understanding)) if named else ()
        advice = understanding.parts[0].advice if named and understanding.parts else ""  # "R or SAS" may have one
        return (Request(intent, confidence, roles, named=named, level=level, words=words, advice=advice),)
    words = understanding.utterance.words
    likes = "i" in words and bool(LIKINGS & set(words))  # "I like maths"
    place = next(iter(understanding.ids("place")), "")
    level = next(iter(understanding.ids("level")), "")
    return tuple(
        replace(
            about(_placed(request, place), exchanged(request, understanding)),
            named=named or (request.named if not roles else ()),
            place=place or request.place,
            level=level or request.level,
            employer=next(iter(understanding.ids("employer")), ""),
            words=words if named else request.words,
            told=request.told or (bool(named) and likes),
            advice="" if named or roles else request.advice,
        )
        for request in state.asked
    )


def shunning(understanding: Understanding, averse: frozenset[int], state: State) -> tuple[Request, ...] | None:
    """The roles sought once more, without the things that are named to be shunned: "no coding please"."""
    last = next((request for request in state.asked if request.intent == "recommend_role"), None)
    if last is None:
        return None
    shunned = [entity for entity in understanding.entities if entity.start in averse]
    dislikes = unique((*last.dislikes, *(entity.id for entity in shunned)))
    said = tuple(understanding.utterance.tokens[index].text for index in sorted(averse))
    kept = tuple(id for id in last.named if id not in dislikes)
    return (replace(last, named=kept, dislikes=dislikes, averse=unique((*last.averse, *said)), told=True),)


def of_an_occupation(understanding: Understanding, state: State) -> tuple[Request, ...]:
    """What a trade of another world makes of the last requests: where a move begins, or nothing that is known."""
    trades = understanding.ids("occupation")
    if all(request.intent == "transition" for request in state.asked):
        return tuple(replace(request, origins=trades) for request in state.asked)
    return (Request(OTHER, 1.0, words=understanding.utterance.words),)


def _placed(request: Request, place: str) -> Request:
    """The request, where it compares pay, as one on the pay in this place."""
    compares_pay = request.intent == "compare" and "salary" in request.aspects
    compares_pay = compares_pay and set(request.aspects) <= {"salary", "compare"}
    return replace(request, intent="salary", aspects=()) if compares_pay and place else request


def turned_to(understanding: Understanding, state: State, compiled: Compiled) -> tuple[Request, ...] | None:
    """The last request with another topic, where that is all that is said: "how about remote", "no, the pay"."""
    if not state.asked or not state.roles or understanding.ids(*_NAMING):
        return None
    if "which" in understanding.utterance.words and not WEIGHS.isdisjoint(understanding.utterance.words):
        return None  # "and which pays more?" weighs those listed
    named = {i for e in understanding.entities for i in range(e.start, e.end)}
    tokens = understanding.utterance.tokens
    said = without_opening([token.text for index, token in enumerate(tokens) if index not in named])
    chosen = pointed(said, state)  # "tools of both"
    empty = EMPTY_WORDS | _OF_TOPICS | (AROUND if chosen else frozenset())
    words = [word for word in said if word not in empty]
    of_word = compiled.topics()
    topics = {of_word.get(word) or _TOPICS.get(word, "") for word in words}
    intent = next(iter(topics), "")
    if len(topics) != 1 or intent in _NEVER_ALONE or "job" in words:
        return None
    last = state.asked[-1]
    place, level = (next(iter(understanding.ids(kind)), "") for kind in ("place", "level"))
    place = place or (last.place if "there" in said else "")
    own = role_left(state.background, compiled)
    weighs = bool(own) and own not in state.roles and not {"more", "better", "less"}.isdisjoint(said)
    if intent == "salary" and weighs and len(state.roles) == 1:
        # "more money?", of somebody who comes from a role
        return (Request("compare", last.confidence, (*state.roles, own), words=tuple(said), aspects=("salary",)),)
    if intent == "work_life" and len(chosen or state.roles) == 2:  # which has more of it
        more = ("which", "has", "more", "long", "hours") if _LONG & set(words) else ("which", "has", "more", *words)
        return (Request(intent, last.confidence, chosen or state.roles, words=more),)
    confidence = understanding.parts[0].confidence if understanding.parts else last.confidence
    return (Request(intent, confidence, chosen or state.roles, words=tuple(words), place=place, level=level),)


def at_level(understanding: Understanding, state: State, compiled: Compiled) -> tuple[Request, ...] | None:
    """The last requests at the level of those who alone are named, where they depend on it: "for a beginner?"."""
    if not state.asked:
        return None
    words = list(understanding.utterance.words)
    levels = {_LEVELS[word] for word in words if word in _LEVELS}
    if "middle" in words and len(listed_side_by_side(state)) > _TWO:
        return None  # of those listed
    if _BEGINNING.fullmatch(understanding.utterance.normal):
        words, levels = [], {"entry"}
    depends = all(request.intent in _BY_LEVEL for request in state.asked)
    if not depends or len(levels) != 1 or not all(word in EMPTY_WORDS or word in _LEVELS for word in words):
        return None
    level = levels.pop()
    return tuple(replace(request, level=level) for request in state.asked) if compiled.label("level", level) else None


def with_experience(understanding: Understanding, state: State, compiled: Compiled) -> tuple[Request, ...] | None:
    """The last requests at the level that some years of work make, where no more is said: "and with five years?"."""
    depends = bool(state.asked) and all(request.intent in _BY_LEVEL for request in state.asked)
    spans = [e for e in understanding.particulars if e.kind == "duration" and e.id.endswith(("year", "years"))]
    if not depends or len(spans) != 1 or understanding.ids(*_NAMING):
        return None
    counted = {index for entity in (*spans, *understanding.entities) for index in range(entity.start, entity.end)}
    tokens = understanding.utterance.tokens
    if not all(token.text in EMPTY_WORDS | _EXPERIENCE for i, token in enumerate(tokens) if i not in counted):
        return None
    years = float(spans[0].id.split()[0].rstrip("+"))
    level = next(level for least, level in _AFTER_YEARS if years >= least)
    return tuple(replace(request, level=level) for request in state.asked) if compiled.label("level", level) else None


def between_options(understanding: Understanding, state: State) -> tuple[Request, ...] | None:
    """The last request about two things to choose between that are all that is said: "computer science or maths?"."""
    if [request.intent for request in state.asked] != ["education"]:
        return None
    words = list(understanding.utterance.words)
    said = [word for word in words if word not in EMPTY_WORDS]
    unknown = all(part.best == OTHER or not part.in_scope for part in understanding.parts)
    if not unknown or understanding.ids("role", "employer") or not 2 <= len(said) <= _MOST_OPTIONS:
        return None
    if "or" not in words[1:-1] or _VERBS & set(words):
        return None
    return (replace(state.asked[0], words=tuple(words), said=tuple(words), named=(), yes_no=False, advice=""),)
