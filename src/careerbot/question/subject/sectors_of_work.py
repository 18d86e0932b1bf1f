"""Sectors that a question names as the place of the work: "a data analyst in a football club", "healthcare or retail?".

Each is written about in an entry of advice. A word counts only where it stands as a place to work: "health insurance"
and "a degree in finance" name none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

_ENTRIES = {
    "work-in-finance": "bank banks banking fintech fintechs finance financial hedge trading jpmorgan goldman",
    "work-in-insurance": "insurance insurer insurers reinsurance",
    "work-in-health-and-pharma": "healthcare health hospital hospitals clinic clinics medical medicine pharma"
    " pharmaceutical pharmaceuticals biotech nhs",
    "work-in-retail-and-ecommerce": "retail retailer retailers ecommerce supermarket supermarkets fashion fmcg",
    "work-in-games": "gaming game games",
    "work-in-sport": "sport sports football soccer baseball basketball cricket nba nfl f1 club clubs",
    "work-in-energy-and-manufacturing": "energy oil utilities utility renewables manufacturing factory factories"
    " automotive car semiconductor mining",
    "work-in-charities": "nonprofit nonprofits charity charities ngo ngos humanitarian philanthropy unicef",
    "work-in-defence": "defence defense military army navy",
    "government-jobs": "government governments govt ministry municipality council",
    "work-in-logistics-and-travel": "logistics shipping airline airlines aviation railway railways transport hotels"
    " hospitality tourism",
    "work-in-marketing-and-media": "advertising adtech media publishing newspaper streaming music film agency agencies",
    "work-in-telecom": "telecom telecoms telco telcos telecommunications",
    "work-with-nature-and-climate": "climate agriculture farming environment environmental conservation ecology"
    " wildlife forestry",
    "what-consulting-is-like": "consulting consultancy consultancies deloitte accenture kpmg pwc ey mckinsey",
}
NAMES = {
    "work-in-finance": "Finance",
    "work-in-insurance": "Insurance",
    "work-in-health-and-pharma": "Health and pharma",
    "work-in-retail-and-ecommerce": "Retail and e-commerce",
    "work-in-games": "Games",
    "work-in-sport": "Sport",
    "work-in-energy-and-manufacturing": "Energy and manufacturing",
    "work-in-charities": "Charities",
    "work-in-defence": "Defence",
    "government-jobs": "Government",
    "work-in-logistics-and-travel": "Logistics and travel",
    "work-in-marketing-and-media": "Marketing and media",
    "work-in-telecom": "Telecommunications",
    "work-with-nature-and-climate": "Nature and climate",
    "what-consulting-is-like": "Consulting",
}
# The entry on the skills that a sector adds, by the one on work in it.
SKILLS_IN = {
    "work-in-finance": "skills-in-finance",
    "work-in-insurance": "skills-in-finance",
    "work-in-health-and-pharma": "skills-in-health",
    "work-in-retail-and-ecommerce": "skills-in-shops-and-marketing",
    "work-in-games": "skills-in-shops-and-marketing",
    "work-in-sport": "skills-in-shops-and-marketing",
    "work-in-marketing-and-media": "skills-in-shops-and-marketing",
    "work-in-energy-and-manufacturing": "skills-in-industry-and-energy",
    "work-in-logistics-and-travel": "skills-in-industry-and-energy",
    "work-in-telecom": "skills-in-industry-and-energy",
    "work-in-charities": "skills-in-government-and-science",
    "work-in-defence": "skills-in-government-and-science",
    "government-jobs": "skills-in-government-and-science",
    "work-with-nature-and-climate": "skills-in-government-and-science",
}
_OF_WORD = {word: entry for entry, words in _ENTRIES.items() for word in words.split()}
_OF_TWO = {
    ("public", "sector"): "government-jobs",
    ("civil", "service"): "government-jobs",
    ("public", "administration"): "government-jobs",
    ("state", "agency"): "government-jobs",
    ("e", "commerce"): "work-in-retail-and-ecommerce",
    ("online", "shop"): "work-in-retail-and-ecommerce",
    ("non", "profit"): "work-in-charities",
    ("non", "profits"): "work-in-charities",
    ("for", "profit"): "work-in-charities",  # "not for profit"
    ("third", "sector"): "work-in-charities",
    ("social", "sector"): "work-in-charities",
    ("supply", "chain"): "work-in-logistics-and-travel",
    ("life", "sciences"): "work-in-health-and-pharma",
    ("investment", "bank"): "work-in-finance",
    ("consumer", "goods"): "work-in-retail-and-ecommerce",
}
_FOR_GAIN = ("for", "profit")  # which behind "not" is the contrary
WORDS = frozenset((*_OF_WORD, *(first for first, _ in _OF_TWO)))  # without any of which no sector is named
_PLACING = frozenset("in at for within into vs versus or between".split())
_NEAR = 3  # words before a sector among which one that places the work stands
_BEHIND = frozenset(
    "industry sector company companies firm firms team teams studio studios organisation organization domain field vs"
    " versus or analytics agency provider jobs job {role}".split()
)
# What a word of a sector stands beside where it names something else.
_ELSE = frozenset(
    "mental my own benefits leave degree background masters master bachelor department question data gap book"
    " theory development board dev insurance laptop laptops pc computer chair mouse".split()
)
_FAR, _HAVE_BEEN = 9, frozenset((("have", "been"), ("have", "worked"), ("have", "spent")))
_MODALS = frozenset("should can could would shall will do did may might if".split())
_NOT_BEFORE = frozenset("mental my public health background degree experience studied master masters phd".split())


def sectors_named(words: Sequence[str]) -> tuple[str, ...]:
    """The entries on the sectors that the words name as places to work, in the order named.

    Of several in a row ("finance, healthcare or retail") all are where one of them is.
    """
    if WORDS.isdisjoint(words):
        return ()
    found = list(_found(words))
    if not any(_is_place(words, start, end) for start, end, _ in found):
        return ()
    return tuple(
        dict.fromkeys(
            entry
            for start, end, entry in found
            if _is_place(words, start, end)
            or any(start - _NEAR <= other <= end for other, _, _ in found if other != start)
        )
    )


def _found(words: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Where words of sectors stand, and the entries on them."""
    for at, word in enumerate(words):
        pair = (word, words[at + 1]) if at + 1 < len(words) else (word, "")
        if pair == _FOR_GAIN and words[at - 1 : at] != ["not"]:
            continue
        if entry := _OF_TWO.get(pair) or _OF_WORD.get(word, ""):
            yield at, at + 2 if pair in _OF_TWO else at + 1, entry


def _is_place(words: Sequence[str], start: int, end: int) -> bool:
    """Whether what is named there is where somebody works."""
    before, behind = words[max(start - _NEAR, 0) : start], words[end : end + 1]
    if not _NOT_BEFORE.isdisjoint(before[-2:]) or not _ELSE.isdisjoint(behind):
        return False
    if _is_where_one_is(words, start):
        return False  # "I work in a bank as a clerk"
    return not _PLACING.isdisjoint(before) or not _BEHIND.isdisjoint(behind)


def _is_where_one_is(words: Sequence[str], start: int) -> bool:
    """Whether users tell that they work in what is named there, and do not ask whether they should."""
    for at in range(max(start - _NEAR - 1, 0), start):
        if words[at] == "i":
            return at == 0 or words[at - 1] not in _MODALS
    # "I have been a statistician at an insurer"
    return any(
        words[at] == "i" and tuple(words[at + 1 : at + 3]) in _HAVE_BEEN for at in range(max(start - _FAR, 0), start)
    )
