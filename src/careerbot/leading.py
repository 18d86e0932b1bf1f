"""The first sentence of a reply: the very question answered, from facts; then what backs it up.

"Do I need a degree?" begins with how far one is needed, "how many openings are there?" with the number. Where the facts
carry no verdict, the sentence says so and what is known instead.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from careerbot.answers import Answer, heading, lines, thing_name, topic
from careerbot.asking import HOW_LONG, HOW_MANY, HOW_MUCH, YES_NO, form, lacks
from careerbot.compiled import Compiled
from careerbot.contrasting import more_future
from careerbot.deciding import matter_of, on, turned, verdict_of
from careerbot.growing import growth
from careerbot.matter import Matter
from careerbot.retrieve import WHO_SECTIONS
from careerbot.singling import singled_out
from careerbot.studying import of_the_field_studied
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
    unique,
)
from careerbot.wording import listed, plural, sentence, with_article

# Intents whose answers begin on their own: they weigh facts, or ask for no verdict.
_ON_THEIR_OWN = ("smalltalk", "compare", "skill_gap", "transition", "salary", "learning_path")
_COVERED = 0.6  # share of the telling words asked about that a fact must have to be a yes
_FEWEST_SHARED = 2  # terms that a fact of another section must share: one alone may be another sense of the word
_DENIES = frozenset(
    "not no never hardly seldom rarely rare optional little none without unlike instead less few unusual only".split()
)
_NO_VERDICT = ("definition", "job_openings", "recommend_role")  # intents in which a plain yes or no says little
_FOR_ALL = ("age", "talent", "bootcamp")  # matters on which only what holds for every role is known
UNDECIDED = "My sources do not say that outright"
_ASK_ROLE = "Which role do you have in mind? Then I can be more exact."
_MOST_ON = 4  # facts on a matter shown behind the first sentence
_NO_NUMBER = "My sources give no number of that; they say"
# A degree as the shares of those who hold it name it, and as questions do.
_HELD = {
    "doctor": frozenset("phd doctorate doctoral phds".split()),
    "master": frozenset("master masters ms msc".split()),
    "associate": frozenset("associate associates".split()),
}
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
    if request.intent == "learning_path" and len(request.roles) == 1:
        lead = _of_the_way(request, compiled)
    elif request.intent in _ON_THEIR_OWN or (request.employer and evidence.focused):
        lead = None
    elif len(request.roles) > 1:
        lead = _of_several(request, compiled)
    else:
        lead = _lead(evidence, compiled)
    if lead is not None:
        answer = _led_by(lead, answer, compiled)
    if _is_general(evidence, answer):
        answer = replace(answer, blocks=(*answer.blocks, Paragraph((Line(_ASK_ROLE),))))
    return answer


def quoted(begin: str, fact: Fact) -> Line:
    """A fact behind the words that say what it comes to: "Yes, often: Remote work is common."."""
    said = f"{fact.kind}: {fact.text}" if fact.kind and fact.kind != "featured" else fact.text
    return Line(sentence(f"{begin}: {said}"), (fact.id,))


def without(blocks: Sequence[Block], said: Sequence[Fact]) -> tuple[Block, ...]:
    """The blocks without what only repeats these facts."""
    gone, ids = {(fact.id,) for fact in said}, {fact.id for fact in said}
    kept: list[Block] = []
    for block in blocks:
        if isinstance(block, Bullets):
            items = tuple(item for item in block.items if item.cites not in gone)
            kept += [replace(block, items=items)] if items else []
        elif isinstance(block, Paragraph):
            told = tuple(line for line in block.lines if not line.cites or not set(line.cites) <= ids)
            kept += [replace(block, lines=told)] if told else []
        else:
            kept.append(block)
    return tuple(kept)


def _of_the_way(request: Request, compiled: Compiled) -> Lead | None:
    """Whether the way to a role is open with what the user has: "can I … with only a bachelor's?"."""
    asked = form(request.words)
    matter = matter_of(request.words, request.intent, asked) if asked == YES_NO else None
    lead = _on_matter(matter, asked, request, compiled) if matter else None
    return replace(lead, rest=None) if lead else None


def _of_several(request: Request, compiled: Compiled) -> Lead | None:
    """Which of several roles has more future; of other topics the roles are told one after the other."""
    said, facts = more_future(request, compiled) if request.intent == "outlook" else ((), ())
    return Lead(said, facts, quotes=False) if said else None


def _lead(evidence: Evidence, compiled: Compiled) -> Lead | None:
    request, asked = evidence.request, form(evidence.request.words)
    if not request.roles and evidence.others and evidence.focused:
        return _not_of_things(request, asked, compiled)  # "who does that?" has a first sentence of its own
    if request.seeks_role and not request.roles:
        if request.intent in ("outlook", "recommend_role"):
            return None
        return Lead((Line(f"My sources rank no roles by {topic(request.intent)}; this holds for all."),), (), CAVEAT)
    if (found := growth(request, asked, compiled)) is not None:
        return Lead(found.lines, found.facts, found.status, found.rest)
    if (studied := of_the_field_studied(request, asked, compiled)) is not None:
        if studied.fact is None:
            return Lead((Line(f"{studied.begin}."),), (), studied.status)
        return Lead((quoted(studied.begin, studied.fact),), (studied.fact,), studied.status)
    if (one := singled_out(request, evidence.facts)) is not None:
        return Lead((quoted(one.begin, one.fact),), (one.fact,), ANSWER, one.rest)
    matter = matter_of(request.words, request.intent, asked)
    lead = _on_matter(matter, asked, request, compiled) if matter else None
    if lead is not None:
        return lead
    if asked == HOW_LONG:
        return _how_long(request, compiled)
    if asked == HOW_MANY:
        return _uncounted(request)
    if asked == YES_NO and request.intent not in _NO_VERDICT and not evidence.things:
        return _plain_yes_no(evidence, compiled)
    return None


def _on_matter(matter: Matter, asked: str, request: Request, compiled: Compiled) -> Lead | None:
    """What the facts on a matter come to: those of the role, else those that hold for every role."""
    role = next(iter(request.roles), "")
    facts = on(matter, compiled.facts(role, *matter.sections), request.words)
    own = bool(facts)
    if role and not own:
        general = [fact for section in matter.sections for fact in compiled.general(section, request.roles)]
        facts = on(matter, general, request.words)
    facts = _named_first(request, facts)
    decided = verdict_of(matter, facts) or (("", facts[0]) if facts and asked != YES_NO else None)
    if decided is None:
        return None
    begin, fact = turned(matter, decided[0], request.words), decided[1]
    if role and not own and matter.name not in _FOR_ALL:
        begin = "Of roles in general my sources say"
    elif asked != YES_NO:
        begin = _without_verdict(request, fact, asked)
    rest = tuple(other for other in facts if other != fact)[:_MOST_ON]
    line = quoted(begin, fact) if begin else Line(sentence(fact.text), (fact.id,))
    keeps = (fact.section == request.intent and fact.section != "job_openings") or not own
    # what holds for every role does not make up for what is not known of this one
    return Lead((line,), (fact,), ANSWER if own or matter.name in _FOR_ALL else "", None if keeps else rest)


def _without_verdict(request: Request, fact: Fact, asked: str) -> str:
    """How an answer begins that is asked for a number or an amount, not for a yes or no."""
    if asked == HOW_MANY and "%" not in fact.text:
        return _NO_NUMBER
    if asked == HOW_MANY:
        words = set(request.words)
        degree = next((held for held, names in _HELD.items() if names & words), "bachelor")
        share = re.search(rf"([\d.]+)%(?: held| named)?(?: of answers named)? an? {degree}", fact.text)
        return f"{share[1]}%" if share else _NO_NUMBER
    return "My sources give no level, but name it on the way there" if fact.section == "learning_path" else ""


def _not_of_things(request: Request, asked: str, compiled: Compiled) -> Lead | None:
    """That who uses something is known, and not whether it is hard, useful or in demand."""
    if asked not in (YES_NO, HOW_MUCH, HOW_LONG) or request.seeks_role or not request.named:
        return None
    things = listed([thing_name(id, compiled) for id in request.named])
    return Lead((Line(f"My sources do not say that of {things}; they say who uses it."),), (), CAVEAT)


def _named_first(request: Request, facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """The facts, those first that share a telling word of the question: "the Google certificate"."""
    ids = (*request.named, *filter(None, [request.employer]))
    asked = set(telling(request.words)) | {term for id in ids for term in terms(id.split("-"))}
    shared = {fact.id: len(asked & set(terms(_words(fact)))) for fact in facts}
    return tuple(sorted(facts, key=lambda fact: -min(shared[fact.id], 2)))


def _words(fact: Fact) -> list[str]:
    return "".join(c if c.isalnum() else " " for c in f"{fact.kind} {fact.text}".lower()).split()


def _how_long(request: Request, compiled: Compiled) -> Lead | None:
    """How long a way takes, where a source says so."""
    role = next(iter(request.roles), "")
    if not role:
        line = Line("My sources give no length of time that holds for every role; it depends on the role and on you.")
        return Lead((line,), (), CAVEAT, () if request.intent == "job_openings" else None)
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


def _plain_yes_no(evidence: Evidence, compiled: Compiled) -> Lead | None:
    """A yes where one fact has nearly all that was asked about and denies nothing; else that it is not said."""
    request = evidence.request
    asked = set(telling(request.words))
    facts = [fact for fact in evidence.facts if fact.role in request.roles or not request.roles]
    if request.employer and not evidence.focused and (label := compiled.label("employer", request.employer)):
        return Lead((Line(f"My sources do not say it of {label.name}; what they say is this."),), (), CAVEAT)
    if not facts or not asked:
        return None
    shared = {fact.id: len(asked & set(terms(_words(fact)))) for fact in facts}
    best = max(facts, key=lambda fact: shared[fact.id])
    alternatives = "or" in request.words
    open_to = alternatives or lacks(request.words)  # a fact that has the words is no yes to "without …"
    if shared[best.id] >= _COVERED * len(asked) and not open_to and not _DENIES & set(_words(best)):
        return Lead((quoted("Yes, by what my sources say", best),), (best,), ANSWER)
    if shared[best.id] >= _COVERED * len(asked) or (alternatives and shared[best.id]):
        return Lead((quoted("My sources put it this way", best),), (best,))
    if shared[best.id] and evidence.focused:
        return Lead((quoted("The nearest that my sources say is this", best),), (best,))
    if request.roles and (own := _of_any_section(request, asked, compiled)):
        return Lead((quoted("My sources put it this way", own),), (own,), ANSWER)
    elsewhere = [fact for fact in evidence.others if fact.role and fact.section == request.intent]
    if elsewhere and request.roles:
        others = listed([plural(compiled.role_name(role)) for role in unique(fact.role for fact in elsewhere)])
        who = plural(compiled.role_name(request.roles[0]))
        text = f"Not that I know: my sources do not say it of {who}, but of {others}."
        return Lead((Line(text, tuple(fact.id for fact in elsewhere)),), ())
    about = topic(request.intent)
    who = f" for {plural(compiled.role_name(request.roles[0]))}" if request.roles else ""
    line = Line(f"{UNDECIDED}; what they say on {about}{who} is this.")
    beyond = asked - set(terms([*request.intent.split("_"), *about.split()]))
    return Lead((line,), (), CAVEAT if beyond and not shared[best.id] else "")


def _of_any_section(request: Request, asked: set[str], compiled: Compiled) -> Fact | None:
    """The fact of the role, in whatever section on its work, that has nearly all that was asked about; None if none."""
    needed = max(_FEWEST_SHARED, _COVERED * len(asked))
    facts = compiled.facts(request.roles[0], *WHO_SECTIONS, "work_life")
    return next((fact for fact in facts if len(asked & set(terms(_words(fact)))) >= needed), None)


def _led_by(lead: Lead, answer: Answer, compiled: Compiled) -> Answer:
    opening = Paragraph(lead.lines)
    if lead.rest is None:
        rest, facts = answer.blocks, answer.facts
    else:
        rest, facts = _listed(lead.rest, compiled), lead.rest
    if lead.quotes:
        rest = without(rest, lead.facts)
    return Answer(lead.status or answer.status, (opening, *rest), distinct((*lead.facts, *facts)))


def _listed(facts: Sequence[Fact], compiled: Compiled) -> tuple[Block, ...]:
    """Facts of a role, or of none, under the headings of their sections."""
    role = next((fact.role for fact in facts), "")
    sections = unique(fact.section for fact in facts)
    return tuple(
        Bullets(
            heading(section, compiled.role_name(role)) if role else "",
            lines([fact for fact in facts if fact.section == section]),
        )
        for section in sections
    )


def _is_general(evidence: Evidence, answer: Answer) -> bool:
    """Whether what holds for every role was told, since none was named."""
    request = evidence.request
    if request.roles or request.named or request.seeks_role or request.employer or not answer.facts:
        return False
    return request.intent not in ("salary", "job_openings", *_ON_THEIR_OWN) and not any(f.role for f in answer.facts)
