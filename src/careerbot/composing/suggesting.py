"""What to ask next: questions that have an answer, those that people ask most often first."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from careerbot.compiled import Compiled
from careerbot.facts.answers import topic
from careerbot.turn import Fact, Request, unique
from careerbot.vocabulary import SMALLTALK
from careerbot.wording import listed, plural, with_article

# A topic as a question: {a} "a Data Scientist", {all} "Data Scientists".
_NEXT = {
    "definition": "What is {a}?",
    "responsibilities": "What does {a} do?",
    "skills": "What skills does {a} need?",
    "tools": "Which tools do {all} use?",
    "education": "What degree does {a} need?",
    "certifications": "Which certifications help {a}?",
    "industries": "Which industries employ {all}?",
    "outlook": "What is the outlook for {all}?",
    "salary": "How much does {a} earn?",
    "getting_started": "How do I get started as {a}?",
    "learning_path": "What should I learn first to become {a}?",
    "interview": "What is asked in interviews for {a}?",
    "portfolio": "What belongs in the portfolio of {a}?",
    "work_life": "What is the work life of {a} like?",
    "career_path": "What is the career path of {a}?",
}
# What people ask next, most often first.
_FOLLOWS = {
    "definition": ("responsibilities", "skills", "salary"),
    "responsibilities": ("skills", "tools", "work_life"),
    "skills": ("tools", "education", "learning_path"),
    "tools": ("skills", "learning_path", "education"),
    "education": ("certifications", "getting_started", "skills"),
    "certifications": ("education", "skills", "interview"),
    "industries": ("outlook", "salary", "responsibilities"),
    "outlook": ("salary", "industries", "getting_started"),
    "salary": ("outlook", "career_path", "work_life"),
    "getting_started": ("learning_path", "portfolio", "interview"),
    "learning_path": ("portfolio", "education", "interview"),
    "interview": ("portfolio", "skills", "salary"),
    "portfolio": ("interview", "skills", "getting_started"),
    "work_life": ("salary", "responsibilities", "career_path"),
    "career_path": ("salary", "work_life", "outlook"),
    "job_openings": ("interview", "portfolio", "salary"),
    "transition": ("learning_path", "education", "salary"),
    "skill_gap": ("learning_path", "education", "portfolio"),
    "recommend_role": ("responsibilities", "skills", "salary"),
    "compare": ("responsibilities", "skills", "salary"),
}
_MOST_IDEAS = 3


def suggestions(requests: Sequence[Request], facts: Sequence[Fact], compiled: Compiled) -> tuple[str, ...]:
    """Up to three questions that have an answer and were not just asked."""
    asked = {request.intent for request in requests}
    if asked == {SMALLTALK}:
        return openers(compiled)
    roles = unique(role for request in requests for role in request.roles)
    told = unique(fact.role for fact in facts if fact.role)
    if not roles:  # the one role told of in the reply, or the first two
        roles = told[:2]
    if len(roles) == 1:
        of_role = compiled.kept(_to_ask_next, requests[-1].intent, roles[0])
        ideas = [question for intent, question in of_role if intent not in asked]
    else:
        ideas = _of_two(roles, asked, compiled)
    return tuple(ideas[:_MOST_IDEAS]) or openers(compiled)


def openers(compiled: Compiled) -> tuple[str, ...]:
    """Questions to begin with, about the roles of which most is known."""
    roles = compiled.best_known(2)
    if not roles:
        return ()
    names = [with_article(compiled.role_name(role)) for role in roles]
    known = compiled.sections(roles[0])
    first = [_asked(i, Request(i, roles=roles), compiled) for i in ("responsibilities", "skills") if i in known]
    return (*first, *([f"What is the difference between {listed(names)}?"] if len(roles) > 1 else []))


def questions_on(role: str, compiled: Compiled) -> tuple[str, ...]:
    """Whole questions on a role that have an answer, those that people ask most often first."""
    return tuple(_asked(intent, Request(intent, roles=(role,)), compiled) for intent in topics_known(role, compiled))


def topics_known(role: str, compiled: Compiled) -> tuple[str, ...]:
    """The topics on which something is known of a role, those that people ask about most often first."""
    known = compiled.sections(role)
    return tuple(intent for intent in _NEXT if intent in known)


def _of_two(roles: Sequence[str], asked: set[str], compiled: Compiled) -> list[str]:
    """What to ask of the first two of several roles."""
    if len(roles) < 2:
        return []
    names = [compiled.role_name(role) for role in roles[:2]]
    both = listed([with_article(name) for name in names], "or")
    ideas = [] if "compare" in asked else [f"What is the difference between {listed(list(map(with_article, names)))}?"]
    paid = all(compiled.facts(role, "salary") for role in roles[:2])
    ideas += [f"Who earns more, {both}?"] if paid and "salary" not in asked else []
    known = all(compiled.facts(role, "outlook") for role in roles[:2])
    ideas += (
        [f"What is the outlook for {listed(list(map(plural, names)))}?"] if known and "outlook" not in asked else []
    )
    return [*ideas, *([f"What skills does {with_article(names[0])} need?"] if "skills" not in asked else [])]


def _to_ask_next(compiled: Compiled, intent: str, role: str) -> tuple[tuple[str, str], ...]:
    """The topics on which something is known of a role, each as a question, those that follow this one first."""
    request, known = Request(intent, roles=(role,)), compiled.sections(role)
    return tuple((topic, _asked(topic, request, compiled)) for topic in _after(intent) if topic in known)


@cache
def _after(intent: str) -> tuple[str, ...]:
    """The topics to suggest, beginning with those that most often follow this one."""
    return unique((*_FOLLOWS.get(intent, ()), *_NEXT))


def _asked(intent: str, request: Request, compiled: Compiled) -> str:
    """An intent as a question about the request's role."""
    if not request.roles or intent not in _NEXT:
        return topic(intent)
    return _worded(intent, compiled.role_name(request.roles[0]))


@lru_cache(maxsize=2_048)
def _worded(intent: str, role: str) -> str:
    """A topic as a question about a role of this name."""
    return _NEXT[intent].format(a=with_article(role), all=plural(role))
