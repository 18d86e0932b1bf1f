"""What users say of themselves: what they know, where they come from, where they want to go."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.conversation.users.move_ends import ends
from careerbot.conversation.users.self_descriptions import QUALIFIERS, is_only_lacked, says_of_self, with_modifiers
from careerbot.patterns import Pattern
from careerbot.question.ellipsis import EMPTY_WORDS, points_onwards
from careerbot.question.form import EITHER, FIRST_PERSON
from careerbot.question.tastes import LIKINGS, averse_to, degree_of, likes_of
from careerbot.question.things_asked import things_asked
from careerbot.replacing import replace
from careerbot.terms import telling
from careerbot.turn import Entity, Request, State, Understanding, unique

MOST_NAMED = 40  # tools, skills or roles of one request
MOST_WORDS = 60  # of a request
_CLAIMS = frozenset(
    (
        "know learned learnt use used worked can background experience skills proficient fluent good familiar "
        "comfortable knowledge got"
    ).split()
)
_INTRODUCTION = frozenset(
    (
        "i am was do work working as in a an the hi hello hey currently now right so well and sorry actually no not but"
        " already btw though"
    ).split()
)
_OF_EXPERIENCE = frozenset("here years year yrs yr yoe of with experience exp for about some plus over".split())
_MOST_MODIFIERS = 5  # words before a trade that say more of it: "41 year old geography"
_NO_MODIFIERS = frozenset("a an i am was been as in is my the to for with and or of from who by".split())
_LACKS = frozenset({"without", "no", "never", "hate", "not", "cannot", "forget", "nothing", "little"})
_BECOMES = Pattern(r"^(?:can|could|may|might) (?:i|someone|one) (?:\w+ )?(?:be|become|do|go)\b")
_JUST_TOLD = 2  # turns: who begins with where they live asks of the pay there
_LIVING = frozenset("live living based from located moving am".split())
_MOVED = frozenset("moving moved relocating relocated".split())
_DENIED = frozenset({"not", "hate"})
_OTHERS = frozenset("friend friends brother sister wife husband partner boss colleague he she they".split())
_A_LITTLE = frozenset("little bit some basic basics of".split())
_GOES_ON = frozenset("also too and plus well".split())
_REQUESTS = frozenset("tell explain suggest advise advice guide guidance recommend please help".split())
_VERBS = frozenset("can could should would will do does is are am may must".split())
_QUESTIONS = frozenset("what which how where who why when whether".split())
_ASKED = _QUESTIONS | _REQUESTS
_LONGEST_TOLD = 16  # words
_MOST_AVERSE = 12  # words of what is disliked, and of what is liked
_ASKING = frozenset("is are does do should would could".split())
_OPENING = _ASKING | _VERBS
_EMPLOYED = frozenset(
    ("work working worked experience years year employed currently now time background laid fired").split()
)
_QUALIFYING = QUALIFIERS | {"normal", "being", "manual", "current", "former"}
_AT_PRESENT = QUALIFIERS | {"working", "currently"}
_MODALS = (["can"], ["could"], ["should"], ["would"], ["may"], ["might"])
_AT_WORK = (["i", "work", "in"], ["am", "working", "in"], ["i", "worked", "in"], ["have", "worked", "in"])
_TITLED = (["title", "is"], ["job", "is"], ["role", "is"], ["position", "is"])
_WANTS = frozenset("want become start started get getting job career hired role position".split())
WEIGHED = ("skill_gap", "recommend_role", "transition", "learning_path")  # intents that the profile matters to
_OF_TWO = ("compare", "career_path")  # intents that what the user is may be asked about


def introduces(understanding: Understanding) -> bool:
    """Whether the user says what they are, and nothing else: "I'm a software engineer"."""
    words = understanding.utterance.words
    found = [e for e in understanding.entities if e.kind in ("role", "occupation") and not e.negated]
    calls = bool(found) and words[found[0].end : found[0].end + 1] == ("here",)  # "sysadmin here, ten years of Linux"
    if len(found) != 1 or len(words) > 12 or not (calls or _is_background(words, found[0].start)):
        return False
    named = {index for entity in understanding.entities for index in range(entity.start, entity.end)}
    if calls:
        named |= {index for index, word in enumerate(words) if word in _OF_EXPERIENCE or word.isdecimal()}
    return all(index in named or word in _INTRODUCTION for index, word in enumerate(words))


def without_own(request: Request, understanding: Understanding) -> Request:
    """The request without the roles that the user says they have or had, where it asks of others too.

    "I was a data analyst, what does a data engineer do?" is about the data engineer. Where two roles are weighed, what
    the user is counts.
    """
    if len(request.roles) < 2 or request.intent in WEIGHED + _OF_TWO:
        return request
    tokens = list(understanding.utterance.words)
    own = {e.id for e in understanding.entities if _is_past(e, tokens)}
    rest = tuple(role for role in request.roles if role not in own)
    return replace(request, roles=rest) if rest and rest != request.roles else request


def with_origins(request: Request, understanding: Understanding, entities: Sequence[Entity], state: State) -> Request:
    """A transition's two ends: where the user comes from, and the roles aimed at."""
    tokens = _without_levels(understanding)
    origins: list[str] = []
    targets: list[str] = []
    movers = [e for e in entities if e.kind in ("role", "occupation") and not e.negated]
    movers = [e for e in movers if not is_only_lacked(tokens, e)] or movers
    for entity in movers:
        origin = entity.kind == "occupation" or names_own(tokens, entity)
        (origins if origin else targets).append(entity.id)
    moves = len(movers) > 1 and (_moves_between(tokens, movers) or points_onwards(understanding, movers[1]))
    if not origins and len(targets) > 1 and moves:
        origins, targets = targets[:1], targets[1:]
    if found := ends(understanding, movers, tokens):
        origins = [found[0].id, *(id for id in origins if id != found[1].id)]
        targets = [id for id in targets if id != found[0].id] or [found[1].id]
    if rest := [id for id in origins if id not in targets]:
        origins = rest  # what is named twice, once as the goal, is the goal
    background = [state.background] if state.background and state.background not in targets else []
    if not targets:
        targets = [role for role in state.roles if role not in (*origins, *background)]
    return replace(
        request, origins=unique(origins or background), roles=unique(targets), words=with_modifiers(request, tokens)
    )


def names_both_ends(understanding: Understanding, entities: Sequence[Entity]) -> bool:
    """Whether the user says both where they come from and which role they want: "from DevOps to data engineering"."""
    movers = [entity for entity in entities if entity.kind in ("role", "occupation") and not entity.negated]
    if len(movers) < 2:
        return False
    tokens = _without_levels(understanding)
    origins = {entity.id for entity in movers if names_own(tokens, entity)}
    if found := ends(understanding, movers, tokens):
        origins.add(found[0].id)
    return bool(origins) and any(entity.kind == "role" and entity.id not in origins for entity in movers)


def names_own(tokens: Sequence[str], entity: Entity) -> bool:
    """Whether users name by this the work they have or leave: "from …", "I am a …", "… here"."""
    return (
        comes_from(tokens, entity.start) or says_of_self(tokens, entity.start, entity.end) or _aims_as(tokens, entity)
    )


def _aims_as(tokens: Sequence[str], entity: Entity) -> bool:
    """Whether a trade of another world is who would get in: "how to get into AI as a nurse"."""
    before = list(tokens[: entity.start])
    return entity.kind == "occupation" and before[-2:] in (["as", "a"], ["as", "an"]) and "into" in before


def comes_from(tokens: Sequence[str], start: int) -> bool:
    """Whether users name at this place the work they leave: "from …", "I am a …", "working as a …"."""
    before = list(tokens[max(start - 6, 0) : start])
    while before and before[-1] in _QUALIFYING:
        before.pop()
    if says_of_self(tokens, start):
        return True
    if before[-3:] == ["used", "to", "be"] or before[-2:] == ["have", "been"]:
        return True
    if before[-3:] in _AT_WORK or before[-2:] in _TITLED:
        return True
    if before[-1:] == ["then"] and {"was", "been"} & set(before):  # "I was a physicist, then data analyst"
        return True
    if before[-1:] == ["as"]:  # "working as X" is where one comes from, "start as X" and "a job as X" where one goes
        if before[-2:-1] == ["work"] and before[-3:-2] in _MODALS:
            return False  # "how long until I can work as …"
        if before[-3:-1] == ["to", "work"] or (before[-3:-1] == ["i", "work"] and before[-4:-3] in _MODALS):
            return False
        return bool(_EMPLOYED & set(before[-4:])) and not _WANTS & set(before)
    return before[-1:] in (["from"], ["am"], ["leaving"], ["was"]) or before[-2:] == ["background", "in"]


def _moves_between(tokens: Sequence[str], movers: Sequence[Entity]) -> bool:
    """Whether a word of movement stands between the first two: "data analyst to data scientist"."""
    return bool({"to", "into", "become", "becoming", "2", "make"} & set(tokens[movers[0].end : movers[1].start]))


def learned(understanding: Understanding, state: State) -> State:
    """The state with what the user said of themselves: what they know, and where they come from."""
    tokens = list(understanding.utterance.words)
    words = set(tokens)
    shuns = not words & _QUESTIONS and bool(averse_to(understanding.utterance.tokens))  # "no coding please"
    calls = any(_is_past(e, tokens) and tokens[e.end : e.end + 1] == ["here"] for e in understanding.entities)
    if not words & FIRST_PERSON and not shuns and not calls:  # "accountant here"
        return _knowing_more(understanding, words, state)
    tokens = _without_levels(understanding)
    averse = averse_to(understanding.utterance.tokens)
    things = [e for e in understanding.entities if e.kind in ("tool", "skill") and not _of_others(tokens, e.start)]
    disliked = [e.id for e in things if e.start in averse]
    lacked = [e.id for e in things if _lacked(tokens, e.start) or e.negated]
    told: list[str] = []
    if things and words & _CLAIMS and tokens[0] not in _ASKING:
        asked_for = things_asked(understanding.utterance.tokens, things)
        told = [e.id for e in things if e.id not in (*disliked, *lacked, *asked_for)]
    liked = {*told, *_liked(things, averse, tokens)}
    denied = {e.id for e in understanding.entities if e.kind in ("occupation", "role") and e.negated}
    background = next(
        (e.id for e in understanding.entities if _is_past(e, tokens)),
        "" if state.background in denied else state.background,
    )
    asked = tuple(_from_now_on(request, state.background, background) for request in state.asked)
    return replace(
        state,
        asked=asked,
        knows=tuple(id for id in unique((*state.knows, *told)) if id not in lacked)[:MOST_NAMED],
        dislikes=tuple(id for id in unique((*state.dislikes, *disliked)) if id not in liked)[:MOST_NAMED],
        averse=unique((*state.averse, *_unwanted(understanding, averse)))[:_MOST_AVERSE],
        likes=unique((*state.likes, *likes_of(understanding.utterance.tokens)))[:_MOST_AVERSE],
        background=background,
        degree=degree_of(understanding.utterance.tokens) or _one_in(understanding, state) or state.degree,
        place=_lives_in(understanding, tokens) or state.place,
        level=_is_level(understanding, tokens) or state.level,
    )


_ONE_IN = Pattern(r"\bi (?:already )?(?:have|got|did|hold) (?:one|mine) in ([a-z]+(?: [a-z]+)?)$")


def _one_in(understanding: Understanding, state: State) -> str:
    """What was studied, where a degree was spoken of: "I have one in chemistry"; '' else."""
    found = _ONE_IN.search(understanding.utterance.normal)
    spoken_of = any(request.intent == "education" for request in state.asked)
    return f"degree in {found[1]}" if found and spoken_of else ""


def _liked(things: Sequence[Entity], averse: frozenset[int], tokens: Sequence[str]) -> set[str]:
    """The things that the user says they like, or do not dislike after all; a dislike of them is taken back."""
    words = set(tokens)
    if _ASKING & set(tokens[:1]) or not (LIKINGS & words or words >= _DENIED):
        return set()
    return {entity.id for entity in things if entity.start not in averse}


def _of_others(tokens: Sequence[str], start: int) -> bool:
    """Whether what is named is said of somebody else: "my friend knows Python and I …"."""
    return bool(_OTHERS & set(tokens[max(start - 4, 0) : start]))


def _knowing_more(understanding: Understanding, words: set[str], state: State) -> State:
    """The state with more that the user knows, where an utterance goes on telling that: "also python"."""
    weighs = any(request.intent in WEIGHED for request in state.asked) or (bool(state.knows) and not state.asked)
    if not weighs or _GOES_ON.isdisjoint(words):
        return state
    things = understanding.ids("tool", "skill")
    named = {i for e in understanding.entities for i in range(e.start, e.end)}
    rest = {word for i, word in enumerate(understanding.utterance.words) if i not in named}
    if not things or not rest <= EMPTY_WORDS | _A_LITTLE:
        return state
    return replace(state, knows=unique((*state.knows, *things))[:MOST_NAMED])


def _without_levels(understanding: Understanding) -> list[str]:
    """The words, with an article in place of those that name a level: "I am a senior data analyst"."""
    levels = {i for e in understanding.entities if e.kind == "level" for i in range(e.start, e.end)}
    return ["a" if index in levels else token.text for index, token in enumerate(understanding.utterance.tokens)]


def _unwanted(understanding: Understanding, averse: frozenset[int]) -> list[str]:
    """The words of what is disliked that are not the names of tools and skills, which are kept as such."""
    named = {i for e in understanding.entities for i in range(e.start, e.end)}
    words = [understanding.utterance.tokens[index].text for index in sorted(averse) if index not in named]
    return [word for word in words if telling([word])]


def tells_only(understanding: Understanding) -> bool:
    """Whether users only say something of themselves, and ask nothing."""
    words = understanding.utterance.words
    if len(words) > _LONGEST_TOLD or FIRST_PERSON.isdisjoint(words) or "?" in understanding.utterance.text:
        return False
    return _ASKED.isdisjoint(words) and _OPENING.isdisjoint(words[:1])  # "can I …", with no question mark


def profile_of(state: State) -> tuple[object, ...]:
    """What the session knows of the user, to be compared."""
    return (state.knows, state.background, state.dislikes, state.averse, state.degree, state.place, state.level)


def once_more(state: State, before: State) -> tuple[Request, ...]:
    """The requests last asked that what the user has just told of themselves changes; empty when it changes none."""
    elsewhere = state.place != before.place or state.level != before.level
    again = []
    for request in state.asked:
        if request.intent in WEIGHED:
            named = tuple(id for id in request.named if id in state.knows or id not in before.knows)
            again.append(replace(request, named=named))
        elif request.intent == "salary" and elsewhere:
            again.append(replace(request, place=state.place or request.place, level=state.level or request.level))
    return tuple(again)


def told_past(understanding: Understanding, state: State, before: State) -> tuple[Request, ...]:
    """What a degree or a work that is only told asks: what it brings to the role spoken of, or where it leads.

    Empty where none is told, or something is spoken of that it does not bear on.
    """
    if state.background != before.background and state.background and not state.asked:
        return (Request("transition", 1.0, origins=(state.background,)),)
    if state.degree == before.degree or not state.degree:
        return ()
    if leaves_open(state):
        return state.asked
    confidence = understanding.parts[0].confidence if understanding.parts else 0.0
    words = ("what", "can", "i", "do", "with", "my", "degree", "in", *_subject_of(state.degree))
    if len(state.roles) == 1 and all(len(request.roles) == 1 for request in state.asked):
        return (Request("transition", confidence, state.roles, words=words, degree=state.degree),)
    if not state.asked:
        return (Request("recommend_role", confidence, words=words, degree=state.degree, told=True),)
    if all(request.intent in ("compare", "recommend_role") and len(request.roles) > 1 for request in state.asked):
        return (Request("recommend_role", confidence, state.asked[-1].roles, words=words, degree=state.degree),)
    return ()


def leaves_open(state: State) -> bool:
    """Whether what was last asked is which of two ways to take, so that what users tell of themselves bears on that."""
    return any(request.advice and EITHER & set(request.words) for request in state.asked)


def _subject_of(degree: str) -> list[str]:
    """The words of what was studied: "physics" of "PhD in physics"."""
    return (degree.partition(" in ")[2] or degree).lower().split()


def _is_past(entity: Entity, tokens: Sequence[str]) -> bool:
    """Whether the user says that this is what they are or were; "I want to work as" says what they would be."""
    if entity.kind not in ("occupation", "role") or entity.negated:
        return False
    if _aims_as(tokens, entity):
        return True
    begins = _before_modifiers(tokens, entity.start) if entity.kind == "occupation" else entity.start
    if not (_is_background(tokens, begins) or says_of_self(tokens, entity.start, entity.end)):
        return False
    before = tokens[max(entity.start - 6, 0) : entity.start]
    return not _WANTS & set(before) or ({"my", "job"} <= set(before) and bool({"as", "in"} & set(before)))


def _from_now_on(request: Request, before: str, now: str) -> Request:
    """A request asked before, with where the user comes from put right."""
    if before == now or before not in request.origins:
        return request
    return replace(request, origins=tuple(now if origin == before else origin for origin in request.origins if now))


def forgotten(state: State) -> State:
    """The state without anything the user said of themselves."""
    asked = tuple(_untold(request) for request in state.asked)
    state = replace(state, asked=asked, knows=(), dislikes=(), averse=(), likes=())
    return replace(state, background="", degree="", place="", level="")


def _untold(request: Request) -> Request:
    """A request without what it weighs of the user, the words that told it among that."""
    bare = replace(request, origins=(), dislikes=(), averse=(), likes=(), degree="", said=(), without=(), advice="")
    return replace(bare, named=(), words=()) if request.intent in WEIGHED else bare


def _lives_in(understanding: Understanding, tokens: Sequence[str]) -> str:
    """The place the user says they live in, come from or want to work in, the one moved to first; '' when none is."""
    said = []
    for entity in understanding.entities:
        before = tokens[max(entity.start - 4, 0) : entity.start]
        says = bool(_LIVING & set(before)) or (bool(_MOVED & set(before)) and before[-1:] in (["to"], ["in"]))
        is_there = list(before[-1:]) == ["in"] and "i am" in " ".join(tokens[: entity.start])
        if entity.kind == "place" and (says or is_there):
            left = before[-1:] == ["from"] and bool(_MOVED & set(tokens))
            said.append((left, entity.start, entity.id))
    return min(said)[2] if said else ""


def _is_level(understanding: Understanding, tokens: Sequence[str]) -> str:
    """How senior the user says they are; '' when they do not."""
    for entity in understanding.entities:
        before = [word for word in tokens[max(entity.start - 4, 0) : entity.start] if word not in {"a", "an", "the"}]
        if entity.kind == "level" and before[-2:] in (["i", "am"], ["as", "a"], ["currently", "a"]):
            return entity.id
    return ""


def _lacked(tokens: Sequence[str], start: int) -> bool:
    return bool(_LACKS & set(tokens[max(start - 3, 0) : start]))


def _before_modifiers(tokens: Sequence[str], start: int) -> int:
    """Where the words begin that say more of a trade: "a 41 year old geography teacher" begins at "a"."""
    begins = start
    while begins and start - begins < _MOST_MODIFIERS and tokens[begins - 1] not in _NO_MODIFIERS:
        begins -= 1
    return begins


def _is_background(tokens: Sequence[str], start: int) -> bool:
    before = [word for word in tokens[max(start - 5, 0) : start] if word not in _AT_PRESENT]
    return (
        before[-2:] == ["i", "am"]
        or before[-2:] == ["i", "was"]
        or before == ["i", "do"]
        or before == ["used", "to", "be"]
        or before[-3:] == ["i", "have", "been"]
        or before[-2:] == ["work", "in"]
        or before[-2:] == ["work", "as"]
        or before[-3:] == ["used", "to", "be"]
        or before[-2:] in (["i", "been"], ["have", "been"], ["worked", "as"], ["trained", "as"])
        or before[-3:] == ["background", "is", "in"]
        or before[-2:] == ["background", "in"]
        or (before[-2:] in (["job", "as"], ["job", "in"]) and "my" in before)
        or (before[-2:] == ["and", "was"] and bool({"i", "am"} & set(before)))
    )


def with_profile(request: Request, state: State) -> Request:
    """The request with what the session knows of the user, where it matters."""
    if request.intent in WEIGHED:
        kept = [id for id in (*request.named, *state.knows) if id not in (*request.dislikes, *state.dislikes)]
        request = replace(
            request,
            named=unique(kept)[:MOST_NAMED],
            dislikes=unique((*request.dislikes, *state.dislikes))[:MOST_NAMED],
            averse=unique((*request.averse, *state.averse)),
            degree=request.degree or state.degree,
        )
    if request.intent == "recommend_role" and len(request.roles) != 1 and _adds(state.likes, request.words):
        words = (*request.words, "i", "like", *state.likes)[-MOST_WORDS:]
        request = replace(request, words=words, likes=state.likes, told=True)
    if request.intent == "recommend_role" and state.background and not request.origins and not request.roles:
        request = replace(request, origins=(state.background,))
    becomes = request.intent == "recommend_role" and request.yes_no and _BECOMES.search(request.normal)
    if becomes and state.background and len(request.roles) == 1 and state.background not in request.roles:
        return replace(request, intent="transition", origins=(state.background,))  # "could I be a developer?"
    if request.intent == "skill_gap" and not request.named and state.background and request.roles:
        aimed = tuple(role for role in request.roles if role != state.background) or request.roles
        return replace(
            request, intent="transition", origins=(state.background,), roles=aimed
        )  # what one's work leaves to show
    if request.intent == "salary" and request.roles and not request.place:
        others = (asked for asked in state.asked if asked.intent != "salary" and asked.roles == request.roles)
        spoken = next((asked for asked in others if asked.place), None)  # "in Kenya?", of something else
        request = replace(request, place=spoken.place) if spoken is not None else request
    of_user = bool(FIRST_PERSON & set(request.words)) or state.turn <= _JUST_TOLD
    if request.intent == "salary" and of_user and not request.places:
        request = replace(request, place=request.place or state.place, level=request.level or state.level)
    return request


def _adds(likes: Sequence[str], words: Sequence[str]) -> bool:
    """Whether something told as liked before is not said in these words."""
    return not set(likes) <= set(words)


def shown(request: Request, state: State) -> Request:
    """A request to be told what is known of the user, with all that is."""
    return replace(
        request,
        origins=(state.background,) if state.background else (),
        named=state.knows,
        dislikes=state.dislikes,
        averse=state.averse,
        likes=state.likes,
        degree=state.degree,
        place=state.place,
        level=state.level,
    )
