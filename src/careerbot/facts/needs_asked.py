"""What is asked about needing tools and skills: whether, how much, what for, which first, or doing without.

The words are those of ``Request.normal`` or ``Request.asking``: without the names of roles and places.
"""

from __future__ import annotations

from careerbot.facts.how_needed import affirmed, spares
from careerbot.patterns import Pattern
from careerbot.question.form import EITHER, YES_NO, asks_further, form
from careerbot.question.hardships import asks_despite, doubts_oneself
from careerbot.turn import Request
from careerbot.wording import NUMBERS

# What may be asked of a thing; the reply begins in another way for each.
NEED, USE, OFTEN, HELP, WEIGHT, AMOUNT, SPARE, WASTE, PURPOSE, DESPITE, DOUBT = (
    *("need", "use", "often", "help", "weight", "amount", "spare", "waste", "purpose", "despite", "doubt"),
)
NOTHING = ""

_MOST_COUNTED = 10  # things that a number is taken to ask for
_WEIGHT = Pattern(
    r"\bhow (?:\w+ )?(?:important|essential|crucial|relevant|useful|necessary|vital|valuable|helpful|critical)\b"
    r"|\b(?:importance|relevance|value) of\b"
)
_OFTEN = Pattern(r"\bhow (?:often|frequently)\b.*\b(?:needs?|needed|uses?|used|using)\b")
_AMOUNT = Pattern(
    r"\bhow (?:much|heavily|strong|extensively)\b.*\b(?:needs?|needed|know|uses?|used|using|required?|do)\b"
    r"|\bto what (?:extent|degree)\b|\bhow much of\b"
)
_WASTE = Pattern(r"\b(?:overkill|waste|wasting|wasted|pointless|useless|unnecessary)\b")
_NEED = Pattern(
    r"\b(?:needs?|needed|required?|requires|must|mandatory|necessary|essential|have to|has to|got to|indispensable"
    r"|compulsory|vital|prerequisite|expected)\b"
)
_HELP = Pattern(
    r"\b(?:useful|helps?|helpful|worth|beneficial|benefit|any use|bother|relevant|valuable|matters?|advantage"
    r"|should (?:\w+ )?(?:learn|study|know|pick up|take)|good to (?:know|learn|have)|important)\b"
)
_USE = Pattern(r"\b(?:use|uses|used|using|utilize|work with|works with|deal with|touch|see)\b")
_FOR_WHAT = Pattern(
    r"\b(?:used for|use of|purpose|point of|(?:role|place) of"
    r"|(?:what|where|how|why) (?:do|does|is|are|would|should)\b.*"
    r"\b(?:use|used|need|needed|learn|know|important|helpful|useful))\b"
)
_WHICH = Pattern(
    r"\b(?:which|rank|order|priorit\w+|first|before|most (?:important|useful|needed)|matters? (?:the )?most"
    r"|between|better|best|choose|pick|focus)\b"
)
_RANK = Pattern(r"\b(?:rank|prioriti[sz]e|(?:by|in|of|order of) (?:importance|priority))\b")
_FIRST_OF_ALL = Pattern(
    r"\b(?:most (?:important|useful|needed|essential|valuable|used|crucial|in demand)|main|key|number one|best|top|core"
    r"|one)"
    r" (?:\w+ ){0,2}?(?P<kind>languages?|skills?|tools?|technolog(?:y|ies)|things? (?:to|that|i))\b"
    r"|\b(?:which|what) (?:programming |coding |computer )?(?P<other>language)\b"
)
_OF_OTHERS = Pattern(
    r"\b(?:soft|people|interview\w*|cv|resume|portfolio|project\w*|certif\w*|certs?|courses?|books?|how long|enough"
    r"|salary|pay|paid|native|difference|differ|harder|easier|both|library|libraries|framework\w*"
    r"|degree|diploma|ms|msc|bsc|phd|masters?|bachelors?|doctorate|major|minor|bootcamps?)\b"
)
_LEAST = Pattern(r"\b(?:less|least|skip|drop|second|third)\b")
_COUNT = Pattern(
    rf"\b(?P<count>[2-9]|10|{'|'.join(NUMBERS[1 : _MOST_COUNTED + 1])}) (?!of |years? |months? )(?:\w+ ){{0,3}}?"
    r"(?:languages?|skills?|tools?|technolog(?:y|ies)|things?)\b"
)
_ABLE = Pattern(r"\b(?:can|could) (?:\w+ )?(?:use|work with)\b")  # whether it is possible, not whether it is done
_NEEDED = r"(?:needs?|needed|uses?|used|requires?|required|important)"
_WHOSE_NEED = Pattern(rf"\b{_NEEDED}\b.*\b(?:more|most|less|least)\b|\b(?:more|most|less|least)\b.*\b{_NEEDED}\b")
_EXAMPLE = Pattern(r"\b(?:such as|for example|for instance|eg|e g)\b")
_FURTHER = Pattern(r"\b(?:besides?|other than|apart from|next|after)\b")  # than what is there already
_LEARNS = Pattern(
    r"\b(?:should|shall|must|have to|need to|worth) (?:\w+ ){0,2}?(?<!not )learn"
)  # what is not known yet
_NOT_KNOWING = Pattern(
    r"\b(?:not|never|dont|cannot|cant) (?:\w+ ){0,2}(?:know|known|knowing|use|used|using|learn|learnt|learned|like)\b"
    r"|\b(?:no|zero|little) (?:\w+ )?(?:knowledge|experience|idea)\b"
)

_TROUBLE = Pattern(r"\b(?:problem|issue|trouble|bad|matters?|disadvantage|deal ?breaker|obstacle|hurts?)\b")

_ASKED = ((NEED, _NEED), (HELP, _HELP), (USE, _USE))  # of a yes or no, the first that is found


def asks_elsewhere(said: str) -> bool:
    """Whether the words ask for something else, such as certificates, interviews or whether a thing is enough."""
    return _OF_OTHERS.search(said) is not None


def goes_further(said: str) -> bool:
    """Whether the words ask for more than what is there already."""
    return _FURTHER.search(said) is not None


def is_not_known(said: str) -> bool:
    """Whether somebody says that they do not know or use what is named."""
    return _NOT_KNOWING.search(said) is not None


def chooses(request: Request, said: str) -> bool:
    """Whether things are set against each other, or are to be put in order."""
    if asks_further(request.normal):
        return False
    return not EITHER.isdisjoint(request.words) or _WHICH.search(said) is not None


def ranks(said: str) -> bool:
    """Whether the words ask in so many words for an order."""
    return _RANK.search(said) is not None


def seeks_lesser(said: str) -> bool:
    """Whether of several things not the foremost is sought, but the one that counts less, or the second."""
    return _LEAST.search(said) is not None and "first" not in said


def compares_need(said: str) -> bool:
    """Whether it is asked which of several roles needs or uses something more."""
    return _WHOSE_NEED.search(said) is not None


def kind_sought(said: str) -> str:
    """What is sought where the foremost of a role's things is asked for: "language", "skill"…; '' where it is not."""
    found = _FIRST_OF_ALL.search(said)
    return "" if found is None else found["kind"] or found["other"]


def count_sought(said: str) -> int:
    """How many things are sought: "top 5 skills"; 0 where no number says."""
    found = _COUNT.search(said)
    if found is None:
        return 0
    return int(found["count"]) if found["count"].isdigit() else NUMBERS.index(found["count"])


def gives_example(said: str) -> bool:
    """Whether things are named as one of their kind: "vector stores such as Pinecone"."""
    return _EXAMPLE.search(said) is not None


def asked_of_need(request: Request, said: str) -> str:
    """What is asked of the things named: one of those above; NOTHING where it is something else."""
    if _WEIGHT.search(said):
        return WEIGHT
    if _OFTEN.search(said):
        return OFTEN
    if _AMOUNT.search(said):
        return AMOUNT
    if form(request.words) == YES_NO or request.yes_no:
        if asks_despite(request.normal) and not _TROUBLE.search(said):
            return DOUBT if doubts_oneself(request.normal) else DESPITE
        said, whole = affirmed(request, said), affirmed(request, request.normal)
        if spares(whole.split()) or (is_not_known(said) and not _LEARNS.search(said)):
            return NEED if _TROUBLE.search(said) else SPARE  # "is it a problem not to know SQL"
        if _WASTE.search(said):
            return WASTE
        if _ABLE.search(said):
            return NOTHING
        return next((what for what, asked in _ASKED if asked.search(said)), NOTHING)
    return PURPOSE if _FOR_WHAT.search(said) else NOTHING
