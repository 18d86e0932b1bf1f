"""Completion of careerbot's commands and options in bash, zsh and fish, written from the parser itself."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass

SHELLS = ("bash", "zsh", "fish")


@dataclass(frozen=True, slots=True)
class _Option:
    name: str
    about: str


@dataclass(frozen=True, slots=True)
class _Command:
    name: str
    about: str
    options: tuple[_Option, ...]
    words: tuple[str, ...]  # what may stand there besides options and files


def script(shell: str, parser: argparse.ArgumentParser) -> str:
    """The completion script of one of SHELLS."""
    top, commands = _options(parser), tuple(_commands(parser))
    lines = {"bash": _bash, "zsh": _zsh, "fish": _fish}[shell](top, commands)
    return "\n".join(lines) + "\n"


def _bash(top: tuple[_Option, ...], commands: tuple[_Command, ...]) -> Iterator[str]:
    yield "# source <(careerbot completion bash)"
    yield "_careerbot() {"
    yield '    local word="${COMP_WORDS[COMP_CWORD]}" command="" offered i'
    yield "    for ((i = 1; i < COMP_CWORD; i++)); do"
    yield '        case "${COMP_WORDS[i]}" in'
    yield f'            {"|".join(command.name for command in commands)}) command="${{COMP_WORDS[i]}}"; break ;;'
    yield "        esac"
    yield "    done"
    yield '    case "$command" in'
    for command in commands:
        yield f'        {command.name}) offered="{" ".join([o.name for o in command.options] + [*command.words])}" ;;'
    yield f'        *) offered="{" ".join([c.name for c in commands] + [o.name for o in top])}" ;;'
    yield "    esac"
    yield '    COMPREPLY=($(compgen -W "$offered" -- "$word"))'
    yield "}"
    yield "complete -o default -F _careerbot careerbot"


def _zsh(top: tuple[_Option, ...], commands: tuple[_Command, ...]) -> Iterator[str]:
    yield "#compdef careerbot"
    yield "# source <(careerbot completion zsh), or save it as _careerbot in a folder of $fpath"
    yield "_careerbot() {"
    yield "    local command=${words[(r)(" + "|".join(command.name for command in commands) + ")]}"
    yield '    case "$command" in'
    for command in commands:
        offered = [*command.options, *(_Option(word, "") for word in command.words)]
        yield f"        {command.name})"
        yield f"            _values_of_careerbot {' '.join(map(_described, offered))} ;;"
    yield "        *)"
    offered = [*(_Option(c.name, c.about) for c in commands), *top]
    yield f"            _values_of_careerbot {' '.join(map(_described, offered))} ;;"
    yield "    esac"
    yield "}"
    yield "_values_of_careerbot() {"
    yield '    local -a offered=("$@")'
    yield "    _describe 'careerbot' offered -- || true"
    yield "    _files"
    yield "}"
    yield "compdef _careerbot careerbot"


def _fish(top: tuple[_Option, ...], commands: tuple[_Command, ...]) -> Iterator[str]:
    yield "# careerbot completion fish | source"
    names = " ".join(command.name for command in commands)
    nowhere = f"not __fish_seen_subcommand_from {names}"
    for command in commands:
        yield f"complete -c careerbot -n {_quoted(nowhere)} -f -a {command.name} -d {_quoted(command.about)}"
    for option in top:
        yield f"complete -c careerbot -n {_quoted(nowhere)} {_long(option)} -d {_quoted(option.about)}"
    for command in commands:
        inside = _quoted(f"__fish_seen_subcommand_from {command.name}")
        for option in command.options:
            yield f"complete -c careerbot -n {inside} {_long(option)} -d {_quoted(option.about)}"
        if command.words:
            yield f"complete -c careerbot -n {inside} -f -a {_quoted(' '.join(command.words))}"


def _long(option: _Option) -> str:
    return f"-l {option.name[2:]}" if option.name.startswith("--") else f"-s {option.name[1:]}"


def _described(option: _Option) -> str:
    return _quoted(f"{option.name}:{option.about}" if option.about else option.name)


def _quoted(text: str) -> str:
    return "'" + text.replace("\\", "").replace("'", "’") + "'"


def _commands(parser: argparse.ArgumentParser) -> Iterator[_Command]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            abouts = {choice.dest: choice.help or "" for choice in action._choices_actions}
            for name, inner in action.choices.items():
                yield _Command(name, abouts.get(name, ""), _options(inner), _words(inner))


def _options(parser: argparse.ArgumentParser) -> tuple[_Option, ...]:
    return tuple(
        _Option(action.option_strings[-1], (action.help or "").replace("%(default)s", str(action.default)))
        for action in parser._actions
        if action.option_strings and action.help != argparse.SUPPRESS
    )


def _words(parser: argparse.ArgumentParser) -> tuple[str, ...]:
    """The words that an argument without a dash may be: its choices, or the commands below this one."""
    return tuple(
        str(choice)
        for action in parser._actions
        if not action.option_strings and action.choices
        for choice in action.choices
    )
