"""What the tools give: models whose schemas tell a client what to expect."""

from __future__ import annotations

from typing import Any

from mcp.types import CallToolResult, TextContent
from pydantic import BaseModel, Field

from careerbot.display.blocks import with_blocks
from careerbot.display.markdown import escaped, markdown
from careerbot.lookups import Record
from careerbot.turn import Fact, Reply, Source


class SourceGiven(BaseModel):
    """Who says so, and when."""

    id: str
    title: str
    publisher: str
    year: int
    url: str = Field(description="empty where there is none")

    @classmethod
    def of(cls, source: Source) -> SourceGiven:
        url = source.url if source.url.startswith(("https://", "http://")) else ""
        return cls(id=source.id, title=source.title, publisher=source.publisher, year=source.year, url=url)


class FactGiven(BaseModel):
    """Something known, in the source's or the editors' words."""

    id: str
    role: str = Field(description="id of the role it is about; empty where it holds for every role")
    topic: str
    text: str
    source: SourceGiven

    @classmethod
    def of(cls, fact: Fact, subject: str = "") -> FactGiven:
        head = subject or fact.kind
        text = f"{head}: {fact.text}" if head else fact.text
        return cls(id=fact.id, role=fact.role, topic=fact.section, text=text, source=SourceGiven.of(fact.source))


class FactsGiven(BaseModel):
    """Facts, each with its source."""

    facts: list[FactGiven]


class RoleGiven(BaseModel):
    """A role that is known."""

    id: str
    name: str
    field: str
    facts: int = Field(description="how many facts are known of it")


class RolesGiven(BaseModel):
    """Roles that are known."""

    roles: list[RoleGiven]


class PayGiven(BaseModel):
    """Figures of a year's pay: official wages by percentile, or what adverts offered."""

    role: str
    kind: str = Field(description="wages (official statistics of what employees earned) or adverts (what was offered)")
    place: str = Field(description="id of the place the figures are of, which may be wider than the one asked for")
    period: str
    currency: str
    level: str | None = Field(description="of adverts: the level, or empty for all levels together")
    counted_as: str | None = Field(description="of wages: the occupation that the role is counted under")
    p10: int | None
    p25: int | None
    p50: int | None = Field(description="of wages: the median")
    p75: int | None
    p90: int | None
    employed: int | None
    low: int | None = Field(description="of adverts: the median of the lower ends")
    high: int | None = Field(description="of adverts: the median of the upper ends")
    rows: int | None = Field(description="of adverts: how many were counted")
    source: str = Field(description="id of the source")
    publisher: str
    year: int


class ReplyGiven(BaseModel):
    """What careerbot says to a question, and the facts it rests on."""

    text: str = Field(description="the answer as plain text, without its sources")
    status: str = Field(
        description="answer; caveat (an answer that says what is not known); clarify (careerbot asks back: ask the "
        "user, or call again with the answer); fallback (not a question that careerbot answers); smalltalk"
    )
    intents: list[str] = Field(description="what was taken to be asked, such as salary or skills")
    roles: list[str] = Field(description="ids of the roles the question is about")
    blocks: list[dict[str, Any]] = Field(
        description="the answer in paragraphs, bullets and tables; `sources` of a line are numbers in `sources`"
    )
    sources: list[SourceGiven] = Field(description="in the order of their footnotes, from 1")
    evidence: list[FactGiven] = Field(description="every fact that the answer rests on")
    suggestions: list[str] = Field(description="what could be asked next, or what the question asked back offers")


class PaidGiven(ReplyGiven):
    """What careerbot says of pay, and the figures."""

    pay: list[PayGiven]


class AdvisedGiven(ReplyGiven):
    """What careerbot advises a person, and what it understood of them."""

    named: list[str] = Field(
        description="ids of the roles that the answer names, in its order; `text` says how each fits"
    )
    understood: list[str] = Field(description="ids of the skills and tools that it took the person to know or to like")
    not_understood: list[str] = Field(
        description="what was given as known and is no skill or tool that careerbot knows"
    )


def reply_fields(reply: Reply) -> dict[str, Any]:
    """The fields of a ReplyGiven."""
    data = with_blocks(reply)
    told = {key: data[key] for key in ("text", "status", "roles", "blocks", "sources", "suggestions")}
    intents = [guess.name for guess in reply.intents]
    return {**told, "intents": intents, "evidence": [FactGiven.of(fact) for fact in reply.evidence]}


def reply_text(reply: Reply) -> str:
    """A reply for a model to read: Markdown, its sources as footnotes, and what could be asked next."""
    ideas = [f"- {escaped(idea)}" for idea in reply.suggestions]
    return "\n".join([markdown(reply), *(["You could ask next:", "", *ideas] if ideas else [])]).rstrip("\n")


def facts_text(facts: list[FactGiven], names: dict[str, str]) -> str:
    """Facts for a model to read: a list under the name of each role, each fact with its topic, source and year."""
    lines: list[str] = []
    role: str | None = None
    for fact in facts:
        if fact.role != role:
            role = fact.role
            lines += [*([""] if lines else []), f"**{escaped(names.get(role, role) or 'In general')}**", ""]
        said = f"{escaped(fact.source.publisher)}, {fact.source.year}"
        lines.append(f"- {fact.topic}: {escaped(fact.text)} ({said})")
    return "\n".join(lines)


def pay_given(records: list[Record]) -> list[PayGiven]:
    """The records of pay as models."""
    return [PayGiven.model_validate(record) for record in records]


def result(text: str, content: BaseModel) -> CallToolResult:
    """The result of a tool: what a model reads, and the same as data."""
    return CallToolResult(content=[TextContent(type="text", text=text)], structured_content=content.model_dump())
