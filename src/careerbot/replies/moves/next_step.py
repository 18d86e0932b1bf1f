"""The step of the way into a role that somebody takes next: the first one not yet taken that leads to what is missing.

Step 1 of the standard road is nothing to tell whoever has walked half of it in another job.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from careerbot.compiled import Compiled
from careerbot.facts.ways_in import from_a_role, in_field
from careerbot.facts.whom_it_suits import RISEN_LEVELS
from careerbot.patterns import Pattern
from careerbot.replies.moves.overlap import plainly
from careerbot.terms import terms
from careerbot.turn import Fact, Request

# Steps that years of work are, and what tells that somebody has them.
_OF_YEARS = Pattern(
    r"(?i)^(?:years\b|a craft\b|depth as a practitioner|senior \w+ experience|deep experience|\w+ at senior level)"
)
_YEARS = Pattern(
    r"\b(?:[3-9]|[1-4]\d|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty) (?:years?|yrs?|yoe)\b"
)
_OF_LEADING = Pattern(r"(?i)^(?:leading a (?:team|project)|project leadership|hiring|coaching|feedback)\b")
_LEADS = Pattern(r"\b(?:manager|head|lead|director|officer)\b(?<!project-manager)(?<!product-manager)")
_OF_A_LANGUAGE = Pattern(r"(?i)^(?:a|one) (?:\w+ )?(?:programming |server )?language\b")


def first_step(
    role: str, has: Collection[str], request: Request, compiled: Compiled, lacking: Sequence[Fact] = ()
) -> Fact | None:
    """The first step not yet taken; of somebody from the field, the first that leads to what is `lacking`.

    None where the role has no way of its own.
    """
    path = [fact for fact in compiled.facts(role, "learning_path") if fact.kind.startswith("Step")]
    known = plainly(has)
    own = _of_old_work(request, compiled)
    open_ = [fact for fact in path if not _is_taken(fact, known, own, request, compiled)]
    of_field = from_a_role(request, compiled) or not known.isdisjoint(request.named)
    whole = [fact for fact in lacking if fact.section == "skills" and known.isdisjoint(fact.mentions)]
    missing = {id for fact in whole for id in fact.mentions} if of_field else set[str]()
    to_gap = next((fact for fact in open_ if missing & set(fact.mentions)), None)
    steps = [*([to_gap] if to_gap else []), *open_, *path, *compiled.facts(role, "getting_started")]
    return steps[0] if steps else None


def _is_taken(step: Fact, known: Collection[str], own: Collection[str], request: Request, compiled: Compiled) -> bool:
    """Whether somebody has what a step leads to: by what they know, by their years, or by the work they come from."""
    head = step.text.partition(":")[0]
    if not set(step.mentions).isdisjoint(request.lacks):
        return False
    if _is_covered(step, known) or in_field(head, request, compiled):
        return True
    if _OF_YEARS.match(head):
        return request.level in RISEN_LEVELS or bool(_YEARS.search(" ".join(request.said or request.words)))
    if _OF_LEADING.match(head) and any(_LEADS.search(origin) for origin in request.origins):
        return True
    if _OF_A_LANGUAGE.match(head):
        return any(compiled.label("tool", id) and "programming" in plainly([id]) for id in known)
    told = set(terms(head.lower().replace(",", "").split()))
    return bool(told) and told <= set(own)


def _of_old_work(request: Request, compiled: Compiled) -> frozenset[str]:
    """The terms of what the ways into the roles that somebody comes from are about: who has walked them has that."""
    steps = (fact for origin in request.origins for fact in compiled.facts(origin, "learning_path"))
    heads = (fact.text.partition(":")[0].lower().replace(",", "") for fact in steps)
    return frozenset(term for head in heads for term in terms(head.split()))


def _is_covered(step: Fact, known: Collection[str]) -> bool:
    """Whether the chief thing that a step names is there, and at least half of all."""
    if not step.mentions or step.mentions[0] not in known:
        return False
    return 2 * len(set(step.mentions) & set(known)) >= len(set(step.mentions))
