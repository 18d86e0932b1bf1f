"""Ways to practise, to keep up and to meet people that hold for every role: hackathons, podcasts, conferences.

Who asks of them asks neither for the way into one role nor whether the time told beside will do for it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

# Words for what the lines on getting started name for every role, and how those name it.
_NAMED: Mapping[str, str] = {
    **dict.fromkeys(("hackathon", "hackathons"), "hackathon"),
    **dict.fromkeys(("podcast", "podcasts"), "podcast"),
    **dict.fromkeys(("blog", "blogs"), "blog"),
    **dict.fromkeys(("newsletter", "newsletters"), "newsletter"),
    **dict.fromkeys(("papers",), "paper"),
    **dict.fromkeys(("conference", "conferences"), "conference"),
    **dict.fromkeys(("opensource", "open-source"), "open-source"),
    "linkedin": "linkedin",
}


def ways_named(words: Sequence[str]) -> tuple[str, ...]:
    """What of these ways the words name, as the lines on getting started do; none for most questions."""
    found = [_NAMED[word] for word in words if word in _NAMED]
    open_source = any(pair == ("open", "source") for pair in pairwise(words))
    return (*found, "open-source") if open_source else tuple(found)
