"""A reply into what a channel shows: plain text, or the JSON of the contract."""

from __future__ import annotations

import json
from collections.abc import Iterator

from careerbot.turn import Block, Bullets, Fact, Paragraph, Reply, Table


def plain(reply: Reply) -> str:
    """The blocks as plain text; a table becomes a list under each of its rows' names."""
    return "\n\n".join(text for block in reply.blocks if (text := "\n".join(_lines(block))))


def footnoted(reply: Reply) -> str:
    """The text, its sources, and what could be asked next: what a terminal shows."""
    parts = [reply.text]
    if reply.sources:
        parts.append("\n".join(source.citation for source in reply.sources))
    if reply.suggestions:
        parts.append("\n".join(["You could ask:", *(f"  {idea}" for idea in reply.suggestions)]))
    return "\n\n".join(parts)


def as_json(reply: Reply, id: object = None) -> str:
    """One line of ASCII JSON, safe for any pipe, with the keys of the contract in its order."""
    return json.dumps(as_data(reply, id))


def as_data(reply: Reply, id: object = None) -> dict[str, object]:
    """The reply as plain data, with the keys of the contract in its order."""
    return {
        "id": id,
        "text": reply.text,
        "status": reply.status,
        "intents": [{"name": i.name, "confidence": round(i.confidence, 4)} for i in reply.intents],
        "roles": list(reply.roles),
        "evidence": [_evidence(fact) for fact in reply.evidence],
        "suggestions": list(reply.suggestions),
    }


def _evidence(fact: Fact) -> dict[str, object]:
    source = fact.source
    return {
        "id": fact.id,
        "text": f"{fact.kind}: {fact.text}" if fact.kind else fact.text,
        "source": {
            "id": source.id,
            "title": source.title,
            "publisher": source.publisher,
            "year": source.year,
            "url": source.url,
        },
    }


def _lines(block: Block) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield " ".join(line.text for line in block.lines)
    elif isinstance(block, Bullets):
        if block.title:
            yield block.title
        yield from (f"- {item.text}" for item in block.items)
    else:
        yield from _stacked(block)


def _stacked(table: Table) -> Iterator[str]:
    for number, row in enumerate(table.rows):
        yield f"{'' if number == 0 else chr(10)}{row[0].text}"
        for name, cell in zip(table.header[1:], row[1:], strict=True):
            yield f"- {name}: {cell.text}"
