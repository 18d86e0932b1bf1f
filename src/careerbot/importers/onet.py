"""O*NET to content: every occupation of a release becomes a role, with careerbot's own intents to ask about it."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from careerbot.authoring.progress import with_progress
from careerbot.content_files import shipped_folder
from careerbot.errors import Problem
from careerbot.importers.onet_facts import Entry, facts_of
from careerbot.importers.onet_index import write_index
from careerbot.importers.onet_release import Release, read_release, source_id
from careerbot.importers.onet_things import Thing, Things, add_skills, add_technologies
from careerbot.importers.onet_titles import Naming, ids_of_titles
from careerbot.importers.tables import whole_folder
from careerbot.importers.yaml_text import quoted
from careerbot.knowledge import NAME_FILES, KnowledgeFile, Named, SmalltalkReply
from careerbot.normalize import normalize

__all__ = ["import_onet", "write_index"]

_COPIED = ("levels", "places")  # names that the intents speak of and O*NET does not have
_CAPABILITIES = "capabilities"  # the reply to small talk that says what this content is about
_GREETING = "greeting"


def import_onet(release: Path, out: Path) -> list[Problem]:
    """Write a release (a zip or a folder) as a content folder, and return what could not be read of it.

    `out` is made whole or not at all. Raises FileExistsError when it holds anything already, ContentError when the
    release lacks files, and OSError when it cannot be written.
    """
    with whole_folder(out) as folder:
        read = read_release(release)
        shipped = shipped_folder()
        knowledge = folder / "knowledge"
        (knowledge / "roles").mkdir(parents=True)
        shutil.copytree(shipped / "intents", folder / "intents", ignore=_all_but_yaml)
        for name in _COPIED:
            shutil.copyfile(shipped / "knowledge" / f"{name}.yaml", knowledge / f"{name}.yaml")
        _write(knowledge / "sources.yaml", _sources(read))
        _write(knowledge / "smalltalk.yaml", _smalltalk(shipped, read))
        naming = _write_roles(knowledge, read, shipped)
        _write_things(knowledge, read, shipped, naming)
    return list(read.problems)


def _write_roles(knowledge: Path, release: Release, shipped: Path) -> Naming:
    taken = {key for name in _COPIED for key in _keys(_names(shipped, name))}
    naming = Naming(release.occupations, taken)
    ids = ids_of_titles([occupation.title for occupation in release.occupations.values()])
    roles = list(zip(release.occupations, ids, strict=True))
    for code, id in with_progress(roles, len(roles), "writing roles"):
        _write(knowledge / "roles" / f"{id}.yaml", _role(code, id, release, naming))
    naming.owned |= taken
    return naming


def _role(code: str, id: str, release: Release, naming: Naming) -> Iterator[str]:
    occupation = release.occupations[code]
    yield f"role: {id}\nname: {quoted(naming.names[code])}\n"
    yield _list("aliases", naming.aliases(occupation))
    yield _list("abbreviations", naming.abbreviations(occupation))
    source = source_id(release)
    for section, entries in facts_of(occupation, release, naming.names).items():
        yield f"{section}:\n"
        yield from (_fact(entry, source) for entry in entries)


def _list(key: str, texts: Sequence[str]) -> str:
    return f"{key}: [{', '.join(map(quoted, texts))}]\n" if texts else ""


def _fact(entry: Entry, source: str) -> str:
    kind, text = entry
    return f"  - {{{f'kind: {quoted(kind)}, ' if kind else ''}text: {quoted(text)}, source: {source}}}\n"


def _write_things(knowledge: Path, release: Release, shipped: Path, naming: Naming) -> None:
    skills = Things(_names(shipped, "skills"), naming.owned)
    add_skills(skills, release.occupations)
    _write(knowledge / "skills.yaml", _things("skill", skills.all()))
    tools = Things(_names(shipped, "tools"), naming.owned | skills.names())
    add_technologies(tools, release.occupations)
    _write(knowledge / "tools.yaml", _things("tool", tools.all()))


def _things(what: str, things: Sequence[Thing]) -> Iterator[str]:
    yield f"{what}s:\n" if things else f"{what}s: []\n"
    yield from (thing.line(what) for thing in things)


def _sources(release: Release) -> Iterator[str]:
    version = release.version
    fields = {
        "title": f"O*NET {version} Database",
        "publisher": "U.S. Department of Labor, Employment and Training Administration",
        "year": str(release.year),
        "url": "https://www.onetcenter.org/database.html",
        "licence": "CC BY 4.0",
        "note": (
            f"This content includes information from the O*NET {version} Database by the U.S. Department of Labor, "
            "Employment and Training Administration (USDOL/ETA). Used under the CC BY 4.0 license. O*NET® is a "
            "trademark of USDOL/ETA. careerbot has modified all or some of this information. USDOL/ETA has not "
            "approved, endorsed, or tested these modifications."
        ),
    }
    yield f"sources:\n  - source: {source_id(release)}\n"
    yield from (f"    {key}: {quoted(text)}\n" for key, text in fields.items())


def _smalltalk(shipped: Path, release: Release) -> Iterator[str]:
    """careerbot's own small talk; only what it says of the content is said of this one."""
    count, version = f"{len(release.occupations):,}", release.version
    about = {
        _CAPABILITIES: (
            f"I answer questions about the {count} occupations of the O*NET {version} database. Ask what one does, "
            "about its skills, tools, education and related occupations, or how two compare. Every fact comes with "
            "its source and year."
        ),
        _GREETING: f"Hello! Ask me about any of {count} occupations, for example: What does an actuary do?",
    }
    file = KnowledgeFile(shipped / "knowledge" / "smalltalk.yaml", "smalltalk.yaml", {})
    file.read_smalltalk()
    yield "replies:\n"
    yield from (_reply(reply, about.get(reply.id, reply.text)) for reply in file.smalltalk)


def _reply(reply: SmalltalkReply, text: str) -> str:
    cues = "".join(f"      {cue}\n" for cue in reply.cues)
    return f"  - reply: {reply.id}\n    cues: |\n{cues}    text: {quoted(text)}\n"


def _names(shipped: Path, name: str) -> list[Named]:
    """What a file of names in careerbot's own content names."""
    file = KnowledgeFile(shipped / "knowledge" / f"{name}.yaml", f"{name}.yaml", {})
    file.read_names(name, NAME_FILES[name])
    return file.names


def _keys(names: Iterable[Named]) -> set[str]:
    return {normalize(alias.text).normal for named in names for alias in named.aliases}


def _all_but_yaml(_: str, names: Sequence[str]) -> list[str]:
    return [name for name in names if not name.endswith(".yaml")]


def _write(path: Path, parts: Iterable[str]) -> None:
    path.write_text("".join(parts), "utf-8", newline="\n")
