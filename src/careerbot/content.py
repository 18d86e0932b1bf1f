"""A folder of content: its files read, and checked against each other.

A content folder holds ``intents/`` and ``knowledge/``. The one careerbot ships with stands inside the installed
package, or at the top of a checkout.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from careerbot.advice_files import Advice, AdviceFile
from careerbot.backgrounds import Background, read_backgrounds
from careerbot.content_files import shown, yaml_files
from careerbot.credential import VERSUS, Credential
from careerbot.credential_files import CredentialFile
from careerbot.errors import ContentError, Problem
from careerbot.intents import Intent, check_examples, read_intent
from careerbot.knowledge import NAME_FILES, KnowledgeFile, Named, Reference, SmalltalkReply, read_sources
from careerbot.names.activities import words_of
from careerbot.normalize import normalize
from careerbot.note_files import NoteFile
from careerbot.pay_tables.figures import Occupation
from careerbot.pay_tables.pay_files import PayTables, read_pay
from careerbot.turn import Fact, Source
from careerbot.vocabulary import ADVICE, CREDENTIALS, NOTES, OUT_OF_SCOPE, SMALLTALK
from careerbot.yamlfile import YamlFile

FEWEST_INTENTS = 2
_WIDER = "nearest occupation"  # how the occupation of a wider role fits
_MISSING = {"section": "section (no intent has this name)", "code": "code (pay/occupations.csv does not list it)"}

File = TypeVar("File", bound=KnowledgeFile)


@dataclass(frozen=True, slots=True)
class Content:
    """Everything authored, checked: what can be asked, and what is known."""

    intents: tuple[Intent, ...]
    names: tuple[Named, ...]
    facts: tuple[Fact, ...]
    smalltalk: tuple[SmalltalkReply, ...]
    sources: tuple[Source, ...]
    pay: PayTables
    backgrounds: tuple[Background, ...]
    advice: tuple[Advice, ...]
    counted: tuple[tuple[str, Occupation], ...]  # a role, and the occupation that official figures count it in
    credentials: tuple[Credential, ...]


def load_content(folder: Path) -> Content:
    """The content of a folder. Raises ContentError with every problem in it at once."""
    content, problems = read_content(folder)
    if problems:
        raise ContentError(problems)
    return content


def read_content(folder: Path) -> tuple[Content, list[Problem]]:
    """What could be read of a folder, and every problem in it, in the order of files and lines."""
    problems = [
        Problem(str(folder / part), 0, 0, "there is no such folder; a content folder has intents/ and knowledge/")
        for part in ("intents", "knowledge")
        if not (folder / part).is_dir()
    ]
    intents: list[Intent] = []
    for path in yaml_files(folder / "intents"):
        if path.parent != folder / "intents":
            problems.append(
                Problem(shown(path, folder), 0, 0, "intents stand in intents/ itself, not in a folder below")
            )
            continue
        intent, found = read_intent(path, shown(path, folder))
        problems += found
        if intent:
            intents.append(intent)
    if len(intents) < FEWEST_INTENTS and not problems:
        message = f"there are {len(intents)} intents; a model needs at least {FEWEST_INTENTS}"
        problems.append(Problem("intents", 0, 0, message))
    sources, source_file = _read_sources(folder)
    problems += source_file.problems if source_file else []
    files_of_advice = _read_each(ADVICE, AdviceFile, AdviceFile.read_advice, folder, sources)
    files_of_credentials = _read_each(CREDENTIALS, CredentialFile, CredentialFile.read_credentials, folder, sources)
    files_of_notes = _read_each(NOTES, NoteFile, NoteFile.read_notes, folder, sources)
    files = [*_knowledge_files(folder, sources), *files_of_advice, *files_of_credentials, *files_of_notes]
    for file in files:
        problems += file.problems
    advice = tuple(entry for file in files_of_advice for entry in file.advice)
    credentials = tuple(entry for file in files_of_credentials for entry in file.credentials)
    names = tuple(name for file in files for name in file.names)
    references = [reference for file in files for reference in file.references]
    pay, found = read_pay(folder, _ids(names), sources)
    problems += found
    backgrounds, found = read_backgrounds(folder, _ids(names)["tool"], sources)
    problems += found
    problems += check_examples([*((i.name, i.examples) for i in intents), *((a.id, a.asked) for a in advice)])
    problems += _check_references(references, intents, names, pay.titles)
    problems += _check_names(names)
    problems += _check_work(names)
    problems += _check_advice(advice)
    problems += _check_credentials(files_of_credentials)
    problems += _check_notes(files_of_notes, {named.id for named in names if named.kind in ("tool", "skill", "role")})
    content = Content(
        tuple(intents),
        names,
        tuple(fact for file in files for fact in file.facts),
        tuple(reply for file in files for reply in file.smalltalk),
        tuple(sources.values()),
        pay,
        tuple(backgrounds),
        advice,
        tuple(_counted(files, names, pay.titles)),
        credentials,
    )
    return content, sorted(problems)


def _counted(
    files: Iterable[KnowledgeFile], names: Iterable[Named], titles: Mapping[str, str]
) -> Iterator[tuple[str, Occupation]]:
    """The occupation each role is counted in: its own, or that of the role it is a kind of, which fits less well."""
    own = {role: Occupation(code, titles.get(code, ""), fit) for file in files for role, code, fit in file.counted}
    for named in names:
        if named.kind == "role" and (named.id in own or named.broader in own):
            near = own.get(named.id) or own[named.broader]
            fit = near.fit if named.id in own else near.fit or _WIDER
            yield named.id, Occupation(near.code, near.title, fit)


def _read_sources(folder: Path) -> tuple[dict[str, Source], YamlFile | None]:
    path = folder / "knowledge" / "sources.yaml"
    if not path.parent.is_dir():
        return {}, None
    return read_sources(path, shown(path, folder))


def _knowledge_files(folder: Path, sources: dict[str, Source]) -> Iterable[KnowledgeFile]:
    known = ("sources", "general", "jobs", "smalltalk", *NAME_FILES)
    for path in yaml_files(folder / "knowledge"):
        place = path.relative_to(folder / "knowledge")
        if place.parts == ("sources.yaml",) or place.parts[0] in ("pay", ADVICE, CREDENTIALS, NOTES):
            continue
        file = KnowledgeFile(path, shown(path, folder), sources)
        if len(place.parts) == 2 and place.parts[0] == "roles":
            file.read_role(path.stem)
        elif len(place.parts) > 1 or path.stem not in known:
            file.problems.clear()
            hint = YamlFile.hint(path.stem, known)
            file.problem(None, f"no file of this name is read{hint}; roles stand in knowledge/roles/")
        elif path.stem in NAME_FILES:
            file.read_names(path.stem, NAME_FILES[path.stem])
        elif path.stem == "jobs":
            file.read_jobs()
        elif path.stem == SMALLTALK:
            file.read_smalltalk()
        else:
            file.read_general()
        yield file


def _read_each(
    part: str, kind: type[File], read: Callable[[File], None], folder: Path, sources: dict[str, Source]
) -> list[File]:
    """The files of a folder of knowledge that holds one kind of them, each read."""
    files = [kind(path, shown(path, folder), sources) for path in yaml_files(folder / "knowledge" / part)]
    for file in files:
        read(file)
    return files


def _ids(names: Iterable[Named]) -> dict[str, set[str]]:
    """The ids of roles, places, levels and tools, by kind."""
    listed = tuple(names)
    return {kind: {named.id for named in listed if named.kind == kind} for kind in ("role", "place", "level", "tool")}


def _check_references(
    references: Iterable[Reference], intents: Iterable[Intent], names: Sequence[Named], codes: Iterable[str]
) -> list[Problem]:
    known = {
        **_ids(names),
        "section": {intent.name for intent in intents} - {SMALLTALK, OUT_OF_SCOPE},  # under `other`: advice by topic
        "code": set(codes),
        "field": {named.group for named in names if named.kind == "role"},
    }
    problems = []
    for reference in references:
        if reference.name not in known[reference.what]:
            hint = YamlFile.hint(reference.name, known[reference.what])
            what = _MISSING.get(reference.what, reference.what)
            message = f"unknown {what}: {reference.name!r}{hint}"
            problems.append(Problem(reference.path, reference.at.line, reference.at.column, message))
    return problems


def _check_names(names: Iterable[Named]) -> list[Problem]:
    """An id given twice, and an alias that two things claim."""
    problems = []
    ids: dict[tuple[str, str], Named] = {}
    claims: dict[str, tuple[Named, str, int]] = {}
    for named in names:
        where = named.aliases[0] if named.aliases else None
        if (named.kind, named.id) in ids and where:
            message = f"the {named.kind} {named.id!r} is given twice"
            problems.append(Problem(where.path, where.line, where.column, message))
        ids[named.kind, named.id] = named
        for alias in named.aliases:
            key = normalize(alias.text).normal
            if not key:
                message = f"the alias {alias.text!r} has no letters or digits"
                problems.append(Problem(alias.path, alias.line, alias.column, message))
                continue
            if alias.care in ("code", "abbreviation", "cased"):
                key = key.upper()
            other, path, line = claims.setdefault(key, (named, alias.path, alias.line))
            if (other.kind, other.id) != (named.kind, named.id):
                message = f"the alias {alias.text!r} belongs to {other.id!r} already ({path}:{line})"
                problems.append(Problem(alias.path, alias.line, alias.column, message))
    return problems


def _check_work(names: Iterable[Named]) -> list[Problem]:
    """What is done in a role that says nothing, or that another role claims."""
    problems: list[Problem] = []
    claims: dict[tuple[str, ...], Named] = {}
    for named in names:
        where = named.aliases[0] if named.aliases else None
        for done in named.work if where else ():
            words = words_of(done)
            other = claims.setdefault(words, named) if words else named
            message = "" if words else f"the work {done!r} has no letters or digits"
            if other.id != named.id:
                message = f"the work {done!r} belongs to {other.id!r} already"
            if message and where:
                problems.append(Problem(where.path, where.line, where.column, message))
    return problems


def _check_advice(entries: Iterable[Advice]) -> list[Problem]:
    """An id that two entries have, in one file or in two; it is named at the first way of asking for the second."""
    problems: list[Problem] = []
    first: dict[str, Advice] = {}
    for entry in entries:
        if (known := first.setdefault(entry.id, entry)) is not entry and known.asked and entry.asked:
            where, there = entry.asked[0], known.asked[0]
            message = f"the advice {entry.id!r} is given twice, first at {there.path}:{there.line}"
            problems.append(Problem(where.path, where.line, where.column, message))
    return problems


def _check_credentials(files: Sequence[CredentialFile]) -> list[Problem]:
    """An id or a name that two credentials have, and one set against an unknown one."""
    problems: list[Problem] = []
    ids = {entry.id for file in files for entry in file.credentials}
    seen: dict[tuple[str, ...], str] = {}
    for file in files:
        for entry in file.credentials:
            for key in ((entry.id,), *entry.names):
                if (other := seen.setdefault(key, entry.id)) != entry.id:
                    said = f"{' '.join(key)!r} of {entry.id!r} belongs to {other!r} already"
                    problems.append(Problem(file.name, 0, 0, f"the credential {said}"))
        for fact in file.facts:
            if fact.kind.startswith(f"{VERSUS}-") and (other := fact.kind.removeprefix(f"{VERSUS}-")) not in ids:
                problems.append(Problem(file.name, 0, 0, f"unknown credential {other!r} in {fact.id}"))
    return problems


def _check_notes(files: Sequence[NoteFile], known: Set[str]) -> list[Problem]:
    """A note on what has no name, and what is said twice of one thing."""
    problems: list[Problem] = []
    seen: set[str] = set()
    for file in files:
        for id, node in file.told:
            if id in seen:
                problems.append(Problem(file.name, node.line, node.column, f"{id} is said twice"))
            seen.add(id)
        for named in (*file.notes, *file.others):
            if named.text not in known:
                said = f"no tool, skill or role has the id {named.text!r}"
                problems.append(Problem(file.name, named.line, named.column, said))
    return problems
