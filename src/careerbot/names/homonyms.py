"""Names of tools, employers and roles that are something else among words of another world: a python in a terrarium."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.turn import Token

_SNAKE = "snake snakes terrarium reptile reptiles venom venomous bite bites bitten mice rats constrictor zoo cage skin"
_WORLDS = {
    name: frozenset(words.split())
    for names, words in (
        ("python pythons", f"{_SNAKE} ball burmese cat escaped slither"),
        ("anaconda", f"{_SNAKE} jungle swamp river amazon"),
        (
            "ruby rubies",
            "ring rings carat carats gemstone jewel jewelry jeweller necklace earrings brooch pink sapphire",
        ),
        ("net", "salary salaries pay income gross wage wages earnings monthly deductions"),
        ("java", "island jakarta bali volcano volcanoes sumatra roast"),
        ("amazon", "river rivers rainforest jungle basin tribe tribes fish piranhas deforestation"),
        ("apple apples", "pie fruit juice cider orchard peel recipe"),
        ("swift swifts", "bird birds nest nests nesting taylor concert"),
        ("rust", "stain stains bike bicycle vinegar iron nails"),
        ("panda pandas", "bear bears bamboo zoo tibet cub cubs wwf giant"),
        ("spark sparks", "plug plugs fireplace campfire lighter romance firework"),
        ("hive hives", "bee bees honey queen beekeeper rash skin itchy"),
        ("flask", "whisky whiskey thermos soup chemistry beaker hiking"),
        ("oracle", "delphi greek prophecy prophecies stadium matrix"),
        ("cassandra", "troy myth mythology prophecy trojan"),
        ("kafka", "franz novel novels metamorphosis castle beetle"),
        ("scala", "milan opera ballet"),
        ("shell shells", "beach sea snail egg eggs turtle oyster crab"),
        ("dart darts", "pub board bullseye throw throwing frog"),
        ("puppet puppets", "show theatre theater muppet wooden"),
        ("apache apaches", "tribe helicopter helicopters indians reservation"),
        ("salt", "pepper soup pasta water sea"),
        ("elixir", "potion youth herbal"),
        ("bash", "birthday"),
        ("unity", "church marriage prayer"),
        ("meteor", "shower crater asteroid"),
        ("jasmine", "tea flower flowers rice plant disney"),
        ("mocha", "coffee latte cup"),
        ("cypress", "tree trees hedge"),
        ("seaborn", "turtle"),
    )
    for name in names.split()
}


# What stands behind a name that is said as a verb: "I have to google it".
_OBJECTS = frozenset("it them this that everything things stuff something anything syntax how for half".split())
_VERBS = frozenset(("google", "googling"))
_BEFORE_VERBS = frozenset("to i just always still and must can you we they only constantly cannot".split())


def is_homonym(tokens: Sequence[Token], index: int) -> bool:
    """Whether the word at this place is no tool, employer or role here.

    A word of its other world stands in the utterance then.
    """
    if (
        tokens[index].text in _VERBS
        and index
        and not _OBJECTS.isdisjoint(t.text for t in tokens[index + 1 : index + 2])
    ):
        return tokens[index - 1].text in _BEFORE_VERBS
    world = _WORLDS.get(tokens[index].text)
    return world is not None and any(token.text in world for token in tokens)
