"""The chance that an entry of advice answers a question better than what is known of the question's intent.

A logistic model over few signals, fitted on pairs of replies. 600 questions, written by two writers (language models)
that had seen neither content nor code, were answered with the likeliest entry of advice and without it; a reader who
did not know which was which graded both replies of the 351 pairs that differed, and chose the better one: that with the
entry in 264, that without in 55. Beside the 298 pairs whose entry has stayed the likeliest count, for less, 311
scripted questions that pass only with the entry or only without it, and, for more, 31 messages from out of scope that
are answered only with it. By 10-fold cross-validation a reply of those pairs is worth 0.67 (useful and right 1, partly
0.5) with this choice, 0.25 with no advice at all, 0.68 with all of it, 0.72 if the better one were always known; 88 %
of the scripts pass, and of the messages from out of scope one in seven is advised on.

What is worked out from what somebody tells was about as good as advice in pairs graded before, and is what the scripts
ask for: it goes first.
"""

from __future__ import annotations

import math
from collections.abc import Sequence, Set

from careerbot.adviser import AdviceGuess
from careerbot.model import logistic
from careerbot.patterns import Pattern
from careerbot.question.form import is_at_work
from careerbot.turn import Entity, Part
from careerbot.vocabulary import OTHER

_BESIDE_LIST = 0.25  # belief from which on an entry is told where something is listed for the role named
ENOUGH = 0.5  # the chance from which on an entry is told
# What each signal weighs, in the order of ``chance``. How sure the intent is, and which, told nothing beyond these.
_BIAS = -0.43
_WEIGHTS = (1.62, -0.82, -0.01, 2.33, -1.23, -1.78, 0.66)
_LEAST = 0.001  # belief, for its odds are taken
_BRIEF, _BRIEF_MOVE, _TOLD = 12, 14, 8  # words in which pay, a move, or what is missing beside skills told is asked for
_MOST_COMPARED, _TEN, _MOST_TENS = 2, 10, 3.0
# What is listed for each role.
_LISTED = frozenset(
    (
        "salary skills tools education responsibilities definition industries certifications job_openings interview "
        "learning_path"
    ).split()
)
_TASTES = Pattern(
    r"(?<!feel )\b(?:loves?|likes?|enjoys?|hates?|dislikes?|prefer|interested|passionate|fascinated|good at|bad at)\b"
)
# What is answered only when more of somebody is known, and asked back until then.
_SUITS_ME = Pattern(r"\b(?:suits?|fits?|(?:right|good|best|made) for) me\b|\bshould i (?:pick|choose|do|become)$")
_COMPARE, _PAY = "compare", "salary"
_OF_PAY = Pattern(
    r"\b(?:pay\w*|paid|salar\w+|wages?|earn\w*|income|compens\w+|money|rich|raise|bonus|negotiat\w+|offers?|afford\w*|worth|rates?|charge"
    r"|equity|shares?|stocks?|options?|benefits?|costs?|\d+ ?k)\b|\d{3}"
)
_IS_READY = Pattern(
    r"\bam i (?:\w+ )?ready\b|\b(?:am|are) i (?:\w+ )?(?:missing|lacking)\b|\bi (?:am )?(?:miss|lack)\b"
)
_I_EARN = Pattern(
    r"\bhow much (?:would|will|could|can|do|should|might) i (?:earn|make|get|be paid)\b"
    r"|^(?:so )?(?:what|how much) (?:does|do|would) (?:an? )?\w+ (?:earn|make|get paid)$"
)
_SUM = Pattern(r"\b(?:make|makes|making|earn|earns|earning|paid) (?:(?:over|about|more|than|at|least) )*{number}")
# A title that many roles share, so that it is asked back which is meant.
_BARE_TITLE = Pattern(
    r"\b(?:an?|the) (?:analyst|engineer|developer|scientist|architect|consultant|programmer|manager|administrator)\b"
)
_RANKED = Pattern(r"\b(?:highest|most|fastest|biggest)\b")
# What stands in a list of each role: "which tools do they use", "what does a {role} do all day".
_DAILY = r"(?: all day(?: long)?| every day| daily| day to day| on a (?:usual|normal|typical) day)?"
_BEST = r"(?:nicest|best|worst|hardest|toughest|easiest) (?:parts?|things?|bit)"
_IS_LISTED = Pattern(
    r"^what (?:is|are|do|does) (?:an? |the )?{role}(?: do)?" + _DAILY + "$"
    r"|^(?:what|which) (?:\w+ )?(?:tools?|software|skills?|languages?|industries|sectors) "
    r"(?:do|does|are|is|must|should) (?:(?:an? |the )?{role}|they)"
    r"(?: (?:use|need|have|know|work in|need to (?:know|have)))?$"
    r"|^what (?:is|are) the " + _BEST + r" (?:of|about|in) (?:being |working as )?(?:an? )?{role}$"
)
_MOVE = Pattern(
    r"\bfrom (?:an? )?(?:{occupation}|{role}) to (?:an? )?{role}"
    r"|\b(?:am|was|been|worked as|work as) (?:an? )?{occupation} (?:\w+ )*"
    r"(?:to (?:be|become)|into|switch to|move to) (?:an? )?{role}"
)
_TIME = Pattern(r"\bhow (?:many (?:years|months)|long)\b")
_HOURS = Pattern(r"\bhours? (?:a|per|each|every) (?:week|day)\b")
# Two of the things by which roles are rated: "{role} vs {role} salary and difficulty".
_MEASURE = r"(?:pay|salar(?:y|ies)|wages|earnings|difficulty|growth|demand|outlook)"
_MEASURES = Pattern(rf"\b{_MEASURE} (?:and|or) {_MEASURE}\b")
# A field that is named for a taste: "something with data".
_FIELD = Pattern(r"\bsomething (?:with|in|around|near)\b")
# What only tells where somebody is or what they studied, and asks nothing: "I live in Canada".
_TELLS = Pattern(
    r"^(?:i|we) (?:live|(?:am|are) (?:based|living|in|from)|moved|reside)(?: \w+){0,3} {place}$"
    r"|^i (?:have|hold|got|did|finished|studied for) (?:an? |my )?(?:\w+ )?"
    r"(?:masters?|bachelors?|phd|doctorate|degree|ba|bs|bsc|ma|msc|mba)"
    r"(?: degree)? (?:in|of) \w+(?: \w+)?$"
)
# A choice between one role and another, of which only one has a name that is known.
_OF_TWO = Pattern(
    r"\b(?:or|vs|versus|between|than|differ\w*|instead|rather|compar\w+|same|better|tell apart|confus\w+)\b"
)
# A thing to be explained, which is no question on a career: "the difference between SQL and NoSQL".
_EXPLAINS = Pattern(
    r"^(?:what (?:is|are)|explain|define)\b(?!.*\b(?:i|my|me|careers?|jobs?|learn|worth|hiring|{role})(?:\b|$))"
)


def leaves_room(part: Part, words: Sequence[str], roles: Set[str], named: bool) -> bool:
    """Whether an entry of advice may answer a part with these masked words, whichever it is.

    `roles` are the roles named in it; `named` tells whether a tool or skill is.
    """
    return not _is_worked_out(part, words, roles, named) and _TELLS.search(" ".join(words)) is None


def asks_figures_there(part: Part, entities: Sequence[Entity]) -> bool:
    """Whether pay is asked about, and a role and a place or a number are told in the message: figures answer that."""
    kinds = {entity.kind for entity in entities}
    if "role" not in kinds or kinds.isdisjoint(("place", "number")):
        return False
    return part.best == "salary" or _SUM.search(part.masked) is not None


def is_too_faint(guess: AdviceGuess, part: Part, entities: Sequence[Entity]) -> bool:
    """Whether too little speaks for an entry where a role is named anywhere, of which the very thing asked is known."""
    listed = part.best in _LISTED and any(entity.kind == "role" for entity in entities)
    return listed and guess.confidence < _BESIDE_LIST


def chance(guess: AdviceGuess, part: Part, words: Sequence[str], roles: Set[str]) -> float:
    """The chance, 0 to 1, that this entry answers a part that leaves room for advice (see ``leaves_room``)."""
    said = " ".join(words)
    if part.best == OTHER != guess.intent and _EXPLAINS.search(said):
        return 0.0
    if len(roles) == 1 and part.best not in (OTHER, guess.intent) and _draws_by_name(guess, said):
        return 0.0
    belief = min(max(guess.confidence, _LEAST), 1 - _LEAST)
    signals = (
        math.log(belief / (1 - belief)),
        bool(roles),  # of each role facts are known
        len(roles) > 1,  # and can be held side by side
        min(len(words) / _TEN, _MOST_TENS),  # lists know nothing of a longer story
        len(roles) == 1 and part.best in _LISTED,
        part.best == OTHER and not is_at_work(said),  # most of that is out of scope
        part.best == guess.intent,
    )
    return logistic(_BIAS, _WEIGHTS, signals)


def _draws_by_name(guess: AdviceGuess, said: str) -> bool:
    """Whether an entry, on a choice of roles or on pay, is not asked for by more than the name of the one role."""
    if guess.intent == _COMPARE:
        return _OF_TWO.search(said) is None
    if guess.intent == "transition" and _TIME.search(said):
        return True
    return guess.intent == _PAY and not _OF_PAY.search(said)


def _is_worked_out(part: Part, words: Sequence[str], roles: Set[str], named: bool) -> bool:
    """Whether figures are asked for, or the answer hangs on what is told: tastes, skills, several roles, a move."""
    said, size = " ".join(words), len(words)
    if not roles and size <= _TOLD and part.best in _LISTED and _BARE_TITLE.search(said):
        return True
    match part.best:
        case "recommend_role":
            brief = (_SUITS_ME, _FIELD) if size <= _TOLD else ()
            return len(roles) > 1 or any(wording.search(said) for wording in (_TASTES, *brief))
        case "skill_gap" if named or _IS_READY.search(said):
            return bool(roles) or size <= _TOLD
        case "salary" if size <= _TOLD and _I_EARN.search(said):
            return True
        case "salary" if roles:
            return "{place}" in words or size <= _BRIEF
        case "outlook" if not roles:
            return _RANKED.search(said) is not None
        case "learning_path" if roles and _HOURS.search(said):
            return True
        case "compare" if len(roles) > 1 and size <= _BRIEF and _MEASURES.search(said):
            return True
    moves = (size <= _BRIEF_MOVE and _MOVE.search(said) is not None) or (part.best == "transition" and len(roles) > 1)
    return moves or len(roles) > _MOST_COMPARED or _IS_LISTED.search(said) is not None
