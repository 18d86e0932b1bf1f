"""Which questions on a trait the ratings of roles answer, by their intent, form and wording."""

from __future__ import annotations

from careerbot.compiled import Compiled
from careerbot.facts.featured_jobs import seeks_remote_post
from careerbot.patterns import Pattern
from careerbot.question.form import HOW_LONG, HOW_MANY, HOW_MUCH, OPEN, YES_NO
from careerbot.question.sentences import QUESTION_WORDS
from careerbot.question.subject.trait_asked import Asked, measures, quality_asked, traits_asked
from careerbot.replies.moves.in_time import OF_WAYS
from careerbot.replies.moves.time_enough import tells_time
from careerbot.turn import Request

OTHERWISE = ("smalltalk", "salary", "transition", "interview", "other", "out_of_scope")  # intents no rating answers
OF_POSTS = ("competition", "beginner posts")  # what may be asked of a move by who tells nothing of themselves
PAPERS = ("degree", "advanced degree", "certificates", "portfolio")  # sourced facts say more of them
CONTEST = "competition"
_OF_OPENINGS = ("remote", "part-time", "freelance", "beginner posts", "competition", "on-call", "career changers")
_HAS_TO = Pattern(r"\b(?:do|does|will|would) (?:i|you|one|they|we) (?:\w+ )?(?:have|need) to\b")
_THERE_ARE = Pattern(
    r"\bare there (?:\w+ )?(?:jobs?|posts?|positions?|roles?)\b|\b(?:people person|outgoing|extroverts?)\b"
)
_OF_HOURS = ("long hours", "on-call")
_OF_NEEDS = ("skills", "tools", "skill_gap")
_PATHS = ("learning_path", "getting_started")
_HOURS_GIVEN = Pattern(
    r"\b(?:\d+|few|two|three|five|ten|twenty) (?:hours?|hrs?)\b.*\b(?:enough|sufficient|too little)\b"
)
_TAKEN_ON = Pattern(r"\b(?:hire|hires|hiring|hired|take on|takes on|taken on|employ|recruit|want|exist)\b")
_REMOTE = "remote"
_POSTS = Pattern(r"\b(?:jobs|posts|positions|openings|vacancies)\b")


def answers(asked: Asked, request: Request, kind: str) -> bool:
    """Whether a rating answers a question of this intent and form."""
    if asked.weak and request.intent in (*OF_WAYS, *_OF_NEEDS) and QUESTION_WORDS.isdisjoint(request.words):
        return True  # "I struggle with statistics but want to become a …"
    if request.intent == "recommend_role":
        said = request.normal
        return asked.weak or (kind == YES_NO and bool(_HAS_TO.search(said) or _THERE_ARE.search(said)))
    if request.intent == "job_openings" and asked.trait.kind not in _OF_OPENINGS:
        return False
    if request.intent == "job_openings" and asked.trait.kind == _REMOTE and seeks_remote_post(request.normal):
        return False  # "is there a fully remote one?" is shown those that were featured
    if request.intent == "certifications" and asked.trait.kind != "certificates":
        return False  # how strained somebody is who asks for one
    if asked.trait.kind == "time to learn" or kind == HOW_LONG:
        return False
    if (
        asked.trait.kind in _OF_HOURS
        and request.intent != "work_life"
        and tells_time(" ".join(request.said or request.words))
    ):
        return False
    if asked.trait.kind in _OF_HOURS and (request.intent in _PATHS or _HOURS_GIVEN.search(request.normal)):
        return False  # "are ten hours a week enough?" is about learning
    if kind == HOW_MANY:
        return asked.trait.kind in ("long hours", "people", "competition")
    if kind == HOW_MUCH and not measures(asked.trait, quality_asked(request.words)):
        return False
    if asked.trait.kind == "difficulty" and request.intent not in (*OF_WAYS, "work_life", "definition", "outlook"):
        return False
    bare = (
        kind == OPEN and request.intent == "work_life" and not QUESTION_WORDS & set(request.words)
    )  # "remote work, analyst"
    return kind in (YES_NO, HOW_MUCH) or bare


def names_a_tool(request: Request, compiled: Compiled) -> bool:
    """Whether a tool is asked about, which a rating says nothing of."""
    tools = [id for id in request.named if compiled.label("tool", id)]
    if not traits_asked(request.asking):
        return bool(tools)
    return any(f" {name} " in f" {request.asking} " for tool in tools for name in compiled.names_of(tool))


def of_entry_level(said: str) -> str:
    """The wording with the level of beginners put back in, which is told apart from the words."""
    if _TAKEN_ON.search(said) and not _POSTS.search(said):
        return f"{said} entry level jobs"
    return _POSTS.sub("entry level jobs", said)
