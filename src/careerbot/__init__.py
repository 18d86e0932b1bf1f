"""careerbot: a conversational career adviser that says where every fact comes from.

>>> import careerbot
>>> bot = careerbot.load()
>>> print(bot.reply("What skills does an ML engineer need?"))  # doctest: +SKIP
"""

TYPE_CHECKING = False  # as type checkers read it; importing it from typing would cost more than the rest of this file
if TYPE_CHECKING:
    from careerbot.bot import Bot, Session, load
    from careerbot.errors import CareerbotError, CompiledError, ContentError, Problem, StateError, TrainingError
    from careerbot.intent_model import IntentModel, Prediction
    from careerbot.turn import Fact, Reply, Source, State

del TYPE_CHECKING

__version__ = "0.1.0"

__all__ = [
    "Bot",
    "CareerbotError",
    "CompiledError",
    "ContentError",
    "Fact",
    "IntentModel",
    "Prediction",
    "Problem",
    "Reply",
    "Session",
    "Source",
    "State",
    "StateError",
    "TrainingError",
    "__version__",
    "load",
]

_HOMES = {
    "bot": ("Bot", "Session", "load"),
    "errors": ("CareerbotError", "CompiledError", "ContentError", "Problem", "StateError", "TrainingError"),
    "intent_model": ("IntentModel", "Prediction"),
    "turn": ("Fact", "Reply", "Source", "State"),
}


def __getattr__(name: str) -> object:
    """A public name, imported when it is first used: ``careerbot --version`` and the first prompt need none of them."""
    home = next((module for module, names in _HOMES.items() if name in names), None)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value: object = getattr(import_module(f"{__name__}.{home}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
