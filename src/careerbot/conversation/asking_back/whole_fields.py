"""A field asked about as a whole: "what jobs are there in data?" is about its main roles, not about one of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer, by_role
from careerbot.patterns import Pattern
from careerbot.turn import ANSWER, Bullets, Request
from careerbot.wording import listed

# What a field is called in a question: how it is shown, and the fields of roles that it has.
_FIELDS = {
    r"ai|artificial intelligence|machine learning": ("AI", ("ai",)),
    r"data(?: science| analytics)?|analytics": ("data", ("data",)),
    r"cyber ?security|security|infosec": ("security", ("security",)),
    r"cloud(?: computing)?|infrastructure|networks?|networking": ("infrastructure and cloud", ("infrastructure",)),
    r"software(?: development| engineering)?|programming|coding": ("software", ("software",)),
    r"it|tech|technology|computing|computers|information technology": (
        "tech",
        ("software", "data", "infrastructure", "security", "ai", "management"),
    ),
}
# The roles by which most people enter a field, by how it is shown.
_USUAL = {
    "AI": ("machine-learning-engineer", "ai-engineer", "data-scientist"),
    "data": ("data-analyst", "data-scientist", "data-engineer"),
    "security": ("cybersecurity-analyst", "security-engineer", "penetration-tester"),
    "infrastructure and cloud": ("cloud-engineer", "system-administrator", "devops-engineer"),
    "software": ("software-engineer", "web-developer", "qa-engineer"),
    "tech": ("software-engineer", "data-analyst", "it-specialist"),
}
_JOBS = r"(?:jobs?|roles?|careers?|positions?|titles?|professions?|occupations?)"
_ASKS = Pattern(rf"\b(?:what|which|list|kinds?|types?|sorts?|different|main|all)\b(?: \w+){{0,3}}? {_JOBS}\b")
_SPACE = r"(?: (?:field|industry|sector|world|space))?"
_THERE = r"(?: (?:are there|there are|exist|do you know|are out there))?"
_LEFT_OUT = r"(?: \b(?:besides|apart|except|other|beyond)\b.*)?"
# What makes it a question on something else: pay, openings, what suits the user.
_ELSE = frozenset(
    (
        "pay pays paid paying salary salaries earn earns best better suit suits future growing growth grow demand"
        " remote openings vacancies hiring hire degree should i me my am like most least easiest hardest highest stress"
        " need needs use uses from safe good difference between vs versus"
    ).split()
)
# "It" where it is no field: "how much does it pay".
_IT = Pattern(r"(?<!\bin )(?<!\binto )(?<!\bof )\bit\b(?! (?:jobs?|fields?|industry|careers?|sector|roles?|work)\b)")
_MOST = 5  # roles told
KNOWN = 200  # roles ranked by how much is known of them: all there are


def scope(words: Sequence[str]) -> str:
    """The field whose roles are asked for, as it is shown: "data"; '' where that is not the question."""
    text = " ".join(words)
    if _ELSE & set(words) or not _ASKS.search(text):
        return ""
    for names, (shown, _) in _FIELDS.items():
        inside = rf"\b(?:in|within|of) (?:the )?(?:(?:field|world|area) of )?(?:{names}){_SPACE}"
        if re.search(rf"{inside}{_LEFT_OUT}$|\b(?:{names}) {_JOBS}{_THERE}$", text):
            return shown
    return ""


def _groups_of(name: str) -> tuple[str, ...]:
    """The field of roles that a name stands for alone: "programming" for that of software."""
    found = (groups for names, (_, groups) in _FIELDS.items() if len(groups) == 1 and re.fullmatch(names, name))
    return next(found, ())


def main_roles(request: Request, compiled: Compiled) -> Answer | None:
    """What the main roles of the field asked about are, a line each; None where no field is asked about."""
    groups = next((groups for shown, groups in _FIELDS.values() if shown == request.scope), ())
    known = [label for id in compiled.best_known(KNOWN) if (label := compiled.label("role", id)) is not None]
    left_out = {group for shown in map(str.lower, request.without) for group in _groups_of(shown)}
    by_group = [[label.id for label in known if label.group == group] for group in groups if group not in left_out]
    roles = by_group[0] if len(by_group) == 1 else [ids[0] for ids in by_group if ids]
    facts = tuple(found[0] for role in roles[:_MOST] if (found := compiled.facts(role, "definition")))
    if not facts:
        return None
    apart = f", apart from {listed(request.without)}" if request.without else ""
    items = by_role(facts, compiled)
    return Answer(
        ANSWER, (Bullets(f"In {request.scope} the roles of which I know most are these{apart}:", items),), facts
    )


def is_in_field(role: str, field: str, compiled: Compiled) -> bool:
    """Whether a role belongs to a field, by how the field is shown."""
    label = compiled.label("role", role)
    return label is not None and any(shown == field and label.group in groups for shown, groups in _FIELDS.values())


def roles_of_field(words: Sequence[str], compiled: Compiled) -> tuple[str, tuple[str, ...]]:
    """The field that is named, and the roles most people enter it by, as far as they are known; '' and none where none.

    Content of one's own that has none of those roles is asked for the ones it knows best.
    """
    text = " ".join(words)
    for names, (shown, groups) in _FIELDS.items():
        if re.search(rf"\b(?:{names})\b(?! (?:is|to|with|for|at)\b)", _IT.sub("", text)):
            usual = tuple(role for role in _USUAL[shown] if compiled.label("role", role))
            known = [label for id in compiled.best_known(KNOWN) if (label := compiled.label("role", id)) is not None]
            return shown, usual or tuple(label.id for label in known if label.group in groups)
    return "", ()
