"""Names with one slip in them: how often the bot understands, asks back, or takes another name.

    python benchmarks/typos.py [--draws N] [--seed N]

Every role and tool of the shipped content with five letters or more is misspelt once (a letter put in, left out or
replaced, or two swapped) and asked about. The rest of a question is spelled as it should be.
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import careerbot

SHORTEST = 5  # letters of a name that is misspelt
RIGHT, ASKED, WRONG, MISSED = "right", "asked", "wrong", "missed"
ROLE_QUESTIONS = (
    "What does a {} do?",
    "{} salary",
    "What skills does a {} need?",
    "How do I become a {}?",
    "which tools does a {} use",
    "What is a {}?",
)
TOOL_QUESTIONS = (
    "Do data engineers use {}?",
    "what is {}",
    "Should I learn {}?",
    "Which roles use {}?",
    "do I need {} as a data scientist",
)
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True, slots=True)
class Draw:
    """A name, what it became, and the question it was put into."""

    kind: str  # role or tool
    id: str
    name: str
    typed: str
    question: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the bot made of a draw: right, asked, wrong (another name taken) or missed."""

    draw: Draw
    verdict: str
    took: str  # the names taken, or the labels offered


def draws(bot: careerbot.Bot, count: int, seed: int) -> Iterator[Draw]:
    """So many names with one slip each, the same for the same seed."""
    rng = random.Random(seed)
    names = [
        label
        for kind in ("role", "tool")
        for label in bot.compiled.labels(kind)
        if sum(letter.isalpha() for letter in label.name) >= SHORTEST
    ]
    for _ in range(count):
        label = rng.choice(names)
        questions = ROLE_QUESTIONS if label.kind == "role" else TOOL_QUESTIONS
        typed = misspelt(label.name, rng)
        yield Draw(label.kind, label.id, label.name, typed, rng.choice(questions).format(typed))


def misspelt(name: str, rng: random.Random) -> str:
    """The name with one letter put in, left out or replaced, or two neighbours swapped; never the name itself."""
    slips: tuple[Callable[[str, int, random.Random], str], ...] = (_inserted, _deleted, _replaced, _swapped)
    places = [place for place, letter in enumerate(name) if letter.isalpha()]
    while True:
        typed = rng.choice(slips)(name, rng.choice(places), rng)
        if typed.casefold() != name.casefold():
            return typed


def _inserted(name: str, place: int, rng: random.Random) -> str:
    return name[:place] + rng.choice(_LETTERS) + name[place:]


def _deleted(name: str, place: int, rng: random.Random) -> str:  # noqa: ARG001
    return name[:place] + name[place + 1 :]


def _replaced(name: str, place: int, rng: random.Random) -> str:
    return name[:place] + rng.choice(_LETTERS) + name[place + 1 :]


def _swapped(name: str, place: int, rng: random.Random) -> str:  # noqa: ARG001
    pair = name[place : place + 2]
    return name[:place] + pair[::-1] + name[place + 2 :] if pair.isalpha() else name


def rated(bot: careerbot.Bot, draw: Draw) -> Outcome:
    """What the bot makes of a draw, asked with nothing said before."""
    reply = bot.reply(draw.question)
    carrier = {"data-engineer", "data-scientist"} if draw.kind == "tool" else set()
    if reply.status == "clarify":
        offered = draw.name in reply.suggestions
        return Outcome(draw, ASKED if offered else MISSED, ", ".join(reply.suggestions))
    assert reply.understanding is not None
    entities = [e for e in reply.understanding.entities if e.kind in ("role", "tool", "skill", "occupation")]
    taken = [entity.id for entity in entities if entity.id not in carrier]
    if taken == [draw.id]:
        return Outcome(draw, RIGHT, draw.id)
    return Outcome(draw, WRONG if taken else MISSED, ", ".join(taken))


def shares(outcomes: Sequence[Outcome]) -> dict[str, float]:
    """The share of each verdict, 0 to 1."""
    counts = Counter(outcome.verdict for outcome in outcomes)
    return {verdict: counts[verdict] / max(len(outcomes), 1) for verdict in (RIGHT, ASKED, WRONG, MISSED)}


def _row(title: str, outcomes: Sequence[Outcome]) -> str:
    cells = "".join(f"{share:>9.2%}" for share in shares(outcomes).values())
    return f"{title:<16}{len(outcomes):>7}{cells}"


def _length(outcome: Outcome) -> str:
    letters = sum(letter.isalpha() for letter in outcome.draw.name)
    return next(f"{low} to {high}" for low, high in ((5, 5), (6, 7), (8, 11), (12, 99)) if low <= letters <= high)


def main() -> None:
    """Print the shares by kind and length, and the names that fare worst."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--draws", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--worst", type=int, default=25, help="how many questions to list that went wrong")
    arguments = parser.parse_args()
    bot = careerbot.load()
    outcomes = [rated(bot, draw) for draw in draws(bot, arguments.draws, arguments.seed)]
    print(f"{'':<16}{'draws':>7}{RIGHT:>9}{ASKED:>9}{WRONG:>9}{MISSED:>9}")
    print(_row("all", outcomes))
    for kind in ("role", "tool"):
        print(_row(kind, [outcome for outcome in outcomes if outcome.draw.kind == kind]))
    for length in sorted({_length(outcome) for outcome in outcomes}, key=lambda text: int(text.split()[0])):
        print(_row(f"{length} letters", [outcome for outcome in outcomes if _length(outcome) == length]))
    failed = [outcome for outcome in outcomes if outcome.verdict in (WRONG, MISSED)]
    worst = Counter(outcome.draw.name for outcome in failed).most_common(10)
    print("worst names:", ", ".join(f"{name} ({count})" for name, count in worst) or "none")
    for outcome in failed[: arguments.worst]:
        print(f"  {outcome.verdict:7} {outcome.draw.question!r} for {outcome.draw.name}: {outcome.took or 'nothing'}")


if __name__ == "__main__":
    main()
