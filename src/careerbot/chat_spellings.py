"""Spellings of chat that only the words around them tell: "how 2 become", "r DBAs in demand", "good 4 me", "w/o".

Words that are spelled so wherever they stand are in ``normalize``. Each is looked for only where its letters are.
"""

from __future__ import annotations

import re

from careerbot.patterns import Pattern

# "hw 2 become" is "how to become"; HW before anything else is hardware, and 2 elsewhere a number.
_HOW = Pattern(
    r"\bhw(?= (?:2|to|do|does|can|cn|shall|should|is|are|r|d[ou]|much|mch|mc?uh|many|mny|long|lng|hard|hrd|i)\b)",
    re.IGNORECASE,
)
# "n da exam", "wats da bst cert": the article, and no data analyst, behind another word of chat.
_THE = Pattern(
    r"(?:(?<=\bn )|(?<=\bnd )|(?<=\bwat )|(?<=\bwats )|(?<=\bwut )|(?<=\bwuts )|(?<=\bwat r )|(?<=\bwut r )"
    r"|(?<=\bwat is )|(?<=\bwut is )|(?<=\bwich is )|(?<=\b4 )|(?<=\babt ))da(?= [a-z])"
)
# Signs of money without a sum: "how much £££".
_MONEY = Pattern(r"[$£€]{2,}(?![$£€]|\s?\d)")
_TO = Pattern(
    r"(?<=\bhow )2(?= [a-z])|(?<=\bwant )2(?= (?:be|become|learn|know|work|get|go|do)\b)"
    r"|(?<=[a-z] )2(?= (?:be|become|learn|know)\b)",
    re.IGNORECASE,
)
# "Am I to old", which is no way to anything.
_TO_FOR_TOO = Pattern(
    r"(?<!used )(?<!have )(?<!how )\bto"
    r"(?= (?:old|late|young|hard|difficult|expensive|stupid|dumb|slow|crowded|saturated)"
    r"(?: (?:to|for|now|at|in)\b|[?.!,]|$))",
    re.IGNORECASE,
)
_TOO = Pattern(r"\b2(?= (?:late|l8|old|hard|young|much)\b)", re.IGNORECASE)
# "Paid less then web developers", which is no order of things; "better then I do" may be one.
_THAN = Pattern(
    r"\b(?:more|less|better|worse|higher|lower|harder|easier|rather|bigger|faster|slower|safer|calmer|fewer|cheaper"
    r"|happier|other)(?: [a-z]+)? then"
    r"(?= (?!(?:i|you|we|they|he|she|it|what|how|why|when|should|do|does|is|are|can|apply|move|switch|go|get|learn"
    r"|start|become|try|look|find|take|work|study|build|make|quit|leave|retire|rest|sleep)\b)[a-z])",
    re.IGNORECASE,
)
_VERSUS = Pattern(r"(?<=[A-Za-z]) v(?= (?!i{1,3}\b)[A-Za-z])")
# "r" and "4" of chat: "what r the best certs 4 a BA", "r data scientists in demand"; R the language stays.
_ARE = Pattern(
    r"(?:^|(?<=\bwhat )|(?<=\bhow )|(?<=\bwho )|(?<=\bwhy )|(?<=\bwhere )|(?<=\bwhen ))r"
    r"(?= (?:u|you|they|there|we|these|those|the|my|most|all|any|some)\b"
    r"| (?:[a-z]+ ){1,2}(?:developers|devs)\b"
    r"| (?:[a-z]+ ){0,2}(?:scientists|engineers|analysts|managers|architects|testers|designers|admins"
    r"|certs|certificates|certifications|bootcamps|degrees|companies|recruiters|people)\b)"
)
_FOR = Pattern(
    r"\b([a-z]+) 4(?= (?:an?|the|my|me|this|that|it|ml|ai|ds|data|software|web)\b)"
    r"|\b(skills?|careers?|jobs?|certs?|degrees?|salary|pay|good|gud|bad|best|better|hard|easy|enough|demand|roadmap|tools"
    r"|courses?|prep|questions|portfolio|maths?) 4"
    r"(?= (?!(?:years?|yrs?|months?|weeks?|days?|hours?|hrs?|yoe|of|or|to|and|k)\b)[a-z])",
    re.IGNORECASE,
)
_TEACHES = Pattern(
    r"(?<!can )(?<!could )(?<!should )(?<!do )(?<!would )(?<!if )(?<!will )(?<!may )"
    r"\bI (?:currently |now )?teach (biology|physics|chemistry|maths?|mathematics|english|history"
    r"|geography|science|music|art"
    r"|french|german|spanish|economics|high school|primary school|middle school|elementary school)\b",
    re.IGNORECASE,
)
# "what.skills.for.data.engineer", where no space tells the words apart.
_DOTTED = Pattern(r"(?<=[A-Za-z]{2})\.(?=[A-Za-z]{2,}(?:\.|$))")
_BE = Pattern(r"(?:(?<=\bto )|(?<=\bwanna )|(?<=\bcan i )|(?<=\bcan I ))b(?= )")
_AM = Pattern(r"(?:(?<=^i )|(?<=^I )|(?<= i )|(?<= I ))m(?= )")
_SLASHED = Pattern(r"\b(?:w/o|w/|b/w)(?=\W|$)", re.IGNORECASE)
_UNSLASHED = {"w/o": "without", "w/": "with", "b/w": "between"}


def in_full(text: str) -> str:
    """The text with what is only told by the words around it spelled in full."""
    if "/" in text:
        text = _SLASHED.sub(lambda match: _UNSLASHED[match.group().lower()], text)
    if "$$" in text or "££" in text or "€€" in text:
        text = _MONEY.sub(" money ", text)
    if " da " in text:
        text = _THE.sub("the", text)
    if "hw" in text.lower():
        text = _HOW.sub("how", text)
    if " to " in text:
        text = _TO_FOR_TOO.sub("too", text)
    if "2 " in text:
        text = _TOO.sub("too", _TO.sub("to", text))
    if " 4 " in text:
        text = _FOR.sub(lambda match: f"{match[1] or match[2]} for", text)
    if " then " in text:
        text = _THAN.sub(lambda match: f"{match[0][:-4]}than", text)
    if " v " in text:
        text = _VERSUS.sub(" vs", text)
    if " r " in text or text.startswith("r "):
        text = _ARE.sub("are", text)
    if " b " in text or " m " in text:
        text = _BE.sub("be", _AM.sub("am", text))
    if "teach" in text:
        text = _TEACHES.sub(lambda match: f"I am a{'n' * (match[1][0] in 'aeiouE')} {match[1]} teacher", text)
    if " " not in text and text.count(".") > 1:
        text = _DOTTED.sub(" ", text)
    return text
