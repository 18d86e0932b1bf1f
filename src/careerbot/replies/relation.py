"""How two roles may stand to each other, by the wording of a question: one in the other, both in one person, alike."""

from __future__ import annotations

from careerbot.patterns import Pattern

BLURS = Pattern(r"\b(?:blur\w*|line between|lines between|overlap\w*|merg\w+|converg\w+)\b")
PART_OF = Pattern(
    r"\b(?:(?:part|subset|branch|form|type|kind|sort|area|piece|speciali[sz]ation|subfield) of"
    r"(?= (?:the |a |an )?$| (?:the |a |an )?(?:or|field|team|family|world|umbrella)\b)"
    r"|(?:belongs?|falls?|sits?|counts?) (?:to|under|as)|included in"
    r"|(?:its|their) own (?:thing|field|role|job|profession)"
    r"|(?:a )?separate (?:thing|field|role|job|profession))\b"
)
ONE_PERSON = Pattern(
    r"\b(?:(?:one|same|single) (?:person|guy|hire|employee|human|man|woman)"
    r"|both (?:roles|jobs|at once|at the same time)"
    r"|(?:be|cover|combine|handle|being) both|(?:do|doing) (?:it |them )?both(?! and)|double as"
    r"|both hats|at the same time)\b"
)
_ALL = (BLURS, PART_OF, ONE_PERSON)


def relates(said: str) -> bool:
    """Whether a question is on how the roles that it names stand to each other."""
    return any(wording.search(said) for wording in _ALL)
