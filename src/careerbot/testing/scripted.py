"""Runs scripted questions and dialogues against a bot: what passes, what fails, where and by how much."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from careerbot.bot import Bot
from careerbot.dialogue import resolve
from careerbot.testing.scripts import Case, Check, Turn
from careerbot.turn import Reply, Request, State, unique

PASSED, FAILED, KNOWN_MISS, PROMOTE = "passed", "failed", "known miss", "promote"


@dataclass(frozen=True, slots=True)
class Failure:
    """A check that did not hold: its place in the script, what was expected, and what came."""

    line: int
    column: int
    text: str  # the message that was sent
    expected: str
    got: str

    def __str__(self) -> str:
        return f"{self.text[:100]!r}\n    expected {self.expected}\n    got      {self.got}"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a case, and what its replies touched: names of intents, ids of roles and of facts."""

    case: Case
    verdict: str  # passed, failed, known miss (fails as it should), promote (passes though listed under fails)
    failures: tuple[Failure, ...]
    intents: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    seconds: float = 0.0

    @property
    def is_good(self) -> bool:
        """Whether the case came out as its script says."""
        return self.verdict in (PASSED, KNOWN_MISS)


def run_case(case: Case, bot: Bot) -> Outcome:
    """Play a case from its first turn to its last."""
    started = time.perf_counter()
    state = State()
    failures: list[Failure] = []
    replies: list[Reply] = []
    for turn in case.turns:
        requests = _requests(bot, turn, state) if any(check.kind.startswith("slot ") for check in turn.checks) else ()
        reply, state = bot.turn(turn.text, state)
        replies.append(reply)
        failures += _failures(turn, reply, requests)
    if case.known_miss:
        verdict = KNOWN_MISS if failures else PROMOTE
    else:
        verdict = FAILED if failures else PASSED
    return Outcome(
        case,
        verdict,
        tuple(failures),
        unique(guess.name for reply in replies for guess in reply.intents),
        unique(role for reply in replies for role in reply.roles),
        unique(fact.id for reply in replies for fact in reply.evidence),
        time.perf_counter() - started,
    )


def described(outcome: Outcome) -> list[str]:
    """What went wrong, each with its place in the script."""
    case = outcome.case
    if outcome.verdict == PROMOTE:
        return [
            f"{case.path}:{case.line}: {case.name!r} passes, though it is listed under fails; move it to the others"
        ]
    return [f"{case.path}:{failure.line}:{failure.column}: {failure}" for failure in outcome.failures]


def _requests(bot: Bot, turn: Turn, state: State) -> tuple[Request, ...]:
    resolved = resolve(bot.understand(turn.text), state, bot.compiled)
    return resolved.requests or ((resolved.clarification.request,) if resolved.clarification else ())


def _failures(turn: Turn, reply: Reply, requests: tuple[Request, ...]) -> Iterator[Failure]:
    for check in turn.checks:
        got = _mismatch(check, reply, requests)
        if got is not None:
            yield Failure(check.line, check.column, turn.text, f"{check.kind} {_any(check)}", got)


def _mismatch(check: Check, reply: Reply, requests: tuple[Request, ...]) -> str | None:
    """What came in place of what was expected; None when the check holds."""
    if check.kind == "intent":
        names = [guess.name for guess in reply.intents]
        return None if names and names[0] in check.any_of else f"intent {', then '.join(names) or 'none'}"
    if check.kind == "status":
        return None if reply.status in check.any_of else f"status {reply.status}"
    if check.kind == "roles":
        found = ", ".join(sorted(reply.roles))
        return None if found in check.any_of else f"roles {found or 'none'}"
    if check.kind.startswith("slot "):
        values = [_slot(request, check.kind.removeprefix("slot ")) for request in requests]
        return None if set(values) & set(check.any_of) else f"{check.kind} {values[0] if values else 'none'}"
    if check.kind == "cites":
        ids = [source.id for source in reply.sources]
        return None if set(ids) & set(check.any_of) else f"sources {', '.join(ids) or 'none'}"
    if check.kind == "suggests":
        ideas = "\n".join(reply.suggestions)
        return None if _contains(ideas, check.any_of) else f"suggestions {' | '.join(reply.suggestions) or 'none'}"
    if check.kind == "never":
        said = next((option for option in check.any_of if _contains(reply.text, (option,))), None)
        return None if said is None else f"a reply that says it: {_around(reply.text, said)}"
    return None if _contains(reply.text, check.any_of) else f"{_nearest(reply.text, check.any_of)}"


def _contains(text: str, options: Iterable[str]) -> bool:
    return any(option.casefold() in text.casefold() for option in options)


def _around(text: str, found: str) -> str:
    at = text.casefold().index(found.casefold())
    return "…" + text[max(at - 30, 0) : at + len(found) + 30].replace("\n", " ") + "…"


def _nearest(text: str, options: Iterable[str]) -> str:
    """The line of the reply that is most like what was expected, or its beginning."""
    lines = [line for line in text.split("\n") if line.strip()]
    for option in options:
        near = get_close_matches(option, lines, n=1, cutoff=0.3)
        if near:
            return f"a reply whose nearest line is {near[0]!r}"
    return f"a reply that begins {text[:120]!r}"


def _slot(request: Request, name: str) -> str:
    value = getattr(request, name)
    return value if isinstance(value, str) else ", ".join(sorted(value))


def _any(check: Check) -> str:
    return " or ".join(check.any_of) or "none"
