"""``careerbot test``: plays the scripts, shows what failed and where, and writes reports for machines."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from itertools import repeat
from multiprocessing import get_context
from pathlib import Path
from typing import TextIO
from xml.etree import ElementTree

from careerbot.authoring.progress import with_progress
from careerbot.bot import Bot, load
from careerbot.cache import cache_folder
from careerbot.content_files import shipped_folder
from careerbot.errors import CareerbotError, ContentError
from careerbot.normalize import clean
from careerbot.testing import FAILED, KNOWN_MISS, PROMOTE, Outcome, described, run_case
from careerbot.testing.scripts import Case, read_scripts
from careerbot.vocabulary import SCRIPT_FOLDERS

MANY = 600  # cases from which on several processes play them
_REACHED = ("intents", "roles", "facts")
_MEMORY = "last-test.json"  # in the cache: what failed, and what was reached


@dataclass(frozen=True, slots=True)
class Options:
    """What to play, and how to tell of it."""

    paths: tuple[Path, ...] = ()  # files and folders; none: the scripts of the content
    content: Path | None = None
    matching: str = ""  # only cases whose name or file holds this
    only_failed: bool = False  # only cases that failed the last time
    junit: Path | None = None
    as_json: bool = False


def run(options: Options, out: TextIO) -> int:
    """Play the scripts and tell of it; 0 when every case came out as its script says, else 1.

    Raises ContentError when scripts have mistakes, CareerbotError when there are none.
    """
    paths = options.paths or script_folders(options.content or shipped_folder())
    cases, problems = read_scripts(paths)
    if problems:
        raise ContentError(problems)
    failed = _last_failed() if options.only_failed else None
    if failed == set():
        out.write("Nothing failed the last time.\n")
        return 0
    keys = _keys(cases)
    chosen = [case for case in cases if _is_chosen(case, keys[case], options.matching, failed)]
    if not chosen:
        raise CareerbotError("no script matches; scripts stand in tests/questions/ and tests/dialogues/ of the content")
    bot = load(options.content)
    outcomes = list(with_progress(_played(chosen, bot, options.content), len(chosen), "scripts"))
    _remember(outcomes, keys)
    if options.junit:
        write_junit(outcomes, options.junit)
    if options.as_json:
        out.write(json.dumps([_plain(outcome) for outcome in outcomes], indent=1) + "\n")
    else:
        _tell(outcomes, out)
    return 0 if all(outcome.is_good for outcome in outcomes) else 1


def script_folders(content: Path) -> tuple[Path, ...]:
    """The folders of scripts that a content folder has."""
    return tuple(folder for name in SCRIPT_FOLDERS if (folder := content / "tests" / name).is_dir())


def write_junit(outcomes: Sequence[Outcome], path: Path) -> None:
    """Write the outcomes as JUnit XML: a suite for each file; a known miss is skipped, the rest passes or fails."""
    root = ElementTree.Element("testsuites", name="careerbot")
    for file in dict.fromkeys(outcome.case.path for outcome in outcomes):
        own = [outcome for outcome in outcomes if outcome.case.path == file]
        counts = Counter(outcome.verdict for outcome in own)
        suite = ElementTree.SubElement(
            root,
            "testsuite",
            name=file,
            tests=str(len(own)),
            failures=str(counts[FAILED] + counts[PROMOTE]),
            skipped=str(counts[KNOWN_MISS]),
            errors="0",
            time=f"{sum(outcome.seconds for outcome in own):.3f}",
        )
        for outcome in own:
            _add_junit_case(suite, outcome)
    path.write_text('<?xml version="1.0" encoding="utf-8"?>\n' + ElementTree.tostring(root, "unicode"), "utf-8")


def coverage(content: Path | None, out: TextIO) -> int:
    """Tell which intents, roles and facts no script of the last run reached. Raises CareerbotError without a run."""
    memory = _memory()
    if memory is None:
        raise CareerbotError("no test run to look at; run `careerbot test` first")
    bot = load(content)
    everything = {
        "intents": [card.name for card in bot.compiled.intents() if card.name != "out_of_scope"],
        "roles": [label.id for label in bot.compiled.labels("role")],
        "facts": list(bot.compiled.fact_ids()),
    }
    for kind, names in everything.items():
        missed = [name for name in names if name not in memory.reached[kind]]
        hit = len(names) - len(missed)
        out.write(f"{kind:8} {hit} of {len(names)} reached ({hit / max(len(names), 1):.0%})\n")
        out.writelines(f"  never: {name}\n" for name in missed)
    return 0


def _is_chosen(case: Case, key: str, matching: str, failed: set[str] | None) -> bool:
    named = matching.casefold() in f"{case.path} {case.name}".casefold()
    return named and (failed is None or key in failed)


def _played(cases: Sequence[Case], bot: Bot, content: Path | None) -> Iterator[Outcome]:
    workers = min(os.cpu_count() or 1, 8)
    if len(cases) < MANY or workers == 1:
        yield from (run_case(case, bot) for case in cases)
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        size = -(-len(cases) // (4 * workers))
        batches = [cases[start : start + size] for start in range(0, len(cases), size)]
        for outcomes in pool.map(_play_batch, batches, repeat(content)):
            yield from outcomes


_worker_bots: dict[Path | None, Bot] = {}


def _play_batch(cases: Sequence[Case], content: Path | None) -> list[Outcome]:
    """Runs in a worker process, which keeps its bot."""
    bot = _worker_bots.get(content) or _worker_bots.setdefault(content, load(content))
    return [run_case(case, bot) for case in cases]


def _tell(outcomes: Sequence[Outcome], out: TextIO) -> None:
    for outcome in outcomes:
        out.write(f"{outcome.verdict:10} {outcome.case.path}:{outcome.case.line} {clean(outcome.case.name)}\n")
    bad = [outcome for outcome in outcomes if not outcome.is_good]
    for outcome in bad:
        out.write("\n" + "\n".join(described(outcome)) + "\n")
    counts = Counter(outcome.verdict for outcome in outcomes)
    parts = [f"{counts[verdict]} {verdict}" for verdict in counts]
    seconds = sum(outcome.seconds for outcome in outcomes)
    out.write(f"\n{len(outcomes)} cases: {', '.join(parts)} in {seconds:.1f} s\n")


def _add_junit_case(suite: ElementTree.Element, outcome: Outcome) -> None:
    case = outcome.case
    element = ElementTree.SubElement(
        suite,
        "testcase",
        classname=Path(case.path).stem,
        name=clean(f"{case.line}: {case.name}"),
        file=case.path,
        line=str(case.line),
        time=f"{outcome.seconds:.4f}",
    )
    if outcome.verdict == KNOWN_MISS:
        ElementTree.SubElement(element, "skipped", message=clean(f"known miss: {case.why}"))
    elif not outcome.is_good:
        told = [clean(line) for line in described(outcome)]
        ElementTree.SubElement(element, "failure", message=told[0]).text = "\n".join(told)


def _plain(outcome: Outcome) -> dict[str, object]:
    case = outcome.case
    return {
        "file": case.path,
        "line": case.line,
        "name": case.name,
        "verdict": outcome.verdict,
        "failures": [
            {"line": f.line, "column": f.column, "text": f.text, "expected": f.expected, "got": f.got}
            for f in outcome.failures
        ],
    }


def _keys(cases: Sequence[Case]) -> dict[Case, str]:
    """What a case is remembered by, to outlast edits: its file, its name, and its number among those of that name."""
    counts: Counter[str] = Counter()
    keys = {}
    for case in cases:
        name = f"{Path(case.path).resolve()}:{case.name}"
        counts[name] += 1
        keys[case] = f"{name}:{counts[name]}"
    return keys


def _remember(outcomes: Sequence[Outcome], keys: dict[Case, str]) -> None:
    """Keep what failed, for ``--failed``, and what was reached, for ``coverage``."""
    memory = {
        "failed": [keys[outcome.case] for outcome in outcomes if not outcome.is_good],
        "reached": {
            "intents": sorted({name for outcome in outcomes for name in outcome.intents}),
            "roles": sorted({role for outcome in outcomes for role in outcome.roles}),
            "facts": sorted({fact for outcome in outcomes for fact in outcome.facts}),
        },
    }
    path = cache_folder() / _MEMORY
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(memory), "utf-8")
    except OSError:
        return  # a convenience only; without a place to keep it --failed plays everything


@dataclass(frozen=True, slots=True)
class _Memory:
    failed: set[str]
    reached: dict[str, set[str]]


def _memory() -> _Memory | None:
    """What the last run left; empty when there was none, or the file is not one of ours."""
    try:
        found = json.loads((cache_folder() / _MEMORY).read_text("utf-8"))
        return _Memory(_names(found["failed"]), {kind: _names(found["reached"][kind]) for kind in _REACHED})
    except (OSError, ValueError, TypeError, KeyError):
        return None


def _names(value: object) -> set[str]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise TypeError("expected a list of names")
    return set(value)


def _last_failed() -> set[str] | None:
    """The keys of the cases that failed the last time; None when nothing is remembered."""
    memory = _memory()
    return memory.failed if memory else None
