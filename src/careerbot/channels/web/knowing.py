"""What is known, over HTTP: roles, one role, roles side by side, pay. Records as `careerbot.lookups` has them."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from typing import TypeVar

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from careerbot import lookups
from careerbot.bot import Bot
from careerbot.channels.live import current
from careerbot.channels.web.problems import Problem
from careerbot.channels.web.requests import query
from careerbot.errors import CareerbotError

T = TypeVar("T")
LONGEST = 100  # characters of a name
MOST_ROLES = 10  # side by side
_FEW_MINUTES = {"Cache-Control": "public, max-age=300"}
_LISTED = "/api/roles"


class Knowing:
    """Looks things up."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    def routes(self) -> list[BaseRoute]:
        """The routes."""
        return [
            Route("/api/roles", self.roles, methods=["GET"]),
            Route("/api/roles/{id}", self.role, methods=["GET"]),
            Route("/api/compare", self.compare, methods=["GET"]),
            Route("/api/pay", self.pay, methods=["GET"]),
        ]

    async def roles(self, request: Request) -> Response:
        """The roles, or those of a field."""
        field = query(request, ("field",)).get("field", "")
        bot = current(self._bot)
        return _answer({"roles": await _known(lambda: lookups.role_records(bot.compiled, field))})

    async def role(self, request: Request) -> Response:
        """All that is known of a role."""
        query(request, ())
        name = _name("role", request.path_params["id"])
        bot = current(self._bot)

        def look_up() -> dict[str, object]:
            (id,) = lookups.find_roles([name], bot, _LISTED)
            return {**_head(id, bot), "facts": lookups.fact_records([id], bot.compiled)}

        return _answer(await _known(look_up))

    async def compare(self, request: Request) -> Response:
        """Roles side by side."""
        query(request, ("role",), repeated=("role",))
        names = [_name("role", name) for name in request.query_params.getlist("role")]
        if not 2 <= len(names) <= MOST_ROLES:
            raise Problem(422, f"Name two roles to {MOST_ROLES}: ?role=data-engineer&role=data-scientist.")
        bot = current(self._bot)

        def look_up() -> dict[str, object]:
            ids = lookups.find_roles(names, bot, _LISTED)
            if len(ids) < 2:
                raise Problem(422, "These are names of one role; name two or more.")
            return {"roles": [_head(id, bot) for id in ids], "facts": lookups.fact_records(ids, bot.compiled)}

        return _answer(await _known(look_up))

    async def pay(self, request: Request) -> Response:
        """What is known of a role's pay, in a place."""
        found = query(request, ("role", "place"))
        role, place = _name("role", found.get("role", "")), found.get("place", "")
        if place:
            _name("place", place)
        bot = current(self._bot)

        def look_up() -> dict[str, object]:
            (id,) = lookups.find_roles([role], bot, _LISTED)
            where = lookups.find_place(place, bot)
            return {"role": _head(id, bot), "pay": lookups.pay_records(id, where, bot.compiled)}

        return _answer(await _known(look_up))


async def _known(look_up: Callable[[], T]) -> T:
    """What is looked up, in a worker thread. Raises Problem (404) for a name that is not known."""
    try:
        return await asyncio.to_thread(look_up)
    except CareerbotError as error:
        raise Problem(404, f"{error}.") from None


def _name(what: str, name: str) -> str:
    if not name or len(name) > LONGEST:
        raise Problem(422, f"Give the {what} by its id or name, in {LONGEST} characters at most.")
    return name


def _head(id: str, bot: Bot) -> dict[str, object]:
    label = bot.compiled.label("role", id)
    return {"id": id, "name": label.name if label else id, "field": label.group if label else ""}


def _answer(data: object) -> Response:
    body = json.dumps(data, separators=(",", ":")).encode()
    return Response(body, media_type="application/json", headers=_FEW_MINUTES)
