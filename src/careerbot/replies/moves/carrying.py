"""What somebody brings to a role, as sentences."""

from __future__ import annotations

from careerbot.compiled import Compiled
from careerbot.facts.answers import thing_name
from careerbot.replies.moves.what_is_brought import Brought
from careerbot.turn import Fact, Line, unique
from careerbot.wording import capitalized, is_plural, listed

_MOST_NAMED = 4  # things named in one sentence


def carried(name: str, own: Brought, compiled: Compiled) -> tuple[list[Line], list[Fact]]:
    """What is brought: what the user said, what is core to the old work, and what it often uses."""
    said: list[Line] = []
    cites = tuple(fact.id for fact in own.facts)
    certain = [thing_name(id, compiled) for id in unique((*own.said, *own.core))][: 2 * _MOST_NAMED]
    usual = [thing_name(id, compiled) for id in own.usual if id not in own.said][: 2 * _MOST_NAMED - len(certain)]
    perhaps = [thing_name(id, compiled) for id in own.perhaps[:_MOST_NAMED]]
    if certain or usual:
        names = certain or usual
        carry = "carries" if len(names) == 1 and not is_plural(names[0]) else "carry"
        text = f"{capitalized(listed(names))}{'' if certain else ' usually'} {carry} over to {name}"
        if certain and usual:
            text += f", usually {listed(usual)} too"
        if perhaps:
            text += f", and {listed(perhaps)} if you use {'it' if len(perhaps) == 1 else 'them'}"
        said.append(Line(f"{text}{own.borrowed}.", cites))
    elif perhaps:
        said.append(Line(f"If you use {listed(perhaps, 'or')} already, that carries over to {name}.", cites))
    if own.knows:
        said.append(Line(own.knows.text, (own.knows.id,)))
    return said, [*(own.facts if certain or usual or perhaps else ()), *([own.knows] if own.knows else [])]
