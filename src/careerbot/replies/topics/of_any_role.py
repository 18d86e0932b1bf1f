"""What the lines of any role say of a thing asked about, where no role is named and what holds for all says nothing.

"Where can I practise SQL?" is not answered by how to begin in general; steps of the paths of roles speak of SQL.
"""

from __future__ import annotations

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer, lines_by_role, thing_name
from careerbot.turn import ANSWER, Bullets, Evidence, Line, Paragraph
from careerbot.wording import listed

_SECTIONS = ("certifications", "interview", "portfolio", "work_life", "career_path", "learning_path", "getting_started")
_MOST = 3
_KNOWN = 30  # roles of which most is known, which are told of first
_ASK = "Which role do you have in mind? Then I can be more exact."


def of_any_role(evidence: Evidence, compiled: Compiled) -> Answer | None:
    """A few lines of the section asked about that name the things, each behind its role; None where there are none."""
    request = evidence.request
    if request.roles or request.seeks_role or request.employer or request.origins or request.intent not in _SECTIONS:
        return None
    wanted = set(request.named)
    facts = [
        fact
        for fact in compiled.mentioning(request.named)
        if fact.role and fact.section == request.intent and wanted <= set(fact.mentions)
    ]
    known = compiled.best_known(_KNOWN) if facts else ()
    facts.sort(key=lambda fact: known.index(fact.role) if fact.role in known else len(known))
    found = tuple({fact.role: fact for fact in reversed(facts)}.values())[::-1][:_MOST] if wanted else ()
    if not found or any(wanted & set(fact.mentions) for fact in evidence.facts):
        return None
    things = listed([thing_name(id, compiled) for id in request.named])
    head = f"My sources say nothing on {things} that holds for every role; of some they say this:"
    blocks = (Paragraph((Line(head),)), Bullets("", lines_by_role(found, compiled)), Paragraph((Line(_ASK),)))
    return Answer(ANSWER, blocks, found)
