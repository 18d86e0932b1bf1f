"""The commands that look something up for people and scripts: roles, role, compare, pay; as text, JSON or CSV."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence

from careerbot import lookups
from careerbot.bot import Bot
from careerbot.display import tabular
from careerbot.display.columns import Row, wrap
from careerbot.display.console import Console, listed_rows
from careerbot.display.screen import reply_rows
from careerbot.errors import CareerbotError
from careerbot.facts.answers import heading

TEXT, CSV = "text", "csv"  # forms; any other is JSON


def roles(bot: Bot, field: str, form: str) -> int:
    """The roles known, by field."""
    records = lookups.role_records(bot.compiled, field)

    def text(console: Console) -> list[Row]:
        fields = sorted({str(record["field"]) for record in records})
        items = [(name, ", ".join(str(r["name"]) for r in records if r["field"] == name)) for name in fields]
        return listed_rows(items, console.measure)

    return _write(records, form, text)


def role(bot: Bot, name: str, sections: Sequence[str], form: str) -> int:
    """All that is known of a role, or some sections of it."""
    (id,) = lookups.find_roles([name], bot)
    known = bot.compiled.sections(id)
    if missing := [section for section in sections if section not in known]:
        raise CareerbotError(f"nothing is known of {id} on {', '.join(missing)}; there is {', '.join(known)}")
    records = lookups.fact_records([id], bot.compiled, sections)
    title = bot.compiled.role_name(id)

    def text(console: Console) -> list[Row]:
        rows: list[Row] = [(("title", title),)]
        for section in dict.fromkeys(str(record["section"]) for record in records):
            rows += [(), (("title", heading(section, title)),)]
            for record in records:
                if record["section"] == section:
                    said = f"{record['kind']}: {record['text']}" if record["kind"] else str(record["text"])
                    source = f" [{record['publisher']}, {record['year']}]"
                    bullet = f"{console.look.bullet} "
                    rows += wrap([("", said), ("quiet", source)], console.measure, bullet, "  ")
        return rows

    return _write(records, form, text)


def compare(bot: Bot, names: Sequence[str], form: str) -> int:
    """Roles side by side."""
    ids = lookups.find_roles(names, bot)
    if len(ids) < 2:
        raise CareerbotError("name two roles or more to compare, for example data-scientist data-engineer")
    question = lookups.versus(ids, bot.compiled)
    records = lookups.fact_records(ids, bot.compiled)
    return _write(records, form, lambda console: reply_rows(bot.reply(question), console.look))


def pay(bot: Bot, name: str, place: str, form: str) -> int:
    """What is known of a role's pay."""
    (id,) = lookups.find_roles([name], bot)
    where = lookups.find_place(place, bot)
    label = bot.compiled.label("place", where)
    question = lookups.pay_question(bot.compiled.role_name(id), label.name if label else "")
    records = lookups.pay_records(id, where, bot.compiled)
    return _write(records, form, lambda console: reply_rows(bot.reply(question), console.look))


def _write(records: Sequence[lookups.Record], form: str, text: Callable[[Console], list[Row]]) -> int:
    if form == TEXT:
        console = Console(sys.stdout, plain=not sys.stdout.isatty())
        console.write(text(console))
    else:
        sys.stdout.write(tabular.as_csv(records) if form == CSV else tabular.as_json(records))
    return 0
