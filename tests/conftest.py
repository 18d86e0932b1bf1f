"""What the tests share: one bot with the content that ships, and chats on a pseudo-terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

import careerbot

if TYPE_CHECKING:
    from pseudo_terminal import Chat

pytest_plugins = ["browsing"]

# How long an example takes hangs on what else the machine does; speed is measured in benchmarks/.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def bot() -> careerbot.Bot:
    return careerbot.load()


@pytest.fixture
def open_chat(tmp_path: Path) -> Iterator[Callable[..., Chat]]:
    """Starts `careerbot` on a terminal of so many columns, with arguments and environment of its own."""
    from pseudo_terminal import Chat

    opened: list[Chat] = []

    def start(columns: int = 80, *arguments: str, **env: str) -> Chat:
        opened.append(Chat(columns, *arguments, **{"CAREERBOT_STATE": str(tmp_path / "state"), **env}))
        opened[-1].until_prompt()
        return opened[-1]

    yield start
    for chat in opened:
        chat.end()


@pytest.fixture
def chat(open_chat: Callable[..., Chat]) -> Chat:
    return open_chat()
