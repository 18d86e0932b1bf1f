"""Process start to first answer and to the first key, as ratios to plain Python and to imports in the same run.

    python benchmarks/startup.py [--runs 15]

Prints the median of several runs, alternating, so that the machine's moods strike all alike.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time

CHAT = "chat, to the first key"  # from process start until a key that was pressed at the prompt is seen
CASES = {
    "python -c pass": ["-c", "pass"],
    "import numpy": ["-c", "import numpy"],
    "import sklearn": ["-c", "import sklearn.svm, sklearn.feature_extraction.text"],
    "import prompt_toolkit": ["-c", "import prompt_toolkit"],
    "careerbot --version": ["-m", "careerbot", "--version"],
    "careerbot --help": ["-m", "careerbot", "--help"],
    "careerbot ask": ["-m", "careerbot", "ask", "What skills does a data scientist need?"],
    "careerbot ask, misspelt": ["-m", "careerbot", "ask", "What skils does a data scientst need?"],
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=15, help="runs of each command (default: %(default)s)")
    runs = parser.parse_args().runs
    times: dict[str, list[float]] = {name: [] for name in CASES}
    for name in CASES:
        _seconds(CASES[name])  # once unmeasured: files into the page cache, content compiled
    times[CHAT] = []
    for _ in range(runs):
        for name, arguments in CASES.items():
            times[name].append(_seconds(arguments))
        if found := _to_first_key():
            times[CHAT].append(found)
    bare = statistics.median(times["python -c pass"])
    heavy = statistics.median(times["import sklearn"])
    terminal = statistics.median(times["import prompt_toolkit"])
    print(f"{'':26}{'ms':>8}{'× bare Python':>16}{'× import sklearn':>18}{'× prompt_toolkit':>18}")
    for name, seconds in times.items():
        if seconds:
            median = statistics.median(seconds)
            ratios = f"{median / bare:16.1f}{median / heavy:18.2f}{median / terminal:18.2f}"
            print(f"{name:26}{1000 * median:8.1f}{ratios}")
    print(f"peak memory of the last command: {_peak(CASES['careerbot ask, misspelt']):.0f} MB")


# As on a user's machine, bytecode is kept between runs.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def _seconds(arguments: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL, env=ENVIRONMENT)
    return time.perf_counter() - start


def _to_first_key() -> float:
    """Seconds until the chat on a pseudo-terminal shows a key pressed at its prompt; 0 where there are none."""
    try:
        import pexpect
    except ModuleNotFoundError:
        return 0.0
    start = time.perf_counter()
    chat = pexpect.spawn(sys.executable, ["-m", "careerbot", "--no-history"], env={**ENVIRONMENT, "TERM": "xterm"})
    chat.delaybeforesend = None
    chat.expect("leaves[.]")  # the welcome
    chat.expect("> ")
    chat.send("\x1b[1;1R")  # the terminal's answer to where the cursor is
    chat.send("~")
    chat.expect("~")
    seconds = time.perf_counter() - start
    chat.close(force=True)
    return seconds


def _peak(arguments: list[str]) -> float:
    """Peak resident memory in MB, of the command run as this process's largest child so far."""
    code = (
        "import resource, subprocess, sys; "
        f"subprocess.run([sys.executable, *{arguments!r}], check=True, stdout=subprocess.DEVNULL); "
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    run = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    unit = 1 if sys.platform == "darwin" else 1024
    return int(run.stdout) * unit / 1e6


if __name__ == "__main__":
    main()
