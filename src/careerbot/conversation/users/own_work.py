"""Which work users have, had or leave, told from the work they ask about or aim at."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.conversation.users.profile import WEIGHED
from careerbot.conversation.users.self_descriptions import QUALIFIERS, says_of_self
from careerbot.replacing import replace
from careerbot.turn import Entity, Request, Understanding

_INTRODUCTION = frozenset(
    (
        "i am was do work working as in a an the hi hello hey currently now right so well and sorry actually no not but"
        " already btw though used to be been guy girl person dude"
    ).split()
)
_OF_EXPERIENCE = frozenset("here years year yrs yr yoe of with experience exp for about some plus over".split())
_MOST_MODIFIERS = 5  # words before a trade that say more of it: "41 year old geography"
_NO_MODIFIERS = frozenset("a an i am was been as in is my the to for with and or of from who by".split())
_EMPLOYED = frozenset(
    ("work working worked experience years year employed currently now time background laid fired").split()
)
_QUALIFYING = QUALIFIERS | frozenset(
    (
        "normal being manual current former pure certified trained qualified simple mere regular typical traditional"
        " classic classical"
    ).split()
)
_AT_PRESENT = QUALIFIERS | {"working", "currently"}
_MODALS = (["can"], ["could"], ["should"], ["would"], ["may"], ["might"])
_AT_WORK = (["i", "work", "in"], ["am", "working", "in"], ["i", "worked", "in"], ["have", "worked", "in"])
_TITLED = (["title", "is"], ["job", "is"], ["role", "is"], ["position", "is"])
_BEFORE_OWN = (
    *(["i", "am"], ["i", "was"], ["i", "been"], ["have", "been"], ["used", "to", "be"], ["used", "to", "do"]),
    *(["i", "did"], ["i", "have", "done"]),
    *(["work", "in"], ["work", "as"], ["worked", "as"], ["trained", "as"]),
    *(["background", "in"], ["background", "is", "in"]),
)
_WANTS = frozenset("want become start started get getting job career hired role position".split())
_SHORT_FIELD = 3  # words of a field behind "into"
_JOBS = frozenset(
    "job jobs role roles work working position career company companies firm firms startup industry team based it tech"
    " market workforce".split()
)
_AIMS = frozenset("become becoming".split())
_OF_BEING = frozenset("without of before like love hate than not is worth about for after from".split())
_OF_TWO = ("compare", "career_path")  # intents that what the user is may be asked about


def introduces(understanding: Understanding) -> bool:
    """Whether the user says what they are, and nothing else: "I'm a software engineer"."""
    words = understanding.utterance.words
    found = [e for e in understanding.entities if e.kind in ("role", "occupation") and not e.negated]
    calls = bool(found) and words[found[0].end : found[0].end + 1] == ("here",)  # "sysadmin here, ten years of Linux"
    if len(found) != 1 or len(words) > 12 or not (calls or _is_background(words, found[0].start)):
        return False
    named = {index for entity in understanding.entities for index in range(entity.start, entity.end)}
    if calls or any(word in _OF_EXPERIENCE for word in words[found[0].end :]):
        named |= {index for index, word in enumerate(words) if word in _OF_EXPERIENCE or word.isdecimal()}
    return all(index in named or word in _INTRODUCTION for index, word in enumerate(words))


def names_own(tokens: Sequence[str], entity: Entity) -> bool:
    """Whether users name by this the work they have or leave: "from …", "I am a …", "… here"."""
    return (
        comes_from(tokens, entity.start) or says_of_self(tokens, entity.start, entity.end) or _aims_as(tokens, entity)
    )


def comes_from(tokens: Sequence[str], start: int) -> bool:
    """Whether users name at this place the work they leave: "from …", "I am a …", "working as a …"."""
    before = list(tokens[max(start - 6, 0) : start])
    if before[-1:] == ["after"] and not _AIMS.isdisjoint(tokens[start:]):
        return True  # "what to learn after data analysis to become a …"
    if before[-2:] in (["being", "a"], ["being", "an"]) and _OF_BEING.isdisjoint(before[-3:-2]):
        return not _AIMS.isdisjoint(tokens[: start - 2])  # "how to become a … being a PHP developer"
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
    return before[-1:] in (["from"], ["am"], ["leaving"], ["was"], ["currently"], ["presently"]) or before[-2:] == [
        "background",
        "in",
    ]


def without_own(request: Request, understanding: Understanding) -> Request:
    """The request without the roles that the user says they have or had, where it asks of others too.

    "I was a data analyst, what does a data engineer do?" is about the data engineer. Where two roles are weighed, what
    the user is counts.
    """
    if len(request.roles) < 2 or request.intent in WEIGHED + _OF_TWO:
        return request
    tokens = list(understanding.utterance.words)
    own = {e.id for e in understanding.entities if is_past(e, tokens)}
    rest = tuple(role for role in request.roles if role not in own)
    return replace(request, roles=rest) if rest and rest != request.roles else request


def is_past(entity: Entity, tokens: Sequence[str]) -> bool:
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


def _is_background(tokens: Sequence[str], start: int) -> bool:
    before = [word for word in tokens[max(start - 5, 0) : start] if word not in _AT_PRESENT and not word.isdecimal()]
    return (
        before[-2:] in _BEFORE_OWN
        or before[-3:] in _BEFORE_OWN
        or before == ["i", "do"]
        or (before[-2:] in (["job", "as"], ["job", "in"]) and "my" in before)
        or (before[-2:] == ["and", "was"] and bool({"i", "am"} & set(before)))
    )


def _aims_as(tokens: Sequence[str], entity: Entity) -> bool:
    """Whether it is who would get in: "how to get into AI as a nurse", "into machine learning as a web dev"."""
    before = list(tokens[: entity.start])
    if before[-2:] not in (["as", "a"], ["as", "an"]) or "into" not in before:
        return False
    field = before[before.index("into") + 1 : -2]
    return entity.kind == "occupation" or (len(field) <= _SHORT_FIELD and _JOBS.isdisjoint(field))


def _before_modifiers(tokens: Sequence[str], start: int) -> int:
    """Where the words begin that say more of a trade: "a 41 year old geography teacher" begins at "a"."""
    begins = start
    while begins and start - begins < _MOST_MODIFIERS and tokens[begins - 1] not in _NO_MODIFIERS:
        begins -= 1
    return begins


def without_levels(understanding: Understanding) -> list[str]:
    """The words, with an article in place of those that name a level: "I am a senior data analyst"."""
    levels = {i for e in understanding.entities if e.kind == "level" for i in range(e.start, e.end)}
    return ["a" if index in levels else token.text for index, token in enumerate(understanding.utterance.tokens)]
