"""The entity finder: names in an utterance to ids, the longest name first.

Names are looked up exactly, on words that ``spelling`` has corrected; how carefully a name is matched is told by
its claim (see ``knowledge.Alias``), so that R, Go, DE and IT are not found in ordinary words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from careerbot.compiled_tables.names import Claim
from careerbot.names.activities import with_activity
from careerbot.names.bystanders import without_bystanders
from careerbot.names.fields_beside import is_field, with_fields_beside
from careerbot.names.fields_of_work import with_fields
from careerbot.names.general_words import without_general_words
from careerbot.names.homonyms import is_homonym
from careerbot.names.name_context import asked_about, negated
from careerbot.names.name_places import expects_name, is_object
from careerbot.names.ordinary_words import is_ordinary
from careerbot.names.titles_told import separates, with_titles
from careerbot.names.turned_round import with_turned
from careerbot.patterns import Pattern
from careerbot.turn import Entity, Token, Utterance

# A school year is no number: "after 12th" asks for a degree, "after 10th" for a stream.
_NUMBER = Pattern(r"(?!(?:[89]|1[0-2])th$)[$€£]?\d[\d,.]*(?:k|m|%|lpa|th|st|nd|rd|yrs?|\+)?|\d+s")
_JOINERS = {"and", "or", "vs", "versus", "nor"}
_SMALL = {"de", "da", "ba", "se", "pm", "po", "em", "fe", "fa", "it", "its", "ae", "as", "is", "am", "ai"}
_CAREFUL = ("exact", "cased", "code", "abbreviation")
# What stands before "us" where it is no country: "my daughter told us", "both of us".
_US, _BEFORE_PRONOUN = (
    "us",
    frozenset(
        (
            "told tell tells telling give gives gave show shows showed let lets help helps helped ask asks asked teach"
            " teaches taught join joined joins of between with like make makes made promised promise offered offer sent"
            " send called call calls invited surprised"
        ).split()
    ),
)
_NEVER_CALLED = {"it", "its", "as", "is", "am", "ai"}  # small words that follow an article in other ways: "as a is"
_BEHIND_FIELD = frozenset(
    "salary salaries pay skills skill job jobs role roles career careers position degree tools field sector".split()
)
_BEHIND_ROLE = frozenset(
    (
        "do does did earn earns make makes need needs use uses have has know work works get is are was and or vs "
        "versus in at with without for to from who that salary salaries pay skills skill job jobs role roles career "
        "position interview interviews resume portfolio degree tools should can could would rather instead when if as"
    ).split()
)
_LETTERS = 2  # letters up to which a name that is a word is taken wherever a name is expected: Go
_LONG_ENOUGH = 5  # letters from which on a name may be misspelt that is else matched as spelled
_CRAFTS = frozenset(("development", "engineering"))  # which fields share: "Android or iOS development"
_KIND_ORDER = ("role", "tool", "skill", "occupation", "place", "level", "employer")


class Names(Protocol):
    """Where names are looked up."""

    def claims(self, key: str) -> tuple[Claim, ...]:
        """What a normalized name may stand for."""

    def longest_name(self, word: str) -> int:
        """How many words the longest name has that begins with this word; 0 when none does."""

    def title(self, name: str) -> str:
        """The code of the occupation that a normalized job title belongs to; '' when the title is not known."""

    def works(self) -> Mapping[str, Sequence[tuple[tuple[str, ...], str]]]:
        """What is done in which role, as stems, by the first of them."""


class EntityFinder:
    """Finds the names of roles, tools, skills, places, levels, employers and occupations."""

    def __init__(self, names: Names) -> None:
        self._names = names

    def find(self, utterance: Utterance) -> tuple[Entity, ...]:
        """The entities of an utterance, in the order of its words, none overlapping."""
        tokens = utterance.tokens
        taken = [False] * len(tokens)
        found: list[Entity] = []
        for start, end in self._spans(utterance.words):
            if True in taken[start:end]:
                continue
            named = self._names.claims(" ".join(utterance.words[start:end]))
            claim = self._claim(named, tokens, start, end) if named else None
            if claim:
                found.append(_entity(claim, tokens, start, end))
                taken[start:end] = [True] * (end - start)
        shared = self._shared_heads(tokens, found)
        found = with_turned(with_titles(found, tokens, self._names), tokens, self._names)
        found = with_fields(found, tokens, self._names, of_users=bool(self._names.works()))
        found = with_fields_beside(with_activity(found, tokens, self._names.works()), tokens, self._names)
        if shared:
            places = {entity.start for entity in shared}
            found = [entity for entity in found if entity.start not in places] + shared
            taken = [taken[index] or index in places for index in range(len(tokens))]
        found += [
            Entity("number", token.text, token.text, index, index + 1)
            for index, token in enumerate(tokens)
            if not token.text[0].isalpha() and not taken[index] and _NUMBER.fullmatch(token.text)
        ]
        found.sort(key=lambda entity: entity.start)
        found = without_general_words(asked_about(found, tokens), tokens)
        return tuple(negated(without_bystanders(found, tokens), tokens))

    def _spans(self, words: Sequence[str]) -> list[tuple[int, int]]:
        """Where a name may stand, the longest spans first."""
        longest = list(map(self._names.longest_name, words))
        begun = [(start, min(size, len(words) - start)) for start, size in enumerate(longest) if size]
        sizes = range(max([most for _, most in begun], default=0), 0, -1)
        return [(start, start + size) for size in sizes for start, most in begun if size <= most]

    def _claim(self, named: Sequence[Claim], tokens: Sequence[Token], start: int, end: int) -> Claim | None:
        """What a name stands for as it is written here; None where it is meant for nothing that it may stand for."""
        breaks = [tokens[index].before for index in range(start + 1, end) if separates(tokens, index)]
        if (breaks and breaks != [","]) or self._sets_apart(tokens, start, end):
            return None
        claims = [claim for claim in named if self._holds(claim, tokens, start, end)]
        if breaks:  # only a town and what it lies in are one name across a comma: "Portland, Maine"
            claims = [claim for claim in claims if claim.kind == "place"]
        return min(claims, key=lambda claim: _KIND_ORDER.index(claim.kind)) if claims else None

    def _sets_apart(self, tokens: Sequence[Token], start: int, end: int) -> bool:
        """Whether two short names of roles stand there with a slash between them: BI/DA is no data analyst for BI."""
        if end - start != 2 or tokens[start + 1].before != "/":
            return False
        sides = [self._names.claims(token.text) for token in tokens[start:end]]
        whole = self._names.claims(f"{tokens[start].text} {tokens[start + 1].text}")
        short = all(any(c.kind == "role" and c.care == "abbreviation" for c in claims) for claims in sides)
        return short and not any(claim.care == "discipline" for claim in whole)  # UI/UX is the name of a field

    def _holds(self, claim: Claim, tokens: Sequence[Token], start: int, end: int) -> bool:
        """Whether a name, as written here, stands for what claims it."""
        span = tokens[start:end]
        if claim.care in ("exact", "cased", "code") and _misspelt_too_short(span):
            return False
        careful = claim.care in ("exact", "cased")
        if claim.kind in ("tool", "employer") and len(span) == 1 and is_homonym(tokens, start):
            return False
        if claim.kind == "tool" and len(span) == 1 and is_ordinary(tokens, start, careful=careful):
            return False
        if claim.kind == "place" and _is_pronoun(tokens, start, end):
            return False
        if claim.kind == "occupation" and is_object(tokens, start, end):
            return False  # "do they use Chef"
        if claim.care not in _CAREFUL:
            return True
        shouting = all(token.raw.upper() == token.raw for token in tokens) and len(tokens) > 1
        upper = all(_in_capitals(token.raw) for token in span) and not shouting
        if claim.care == "code":
            return upper
        if claim.care == "cased":
            capital = span[0].raw[:1].isupper() and not shouting
            named = is_object(tokens, start, end) or (
                len(span[0].text) <= _LETTERS and expects_name(tokens, start, end)
            )
            return (capital and (start > 0 or upper)) or named or self._in_list(tokens, start, end, claim.kind)
        if claim.care == "abbreviation" or (claim.care == "exact" and len(span[0].text) == 1 and end - start == 1):
            return upper or self._given_away(claim, tokens, start, end)
        return True

    def _given_away(self, claim: Claim, tokens: Sequence[Token], start: int, end: int) -> bool:
        """Whether letters in lower case are an abbreviation here: a short text, or one of a list of its kind."""
        if self._in_list(tokens, start, end, claim.kind):
            return True
        word = tokens[start].text
        if len(word) == 1:
            return expects_name(tokens, start, end)
        if word == "its":
            return False
        if word == "it":
            return len(tokens) <= 3 and start == 0 and end < len(tokens) and tokens[end].text in _BEHIND_FIELD
        return word not in _SMALL or len(tokens) <= 3 or self._is_called(tokens, start, end)

    def _is_called(self, tokens: Sequence[Token], start: int, end: int) -> bool:
        """Whether a small word is called by an article or a level: "what does an ae do", "a senior de"."""
        if start == 0 or tokens[start].text in _NEVER_CALLED:
            return False
        before = tokens[start - 1].text
        stands_alone = end == len(tokens) or separates(tokens, end) or tokens[end].text in _BEHIND_ROLE
        ranked = any(claim.kind == "level" for claim in self._names.claims(before))
        return stands_alone and (before in {"a", "an"} or ranked)

    def _in_list(self, tokens: Sequence[Token], start: int, end: int, kind: str) -> bool:
        """Whether a thing of this kind stands next to the span, joined by "or", "vs", a comma or a slash."""
        for near, far in ((start - 1, start - 2), (end, end + 1)):
            if not 0 <= near < len(tokens):
                continue
            joined = tokens[near].text in _JOINERS
            gap = tokens[start].before if near < start else tokens[near].before
            neighbour = far if joined else near
            if (joined or (gap[:1] in {",", "/", "&", "+"} and gap)) and 0 <= neighbour < len(tokens):
                if any(claim.kind == kind for claim in self._names.claims(tokens[neighbour].text)):
                    return True
                if kind in ("role", "tool") and self._ends_name(tokens, neighbour, kind, forward=near >= end):
                    return True
        return False

    def _ends_name(self, tokens: Sequence[Token], index: int, kind: str, *, forward: bool) -> bool:
        """Whether a name of two or three words stands at this word, on the far side of a joiner."""
        for size in (2, 3):
            span = tokens[index : index + size] if forward else tokens[max(index - size + 1, 0) : index + 1]
            key = " ".join(token.text for token in span)
            if len(span) == size and any(claim.kind == kind for claim in self._names.claims(key)):
                return True
        return False

    def _shared_heads(self, tokens: Sequence[Token], found: Sequence[Entity]) -> list[Entity]:
        """Roles that share a word with their neighbour.

        "Data engineer/scientist", "web or software developer", "Android or iOS development", "ML engineer or data?".
        """
        roles = [entity for entity in found if entity.kind in ("role", "discipline")]
        shared: list[Entity] = []
        for role in [role for role in roles if role.end - role.start >= 2]:
            first, last = tokens[role.start].text, tokens[role.end - 1].text
            for step, edge in ((1, role.end), (-1, role.start - 1)):
                for index in self._listed(tokens, edge, step):
                    word = tokens[index].text
                    if role.kind == "discipline" and last not in _CRAFTS and is_field(word):
                        continue  # "cyber security or cloud" asks of no cloud security
                    key = f"{first} {word}" if step > 0 else f"{word} {last}"
                    claim = self._plain_role(key)
                    if claim is None and step > 0 and _is_at_end(tokens, index):
                        key = f"{word} {last}"
                        claim = self._plain_role(key)
                    if claim is None or any(other.start <= index < other.end for other in roles):
                        break
                    shared.append(Entity("role", claim.id, key, index, index + 1, tokens[index].score))
        return shared

    def _plain_role(self, key: str) -> Claim | None:
        """The role that a name stands for in any text, be it the name of its field; None where it stands for none."""
        claims = self._names.claims(key)
        return next((claim for claim in claims if claim.kind == "role" and claim.care in ("", "discipline")), None)

    @staticmethod
    def _listed(tokens: Sequence[Token], edge: int, step: int) -> Iterator[int]:
        """The single words of a list that goes on from a role: after or before "/", ",", "or", "and"."""
        index = edge
        while 0 <= index < len(tokens):
            gap = (tokens[index] if step > 0 else tokens[index + 1]).before
            if tokens[index].text in _JOINERS:
                index += step
                if not 0 <= index < len(tokens):
                    return
            elif gap[:1] not in {"/", ",", "&"} or not gap:
                return
            yield index
            index += step


def mask(utterance: Utterance, entities: Sequence[Entity], start: int, end: int) -> list[str]:
    """The words from `start` to `end`, with a placeholder like ``{role}`` for each entity among them."""
    words: list[str] = []
    index = start
    inside = {entity.start: entity for entity in entities if start <= entity.start < end}
    if not inside:
        return list(utterance.words[start:end])
    while index < end:
        entity = inside.get(index)
        if entity and words and words[-1] == "an":  # which article it is depends on the name, not on what is asked
            words[-1] = "a"
        words.append(f"{{{entity.kind}}}" if entity else utterance.words[index])
        index = entity.end if entity else index + 1
    return words


def _is_at_end(tokens: Sequence[Token], index: int) -> bool:
    """Whether nothing belongs to a word any more: the text or the sentence ends behind it."""
    return index + 1 == len(tokens) or (separates(tokens, index + 1) and "/" not in tokens[index + 1].before)


def _is_pronoun(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether "us" is no country here: in small letters behind a word that is followed by people."""
    alone = end - start == 1 and start > 0 and tokens[start].raw == _US
    return alone and tokens[start - 1].text in _BEFORE_PRONOUN


def _misspelt_too_short(span: Sequence[Token]) -> bool:
    """Whether a word of the span was misspelt, in a name that a few letters more or less make another word."""
    return any(token.score < 100 for token in span) and sum(len(token.text) for token in span) < _LONG_ENOUGH


def _in_capitals(raw: str) -> bool:
    return raw.isupper() or (len(raw) > 2 and raw[-1] == "s" and raw[:-1].isupper())


def _entity(claim: Claim, tokens: Sequence[Token], start: int, end: int) -> Entity:
    span = tokens[start:end]
    text = " ".join(token.text for token in span)
    kind = "discipline" if claim.care == "discipline" else claim.kind
    return Entity(kind, claim.id, text, start, end, min(token.score for token in span))
