"""One thing or another for a role: what its lines name, how they put it, and in which order they come.

Every option is held against the same lines. "Named" is all that a list says; only wording such as "fluently" or "a
strong second step", and the order of the steps of a path, put one before the other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer, lines, thing_name
from careerbot.patterns import Pattern
from careerbot.replacing import replace
from careerbot.replies.choosing.options import Option, of_a_kind, options
from careerbot.turn import ANSWER, Block, Bullets, Fact, Line, Paragraph, Request, distinct, unique
from careerbot.wording import capitalized, listed, plural, with_article

_STRONG = Pattern(
    r"(?i)\b(?:fluently|thoroughly|core|heart of|base of|most of the|daily language|everything else stands"
    r"|a must|in depth"
    r"|above all|typical entry level|many hold|is usual|are usual|usually|often|counts? for more|counts? more|expected"
    r"|persuades|decides?|first serious|before they ask|look at sites)\b"
)
_WEAK = Pattern(
    r"(?i)\b(?:strong second|second step|addition|as a third|helpful|optional|beneficial|tie-breaker|no longer|seldom"
    r"|little|not (?:needed|required)|rarely|beside it|to read (?:older|and change)|slowly joining"
    r"|help(?:s)? (?:later|to)|more and more"
    r"|without a (?:degree|doctorate)|a plus|sometimes)\b"
)
_FIRST = frozenset("first start begin starting beginning before".split())
_SIDE_BY_SIDE = Pattern(r"(?i)^(?:one|at least one|a)\b|\bor\b|\bat least one\b")
_HOW_MANY = Pattern(r"^(?:do|does|have|has) (?:most|many|all|any|some)\b")
_LACKING = frozenset("without no not never".split())
# Where advice that holds for every role weighs ways to qualify, and what questions on them are taken for.
_ADVICE = ("education", "certifications", "portfolio", "job_openings", "getting_started", "other")
_ON_WAYS = (*_ADVICE, "skills", "learning_path", "career_path", "definition")
_FIELDS = Pattern(r"(?i)^(?:common )?fields|fields? of study|background in|degree in|useful field|usual field")
_TITLES = ("a degree", "a bachelor's degree", "a master's degree")
_WHICH = (("what",), ("which",), ["what"], ["which"])
_LONGEST = 30  # words up to which a question without a role asks for that and tells no story
_MOST_SHOWN = 4
_TOLD = 3  # sections of a role known in all from which silence says something
_ALIKE = ("Either", "Any of")  # how an answer begins where nothing puts one before the other


def preferred(request: Request, compiled: Compiled) -> Answer | None:
    """Which of several things comes first for the one role asked about; None where no such choice is asked for."""
    if len(request.roles) > 1 or request.employer or request.place or request.without or _LACKING & set(request.words):
        return None
    if _HOW_MANY.search(request.normal):
        return None  # "do many have a master's or a doctorate?" chooses none
    if not request.roles and (own := _role_of_platform(request, compiled)):
        request = replace(request, roles=(own,))
    if not request.roles:
        return _of_no_role(request, compiled)
    role = request.roles[0]
    chosen = _of_one_sort(_weighed(request, compiled), request.words)
    if len(chosen) < 2 or len(compiled.sections(role)) < _TOLD:
        return None
    found = {option.name: option.facts(role, compiled) for option in chosen}
    named = [option for option in chosen if found[option.name]]
    missing = [option for option in chosen if not found[option.name]]
    who = plural(compiled.role_name(role))
    if not named:
        if begun := _to_begin_with(chosen, role, compiled):
            text = (
                f"Either can do: my sources name both for getting started as {with_article(compiled.role_name(role))}."
            )
            behind = distinct((*begun, *_general(chosen, compiled)))
            return Answer(ANSWER, (Paragraph((Line(text),)), Bullets("", lines(behind))), behind)
        general = _general(chosen, compiled) or _subjects(chosen, role, compiled)
        text = f"My sources do not settle that: they name neither {listed([o.name for o in chosen], 'nor')} for {who}."
        if all(option.field for option in chosen):
            none = f"neither {listed([o.name for o in chosen], 'nor')}"
            text = f"Either can do: my sources name {none} among the subjects of {who}, but these."
        elif len(chosen) > 2:
            text = f"My sources do not settle that: they name none of {listed([o.name for o in chosen])} for {who}."
        return Answer(ANSWER, (Paragraph((Line(text),)), Bullets("", lines(general))), general) if general else None
    begin, best = _verdict(request, named, missing, found, who)
    general = _general(missing, compiled)
    lists = [f for f in compiled.facts(role, "tools") if sum(f in found[o.name] for o in named) > 1][:1]
    alike = best is not None and begin.startswith(_ALIKE)
    shown = distinct((best, *lists) if alike and best else (*([best] if best else []), *lists, *_shown(named, found)))
    shown = shown[:_MOST_SHOWN]
    blocks: list[Block] = [Paragraph((Line(begin, tuple(fact.id for fact in shown)),)), Bullets("", lines(shown))]
    if general:
        blocks.append(Bullets("Whatever the role:", lines(general)))
    return Answer(ANSWER, tuple(blocks), distinct((*shown, *general)))


def names_all(answer: Answer) -> bool:
    """Whether the role's lines name everything that an answer on a choice weighs."""
    first = answer.blocks[0]
    return isinstance(first, Paragraph) and "do not name" not in first.lines[0].text


def leaves_open(answer: Answer) -> bool:
    """Whether the role's lines name everything that an answer on a choice weighs, and put none before another."""
    first = answer.blocks[0]
    return names_all(answer) and isinstance(first, Paragraph) and first.lines[0].text.startswith(_ALIKE)


def _weighed(request: Request, compiled: Compiled) -> Sequence[Option]:
    """The things that a question weighs."""
    chosen = options(request, compiled) or of_a_kind(request, compiled)
    others = tuple(option for option in chosen if option.name != "certificates")
    if request.intent == "certifications" and len(others) > 1:  # "a Snowflake or a dbt certificate"
        return others
    return chosen


def _of_one_sort(chosen: Sequence[Option], words: Sequence[str]) -> Sequence[Option]:
    """The things weighed, without titles where fields of study are: "an economics or a data science degree".

    None where both are only what is asked for: "what degree or certificate would help".
    """
    if chosen and words[max(0, chosen[0].start - 1) : chosen[0].start] in _WHICH:
        return ()
    fields = [option for option in chosen if option.field]
    return [option for option in chosen if option.name not in _TITLES] if fields else chosen


def _role_of_platform(request: Request, compiled: Compiled) -> str:
    """The role named by what it builds for, "Java or Kotlin for Android"; '' where there is none."""
    said = request.normal
    ids = (id for id in request.named if f"for {thing_name(id, compiled).lower()}" in said)
    return next((f"{id}-developer" for id in ids if compiled.label("role", f"{id}-developer")), "")


def _of_no_role(request: Request, compiled: Compiled) -> Answer | None:
    """One way or another to qualify or to be found, by what holds for every role; None where it is told of one only."""
    if request.intent not in _ON_WAYS or len(request.words) > _LONGEST:
        return None
    chosen = [option for option in options(request, compiled) if option.told and not option.field]
    if len(chosen) < 2:
        return None
    facts = [fact for section in _ADVICE for fact in compiled.facts("", section)]
    told = {o.name: next(iter(_on(o, facts)), None) for o in chosen}
    if not all(told.values()):
        return None
    shown = distinct(fact for fact in told.values() if fact is not None)
    both = [fact for fact in facts if all(re.search(o.told, fact.text) for o in chosen)]  # only these weigh the two
    if both:  # which weighs them in a sentence
        weighs, rest = both[0], [fact for fact in shown if fact != both[0]]
        begin = Paragraph((Line(weighs.text, (weighs.id,)),))
        return Answer(ANSWER, (begin, *((Bullets("", lines(rest)),) if rest else ())), (weighs, *rest))
    each = "both" if len(chosen) == 2 else "each of them"
    text = f"My sources do not rank {listed([o.name for o in chosen])}; {each} can help."
    return Answer(ANSWER, (Paragraph((Line(text, tuple(f.id for f in shown)),)), Bullets("", lines(shown))), shown)


def _on(option: Option, facts: Sequence[Fact]) -> list[Fact]:
    """The advice on an option: first what weighs it, then what is headed by it."""
    found = [fact for fact in facts if re.search(option.told, f"{fact.kind}: {fact.text}")]
    return sorted(found, key=lambda fact: (_put(option, fact.text) == 0, not re.search(option.told, fact.kind)))


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
        if one.told and not one.field and (loose := next((f for f in found[one.name] if _put(one, f.text) < 0), None)):
            return f"{capitalized(one.name)} rather, though my sources call it no must for {who}{silent}.", loose
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
            fact = next((f for f in found[leads[0]] if _STRONG.stands_in(f.text)), found[leads[0]][0])
            return _begun(f"{listed(leads)} before the others, by how my sources put it for {who}{silent}."), fact
        fact = next((f for f in found[ranked[0]] if _STRONG.stands_in(f.text)), found[ranked[0]][0])
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
    either = _ALIKE[0] if len(leads) == 2 else f"{_ALIKE[1]} them"
    together = next((f for f in found[leads[0]] if all(f in found[n] for n in leads) and f.section == "skills"), None)
    if together and len(leads) == 2 and _together(leads, together.text):
        return f"Both: my sources name {listed(leads)} together for {who}{silent}.", together
    if together and _SIDE_BY_SIDE.search(together.text) and not _FIRST & set(request.words):
        text = f"{either}: my sources name {listed(leads)} side by side for {who}, and rank none{silent}."
        return text, together
    rest = [name for name in ranked if name not in leads]
    besides = f" {capitalized(listed(rest))} they put second." if rest else ""
    return f"{either}: my sources name {listed(leads)} for {who}, and do not rank them{silent}.{besides}", together


def _together(names: Sequence[str], text: str) -> bool:
    """Whether a line asks for two things in one breath: "R and SAS, fluently"."""
    first, second = map(re.escape, names)
    return bool(re.search(rf"(?:{first} and {second}|{second} and {first})(?![\w+#])", text))


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
    # "needed for research, seldom for this role" is one part; "first SQL, Excel is optional" are two
    parts = re.split(r"[,;.:]\s(?!(?:seldom|rarely)\b)", text)
    if any(_WEAK.search(part) for part in parts if re.search(wording, part)):
        return -1
    heads = (
        re.search(wording, re.split(r"[:;]\s", text)[0]) is not None
    )  # "Financial modeling in Excel: …; the core of the job"
    whole = heads and ("core of" in text or "heart of" in text)
    return int(whole or any(_STRONG.search(part) for part in re.split(r"[;.]\s", text) if re.search(wording, part)))


def _shown(named: Sequence[Option], found: dict[str, tuple[Fact, ...]]) -> tuple[Fact, ...]:
    """The chief facts: of each option those that weigh it, in turn."""
    ordered = {o.name: sorted(found[o.name], key=lambda f: (f.section == "tools", not _says(f))) for o in named}
    return distinct(facts[place] for place in range(2) for facts in ordered.values() if place < len(facts))


def _says(fact: Fact) -> bool:
    return _STRONG.stands_in(fact.text) or _WEAK.stands_in(fact.text)


def _general(chosen: Sequence[Option], compiled: Compiled) -> tuple[Fact, ...]:
    """What holds for every role of ways to qualify that the role's own lines do not name."""
    ways = [option for option in chosen if option.told and not option.field]
    facts = compiled.facts("", "education", "certifications")
    ids = unique(f.id for option in ways for f in facts if re.search(option.told, f.text))
    return tuple(f for f in facts if f.id in ids)[:2]


def _to_begin_with(chosen: Sequence[Option], role: str, compiled: Compiled) -> tuple[Fact, ...]:
    """The first steps, whatever the role, that name both of two ways to qualify."""
    if len(chosen) != 2 or any(option.field or not option.told for option in chosen):
        return ()
    steps = compiled.general("getting_started", (role,))
    return tuple(fact for fact in steps if all(re.search(option.told, fact.text) for option in chosen))[:1]


def _subjects(chosen: Sequence[Option], role: str, compiled: Compiled) -> tuple[Fact, ...]:
    """The line on the subjects that a role's sources name, where fields of study are weighed."""
    if not all(option.field for option in chosen):
        return ()
    return tuple(fact for fact in compiled.facts(role, "education") if _FIELDS.search(fact.text))[:1]
