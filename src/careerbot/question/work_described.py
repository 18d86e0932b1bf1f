"""Questions that describe work and ask what it is called: "what do you call somebody who …", "what is my title if I …".

What is told is the work; the words that ask for its name say nothing of it.
"""

from __future__ import annotations

from careerbot.patterns import Pattern

_NAME = r"(?:job |role |career |proper |right |real |actual |official |correct |exact )*"
_TITLE = r"(?:titles?|role names?|job names?|positions?|professions?|occupations?)"
_JOB = r"(?:jobs?|roles?|titles?|positions?|professions?|occupations?)"
_SOMEBODY = (
    r"(?:some(?:one|body)|an? (?:person|guy|job|role|position|employee|professional|engineer|developer|analyst)"
    r"|people|those|the (?:person|people|guys?|one|job|role|work|profession|position))"
)
_CALLERS = r"(?:you|we|they|people|one|i|(?:other |most )?(?:companies|firms|employers|recruiters|people)|others)"
_HOW = r"(?:even |usually |normally |actually |really )?"
_ASKS = Pattern(
    rf"\bwhat (?:would|is|should|will|could|might) (?:\w+ )?(?:my|his|her|our|their|this|that) {_NAME}{_JOB}\b"
    r"(?! (?:as|of|in)\b)"
    rf"|\bwhat (?:do|would|does|should|could|can) {_CALLERS} {_HOW}call"
    rf" (?:{_SOMEBODY}|this|that|myself|it|us)\b"
    rf"|\b(?:what|which) (?:\w+ )?{_NAME}{_TITLE} (?:would |should |could |can |do |does |best |most )*"
    r"(?:be|is|i|describes?|fits?|covers?|suits?|matches|for (?:someone|somebody|a person|people|this|that|what))\b"
    rf"|\b(?:names?|titles?|word) (?:is there )?(?:of|for) (?:{_SOMEBODY}|what i do|this|that)\b"
    rf"|\bwhat (?:is|are) {_SOMEBODY} (?P<work>(?:who|whose|that|which|where|doing|responsible|in charge) .*)?called\b"
    r"|\bwhat is it called (?=when|if|to)"
    r"|\bwhat am i(?: (?:then|actually|really|exactly|technically|even|called|supposed to call myself|considered))*"
    r"(?:$| (?=i\b|my\b))"
    r"|\bwhat (?:kind|type|sort) of (?:\w+ )?(?:engineer|developer|analyst|scientist|professional|role|title) am i\b"
    rf"|\b(?:what|which) {_JOB} (?:is|would) (?:it|that|this)(?: be)?(?: called)?\b"
    rf"|\b(?:what|which) {_JOB} (?:is|was) (?:it|that|this|the one) (?:that|which|who|where|in which|when)\b"
    rf"|\b(?:what|which) (?:is|would be) the {_NAME}(?:{_JOB}|work) (?:that|which|who|where|in which)\b"
    rf"|\b(?:what|which) (?:kind|type|sort) of (?:{_JOB}|engineers?|developers?|analysts?|scientists?|specialists?)"
    r" (?:works?|builds?|makes?|does|handles|designs?|develops?|writes?|deals?)\b"
    rf"|\b(?:looking for|need|searching for) (?:an? |the |my )?{_NAME}(?:job |role )?titles?\b"
    rf"|\b(?:what|which) {_NAME}{_JOB} (?:covers|handles|deals with|takes? care of|is responsible for|is about)\b"
    rf"|\bis there (?:an? |any |some )?{_NAME}(?:{_JOB}|word|term|name)"
    r" (?:where|in which|(?:that|which|who) (?:covers|does)"
    r"|for (?:some(?:one|body)|a person|people|those) (?:who|that|doing))\b"
    r"(?! (?:also |really |just )?(?:loves?|likes?|enjoys?|hates?|prefers?|wants?|is|are|has|have|can not|do not"
    r"|does not)\b)"
)
# Behind which a question asks of a title, not for one.
_OF_A_TITLE = Pattern(
    r"\b(?:matter|important|change|inflat\w+|negotiat\w+|next|promot\w+|salary|pays?|paid|demand|remote|degree|without)\b"
)

# What users say they are or study, which is no part of the work.
_OF_ONESELF = Pattern(
    r"\bi am (?:an? |in )?(?:\w+ ){0,3}?(?:student|graduate|undergrad\w*|freshman|intern|year|semester)\b"
    r"|\b(?:that|it) (?:is|was) the (?:only )?(?:part|bit|thing)\b.*$"
)
_MODEL = r"(?:models?|networks?|algorithms?|notebooks?|prototypes?)"
_USE = (
    r"(?:product|products|production|live|apps?|application|service|services|website|customers|running|runs"
    r"|for (?:millions|thousands|lots|everybody|all) )"
)
# Everyday wordings, and the words that facts have for the same; each stands in for what it finds.
_MEANT = (
    (
        # a model that is finished, and then used by others
        Pattern(rf"\b{_MODEL}\b(?=.*\b{_USE}\b)(?! (?:that )?(?:connect|talk))"),
        "model deploy production machine learning models",
    ),
    (Pattern(r"\b(?:fast|quick|quickly|speed|scale|under load)\b"), "efficient scalable performance"),
    (
        Pattern(
            r"\b(?:tells?|telling|explains?|explaining|presents?|presenting|shows?|showing|reports?|advis\w+)\b"
            r"(?=.*\b(?:bosses|boss|managers?|management|executives?|directors?|leaders?|decid\w+|laymen)\b)"
        ),
        "communicate findings stakeholders recommendations",
    ),
    (Pattern(r"\b(?:bosses|managers|management|executives|directors)\b|\b(?:should|to|they|can|could) decide\b"), ""),
    (Pattern(r"\b(?:statistics|stats)\b"), "statistics statistical analysis"),
)


def asks_for_name(said: str) -> bool:
    """Whether words ask what the work described in them is called."""
    return _ASKS.search(said) is not None and _OF_A_TITLE.search(said) is None


def description(said: str) -> str:
    """The words that describe the work: all but those that ask for its name."""
    told = _ASKS.sub(lambda asks: f" {asks['work'] or ''} ", said)
    told = _OF_ONESELF.sub(" ", told)
    for wording, meant in _MEANT:
        told = wording.sub(meant, told)
    return " ".join(told.split())
