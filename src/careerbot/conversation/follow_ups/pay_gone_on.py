"""Pay gone on with: another sum, or a remark on the one told: "and 85?", "that's low"."""

from __future__ import annotations

from careerbot.patterns import Pattern
from careerbot.question.ellipsis import EMPTY_WORDS, WEIGHS
from careerbot.question.money import yearly_amount
from careerbot.replacing import replace
from careerbot.turn import Request, State, Understanding

_THOUSAND = 1000
_IN_THOUSANDS = range(20, 1000)  # a bare number behind a sum: "and 85?"
_AROUND = EMPTY_WORDS | frozenset("is be would are what how k if they offer offered offers give gave go to up".split())
_HIGHER = Pattern(
    r"(?:(?:and|so|ok) )*(?:which|where|what)(?: one| place| country| city| of (?:them|the two|those))*"
    r"(?: (?:is|pays|has|do they|does it|would|you|one|i|pay|earn|get))*"
    r" (?:the )?(?:higher|highest|more|most|better|best|less)"
    r"(?: (?:pay|then|money))*"
)
# One of the places told of is to be chosen, and no role: "which of these would you move to?", "so where would you go?".
_WHERE = (
    r"(?:(?:and|so|ok|but|well|hm|then) )*(?:which|where|what)"
    r"(?: one| place| country| city| of (?:them|the (?:two|three|four)|those|these)(?: places| countries| cities)?)*"
)
_TO_LIVE = Pattern(
    rf"{_WHERE} (?:would|should|do|could|is it best for) ?(?:you|i|one|somebody|someone|me)? ?(?:\w+ )?"
    r"(?:(?:move|relocate|go)(?: to)?|be better off|(?:earn|get|make) (?:more|the most)"
    r"|pick|choose|take|prefer|recommend|go for|go with|live|work|live in|work in|settle|settle in)"
    r"(?: (?:then|instead|if you were me|and why))*"
)
_BETTER = Pattern(
    rf"{_WHERE} (?:is|pays|has|are|would be|looks)(?: it)? (?:the )?(?:better|best|more|most|higher|highest)"
    r"(?: (?:pay|money|salary|paid|off|then|option|choice|deal))*"
    r"|(?:(?:and|so|ok|but|well|hm|then) )*which(?: (?:place|country|city|one))?(?: (?:then|is it|now|wins))*"
)
_MOVING = frozenset("where place places country countries city cities move relocate live settle".split())
_THERE = frozenset("is are was would be does do it they you people pay pays paid that there living worth".split())
_OTHERS = ("role", "tool", "skill", "occupation", "level", "employer")
# A remark on pay, as a question would put it: "that's low", "wow, so little".
_REMARK = Pattern(
    r"(?:(?:oh|wow|hm|hmm|ok|so|well|damn|ugh|but) )*"
    r"(?:(?:that|it|this|which) (?:is|sounds|seems|looks)(?: (?:not|pretty|quite|really|so|very|kind of|a bit|rather"
    r"|too|still|even))*|pretty|quite|so|very|kind of|rather|too)"
    r" (?P<measure>low|little|much|bad|high|a lot)(?: (?:pay|money|though|to be honest))*"
)
_LOW = ("low", "little", "bad")


def another_sum(understanding: Understanding, state: State) -> tuple[Request, ...] | None:
    """The pay last held against a sum, held against the one that alone is named; None where no more was asked of it."""
    last = state.asked[-1] if len(state.asked) == 1 else None
    if last is None or not last.amount or understanding.ids("role", "tool", "skill", "occupation", "place", "level"):
        return None
    tokens = understanding.utterance.tokens
    rest = [token.text for token in tokens if not token.text[0].isdigit()]
    numbers = [token.text for token in tokens if token.text.isdecimal() and token.text.isascii()]
    amount = yearly_amount(tokens)
    if not amount and len(numbers) == 1 and int(numbers[0]) in _IN_THOUSANDS:
        amount = _THOUSAND * int(numbers[0])
    return (replace(last, intent="salary", amount=amount),) if amount and set(rest) <= _AROUND else None


def in_another_place(understanding: Understanding, state: State) -> tuple[Request, ...] | None:
    """The pay last told, in the place that alone is named, or beside it: "in Canada that is", "London better?"."""
    last = state.asked[-1] if len(state.asked) == 1 else None
    if last is not None and len(last.places) > 1 and _HIGHER.fullmatch(understanding.utterance.normal):
        return (replace(last, advice=""),)
    places = understanding.ids("place")
    if last is None or last.intent != "salary" or not last.roles or len(places) != 1 or understanding.ids(*_OTHERS):
        return None
    named = {i for e in understanding.entities for i in range(e.start, e.end)}
    rest = {word for index, word in enumerate(understanding.utterance.words) if index not in named}
    if not rest <= EMPTY_WORDS | _THERE | WEIGHS:
        return None
    if rest & WEIGHS and last.place and last.place != places[0] and not last.places:
        return (replace(last, places=(last.place, places[0]), words=(*last.words, "vs"), said=(), advice=""),)
    return (replace(last, place=places[0], places=(), nowhere="", advice=""),)


def of_places_told(understanding: Understanding, state: State) -> tuple[Request, ...] | None:
    """The pay in the places it was told of one after the other, where it is asked which of them is better."""
    last = state.asked[-1] if len(state.asked) == 1 else None
    if last is None or last.intent != "salary" or len(last.roles) != 1 or len(state.places) < 2:
        return None
    if any(entity.kind != "number" for entity in understanding.entities):
        return None
    said = understanding.utterance.normal
    if not (_TO_LIVE.fullmatch(said) or _BETTER.fullmatch(said)):
        return None
    if len(state.listed) > 1 and _MOVING.isdisjoint(understanding.utterance.words):
        return None  # which of the roles
    words = ("which", "pays", "more")
    return (replace(last, place="", nowhere="", places=state.places, words=words, said=words, amount=0, advice=""),)


def remarked_on(understanding: Understanding, state: State) -> tuple[Request, ...] | None:
    """The pay last told, where it is only remarked that this is little or much: it is said how far one can judge."""
    last = state.asked[-1] if len(state.asked) == 1 else None
    said = _REMARK.fullmatch(understanding.utterance.normal)
    if last is None or last.intent != "salary" or not last.roles or not said:
        return None
    words = ("is", "that", "low" if said["measure"] in _LOW or "not" in said[0].split() else "high")
    return (replace(last, words=words, said=(), advice=""),)
