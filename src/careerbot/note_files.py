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

``note`` is the id of the tool, skill or role. Each aspect answers one kind of question (see ``note.ASPECTS``);
``pick`` goes on in "A if …; B if …", ``versus`` sets it against one other, ``together`` says whether it is enough with
others.
"""

from __future__ import annotations

from pathlib import Path

from careerbot.knowledge import KnowledgeFile
from careerbot.note import ASPECTS, TOGETHER, VERSUS, against, beside
from careerbot.turn import Source
from careerbot.vocabulary import NOTES
from careerbot.yamlfile import Scalar

# The keys of an entry, here and in the schemas for editors: those it must have, and those it may have.
NOTE_KEYS = (("note",), (*ASPECTS, VERSUS, TOGETHER))
PAIR_KEYS = (("with", "text"), ())


class NoteFile(KnowledgeFile):
    """A file of notes: what they are on, and what they say as facts."""

    def __init__(self, path: Path, name: str, sources: dict[str, Source]) -> None:
        super().__init__(path, name, sources)
        self.notes: list[Scalar] = []  # the ids of what they are on
        self.others: list[Scalar] = []  # and of what that is set against, or stands beside

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
                    self.say(NOTES, id, aspect, self.text(found[aspect]), source)
            for entry in self.mappings(found.get(VERSUS)):
                pair = self.keys(entry, *PAIR_KEYS)
                if isinstance(other := pair.get("with"), Scalar):
                    self.others.append(other)
                    self.say(NOTES, id, against(other.text), self.text(pair.get("text")), source)
            for entry in self.mappings(found.get(TOGETHER)):
                pair = self.keys(entry, *PAIR_KEYS)
                others = self.texts(pair.get("with"))
                self.others += others
                self.say(NOTES, id, beside(other.text for other in others), self.text(pair.get("text")), source)
