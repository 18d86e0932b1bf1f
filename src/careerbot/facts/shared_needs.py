"""What the roles share: the skills and tools that most of those best known need, where none is named.

"What is the most useful skill in tech?" has no role, and no source ranks skills over all of them. What most of the
roles name is known.
"""

from __future__ import annotations

from collections import Counter

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer, thing_name
from careerbot.patterns import Pattern
from careerbot.turn import ANSWER, Line, Paragraph, Request, distinct
from careerbot.wording import capitalized, listed

_INTENTS = ("skills", "tools", "learning_path")
_TOP = Pattern(
    r"\b(?:most|best|top|number one|single|universal\w*|common|transferable"
    r"|every(?:one|body)?(?: \w+)? (?:job|role|person|in)"
    r"|all (?:the )?(?:jobs|roles)|pays? off|worth learning|in demand)\b"
)
_FIELD = Pattern(
    r"\b(?:tech|it|data|ai|software|field|industry|jobs?|roles?|careers?|thing|skills?|tools?|languages?)\b"
)
_BEST_PAID = Pattern(
    r"\b(?:(?:highest|best|top) (?:\w+ )?(?:paid|paying)|(?:pays?|paid|earns?|makes?) (?:\w+ )?(?:most|best)"
    r"|most lucrative)\b"
    r".*\b(?:jobs?|roles?|careers?|positions?|fields?|professions?|titles?|occupations?|work)\b"
    r"|\b(?:which|what) (?:\w+ ){0,2}(?:jobs?|roles?|careers?|positions?|titles?|professions?) (?:\w+ )?pays?"
    r" (?:\w+ )?(?:most|best)\b"
    r"|^(?:(?:and|so|ok|but) )*(?:which|what|who)(?: one)? (?:pays|earns|makes)(?: (?:the|you))? (?:most|best)"
    r"(?: (?:money|in (?:tech|it|data|ai|software)|overall|now|right now|these days))*$"
)
_ROLES = 10  # roles looked at, the best known
_SHARE = 0.5  # share of them that must name a thing
_MOST = 3
_WIDE = frozenset(["programming"])  # things that are named only by what they consist of
_KINDS = {"tools": ("tool",), "skills": ("skill", "tool"), "learning_path": ("skill", "tool")}
_ASK = "Which role do you have in mind? Then I can be more exact."


def asks_across(request: Request) -> bool:
    """Whether a question without a role asks what is best to know of all roles."""
    if (
        request.intent not in _INTENTS
        or request.roles
        or set(request.named) - _WIDE
        or request.origins
        or request.seeks_role
    ):
        return False
    said = request.normal
    return bool(_TOP.search(said) and _FIELD.search(said))


def asks_best_paid(request: Request) -> bool:
    """Whether it is asked which of all roles, or of those of a field, pay best."""
    return request.intent == "salary" and not request.roles and bool(_BEST_PAID.search(request.normal))


def shared_needs(request: Request, compiled: Compiled) -> Answer | None:
    """The few skills or tools that most of the roles name; None where that was not asked or few agree."""
    if not asks_across(request):
        return None
    roles = compiled.best_known(_ROLES)
    kinds = _KINDS[request.intent]
    naming = [fact for role in roles for fact in compiled.facts(role, "skills", "tools") if fact.mentions]
    named = {
        (fact.role, id)
        for fact in naming
        for id in fact.mentions
        if id not in _WIDE and any(compiled.label(k, id) for k in kinds)
    }
    counts = Counter(id for _, id in named)
    best = [
        id for id, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])) if count >= _SHARE * len(roles)
    ]
    best = best[:_MOST]
    if not best:
        return None
    facts = distinct(fact for fact in naming if set(best) & set(fact.mentions))
    things = capitalized(listed([thing_name(id, compiled) for id in best]))
    verb = "is what" if len(best) == 1 else "are what"
    text = f"{things} {verb} most of the roles I know best share; my sources rank nothing over all roles."
    return Answer(ANSWER, (Paragraph((Line(text, tuple(fact.id for fact in facts)), Line(_ASK))),), facts)
