"""How the work in the field is by day, where no role is named: in front of a screen, alone or with others.

What holds for every role comes first; how much contact with people there is differs, and a few usual roles show it.
"""

from __future__ import annotations

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer, by_role
from careerbot.facts.lead import quoted
from careerbot.patterns import Pattern
from careerbot.question.form import YES_NO, form
from careerbot.turn import ANSWER, Block, Bullets, Line, Paragraph, Request, distinct

_FIELD = Pattern(
    r"\b(?:(?:people|jobs?|work|working|careers?|roles?|life|go|going|living|guys|folks) (?:\w+ )?in(?:to)? (?:the )?"
    r"(?:tech|it|cs|computer science|computing|software|programming|coding|data|ai)"
    r"|(?:tech|it|cs|computer|computer science|computing|coding|programming|software|data)"
    r" (?:people|jobs?|careers?|work|workers?|guys|folks|graduates?|majors?|professionals?|roles)"
    r"|is (?:it|tech|computer science|programming|coding) (?:\w+ ){0,3}(?:jobs?|careers?|work|profession)"
    r"|techies|computer scientists|coders)\b"
)
_SCREEN = Pattern(
    r"\b(?:(?:sit|sits|sitting|star(?:e|es|ing)|looking|glued|stuck|chained|front)\b.*"
    r"\b(?:screens?|computers?|desks?|keyboards?|monitors?|laptops?)"
    r"|(?:screens?|computers?|desks?|keyboards?) (?:all day|the whole day|nonstop|non stop|all the time|every day))\b"
    r"|\b(?:just|only|nothing but|all) (?:coding|programming|typing|code)\b"
)
_ALONE = (
    r"alone|lonely|loneliness|isolat\w+|solitary|antisocial|anti social|without (?:\w+ )?people"
    r"|(?:no|little|hardly any|without) contact|on (?:their|your|my|its) own|by (?:yourself|themselves|myself)"
)
_BY_ONESELF = Pattern(rf"\b(?:{_ALONE})\b")
_PEOPLE = Pattern(
    rf"\b(?:{_ALONE}|in teams?"
    r"|(?:talk|talks|talking|speak|speaking|interact\w*|deal|dealing|work|working|contact) (?:\w+ ){0,2}?(?:to|with)"
    r" (?:\w+ )?(?:people|others|each other|humans?|anyone|anybody|colleagues|customers))\b"
)
_SHOWN = ("software-engineer", "data-analyst", "it-specialist")  # usual roles that differ in it
_CONTACT = "people"
_BESIDE = "How much contact with people there is differs by role, as the editors rate it:"


def asks_everyday(said: str) -> bool:
    """Whether a text asks of the field as a whole if its work is done at a screen, or alone."""
    return bool(_FIELD.search(said)) and bool(_SCREEN.search(said) or _PEOPLE.search(said))


def everyday(request: Request, compiled: Compiled) -> Answer | None:
    """The answer on a day's work in the field; None where it is not asked for, or nothing is known."""
    said = request.normal
    if request.roles or request.intent != "work_life" or form(request.words) != YES_NO:
        return None
    if not (_SCREEN.search(said) or _PEOPLE.search(said)):
        return None
    rated = tuple(fact for role in _SHOWN if (fact := compiled.trait(role, _CONTACT)) is not None)
    at_screen = next((fact for fact in compiled.facts("", "work_life") if "screen" in fact.text), None)
    items = by_role(rated, compiled)
    blocks: list[Block] = []
    facts = rated
    if _SCREEN.search(said) and at_screen is not None:
        blocks.append(Paragraph((quoted("Largely, yes", at_screen),)))
        blocks += [Bullets(_BESIDE, items)] if items else []
        facts = (at_screen, *rated)
    elif items:
        begin = "Not all alone, as a rule" if _BY_ONESELF.search(said) else "Yes, in every usual role"
        said = f"{begin}; {_BESIDE[0].lower()}{_BESIDE[1:]}"
        blocks += [Paragraph((Line(said, tuple(fact.id for fact in rated)),)), Bullets("", items)]
    return Answer(ANSWER, tuple(blocks), distinct(facts)) if blocks else None
