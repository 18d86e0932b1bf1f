"""A user's program passes ``mypy --strict``, and what is wrong in it is found."""

from __future__ import annotations

from pathlib import Path

import pytest
from own_process import SRC

mypy = pytest.importorskip("mypy.api", reason="mypy is not installed")
PROGRAM = Path(__file__).parent / "typing" / "api.py"


@pytest.fixture
def strict(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Options that check a program as a user's project would: nothing of this repository's own settings."""
    monkeypatch.setenv("MYPYPATH", str(SRC))
    return ["--strict", "--config-file=", f"--cache-dir={tmp_path}", "--warn-unused-ignores", "--no-error-summary"]


def test_a_users_program_passes_the_strict_type_checker(strict: list[str]) -> None:
    found, failed, code = mypy.run([*strict, str(PROGRAM)])
    assert (found, failed, code) == ("", "", 0)


def test_a_mistake_in_a_users_program_is_found(strict: list[str], tmp_path: Path) -> None:
    program = tmp_path / "mistaken.py"
    program.write_text(
        "import careerbot\n\nyear: str = careerbot.load().reply('hi').sources[0].year\n", encoding="utf-8"
    )
    found, _, code = mypy.run([*strict, str(program)])
    assert code == 1
    assert 'expression has type "int", variable has type "str"' in found
