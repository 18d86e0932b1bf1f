"""Choices: which of several roles, what lies between them, which of two offers."""

from __future__ import annotations

from collections.abc import Sequence, Set

from careerbot.conversation.asking_back.clarifying import is_torn
from careerbot.patterns import Pattern
from careerbot.question.form import FIRST_PERSON
from careerbot.question.subject.role_relation import relates
from careerbot.turn import Request
from careerbot.vocabulary import OTHER

_OFFERS = frozenset("offer offers offered".split())
_TAKEN_FOR_OFFERS = (
    "compare",
    "recommend_role",
    "industries",
    "definition",
    "responsibilities",
    "job_openings",
    "work_life",
    OTHER,
)
_TAKEN_FOR_TWO = ("tools", "skills", "responsibilities", "definition", "industries", "job_openings", OTHER)
_BETTER = frozenset("better best preferable".split())
_EASIER = frozenset("easier easiest harder hardest better best quicker faster safer safest".split())
_TAKEN_FOR_ALTERNATIVES = ("getting_started", "industries", "learning_path", "job_openings", "definition", OTHER)
_ALTERNATIVES = Pattern(
    r"\b(?:smarter|wiser|better|choice|choose|choosing|decide|offers?|which|rather|prefer)\b"
    r".*\b(?:or|and one|the other|vs)\b"
)
SECTORS = frozenset("industry industries sector sectors company companies employer employers where who fields".split())
# Whether they are employed somewhere at all, which chooses none of them.
_EMPLOYED = Pattern(
    r"\b(?:is|are) there (?:an? |any |some )?(?:places?|room|need|demand|work|jobs?|use|openings?)\b"
    r"|\b(?:do|does|would|will) (?:\w+ ){1,4}?(?:hire|employ|need|use|want|take on)\b"
)
_DECIDES = Pattern(
    r"\b(?:can not|could not|hard to|help me|how do i|trying to|struggling to|unable to|need to|have to) (?:\w+ )?"
    r"(?:decide|choose|pick)\b|\b(?:torn|undecided|deciding|choosing|stuck|toss up) (?:\w+ )?between\b"
)
_FOR_A_GRADUATE = Pattern(r"\bfor (?:an? )?(?:\w+ ){0,3}(?:grads?|graduates?|majors?|students?)(?: like me)?$")
_TAKEN_FOR_CHOICE = (
    "recommend_role",
    "education",
    "definition",
    "responsibilities",
    "work_life",
    "getting_started",
    "skills",
    "job_openings",
    OTHER,
)
_TAKEN_FOR_RELATION = (
    "work_life",
    "definition",
    "responsibilities",
    "industries",
    "career_path",
    "skills",
    "tools",
    "recommend_role",
    OTHER,
)


def of_several(request: Request, tokens: Sequence[str], words: Set[str]) -> str:
    """Which of several roles is asked for, or what lies between them; '' where the wording sets none side by side."""
    if len(request.roles) < 2:
        return ""
    said = " ".join(tokens)
    if request.intent == "transition" and not request.origins and _EASIER & words:
        return "compare"  # "what is easier at 45, X or Y"
    if request.intent == "industries" and "or" in words and SECTORS.isdisjoint(words) and not _EMPLOYED.search(said):
        return "recommend_role"  # "X or Y if I want to stay close to medicine"
    if request.intent in _TAKEN_FOR_ALTERNATIVES and _ALTERNATIVES.search(" ".join(tokens)):
        return "compare"  # "is it wiser to be X or Y", "one offer as X, the other as Y"
    if request.intent in _TAKEN_FOR_CHOICE and _DECIDES.search(" ".join(tokens)):
        return "recommend_role"
    if request.intent == "education" and "or" in words and _FOR_A_GRADUATE.search(" ".join(tokens)):
        return "recommend_role"  # "X or Y for a maths grad"
    if request.intent in _TAKEN_FOR_RELATION and relates(request.normal, yes_no=request.yes_no):
        return "compare"
    return ""


def torn(request: Request, tokens: Sequence[str], words: Set[str]) -> str:
    """What is asked by who has two offers at hand, or is torn between roles; '' for anybody else."""
    if len(request.roles) == 2 and _OFFERS & words and request.intent in _TAKEN_FOR_OFFERS:
        return "compare"  # two offers at hand are weighed against each other
    if len(request.roles) > 1 and request.intent in ("compare", "skill_gap") and is_torn(tokens):  # "which suits me?"
        return "recommend_role"
    return ""


def better(request: Request, words: Set[str]) -> str:
    """A comparison, where it is asked which of several roles is better; '' else."""
    if len(request.roles) > 1 and request.intent in _TAKEN_FOR_TWO and _BETTER & words and "or" in words:
        return "compare"  # "X or Y with Python, which is better?" weighs the roles
    return ""


def weighs_for_nobody(tokens: Sequence[str]) -> bool:
    """Whether careers are ranked by somebody who tells nothing of where they come from."""
    return bool({"which", "what"} & set(tokens[:2]) and _EASIER & set(tokens) and not FIRST_PERSON & set(tokens))
