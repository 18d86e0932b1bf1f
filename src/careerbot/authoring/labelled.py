"""The shipped bot rated on labelled messages, one JSON object a line.

    {"id": "q-1", "text": "do I need a degree?", "topics": ["education"], "roles": [], "status": ["answer", "caveat"]}

``topics`` and ``status`` list what is acceptable, ``roles`` every role asked about and ``roles_also_ok`` what may be
found besides. What a line does not give is not checked; other keys are ignored. Each message opens a conversation.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from careerbot.authoring.comparison import Figure, Verdict
from careerbot.bot import Bot
from careerbot.errors import CareerbotError, Problem
from careerbot.jsonlines import read_object
from careerbot.turn import Reply

KIND = "labelled"
CHECKS = ("topic", "roles", "status")
_LISTS = ("topics", "roles", "roles_also_ok", "status")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A message and what is expected of the reply. None (no topics, no status): not checked."""

    id: str
    text: str
    topics: tuple[str, ...] = ()
    roles: frozenset[str] | None = None
    roles_also_ok: frozenset[str] = frozenset()
    status: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was expected of a reply, and what came, in words."""

    name: str  # one of CHECKS
    expected: str
    found: str
    is_right: bool


@dataclass(frozen=True, slots=True)
class Answered:
    """A message, and the checks of its reply."""

    id: str
    text: str
    checks: tuple[Check, ...]

    @property
    def is_right(self) -> bool:
        """Whether every check holds."""
        return all(check.is_right for check in self.checks)


@dataclass(frozen=True, slots=True)
class Ratings:
    """How the bot did on labelled messages."""

    messages: tuple[Answered, ...]

    def counts(self) -> dict[str, tuple[int, int]]:
        """For each kind of check that was made: how many hold, and of how many."""
        made = Counter(check.name for message in self.messages for check in message.checks)
        held = Counter(check.name for message in self.messages for check in message.checks if check.is_right)
        return {name: (held[name], made[name]) for name in CHECKS if made[name]}

    def figures(self) -> tuple[Figure, ...]:
        """The shares of checks that hold, and of messages all of whose checks do."""
        whole = sum(message.is_right for message in self.messages) / len(self.messages) if self.messages else None
        shares = [Figure(name, held / made) for name, (held, made) in self.counts().items()]
        return (*shares, Figure("all checks", whole))

    def verdicts(self) -> dict[str, Verdict]:
        """What became of each message, by its id and text."""
        return {
            f"{message.id} {message.text}": Verdict(
                message.text,
                "; ".join(f"{check.name} {check.expected}" for check in message.checks),
                "; ".join(f"{check.name} {check.found}" for check in message.checks),
                message.is_right,
            )
            for message in self.messages
        }

    def to_json(self) -> str:
        """All of it as a JSON object; `from_json` reads it back."""
        shares = {figure.name: figure.value for figure in self.figures()}
        return json.dumps({"kind": KIND, "shares": shares, **asdict(self)}, indent=1)

    @classmethod
    def from_json(cls, text: str) -> Ratings:
        """The ratings that `to_json` wrote. Raises CareerbotError for anything else."""
        try:
            data = json.loads(text)
            if data["kind"] != KIND:
                raise ValueError(f"the kind is {data['kind']!r}, not {KIND!r}")
            return cls(tuple(_answered(entry) for entry in data["messages"]))
        except (ValueError, TypeError, KeyError, RecursionError) as error:
            raise CareerbotError(f"no rating of careerbot ({type(error).__name__}: {error})") from None


def _answered(entry: Mapping[str, Any]) -> Answered:
    checks = [Check(str(c["name"]), str(c["expected"]), str(c["found"]), bool(c["is_right"])) for c in entry["checks"]]
    return Answered(str(entry["id"]), str(entry["text"]), tuple(checks))


def read_labelled(lines: Iterable[bytes], name: str) -> tuple[list[Labelled], list[Problem]]:
    """The messages of a file called `name`, and a problem for each line that is none; blank lines are passed over."""
    messages, problems = [], []
    for number, raw in enumerate(lines, 1):
        if not raw.strip():
            continue
        try:
            messages.append(_labelled(raw, number))
        except ValueError as error:
            problems.append(Problem(name, number, 1, str(error)))
    return messages, problems


def _labelled(raw: bytes, number: int) -> Labelled:
    """The message of one line. Raises ValueError, which says what is wrong with it."""
    entry = read_object(raw, '{"text": "…", "topics": ["skills"]}')
    if not isinstance(entry.get("text"), str):
        raise ValueError('the key "text" is missing' if "text" not in entry else '"text" must be a string')
    for key in _LISTS:
        found = entry.get(key, [])
        if not isinstance(found, list) or not all(isinstance(item, str) for item in found):
            raise ValueError(f'"{key}" must be a list of strings')
    if not any(entry.get(key) for key in ("topics", "status")) and "roles" not in entry:
        raise ValueError('nothing to check: give "topics", "roles" or "status"')
    return Labelled(
        str(entry.get("id", f"line {number}")),
        entry["text"],
        tuple(entry.get("topics", ())),
        frozenset(entry["roles"]) if "roles" in entry else None,
        frozenset(entry.get("roles_also_ok", ())),
        tuple(entry.get("status", ())),
    )


def answered(bot: Bot, messages: Iterable[Labelled]) -> Iterator[Answered]:
    """Each message with the checks of the bot's reply, in order."""
    for message in messages:
        yield Answered(message.id, message.text, tuple(_checks(message, bot.reply(message.text))))


def _checks(message: Labelled, reply: Reply) -> Iterator[Check]:
    if message.topics:
        topic = reply.intents[0].name if reply.intents else "none"
        yield Check("topic", " or ".join(message.topics), topic, topic in message.topics)
    if message.roles is not None:
        found = frozenset(reply.roles)
        is_right = message.roles <= found <= message.roles | message.roles_also_ok
        also = f" (perhaps {_names(message.roles_also_ok)})" if message.roles_also_ok else ""
        yield Check("roles", _names(message.roles) + also, _names(found), is_right)
    if message.status:
        yield Check("status", " or ".join(message.status), reply.status, reply.status in message.status)


def _names(roles: Iterable[str]) -> str:
    return ", ".join(sorted(roles)) or "none"
