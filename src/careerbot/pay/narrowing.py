"""What narrows a question on pay beside the names of levels and places: "my first job", "as a graduate", "abroad"."""

from __future__ import annotations

from careerbot.compiled import Compiled
from careerbot.patterns import Pattern
from careerbot.question.rupees import INDIA, is_indian
from careerbot.replacing import replace
from careerbot.turn import Request

ENTRY, LEAD, INTERN = "entry", "lead", "intern"
# The level whose figures come nearest, where a level has none.
NEAREST_LEVEL = {"intern": ("entry",), "lead": ("senior",)}
_BEGINS = Pattern(
    r"\b(?:graduates?(?! (?:degree|school|certificate|studies|program|programme|diploma))|graduating|beginners?"
    r"|(?:my|a|the|your|for|this) first (?:job|role|position|salary|year)|starting (?:out|salary|pay|wage)|starts? on"
    r"|(?:no|without|zero) (?:any |work |prior )?experience|(?:out of|after) (?:college|university|school|uni))\b"
)
_INTERN = Pattern(r"\b(?:interns?|internships?|working students?)\b")
_LEADS = Pattern(r"(?:^|\b(?:a|an|as|for|of) )leads?\b(?! to\b)")
_ABROAD = Pattern(
    r"\b(?:abroad|overseas|internationally|(?:an)?other countr(?:y|ies)"
    r"|(?:outside|not in) (?:of )?(?:the )?(?:states|america)|rest of the world|non us)\b"
)

# Years of experience, as far as they tell a level: "3-5 years of experience", "0 yoe".
_YEARS = Pattern(
    r"\b(\d{1,2}|no|zero|one|two|three|four|five|six|seven|eight|ten)(?: (?:to )?\d{1,2})? "
    r"(?:yoe|(?:years?|yrs?)(?: of)?(?: \w+){0,2} (?:experience|exp))\b"
    r"|\b(?:with|after|have|has|having) (\d{1,2})\+? (?:years?|yrs?)\b"
    r"(?! (?:left|ago|old|course|degree|programme?|contract|study))"
)
_NTH = Pattern(
    r"\b(\d{1,2})(?:st|nd|rd|th) year (?:of (?:work|experience)|on the job|at work)|"
    r"in (?:my|their|your|the) (\d{1,2})(?:st|nd|rd|th) year$"
)
_WORDS = {"no": 0, "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8}
_MID, _SENIOR = 3, 6  # years from which a post is counted as of mid level, and as senior


def level_by_years(said: str) -> str:
    """The level that years of experience come to; '' where none are told."""
    said = said.replace("+", "").replace("-", " ")
    found = _YEARS.search(said) or _NTH.search(said)
    if found is None:
        return ""
    told = next(filter(None, found.groups()))
    years = int(told) if told.isdecimal() else _WORDS.get(told, 10)
    return ENTRY if years < _MID else "mid" if years < _SENIOR else "senior"


def narrowed(request: Request, compiled: Compiled) -> Request:
    """The request with the level of a beginner or a lead, India where pay is named as there, or other countries."""
    said = request.normal
    table = compiled.pay.table("adverts")
    told = (
        INTERN
        if _INTERN.search(said)
        else ENTRY
        if _BEGINS.search(said)
        else LEAD
        if _LEADS.search(said)
        else level_by_years(said)
    )
    level = request.level or (told if compiled.label("level", told) else "")
    elsewhere = table.elsewhere if table and _ABROAD.search(said) else ""
    if not request.place and is_indian(said):
        elsewhere = INDIA
    return replace(request, level=level, place=request.place or elsewhere)
