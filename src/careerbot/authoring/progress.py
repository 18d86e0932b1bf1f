"""A progress bar for whoever watches; nothing for whoever does not."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")


def with_progress(items: Iterable[Item], total: int, label: str) -> Iterator[Item]:
    """The items, with a bar on standard error when that is a terminal."""
    if not sys.stderr.isatty():
        yield from items
        return
    from prompt_toolkit.input import create_pipe_input
    from prompt_toolkit.output import create_output
    from prompt_toolkit.output.vt100 import Vt100_Output
    from prompt_toolkit.shortcuts import ProgressBar

    output = create_output(sys.stderr)
    if isinstance(output, Vt100_Output):
        output.enable_cpr = False  # nobody would read the terminal's answer, and it would end up in the shell
    # keys are not read: standard input may be no terminal, and Ctrl-C is to interrupt as it always does
    with create_pipe_input() as no_keys, ProgressBar(input=no_keys, output=output) as bar:
        yield from bar(items, total=total, label=label)
