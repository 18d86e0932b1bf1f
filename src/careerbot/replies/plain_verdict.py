"""The verdict on a yes/no question that is about no matter known here: what the facts with its words come to."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.asking import lacks
from careerbot.compiled import Compiled
from careerbot.patterns import Pattern
from careerbot.replies.answers import topic
from careerbot.replies.lead import Lead, quoted
from careerbot.replies.vague import VAGUE
from careerbot.retrieve import WHO_SECTIONS
from careerbot.terms import stem, telling, terms
from careerbot.turn import ANSWER, CAVEAT, Evidence, Fact, Line, Request, unique
from careerbot.wording import listed, plural

UNDECIDED = "My sources do not say that outright"
NOT_OF_IT = "Not that I know: my sources do not say it of"
NOT_NAMED = "Not that my sources say"
_COVERED = 0.6  # share of the telling words asked about that a fact must have to be a yes
_FEWEST_SHARED = 2  # terms that a fact of another section must share: one alone may be another sense of the word
_DENIES = frozenset(
    "not no never hardly seldom rarely rare optional little none without unlike instead less few unusual only"
    " moderate".split()
)
# Words about the time or the amount of something, of which facts have others.
_AMOUNTS = frozenset(
    map(stem, "spend spent time hour day week half majority mostly involve involved hired ignore skip fulltime".split())
)
_SHARE = Pattern(r"\b(?:most of|mostly|half|majority|spend|spends|all day|mainly|whole day)\b")
_MUCH = Pattern(r"(?i)\b(?:much of|most of|most real|largest|half|a good share|the bulk|daily)\b")
_EVERY = Pattern(r"\b(?:every|(?<!at )all(?! the time))\b")
_NEEDING = Pattern(r"\b(?:needs?|needed|required?|requires|must|mandatory|necessary|have to|has to)\b")
# What holds for every role names ways, and makes none of them a must.
WAYS = ("getting_started", "portfolio", "job_openings")
_IGNORED = frozenset("ignore skip".split())
_NEEDS = ("skills", "tools", "education")
_NEAR = {stem("cleaning"): frozenset(map(stem, ("preparation", "wrangling")))}


def plain_verdict(evidence: Evidence, compiled: Compiled) -> Lead | None:
    """A yes where one fact has nearly all that was asked about and denies nothing; else that it is not said."""
    request = evidence.request
    asked = set(telling(word for word in request.words if word not in VAGUE)) or set(telling(request.words))
    asked -= _AMOUNTS
    facts = [fact for fact in evidence.facts if fact.role in request.roles or not request.roles]
    if request.employer and not evidence.focused and (label := compiled.label("employer", request.employer)):
        return Lead((Line(f"My sources do not say it of {label.name}; what they say is this."),), (), CAVEAT)
    if not asked:
        return None
    if not facts:
        return _of_what_it_is(request, asked, compiled) or _in_general(evidence, asked)
    if _SHARE.search(request.normal) and (lead := _of_share(request, asked, compiled)):
        return lead
    shared = {fact.id: _shared(asked, fact) for fact in facts}
    best = max(facts, key=lambda fact: shared[fact.id])
    alternatives = "or" in request.words
    open_to = alternatives or lacks(request.words)  # a fact that has the words is no yes to "without …"
    literal = len(asked) > 1 or _has_word(request.words, asked, best)  # "designers" say nothing on design
    if shared[best.id] >= _COVERED * len(asked) and literal and not open_to and not _DENIES & set(words_of(best)):
        begin = "Not necessarily all, only this is named" if _is_every(request) else "Yes, by what my sources say"
        if _IGNORED & set(request.words):
            begin = "Better not, by what my sources name"
        if best.section == "education" and _NEEDING.search(request.normal) and "," in best.text:
            begin = "Not as a must, but it is among what my sources name"
        return Lead((quoted(begin, best),), (best,), ANSWER)
    if shared[best.id] >= _COVERED * len(asked) or (alternatives and shared[best.id]):
        return Lead((quoted("My sources put it this way", best),), (best,))
    if shared[best.id] and evidence.focused:
        return Lead((quoted("The nearest that my sources say is this", best),), (best,))
    if request.roles and (own := _of_any_section(request, asked, compiled)):
        begin = "My sources put it this way" if len(asked) > 1 else "The nearest that my sources say is this"
        return Lead((quoted(begin, own),), (own,), ANSWER)
    elsewhere = [fact for fact in evidence.others if fact.role and fact.section == request.intent]
    if elsewhere and request.roles:
        others = listed([plural(compiled.role_name(role)) for role in unique(fact.role for fact in elsewhere)])
        who = plural(compiled.role_name(request.roles[0]))
        text = f"{NOT_OF_IT} {who}, but of {others}."
        return Lead((Line(text, tuple(fact.id for fact in elsewhere)),), ())
    about = topic(request.intent)
    who = f" for {plural(compiled.role_name(request.roles[0]))}" if request.roles else ""
    line = Line(f"{UNDECIDED}; what they say on {about}{who} is this.")
    if request.intent in _NEEDS and _NEEDING.search(request.normal):
        line = Line(f"{NOT_NAMED}; what they name{who} is this.")
    beyond = asked - set(terms([*request.intent.split("_"), *about.split()]))
    return Lead((line,), (), CAVEAT if beyond and not shared[best.id] else "")


def words_of(fact: Fact) -> list[str]:
    """The words of a fact and of its heading, in small letters."""
    return "".join(c if c.isalnum() else " " for c in f"{fact.kind} {fact.text}".lower()).split()


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


def _of_what_it_is(request: Request, asked: set[str], compiled: Compiled) -> Lead | None:
    """A yes from what the role is, where nothing else is known of it."""
    for fact in compiled.facts(request.roles[0], "definition") if len(request.roles) == 1 else ():
        if _shared(asked, fact) >= _COVERED * len(asked) and not _DENIES & set(words_of(fact)):
            return Lead((quoted("Yes, by what the role is", fact),), (fact,), ANSWER, ())
    return None


def _in_general(evidence: Evidence, asked: Sequence[str] | set[str]) -> Lead | None:
    """What holds for every role and has the words asked about."""
    request = evidence.request
    for fact in evidence.others:
        if not fact.role and _shared(set(asked), fact) >= _COVERED * len(asked):
            needs = fact.section in WAYS and _NEEDING.search(request.normal)
            begin = "It helps, but my sources do not call it a must" if needs else "Of roles in general my sources say"
            return Lead((quoted(begin, fact),), (fact,), ANSWER, ())
    return None


def _of_share(request: Request, asked: set[str], compiled: Compiled) -> Lead | None:
    """What is said of how much of the work something is, or that it is named without a share."""
    facts = [
        fact
        for fact in _of_work(request.roles[0] if request.roles else "", compiled)
        if _shared(asked, fact) >= max(1, _COVERED * len(asked))
    ]
    if not facts:
        return None
    much = next((fact for fact in facts if _MUCH.search(fact.text)), None)
    if much is not None:
        return Lead((quoted("A good deal of it, by what my sources say", much),), (much,), ANSWER)
    return Lead((quoted("My sources give no share of the time, but name it", facts[0]),), (facts[0],), CAVEAT)


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
