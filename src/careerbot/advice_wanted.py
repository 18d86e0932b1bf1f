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
ask for: it goes first (see ``worked_out``).
"""

from __future__ import annotations

import math
from collections.abc import Sequence, Set

from careerbot.adviser import AdviceGuess
from careerbot.model import logistic
from careerbot.patterns import Pattern
from careerbot.question.degrees_demanded import asks_demands
from careerbot.question.form import FIRST_PERSON, YES_NO, form, is_at_work
from careerbot.question.hiring import OF_BEING_HIRED
from careerbot.question.listed_asked import bears_on
from careerbot.turn import Entity, Part
from careerbot.vocabulary import OTHER
from careerbot.worked_out import LISTED

_BESIDE_LIST = 0.25  # belief from which on an entry is told where something is listed for the role named
ENOUGH = 0.47  # the chance from which on an entry is told
# What each signal weighs, in the order of ``chance``. How sure the intent is, and which, told nothing beyond these.
_BIAS = -0.43
_WEIGHTS = (1.62, -0.82, -0.01, 2.33, -1.23, -1.78, 0.66)
_LEAST = 0.001  # belief, for its odds are taken
_CLEAR = 0.72  # belief from which on a thing to be explained is one of careers: "what is a good size for a data team?"
_AT_A_FIRM = frozenset("team teams department departments company manager boss".split())
_OF_OWN_WORK = ("work_life", "career_path", OTHER)
# What users say of themselves, and not of what they would do: "what would I be doing all day?"
_OF_ONESELF = Pattern(
    r"\b(?:my|am)\b|(?<!would )(?<!will )(?<!can )(?<!could )(?<!should )(?<!do )"
    r"\bi (?!would\b|will\b|could\b|can\b|should\b|need\b|fear\b|guess\b|suppose\b|wonder\b)\w"
)
_OWN_WORK = 1.0  # what is added to the odds where users tell of their boss or team: no list answers that
_TEN, _MOST_TENS = 10, 3.0
_COMPARE, _PAY, _STUDIES = "compare", "salary", "education"
_INTERVIEW, _OPENINGS = "interview", "job_openings"
_PATH, _LIKELY = "learning_path", 0.4
_BELIEVED = 0.5  # belief from which on an entry on something else is asked for by who speaks of studies
ON_STUDIES = (_STUDIES, _COMPARE, "certifications", "learning_path")  # intents of entries on ways to study
_OF_PAY = Pattern(
    r"\b(?:pay\w*|paid|salar\w+|wages?|earn\w*|income|compens\w+|money|rich|raise|bonus|negotiat\w+|offers?|afford\w*|worth|rates?|charge"
    r"|equity|shares?|stocks?|(?:stock|share) options?|vest\w*|benefits?|costs?|\d+ ?k)\b|\d{3}"
)
# A role sought by what its work is like, which the ratings and likings of roles answer.
_SOUGHT = Pattern(
    r"\b(?:look\w*|search\w*|want|need|find) (?:for )?(?:an? |any |some )(?:\w+ ){0,3}"
    r"(?:jobs?|roles?|careers?|positions?|work) (?:where|with|that|without|in which|i can)\b"
    r"|\b(?:jobs?|roles?|careers?|positions?) (?:where|that lets|in which) (?:i|me|you|one)\b"
)
_FOR_SOMEBODY = Pattern(
    r"\b(?:jobs?|roles?|careers?|positions?) for (?:some(?:one|body)|an? (?:person|introvert|extrovert"
    r"|perfectionist)|people)\b"
)
_HALF = 0.5
_FAINT = 0.25  # belief up to which such a role is sought rather than advice
_HOW_IMPORTANT = Pattern(r"^how (?:important|essential|crucial|useful|valuable|relevant|vital)\b")
_BY_HALF = 0.5
_APPLIED = Pattern(r"\b(?:applied|applications|applying|rejected|rejections?|ghosted)\b")
_TIME = Pattern(r"\bhow (?:many (?:years|months)|long)\b")
# A choice between one role and another, of which only one has a name that is known.
_OF_TWO = Pattern(
    r"\b(?:or|vs|versus|between|than|which (?:one|of)|differ\w*|instead|rather|compar\w+|same|better|tell apart"
    r"|confus\w+)\b"
)
# A thing to be explained, which is no question on a career: "the difference between SQL and NoSQL".
_EXPLAINS = Pattern(
    r"^(?:what (?:is|are)|explain|define)\b(?!.*(?:{role}|(?<!like )\b(?:i|my|me|careers?|jobs?|learn|worth|hiring)\b"
    r"|\b(?:engineer|developer|analyst|manager|specialist|researcher|scientist|consultant|administrator|architect"
    r"|executive|designer|programmer|trainee|technician)s?\b))"
)
# No choice: "without a degree or a bootcamp".
_NEITHER = Pattern(r"^(?!.*\bor\b.*\bor\b).*\b(?:without|neither) (?:\w+ ){1,3}n?or\b")


def is_too_faint(guess: AdviceGuess, part: Part, entities: Sequence[Entity]) -> bool:
    """Whether too little speaks for an entry where a role is named anywhere, of which the very thing asked is known."""
    if part.best == "recommend_role" and guess.confidence < _FAINT and _SOUGHT.search(part.masked):
        return True
    if part.best == "recommend_role" != guess.intent and guess.confidence < _HALF and _FOR_SOMEBODY.search(part.masked):
        return True
    listed = any(entity.kind == "role" for entity in entities) and _is_listed(part, guess)
    listed = listed and (part.best != _OPENINGS or _asks_list(part, part.masked.split(), part.masked))
    return listed and guess.confidence < _BESIDE_LIST


def chance(guess: AdviceGuess, part: Part, words: Sequence[str], roles: Set[str]) -> float:
    """The chance, 0 to 1, that this entry answers a part that leaves room (``worked_out.leaves_room``)."""
    said = " ".join(words)
    if (
        part.best == OTHER != guess.intent
        and not (guess.confidence >= _CLEAR and _AT_A_FIRM & set(words))
        and _EXPLAINS.search(said)
    ):
        return 0.0
    if len(roles) == 1 and part.best not in (OTHER, guess.intent) and _draws_by_name(guess, said):
        return 0.0
    # whose own work is told of asks for no list of the role: "paid for doing nothing as a {role}"
    own = guess.intent in _OF_OWN_WORK and not FIRST_PERSON.isdisjoint(words) and bool(_OF_ONESELF.search(said))
    belief = min(max(guess.confidence, _LEAST), 1 - _LEAST)
    signals = (
        math.log(belief / (1 - belief)),
        bool(roles) and not own,  # of each role facts are known
        len(roles) > 1,  # and can be held side by side
        min(len(words) / _TEN, _MOST_TENS),  # lists know nothing of a longer story
        _listed(part, guess, words, said) if len(roles) == 1 and not own else 0.0,
        part.best == OTHER and OF_BEING_HIRED.isdisjoint(words) and not is_at_work(said),  # mostly out of scope
        part.best == guess.intent,
    )
    return logistic(_BIAS + _OWN_WORK if own and is_at_work(said) else _BIAS, _WEIGHTS, signals)


def _listed(part: Part, guess: AdviceGuess, words: Sequence[str], said: str) -> float:
    """How far a role's list answers, 0 to 1: by half where a verdict is asked for, "do they …?", "how important …?"."""
    if not (_is_listed(part, guess) and _asks_list(part, words, said)):
        return 0.0
    return _BY_HALF if form(words) == YES_NO or _HOW_IMPORTANT.search(said) else 1.0


def _is_listed(part: Part, guess: AdviceGuess) -> bool:
    """Whether the very thing asked stands in a role's facts; of studies they only tell what is demanded."""
    on_studies = guess.intent in ON_STUDIES or guess.confidence >= _BELIEVED
    more = part.best == _STUDIES and on_studies
    # a path is listed for all, and not for those with a certain schooling: "which course after a BCA"
    more = more or (part.best == _PATH and guess.intent == _STUDIES and guess.confidence >= _LIKELY)
    # what is asked in interviews is no answer to who gets none: "applied to 400, what am I doing wrong?"
    more = more and not asks_demands(part.masked)
    return part.best in LISTED and not more and not (part.best == "interview" and _APPLIED.search(part.masked))


def _asks_list(part: Part, words: Sequence[str], said: str) -> bool:
    """Whether what is listed for a role may be asked for: of interviews and openings the list, not one's own case."""
    one_case = part.best in (_INTERVIEW, _OPENINGS) and not FIRST_PERSON.isdisjoint(words)
    return not one_case or bears_on(part.best, said)


def _draws_by_name(guess: AdviceGuess, said: str) -> bool:
    """Whether an entry, on a choice of roles or on pay, is not asked for by more than the name of the one role."""
    if guess.intent == _COMPARE:
        return _OF_TWO.search(said) is None or _NEITHER.search(said) is not None
    if guess.intent == "transition" and _TIME.search(said):
        return True
    return guess.intent == _PAY and not _OF_PAY.search(said)
