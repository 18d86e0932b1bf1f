"""A first line that points to nothing names the role it tells of."""

from __future__ import annotations

import careerbot
from careerbot.facts.answers import Answer
from careerbot.replies.editing.standing_alone import standing_alone
from careerbot.turn import ANSWER, Fact, Line, Paragraph, Request
from careerbot.wording import sentence


def opening(start: str) -> str:
    """The first line as it is said, where the fact that begins so opens the answer on its role."""
    compiled = careerbot.load().compiled
    facts: list[Fact] = [f for s in ("outlook", "certifications", "salary") for f in compiled.facts_in(s)]
    fact = next(fact for fact in facts if fact.role and fact.text.startswith(start))
    told = Answer(ANSWER, (Paragraph((Line(sentence(fact.text), (fact.id,)),)),), (fact,))
    first = standing_alone(Request("outlook", roles=(fact.role,)), told, compiled).blocks[0]
    assert isinstance(first, Paragraph)
    return first.lines[0].text


def test_a_pronoun_is_told_of_its_role() -> None:
    assert " my sources say this: They " in opening("They ")


def test_an_article_is_named() -> None:
    assert opening("The article ").startswith("The article “")


def test_a_line_that_stands_alone_stays() -> None:
    assert opening("Certificates ").startswith("Certificates ")
