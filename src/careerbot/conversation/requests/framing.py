"""What the frame of a question asks, whatever noun stands in it: "are they dying out", "what next", "in 11th grade".

Each frame is a wording that tells its topic by itself; those topics that it cannot be mistaken for keep what they are.
"""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.patterns import Pattern, Wordings
from careerbot.question.refusals import is_refused
from careerbot.turn import Request
from careerbot.vocabulary import SMALLTALK

# Topics that weigh two things or the user, which no frame within them changes.
_WEIGHED = ("compare", "transition", "recommend_role", "skill_gap", SMALLTALK)
_PUPIL = (
    r"\b(?:\d+(?:th|st|nd|rd) (?:grade|class|standard)|grade \d+|class \d+|year \d+ (?:at|in) school"
    r"|high ?school(?:er)?"
    r"|middle school|secondary school|sixth form|a levels?|gcses?|school ?(?:subjects?|kid|girl|boy)|my (?:son"
    r"|daughter|kid)"
    r" is \d+|pupil|abitur|matura|still (?:at|in) school|finish(?:ed|ing)? school|12th|11th|10th)\b"
)
_CHOICE = r"\b(?:subjects?|study|studying|take|choose|pick|classes|electives?|prepare|do now|major|focus on|start)\b"


def _rule(topic: str, wording: str, *kept: str, needs_role: bool = True) -> tuple[str, Pattern, tuple[str, ...], bool]:
    return topic, Pattern(wording), (topic, *_WEIGHED, *kept), needs_role


def _firm(topic: str, wording: str, *kept: str) -> tuple[str, Pattern, tuple[str, ...]]:
    """A rule that also outweighs what the user tells of themselves, since that is only said beside the question."""
    return topic, Pattern(wording), ("compare", SMALLTALK, *kept)


_VENDORS = (
    r"(?:microsoft|azure|aws|amazon|cisco|oracle|google|gcp|salesforce|sap|ibm|red ?hat|databricks|snowflake|tableau"
    r"|power bi|vmware|meta|hashicorp|kubernetes|linux foundation)"
)
_PROOFS = r"(?:qualifications?|certificat\w*|exams?|courses?|credentials?|accreditations?)"
_FILLER = r"(?:(?!(?:which|what|where|how|and|or|but|is|are|any|for|to|the|an?|do|does|should|i|my|of|in)\b)\w+ ){0,2}"
_CHANGING = r"(?:evolv\w+|chang(?:e|es|ed|ing)|transform(?:ing|ed)|shift(?:ing|ed)?)"
_WORK = r"(?:role|field|profession|occupation|industry|job|market|discipline|sector|trade)"
_YOU_SEE = r"(?:do|did|would) you (?:\w+ )?(?:see|think|expect|believe)"
_FIRM = (
    _firm(  # where a role or its field is going, which is no step of a career
        "outlook",
        rf"\b(?:where|how far) (?:is|are|will|{_YOU_SEE}|s)\b(?!.* (?:i|my|we|yourself)\b)"
        r".*\b(?:heading|headed|going(?! to)|moving(?! to)|be in \w+ years)\b"
        rf"|\bwhere {_YOU_SEE}\b(?!.* (?:i|my|we|yourself)\b).*\bin (?:the )?(?:next |coming )?(?:\w+ (?:years|decades)|20\d\d)\b"
        r"|\b(?:changes?|trends|developments|shifts?) "
        r"(?:(?:are|is|will|do|does|have|that|there|you|we|see|seen|seeing|expect|expected|foresee|predict|to|be|come|coming"
        r"|happening|shaping|shape|affecting|affect|ahead|going|on|in|into|for|of|within|the|your|this|our|whole|entire) )+"
        rf"(?:(?:tech|ai|data|software|it) )?{_WORK}s?\b"
        r"|\b(?:what|which) direction (?:is|are|will|does|do)\b(?! (?:i|my|we)\b)"
        rf"|\bhow (?:is|are|has|have|will|would|might)\b(?!.*\b(?:i|my|me|we)\b).*\b{_CHANGING}\b(?! (?:jobs?|careers?|from|to|into|by|roles?|fields?)\b)"
        rf"|^(?:is|are|has|will) (?:the )?(?:\w+ )?{_WORK}s? (?:of )?(?:\w+ )?{_CHANGING}\b(?! (?:jobs?|careers?|from|into|roles?|fields?)\b)"
        r"|\bthreats? (?:to|for) (?:the |this |that |my )?(?:\w+ )?(?:role|field|profession|occupation|job)s?\b"
        r"|\bwhat (?:will )?(?:happens?|becomes?|is going to happen) (?:to|of|with)\b(?!.* (?:i|my|we) )"
        r"|^(?:(?:so|and|hi|hey|guys|what|whats|is|how|about|the|s) ){0,4}future (?:scope )?(?:of|for) "
        r"|\btrends? (?:of|for|in) (?:the )?(?:role|field|profession|job market|industry|market|occupation)\b",
        "salary", "interview",
    ),
    _firm(  # what is known is only told; asked is where there are posts
        "job_openings",
        r"\bwhere (?:\w+ ){0,2}?(?:can|do|could|should|to|would|will|might) (?:i |we |one |someone )?(?:best |else |actually )?"
        r"(?:find|get|search for|search|look for|look|apply for|apply to|see)"
        r"(?: (?!(?:experience|their|his|her|your|what|who|which|how|that|learn|data|projects?|info\w*|details|out|people|questions)\b)"
        r"\w+){0,5}? "
        r"(?:jobs?|posts?|positions?|openings?|vacanc\w+|work|employment|roles?|gigs?)\b"
        r"(?! (?:experience|shadow\w*|ethic|permits?|visas?|descriptions?|titles?))",
        "interview",
        "salary",
    ),
    _firm(  # what a role pays, before how to name it in an interview
        "salary",
        r"^(?!.*\b(?:say|answer|respond|reply|asks|asked|they|them|interview\w*|recruiters?|hr|forms?|application|portfolio|review|feedback|mentor|references?)\b)"
        r".*(?:^(?:so |and )?(?:what|how much) (?:do|does|would|can) (?:an? )?(?:make|makes|earn|earns) at\b"
        r"|\b(?:salary|pay|wage) expectations?\b|\bwhat (?:salary |pay |package |compensation )?(?:should|can|could|do) i "
        r"(?:realistically |reasonably )?(?:ask|demand) for\b|\bwhat (?:salary|pay|package|compensation) (?:should|can|could|do) i "
        r"(?:\w+ )?(?:ask|expect|demand|request|quote)\b)",
    ),
    _firm(
        "certifications",
        rf"^(?!.*\b(?:degrees?|masters?|bachelors?)\b).*(?:\b{_VENDORS} {_FILLER}{_PROOFS}\b|\b{_PROOFS} (?:from|by|of|at) {_VENDORS}\b)",
        "interview", "salary", "getting_started", "learning_path", "outlook", "transition", "recommend_role",
    ),
)  # fmt: skip
# An age told before what is asked of it: "44 now, is that too late?".
_OF_AGE = r"\b[2-7]\d\b(?! ?(?:k|%|hours|percent|days|weeks|months))"
# What a trend is asked of where no role is named.
_FIELD = Pattern(
    r"\b(?:tech|technology|it|industry|field|market|sector|profession|software|programming|coding|data|computer)\b"
)
_RULES = (
    _rule(  # "what would I make as a beginner in …", before what is told of beginners
        "salary",
        r"\b(?:what|how much) (?:would|will|could|can|might) (?:i|one|you|someone) (?:\w+ )?(?:make|earn|be paid"
        r"|get paid)\b(?! (?:of|for|with|from)\b)"
        r"|\bwhat (?:would|will|could|might) an? (?:\w+ ){1,8}earn\b",
        "interview",
    ),
    _rule(
        "interview",
        r"^(?=.*\b(?:salary expectations?|(?:expected|desired|current) salary|how much i (?:want|expect|earn)))"
        r"(?=.*\b(?:say|answer|respond|reply|put|give|tell|ask|asks|asked|handle|name|write)\b)",
        needs_role=False,
    ),
    _rule(
        "certifications",
        r"\b(?:ccna|ccnp|certs?|certified|cissp|comptia|istqb|cka|pmp|scrum master certificate)\b"
        r"(?!.*\b(?:degree|degrees|masters?|bachelors?)\b)",
        "interview", "salary", "getting_started", "learning_path", "outlook",
    ),
    _rule(
        "certifications",  # also where its name stands for a role, or "worth it" sounds like the outlook
        r"^(?=.*\bworth\b).*\b(?:ccna|ccnp|certs?|certified|cissp|comptia|istqb|cka|pmp)\b",
        "salary",
    ),
    _rule(
        "outlook",  # "is chatgpt a threat to web designers"
        r"\b(?:threat(?:s|en|ens|ened|ening)?|how safe|endangered|under threat|at risk|make \w+ redundant|redundant)\b",
        "interview", "learning_path",
    ),
    _rule(
        "salary",
        r"\bworth (?:\w+ ){0,2}(?:on|in) the (?:job )?market\b|\b(?:market value|market rate|going rate|day rate|fair offer"
        r"|worth salary wise|worth in money|worth in pay|cash in|pay wise|salary wise|money wise|rich)\b"
        r"|\bwhat (?:is|are|am) (?:\w+ )*worth (?:these days|nowadays|today|a year|per year|right now|now|money)\b",
        "interview",
    ),
    _rule(
        "portfolio",
        r"\bshow ?reels?\b|\b(?:put|have|include|show|upload|publish|pin|belongs|goes|go) (?:\w+ ){0,3}(?:on|to|in|into) "
        r"(?:my |your |a |the |their )?(?:github|gitlab|kaggle|behance|portfolio|cv|resume)\b"
        r"|\bstrengthen (?:my |an |our )?(?:application|profile|cv|resume|candidacy|chances)\b"
        r"|\bstand out\b|\bset (?:me|myself) apart\b|\bwork samples?\b|\bside projects? (?:to|should|that|which|would)\b",
        "interview", "education", "salary", "skills",
    ),
    _rule(
        "interview",
        r"\bwhat (?:should|must|do|shall) i (?:need to |have to )?be (?:ready|prepared) for\b"
        r"|\b(?:sitting|sit) (?:across|opposite) from\b|\b(?:will|do|would|might|could) (?:they|he|she) (?:\w+ )?"
        r"(?:grill|quiz|ask|test) me\b|\bgrill(?:ed|ing)?\b|\bthey ll (?:make|ask|have) me\b"
        r"|\b(?:do|will|would) they (?:do|give|set|have|use) (?:\w+ ){0,3}(?:tests?|puzzles?|whiteboard\w*|brain ?teasers?)\b"
        r"|\binvited (?:me )?(?:to|for) (?:an? )?(?:\w+ )?(?:interview|chat|talk|call|conversation)\b",
        "salary", needs_role=False,
    ),
    _rule(
        "salary",
        r"\b(?:starting|entry|beginner'?s?|first) (?:pay|salary|wages?|pay ?check|level pay)\b|\btake home pay\b"
        r"|\bpay cut\b",
    ),
    _rule(
        "interview",
        r"\b(?:an|my|the|upcoming|virtual|final|full) on ?site\b(?! (?:work|job|work ?place|days?|support|only))"
        r"|\b(?:take ?home (?:test|task|assignment|exercise|challenge|assessment|project|case))\b"
        r"|\btake ?home (?:is|was|for)\b"
        r"|\b(?:final|last|technical|second|third|panel) round\b|\bphone screen\b|\bwhiteboard\b"
        r"|\bhiring manager (?:call|round|chat)\b",
        "salary", needs_role=False,
    ),
    _rule(
        "work_life",
        r"\b(?:on call|pager(?: ?duty)?|be paged|paged at|night shifts?|shift work|overtime|crunch time|burn ?out)\b"
        r"|\bphone (?:rings?|ring|calls?) .*\b(?:night|am|\d ?am|weekends?|evenings?)\b"
        r"|\b(?:at night|nights|on weekends|at weekends|in the middle of the night|bank holidays|on holidays"
        r"|at 3 ?am|\dam)\b",
        "salary", "interview", "getting_started", "learning_path",
    ),
    _rule(
        "work_life",
        r"\b(?:remote|remotely|from home|wfh|hybrid|digital nomad|four day week|4 day week|part time|half days?)\b",
        "salary", "interview", "job_openings", "getting_started", "learning_path", "education", "outlook", "industries",
        "skills", "tools",
    ),
    _rule(
        "career_path",  # the titles that follow upon each other, not those that mean the same
        r"^(?=.*\btitles?\b)(?=.*\b(?:levels?|ladder|ranks?|rungs?|hierarchy|junior .*(?:director|senior|principal|staff"
        r"|lead|head|cto|vp)|lowest|highest|seniority|progression)\b)",
        "salary", "interview", "job_openings", "transition", "compare",
    ),
    _rule(
        "definition",
        r"\b(?:other|another|alternative|different) (?:job )?(?:names?|titles?|words?) (?:for|of)\b|\bsynonyms?\b"
        r"|\b(?:also|otherwise|else) (?:called|known as)\b|\bwhat else (?:is|are) .*called\b|\bother names?\b"
        r"|\b(?:which|what) (?:other )?(?:job )?titles? (?:should|can|could|do|to|are) .*\b(?:search|look"
        r"|besides|same|similar)\b",
    ),
    _rule(
        "outlook",
        r"^(?!.*\b(?:bootcamps?|degrees?|masters?|bachelors?|certs?|certificat\w+) (?:\w+ ){0,3}?(?:dead|dying|obsolete"
        r"|\w*saturated|still)).*"
        r"\b(?:vanish|disappear|die|dying|dead(?! end)|obsolete|over ?saturated|saturated|extinct"
        r"|automated away|doomed|shrinking"
        r"|(?<!it )(?:go away|going away)|future proof|be replaced|get replaced|replaced by|still (?:be )?(?:around|needed"
        r"|exist|relevant))\b",
        "industries", "salary", "tools",
    ),
    _rule(
        "career_path",
        r"\bwhat(?: is| s|s)? (?:comes )?next\b|\bnext (?:career )?step\b|\bwhat comes after\b|\bgrow into\b"
        r"|\bmove up\b"
        r"|\bwhere (?:do|does|can|could) (?:\w+ )?(?:people |i |you |one |they )?go from (?:here|there)\b|\bdead end\b"
        r"|\bget promoted\b|\bpromotion\b|\brungs?\b|\bcareer ladder\b",
        "salary", "interview", "outlook", "learning_path", "work_life",
    ),
    _rule(
        "responsibilities",
        r"\bwhat (?:should|can|do|could|would|must) (?:i|one|we|you|a \w+) expect (?:in|on|during|from|as|to do)\b"
        r"(?!.*\b(?:interview|salary|round|paid|pay)\b)|\bservices (?:can|could|do|does|should|to)\b|\bwhat services\b"
        r"|\bfirst (?:day|week|month|months|90 days|year) (?:as|on|at|in|of)\b|\bdays? look like\b",
        "interview", "work_life", "outlook", "learning_path", "getting_started", "career_path", "salary",
    ),
    _rule(
        "responsibilities",
        r"\b(?:normal|typical|usual|average|regular|ordinary) (?:work(?:ing)? ?)?(?:day|week)s?\b(?! (?:rate|off|pay))",
        "work_life", "salary", "interview", "learning_path", needs_role=False,
    ),
    _rule(
        "getting_started",
        r"\bwhat (?:do|should|must|can|would|shall) (?:i|we) (?:(?:have|need) to )?do (?:first|now|next)\b",
        "learning_path", "interview", "portfolio", needs_role=False,
    ),
    _rule(
        "getting_started",
        r"\bwhere (?:do|should|can|could|would|to|does|shall) (?:i |we |one |you )?(?:even |best |actually )?(?:start|begin)\b",
        "learning_path", "career_path", "interview", "salary", "portfolio",
    ),
    _rule(  # what stands in for a degree is asked about the degree
        "education",
        r"^(?!.*\b(?:would|will|do|does|which|should|worth|help)\b.*\bcert).*\b(?:without|no|not have|have not|lack|lacking) (?:an? |any |the )?(?:\w+ )?(?:degree|diploma|college education)\b",
        "salary", "learning_path", "getting_started", "outlook", "job_openings", "industries", "career_path",
        "interview", "work_life", "responsibilities", "skills", "tools", "portfolio", "definition",
    ),
    _rule("education", rf"^(?=.*{_PUPIL})(?=.*{_CHOICE})", "salary", "outlook", "interview", needs_role=False),
    _rule(
        "education",
        r"\b(?:good|best|top|any|which|recommend\w*|what|decent) (?:\w+ ){0,3}(?:bootcamps?|boot camps?"
        r"|degree programs?"
        r"|masters? (?:programs?|degrees?|programmes?)|universit(?:y|ies)|colleges?|schools)\b"
        r"|\b(?:good|best|top|any|decent) (?:\w+ )?program(?:me)?s?(?: (?:for|in|abroad|at|to study)\b|$)",
        "salary", "certifications", "industries", "interview", needs_role=False,
    ),
    _rule(
        "responsibilities",
        r"\b(?:which|what) (?:job |role )?(?:titles?|jobs?|roles?|positions?|professions?) (?:fits?|is for|does|builds?"
        r"|matches|covers|describes|would) (?:some(?:one|body) who|the person who|people who|building|doing)\b"
        r"|\bwhat (?:do you call|is the name (?:of|for)|is the title of) (?:some(?:one|body)|the person"
        r"|a person|people)\b"
        r"|\bwhat is (?:some(?:one|body)|the person|a person) (?:who .*)?called\b",
        *("recommend_role",), needs_role=False,
    ),
    _rule(
        "recommend_role",
        r"\b(?:possible|realistic|doable|feasible|too late|late|still) .*\b(?:at|age"
        r"|aged) (?:age )?[2-7]\d\b(?! ?(?:k|%|hours))"
        r"|\bin my (?:late |early |mid )?(?:thirties|forties|fifties|sixties|[3-6]0s)\b.*\b(?:possible"
        r"|realistic|late|old|chance)\b"
        r"|\b(?:possible|realistic|late|old|chance) .*\bin my (?:late |early |mid )?(?:thirties|forties|fifties"
        r"|[3-6]0s)\b"
        r"|\btoo old\b|\btoo late\b.*\b(?:at my age|for me|old|years|kids)\b"
        rf"|^(?=.*{_OF_AGE}).*\btoo late\b",
        needs_role=False,
    ),
    _rule(
        "learning_path",
        r"\b(?:realistic|possible|doable|feasible|manageable|achievable|enough time|make it|get there|do (?:it|this|that)"
        r"|(?:learn|manage) (?:it|this|that)) (?:\w+ ){0,2}(?:in|within) (?:\w+ ){0,3}(?:weeks?|months?|years?)\b",
        "salary", "career_path", "education", "certifications", "interview", "job_openings", needs_role=False,
    ),
    _rule(
        "learning_path",
        r"\b(?:\d+|few|two|three|five|ten|twenty) (?:hours?|hrs?)\b(?: \w+){0,3} (?:enough|sufficient|too little)\b",
        "interview", "certifications", needs_role=False,
    ),
    _rule(
        "outlook",
        rf"^(?!.*{_OF_AGE}).*\btoo late to (?:get|become|start|enter|break|go|move|learn|join)\b(?!.*\b(?:at|age|aged|my|me|i am|in my|years"
        r"|old|[2-7]\d)\b(?! ?(?:k|%)))",
        needs_role=False,
    ),
)  # fmt: skip
_LIKELY_FIRM, _LIKELY = Wordings(rule[1] for rule in _FIRM), Wordings(rule[1] for rule in _RULES)
# Of those that weigh, what a frame outweighs where nobody says where they come from.
_OUTWEIGHED = {"work_life": ("transition",), "certifications": ("skill_gap",), "portfolio": ("skill_gap",)}


_AGAINST = frozenset("vs versus difference differ differs compared than separates distinguishes".split())
_OF_RUNGS = ("responsibilities", "skills", "definition", "work_life")
_LEVELS = frozenset("junior senior mid entry lead staff principal associate middle intern fresher graduate".split())


def between_levels(request: Request, tokens: Sequence[str]) -> bool:
    """Whether two levels of one role are compared: "what separates a junior from a senior data engineer"."""
    weighs = request.intent == "compare" or (request.intent in _OF_RUNGS and bool(_AGAINST & set(tokens)))
    return weighs and len(request.roles) == 1 and len(_LEVELS & set(tokens)) > 1


def firmly_framed(request: Request, tokens: Sequence[str]) -> str:
    """The topic that the wording tells whatever else is said: of a trend, of where posts are, of a vendor's exam.

    '' where it tells none.
    """
    if request.intent == "transition" and request.origins:
        return ""
    text, whole = request.normal, " ".join(tokens)
    for place in _LIKELY_FIRM.likely(whole):
        topic, wording, kept = _FIRM[place]
        if request.intent in kept or not (request.roles or (topic == "outlook" and _FIELD.search(text))):
            continue
        if wording.search(whole if topic == "certifications" else text):
            return topic if not is_refused(request.words) else ""
    return ""


def framed(request: Request, tokens: Sequence[str]) -> str:
    """The topic that the frame of a request tells; its own where none tells more."""
    text, whole = request.normal, " ".join(tokens)  # all the words of a request are among those of its utterance
    for place in _LIKELY.likely(whole):
        topic, wording, kept, needs_role = _RULES[place]
        if needs_role and not request.roles:
            continue
        if request.intent in kept and (request.origins or request.intent not in _OUTWEIGHED.get(topic, ())):
            continue
        if topic in request.aspects and request.intent in request.aspects:
            continue  # of "tools, degree and certs" each is asked
        if wording.search(whole if topic == "certifications" else text):  # "ccna" may name a role
            return topic if not is_refused(request.words) else request.intent
    return request.intent
