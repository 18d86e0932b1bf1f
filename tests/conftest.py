"""What the tests share: one bot with the content that ships."""

from __future__ import annotations

import pytest

import careerbot


@pytest.fixture(scope="session")
def bot() -> careerbot.Bot:
    return careerbot.load()
