"""Pay as it is named in India: "18 LPA", "12 lakhs CTC", "a package of 18", "1 crore". No sum is ever converted."""

from __future__ import annotations

from careerbot.patterns import Pattern

INDIA, SOUTH_ASIA = "india", "south-asia"  # see knowledge/places.yaml
_LAKH, _CRORE = 100_000, 10_000_000
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
    """The sum that is named so, in rupees a year: "INR 1,800,000 (18 lakh)"; '' where none is."""
    found = _SUM.search(said)
    if found is not None:
        times, unit = (_CRORE, "crore") if found[3].startswith("cr") else (_LAKH, "lakh")
        high = _told(found[2], times, unit)
        return f"{_told(found[1], times, unit)} to {high}" if found[1] else high
    package = _PACKAGE.search(said)
    return _told(package[1] or package[2], _LAKH, "lakh") if package is not None else ""


def _told(number: str, times: int, unit: str) -> str:
    return f"INR {round(float(number) * times):,} ({number} {unit})"
