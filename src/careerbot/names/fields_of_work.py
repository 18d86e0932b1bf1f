"""A field one works in as the role that works in it: "jobs in GIS", "a career in NLP", "get into cloud".

The field needs no entry of its own: "cloud" stands for the role that "cloud engineer" names. It does so only where the
words around it speak of work, so that a question on a tool stays one on a tool.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
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
        " people management leadership technical freelance first big contract sql excel"
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


class _Names(Protocol):
    """Where names are looked up."""

    def claims(self, key: str) -> tuple[Claim, ...]:
        """What a normalized name may stand for."""


def with_fields(found: Sequence[Entity], tokens: Sequence[Token], names: _Names) -> list[Entity]:
    """The entities, with the field that is spoken of as work made its role; the same where a role is named."""
    if any(entity.kind in ("role", "discipline", "occupation") for entity in found):
        return list(found)
    for start, end in _spoken_of(tokens):
        words = [token.text for token in tokens[start:end]]
        role = "" if set(words) <= _WIDE else _role_of(" ".join(words), names)
        if role and not any(e.start < end and start < e.end and not start <= e.start < e.end <= end for e in found):
            inside = [entity for entity in found if start <= entity.start < end]
            field = Entity("role", role, " ".join(words), start, end)
            return sorted([*(e for e in found if e not in inside), field], key=lambda entity: entity.start)
    return list(found)


def _spoken_of(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Where a field may stand that is spoken of as work, the longest spans first."""
    text = " ".join([token.text for token in tokens])
    led = [match.end() for pattern in (_BEFORE, _WORK) for match in pattern.finditer(text)]
    followed = [match.start() for match in _BEHIND.finditer(text)]
    if not led and not followed:
        return
    starts = {offset: index for index, offset in enumerate(accumulate((len(t.text) + 1 for t in tokens), initial=0))}
    ends = {offset - 1: index for offset, index in starts.items()}
    after = [starts[offset] for offset in led if offset in starts]
    before = [ends[offset] for offset in followed if offset in ends]
    for size in range(_LONGEST, 0, -1):
        yield from ((start, start + size) for start in after if start + size <= len(tokens))
        yield from ((end - size, end) for end in before if end >= size and not _STOPS & set(tokens[end].before))


def _role_of(field: str, names: _Names) -> str:
    """The id of the role called by the field and a word for who works in it; '' when there is none."""
    for head in _HEADS:
        for claim in names.claims(f"{field} {head}"):
            if claim.kind == "role":
                return claim.id
    return ""
