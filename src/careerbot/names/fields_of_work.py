"""A field one works in as the role that works in it: "jobs in GIS", "a career in NLP", "get into cloud".

The field needs no entry of its own: "cloud" stands for the role that "cloud engineer" names. It does so only where the
words around it speak of work, so that a question on a tool stays one on a tool.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, chain
from typing import Protocol

from careerbot.compiled_tables.names import Claim
from careerbot.patterns import Pattern
from careerbot.turn import Entity, Token

_HEADS = "engineer developer analyst specialist consultant designer administrator tester master".split()
_STOPS = frozenset(".!?;:\n")  # what parts a field from the word behind it: "in python. job ideas?"
_LONGEST = 3  # words of a field
# Fields too wide to stand for one role, and words that are none.
_WIDE = frozenset(
    (
        "data tech technology it software computer computers business finance health healthcare marketing product"
        " project sales system systems research design industry the a an this that my your other any all some new good"
        " best remote entry junior senior lead full part time job jobs work public government process operations risk"
        " field quality science engineering information application applications support content digital big"
        " people management leadership technical freelance first big contract sql excel net gross base take home"
    ).split()
)
_BEFORE = Pattern(
    r"\b(?:(?:work|works|working|jobs?|careers?|future|life|day|money|living|opportunities"
    r"|like|roles?|someone|somebody|people|experience|professionals|start|started|hours|position"
    r"|positions|beginner) in(?: the)?"
    r"|(?:get|getting|got|break|breaking|move|moving|go|going|switch|switching|transition|transitioning|pivot|way|path)"
    r" (?:in ?to|to)"
    r"|(?:ends?|ended|ending) up in"
    r"|(?:future|outlook|demand|pay|salary|salaries|field|world) (?:of|for|in)(?: the)?) (?=\S)"
)
_BEHIND = Pattern(
    r" (?:jobs?|careers?|field|industry|professionals?|people|person|guys?|gals?|roles?|salary|salaries|pay|folks"
    r"|market|interviews?|certifications?|certificates?|bootcamps?|work|hires?|hiring|vacanc(?:y|ies)|openings?)\b"
)
_WORK = Pattern(
    r"\b(?:on call|pager|overtime|stress\w*|hours|remote|weekends?|nights?|burn ?out)\b.* in (?=\S+$)"
    r"|\b(?:degree|degrees|qualifications?|certificates?|courses?|bootcamps?)\b.* (?:for|in) (?=\S+$)"
)
# What programmers do, as the job that most of them have: "my first coding job".
_PROGRAMMING = Pattern(
    r"(?<!non )(?<!no )(?<!not )(?<!without )(?<!than )(?<!of )\b(?:software|programming|coding)"
    r"(?= (?:jobs?|careers?|positions?)\b)"
)
_PROGRAMMING_FIELD = "software"
# Fields that are learned as a whole by who wants to work in them, and the words that ask how.
_LEARNED = Pattern(r"\b(?:deep learning|computer vision|natural language processing|nlp)\b")
_LEARNING = Pattern(
    r"(?<!deep )\b(?:learn|learning|study|studying|courses?|classes|books?|bootcamps?|tutorials?|certificates?"
    r"|certifications?|roadmap|teach(?:es)?|taught)\b"
)


class _Names(Protocol):
    """Where names are looked up."""

    def claims(self, key: str) -> tuple[Claim, ...]:
        """What a normalized name may stand for."""


def with_fields(found: Sequence[Entity], tokens: Sequence[Token], names: _Names, *, of_users: bool) -> list[Entity]:
    """The entities, with the field that is spoken of as work made its role; the same where a role is named.

    What users want to learn stands for their work; in the facts of a role it is a skill.
    """
    if any(entity.kind in ("role", "discipline", "occupation") for entity in found):
        return list(found)
    text = " ".join([token.text for token in tokens])
    learned = chain(_programming(text), _learned(text)) if of_users else ()
    for start, end, name in chain(_spoken_of(text, tokens), learned):
        words = [token.text for token in tokens[start:end]]
        role = "" if not name and set(words) <= _WIDE else _role_of(name or " ".join(words), names)
        if role and not any(e.start < end and start < e.end and not start <= e.start < e.end <= end for e in found):
            inside = [entity for entity in found if start <= entity.start < end]
            field = Entity("role", role, " ".join(words), start, end)
            return sorted([*(e for e in found if e not in inside), field], key=lambda entity: entity.start)
    return list(found)


def _programming(text: str) -> Iterator[tuple[int, int, str]]:
    """Where what programmers do stands for their work: "a first coding job"."""
    for match in _PROGRAMMING.finditer(text):
        start = text.count(" ", 0, match.start())
        yield start, start + 1, _PROGRAMMING_FIELD


def _learned(text: str) -> Iterator[tuple[int, int, str]]:
    """Where a field stands that somebody wants to learn as a whole."""
    found = list(_LEARNED.finditer(text))
    if found and _LEARNING.search(text):
        for match in found:
            start = text.count(" ", 0, match.start())
            yield start, start + match[0].count(" ") + 1, ""


def _spoken_of(text: str, tokens: Sequence[Token]) -> Iterator[tuple[int, int, str]]:
    """Where a field may stand that is spoken of as work, the longest spans first."""
    led = [match.end() for pattern in (_BEFORE, _WORK) for match in pattern.finditer(text)]
    followed = [match.start() for match in _BEHIND.finditer(text)]
    if not led and not followed:
        return
    starts = {offset: index for index, offset in enumerate(accumulate((len(t.text) + 1 for t in tokens), initial=0))}
    ends = {offset - 1: index for offset, index in starts.items()}
    after = [starts[offset] for offset in led if offset in starts]
    before = [ends[offset] for offset in followed if offset in ends]
    for size in range(_LONGEST, 0, -1):
        yield from ((start, start + size, "") for start in after if start + size <= len(tokens))
        yield from ((end - size, end, "") for end in before if end >= size and not _STOPS & set(tokens[end].before))


def _role_of(field: str, names: _Names) -> str:
    """The id of the role called by the field and a word for who works in it; '' when there is none."""
    for head in _HEADS:
        for claim in names.claims(f"{field} {head}"):
            if claim.kind == "role":
                return claim.id
    return ""
