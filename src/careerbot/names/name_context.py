"""What the words around a name say of it: that it was studied, that it is denied, that it is somebody else's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from careerbot.names.bystanders import compares
from careerbot.patterns import Pattern
from careerbot.replacing import replace
from careerbot.turn import Entity, Token

_DEGREE_BEFORE = frozenset(
    (
        "certificate certificates certification certifications course courses degree masters master ms msc "
        "mtech bsc btech bachelor bachelors phd major majoring diploma minor doctorate graduate"
    ).split()
)
_DEGREE_AFTER = {"degree", "masters", "master", "major", "diploma", "bootcamp", "course", "courses"}
_KNOWING = frozenset("knowledge understanding grasp basics class classes exam exams lectures".split())
_LACKED = frozenset("background experience training education".split())  # of a field, where one has none
_NONE = frozenset("no without zero any little not".split())
# Words that a list of what was studied does not reach across.
_CLAUSES = frozenset(
    (
        "i is are am was were can could to want become as for what how do does did will would should but so because if"
    ).split()
)
_LONGEST_LIST = 10  # words of a list of subjects
_AS_SUBJECT = {"much", "know", "use", "using", "doing"}  # words after which a field is a subject: "how much ML"
_AS_OBJECT = {"need", "needs", "learn", "require", "requires"}  # the same, of a field in a few letters: "need ML"
_AI_ROLE = "ai-engineer"
_AGENT_WORDS = frozenset(
    (
        "replace replaces replacing replaced take takes taking automate automating automated kill kills effect effects "
        "depress depresses lower lowers reduce reduces hurt hurts squeeze squeezes "
        "layoff layoffs hype boom bubble wave revolution era age craze tools agents assistants "
        "impact affect affects threat threaten threatens rise become becomes destroy eliminate"
    ).split()
)
_ACTS = frozenset("can could does will would".split())  # right behind it: "until AI can do all of it"
_ARTICLES = {"a", "an", "the", "any"}
_LETTERS = 3  # letters up to which a role's name is an abbreviation
_OTHERS = frozenset(
    (
        "husband wife partner spouse boyfriend girlfriend friend friends brother sister mother father mom mum dad son "
        "daughter cousin uncle aunt roommate flatmate neighbour neighbor colleague coworker boss manager parents he she"
    ).split()
)
_OTHERS_ARE = (["is"], ["was"], ["works", "as"], ["worked", "as"], ["became"], ["are"])
_TAGS = frozenset("is are do does".split())  # verbs that open a question with "n't"
_DENIED_BY = (
    ["not"], ["except"], ["not", "interested", "in"], ["rather", "than"], ["instead", "of"], ["anything", "but"],
    ["everything", "but"], ["other", "than"], ["apart", "from"], ["not", "want", "to", "be"],
    ["not", "want", "to", "become"], ["not", "want", "to", "work", "as"], ["never", "be"], ["never", "become"],
    ["not", "become"], ["not", "be"], ["no", "longer"],
)  # fmt: skip
_DENYING = frozenset(words[-1] for words in _DENIED_BY)
# "Never going back to being a …", "do not want to return to …".
_NO_RETURN = Pattern(
    r"(?<!why )\b(?:not|never|no) (?:\w+ ){0,3}?(?:(?:go|going|get|come|coming|way) back|return(?:ing)?) (?:in)?to"
    r"(?: being| doing| working as| working in)?$"
)
_RETURNING = frozenset("to into being doing as in".split())
# What stands between "not" and the name that it sets against another one: "…, not into management", "(not for a …)".
_SET_AGAINST = frozenset("into toward towards for as to about in on".split())
_BEFORE_SET_AGAINST = frozenset(("and", "but", "rather"))
_ADDING = frozenset(("or", "nor"))
_NOT_KNOWN_BY = (["not", "know"], ["not", "use"], ["never", "used"])
_MOST_BEFORE = 7  # words before a name that may deny it


def asked_about(found: Sequence[Entity], tokens: Sequence[Token]) -> list[Entity]:
    """The entities without roles that are not spoken of as such, fields that stand for their roles made roles.

    A field stands for its role, unless it names what is studied or known ("a master's in data science", "no knowledge
    of statistics, IT or machine learning") and a role is named too. What somebody else is ("my husband is a DBA") is
    not asked about where another role is named.
    """
    roles = [entity for entity in found if entity.kind == "role"]
    kept = []
    for entity in found:
        if entity.kind == "discipline":
            if (roles and _is_studied(entity, tokens)) or _is_agent(entity, tokens):
                continue
            entity = replace(entity, kind="role")
        elif entity.kind == "role" and len(roles) > 1:
            short = len(entity.text) <= _LETTERS
            of_others = _is_of_others(entity, tokens) and not compares([token.text for token in tokens])
            if (short and _is_studied(entity, tokens)) or of_others:
                continue  # "a data scientist after a BSc IT": the letters name what was studied
        kept.append(entity)
    return kept


def negated(found: Sequence[Entity], tokens: Sequence[Token]) -> Iterator[Entity]:
    """The entities, with "not a data scientist" marked as denied, and what a joiner adds to it."""
    negated_until = -1
    for entity in found:
        near = tokens[max(entity.start - 4, 0) : entity.start] if entity.start - negated_until <= 3 else ()
        joined = negated_until >= 0 and not _ADDING.isdisjoint([token.text for token in near])
        if joined or _is_denied(entity, tokens):
            negated_until = entity.end
            entity = replace(entity, negated=True)
        yield entity


def _is_denied(entity: Entity, tokens: Sequence[Token]) -> bool:
    """Whether the words before a name deny it: "not X", "rather than X"; of a skill also "do not know X"."""
    before = [t.text for t in tokens[max(entity.start - _MOST_BEFORE, 0) : entity.start] if t.text not in _ARTICLES]
    if len(before) == 2 and before[0] in _TAGS and before[1] == "not":
        return False  # "aren't data analysts and BI analysts the same?" asks of both
    if before and before[-1] in _DENYING and any(before[-len(words) :] == words for words in _DENIED_BY):
        return True
    if is_no_return(before):
        return True
    if before[-2:-1] == ["not"] and before[-1] in _SET_AGAINST and _sets_against(tokens, entity.start):
        return True  # "grow into Y, not into X"
    if before[-1:] == ["than"] and "rather" in before:  # "I would rather be Y than X"
        return True
    return entity.kind in ("tool", "skill") and before[-2:] in _NOT_KNOWN_BY


def is_no_return(before: Sequence[str]) -> bool:
    """Whether the words before a name say that nobody goes back there: "I don't want to go back to"."""
    return bool(before) and before[-1] in _RETURNING and bool(_NO_RETURN.search(" ".join(before[-_MOST_BEFORE:])))


def _sets_against(tokens: Sequence[Token], start: int) -> bool:
    """Whether the "not" before a name opens what is set against something: behind a comma, a bracket, "and", "but"."""
    place = next((at for at in range(start - 1, max(start - 4, 0), -1) if tokens[at].text == "not"), 0)
    return place > 0 and (bool(tokens[place].before.strip()) or tokens[place - 1].text in _BEFORE_SET_AGAINST)


def _is_agent(entity: Entity, tokens: Sequence[Token]) -> bool:
    """Whether AI is what does something here ("will AI replace…", "the effect of AI") and no field of work."""
    if entity.id != _AI_ROLE or "engineer" in entity.text:
        return False
    if {"by", "because", "due", "thanks", "against", "this"} & {
        t.text for t in tokens[max(entity.start - 2, 0) : entity.start]
    }:
        return True  # "vanish because of AI", "replaced by AI"
    if entity.end < len(tokens) and tokens[entity.end].text in _ACTS:
        return True
    near = (*tokens[max(entity.start - 3, 0) : entity.start], *tokens[entity.end : entity.end + 3])
    return any(token.text in _AGENT_WORDS for token in near)


def _is_studied(entity: Entity, tokens: Sequence[Token]) -> bool:
    """Whether a field is what was studied or is known: "a degree in X", "BSc X", "no knowledge of Y, Z or X"."""
    before = [token.text for token in tokens[max(entity.start - 3, 0) : entity.start]]
    after = tokens[entity.end].text if entity.end < len(tokens) else ""
    if before and before[-1] in (_AS_SUBJECT if len(entity.text) > _LETTERS else _AS_SUBJECT | _AS_OBJECT):
        return True
    by_letters = before[-1:] in (["bsc"], ["msc"], ["btech"], ["mtech"], ["bachelors"])
    return after in _DEGREE_AFTER or by_letters or _is_listed_subject(entity, tokens)


def _is_listed_subject(entity: Entity, tokens: Sequence[Token]) -> bool:
    """Whether "degree in", "knowledge of" or the like stands before the field, or before the list it ends."""
    for place in range(entity.start - 1, max(entity.start - _LONGEST_LIST, 0), -1):
        if tokens[place].text in {"in", "of"}:
            before = {token.text for token in tokens[max(place - 2, 0) : place]}
            lacked = _LACKED & before and _NONE & {token.text for token in tokens[max(place - 4, 0) : place]}
            return bool((_DEGREE_BEFORE | _KNOWING) & before or lacked)
        if tokens[place].text in _CLAUSES or any(mark in tokens[place + 1].before for mark in ".;:?!\n"):
            return False
    return False


def _is_of_others(entity: Entity, tokens: Sequence[Token]) -> bool:
    """Whether somebody else is this: "my husband is a DBA", "a friend works as a data analyst"."""
    before = [t.text for t in tokens[max(entity.start - _MOST_BEFORE, 0) : entity.start] if t.text not in _ARTICLES]
    for words in _OTHERS_ARE:
        if before[-len(words) :] == words:
            return bool(_OTHERS & set(before[: -len(words)][-1:]))
    return False
