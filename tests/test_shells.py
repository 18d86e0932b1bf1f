"""Completion of commands, asked of the real shells where they are installed."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from careerbot.cli import _parser
from careerbot.shells import SHELLS, script

BASH = """\
{script}
COMP_WORDS=({words}); COMP_CWORD={at}; _careerbot; printf '%s\\n' "${{COMPREPLY[@]}}"
"""


def needs(shell: str) -> str:
    if not shutil.which(shell):
        pytest.skip(f"no {shell} here")
    return shell


def complete(words: str, at: int) -> list[str]:
    program = BASH.format(script=script("bash", _parser()), words=words, at=at)
    done = subprocess.run([needs("bash"), "-c", program], capture_output=True, text=True, check=True, timeout=60)
    return done.stdout.split()


def test_bash_completes_the_commands() -> None:
    assert complete("careerbot ro", 1) == ["roles", "role"]


def test_bash_completes_the_options_of_a_command() -> None:
    assert {"--json", "--csv"} <= set(complete("careerbot pay --", 2))
    assert "--csv" not in complete("careerbot ask --", 2)


def test_bash_completes_the_choices_of_an_argument() -> None:
    assert complete('careerbot completion ""', 2)[-3:] == ["bash", "zsh", "fish"]


def test_bash_completes_options_before_a_command() -> None:
    assert "--plain" in complete("careerbot --", 1)


@pytest.mark.parametrize("shell", SHELLS)
def test_the_shell_itself_finds_no_mistake_in_its_script(shell: str) -> None:
    done = subprocess.run(
        [needs(shell), "-n"], input=script(shell, _parser()), capture_output=True, text=True, check=False, timeout=60
    )
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("shell", SHELLS)
def test_every_command_is_in_every_script(shell: str) -> None:
    text = script(shell, _parser())
    for command in ("chat", "ask", "roles", "role", "compare", "pay", "explain", "forget", "completion", "import"):
        assert command in text
