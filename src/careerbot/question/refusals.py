"""Why a question is not answered, by its kind: law, medicine, money, technical help, an errand and the like.

Each kind is told by its wording, and says truly why nothing is answered and who can help instead.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from careerbot.patterns import Pattern, Wordings
from careerbot.question.form import is_at_work
from careerbot.question.kinds_refused import ADVISABLE, KINDS, OF_OTHERS, SURE, WHATEVER

_HOW_THINGS_WORK = "That is beyond what I know: I answer questions on careers, not on how things work."
_OWN_WORKPLACE = (
    "On that I have no advice: of a matter at your own workplace a colleague you trust, your manager, HR or a union"
    " can say more."
)
_EXPLAINING = Pattern(r"\b(?:how|explain|difference|what is|what are|what does|why|when)\b")
_WHAT_IS = Pattern(
    r"\b(?:what (?:is|are|does)|whats|explain|define|meaning of|tell me about|stands? for)\b|^\S+(?: \S+)?$"
)
_ALWAYS = frozenset(WHATEVER)
_WORDINGS = tuple((kind, said, Pattern(wording)) for kind, said, wording in KINDS)
_LIKELY = Wordings(wording for _, _, wording in _WORDINGS)
_OF_LAW = Pattern(
    r"\b(?:by law|lawful\w*|unlawful\w*|legal\w*|illegal\w*|is (?:that|this|it) (?:even )?allowed|against the law|the law say\w*"
    r"|sue|suing|sued|to court|entitled to(?! call)|what are my rights|redundancy pay|unemployment (?:benefits?|pay|insurance)"
    r"|(?:is|are) (?:my |the |our )?(?:boss|employer|company|manager|they|he|she|hr) (?:\w+ )?(?:allowed|permitted) to"
    r"|(?:can|could) i (?:be|get) (?:fired|sacked|dismissed)|(?:record|tape) (?:an? |the |my |our )?(?:meetings?|calls?|conversations?))\b"
)
_LEGAL = Pattern(r"(?i)\b(?:laws?|legal\w*|lawyers?|contracts?|courts?|unions?|rights?|permits?|countries)\b")
_OF_TAX = Pattern(
    r"\b(?:pay|paying|owe|declare|withhold|due|deduct)\b.*\btax(?:es)?\b|\btaxed\b|\bhow much tax\b|\btax(?:es)? (?:on|for|due|when)\b"
    r"|\btax(?:es)? (?:do|does|must|should|would|will) (?:i|we|they|one|you)\b"
)
_OF_WORK = Pattern(
    r"\b(?:jobs?|work\w*|careers?|professions?|occupations?|field|industry|employ\w+|hir\w+|boss|managers?|colleagues?|co ?workers?|team"
    r"|office|company|companies|firms?|salary|pay|paid|wages?|money|earn\w*|interview\w*|recruit\w*|cvs?|resumes?|appl(?:y|ied|ying|ications?)"
    r"|offers?|degree|diploma|bootcamps?|certific\w+|cert|courses?|study|studying|studied|learn\w*|learnt|train(?:ing|ee)|intern\w*|junior|senior|graduat\w+"
    r"|portfolio|projects?|skills?|tech|it|data|software|computers?|cod(?:e|ing|er)|program\w*|develop\w+|engineer\w*|analyst?s?|ai|laid off"
    r"|layoffs?|fired|quit|resign\w*|notice|promot\w+|raise|burn\w*|freelanc\w*|clients?|remote|linkedin|github|too old|switch\w*|change|start over)\b"
)
_OWN = Pattern(r"\b(?:i|me|my|mine)\b")
# Words of a question that is about a career whatever else it speaks of.
# What a machine is wanted for, so that what it must be able to do can be said, whichever make it is.
_FOR_LEARNING = Pattern(
    r"\b(?:learn\w*|stud(?:y|ies|ying)|students?|beginners?|cod(?:e|ing)|programming|develop\w+|data|machine learning|degree)\b"
)
_OF_CAREERS = Pattern(
    r"\b(?:become|becoming|careers?|hire|hired|hiring|resumes?|cv|projects?|earn|salary|salaries|interview\w*|jobs|duties"
    r"|portfolios?|degrees?|learn|skills?|switch|job as|applying|appl(?:y|ied)|applications?|break(?:ing)? into"
    r"|(?:look|looking|search|searching) for (?:an? )?(?:\w+ ){0,3}(?:jobs?|roles?|work)|job (?:search|hunt|offers?|market)"
    r"|(?:which|what) (?:\w+ ){0,2}(?:roles?|jobs?|careers?)|should i (?:tell|mention|disclose)"
    r"|sponsor\w*)\b"
)


def reason(words: Sequence[str], *, of_this_world: bool, roles: Sequence[str] = ()) -> str:
    """Why these words are not answered; '' where neither their wording nor what they are about tells.

    They are `of_this_world` when they are about work, data or software, whatever is known of it.
    """
    text = " ".join(words)
    found = next((said for _, said, wording in _WORDINGS if wording.search(text)), "")
    if found or not of_this_world:
        return found
    if roles:
        return "On that my sources say nothing."
    if is_at_work(text):
        return _OWN_WORKPLACE
    return _HOW_THINGS_WORK if _EXPLAINING.search(text) else "That is beyond what I know."


def has_reason(words: Sequence[str]) -> bool:
    """Whether the wording of these words tells why they are not answered."""
    return bool(_kinds(" ".join(words)))


def bars_advice(words: Sequence[str]) -> bool:
    """Whether not even an entry of advice written for these words answers them: errands, orders, trivia, products."""
    return any(kind not in ADVISABLE for kind in _kinds(" ".join(words)))


def asks_of_law(words: Sequence[str]) -> bool:
    """Whether it is asked what the law allows."""
    return bool(_OF_LAW.search(" ".join(words)))


def speaks_of_law(text: str) -> bool:
    """Whether a line tells of the law or a contract, or who knows them."""
    return _LEGAL.stands_in(text)


def asks_of_tax(words: Sequence[str]) -> bool:
    """Whether it is asked what is taxed."""
    return bool(_OF_TAX.search(" ".join(words)))


def speaks_of_work(words: Sequence[str]) -> bool:
    """Whether words speak of work, careers or computers at all, whatever is asked of them."""
    return bool(_OF_WORK.search(" ".join(words)))


def explains(words: Sequence[str]) -> bool:
    """Whether it is asked what something is, which what is known of it answers in part."""
    return bool(_WHAT_IS.search(" ".join(words))) and not has_reason(words)


def is_refused(words: Sequence[str], roles: Sequence[str] = ()) -> bool:
    """Whether a wording asks for what is surely not given, whatever the intent model takes it for.

    What ails those in a role ("do they get headaches?"), and what they make, are questions on their work.
    """
    text = " ".join(words)
    kinds = [kind for kind in _kinds(text) if kind in SURE]
    if not _ALWAYS.isdisjoint(kinds):
        return True
    sure = kinds[0] if kinds else ""
    if sure == "gear" and _FOR_LEARNING.search(text):
        return False
    if sure in OF_OTHERS and roles and not _OWN.search(text):
        return False
    return bool(sure) and not _OF_CAREERS.search(text)


@lru_cache(maxsize=256)  # asked more than once while a message is answered
def _kinds(text: str) -> tuple[str, ...]:
    """The kinds of wording for which there is a reason that a text has."""
    likely = (_WORDINGS[place] for place in _LIKELY.likely(text))
    return tuple([kind for kind, _, wording in likely if wording.search(text)])
