"""How the beginning of an answer agrees with the word that was asked: needed, usual, possible, useful.

The facts on a degree say how usual one is. To "is one needed?" that makes "usually, though no must"; to "do most have
one?" it makes "many do"; and to "can I get in with one?" something else again.
"""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.patterns import Pattern
from careerbot.question.subject.matters_of_study import IT_DEPENDS, NO_MUST, USUAL
from careerbot.replies.verdict.degrees_rated import OVERDONE
from careerbot.turn import Fact

_MAY = Pattern(r"\b(?:can|could|possible|able|chance)\b")
_ENOUGH = Pattern(r"\b(?:enough|sufficient|suffices?|alone|by itself)\b")
# How an answer on needing a degree begins where it is asked if one can get in.
_POSSIBLY = {
    "Often asked for, but not always needed": "Yes, it can work",
    "Not always, but it is hard without one": "It is difficult, but not impossible",
}
_NOT_ENOUGH = dict.fromkeys(("They help", "They can help"), "It helps, but is not enough by itself") | {
    "Hardly": "Hardly",
    "They count little": "No, as they count little",
    "They are optional": "Hardly, as they are optional",
}
_NOT_NEEDED = {
    "They help": "They are no must, but help",
    "They can help": "They are no must, but can help",
    "They count little": "No, they count little",
    "They are optional": "No, they are optional",
}
_KIND_OF_DEGREE = Pattern(r"\b(?:online|distance|respected|prestigious|famous|no name|ivy|top tier|reputable)\b")
_NOES = ("No", "No, seldom", "Not as a rule")
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


def agreeing(begin: str, matter: str, fact: Fact, words: Sequence[str]) -> str:
    """How the answer begins, in the words of the question; '' where it can only tell the fact."""
    said = " ".join(words)
    if matter in _OF_DEGREES and _KIND_OF_DEGREE.search(said):
        return "My sources do not say it of such degrees; on degrees they say this"
    if matter == "bootcamp" and begin == IT_DEPENDS and (_NEEDING.search(said) or _ENOUGH.search(said)):
        return "Seldom by itself" if _ENOUGH.search(said) else "No, it is one way of several"
    if matter == "certificates" and begin in _NOT_NEEDED and _NEEDING.search(said):
        return _NOT_NEEDED[begin]
    if matter in _OF_DEGREES and OVERDONE.search(said):
        return NO_MUST if begin in _NOES else "Hardly" if begin == USUAL else begin
    if matter == "degree" and begin in _POSSIBLY and _MAY.search(said) and not _NEEDING.search(said):
        return _POSSIBLY[begin]
    if matter == "certificates" and _ENOUGH.search(said):
        return _NOT_ENOUGH.get(begin, begin)
    if matter not in _OF_DEGREES or begin not in (USUAL, NO_MUST) or _NEEDING.search(said):
        return begin
    if _QUANTITY.search(said):
        return "Many do" if _USUAL.stands_in(fact.text) else begin
    if _USEFUL.search(said):
        return "It is usual, so it helps" if _USUAL.stands_in(fact.text) else begin
    if _WITH_BACHELOR.search(said):
        return "Yes, as a rule" if _BY_BACHELOR.stands_in(fact.text) else ""
    return "It is usual, though no must everywhere" if begin == USUAL else begin
