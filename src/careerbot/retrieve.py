"""Requests to evidence: the facts a reply may rest on, by role and intent, ranked by TF-IDF similarity to the question.

"Do data scientists use Spark?" finds the fact that names Spark, not the whole section; "who deploys models?" searches
the facts of every role.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from careerbot.compiled import Compiled
from careerbot.facts.detail import MORE
from careerbot.facts.near_roles import lender
from careerbot.facts.roles_of_things import of_its_role
from careerbot.facts.vague_words import VAGUE, telltale
from careerbot.normalize import normalize
from careerbot.patterns import Pattern
from careerbot.replacing import replace
from careerbot.terms import telling, terms
from careerbot.turn import Evidence, Fact, Request
from careerbot.vocabulary import EDITORIAL, OTHER, OUT_OF_SCOPE, SMALLTALK

# Where else the facts for an intent stand, nearest first.
SECTIONS: dict[str, tuple[str, ...]] = {
    "education": ("education", "certifications"),
    "tools": ("tools", "skills"),
    "skills": ("skills", "tools", "education"),
}
# What comes nearest to an intent of which nothing is known.
_NEAREST: dict[str, tuple[str, ...]] = {
    "portfolio": ("getting_started",),
    "interview": ("skills",),
    "work_life": ("responsibilities",),
    "career_path": ("getting_started",),
    "certifications": ("education",),
    "learning_path": ("getting_started", "skills"),
}
_ASKED_OF_THINGS = ("tools", "skills", "education", "responsibilities", "compare", "certifications")
# Intents of which it is said when what was asked about is known of another role only.
_DENIED_FOR = ("industries", "responsibilities")
# Intents on which what holds for every role is told beside what is known of the roles.
_ALWAYS_GENERAL = ("getting_started",)
NARROW = 5  # telling words up to which a comparison may be about one thing ("who runs the A/B tests, DS or MLE?")
FEW = 3  # facts that are always told whole, the ones that answer the question first
# Which sections tell what a role does, when the question is who does something.
WHO_SECTIONS = ("responsibilities", "tools", "skills", "definition", "industries")
_NAMING = ("tools", "skills", "certifications", "education", "responsibilities")
# Intents in which "which role has the best …" asks for a ranking that no fact gives, not for who does something.
_RANKED = ("work_life", "outlook", "career_path", "interview", "portfolio", "getting_started")
# Words that name a topic and so narrow it to nothing: "what belongs in a portfolio" asks for no line with that word,
# nor does the day of an interview.
_TOPIC_WORDS = {
    "portfolio": ("portfolio",),
    "interview": tuple(
        (
            "interview questions rounds week weeks tomorrow today tonight next coming upcoming scheduled first second"
            " final monday tuesday wednesday thursday friday days soon got"
        ).split()
    ),
}
_ASKS_SOFT = Pattern(
    r"\b(?:soft|non ?technical|people|interpersonal|social|human) (?:skills?|abilities|qualities)\b|\bsoft\b"
)
_SOFT = Pattern(
    r"(?i)\b(?:communicat\w+|leadership|stakeholder\w*|teamwork|negotiation|patience|listening|empathy|curiosity|"
    r"writing skills|presentation|attention to detail|calm)\b"
)
_BECOMING = frozenset("become becoming start starting into land expert".split())
_HOW = frozenset("how without after possible".split())
# Questions on education that certificates are a part of; others want degrees and fields of study.
_CERTIFIED = Pattern(r"\b(?:certif\w*|certs?|courses?|credentials?|qualifications?|exams?|licen[cs]es?)\b")
_TELLING = 0.3  # cosine from which on one fact decides a comparison
_SHARED = 2  # terms that a fact of another role must share with the question
_ASKS_HARD = Pattern(
    r"\b(?:hard|(?<!non )technical)(?: skills)? (?:and|as well as|or|plus)\b|\band (?:hard|technical)\b"
)
_KINDS = frozenset("languages software tools programming".split())
_NEAR = 0.22  # cosine from which on a fact answers the very question
_AS_NEAR = 0.6  # share of the best cosine that others must reach to stand beside it


def retrieve(requests: Sequence[Request], compiled: Compiled) -> tuple[Evidence, ...]:
    """The evidence for each request, in order."""
    requests = [of_its_role(request, compiled) for request in requests]
    return tuple(_lent(request, compiled) or _evidence(request, compiled) for request in requests)


def _lent(request: Request, compiled: Compiled) -> Evidence | None:
    """The evidence of the nearest role for one known by its definition alone; None when it has its own."""
    near = lender(request, compiled)
    if not near:
        return None
    return replace(_evidence(replace(request, roles=(near,)), compiled), stands_for=request.roles[0])


def _evidence(request: Request, compiled: Compiled) -> Evidence:
    if request.intent in (SMALLTALK, OTHER, OUT_OF_SCOPE):
        return Evidence(request)
    if request.employer:
        found = _of_employer(request, compiled)
        if found:
            return Evidence(request, found, focused=True)
    if request.intent == "job_openings":
        return _jobs(request, compiled)
    if not request.roles:
        return _without_role(request, compiled)
    section = SECTIONS.get(request.intent, (request.intent,))
    wider = [fact for role in request.roles for fact in compiled.facts(role, *section)]
    facts = [fact for fact in wider if fact.section == section[0]]
    asked_of = _things(request, compiled)
    if asked_of and request.intent in _ASKED_OF_THINGS:
        return _about_things(replace(request, named=asked_of), wider, compiled)
    if request.intent == "compare":
        if len(telling(request.words)) > NARROW:
            return Evidence(request)
        telltale = [fact for role in request.roles for fact in compiled.facts(role, *WHO_SECTIONS)]
        return Evidence(request, _nearest(request, telltale, compiled, _TELLING), focused=True)
    if request.intent == "skills" and _ASKS_SOFT.search(request.normal):
        if _ASKS_HARD.search(request.normal):  # both kinds are all of them
            return Evidence(request, tuple(facts))
        if soft := _soft(facts):
            return Evidence(request, soft, focused=True)
    focused: tuple[Fact, ...] = ()
    if len(request.roles) == 1 and request.detail != MORE and not request.without:
        asked = facts if request.intent in request.aspects and len(facts) > FEW else wider  # named, it is what is asked
        focused = _nearest(request, facts, compiled) or _beside(request, asked, compiled)
    if focused and len(facts) > FEW and request.intent != "education":  # no line on degrees stands well alone
        return Evidence(request, focused, focused=True)
    if request.intent == "education":
        steps = compiled.general("getting_started", request.roles) if _asks_the_way(request) else ()
        wider = wider if not facts or _CERTIFIED.search(request.normal) else facts
        return Evidence(request, tuple(wider), steps or (() if wider else compiled.general("education", request.roles)))
    if request.intent in _DENIED_FOR and not focused and facts:
        return Evidence(request, tuple(facts), _elsewhere(request, compiled))
    facts = [*focused, *(fact for fact in facts if fact not in focused)]
    if request.intent in _NEAREST and not facts:
        return Evidence(request, (), _instead(request, compiled))
    return Evidence(
        request,
        tuple(facts),
        compiled.general(request.intent, request.roles) if not facts or request.intent in _ALWAYS_GENERAL else (),
    )


def _beside(request: Request, facts: Sequence[Fact], compiled: Compiled) -> tuple[Fact, ...]:
    """The nearest facts, those of a section beside the one asked about only where they share more than a word."""
    near = _nearest(request, facts, compiled)
    asked = telling(request.words) if near else []
    return tuple(fact for fact in near if fact.section == request.intent or _shares(asked, fact))


def _soft(facts: Sequence[Fact]) -> tuple[Fact, ...]:
    """Skills in dealing with people and oneself; of facts that say so ("Soft skills: …") those alone."""
    named = tuple(fact for fact in facts if fact.text.startswith("Soft skills"))
    return named or tuple(fact for fact in facts if _SOFT.stands_in(fact.text))


def _instead(request: Request, compiled: Compiled) -> tuple[Fact, ...]:
    """For a topic on which nothing is known: what comes nearest to it, of the roles or of every role."""
    own = [fact for role in request.roles for fact in compiled.facts(role, *_NEAREST[request.intent])]
    return tuple(own) + tuple(
        fact for section in _NEAREST[request.intent] for fact in compiled.general(section, request.roles)
    )


def _elsewhere(request: Request, compiled: Compiled) -> tuple[Fact, ...]:
    """The facts of the same section, of other roles, that the question's telling words find."""
    asked = telltale(request.words)
    hits = compiled.search(asked, most=60) if asked else ()
    found = [
        fact
        for fact, score in hits
        if fact.section == request.intent
        and fact.role
        and fact.role not in request.roles
        and score >= _NEAR
        and (_shares(asked, fact) or (request.yes_no and len(asked) == 1 and asked[0] in _terms_of(fact.text)))
    ]
    whole = set(telling(request.words))  # "build" alone tells nothing, and "build pipelines" more than "pipelines"
    return tuple(sorted(found, key=lambda fact: -len(whole & _terms_of(fact.text))))[:3]


def _shares(asked: Sequence[str], fact: Fact) -> bool:
    """Whether a fact shares two of the terms asked about: one alone is too often another sense of the word."""
    return len(_terms_of(fact.text).intersection(asked)) >= _SHARED


@lru_cache(maxsize=512)
def _terms_of(text: str) -> frozenset[str]:
    return frozenset(terms(token.text for token in normalize(text).tokens))


def _asks_the_way(request: Request) -> bool:
    """Whether a question on education asks how to get there: "how do I start without a degree"."""
    words = set(request.words)
    return bool(_BECOMING & words) and bool(_HOW & words)


def _things(request: Request, compiled: Compiled) -> tuple[str, ...]:
    """What was asked about by name; of tools, "programming languages" is a kind and not a thing."""
    if request.intent != "tools":
        return request.named
    tools = tuple(id for id in request.named if compiled.label("tool", id))
    return tools or (request.named if request.yes_no and not _KINDS & set(request.words) else ())


def _about_things(request: Request, facts: Sequence[Fact], compiled: Compiled) -> Evidence:
    """The facts of the roles that name what was asked about; else those of other roles that do."""
    wanted = set(request.named)
    naming = tuple(fact for fact in facts if wanted & set(fact.mentions))
    elsewhere = tuple(
        fact for fact in compiled.mentioning(request.named) if fact.role and fact.role not in request.roles
    )
    if naming and request.intent == "education":
        return Evidence(request, (*naming, *(fact for fact in facts if fact not in naming)))
    if naming:
        return Evidence(request, naming, elsewhere, focused=True, things=True)
    anywhere = tuple(
        fact for fact in compiled.mentioning(request.named) if fact.role in request.roles and fact.section in _NAMING
    )
    if anywhere and request.intent in _NAMING[:2]:  # to say that it is not named would be false
        return Evidence(request, anywhere, elsewhere, focused=True, things=True)
    topics_only = all(compiled.label("skill", id) for id in request.named)
    section = [fact for fact in facts if fact.section == request.intent] or list(facts)
    if topics_only and (said := _nearest(request, facts, compiled, _TELLING)):  # named in other words than its name
        of = {fact.role for fact in said}
        return Evidence(request, (*said, *(fact for fact in section if fact.role not in of)), focused=True)
    if request.intent == "certifications":  # what is known of certificates answers better than that one is not named
        return Evidence(request, tuple(section))
    return Evidence(request, tuple(section), elsewhere, things=True)


def _nearest(request: Request, facts: Sequence[Fact], compiled: Compiled, enough: float = _NEAR) -> tuple[Fact, ...]:
    """The facts that share the question's telling words; none when no fact is near enough, or nearly all are."""
    if not facts:
        return ()
    own = _topic_terms(request.intent)
    asked = [term for term in telling([word for word in request.words if word not in VAGUE]) if term not in own]
    if not asked:
        return ()
    scores = compiled.similarity(asked, facts)
    best = max(scores.values(), default=0.0)
    if best < enough:
        return ()
    near = tuple(fact for fact in facts if scores.get(fact.id, 0.0) >= max(enough, _AS_NEAR * best))
    return near if len(near) < len(facts) else ()


@cache
def _topic_terms(intent: str) -> frozenset[str]:
    """What every question on a topic says, which tells nothing of the very thing asked."""
    return frozenset(terms(_TOPIC_WORDS.get(intent, ())))


def _without_role(request: Request, compiled: Compiled) -> Evidence:
    """What holds for every role, or the roles of which the thing asked about is known."""
    general = compiled.facts("", request.intent)
    if not general and not request.seeks_role and request.intent in _NEAREST:
        return Evidence(request, (), _instead(request, compiled))
    naming = _naming(request, compiled)
    if naming and (not general or request.seeks_role):
        return Evidence(request, (), naming, focused=True)
    if not general or (request.seeks_role and request.intent not in _RANKED):
        found = _searched(request, compiled)
        if found:
            return Evidence(request, (), found, focused=True)
    focused = _nearest(request, general, compiled)
    return Evidence(request, focused or general, (), focused=bool(focused))


def _naming(request: Request, compiled: Compiled) -> tuple[Fact, ...]:
    """The roles' facts that name what was asked about: what they use and need, sources before the editors' advice."""
    facts = [fact for fact in compiled.mentioning(request.named) if fact.role]
    sections = ("responsibilities",) if request.intent == "responsibilities" else ("tools", "skills")
    needs = [fact for fact in facts if fact.section in sections] or facts
    wanted = set(request.named)
    needs.sort(key=lambda f: (-len(wanted & set(f.mentions)), f.source.id == EDITORIAL, f.source.id))
    return tuple(needs)


def _searched(request: Request, compiled: Compiled) -> tuple[Fact, ...]:
    """Facts of any role that the question's telling words find, at most one role's worth of the best."""
    asked = telling(request.words) or terms(request.words)
    hits = [
        (fact, score)
        for fact, score in compiled.search(asked, most=60)
        if fact.role and fact.section in WHO_SECTIONS and score >= _NEAR
    ]
    if not hits:
        return ()
    best = hits[0][1]
    return tuple(fact for fact, score in hits if score >= _AS_NEAR * best)[:6]


def _of_employer(request: Request, compiled: Compiled) -> tuple[Fact, ...]:
    """What is known of an employer's featured jobs, of the roles asked about where any are."""
    facts = [fact for fact in compiled.mentioning([request.employer]) if fact.kind == "featured"]
    narrowed = [fact for fact in facts if fact.role in request.roles] or facts
    section = "salary" if request.intent == "salary" else "job_openings"
    return tuple(fact for fact in narrowed if fact.section == section)


def _jobs(request: Request, compiled: Compiled) -> Evidence:
    """The featured jobs of the roles asked about, and the others."""
    every = tuple(fact for fact in compiled.facts_in("job_openings") if fact.kind == "featured")
    own = tuple(fact for fact in every if fact.role in request.roles)
    general = compiled.facts("", "getting_started")
    return Evidence(request, own, (*(every if not own else ()), *general))
