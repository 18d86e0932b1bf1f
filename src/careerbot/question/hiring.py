"""Questions of those who hire, who look for people and not for work.

A recruiter who asks where candidates are is not sent to job boards to apply, nor told what to ask an employer.
"""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.patterns import Pattern

_HIRERS = (
    r"(?:recruiters?|hiring managers?|headhunters?|talent (?:scout|acquisition|partner)|hr (?:manager|person|rep))"
)
_HIRES = Pattern(
    rf"\bas (?:an? )?(?:\w+ )?{_HIRERS}\b|\b(?:i am|i m|im|i work as) (?:an? )?(?:\w+ )?{_HIRERS}\b|^{_HIRERS} here\b"
    r"|(?<!why should )\b(?:we|i) "
    r"(?:are |re |am |m |want to |need to |have to |must |plan to |would like to |currently )*"
    r"(?:hire|hiring|recruit|recruiting)\b(?! (?:manager|process|team)\b)"
    r"|\b(?:need|needs|want|wants|have|has|looking|plan|plans|going) to (?:hire|recruit) (?:an?|our|my|some|someone)\b"
    r"|\b(?:i|we) (?:am |are |m |re |have to |need to |must )*(?:interview|interviewing) (?:an? |our |my |some |the )?"
    r"(?:\w+ )?(?:candidates?|applicants?)\b"
    r"|\b(?:my|our) (?:\w+ )?(?:team|company|startup|start up|firm|client|boss|department) (?:\w+ )?"
    r"(?:(?:\w+ ){0,4}(?:hiring|to hire)|wants to hire|needs to hire|is hiring"
    r"|is looking for|is recruiting|plans to hire)\b"
    r"|\bbring(?:ing)? (?:\w+ ){0,4}on board\b|\b(?:two|three|four|five|several|our) (?:candidates|applicants)\b"
    r"|\b(?:i|we) (?:\w+ ){0,2}(?:pick|choose|decide) (?:\w+ ){0,6}(?:candidates|applicants|who applied)\b"
)
# Words of who is being hired, or parts from an employer.
OF_BEING_HIRED = frozenset(
    "offer offers offered interview interviews interviewer hired hiring rehire recruiter recruiters referral"
    " linkedin contract contractor w2 c2c probation notice resign resigned resigning quit fired layoff layoffs laid"
    " joining onboarding relieving raise sponsor sponsored sponsorship resume cv apply applying applied application"
    " applications hire unemployed jobless".split()
)
_WHERE = Pattern(r"\b(?:where|find|reach|source|sourcing|hang out|attract|get hold)\b")
_ASSESSING = Pattern(
    r"\b(?:ask|questions?|look for|candidates?|applicants?|test|assess|evaluate|judge|tell|screen|spot|interview\w*)\b"
)
_JUDGING = Pattern(  # what asks how to know a good one, whatever the model heard of skills
    r"\b(?:tell|know|telling) (?:\w+ ){0,6}(?:apart|any good|good ones?)\b"
    r"|\bhow (?:do|can|would|should|could) (?:i|we) (?:know|judge|tell|spot|recognise|recognize|test|assess)\b"
)
_ON_TASKS = ("interview", "job_openings", "getting_started", "portfolio", "other", "out_of_scope", "recommend_role")
_OF_GOOD_ONES = ("skills", "responsibilities", "definition", "skill_gap", "compare")


def hires(words: Sequence[str]) -> bool:
    """Whether the one who asks looks for people, not for work."""
    return bool(_HIRES.search(" ".join(words)))


def hiring_topic(intent: str, words: Sequence[str]) -> str:
    """The topic that answers one who hires: where applicants are, how to assess them, or what was asked."""
    text = " ".join(words)
    on_tasks = intent in _ON_TASKS or (intent in _OF_GOOD_ONES and _JUDGING.search(text))
    if not on_tasks or not hires(words):
        return intent
    if _ASSESSING.search(text):
        return "interview"
    return "job_openings" if _WHERE.search(text) else "interview"
