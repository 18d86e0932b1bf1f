"""The verdict on a yes/no question that is about no matter known here: what the facts with its words come to."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.facts.answers import topic
from careerbot.facts.lead import Lead, quoted, words_of
from careerbot.facts.vague_words import telltale
from careerbot.patterns import Pattern
from careerbot.question.form import lacks
from careerbot.retrieve import WHO_SECTIONS
from careerbot.terms import stem, telling, terms
from careerbot.turn import ANSWER, CAVEAT, Evidence, Fact, Line, Request, unique
from careerbot.wording import capitalized, listed, plural, sentence, with_article

UNDECIDED = "I cannot say that outright"
NOT_OF_IT = "It is not named for"
NOT_NAMED = "I do not know that"
_NEAREST = "The nearest that is known to me"
_COVERED = 0.6  # share of the telling words asked about that a fact must have to be a yes
_SHORT = 8  # words of a fact up to which one word of it decides; in a longer one it has to stand in its head
_HEAD = 5  # words with which a fact begins
_HALF = 0.5  # share of the telling words from which on a fact is the nearest
_JUDGING = frozenset(map(stem, "worth good useful helpful valuable decent ok okay".split()))
_TRENDS = frozenset(
    map(stem, "change changes changing changed evolve evolving shift shifting transform transforming".split())
)
_FEWEST_SHARED = 2  # terms that a fact of another section must share: one alone may be another sense of the word
_DENIES = frozenset(
    "not no never hardly seldom rarely rare optional little none without unlike instead less few unusual only"
    " moderate".split()
)
# Words about the time or the amount of something, of which facts have others.
_AMOUNTS = frozenset(
    map(stem, "spend spent time hour day week half majority mostly involve involved hired ignore skip fulltime".split())
)
# Words that say of nothing in particular that it is known or needed: "is knowledge of accounting necessary?"
_KNOWING = frozenset(
    map(stem, "knowledge knowing understanding background familiarity familiar necessary needed required".split())
)
_EVERY = Pattern(r"\b(?:every|(?<!at )all(?! the time))\b")
_NEEDING = Pattern(r"\b(?:needs?|needed|required?|requires|must|mandatory|necessary|have to|has to)\b")
# What holds for every role names ways, and makes none of them a must.
WAYS = ("getting_started", "portfolio", "job_openings")
_MAY = Pattern(r"\b(?:can|could|possible|able)\b")
_THERE_IS = ("there", "exist", "exists", "clear", "real", "any")
_IGNORED = frozenset("ignore skip".split())
_NEEDS = ("skills", "tools", "education")
_NEAR = {
    stem("cleaning"): frozenset(map(stem, ("preparation", "wrangling"))),
    **dict.fromkeys(
        map(stem, ("bug", "bugs", "errors")), frozenset(map(stem, ("debugging", "faults", "defects", "errors")))
    ),
    **dict.fromkeys(map(stem, ("fix", "fixing")), frozenset(map(stem, ("repair", "debugging", "correct", "remove")))),
}


def plain_verdict(evidence: Evidence, compiled: Compiled) -> Lead | None:
    """A yes where one fact has nearly all that was asked about and denies nothing; else that it is not said."""
    request = evidence.request
    asked = set(telltale(request.words)) or set(telling(request.words))
    asked -= _AMOUNTS | (_KNOWING if len(asked) > 1 else frozenset())
    facts = [fact for fact in evidence.facts if fact.role in request.roles or not request.roles]
    if request.employer and not evidence.focused and (label := compiled.label("employer", request.employer)):
        return Lead((Line(f"My sources do not say it of {label.name}; what they say is this."),), (), CAVEAT)
    if not facts or not asked or asked <= _JUDGING or (request.intent == "outlook" and asked <= _TRENDS):
        return None  # whether it changes is told by what is said of the outlook, not by a line that has the word
    shared = {fact.id: _shared(asked, fact) for fact in facts}
    best = max(facts, key=lambda fact: shared[fact.id])
    alternatives = "or" in request.words
    open_to = alternatives or lacks(request.words)  # a fact that has the words is no yes to "without …"
    # "designers" say nothing on design, and a word inside a long list is by the way
    literal = len(asked) > 1 or (_has_word(request.words, asked, best) and _is_on(asked, best))
    if shared[best.id] >= _COVERED * len(asked) and literal and not open_to and not _DENIES & set(words_of(best)):
        begin = "Not necessarily all, only this is named" if _is_every(request) else "Yes"
        if _IGNORED & set(request.words):
            begin = "Better not"
        if best.section == "education" and _NEEDING.search(request.normal) and "," in best.text:
            begin = "Not as a must, but it is among what is named"
        return Lead((quoted(begin, best),), (best,), ANSWER)
    if shared[best.id] >= _COVERED * len(asked) or (alternatives and request.roles and shared[best.id]):
        return Lead((_as_it_is(best, _may_rise(request), compiled),), (best,))
    if shared[best.id] >= min(_FEWEST_SHARED, _HALF * len(asked)) and evidence.focused:
        return Lead((quoted(_NEAREST, best),), (best,))
    if request.roles and (own := _of_any_section(request, asked, compiled)):
        return Lead((_as_it_is(own, _NEAREST if len(asked) < 2 else "", compiled),), (own,), ANSWER)
    elsewhere = [fact for fact in evidence.others if fact.role and fact.section == request.intent]
    if elsewhere and request.roles:
        others = listed([plural(compiled.role_name(role)) for role in unique(fact.role for fact in elsewhere)])
        who = plural(compiled.role_name(request.roles[0]))
        text = f"{NOT_OF_IT} {who}, but for {others}."
        return Lead((Line(text, tuple(fact.id for fact in elsewhere)),), ())
    about = topic(request.intent)
    beyond = asked - set(terms([*request.intent.split("_"), *about.split(), *_THERE_IS]))
    if not beyond:
        return None  # "is there a career path for it?" is answered by what is known of it
    who = f" for {plural(compiled.role_name(request.roles[0]))}" if request.roles else ""
    line = Line(f"{UNDECIDED}; on {about}{who} this is known.")
    if request.intent in _NEEDS and _NEEDING.search(request.normal):
        line = Line(f"{NOT_NAMED}; what is named{who} is this.")
    return Lead((line,), (), CAVEAT if not shared[best.id] else "")


def _as_it_is(fact: Fact, begin: str, compiled: Compiled) -> Line:
    """A fact that decides nothing; what a role is and an industry are no sentences, and get the name of the role."""
    if fact.section == "industries" and fact.role and len(words_of(fact)) <= _SHORT:
        who = plural(compiled.role_name(fact.role))
        return Line(f"{fact.text.rstrip('.')} is among the industries that employ {who}.", (fact.id,))
    if fact.section != "definition":
        return quoted(begin, fact)
    name = capitalized(with_article(compiled.role_name(fact.role)))
    return Line(sentence(f"{name} {fact.text[:1].lower()}{fact.text[1:]}"), (fact.id,))


def _may_rise(request: Request) -> str:
    """That a way on exists, where it is asked if one may go it: "can one become a manager?"."""
    rises = request.intent == "career_path" and not lacks(request.words) and "or" not in request.words
    return "Yes" if rises and _MAY.search(request.normal) else ""


def _shared(asked: set[str], fact: Fact) -> int:
    """How many of the terms asked about a fact has, in these or near words."""
    name = fact.role.replace("-", " ")  # "technical writers" says nothing on writing
    own = set(terms(" ".join(words_of(fact)).replace(name, "").split())) if name else set(terms(words_of(fact)))
    return sum(1 for term in asked if term in own or _NEAR.get(term, frozenset()) & own)


def _has_word(said: Sequence[str], asked: set[str], fact: Fact) -> bool:
    """Whether a fact has one of the words asked about as it was said, in the singular or plural, or none ends as it."""
    own = {word.rstrip("s") for word in words_of(fact)}
    people = {word for word in own if word.endswith(("er", "or", "ist"))}
    return any(
        word.rstrip("s") in own or not any(stem(word) == stem(other) for other in people)
        for word in said
        if stem(word) in asked
    )


def _is_every(request: Request) -> bool:
    return bool(_EVERY.search(request.normal))


def _is_on(asked: set[str], fact: Fact) -> bool:
    """Whether a fact is on what was asked about, and does not only name it among much else."""
    words = words_of(fact)
    return len(words) <= _SHORT or bool(asked & set(terms(words[:_HEAD])))


def _of_any_section(request: Request, asked: set[str], compiled: Compiled) -> Fact | None:
    """The fact of the role, in whatever section on its work, that has nearly all that was asked about; None if none."""
    needed = max(min(_FEWEST_SHARED, len(asked)), _COVERED * len(asked))
    return next(
        (
            fact
            for fact in _of_work(request.roles[0], compiled)
            if fact.section != "industries" and _shared(asked, fact) >= needed
        ),
        None,
    )


def _of_work(role: str, compiled: Compiled) -> tuple[Fact, ...]:
    """What is known of the work of a role: what it does and needs, where, and how the days are."""
    return compiled.facts(role, "work_life", *WHO_SECTIONS) if role else ()
