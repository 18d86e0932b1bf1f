"""The commands of the chat that begin with a slash: what each is called, what it takes, and what it does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from careerbot.channels.terminal.offering import LEAVE
from careerbot.channels.terminal.saving import Unsaved, save
from careerbot.channels.terminal.talk import Talk
from careerbot.display.console import Console, listed_rows
from careerbot.display.markdown import markdown
from careerbot.explain import explain
from careerbot.lookups import versus

HELP_QUESTIONS = """\
Ask in your own words, for example:
  What does a machine learning engineer do?
  data scientist vs ml engineer
  I know Python and SQL, am I ready to be a data scientist?
  and in Canada?

Tab takes a suggestion or completes a name, the arrow keys recall what you typed. Commands:"""


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its name, what follows it, what it is for, and what it does with what follows it."""

    name: str
    takes: str
    about: str
    run: Callable[[str, Talk, Console], None]

    @property
    def usage(self) -> str:
        return f"{self.name} {self.takes}".rstrip()


def run(line: str, talk: Talk, console: Console) -> None:
    """Do what a line that begins with a slash says; a mistyped command names the likely one."""
    name, _, rest = line.partition(" ")
    command = find(name)
    if command is None:
        near = _near(name.lower())
        console.say(f"There is no such command.{f' Did you mean {near}?' if near else ' /help lists the commands.'}")
    else:
        command.run(rest.strip(), talk, console)


def find(name: str) -> Command | None:
    """The command of this name; None when there is none."""
    return next((command for command in COMMANDS if command.name == name.lower()), None)


def _near(name: str) -> str:
    from rapidfuzz import process

    found = process.extractOne(name, [command.name for command in COMMANDS], score_cutoff=50)
    return found[0] if found else ""


def _help(rest: str, talk: Talk, console: Console) -> None:
    console.say(HELP_QUESTIONS)
    console.write([*listed_rows([(c.usage, c.about) for c in COMMANDS], console.measure), ()])


def _roles(rest: str, talk: Talk, console: Console) -> None:
    roles = talk.bot.compiled.labels("role")
    fields = sorted({role.group for role in roles if role.group})
    wanted = rest.lower()
    if wanted and wanted not in fields:
        console.say(f"I know no field called “{rest}”. The fields are: {', '.join(fields)}.")
        return
    items = [
        (field, ", ".join(role.name for role in roles if role.group == field))
        for field in fields
        if not wanted or field == wanted
    ]
    console.write([(), *listed_rows(items, console.measure), ()])


def _ask(question: str) -> Callable[[str, Talk, Console], None]:
    """A command that asks a question with what follows it in the place of {}."""

    def run(rest: str, talk: Talk, console: Console) -> None:
        console.show(talk.ask(question.format(rest).strip()))

    return run


def _compare(rest: str, talk: Talk, console: Console) -> None:
    named = talk.bot.understand(rest).ids("role")
    if len(named) < 2 and not (named and talk.state.roles):
        console.say("Name two roles or more, for example: /compare data scientist, data engineer")
        return
    roles = named if len(named) > 1 else (*talk.state.roles[:1], *named)
    console.show(talk.ask(versus(roles, talk.bot.compiled)))


def _of_role(question: str, example: str) -> Callable[[str, Talk, Console], None]:
    """A command that asks a question about the role named behind it, or else the one in focus."""

    def run(rest: str, talk: Talk, console: Console) -> None:
        if not rest and not talk.state.roles:
            console.say(f"Name a role, for example: {example}")
            return
        about = rest or talk.bot.compiled.role_name(talk.state.roles[0])
        console.show(talk.ask(question.format(about)))

    return run


def _profile(rest: str, talk: Talk, console: Console) -> None:
    console.show(talk.forget("what do you know about me"))


def _forget(rest: str, talk: Talk, console: Console) -> None:
    console.show(talk.forget("forget what you know about me"))


def _why(rest: str, talk: Talk, console: Console) -> None:
    if not talk.exchanges:
        console.say("There is no reply to explain yet.")
        return
    console.say(explain(talk.bot, talk.exchanges[-1][0]))


def _sources(rest: str, talk: Talk, console: Console) -> None:
    sources = talk.last.sources if talk.last else ()
    if not sources:
        console.say("No reply with sources yet." if talk.last is None else "The last reply rests on no source.")
        return
    for number, source in enumerate(sources, 1):
        told = [
            f"[{number}] {source.title}",
            f"{source.publisher}, {source.year}",
            source.url,
            source.licence,
            source.note,
        ]
        console.say("\n    ".join(text for text in told if text))


def _save(rest: str, talk: Talk, console: Console) -> None:
    try:
        console.say(save(rest, talk))
    except Unsaved as problem:
        console.say(str(problem))


def _copy(rest: str, talk: Talk, console: Console) -> None:
    if talk.last is None:
        console.say("There is no reply to copy yet.")
        return
    try:
        import pyperclip
    except ModuleNotFoundError:
        console.say("Copying needs pyperclip: pip install 'careerbot[clipboard]'. /save FILE.md writes a file instead.")
        return
    try:
        pyperclip.copy(markdown(talk.last))
    except pyperclip.PyperclipException:
        console.say("There is no clipboard to copy to here. /save FILE.md writes a file instead.")
        return
    console.say("Copied the last reply, as Markdown.")


def _reset(rest: str, talk: Talk, console: Console) -> None:
    talk.start_over()
    console.say("Forgotten. What would you like to know?")


def _leave(rest: str, talk: Talk, console: Console) -> None:
    """Leaving is the loop's; this is here so that the command is listed."""


COMMANDS = (
    Command("/help", "", "what can be asked, and these commands", _help),
    Command("/roles", "[field]", "the roles I know, all or of one field", _roles),
    Command("/compare", "a, b", "roles side by side", _compare),
    Command(
        "/pay",
        "role [in place]",
        "what is known of a role's pay",
        _of_role("{} salary", "/pay data engineer in Canada"),
    ),
    Command(
        "/path", "role", "the way into a role, step by step", _of_role("learning path for {}", "/path data analyst")
    ),
    Command("/more", "", "the last reply at full length", _ask("more detail")),
    Command("/shorter", "", "the last reply in short", _ask("shorter")),
    Command("/sources", "", "who says what the last reply said", _sources),
    Command("/why", "", "why the last reply was what it was", _why),
    Command("/profile", "", "what you have told me of yourself", _profile),
    Command("/forget", "", "forget what you have told me of yourself", _forget),
    Command("/save", "[plan] FILE.md", "write this conversation, or a plan for your role, to a file", _save),
    Command("/copy", "", "copy the last reply, as Markdown", _copy),
    Command("/reset", "", "forget this conversation", _reset),
    Command(LEAVE, "", "leave (Ctrl-D does too)", _leave),
)
