"""Questions that careerbot asks back: when one is needed, and whether an utterance answers it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.conversation.asking_back.ambiguous import WHICH_ROLE, which_of_field, which_of_many
from careerbot.conversation.asking_back.choice_answered import chosen
from careerbot.facts.shared_needs import asks_across, asks_best_paid
from careerbot.facts.ways_in import steps_out, ways_out
from careerbot.normalize import normalize
from careerbot.patterns import Pattern
from careerbot.question.ellipsis import BARE_ROLE, EMPTY_WORDS, is_elliptic
from careerbot.question.field_in_general import is_of_the_field
from careerbot.question.form import FITTING
from careerbot.question.subject.role_relation import seeks_by_likeness, with_pauses
from careerbot.question.subject.trait_asked import traits_asked
from careerbot.replacing import replace
from careerbot.terms import telling
from careerbot.turn import MAX_NAME, Clarification, Request, State, Understanding, unique
from careerbot.vocabulary import OTHER, OUT_OF_SCOPE, SMALLTALK
from careerbot.wording import capitalized, with_article

_ASKED_OF_THINGS = (
    "tools",
    "skills",
    "responsibilities",
    "certifications",
    "job_openings",
    "industries",
    "learning_path",
)
_LOOKED_FOR, _SHORT_NAME = 4, 9  # things named that a role asks for, and words of one
_NOTHING = frozenset("nothing none zero".split())
_LIKING = frozenset("prefer rather like enjoy love hate dislike".split())
_ASKING = frozenset(
    "what who whose which where when why how is are was were do does did can could should will explain show".split()
)
_DEFINING = frozenset("what who which explain define describe".split())
_TORN = frozenset("sure unsure suit suits suited torn fit fits".split())  # words of someone who asks about themselves
_APART = frozenset("difference differences differ differs different same".split())
_TELLING_ME = frozenset(
    "tell give show explain help remind teach let".split()
)  # "tell me the difference" asks of roles
# A field within ours, of which what holds for every role says too little: "certificates for cloud".
_NARROW_FIELD = Pattern(
    r"\b(?:for|in) (?:the )?(?:cloud|(?:cyber ?)?security|infosec|networks?|infrastructure)(?: field| sector)?$"
)
_LIMITING = frozenset("for in meant mean".split())
_WHICH_ROLE = "Which role do you have in mind?"
MEANT = "meant"  # the slot of a question which name is meant
_CLEAR = 0.8  # confidence above which a text is a new question, not the answer to an open one
_TWO = 2
_FEW_WORDS = 8  # of a question on what is missing, behind which nobody tells what they have
_READY = frozenset("ready qualified".split())  # whether somebody is hangs on what they have
_SHORT_ANSWER = 5  # words up to which a text answers what was asked back
_TELLING = 12  # words up to which a text may tell what someone likes


def is_torn(words: Sequence[str]) -> bool:
    """Whether roles are weighed for the user, who asks which of them fits: "which suits me?", "for me?"."""
    if _APART & set(words) and not FITTING & set(words):
        return False  # "I am not sure what the difference is"
    own = any(word == "me" and not _TELLING_ME & set(words[max(i - 2, 0) : i]) for i, word in enumerate(words))
    return own or bool(_TORN & set(words))


def answer_to_open(understanding: Understanding, state: State, compiled: Compiled) -> Request | None:
    """The request that an open question completes; None when the utterance is about something else."""
    opened = state.open
    if opened is None:
        return None
    if opened.choices:
        return chosen(understanding, opened) or _put_right(understanding, opened)
    words = list(understanding.utterance.words)
    short = (
        (len(words) <= _SHORT_ANSWER and not _asks_anew(understanding))
        or is_elliptic(understanding)
        or (len(words) <= _TELLING and not _asks_clearly(understanding, () if _DEFINING & set(words) else (BARE_ROLE,)))
    )
    roles = understanding.ids("role")
    again = opened.slot == "other" and set(roles) <= set(opened.request.roles)  # a question on the same role
    if opened.slot in ("role", "other") and roles and short and not again:
        return replace(opened.request, roles=unique((*opened.request.roles, *roles)))
    named = understanding.ids("tool", "skill")
    if (
        opened.slot == "likes"
        and len(words) <= _TELLING
        and not roles
        and (_takes_up(words, opened) or not _asks_clearly(understanding, ("recommend_role", "skill_gap")))
        and _tells_a_liking(understanding, opened, compiled)
    ):
        return replace(opened.request, words=tuple(words), named=unique((*opened.request.named, *named)), told=True)
    if opened.slot == "skills" and named:
        return replace(opened.request, named=unique((*opened.request.named, *named)))
    return None


def _tells_a_liking(understanding: Understanding, opened: Clarification, compiled: Compiled) -> bool:
    """Whether a text may say what someone likes: it is no question, and is about oneself, work or what was asked."""
    words = list(understanding.utterance.words)
    if not words or (words[0] in _ASKING and not _LIKING & set(words)):
        return False
    if "i" in words or _LIKING & set(words) or understanding.ids("tool", "skill"):
        return True
    return _takes_up(words, opened) or bool(compiled.similarity(telling(words), compiled.facts_in("recommend_role")))


def _takes_up(words: Sequence[str], opened: Clarification) -> bool:
    """Whether a text repeats something that the open question offers."""
    offered = telling(token.text for token in normalize(opened.question).tokens)
    return bool(set(telling(words)) & set(offered))


def _put_right(understanding: Understanding, opened: Clarification) -> Request | None:
    """The request with the name that the user gives in place of those offered: "no, Flink"; None when none is given."""
    if opened.slot not in (MEANT, WHICH_ROLE) or not is_elliptic(understanding):
        return None
    roles, named = understanding.ids("role"), understanding.ids("tool", "skill")
    if roles and not named:
        return replace(opened.request, roles=roles)
    return replace(opened.request, named=named) if named and not roles and opened.slot == MEANT else None


def _asks_anew(understanding: Understanding) -> bool:
    """Whether few words are a question of their own, whatever was asked back: "are data scientists paid more?"."""
    words = understanding.utterance.words
    return bool(words) and words[0] in _ASKING and _asks_clearly(understanding, (BARE_ROLE,))


def _asks_clearly(understanding: Understanding, telling: Sequence[str]) -> bool:
    """Whether the utterance is a question of its own; parts with an intent that is `telling` do not count."""
    return any(part.confidence > _CLEAR and part.best not in telling for part in understanding.parts)


def _with_needs(question: str, role: str, compiled: Compiled) -> str:
    """The question what the user brings, with the first things that a role asks for behind it, as far as they fit."""
    named = [re.split(r"[:;(,.]", fact.text)[0].strip() for fact in compiled.facts(role, "skills")]
    short = [name for name in named if 0 < len(name.split()) <= _SHORT_NAME and not any(c.isdigit() for c in name)]
    asked = f"{question} {capitalized(with_article(compiled.role_name(role)))} needs first of all: "
    told = [short[:most] for most in range(_LOOKED_FOR, 1, -1) if len(short) >= most]
    fitting = next((names for names in told if len(asked) + len("; ".join(names)) < MAX_NAME), None)
    return f"{asked}{'; '.join(fitting)}." if fitting else question


def _between(roles: Sequence[str], compiled: Compiled) -> str:
    """The question which of two roles is more like the user, in the words of whom each suits; '' of more or fewer."""
    whom = [
        fact.text.partition(";")[0].rstrip(".") for role in roles for fact in compiled.facts(role, "recommend_role")[:1]
    ]
    if len(roles) != _TWO or len(whom) != _TWO or not all(text.startswith("Suits ") for text in whom):
        return ""
    for told in (whom, [text.partition(",")[0] for text in whom]):  # shorter where a state could not keep it
        said = [
            f"{with_article(compiled.role_name(r))} {text[:1].lower()}{text[1:]}"
            for r, text in zip(roles, told, strict=True)
        ]
        asked = f"Which is more like you? {capitalized(said[0])}; {said[1]}."
        if len(asked) <= MAX_NAME:
            return asked
    return ""


def of_field(understanding: Understanding, state: State, compiled: Compiled) -> Clarification | None:
    """The question which role is meant of the field that alone is named behind an answer on none: "for security"."""
    words = understanding.utterance.words
    named = tuple(word for word in words if word not in EMPTY_WORDS)
    asked = state.asked[0] if len(state.asked) == 1 and state.open is None else None
    if state.open is not None and state.open.slot in ("role", WHICH_ROLE):
        asked = replace(state.open.request, roles=())
    if asked is None or asked.roles or asked.named or understanding.entities or not 1 <= len(named) <= _TWO:
        return None
    if not _LIMITING & set(words) or not compiled.intent(asked.intent):
        return None
    return which_of_field(replace(asked, words=named, said=named, advice=""), _WHICH_ROLE, compiled)


def _is_limited(request: Request) -> bool:
    """Whether roles are looked for by what they shall not ask for: "jobs without a degree", "except coding"."""
    left_out = " ".join(request.without).lower()
    return any(one.denied for one in traits_asked(request.normal)) or bool(left_out and traits_asked(left_out))


def missing(request: Request, compiled: Compiled) -> Clarification | None:
    """The question for what the request still needs; None when it can be looked up as it is."""
    card = compiled.intent(request.intent)
    if card is None or request.intent in (SMALLTALK, OTHER, OUT_OF_SCOPE):
        return None
    if request.advice and not (request.origins and request.roles) and request.intent != "compare":
        return None  # which holds whatever the role
    alone = request.intent == "compare" and len(request.roles) == 1 and not request.level and not request.named
    if alone and not seeks_by_likeness(with_pauses(request.said), yes_no=request.yes_no):
        return Clarification("other", card.ask("other"), request)
    if steps_out(request, compiled):
        return None
    open_gap = request.intent == "skill_gap" and request.roles and not request.named
    open_gap = open_gap and (len(request.words) <= _FEW_WORDS or not _READY.isdisjoint(request.words))
    if open_gap and _NOTHING.isdisjoint(request.words) and card.ask("skills"):  # "I know nothing yet" is an answer too
        return Clarification("skills", _with_needs(card.ask("skills"), request.roles[0], compiled), request)
    says_nothing = not (request.named or request.told or request.averse or request.dislikes)
    says_nothing = says_nothing and request.intent == "recommend_role"
    says_nothing = says_nothing and not (len(request.roles) > 1 and traits_asked(request.normal))
    says_nothing = says_nothing and not (not request.roles and _is_limited(request))
    if says_nothing and card.ask("skills"):
        weighable = all(compiled.facts(role, "recommend_role") for role in request.roles)
        advice = compiled.facts("", request.intent)
        is_advised = bool(compiled.similarity(telling(request.words), advice))  # "am I too old?" has an answer
        is_advised = is_advised or bool(ways_out(request, compiled))  # so has "I was a nurse"
        if (not request.roles and not is_advised) or (len(request.roles) > 1 and weighable and is_torn(request.words)):
            return Clarification("likes", _between(request.roles, compiled) or card.ask("skills"), request)
    things = request.named and request.intent in _ASKED_OF_THINGS
    if (
        request.roles
        or things
        or request.employer
        or request.seeks_role
        or asks_across(request)
        or asks_best_paid(request)
        or not card.ask("role")
    ):
        return None
    if is_of_the_field(request.words) and request.intent in ("learning_path", "getting_started"):
        return None
    if many := which_of_many(request, compiled):
        return many
    if compiled.facts("", request.intent) and not _NARROW_FIELD.search(request.normal):
        return None
    return which_of_field(request, card.ask("role"), compiled) or Clarification("role", card.ask("role"), request)
