"""What questions on a role are often about, and how a fact on it answers them.

Each matter says by which words it is asked about, where facts on it stand, and which wording of a fact makes the answer
a yes, a no or neither. A fact whose wording decides nothing is told without a verdict.
"""

from __future__ import annotations

from dataclasses import dataclass

from careerbot.asking import HOW_LONG, HOW_MANY, HOW_MUCH, OPEN, WHICH, YES_NO

Verdicts = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Matter:
    """Something asked about. The first verdict whose wording any fact has is given; facts are looked at in order."""

    name: str
    asked: str  # wording of questions on it, whole words
    sections: tuple[str, ...]  # where its facts stand, nearest first
    told: str  # wording of facts on it
    verdicts: Verdicts  # wording of a fact, and how the answer to a yes/no question then begins
    otherwise: str = ""  # how it begins when the wording of no fact decides; '' where nothing can be said then
    unless: str = r"(?!)"  # wording of questions that are about something else
    intents: tuple[str, ...] = ()  # the intents it may answer; all when empty
    forms: tuple[str, ...] = (YES_NO, HOW_MUCH, HOW_MANY)  # the forms of questions it answers
    exact: str = r"(?!)"  # words of a question that a fact must have too
    chief: str = r"(?!)"  # wording of the facts that are looked at alone, where there are any


_ROUTES = (
    "education",
    "getting_started",
    "learning_path",
    "skills",
    "outlook",
    "job_openings",
    "career_path",
    "definition",
)
_HARDLY = r"hardly (?:works|possible)|no way in|does not work|practically closed|seldom works"
_DIFFICULT = (
    r"it is (?:hard|rare|difficult|harder)|is possible by way|seldom skip|usually ask|only door|best by way|way leads|"
    r"mostly for|without a degree, but (?:harder|seldom)"
)
_WORKS = r"works? (?:well |best )?without|works best|works for|it works|can work|possible without"
_MUCH_MATHEMATICS = (
    r"in depth|a must|daily|university level|deeply|regularly|heavy in|much is needed|expert level|master's|well enough|"
    r"are needed"
)
_WITHOUT = r"without (?:a|an advanced) degree"
# Matters in the order in which they are looked for: the narrower ones first.
MATTERS: tuple[Matter, ...] = (
    Matter(
        "degree's worth",
        r"(?:masters?|degree|phd|mba|bachelors?|college|university) .*worth|"
        r"worth .*(?:masters?|degree|phd|college|university)",
        ("education",),
        r"master|doctor|degree|ph\.d",
        (),
        "My sources do not say whether one pays off, only how usual it is",
        intents=_ROUTES,
    ),
    Matter(
        "subject",
        r"(?:which|what) (?:\w+ ){0,2}(?:degrees?|majors?|subjects?|courses?)|"
        r"(?:should|to|did|do) (?:\w+ ){0,2}(?:study|major)",
        ("education",),
        r"^: (?:common )?fields|fields of study|background in|degree in|usual field|information technology help",
        (),
        "My sources say of the subject",
        intents=("education",),
        forms=(OPEN, WHICH),
    ),
    Matter(
        "doctorate",
        r"phd|doctorate|doctoral|phds",
        ("education",),
        r"doctor|ph\.d",
        (
            (r"no doctorate is needed|not for this role", "No"),
            (r"without a doctorate", "Not always, but it is usual"),
            (r"doctorate (?:is|are) (?:usual|common|required)|for research|often ask", "Mainly for research"),
        ),
        "My sources do not call it a must",
        intents=_ROUTES,
    ),
    Matter(
        "bootcamp",
        r"bootcamp|bootcamps",
        ("education",),
        r"bootcamp",
        ((r"rarely replaces", "It depends on what you have already"),),
        intents=_ROUTES,
        forms=(YES_NO, HOW_MUCH, HOW_LONG),
    ),
    Matter(
        "no degree",
        r"without (?:a |any |having a )*(?:\w+ )?(?:degree|diploma|college|university|education)|"
        r"no (?:\w+ )?(?:degree|college|diploma)|self taught|dropped out|dropout|teach myself|"
        r"skip (?:college|university|a degree)",
        ("education",),
        rf"{_WITHOUT}",
        (
            (_HARDLY, "Hardly"),
            (_DIFFICULT, "It is difficult, but not impossible"),
            (_WORKS, "Yes, it can work"),
        ),
        intents=_ROUTES,
        forms=(YES_NO, HOW_MUCH, OPEN),
    ),
    Matter(
        "degree held",
        r"(?:have|has|hold|holds|got) (?:a |an )?(?:\w+ )?(?:degree|degrees|bachelors?|masters?)",
        ("education",),
        r"% (?:held|named)|of answers named",
        (),
        "By the figures I have",
        unless=r"i have|i already have|do i|need|necessary|must|should",
        intents=_ROUTES,
    ),
    Matter(
        "bachelor enough",
        r"(?:only|just) a bachelors?|bachelors? (?:only|enough|degree enough|degree only|sufficient)",
        ("education",),
        r"entry level|survey",
        (
            (r"entry level[^.;]*: a bachelor", "Yes, as a rule"),
            (r"entry level[^.;]*: a master", "Sometimes, though more is usual"),
        ),
        intents=_ROUTES,
    ),
    Matter(
        "degree",
        r"degree|degrees|diploma|bachelors?|masters?|college|university|uni|schooling",
        ("education",),
        rf"{_WITHOUT}|entry level|advanced degree|typically a degree|background in",
        (
            (_HARDLY, "As a rule, yes"),
            (_DIFFICULT, "Not always, but it is hard without one"),
            (_WORKS, "Often asked for, but not always needed"),
            (r"entry level|typically|common|often|many", "Usually, though my sources do not call it a must"),
        ),
        unless=r"worth|which|what (?:degree|kind)",
        intents=_ROUTES,
    ),
    Matter(
        "remote",
        r"remote|remotely|home|hybrid|wfh|anywhere|onsite|on site|in (?:the |an )?office",
        ("work_life",),
        r"remote|hybrid|presence",
        (
            (r"presence is expected|posts are rare", "Seldom fully"),
            (r"partly remote|not remote|presence more common|presence expected", "Only in part"),
            (r"remote[^.;]* (?:is|are) (?:very )?common|hybrid and remote [a-z ]*common", "Yes, often"),
            (r"posts exist|work exists|work (?:is|are) possible", "Sometimes"),
            (r"remote or hybrid", "Yes, in part or fully"),
            (r"hybrid", "In part"),
            (r"remote", "Sometimes"),
        ),
        intents=("work_life", "job_openings", "responsibilities", "definition", "industries", "getting_started"),
    ),
    Matter(
        "on-call",
        r"on call|oncall|pager|paged",
        ("work_life",),
        r"on-call",
        (
            (
                r"no (?:technical |formal )?on-call|on-call (?:duty )?is (?:rare|unusual|unknown|usually left|lighter)",
                "As a rule, no",
            ),
            (r"part of (?:the|most) posts?|on-call in turns", "Yes"),
        ),
        "In part",
    ),
    Matter(
        "nights",
        r"nights?|weekends?|evenings?|shifts?",
        ("work_life",),
        r"night|weekend|evening|shift|hours",
        (
            (r"night calls are rare", "As a rule, no"),
            (r"night|weekend|evening|shift", "At times, yes"),
            (r"(?:plus|with|share of|in turns) on-call|on-call (?:rota|in turns)", "At times, when on call"),
            (r"regular|office hours", "As a rule, no"),
        ),
    ),
    Matter(
        "hours",
        r"(?:long|many|flexible|regular|working|crazy|fixed|normal) (?:\w+ )?days|hours|overtime|overworked|crunch",
        ("work_life",),
        r"hours|overtime|long (?:days|weeks)",
        (
            (r"hours vary|flexible", "That varies"),
            (r"^long hours|long and early", "Often long ones"),
            (r"regular|office hours", "Mostly regular ones"),
        ),
        intents=("work_life", "responsibilities", "definition"),
    ),
    Matter(
        "stress",
        r"stress|stressful|stressed|pressure|burnout|burned|hectic|intense|calm|relaxed|relaxing",
        ("work_life",),
        r"stress|pressure|intense|calm",
        (
            (r"moderate|calm and deep|quiet routine", "Moderately"),
            (r"intense|pressure is high|sudden high pressure", "At times, yes"),
        ),
        "It can be",
        chief=r"stress|pressure",
        intents=("work_life", "definition", "responsibilities", "outlook"),
    ),
    Matter(
        "interest",
        r"boring|bored|dull|repetitive|monotonous|tedious|fun|interesting|enjoyable|exciting|satisfying|rewarding",
        ("work_life", "recommend_role"),
        r"satisf|reward|repetition|interesting|dull|pleasure|enjoy|fun|suits people",
        (),
        "It depends on what you like",
        intents=("work_life", "definition", "responsibilities"),
    ),
    Matter(
        "entry",
        r"saturated|oversaturated|saturation|competitive|crowded|competition|contested|chances?|"
        r"(?:without|no|any) (?:\w+ )?experience|"
        r"(?:easy|easier|hard|harder|difficult|tough) to (?:get|break|land|find) (?:in|into|a|an|my|your|first|job)",
        ("outlook", "education", "job_openings"),
        r"entry|beginner posts|posts for beginners|junior|applicants|contested|compete|competition|first (?:post|job)|"
        r"posts are (?:few|rare)",
        (
            (
                r"contested|compete (?:for|with many)|many applicants|strong competition|scarce|"
                r"(?:posts|openings) are (?:few|rare)|few posts|few entry posts|fewer than",
                "Posts are few or contested",
            ),
            (r"open door", "The start is open"),
        ),
        "My sources do not say how likely it is, but say this",
        intents=("outlook", "job_openings", "definition", "work_life", "career_path"),
    ),
    Matter(
        "difficulty",
        r"hard|difficult|tough|easy|challenging|complicated",
        ("outlook", "education", "work_life"),
        r"entry|beginner|junior|applicants|contested|competition|posts are|open door|stress|pressure",
        (),
        "It depends on what you bring; my sources do not rate it, but say this",
        intents=("work_life", "definition", "responsibilities", "outlook", "education"),
    ),
    Matter(
        "coding",
        r"code|codes|coding|coder|program|programs|programming|programmers?|programmes|programme|scripts?|scripting",
        ("skills", "tools", "responsibilities"),
        r"(?<!integer )(?<!oriented )programming|scripting|\bcode\b(?! review)(?<!as code)|daily coding",
        (
            (r"not (?:required|part of)|optional", "Not as a rule"),
            (
                r"small scripts|light programming|enough to (?:read code|ask)|is enough|programming enough|helpful|useful|suffice|bonus|fades|a plus|rarely",
                "A little",
            ),
            (r"programming|scripting|\bcode\b", "Yes"),
        ),
        unless=r"which|what|r or|or r|learn first|languages?|hate|hates|dislike|without|hard|easy|difficult",
        chief=r"^: (?:\w+ )?[Pp]rogramming",
        intents=("skills", "tools", "responsibilities", "definition", "education"),
    ),
    Matter(
        "calculus",
        r"calculus|algebra",
        ("skills", "learning_path", "education"),
        r"calculus|algebra",
        (
            (
                r"no calculus|calculus (?:is|are) (?:not|rarely)|more than calculus|algebra only in|only now and then|"
                r"ask for calculus|as support",
                "Not as a rule",
            ),
            (_MUCH_MATHEMATICS, "Yes"),
        ),
        "Yes, by what my sources say",
        exact=r"calculus|algebra",
        intents=("skills", "education", "responsibilities", "definition", "tools", "getting_started"),
    ),
    Matter(
        "mathematics",
        r"math|maths|mathematics|mathematical|calculus|algebra|statistics|stats|probability",
        ("skills", "learning_path", "education"),
        r"mathematic|calculus|algebra|statistic",
        (
            (
                r"hardly any|little|school level|arithmetic|light;|no higher|"
                r"percentages|averages|simple|plain terms|suffice|budgets and|logic and",
                "A little",
            ),
            (r"depending on the product", "It depends on the product"),
            (_MUCH_MATHEMATICS, "Yes, a good deal"),
        ),
        "Yes, some",
        unless=r"hate|hates|dislike|without|degree|degrees|which|should i study",
        exact=r"calculus|algebra|probability|statistics|stats",
        chief=r"^: Mathematic",
        intents=("skills", "education", "responsibilities", "definition", "tools", "getting_started"),
    ),
    Matter(
        "certificates",
        r"certificates?|certs?|certified|certifications?|pmp|capm|ccna|ccnp|oscp|cissp|ceh|cfa|frm|prince2|comptia|itil|togaf",
        ("certifications",),
        r"certif|expected|customary|standard|required|none|helps?|counts?",
        (
            (
                r"no certificate|none is|not expected|nobody is appointed|few are needed|hardly count|next to nothing|"
                r"rarely required",
                "Hardly",
            ),
            (r"count (?:very )?little|carry little|matter little|little for|small part", "They count little"),
            (
                r"certificates (?:\w+ ){0,2}(?:count|help|weigh) (?:more|most|noticeably|a great deal|here)|"
                r"they count more",
                "They help",
            ),
            (r"optional", "They are optional"),
        ),
        "They can help",
        unless=r"which|what",
        intents=("certifications", "education", "getting_started", "skills"),
    ),
    Matter(
        "age",
        r"too (?:old|late|young)|late to|my age|\d\d years old|at (?:4|5|6)\d|(?:4|5|6)0s?|thirties|forties|fifties",
        ("recommend_role",),
        r"nobody is too old",
        ((r"nobody is too old", "No"),),
    ),
    Matter(
        "talent",
        r"smart enough|too (?:dumb|stupid)|intelligent enough|clever enough|bright enough",
        ("recommend_role",),
        r"smart enough",
        ((r"smart enough", "You need not be a genius"),),
    ),
)
