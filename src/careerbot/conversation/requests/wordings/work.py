"""The work itself: what is done, what it is like, where and with what future, and whose question that is."""

from __future__ import annotations

from collections.abc import Sequence, Set

from careerbot.conversation.requests.wordings.needs import HAVING
from careerbot.conversation.requests.wordings.ways_in import DEGREES
from careerbot.patterns import Pattern
from careerbot.question.form import FIRST_PERSON
from careerbot.question.subject.day_asked import aspects_of_work, is_like, may_ask_of_a_day, words_asking
from careerbot.question.subject.trait_asked import traits_asked
from careerbot.question.years_behind import asks_what_next
from careerbot.turn import Request
from careerbot.vocabulary import OTHER

_DOUBTS = frozenset("hype hyped bubble saturated oversaturated dying doomed overhyped".split())
# That the work of a role is over, which asks for its future whatever it was taken for: "is it outdated?".
_ENDING = Pattern(
    r"\b(?:outdated|obsolete|dying|doomed|screwed|cooked|extinct|outmoded)\b"
    r"|\bdead\b(?=$| (?:now|yet|already|or|in|by|as|because|with|career|field|job|profession|industry|market)\b)"
)
_TAKEN_FOR_ENDING = (*("definition", "tools", "skills", "skill_gap", "work_life", "responsibilities"), "recommend_role")
_BRIEF = 12  # words up to which that is the question, and not part of a story
_UNPLACED = Pattern(r"\b(?:no|without|any|never had an?) (?:\w+ )?(?:internships?|apprenticeships?)\b")
_PLACEMENTS = frozenset("internship internships apprenticeship apprenticeships".split())
_TAKEN_FOR_WORRY = ("tools", "definition", "skills", "work_life", "responsibilities", "career_path")
_TAKEN_FOR_NEXT = ("skill_gap", "learning_path", "getting_started", "skills", "tools", "responsibilities", "definition")
_WORRY = frozenset("worry worried worrying afraid scared".split())
_HIRED = frozenset("hired employed".split())
_EMPLOYERS = frozenset("where".split())
_SUITS = frozenset(
    (
        "recommend choose pick suggest suit suits suited suitable fit fits right best good ideal someone somebody"
        " person people"
    ).split()
)
_DOING = frozenset("doing duties tasks day daily".split())
_NO_DAYS = (OTHER, "portfolio")  # what a day that is asked for may be taken for
OF_ROLES = ("responsibilities", "definition", "job_openings", "tools", "skills")
_MAY = frozenset("can could should would might may".split())
_SHOWN = frozenset(
    "i we portfolio portfolios github cv resume need needs matter matters help helps count counts recruiters employers"
    " kaggle have must show".split()
)


def on_what_is_next(request: Request, tokens: Sequence[str]) -> str:
    """The career path, for who has many years in a role and asks for the next step; '' for anybody else."""
    if request.intent in _TAKEN_FOR_NEXT and len(request.roles) == 1 and asks_what_next(tokens):
        return "career_path"
    return ""


def on_work(request: Request, tokens: Sequence[str], words: Set[str]) -> str:
    """What is asked of the work itself, its posts and its future, where the model thinks of what a role is; '' else."""
    if request.intent in ("responsibilities", "definition") and request.roles and {"dead", "end"} <= words:
        return "career_path"
    if (
        request.intent in ("work_life", "definition")
        and request.roles
        and not DEGREES.isdisjoint(request.words)
        and HAVING & words
    ):
        return "education"  # "do a lot of them have a PhD?"
    placed = bool(_PLACEMENTS & words) and not _UNPLACED.search(" ".join(tokens))
    if request.intent in ("definition", "education") and request.roles and placed and not request.degree:
        return "job_openings"  # "internship as a statistician?"
    if request.intent == "definition" and len(request.roles) == 1 and _DOUBTS & words:
        return "outlook"  # "is it a hype?"
    ends = request.intent in _TAKEN_FOR_ENDING and len(request.roles) == 1 and not request.named
    if ends and len(tokens) <= _BRIEF and _ENDING.search(" ".join(tokens)):
        return "outlook"
    automates = tokens[:1] in (["do"], ["does"]) and "automate" in tokens
    if request.intent == "outlook" and len(request.roles) == 1 and automates:
        return "responsibilities"  # "do they automate tests?" fears nothing
    if request.intent in _TAKEN_FOR_WORRY and len(request.roles) == 1 and _WORRY & words and "what" not in tokens[:1]:
        return "outlook"  # "everybody moves to the cloud, should a DBA worry?"
    if request.intent == "job_openings" and request.roles and _EMPLOYERS & set(tokens[:1]) and _HIRED & words:
        return "industries"  # "where do they get hired?", "who hires them, apart from banks?"
    if request.intent == "education" and request.roles and {"scheme", "schemes"} & words:
        return "job_openings"  # "graduate schemes" are posts
    if request.intent == "portfolio" and request.roles and tokens[:1] in (["do"], ["does"]) and not _SHOWN & words:
        return "responsibilities"  # "do they write SQL in their projects" is about the work
    if request.intent == "definition" and request.roles and _DOING & words:
        return "responsibilities"
    if request.intent == "definition" and request.roles and request.words[-1:] in (("does",), ("do",)):
        return "responsibilities"  # "could you tell me what a research scientist does?"
    if request.intent == "definition" and request.roles and _is_like(tokens):
        return "work_life"
    untold = request.intent in _NO_DAYS and request.roles and not request.plain and may_ask_of_a_day(words)
    if untold and aspects_of_work(said := words_asking(request)) and not is_like(said):
        return "work_life"  # "how is their time split?"; how life is in a country no role tells
    return ""


def whose(request: Request, tokens: Sequence[str], words: Set[str]) -> str:
    """Whether it is a role that is asked about, or the user who seeks one; '' where the wording does not tell."""
    if (
        tokens[:1] == ["who"]
        and request.intent in ("skills", "tools", OTHER)
        and not request.roles
        and not request.named
    ):
        return "responsibilities"  # "who builds predictive models?"
    if request.seeks_role and request.intent in OF_ROLES and {"i", "he", "she"} & words and _MAY & words:
        return "recommend_role"  # "what jobs could I do?" is about the user
    if (
        request.intent == "recommend_role"
        and request.seeks_role
        and not traits_asked(request.normal)
        and len(request.roles) < 2
        and not (FIRST_PERSON | _SUITS) & words
    ):
        return "responsibilities"  # "which role runs A/B tests?" is about the role, not about the user
    return ""


def _is_like(tokens: Sequence[str]) -> bool:
    """Whether it is asked what a life is like: "what is it like to be", "what is being an engineer like"."""
    return "like" in tokens and bool({"be", "being", "working", "life", "it"} & set(tokens))
