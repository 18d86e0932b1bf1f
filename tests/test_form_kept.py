"""The first sentence in the form of the question: why, how often, how hard."""

from __future__ import annotations

import pytest

import careerbot
from careerbot.replies.editing.form_kept import conformed
from careerbot.turn import ANSWER, CAVEAT, Bullets, Fact, Line, Paragraph, Reply, Request, Source

SOURCE = Source("s", "A source", "Somebody", 2025)
REMOTE = Fact("a/work_life/1", "There may be on-call weeks.", SOURCE, "a", "work_life")


def _reply(text: str, *facts: Fact) -> Reply:
    listed = Bullets("", tuple(Line(fact.text, (fact.id,)) for fact in facts[1:]))
    blocks = (Paragraph((Line(text, (facts[0].id,)),)), *((listed,) if facts[1:] else ()))
    return Reply(ANSWER, blocks, evidence=facts)


def _first(question: str, reply: Reply, intent: str = "work_life") -> tuple[str, str]:
    request = Request(intent, roles=("a",), words=tuple(question.split()))
    told = conformed((request,), reply, careerbot.load().compiled)
    opening = told.blocks[0]
    assert isinstance(opening, Paragraph)
    return opening.lines[0].text, told.status


@pytest.mark.parametrize(
    ("question", "beginning"),
    [
        ("why are they on call", "The reason I do not know"),
        ("how often are they on call", "How often I do not know"),
        ("how common is it to be on call", "How common that is I do not know"),
    ],
)
def test_a_line_without_cause_or_frequency_is_admitted_to_have_none(question: str, beginning: str) -> None:
    text, status = _first(question, _reply(REMOTE.text, REMOTE))
    assert text.startswith(beginning)
    assert status == CAVEAT


def test_a_line_that_tells_how_often_stands_alone() -> None:
    often = Fact("a/work_life/2", "On-call is rare.", SOURCE, "a", "work_life")
    assert _first("how often are they on call", _reply(often.text, often))[0] == often.text


def test_other_questions_and_several_requests_are_left_alone() -> None:
    reply = _reply(REMOTE.text, REMOTE)
    compiled = careerbot.load().compiled
    assert conformed((Request("work_life", words=("on", "call")),), reply, compiled) is reply
    assert conformed((Request("work_life"), Request("skills")), reply, compiled) is reply


@pytest.mark.parametrize(
    ("question", "beginning"),
    {
        "Are take-home tests or live coding more common for data engineers?": "",
        "is it hard to get a remote job as junior frontend dev?": "Hard, but done every year",
        "why is it so hard to get an entry level job in data science": "Junior posts are few and sought after",
        "why do data engineers need to know kafka": "Kafka carries events where data must flow at once",
        "how often do software engineers change jobs": "Changing every two to four years is normal",
        "how important are soft skills for a software engineer": "Very: technical skill gets you the interview",
    }.items(),
)
def test_whole_replies(question: str, beginning: str) -> None:
    assert careerbot.load().reply(question).text.startswith(beginning)
