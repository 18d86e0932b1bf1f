"""The words of a verdict on needing tools and skills: how it begins, by how much they are needed and what is asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from careerbot.facts.how_needed import stands_in
from careerbot.facts.needs_asked import AMOUNT, DESPITE, DOUBT, HELP, NEED, OFTEN, PURPOSE, SPARE, USE, WASTE, WEIGHT
from careerbot.patterns import Pattern
from careerbot.turn import Fact
from careerbot.vocabulary import LEVELS
from careerbot.wording import listed

LOW, MEDIUM = LEVELS.index("low"), LEVELS.index("medium")
_PAIR = 2
# How the answer begins by what is asked, for each level from none to very high.
_BEGINS: Mapping[str, Sequence[str]] = {
    NEED: ("No: ", "Mostly not: ", "In many posts, not in all: ", "In most posts yes: ", "Yes: "),
    USE: ("Hardly ever: ", "Now and then: ", "In many teams: ", "Yes, in most posts: ", "Yes, all the time: "),
    OFTEN: ("Hardly ever: ", "Now and then: ", "In many teams: ", "Often, in most posts: ", "All the time: "),
    HELP: ("Hardly: ", "A little: ", "Yes, as a further step: ", "Yes: ", "Yes, among the first things: "),
    WEIGHT: ("Not at all: ", "Not very: ", "Fairly: ", "Very: ", "As much as anything: "),
    AMOUNT: ("Next to nothing: ", "Little: ", "Some: ", "A good deal: ", "A lot: "),
    SPARE: (
        "Yes, it can be left out easily: ",
        "Yes, it can be left out: ",
        "At the start it can often be left out: ",
        "It is needed in all but some posts: ",
        "No, it is needed: ",
    ),
    WASTE: ("Mostly yes: ", "Mostly yes: ", "Not in every post: ", "No: ", "No: "),
    DESPITE: (
        "That does not stand in the way: ",
        "That hardly matters: ",
        "No obstacle at the start: ",
        "It has to be learnt, as most posts ask for it: ",
        "It has to be learnt first: ",
    ),
    DOUBT: (  # "I struggle with it, should I give up?"
        "No reason to give up, as it is not needed: ",
        "No reason to give up, as it is seldom needed: ",
        "No reason to give up, as it is not needed everywhere: ",
        "No reason to give up by itself, but most posts ask for it, and it has to be learnt: ",
        "No reason to give up by itself, but it has to be learnt first: ",
    ),
    PURPOSE: ("",) * len(LEVELS),  # the sentence alone
}
_REPLACED = "With another in its place yes: "
# The same of several things in one sentence.
_IN_SHORT = ("no", "seldom", "in many posts", "yes", "yes")
_OFTEN_EACH = ("hardly ever", "now and then", "in many teams", "often", "all the time")
_DESPITE_EACH = ("not needed", "seldom needed", "to be learnt for many posts", "to be learnt", "to be learnt first")
_WITHOUT_EACH = ("not needed", "seldom needed", "often not needed at the start", "needed in most posts", "needed")
_WITH_ANOTHER = "with another in its place"
# That a thing is one of several that serve alike: "it or Power BI is enough".
_REPLACEABLE = Pattern(
    r"\b(?:(?:one|either|it|instead)\b[^.;]{0,40}\b(?:is|being) enough|one suffices"
    r"|serves? (?:too|alike|equally|as well|elsewhere|instead)|also serves|(?:take|takes|in|stand in) its place"
    r"|(?:does|do) as well|equal choice|(?:the|usual|main) alternative|is its rival)\b"
)


def level_of(fact: Fact) -> int:
    """How much a thing is needed, from 0 upwards."""
    return LEVELS.index(fact.level)


def begun(asked: str, fact: Fact, had: Sequence[str] = ()) -> str:
    """What is known of the need, behind the verdict on what is asked: "Mostly not: Java …".

    What serves as well as something that users have, by its name, they need not learn beside it.
    """
    if asked in (NEED, HELP) and (beside := [name for name in had if _serves_as(name, fact)]):
        return f"Not beside {listed(beside)}: {fact.text}"
    begin = _REPLACED if asked == SPARE and _is_replaceable(fact) else _BEGINS[asked][level_of(fact)]
    return begin + fact.text


def _serves_as(name: str, fact: Fact) -> bool:
    """Whether a fact says that one of several is enough, and names this one among them."""
    return _REPLACEABLE.stands_in(fact.text) and stands_in(name, fact.text)


def each_in_short(asked: str, facts: Mapping[str, Fact]) -> str:
    """The verdicts in a few words behind the names of the things: "SQL and Python yes, Docker in many posts"."""
    names: dict[str, list[str]] = {}
    for name, fact in facts.items():
        names.setdefault(_in_short(asked, fact), []).append(name)
    each = ", ".join(f"{listed(alike)} {verdict}" for verdict, alike in names.items())
    return f"no reason to give up by itself: {each}" if asked == DOUBT else each


def _in_short(asked: str, fact: Fact) -> str:
    if asked in (DESPITE, DOUBT):
        return _DESPITE_EACH[level_of(fact)]
    if asked == OFTEN:
        return _OFTEN_EACH[level_of(fact)]
    if asked != SPARE:
        return _IN_SHORT[level_of(fact)]
    return _WITH_ANOTHER if _is_replaceable(fact) else _WITHOUT_EACH[level_of(fact)]


def _is_replaceable(fact: Fact) -> bool:
    """Whether what is needed is one of several that serve alike, so that this very one can be done without."""
    return level_of(fact) > MEDIUM and _REPLACEABLE.stands_in(fact.text)


def ranking(ranked: Sequence[tuple[str, int]], role: str) -> str:
    """The clause that names things in order, with those seldom or never needed apart; given are names and levels."""
    wanted = [(name, level) for name, level in ranked if level > LOW]
    seldom = [name for name, level in ranked if level == LOW]
    never = [name for name, level in ranked if level < LOW]
    if len(never) == len(ranked):
        return f"{'Neither' if len(never) == _PAIR else 'None of them'} is needed for {role}"
    rest = " and ".join(
        f"{listed(names)} {'is' if len(names) == 1 else 'are'} {how} needed"
        for names, how in ((seldom, "seldom"), (never, "not"))
        if names
    )
    if not wanted:
        return f"{rest} for {role}"
    return _first_to_last(wanted, role) + (f"; {rest}" if rest else "")


def _first_to_last(wanted: Sequence[tuple[str, int]], role: str) -> str:
    """The things that are wanted in their order, or that they count about alike."""
    names = [name for name, _ in wanted]
    alike = sum(level == wanted[0][1] for _, level in wanted)
    if len(names) == 1:
        return f"{names[0]} for {role}"
    if alike < len(names):
        return f"{listed(names[:alike])} first for {role}, then {listed(names[alike:])}"
    if alike == _PAIR:
        return f"{names[0]} rather than {names[1]} for {role} if nothing else decides, as they count about alike"
    return f"{listed(names)} count about alike for {role}, to be learnt in about this order"
