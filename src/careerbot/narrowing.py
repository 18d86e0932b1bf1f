"""What narrows a question on pay beside the names of levels and places: "my first job", "as a graduate", "abroad"."""

from __future__ import annotations

import re
from dataclasses import replace

from careerbot.compiled import Compiled
from careerbot.turn import Request

ENTRY, LEAD = "entry", "lead"
# The level whose figures come nearest, where a level has none.
NEAREST_LEVEL = {"intern": ("entry",), "lead": ("senior",)}
_BEGINS = re.compile(
    r"\b(?:graduates?(?! (?:degree|school|certificate|studies|program|programme|diploma))|graduating|beginners?"
    r"|(?:my|a|the|your) first (?:job|role|position|salary|year)|starting (?:out|salary|pay|wage)|starts? on"
    r"|(?:no|without|zero) (?:any |work |prior )?experience|(?:out of|after) (?:college|university|school|uni))\b"
)
_LEADS = re.compile(r"(?:^|\b(?:a|an|as|for|of) )leads?\b(?! to\b)")
_ABROAD = re.compile(
    r"\b(?:abroad|overseas|internationally|(?:an)?other countr(?:y|ies)"
    r"|(?:outside|not in) (?:of )?(?:the )?(?:states|america)|rest of the world|non us)\b"
)


def narrowed(request: Request, compiled: Compiled) -> Request:
    """The request with the level of a beginner or a lead, or the countries other than the home of the figures."""
    said = " ".join(request.words)
    table = compiled.pay.table("adverts")
    told = ENTRY if _BEGINS.search(said) else LEAD if _LEADS.search(said) else ""
    level = request.level or (told if compiled.label("level", told) else "")
    elsewhere = table.elsewhere if table and _ABROAD.search(said) else ""
    return replace(request, level=level, place=request.place or elsewhere)
