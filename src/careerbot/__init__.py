"""careerbot: a conversational career adviser that says where every fact comes from.

>>> import careerbot
>>> bot = careerbot.load()
>>> print(bot.reply("What skills does an ML engineer need?"))  # doctest: +SKIP
"""

from careerbot.bot import Bot, Session, load
from careerbot.errors import CareerbotError, CompiledError, ContentError, Problem, StateError, TrainingError
from careerbot.intent_model import IntentModel, Prediction
from careerbot.turn import Fact, Reply, Source, State

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
