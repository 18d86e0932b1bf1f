"""The roles that have most of a trait, or least, by the ratings of roles: "which are the calmest tech jobs?"."""

from __future__ import annotations

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer
from careerbot.facts.ranking_roles import ranked_by_pay
from careerbot.patterns import Pattern
from careerbot.question.form import FIRST_PERSON, lacks
from careerbot.question.subject.trait_asked import Asked, traits_asked
from careerbot.replacing import replace
from careerbot.replies.ratings.liking import MOST_USUAL, leads_unasked, likings
from careerbot.replies.ratings.questions_on_ratings import names_a_tool
from careerbot.replies.ratings.roles_offered import studied_subject
from careerbot.turn import ANSWER, Bullets, Fact, Line, Paragraph, Request
from careerbot.vocabulary import LEVELS
from careerbot.wording import listed, sentence

_ROLES = r"(?:jobs?|roles?|careers?|fields?|positions?|professions?|occupations?|work|one)"
_WHICH_ROLES = Pattern(
    rf"\b(?:which|what|any|are there|list|suggest|name|recommend|find|want|looking for|need)\b.*\b{_ROLES}\b"
    rf"|\b{_ROLES} (?:that|with|without|which|where)\b|\b(?:tech|it|data|ai) {_ROLES}\b"
)
_JOBS_OF = Pattern(
    r", (?:jobs?|roles|careers|positions|professions)\b"
    r"|\b(?:jobs?|roles?|careers?|positions?|professions?) in (?:the )?,"
)
# Words in -est that are no superlatives; of these "suggest" asks which, and stands among the words that do.
_NO_SUPERLATIVE = (
    r"(?:re|con|in|be)?quest|(?:dis)?interest|(?:pre|re|pro|con|at|de|in)?test|(?:un|ar|w)?rest|guest|suggest"
    r"|(?:in|di|rein)?vest|(?:north|south|mid)?west|(?:dis)?honest|forest|harvest|modest|digest|chest|nest|pest"
    r"|manifest|earnest|ingest"
)
_ASKS_WHICH = Pattern(
    r"\b(?:which|what|any|quiet|looking|find|list|name|suggest|least|most)\b"
    rf"|\b(?!(?:{_NO_SUPERLATIVE})\b)\w+est\b"
    rf"|^(?:what|which) (?:\w+ ){{0,2}}{_ROLES} (?:has|have|is|are|with|needs?|do(?:es)? not)\b"
    r"|^(?:is|are) there (?:less|more|little|much|fewer|few) "  # "is there less maths in data jobs"
)
_FIELDS = (
    (Pattern(r"\bdata\b|\banalytics\b"), ("data",)),
    (Pattern(r"\b(?:ai|ml|machine learning|artificial intelligence)\b"), ("ai",)),
    (Pattern(r"\b(?:software|programming|developer|development)\b"), ("software",)),
    (Pattern(r"\b(?:security|cyber\w*|infosec)\b"), ("security",)),
    (Pattern(r"\b(?:infrastructure|ops|operations|networks?)\b"), ("infrastructure",)),
    (Pattern(r"\bdesign\b"), ("design",)),
)
_PAID = Pattern(
    r"\b(?:high(?:er|est|ly)?|best|well|good) ?(?:pay|paid|paying|salary|salaries)\b|\bpays? (?:well|over|more)\b"
)
_STRAINS = ("routine", "stress", "long hours", "on-call", "difficulty")
_SOUGHT = Pattern(rf"\b(?:most|more|want|like|love|enjoy|prefer|need|looking for|(?!(?:{_NO_SUPERLATIVE})\b)\w+est)\b")
_MOST = 6  # roles told of


def roles_with_most(request: Request, compiled: Compiled) -> Answer | None:
    """The roles with most of a trait, or least where that is asked for; None where no roles are looked for by one."""
    said = request.normal
    otherwise = ("job_openings", "salary", "outlook", "certifications")
    if request.origins or request.degree or request.intent in otherwise:
        return None
    of_field = _of_field(request, compiled)
    if (request.roles and not of_field) or likings(request.words, request.averse):
        return None
    wanted = _wanted(request)
    which = _ASKS_WHICH.search(said) or lacks(request.words) or any(one.denied for one in wanted)
    looked_for = of_field or (_WHICH_ROLES.search(said) and which)
    if not looked_for or names_a_tool(request, compiled) or studied_subject(request.words):
        return None
    if (request.amount or _PAID.search(said)) and (paid := ranked_by_pay(request, compiled)) is not None:
        return paid
    if not wanted:
        return None
    field = f"{said} {' '.join(request.said)}"
    groups = of_field or next((groups for wording, groups in _FIELDS if wording.search(field)), ())
    found: list[tuple[bool, int, bool, int, str, tuple[Fact, ...]]] = []
    for label in compiled.labels("role"):
        facts = tuple(f for asked in wanted if (f := compiled.trait(label.id, asked.trait.kind)) is not None)
        if len(facts) < len(wanted) or (groups and label.group not in groups) or leads_unasked(label.id, request.words):
            continue
        far = [_distance(asked, fact) for asked, fact in zip(wanted, facts, strict=True)]
        start = compiled.trait(label.id, "beginner posts")
        closed = -LEVELS.index(start.level) if start else 0  # of roles alike, those that are easier to begin in
        found.append((max(far) > 1, sum(far), label.id not in MOST_USUAL, closed, label.id, facts))
    fitting = [one for one in found if not one[0]] or found  # where none has all that is wanted, the nearest
    best = sorted(fitting)[:_MOST]
    if not best:
        return None
    facts = tuple(fact for *_, told in best for fact in told)
    what = listed([asked.trait.wanted(much=not asked.turned) for asked in wanted])
    line = Line(f"By the editors' ratings, these come nearest to {what}:", tuple(fact.id for fact in facts))
    items = tuple(
        Line(
            sentence(f"{compiled.role_name(told[0].role)}: {' '.join(fact.text for fact in told)}"),
            tuple(f.id for f in told),
        )
        for *_, told in best
    )
    return Answer(ANSWER, (Paragraph((line,)), Bullets("", items)), facts)


def _wanted(request: Request) -> list[Asked]:
    """The traits by which roles are looked for, those turned of which little is wanted."""
    left_out = {one.trait.kind: one for phrase in request.without for one in traits_asked(phrase.lower())}
    found = [
        replace(asked, turned=asked.turned or asked.weak or _is_complaint(asked, request))
        for asked in traits_asked(request.normal)
        if asked.trait.kind not in left_out and (asked.trait.kind not in ("degree", "advanced degree") or asked.turned)
    ]
    return [*found, *(replace(asked, turned=True, denied=True) for asked in left_out.values())]


def _of_field(request: Request, compiled: Compiled) -> tuple[str, ...]:
    """The field whose roles are asked about where it is named as one role is: "which AI jobs"; none where it is not."""
    label = compiled.label("role", request.roles[0]) if request.of_field and len(request.roles) == 1 else None
    if label is None or not label.group:
        return ()
    said = " ".join(request.said)
    return (label.group,) if _JOBS_OF.search(said) and _ASKS_WHICH.search(said) else ()


def _is_complaint(asked: Asked, request: Request) -> bool:
    """Whether a burden is told of one's own work, and not looked for: "I am bored of coding", "stressed by clients"."""
    if asked.trait.kind not in _STRAINS or FIRST_PERSON.isdisjoint(request.words):
        return False
    return not _SOUGHT.search(request.normal)


def _distance(asked: Asked, fact: Fact) -> int:
    """How many levels a role is away from what is wanted: 0 where it has most, or least, of the trait."""
    place = LEVELS.index(fact.level)
    return place if asked.turned else len(LEVELS) - 1 - place
