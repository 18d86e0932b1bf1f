"""Certificates, courses, books and schools by name: what one is, and how names of them are split into words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from careerbot.patterns import Pattern

PICK, WORTH, VERSUS = "pick", "worth", "versus"
ASPECTS = (WORTH, "enough", "before", "time", "cost", "hard", "next")  # what is asked of a credential
KINDS = ("certificate", "exam", "course", "site", "book", "programme", "bootcamp")
_WORD = Pattern(r"[a-z0-9]+(?:\.[a-z0-9]+)*\+?")
_FROM = Pattern(
    r"(?<!\bthe)(?<!\bcfa)(?<!\bget)(?<!\btake)(?<!\bpass)(?<!\bfor)(?<!\bdoes)(?<!\bwith)(?<!\bis)(?<!\bor)(?<!\band)(?<!\bvs)"
    r" frm (?!exam|part|cert|or\b|vs\b|worth|and\b|level|help|useful|good)"
)
_PROOFS = frozenset(
    "cert certs certificate certificates certification certifications qualification qualifications".split()
)


@dataclass(frozen=True, slots=True)
class Credential:
    """Something to earn, take or read: what it is called, and the roles that it is made for, if only for some."""

    id: str
    name: str
    kind: str
    names: tuple[tuple[str, ...], ...]  # as words
    roles: tuple[str, ...]
    beside: bool  # whether it counts only beside another


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text as the names of credentials are matched: "Security+" and "deeplearning.ai" whole."""
    plain = text.lower().replace("\u2019", "'").replace("'s", "").replace("'", "")
    if " frm " in plain:
        plain = _FROM.sub(" from ", plain)  # as chat spells it; FRM is a certificate too
    return tuple(_WORD.findall(plain))


def alike(words: Iterable[str]) -> tuple[str, ...]:
    """The words with each word for a certificate as one and the same: "an Oracle qualification" is "an Oracle cert"."""
    return tuple(["cert" if word in _PROOFS else word for word in words])
