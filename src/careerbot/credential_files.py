"""The model of ``knowledge/credentials/*.yaml``: certificates, courses, books and schools by name, and what of them.

    source: editorial
    credentials:
      - credential: oscp
        name: OSCP
        kind: certificate
        aliases: [offensive security certified professional]
        pick: "OSCP if you can carry its price and want the name that adverts ask for."
        worth: "Yes for penetration testing: a hard practical exam."
        versus:
          - {with: pnpt, text: "OSCP if you can pay for it; PNPT first if money is tight."}

``pick`` goes on in "A if …; B if …"; the others answer a question each (see ASPECTS). Where one is missing, the entry
``any-<kind>`` answers. A name that begins with an article is no alias. With ``beside`` it counts only beside another.
"""

from __future__ import annotations

from pathlib import Path

from careerbot.credential import ASPECTS, KINDS, PICK, VERSUS, Credential, words_of
from careerbot.knowledge import KnowledgeFile
from careerbot.turn import Source
from careerbot.vocabulary import CREDENTIALS

# The keys of an entry, here and in the schemas for editors: those it must have, and those it may have.
CREDENTIAL_KEYS = (("credential", "name", "kind", "aliases"), (PICK, *ASPECTS, VERSUS, "roles", "beside"))
VERSUS_KEYS = (("with", "text"), ())
_ARTICLES = ("the", "a", "an", "that")
_FOR_ANY = "any-"  # before a kind: what holds for all of it


class CredentialFile(KnowledgeFile):
    """A file of credentials: their names, and what is said of them as facts."""

    def __init__(self, path: Path, name: str, sources: dict[str, Source]) -> None:
        super().__init__(path, name, sources)
        self.credentials: list[Credential] = []

    def read_credentials(self) -> None:
        """The entries of the file."""
        if self.root is None:
            return
        top = self.keys(self.root, ("source", "credentials"))
        source = self.source(top.get("source"))
        for item in self.mappings(top.get("credentials")):
            found = self.keys(item, *CREDENTIAL_KEYS)
            id, name, kind = (self.text(found.get(key)) for key in ("credential", "name", "kind"))
            self.id_of(found.get("credential"))
            if kind and kind not in KINDS:
                self.problem(found["kind"], f"unknown kind of a credential: {kind!r}{self.hint(kind, KINDS)}")
            roles = self.texts(found.get("roles"))
            for role in roles:
                self.refer("role", role)
            own = () if name.lower().split(" ")[0] in _ARTICLES else (name,)
            aliases = (*own, *(alias.text for alias in self.texts(found.get("aliases"))))
            names = tuple(dict.fromkeys(words for alias in aliases if (words := words_of(alias))))
            names = () if id.startswith(_FOR_ANY) else names
            made_for = tuple(role.text for role in roles)
            self.credentials.append(Credential(id, name, kind, names, made_for, self.flag(found.get("beside"))))
            for key in (PICK, *ASPECTS):
                if key in found:
                    self.say(CREDENTIALS, id, key, self.text(found[key]), source)
            for entry in self.mappings(found.get(VERSUS)):
                pair = self.keys(entry, *VERSUS_KEYS)
                self.say(
                    CREDENTIALS, id, f"{VERSUS}-{self.text(pair.get('with'))}", self.text(pair.get("text")), source
                )
