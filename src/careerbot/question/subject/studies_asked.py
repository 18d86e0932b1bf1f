"""What is asked of fields of study for a role: whether one leads there, which of several does, which is the best.

The words are those of ``Request.normal``: without the names of roles and places.
"""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.patterns import Pattern
from careerbot.question.form import EITHER, HOW_MUCH, YES_NO, form
from careerbot.question.subject.studies_named import Studied

# What may be asked of the fields that a question names, or of all of them.
FIT, CHOICE, BEST = "fit", "choice", "best"
NOTHING = ""
# Whether one fits may be asked in these ways; the reply begins in another way for each.
CAN, ENOUGH, HELP, GOOD, AMOUNT, HURT, HOW = "can", "enough", "help", "good", "amount", "hurt", "how"

_TITLED = (
    r"(?:degrees?|bachelors?|masters?|msc|bsc|btech|phd|doctorate|fields? of study|branch|streams?|undergrad\w*"
    r"|course of study|areas? of study|subject to (?:study|major)"
    r"|majors?(?= (?:to|for|in|is|are|should|do|does|would|will|can|i|that|leads?|best)\b|$))"
)
_NO_KIND = r"(?:way|to|if|get|than|i|you|we|should|can|do|does)"  # words behind which no kind of degree is meant
_BEST = Pattern(
    rf"\b(?:which|what|whats|best|ideal|right|recommended|suitable) (?:(?!{_NO_KIND}\b)\w+ ){{0,3}}?{_TITLED}\b"
    r"|\b(?:what|which) (?:\w+ ){0,4}?(?:major|majoring|graduate) in\b"
    r"|\b(?:what|which) (?:\w+ ){0,3}?(?:study|studying|studied) (?:at|in) (?:uni|university|college)\b"
)
_WHICH = Pattern(
    r"\b(?:which|better|best|rather|between|choose|pick|instead|prefer\w*|more (?:useful|helpful|relevant|suitable)"
    r"|(?:trust|value|respect|like|weigh)\w*(?: \w+)? more)\b"
)
# What else may be asked where a field of study is spoken of: money, time, schools, other proofs, one's own case.
_ELSE = (
    r"salar\w+|pays?|paid|earn\w*|money|cost\w*|fees?|debt|loans?|tuition|afford\w*|scholarships?|how (?:long|many|old)"
    r"|years?|months?|semesters?|online|distance|abroad|visa|rank\w*|reput\w+|prestig\w+|admi(?:t|ssion)\w*|level"
    r"|certificat\w+|certs?|bootcamps?|experience|portfolio|projects?|skills?|late|second|worth|institutes?"
    r"|(?<!at )(?<!in )universit(?:y|ies)|other than|besides?|apart from|except|without|no|non|usual\w*"
    r"|common\w*|typical\w*|normal\w*|majority|percent\w*|most(?! (?:useful|relevant|suitable|helpful))"
    r"|(?:do|does|did) (?:they |many |all |you )?(?:have|hold|come)"
)
_OTHERWISE = Pattern(
    rf"\b(?:{_ELSE}|part time|full time|remote|gpa|cgpa|grades?|marks|percent\w*|courses?|class(?:es)?|electives?"
    r"|thesis|intern\w*|interviews?|cv|resume|drop\w*|fail\w*|backlogs?|gap|age|another|double|twice|harder|easier|hard"
    r"|difficult|easy|colleges?"
    r"|(?<!finishing )(?<!finish )(?<!finished )school|learn|projected|outlook|demand|overkill|overqualif\w+|too much"
    r"|unnecessary)\b"
)
# "Is it not enough?", where a yes would be taken for either; "isn't physics enough" asks whether it is.
_DENIED = Pattern(
    r"\bnot (?:an? )?(?:\w+ly |very |that |so |too |even |any )?"
    r"(?:enough|sufficient|suffice|good|useful|helpful|help|relevant|valuable)\b"
)
_OF_ALL = Pattern(  # the same, where the best of all is asked for
    rf"\b(?:{_ELSE}|tools?|not|do most|have|programs?|programmes?|or|vs|versus"
    r"|worst|least|avoid\w*|useless|pointless|wrong|skip\w*|countr(?:y|ies)"
    r"|(?:jobs?|roles?) (?:can|could|do|does|are|is))\b"
)
_OF_THE_CASE = Pattern(  # the same, where somebody with a degree asks for the way
    r"\b(?:salar\w+|paid|earn\w*|cost\w*|debt|late|age|old|second|another|worth|hard(?:er)?|easier|difficult"
    r"|how (?:long|far)|over ?qualified|drop\w*|fail\w*|backlogs?|gap|need|without|no|not|non)\b"
)
_ENOUGH = Pattern(r"\b(?:enough|sufficient|suffic\w+|(?:will|would) (?:\w+ ){1,4}do)\b")
_HURT = Pattern(
    r"\b(?:hurts?|harms?|useless|pointless|bad|problem|disadvantage|hinders?|against|hold\w* \w+ back|wrong|mistake"
    r"|waste|mak\w+ (?:it|things) (?:harder|difficult))\b"
)
_CAN = Pattern(
    r"\b(?:can|could|possible|possibility|able|feasible|realistic|doable|chances?|become|becoming|eligible|qualif\w+"
    r"|hire|hired|accept\w*|take|consider|get (?:in|into|a|hired))\b"
)
_HELP = Pattern(
    r"\b(?:helps?|helping|helpful|useful|benefit\w*|beneficial|prepares?|boost\w*|advantage\w*|valuable|any use)\b"
)
_NEED = Pattern(r"\b(?:needs?|needed|requir\w+|must|mandatory|necessary|have to|has to|expected)\b")
_WILL_DO = Pattern(r"\b(?:need|needed|require\w*|must|necessary|have to|or (?:will|would|does|can)\b)")
_ASKS_HOW = Pattern(r"\b(?:how|what|which|where) (?:do|does|did|can|could|should|would|to|is|are|shall|steps?)\b")
_AMOUNT = Pattern(r"\bhow (?:\w+ )?(?:useful|relevant|helpful|valuable|good|much|well|important|suitable)\b")
_POSSIBLE = Pattern(r"\b(?:possible|feasible|realistic|doable|chances?|eligible)\b")
_MANNERS = ((ENOUGH, _ENOUGH), (HURT, _HURT), (HELP, _HELP))  # the first that is found
_LONGEST = 40  # words up to which a question on studies is no story, which advice answers


def asked_of_studies(words: Sequence[str], fields: Sequence[Studied]) -> str:
    """What is asked of fields of study that a question names, or of all where it names none: one of those above."""
    said = " ".join(words)
    if len(words) > _LONGEST:
        return NOTHING
    if not fields:
        return BEST if _BEST.search(said) and not _OF_ALL.search(said) else NOTHING
    if _OTHERWISE.search(said) or denies_a_field(said):
        return NOTHING
    if len(fields) > 1 and (not EITHER.isdisjoint(words) or _WHICH.search(said)):
        return CHOICE
    one_of_others = not EITHER.isdisjoint(words) or _WHICH.search(said) or _BEST.search(said)
    return NOTHING if one_of_others or _NEED.search(said) else FIT


def denies_a_field(said: str) -> bool:
    """Whether normalized words ask if a field is not enough, or no good."""
    return _DENIED.search(said) is not None


def judges_a_field(words: Sequence[str]) -> bool:
    """Whether a question on the way to a role may begin with what was studied, and is not on age, a title or money."""
    said = " ".join(words)
    return _OF_THE_CASE.search(said) is None or _HURT.search(said) is not None


def will_do(words: Sequence[str]) -> bool:
    """Whether it is asked if the second of two fields will do instead of the first: "a CS degree, or will IT do"."""
    return _WILL_DO.search(" ".join(words)) is not None


def manner(words: Sequence[str]) -> str:
    """The way in which it is asked whether a field fits: one of those above."""
    said = " ".join(words)
    asked = form(words)
    if asked == YES_NO:
        return next((one for one, wording in (*_MANNERS, (CAN, _CAN)) if wording.search(said)), GOOD)
    if asked == HOW_MUCH and _AMOUNT.search(said):
        return AMOUNT
    if _ASKS_HOW.search(said):
        return HOW
    return next((one for one, wording in (*_MANNERS, (CAN, _POSSIBLE)) if wording.search(said)), HOW)


def manner_of_own(words: Sequence[str]) -> str:
    """The same of a field that somebody studied, where the way to the role is told too."""
    return manner(words) if form(words) == YES_NO else HOW
