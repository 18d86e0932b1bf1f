"""What is asked as chats put it, in words that the intent model hears too little in: "any downsides?", "ideas?".

Each rule is about a kind of wording, and only settles which of the intents it names is meant.
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from careerbot.conversation.requests.wordings.choices import SECTORS
from careerbot.patterns import Pattern
from careerbot.question.ellipsis import BARE_ROLE
from careerbot.question.form import FIRST_PERSON
from careerbot.question.subject.trait_asked import traits_asked
from careerbot.replies.ratings.pros_and_cons import RISKS
from careerbot.turn import Request
from careerbot.vocabulary import OTHER, SMALLTALK

_STUDY = Pattern(
    r"\bwhat (?:should|could|would|must|can|does|do) (?:he|she|they|one|i|you) (?:\w+ )?(?:study|major in)\b"
)
_LOST = Pattern(
    r"\b(?:not sure|unsure|no idea|no clue|do not know|undecided)(?: about)?"
    r" (?:what|which|where) (?:\w+ )?(?:i|to) (?:want|do|become|be|should|would|choose|start|go)\b"
    r"(?! (?:to ask|to know|ask))"
)
_TAKEN_FOR_WISHES = ("work_life", "salary", "outlook", "skills", "education", OTHER)
_WISHES = Pattern(
    r"^(?:(?:so|ok|well|hi|and) )*"
    r"(?:i (?:just |only |really )?(?:want|need|would like|prefer)|looking for|i am looking for|give me)"
    r" (?:(?:a|an|some|any) )?(?:(?:job|role|career|work|something) (?:with|that has|that pays|which has) )?"
    r"(?:high|low|good|great|no|less|more|little|zero|better|decent)\b"
)
_ELSE_THEY = Pattern(
    r"\bwhat else (?:can|could|might|would) (?:they|one|i|he|she|people) (?:do|become|be|try|go into)\b"
)
_PAID_BESIDE = frozenset("commission commissions bonus bonuses equity ote".split())
_REALISTIC = frozenset("realistic doable feasible attainable achievable".split())
_TAKEN_FOR_IDEAS = ("skill_gap", "learning_path", "getting_started", "transition", "education", "skills", OTHER)
_IDEAS = Pattern(r"\b(?:i|my)\b.* (?:any )?(?:ideas?|suggestions?)(?: for me)?$")
_AIMS = Pattern(
    r"(?:(?:i|am|im|based|living|live|in|from|currently|and|so|hi|hey|hello) )*(?:\w+ ){0,2}"
    r"(?:thinking (?:of|about)|considering|looking (?:at|into)|curious about|interested in)"
    r"(?: (?:a|an|becoming|being|doing|going into|getting into|going for))*(?: \w+){1,4}"
)
_EXISTS = Pattern(r"\b(?:such a thing|do (?:they|those) (?:even |really )?exist|exists?)\b")
_TAKEN_FOR_TROUBLE = (
    *("definition", "getting_started", "learning_path", "industries", "responsibilities", "skills"),
    OTHER,
)
_TROUBLE = Pattern(
    r"\b(?:bad|worst|annoying|sucks?|awful|terrible|frustrating|hate|hardest|unpleasant|best|nice|nicest|good|fun)"
    r" (?:thing |things |part |parts |bit )?(?:about|of|in) (?:it|that|this|them|(?:that|this|the) (?:job|role|work))\b"
    r"|(?:^|\b(?:any|what are the|what is the|what are|are there|the main|the biggest) )"
    r"(?:(?:and|so|but|ok|what|are|is|the|any|its|their|there|main|biggest|big|some) )*(?:downsides?|drawbacks?|cons"
    rf"|pros and cons|upsides?|disadvantages?|{RISKS})\b"
)
_TAKEN_FOR_USE = ("interview", "responsibilities", "definition", "skills", OTHER)
_USES = Pattern(
    r"\bwhat (?:do|does|would) .*\b(?:test|work|build|code|program|design|model|analyse|analyze|draw|write|deploy"
    r"|monitor|automate|query)(?: (?:it|them|code|models|data|apps|things|stuff|dashboards|reports))? (?:with|in|on)$"
)
_I_NEED = Pattern(r"\bdo (?:i|you) (?:really |have to )?(?:need|know|require)\b")
_AIMING = frozenset("thinking considering looking curious interested".split())


def asked_in_chat(request: Request, tokens: Sequence[str], *, both_ends: bool) -> str:
    """The intent that such a wording tells; '' where it tells none. `both_ends`: a move with both its ends is named."""
    words, said = set(tokens), " ".join(tokens)
    if request.roles:
        return _of_a_role(request, words, said, both_ends=both_ends) or _of_any(request, words, said)
    return _of_seekers(request, words, said) or _of_any(request, words, said)


def _of_seekers(request: Request, words: Set[str], said: str) -> str:
    """Which role is sought, by those who name none."""
    intent = request.intent
    if not request.named and intent in _TAKEN_FOR_WISHES and _WISHES.search(said) and traits_asked(request.normal):
        return "recommend_role"  # "I want high pay and low stress"
    if not request.named and intent == "responsibilities" and request.seeks_role and {"closest", "nearest"} & words:
        return "recommend_role"
    if intent in (SMALLTALK, OTHER) and _LOST.search(said):
        return "recommend_role"  # "I'm not sure what I want"
    if intent in _TAKEN_FOR_IDEAS and _IDEAS.search(said):
        return "recommend_role"  # "I studied economics, know Stata, hate sales. Ideas?"
    return ""


def _of_a_role(request: Request, words: Set[str], said: str, *, both_ends: bool) -> str:
    """What is asked of the roles that are named."""
    intent = request.intent
    if intent == BARE_ROLE and "idea" in words and {"good", "bad", "terrible"} & words:
        return "recommend_role"  # "is devops a bad idea then?"
    if intent == BARE_ROLE and _PAID_BESIDE & words:
        return "salary"  # "sales engineer commission?"
    if intent == "industries" and _I_NEED.search(said):
        return "skills"  # "do I need biology?"
    if len(request.roles) > 1:
        return ""
    if intent in ("outlook", BARE_ROLE, OTHER) and _REALISTIC & words:
        return "transition" if both_ends or "left" in words or FIRST_PERSON & words else "getting_started"
    if intent != "salary" and _AIMING & words and _AIMS.fullmatch(said):
        return "getting_started"  # "based in Dublin, thinking of cloud engineering"
    if intent == BARE_ROLE and request.level and _EXISTS.search(said):
        return "job_openings"  # "is there such a thing as a junior SRE?"
    return ""


def _of_any(request: Request, words: Set[str], said: str) -> str:
    """What is asked of a role that is named, or of the one in focus."""
    intent = request.intent
    if intent == "responsibilities" and request.yes_no and request.named == ("mathematics",):
        return "skills"  # "is math a big part?"
    if intent == "responsibilities" and "else" in words and _ELSE_THEY.search(said):
        return "career_path"  # "what else could they do?"
    if intent in _TAKEN_FOR_TROUBLE and _TROUBLE.search(said):
        return "work_life"  # "what's bad about it?", "any downsides?"
    if intent in _TAKEN_FOR_USE and "what" in words and _USES.search(said):
        return "tools"  # "what do QA engineers test with?"
    if intent == "industries" and {"background", "backgrounds"} & words and not (SECTORS | FIRST_PERSON) & words:
        return "education"  # "what kind of background?"
    if intent in ("responsibilities", BARE_ROLE) and request.words[-1:] in (("needs",), ("need",)):
        return "skills"  # "tell me what the first one needs"
    if intent in ("learning_path", "getting_started") and _STUDY.search(said):
        return "education"  # "what should he study?"
    return ""
