"""Roles offered to somebody who names none: by what they like, by what they studied, or with little coding."""

from __future__ import annotations

import re
from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer, by_role
from careerbot.facts.ways_in import VAGUE, ways_out
from careerbot.patterns import Pattern
from careerbot.question.tastes import SHORT_NAMES
from careerbot.replacing import replace
from careerbot.replies.ratings.liking import MOST_USUAL, Liked, is_of_data, leads_unasked, liked_among, liked_roles
from careerbot.replies.ratings.rated_tastes import for_and_against
from careerbot.terms import STOPWORDS, telling, terms
from careerbot.turn import ANSWER, CAVEAT, Bullets, Fact, Line, Paragraph, Request, distinct
from careerbot.vocabulary import LEVELS, is_little
from careerbot.wording import listed, plural, with_article

_LITTLE_CODE = Pattern(
    r"\b(?:(?:little|no|without|not|less|non|minimal|any|hate\w*|not like|not want to|tired of|sick of|bored of"
    r"|bored with|fed up with|enough of)\b(?: (?!just|only)\w+){0,3} (?:coding|code|programming))\b"
)
_CODE_FACT = Pattern(r"little or no coding")
_JOBS = Pattern(r"\b(?:jobs?|roles?|careers?|work|positions?|tech|it|something)\b")
_WHAT_TO_DO = Pattern(r"\bwhat (?:can|could|should) i (?:do|be|become)\b")
_DEGREE = (
    r"(?:degree|bachelors?|masters?|bsc|msc|ba|ma|phd|diploma|majored|graduated|studied|studying|minor|background)"
)
_STUDIED = (
    Pattern(r"\b((?:[a-z]+ ){1,2}?)(?:degree|major|graduate|diploma)\b"),
    Pattern(rf"\b{_DEGREE}(?: degree)? (?:is )?(?:in|of) ((?:[a-z]+ ?){{1,2}})"),
    Pattern(r"\b(?:studied|studying) ((?:[a-z]+ ?){1,2})"),
)
_FIELDS = Pattern(r"(?i)^(?:common |usual )?fields|fields? of study|background in|degree in|usual field")
_OWN_SUBJECTS = Pattern(
    r"\b(?:(?:data|computer|information) (?:science|engineering|systems|technology|analytics)|software engineering)\b"
)
_LACKED = frozenset("no without zero not".split())
_NO_SUBJECT = frozenset(
    "a an my the with in of get can do college university bachelors masters bachelor master job jobs tech it "
    "computer this that related what have got i useless worthless irrelevant pointless wasted"
    " require requires required requiring need needs needed".split()
)
_DATA_JOB = Pattern(r"\bdata (?:jobs?|roles?|careers?|positions?)\b|\b(?:in|into|with) data\b(?! \w*(?:entry|cent\w+))")
_OPENS = {"transition": 2.0, "education": 2.0, "definition": 2.0}
_EARLY, _SAME = 45, 7  # letters before which a subject is among the chief ones; letters by which a role is named so
_MOST_OPEN, _MOST_LIKED, _MOST_FROM_WORK = 5, 3, 3
_AGAINST = 3.0  # what a rating counts that meets a dislike


def asks_for_little_code(words: Sequence[str]) -> bool:
    """Whether work with little or no coding is looked for."""
    said = " ".join(words)
    return bool(_LITTLE_CODE.search(said) and (_JOBS.search(said) or _WHAT_TO_DO.search(said)))


def studied_subject(words: Sequence[str]) -> str:
    """What was studied, by the words of a question on what to do with it; '' when none is told."""
    said = " ".join(words)
    for wording in _STUDIED:
        for found in wording.finditer(said):
            if _LACKED & set(found[1].split()):
                continue  # "dislike uncertainty, no degree"
            if own := _OWN_SUBJECTS.search(found[1]):
                return own[0]  # whose words alone say little
            rest = [word for word in found[1].split() if word not in _NO_SUBJECT and word not in STOPWORDS]
            if rest and telling(rest):
                return " ".join(rest)
    return ""


def offered(request: Request, compiled: Compiled) -> Answer | None:
    """Two to four roles with a reason each; None where nothing said points to any."""
    if request.without:  # "but not programming"
        unwanted = tuple(word for said in request.without for word in said.lower().split())
        request = replace(request, averse=(*request.averse, *unwanted))
    if asks_for_little_code(request.words):
        fact = next((f for f in compiled.facts("", "recommend_role") if _CODE_FACT.stands_in(f.text)), None)
        request = replace(request, averse=(*request.averse, "coding"))
        if fact and not liked_roles(request, compiled):
            if (near := _from_work(request, compiled)) is not None:
                return near
            return _with_little_code(fact, request, compiled)
    subject = _as_called(studied_subject(request.words), compiled)
    studied = _with_subject(subject, request, compiled) if subject else None
    if studied and studied.status == ANSWER:
        return studied
    roles = liked_roles(request, compiled)
    if not roles and studied:
        return studied
    if not roles:
        return _from_work(request, compiled)
    names = listed([with_article(compiled.role_name(found.role)) for found in roles], "or")
    begin = "None of the roles I know fits all of it; nearest" if roles[0].against else "What you say points to"
    ends = f"{begin} is {names}." if roles[0].against else f"{begin} {names}."
    first = Line(ends, tuple(found.fact.id for found in roles))
    items = tuple(_item(found, compiled) for found in roles)
    facts = distinct(fact for found in roles for fact in (found.fact, *found.against[:1]))
    return Answer(ANSWER, (Paragraph((first,)), Bullets("", items)), facts)


def _with_little_code(fact: Fact, request: Request, compiled: Compiled) -> Answer:
    """That work with little code exists, and the roles of it that newcomers are taken for most."""
    rated = [
        (trait, start)
        for label in compiled.labels("role")
        if not leads_unasked(label.id, request.words)
        if (trait := compiled.trait(label.id, "coding")) is not None
        and is_little(trait.level)
        and (start := compiled.trait(label.id, "beginner posts")) is not None
    ]
    rated.sort(key=lambda one: (-LEVELS.index(one[1].level), one[0].role not in MOST_USUAL, one[0].role))
    best = tuple(trait for trait, _ in rated[:_MOST_OPEN])
    items = tuple(Line(f"{compiled.role_name(trait.role)}: {trait.text}", (trait.id,)) for trait in best)
    first = Paragraph((Line(fact.text, (fact.id,)),))
    return Answer(ANSWER, (first, *([Bullets("", items)] if items else [])), (fact, *best))


def _with_subject(subject: str, request: Request, compiled: Compiled) -> Answer | None:
    """The roles whose sources name a subject, those first that people come to from it."""
    wanted = set(terms(subject.split()))
    if not wanted:
        return None
    ranked = _naming(wanted, subject, request, compiled)
    for word in subject.split() if not ranked and len(wanted) > 1 else ():  # "English literature": English at least
        ranked = ranked or _naming(set(terms([word])), word, request, compiled)
    if not ranked:
        return _of_no_subject(subject, compiled)
    ranked = [one for one in ranked if not leads_unasked(one[0], request.words)] or ranked
    ranked, liked = _by_likings(ranked, request, compiled)
    names = listed([compiled.role_name(role) for role, _ in ranked])
    begin = f"My sources name {subject} for several roles, above all these"
    if liked:
        begin = f"Of the roles that my sources name {subject} for, these fit best by what you say"
    first = Line(f"{begin}: {names}.", tuple(f.id for _, (_, f) in ranked))
    if len(ranked) == 1:
        first = replace(first, text=f"My sources name {subject} for one role above all: {names}.")
    items = tuple(Line(f"{compiled.role_name(role)}: {fact.text}", (fact.id,)) for role, (_, fact) in ranked)
    return Answer(ANSWER, (Paragraph((first,)), Bullets("", items)), distinct(f for _, (_, f) in ranked))


def _by_likings(
    ranked: Sequence[tuple[str, tuple[float, Fact]]], request: Request, compiled: Compiled
) -> tuple[list[tuple[str, tuple[float, Fact]]], bool]:
    """The few of these roles that fit best by what is liked and disliked too, and whether any of that was told."""
    roles = [role for role, _ in ranked]
    liked = liked_among(roles, request, compiled)
    rated = {role: for_and_against(role, request, compiled) for role in roles}
    if not liked and not any(pro or con for pro, con in rated.values()):
        return list(ranked[:_MOST_OPEN]), False

    def fits(one: tuple[str, tuple[float, Fact]]) -> float:
        pro, con = rated[one[0]]
        return one[1][0] + (liked[one[0]][0] if one[0] in liked else 0.0) + len(pro) - _AGAINST * len(con)

    return sorted(ranked, key=lambda one: (-fits(one), one[0]))[:_MOST_LIKED], True


def _as_called(subject: str, compiled: Compiled) -> str:
    """A subject by the name that facts use, where it is known under another: "maths" is mathematics."""
    subject = SHORT_NAMES.get(subject, subject)
    known = next((claim.id for claim in compiled.claims(subject) if claim.kind == "skill"), "") if subject else ""
    label = compiled.label("skill", known) if known else None
    return label.name.lower() if label else subject


def _naming(
    wanted: set[str], subject: str, request: Request, compiled: Compiled
) -> list[tuple[str, tuple[float, Fact]]]:
    """The roles whose sources name these terms of a subject, best first, each with its score and a fact."""
    data = bool(_DATA_JOB.search(request.normal))
    found: dict[str, tuple[float, Fact]] = {}
    for fact in _that_name(wanted, compiled):
        if data and not is_of_data(fact.role, compiled):
            continue
        score, best = found.get(fact.role, (0.0, fact))
        chief = fact.section != "education" or fact.text.lower().find(subject.split()[0]) < _EARLY
        found[fact.role] = score + (_OPENS[fact.section] if chief else _OPENS[fact.section] / 2), best
    for role, (score, best) in found.items():  # "statistics", of a statistician
        called = subject[:_SAME] in compiled.role_name(role).lower()
        found[role] = score + (2.0 if called else 0.0) + (1.0 if role in MOST_USUAL else 0.0), best
    return sorted(found.items(), key=lambda pair: (-pair[1][0], pair[0]))


def _that_name(wanted: set[str], compiled: Compiled) -> list[Fact]:
    """The facts on where a role's people come from that have all of these terms, section by section."""
    index = compiled.kept(_by_terms)
    having = [index.get(term, {}) for term in wanted]
    return [fact for id, fact in having[0].items() if all(id in other for other in having)] if having else []


def _by_terms(compiled: Compiled) -> dict[str, dict[str, Fact]]:
    """The facts on where a role's people come from, by their terms and ids."""
    index: dict[str, dict[str, Fact]] = {}
    for fact in (fact for section in _OPENS for fact in compiled.facts_in(section) if fact.role):
        if fact.section != "education" or _FIELDS.stands_in(fact.text):
            for term in terms(re.findall(r"[a-z]+", _head(fact))):
                index.setdefault(term, {})[fact.id] = fact
    return index


def _from_work(request: Request, compiled: Compiled) -> Answer | None:
    """The roles that people come to from the work somebody leaves; None where none is told, or more was said."""
    works = bool(request.origins) or request.degree.startswith(VAGUE)  # what was studied is weighed with what is known
    if not works or request.roles:
        return None
    near = [found for found in ways_out(request, compiled) if not for_and_against(found[0], request, compiled)[1]]
    if _DATA_JOB.search(request.normal):
        near = [found for found in near if is_of_data(found[0], compiled)]
    field = request.degree.rpartition(" ")[2]  # "healthcare" is in the very name of a Healthcare Data Analyst
    near.sort(key=lambda found: (field not in found[0], found[1].kin, found[0] not in MOST_USUAL, found[0]))
    best = near[:_MOST_FROM_WORK]
    if not best:
        return None
    trades = listed([plural(compiled.role_name(id).partition(",")[0]) for id in request.origins])
    past = f"the work of {trades}" if trades else request.degree
    names = listed([with_article(compiled.role_name(role)) for role, _ in best], "or")
    first = Line(f"Nearest to {past}: {names}.", tuple(way.fact.id for _, way in best))
    items = tuple(Line(f"{compiled.role_name(role)}: {way.fact.text}", (way.fact.id,)) for role, way in best)
    return Answer(ANSWER, (Paragraph((first,)), Bullets("", items)), distinct(way.fact for _, way in best))


def _of_no_subject(subject: str, compiled: Compiled) -> Answer | None:
    """That no role is named for a subject, and what is said of those who come from other fields."""
    facts = [f for f in compiled.facts_in("transition") if re.search(r"(?i)other work|from any job", f.text)]
    if not facts:
        return None
    line = Line(f"My sources name no role for {subject} in particular; of people from other fields they say this.")
    items = by_role(facts[:_MOST_OPEN], compiled)
    ask = Paragraph((Line("Tell me what you like to do, and I name roles that fit."),))
    return Answer(CAVEAT, (Paragraph((line,)), Bullets("", items), ask), tuple(facts[:_MOST_OPEN]))


def _item(found: Liked, compiled: Compiled) -> Line:
    """A role with what of it is liked, and what speaks against it."""
    likes = f" ({'; '.join(found.likings)})" if found.likings else ""
    text = f"{compiled.role_name(found.role)}{likes}: {found.fact.text}"
    against = [fact for fact in found.against if fact != found.fact][:1]
    text += f" What speaks against it: {against[0].text}" if against else ""
    return Line(text, (found.fact.id, *(fact.id for fact in against)))


def _head(fact: Fact) -> str:
    """The words of a fact that name where people come from: of a way in those before the colon."""
    return (fact.text.partition(":")[0] if fact.section == "transition" else fact.text).lower()
