"""One thing or another for a role: what its lines name, how they put it, and in which order they come.

Every option is held against the same lines. "Named" is all that a list says; only wording such as "fluently" or "a
strong second step", and the order of the steps of a path, put one before the other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from careerbot.answers import Answer, lines
from careerbot.compiled import Compiled
from careerbot.options import Option, of_a_kind, options
from careerbot.turn import ANSWER, Block, Bullets, Fact, Line, Paragraph, Request, distinct, unique
from careerbot.wording import capitalized, listed, plural

_STRONG = re.compile(
    r"(?i)\b(?:fluently|thoroughly|core|heart of|base of|most of the|daily language|everything else stands"
    r"|a must|in depth"
    r"|above all|typical entry level|many hold|is usual|are usual|usually|often|counts? for more|counts? more|expected"
    r"|persuades|decides?|first serious|before they ask|look at sites)\b"
)
_WEAK = re.compile(
    r"(?i)\b(?:strong second|second step|addition|as a third|helpful|optional|beneficial|tie-breaker|no longer|seldom"
    r"|little|not (?:needed|required)|rarely|beside it|to read (?:older|and change)|slowly joining"
    r"|help(?:s)? (?:later|to)"
    r"|without a (?:degree|doctorate)|a plus|sometimes)\b"
)
_FIRST = frozenset("first start begin starting beginning before".split())
_SIDE_BY_SIDE = re.compile(r"(?i)^(?:one|at least one|a)\b|\bor\b|\bat least one\b")
_LACKING = frozenset("without no not never".split())
_MOST_SHOWN = 4
_TOLD = 3  # sections of a role known in all from which silence says something


def preferred(request: Request, compiled: Compiled) -> Answer | None:
    """Which of several things comes first for the one role asked about; None where no such choice is asked for."""
    if len(request.roles) != 1 or request.employer or request.place or _LACKING & set(request.words):
        return None
    role = request.roles[0]
    chosen = options(request, compiled) or of_a_kind(request, compiled)
    if len(chosen) < 2 or len(compiled.sections(role)) < _TOLD:
        return None
    found = {option.name: option.facts(role, compiled) for option in chosen}
    named = [option for option in chosen if found[option.name]]
    missing = [option for option in chosen if not found[option.name]]
    who = plural(compiled.role_name(role))
    if not named:
        general = _general(chosen, compiled)
        text = f"My sources do not settle that: they name neither {listed([o.name for o in chosen], 'nor')} for {who}."
        if len(chosen) > 2:
            text = f"My sources do not settle that: they name none of {listed([o.name for o in chosen])} for {who}."
        return Answer(ANSWER, (Paragraph((Line(text),)), Bullets("", lines(general))), general) if general else None
    begin, best = _verdict(request, named, missing, found, who)
    general = _general(missing, compiled)
    lists = [f for f in compiled.facts(role, "tools") if sum(f in found[o.name] for o in named) > 1][:1]
    alike = best is not None and begin.startswith(("Either", "Any of"))
    shown = distinct((best, *lists) if alike and best else (*([best] if best else []), *lists, *_shown(named, found)))
    shown = shown[:_MOST_SHOWN]
    blocks: list[Block] = [Paragraph((Line(begin, tuple(fact.id for fact in shown)),)), Bullets("", lines(shown))]
    if general:
        blocks.append(Bullets("Whatever the role:", lines(general)))
    return Answer(ANSWER, tuple(blocks), distinct((*shown, *general)))


def _verdict(
    request: Request,
    named: Sequence[Option],
    missing: Sequence[Option],
    found: dict[str, tuple[Fact, ...]],
    who: str,
) -> tuple[str, Fact | None]:
    """The first sentence, and the fact that it rests on before all."""
    silent = f"; {listed([o.name for o in missing], 'or')} they do not name" if missing else ""
    if len(named) == 1:
        one = named[0]
        return _begun(f"{one.name}, going by what my sources name for {who}{silent}."), found[one.name][0]
    names = [option.name for option in named]
    steps = {o.name: _step(found[o.name]) for o in named}
    told = sorted(names, key=lambda name: steps[name])
    earlier = steps[told[0]] < min(steps[name] for name in told[1:])
    if _FIRST & set(request.words) and earlier:
        fact = next(f for f in found[told[0]] if f.section == "learning_path")
        others = [name for name in told[1:] if steps[name] < _NO_STEP][:2]
        then = f", then {listed(others)}" if others else ""
        return _begun(f"{told[0]} first{then}, by the order of the path to this role{silent}."), fact
    weights = {option.name: _weight(option, found[option.name]) for option in named}
    ranked = sorted(names, key=lambda name: -weights[name])
    leads = [name for name in ranked if weights[name] == weights[ranked[0]]]
    if len(leads) == 1 or (len(leads) == 2 < len(names) and weights[leads[0]] > 0):
        if len(leads) == 2:
            fact = next((f for f in found[leads[0]] if _STRONG.search(f.text)), found[leads[0]][0])
            return _begun(f"{listed(leads)} before the others, by how my sources put it for {who}{silent}."), fact
        fact = next((f for f in found[ranked[0]] if _STRONG.search(f.text)), found[ranked[0]][0])
        return _begun(f"{ranked[0]} rather, by how my sources put it for {who}{silent}."), fact
    craft = [name for name in leads if any(fact.section != "tools" for fact in found[name])]
    if len(leads) == len(names) and len(craft) == 1:
        only = listed([name for name in names if name != craft[0]])
        fact = next(f for f in found[craft[0]] if f.section != "tools")
        return (
            _begun(
                f"{craft[0]} rather: beside the list of tools, which has {only} too, my sources name it alone{silent}."
            ),
            fact,
        )
    either = "Either" if len(leads) == 2 else "Any of them"
    together = next((f for f in found[leads[0]] if all(f in found[n] for n in leads) and f.section == "skills"), None)
    if together and _SIDE_BY_SIDE.search(together.text) and not _FIRST & set(request.words):
        text = f"{either}: my sources name {listed(leads)} side by side for {who}, and rank none{silent}."
        return text, together
    rest = [name for name in ranked if name not in leads]
    besides = f" {capitalized(listed(rest))} they put second." if rest else ""
    return f"{either}: my sources name {listed(leads)} for {who}, and do not rank them{silent}.{besides}", together


def _begun(text: str) -> str:
    """The sentence with a capital, unless it begins with a name that is written without one."""
    return text if text.startswith("dbt") else capitalized(text)


_NO_STEP = 99


def _step(facts: Sequence[Fact]) -> int:
    """The place on the path of the first step that names it."""
    steps = [int(f.id.rpartition("/")[2]) for f in facts if f.section == "learning_path" and f.kind.startswith("Step")]
    return min(steps, default=_NO_STEP)


def _weight(option: Option, facts: Sequence[Fact]) -> int:
    """How much the wording of the facts puts on an option: of a line, the clause that names it."""
    weights = []
    for fact in facts:
        if fact.section in ("tools", "learning_path", "interview", "portfolio") or (
            option.id and fact.section != "skills"
        ):
            continue
        weights.append(_put(option, fact.text))
    return max(weights, default=0) + min(weights, default=0) if 1 in weights and -1 in weights else sum(set(weights))


def _put(option: Option, text: str) -> int:
    """1 where a line stresses the option, -1 where it plays it down: by the part that names it."""
    wording = option.told or rf"(?i)(?<![\w+]){re.escape(option.name)}(?![\w+#])"
    if any(_WEAK.search(part) for part in re.split(r"[,;.:]\s", text) if re.search(wording, part)):
        return -1
    return int(any(_STRONG.search(part) for part in re.split(r"[;.]\s", text) if re.search(wording, part)))


def _shown(named: Sequence[Option], found: dict[str, tuple[Fact, ...]]) -> tuple[Fact, ...]:
    """The chief facts: of each option those that weigh it, in turn."""
    ordered = {o.name: sorted(found[o.name], key=lambda f: (f.section == "tools", not _says(f))) for o in named}
    return distinct(facts[place] for place in range(2) for facts in ordered.values() if place < len(facts))


def _says(fact: Fact) -> bool:
    return bool(_STRONG.search(fact.text) or _WEAK.search(fact.text))


def _general(chosen: Sequence[Option], compiled: Compiled) -> tuple[Fact, ...]:
    """What holds for every role of ways to qualify that the role's own lines do not name."""
    ways = [option for option in chosen if option.told and not option.field]
    facts = compiled.facts("", "education", "certifications")
    ids = unique(f.id for option in ways for f in facts if re.search(option.told, f.text))
    return tuple(f for f in facts if f.id in ids)[:2]
