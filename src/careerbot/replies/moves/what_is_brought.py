"""What somebody brings to a role: what they said, what is core to the work they leave, what that work often uses.

Only what was said or is core counts as there. A tester's languages are the automation tester's: where a work is called
"manual" they are left out, and of an occupation outside our field only tools of its own trade are spoken of at all.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from careerbot.compiled import Compiled
from careerbot.compiled_tables.pasts import Past
from careerbot.facts.ways_in import Way
from careerbot.patterns import Pattern
from careerbot.replies.moves.overlap import SHOWN_BY, is_slight
from careerbot.terms import stem
from careerbot.turn import Fact, Request, distinct, unique
from careerbot.wording import listed, plural

NEEDS = ("skills", "tools")
_SOFT = ("soft", "office")  # kinds of things that say little of whoever has them
# Groups of occupations whose tools are the trade's own: computing, engineering, science, finance, design.
_TECHNICAL = ("13-2", "15-", "17-", "19-", "27-1")
_EVERYWHERE = ("excel",)  # tools that any office occupation may have
_BARE = Pattern(r"\b(?:manual|junior|wordpress|no code)\b")  # words that strike out programming from a work
_ONE_OF = ("aws", "azure", "google-cloud")  # of which a work has one, and who knows which
_OF_CODE = frozenset("programming ci-cd apis linux databases containerization version-control cloud-computing".split())
# What whoever studied a subject, or works in it, knows of it.
_STUDIED = {
    "phys": "mathematics calculus linear-algebra differential-equations probability",
    "mathemati": "mathematics calculus linear-algebra probability discrete-mathematics",
    "math teacher": "mathematics calculus probability statistics",
    "maths": "mathematics calculus linear-algebra probability",
    "statistic": "mathematics statistics probability statistical-inference hypothesis-testing "
    "regression-analysis descriptive-statistics",
    "(?:commerce|business|accounting|finance) ?(?:degree)?$": "finance-basics business-acumen",
    "econom": "statistics regression-analysis econometrics",
    "(?:computer (?:science|applications|engineering)|information technology|information systems|computing"
    "|software engineering|informatics)": "programming algorithms data-structures discrete-mathematics",
    "(?:civil|mechanical|electrical|chemical|aerospace) engineer": "mathematics calculus linear-algebra",
}
_MOST_KNOWN = 3  # fields of knowledge told of an occupation
_ANYBODY = ("English Language", "Customer and Personal Service", "Administrative", "Computers and Electronics")
_COMMON = ("mathematics", "statistics")  # named of nearly every role, to whatever degree
_WEAK = 3.5  # importance below which knowledge that O*NET rates is not told


@dataclass(frozen=True, slots=True)
class Brought:
    """The things somebody brings that the role names, surest first, and what says so."""

    said: tuple[str, ...]
    core: tuple[str, ...]  # of what was studied, or that a way into the role says carries over
    usual: tuple[str, ...]  # that the work they leave usually has
    perhaps: tuple[str, ...]  # which that work often uses
    has: frozenset[str]  # all that counts as there, whether the role names it or not
    facts: tuple[Fact, ...]
    borrowed: str  # whose work the core is taken from, where it is not the one named
    knows: Fact | None  # what an occupation knows most of


def brought(role: str, request: Request, way: Way | None, compiled: Compiled) -> Brought:
    """What of what somebody brings the role names."""
    needs = [fact for section in NEEDS for fact in compiled.facts(role, section)]
    named = {id for fact in needs for id in fact.mentions}
    lacks = _with_tools_of(request.lacks)
    told_of = tuple(id for id in request.named if id not in lacks)
    has, core, perhaps, used, borrowed = set(told_of), list[str](), list[str](), list[Fact](), list[str]()
    usual: set[str] = set()
    for origin in request.origins:
        known, loan = _known(origin, compiled)
        if not compiled.facts(known, "skills"):
            perhaps += _of_occupation(compiled.background(origin))
            continue
        borrowed += [loan] if loan else []
        bare = bool(_BARE.search(" ".join((*request.words, origin))))
        sure, one_of = _core(known, bare, compiled)
        core += sure
        usual |= set(sure)
        perhaps += one_of
        perhaps += [] if bare else [id for fact in compiled.facts(known, "tools") for id in fact.mentions]
        used += [fact for fact in compiled.facts(known, *NEEDS) if set(fact.mentions) & named & {*core, *perhaps}]
    certainly = _told_to_carry(way.fact, compiled) if way is not None and way.near else []
    if studied := _studies(request):
        certainly += [
            id for subject, ids in _STUDIED.items() if re.search(rf"\b{subject}", studied) for id in ids.split()
        ]
    core += certainly
    usual -= set(certainly)
    own = [id for id in unique(core) if id not in told_of and id not in lacks]
    has |= set(own)
    maybe = [id for id in unique(perhaps) if id in named and id not in has and _kind(id, compiled) != "soft"]
    maybe = [id for id in maybe if id not in lacks]
    certain = {*told_of, *own}
    core_told = [id for id in own if id in named and _kind(id, compiled) not in _SOFT and id not in _COMMON]
    perhaps_told = [id for id in maybe if id not in _COMMON]
    told = {*told_of, *core_told, *perhaps_told}
    return Brought(
        tuple(id for id in told_of if id in named),
        tuple(id for id in core_told if id not in usual),
        tuple(id for id in core_told if id in usual),
        tuple(perhaps_told),
        frozenset(certain),
        distinct((*(fact for fact in needs if set(fact.mentions) & told), *used)),
        f" (by the work of {listed(unique(borrowed))}, the nearest that my sources know)" if borrowed else "",
        next((fact for id in request.origins if (fact := _knows(id, compiled))), None),
    )


def _with_tools_of(lacks: Sequence[str]) -> frozenset[str]:
    """What users say that they lack, and all that nobody has without it: who has no code has no language."""
    return frozenset(lacks) | {tool for tool, shown in SHOWN_BY.items() if not set(shown).isdisjoint(lacks)}


def _studies(request: Request) -> str:
    """What was studied or is worked at, in the words by which subjects are called."""
    return " ".join((request.degree, *request.origins)).lower().replace("-", " ")


def _told_to_carry(way: Fact, compiled: Compiled) -> list[str]:
    """The things that a way into a role says carry over: what it names before "carry over"."""
    before, carries, _ = way.text.lower().partition(" carr")
    head = before.partition(":")[2]
    found: list[str] = []
    if not carries or " or " in head:  # only what is to be added; one of several, and who knows which
        return found
    for id in way.mentions:
        label = compiled.thing(id)
        if label and label.name.lower() in head:
            found.append(id)
    return found


def _known(origin: str, compiled: Compiled) -> tuple[str, str]:
    """The role whose skills stand for where somebody comes from, and its plural where that is another one."""
    label = compiled.label("role", origin)
    if label is None or compiled.facts(origin, "skills") or not label.broader:
        return origin, ""
    return label.broader, plural(compiled.role_name(label.broader))


def _core(role: str, bare: bool, compiled: Compiled) -> tuple[list[str], list[str]]:
    """What is core to a role, and of what it has one or another: what the lines on its skills name.

    Without code where the work has none.
    """
    ids = unique(id for fact in compiled.facts(role, "skills") if not is_slight(fact) for id in fact.mentions)
    kept = [id for id in ids if _kind(id, compiled) != "soft" and not (bare and _is_code(id, compiled))]
    return [id for id in kept if id not in _ONE_OF], [id for id in kept if id in _ONE_OF]


def _is_code(id: str, compiled: Compiled) -> bool:
    return id in _OF_CODE or compiled.label("tool", id) is not None


def _of_occupation(past: Past | None) -> list[str]:
    """The tools and knowledge of an occupation that may be spoken of: its trade's own, else what any office has."""
    if past is None:
        return []
    technical = past.code.startswith(_TECHNICAL)
    return [id for id in past.things if technical or id in _EVERYWHERE]


def _kind(id: str, compiled: Compiled) -> str:
    label = compiled.thing(id)
    return label.group if label else ""


def _knows(origin: str, compiled: Compiled) -> Fact | None:
    """What an occupation knows most of, as a fact; None where O*NET rates nothing telling highly."""
    past = compiled.background(origin)
    best = [name for name, value in past.knowledge if value >= _WEAK and name not in _ANYBODY] if past else []
    if "Mathematics" in best[_MOST_KNOWN:]:  # which tells more here than what comes third
        best[_MOST_KNOWN - 1] = "Mathematics"
    if past is None or not best:
        return None
    who, name = past.title.partition(",")[0], compiled.role_name(origin).partition(",")[0]
    own = stem(name.lower().split()[-1]) in {stem(word) for word in who.lower().split()}
    begin = f"By O*NET, {who} know" if own else f"By O*NET, which has them among {who}, {plural(name)} know"
    if not who.endswith("s"):  # "Bookkeeping, Accounting, and Auditing Clerks"
        begin = f"By O*NET, {plural(name)} know"
    text = f"{begin} most of {listed([name.lower() for name in best[:_MOST_KNOWN]])}."
    return Fact(f"onet/{past.code}/knowledge", text, past.source, "", "skills")
