"""What the evidence says, by its intent: in a way of its own, as a section of facts, or that nothing is known."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from careerbot.compiled import Compiled
from careerbot.conversation.asking_back.whole_fields import main_roles
from careerbot.facts import answers
from careerbot.facts.answers import Answer
from careerbot.facts.featured_jobs import asks_of_featured
from careerbot.facts.shared_needs import shared_needs
from careerbot.pay import paying
from careerbot.replies.choosing import comparison, recommending
from careerbot.replies.moves import moving
from careerbot.replies.outlook import openings, outlooks
from careerbot.replies.topics import things
from careerbot.replies.topics.further_on import further_on
from careerbot.replies.topics.of_any_role import of_any_role
from careerbot.turn import CAVEAT, Evidence

# What is told in another way than as a section of lines.
_SPECIAL: Mapping[str, Callable[[Evidence, Compiled], Answer | None]] = {
    "compare": comparison.compare,
    "recommend_role": recommending.recommend,
    "skill_gap": comparison.skill_gap,
    "transition": moving.transition,
    "learning_path": moving.learning_path,
    "salary": paying.salary,
    "job_openings": openings.job_openings,
    "outlook": outlooks.outlook,
    "career_path": further_on,
}


def told_of(evidence: Evidence, compiled: Compiled) -> Answer | None:
    """What the evidence says, by the kind of question it is for."""
    request = evidence.request
    if request.scope and (found := main_roles(request, compiled)) is not None:
        return found
    featured = bool(evidence.facts) and all(fact.kind == "featured" for fact in evidence.facts)
    if featured and request.employer and request.intent != "salary" and asks_of_featured(request, compiled):
        return openings.of_employer(evidence, compiled)
    special = _SPECIAL.get(request.intent)
    found = special(evidence, compiled) if special is not None else None
    found = shared_needs(request, compiled) or of_any_role(evidence, compiled) or found
    if found is None and request.roles:
        if evidence.things:
            found = things.named_things(evidence, compiled)
        found = found or answers.section(evidence, compiled)
    if found is None:
        found = things.who_does(evidence, compiled) or answers.general(evidence) or answers.nearest_topic(evidence)
    if found is None and request.roles:
        blocks, used = answers.admit(request.intent, request.roles, compiled)
        found = Answer(CAVEAT, tuple(blocks), tuple(used)) if used else None
    return found
