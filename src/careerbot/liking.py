"""Which roles fit what somebody likes to do, by families of words: "break things" is testing and attacking.

A liking is looked for among whom a role suits, what it is and what it does. Roles whose "less "
    "so" line, or whose chief
work, meets what is disliked are struck.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from careerbot.coming import way_in
from careerbot.compiled import Compiled
from careerbot.sharing import is_slight
from careerbot.suiting import asks_little, begins, is_for_beginners, suited, terms_of
from careerbot.terms import stem, telling, terms
from careerbot.turn import Fact, Request, distinct

_SUITS = "recommend_role"
_MOST = 3
_NAMED, _LATER, _SOME = 3.0, 0.3, 1.5  # what a liking counts, less for each role before, and what else speaks for one
_NEAR = 20  # letters around a word within which a denial is of it
_RARE, _FEW, _THING = 3.0, 2, 0.8  # what a word counts that few roles use, how many are few, and a thing named
_SAID_OF_ANYTHING = frozenset(
    terms(
        "run running choose choosing help understand understanding build building test testing want new things "
        "love".split()
    )
)
_SHARE = 0.5  # of the best score that the others must have
_CHIEF = 3  # lines on skills that are a role's chief work
_CODING = re.compile(r"\b(?:cod(?:e|ing)|program\w*|python|java|javascript|developer)\b")
_NOT_JUST_CODE = re.compile(r"\bnot (?:just|only) (?:\w+ )?(?:cod(?:e|ing)|program\w*)\b")
_CODE = re.compile(r"(?i)\b(?:program\w*|python|java|javascript|c\+\+)\b")


@dataclass(frozen=True, slots=True)
class _Family:
    """A liking: the words that tell it, and the roles whose work it is, nearest first."""

    name: str
    cue: re.Pattern[str]
    roles: tuple[str, ...]


def _family(name: str, cue: str, roles: str) -> _Family:
    return _Family(name, re.compile(rf"\b(?:{cue})\b"), tuple(roles.split()))


FAMILIES = (
    _family("breaking things", r"break\w*|hack\w*|tak\w+ (?:things|stuff|everything) apart|how (?:things|systems"
        r"|stuff) fail|find\w* (?:bugs|flaws|faults|mistakes|errors)", "penetration-tester qa-engineer "
        "security-engineer site-reliability-engineer"),
    _family("electronics", r"solder\w*|arduino|electronics|hardware|circuits?|raspberry pi|gadgets|tinker\w*"
        r"|drones?|robots?|robotics|repair\w*", "embedded-engineer robotics-engineer it-specialist network-engineer"),
    _family("drawing and design", r"draw|drawing|sketch\w*|paint\w*|art|artistic|design(?:ing)?|creativ\w+"
        r"|visual\w*|photoshop|colou?rs?", "ux-designer front-end-developer game-developer web-developer"),
    _family("biology", r"biolog\w+|genetics?|genes|dna|life sciences?", "bioinformatics-scientist "
        "biostatistician healthcare-data-analyst"),
    _family("medicine", r"medicine|medical|healthcare|health care|patients|hospitals?", "healthcare-data-analyst "
        "biostatistician bioinformatics-scientist"),
    _family("writing", r"writing|write|writer|grammar|essays?|blog\w*", "technical-writer prompt-engineer "
        "business-analyst economist"),
    _family("languages", r"languages?|linguistics?|translat\w+", "nlp-engineer prompt-engineer technical-writer"),
    _family("teaching and explaining", r"teach\w*|explain\w*|training (?:people|others)|tutor\w*|mentor\w*"
        r"|present(?:ing|ations?)?|public speaking", "developer-advocate technical-writer scrum-master data-analyst"),
    _family("people", r"people|talk\w*|social|customers?|clients?|helping|collaborat\w*"
        r"|psychology", "business-analyst product-manager ux-designer scrum-master it-specialist sales-engineer "
        "developer-advocate"),
    _family("arguing and persuading", r"argu\w+|persuad\w+|negotiat\w+|debat\w+|convinc\w+", "product-manager "
        "data-governance-specialist solutions-architect business-analyst"),
    _family("rules and law", r"law|rules|compliance|legal|ethics", "data-governance-specialist "
        "cybersecurity-analyst ai-ethicist"),
    _family("organising", r"organi[sz]\w+|planning|plan things|order|structure|lists|tidy\w*", "project-manager "
        "scrum-master data-governance-specialist database-administrator"),
    _family("puzzles", r"puzzles?|riddles?|chess|sudoku|problem solving|solv\w+ problems|detective|myster\w+"
        r"|investigat\w+", "data-analyst penetration-tester operations-research-analyst cybersecurity-analyst"),
    _family("mathematics", r"math\w*|calculus|algebra|equations|proofs", "operations-research-analyst "
        "quantitative-analyst actuary research-scientist statistician"),
    _family("statistics", r"statistics|statistical|probability|stats", "data-scientist statistician "
        "biostatistician data-analyst"),
    _family("experiments", r"experiments?|a b tests?|ab test\w*", "product-data-scientist decision-scientist "
        "applied-scientist"),
    _family("phones", r"phones?|mobile|apps?|android|iphone", "android-developer mobile-developer ios-developer"),
    _family("databases", r"databases?|sql", "database-administrator data-engineer back-end-developer"),
    _family("surveys", r"surveys?|questionnaires?|polls", "market-research-analyst statistician"),
    _family("neural networks", r"neural networks?|deep learning", "deep-learning-engineer research-engineer"),
    _family("research", r"research\w*|papers|science|scientific|open questions", "research-scientist "
        "applied-scientist research-engineer data-scientist economist"),
    _family("games", r"games?|gaming|unity|unreal", "game-developer"),
    _family("money and markets", r"stocks?|markets?|finance|trading|invest\w+|econom\w+", "financial-analyst "
        "quantitative-analyst economist actuary"),
    _family("security", r"security|crimes?|protect\w*|fraud", "cybersecurity-analyst security-engineer "
        "penetration-tester"),
    _family("websites", r"websites?|web pages?|web", "web-developer front-end-developer full-stack-developer"),
    _family("maps", r"maps?|geograph\w+|gis", "geospatial-analyst"),
    _family("automating", r"automat\w+|scripts?|scripting|servers?|linux|infrastructure", "devops-engineer "
        "cloud-engineer system-administrator site-reliability-engineer"),
    _family("data", r"data|numbers|spreadsheets?|excel|charts?|dashboards?|patterns", "data-analyst "
        "data-engineer analytics-engineer business-intelligence-analyst database-administrator data-scientist"),
    _family("leading", r"lead(?:ing)?|manag\w+ (?:people|teams?)|leadership|in charge", "project-manager "
        "product-manager engineering-manager data-science-manager"),
    _family("marketing", r"marketing|advertis\w+|brands?|social media|consumers?", "marketing-analyst "
        "market-research-analyst product-analyst"),
    _family("work with the hands", r"hands|physical|mechanic\w*|machines?|cars|woodwork\w*", "robotics-engineer "
        "embedded-engineer it-specialist"),
    _family("artificial intelligence", r"ai|machine learning|llms?", "machine-learning-engineer ai-engineer "
        "data-scientist"),
)  # fmt: skip
# What is disliked, by its words, and the words of the chief work that meet it.
_DISLIKED = (
    (re.compile(r"\b(?:cod(?:e|ing)|program\w*|developing)\b"), re.compile(r"(?i)\b(?:program\w*|scripting|code"
        r"|coding|javascript|java|c\+\+|python)\b"), ("skills",)),
    (re.compile(r"\b(?:math\w*|statistics)\b"), re.compile(r"(?i)\b(?:mathematics|statistics|statistical"
        r"|calculus|algebra|probability)\b"), ("skills", "definition")),
    (re.compile(r"\bmeetings?\b"), re.compile(r"(?i)\bmeetings\b|\bmost of the day (?:in|with) (?:talk"
        r"|people)"), ("work_life", _SUITS)),
    (re.compile(r"\b(?:on call|on-call|nights?|call)\b"), re.compile(r"(?i)\bon-call\b|\bnights?\b"
        r"|\bshifts\b"), ("work_life",)),
    (re.compile(r"\b(?:people|talking)\b"), re.compile(r"(?i)\b(?:people|clients|meetings|phone"
        r"|customers)\b"), (_SUITS, "work_life")),
    (re.compile(r"\b(?:phone|customers?|clients?|users)\b"), re.compile(r"(?i)\b(?:clients?|phone|customers?"
        r"|service)\b"), (_SUITS, "work_life")),
)  # fmt: skip
_DENIED = re.compile(r"\b(?:not|no|little|less|rare|rarely|seldom|optional|few|hardly|usually no)\b")
_LIKES = re.compile(
    r"\b(?:like|likes|liked|love|loves|enjoy|enjoys|into|passion\w*|interested|hobby|hobbies|good (?:at|with)"
    r"|curious|rather|fan of|keen"
    r"|fascinat\w+|uses?|combin\w+|fun|happy when|tinker|solder|weekends?|involves?|where i)\b"
)


@dataclass(frozen=True, slots=True)
class Liked:
    """A role that fits what is liked: what of it, and the fact that says so."""

    role: str
    likings: tuple[str, ...]
    fact: Fact
    against: tuple[Fact, ...] = ()  # what meets a dislike, where no role meets none


def likings(words: Sequence[str], averse: Sequence[str] = ()) -> tuple[str, ...]:
    """The names of what somebody says they like; empty when they say of nothing that they do."""
    said = " ".join(words)
    if not _LIKES.search(said):
        return ()
    hated = " ".join(averse)
    for word in averse:
        said = re.sub(rf"\b{re.escape(word)}\b", " ", said, count=1)
    said = re.sub(r"\b(?:in|into|on|at|with) tech\b|\bwhat (?:could|can|should) i do\b", " ", said)
    return tuple(f.name for f in FAMILIES if f.cue.search(said) and not (hated and f.cue.search(hated)))


def liked_roles(request: Request, compiled: Compiled) -> tuple[Liked, ...]:
    """The one to three roles that fit most of what is liked, best first; empty where none fits."""
    names = likings(request.words, request.averse)
    if not names:
        return ()
    score: dict[str, float] = {}
    told: dict[str, list[str]] = {}
    for family in (f for f in FAMILIES if f.name in names):
        for place, role in enumerate(family.roles):
            score[role] = score.get(role, 0.0) + _NAMED - _LATER * place
            told.setdefault(role, []).append(family.name)
    for role, more in _named_by_suits(request, compiled).items():
        score[role] = score.get(role, 0.0) + more
        told.setdefault(role, [])
    begun = begins(request.words, request.level)
    likes_code = bool(_CODING.search(" ".join(w for w in request.words if w not in request.averse)))
    ranked = []
    for role in score:
        suits = compiled.facts(role, _SUITS)
        reason = next(iter((*suits, *compiled.facts(role, "definition"))), None)
        if reason is None or role in request.origins or (not told[role] and score[role] < _RARE):
            continue
        if begun and not is_for_beginners(compiled.role_name(role), [fact.text for fact in suits]):
            continue
        codes = likes_code and any(_CODE.search(fact.text) for fact in compiled.facts(role, "skills")[:_CHIEF])
        came = way_in(role, request, compiled) if request.origins else None
        total = score[role] + (_SOME if codes else 0.0) + (_SOME if came is not None and came.near else 0.0)
        likes = (*told[role], *(["coding"] if codes else []))
        ranked.append((total, Liked(role, likes, reason, _against(role, request, compiled))))
    ranked.sort(key=lambda found: (-found[0], found[1].role))
    fitting = [found for found in ranked if not found[1].against]
    if not fitting:  # the one that meets the fewest dislikes
        return tuple(found for _, found in sorted(ranked, key=lambda found: len(found[1].against))[:1])
    return tuple(found for total, found in fitting[:_MOST] if total >= _SHARE * fitting[0][0])


def _named_by_suits(request: Request, compiled: Compiled) -> dict[str, float]:
    """What the very words of what is liked add to roles: those by which few roles say whom they suit tell most."""
    index = _suits_index(compiled)
    score: dict[str, float] = {}
    liked = set(telling(word for word in request.words if word not in request.averse)) - _SAID_OF_ANYTHING
    counted = {  # words that the family of a role counts already
        (stem(word), role) for word in request.words for f in FAMILIES if f.cue.fullmatch(word) for role in f.roles[1:]
    }
    for term in sorted(liked):
        roles = index.get(term, ())
        for role in (role for role in roles if (term, role) not in counted):
            score[role] = score.get(role, 0.0) + (
                _RARE if len(roles) <= _FEW else _SOME if len(roles) <= 2 * _FEW else 0.5
            )
    for fact in compiled.mentioning(request.named):
        if fact.role and fact.section in ("tools", "skills") and not asks_little(fact.text):
            chief = fact.section == "skills" and fact == compiled.facts(fact.role, "skills")[0]
            score[fact.role] = score.get(fact.role, 0.0) + _THING * (2 if chief else 1)
    return score


@lru_cache(maxsize=4)
def _suits_index(compiled: Compiled) -> dict[str, tuple[str, ...]]:
    """The roles by the terms of whom they suit."""
    roles: dict[str, list[str]] = {}
    for fact in compiled.facts_in(_SUITS):
        if fact.role:
            for term in suited(fact.text).likes:
                roles.setdefault(term, []).append(fact.role)
    return {term: tuple(found) for term, found in roles.items()}


def _against(role: str, request: Request, compiled: Compiled) -> tuple[Fact, ...]:
    """The facts by which a role is about what is disliked, or does not suit those who dislike it."""
    hated = " ".join((*request.averse, *(id.replace("-", " ") for id in request.dislikes)))
    liked = set(telling(word for word in request.words if word not in request.averse)) - _SAID_OF_ANYTHING
    if _NOT_JUST_CODE.search(" ".join(request.words)):
        liked -= set(terms(["code", "coding", "program", "programming"]))
    own = [f for f in FAMILIES if role in f.roles]  # what the role is for is not what speaks against it
    liked -= {stem(word) for word in request.words if any(f.cue.fullmatch(word) for f in own)}
    found: list[Fact] = []
    for fact in compiled.facts(role, _SUITS):
        whom = suited(fact.text)
        met = liked & (whom.wants - whom.likes) or terms_of(hated) & (whom.likes | whom.shuns)
        found += [fact] if met else []
    unwanted = set(request.dislikes)
    needs = compiled.facts(role, "skills", "tools") if unwanted else ()
    found += [fact for fact in needs if unwanted & set(fact.mentions) and not is_slight(fact)]
    for cue, told, sections in _DISLIKED:
        if cue.search(hated):
            facts = compiled.facts(role, *sections)
            found += [f for f in (facts[:_CHIEF] if sections[0] == "skills" else facts) if _says(told, f.text)]
    return distinct(found)


def _says(told: re.Pattern[str], text: str) -> bool:
    """Whether a text names something, and not to say how little of it there is."""
    found = told.search(text)
    near = text[max(found.start() - _NEAR, 0) : found.end() + _NEAR] if found else ""
    return found is not None and not _DENIED.search(near.lower())
