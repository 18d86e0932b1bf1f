"""The first sentences of a move: the user's own case, whether it can be done, and who came that way."""

from __future__ import annotations

from careerbot.compiled import Compiled
from careerbot.facts.ways_in import VAGUE, Way
from careerbot.patterns import Pattern
from careerbot.question.form import HOW_LONG, YES_NO, form
from careerbot.question.subject.studies_asked import CAN, HOW, manner_of_own
from careerbot.question.tastes import DEGREE_LEVELS
from careerbot.replies.moves.gap import is_measured, size_of
from careerbot.replies.moves.overlap import Overlap
from careerbot.replies.moves.own_standing import Stand
from careerbot.replies.study.rated_fields import degree_judged, own_field
from careerbot.turn import Fact, Line, Request
from careerbot.wording import listed, plural, with_article

NO_WAY = "My sources name no way"
_NEAREST = "The nearest way in that my sources tell of: "  # of the field, not of the very work


def opening_of(
    role: str,
    name: str,
    found: Overlap,
    way: Way | None,
    stand: Stand,
    request: Request,
    compiled: Compiled,
) -> tuple[list[Line], list[Fact]]:
    """The first sentences: what was asked about the user's own case, whether it can be done, who came that way."""
    said, used = list(stand.lines), list(stand.facts)
    asked = form(request.words)
    verdict = (asked == YES_NO or stand.asks) and not stand.measures and asked != HOW_LONG
    own = own_field(role, request, compiled)
    of_work = own is None and (request.origins or (way is not None and way.is_own))
    is_verdict = own is not None and verdict and not (stand.begin or stand.timed)
    put = HOW if not is_verdict else manner_of_own(request.words) if asked == YES_NO else CAN
    studied = None if of_work else degree_judged(role, request, put, compiled)
    if is_verdict:
        pass  # what was studied gives the yes or no itself
    elif asked == HOW_LONG:
        rated = [fact for role in request.roles if (fact := compiled.trait(role, "time to learn")) is not None]
        timed = rated if not stand.timed else []
        size = f"; the gap is {size_of(found)}" if is_measured(found, way) else ""
        text = f"My sources give no length of time for the way to {name}{from_where(request, compiled)}{size}."
        said += [Line(timed[0].text, (timed[0].id,))] if timed else [] if stand.timed else [Line(text)]
        used += timed[:1]
    elif stand.timed:
        pass  # whether the time will do is the verdict
    elif stand.measures and is_measured(found, way):
        said += _realistic(found, request)
        said.append(Line(f"The gap is {size_of(found)}."))
    elif (asked == YES_NO or stand.asks) and studied is not None:
        said.append(Line(f"{stand.begin or 'Yes, it is possible'}."))
    elif asked == YES_NO or stand.asks:
        said.append(_possible(way, stand, found))
    if studied is not None:
        first = own is not None and len(said) == len(stand.lines)  # before what is said of age or time
        said = [*studied[0], *said] if first else [*said, *studied[0]]
        used += studied[1]
        way = way if way is not None and way.near else None
    if way is not None and (way.near or (way.general and (verdict or not found.shared))):
        begin = "People do come that way: " if way.is_own and not said else ""
        text = f"{_NEAREST if way.kin else begin}{way.fact.text}"
        if way.fact.section == "career_path":
            steps = way.fact.text.partition(":")[2].strip()
            text = f"It is among the usual side steps{from_where(request, compiled)}: {steps}"
        said.append(Line(text, (way.fact.id,)))
        used.append(way.fact)
    elif not said and (request.origins or request.degree) and not found.shared:
        said.append(Line(f"{NO_WAY}{_who(request, compiled)} in particular; what they do name is this."))
    return said, used


def _realistic(found: Overlap, request: Request) -> list[Line]:
    """The verdict before the size of the gap, where it is asked whether a move is realistic and not how hard."""
    if not _REALISTIC.search(request.normal) or _HOW_FAR.search(request.normal):
        return []
    size = size_of(found).partition(":")[0]
    if size == "large":
        return [Line("Possible, but it is a long way.")]
    return [Line("Yes, that is realistic." if size == "small" else "Yes, realistic with steady study.")]


_REALISTIC = Pattern(r"\b(?:realistic|doable|feasible|possible|achievable)\b")
_HOW_FAR = Pattern(r"\bhow (?:realistic|hard|difficult|far|big|large|easy)\b")


def _possible(way: Way | None, stand: Stand, found: Overlap) -> Line:
    """That it can be done, and whether others came from there."""
    begin = stand.begin or "Yes, it is possible"
    if way is not None and way.is_own:
        return Line(f"{begin}{':' if stand.begin else ', and'} people do come that way.", (way.fact.id,))
    if way is not None and way.near:
        return Line(f"{begin}.", (way.fact.id,))
    return Line(f"{begin}; the gap is {size_of(found)}.")


def _who(request: Request, compiled: Compiled) -> str:
    if request.origins:
        return from_where(request, compiled)
    return f" with {_called(request.degree)}" if request.degree else ""


def _called(degree: str) -> str:
    """A degree behind "with": with its article, and as a degree where only the subject is told."""
    if degree.startswith((VAGUE, "studies")):
        return degree
    kind = degree.partition(" in ")[0]
    if kind in ("MBA", "MSc", "MS", "MTech"):
        return f"an {degree}"
    return with_article(degree) if kind.lower() in DEGREE_LEVELS or kind != degree else f"a degree in {degree}"


def from_where(request: Request, compiled: Compiled) -> str:
    """Where the user comes from, behind "carries over" or "the way to …"; '' where they named nothing."""
    names = [plural(compiled.role_name(id).partition(",")[0]) for id in request.origins]
    return f" from the work of {listed(names)}" if names else ""
