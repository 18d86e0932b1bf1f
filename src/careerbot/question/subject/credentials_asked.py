"""What is asked of a certificate, course, book or school: whether it is worth it, how long it takes, what is next."""

from __future__ import annotations

from collections.abc import Mapping

from careerbot.credential import WORTH
from careerbot.patterns import Pattern

_SOME = r"(?:\w+ ){0,4}"
# What is asked, as a question.
ASKED = {
    "time": Pattern(
        r"\bhow (?:long|fast|soon|much time|many (?:hours|weeks|months|evenings))\b"
        r"|\bstudy time\b|\btime (?:to|for|needed|required|it takes)\b"
        r"|\bin \d+ (?:weeks|months)\b"
    ),
    "cost": Pattern(r"\bcosts?\b|\bhow (?:expensive|pricey)\b|\bprice\b|\bfees?\b"),
    "hard": Pattern(
        r"\bhow (?:hard|difficult|tough)\b|\b(?:hard|easi)e(?:r|st)\b"
        r"|\b(?:is|are|too) (?:\w+ ){0,3}(?:hard|difficult|easy)\b"
    ),
    "next": Pattern(
        rf"\bthen what\b|\bwhat(?:s| is| comes| do| should| to)? {_SOME}(?:next|after)\b|\bnext step\b|\bwhat now\b"
        r"|\bwhere (?:to|do i) go\b"
    ),
    "before": Pattern(
        rf"\bprerequisites?\b|\bneed(?:ed)? {_SOME}(?:before|to (?:start|take|do|begin|sit))\b|\bready for\b"
        r"|\bbefore (?:i )?(?:start|tak|do|begin)\w*\b|\btoo (?:advanced|early|soon)\b"
        r"|\bhow much (?:math\w*|programming|coding|experience|calculus|python|statistics)\b"
        r"|\bcan i (?:take|sit|attempt)\b|\b(?:with|only|just) (?:only |just )?(?:\d+|one|two|a|no) years?\b"
    ),
    "enough": Pattern(
        rf"\benough\b|\bget (?:(?:me|you|us|somebody|someone) )?(?:hired|an? {_SOME}(?:job|role|interview|position))\b"
        r"|\bland (?:me |an? |my )|\bsufficient\b|\breplace\b|\bemployable\b|\bfind (?:a|any) (?:job|work)\b"
        r"|\bkidding myself\b|\bwithout (?:a|any) (?:\w+ )?degree\b|\b(?:how many|which|all the) (?:\w+ )?exams?\b"
        r"|\bor (?:\w+ ){0,4}(?:do|doing|build\w*|make|making) (?:\w+ ){0,3}projects?\b"
    ),
    WORTH: Pattern(
        r"\bworth\b|\buseful\b|\bgood\b(?! enough)|\bhelps?\b|\brespect\w*\b|\brecogni\w*\b|\blegit\b|\bscam\b"
        r"|\bvalue\w*\b|\bmatter\w*\b"
        r"|\bcares?\b|\bwaste\b|\bignore\b|\blook bad\b|\bcounts?\b|\bpointless\b|\buseless\b|\brelevant\b"
        r"|\boutdated\b|\bdead\b|\bobsolete\b"
    ),
}
# What only limits a question, which counts where something is said on it.
LIMITS = {
    "cost": Pattern(
        r"\b(?:money|budget|cheap\w*|afford\w*|expensive|broke|free)\b"
        r"|\b(?:company|employer|boss|work|job)(?: is| will)? (?:pay\w*|cover\w*|reimburse\w*)\b"
    ),
    "before": Pattern(
        r"\b(?:beginner|newbie|from (?:zero|scratch)|(?:no|without)(?: \w+){0,2} (?:experience|background)|weak"
        r"|little (?:math\w*|calculus))\b"
    ),
    "time": Pattern(r"\b(?:hours|hrs|h) (?:a|per) (?:week|day)\b"),
}
# That it is asked whether a role demands it, which the role's own lines tell.
REQUIRED = Pattern(r"\b(?:required|requires?|mandatory|compulsory|obligatory|necessary|a must)\b")
# That the contrary of a yes is asked.
CONTRARY = Pattern(
    r"\b(?:outdated|dead|obsolete|pointless|useless|worthless|an? (?:\w+ )?waste|waste of|scam|looked down on)\b"
)
CHOOSES = Pattern(r"\b(?:or|vs|versus|better|which|rather|between|compared?|than|instead|over)\b")
# That somebody has what is named behind it.
HELD = Pattern(
    r"(?:(?:\b(?:i|ive|i ve)(?: \w+)? (?:have|hold|got|passed|did|finished|completed|took|earned|obtained|cleared)"
    r"|\bive|\bi am an?|\bim an?|\balready (?:have|has|hold|got|holds|passed|did|done)|\bhave my|\bgot my"
    r"|\b(?:years?|yrs|months?|experience|degree|here) (?:and )?(?:i )?have"
    r"|\b(?:has|having|passed|finished|completed)|\b(?:did|done) (?:the|an?|my)"
    r"|\bjust (?:got|passed|finished|completed|did))"
    r"(?: (?!(?:or|but|to|is|are|am|was|should|do|does|would|can|could|want|which|what|how|if|thinking)\b)\w+){0,7}"
    r"|\b(?:with|after|besides?|except|apart from|other than|beyond)"
    r"(?: (?:just|only|an?|my|the|some|finishing|passing|completing|doing|getting|both))*)$"
)
OF_PROOFS = Pattern(r"\b(?:certs?|certificat\w+|exams?)\b")
OF_DEGREE = Pattern(r"\b(?:no|without(?: a)?|need(?: a)?|have a|lack\w* a) (?:\w+ )?degree\b")


def matching(patterns: Mapping[str, Pattern], text: str) -> list[str]:
    """The aspects that a text speaks of, in order."""
    found = {aspect: match.start() for aspect, pattern in patterns.items() if (match := pattern.search(text))}
    return sorted(found, key=found.__getitem__)
