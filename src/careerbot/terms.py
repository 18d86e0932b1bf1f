"""Words to terms: what two texts must share to be about the same thing."""

from __future__ import annotations

from collections.abc import Iterable

STOPWORDS = frozenset(
    (
        "a about actually after all also always am an and any anyone are as at be because been before being best "
        "better both but by can could day did do does doing done down else even ever every few for from get getting "
        "give go going good got guys had has have having he hello help here hi his how i if in into is it its job "
        "jobs just keep kind know learn let like little long look looking lot made make many may maybe me mean "
        "might more most much must my need needed needs new no not now of off on one only or other our out over "
        "people per please put question quite really required right role roles same say see she should so some "
        "someone something still such sure take tell than thank thanks that the their them then there these they "
        "thing things think this those though to too try up us use used useful using usually very want was way we "
        "well were what when where whether which while who why will with without would year years yes yet you your "
        "common important typically often work works working"
    ).split()
)
_ENDINGS = (("ational", "ate"), ("isation", "iz"), ("ization", "iz"), ("ising", "iz"), ("izing", "iz"), ("ised", "iz"))
_TAILS = ("ations", "ation", "ments", "ment", "ings", "ing", "ies", "ied", "ers", "er", "ed", "es", "s", "y", "e")


def stem(word: str) -> str:
    """A crude stem: "deploying", "deployed", "deployment" and "deploys" all become "deploy"."""
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)] + instead
    for tail in _TAILS:
        if word.endswith(tail) and len(word) - len(tail) >= 3 and not (tail == "s" and word.endswith("ss")):
            word = word[: -len(tail)]
            break
    return word


def terms(words: Iterable[str]) -> list[str]:
    """The stems of the telling words, in order; placeholders and stop words go."""
    return [stem(word) for word in words if word not in STOPWORDS and word[0] != "{"]
