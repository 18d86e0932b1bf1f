"""The entry of advice that is written for a move itself, "nurse to tech", found by its two ends.

A long story seldom sounds like the ways of asking for it; the ends alone do.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.patterns import Pattern
from careerbot.question.form import HOW_LONG, YES_NO, form
from careerbot.replies.moves.own_standing import Stand
from careerbot.turn import Fact, Line, Request
from careerbot.wording import capitalized

_ENDS_TELL = 0.15  # the same where both ends are roles
_SURE = 0.3  # belief from which on the entry found by its ends is the one
_OF_MOVES = ("transition",)
# Words in the ids of entries for roles that are left.
_ROLES_LEFT = frozenset(
    "analyst scientist developer data engineer qa support sysadmin dba bi devops frontend business web mobile embedded"
    " games designer manager product project statistician security soc".split()
)
# Roles that are work with data.
_DATA = Pattern(
    r"data|intelligence|machine-learning|scientist|statistic|actuary|quantitative|research|(?:financial|marketing|product|risk|fraud"
    r"|business|operations)-"
)
_KINDS = ("engineer", "develop", "analy", "program", "coder", "tester", "admin")  # words for who has such a role
# Other words for the goals in the ids of entries.
_JOINS = ("or", "and")
_ALSO = {
    "software": ("developer", "machine"),
    "developer": ("software",),
    "quant": ("quantitative",),
    "ml": ("machine", "ai-", "deep", "nlp", "vision", "research"),
    "security": ("penetration", "cyber"),
    "cloud": ("platform", "reliability"),
    "devops": ("cloud", "platform", "reliability"),
    "tech": ("",),  # whatever it is
    "ic": ("",),
    "pentest": ("penetration",),
    "engineer": ("architect",),
}
# Other words for the work left in them.
_ALSO_LEFT = {
    "developer": ("software", "engineer"),
    "support": ("it-specialist", "technician", "system-administrator"),
    "sysadmin": ("system-administrator",),
    "soc": ("cyber",),
    "dba": ("database-admin",),
    "security": ("cyber", "penetration"),
    "web": ("front-end", "full-stack", "back-end"),
    "mobile": ("android", "ios"),
    "games": ("game",),
    "engineer": ("database-admin", "modeler", "developer"),
    "designer": ("front-end",),
    "analyst": ("intelligence-dev", "etl"),
    "statistician": ("research", "actuary", "quantitative", "econom", "bioinf"),
}
_VERDICT = Pattern(r"^(?:Yes|No)(?:, (?:and |but |though )?|: )")
# The same, of a move that is not simply open.
_LIMITS = Pattern(r"^(?:Only|Hardly|Seldom|Not|No|Possible, but|Good for)\b")
# How the first line of an entry begins that says by itself whether the move can be made.
_SAYS_WHETHER = Pattern(
    r"^(?:Yes|No|Not|Possible|Realistic|Good chances|Hardly|Only|Seldom|Quite usual|A short step|You're|You are"
    r"|It (?:is|works|can)|Musicians|Thirty)\b"
)


def of_the_move(role: str, request: Request, compiled: Compiled) -> tuple[Fact, ...]:
    """The lines of the entry on the move to a role from where users come, or of that asked for; none without one.

    Where they come from another role, the entry for these two ends says more than the one that the wording sounds like.
    """
    between = [origin for origin in request.origins if compiled.label("role", origin)]
    for origin in between:
        if found := _entry(origin, role, compiled):
            return found
    if _is_asked_for(role, request, bool(between), compiled):
        return compiled.advice(request.advice)
    trades = (origin for origin in request.origins if origin not in between)
    return next((found for origin in trades if (found := _entry(origin, role, compiled))), ())


def _is_asked_for(role: str, request: Request, between: bool, compiled: Compiled) -> bool:
    """Whether the entry that a question asks for is on the move to a role from where users come."""
    advice, origins = request.advice, request.origins
    if compiled.advice_intent(advice) not in _OF_MOVES or _aims_elsewhere(advice, role, compiled):
        return False
    if between and not _leads_to(advice, role):
        return False
    other = _is_of_another(request, compiled) or is_the_way_back(advice, origins, (role,))
    return not other and not is_of_another_role(advice, origins, request.words, compiled)


def entry_of_the_trade(origins: Sequence[str], compiled: Compiled) -> str:
    """The entry on the ways out of the first occupation among these that has one; '' where none has."""
    for origin in origins:
        guess = compiled.adviser.best(["{occupation}", "to", "tech", f"@{origin}"])
        known = guess is not None and guess.intent in _OF_MOVES and guess.confidence >= _SURE
        if guess is not None and known and compiled.adviser.speaks_for(f"@{origin}", guess.id):
            return guess.id
    return ""


def _entry(origin: str, role: str, compiled: Compiled) -> tuple[Fact, ...]:
    kind = "role" if compiled.label("role", origin) else "occupation"
    tokens = [f"{{{kind}}}", "to", "{role}", f"@{origin}", f"@{role}"]
    guess = compiled.adviser.best(tokens)
    sure = _ENDS_TELL if kind == "role" else _SURE  # the ends of an entry are compared with both roles below
    if guess is None or guess.intent not in _OF_MOVES or guess.confidence < sure:
        return ()
    near = guess.near if kind == "role" else (guess.id,)  # two roles are the ends of the way back too
    found = next((id for id in near if _is_between(id, origin, role, compiled, of_role=kind == "role")), "")
    return compiled.advice(found) if found else ()


def _is_between(advice: str, origin: str, role: str, compiled: Compiled, *, of_role: bool) -> bool:
    """Whether an entry is on the move from one work to the other."""
    adviser = compiled.adviser
    if compiled.advice_intent(advice) not in _OF_MOVES or _aims_elsewhere(advice, role, compiled):
        return False
    roles = adviser.roles_of(advice)
    if (roles and role not in roles) or not adviser.speaks_for(f"@{origin}", advice):
        return False
    if not of_role:
        return True
    ends = adviser.speaks_for(f"@{role}", advice) and _leads_to(advice, role)
    left = _is_left(advice, origin) or (origin in roles and not _leads_to(advice, origin))
    return ends and left and not is_the_way_back(advice, (origin,), (role,))


def _leads_to(advice: str, role: str) -> bool:
    """Whether the goal in an entry's id is the role, by a word or its initials: "support-to-security", "-to-ml"."""
    goal, initials = advice.partition("-to-")[2], "".join(word[0] for word in role.split("-"))
    flat = role.replace("-", "")
    return not goal or any(
        word in flat or initials.startswith(word) or any(kin in role for kin in _ALSO.get(word, ()))
        for word in goal.split("-")
        if word not in _JOINS
    )


def _is_left(advice: str, origin: str) -> bool:
    """Whether the work left in an entry's id is the role, by a word, its initials or another name for it."""
    left, flat = advice.partition("-to-")[0], origin.replace("-", "")
    names = [name for name in left.split("-") if name in _ROLES_LEFT]
    initials = "".join(word[0] for word in origin.split("-"))
    return not names or any(
        name in flat or initials == name or any(other in origin for other in _ALSO_LEFT.get(name, ())) for name in names
    )


def _is_of_another(request: Request, compiled: Compiled) -> bool:
    """Whether an entry is written for another work left than the role that users come from: "software-to-ml"."""
    roles = [origin for origin in request.origins if compiled.label("role", origin)]
    left = request.advice.partition("-to-")[0].split("-")
    if not roles or "-to-" not in request.advice:
        return False
    return not speaks_for_any(roles, request.advice, compiled) and not any(
        word in origin for origin in roles for word in left
    )


def is_of_another_role(advice: str, origins: Sequence[str], words: Sequence[str], compiled: Compiled) -> bool:
    """Whether an entry is written for who leaves a role that nobody speaks of: "business-analyst-moves"."""
    left = advice.partition("-to-")[0] if "-to-" in advice else advice.removesuffix("-moves")
    if left == advice or speaks_for_any(origins, advice, compiled):
        return False
    names = [part for part in left.split("-") if part not in _JOINS]
    if not all(name in _ROLES_LEFT for name in names):
        return False
    said = " ".join((*words, *origins))
    return not any(re.search(rf"\b{name}", said) for name in (*names, *_KINDS))


def is_the_way_back(advice: str, origins: Sequence[str], roles: Sequence[str]) -> bool:
    """Whether an entry is written for the contrary move: "developer-to-data-scientist", of a data scientist who leaves.

    Its id tells the two ends; each end may be a part of a role's name.
    """
    left, between, goal = advice.partition("-to-")
    if not between or not origins:
        return False
    if not roles:
        return goal in origins
    if goal in origins and goal not in roles:
        return True
    begins = any(_is_part(left, origin) for origin in origins)
    aims = any(_leads_to(advice, role) for role in roles)
    return not begins and not aims and any(_is_part(left, role) for role in roles)


def _is_part(end: str, role: str) -> bool:
    """Whether an end in an entry's id, or one of those joined in it, is a part of a role's name."""
    ends = end.replace("-and-", "-or-").split("-or-")
    return any({part.removesuffix("s") for part in one.split("-")} <= set(role.split("-")) for one in ends)


def verdict_on_move(
    role: str, entry: Sequence[Fact], came: bool, stand: Stand, request: Request, compiled: Compiled
) -> Line | None:
    """The first line of the entry written for the very work that is left, as the answer whether and how it is done.

    None where it says something else, or people come that very way, so that it stands behind what is known.
    """
    asked = form(request.words)
    if not entry or (came and not _LIMITS.search(entry[0].text)) or asked == HOW_LONG or stand.timed or stand.measures:
        return None
    if not speaks_for_any(request.origins, entry[0].kind, compiled):
        return None
    if entry[0].kind.endswith("-to-data") and not _DATA.search(role):
        return None  # what is easy from there is another work
    text = entry[0].text
    if not _SAYS_WHETHER.search(text):
        return None
    bare = without_verdict(text)
    if asked != YES_NO and not stand.asks:
        return Line(bare, (entry[0].id,))
    if stand.begin.startswith("No"):
        return Line(f"{stand.begin}. {bare}", (entry[0].id,))
    return Line(text, (entry[0].id,))


def _aims_elsewhere(advice: str, role: str, compiled: Compiled) -> bool:
    """Whether an entry is written for another goal, by its id: "dba-to-data-engineer"."""
    goal = advice.partition("-to-")[2]
    return goal != role and compiled.label("role", goal) is not None


def speaks_for_any(origins: Sequence[str], advice: str, compiled: Compiled) -> bool:
    """Whether one of the works left speaks for an entry."""
    return any(compiled.adviser.speaks_for(f"@{origin}", advice) for origin in origins)


def lines_without_verdict(facts: Sequence[Fact]) -> tuple[tuple[str, Fact], ...]:
    """The lines, without the yes or no that another sentence gave before them."""
    return tuple((without_verdict(fact.text), fact) for fact in facts)


def without_verdict(first: str) -> str:
    """The first line of an entry without the yes or no that it begins with, to who asks how and not whether."""
    return capitalized(_VERDICT.sub("", first))
