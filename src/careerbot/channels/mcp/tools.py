"""The tools: each turns its arguments into a look-up or a question, and what comes back into a result."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Annotated

from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.types import CallToolResult, ToolAnnotations

from careerbot import __version__, lookups
from careerbot.bot import Bot
from careerbot.channels.mcp import arguments, results
from careerbot.channels.mcp.asking import gap_question, likes_question
from careerbot.channels.mcp.describing import described, instructions
from careerbot.channels.replaying import replayed
from careerbot.errors import CareerbotError
from careerbot.facts.answers import thing_name
from careerbot.normalize import normalize
from careerbot.terms import terms
from careerbot.turn import Fact, Heard, Reply, State, distinct, ignored

_LOOKS_UP = ToolAnnotations(read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False)
_LEAST = 0.2  # likeness of a fact to what is searched for, 0 to 1


def make_server(bot: Bot, heard: Heard = ignored) -> MCPServer:
    """A server whose tools answer with a bot. `heard` is told of every question put to ``ask``, and its reply."""
    server = MCPServer(
        "careerbot",
        title="careerbot",
        instructions=instructions(bot.compiled),
        version=__version__,
        log_level="WARNING",  # what people ask stays out of the log
        subscriptions=False,
    )
    tools = Tools(bot, heard)
    for tool in (
        tools.list_roles,
        tools.look_up_role,
        tools.look_up_topic,
        tools.compare_roles,
        tools.recommend_roles,
        tools.find_skill_gap,
        tools.look_up_pay,
        tools.ask,
    ):
        title, description = described(tool.__name__, bot.compiled)
        server.add_tool(tool, title=title, description=description, annotations=_LOOKS_UP, structured_output=True)
    return server


class Tools:
    """What the tools do. Raises ToolError, in words that a model can act on, for what is not known."""

    def __init__(self, bot: Bot, heard: Heard = ignored) -> None:
        self._bot = bot
        self._heard = heard

    def list_roles(self, field: arguments.OfField = "") -> Annotated[CallToolResult, results.RolesGiven]:
        try:
            records = lookups.role_records(self._bot.compiled, field)
        except CareerbotError as error:
            raise ToolError(str(error)) from None
        roles = [results.RoleGiven.model_validate(record) for record in records]
        text = "\n".join(f"- {role.id}: {role.name} ({role.field}, {role.facts} facts)" for role in roles)
        return results.result(text, results.RolesGiven(roles=roles))

    def look_up_role(
        self, role: arguments.Role, topics: arguments.Topics = []
    ) -> Annotated[CallToolResult, results.FactsGiven]:
        (id,) = self._roles([role])
        known = self._bot.compiled.sections(id)
        if missing := [topic for topic in topics if topic not in known]:
            raise ToolError(f"nothing is known of {id} on {', '.join(missing)}; its topics are {', '.join(known)}")
        return self._facts(self._bot.compiled.facts(id, *(topics or known)))

    def look_up_topic(
        self, topic: arguments.Topic, most: arguments.Most = 8
    ) -> Annotated[CallToolResult, results.FactsGiven]:
        compiled = self._bot.compiled
        things = self._bot.understand(topic).ids("tool", "skill")
        told = {fact: thing_name(thing, compiled) for thing in things if (fact := compiled.about(thing)) is not None}
        words = terms(normalize(topic).normal.split())
        found = [fact for fact, likeness in compiled.search(words, most) if likeness >= _LEAST]
        facts = distinct([*told, *found, *compiled.mentioning(things)])[:most]
        if not facts:
            raise ToolError(
                f"nothing is known of {topic!r}; try other words, or list_roles for what careerbot is about"
            )
        return self._facts(facts, {fact.id: name for fact, name in told.items()})

    def compare_roles(self, roles: arguments.Roles) -> Annotated[CallToolResult, results.ReplyGiven]:
        ids = self._roles(roles)
        if len(ids) < 2:
            raise ToolError(f"these are one and the same role, {ids[0]}; give two or more that differ")
        reply = self._bot.reply(lookups.versus(ids, self._bot.compiled))
        return results.result(results.reply_text(reply), results.ReplyGiven(**results.reply_fields(reply)))

    def recommend_roles(
        self,
        knows: arguments.Knows = [],
        likes: arguments.Likes = [],
        dislikes: arguments.Dislikes = [],
        background: arguments.Background = "",
        degree: arguments.Degree = "",
    ) -> Annotated[CallToolResult, results.AdvisedGiven]:
        question = likes_question(knows, likes, dislikes, background, degree)
        if not question:
            raise ToolError("give at least one of knows, likes, dislikes, background and degree")
        return self._advised(question, knows)

    def find_skill_gap(
        self, role: arguments.Role, knows: arguments.SomeKnown, background: arguments.Background = ""
    ) -> Annotated[CallToolResult, results.AdvisedGiven]:
        (id,) = self._roles([role])
        if self._not_understood(knows) == list(knows) and not background:
            raise ToolError(
                f"careerbot knows no skill or tool called {', '.join(knows)}; give names such as Python, SQL"
            )
        return self._advised(gap_question(self._bot.compiled.role_name(id), knows, background), knows)

    def look_up_pay(
        self, role: arguments.Role, place: arguments.Place = "", level: arguments.Level = ""
    ) -> Annotated[CallToolResult, results.PaidGiven]:
        compiled = self._bot.compiled
        (id,) = self._roles([role])
        try:
            where = lookups.find_place(place, self._bot)
        except CareerbotError as error:
            raise ToolError(str(error)) from None
        levels = {label.id: label.name for label in compiled.labels("level")}
        if level and level not in levels:
            raise ToolError(f"there is no level {level!r}; the levels are {', '.join(levels)}")
        label = compiled.label("place", where)
        reply = self._bot.reply(
            lookups.pay_question(compiled.role_name(id), label.name if label else "", levels.get(level, ""))
        )
        records = lookups.pay_records(id, where, compiled)
        pay = results.pay_given([record for record in records if not level or record["level"] in (None, "", level)])
        return results.result(results.reply_text(reply), results.PaidGiven(**results.reply_fields(reply), pay=pay))

    async def ask(
        self, question: arguments.Question, earlier: arguments.Earlier = []
    ) -> Annotated[CallToolResult, results.ReplyGiven]:
        reply = (await replayed(self._bot, [*earlier, question])).reply
        self._heard(question, reply)
        return results.result(results.reply_text(reply), results.ReplyGiven(**results.reply_fields(reply)))

    def _roles(self, names: Sequence[str]) -> tuple[str, ...]:
        try:
            return lookups.find_roles(names, self._bot, "the tool list_roles")
        except CareerbotError as error:
            raise ToolError(str(error)) from None

    def _facts(self, facts: Sequence[Fact], subjects: Mapping[str, str] = MappingProxyType({})) -> CallToolResult:
        """The facts as a result; `subjects` has what those are about whose text does not say it, by their ids."""
        given = [results.FactGiven.of(fact, subjects.get(fact.id, "")) for fact in facts]
        names = {fact.role: self._bot.compiled.role_name(fact.role) for fact in facts if fact.role}
        return results.result(results.facts_text(given, names), results.FactsGiven(facts=given))

    def _advised(self, question: str, knows: Sequence[str]) -> CallToolResult:
        reply: Reply
        reply, state = self._bot.turn(question, State())
        fields = results.reply_fields(reply)
        content = results.AdvisedGiven(
            **fields,
            named=list(state.listed),
            understood=list(state.knows),
            not_understood=self._not_understood(knows),
        )
        return results.result(results.reply_text(reply), content)

    def _not_understood(self, names: Sequence[str]) -> list[str]:
        return [name for name in names if not self._bot.understand(f"I know {name}").ids("tool", "skill")]
