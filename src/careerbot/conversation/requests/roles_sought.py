"""A role sought, though a question names another: by a liking or a study that users tell, or by what they leave."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.conversation.users.own_case import is_own
from careerbot.conversation.users.self_descriptions import says_of_self
from careerbot.patterns import Pattern
from careerbot.replacing import replace
from careerbot.replies.ratings.liking import likings
from careerbot.replies.ratings.roles_offered import asks_for_little_code, studied_subject
from careerbot.turn import Request, Understanding

_STUDIED_IN = frozenset(
    (
        "degree studied majored bachelors bachelor masters master bsc msc phd diploma ba ma btech b.tech mtech bca mca"
        " beng"
    ).split()
)
_WISHES = frozenset("want wanna like love hope hoping wish plan planning dream goal".split())
_WORK_IN = tuple([work, "in"] for work in "job jobs role roles career careers work position positions".split())
_OF_THINGS = ("skill_gap", "skills", "tools", "definition", "responsibilities", "job_openings", "other")
_SWITCH = Pattern(r"\b(?:what|which|something|anything|somewhere)\b")
_IT_JOB = Pattern(r"\bit (?:jobs?|roles?|careers?|work|positions?|field)\b")
_FIELD_OF_IT = Pattern(r"it(?: (?:fields?|industry|sector|jobs?|careers?|roles?))?")
# Work that unites things, one of which may be named as a role is: "a career that combines finance and ML".
_COMBINES = Pattern(
    r"\b(?:jobs?|roles?|careers?|field|work|something|position)s? (?:that |which |where (?:i|you) (?:can |could )?)?"
    r"(?:combin\w+|mix(?:es)?|blends?|unites?|uses? both|involves? both|lets me (?:use|combine)(?: both)?)\b"
)
_WHICH_JOB = Pattern(
    r"\b(?:which|what|any) (?:\w+ ){0,3}?(?:jobs?|roles?|careers?|work|field)\b|\bjobs? (?:for|with)\b|\bwhat "
    r"(?:can|could|should) i\b|\b(?:job|career|role) (?:ideas|suggestions|options|recommendations)\b"
)
_WHAT_WITH = Pattern(
    r"\bwhat (?:can|could|should|do|does|else can) (?:an? |the )?(?:[a-z]+ ){1,3}?(?:majors?|graduates?|grads?)"
    r" (?:do|become|work)\b"
)
_HOBBY = Pattern(r"\bi (?:really |also |do |just )*(?:like|love|enjoy|solder|draw|tinker)\b")
_UNSURE = ("other", "out_of_scope", "definition", "job_openings", "smalltalk", "transition")


def seeking_by_tastes(request: Request, understanding: Understanding) -> Request:
    """The request as one for a role that fits, where no role is named and a liking or a subject studied is told."""
    tokens = list(understanding.utterance.words)
    said = understanding.utterance.normal
    bare_it = all(_FIELD_OF_IT.fullmatch(e.text.lower()) for e in understanding.entities if e.kind == "role")
    looked_for = (request.seeks_role and _IT_JOB.search(said)) or (request.intent == "recommend_role" and bare_it)
    if looked_for and set(request.roles) == {"it-specialist"} and likings(tokens):
        request = replace(request, roles=(), intent="recommend_role")  # "which IT job" names a field, no role
    if request.roles and _COMBINES.search(said) and likings(tokens):
        words = tuple(tokens)
        return replace(request, roles=(), intent="recommend_role", told=True, words=words, seeks_role=True)
    apart = request.intent in ("salary", "career_path", "outlook")  # "what does a career in QA pay?"
    if request.roles and not apart and _WHICH_JOB.search(said) and _only_studied(understanding):
        request = replace(request, roles=(), intent="recommend_role", told=True, words=tuple(tokens))
    if request.roles:
        return request
    own = bool({"i", "my"} & set(tokens)) and (len(request.named) > 1 or bool(likings(tokens)))
    if own and request.intent in _OF_THINGS and (request.seeks_role or _WHICH_JOB.search(said)):
        advice = request.advice if request.plain else ""
        return replace(request, intent="recommend_role", told=True, words=tuple(tokens), advice=advice)
    if asks_for_little_code(tokens) and request.seeks_role:
        return replace(request, intent="recommend_role", told=True)
    what_with = bool(_WHAT_WITH.search(said))
    if what_with or request.intent in (
        "recommend_role",
        "job_openings",
        "education",
        "skills",
        "definition",
        "responsibilities",
    ):
        aimless = what_with or request.intent == "recommend_role" or _WHICH_JOB.search(said)
        if aimless and (studied_subject(tokens) or likings(tokens, request.averse)):
            return replace(request, intent="recommend_role", told=True, words=tuple(tokens))
    if _HOBBY.search(said) and likings(tokens, request.averse) and request.intent in _UNSURE:
        return replace(request, intent="recommend_role", told=True)
    return request


def _only_studied(understanding: Understanding) -> bool:
    """Whether each role is named only by what was studied or is known: "a degree in statistics", "AI skills"."""
    tokens = list(understanding.utterance.words)
    roles = [e for e in understanding.entities if e.kind == "role" and not e.negated]
    return (
        bool(roles)
        and all(
            set(tokens[max(e.start - 2, 0) : e.start]) & _STUDIED_IN
            or (
                tokens[max(e.start - 2, 0) : e.start] in _WORK_IN
                and not _WISHES & set(tokens[max(e.start - 5, 0) : e.start])  # "I want to work in ML" names a goal
            )
            or set(tokens[e.end : e.end + 1]) & {"degree", "major", "graduate", "skills", "background"}
            for e in roles
        )
    )


def seeking_another(request: Request, understanding: Understanding) -> Request:
    """The request for another role than the one the user has: "I am bored as a …, what should I switch to?"."""
    if request.intent not in ("recommend_role", "transition", "career_path") or len(request.roles) != 1:
        return request
    tokens = list(understanding.utterance.words)
    entity = next((e for e in understanding.entities if e.kind == "role"), None)
    own = entity is not None and (
        is_own(tokens, entity.start)
        or says_of_self(tokens, entity.start, entity.end)
        or _has_been(tokens, entity.start)
    )
    if not own or not (_SWITCH.search(understanding.utterance.normal) and likings(tokens, request.averse)):
        return request
    words = understanding.utterance.words
    return replace(request, intent="recommend_role", origins=request.roles, roles=(), told=True, words=words)


def _has_been(tokens: Sequence[str], start: int) -> bool:
    before = [word for word in tokens[max(start - 5, 0) : start] if word not in {"a", "an", "the", "senior", "junior"}]
    return before[-2:] in (["have", "been"], ["being", "a"]) or before[-1:] in (["being"], ["as"])
