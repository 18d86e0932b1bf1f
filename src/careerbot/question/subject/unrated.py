"""What roles are compared by and no rating measures, with the rating that comes nearest: screen time, creativity."""

from __future__ import annotations

from dataclasses import dataclass

from careerbot.patterns import Pattern, Wordings


@dataclass(frozen=True, slots=True)
class Unrated:
    """Something that no rating measures: what it is called, and the trait that is nearest to it."""

    name: str
    wording: Pattern
    nearest: str
    turned: bool = False  # there is more of it where there is less of the trait


_UNRATED = (
    Unrated(
        "time at the screen",
        Pattern(
            r"\b(?:screen ?time|(?:sit|sitting|stuck|glued|staring|stare) (?:\w+ ){0,4}"
            r"(?:computer|screen|desk|monitor|chair)"
            r"|sedentary|desk bound|in front of (?:an? |the |my )?(?:computer|screen|monitor|pc|laptop))\b"
        ),
        "people",
        turned=True,
    ),
    Unrated(
        "work away from the desk",
        Pattern(
            r"\b(?:outdoors?|outside (?:of )?(?:the|an) office|on my feet|moving? around|field ?work|out and about)\b"
        ),
        "travel",
    ),
    Unrated("how creative the work is", Pattern(r"\b(?:creativ\w+|imaginative|artistic)\b"), "routine", turned=True),
    Unrated("how free one is in the work", Pattern(r"\b(?:autonom\w+|independen\w+|freedom)\b"), "flexible hours"),
    Unrated(
        "power",
        Pattern(r"\b(?:power|powerful|authority|influence|influential)\b(?! (?:bi|automate|platform|query|apps?))"),
        "leading people",
    ),
    Unrated(
        "satisfaction",
        Pattern(r"\b(?:satisf\w+|happy|happier|happiest|happiness|unhappy|fulfil\w+|content with|regret\w*)\b"),
        "stress",
        turned=True,
    ),
    Unrated(
        "health",
        Pattern(
            r"\b(?:depress\w+|suicid\w+|mental(?:ly)?|anxiety|divorc\w+|illness"
            r"|health\w*(?! (?:insurance|care|data|sector)))\b"
        ),
        "stress",
    ),
    Unrated(
        "how long people stay",
        Pattern(r"\b(?:turnover|attrition|retention|(?:change|switch|leave|quit) (?:their )?(?:jobs?|employers?))\b"),
        "stress",
    ),
    Unrated(
        "days off",
        Pattern(r"\b(?:vacations?|days off|time off|annual leave|pto|holidays)\b"),
        "long hours",
        turned=True,
    ),
    Unrated("how clever one must be", Pattern(r"\b(?:smarter|intelligen\w+|iq|clever\w*)\b"), "difficulty"),
    Unrated("standing", Pattern(r"\b(?:prestig\w+|respect|respected|reputation)\b"), "room to grow"),
    Unrated(
        "how welcome older people are",
        Pattern(r"\b(?:age ?ism|ageist|age friendly|older (?:people|workers|folks|devs|developers))\b"),
        "career changers",
    ),
)
_LIKELY = Wordings(one.wording for one in _UNRATED)


def unrated_asked(said: str) -> Unrated | None:
    """The first thing that words ask about and no rating measures; None where there is none."""
    return next((_UNRATED[place] for place in _LIKELY.likely(said) if _UNRATED[place].wording.search(said)), None)
