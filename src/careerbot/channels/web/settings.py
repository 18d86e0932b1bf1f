"""What can be set about the web app, and how the processes of one server share it."""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from careerbot.content_files import shipped_folder
from careerbot.stores.store import KEEP

VARIABLE = "CAREERBOT_WEB"  # holds the settings of `careerbot serve` for its workers
SECRET = "CAREERBOT_SECRET"  # signs state tokens; set it where tokens must outlive a start, or several machines serve


@dataclass(frozen=True, slots=True)
class Settings:
    """What can be set about the web app. The defaults are those of `careerbot serve`."""

    content: str = ""  # a content folder; '' for what careerbot ships with
    store: str = "memory:"
    keep: float = KEEP  # seconds that a session is kept after its last turn
    origins: tuple[str, ...] = ()  # whose pages may call the API: "https://careers.example.org"
    rate: float = 60  # requests to the API a minute that a client may make on average; 0 for any number
    burst: int = 30  # how many of them at once
    body: int = 65_536  # bytes of a request
    text: int = 4_000  # characters of a question
    patience: float = 10  # seconds in which a request must have arrived
    reload: bool = False  # take up edits of the content
    build: bool = True  # compile them too; else somebody else does
    log: str = ""  # a file for what went unanswered
    log_text: bool = False
    also: tuple[str, ...] = ()  # other channels beside: "openai", "slack"
    secret: str = field(
        default_factory=lambda: os.environ.get(SECRET) or secrets.token_hex(32), repr=False
    )  # signs state tokens

    @property
    def folder(self) -> Path:
        """The folder that the content stands in."""
        return Path(self.content) if self.content else shipped_folder()

    def to_environment(self) -> None:
        """Leave the settings in the environment for processes started from now on."""
        os.environ[VARIABLE] = json.dumps(asdict(self))

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] = os.environ) -> Settings:
        """The settings that `to_environment` left, or the defaults."""
        found = json.loads(environment.get(VARIABLE, "{}"))
        for name in ("origins", "also"):
            if name in found:
                found[name] = tuple(found[name])
        return cls(**found)
