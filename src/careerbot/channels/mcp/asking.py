"""Arguments of tools into the question that a person would ask."""

from __future__ import annotations

import re
from collections.abc import Sequence

from careerbot.wording import listed, with_article

_PAUSE = re.compile(r"[.!?;:,\s]+(?:\s|$)")  # what would end a sentence inside a name
_ARTICLE = re.compile(r"^(?:an?|the)\s+", re.IGNORECASE)


def likes_question(
    knows: Sequence[str], likes: Sequence[str], dislikes: Sequence[str], background: str, degree: str
) -> str:
    """The question which role suits somebody; '' when nothing is told of them."""
    told = [
        *_told("I know", knows),
        *_told("I like", likes),
        *_told("I do not like", dislikes),
        *_comes_from(background),
        *_studied(degree),
    ]
    return " ".join([*told, "Which role suits me?"]) if told else ""


def gap_question(role: str, knows: Sequence[str], background: str) -> str:
    """The question what somebody is missing for a role."""
    return " ".join(
        [*_told("I know", knows), *_comes_from(background), f"What am I missing to become {with_article(role)}?"]
    )


def _told(head: str, names: Sequence[str]) -> list[str]:
    names = [cleaned for name in names if (cleaned := _name(name))]
    return [f"{head} {listed(names)}."] if names else []


def _comes_from(background: str) -> list[str]:
    name = _ARTICLE.sub("", _name(background))
    return [f"I am {with_article(name)}."] if name else []


def _studied(degree: str) -> list[str]:
    name = _ARTICLE.sub("", _name(degree))
    if not name:
        return []
    return [f"I have {with_article(name)}." if " in " in name else f"I have a degree in {name}."]


def _name(text: str) -> str:
    return " ".join(_PAUSE.sub(" ", text).split())
