"""Every way to write a name, with what it stands for: short forms of its words, its plural, all in one word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from careerbot.compiled_tables.names import Claim
from careerbot.knowledge import Alias, Named
from careerbot.normalize import normalize

# Ways to write the words of a role's name. The first of a row is what a name in the content uses.
_SHORT_FORMS = (
    ("machine learning", "ml"),
    ("artificial intelligence", "ai"),
    ("natural language processing", "nlp"),
    ("business intelligence", "bi"),
    ("quality assurance", "qa"),
    ("user experience", "ux"),
    ("engineer", "eng"),
    ("engineer", "engr"),
    ("engineering", "eng"),
    ("engineering", "engineer"),
    ("developer", "dev"),
    ("developer", "programmer"),
    ("development", "dev"),
    ("development", "programming"),
    ("administrator", "admin"),
    ("administration", "admin"),
    ("manager", "mgr"),
    ("manager", "mngr"),
    ("product", "prod"),
    ("project", "proj"),
    ("software", "soft"),
    ("software", "sw"),
    ("security", "sec"),
    ("financial", "fin"),
    ("technical", "tech"),
    ("architect", "arch"),
    ("solutions", "soln"),
    ("database", "db"),
    ("information", "info"),
    ("operations", "ops"),
    ("visualization", "viz"),
    ("visualization", "vis"),
    ("marketing", "mktg"),
    ("business", "biz"),
    ("systems", "sys"),
    ("system", "sys"),
    ("administrator", "adm"),
    ("scientist", "sci"),
    ("analytics", "analysis"),
    ("back end", "backend"),
    ("front end", "frontend"),
    ("full stack", "fullstack"),
    ("dev ops", "devops"),
)
# "Security people", "a network guy": who works in a field, by the first part of the role's name.
_HEADS = ("engineer", "developer", "designer")
_SMALL_WORDS = frozenset("it as is am ai de da se po ae ba em fa fe".split())  # abbreviations that are words too
_LOOSELY = "people folk folks guy guys gal gals person team teams crowd types".split()
_NO_FIELDS = frozenset("data sales research product it".split())  # whose people are mostly others than such engineers
_LONG_NAME = 8  # letters from which on a name may be written in one word ("datascientist")
_SHORT_NAME = 6  # the same of names that end in "dev" ("webdev")


class NameIndex:
    """Every way to write a name, with what claims it: what the finder looks names up in while compiling."""

    def __init__(self, names: Iterable[Named]) -> None:
        self.entries: dict[str, list[Claim]] = {}
        self.openings: dict[str, int] = {}
        listed = [(named, alias, normalize(alias.text).normal) for named in names for alias in named.aliases]
        for named, alias, key in listed:
            self._add(key, Claim(named.kind, named.id, alias.care))
        self.authored = frozenset(self.entries)  # the names as the content gives them, without their variants
        for key, claim in [*_shortened(listed), *_called_loosely(listed)]:
            if key not in self.entries:
                self._add(key, claim)
        for named, alias, key in listed:
            for variant in _variants(key, named, alias):
                if variant not in self.entries:
                    self._add(variant, Claim(named.kind, named.id, alias.care))

    def claims(self, key: str) -> tuple[Claim, ...]:
        """What a normalized name may stand for."""
        return tuple(self.entries.get(key, ()))

    def title(self, name: str) -> str:  # noqa: ARG002
        """Job titles are not looked for in examples and facts: ''."""
        return ""

    def works(self) -> Mapping[str, Sequence[tuple[tuple[str, ...], str]]]:
        """What is done in a role is not looked for in examples and facts: nothing."""
        return {}

    def longest_name(self, word: str) -> int:
        """How many words the longest name has that begins with this word; 0 when none does."""
        return self.openings.get(word, 0)

    def _add(self, key: str, claim: Claim) -> None:
        claims = self.entries.setdefault(key, [])
        if not any((c.kind, c.id) == (claim.kind, claim.id) for c in claims):
            claims.append(claim)
        words = key.split()
        self.openings[words[0]] = max(self.openings.get(words[0], 0), len(words))


def _shortened(listed: Iterable[tuple[Named, Alias, str]]) -> Iterator[tuple[str, Claim]]:
    """Names of roles that end in another role's name, with its abbreviation in its place: "product ds", "ai pm"."""
    roles = [(named, alias, key) for named, alias, key in listed if named.kind == "role"]
    short = {
        normalize(named.name).normal: [k for n, a, k in roles if n.id == named.id and a.care == "abbreviation"]
        for named, _, _ in roles
    }
    for named, alias, key in roles:
        for name, abbreviations in short.items():
            if alias.care == "" and key.endswith(f" {name}"):
                for abbreviation in abbreviations:
                    yield f"{key.removesuffix(name)}{abbreviation}", Claim("role", named.id, "")


def _called_loosely(listed: Sequence[tuple[Named, Alias, str]]) -> Iterator[tuple[str, Claim]]:
    """Names like "frontend guy" and "BI person", for abbreviations and for fields that have just one role of a kind."""
    fields: dict[str, set[str]] = {}
    for named, alias, key in listed:
        if alias.care == "abbreviation" and key not in _SMALL_WORDS:
            yield from ((f"{key} {word}", Claim("role", named.id, "")) for word in _LOOSELY)
        field, _, head = key.rpartition(" ")
        own = named.kind == "role" and key == normalize(named.name).normal
        if own and head in _HEADS and field and field not in _NO_FIELDS:
            fields.setdefault(field, set()).add(named.id)
    for field, roles in fields.items():
        if len(roles) == 1:
            for form in {field, field.replace(" ", "")}:
                yield from ((f"{form} {word}", Claim("role", next(iter(roles)), "")) for word in _LOOSELY)


def _variants(key: str, named: Named, alias: Alias) -> Iterator[str]:
    """Other ways to write a normalized name: short forms of its words, its plural, all in one word."""
    forms = [key]
    if named.kind == "role":
        for form in list(forms):
            for long, short in _SHORT_FORMS:
                padded = f" {form} "
                if f" {long} " in padded:
                    forms.append(padded.replace(f" {long} ", f" {short} ").strip())
        for form in forms[1:]:  # a second word shortened: "machine learning engineer", "ml engineer", "ml eng"
            for long, short in _SHORT_FORMS:
                padded = f" {form} "
                if f" {long} " in padded:
                    forms.append(padded.replace(f" {long} ", f" {short} ").strip())
            if len(forms) > 40:
                break
    for form in forms:
        yield form
        if named.kind in ("role", "occupation", "skill", "level") and alias.care != "discipline":
            yield plural_of(form)
        if "." in form[1:]:
            yield form.replace(".", "")
            yield form.replace(".", " ")
        joined = form.replace(" ", "")
        shortest = _SHORT_NAME if form.endswith(" dev") else _LONG_NAME
        if " " in form and len(joined) >= shortest and named.kind in ("role", "tool", "skill"):
            yield joined
            yield plural_of(joined)


def plural_of(name: str) -> str:
    """The plural of a normalized name."""
    if name.endswith("y") and name[-2:-1] not in "aeiou":
        return f"{name[:-1]}ies"
    return name if name.endswith("s") else f"{name}s"
