"""How often the likeliest entry of advice is one that readers named for a question (``tests/data/advised``).

    python benchmarks/advice.py

Prints the share of questions whose entry is found, the share that is told one, and how many of those told are right.
"""

from __future__ import annotations

import json
from pathlib import Path

import careerbot
from careerbot.advice_asked import heard

ROOT = Path(__file__).resolve().parent.parent
QUESTIONS = ROOT / "tests" / "data" / "advised" / "questions.jsonl"


def main() -> None:
    bot = careerbot.load(ROOT)
    cases = [json.loads(line) for line in QUESTIONS.read_text(encoding="utf-8").splitlines()]
    cases = [case for case in cases if case["best"] != "none"]
    found = told = right = 0
    for case in cases:
        good = {case["best"], *case["also"]}
        understanding = bot.reply(case["text"]).understanding
        assert understanding is not None
        parts = understanding.parts
        seen = heard(understanding.utterance, understanding.entities, parts[0], len(parts) == 1)
        guess = bot.compiled.adviser.best(seen)
        found += guess is not None and guess.id in good
        advised = {part.advice for part in parts} - {""}
        told += bool(advised)
        right += not advised.isdisjoint(good)
    share = f"{len(cases)} questions with an entry that answers them"
    print(
        f"{share}: found {found / len(cases):.1%}, told some {told / len(cases):.1%}, of those right {right / told:.1%}"
    )


if __name__ == "__main__":
    main()
