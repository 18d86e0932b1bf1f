"""The first sentence of a reply: the very question answered, from facts; then what backs it up.

"Do I need a degree?" begins with how far one is needed, "how many openings are there?" with the number. Where the facts
carry no verdict, the sentence says so and what is known instead.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from careerbot.answers import Answer, heading, lines, topic
from careerbot.asking import HOW_LONG, HOW_MANY, HOW_MUCH, YES_NO, form
from careerbot.compiled import Compiled
from careerbot.contrasting import more_future
from careerbot.growing import growth
from careerbot.matters import Matter, matter_of, on, verdict_of
from careerbot.terms import telling, terms
from careerbot.turn import (
    ANSWER,
    CAVEAT,
    Block,
    Bullets,
    Evidence,
    Fact,
    Line,
    Paragraph,
    Request,
    distinct,
)
from careerbot.wording import plural, sentence, with_article

# Intents whose answers begin on their own: they weigh facts, or ask for no verdict.
_ON_THEIR_OWN = ("smalltalk", "compare", "recommend_role", "skill_gap", "transition", "salary", "learning_path")
_COVERED = 0.6  # share of the telling words asked about that a fact must have to be a yes
_DENIES = frozenset(
    "not no never hardly seldom rarely rare optional little none without unlike instead less few unusual only".split()
)
_ASK_ROLE = "Which role do you have in mind? Then I can be more exact."
_MOST_ON = 4  # facts on a matter shown behind the first sentence
_UNCOUNTED = {"hours": "hours", "hour": "hours", "rounds": "rounds", "round": "rounds", "interviews": "rounds"}
_SENIOR = frozenset("senior promoted promotion lead principal manager".split())


@dataclass(frozen=True, slots=True)
class Lead:
    """The first sentences of a reply, what they rest on, and what replaces the rest, if anything does."""

    lines: tuple[Line, ...]
    facts: tuple[Fact, ...] = ()
    status: str = ""  # '' leaves that of the answer
    rest: tuple[Fact, ...] | None = None  # the facts to show in place of the answer's own blocks
    quotes: bool = True  # the facts stand whole in the lines, and need not be listed again


def led(evidence: Evidence, answer: Answer, compiled: Compiled) -> Answer:
    """The answer with its first sentence, where the question's form and the facts give one."""
    request = evidence.request
    if request.intent in _ON_THEIR_OWN or (evidence.things and not evidence.focused):
        lead = None
    elif len(request.roles) > 1:
        lead = _of_several(request, compiled)
    else:
        lead = _lead(evidence, answer, compiled)
    if lead is not None:
        answer = _led_by(lead, request, answer, compiled)
    if _is_general(evidence, answer):
        answer = replace(answer, blocks=(*answer.blocks, Paragraph((Line(_ASK_ROLE),))))
    return answer


def quoted(begin: str, fact: Fact) -> Line:
    """A fact behind the words that say what it comes to: "Yes, often: Remote work is common."."""
    said = f"{fact.kind}: {fact.text}" if fact.kind and fact.kind != "featured" else fact.text
    return Line(sentence(f"{begin}: {said}"), (fact.id,))


def without(blocks: Sequence[Block], said: Sequence[Fact]) -> tuple[Block, ...]:
    """The blocks without the list items that only repeat these facts."""
    gone = {(fact.id,) for fact in said}
    kept: list[Block] = []
    for block in blocks:
        if isinstance(block, Bullets):
            items = tuple(item for item in block.items if item.cites not in gone)
            kept += [replace(block, items=items)] if items else []
        else:
            kept.append(block)
    return tuple(kept)


def _of_several(request: Request, compiled: Compiled) -> Lead | None:
    """Which of several roles has more future; of other topics the roles are told one after the other."""
    said, facts = more_future(request, compiled) if request.intent == "outlook" else ((), ())
    return Lead(said, facts, quotes=False) if said else None


def _lead(evidence: Evidence, answer: Answer, compiled: Compiled) -> Lead | None:
    request, asked = evidence.request, form(evidence.request.words)
    if evidence.others and evidence.focused:
        return None  # "who does that?" has a first sentence of its own
    if (found := growth(request, asked, compiled)) is not None:
        return Lead(found.lines, found.facts, found.status, found.rest)
    if asked == HOW_LONG:
        return _how_long(request, compiled)
    if asked in (YES_NO, HOW_MUCH, HOW_MANY):
        matter = matter_of(request.words, request.intent)
        found_lead = _on_matter(matter, asked, request, compiled) if matter else None
        if found_lead is not None:
            return found_lead
    if asked == HOW_MANY:
        return _uncounted(request)
    if asked == YES_NO and request.intent not in ("definition", "job_openings"):
        return _plain_yes_no(evidence, answer, compiled)
    return None


def _on_matter(matter: Matter, asked: str, request: Request, compiled: Compiled) -> Lead | None:
    """What the facts on a matter come to."""
    role = next(iter(request.roles), "")
    every = compiled.facts(role, *matter.sections)
    if role and not on(matter, every):
        every = compiled.general(matter.sections[0], request.roles)
    facts = on(matter, _named_first(request, every))
    decided = verdict_of(matter, facts)
    if decided is None:
        return None
    begin, fact = decided
    if asked != YES_NO:
        begin = _without_verdict(matter, request, asked)
    rest = tuple(other for other in facts if other.section == fact.section and other != fact)[:_MOST_ON]
    same = fact.section == request.intent
    line = quoted(begin, fact) if begin else Line(sentence(fact.text), (fact.id,))
    return Lead((line,), (fact,), ANSWER, None if same else rest)


def _without_verdict(matter: Matter, request: Request, asked: str) -> str:
    """How the answer to "how much", "how hard" or "how many" begins, since no verdict was asked for."""
    if asked == HOW_MANY and matter.name in ("hours", "nights"):
        return "My sources give no number of hours; they say"
    return ""


def _named_first(request: Request, facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """The facts, those first that share a telling word of the question: "the Google certificate"."""
    asked = set(telling(request.words)) | {term for id in request.named for term in terms(id.split("-"))}
    shared = {fact.id: len(asked & set(terms(_words(fact)))) for fact in facts}
    return tuple(sorted(facts, key=lambda fact: -min(shared[fact.id], 2)))


def _words(fact: Fact) -> list[str]:
    return "".join(c if c.isalnum() else " " for c in f"{fact.kind} {fact.text}".lower()).split()


def _how_long(request: Request, compiled: Compiled) -> Lead | None:
    """How long a way takes, where a source says so."""
    role = next(iter(request.roles), "")
    if not role:
        line = Line("My sources give no length of time that holds for every role; it depends on the role and on you.")
        return Lead((line,), (), CAVEAT)
    if _SENIOR & set(request.words) or request.intent == "career_path" or request.level:
        for fact in compiled.facts(role, "career_path"):
            if "year" in fact.text:
                return Lead((quoted("By the rule of thumb my sources give", fact),), (fact,), ANSWER)
    name = with_article(compiled.role_name(role))
    return Lead((Line(f"My sources give no length of time for the way to {name}."),), (), CAVEAT)


def _uncounted(request: Request) -> Lead | None:
    """That what was to be counted is counted by no source."""
    what = next((_UNCOUNTED[word] for word in request.words if word in _UNCOUNTED), "")
    return Lead((Line(f"My sources give no number of {what}; what they say is this."),), (), CAVEAT) if what else None


def _plain_yes_no(evidence: Evidence, answer: Answer, compiled: Compiled) -> Lead | None:
    """A yes where one fact has nearly all that was asked about and denies nothing; else that it is not said."""
    request = evidence.request
    asked = set(telling(request.words))
    facts = [fact for fact in evidence.facts if fact.role in request.roles or not request.roles]
    if not facts or not asked:
        return None
    shared = {fact.id: len(asked & set(terms(_words(fact)))) for fact in facts}
    best = max(facts, key=lambda fact: shared[fact.id])
    alternatives = "or" in request.words
    if shared[best.id] >= _COVERED * len(asked) and not alternatives and not _DENIES & set(_words(best)):
        return Lead((quoted("Yes, by what my sources say", best),), (best,), ANSWER)
    if shared[best.id] >= _COVERED * len(asked):
        return Lead((quoted("My sources put it this way", best),), (best,))
    about = topic(request.intent)
    who = f" for {plural(compiled.role_name(request.roles[0]))}" if request.roles else ""
    line = Line(f"My sources do not say that outright; what they say on {about}{who} is this.")
    return Lead((line,), (), CAVEAT)


def _led_by(lead: Lead, request: Request, answer: Answer, compiled: Compiled) -> Answer:
    opening = Paragraph(lead.lines)
    if lead.rest is None:
        rest, facts = answer.blocks, answer.facts
    else:
        rest, facts = _listed(lead.rest, request, compiled), lead.rest
    if lead.quotes:
        rest = without(rest, lead.facts)
    return Answer(lead.status or answer.status, (opening, *rest), distinct((*lead.facts, *facts)))


def _listed(facts: Sequence[Fact], request: Request, compiled: Compiled) -> tuple[Block, ...]:
    """Facts of one section under its heading."""
    if not facts:
        return ()
    section = facts[0].section
    title = heading(section, compiled.role_name(facts[0].role)) if facts[0].role else ""
    return (Bullets(title, lines(facts)),)


def _is_general(evidence: Evidence, answer: Answer) -> bool:
    """Whether what holds for every role was told, since none was named."""
    request = evidence.request
    if request.roles or request.named or request.seeks_role or request.employer or not answer.facts:
        return False
    return request.intent not in ("salary", "job_openings", *_ON_THEIR_OWN) and not any(f.role for f in answer.facts)
