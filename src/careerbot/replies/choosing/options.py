"""What a question leaves to choose between that are not roles: tools, skills, degrees, fields of study, certificates.

"Go or Java", "a master's or a bootcamp", "statistics vs computer science": each option stands on one side of the word
that sets them against each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from careerbot.compiled import Compiled
from careerbot.facts.answers import thing_name
from careerbot.patterns import Pattern
from careerbot.turn import Fact, Request

# Wider skills, by what else facts call them or name of them.
_NEAR_WORDS = {
    "mathematics": Pattern(r"(?i)\b(?:mathematic|linear algebra|calculus|probability)"),
    "statistics": Pattern(r"(?i)\bstatistic"),
    "programming": Pattern(r"(?i)\b(?:programming|code)\b"),
}
_WIDE = {"mathematics": r"mathematics|maths?", "statistics": r"statistics|stats", "programming": r"programming|coding"}
_SHORT = 3  # letters up to which a name may be a word of something else: "Go", "R"
_NEAR = 6  # words between an option and the word that sets it against another
_BETWEEN = frozenset("or vs versus v than".split())
_NEEDED = frozenset("need needed enough necessary required must better".split())
_ORDER = frozenset("should learn study other".split())  # "A before B or the other way round"
_MOST_BEHIND = 3  # words behind an option that begin no other question: "ok", "enough too"
_NEW_CLAUSE = (("is",), ("are",), ("do",), ("does",), ("can",), ("am",), ("has",))  # "or is it all Python now"
_STUDY_WORDS = Pattern(
    r"\b(?:degrees?|study|studying|major(?:ing)?|minor|masters?|bachelors?|college|university|uni|diploma)\b"
)
# Ways to qualify: how they are called, how questions and facts name them.
_WAYS = (
    ("a master's degree", r"master(?: s|s)?(?: degree)?|ms|msc|mba", r"\bmaster's|\badvanced degree|\bMBA\b"),
    ("a doctorate", r"phd|ph d|doctorate", r"(?i)\bdoctora|\bph\.?d"),
    ("a bachelor's degree", r"bachelor(?: s|s)?(?: degree)?|bsc|btech|undergrad(?:uate)?", r"\bbachelor's"),
    ("a bootcamp", r"bootcamps?|boot camps?", r"(?i)\bbootcamp"),
    (
        "self-study",
        r"self (?:study|taught|learning|teaching)|online courses?|courses|moocs?|youtube",
        r"(?i)\bself-study|online courses",
    ),
    (
        "a portfolio",
        r"portfolios?|(?:personal |side )?projects?",
        r"(?i)\bportfolio|\bprojects?\b|\bbuilt\b|finished work",
    ),
    ("Kaggle", r"kaggle(?: competitions?)?", r"(?i)\bkaggle"),
    (
        "contacts",
        r"networking|(?:a )?network|connections?|contacts?|referrals?",
        r"(?i)^networking|\breferral|\bcontacts\b|professional organizations",
    ),
    ("experience", r"(?:work |industry )?experience|internships?|on the job", r"(?i)\bexperience\b"),
    ("certificates", r"certificat(?:e|es|ion|ions)|certs?", r"(?i)\bcertificat"),
    ("a degree", r"degrees?|college|university|uni|cs degree|education|schooling", r"(?i)\bdegree\b|\badvanced degree"),
)
_FIELDS = (
    ("computer science", r"computer science|comp sci|compsci|cs", r"(?i)\bcomputer science"),
    ("statistics", r"statistics|stats", r"(?i)\bstatistics|quantitative"),
    ("mathematics", r"mathematics|maths?|applied math\w*", r"(?i)\bmathematic|quantitative"),
    ("physics", r"physics", r"(?i)\bphysics|quantitative"),
    ("economics", r"economics|econ|econometrics", r"(?i)\beconomics|econometrics"),
    ("business", r"business(?: administration)?|bba|commerce", r"(?i)\bbusiness\b"),
    ("finance", r"finance|accounting", r"(?i)\bfinance"),
    (
        "information systems",
        r"information systems|mis|information technology|it",
        r"(?i)\binformation (?:systems|technology)|\bIT\b",
    ),
    ("electrical engineering", r"electrical(?: engineering)?|electronics|ece|ee", r"(?i)\belectrical|electronic"),
    ("software engineering", r"software engineering", r"(?i)\bsoftware engineering"),
    ("data science", r"data science", r"(?i)\bdata science"),
    ("data analytics", r"(?:data|business) analytics|analytics", r"(?i)\banalytics"),
    ("machine learning", r"machine learning", r"(?i)\bmachine learning"),
    ("data engineering", r"data engineering", r"(?i)\bdata engineering"),
    ("engineering", r"engineering", r"(?i)\bengineering"),
    ("artificial intelligence", r"artificial intelligence|ai", r"(?i)\bartificial intelligence|\bAI\b"),
    ("cybersecurity", r"cyber ?security|information security", r"(?i)security"),
    ("social science", r"social sciences?|sociology", r"(?i)\bsocial (?:or natural )?sciences?"),
    ("chemistry", r"chemistry", r"(?i)\bchemistry|natural sciences"),
    ("psychology", r"psychology", r"(?i)\bpsychology"),
    ("biology", r"biology|bioinformatics", r"(?i)\bbiolog"),
    ("design", r"design|graphic design", r"(?i)\bdesign\b"),
    ("linguistics", r"linguistics", r"(?i)\blinguistics"),
    ("marketing", r"marketing", r"(?i)\bmarketing"),
    ("actuarial science", r"actuarial science", r"(?i)\bactuarial"),
)
_CERTIFICATES = (
    "cissp ceh ccna ccnp oscp pmp capm cka ckad cism cisa istqb cbap psm csm itil comptia prince2 togaf cfa frm fsa"
    " ecba ccba rhcsa lpic"
).split()
_STUDIES = ("education", "certifications", "getting_started", "portfolio", "transition")
_COUNTED = Pattern(r"(?i)official|survey|% held|adverts")  # lines on degrees held, which name no field to study
_CRAFT = ("skills", "tools", "learning_path", "certifications", "portfolio", "getting_started", "interview")


@dataclass(frozen=True, slots=True)
class Option:
    """One of the things to choose between, and how the facts name it."""

    name: str
    start: int  # its first word in the question
    end: int
    id: str = ""  # of a tool or skill
    told: str = ""  # wording of facts on it, where it is no tool or skill
    field: bool = False  # a field of study

    def facts(self, role: str, compiled: Compiled) -> tuple[Fact, ...]:
        """The facts of a role that name it."""
        if self.id:
            own = Pattern(rf"(?<!\w){re.escape(self.name)}(?!\w)") if len(self.name) > _SHORT else None
            facts = compiled.facts(role, *_CRAFT)
            near = _NEAR_WORDS.get(self.id)
            own = near or own
            return tuple(f for f in facts if self.id in f.mentions or (own and own.search(f.text)))
        sections = ("education",) if self.field else _STUDIES
        studies = (fact for fact in compiled.facts(role, *sections) if not (self.field and _COUNTED.search(fact.text)))
        named = Pattern(self.told)
        of_itself = (
            "portfolio" if self.name == "a portfolio" else "certifications" if self.name == "certificates" else ""
        )
        found = [f for f in studies if f.section == of_itself or named.search(f"{f.kind} {f.text}")]
        return tuple(sorted(found, key=lambda fact: fact.section != of_itself))


_GENERAL = tuple((word,) for word in "stuff things thing tools tech technologies skills languages".split())


def options(request: Request, compiled: Compiled) -> tuple[Option, ...]:
    """The things that a question sets against each other, in its order; fewer than two where it does not."""
    words = request.words
    between = [p for p, word in enumerate(words) if word in _BETWEEN or (word == "before" and _ORDER & set(words))]
    places = [p for p in between if words[p + 1 : p + 2] not in _NEW_CLAUSE]
    if "between" in words:
        places += [p for p, word in enumerate(words) if word == "and" and p > words.index("between")][:1]
    if not between and not places:
        return ()
    found = _merged(sorted(_found(request, compiled), key=lambda option: (option.start, -option.end)))
    # "… need C++ or is C# ok": the new clause is about an option and little more
    starts = {p + after: p for p in between if p not in places for after in (2, 3)}
    starts |= {p + 4: p for p in between if words[p + 1 : p + 4] == ("do", "i", "need")}
    places += [starts[o.start] for o in found if o.id and o.start in starts and len(words) - o.end <= _MOST_BEHIND]
    if not places and len(found) > 1 and all(option.told and not option.field for option in found):
        places = [p for p in between if _NEEDED & set(words[p:])]  # "is a bootcamp enough, or do I need a degree"
    if not places and "still" in words and len(found) == 2 and all(option.id for option in found):
        places = between  # "is Excel still a thing, or have they all gone over to Python"
    if not places:
        return ()
    near = [o for o in found if any(0 <= p - o.end < _NEAR or 0 < o.start - p <= _NEAR for p in places)]
    if near and _are_examples(words[: near[0].start]):
        return ()  # "big data stuff like Spark or Hadoop"
    sides = any(o.end <= places[-1] for o in near) and any(o.start > places[0] for o in near)
    return tuple(near) if sides and len(near) > 1 else ()


def _are_examples(before: Sequence[str]) -> bool:
    """Whether what stands behind these words only shows what is meant: "things like", "such as"."""
    return before[-2:] == ("such", "as") or (before[-1:] == ("like",) and before[-2:-1] in _GENERAL)


# What is asked for by kind, and how the headings of the lists call it.
_KINDS = (
    (r"(?:programming |coding |scripting )?languages?", r"(?i)language"),
    (r"frameworks?|librar(?:y|ies)", r"(?i)framework|librar"),
    (r"cloud(?: platforms?| providers?)?|clouds", r"(?i)^cloud"),
    (r"databases?", r"(?i)^database"),
    (r"(?:bi|visuali[sz]ation|dashboard\w*) tools?", r"(?i)visuali|\bBI\b"),
)
_KIND_SKILLS = {"programming", "databases", "cloud-computing"}  # skills that name such a kind, no thing of it
_RANKS = Pattern(
    r"\b(?:most (?:important|useful|valuable|used|common|popular|sought after|in demand|essential)|best|main"
    r"|first|better"
    r"|top|should i (?:learn|pick|choose|start|focus|use)|to (?:learn|pick|choose|start|focus)|learn|matters?"
    r"|start with)\b"
)


def of_a_kind(request: Request, compiled: Compiled) -> tuple[Option, ...]:
    """The things of a kind that a role's lists name, where it is asked which of them comes first."""
    said = request.normal
    if set(request.named) - _KIND_SKILLS or not _RANKS.search(said):
        return ()
    for asked, told in _KINDS:
        if re.search(
            rf"\b(?:which|what|whats|best|main|top|important|one|first)\b(?: \S+){{0,4}}? (?:{asked})\b", said
        ):
            facts = [f for f in compiled.facts(request.roles[0], "tools") if re.search(told, f.kind)]
            ids = dict.fromkeys(id for fact in facts for id in fact.mentions)
            return tuple(Option(thing_name(id, compiled), 0, 0, id=id) for id in ids)
    return ()


def _found(request: Request, compiled: Compiled) -> Iterator[Option]:
    words, said = request.words, request.normal
    studied = bool(_STUDY_WORDS.search(said)) or request.intent == "education"
    if not studied:
        for id in request.named:
            names = (*compiled.names_of(id), thing_name(id, compiled).lower())
            for place in _places(names, words)[:1]:
                yield Option(thing_name(id, compiled), *place, id=id)
        for id, asked in _WIDE.items():
            if id not in request.named:
                yield from (Option(thing_name(id, compiled), *place, id=id) for place in _spans(asked, said)[:1])
        tools = compiled.facts(request.roles[0], "tools") if request.roles else ()
        for id in {id: 0 for fact in tools for id in fact.mentions}:
            first = re.split(r"[\s.]", thing_name(id, compiled).lower())[0]  # "unreal", "node"
            if len(first) > _SHORT and id not in request.named and first in words:
                yield Option(thing_name(id, compiled), words.index(first), words.index(first) + 1, id=id)
    for name, asked, told in _WAYS:
        yield from (Option(name, *place, told=told) for place in _spans(asked, said)[:1])
    if studied:
        for name, asked, told in _FIELDS:
            yield from (Option(name, *place, told=told, field=True) for place in _spans(asked, said)[:1])
    for name in _CERTIFICATES:
        for place in _spans(name, said)[:1]:
            yield Option(name.upper(), *place, told=rf"(?i)\b{name}\b")


def _merged(found: Sequence[Option]) -> list[Option]:
    """The options without those inside a longer one, and without what only says more of another."""
    kept: list[Option] = []
    certified = {o.start for o in found if o.name == "certificates"}
    for option in found:
        if option.id and option.end in certified:
            continue  # "an AWS certificate" is about the certificate
        if not kept or option.start >= kept[-1].end:
            kept.append(option)
    fields, ways = [o for o in kept if o.field], [o for o in kept if not o.field]
    if fields and len(ways) > 1:
        return ways  # "a master's in statistics or a bootcamp"
    return fields if len(fields) > 1 else kept


def _places(names: Sequence[str], words: Sequence[str]) -> list[tuple[int, int]]:
    spans = []
    for name in sorted(names, key=len, reverse=True):
        parts = name.split()
        spans += [(i, i + len(parts)) for i in range(len(words)) if list(words[i : i + len(parts)]) == parts]
    return spans


def _spans(pattern: str, said: str) -> list[tuple[int, int]]:
    return [
        (said[: found.start()].count(" "), said[: found.end()].count(" ") + 1)
        for found in re.finditer(rf"(?<!\S)(?:{pattern})(?!\S)", said)
    ]
