"""Roles sought by how they stand to roles named: "more technical than X but less maths than Y", "like X, without Z".

The named roles are where somebody looks from, not what they choose between. Of the others those are told that meet
every condition by the editors' ratings, the nearest first: by the skills and tools that both ask for, and what they do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer
from careerbot.facts.near_roles import likeness
from careerbot.patterns import Pattern
from careerbot.pay.weighing_pay import weighed_pay
from careerbot.question.form import YES_NO, form
from careerbot.question.subject.role_relation import LIKE, MIXED, THAN, seeks_by_likeness, with_pauses
from careerbot.question.subject.trait_asked import traits_asked
from careerbot.question.subject.traits import Trait
from careerbot.replies.choosing.offers_in_hand import weighs_offers
from careerbot.replies.ratings.families_of_liking import FAMILIES, Family
from careerbot.replies.ratings.liking import MOST_USUAL, leads_unasked
from careerbot.turn import ANSWER, CAVEAT, Bullets, Fact, Line, Paragraph, Request, Told, distinct
from careerbot.vocabulary import LEVELS, is_little
from careerbot.wording import capitalized, listed, plural, sentence, with_article

_NOT_OF = ("interview", "smalltalk", "education", "certifications")
_BUT = Pattern(r"\b(?:but|just|only|except|without|minus|with|no|yet)\b.*$")
_WITHOUT = Pattern(r"\b(?:without|minus|except(?: for)?|but no|not) (?:the |any |so much |all |doing |of )*([\w -]+)")
_DENIES = Pattern(r"\b(?:not|no|never|without)\b")
_FEWER = Pattern(r"\b(?:less|fewer|more|better|higher|lower)\b")
_PAY = Pattern(r"\b(?:pays?|paid|paying|salary|money|earns?)\b")
_CHOICE = Pattern(r", (?:or|vs|versus) |\bor (?:(?:a|an|the|being) )?,")
_LEAVES_OUT = Pattern(r"\b(?:without|minus|except|no|not|less) (?:(?:the|any|so much|all|doing|of) )*,(?!.*,)")
# That another work is sought than the one held.
_ELSEWHERE = Pattern(
    r"\b(?:(?:what|which) (?:other|else|different|kind of|sort of|it|tech|related|new)|(?:other|another|different)"
    r" (?:\w+ )?(?:jobs?|roles?|careers?|fields?|work)|something (?:else|calmer|different|with less|less)"
    r"|(?:what|where) (?:could|can|should) i (?:do|go|move|switch)|(?:which|what) (?:direction|way|roles?|jobs?)"
    r"|do instead)\b"
)
_NOT_BUT = Pattern(r"\bnot (?:because of |about )?(?:the )?\w+ (?=but\b)")  # "not the coding, but the deadlines"
_HATED = Pattern(
    r"\b(?:hat(?:e|es|ing)|sick of|tired of|fed up|burn(?:t|ed) out|constant|endless|too (?:much|many)|drain\w*)\b"
)
_WANTED_BY_ALL = ("job security",)  # who was laid off does not look for less of it
_BURDENS = ("on-call", "long hours", "stress", "customers", "people", "presenting", "routine", "leading people")
_WANTED = ("room to grow",)  # of which nobody wants less: who calls it a dead end asks where it leads
_LESS = frozenset(
    f"{word}{much}"
    for word in ("less", "fewer", "lower", "not as", "not so", "not quite as", "not quite so")
    for much in ("", " much", " many")
)
_EQUAL = ("as much", "as many")
_JOINED, _JOINS = ("coding", "mathematics", "people"), 0.3  # traits that a role between two joins; what a level counts
_SHARED = 3.0  # what the share of common skills and tools counts, beside the likeness of words
_USUAL = 0.4  # what counts for the roles that most people look for
_TOLD = 0.5  # what counts that a role asks for all that users say they know
_SAME = 0.12  # likeness from which on a role is near enough to one named to be told
_MOST = 3


@dataclass(frozen=True, slots=True)
class _Condition:
    """A trait of which somebody wants more than a role named has, or less; of none named, some or little."""

    trait: Trait
    more: bool
    anchor: str = ""
    as_much: bool = False  # as much as there, or more

    def met(self, role: str, compiled: Compiled) -> bool:
        """Whether a role is rated so."""
        own = compiled.trait(role, self.trait.kind)
        if own is None:
            return False
        if not self.anchor:
            return not is_little(own.level) if self.more else is_little(own.level)
        its = compiled.trait(self.anchor, self.trait.kind)
        if its is None:
            return False
        gap = LEVELS.index(own.level) - LEVELS.index(its.level)
        return gap >= 0 if self.as_much else gap > 0 if self.more else gap < 0

    def told(self, compiled: Compiled) -> str:
        """What is wanted, in a few words."""
        if not self.anchor:
            return f"some {self.trait.name}" if self.more else f"little {self.trait.name}"
        than = with_article(compiled.role_name(self.anchor))
        if self.as_much:
            return f"as much {self.trait.name} as {than}"
        return f"{'more' if self.more else 'less'} {self.trait.name} than {than}"


@dataclass(frozen=True, slots=True)
class _Sought:
    """What is sought: the roles it is near to, the conditions, and what it shall not be about."""

    anchors: tuple[str, ...]
    conditions: tuple[_Condition, ...] = ()
    families: tuple[Family, ...] = ()  # likings of which there shall be more
    shunned: str = ""  # a role whose field it shall not be
    unwanted: tuple[Family, ...] = ()  # likings whose roles it shall not be one of
    others: tuple[str, ...] = ()  # roles that it shall not be
    disliked: tuple[str, ...] = ()  # tools and skills that it shall not need


def relative_roles(request: Request, compiled: Compiled) -> Answer | None:
    """The roles sought by how they stand to those named; None where no role is sought so."""
    sought = _sought(request, compiled)
    if sought is None:
        return None
    names = listed([plural(compiled.role_name(role)) for role in sought.anchors])
    what = [condition.told(compiled) for condition in sought.conditions]
    what += [f"more {family.name} than {names} have" for family in sought.families]
    what += [f"little to do with {_field(sought.shunned, compiled)}"] if sought.shunned else []
    what += [f"no {family.name}" for family in sought.unwanted]
    rated = [f for c in sought.conditions if c.anchor and (f := compiled.trait(c.anchor, c.trait.kind))]
    found = _ranked(sought, request, compiled)
    if not found:
        if not rated:
            return None
        text = f"None of the roles I know near {names} has {listed(what)}, by the editors' ratings."
        return Answer(CAVEAT, (Paragraph((Line(text, tuple(f.id for f in rated)),)),), tuple(rated))
    facts = {role: _told_of(role, sought, compiled) for role in found}
    first, *then = (with_article(compiled.role_name(role)) for role in found)
    by = ", by the editors' ratings," if sought.conditions else ""
    text = f"{capitalized(first)} comes nearest{by} if you want {listed(what)}"
    if not what:
        text = f"{capitalized(first)} comes nearest to both, by what they do and the skills and tools they share"
    text += f"; then {listed(then, 'or')}." if then else "."
    items = tuple(
        Line(
            sentence(f"{compiled.role_name(role)}: {' '.join(fact.text for fact in told)}"),
            tuple(fact.id for fact in told),
        )
        for role, told in facts.items()
    )
    paid: Told = ((), ())
    if _PAY.search(request.normal):  # told beside, since no rating weighs it
        paid = weighed_pay(Request("compare", roles=(sought.anchors[0], found[0])), compiled)
    every = distinct((*(fact for told in facts.values() for fact in told), *rated))
    beside = (Paragraph(paid[0]),) if paid[1] else ()
    opening = Paragraph((Line(text, tuple(fact.id for fact in every)),))
    return Answer(ANSWER, (opening, *beside, Bullets("", items)), distinct((*every, *paid[1])))


def _sought(request: Request, compiled: Compiled) -> _Sought | None:
    """What a question seeks by how it stands to the roles named; None where it seeks nothing so."""
    if (instead := _instead_of_own(request, compiled)) is not None:
        return instead
    if not 1 <= len(request.roles) <= 3 or request.intent in _NOT_OF or request.origins:
        return None
    said = with_pauses(request.said)
    if _CHOICE.search(said) or weighs_offers(request):
        return None
    if not seeks_by_likeness(said, yes_no=form(request.words) == YES_NO):
        return None
    likened, compared = bool(LIKE.search(said)), list(THAN.finditer(said))
    anchors = request.roles
    shunned = anchors[-1] if likened and len(anchors) > 1 and _LEAVES_OUT.search(said) else ""
    anchors = anchors[:-1] if shunned else anchors
    others: tuple[str, ...] = ()
    if len(anchors) == 2 and MIXED.search(said) and not (likened or compared):
        return _Sought(anchors)
    if not (likened or compared):
        return None
    if not likened and len(compared) < len(anchors) and _DENIES.search(said[compared[-1].end() :]):
        anchors, others = anchors[: len(compared)], anchors[len(compared) :]  # "but not to be a …"
    if not likened and (len(compared) != len(anchors) or (others and "," in said[: compared[0].start()])):
        return None  # another role named is what is compared
    conditions, families = _conditions(said, anchors, compiled)
    unwanted = _unwanted(said, request) if likened and not shunned and not conditions else ()
    if not (conditions or families or shunned or unwanted):
        return None
    if request.intent == "salary" and not conditions:
        return None
    return _Sought(anchors, conditions, families, shunned, unwanted, others, request.dislikes)


def _instead_of_own(request: Request, compiled: Compiled) -> _Sought | None:
    """What is sought instead of the work that users have: "which other jobs are calmer?"; None where that is not."""
    own = request.roles if request.roles == request.held else () if request.roles else request.origins
    if len(own) != 1 or compiled.label("role", own[0]) is None or request.intent in _NOT_OF:
        return None
    if not _ELSEWHERE.search(request.normal):
        return None
    hates = bool(_HATED.search(request.normal))
    conditions = tuple(
        _Condition(
            asked.trait,
            asked.trait.kind in _WANTED_BY_ALL
            or not (asked.turned or asked.denied or (hates and asked.trait.kind in _BURDENS)),
            own[0],
        )
        for asked in traits_asked(_NOT_BUT.sub("", request.normal))
        if compiled.trait(own[0], asked.trait.kind) and not (asked.trait.kind in _WANTED and asked.turned)
    )
    sought = _Sought(own, conditions, disliked=request.dislikes)
    return sought if conditions and _ranked(sought, request, compiled) else None


def _conditions(
    said: str, anchors: Sequence[str], compiled: Compiled
) -> tuple[tuple[_Condition, ...], tuple[Family, ...]]:
    """What is asked to be more, or less, than in the roles named, in the order in which they stand, and what else."""
    found: list[_Condition] = []
    families: list[Family] = []
    last, end = None, 0
    for place, compared in enumerate(THAN.finditer(said)):
        wording = compared[2].strip() or compared[0].partition(" ")[0]
        asked = next(iter(traits_asked(wording)), None)
        trait = asked.trait if asked else last
        less = compared[1] in _LESS
        if trait is not None:
            more, anchor = less == bool(asked and asked.turned), anchors[min(place, len(anchors) - 1)]
            found.append(_Condition(trait, more, anchor, compared[1] in _EQUAL))
        elif not less:
            families += [family for family in FAMILIES if family.cue.search(wording)]
        last, end = trait, compared.end()
    rest = said[end:] if end else (_BUT.search(said) or [""])[0]
    kinds = [condition.trait.kind for condition in found]
    for asked in traits_asked(rest.replace(",", "").replace("-", " ").strip()):
        if asked.trait.kind not in kinds and compiled.trait(anchors[0], asked.trait.kind):
            than = anchors[0] if _FEWER.search(rest) or not (end or asked.denied) else ""
            found.append(_Condition(asked.trait, not asked.turned, than))
    return tuple(found), tuple(families)


def _unwanted(said: str, request: Request) -> tuple[Family, ...]:
    """The likings that are left out, where no trait and no role is: "without the drawing"."""
    left = " ".join((*(found[1] for found in _WITHOUT.finditer(said)), *request.averse))
    return tuple(family for family in FAMILIES if family.cue.search(left))


def _ranked(sought: _Sought, request: Request, compiled: Compiled) -> list[str]:
    """The roles that meet every condition, the nearest to the roles named first."""
    found, known = [], {id for id in request.named if compiled.label("tool", id)}
    for label in compiled.labels("role"):
        role = label.id
        if role in (*sought.anchors, *sought.others, sought.shunned) or leads_unasked(role, request.words):
            continue
        if compiled.trait(role, "coding") is None or not all(c.met(role, compiled) for c in sought.conditions):
            continue
        if any(role not in family.roles for family in sought.families) or _is_left_out(role, sought, compiled):
            continue
        all_near = [_near(role, anchor, compiled) for anchor in sought.anchors]
        near = sum(all_near) / len(all_near) if sought.conditions else min(all_near) + _between(role, sought, compiled)
        near += _TOLD * len(known & compiled.kept(_things, role)) / (len(known) or 1)
        if near >= _SAME:
            found.append((-near - _USUAL * (role in MOST_USUAL), role))
    return [role for _, role in sorted(found)[:_MOST]]


def _is_left_out(role: str, sought: _Sought, compiled: Compiled) -> bool:
    """Whether a role's own lines are about what is left out."""
    field = _field(sought.shunned, compiled) if sought.shunned else ""
    lines = compiled.facts(role, "definition", "skills", "tools", "responsibilities") if field else ()
    if any(field in f"{fact.kind} {fact.text}".lower() for fact in lines):
        return True
    if set(sought.disliked) & {id for fact in compiled.facts(role, "skills") for id in fact.mentions}:
        return True
    own = f"{compiled.role_name(role)} {' '.join(fact.text for fact in compiled.facts(role, 'definition'))}".lower()
    return any(role in family.roles or family.cue.search(own) for family in sought.unwanted)


def _field(role: str, compiled: Compiled) -> str:
    """The field of a role by its name: "machine learning" of the machine learning engineer."""
    name = compiled.role_name(role).lower()
    return name.rpartition(" ")[0] or name


def _between(role: str, sought: _Sought, compiled: Compiled) -> float:
    """How much a role joins what sets two others apart: it lies between them in each trait, near the one with more."""
    gained = 0.0
    for kind in _JOINED if len(sought.anchors) > 1 else ():
        facts = [compiled.trait(one, kind) for one in (role, *sought.anchors)]
        own, *ends = [LEVELS.index(fact.level) for fact in facts if fact is not None]
        if len(ends) == len(sought.anchors) and min(ends) < max(ends):
            gained += (own - min(ends)) * _JOINS if min(ends) <= own <= max(ends) else -_JOINS
    return gained


def _near(role: str, other: str, compiled: Compiled) -> float:
    """How near two roles are: by the skills and tools that both ask for, and by what they are and do."""
    own, its = compiled.kept(_things, role), compiled.kept(_things, other)
    return _SHARED * len(own & its) / (len(own | its) or 1) + likeness(other, role, compiled)


def _things(compiled: Compiled, role: str) -> set[str]:
    return {id for fact in compiled.facts(role, "skills", "tools") for id in fact.mentions}


def _told_of(role: str, sought: _Sought, compiled: Compiled) -> list[Fact]:
    """The ratings of a role that meet the conditions; what it is where there is none."""
    kinds = dict.fromkeys(condition.trait.kind for condition in sought.conditions)
    rated = [fact for kind in kinds if (fact := compiled.trait(role, kind)) is not None]
    return rated or list(compiled.facts(role, "definition")[:1])
