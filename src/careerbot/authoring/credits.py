"""Who says so: every source of a content, with its publisher, year, licence, and what it backs."""

from __future__ import annotations

from collections.abc import Iterator

from careerbot.compiled import Compiled
from careerbot.turn import Source


def sources(compiled: Compiled) -> list[dict[str, object]]:
    """Every source as plain data, the one that backs most facts first.

    ``facts`` is the number of facts it backs, ``topics`` their sections with the number in each.
    """
    backed = compiled.backing()
    listed = sorted(compiled.sources(), key=lambda source: (-sum(backed.get(source.id, {}).values()), source.id))
    return [_described(source, backed.get(source.id, {})) for source in listed]


def _described(source: Source, topics: dict[str, int]) -> dict[str, object]:
    return {
        "id": source.id,
        "title": source.title,
        "publisher": source.publisher,
        "year": source.year,
        "url": source.url,
        "licence": source.licence,
        "note": source.note,
        "facts": sum(topics.values()),
        "topics": dict(sorted(topics.items(), key=lambda item: (-item[1], item[0]))),
    }


def as_text(described: list[dict[str, object]]) -> Iterator[str]:
    """The sources as lines for a terminal."""
    for source in described:
        topics = source["topics"]
        assert isinstance(topics, dict)  # as `sources` makes them
        yield f"{source['title']} ({source['publisher']}, {source['year']})"
        if source["licence"]:
            yield f"  licence: {source['licence']}"
        if source["url"]:
            yield f"  {source['url']}"
        if source["note"]:
            yield f"  {source['note']}"
        backs = ", ".join(f"{name.replace('_', ' ')} {count:,}" for name, count in topics.items())
        yield f"  backs {source['facts']:,} facts: {backs}" if backs else "  backs no fact yet"
        yield ""
