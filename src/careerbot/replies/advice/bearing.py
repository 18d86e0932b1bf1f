"""Whether what is known of a role bears on a question that advice answers."""

from __future__ import annotations

from careerbot.patterns import Pattern
from careerbot.question.form import HOW_MANY, form
from careerbot.turn import Request

# Words of a question on which a role's own projects, what it is asked in interviews, or what is known of openings bear.
_BEARING = {
    "job_openings": Pattern(
        r"\b(?:openings?|vacanc\w+|where|find\w*|look(?:ing)? for|search\w*|hiring|who hires?"
        r"|compan(?:y|ies) (?:that |which )?hire|available|how many|internships?|remote\w*)\b"
    ),
    "portfolio": Pattern(r"\b(?:projects?|portfolios?|build|building|github|show|showcase|ideas?)\b"),
    "interview": Pattern(
        r"\b(?:prepar\w*|prep|stud(?:y|ying)|revis\w*|practi\w+|expect|topics?|tests?|rounds?|stages?|technical|coding|leetcode"
        r"|algorithms?|sql|python|statistics|case|design|take home|crack|ace|they ask|asked|will i be)\b"
        r"(?!.*\b(?:i|to) ask\b)(?!.*\bexpectations?\b)"
    ),
}


def bears(request: Request) -> bool:
    """Whether a role's lines of the intent bear on a question that advice answers: its projects do not on CV length."""
    if request.intent == "interview" and form(request.words) == HOW_MANY:
        return False  # how many rounds there are, not what they are
    wanted = _BEARING.get(request.intent)
    return wanted is None or bool(wanted.search(request.normal))
