"""A reply as plain data for frontends: its blocks, charts and numbered sources, beside the JSON of the contract.

    {"id": …, "text": "…", "status": "answer", "intents": […], "roles": […], "evidence": […], "suggestions": […],
     "blocks": [{"type": "paragraph", "lines": [{"text": "…", "sources": [1]}]},
                {"type": "bullets", "title": "…", "items": [{"text": "…", "sources": []}]},
                {"type": "table", "header": ["", "Data Scientist"], "rows": [[{"text": "Skills", "sources": []}, …]]}],
     "charts": [{"title": "…", "unit": "USD",
                 "bars": [{"label": "…", "low": 1, "high": 9, "inner": [3, 6], "middle": 5}]},
                {"title": "…", "unit": "%", "bars": [{"label": "…", "value": 33.5}]}],
     "sources": [{"number": 1, "id": "…", "title": "…", "publisher": "…", "year": 2025, "url": "…"}],
     "choices": ["Dask", "Flask"]}

``sources`` of a line are numbers in the list of sources; ``choices`` is what a question asked back offers, and empty
for every other reply. Numbers of ``inner`` and ``middle`` are null where they are not told.
"""

from __future__ import annotations

from careerbot.display.charting import Chart, Share, charts
from careerbot.display.render import as_data
from careerbot.display.screen import Footnotes
from careerbot.turn import CLARIFY, Block, Bullets, Line, Paragraph, Reply

Data = dict[str, object]


def with_blocks(reply: Reply, id: object = None) -> Data:
    """The JSON of the contract, as plain data, with what frontends draw."""
    notes = Footnotes.of(reply)
    return {
        **as_data(reply, id),
        "blocks": [_block(block, notes) for block in reply.blocks],
        "charts": [_chart(chart) for chart in charts(reply.evidence)],
        "sources": [
            {
                "number": number,
                "id": source.id,
                "title": source.title,
                "publisher": source.publisher,
                "year": source.year,
                "url": source.url if source.url.startswith(("https://", "http://")) else "",
            }
            for number, source in enumerate(notes.sources, 1)
        ],
        "choices": list(reply.suggestions) if reply.status == CLARIFY else [],
    }


def _block(block: Block, notes: Footnotes) -> Data:
    if isinstance(block, Paragraph):
        return {"type": "paragraph", "lines": [_line(line, notes) for line in block.lines]}
    if isinstance(block, Bullets):
        return {"type": "bullets", "title": block.title, "items": [_line(item, notes) for item in block.items]}
    rows = [[_line(cell, notes) for cell in row] for row in block.rows]
    return {"type": "table", "header": list(block.header), "rows": rows}


def _line(line: Line, notes: Footnotes) -> Data:
    return {"text": line.text, "sources": list(notes.numbers(line.cites))}


def _chart(chart: Chart) -> Data:
    bars: list[Data] = []
    for bar in chart.bars:
        if isinstance(bar, Share):
            bars.append({"label": bar.label, "value": bar.value})
        else:
            inner = list(bar.inner) if bar.inner else None
            bars.append({"label": bar.label, "low": bar.low, "high": bar.high, "inner": inner, "middle": bar.middle})
    return {"title": chart.title, "unit": chart.unit, "bars": bars}
