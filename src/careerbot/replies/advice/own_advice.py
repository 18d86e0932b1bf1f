"""Questions that one piece of our own advice answers: how to find a post, age, and self-doubt."""

from __future__ import annotations

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer, lines, wordings
from careerbot.patterns import Pattern
from careerbot.places import name_of
from careerbot.question.form import HOW_LONG, form
from careerbot.turn import ANSWER, CAVEAT, Bullets, Fact, Line, Paragraph, Request

_FINDING = Pattern(
    r"\bhow (?:do|does|did|can|could|should|would|to|shall)\b|\bwhere (?:can|do|could|should|would|to|else|might)\b"
    r"|\bwhere\b.*\b(?:find|look|search)\b|\bbest (?:place|way|site)s? to\b"
)
_PROCESS = Pattern(
    r"\b(?:interview|hiring|recruit\w+|selection|application) (?:\w+ )?process(?:es)?\b|\b(?:hear|get) back\b"
    r"|\bfrom (?:the )?(?:first call|application|interview) to (?:an? |the )?offer\b"
)
_LASTING = "how-long-hiring-takes"
_AGE = Pattern(
    r"\btoo (?:old|late)\b|\b(?:at|age|aged) [2-7]\d\b|\bin my (?:late |early |mid )?(?:\w+ties|[3-7]0s)\b"
    r"|\bat my age\b"
)
_DOUBT = Pattern(
    r"\b(?:(?:a|like|total|complete) fraud(?! (?:\w+ )?(?:analyst|detection|model|case|team))|imposter|impostor"
    r"|(?:too|so) (?:dumb|stupid|slow)|(?:smart|clever|intelligent) enough"
    r"|(?:am|feel|being|be|not) (?:i )?good enough|not cut out|give up|faster than me|better than me|knows more)\b"
)


def own_advice(request: Request, compiled: Compiled) -> Answer | None:
    """The advice that answers the request alone; None where none does."""
    words = request.normal
    if request.intent == "job_openings" and not request.employer and _FINDING.search(words):
        advice = compiled.general("job_openings", request.roles)
        where = f", in {name_of(request.place, compiled)} or elsewhere" if request.place else ""
        head = f"I cannot see today's openings{where}, but this is how they are found:"
        return Answer(CAVEAT, (Bullets(head, lines(advice)),), advice) if advice else None
    if request.intent in ("interview", "job_openings") and form(request.words) == HOW_LONG and _PROCESS.search(words):
        lasting = compiled.advice(_LASTING)
        said = (
            (Paragraph((Line(lasting[0].text, (lasting[0].id,)),)), Bullets("", wordings(lasting[1:])))
            if lasting
            else ()
        )
        return Answer(ANSWER, said, lasting) if lasting else None
    if request.intent == "interview" and "salary" in words and not request.roles:
        return _said("", "Say a range", compiled.general("interview", request.roles))
    if request.intent != "recommend_role":
        return None
    facts = compiled.general("recommend_role", request.roles)
    if _DOUBT.search(words):
        return _said("Do not give up for that", "smart enough", facts)
    if (aged := _AGE.search(words)) and not request.told and not request.named:
        return _said("No" if "too" in aged.group() else "Yes, it is possible", "too old", facts)
    return None


def _said(verdict: str, saying: str, facts: tuple[Fact, ...]) -> Answer | None:
    fact = next((fact for fact in facts if saying in fact.text), None)
    if fact is None:
        return None
    text = f"{verdict}: {fact.text[0].lower()}{fact.text[1:]}" if verdict else fact.text
    line = Line(text, (fact.id,))
    return Answer(ANSWER, (Paragraph((line,)),), (fact,))
