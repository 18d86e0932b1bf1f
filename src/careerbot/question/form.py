"""What form a question has, whatever it is about: yes or no, a number, a length of time, one of several.

The words are those of ``Request.words``: without the names of roles and places, so that "do data scientists code" is
"do code".
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from careerbot.patterns import Pattern
from careerbot.turn import Request

YES_NO = "yes_no"  # "is a degree needed", "as a nurse, can I …", "need a degree?"
HOW_LONG = "how_long"  # "how long does it take", "how fast can I become …"
HOW_MANY = "how_many"  # "how many openings", "what share"
HOW_MUCH = "how_much"  # "how much maths", "how hard", "how fast does it grow"
WHICH = "which"  # "which is better", "who earns more"
OPEN = ""  # anything else

_VERBS = frozenset("is are am was were do does did can could should would will shall may might must".split())
_SUBJECTS = frozenset(
    (
        "i a an the it that this these those there they you we my your someone somebody anyone people most many any all"
        " employers companies some one he she ai being having"
    ).split()
)
_WH = frozenset("what which how who whom whose where when why whats".split())
# Words that may stand before a question without being its subject.
_OPENINGS = frozenset(
    (
        "hey hi hello so and but or ok okay also just wondering curious question quick q then actually basically well"
        " please like honestly now"
    ).split()
)
_ASKED = frozenset("you u someone somebody anyone anybody".split())  # who is asked politely
_POLITE = frozenset("tell explain list give show describe help recommend suggest compare name know advise".split())
_WHETHER = frozenset("if whether".split())
_TELLING_WHETHER = frozenset("wondering wonder know tell me sure asking ask unsure curious see".split())
_JUDGED = frozenset("needed required necessary mandatory realistic possible true doable".split())
_COMPARED = (("compared", "to"), ("compared", "with"), ("in", "comparison"))
_SHARES = frozenset("percent percentage share proportion fraction".split())
_OWN = frozenset("i become becoming learn get".split())
_CHOOSING = frozenset("better best harder hardest easier easiest more most higher highest less least worse".split())

FITTING = frozenset("suit suits suited fit fits".split())  # which role does is weighed by what users tell
SUFFICING = frozenset("enough sufficient suffice".split())
FIRST_PERSON = frozenset(("i", "my", "me", "am"))
EITHER = frozenset(("or", "vs", "versus"))  # between what is to be chosen
_LACKING = frozenset("without no not never nor zero lacking".split())
_RANKS = frozenset("senior staff promoted promotion lead principal manager".split())

_AT_WORK = Pattern(
    r"\b(?:my|our|the) (?:new |old |own |direct |current |senior )?(?:boss(?:es)?|managers?|team(?: lead)?|leads?"
    r"|supervisors?|colleagues?|co ?workers?|teammates?|employers?|company|office|hr|probation|workload|cto|job"
    r"|stakeholders?|seniors?|juniors?|reports|review|peers?|promotion|career)\b"
    r"|\b(?:an? )?(?:boss|manager|supervisor|lead)(?= (?:who|that) )"
    r"|\b(?:an? |some )?(?:co ?workers?|colleagues?|teammates?)\b|\bat work\b|\boverloaded\b|\bpip\b"
    r"|\bperformance (?:review|improvement)|\bextra (?:work|tasks?|hours)\b|\bovertime\b"
    r"|\b(?:during|in|after) (?:my |the )?probation\b"
)
_FURTHER = Pattern(r"\bor (?:is|are|can|could|does|do|will|would) (?!i (?:learn|take|choose|pick|use|need)\b)")
_LOW = r"(?:basics?|beginner|fundamentals|intermediate|surface|superficial\w*)"
_HIGH = r"(?:advanced|expert|fluent|deep\w*|in depth|master\w*|pro|inside out)"
_BREAK = Pattern(
    r"\b(?:years?|months?|career|employment|cv|resume|work|unemployment) gaps?\b"
    r"|\b(?:explain|hide|justify)\w* (?:\w+ ){0,4}gaps?\b"
    r"|\bgaps? (?:of|in|on|after) (?:\w+ ){0,2}(?:years?|months?|cv|resume|employment|work history)\b"
)
_MASTERY = Pattern(
    r"\bhow (?:really |actually )?(?:good|deep|deeply|well(?! paid)|strong|advanced|proficient|fluent|solid"
    r"|thorough\w*|much)\b(?: \S+){0,9}? (?:know|needs?|needed|required?|must|should|have to|has to|supposed|expected"
    r"|enough)\b"
    rf"|\b{_HIGH}\b.*\bor\b.*\b(?:{_LOW}|just|only|enough|some)\b|\b{_LOW}\b.*\bor\b.*\b(?:{_HIGH}|more)\b"
    rf"|\b{_LOW}\b.*\b(?:enough|sufficient|suffice)\b|\b(?:enough|sufficient)\b.*\b{_LOW}\b"
    r"|\b(?:what|which) (?:level|depth) (?:of|in|do|should|must|is)\b|\b(?:expert|mastery|proficiency) (?:level )?in\b"
)


_ARTICLES, _PRONOUNS = frozenset(("a", "an", "the")), frozenset(("it", "i", "there", "this"))
_KNOWING, _NEAR = frozenset("know knowing learned learnt learning".split()), 3  # words before "how" that may deny it
_BOTH = 2  # pauses or names before a measure from which on both things stand there
_SPEAKERS = frozenset("i you we one it they".split())
_HELD_FIRST = Pattern(r"^(?:\w+ ){0,2}(?:compared|in comparison|next|relative) (?:to|with) (?:an? |the )?,")
_MEASURE = Pattern(r"^(?P<before>.*?)\b(?:more|better|less|worse|higher|lower|harder|easier|safer)\b")
_HELD_AGAINST = Pattern(r"\b(?:than|compared|versus|vs|as|for|in|with|over|or|to)\b")


def of_the_second(said: Sequence[str]) -> bool:
    """Whether a yes or no on more or less of something is asked of the second of two things named.

    "X is fun, but Y pays more, true?" and "compared to X, is Y harder?" name nothing behind the measure to hold it to.
    """
    text = " ".join(word for at, word in enumerate(said) if word != "," or said[at - 1 : at] != said[at : at + 1])
    if _HELD_FIRST.search(text):  # a name of several words left one comma for each
        return True
    found = _MEASURE.search(text)
    if found is None or found["before"].count(",") < _BOTH:
        return False
    if not _SPEAKERS.isdisjoint(found["before"].rpartition(",")[2].split()):
        return False  # "from X to Y, will I earn less?" asks of the move
    return not _HELD_AGAINST.search(text[found.end() :])


def asked_of(request: Request) -> str:
    """The one of two roles that a yes or no question asks of; '' for any other question, a choice among them too."""
    of_two = len(request.roles) == 2 and form(request.words) == YES_NO and EITHER.isdisjoint(request.words)
    return request.roles[of_the_second(request.said)] if of_two else ""


def lacks(words: Sequence[str]) -> bool:
    """Whether a question denies something, so that a fact which has its words does not make the answer a yes."""
    return bool(_LACKING & set(words))


def is_unknown(words: Sequence[str], place: int) -> bool:
    """Whether "how" says what somebody cannot do, and asks nothing: "without knowing how to code, can I …"."""
    before = words[max(place - _NEAR, 0) : place]
    return words[place] == "how" and not _KNOWING.isdisjoint(before[-1:]) and not _LACKING.isdisjoint(before)


def is_at_work(said: str) -> bool:
    """Whether words speak of somebody's own workplace: their boss, their team, their workload."""
    return bool(_AT_WORK.search(said))


def of_rank(words: Sequence[str]) -> bool:
    """Whether a question is about rising in a role, not about entering it."""
    return bool(_RANKS & set(words))


def asks_further(said: str) -> bool:
    """Whether "or" begins a second question instead of a choice: "do I need Docker or is that for operations"."""
    return bool(_FURTHER.search(said))


def is_of_a_break(said: str) -> bool:
    """Whether a gap that normalized words speak of is one of time at work, and not of skills: "my two-year gap"."""
    return bool(_BREAK.search(said))


def asks_mastery(said: str) -> bool:
    """Whether normalized words ask how well something must be known: "how good must it be", "advanced or basic"."""
    return bool(_MASTERY.search(said))


def form(words: Sequence[str]) -> str:
    """One of the forms above. A question word decides over a verb behind it: "what can I do" asks no yes or no."""
    return _form(tuple(words))


@lru_cache(maxsize=256)  # a question's form is asked for many times while it is answered
def _form(words: tuple[str, ...]) -> str:
    words = tuple(_without_courtesy(_behind_the_other(words)))
    if (counted := _counted(words)) is not None:
        return counted
    if _asks_yes_no(words):
        return YES_NO
    if {"which", "who", "whats", "what"} & set(words) and _CHOOSING & set(words):
        return WHICH
    return OPEN


def _behind_the_other(words: Sequence[str]) -> Sequence[str]:
    """The words behind "compared to …": the question stands there."""
    if tuple(words[:2]) in _COMPARED:
        return next((words[index:] for index, word in enumerate(words) if word in _VERBS or word in _WH), words)
    return words


def _counted(words: Sequence[str]) -> str | None:
    for index, word in enumerate(words[:-1]):
        after = words[index + 1]
        if word == "how":
            if after == "long" or (after in {"fast", "quickly", "soon"} and _OWN & set(words)):
                return HOW_LONG
            if after == "many":
                return HOW_MANY
            if after not in {"do", "does", "can", "could", "should", "is", "are", "to", "would", "will", "about"}:
                return HOW_MUCH
        if word in {"what", "whats"} and _SHARES & set(words[index + 1 : index + 4]):
            return HOW_MANY
    return None


def _asks_yes_no(words: Sequence[str]) -> bool:
    for index, word in enumerate(words):
        before, after = words[index - 1] if index else "", words[index + 1] if index + 1 < len(words) else ""
        if word in _WHETHER and before in _TELLING_WHETHER:
            return True
        if word in _WH and not is_unknown(words, index):
            return False
        opens = index == 0 or before in _OPENINGS
        if word == "must" and after in {"have", "haves"} and opens:
            continue  # "must-haves for …" is a list
        left_out = before in _ARTICLES and after in _PRONOUNS  # "I want to be a …, is it hopeless?"
        if word in _VERBS and (opens or left_out or (after in _SUBJECTS and before not in _SUBJECTS)):
            return True
        if word in {"has", "have"} and index == 0:
            return True
        if word == "need" and opens and after:
            return True
    return any(word in _JUDGED and not before.endswith("s") for before, word in pairwise(words))


def _without_courtesy(words: Sequence[str]) -> Sequence[str]:
    """The words behind "can you tell me", "do you know": what is asked stands there."""
    for index in range(min(len(words), 6)):
        if words[index] in _VERBS and _ASKED.issuperset(words[index + 1 : index + 2]):
            rest = words[index + 2 :]
            if rest and rest[0] in _POLITE:
                return rest
    return words
