"""Which of two or more roles does more of something: code, mathematics, meetings, remote work.

Each facet says by which words it is asked about, where the facts on it stand, and which wording of them means much of it
or little. Where the wording does not tell the roles apart, the reply says that the sources do not weigh it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from careerbot.compiled import Compiled
from careerbot.turn import Fact, Request
from careerbot.wording import listed, plural

_NEEDED = 2  # by how much one role must lead for a verdict


@dataclass(frozen=True, slots=True)
class Facet:
    """Something that one role may have more of than another."""

    name: str  # as it is called inside a sentence
    asked: str  # wording of questions on it
    sections: tuple[str, ...]  # where facts on it stand, nearest first
    told: str  # wording of facts on it
    much: str = r"(?!)"  # wording of facts that means much of it
    little: str = r"(?!)"  # wording of facts that means little of it


@dataclass(frozen=True, slots=True)
class Outdone:
    """The first sentence of a comparison of one facet, and the facts on it, those of each role together."""

    text: str
    facts: tuple[Fact, ...]
    decided: bool


_FACETS = tuple(
    (facet, *(re.compile(rf"(?i){wording}") for wording in (facet.asked, facet.told, facet.much, facet.little)))
    for facet in (
        Facet(
            "coding",
            r"\b(?:codes?|coding|programs?|programming|programmer)\b",
            ("definition", "skills", "responsibilities", "work_life", "recommend_role", "tools"),
            r"\b(?:cod(?:e|ing)|program(?:ming|mes?)?|software)\b|^Programming languages",
            r"level of a software engineer|writing and reading code|coding most|language,? fluently|ordinary software"
            r"|specialized software engineer|writes, tests|daily craft|principles of software|like (?:building|making|code|coding)"
            r"|(?:Programming|TypeScript|JavaScript|Kotlin|Swift|C|C\+\+)[^.;]*\b(?:fluently|well:)|Build the|behind the scenes",
            r"light programming|no (?:code|coding|programming)|need not|not (?:required|needed)|helpful|seldom|second step"
            r"|less so [^.]*(?:code|coding|program|build software)|a little|little programming",
        ),
        Facet(
            "mathematics",
            r"\b(?:maths?|mathematics|mathematical|mathy|statistics|stats|calculus)\b",
            ("skills", "learning_path", "education"),
            r"\b(?:mathematics|statistic(?:s|al)|linear algebra|calculus|probability)\b",
            r"daily|a must|where much is needed|among the most mathematical|in depth|expert level|university level|level of a master|regularly|heavy in|graduate",
            r"hardly any|little|light\b|suffices?|no (?:higher|more|derivations|calculus)|simple statistics|percentages"
            r"|everyday arithmetic|not needed|rarely needed",
        ),
        Facet(
            "contact with people",
            r"\b(?:people|meetings?|clients?|customers?|stakeholders?|communicat\w+|talk(?:ing|s)?|present(?:ing|s)?)\b",
            ("work_life", "recommend_role", "skills"),
            r"\b(?:people|meetings?|clients?|stakeholders?|exchange|talk\w*|communication|contact|present\w*|concentrat\w+)\b",
            r"day is exchange|done through words|many meetings|full of meetings|meetings (?:fill|take)|more meetings"
            r"|like (?:people|listening)|bringing people|calendar|meetings? and|core of the job",
            r"fewer meetings|few meetings|less so [^.]*(?:people|contact|meetings|present)|alone|behind the scenes"
            r"|quiet|undisturbed",
        ),
        Facet(
            "remote work",
            r"\b(?:remote|remotely|home|wfh|hybrid)\b",
            ("work_life",),
            r"\b(?:remote|hybrid|presence)\b",
            r"remote[^.;]* (?:is|are) (?:very )?common|very common",
            r"presence|not remote|rare|partly",
        ),
        Facet(
            "hours and stress",
            r"\b(?:stress\w*|pressure|calm(?:er)?|relax\w*|intense|burn ?out|work life balance|hours|on call|overtime|chill\w*)\b",
            ("work_life",),
            r"\b(?:stress|pressure|hours|on-call|calm|nights?|intense)\b",
        ),
        Facet(
            "the way in",
            r"\b(?:get into|break into|land|hired|entry level|beginners?|juniors?|freshers?|first job|get a job)\b",
            ("outlook", "transition", "education"),
            r"(?i)\b(?:entry|beginners?|juniors?|first job|enter from|contested|scarce|come in|comes? from|from any)\b",
        ),
        Facet(
            "degrees",
            r"\b(?:degrees?|college|university|educated)\b",
            ("education",),
            r"\b(?:degree|doctorate|apprenticeships?)\b",
            r"hardly works|hard without|a must|needs? a degree|hardly open",
            r"works (?:best )?(?:well )?without a degree|work best without|seldom demanded",
        ),
        Facet(
            "the career path",
            r"\b(?:senior(?:ity)?|above|outranks?|higher up|step up|promotion|report(?:s)? to)\b",
            ("career_path",),
            r"\w",
        ),
        Facet(
            "automation",
            r"\b(?:ai|automat\w+|replaced?|chatgpt|obsolete)\b",
            ("outlook",),
            r"\b(?:AI|automat\w+)\b",
        ),
    )
)
_COMPARES = re.compile(
    r"\b(?:more|most|less|least|fewer|better|easier|easiest|harder|hardest|heavier|higher|calmer|safer|worse|which|who"
    r"|whose|than|as (?:much|many))\b|\w+(?:ier|iest)\b"
)
_LEAST = re.compile(r"\b(?:less|least|fewer|fewest|calmer)\b")
_SHOWN = 2  # facts of each role


def outdone(request: Request, roles: Sequence[str], compiled: Compiled) -> Outdone | None:
    """What the facts of each role say on the facet that a comparison is about; None where it is about none."""
    said = " ".join(request.words)
    if not _COMPARES.search(said) or "salary" in request.aspects or "difference" in request.words:
        return None
    for facet, asked, told, much, little in _FACETS:
        if not asked.search(said):
            continue
        found = {role: _on(role, facet, told, much, little, compiled) for role in roles}
        if not any(found.values()):
            return None
        scores = {
            role: _capped(sum(bool(much.search(_whole(f))) - bool(little.search(_whole(f))) for f in facts)) + bool(facts)
            for role, facts in found.items()
        }
        return _verdict(facet, said, scores, found, compiled)
    return None


def _capped(weighed: int) -> int:
    """How much the wording of a role's lines comes to: many lines on one thing say little more than two."""
    return 2 * max(-_NEEDED, min(_NEEDED, weighed))


def _verdict(
    facet: Facet, said: str, scores: dict[str, int], found: dict[str, tuple[Fact, ...]], compiled: Compiled
) -> Outdone:
    ranked = sorted(scores, key=lambda role: -scores[role])
    if _LEAST.search(said):
        ranked.reverse()
    shown = tuple(fact for role in scores for fact in found[role][:_SHOWN])
    leads = abs(scores[ranked[0]] - scores[ranked[1]]) >= _NEEDED
    if facet.much != r"(?!)" and leads and found[ranked[0]]:
        none = [plural(compiled.role_name(role)) for role in scores if not found[role]]
        besides = f", and of {listed(none)} they say nothing on it" if none else ""
        ranked_name = compiled.role_name(ranked[0])
        text = f"The {ranked_name}, by the wording of what my sources say on {facet.name}{besides}:"
        return Outdone(text, shown, True)
    text = f"My sources do not weigh that; on {facet.name} they say this:"
    return Outdone(text, shown, False)


def _on(
    role: str, facet: Facet, told: re.Pattern[str], much: re.Pattern[str], little: re.Pattern[str], compiled: Compiled
) -> tuple[Fact, ...]:
    """The facts of a role on a facet, those first whose wording weighs it."""
    facts = [fact for fact in compiled.facts(role, *facet.sections) if told.search(_whole(fact))]
    weighed = [fact for fact in facts if much.search(_whole(fact)) or little.search(_whole(fact))]
    return tuple([*weighed, *(fact for fact in facts if fact not in weighed)])


def _whole(fact: Fact) -> str:
    return f"{fact.kind}: {fact.text}" if fact.kind else fact.text
