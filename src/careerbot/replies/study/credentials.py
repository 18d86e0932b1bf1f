"""What is said of a certificate, course, book or school by name: which of two, whether it is worth it, how long.

A question that names one is answered by what is said of that one, never by what a like question asks of another. What
somebody has already is asked about only where they ask what it is good for, or what comes next.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set

from careerbot.compiled import Compiled
from careerbot.credential import PICK, VERSUS, WORTH, Credential, alike, words_of
from careerbot.facts.answers import wordings
from careerbot.facts.turned_round import turned_round
from careerbot.question.form import EITHER, HOW_LONG, YES_NO, form
from careerbot.question.refusals import bars_advice
from careerbot.question.subject.credentials_asked import (
    ASKED,
    CHOOSES,
    CONTRARY,
    HELD,
    LIMITS,
    OF_DEGREE,
    OF_PROOFS,
    REQUIRED,
    matching,
)
from careerbot.replacing import replace
from careerbot.replies.study.rated_fields import judges_fields
from careerbot.terms import terms
from careerbot.turn import (
    ANSWER,
    CAVEAT,
    FALLBACK,
    Block,
    Bullets,
    Fact,
    IntentGuess,
    Line,
    Paragraph,
    Reply,
    Resolved,
    Understanding,
    distinct,
    unique,
)
from careerbot.vocabulary import ADVICE, EDITORIAL
from careerbot.wording import capitalized, plural

NO_TIME_OF_EXAM = "My sources give no length of time for that certificate; it depends on what you know already."
_BEFORE = 9  # words before a name in which it may be said that somebody has it
_NOT_ASKED = ("salary", "job_openings")  # where what is named only qualifies it
_CLAUSES = re.compile(r"[?!;\n]+|\.\s|,? (?:and|but)(?= (?:is|are|do|does|how|what|can|will|would|should|which|if)\b)")
_MOST_PICKED, _MOST_LINES, _MOST_OF_ROLE = 4, 3, 2
_OF_ONE = (WORTH, "next")  # aspects on which two are not set against each other
_SMALL = ("the", "a", "an", "that", "such", "not")
_ANY_CERTIFICATE, _OF_ANY = "any-certificate", ("time", "cost", "hard")
_JOINING = frozenset(("and", "plus"))
_CERTIFICATE = "certificate"
_APART = (HOW_LONG, YES_NO)
_SAME = 0.6  # share of a line's words from which on it says nothing new
_Place = tuple[Credential, bool, int, int]  # what is named, whether somebody has it, from which word to which
_ACRONYM = 6  # letters below which an unknown name is written in capitals
_OF_STUDY = ("certifications", "education", "learning_path", "getting_started")
_TAKEN_FOR = {
    "course": "learning_path",
    "site": "learning_path",
    "book": "learning_path",
    "programme": "education",
    "bootcamp": "education",
}


def credentialed(resolved: Resolved, told: Reply, compiled: Compiled) -> Reply | None:
    """What is said of the credentials that a question asks about; None where it names none, or asks of other things."""
    understanding = told.understanding
    if understanding is None or resolved.aside or resolved.refused or judges_fields(told):
        return None
    words = words_of(understanding.utterance.text)
    if words[:2] in (("who", "is"), ("who", "was"), ("who", "are")):
        return None  # whom a course is called after
    if told.status == FALLBACK and bars_advice(understanding.utterance.words):
        return None  # "the answer to exercise 3 of …"
    named = _named(words, compiled)
    if not named:
        return _of_any(told, words, compiled)
    own, others = _clauses(understanding, compiled)
    asked, limits = matching(ASKED, own), matching(LIMITS, own)
    about = _distinct(credential for credential, held, _, _ in named if not held)
    if not about and not {"enough", "next"} & set(asked):
        return None  # it is told in passing
    if not asked and len(told.roles) == 1 and REQUIRED.search(own):
        return None
    if not {WORTH, "enough"} & set(asked) and {guess.name for guess in told.intents[:1]} & set(_NOT_ASKED):
        return None
    about = about or _distinct(credential for credential, _, _, _ in named)
    chooses = len(about) > 1 and bool(CHOOSES.search(own))
    against = chooses or bool(_against_another(named, words))
    # whether one is worth it, what is said of that one tells best
    surely = WORTH not in asked and any(request.plain for request in resolved.requests)
    if (surely or (against and not _pair(about, compiled))) and _says_all(told, about):
        return None  # an entry of advice on these very things, or on one of them and another thing
    facts = _chosen(about, asked, limits, compiled) if chooses else _of_each(about, asked, limits, compiled)
    if not facts:
        return None
    unknown: tuple[Block, ...] = ()
    if not chooses and (other := _unknown_other(named, words, compiled)):
        unknown = (Paragraph((Line(f"Of {other} I know nothing."),)),)
    facts = [*facts, *_of_role(told, about, facts, compiled)]
    blocks, used = _blocks(facts, about, chooses, bool(CONTRARY.search(own)), told, compiled)
    blocks = (*blocks, *unknown)
    first = told.blocks[0] if told.blocks else None
    if isinstance(first, Paragraph) and first.lines[0].cites and any(form(o.split()) in _APART for o in others):
        blocks = (first, *blocks)  # how long the way to the role is, or whether it can be done, stands for itself
        cited = {id for line in first.lines for id in line.cites}
        used = (*(fact for fact in told.evidence if fact.id in cited), *used)
    if told.roles and OF_DEGREE.search(" ".join(words)) and (degree := compiled.trait(told.roles[0], "degree")):
        blocks, used = (*blocks, Paragraph((Line(degree.text, (degree.id,)),))), (*used, degree)
    return replace(told, status=ANSWER, blocks=blocks, intents=_intents(told, about[0]), evidence=distinct(used))


def _of_any(told: Reply, words: Sequence[str], compiled: Compiled) -> Reply | None:
    """The answer on certificates of a role with what it leaves out: what they cost, how long or how hard they are."""
    if told.status not in (ANSWER, CAVEAT) or [guess.name for guess in told.intents] != ["certifications"]:
        return None
    said = " ".join(words)
    if not OF_PROOFS.search(said):
        return None
    facts = [compiled.told_of(_ANY_CERTIFICATE, aspect) for aspect in matching(ASKED, said) if aspect in _OF_ANY]
    added = [fact for fact in facts if fact is not None][:1]
    if not added or not told.evidence or told.evidence[0].section == ADVICE:
        return None
    lines = Paragraph(wordings(added))
    return replace(told, blocks=(*told.blocks, lines), evidence=distinct((*told.evidence, *added)))


def _named(words: Sequence[str], compiled: Compiled) -> list[_Place]:
    """The credentials that a text names, in order, each with whether somebody says that they have it."""
    names, at = compiled.credentials(), 0
    words = alike(words)
    if names.keys().isdisjoint(words):  # as in most texts
        return []
    found: list[_Place] = []
    while at < len(words):
        begun = names.get(words[at])
        if begun is None:
            at += 1
            continue
        called = next(((name, one) for name, one in begun if words[at : at + len(name)] == name), None)
        if called is not None:
            joined = found and found[-1][1] and _JOINING.issuperset(words[found[-1][3] : at])  # "my A+ and Network+"
            held = bool(joined or HELD.search(" ".join(words[max(0, at - _BEFORE) : at])))
            found.append((called[1], held, at, at + len(called[0])))
        at += len(called[0]) if called is not None else 1
    alone = {credential.kind for credential, *_ in found if not credential.beside}
    return [place for place in found if not place[0].beside or (alone and place[0].kind not in alone)]


def _clauses(understanding: Understanding, compiled: Compiled) -> tuple[str, list[str]]:
    """What is said of the credentials, and the clauses that name none but a role."""
    roles = [entity.text for entity in understanding.entities if entity.kind == "role"]
    own: list[str] = []
    others: list[str] = []
    for clause in _CLAUSES.split(understanding.utterance.text):
        said = words_of(clause)
        text = " ".join(said)
        apart = not _named(said, compiled) and any(role in text for role in roles)
        (others if apart else own).append(text)
    return " ".join(own), others


def _says_all(told: Reply, about: Sequence[Credential]) -> bool:
    """Whether a reply begins with advice that names all of these."""
    if not told.evidence or told.evidence[0].section != ADVICE:
        return False
    said = f" {' '.join(words_of(' '.join(fact.text for fact in told.evidence if fact.section == ADVICE)))} "
    return all(any(f" {' '.join(name)} " in said for name in credential.names) for credential in about)


def _against_another(named: Sequence[_Place], words: Sequence[str]) -> bool:
    """Whether one that is named stands beside an "or" or "vs"."""
    return any(EITHER & {*words[max(0, start - 1) : start], *words[end : end + 1]} for _, _, start, end in named)


def _unknown_other(named: Sequence[_Place], words: Sequence[str], compiled: Compiled) -> str:
    """The word set against what is named that nobody knows: "LinkedIn Learning or Foobar"; '' where there is none."""
    _, _, start, end = named[0]
    beside = [words[end + 1]] if words[end : end + 1] and words[end] in EITHER and end + 1 < len(words) else []
    beside += [words[start - 2]] if start > 1 and words[start - 1] in EITHER else []
    return next(
        (
            word.upper() if len(word) < _ACRONYM else capitalized(word)
            for word in beside
            if not compiled.knows_word(word.rstrip("+"))
        ),
        "",
    )


def _pair(about: Sequence[Credential], compiled: Compiled) -> Fact | None:
    """What is said of two set against each other; None where these are not two, or nothing is."""
    if len(about) != len(("one", "other")):
        return None
    one, other = about
    return compiled.told_of(one.id, f"{VERSUS}-{other.id}") or compiled.told_of(other.id, f"{VERSUS}-{one.id}")


def _chosen(about: Sequence[Credential], asked: Sequence[str], limits: Sequence[str], compiled: Compiled) -> list[Fact]:
    """Which of several to take, on what it depends, and what else is asked of them."""
    pair = _pair(about, compiled)
    facts = [pair] if pair else []
    if not facts:
        facts = [fact for each in about[:_MOST_PICKED] if (fact := compiled.told_of(each.id, PICK))]
    if asked[:1] == ["hard"] and (lines := [fact for each in about if (fact := compiled.told_of(each.id, "hard"))]):
        return [*lines, *facts][:_MOST_LINES]
    wanted = unique(aspect for aspect in (*asked, *(() if pair in facts else limits)) if aspect not in _OF_ONE)
    behind = [fact for aspect in wanted for each in about if (fact := compiled.told_of(each.id, aspect))]
    if not behind and pair not in facts:
        behind = [fact for each in about if (fact := compiled.told_of(each.id, WORTH))]
    return [*facts, *behind[:_MOST_LINES]]


def _of_each(
    about: Sequence[Credential], asked: Sequence[str], limits: Sequence[str], compiled: Compiled
) -> list[Fact]:
    """What is asked of each of these, and whether it is worth it."""
    facts: list[Fact] = []
    for each in about[:_MOST_PICKED]:
        for aspect in asked or limits or (WORTH,):
            fact = compiled.told_of(each.id, aspect) or compiled.told_of(f"any-{each.kind}", aspect)
            facts += [fact] if fact else []
        own = (compiled.told_of(each.id, aspect) for aspect in (*limits, WORTH))
        facts += [fact for fact in own if fact]
    return list(distinct(facts))[: _MOST_PICKED + 1]


def _of_role(told: Reply, about: Sequence[Credential], facts: Sequence[Fact], compiled: Compiled) -> list[Fact]:
    """The lines on certificates of the one role asked about that name any of these, else what a source says of any."""
    if len(told.roles) != 1:
        return []
    own = compiled.facts(told.roles[0], "certifications")
    lines = [(fact, f" {' '.join(words_of(fact.text))} ") for fact in own]
    names = [f" {' '.join(name)} " for credential in about for name in credential.names]
    known = set(terms(words_of(" ".join(fact.text for fact in facts))))
    found = [fact for fact, said in lines if any(name in said for name in names) and _adds(said.split(), known)]
    of_proofs = any(credential.kind == _CERTIFICATE for credential in about)
    sourced = [fact for fact in own if fact.source.id != EDITORIAL and fact not in found] if of_proofs else []
    return [*found[:_MOST_OF_ROLE], *sourced[:1]]


def _adds(words: Sequence[str], known: Set[str]) -> bool:
    """Whether a line says something that is not said already."""
    own = set(terms(words))
    return len(own & known) < _SAME * len(own)


def _blocks(
    facts: Sequence[Fact],
    about: Sequence[Credential],
    chooses: bool,
    contrary: bool,
    told: Reply,
    compiled: Compiled,
) -> tuple[tuple[Block, ...], tuple[Fact, ...]]:
    """The facts as a sentence and the lines behind it."""
    picks = [fact for fact in facts if fact.kind == PICK]
    if picks:
        text = "; ".join(fact.text.rstrip(".") for fact in picks) + "."
        text = capitalized(text) if text.partition(" ")[0] in _SMALL else text  # "freeCodeCamp if …" stays
        lead, behind = Line(text, tuple(fact.id for fact in picks)), facts[len(picks) :]
    else:
        text = turned_round(facts[0].text) if contrary and facts[0].kind == WORTH else facts[0].text
        lead, behind = Line(text, (facts[0].id,)), facts[1:]
    untimed = facts[0].kind == "time" and facts[0].id.split("/")[1] == _ANY_CERTIFICATE
    blocks: list[Block] = [Paragraph((Line(NO_TIME_OF_EXAM), lead) if untimed else (lead,))]
    made_for = about[0].roles
    if not chooses and made_for and len(told.roles) == 1 and told.roles[0] not in made_for:
        who, those = (plural(compiled.role_name(role)) for role in (told.roles[0], made_for[0]))
        off = f"For {who} hardly: it is made for {those}."
        blocks.insert(0, Paragraph((Line(off, (facts[0].id,)),)))
    if behind:
        blocks.append(Bullets("", tuple(Line(_under_name(fact, about), (fact.id,)) for fact in behind)))
    return tuple(blocks), tuple(facts)


def _under_name(fact: Fact, about: Sequence[Credential]) -> str:
    """The line on one of several, behind its name where it does not say it."""
    owner = next((each for each in about if fact.id.split("/")[1] == each.id), None)
    if len(about) < 2 or owner is None:
        return fact.text
    said = f" {' '.join(words_of(fact.text))} "
    if any(f" {' '.join(name)} " in said for name in owner.names):
        return fact.text
    return f"{capitalized(owner.name) if ' ' in owner.name else owner.name}: {fact.text}"


def _intents(told: Reply, first: Credential) -> tuple[IntentGuess, ...]:
    """What the question was taken for; where that is no matter of studying, what it asks for by what it names."""
    if any(guess.name in _OF_STUDY for guess in told.intents):
        return told.intents
    confidence = max((guess.confidence for guess in told.intents), default=0.0)
    return (IntentGuess(_TAKEN_FOR.get(first.kind, "certifications"), confidence),)


def _distinct(credentials: Iterable[Credential]) -> tuple[Credential, ...]:
    """Each of these once, in order."""
    return tuple({credential.id: credential for credential in credentials}.values())
