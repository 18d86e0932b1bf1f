"""Understanding and state to requests: what is asked, once ellipsis, reference and open questions are settled.

"and the tools?" takes the role from the state; "what about a data scientist?" takes the intent; "the second" answers
the question that careerbot asked. What a session settles fades: a role named more than FADES turns ago is out of focus.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from careerbot import smalltalk
from careerbot.compiled import Compiled
from careerbot.turn import Clarification, Entity, Evidence, Part, Request, State, Understanding, unique
from careerbot.vocabulary import OTHER, OUT_OF_SCOPE, SMALLTALK

MOST_NAMED = 40  # tools, skills or roles of one request
FADES = 6  # turns after which a role is no longer in focus
BARE_ROLE = "definition"  # what naming a role and nothing else asks for
_EMPTY_WORDS = frozenset(
    (
        "a about again also an and any as at but english for from good go going hi i if im in instead it just "
        "like mean meant me more my no not now of oh ok okay on one or please right same see so sorry tell "
        "than that the then there these this those to too we with yes you your really"
    ).split()
)
_WHICH = frozenset({"role", "roles", "job", "jobs", "one", "career", "position", "title", "profession", "people"})
_FIRST_PERSON = frozenset({"i", "my", "me", "am"})
_CLAIMS = frozenset(
    (
        "know learned learnt use used can background experience skills proficient good familiar comfortable knowledge"
    ).split()
)
_INTRODUCTION = frozenset("i am was work working as in a an the hi hello hey currently now right so well and".split())
# Intents in which an occupation is where the user comes from, not what is asked about.
_OF_THE_USER = ("transition", "recommend_role", "skill_gap", "industries", "education", "getting_started", "smalltalk")
_ASKED_OF_THINGS = (
    "tools",
    "skills",
    "responsibilities",
    "certifications",
    "job_openings",
    "industries",
    "learning_path",
)
_WHOM = ("role", "place", "level", "employer")
_UNSURE = 0.45  # confidence below which a short text without names may only go on with what was asked before
_CLEAR = 0.8  # confidence above which a text is a new question, not the answer to an open one
_TELLING = 12  # words up to which a text may tell what someone likes
_OPENINGS = ("what about", "how about", "what if", "what of")
_BETWEEN = frozenset("from to into or vs versus than".split())
_LIKES = frozenset("like enjoy love hate dislike prefer passionate passion interested fun bored tired strong".split())
_LACKS = frozenset({"without", "no", "never", "hate", "not", "cannot"})
_ORDINALS = {
    "first": 0,
    "1": 0,
    "1st": 0,
    "former": 0,
    "second": 1,
    "2": 1,
    "2nd": 1,
    "latter": 1,
    "third": 2,
    "3": 2,
    "3rd": 2,
}
_YES_NO = frozenset(("is are am was were do does did can could should would will shall may must has have").split())


@dataclass(frozen=True, slots=True)
class Resolved:
    """What to answer, or what to ask back; never both."""

    requests: tuple[Request, ...] = ()
    clarification: Clarification | None = None
    state: State = field(default_factory=State)


def resolve(understanding: Understanding, state: State, compiled: Compiled) -> Resolved:
    """The requests of an utterance and the state after it."""
    state = replace(state, turn=state.turn + 1)
    if state.turn - state.roles_turn > FADES:
        state = replace(state, roles=())
    answered = _answer_to_open(understanding, state)
    if smalltalk.means([token.text for token in understanding.utterance.tokens], smalltalk.DISTRESS, compiled):
        requests: tuple[Request, ...] = (Request(OUT_OF_SCOPE),)
    elif answered is not None:
        requests = (answered,)
    elif _introduces(understanding):
        requests = (
            Request("transition", understanding.parts[0].confidence, origins=understanding.ids("role", "occupation")),
        )
    elif _is_elliptic(understanding) and (state.asked or understanding.ids("role")):
        requests = _repeated(understanding, state)
    else:
        requests = tuple(_request(understanding, part, state, compiled) for part in understanding.parts)
    if any(
        request.intent == SMALLTALK and smalltalk.means(request.words, smalltalk.FRESH_START, compiled)
        for request in requests
    ):
        return Resolved(requests, None, State())
    state = _learned(understanding, replace(state, open=None))
    requests = tuple(_with_profile(request, state) for request in requests)
    for request in requests:
        if (open_question := _missing(request, compiled)) is not None:
            return Resolved((), open_question, replace(state, open=open_question))
    return Resolved(requests, None, _focused(requests, state))


def settle(state: State, evidence: Sequence[Evidence]) -> State:
    """The state after an answer: where the question was which role does something, the first one found is in focus."""
    for found in evidence:
        roles = unique(fact.role for fact in (*found.facts, *found.others) if fact.role)
        if found.request.seeks_role and not found.request.roles and roles:
            return replace(state, roles=roles[:1], roles_turn=state.turn)
    return state


def _request(understanding: Understanding, part: Part, state: State, compiled: Compiled) -> Request:
    """One part of an utterance as a request; a part that is out of scope has the intent OUT_OF_SCOPE."""
    tokens = [token.text for token in understanding.utterance.tokens[part.start : part.end]]
    entities = [e for e in understanding.entities if part.start <= e.start < part.end] or list(understanding.entities)
    if not any(e.kind == "role" and not e.negated for e in entities):
        entities += [e for e in understanding.entities if e.kind == "role" and e not in entities]
    intent = part.best if part.in_scope else OUT_OF_SCOPE
    request = Request(
        intent,
        part.confidence,
        roles=_ids(entities, "role")[:MOST_NAMED],
        named=_ids(entities, "tool", "skill")[:MOST_NAMED],
        place=next(iter(_ids(entities, "place")), ""),
        level=next(iter(_ids(entities, "level")), ""),
        employer=next(iter(_ids(entities, "employer")), ""),
        words=tuple(_own_words(understanding, part))[:60],
        aspects=unique(topics[word] for word in tokens if word in (topics := compiled.topics())),
        yes_no=bool(tokens) and tokens[0] in _YES_NO,
        told=bool(_LIKES & set(tokens) and _FIRST_PERSON & set(tokens)),
        seeks_role=_seeks_role(tokens),
    )
    if intent == "compare" and len(request.roles) == 1:  # "what does an MLE do, and how is that different from a DS"
        request = replace(request, roles=understanding.ids("role")[:MOST_NAMED])
    request = _employer_role(request, compiled)
    if _is_beyond(request, entities, state):
        return replace(request, intent=OTHER)
    if intent == "transition":
        return _with_origins(request, understanding, entities, state)
    return _carried(request, state)


def _own_words(understanding: Understanding, part: Part) -> Iterator[str]:
    """The words of a part that are no names of roles, places and the like: what it asks about them."""
    named = {i for e in understanding.entities if e.kind in _WHOM for i in range(e.start, e.end)}
    for index in range(part.start, part.end):
        if index not in named:
            yield understanding.utterance.tokens[index].text


def _is_beyond(request: Request, entities: Sequence[Entity], state: State) -> bool:
    """Whether the question is about an occupation of another world, or what a tool is, rather than a role."""
    if request.roles or state.roles:
        return False
    if request.intent == BARE_ROLE and request.named:
        return True
    return bool(_ids(entities, "occupation")) and request.intent not in _OF_THE_USER


def _introduces(understanding: Understanding) -> bool:
    """Whether the user says what they are, and nothing else: "I'm a software engineer"."""
    tokens = understanding.utterance.tokens
    found = [e for e in understanding.entities if e.kind in ("role", "occupation")]
    if len(found) != 1 or len(tokens) > 8 or not _is_background([t.text for t in tokens], found[0].start):
        return False
    named = {index for entity in understanding.entities for index in range(entity.start, entity.end)}
    return all(index in named or token.text in _INTRODUCTION for index, token in enumerate(tokens))


def _carried(request: Request, state: State) -> Request:
    """The request with the roles in focus, where it names none and does not ask for one."""
    if request.intent in (SMALLTALK, OTHER, OUT_OF_SCOPE) or request.employer:
        return request
    words = set(request.words)
    if not request.named and words & {"it", "that", "them"} and request.seeks_role and state.asked:
        request = replace(request, named=state.asked[-1].named, intent=state.asked[-1].intent)
    if request.roles:
        adds = request.intent == "compare" and len(request.roles) == 1 and state.roles
        return replace(request, roles=unique((*state.roles[:1], *request.roles))) if adds else request
    if not state.roles or (request.seeks_role and len(state.roles) < 2):
        return request
    position = next((_ORDINALS[word] for word in request.words if word in _ORDINALS), None)
    if position is not None and position < len(state.roles) and words & {"the", "one"}:
        return replace(request, roles=(state.roles[position],))
    return replace(request, roles=state.roles)


def _seeks_role(words: Sequence[str]) -> bool:
    """Whether the question is which role does something ("who deploys models", "a/b test which role")."""
    for index, word in enumerate(words):
        if word in {"who", "whose", "whom"} and words[index + 1 : index + 2] not in (["am"], ["are"]):
            return True
        if word in {"which", "what"} and _WHICH & set(words[index + 1 : index + 3]):
            return True
    return False


def _with_origins(request: Request, understanding: Understanding, entities: Sequence[Entity], state: State) -> Request:
    """A transition's two ends: where the user comes from, and the roles aimed at."""
    tokens = [token.text for token in understanding.utterance.tokens]
    origins: list[str] = []
    targets: list[str] = []
    movers = [e for e in entities if e.kind in ("role", "occupation") and not e.negated]
    for entity in movers:
        origin = entity.kind == "occupation" or _comes_from(tokens, entity.start)
        (origins if origin else targets).append(entity.id)
    if not origins and len(targets) > 1 and _moves_between(tokens, movers):
        origins, targets = targets[:1], targets[1:]
    background = [state.background] if state.background and state.background not in targets else []
    if not targets:
        targets = [role for role in state.roles if role not in origins]
    return replace(request, origins=unique(origins or background), roles=unique(targets))


def _comes_from(tokens: Sequence[str], start: int) -> bool:
    before = list(tokens[max(start - 4, 0) : start])
    while before and before[-1] in {"a", "an", "the", "normal", "being", "manual", "{level}", "current", "former"}:
        before.pop()
    return before[-1:] in (["from"], ["as"], ["am"], ["leaving"], ["was"]) or before[-2:] == ["background", "in"]


def _moves_between(tokens: Sequence[str], movers: Sequence[Entity]) -> bool:
    """Whether a word of movement stands between the first two: "data analyst to data scientist"."""
    return len(movers) > 1 and bool(
        {"to", "into", "become", "becoming", "2"} & set(tokens[movers[0].end : movers[1].start])
    )


def _employer_role(request: Request, compiled: Compiled) -> Request:
    """The role of an employer's featured job, where it features just one."""
    if not request.employer or request.roles:
        return request
    roles = unique(fact.role for fact in compiled.mentioning([request.employer]) if fact.role)
    return replace(request, roles=roles) if len(roles) == 1 else request


def _is_elliptic(understanding: Understanding) -> bool:
    """Whether nothing is said beyond empty words and names: "and a data engineer?", "DS?", "in Canada?", "why?"."""
    named = {index for entity in understanding.entities for index in range(entity.start, entity.end)}
    tokens = understanding.utterance.tokens
    rest = [token.text for index, token in enumerate(tokens) if index not in named]
    if not rest and not named:
        return False
    for opening in _OPENINGS:  # "what about Canada", "and how about a data engineer"
        if opening in " ".join(rest[:4]):
            rest = " ".join(rest).replace(opening, "", 1).split()
    movers = [entity for entity in understanding.entities if entity.kind in ("role", "occupation")]
    if len(movers) > 1 and _BETWEEN & set(rest):
        return False  # "from DE to MLE", "DS or DE": what stands between two roles asks something
    names_only = all(word in _EMPTY_WORDS for word in rest) and any(e.kind != "number" for e in understanding.entities)
    unsure = (
        not named
        and len(tokens) <= 6
        and not _seeks_role([token.text for token in tokens])
        and all(p.in_scope and p.confidence < _UNSURE for p in understanding.parts)
    )
    return names_only or unsure or (len(tokens) <= 2 and "why" in rest)


def _repeated(understanding: Understanding, state: State) -> tuple[Request, ...]:
    """The last requests with what the utterance names put in place of what it replaces."""
    roles = understanding.ids("role")
    if not state.asked:
        confidence = understanding.parts[0].confidence if understanding.parts else 0.0
        return (Request(BARE_ROLE, confidence, roles, level=next(iter(understanding.ids("level")), "")),)
    named = understanding.ids("tool", "skill")
    repeated = []
    for request in state.asked:
        keep = request.intent == "compare" and len(roles) == 1 and len(request.roles) == 1
        repeated.append(
            replace(
                request,
                roles=unique((*request.roles, *roles)) if keep else roles or request.roles,
                named=named or ((request.named if not roles else ()) or ()),
                place=next(iter(understanding.ids("place")), request.place),
                level=next(iter(understanding.ids("level")), request.level if not roles else ""),
                employer=next(iter(understanding.ids("employer")), ""),
                words=tuple(t.text for t in understanding.utterance.tokens) if named else request.words,
            )
        )
    return tuple(repeated)


def _answer_to_open(understanding: Understanding, state: State) -> Request | None:
    """The request that an open question completes; None when the utterance is about something else."""
    opened = state.open
    if opened is None:
        return None
    words = [token.text for token in understanding.utterance.tokens]
    short = (
        len(words) <= 5
        or _is_elliptic(understanding)
        or (len(words) <= _TELLING and not _asks_clearly(understanding, ()))
    )
    if opened.slot == "intent":
        chosen = _chosen(words, opened.options)
        return replace(opened.request, intent=chosen) if chosen else None
    roles = understanding.ids("role")
    if opened.slot in ("role", "other") and roles and short:
        return replace(opened.request, roles=unique((*opened.request.roles, *roles)))
    named = understanding.ids("tool", "skill")
    if (
        opened.slot == "likes"
        and len(words) <= _TELLING
        and not roles
        and not _asks_clearly(understanding, ("recommend_role", "skill_gap"))
    ):
        return replace(opened.request, words=tuple(words), named=unique((*opened.request.named, *named)), told=True)
    if opened.slot == "skills" and named:
        return replace(opened.request, named=unique((*opened.request.named, *named)))
    return None


def _asks_clearly(understanding: Understanding, telling: Sequence[str]) -> bool:
    """Whether the utterance is a question of its own; parts with an intent that is `telling` do not count."""
    return any(part.confidence > _CLEAR and part.best not in telling for part in understanding.parts)


def _chosen(words: Sequence[str], options: Sequence[str]) -> str:
    """The option that an answer picks, by its place or its words; '' for none."""
    if len(words) > 4:
        return ""
    for word in words:
        if word in _ORDINALS and _ORDINALS[word] < len(options):
            return options[_ORDINALS[word]]
    for option in options:
        if set(option.split("_")) & set(words):
            return option
    return options[0] if options and words and words[0] in {"yes", "yeah", "yep", "sure"} else ""


def _missing(request: Request, compiled: Compiled) -> Clarification | None:
    """The question for what the request still needs; None when it can be looked up as it is."""
    card = compiled.intent(request.intent)
    if card is None or request.intent in (SMALLTALK, OTHER, OUT_OF_SCOPE):
        return None
    if request.intent == "compare" and len(request.roles) == 1 and not request.level and not request.named:
        return Clarification("other", card.ask("other"), (), request)
    if request.intent == "skill_gap" and request.roles and not request.named and card.ask("skills"):
        return Clarification("skills", card.ask("skills"), (), request)
    if request.intent == "recommend_role" and not request.named and not request.told and card.ask("skills"):
        weighable = all(compiled.facts(role, "recommend_role") for role in request.roles)
        if len(request.roles) != 1 and weighable:
            return Clarification("likes", card.ask("skills"), (), request)
    things = request.named and request.intent in _ASKED_OF_THINGS
    if request.roles or things or request.employer or request.seeks_role or not card.ask("role"):
        return None
    if compiled.facts("", request.intent):
        return None
    return Clarification("role", card.ask("role"), (), request)


def _learned(understanding: Understanding, state: State) -> State:
    """The state with what the user said of themselves: what they know, and where they come from."""
    tokens = [token.text for token in understanding.utterance.tokens]
    words = set(tokens)
    if not words & _FIRST_PERSON:
        return state
    knows = state.knows
    if words & _CLAIMS:
        told = [e for e in understanding.entities if e.kind in ("tool", "skill") and not _lacked(tokens, e.start)]
        knows = unique((*knows, *(e.id for e in told)))[:50]
    background = next(
        (e.id for e in understanding.entities if e.kind in ("occupation", "role") and _is_background(tokens, e.start)),
        state.background,
    )
    return replace(state, knows=knows, background=background)


def _lacked(tokens: Sequence[str], start: int) -> bool:
    return bool(_LACKS & set(tokens[max(start - 3, 0) : start]))


def _is_background(tokens: Sequence[str], start: int) -> bool:
    before = [
        word for word in tokens[max(start - 4, 0) : start] if word not in {"a", "an", "the", "working", "currently"}
    ]
    return (
        before[-2:] == ["i", "am"]
        or before[-2:] == ["i", "was"]
        or before[-2:] == ["work", "in"]
        or before[-2:] == ["work", "as"]
    )


def _with_profile(request: Request, state: State) -> Request:
    """The request with what the session knows of the user, where it matters."""
    if request.intent in ("skill_gap", "recommend_role", "transition", "learning_path") and state.knows:
        return replace(request, named=unique((*request.named, *state.knows))[:MOST_NAMED])
    return request


def _focused(requests: Sequence[Request], state: State) -> State:
    """The state after these requests: their roles in focus, and they themselves to be repeated."""
    asked = tuple(request for request in requests if request.intent not in (SMALLTALK, OTHER, OUT_OF_SCOPE))
    if not asked:
        return state
    roles = unique(role for request in asked for role in request.roles)
    if roles:
        return replace(state, asked=asked, roles=roles[:4], roles_turn=state.turn)
    return replace(state, asked=asked)


def _ids(entities: Sequence[Entity], *kinds: str) -> tuple[str, ...]:
    return unique(entity.id for entity in entities if entity.kind in kinds and not entity.negated)
