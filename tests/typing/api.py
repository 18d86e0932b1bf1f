"""A user's program. It is not run: mypy checks that the public API has the types the documentation promises."""

from __future__ import annotations

from pathlib import Path
from typing import assert_type

import careerbot


def ask() -> None:
    bot = careerbot.load()
    assert_type(bot, careerbot.Bot)
    careerbot.load("my-content/")
    careerbot.load(Path("my-content"), on_build=lambda: None)
    print(bot.reply("What skills does an ML engineer need?"))


def talk(bot: careerbot.Bot) -> None:
    session = bot.session()
    assert_type(session, careerbot.Session)
    reply = session.reply("How much does a data scientist earn in Germany?")
    assert_type(reply, careerbot.Reply)
    assert_type(reply.text, str)
    assert_type(reply.status, str)
    assert_type(reply.confidence, float)
    assert_type(reply.roles, tuple[str, ...])
    assert_type(reply.evidence, tuple[careerbot.Fact, ...])
    assert_type(reply.sources, tuple[careerbot.Source, ...])
    assert_type(reply.suggestions, tuple[str, ...])
    assert_type([(intent.name, intent.confidence) for intent in reply.intents], list[tuple[str, float]])
    for fact in reply.evidence:
        assert_type((fact.text, fact.source.title, fact.source.year), tuple[str, str, int])


def save(bot: careerbot.Bot, session: careerbot.Session) -> careerbot.Session:
    saved = session.state.to_json()
    assert_type(saved, str)
    assert_type(careerbot.State.from_json(saved), careerbot.State)
    return bot.session(careerbot.State.from_json(saved))


def turn(bot: careerbot.Bot, state: careerbot.State) -> careerbot.State:
    reply, state = bot.turn("which pays more?", state)
    assert_type(reply, careerbot.Reply)
    return state


async def talk_later(session: careerbot.Session) -> str:
    reply = await session.areply("which pays more?")
    assert_type(reply, careerbot.Reply)
    return reply.text


def classify() -> str:
    model = careerbot.IntentModel.train({"greet": ["hi", "hello"]}, out_of_scope=["will it rain"])
    assert_type(model, careerbot.IntentModel)
    prediction = model.predict("hey there")
    assert_type(prediction, careerbot.Prediction)
    assert_type(prediction.intent, str | None)
    assert_type(prediction.confidence, float)
    return prediction.ranking[0].name


def report(folder: str) -> list[str]:
    try:
        careerbot.load(folder)
    except careerbot.ContentError as error:
        assert_type(error.problems, tuple[careerbot.Problem, ...])
        return [f"{problem.path}:{problem.line}:{problem.column} {problem.message}" for problem in error.problems]
    except careerbot.CareerbotError as error:
        return [str(error)]
    return [careerbot.__version__]


def misuse(bot: careerbot.Bot, reply: careerbot.Reply) -> None:
    bot.reply(5)  # type: ignore[arg-type]
    bot.session("state")  # type: ignore[arg-type]
    reply.status = "answer"  # type: ignore[misc]
    reply.answer  # type: ignore[attr-defined]  # noqa: B018
    careerbot.load("my-content", None)  # type: ignore[call-arg, arg-type]
