"""Process start to first answer, as ratios to a bare Python and to scikit-learn's import in the same run; peak memory.

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

CASES = {
    "python -c pass": ["-c", "pass"],
    "import numpy": ["-c", "import numpy"],
    "import sklearn": ["-c", "import sklearn.svm, sklearn.feature_extraction.text"],
    "careerbot --version": ["-m", "careerbot", "--version"],
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
    for _ in range(runs):
        for name, arguments in CASES.items():
            times[name].append(_seconds(arguments))
    bare = statistics.median(times["python -c pass"])
    heavy = statistics.median(times["import sklearn"])
    print(f"{'':26}{'ms':>8}{'× bare Python':>16}{'× import sklearn':>18}")
    for name, seconds in times.items():
        median = statistics.median(seconds)
        print(f"{name:26}{1000 * median:8.1f}{median / bare:16.1f}{median / heavy:18.2f}")
    print(f"peak memory of the last command: {_peak(CASES['careerbot ask, misspelt']):.0f} MB")


# As on a user's machine, bytecode is kept between runs.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def _seconds(arguments: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL, env=ENVIRONMENT)
    return time.perf_counter() - start


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
