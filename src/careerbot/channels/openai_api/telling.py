"""A reply in the shapes of OpenAI's API: a completion, the chunks of a stream, the list of models."""

from __future__ import annotations

import json
import re
import time
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from careerbot.channels.openai_api.asking import MODELS, PLAIN
from careerbot.display.markdown import escaped, markdown
from careerbot.display.printable import printable
from careerbot.display.render import as_data, footnoted
from careerbot.display.screen import Footnotes
from careerbot.turn import CLARIFY, Reply

Data = dict[str, object]
_CREATED = 1_795_651_200  # 26 November 2026: OpenAI's list says of each model when it was made
_LINE = re.compile(r"[^\n]*\n+|[^\n]+")


@dataclass(frozen=True, slots=True)
class Told:
    """What is said, by which model; ``reply`` is None where it is no answer of the bot (see ``chores``)."""

    model: str
    content: str
    said: int  # words that the user sent
    reply: Reply | None = None
    id: str = field(default_factory=lambda: f"chatcmpl-{uuid.uuid4().hex}")
    created: int = field(default_factory=lambda: int(time.time()))


def content(reply: Reply, model: str) -> str:
    """The reply with its sources and what could be asked next, as the model of this name writes."""
    if model == PLAIN:
        return printable(footnoted(reply))
    return "\n".join([markdown(reply), *_ideas(reply)]).rstrip("\n")


def completion(told: Told) -> Data:
    """A whole completion."""
    notes = citations(told)
    message = {"role": "assistant", "content": told.content, "refusal": None, "annotations": notes}
    choice = {"index": 0, "message": message, "logprobs": None, "finish_reason": "stop"}
    return {**_head(told, "chat.completion"), "choices": [choice], "usage": _usage(told), **_contract(told)}


def events(told: Told, usage: bool) -> Iterator[str]:
    """The same as server-sent events: a chunk for each line of the text, and the end."""
    yield _event(_chunk(told, {"role": "assistant", "content": ""}))
    for line in _LINE.findall(told.content):
        yield _event(_chunk(told, {"content": line}))
    notes = citations(told)
    last = _chunk(told, {"annotations": notes} if notes else {}, "stop")
    yield _event({**last, **_contract(told)})
    if usage:
        yield _event({**_head(told, "chat.completion.chunk"), "choices": [], "usage": _usage(told)})
    yield "data: [DONE]\n\n"


def model(name: str) -> Data:
    """A model, as it is listed."""
    return {"id": name, "object": "model", "created": _CREATED, "owned_by": "careerbot"}


def models() -> Data:
    """The models there are."""
    return {"object": "list", "data": [model(name) for name in MODELS]}


def citations(told: Told) -> list[Data]:
    """The sources that have an address, and where the text of the message names them."""
    found: list[Data] = []
    start = 0
    for source in Footnotes.of(told.reply).sources if told.reply else ():
        named = source.citation if told.model == PLAIN else f"<{source.url}>"
        at = told.content.find(named, start)
        if at >= 0 and source.url.startswith(("https://", "http://")):
            start = at + len(named)
            cited = {"start_index": at, "end_index": start, "title": source.title, "url": source.url}
            found.append({"type": "url_citation", "url_citation": cited})
    return found


def _ideas(reply: Reply) -> Iterator[str]:
    """What could be asked next; or what the question asked back offers, which may be chosen by number."""
    if reply.suggestions and reply.status == CLARIFY:
        yield from (f"{number}. {escaped(idea)}" for number, idea in enumerate(reply.suggestions, 1))
    elif reply.suggestions:
        yield from ("You could ask:", "", *(f"- {escaped(idea)}" for idea in reply.suggestions))


def _chunk(told: Told, delta: Data, finish: str | None = None) -> Data:
    choice = {"index": 0, "delta": delta, "logprobs": None, "finish_reason": finish}
    return {**_head(told, "chat.completion.chunk"), "choices": [choice]}


def _head(told: Told, kind: str) -> Data:
    return {"id": told.id, "object": kind, "created": told.created, "model": told.model}


def _contract(told: Told) -> Data:
    return {"careerbot": as_data(told.reply)} if told.reply else {}


def _usage(told: Told) -> Data:
    """Words in place of tokens: there is no tokenizer here, and clients add these figures up."""
    answered = words_of([told.content])
    return {"prompt_tokens": told.said, "completion_tokens": answered, "total_tokens": told.said + answered}


def words_of(texts: Sequence[str]) -> int:
    """How many words texts have in all."""
    return sum(len(text.split()) for text in texts)


def _event(data: Data) -> str:
    return f"data: {json.dumps(data)}\n\n"  # in ASCII, so that lone surrogates of a user's text survive
