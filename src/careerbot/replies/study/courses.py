"""Which course, bootcamp or study program to take: no single one is known, and what is known of such ways is said."""

from __future__ import annotations

import re

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer, lines
from careerbot.patterns import Pattern
from careerbot.turn import CAVEAT, Bullets, Line, Paragraph, Request
from careerbot.wording import plural

_SCHOOLS = (
    r"(?:courses?|bootcamps?|boot camps?|moocs?|(?:degree |masters? |master s |study )?program(?:me)?s?"
    r"|universit(?:y|ies)"
    r"|colleges?|schools)"
)
_ASKED = Pattern(
    rf"\b(?:which|what|any|best|good|top|decent|recommend\w*) (?:\w+ ){{0,3}}{_SCHOOLS}\b"
    rf"|\b(?<!no )(?:recommend|suggest|know|name|list) (?:\w+ ){{0,4}}{_SCHOOLS}\b"
)
_RECOMMENDED = Pattern(r"\b(?:recommend|suggest|name|know) ")
_SOFTWARE = Pattern(r"\bprograms? (?:do|does|are|is|should|can|will|to (?:use|install))\b|\bof course\b|\bcourse of\b")
_INTENTS = ("education", "learning_path", "getting_started", "certifications", "job_openings")
_WAYS = Pattern(r"(?i)bootcamp|online course|certificat")
_MOST = 4


def no_single_course(request: Request, compiled: Compiled) -> Answer | None:
    """That no single course is named, and what is known instead; None where none is asked for."""
    words = request.normal
    if request.intent not in _INTENTS or (request.yes_no and not _RECOMMENDED.search(words)) or len(request.roles) > 1:
        return None
    if not (found := _ASKED.search(words)) or _SOFTWARE.search(words):
        return None
    role = next(iter(request.roles), "")
    what = "courses or bootcamps" if re.search("course|camp|mooc", found.group()) else "schools or study programs"
    who = f" for {plural(compiled.role_name(role))}" if role else ""
    degrees = "course" not in what
    own = compiled.facts(role, "education", "certifications") if role else ()
    of_kind = [f for f in own if (f.section == "education") == degrees or _WAYS.stands_in(f.text)]
    general = [f for f in compiled.general("education", request.roles) if _WAYS.stands_in(f.text) and not degrees]
    told = tuple([*general, *of_kind] if not degrees else of_kind)[:_MOST] or tuple(
        compiled.general("education", request.roles)
    )
    if not told:
        return None
    lead = Line(f"My sources name no single {what}{who}; what they say of the way there is this.")
    return Answer(CAVEAT, (Paragraph((lead,)), Bullets("", lines(told))), told)
