"""The first sentence of a reply: the very question answered, from facts; then what backs it up.

"Do I need a degree?" begins with how far one is needed, "how many openings are there?" with the number. Where the facts
carry no verdict, the sentence says so and what is known instead.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer, heading, lines, thing_name, topic
from careerbot.facts.lead import Lead, quoted, without, words_of
from careerbot.patterns import Pattern
from careerbot.question.degrees_demanded import asks_demands
from careerbot.question.form import HOW_LONG, HOW_MANY, HOW_MUCH, YES_NO, form, of_rank
from careerbot.question.subject.matter import Matter
from careerbot.question.subject.matter_asked import matter_of, narrowed, on, turned, verdict_of
from careerbot.replacing import replace
from careerbot.replies.outlook.growth import growth
from careerbot.replies.outlook.outlooks import field_asked
from careerbot.replies.ratings.rated_role import rated_lead
from careerbot.replies.ratings.rated_tastes import tastes
from careerbot.replies.study.credentials import NO_TIME_OF_EXAM
from careerbot.replies.study.degree_shares import degree_share
from careerbot.replies.study.degrees import of_the_field_studied
from careerbot.replies.verdict.chances import chance
from careerbot.replies.verdict.degrees_rated import degree_rated
from careerbot.replies.verdict.echoed_word import agreeing
from careerbot.replies.verdict.plain_verdict import plain_verdict
from careerbot.replies.verdict.sectors import in_sector
from careerbot.replies.verdict.single_fact import singled_out
from careerbot.replies.verdict.years_to_rank import years_to_rank
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
from careerbot.wording import listed, sentence, with_article

# Intents whose answers begin on their own: they weigh facts, or ask for no verdict.
_ON_THEIR_OWN = ("smalltalk", "compare", "skill_gap", "transition", "salary", "learning_path", "job_openings")
_NO_VERDICT = ("definition", "job_openings", "recommend_role")  # intents in which a plain yes or no says little
_FOR_ALL = ("age", "talent", "bootcamp")  # matters on which only what holds for every role is known
_DEGREES = ("education",)
_A_DEGREE = "degree"  # the matter that a question is on by naming one
_A_PORTFOLIO = "portfolio"  # of which the rating tells more than the lines that name one by the way
_ASK_ROLE = "Which role do you have in mind? Then I can be more exact."
_YEARS = frozenset(("years", "year", "yrs", "yoe", "months"))
_MOST_ON = 4  # facts on a matter shown behind the first sentence
_TIME_OF_EXAM = Pattern(
    r"\bhow (?:long|fast|quickly|soon|much time|many (?:hours|days|weeks|months|years|evenings))\b"
    r"|\b(?:study )?time (?:needed|required|it takes)\b"
)
NO_NUMBER = "I know no number of"
_NO_NUMBER = f"{NO_NUMBER} that; this is known"
# A degree as the shares of those who hold it name it, and as questions do.
_HELD = {
    "doctor": frozenset("phd doctorate doctoral phds".split()),
    "master": frozenset("master masters ms msc".split()),
    "associate": frozenset("associate associates".split()),
}
_TO_BE_HIRED = Pattern(r"\b(?:land\w*|hired|find\w*|jobs?|offers?|interviews?)\b")
_UNCOUNTED = {"hours": "hours", "hour": "hours", "rounds": "rounds", "round": "rounds", "interviews": "rounds"}
_NOT_ON_THE_WAY = ("work_life", "job_openings", "responsibilities", "outlook")  # what tells nothing of a way to a role


def led(evidence: Evidence, answer: Answer, compiled: Compiled) -> Answer:
    """The answer with its first sentence, where the question's form and the facts give one."""
    request = evidence.request
    if (lead := chance(request, compiled)) is not None:
        pass
    elif _begins_itself(evidence):
        lead = None
    else:
        lead = _lead(evidence, compiled)
    if lead is not None:
        lead = replace(lead, alone=lead.alone or (evidence.things and lead.rest is None))  # one verdict is enough
        answer = _led_by(lead, answer, compiled)
    if _is_general(evidence, answer):
        answer = replace(answer, blocks=(*answer.blocks, Paragraph((Line(_ASK_ROLE),))))
    return answer


def _begins_itself(evidence: Evidence) -> bool:
    """Whether the answer has its first sentence already, or asks for none."""
    request = evidence.request
    of_many = len(request.roles) > 1 or bool(field_asked(request))
    weighed = request.intent == "recommend_role" and bool(tastes(request))
    return request.intent in _ON_THEIR_OWN or of_many or weighed or bool(request.employer and evidence.focused)


def _lead(evidence: Evidence, compiled: Compiled) -> Lead | None:
    request, asked = evidence.request, form(evidence.request.words)
    if not request.roles and evidence.others and evidence.focused:
        return _not_of_things(request, asked, compiled)  # "who does that?" has a first sentence of its own
    if request.seeks_role and not request.roles:
        if request.intent in ("outlook", "recommend_role"):
            return None
        return Lead((Line(f"I rank no roles by {topic(request.intent)}; this holds for all."),), (), CAVEAT)
    if request.intent == "certifications" and _TIME_OF_EXAM.search(request.normal):
        return _time_of_exam()
    if (found := growth(request, asked, compiled)) is not None:
        return Lead(found.lines, found.facts, found.status, found.rest)
    if (placed := in_sector(request, compiled)) is not None:
        return Lead(placed.lines, placed.facts, placed.status, placed.rest)
    if (share := degree_share(request, evidence.facts)) is not None:
        return Lead((share.line,), (share.fact,), ANSWER, share.rest)
    if (studied := of_the_field_studied(request, asked, compiled)) is not None:
        if studied.fact is None:
            return Lead((Line(f"{studied.begin}."),), (), studied.status)
        return Lead((quoted(studied.begin, studied.fact),), (studied.fact,), studied.status)
    if (one := singled_out(request, evidence.facts)) is not None:
        return Lead((one.line,), (one.fact,) if one.fact else (), ANSWER, one.rest)
    matter = matter_of(request.words, request.intent, asked)
    if matter is not None and evidence.things and evidence.focused and matter.sections == _DEGREES:
        return None  # "how much statistics? I had one class in college" asks for no degree
    if matter is not None and matter.name == _A_DEGREE and not asks_demands(request.normal):
        matter = None  # "is an economics degree better than one in business?" asks for no need
    rates = request.intent not in _DEGREES or asks_demands(request.normal)  # how far one is needed is rated, no more
    lead = rated_lead(request, compiled) if matter is not None and matter.name == _A_PORTFOLIO else None
    lead = lead or (_on_matter(matter, asked, request, compiled) if matter else None)
    if lead is not None or (rates and (lead := rated_lead(request, compiled)) is not None):
        return lead
    of_years = asked == HOW_MANY and request.intent == "career_path" and not _YEARS.isdisjoint(request.words)
    if asked == HOW_LONG or of_years:
        return _how_long(request, compiled)
    if asked == HOW_MANY:
        return _uncounted(request)
    if asked == YES_NO and request.intent not in _NO_VERDICT and not evidence.things:
        return plain_verdict(evidence, compiled)
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
    if asked == HOW_MANY:  # who holds a degree is counted, not who is said to need one
        facts = tuple(sorted(facts, key=lambda fact: " held " not in fact.text))
    decided = (verdict_of(matter, facts) if asked != HOW_MANY else None) or (
        ("", facts[0]) if facts and asked != YES_NO else None
    )
    rated = degree_rated(matter, decided[0] if decided and own else "", request, compiled) if asked == YES_NO else None
    if rated is not None:
        return rated
    if decided is None:
        return None
    begin, fact = turned(matter, decided[0], request.words), decided[1]
    begin = agreeing(begin, matter.name, fact, request.words)
    if role and not own and matter.name not in _FOR_ALL:
        begin = "Of roles in general this is known"
        if matter.name == "no degree" and asked == YES_NO:
            begin = f"Yes, but it is not the usual way; o{begin[1:]}"
    elif asked != YES_NO:
        begin = _without_verdict(request, fact, asked)
    rest = tuple(other for other in facts if other.id != fact.id)[:_MOST_ON]
    said = narrowed(matter, fact)
    line = quoted(begin, said) if begin else Line(sentence(said.text), (fact.id,))
    keeps = (fact.section == request.intent and fact.section != "job_openings") or not own
    keeps = keeps or matter.name == request.intent  # "do I need a portfolio?" is answered by what belongs in one, too
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
    return "It belongs to the way there, at no level that I know" if fact.section == "learning_path" else ""


def _not_of_things(request: Request, asked: str, compiled: Compiled) -> Lead | None:
    """That who uses something is known, and not whether it is hard, useful or in demand."""
    if asked not in (YES_NO, HOW_MUCH, HOW_LONG) or request.seeks_role or not request.named:
        return None
    things = listed([thing_name(id, compiled) for id in request.named])
    said = f"How much I cannot say; who uses {things} is this." if asked == HOW_MUCH else ""
    return Lead((Line(said or f"Of {things} I cannot say that; who uses it is this."),), (), CAVEAT)


def _named_first(request: Request, facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """The facts, those first that share a telling word of the question: "the Google certificate"."""
    ids = (*request.named, *filter(None, [request.employer]))
    asked = set(telling(request.words)) | {term for id in ids for term in terms(id.split("-"))}
    shared = {fact.id: len(asked & set(terms(words_of(fact)))) for fact in facts}
    return tuple(sorted(facts, key=lambda fact: -min(shared[fact.id], 2)))


def _how_long(request: Request, compiled: Compiled) -> Lead | None:
    """How long a way takes, where a source says so."""
    role = next(iter(request.roles), "")
    if not role:
        line = Line("No length of time holds for every role; it depends on the role and on you.")
        return Lead((line,), (), CAVEAT, () if request.intent == "job_openings" else None)
    rises = request.intent == "career_path" and not _TO_BE_HIRED.search(request.normal)
    if (of_rank(request.words) or rises or request.level) and (timed := years_to_rank(request, compiled)) is not None:
        return timed
    if "experience" in request.words and (posts := compiled.trait(role, "beginner posts")) is not None:
        return Lead((Line(posts.text, (posts.id,)),), (posts,), ANSWER)
    if request.intent == "interview":
        return Lead((Line("How long that is I do not know."),), (), CAVEAT)
    name = with_article(compiled.role_name(role))
    steps = compiled.facts(role, "learning_path") if request.intent in _NOT_ON_THE_WAY else ()
    return Lead((Line(f"I know no length of time for the way to {name}."),), (), CAVEAT, steps or None)


def _time_of_exam() -> Lead:
    """That no source says how long a certificate takes: the way to the role is not the time that an exam takes."""
    return Lead((Line(NO_TIME_OF_EXAM),), (), CAVEAT)


def _uncounted(request: Request) -> Lead | None:
    """That what was to be counted is counted by no source."""
    what = next((_UNCOUNTED[word] for word in request.words if word in _UNCOUNTED), "")
    return Lead((Line(f"{NO_NUMBER} {what}; this is known."),), (), CAVEAT) if what else None


def _led_by(lead: Lead, answer: Answer, compiled: Compiled) -> Answer:
    opening = Paragraph(lead.lines)
    if lead.rest is None:
        said = lead.alone and bool(answer.blocks) and isinstance(answer.blocks[0], Paragraph)
        rest, facts = answer.blocks[1:] if said else answer.blocks, answer.facts
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
