"""Words to terms: what two texts must share to be about the same thing."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

STOPWORDS = frozenset(
    (
        "vs versus whose whom a about actually after all also always am an and any anyone are as at be "
        "because been before being best better both but by can could day did do does doing done down else "
        "even ever every few for from get getting give go going good got guys had has have having he hello "
        "help here hi his how i if in into is it its job jobs just keep kind know learn let like little long "
        "look looks looked looking lot made make makes many may maybe me mean might more most much must my need needed "
        "needs new "
        "no not now of off on one only or other our out over people per please put question quite really "
        "required right role roles same say see she should so some someone something still such sure take "
        "tell than thank thanks that the their them then there these they thing things think this those "
        "though to too try up us use used useful using usually very want was way we well were what when where "
        "whether which while who why will with without would year years yes yet you your common important "
        "typically often work works working bad hard says said gets takes "
        "goes comes needs wants knows keeps puts"
    ).split()
)
_ENDINGS = (("ational", "ate"), ("isation", "iz"), ("ization", "iz"), ("ising", "iz"), ("izing", "iz"), ("ised", "iz"))
_TAILS = ("ations", "ation", "ments", "ment", "ings", "ing", "ies", "ied", "ers", "er", "ed", "es", "s", "y", "e")


@lru_cache(maxsize=16_384)
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


# Stems of words that name the topic or are in every fact of it, and so do not narrow a question down.
_TOPIC_WORDS = frozenset(
    terms(
        (
            "skill skills requirement requirements tool tools software technology degree degrees education study "
            "background industry industries sector sectors company companies outlook demand growth grow growing "
            "future market salary pay earn money tip tips start starting begin beginner advice responsibility "
            "responsibilities duties tasks daily expectation expect description people professional professionals "
            "career careers field difference between compare versus become becoming position title experience "
            "hire hires employ junior senior entry level data science scientist engineer engineering machine "
            "learning ml developer list name explain example typical typically"
        ).split()
    )
)


def telling(words: Iterable[str]) -> list[str]:
    """The terms that narrow a question down: neither its topic nor in every fact of it."""
    return [term for term in terms(words) if term not in _TOPIC_WORDS]
