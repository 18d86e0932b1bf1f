"""The models of ``knowledge/**``: roles with their facts, the names of things, featured jobs, small talk, sources.

knowledge/
  sources.yaml           who says so, and when
  roles/<role>.yaml      one role a file, its facts under the name of the intent that they answer, and its traits rated
  general.yaml           facts that hold for every role, under the name of the intent
  jobs.yaml              the jobs featured
  smalltalk.yaml         what to say when nothing is asked
  tools.yaml skills.yaml places.yaml levels.yaml employers.yaml occupations.yaml     names only
  pay/                   tables of pay (see ``pay_files``)
  advice/                what holds whatever the role (see ``advice_files``)
  credentials/           certificates, courses, books and schools by name (see ``credential_files``)
  notes/                 tools, skills and roles by name (see ``note_files``)
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from careerbot.patterns import Pattern
from careerbot.turn import Fact, Source
from careerbot.vocabulary import ABOUT, EDITORIAL, LEVELS, TRAIT_KINDS, TRAITS
from careerbot.yamlfile import Mapping, Node, Scalar, YamlFile

NAME_FILES = {
    "tools": "tool",
    "skills": "skill",
    "places": "place",
    "levels": "level",
    "employers": "employer",
    "occupations": "occupation",
}
WORK = "work"  # the key of what one does in a role
# The keys of a mapping, here and in the schemas for editors: those it must have, and those it may have.
ROLE_KEYS = (
    ("role", "name"),
    ("field", "broader", "aliases", "abbreviations", "disciplines", WORK, "counted_as", TRAITS),
)
COUNTED_KEYS = (("code",), ("fit",))
ROLE_SECTION = "definition"  # the section that every role must have
FACT_KEYS = (("text", "source"), ("kind", "fields"))
TRAIT_KEYS = (("kind", "level", "text", "source"), ())
NAMED_KEYS = (
    "kind",
    "about",
    "within",
    "exact",
    "cased",
    "aliases",
    "adjectives",
    "codes",
)  # beside the id and the name
JOB_KEYS = (("job", "role", "title", "employer", "place", "terms", "pay", "source"), ("level",))
PAY_KEYS = (("currency", "low", "high"), ())
SMALLTALK_KEYS = (("reply", "cues", "text"), ())
SOURCE_KEYS = (("source", "title", "publisher", "year"), ("url", "licence", "note", "published"))
FIELD = "field/"  # before the name of a field, where a fact tells which roles it holds for
YEARS = (1900, 2100)  # of a source, both included
ID = Pattern(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Alias:
    """A name of something, how carefully it is matched, and where it stands.

    ``care`` is one of:
    ``""``            any case, and through misspellings;
    ``exact``         any case, only as spelled;
    ``cased``         only with its capital letters, since in lower case it is an ordinary word;
    ``code``          only in capitals ("TX");
    ``abbreviation``  in capitals, or in lower case where the text gives it away ("ds or mle");
    ``discipline``    a field that stands for a role ("data science"), and for a degree after "degree in".
    """

    text: str
    care: str
    path: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Named:
    """Something with a name: a role, a tool, a place…"""

    kind: str
    id: str
    name: str
    aliases: tuple[Alias, ...]
    group: str = ""  # a tool's or skill's kind, a role's field
    broader: str = ""  # the role it is a kind of, the place it lies in
    work: tuple[str, ...] = ()  # what one does in a role: "build robots"


@dataclass(frozen=True, slots=True)
class SmalltalkReply:
    """What to say when small talk resembles the cues."""

    id: str
    cues: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Reference:
    """Where a file refers to something that another file must define."""

    what: str  # role, section, place, code, field
    name: str
    path: str
    at: Scalar


class KnowledgeFile(YamlFile):
    """A file of knowledge: what it defines, and what it refers to."""

    def __init__(self, path: Path, name: str, sources: dict[str, Source]) -> None:
        super().__init__(path, name)
        self.names: list[Named] = []
        self.facts: list[Fact] = []
        self.smalltalk: list[SmalltalkReply] = []
        self.references: list[Reference] = []
        self.counted: list[tuple[str, str, str]] = []  # a role, the code of the occupation it is counted in, the fit
        self._sources = sources
        self._ids: set[tuple[str, str]] = set()

    def read_role(self, stem: str) -> None:
        """The role of a file in ``roles/``, whose name without ending is `stem`."""
        if self.root is None:
            return
        required, optional = ROLE_KEYS
        sections = [key.text for key, _ in self.root.items if key.text not in (*required, *optional)]
        found = self.keys(self.root, (*required, ROLE_SECTION), (*optional, *sections))
        role = self.id_of(found.get("role"))
        if role and role != stem:
            self.problem(found["role"], f"the role {role!r} must stand in a file of its name, {role}.yaml")
        name = self.text(found.get("name"))
        aliases = [self._alias(found.get("name"), name, "")] if name else []
        aliases += [self._alias(item, item.text, "") for item in self.texts(found.get("aliases"))]
        aliases += [self._alias(item, item.text, "abbreviation") for item in self.texts(found.get("abbreviations"))]
        aliases += [self._alias(item, item.text, "discipline") for item in self.texts(found.get("disciplines"))]
        broader = self.text(found["broader"]) if "broader" in found else ""
        if broader:
            self.refer("role", found["broader"])
        group = self.text(found["field"]) if "field" in found else ""
        work = tuple(item.text for item in self.texts(found.get(WORK)))
        self.names.append(Named("role", role, name, tuple(aliases), group, broader, work))
        if (counted := self.mapping(found.get("counted_as"))) is not None:
            nodes = self.keys(counted, *COUNTED_KEYS)
            self.refer("code", nodes.get("code"))
            self.counted.append((role, self.text(nodes.get("code")), self.text(nodes["fit"]) if "fit" in nodes else ""))
        self._read_sections(role, self.root, (*required, *optional))
        self._read_traits(role, found.get(TRAITS))

    def say(self, section: str, id: str, what: str, text: str, source: Source | None, *, level: str = "") -> None:
        """Keep as a fact what is said of an entry; nothing where its text or its source could not be read."""
        if text and source is not None:
            self.facts.append(Fact(f"{section}/{id}/{what}", text, source, "", section, what, level=level))

    def read_general(self) -> None:
        """Facts that hold for every role."""
        if self.root is not None:
            self._read_sections("", self.root, ())

    def read_names(self, key: str, kind: str) -> None:
        """A file that only names things: tools, skills, places, levels, employers, occupations."""
        if self.root is None:
            return
        for item in self.mappings(self.keys(self.root, (key,)).get(key)):
            found = self.keys(item, (kind, "name"), NAMED_KEYS)
            name = self.text(found.get("name"))
            care = "cased" if self.flag(found.get("cased")) else "exact" if self.flag(found.get("exact")) else ""
            aliases = [self._alias(found.get("name"), name, care)] if name else []
            for entry in self.texts(found.get("aliases")):
                # a telling alias ("golang") needs less care than the name it stands for ("Go")
                short = len(entry.text) <= 3
                aliases.append(self._alias(entry, entry.text, care if short else "exact" if care else ""))
            aliases += [self._alias(entry, entry.text, "exact") for entry in self.texts(found.get("adjectives"))]
            aliases += [self._alias(entry, entry.text, "code") for entry in self.texts(found.get("codes"))]
            if "within" in found:
                self.refer("place", found["within"])
            group = self.text(found["kind"]) if "kind" in found else ""
            within = self.text(found["within"]) if "within" in found else ""
            id = self.id_of(found.get(kind))
            self.names.append(Named(kind, id, name, tuple(aliases), group, within))
            if "about" in found:
                self._read_about(kind, id, found["about"])

    def _read_about(self, kind: str, id: str, node: Node) -> None:
        """What a tool or skill is, in a line of the authors' own."""
        text, source = self.text(node), self._sources.get(EDITORIAL)
        if source is None:
            self.problem(node, f"what authors say of a {kind} needs the source {EDITORIAL!r} in sources.yaml")
        elif text:
            self.facts.append(Fact(f"{kind}/{id}/{ABOUT}", text, source, "", ABOUT))

    def read_jobs(self) -> None:
        """The jobs featured: each becomes two facts, what it is and what it offers."""
        if self.root is None:
            return
        for item in self.mappings(self.keys(self.root, ("jobs",)).get("jobs")):
            found = self.keys(item, *JOB_KEYS)
            self.refer("role", found.get("role"))
            text = {key: self.text(found.get(key)) for key in JOB_KEYS[0] if key not in ("pay", "source")}
            level = self.text(found["level"]) if "level" in found else ""
            pay = self._pay(found.get("pay"))
            job, source = self._once("job", found.get("job")), self.source(found.get("source"))
            if source is None:
                continue
            head = f"{text['title']} at {text['employer']}"
            what = "; ".join(filter(None, [f"{head}: {text['place']}", text["terms"].lower(), level, pay]))
            offer = f"The featured job {head} ({level or 'level not given'}) was advertised at {pay}"
            self.facts += [
                Fact(f"{job}/job_openings/1", what + ".", source, text["role"], "job_openings", "featured"),
                Fact(f"{job}/salary/1", offer + ".", source, text["role"], "salary", "featured"),
            ]

    def read_smalltalk(self) -> None:
        """The replies to small talk."""
        if self.root is None:
            return
        for item in self.mappings(self.keys(self.root, ("replies",)).get("replies")):
            found = self.keys(item, *SMALLTALK_KEYS)
            cues = tuple(line.text for line in self.lines(found.get("cues")))
            self.smalltalk.append(
                SmalltalkReply(self._once("reply", found.get("reply")), cues, self.text(found.get("text")))
            )

    def _read_sections(self, role: str, root: Mapping, skip: Iterable[str]) -> None:
        for key, node in root.items:
            if key.text in skip:
                continue
            self.references.append(Reference("section", key.text, self.name, key))
            for number, item in enumerate(self.mappings(node), 1):
                found = self.keys(item, *FACT_KEYS)
                text, source = self.text(found.get("text")), self.source(found.get("source"))
                kind = self.text(found["kind"]) if "kind" in found else ""
                for field in self.texts(found.get("fields")):
                    self.refer("field", field)
                fields = tuple(FIELD + field.text for field in self.texts(found.get("fields")))
                if text and source:
                    fact_id = f"{role or 'general'}/{key.text}/{number}"
                    self.facts.append(Fact(fact_id, text, source, role, key.text, kind, fields))

    def _read_traits(self, role: str, node: Node | None) -> None:
        """How much of each trait a role has, and why: of each kind one line."""
        for item in self.mappings(node):
            found = self.keys(item, *TRAIT_KEYS)
            kind, level = self.text(found.get("kind")), self.text(found.get("level"))
            for key, said, known in (("kind", kind, TRAIT_KINDS), ("level", level, LEVELS)):
                if said and said not in known:
                    self.problem(found[key], f"unknown {key} of a trait: {said!r}{self.hint(said, known)}")
            if (TRAITS, kind) in self._ids:
                self.problem(found["kind"], f"the trait {kind!r} is given twice")
            self._ids.add((TRAITS, kind))
            text, source = self.text(found.get("text")), self.source(found.get("source"))
            if text and source:
                id = f"{role}/{TRAITS}/{kind.replace(' ', '-')}"
                self.facts.append(Fact(id, text, source, role, TRAITS, kind, level=level))

    def source(self, node: Node | None) -> Source | None:
        """The source of this id; notes an unknown one and gives None."""
        name = self.text(node)
        if name and name not in self._sources:
            self.problem(node, f"unknown source {name!r}{self.hint(name, self._sources)}")
        return self._sources.get(name)

    def _pay(self, node: Node | None) -> str:
        if (mapping := self.mapping(node)) is None:
            return ""
        found = self.keys(mapping, *PAY_KEYS)
        low, high = self.whole_number(found.get("low")), self.whole_number(found.get("high"))
        if low is not None and high is not None and low > high:
            self.problem(found["low"], f"the low end, {low:,}, is above the high end, {high:,}")
        return f"{self.text(found.get('currency'))} {_thousands(low or 0)} to {_thousands(high or 0)}"

    def refer(self, what: str, node: Node | None) -> None:
        """Note that the file names something, to be looked up once all files are read."""
        if isinstance(node, Scalar) and self.text(node):
            self.references.append(Reference(what, node.text.strip(), self.name, node))

    def id_of(self, node: Node | None) -> str:
        """An id; notes a text that is none."""
        text = self.text(node)
        if text and not ID.fullmatch(text):
            self.problem(node, f"{text!r} is not an id; use lower case words joined by hyphens")
        return text

    def _once(self, what: str, node: Node | None) -> str:
        """An id that no other of its kind in the file may have."""
        id = self.id_of(node)
        if (what, id) in self._ids:
            self.problem(node, f"the {what} {id!r} is given twice")
        self._ids.add((what, id))
        return id

    def _alias(self, node: Node | None, text: str, care: str) -> Alias:
        line, column = (node.line, node.column) if node else (0, 0)
        return Alias(text, care, self.name, line, column)


def _thousands(amount: int) -> str:
    return f"{amount:,}"


def read_sources(path: Path, name: str) -> tuple[dict[str, Source], YamlFile]:
    """``sources.yaml``: the sources by id, and the file with its problems."""
    file = YamlFile(path, name)
    sources: dict[str, Source] = {}
    root = file.keys(file.root, ("sources",)) if file.root else {}
    for item in file.mappings(root.get("sources")):
        found = file.keys(item, *SOURCE_KEYS)
        text = {key: file.text(node) for key, node in found.items() if key != "year"}
        year = file.whole_number(found.get("year"))
        if year is not None and not YEARS[0] <= year <= YEARS[1]:
            file.problem(found["year"], f"{year} is not a year of a source")
        source = text.get("source", "")
        if source in sources:
            file.problem(found["source"], f"the source {source!r} is given twice")
        sources[source] = Source(
            source,
            text.get("title", ""),
            text.get("publisher", ""),
            year or 0,
            text.get("url", ""),
            text.get("licence", ""),
            text.get("note", ""),
        )
    return sources, file
