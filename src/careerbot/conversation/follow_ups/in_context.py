"""What a conversation makes likelier than the model: small talk that asks, tastes and a work that are told."""

from __future__ import annotations

from careerbot.compiled import Compiled
from careerbot.conversation.users.only_told import tells_only
from careerbot.patterns import Pattern
from careerbot.question import smalltalk
from careerbot.question.ellipsis import EMPTY_WORDS
from careerbot.question.tastes import averse_to, likes_of
from careerbot.replacing import replace
from careerbot.turn import IntentGuess, State, Understanding
from careerbot.vocabulary import OTHER, SMALLTALK

_AT_WORK = Pattern(r"(?:i (?:work|worked|am working|used to work) (?:in|at|for) \w+|my background is in \w+)")
_FITTING = "recommend_role"  # what a taste is weighed for
_SAYS_OF_IT = Pattern(
    r"(?:(?:ok|oh|hm|hmm|well|wow) )*(?:that|it|this) (?:is|was|sounds|seems) (?!what|where|why|how)\w+"
)
_PRONOUNS = frozenset("do does did they them it have has had is are get he she you".split())  # "do they have them?"
_FEW = 6  # words of a wish that does not say whose it is: "not much maths"
_MAY_ASK = 0.08  # belief from which on what is no small talk known may ask something


def in_context(understanding: Understanding, state: State, compiled: Compiled) -> Understanding:
    """The understanding with what sounds like small talk, and is none known, as the likeliest thing it may ask.

    Amid a conversation "sounds good, how do I start" goes on with it.
    """
    if len(understanding.parts) > 1:
        words = understanding.utterance.words
        asking = tuple(p for p in understanding.parts if not set(words[p.start : p.end]) <= EMPTY_WORDS | _PRONOUNS)
        named = {i for e in understanding.entities if e.kind == "role" for i in range(e.start, e.end)}
        # "quant? what am I missing": a name alone says of whom the rest is asked
        telling = tuple(p for p in asking if not all(i in named for i in range(p.start, p.end)))
        asking = telling if telling and len(understanding.ids("role")) == 1 else asking
        return replace(understanding, parts=asking) if asking else understanding
    part = understanding.parts[0] if understanding.parts else None
    if part is None or state.turn < 2 or state.open is not None:
        return understanding
    tokens = understanding.utterance.tokens
    weighing = any(request.intent == _FITTING for request in state.asked)
    tells = tells_only(understanding)
    weighing = weighing or (tells and len(state.roles) == 1 and bool(averse_to(tokens)))
    shuns = len(tokens) <= _FEW and "?" not in understanding.utterance.text and bool(averse_to(tokens))
    if weighing and (shuns or (tells and (likes_of(tokens) or averse_to(tokens)))):
        return replace(understanding, parts=(replace(part, ranking=(IntentGuess(_FITTING, part.confidence),)),))
    if tells_only(understanding) and _AT_WORK.match(understanding.utterance.normal) and not understanding.entities:
        asked = "transition" if len(state.roles) == 1 else _FITTING
        return replace(understanding, parts=(replace(part, ranking=(IntentGuess(asked, part.confidence),)),))
    if part.best != SMALLTALK or _SAYS_OF_IT.match(understanding.utterance.normal):
        return understanding
    if smalltalk.nearest(understanding.utterance.words, compiled).score > 0:
        return understanding
    others = tuple(guess for guess in part.ranking if guess.name not in (SMALLTALK, OTHER, "compare"))
    if not others or others[0].confidence < _MAY_ASK:
        return understanding
    return replace(understanding, parts=(replace(part, ranking=others),))
