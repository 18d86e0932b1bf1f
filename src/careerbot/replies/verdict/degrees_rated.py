"""Whether a role asks for a degree, a master's or a doctorate, or does without: by the editors' ratings.

They decide where the sourced lines on education only say how usual one is. A question can ask for the need of a title,
for getting in without, whether it is too much, or whether its lack is held against one; each is answered as asked.
"""

from __future__ import annotations

from careerbot.compiled import Compiled
from careerbot.facts.lead import Lead
from careerbot.patterns import Pattern
from careerbot.question.subject.matter import Matter
from careerbot.question.subject.matter_asked import doubts_use, lacks_it, worries
from careerbot.question.subject.matters_of_study import NO_MUST, USUAL
from careerbot.question.subject.studies_asked import denies_a_field
from careerbot.question.subject.trait_asked import USELESS
from careerbot.turn import ANSWER, Line, Request
from careerbot.vocabulary import LEVELS

_DEGREE, _ADVANCED = "degree", "advanced degree"
_DOCTORATE = "doctorate"
_ENOUGH = ("master enough", "bachelor enough")  # matters that ask for getting in without more
_OF_BOTH = ("degree", "no degree")  # matters of any title
_TITLES = {
    **dict.fromkeys(_OF_BOTH, _DEGREE),
    **dict.fromkeys(("master", "doctorate", "master enough", "bachelor enough"), _ADVANCED),
}
_UNDECIDED = ("", USUAL, NO_MUST)  # how an answer begins on a title where no wording decides
_ADVANCED_SAID = Pattern(
    r"\b(?:advanced|graduate|post ?grad\w*|postgraduate|higher|second) (?:degrees?|studies|school)\b"
)
_ASKS = Pattern(
    r"\b(?:needs?|needed|required?|requires|must|mandatory|necessary|essential|have to|has to|got to|prerequisite"
    r"|minimum|compulsory|requirement|can|could|possible|able|chance|may|get by|enough|sufficient|suffices?|overkill"
    r"|overqualif\w+|too much|unnecessary|expected?|possible|realistic|work|hire[sd]?)\b"
)
_OF_QUANTITY = Pattern(
    r"\b(?:most|mostly|majority|all|usual|usually|common|commonly|normal|typical|typically|many|important|helpful"
    r"|useful|matters?|relevant|valued?|worth|helps?|advantage|online|distance|prestigious|famous|ivy|top)\b"
)
OVERDONE = Pattern(r"\b(?:overkill|overqualif\w+|too much|unnecessary)\b")
_BOTH_NAMED = Pattern(r"(?i)\bmaster's (?:degree )?or (?:a )?doctorate|doctorate or (?:at least )?a master's")
_MASTER_FIRST = Pattern(r"(?i)^(?:(?!doctorate).)*\bmaster'?s?\b")
# How the answer begins for each level, none to very high, to each of the ways to ask.
_NEEDED = {
    _DEGREE: ("No", "Mostly not", "Often asked for, but not always needed", "As a rule, yes", "Yes"),
    _ADVANCED: ("No", "Not as a rule", "Not always", "As a rule, yes", "As a rule, yes"),
    _DOCTORATE: ("No", "No", "Seldom", "Not always", "As a rule, yes"),
}
_WITHOUT = {
    _DEGREE: ("Yes", "Mostly, yes", "Yes, it can work", "It is difficult, but not impossible", "Hardly"),
    _ADVANCED: ("Yes", "Yes, as a rule", "Yes, it can work", "It is difficult, but not impossible", "Hardly"),
    _DOCTORATE: ("Yes", "Yes", "Yes, as a rule", "Yes, it can work", "As a rule, no"),
}
_SUFFICES = {
    _ADVANCED: (
        "It is enough",
        "As a rule it is enough",
        "It can be enough",
        "It is seldom enough",
        "It is hardly enough",
    ),
    _DOCTORATE: ("It is enough", "It is enough", "As a rule it is enough", "It can be enough", "It is seldom enough"),
}
_TOO_MUCH = {
    _DEGREE: ("Yes", "Often, yes", "Hardly", "No", "No"),
    _ADVANCED: ("Yes", "Mostly, yes", "Hardly", "No", "No"),
    _DOCTORATE: ("Yes", "Yes", "Mostly, yes", "Not everywhere", "No"),
}
_HELD_AGAINST = dict.fromkeys(
    (_DEGREE, _ADVANCED, _DOCTORATE),
    ("No", "Mostly not", "Not necessarily, as it can work", "In part, as it is difficult, but not impossible", "Yes"),
)
_USELESS = dict.fromkeys((_DEGREE, _ADVANCED, _DOCTORATE), USELESS)


def degree_rated(matter: Matter, decided: str, request: Request, compiled: Compiled) -> Lead | None:
    """The first sentence on a yes or no, from a rating; None where sourced wording decides it.

    `decided` is how it begins by that wording.
    """
    said = request.normal
    title = _TITLES.get(matter.name, "")
    useless, overdone = doubts_use(said), OVERDONE.search(said)
    asks = useless or worries(said) or (_ASKS.search(said) and not _OF_QUANTITY.search(said))
    if not title or not request.roles or not asks or (matter.name in _OF_BOTH and denies_a_field(said)):
        return None
    if matter.name in _OF_BOTH and _ADVANCED_SAID.search(said):
        title = _ADVANCED
    elif matter.name in (*_OF_BOTH, _DOCTORATE) and decided not in _UNDECIDED and not (useless or overdone):
        return None
    fact = compiled.trait(request.roles[0], title)
    if fact is None:
        return None
    doctorate = matter.name in (_DOCTORATE, "master enough")
    place = LEVELS.index(fact.level)
    if doctorate and place and _MASTER_FIRST.stands_in(fact.text) and not _BOTH_NAMED.stands_in(fact.text):
        place -= 1  # what is said of a master's holds for a doctorate in fewer posts
    begin = _ways(matter, said)[_DOCTORATE if doctorate else title][place]
    return Lead((Line(f"{begin}: {fact.text}", (fact.id,)),), (fact,), ANSWER)


def _ways(matter: Matter, said: str) -> dict[str, tuple[str, str, str, str, str]]:
    """How answers begin to the way in which a question asks for a title."""
    if doubts_use(said):
        return _USELESS
    if worries(said):
        return _HELD_AGAINST
    if OVERDONE.search(said):
        return _TOO_MUCH
    if matter.name in _ENOUGH:
        return _SUFFICES
    return _WITHOUT if matter.name == "no degree" or lacks_it(matter, said) else _NEEDED
