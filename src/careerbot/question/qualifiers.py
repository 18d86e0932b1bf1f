"""What limits a question beside its topic, by its wording alone: what is left out, the time there is, the level.

"Which tools beside SQL?" leaves out a thing, "with ten hours a week" names a time, "a managerial post" a level.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from careerbot.patterns import Pattern
from careerbot.turn import Entity, Token

PAUSE = ","  # stands in a question's words where it pauses, or where a name was
_PAUSES = frozenset(",.;:?!()\n")
_LONGEST = 60  # letters of a word joined by hyphens; of longer ones the parts stand alone
_MOST_WORDS = 3  # words of a thing left out
_MARKS = tuple(
    tuple(mark.split())
    for mark in (
        "except for|except from|except|excluding|besides|beside|other than|apart from|aside from|beyond|but not"
        "|not counting|not involving|not including|that is not|that are not|which is not|which are not"
    ).split("|")
)
_FIRST = frozenset(mark[0] for mark in _MARKS)
_ENDS = frozenset(
    (
        "do does did is are was were can could should would will what which who how where when why for in at on to of"
        " hire hires employ employs use uses need needs help helps matter work pay pays i you we they he she it that"
        " this these those there if because so as with from by"
    ).split()
)
# What may stand behind such a mark and is no thing: "beyond that", "besides the basics".
_NO_THINGS = frozenset(
    "that this these those it them basics obvious usual me doubt all else money day scope what job work man woman"
    " person people guy guys".split()
)
_SKIPPED = frozenset("the a an just only any some being doing".split())
_SHUNNING = frozenset("no non not nor never outside except besides excluding avoid without beyond anti".split())
_COUNT = (
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|eighteen|twenty|thirty|half an|\d+"
    r"|a few|few|a couple of|couple of)"
)
_RATE = Pattern(
    rf"\b({_COUNT}(?: to {_COUNT}| or {_COUNT})? hours? (?:(?:a|per|each|every) )(?:day|week|month|weekend))\b"
)
_TIME = Pattern(
    r"\b(?:in|within|only|just|have|got|under|than)(?: only| just| about| exactly| less than| under)*"
    rf" ({_COUNT} (?:hours?|days?|weeks?|months?|years?))\b(?! of| ago| old| experience| in\b| as\b| behind\b| under\b)"
)
_LEVEL = Pattern(
    r"\b(junior|senior|managerial|trainee|intern)s?\b"
    r"|(?<!my )(?<!your )(?<!his )(?<!her )(?<!our )\b(lead|principal|head|graduate|student)"
    r"(?= (?:,|jobs?|posts?|roles?|schemes?|positions?))"
)
_GIVERS = Pattern(
    r"^(?:(?:an? |any |my )?(?:question|advice) (?:for|to|from) |dear |hey |hi |hello |asking |calling )?"
    r"(?:all |the |our )?(?:seniors?|experienced|leads?|principals?)(?: ,|,)*"
    r"(?: (?:engineers|developers|devs|people|folks|analysts|scientists))?"
    r"(?: ,)+(?= (?:what|which|how|do|does|is|are|should))"
    r"|\b(?:do|does|would|will|should) (?:the |most |your )?(?:seniors?|experienced|leads?)(?: ,)*"
    r"(?: (?:engineers|developers|devs|people|colleagues|here))*"
    r" (?:expect|advise|recommend|look for|look at|say|tell|think|want|suggest|wish|value|notice)\b"
)
_PERSON = Pattern(r"\bam an? (?:\w+ ){0,3}(?:graduate|student)\b")  # who the user is, not which posts are meant
_RUNGS = "junior senior mid lead principal staff entry graduate intern".split()
_RUNGS_NAMED = frozenset((*_RUNGS, *(f"{rung}s" for rung in _RUNGS)))
_OF_FIELDS = frozenset(
    "job role"
    " background experience knowledge industry industries sector field world domain space area company companies jobs"
    " careers roles professions".split()
)
_FIELD_NAMES = ("it", "its", "ai")
_SECTOR_WORDS = frozenset("industry sector domain field".split())
_IN = frozenset("in within for at".split())
_DOING = Pattern(
    r"^(?:so )?what (?:do|does|would|will) (?:an? |i |you )?(?:actually |really |usually |be )?(?:do|doing)\b"
    r"|\bwhat (?:would|will|does|is) (?:the |my |a |their )?(?:work|job|day|days|tasks)"
    r" (?:be|look|involve|consist)\b|\bwhat do they do\b"
    r"|^(?:so )?what (?:do|does) .* do$"
)
_STARTING = Pattern(r"\bhow\b.*\b(?:get started|start out|get into|break into|become|becoming|land a job|get hired)\b")
_LIFE = Pattern(
    r"\bwhat (?:is|are) (?:it |the work |work |working |being )?(?:an? )?(?:as an? )?like\b|\bwhat it is like\b"
)
_HIRING = frozenset("hire hires employ employs which companies employers where".split())
_LIMITED = (
    *("skills", "tools", "education", "certifications", "responsibilities", "interview", "portfolio", "salary"),
    "outlook",
)
_AWAY = frozenset("evening evenings weekend weekends".split())
# Sectors and kinds of employer, which limit a question whatever the other words.
SECTORS = frozenset(
    (
        "banking finance fintech insurance healthcare hospitals hospital government military defence defense retail"
        " ecommerce pharma pharmaceuticals biotech manufacturing automotive aerospace aviation energy telecom"
        " telecommunications marketing advertising media journalism sports sport gaming consulting logistics"
        " agriculture startup startups nonprofit nonprofits academia hospitality tourism entertainment fashion music"
        " oil mining construction law"
        " bank banks retailer retailers insurer insurers clinic clinics hedge airline airlines"
    ).split()
)


def said_words(tokens: Sequence[Token], named: frozenset[int]) -> tuple[str, ...]:
    """The words as they stand together: a pause where they are broken, hyphened ones whole; `named` breaks too."""
    said: list[str] = []
    for index, token in enumerate(tokens):
        if index in named:
            said.append(PAUSE)
        elif not token.before:
            said.append(token.text)
        elif token.before == "-" and said and said[-1] != PAUSE and len(said[-1]) + len(token.text) < _LONGEST:
            said[-1] = f"{said[-1]}-{token.text}"
        else:
            said += [token.text] if _PAUSES.isdisjoint(token.before) else [PAUSE, token.text]
    return tuple(said[:60])


def excluded(tokens: Sequence[Token]) -> tuple[range, ...]:
    """Where the things stand that are left out: "except SQL and Excel" has two."""
    words = [token.text for token in tokens]
    if _FIRST.isdisjoint(words):
        return ()
    found: list[range] = []
    for index, word in enumerate(words):
        if word not in _FIRST:
            continue
        mark = next((mark for mark in _MARKS if tuple(words[index : index + len(mark)]) == mark), None)
        if mark is not None and not (index and words[index - 1] == "nothing"):
            found += _things(tokens, words, index + len(mark))
    return tuple(found)


def _things(tokens: Sequence[Token], words: Sequence[str], start: int) -> list[range]:
    found: list[range] = []
    begin = start
    for index in range(start, len(words) + 1):
        over = index == len(words) or words[index] in _ENDS
        pause = not over and not _PAUSES.isdisjoint(tokens[index].before)
        joins = not over and words[index] in {"and", "or", "nor"}
        if over or pause or joins:
            while begin < index and words[begin] in _SKIPPED:
                begin += 1
            if index - begin > 1 and words[index - 1] in {"one", "ones"}:
                index -= 1
            if begin < index and index - begin <= _MOST_WORDS and not _NO_THINGS & set(words[begin:index]):
                found.append(range(begin, index))
            begin = index + 1
        if over or pause:
            break
        if joins and index + 1 < len(words) and words[index + 1] in _ENDS:
            break
    return found


_OF_AI = frozenset(
    (
        "startup startups company companies firm firms lab labs hype bubble boom agents agent tools tool skills skill"
        " literacy assistants assistant era age"
    ).split()
)


def is_field(entity: Entity, tokens: Sequence[Token]) -> bool:
    """Whether the letters of a role stand for no role: "the IT industry", "an AI startup"."""
    if entity.kind != "role" or (text := entity.text.lower()) not in _FIELD_NAMES:
        return False
    after = tokens[entity.end].text if entity.end < len(tokens) else ""
    return text == "its" or after in (_OF_FIELDS if text == "it" else _OF_AI)


def is_shunned(entity: Entity, tokens: Sequence[Token]) -> bool:
    """Whether an employer is named only to leave it out: "no FAANG", "non-FAANG", "outside of Google"."""
    before = [token.text for token in tokens[max(entity.start - 3, 0) : entity.start]]
    while before and before[-1] in {"of", "at", "for", "the", "a", "in", "from"}:
        before.pop()
    return bool(before) and (before[-1] in _SHUNNING or before[-2:] == ["other", "than"])


def time_there_is(said: Sequence[str]) -> str:
    """The time that the user has: "ten hours a week", "six months"; '' where none is named."""
    text = " ".join(said)
    found = _RATE.search(text) or _TIME.search(text)
    if found:
        return found[1]
    spare = next((word for word in said if word in _AWAY), "")
    return f"{spare if spare.endswith('s') else spare + 's'} alone" if spare else ""


def level_named(said: Sequence[str]) -> str:
    """The level that the words name beside the known ones: "managerial"; '' where none does."""
    found = _LEVEL.search(_PERSON.sub("", " ".join(said)))
    return found[1] or found[2] if found else ""


def without_givers(said: Sequence[str]) -> tuple[str, ...]:
    """The words without the seniors who are addressed, or who give or expect what is asked for; all where none are."""
    text = " ".join(said)
    without = _GIVERS.sub("", text)
    return tuple(without.split()) if without != text else tuple(said)


def levels_named(words: Sequence[str]) -> tuple[str, ...]:
    """The rungs of a career that the words name, each once, in their order."""
    if _RUNGS_NAMED.isdisjoint(words):
        return ()
    return tuple(dict.fromkeys(word.removesuffix("s") for word in words if word in _RUNGS_NAMED))


_NUMBERED = {"1": "entry", "i": "entry", "2": "mid", "ii": "mid", "3": "senior", "iii": "senior"}
_GRADES = {"l3": "entry", "l4": "mid", "l5": "senior", "l6": "lead", "e3": "entry", "e4": "mid", "e5": "senior"}
_BEFORE_NUMBER = frozenset(
    "sde swe engineer engineers developer developers dev analyst analysts scientist scientists programmer level".split()
)
_NUMBERING = frozenset((*_NUMBERED, *_GRADES, *(f"{title}{n}" for title in ("sde", "swe") for n in _NUMBERED)))
# What stands behind the numeral I, where the word is not the one that asks: "hires engineers? I love cars".
_BEHIND_NUMERAL = frozenset(
    "ii iii and or vs versus to salary pay role roles position job jobs level in at with".split()
)
_JOINING, _TWO = frozenset("and or vs versus to".split()), 2
_NOT_A_RANK = frozenset("year years yr yrs yoe month months hour hours day days week weeks k or to times".split())


def numbered_levels(words: Sequence[str]) -> tuple[str, ...]:
    """The levels that numbers behind a title stand for, or a firm's grades: "SDE 2", "engineer III", "L4"."""
    found: list[str] = []
    for index, word in enumerate(words) if not _NUMBERING.isdisjoint(words) else ():
        if word in _GRADES:
            found.append(_GRADES[word])
        elif (
            word in _NUMBERED and index and (words[index - 1] in _BEFORE_NUMBER or _follows_number(words, index, found))
        ):
            after = words[index + 1] if index + 1 < len(words) else ""
            if not after or (after in _BEHIND_NUMERAL if word == "i" else after not in _NOT_A_RANK):
                found.append(_NUMBERED[word])
        elif word[:-1] in ("sde", "swe") and word[-1] in _NUMBERED:
            found.append(_NUMBERED[word[-1]])
    return tuple(dict.fromkeys(found))


def _follows_number(words: Sequence[str], index: int, found: Sequence[str]) -> bool:
    """Whether a number goes on with those of levels before it: "analyst I, II and III"."""
    before = words[index - 1] if words[index - 1] not in _JOINING or index < _TWO else words[index - _TWO]
    return bool(found) and before in _NUMBERED


def within_sector(intent: str, words: Sequence[str], topics: Mapping[str, str]) -> str:
    """The topic asked about where a sector only limits it: "skills for {role} in the healthcare sector"; else `intent`.

    Of a question whose only word for industries is that of the sector, what the model takes for one on industries is
    one on the topic that it names.
    """
    if intent != "industries" or not _IN & set(words):
        return intent
    if _DOING.search(" ".join(words)):
        return "responsibilities"
    if _STARTING.search(" ".join(words)):
        return "getting_started"
    if _LIFE.search(" ".join(words)):
        return "work_life"
    bare = [
        word
        for index, word in enumerate(words)
        if not (word in _SECTOR_WORDS and index and _IN & set(words[max(index - 4, 0) : index]))
    ]
    if any(topics.get(word) == "industries" for word in bare) or _HIRING & set(bare):
        return intent
    if re.search(r"\bcareer (?:path|ladder|progression)\b", " ".join(bare)):
        return "career_path"
    return next((topics[word] for word in bare if topics.get(word) in _LIMITED), intent)
