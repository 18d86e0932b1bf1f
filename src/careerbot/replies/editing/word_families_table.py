"""The table of word families: what people ask by one word and facts tell by another (see ``word_families``)."""

from __future__ import annotations

_LIFE = ("work_life", "career_path", "responsibilities", "outlook")
_TALKS = ("interview",)
_OWN_WORK = ("getting_started", "portfolio")
_ANY_WORK = ("responsibilities", "career_path", "getting_started", "outlook", "interview", "skills")
# Other intents that questions on a family are taken for.
ALSO = {
    "failure": ("job_openings", "learning_path", "getting_started", "career_path"),
    "mentors": ("career_path", "learning_path"),
    "crowding": ("getting_started", "job_openings"),
    "the good side": ("responsibilities",),
    "the bad side": ("responsibilities",),
    "stress": ("skills", "recommend_role"),
    "on call": _ANY_WORK,
    "hours": ("responsibilities",),
    "place of work": _ANY_WORK,
    "meetings": _ANY_WORK,
    "travel": _ANY_WORK,
    "mathematics": ("work_life", "getting_started", "responsibilities"),
}
# Families that say what is asked even beside others: "messed up the coding part".
CHIEFS, CHIEF = frozenset(["failure", "warnings", "questions to ask"]), 3.0
# Name, wording of questions (whole words), wording of facts (from the start of a word), sections.
TABLE: tuple[tuple[str, str, str, tuple[str, ...]], ...] = (
    (
        "failure",
        r"bomb(?:ed|ing)?|flunk(?:ed|ing)?|(?<!time i )(?<!time you )fail(?:ed|ing)?"
        r"|flopp?(?:ed)?|reject(?:ed|ions?)?|ghosted"
        r"|bad interview|went badly"
        r"|(?:screw|mess)ed up|blew|turned (?:me )?down",
        r"after a bad one",
        _TALKS,
    ),
    (
        "warnings",
        r"(?:red )?flags?|suspicious|beware|watch out"
        r"|warning signs?|warnings?|bad (?:employer|company|boss|manager)|toxic",
        r"(?:a )?warning|evasive",
        (),
    ),
    (
        "questions to ask",
        r"(?:ask|questions? (?:for|to)) (?:the |my |a |an )?(?:them|interviewers?|employers?"
        r"|company|manager|panel|team)"
        r"|ask at the end|ask back|my (?:own )?questions|questions (?:should|can|do) i ask|should i ask",
        r"your questions|ask how often|ask whether",
        (*_TALKS, "work_life", "job_openings"),
    ),
    (
        "rounds",
        r"how many (?:interview )?(?:rounds?|interviews)|stages|(?:interview|hiring) process"
        r"|process (?:look|like)",
        r"usual rounds",
        _TALKS,
    ),
    (
        "code under watch",
        r"white ?board\w*|leet ?code|live coding|coding (?:test|task|round|challenge|interview|part|questions?)"
        r"|algorithms?|data structures?|dsa",
        r"coding|leetcode|algorithm|small problems",
        (*_TALKS, "skills"),
    ),
    (
        "task at home",
        r"take ?homes?|take home|assignments?|homework|case stud(?:y|ies)",
        r"take-home|case\b|task",
        (*_TALKS, "portfolio"),
    ),
    (
        "design questions",
        r"system design|design (?:round|questions?|interview|part)|architecture round",
        r"(?:system )?design",
        _TALKS,
    ),
    (
        "conduct questions",
        r"why (?:should|would) (?:we|they) hire|hire (?:you|me)|strengths?|weakness\w*"
        r"|biggest failure|behaviou?ral\w*|soft questions|conflicts?|tell me about yourself"
        r"|star method|stories",
        r"behaviour|conduct|stor(?:y|ies)|conflict|incident story",
        _TALKS,
    ),
    ("case questions", r"case (?:questions?|interviews?|round)|estimation|guesstimate\w*", r"case|estimat", _TALKS),
    (
        "stress",
        r"stress\w*|burn\w*(?: out)?|burnout|pressure|overwork\w*|exhaust\w*|intense|hectic"
        r"|anxiety|mental health|relax\w*|chill",
        r"stress|intense|pressure",
        _LIFE,
    ),
    (
        "on call",
        r"on ?call|on call|pagers?|pagerduty|nights?|woken|wake|weekends?|holidays?|3 ?am|after hours",
        r"on-call|nights?|weekend|rota|phone|incident|outage",
        _LIFE,
    ),
    (
        "hours",
        r"(?:working |office |long )?hours|have a (?:life|family)|life outside"
        r"|overtime|(?:per|a|hour|work|working) week|9 (?:to|-) 5"
        r"|nine to five|crunch"
        r"|work life balance|balance|shifts?|schedule|free time|evenings?",
        r"(?:\w+ )?hours|overtime|crunch|evenings?",
        ("work_life",),
    ),
    (
        "place of work",
        r"remote\w*|beach|nomads?|wfh|from home|home ?office|hybrid|on ?site|in (?:the |an )?office|commut\w*"
        r"|anywhere|relocat\w*",
        r"remote|hybrid|presence|from home|on site|office again",
        ("work_life", "outlook"),
    ),
    (
        "meetings",
        r"meetings?|zoom|calls|stand ?ups?",
        r"meetings?|talks? with|stand-up|calls",
        ("work_life", "recommend_role"),
    ),
    (
        "being alone",
        r"alone|lonely|isolated|solo|introvert\w*|quiet|undisturbed|shy|by myself|interrupt\w*"
        r"|focus time|deep work",
        r"alone|talks with|quiet|undisturbed|interruptions?|deep|meetings",
        ("work_life", "recommend_role"),
    ),
    (
        "people outside",
        r"customers?|clients?|stakeholders?",
        r"customers?|clients?|stakeholders?",
        ("responsibilities", "skills", "work_life"),
    ),
    (
        "writing",
        r"paper ?work|documentation|documents?|reports?|writing|write ups?|bureaucra\w*",
        r"writing|notes|reports?|documents?|documentation|papers",
        ("work_life", "responsibilities"),
    ),
    (
        "looks",
        r"artsy|artistic|creativ\w*|drawing|draw|sense of design|aesthetic\w*",
        r"design|creativ|drawing|typography|layout|colour|art\b",
        ("skills", "responsibilities"),
    ),
    (
        "travel",
        r"travel\w*|driving|trips?|on the road|abroad|fly",
        r"travel|on the road|customers' sites|at the customer|trips",
        ("work_life", "responsibilities", "recommend_role"),
    ),
    (
        "the bad side",
        r"complain\w*|dread\w*|nightmares?|hardest|toughest|tough|worst|downsides?|drawbacks?|cons|annoying|boring|tedious|frustrat\w*"
        r"|hate (?:most|about)|struggles?|dislike"
        r"|challeng\w*|difficult part|suck\w*|bad about|stressful part|pain points?|regret\w*|disadvantages?",
        r"stress|pressure|slow things down|wear|tiresome|less so|uncertain|can be|interruptions|tiring|frustrat|monoton"
        r"|dull|the strain is|the examinations are|lonely|the last to",
        ("work_life", "recommend_role"),
    ),
    (
        "the good side",
        r"reward(?:s|ing)?|people love|love most|nicest|favou?rite|coolest|best (?:part|thing)|enjoy\w*|love about|fun"
        r"|satisf\w*|fulfill?ing|perks?|pros"
        r"|upsides?|like about|happy",
        r"reward|creative|close to|visible use|satisf|good days|joy|fun|visible|clear results"
        r"|steady learning|suits people",
        ("work_life", "recommend_role"),
    ),
    (
        "AI",
        r"ai|chat ?gpt|gpt|automat(?:ed|e|ion)|copilot|llms?|robots?|replaced?",
        r"AI (?:tools?|writes?|turns?|takes?|help|models|assist|makes?|drafts?)|AI\b|automation",
        ("outlook",),
    ),
    (
        "crowding",
        r"chances|odds|saturat\w*|over ?saturat\w*|over ?crowded|over ?run|competiti\w*|crowded"
        r"|too many|(?:hard|tough|difficult) to (?:get|find|land|break)"
        r"|entry level (?:market|jobs)",
        r"compet|contested|crowded|many applicants|harder to get|rare|graduates",
        ("outlook",),
    ),
    (
        "beginners",
        r"entry level|fresh out of \w+|straight (?:out|from) \w+|juniors?|beginners?|freshers?|new ?grads?"
        r"|graduates?|first (?:job|post"
        r"|role)|internships?|interns?"
        r"|no experience|without experience|newbies?|rookies?",
        r"(?:entry|junior|beginner|graduate|first (?:post|job)|intern|usual first)",
        ("outlook", "education", "work_life"),
    ),
    (
        "résumé",
        r"resumes?|resum|cvs|cv|curriculum|cover letters?|bullet points|application documents",
        r"(?:on the )?résumé",
        ("portfolio", "job_openings"),
    ),
    ("open source", r"open ?source|oss|contribut\w*|hackathons?", r"open-source|contribut|hackathon", _OWN_WORK),
    (
        "mentors",
        r"mentors?|mentoring|mentorship|guidance|tutor|coach|code review\w*|feedback",
        r"review|meetup|someone inside|professional organizations|mentor|connect with",
        ("getting_started", "job_openings"),
    ),
    (
        "contacts",
        r"network(?:ing)? (?:with|events?|people)|linked ?in|contacts|connections|referrals?"
        r"|recruiters?|meetups?|know people"
        r"|conferences?|communit\w*",
        r"referral|connect with|network:|meetup|linkedin|job boards|conferences",
        ("getting_started", "job_openings"),
    ),
    (
        "reading on",
        r"(?:stay|keep|keeping|staying) (?:up|current|updated|relevant|learning)|keep learning"
        r"|up to date|continuous learning"
        r"|blogs?|podcasts?|papers|news",
        r"stay updated|blogs|podcasts|papers",
        ("getting_started",),
    ),
    (
        "mathematics",
        r"maths?|mathematics|calculus|algebra|probability|equations",
        r"mathematic|calculus|algebra|probabilit",
        ("skills", "education", "interview"),
    ),
    (
        "code",
        r"coding|code|codes|programming|program|scripting",
        r"programming|code|coding|scripting|python",
        ("skills", "responsibilities"),
    ),
    (
        "people skills",
        r"soft skills?|social|outgoing|extroverts?|extroverted|people skills|communicat\w*"
        r"|personality|traits?|character|interpersonal",
        r"communicat|soft skills|empathy|stakeholder|presentation|negotiat|calm|writing skills",
        ("skills",),
    ),
    (
        "no people to lead",
        r"not (?:want to |have to )?manage|without (?:managing|leading)|stay technical|individual contributor",
        r"side steps?|technical|expert|without staff|depth|specialis",
        ("career_path",),
    ),
    (
        "leading people",
        r"management track|(?:become|into) (?:a )?(?:people )?manage(?:r|ment)|lead a team|team ?lead",
        r"manager|lead\b|leading people",
        ("career_path",),
    ),
    (
        "side steps",
        r"pivot\w*|exit (?:options|opportunities|opps)|other roles|move (?:into|sideways)"
        r"|side ?steps?|transition out|leave"
        r"|what else|next (?:step|role|job|move)|afterwards|grow into|where can (?:i|it|this)",
        r"side steps?|ladder",
        ("career_path",),
    ),
    (
        "rising",
        r"promot\w*|seniors?|seniority|level up|advance\w*|climb\w*|rise|how long until|get ahead"
        r"|principal|staff",
        r"ladder|senior|years|moves people up",
        ("career_path",),
    ),
    (
        "field of study",
        r"majors?|what degree|which degree|subjects?|stud(?:y|ied)|course of study",
        r"fields of study|common fields|degree in|help\b",
        ("education",),
    ),
    ("equivalence", r"equivalent|instead of a degree|in lieu", r"equivalent|without a degree", ("education",)),
    ("trade schools", r"boot ?camps?", r"bootcamp", ("education", "getting_started", "outlook")),
    (
        "self-taught",
        r"self ?taught|no degree|without (?:a )?degree|teach(?:ing)? myself|drop ?outs?",
        r"without (?:a |one )?|no degree|self-taught",
        ("education",),
    ),
)  # fmt: skip
