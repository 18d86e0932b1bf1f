"""`careerbot slack`, and the example, as processes of their own, connected to a loopback Slack."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Sequence

from own_process import SRC

from careerbot.testing.slack import SlackServer

PATIENCE = 120.0  # seconds until something that hangs is given up, so that a failure is seen


def environment(slack: SlackServer | None = None, **other: str) -> dict[str, str]:
    """An environment without any of Slack's variables but those that lead to this Slack."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("SLACK_")}
    told = {}
    if slack is not None:
        told = {"SLACK_BOT_TOKEN": slack.token, "SLACK_APP_TOKEN": slack.app_token, "SLACK_API_URL": slack.api}
    return {**kept, "PYTHONPATH": str(SRC), **told, **other}


class Running:
    """A process that has said that it is ready."""

    def __init__(self, arguments: Sequence[str], env: dict[str, str]) -> None:
        self.process = subprocess.Popen(
            [sys.executable, *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            env=env,
        )
        assert self.process.stdout is not None
        self.line = self.process.stdout.readline()
        self.url = next((word for word in self.line.split() if word.startswith("http://")), "")

    def end(self) -> tuple[int, str]:
        """Tell it to end: its exit code, and what else it has said."""
        self.process.send_signal(signal.SIGTERM)
        said, _ = self.process.communicate(timeout=PATIENCE)
        return self.process.returncode, said


def bot_process(slack: SlackServer, *arguments: str, **env: str) -> Running:
    """`careerbot slack` with these arguments, ready."""
    running = Running(["-m", "careerbot", "slack", *arguments], environment(slack, **env))
    assert "answering as @careerbot in Loopback" in running.line, running.line + running.end()[1]
    return running
