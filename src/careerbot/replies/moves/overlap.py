"""What somebody has of what a role asks for, item by item: the tools and skills that the facts name.

Nothing stands in both halves: of a line that names some of what is there and some that is not, only the rest is told
as missing.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from careerbot.compiled import Compiled
from careerbot.facts.answers import lines, thing_name
from careerbot.facts.whom_it_suits import asks_little
from careerbot.patterns import Pattern
from careerbot.turn import Fact, Line, unique
from careerbot.wording import capitalized, listed

_RARELY = Pattern(r"(?i)\b(?:rarely|seldom|hardly|little|not needed|no more)\b")
_DENIED = Pattern(r"(?i)\b(?:rarely|seldom|hardly|not (?:at all|used|needed)|no calculus)\b")
_CLAUSES = Pattern(r"[;:,] ")
_ON_WHAT = Pattern(r" (?:on|with) \w+$")
_SLIGHT = Pattern(
    r"(?i)^(?:soft skills|excellent communication|communication|attention to detail|time management|teamwork|patience"
    r"|critical thinking|problem solving and communication)\b|is (?:optional|not required)|school level|hardly "
    r"any|suffices?\b|: (?:useful|helpful)\b"
)
_OFFICE = Pattern(r"(?i)\b(?:office|collaboration|messages|meetings|editors|planning|fault tracking)\b")
TOOLS_BESIDES = "Tools besides:"  # how the line begins that names them
_FEW, _TOOLS = 4, 6  # things of lines that are there in part, and tools, told as missing
_CHOICE = 3  # things that a choice is made between; a longer line with "or" asks for more than one
# The plain things that using a tool shows: they are not told as missing.
_SHOWN = {
    thing: tools.split()
    for thing, tools in {
        "databases": "sql postgresql mysql mariadb sqlite sql-server oracle-database mongodb",
        "relational-databases": "sql postgresql mysql mariadb sqlite sql-server oracle-database",
        "data-visualization": "tableau power-bi looker qlik matplotlib seaborn plotly ggplot2",
        "dashboards": "tableau power-bi looker qlik",
        "version-control": "git github gitlab bitbucket",
        "git": "github gitlab bitbucket",
        "programming": "python java javascript typescript c c-plus-plus c-sharp go rust scala kotlin swift ruby php r"
        " julia pandas numpy spark airflow scikit-learn pytorch tensorflow keras django flask fastapi spring node-js"
        " express nestjs react angular vue dotnet asp-net ruby-on-rails laravel",
        "containerization": "docker kubernetes",
        "infrastructure-as-code": "terraform cloudformation",
        "cloud-computing": "aws azure google-cloud",
        "ci-cd": "jenkins github-actions circleci",
        "machine-learning-algorithms": "scikit-learn xgboost lightgbm pytorch tensorflow",
        "deep-learning": "pytorch tensorflow keras",
        "neural-networks": "pytorch tensorflow keras",
        "stream-processing": "kafka flink kinesis",
        "data-warehousing": "snowflake bigquery redshift",
        "data-pipelines": "airflow dagster prefect",
        "etl": "airflow dagster prefect ssis informatica talend",
        "distributed-computing": "spark hadoop flink dask",
        "spreadsheets": "excel google-sheets",
        "monitoring-and-observability": "prometheus grafana datadog",
    }.items()
}
# By tool, the plain things that using it shows.
SHOWN_BY = {
    tool: unique(thing for thing, tools in _SHOWN.items() if tool in tools)
    for tools in _SHOWN.values()
    for tool in tools
}


@dataclass(frozen=True, slots=True)
class Overlap:
    """The things that are there, and the facts of a role that name what is not."""

    shared: tuple[str, ...]  # ids, in the order the facts name them
    naming: tuple[Fact, ...]  # the facts that name them
    open: tuple[Fact, ...]  # facts that name nothing that is there
    partly: tuple[Fact, ...]  # facts that name things that are there, and things that are not
    has: frozenset[str]


def overlap(needs: Sequence[Fact], has: Collection[str]) -> Overlap:
    """What of these facts is there with the tools and skills somebody has."""
    own = frozenset(has)
    with_plain = plainly(own)
    naming = tuple(fact for fact in needs if own & set(fact.mentions) or with_plain.intersection(fact.mentions[:1]))
    partly = tuple(fact for fact in naming if not is_met(fact, with_plain))
    shared = unique(id for fact in naming for id in fact.mentions if id in own)
    return Overlap(shared, naming, tuple(fact for fact in needs if fact not in naming), partly, with_plain)


def plainly(has: Collection[str]) -> frozenset[str]:
    """What is there, with the plain things that using the tools shows."""
    return frozenset(has) | {thing for id in has for thing in SHOWN_BY.get(id, ())}


def is_met(fact: Fact, has: Collection[str]) -> bool:
    """Whether what a fact asks for is there: all that it names, or one of them where it gives a choice."""
    wanted, own = set(fact.mentions), set(has)
    choice = len(wanted) <= _CHOICE and (" or " in fact.text or "such as" in fact.text)
    return bool(wanted & own) if choice else bool(wanted) and wanted <= own


def missing_lines(found: Overlap, compiled: Compiled, most: int) -> tuple[tuple[Line, ...], tuple[Fact, ...]]:
    """What is not there, as list items, and the facts they rest on: lines of which nothing is there come whole.

    Of lists of tools the rest stands under their heading; what other lines name besides is told in one line.
    """
    whole = found.open[:most]
    told = {id for fact in whole for id in fact.mentions}
    under: list[Line] = []
    loose: dict[str, str] = {}  # by thing, the fact that names it
    for fact in (fact for fact in found.partly if not asks_little(fact.text)):  # "no calculus in daily work"
        rest = [id for id in fact.mentions if id not in found.has and id not in told]
        told |= set(rest)
        if rest and fact.kind:
            under.append(Line(f"{fact.kind}: {', '.join(thing_name(id, compiled) for id in rest)}", (fact.id,)))
        elif rest:
            loose |= dict.fromkeys(rest, fact.id)
    some = dict(list(loose.items())[:most])
    named = listed([thing_name(id, compiled) for id in some])
    also = (Line(f"Of lines that are there in part, still missing: {named}.", unique(some.values())),) if some else ()
    items = (*lines(whole), *also, *under)
    cited = {id for line in items for id in line.cites}
    return items, tuple(fact for fact in (*whole, *found.partly) if fact.id in cited)


def chief_gap(found: Overlap, compiled: Compiled) -> tuple[str, Fact] | None:
    """What is missing first of all, in a few words, and the fact that says so; None when nothing is."""
    for fact in found.open:
        return head_of(fact), fact
    for fact in (fact for fact in found.partly if not asks_little(fact.text)):  # "no calculus in daily work"
        rest = [thing_name(id, compiled) for id in fact.mentions if id not in found.has]
        return listed(rest[:3]), fact
    return None


def chief_missing(
    found: Overlap, compiled: Compiled, most: int, perhaps: Collection[str] = ()
) -> tuple[tuple[Line, ...], tuple[Fact, ...]]:
    """The chief things that are not there: lines on skills of which nothing is, then the rest of others, then tools.

    Soft skills and what is said to be needed little are no gap, nor are tools that are there `perhaps`.
    """
    open_ = [fact for fact in found.open if fact.section == "skills" and not is_slight(fact)]
    open_ = [fact for fact in open_ if not _DENIED.stands_in(fact.text.partition(";")[0])] or open_
    whole = sorted(open_, key=lambda fact: _DENIED.stands_in(fact.text))[:most]  # what is rarely needed, last
    told = {id for fact in whole for id in fact.mentions}
    items = list(lines(whole))
    partly = [fact for fact in found.partly if fact.section == "skills" and not is_slight(fact)]
    spoken = [id for id in perhaps if id not in told][:_FEW]  # of which the reply says that they carry over
    loose = {
        id: fact.id
        for fact in reversed(partly)
        for id in fact.mentions
        if id not in found.has | told | set(spoken) | _denied(fact, compiled)
    }
    if some := unique(id for fact in partly for id in fact.mentions if id in loose)[:_FEW]:
        told |= set(loose)
        cites = unique(loose[id] for id in some)
        names = listed([thing_name(id, compiled) for id in some])
        items.append(Line(f"Beside what you have already: {names}", cites))
    tools = [
        fact for fact in (*found.open, *found.partly) if fact.section == "tools" and not _OFFICE.stands_in(fact.kind)
    ]
    lacking = {id: fact.id for fact in tools for id in fact.mentions if id not in {*found.has, *told, *perhaps}}
    if named := list(lacking)[:_TOOLS]:
        names = ", ".join(thing_name(id, compiled) for id in named)
        items.append(Line(f"{TOOLS_BESIDES} {names}", unique(lacking[id] for id in named)))
    cited = {id for line in items for id in line.cites}
    return tuple(items), tuple(fact for fact in (*found.open, *found.partly) if fact.id in cited)


def _denied(fact: Fact, compiled: Compiled) -> set[str]:
    """The things that a line names to say that they are hardly needed: "programming lightly, calculus not at all"."""
    clauses = " ".join(part for part in _CLAUSES.split(fact.text.lower()) if _DENIED.stands_in(part))
    return {id for id in fact.mentions if thing_name(id, compiled).lower() in clauses} if clauses else set()


def is_slight(fact: Fact) -> bool:
    """Whether a line is on soft skills, or says that little of something is needed."""
    return asks_little(fact.text) or _SLIGHT.stands_in(fact.text)


def head_of(fact: Fact) -> str:
    """What a line is about: its heading, or its words before the colon, the comma or the bracket.

    Where the comma lists what something is done on or with ("SQL on large, messy tables"), that is left out whole.
    """
    clauses = fact.text.split("; ")
    needed = next((clause for clause in clauses if not _RARELY.search(clause)), clauses[0])
    head = fact.kind or needed.partition(":")[0].rstrip(".")
    first, listed, _ = head.partition(",")
    return capitalized((_ON_WHAT.sub("", first) if listed else first).partition(" (")[0])
