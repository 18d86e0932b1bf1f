"""What forums put at the head or the end of a title: "[D]", "(Serious)", "Ask HN:", "Advice needed:", "… [R]".

Such marks say nothing of what is asked. A place or a language in brackets does: "[Germany] salary", "[R] or [Python]".
"""

from __future__ import annotations

import re

from careerbot.patterns import Pattern

# Words of which the longer tags of forums are made: "[Career Advice]", "[AMA request]".
_WORD = (
    r"(?:research|discussion|questions?|projects?|education|careers?|advice|help|serious|rant|vent|long|short|urgent"
    r"|repost|update|meta|news|thread|weekly|needed|need|request|ama|oc|psa|hiring|opinions?|general|story|seeking)"
)
_TAG = rf"\[(?:[a-z]|{_WORD}(?:[ /&]{{1,2}}{_WORD}){{0,2}})\]"
_ASIDE = rf"\({_WORD}(?: {_WORD})?\)"
_SAID = (
    r"(?:(?:(?:some|any|career|serious|your) )?(?:advice|help|guidance|opinions?)"
    r"(?: (?:needed|wanted|required|please))?"
    r"|(?:please|need|seeking) (?:some )?(?:career )?(?:help|advice|guidance)"
    r"|(?:serious|quick|honest|genuine|career) question|question|serious|rant|discussion|tl;?dr)"
)
_HEAD = Pattern(
    rf"\s*+(?:(?:{_TAG}|\([a-z]\)|{_ASIDE}|(?:ask|tell|show) (?:hn|reddit)\b|/?r/\w+:)[\s:,\-]*+"
    rf"|{_SAID}\s*+(?::|- )\s*+)+"
    r"(?!(?:or|vs|versus|and|than|is a)\b)",  # what is set against something is named, as R is in "[R] or Python"
    re.IGNORECASE,
)
_WITHIN = Pattern(r"(?<=[\s.?!])tl;?dr\s*[:\-]\s*", re.IGNORECASE)
# Behind the end of a title; with a letter alone in brackets the title need not have ended.
_END = Pattern(
    rf"(?:(?<=\w\w) {_TAG}|(?<=[.?!])\s*(?:{_TAG}|{_ASIDE}|{_SAID}|help))[\s.!?]*$",
    re.IGNORECASE,
)
_NAMES_BEFORE = Pattern(r"\b(?:or|vs|versus|and|than|in|with|learn|know|use|language|using|from|is)\s*$", re.IGNORECASE)
_ENDED_BY = ("]", ")", "help", "advice", "needed", "please", "wanted", "serious", "question", "guidance", "rant")


def without_title_marks(text: str) -> str:
    """The text without the marks of a forum's title; as it is where it has none, or nothing else."""
    if (mark := _HEAD.match(text)) and any(map(str.isalnum, text[mark.end() :])):
        text = text[mark.end() :]
    lowered = text.lower()
    if "dr" in lowered and "tl" in lowered:
        text = _WITHIN.sub("", text)
    if lowered.rstrip(" .!?").endswith(_ENDED_BY) and (mark := _END.search(text)):
        before = text[: mark.start()]
        if any(map(str.isalnum, before)) and not _NAMES_BEFORE.search(before):
            text = before
    return text
