"""Whether a question on studies asks what a role demands, which the role's own facts tell, or more than that.

"Which degree do I need?", "can it be done without one?" is listed for every role. Whether a title can harm, whether the
name of the school matters, or whether to go on studying, no list tells.
"""

from __future__ import annotations

from careerbot.patterns import Pattern

_DEMANDED = Pattern(
    r"\b(?:needs?|needed|requir\w+|requirements?|must|mandatory|compulsory|obligatory|necessary|necessity|essential"
    r"|prerequisites?|qualifications?|qualify|enough|suffic\w+|without|overkill|minimum|usual|usually|common|typical\w*"
    r"|useless|pointless|worthless|waste|overqualif\w+|too much|unnecessary"
    r"|have to have|has to have|(?:no|any|have a|got a|lack\w*(?: a)?) (?:\w+ )?(?:degree|diploma)"
    r"|self (?:taught|learn\w+)|(?:do|does|did|are|is|have|has) (?:most|many|all|they))\b"
    r"|\b(?:do|does|did|are|is|have|has) {role}"
    r"|\b(?:become|be|get|work as|job|jobs|in|into) (?:an? )?(?:[\w{}]+ ){0,3}"
    r"with (?:only |just )?(?:an? )?(?!online)(?:\w+ )?degree\b"
    r"|\b(?:which|what) (?:\w+ ){0,2}(?:degrees?|majors?|subjects?|education|background|schooling|field)\b"
    r"|\b(?:what|which) (?:\w+ )?(?:do|did|should|must|to|can|would) (?:\w+ ){0,3}(?:study|major)\b"
)
# Titles above and below a bachelor's, and a place to study: not the subject is asked about, but the title.
_TITLE = Pattern(
    r"\b(?:masters?|msc|ms|phd|doctorate|mba|associates?|foundation|diploma|hnd|second (?:degree|bachelors?)"
    r"|admi(?:ssions?|ts?|tted|tting)"
    r"|get(?:ting)? into (?:an? )?(?:\w+ ){0,3}(?:programs?|programmes?|universit\w+|colleges?|school))\b"
)
_STUDIES = Pattern(
    r"\b(?:admits?|admitted|universit\w+|colleges?|degrees?|majors?|masters?|bachelors?|phds?|doctorate|msc|bsc|ms|bs|btech|mtech"
    r"|bootcamps?|programme|diploma)\b"
)
# What is needed for the studies themselves: "do I need calculus before I start a master's".
_FIRST = Pattern(
    r"\bbefore (?:i |you |we |one )?(?:start|begin|do|doing|enter|apply|enrol)\w* (?:[\w{}]+ ){0,5}"
    r"(?:masters?|degrees?|bachelors?|programme?|university|college|phd|bootcamp)\b"
)
_FEW = 4  # words up to which a topic is named rather than a case told: "data scientist degree"


def asks_demands(said: str) -> bool:
    """Whether a question on studies, in normalized words, asks what is demanded."""
    return said.count(" ") < _FEW or (_DEMANDED.search(said) is not None and _FIRST.search(said) is None)


def weighs_a_title(said: str) -> bool:
    """Whether it is asked about a title or a place to study, so that the subject alone decides nothing."""
    return _TITLE.search(said) is not None


def speaks_of_studies(said: str) -> bool:
    """Whether a degree or a school is spoken of, so that the fields named are subjects and no roles."""
    return _STUDIES.search(said) is not None
