"""How sure a match of advice must be, by what the intent model takes the question for.

Questions of neighbouring kinds are told apart by little ("should I learn X" is one on skills or on the way), so that
they count as agreeing. What somebody has and likes, figures and moves are no matter of a mere likeness.
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from careerbot.asking import asks_mastery, is_at_work, is_of_a_break
from careerbot.patterns import Pattern
from careerbot.turn import Part
from careerbot.vocabulary import OTHER

# The belief that is enough where the intents agree, the same of what each role has facts of its own on, where the
# intent is among the likely ones, and anywhere else.
_AGREED, _OWN, _LIKELY, _ANYWHERE = 0.33, 0.38, 0.55, 0.75
_NEVER, _TWO, _HALF, _HIGH = 2.0, 2, 0.5, 0.7
# The same where a list of all that is known of a role, or of every role, would else be told to who asks one thing.
_BEFORE_A_LIST, _BEFORE_ALL = 0.22, 0.17
_TOLD_AS_LISTS = ("interview", "portfolio")
_OF_MONEY = frozenset("rate rates pay paid salary raise offer offers equity shares bonus money".split())
_SPOKEN = 0.65  # the same of advice on pay where money is spoken of and the intent is another
_PAY, _OF_SUMS = "salary", 0.45  # the belief that is enough for advice on pay where a role is named
_READY = 0.45  # the same, of who asks whether they are ready and tells nothing of what they have
_AM_READY = Pattern(r"\b(?:ready|good enough|when (?:should|can|do) i)\b")
# Where the intent model is no surer than this, its answer is as often wrong as the advice is from this belief on, and
# the advice was written for what it answers. A tool named may speak for advice on the tool, whatever is asked of it.
_HARDLY, _INSTEAD = 0.7, 0.34
# What somebody meets at their own work: the intent model holds it for beyond what is known, where advice was written
# for it since. A lower belief is enough, for all else that can be told is that nothing is known.
_AT_WORK_ENOUGH, _OF_WORK = 0.3, ("work_life", "career_path", "other", "interview")
_MOST_LIKELY = 3  # intents of the ranking that are likely ones
_NEIGHBOURS = tuple(
    map(
        frozenset,
        (
            ("skills", "tools", "learning_path"),
            ("education", "certifications"),
            ("education", "learning_path"),
            ("getting_started", "job_openings", "portfolio", "learning_path"),
            ("getting_started", "transition", "learning_path"),
            ("work_life", "responsibilities"),
            ("responsibilities", "tools"),
            ("compare", "recommend_role"),
            ("outlook", "recommend_role"),
            ("interview", "portfolio"),
        ),
    )
)
_EXPLAINS = Pattern(
    r"^(?:what (?:is|are)|explain|define)\b(?!.*\b(?:i|my|me|careers?|jobs?|learn|worth|hiring|{role})(?:\b|$))"
)
_FEW, _OF_EACH = 6, 0.1  # words of a short text, and how much greater the belief must be for each that it lacks
_OF_ROLES = ("learning_path", "getting_started", "job_openings", "education", "responsibilities", "certifications")
_OF_MARKETS = ("job_openings", "getting_started", "outlook", "transition", "portfolio", "learning_path")
_OF_MASTERY = ("skills", "tools", "learning_path")  # advice that may tell how well a thing must be known
# Advice that a tool named beside it does not lead astray, as it is on no tool: on one's GitHub, on a test at home.
_OF_NO_TOOL = ("portfolio", "job_openings", "work_life", "interview")
_OF_NAMES = ("skills", "tools", "education", "certifications")
_OF_FIGURES = ("salary", "interview")  # which no other intent's question is answered by
_MONEY = frozenset("salary salaries pay pays paid earn earns money wage wages rate compensation worth make".split())
_OF_STUDY = ("education", "learning_path", "certifications")
_CHOOSING = frozenset("or vs versus better rather".split())
_WEIGHING = _CHOOSING | frozenset("difference differences differ different between compared than who".split())
_OWN_CASE = frozenset("me suit suits suited fits".split())
_OF_ONE = ("definition", "responsibilities")
_WAYS_ON = ("learning_path", "transition", "getting_started")
_HAS_TOOL = Pattern(r"\bi (?:\w+ )?(?:know|knew|use|used|have|learned|learnt)\b.*\{tool\}")
# A thing asked for by its kind, and the intents of advice that name such things: how to list projects is no project.
_ASKS_FOR = r"\b(?:which|what|any|good|best|recommend\w*|suggest\w*)(?: (?!is\b|are\b|do\b|if\b)\w+){0,2} "
_THINGS = tuple(
    (Pattern(rf"{_ASKS_FOR}(?:{things})\b"), intents)
    for things, intents in (
        (r"certificat\w+|certs?", ("certifications",)),
        (r"courses?|books?|tutorials?|bootcamps?", ("learning_path", "education", "certifications", "getting_started")),
        (r"skills?", ("skills", "tools", "learning_path", "interview", "getting_started", "portfolio")),
        (r"(?:side |personal )?projects?", ("portfolio", "learning_path", "getting_started")),
    )
)
_COMING = Pattern(
    r"\b(?:from|background|degrees?|graduates?|graduated|studied|majored|bsc|msc|bcom|b com|phd|currently|am an?"
    r"|as an?)\b"
)


def needed(advice: str, part: Part, words: Sequence[str], roles: Set[str], named: bool) -> float:
    """The belief in an entry of advice with this intent that is enough for a part; above 1 where none is.

    `words` are the masked words of the part, `roles` the roles named in it; `named` tells whether a tool or skill is.
    """
    enough = _needed(advice, part, words, roles, named)
    unsure = (
        part.confidence < _HARDLY and part.best != OTHER and not (advice == "compare" and _WEIGHING.isdisjoint(words))
    )
    astray = named and advice not in _OF_NO_TOOL
    astray = astray or (advice == "job_openings" and part.best not in _OF_MARKETS)
    if unsure and not astray and len(roles) < _TWO and len(words) >= _FEW and advice not in _OF_FIGURES:
        return min(enough, _INSTEAD)
    return enough


def _needed(advice: str, part: Part, words: Sequence[str], roles: Set[str], named: bool) -> float:
    """The same where the intent model is sure."""
    best = part.best
    said = " ".join(words)
    short = _OF_EACH * max(0, _FEW - len(words))
    if any(asked.search(said) and advice not in intents for asked, intents in _THINGS):
        return _NEVER
    if best == OTHER and advice != OTHER and _EXPLAINS.search(said):
        return _NEVER  # "the difference between SQL and NoSQL" is no question on a career
    if best == OTHER and advice in _OF_WORK and not (roles or named) and is_at_work(said):
        return _AT_WORK_ENOUGH
    if best == OTHER:  # where most is beyond what is known
        likely = advice == OTHER or part.confidence < _HARDLY
        return _LIKELY if likely else _ANYWHERE if advice == _PAY else _NEVER
    if named and roles and advice in _OF_MASTERY and asks_mastery(said):
        return _AGREED
    if best == "skill_gap" and is_of_a_break(said):
        return _AGREED if advice in _OF_NO_TOOL else _NEVER
    if best == "skill_gap" and named and advice in _OF_NO_TOOL:
        return _LIKELY
    if advice == best == _PAY and roles:
        return _OF_SUMS + short  # figures of the role are known
    if advice == OTHER and best == _PAY:
        return _ANYWHERE
    if advice == _PAY and best == "recommend_role" and not roles:
        return _LIKELY  # "what should I do?" behind a story on pay
    if advice == _PAY and best not in (_PAY, "recommend_role", "skill_gap", "compare"):
        if _is_likely(advice, part):
            return _LIKELY
        if not _OF_MONEY.isdisjoint(words):
            return _SPOKEN
    if best == "skill_gap" and named:
        return _NEVER  # what is missing beside what somebody has is told by the roles' own needs
    if best == "skill_gap" and roles:
        return _READY if _AM_READY.search(said) else _NEVER
    if best in _OF_ONE and len(roles) == 1 and advice == "compare" and _WEIGHING.isdisjoint(words):
        return _NEVER  # what a role is and does is told by its own lines, not by what sets it apart
    if len(roles) > 1 and advice in ("certifications", "tools"):
        return _NEVER  # which role to take is no question on what to learn for either
    if len(roles) > 1 and not _OWN_CASE.isdisjoint(words):
        return _NEVER  # which of them suits somebody hangs on what they like
    if advice == "industries" and best in _OF_NAMES and roles:
        return _ANYWHERE  # what work in a trade is like is no list of what a role needs there
    choosing = "compare" in (advice, best) and not _CHOOSING.isdisjoint(words) and "without" not in words
    agrees = advice == best or choosing or any({advice, best} <= kin for kin in _NEIGHBOURS)
    if advice == "tools" and best in _WAYS_ON and _HAS_TOOL.search(said):
        return _NEVER  # what somebody has already is no question on it
    if advice == "transition" and best != advice and not _COMING.search(said):
        return _NEVER  # nobody says where they come from
    if advice == "job_openings" and (best not in _OF_MARKETS or (best == "outlook" and roles)):
        return _NEVER  # a place alone makes no question on its jobs, and of the outlook of roles figures are known
    if advice == "interview" and best in _OF_MARKETS and not roles and len(words) >= _FEW:
        return _AGREED  # today's openings answer no question on how one is hired
    if best == "salary" != advice and _MONEY.isdisjoint(words):
        return _LIKELY if advice in _OF_MARKETS else _NEVER
    if best == "recommend_role" and advice in _OF_STUDY and not roles and len(words) >= _FEW:
        return _LIKELY  # "three months before my master's, what should I brush up?"
    if best == "salary" and advice in (OTHER, "interview", "career_path"):
        return _HIGH  # pay is only named beside a notice, an offer or a time of trial
    if advice != best and (advice in _OF_FIGURES or best in ("recommend_role", "skill_gap", "salary")):
        return _NEVER if not choosing else _LIKELY
    if best == "recommend_role":
        return _ANYWHERE if agrees else _NEVER  # likings and dislikes are weighed for every role
    if best == "job_openings" != advice and roles:
        return _LIKELY  # how the posts of a role are found is known
    if agrees:
        enough = _OWN if roles and best in _OF_ROLES else _AGREED
        if advice == best and len(words) >= _FEW and (best in _TOLD_AS_LISTS or (not roles and best in _OF_NO_TOOL)):
            enough = _BEFORE_A_LIST if roles else _BEFORE_ALL
        return enough + short
    if best == "compare" and not roles:
        return _BEFORE_A_LIST + short  # no roles to set apart: levels, ways, firms
    if best == "compare" and len(roles) == 1:
        return _HALF  # one role is compared with itself, in another firm or trade
    at_work = advice == "work_life" and not roles and is_at_work(said)
    return _LIKELY if at_work or _is_likely(advice, part) else _ANYWHERE


def _is_likely(intent: str, part: Part) -> bool:
    """Whether an intent is among the likely ones of a part."""
    return intent in [guess.name for guess in part.ranking[:_MOST_LIKELY]]
