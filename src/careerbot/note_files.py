"""The model of ``knowledge/notes/*.yaml``: what is said of a tool, a skill or a role by name, whatever else is asked.

    source: editorial
    notes:
      - note: rust
        pick: "Rust if you want systems programming and can take months to learn it."
        worth: "As a second language yes, as a first one for a job hardly."
        versus:
          - {with: go, text: "Go for back-end work; Rust where speed and safety decide."}
        together:
          - {with: [go], text: "For infrastructure posts yes, with Linux and a cloud beside them."}
      - note: data-scientist
        needs:
          - {of: java, level: low, text: "Java turns up only inside Java systems; Python comes first."}
        studies:
          - {of: physics, level: high, text: "Physics trains modelling; SQL and statistics have to be added."}

``note`` is the id of the tool, skill or role. Each aspect answers one kind of question (see ``note.ASPECTS``);
``pick`` goes on in "A if …; B if …", ``versus`` sets it against one other, ``together`` says whether it is enough with
others. ``needs`` says of a role how much it needs a tool or skill, on the scale of ``vocabulary.LEVELS``, what is
learnt first before the others; ``studies`` how far a field of study (see ``fields_of_study``) leads to it, and what is
missing then.
"""

from __future__ import annotations

from pathlib import Path

from careerbot.knowledge import KnowledgeFile
from careerbot.note import ASPECTS, NEEDS, STUDIES, TOGETHER, VERSUS, against, beside, needed, studied
from careerbot.question.subject.fields_of_study import FIELDS
from careerbot.turn import Source
from careerbot.vocabulary import LEVELS, NOTES
from careerbot.yamlfile import Mapping, Node, Scalar

# The keys of an entry, here and in the schemas for editors: those it must have, and those it may have.
NOTE_KEYS = (("note",), (*ASPECTS, VERSUS, TOGETHER, NEEDS, STUDIES))
PAIR_KEYS = (("with", "text"), ())
RATED_KEYS = (("of", "level", "text"), ())  # of what a role needs, and of what is studied for it


class NoteFile(KnowledgeFile):
    """A file of notes: what they are on, and what they say as facts."""

    def __init__(self, path: Path, name: str, sources: dict[str, Source]) -> None:
        super().__init__(path, name, sources)
        self.notes: list[Scalar] = []  # the ids of what they are on
        self.others: list[Scalar] = []  # and of what that is set against, stands beside, or is needed
        self.told: list[tuple[str, Node]] = []  # the id of each fact, and where it is written

    def read_notes(self) -> None:
        """The entries of the file."""
        if self.root is None:
            return
        top = self.keys(self.root, ("source", "notes"))
        source = self.source(top.get("source"))
        for item in self.mappings(top.get("notes")):
            found = self.keys(item, *NOTE_KEYS)
            id = self.id_of(node := found.get("note"))
            if isinstance(node, Scalar):
                self.notes.append(node)
            for aspect in ASPECTS:
                if aspect in found:
                    self._tell(id, aspect, found[aspect], source)
            for entry in self.mappings(found.get(VERSUS)):
                pair = self.keys(entry, *PAIR_KEYS)
                if isinstance(other := pair.get("with"), Scalar):
                    self.others.append(other)
                    self._tell(id, against(other.text), pair.get("text"), source)
            for entry in self.mappings(found.get(TOGETHER)):
                pair = self.keys(entry, *PAIR_KEYS)
                others = self.texts(pair.get("with"))
                self.others += others
                self._tell(id, beside(other.text for other in others), pair.get("text"), source)
            for entry in self.mappings(found.get(NEEDS)):
                need, level = self._rated(entry, "a need")
                if isinstance(other := need.get("of"), Scalar):
                    self.others.append(other)
                    self._tell(id, needed(other.text), need.get("text"), source, level)
            for entry in self.mappings(found.get(STUDIES)):
                study, level = self._rated(entry, "a field of study")
                if isinstance(field := study.get("of"), Scalar):
                    if field.text not in FIELDS:
                        self.problem(field, f"unknown field of study: {field.text!r}{self.hint(field.text, FIELDS)}")
                    self._tell(id, studied(field.text), study.get("text"), source, level)

    def _rated(self, entry: Mapping, what: str) -> tuple[dict[str, Node], str]:
        """What is said of one thing that a role needs, or that is studied for it, and the level."""
        found = self.keys(entry, *RATED_KEYS)
        level = self.text(found.get("level"))
        if level and level not in LEVELS:
            self.problem(found["level"], f"unknown level of {what}: {level!r}{self.hint(level, LEVELS)}")
        return found, level

    def _tell(self, id: str, what: str, node: Node | None, source: Source | None, level: str = "") -> None:
        """Keep what an entry says on one aspect, and where."""
        if node is not None:
            self.told.append((f"{NOTES}/{id}/{what}", node))
        self.say(NOTES, id, what, self.text(node), source, level=level)
