"""The role that a question names only loosely: "an architect", "an iOS shop", "something in cloud".

Asking back which role is meant would ask for what was said. The likeliest role answers, and the reply says so.
"""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.conversation.asking_back.ambiguous import head_alone
from careerbot.patterns import Pattern
from careerbot.question.form import SUFFICING
from careerbot.turn import Entity, Line, Paragraph, Request, Token, Understanding
from careerbot.wording import with_article

_LOOKED_AT = 200  # roles, the best known first
_FEW = 6  # roles of one kind of which the best known may stand for all: "an architect", but not "an engineer"
_MEASURED = ("skill_gap",)  # topics that ask for a role whatever else is known
_HIRING = Pattern(
    r"\b(?:shops?|teams?|jobs?|roles?|posts?|positions?|field|work|companies|company|departments?|guys|people|folks)\b"
)
# First words of names that say little by themselves.
_COMMON = frozenset(
    "data software business product it research computer information systems system applied big machine full front"
    " back technical project program sales web".split()
)


def likely_role(request: Request, tokens: Sequence[str], taken: Sequence[int], compiled: Compiled) -> str:
    """The role a question most likely means that names none in full; '' where nothing tells.

    Words at the places `taken` name other things: what the user knows is no role they aim at.
    """
    if request.intent not in _MEASURED or request.roles:
        return ""
    free = [token for index, token in enumerate(tokens) if index not in set(taken)]
    known = [role for role in compiled.best_known(_LOOKED_AT) if compiled.facts(role, "skills")]
    if head := head_alone(free):
        of_kind = [role for role in known if compiled.role_name(role).lower().split()[-1] == head]
        nearest = [role for role in of_kind if compiled.role_name(role).lower().split()[0] in free]
        return next(iter(nearest or of_kind), "") if len(of_kind) <= _FEW or nearest else ""
    if not _HIRING.search(" ".join(free)):
        return ""
    if request.named and request.yes_no and SUFFICING & set(tokens):  # "is SQL enough to get a job?"
        return max(known, key=lambda role: _asks_for(role, request.named, compiled))
    for role in known:
        own = compiled.role_name(role).lower().split()
        if len(own) > 1 and own[0] not in _COMMON and own[0] in free:
            return role
    return ""


def _asks_for(role: str, things: Sequence[str], compiled: Compiled) -> float:
    """How much of what a role needs are these things: the first lines say most."""
    needs = compiled.facts(role, "skills")
    return sum(
        1 / (place + len(fact.mentions)) for place, fact in enumerate(needs, 1) if set(things) & set(fact.mentions)
    )


def aimed_at(entity: Entity, tokens: Sequence[Token]) -> bool:
    """Whether a tool is where one wants to work, not what one knows: "an iOS shop"."""
    after = tokens[entity.end : entity.end + 1]
    return entity.kind == "tool" and bool(after) and bool(_HIRING.fullmatch(after[0].text))


def taken_for(request: Request, understanding: Understanding, compiled: Compiled) -> Paragraph | None:
    """The sentence that says for which role a loose word was taken; None where the role was named, or carried over."""
    if request.intent not in _MEASURED or len(request.roles) != 1 or request.roles[0] in understanding.ids("role"):
        return None
    own = compiled.role_name(request.roles[0]).lower().split()
    said = {token.text for token in understanding.utterance.tokens}
    if not ({own[0], own[-1]} | SUFFICING) & said:
        return None
    name = with_article(compiled.role_name(request.roles[0]))
    return Paragraph((Line(f"I take it that you mean {name}; name another role if not."),))
