"""The tools: each turns its arguments into a look-up or a question, and what comes back into a result."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ToolError
from mcp.types import CallToolResult, ToolAnnotations
from pydantic import Field

from careerbot import __version__, lookups
from careerbot.bot import Bot
from careerbot.channels.mcp import results
from careerbot.channels.mcp.asking import gap_question, likes_question, pay_question, versus
from careerbot.channels.mcp.describing import described, instructions
from careerbot.channels.replaying import replayed
from careerbot.errors import CareerbotError
from careerbot.normalize import normalize
from careerbot.terms import terms
from careerbot.turn import Fact, Heard, Reply, State, distinct, ignored

_LOOKS_UP = ToolAnnotations(read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False)
_LEAST = 0.2  # likeness of a fact to what is searched for, 0 to 1
_MOST_LISTED = 20  # facts that are searched out, at most

Role = Annotated[
    str, Field(max_length=100, description="a role's id or name, misspelt or not: 'data-engineer', 'ML engineer'")
]
Name = Annotated[str, Field(max_length=100)]
Question = Annotated[str, Field(max_length=4000, description="one question, as a person would ask it, in English")]
Knows = Annotated[
    list[Name], Field(max_length=40, description="skills and tools the person has: ['Python', 'statistics']")
]


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

    def list_roles(
        self, field: Annotated[str, Field(max_length=100, description="only the roles of this field")] = ""
    ) -> Annotated[CallToolResult, results.RolesGiven]:
        try:
            records = lookups.role_records(self._bot.compiled, field)
        except CareerbotError as error:
            raise ToolError(str(error)) from None
        roles = [results.RoleGiven.model_validate(record) for record in records]
        text = "\n".join(f"- {role.id}: {role.name} ({role.field}, {role.facts} facts)" for role in roles)
        return results.result(text, results.RolesGiven(roles=roles))

    def look_up_role(
        self,
        role: Role,
        topics: Annotated[list[Name], Field(max_length=30, description="only these topics; all when empty")] = [],  # noqa: B006  # becomes the schema's default
    ) -> Annotated[CallToolResult, results.FactsGiven]:
        (id,) = self._roles([role])
        known = self._bot.compiled.sections(id)
        if missing := [topic for topic in topics if topic not in known]:
            raise ToolError(f"nothing is known of {id} on {', '.join(missing)}; its topics are {', '.join(known)}")
        return self._facts(self._bot.compiled.facts(id, *(topics or known)))

    def look_up_topic(
        self,
        topic: Annotated[
            str, Field(min_length=1, max_length=300, description="a tool, a skill or a few telling words")
        ],
        most: Annotated[int, Field(ge=1, le=_MOST_LISTED, description="facts at most")] = 8,
    ) -> Annotated[CallToolResult, results.FactsGiven]:
        compiled = self._bot.compiled
        things = self._bot.understand(topic).ids("tool", "skill")
        told = [fact for thing in things if (fact := compiled.about(thing)) is not None]
        words = terms(normalize(topic).normal.split())
        found = [fact for fact, likeness in compiled.search(words, most) if likeness >= _LEAST]
        facts = distinct([*told, *found, *compiled.mentioning(things)])[:most]
        if not facts:
            raise ToolError(
                f"nothing is known of {topic!r}; try other words, or list_roles for what careerbot is about"
            )
        return self._facts(facts)

    def compare_roles(
        self,
        roles: Annotated[list[Name], Field(min_length=2, max_length=6, description="ids or names of two to six roles")],
    ) -> Annotated[CallToolResult, results.ReplyGiven]:
        ids = self._roles(roles)
        if len(ids) < 2:
            raise ToolError(f"these are one and the same role, {ids[0]}; give two or more that differ")
        reply = self._bot.reply(versus([self._bot.compiled.role_name(id) for id in ids]))
        return results.result(results.reply_text(reply), results.ReplyGiven(**results.reply_fields(reply)))

    def recommend_roles(
        self,
        knows: Knows = [],  # noqa: B006
        likes: Annotated[
            list[Name], Field(max_length=20, description="what the person likes: ['statistics', 'teaching']")
        ] = [],  # noqa: B006
        dislikes: Annotated[
            list[Name], Field(max_length=20, description="what the person would rather not do or use")
        ] = [],  # noqa: B006
        background: Annotated[str, Field(max_length=100, description="the occupation they come from: 'nurse'")] = "",
        degree: Annotated[str, Field(max_length=100, description="what they studied: 'physics'")] = "",
    ) -> Annotated[CallToolResult, results.AdvisedGiven]:
        question = likes_question(knows, likes, dislikes, background, degree)
        if not question:
            raise ToolError("give at least one of knows, likes, dislikes, background and degree")
        return self._advised(question, knows)

    def find_skill_gap(
        self,
        role: Role,
        knows: Annotated[Knows, Field(min_length=1)],
        background: Annotated[str, Field(max_length=100, description="the occupation they come from: 'nurse'")] = "",
    ) -> Annotated[CallToolResult, results.AdvisedGiven]:
        (id,) = self._roles([role])
        if self._not_understood(knows) == list(knows) and not background:
            raise ToolError(
                f"careerbot knows no skill or tool called {', '.join(knows)}; give names such as Python, SQL"
            )
        return self._advised(gap_question(self._bot.compiled.role_name(id), knows, background), knows)

    def look_up_pay(
        self,
        role: Role,
        place: Annotated[
            str, Field(max_length=100, description="a country, a US state or a large US city; else the best-known")
        ] = "",
        level: Annotated[str, Field(max_length=40, description="a level, such as entry, senior or lead")] = "",
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
            pay_question(compiled.role_name(id), label.name if label else "", levels.get(level, ""))
        )
        records = lookups.pay_records(id, where, compiled)
        pay = results.pay_given([record for record in records if not level or record["level"] in (None, "", level)])
        return results.result(results.reply_text(reply), results.PaidGiven(**results.reply_fields(reply), pay=pay))

    async def ask(
        self,
        question: Question,
        earlier: Annotated[
            list[str],
            Field(
                max_length=200,
                description="what the user asked before, first to last, so that a follow-up is understood",
            ),
        ] = [],  # noqa: B006
    ) -> Annotated[CallToolResult, results.ReplyGiven]:
        reply = (await replayed(self._bot, [*earlier, question])).reply
        self._heard(question, reply)
        return results.result(results.reply_text(reply), results.ReplyGiven(**results.reply_fields(reply)))

    def _roles(self, names: Sequence[str]) -> tuple[str, ...]:
        try:
            return lookups.find_roles(names, self._bot, "the tool list_roles")
        except CareerbotError as error:
            raise ToolError(str(error)) from None

    def _facts(self, facts: Sequence[Fact]) -> CallToolResult:
        given = [results.FactGiven.of(fact) for fact in facts]
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
