"""What one role may have more of than another, and by which wording of its facts.

The wording of questions and facts is looked for without regard to capitals.
"""

from __future__ import annotations

from dataclasses import dataclass

WEIGHS_NOTHING = r"(?!)"


@dataclass(frozen=True, slots=True)
class Facet:
    """Something that one role may have more of than another."""

    name: str  # as it is called inside a sentence
    asked: str  # wording of questions on it
    sections: tuple[str, ...]  # where facts on it stand, nearest first
    told: str  # wording of facts on it
    much: str = WEIGHS_NOTHING  # wording of facts that means much of it
    little: str = WEIGHS_NOTHING  # wording of facts that means little of it


FACETS: tuple[Facet, ...] = (
    Facet(
        "coding",
        r"\b(?:codes?|coding|programs?|programming|programmer)\b",
        ("definition", "skills", "responsibilities", "work_life", "recommend_role", "tools"),
        r"\b(?:cod(?:e|ing)|program(?:ming|mes?)?|software)\b|^Programming languages",
        r"level of a software engineer|writing and reading code|coding most|language,? fluently|ordinary software"
        r"|specialized software engineer|writes, tests|daily craft|principles of software"
        r"|like (?:building|making|code|coding)"
        r"|(?:Programming|TypeScript|JavaScript|Kotlin|Swift|C|C\+\+)[^.;]*\b(?:fluently|well:)"
        r"|Build the|behind the scenes",
        r"light programming|no (?:code|coding|programming)|need not|not (?:required|needed)|helpful|seldom|second step"
        r"|less so [^.]*(?:code|coding|program|build software)|a little|little programming",
    ),
    Facet(
        "mathematics",
        r"\b(?:maths?|mathematics|mathematical|mathy|statistics|stats|calculus)\b",
        ("skills", "learning_path"),
        r"\b(?:mathematics|statistic(?:s|al)|linear algebra|calculus|probability)\b",
        r"used daily|algebra daily|a must|deeply|much is needed|where much is needed"
        r"|among the most mathematical|in depth|expert level|university level|level of a master|regularly"
        r"|heavy in|graduate",
        r"hardly any|little|light\b|suffices?|no (?:higher|more|derivations|calculus)|simple statistics|percentages"
        r"|everyday arithmetic|not needed|rarely needed|no calculus",
    ),
    Facet(
        "contact with people",
        r"\b(?:people|meetings?|clients?|customers?|stakeholders?|communicat\w+|talk(?:ing|s)?|present(?:ing|s)?)\b",
        ("work_life", "recommend_role", "skills"),
        r"\b(?:people|meetings?|clients?|stakeholders?|exchange|talk\w*|communication|contact|present\w*"
        r"|concentrat\w+)\b",
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
        r"\b(?:stress\w*|pressure|calm(?:er)?|relax\w*|intense|burn ?out|work life balance|hours|on call"
        r"|overtime|chill\w*)\b",
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
