"""Whether what is listed of a role bears on a question: its projects do not on the length of a CV."""

from __future__ import annotations

from careerbot.patterns import Pattern

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


def bears_on(intent: str, said: str) -> bool:
    """Whether a role's lines of an intent bear on what is asked in these words."""
    wanted = _BEARING.get(intent)
    return wanted is None or bool(wanted.search(said))
