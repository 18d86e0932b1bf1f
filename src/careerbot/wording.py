"""Small pieces of English: articles, plurals, lists, figures."""

from __future__ import annotations

from collections.abc import Sequence

_SOUNDS_LIKE_VOWEL = ("ML", "MLO", "NLP", "SRE", "SAP", "HR", "R ")
_SOUNDS_LIKE_CONSONANT = ("UX", "UI", "EU", "US", "Un", "uni")

NUMBERS = tuple(
    (
        "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
        " eighteen nineteen twenty"
    ).split()
)  # as they are written out, from none upwards


def with_article(name: str) -> str:
    """The name with "a" or "an", by how it sounds: "an ML engineer", "a UX designer"."""
    vowel = name[:1].lower() in "aeiou" and not name.startswith(_SOUNDS_LIKE_CONSONANT)
    return f"{'an' if vowel or name.startswith(_SOUNDS_LIKE_VOWEL) else 'a'} {name}"


def plural(name: str) -> str:
    """The plural of a role's name: "Data Scientists", "Data Stewards", "Professors of Mathematics"."""
    head, of, rest = name.partition(" of ")
    if head.endswith("y") and head[-2:-1] not in "aeiou":
        return f"{head[:-1]}ies{of}{rest}"
    return f"{head}{'' if head.endswith('s') else 's'}{of}{rest}"


def is_plural(name: str) -> bool:
    """Whether a skill or tool is spoken of in the plural: "algorithms"; not "calculus", "statistics", "AWS"."""
    return name.endswith("s") and not name.endswith(("us", "ics", "is", "ss")) and name[:1].islower()


def listed(names: Sequence[str], joiner: str = "and") -> str:
    """The names as a list: "a", "a and b", "a, b and c"."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {joiner} {names[-1]}"


def capitalized(text: str) -> str:
    """The text with its first letter in capitals, the rest as it was."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """The text with a capital at its start and a full stop at its end."""
    text = capitalized(text.strip())
    return text if text.endswith((".", "!", "?")) else f"{text}."


def number(text: str) -> int:
    """The whole number that a figure with thousands separators writes: 1234 for "1,234"."""
    return int(text.replace(",", ""))


def first_of_all(names: Sequence[str], whom: str) -> str:
    """The clause that puts the first of some names before the others, for somebody: "SQL first of all for an …"."""
    behind = f", then {listed(names[1:])}" if len(names) > 1 else ""
    return f"{names[0]} first of all for {whom}{behind}"
