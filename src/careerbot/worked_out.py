"""What is answered by what is known or told, so that no entry of advice is wanted, whichever is likely.

Figures, lists of a role, measures of two roles; and what hangs on tastes, skills, several roles or the ends of a move.
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from careerbot.patterns import Pattern
from careerbot.turn import Entity, Part

_BRIEF, _BRIEF_MOVE, _TOLD = 12, 14, 8  # words in which pay, a move, or what is missing beside skills told is asked for
_AT_LENGTH = 40  # words above which what is told hangs together as a case, for which an entry may be written
_MOST_COMPARED = 2
_LISTED_BRIEF = 6  # words in which a list of two roles is asked for: "tools: {role} vs {role}"
# What is listed for each role.
LISTED = frozenset(
    (
        "salary skills tools education responsibilities definition industries certifications job_openings interview "
        "learning_path"
    ).split()
)
_TASTES = Pattern(
    r"(?<!feel )\b(?:loves?|likes?|enjoys?|hates?|dislikes?|prefer|interested|(?<!be )passionate|fascinated"
    r"|good at|bad at)\b"
)
# A job that is hated, of which it is asked whether to leave: not what would suit instead.
_HATED_JOB = Pattern(
    r"\b(?:stay|leave|leaving|quit|resign) (?:\S+ ){0,8}?(?:job|work|company|team|boss) (?:\S+ ){0,8}?"
    r"(?:hate|dislike)\b"
    r"|\bhate (?:my|this) (?:new |first )?(?:\w+ )?job (?:\S+ ){0,20}?(?:stay|leave|quit|resign|how long|until)\b"
)
# What is answered only when more of somebody is known, and asked back until then.
SUITS_ME = Pattern(r"\b(?:suits?|fits?|(?:right|good|best|made) for) me\b|\bshould i (?:pick|choose|do|become)$")
_IS_READY = Pattern(
    r"\bam i (?:\w+ )?ready\b|\b(?:am|are) i (?:\w+ )?(?:missing|lacking)\b|\bi (?:am )?(?:miss|lack)\b"
)
_KNOWS = Pattern(r"\bi (?:already |do )?(?:know|can|have learned|have learnt) .*(?:\{tool\}|\{skill\})")
_I_EARN = Pattern(
    r"\bhow much (?:would|will|could|can|do|should|might) i (?:earn|make|get|be paid)\b"
    r"|^(?:so )?(?:what|how much) (?:does|do|would) (?:an? )?(?:\w+|{level}) (?:earn|make|get paid)$"
)
_SUM = Pattern(r"\b(?:make|makes|making|earn|earns|earning|paid) (?:(?:over|about|more|than|at|least) )*{number}")
# A title that many roles share, so that it is asked back which is meant.
_BARE_TITLE = Pattern(
    r"\b(?:an?|the) (?:analyst|engineer|developer|scientist|architect|consultant|programmer|manager|administrator)\b"
)
# Where in the world it is paid best, which no figure ranks.
_COUNTRIES = Pattern(r"\b(?:which|what|best|top|paying) (?:\w+ )?(?:countr(?:y|ies)|nations?)\b|\bin the world\b")
_RAISED = Pattern(
    r"\b(?:raises?|hikes?|increments?|appraisals?|bonus(?:es)?|equity|rsus?|stock options?|vesting"
    r"|rich|wealthy|millionaires?)\b"
)
# What to do next, where the pay of today is told on the way: "I earn 6 lakhs, should I learn AWS?".
_ON_LEARNING = Pattern(r"\b(?:should|shall) i (?:learn|study|add)\b")
# One role after the other, of which the order is asked: "start as a {role} and then move to {role}".
_IN_TURN = Pattern(r"\b(?:start|begin|first)\w*\b.*\{role}.*\b(?:then|later|afterwards)\b")
_CAUSE = Pattern(r"\bwhy\b|\bhow come\b|\b(?:a joke|peanuts|wrong places?|so (?:low|bad)|terrible|awful|pathetic)\b")
_RANKED = Pattern(r"\b(?:highest|most|fastest|biggest)\b")
# What stands in a list of each role: "which tools do they use", "what does a {role} do all day".
_DAILY = r"(?: all day(?: long)?| every day| daily| day to day| on a (?:usual|normal|typical) day)?"
_BEST = r"(?:nicest|best|worst|hardest|toughest|easiest) (?:parts?|things?|bit)"
_IS_LISTED = Pattern(
    r"^what (?:is|are|do|does) (?:an? |the )?{role}(?: do)?" + _DAILY + "$"
    r"|^(?:what|which) (?:\w+ )?(?:tools?|software|skills?|languages?|industries|sectors) "
    r"(?:do|does|are|is|must|should) (?:(?:an? |the )?{role}|they)"
    r"(?: (?:use|need|have|know|work in|need to (?:know|have)))?$"
    r"|^(?:(?:what|which) )?(?:\w+ (?:and \w+ )?)?(?:tools?|software|skills?|languages?) (?:are |is )?"
    r"(?:(?:required|needed|necessary|used|important|essential) )?(?:for|by|of|to (?:be|become)) (?:an? |the )?{role}"
    r"(?: (?:and|or|in|at) .*)?$"
    r"|^(?:what|which) (?:are |is )?(?:the )?(?:\w+ ){0,2}"
    r"(?:qualifications?|requirements?|education|degrees?|certific\w+|certs?)"
    r" (?:\w+ ){0,7}{role}(?: (?:can|should|must|needs?|has to) \w+)?$"
    r"|^how many {role} (?:are|work|live|exist)\b"
    r"|^what (?:is|are) the " + _BEST + r" (?:of|about|in) (?:being |working as )?(?:an? )?{role}$"
)
_MOVE = Pattern(
    r"\bfrom (?:an? )?(?:{occupation}|{role}) to (?:an? )?{role}"
    r"|\b(?:am|was|been|worked as|work as) (?:an? )?{occupation} (?:\w+ )*"
    r"(?:to (?:be|become)|into|switch to|move to) (?:an? )?{role}"
)
_INTO = Pattern(r"\bcan i (?:\w+ )?(?:(?:get|move|switch|break|go) (?:in)?to|become) (?:an? )?{role}")
_HOURS = Pattern(r"\bhours? (?:a|per|each|every) (?:week|day)\b")
# Two of the things by which roles are rated: "{role} vs {role} salary and difficulty".
_MEASURE = r"(?:pay|salar(?:y|ies)|wages|earnings|difficulty|growth|demand|outlook)"
_MEASURES = Pattern(rf"\b{_MEASURE} (?:and|or) {_MEASURE}\b")
# One thing in which two roles are set apart: "does the degree differ between …".
_ASPECT = Pattern(
    r"^(?!.*\b(?:i|my|me)\b)(?=.*\b(?:differ\w*|compar\w+|same|versus|vs)\b)"
    r".*\b(?:degrees?|education|skills?|tools|tasks|duties|responsibilities|certificat\w+|qualifications?)\b"
)
# Branches of study that bear the names of roles: "AI or data science for my BTech".
_OF_BRANCHES = Pattern(r"\b(?:b ?tech|branch|for (?:my |a )?(?:degree|bachelors?|masters?|b ?sc|major))\b")
# A field that is named for a taste: "something with data".
_FIELD = Pattern(r"\bsomething (?:with|in|around|near)\b")
# What only tells where somebody is or what they studied, and asks nothing: "I live in Canada".
_TELLS = Pattern(
    r"^(?:i|we) (?:live|(?:am|are) (?:based|living|in|from)|moved|reside)(?: \w+){0,3} {place}$"
    r"|^i (?:was|am|have been|used to be|worked as) (?:an? )?(?:{occupation}|{role}) for (?:\w+|{number}) years?$"
    r"|^i (?:was|have been|worked as|used to be) (?:an? )?{occupation}(?: for (?:(?:\w+|{number}) ){0,2}years?)?$"
    r"|^i (?:have|hold|got|did|finished|studied for) (?:an? |my )?(?:\w+ )?"
    r"(?:masters?|bachelors?|phd|doctorate|degree|ba|bs|bsc|ma|msc|mba)"
    r"(?: degree)? (?:in|of) \w+(?: \w+)?$"
)
# A trade that is none of ours: "how do I get into chemical engineering".
_AIMS_ELSEWHERE = Pattern(r"\b(?:get|getting|break|breaking|go|going) into {occupation}$")


def leaves_room(part: Part, words: Sequence[str], roles: Set[str], named: bool) -> bool:
    """Whether an entry of advice may answer a part with these masked words, whichever it is.

    `roles` are the roles named in it; `named` tells whether a tool or skill is.
    """
    said = " ".join(words)
    if _TELLS.search(said) or _AIMS_ELSEWHERE.search(said):
        return False
    return not _is_worked_out(part, said, words, roles, named)


def names_bare_title(words: Sequence[str], roles: Set[str]) -> bool:
    """Whether a short question names only a title that many roles share, so that it is asked back which is meant."""
    return not roles and len(words) <= _TOLD and _BARE_TITLE.search(" ".join(words)) is not None


def asks_figures_there(part: Part, entities: Sequence[Entity]) -> bool:
    """Whether a role's pay at a place, or a sum to be earned in it, is asked about: figures answer that, but no why."""
    kinds = {entity.kind for entity in entities}
    if "role" not in kinds:
        return False
    if _CAUSE.search(part.masked) or _ON_LEARNING.search(part.masked):
        return False
    return ("place" in kinds and part.best == "salary") or _SUM.search(part.masked) is not None


def _is_worked_out(part: Part, said: str, words: Sequence[str], roles: Set[str], named: bool) -> bool:
    """Whether figures are asked for, or the answer hangs on what is told: tastes, skills, several roles, a move."""
    size = len(words)
    if part.best in LISTED and names_bare_title(words, roles):
        return True
    match part.best:
        case "recommend_role":
            suits = size <= _BRIEF_MOVE and SUITS_ME.search(said) is not None
            suits = suits or (size <= _TOLD and _FIELD.search(said) is not None)
            of_tastes = _TASTES.search(said) is not None and _HATED_JOB.search(said) is None
            several = len(roles) > 1 and _OF_BRANCHES.search(said) is None
            return several or of_tastes or suits
        case "skill_gap" if size <= _AT_LENGTH and (named or _IS_READY.search(said)):
            suits = SUITS_ME.search(said) is not None
            return bool(roles) or suits or size <= (_BRIEF if _KNOWS.search(said) else _TOLD)
        case "salary" if size <= _BRIEF and _I_EARN.search(said):
            return True
        case "salary" if roles and any(wording.search(said) for wording in (_COUNTRIES, _RAISED, _CAUSE)):
            return False
        case "salary" if roles:
            return "{place}" in words or size <= _BRIEF
        case "outlook" if not roles:
            return _RANKED.search(said) is not None
        case "learning_path" if _HOURS.search(said):
            return True
        case "industries" if len(roles) == _MOST_COMPARED and "or" in words:
            return True  # which of two roles for somebody who wants a sector
        case "compare" if len(roles) > 1 and size <= _BRIEF_MOVE and (_MEASURES.search(said) or _ASPECT.search(said)):
            return True
    if part.best == "responsibilities" and words[:1] in (["who"], ["whose"]):
        return False  # which of them does it, however many are named
    if len(roles) > 1 and part.best in LISTED and size <= _LISTED_BRIEF:
        return True
    moves = size <= _BRIEF_MOVE and _MOVE.search(said) is not None
    aims = len(roles) > 1 and size <= _AT_LENGTH and _IN_TURN.search(said) is None
    moves = moves or (aims and (part.best == "transition" or _INTO.search(said) is not None))
    return moves or len(roles) > _MOST_COMPARED or _IS_LISTED.search(said) is not None
