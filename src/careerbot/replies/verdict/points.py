"""The point of a question beside its topic: a certificate, a country, an employer, a level, a sector, a mode of work.

"What skills does an analyst need in banking?" is about skills, and its point is banking. A point is a named thing or a
noun that narrows the topic down; words that stand in very many questions ("important", "team") are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from careerbot.compiled import Compiled
from careerbot.facts.vague_words import VAGUE
from careerbot.patterns import Pattern
from careerbot.places import name_of, wider
from careerbot.question.qualifiers import SECTORS
from careerbot.question.tastes import DEGREE_LEVELS
from careerbot.replies.moves.time_enough import tells_time
from careerbot.replies.verdict.subject_judged import MODES, asked_part, subject_of
from careerbot.terms import STOPWORDS, stem, telling, terms
from careerbot.turn import Fact, Request, unique

_ORDINARY = 6.5  # IDF among the examples up to which a word is ordinary phrasing
_PREFIX = 6  # letters that two stems must share to be of one family: "healthcare", "health"
_MOST = 3  # words of a phrase
_BEFORE = frozenset("in for at from within inside with during via into".split())
_FILLERS = frozenset("a an the my your this some any big small large".split())
# What stands behind a preposition and limits nothing, with the days; and heads that any other noun may have.
_NO_THINGS = frozenset(
    (
        "world life sentence sentences line lines"
        " opinion information mind short detail details summary future end main reality fact order case"
        " general particular person place words moment meantime theory principle nutshell point position way sense"
        " town city village"
        " hand front bed question questions thing stuff fun sure real interview weekend morning evening night week"
        " month"
    ).split()
)
_STUDIED = frozenset(("degree", "graduated", "graduate", "studied", "background", *DEGREE_LEVELS))
_DEGREES = frozenset("degree degrees bachelor bachelors master masters major diploma".split())
_WEEK = frozenset("monday tuesday wednesday thursday friday saturday sunday today tomorrow".split())
_HEADS = frozenset(
    "organization organizations organisation organisations company companies firm firms sector industry field area"
    " environment setting agency agencies department departments".split()
)
_TRADES = frozenset(
    "engineering marketing banking accounting manufacturing consulting nursing teaching trading".split()
)
_OF_WORK = frozenset("work life day days use terms practice".split())
_ARTICLES = frozenset("a an the".split())
_LINKS = frozenset(
    "nonstop constantly always daily until till while whereas unless before after once since because".split()
)  # a phrase ends before them
_VERBAL = frozenset("for from by".split())  # before a word in -ing, which is a verb there: "for preparing"
_CERTIFICATES = Pattern(r"certif\w*|certs?|exams?|licen[cs]es?|badges?")
# Means of learning, of which sources name few: a question for them is not answered by a list of topics.
_MEANS = Pattern(
    r"\b(?:courses?|books?|podcasts?|youtube|channels|blogs?|websites?|tutorials?|conferences?|internships?|moocs?"
    r"|resources?|learning materials?)\b"
)
# A question for them: "I keep hopping between tutorials" is none.
_SEEKS = Pattern(
    r"\b(?:which|what|where|any|best|good|free|useful|recommend\w*|suggest\w*|favou?rite)\b(?: \w+){0,6} "
    r"(?:courses?|books?|podcasts?|youtube|channels|blogs?|websites?|tutorials?|conferences?|internships?|moocs?"
    r"|resources?|materials?)\b"
)
_SHORT = 8  # words up to which a question asks for all that it names
_VERBS = frozenset("pass passing passed take taking took write sit fail failing get getting do any many".split())
_MODES = Pattern(
    r"\b(?:freelanc\w*|self employed|contractors?|contracting|part time|internships?|apprenticeships?|visas?)\b"
)
_SPAN = Pattern(
    r"\b(?:in|within|under|after|for|inside)(?: less than| only| just| about)? "
    r"((?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d+|few|couple of) (?:weeks?|months?|years?))\b"
)
_NUMBER = Pattern(r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|cs|it|ee|bsc|\d+)")
_SO_FAR = Pattern(r"\b(?:been|worked|working|was|have|had)\b.*\bfor \w+ (?:weeks?|months?|years?)\b")  # no time to come
_CAUSE = Pattern(
    r"\bwhat (?:is |are )?(?:drives?|driving|causes?|causing|behind|explains?)\b|\bwhy (?:is|are|does|do)\b"
)
_BECAUSE = Pattern(r"(?i)\b(?:because|as (?:organi[sz]ations|more|every|companies)|since|drives?|driven by|due to)\b")
_BLEAK = Pattern(
    r"\b(?:\w*saturat\w+|crowded|dying|dead|hard|difficult|bad|worse|fewer|shrink\w*|layoffs?|declin\w+)\b"
)
_LENGTH = Pattern(r"\b(?:weeks?|months?|years?)\b")
# Words for the start of a career, which levels are called by.
_START = Pattern(r"(?i)\b(?:entry|juniors?|beginners?|graduates?|first (?:post|job)|usual first)\b")
_STARTERS = frozenset(
    "newcomer newcomers fresher freshers starter starters beginner beginners juniors graduates".split()
)
_SENIOR = Pattern(r"(?i)\b(?:seniors?|seniority|experienced)\b")
_NOT_OF_LEVELS = (
    "certifications",
    "portfolio",
    "interview",
    "career_path",
    "salary",
    "job_openings",
    "getting_started",
    "education",
    "learning_path",
    "definition",
)
_OF_PLACES = (
    *("certifications", "education", "skills", "work_life", "interview", "career_path", "getting_started"),
    *("industries", "outlook", "responsibilities", "tools"),
)
_OF_SPANS = ("learning_path", "getting_started", "education", "certifications", "skills", "career_path")
_OF_CAUSES = ("outlook", "industries")
# Intents whose questions name their point in other ways, or ask for a role.
_NONE = ("recommend_role", "definition", "learning_path", "job_openings", "transition", "salary", "compare")


@dataclass(frozen=True, slots=True)
class Point:
    """What a question is about beside its topic."""

    name: str  # in the user's words
    told: Pattern | None = None  # wording of facts on it
    terms: tuple[str, ...] = ()  # stems of which a fact on it has one, where no wording is given
    named: bool = False  # a named thing: what is said of others does not answer for it
    sections: tuple[str, ...] = ()  # where its facts stand; anywhere when empty
    everywhere: bool = True  # a fact that holds for every role may be on it
    narrows: bool = True  # it is one case of the topic, rather than another side of it
    judged: bool = False  # it is what the question judges, so that a verdict on another thing is none
    admits: bool = True  # it is worth saying that nothing is known on it: what holds in general does not hold for it

    def is_in(self, fact: Fact) -> bool:
        """Whether a fact speaks of it."""
        if self.sections and fact.section not in self.sections:
            return False
        whole = f"{fact.kind} {fact.text}"
        if self.told is not None:
            return bool(self.told.search(whole))
        found = set(terms(re.findall(r"[^\W_]+", whole.lower())))
        return any(_akin(term, other) for term in self.terms for other in found) or bool(
            set(self.terms) & _initials(fact.text)
        )


def points(request: Request, compiled: Compiled) -> tuple[Point, ...]:
    """The points of a question on one role, or on none, those that are named first; mostly there is none."""
    found = {point.name: point for point in _points(request, compiled) if not _NUMBER.fullmatch(point.name)}
    return tuple(found.values())


def _points(request: Request, compiled: Compiled) -> Iterator[Point]:
    said = request.normal
    yield from _of_names(request, compiled)
    if mode := _MODES.search(said):
        yield Point("freelance work" if mode[0].startswith("freelanc") else mode[0], told=_wording(mode[0]))
    timed = request.intent == "learning_path" and tells_time(" ".join(request.said))
    if request.intent in _OF_SPANS and _SPAN.search(said) and not _SO_FAR.search(said) and not timed:
        yield Point("the time it takes", told=_LENGTH, sections=("learning_path", "getting_started"), narrows=False)
    if request.intent in _OF_CAUSES and _CAUSE.search(said) and not _BLEAK.search(said):
        yield Point("the causes", told=_BECAUSE, named=True, sections=("outlook",), narrows=False)
    yield from _of_levels(request, compiled)
    means = _MEANS.search(said) if request.intent not in ("portfolio", "interview") else None
    if means and (len(request.words) <= _SHORT or _SEEKS.search(said)):
        yield Point(means[0], terms=(stem(means[0]),))
    if request.intent not in _NONE and not request.roles and not request.named:
        yield from _phrases(request, compiled)
    if request.intent not in _NONE and request.roles:
        subject = subject_of(request.said or request.words)
        if subject and subject[-1] in _DEGREES and MODES.isdisjoint(subject):
            subject = ()  # what is studied is weighed by the subjects that are named
        if rare := [
            word for word in subject if word in MODES or (is_rare(word, compiled) and word not in DEGREE_LEVELS)
        ]:
            head = [word for word in subject[-1:] if word in rare and word not in DEGREE_LEVELS]
            yield Point(" ".join(subject), terms=unique(telling(head or rare)), named=True, judged=True)
        yield from _phrases(request, compiled)


def _of_names(request: Request, compiled: Compiled) -> Iterator[Point]:
    """The employer, the place and the certificate named."""
    if request.employer and (label := compiled.label("employer", request.employer)):
        told = Pattern(rf"\b{re.escape(label.name)}\b(?! [A-Z])")  # "Google Cloud" says nothing of work at Google
        yield Point(
            label.name,
            told=None if request.intent == "certifications" else told,
            terms=tuple(terms(label.name.lower().split())),
            named=True,
        )
    hails = "from ," in " ".join(request.said)  # where somebody is from is not where they ask about
    if request.place and request.intent in _OF_PLACES and not hails:
        table = compiled.pay.table("wages")
        if not (table and table.home in wider(request.place, compiled)):
            name = name_of(request.place, compiled)
            yield Point(name, told=Pattern(rf"\b{re.escape(name)}"), named=True)
    if request.intent != "certifications":
        return
    for index, word in enumerate(request.words):
        after = request.words[index + 1 : index + 2]
        before = request.words[max(index - 1, 0) : index]
        beside = (after and _CERTIFICATES.fullmatch(after[0])) or (before and before[0] in {"from", "by"})
        if beside and word not in _VERBS and not _CERTIFICATES.fullmatch(word) and is_rare(word, compiled):
            yield Point(_shown(word), terms=(stem(word), word), named=True, admits=not compiled.knows_word(word))


def _of_levels(request: Request, compiled: Compiled) -> Iterator[Point]:
    """The level named, or the start of a career: what is said of a ladder does not tell how it is on one rung."""
    if request.intent in _NOT_OF_LEVELS:
        return
    label = compiled.label("level", request.level) if request.level else None
    start = next((word for word in request.words if _START.fullmatch(word)), "")
    if label is not None:
        told = _START if _START.search(label.name) or request.level == "intern" else _SENIOR
        yield Point(f"{label.name.lower()} posts", told=told, sections=(request.intent,), admits=False)
    elif start:
        yield Point(
            start if start.endswith("s") else f"{start}s", told=_START, sections=(request.intent,), admits=False
        )


def _phrases(request: Request, compiled: Compiled) -> Iterator[Point]:
    """The nouns behind a preposition that few questions have: "in banking", "at a startup", "with a disability".

    They stand together in the question; a phrase that names no thing ("in the real world") is none.
    """
    words = asked_part(request.said or request.words)
    for index, word in enumerate(words):
        if word not in _BEFORE or (index and words[index - 1] in _STUDIED):  # "a bachelor in physics"
            continue
        phrase: list[str] = []
        article = ""
        for place, follower in enumerate(words[index + 1 :], index + 2):
            if follower in _FILLERS and not phrase:
                article = follower if follower in _ARTICLES else article
                continue
            if follower in _OF_WORK:  # "in everyday work": what stands before it is no noun
                phrase.clear()
                break
            ends = (
                follower in STOPWORDS
                or follower in _BEFORE
                or follower in _LINKS
                or follower[0] in "{,"
                or len(phrase) == _MOST
            )
            noun = follower in _TRADES or words[place : place + 1] in ((), ("need",), ("needs",), (",",))
            if ends or (phrase and follower.endswith("ing") and not noun):
                break
            phrase.append(follower)
        if (
            not phrase
            or phrase[-1] in _NO_THINGS
            or phrase[0] == "zero"
            or set(phrase) & (_STARTERS | DEGREE_LEVELS.keys() | _WEEK)
            or (phrase[0].endswith("ing") and phrase[0] not in SECTORS and (len(phrase) > 1 or word in _VERBAL))
        ):
            continue
        rare = [term for term in phrase if term in SECTORS or is_rare(term, compiled)]
        if rare:
            telltale = [term for term in rare if term not in _HEADS] or rare
            name = " ".join(filter(None, (article, *phrase)))
            # that nothing is said of it is news of a sector, and of whatever stands in place of a role
            inside = word in {"in", "at"} and not article
            admits = not request.roles or inside or not SECTORS.isdisjoint(phrase)
            yield Point(name, terms=unique(telling(telltale)), everywhere=False, admits=admits)


def is_rare(word: str, compiled: Compiled) -> bool:
    """Whether few examples have a word, it names no topic, and it can be a noun."""
    if (
        word in STOPWORDS
        or word in VAGUE
        or not telling([word])
        or word in compiled.topics()
        or word.endswith("ly")
        or word.isdecimal()
    ):
        return False
    forms = (word, f"{word}s", word.removesuffix("s"))
    return all(idf is None or idf > _ORDINARY for idf in map(compiled.classifier.idf, forms))


def _akin(term: str, other: str) -> bool:
    """Whether two stems are of one family: the same, or alike in their first letters."""
    size = min(len(term), len(other))
    return term == other or (size >= _PREFIX and term[:size] == other[:size])


def _initials(text: str) -> set[str]:
    """The initials of names of several words: "pmi" for Project Management Institute."""
    runs = re.findall(r"[A-Z][a-z]+(?: [A-Z][a-z]+){1,4}", text)
    return {"".join(word[0] for word in run.split()).lower() for run in runs}


def _wording(name: str) -> Pattern:
    start = "freelanc|self-employ" if name.startswith(("freelanc", "self")) else re.escape(name).replace(r"\ ", "[ -]")
    return Pattern(rf"(?i)\b(?:{start})")


def _shown(word: str) -> str:
    """A name as it is mostly written: of few letters in capitals."""
    return word.upper() if len(word) <= 4 else word.capitalize()


def spoken_of(point: Point, facts: Sequence[Fact]) -> Fact | None:
    """The first of the facts that speaks of a point; None when none does."""
    return next((fact for fact in facts if point.is_in(fact)), None)
