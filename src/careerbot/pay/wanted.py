"""Whether a question on pay wants figures, or advice on what to do about an offer, a raise, shares or a rate."""

from __future__ import annotations

from careerbot.patterns import Pattern
from careerbot.pay.pay_premises import asks_future, asks_pay_by
from careerbot.question.form import HOW_MUCH, form
from careerbot.turn import Request

# What somebody does or holds in a matter of pay, which figures alone do not answer.
_ACTS = Pattern(
    r"\b(?:negotiat\w*|counter\w*|ask(?:ing)? (?:them |my \w+ )?for|accept\w*|declin\w*|push|charge|quote|bill|invoice"
    r"|tell (?:them|her|him|the recruiter)|disclose|expectations?|expected|raise|rise|options?|vest\w*|worthless"
    r"|sign(?:ing)? on|permanent|why|reliable|accurate|trust|believe|match"
    r"|rescind\w*|withdr\w+|leave|stay|worth|take it|take the|fair)\b"
)
_JUDGED = Pattern(
    r"\b(?:good|bad|low|high|fair|decent|enough|ok|okay|reasonable|normal|underpaid|overpaid|realistic)\b"
)
_SUMS = Pattern(r"\b(?:how much|salary|salaries|range|rates?|figures?|median|average|hourly|typical)\b")

_OUGHT = Pattern(r"\b(?:should i|worth it|how (?:do|can|should) i)\b")
_PAY, _FEW = frozenset("salary salaries pay wage wages stipend income earnings".split()), 3
_OWN = frozenset("i me my we our myself".split())


def asks_figures(request: Request) -> bool:
    """Whether figures answer: roles are weighed against each other, or a sum is judged and nothing is to be done."""
    if len(request.roles) > 1:
        return not weighs_a_step(request)
    if not request.roles:
        return False
    if is_bare(request):
        return True
    said = request.normal
    if not request.amount and (
        asks_pay_by((*request.words, request.employer)) or asks_future(request.said or request.words)
    ):
        return True  # the advice on it stands before the figures
    of_others = _OWN.isdisjoint(request.words) and not _ACTS.search(said)
    if of_others and (form(request.words) == HOW_MUCH or (request.forms and _SUMS.search(said))):
        return True
    judged = bool(request.amount) and bool(_JUDGED.search(said))
    return judged and not _ACTS.search(said)


def weighs_a_step(request: Request) -> bool:
    """Whether somebody asks what they ought to do, not which of two is paid more: "should I take a pay cut from …"."""
    return bool(_OUGHT.search(request.normal))


def is_bare(request: Request) -> bool:
    """Whether no more is said than that pay is asked for, beside the names: "data scientist salary in Guam"."""
    words = request.words
    return len(words) <= _FEW and not _PAY.isdisjoint(words) and not _ACTS.search(request.normal)


def beside_advice(request: Request) -> bool:
    """Whether figures are told behind the advice: a sum is named or asked for."""
    return (
        bool(request.amount or request.forms) or form(request.words) == HOW_MUCH or bool(_SUMS.search(request.normal))
    )
