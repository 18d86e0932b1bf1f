"""What adverts offered at each level of a role, where its levels are set against each other: "SDE 1 vs SDE 2"."""

from __future__ import annotations

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer
from careerbot.patterns import Pattern
from careerbot.pay.pay_found import pay_of
from careerbot.places import name_of
from careerbot.turn import ANSWER, CAVEAT, Line, Paragraph, Request
from careerbot.wording import plural

_EACH = Pattern(
    r"\b(?:by|per|each|every|different|all|between|across) (?:\w+ )?(?:levels?|grades?|seniority)\b|\bprogression\b"
)
_LADDERS = "Ladders differ between firms: a number or a title at one may be a step lower at another."


def pay_by_level(request: Request, compiled: Compiled) -> Answer | None:
    """What each level of the role was offered, in one sentence; None where the levels are not asked for or known."""
    if len(request.roles) != 1 or request.amount or request.detail:
        return None
    if len(request.levels) < 2 and not _EACH.search(request.normal):
        return None
    role = request.roles[0]
    table = compiled.pay.table("adverts")
    for place in dict.fromkeys((request.place, "")):
        found = pay_of(role, Request("salary", roles=(role,), place=place, levels=request.levels), compiled)
        fact = next((fact for fact in found.facts if fact.id.endswith("/levels")), None)
        if fact is not None and table is not None:
            break
    else:
        return None
    lines = [Line(fact.text, (fact.id,)), Line(f"{_LADDERS} An advert shows what was offered, not what people earn.")]
    if firm := compiled.label("employer", request.employer):
        lines.insert(0, Line(f"I have no pay figures of {firm.name}; these are of all employers."))
    elsewhere = bool(request.place) and f"/{request.place}/" not in fact.id
    if elsewhere:
        where, who = name_of(request.place, compiled), plural(compiled.role_name(role))
        lines.insert(0, Line(f"I have no figures by level for {who} in {where}; the nearest are these."))
    return Answer(CAVEAT if elsewhere or request.employer else ANSWER, (Paragraph(tuple(lines)),), (fact,))
