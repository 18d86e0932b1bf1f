"""Names of tools and employers that are something else among words of another world: a python in a terrarium."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.turn import Token

_SNAKE = "snake snakes terrarium reptile reptiles venom venomous bite bites bitten mice rats constrictor zoo cage skin"
_WORLDS = {
    name: frozenset(words.split())
    for names, words in (
        ("python pythons", f"{_SNAKE} ball burmese pet pets cat escaped hatch slither"),
        ("anaconda", f"{_SNAKE} jungle swamp river amazon"),
        (
            "ruby rubies",
            "ring rings carat carats gem gems gemstone jewel jewelry jeweller necklace earrings brooch pink sapphire",
        ),
        ("java", "island indonesia jakarta bali volcano volcanoes sumatra bean beans roast"),
        ("amazon", "river rivers rainforest jungle basin tribe tribes fish piranhas brazil peru long deforestation"),
        ("apple apples", "pie tree trees fruit juice cider orchard peel recipe eat"),
        ("swift swifts", "bird birds nest nests nesting taylor concert tour song songs album"),
        ("rust", "stain stains car cars bike bicycle chain door doors vinegar iron metal gate paint belt nails"),
        ("panda pandas", "bear bears bamboo zoo tibet cub cubs wwf giant"),
        ("spark sparks", "plug plugs fireplace campfire lighter romance firework"),
        ("hive hives", "bee bees honey queen beekeeper rash skin itchy"),
        ("flask", "whisky whiskey thermos soup chemistry beaker hiking"),
        ("oracle", "delphi greek prophecy prophecies stadium matrix"),
        ("cassandra", "troy myth mythology prophecy trojan"),
        ("kafka", "franz novel novels metamorphosis prague castle trial beetle"),
        ("scala", "milan opera ballet"),
        ("shell shells", "beach sea snail egg eggs turtle oyster crab"),
        ("dart darts", "pub board bullseye throw throwing frog"),
        ("puppet puppets", "show theatre theater muppet strings hand wooden"),
        ("apache apaches", "tribe helicopter helicopters indians reservation"),
        ("salt", "pepper soup pasta water sea"),
        ("elixir", "potion youth herbal"),
        ("bash", "birthday party"),
        ("unity", "church marriage prayer germany"),
        ("meteor", "shower crater asteroid"),
        ("jasmine", "tea flower flowers rice plant disney"),
        ("mocha", "coffee latte cup"),
        ("cypress", "tree trees hedge"),
        ("seaborn", "turtle"),
    )
    for name in names.split()
}


def is_homonym(tokens: Sequence[Token], index: int) -> bool:
    """Whether the word at this place is no tool or employer here: a word of its other world stands in the utterance."""
    world = _WORLDS.get(tokens[index].text)
    return world is not None and any(token.text in world for token in tokens)
