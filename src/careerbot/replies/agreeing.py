"""How the beginning of an answer agrees with the word that was asked: needed, usual, possible, useful.

The facts on a degree say how usual one is. To "is one needed?" that makes "usually, though no must"; to "do most have
one?" it makes "many do"; and to "can I get in with one?" something else again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from careerbot.patterns import Pattern
from careerbot.turn import Fact

USUALLY = "Usually, though my sources do not call it a must"
NO_MUST = "My sources do not call it a must"
_MAY = Pattern(r"\b(?:can|could|possible|able|chance)\b")
_ENOUGH = Pattern(r"\b(?:enough|sufficient|suffices?|alone|by itself)\b")
# How an answer on needing a degree begins where it is asked if one can get in.
_POSSIBLY = {
    "Often asked for, but not always needed": "Yes, it can work",
    "Not always, but it is hard without one": "It is difficult, but not impossible",
}
_NOT_ENOUGH = dict.fromkeys(("They help", "They can help"), "It helps, but my sources do not call it enough") | {
    "Hardly": "Hardly",
    "They count little": "No, as they count little",
    "They are optional": "Hardly, as they are optional",
}
_LONG = Pattern(r"\b(?:overtime|overwork\w*|long (?:hours|days)|crunch|extra hours|60 hours?|late)\b")
_LONG_HOURS = {"Mostly regular ones": "Not as a rule", "Often long ones": "Often, yes"}
_STRESS = Pattern(
    r"\b(?:is|are|be|being|it|that|as|so|very|really) (?:\w+ )?(?:stress\w*|hectic|intense|pressure)\b|^stress"
)
_CONTESTED = Pattern(r"(?i)\b(?:many applicants|contested|scarce|compete|strong competition)\b")
_KIND_OF_DEGREE = Pattern(r"\b(?:online|distance|respected|prestigious|famous|no name|ivy|top tier|reputable)\b")
_OF_POSTS = Pattern(r"\b(?:get|getting|find|finding|land|landing|hired|job|jobs|break|breaking)\b")
_AVERSE = Pattern(r"\b(?:hates?|dislikes?|avoid|avoids|can ?not stand|introvert\w*|shy)\b")
_FIT = Pattern(r"\b(?:good|right|suitable|ok|okay|fine|fit|fits|suits?|suited)\b")
_UNLIKED = {
    "Yes, a good deal": "Hardly",
    "Some, but in measure": "In part",
    "Yes, as part of the work": "Not quite, as some of it is part of the work",
}
_OVERDONE = Pattern(r"\b(?:overkill|overqualif\w+|too much|unnecessary)\b")
_NOES = ("No", "No, seldom", "Not as a rule")
_MOST = Pattern(r"\b(?:most|mostly|majority)\b")
_LEVELS = (("phd", "doctor"), ("doctor", "doctor"), ("master", "master|doctor"))
_HALF = 50.0
_OF_DEGREES = ("degree", "doctorate", "master")
_NEEDING = Pattern(
    r"\b(?:needs?|needed|required?|requires|must|mandatory|necessary|essential|have to|has to|got to|without|"
    r"prerequisite|minimum|expected?|compulsory|requirement)\b"
)
_QUANTITY = Pattern(r"\b(?:most|mostly|majority|all|usual|usually|common|commonly|normal|typical|typically|many)\b")
_USEFUL = Pattern(r"\b(?:important|helpful|useful|matters?|relevant|valued?|worth|helps?|advantage)\b")
_WITH_BACHELOR = Pattern(r"\b(?:with|have|has|having|hold|got) (?:\w+ ){0,3}?(?:bachelors?|degree|bsc|ba)\b")
_USUAL = Pattern(r"(?i)\b(?:many|common|usual|typical\w*|often|mostly)\b|entry level")
_BY_BACHELOR = Pattern(r"entry level[^.;]*: a bachelor")


def _is_majority(fact: Fact, said: str) -> bool:
    """Whether more than half are said to hold a degree of the level asked about, or a higher one."""
    level = next((held for asked, held in _LEVELS if asked in said), "bachelor|master|doctor")
    shares = re.findall(rf"([\d.]+)%(?: of answers named| named| held)? an? (?:{level})", fact.text)
    return sum(map(float, shares)) > _HALF


def agreeing(begin: str, matter: str, fact: Fact, words: Sequence[str]) -> str:
    """How the answer begins, in the words of the question; '' where it can only tell the fact."""
    said = " ".join(words)
    if matter == "degree held" and _QUANTITY.search(said) and _is_majority(fact, said):
        return "Yes, by the figures I have"
    if matter == "degree held" and _MOST.search(said) and not _is_majority(fact, said):
        return "No, by the figures I have"
    if matter == "stress" and begin and ("worth" in words or (begin == "It can be" and not _STRESS.search(said))):
        return ""
    if (
        matter == "difficulty"
        and begin.endswith("but say this")
        and _CONTESTED.search(fact.text)
        and _OF_POSTS.search(said)
    ):
        return "Not quite" if "easy" in words else "Yes"
    if matter == "people" and _AVERSE.search(said) and _FIT.search(said):
        return _UNLIKED.get(begin, begin)
    if matter in _OF_DEGREES and _KIND_OF_DEGREE.search(said):
        return "My sources do not say it of such degrees; on degrees they say this"
    if matter == "hours" and _LONG.search(said):
        return _LONG_HOURS.get(begin, begin)
    if matter == "certificates" and begin in ("They help", "They can help") and _NEEDING.search(said):
        return f"{begin}, but my sources do not call them a must"
    if matter in _OF_DEGREES and _OVERDONE.search(said):
        return (
            "It is no must, by what my sources say"
            if begin in (NO_MUST, *_NOES)
            else "Hardly"
            if begin == USUALLY
            else begin
        )
    if matter == "degree" and begin in _POSSIBLY and _MAY.search(said) and not _NEEDING.search(said):
        return _POSSIBLY[begin]
    if matter == "certificates" and _ENOUGH.search(said):
        return _NOT_ENOUGH.get(begin, begin)
    if matter not in _OF_DEGREES or begin not in (USUALLY, NO_MUST) or _NEEDING.search(said):
        return begin
    if _QUANTITY.search(said):
        return "Many do" if _USUAL.search(fact.text) else begin
    if _USEFUL.search(said):
        return "It is usual, so it helps" if _USUAL.search(fact.text) else begin
    if _WITH_BACHELOR.search(said):
        return "Yes, as a rule" if _BY_BACHELOR.search(fact.text) else ""
    return "It is usual, though my sources do not call it a must" if begin == USUALLY else begin
