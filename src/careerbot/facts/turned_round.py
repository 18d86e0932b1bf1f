"""A line on whether something is worth it, turned round for who asks the contrary: "is it dead?", "is it a waste?".

"Yes for phones" answers whether it is worth learning; to "is it dead?" that is "Not for phones".
"""

from __future__ import annotations

from careerbot.patterns import Pattern

_USE = r"(?P<use>(?:As|For|In|At|To|If|Outside) [^;:]*?)"
_BESIDE = r"(?P<other>(?:as|for|in|outside)\b[^;:]*?)"
# How lines begin that weigh a worth, and how they do for the contrary; the first that fits is taken.
_TURNS = (
    (Pattern(rf"^{_USE} yes, {_BESIDE} (?:hardly|no|little)(?=[:;.])"), "Not {use}, but {other} largely"),
    (Pattern(rf"^{_USE} hardly, {_BESIDE} yes(?=[:;.])"), "{Use} largely, but not {other}"),
    (Pattern(rf"^{_USE} yes(?=[,:;])"), "Not {use}"),
    (Pattern(rf"^{_USE} hardly(?=[,:;])"), "{Use} largely"),
    (Pattern(r"^(?:Yes|Only) (?P<use>(?:for|where|as|if|once|to|in|with|beside)\b)"), "Not {use}"),
    (Pattern(r"^Yes, still: "), "No: "),
    (Pattern(r"^Yes(?P<use>[:,]) "), "No{use} "),
    (Pattern(r"^A little: "), "Not quite: "),
    (Pattern(r"^Hardly: "), "Largely, yes: "),
    (Pattern(r"^No: "), "Yes: "),
    (Pattern(r"^No, unless "), "Yes, unless "),
)
# What a line says of others at its end, which is turned with it.
_FOR_OTHERS = Pattern(r"(?P<others>; (?:for|outside|in) [^;.]*?) hardly(?=[.,])")
_LARGELY = r"\g<others> largely"


def turned_round(text: str) -> str:
    """The line with a beginning that answers the contrary; as it is where it begins with no yes or no."""
    for begun, instead in _TURNS:
        if found := begun.match(text):
            parts = {name: part or "" for name, part in found.groupdict().items()}
            use = parts.get("use", "")
            parts |= {"use": f"{use[:1].lower()}{use[1:]}", "Use": use}
            return f"{instead.format(**parts)}{_FOR_OTHERS.sub(_LARGELY, text[found.end() :])}"
    return text
