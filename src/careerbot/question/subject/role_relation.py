"""How two roles may stand to each other, by the wording of a question: one in the other, both in one person, alike."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.patterns import Pattern

BLURS = Pattern(
    r"\b(?:blur\w*|line between|lines between|overlap\w*|merg\w+|converg\w+|do(?:es)? the (?:work|jobs?|tasks)"
    r"|(?:stand|fill|step) in for|cover for)\b"
)
PART_OF = Pattern(
    r"\b(?:(?:part|subset|branch|form|type|kind|sort|area|piece|speciali[sz]ation|subfield) of(?: (?:the|an?))?"
    r"(?=$| (?:or|field|team|family|world|umbrella)\b)"
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
SAME = Pattern(
    r"\b(?:same|synonyms?|identical|interchangeabl[ey]|equivalent|basically|just (?:a|an|another)"
    r"|are just (?=who|that|with|doing|$)|glorified|fancy|rebranded"
    r"|really (?:any )?different|another name|one and the same|essentially)\b"
)
# A role sought between two others.
MIXED = Pattern(
    r"\b(?:something|anything|roles?|jobs?|careers?|position|mix|mixture|combination|hybrid|cross|blend|half ?way"
    r"|middle|bridge) (?:\w+ )?(?:between|of|that (?:mixes|combines|bridges))\b"
)
# Roles sought by how they stand to those named, in words with "," where a name stands.
_NAME = r"(?:(?:a|an|the|being|in|for|what|my|job|pure|full|real|current|normal|regular) )*,"
THAN = Pattern(
    r"\b(more|less|fewer|lower|higher|not (?:quite )?(?:as|so)(?: much| many)?|as (?:much|many)|(?=\w+er))"
    rf" ?((?:(?!than|as|more|less)[\w-]+ ){{0,4}}?)(?:than|as) {_NAME}"
)
LIKE = Pattern(rf"\b(?:similar to|like|close to|comparable to|kind of like|sort of|related to|same as) {_NAME}")
_SEEKS = Pattern(
    r"\b(?:something|anything|what|which|any|looking|want|find|fits?|suggest\w*|recommend\w*|roles?|jobs?|careers?"
    r"|positions?|someone|somebody|who)\b"
)
_SEEKS_ANY = Pattern(r"\b(?:there (?:\w+ ){0,2}(?:roles?|jobs?|careers?|one)|something|anything|any|what|which)\b")
_BUT = Pattern(r"\b(?:but|just|only|except|without|minus|with|no|yet)\b")
_PAUSES = Pattern(r"(?:, ?)+")
_ALL = (BLURS, PART_OF, ONE_PERSON)


def relates(said: str, *, yes_no: bool = False) -> bool:
    """Whether a question is on how the roles that it names stand to each other."""
    return any(wording.search(said) for wording in _ALL) or (yes_no and bool(SAME.search(said)))


def with_pauses(said: Sequence[str]) -> str:
    """A question's words with one "," wherever it pauses or names something."""
    text = " ".join(said)
    return _PAUSES.sub(", ", text).strip() if "," in text else text.strip()


def seeks_by_likeness(said: str, *, yes_no: bool) -> bool:
    """Whether roles are sought by how they stand to those named: "something calmer than …", "like …, without …"."""
    if MIXED.search(said):
        return True
    compared = len(list(THAN.finditer(said)))
    if yes_no:
        return bool((compared or LIKE.search(said)) and _SEEKS_ANY.search(said))
    return bool(LIKE.search(said) or compared > 1 or (compared and (_BUT.search(said) or _SEEKS.search(said))))
