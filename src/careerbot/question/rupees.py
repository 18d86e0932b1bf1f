"""Pay as it is named in India: "18 LPA", "12 lakhs CTC", "a package of 18", "1 crore". No sum is ever converted."""

from __future__ import annotations

from careerbot.patterns import Pattern

INDIA, SOUTH_ASIA = "india", "south-asia"  # see knowledge/places.yaml
_CUES = Pattern(r"\b\d*(?:lpa|lakhs?|lacs?|crores?|ctc)\b|₹|\b(?:rupees?|inr)\b")
_SUM = Pattern(
    r"\b(?:(\d{1,3}(?:\.\d{1,2})?)(?: ?lpa| ?lakhs?)? to )?(\d{1,3}(?:\.\d{1,2})?) ?(lpa|lakhs?|lacs?|l|crores?|cr)\b"
)
_PACKAGE = Pattern(
    r"\b(?:package|ctc|salary package) (?:of |is |as )?(?:rs |inr |around |about )*(\d{1,2}(?:\.\d)?)\b"
    r"(?! ?(?:k|%|percent|000|thousand|m\b|years?|months?|usd|dollars?))"
    r"|\b(?:a |an )?(\d{1,2}(?:\.\d)?) (?:package|ctc)\b"
)


def is_indian(said: str) -> bool:
    """Whether pay is spoken of in words that only India uses, or in rupees."""
    return bool(_CUES.search(said) or _PACKAGE.search(said))


def in_rupees(said: str) -> str:
    """The sum that is named so, in rupees a year and in the user's own figures: "INR 18 lakh"; '' where none is."""
    found = _SUM.search(said)
    if found is not None:
        unit = "crore" if found[3].startswith("cr") else "lakh"
        return f"INR {f'{found[1]} to ' if found[1] else ''}{found[2]} {unit}"
    package = _PACKAGE.search(said)
    return f"INR {package[1] or package[2]} lakh" if package is not None else ""
