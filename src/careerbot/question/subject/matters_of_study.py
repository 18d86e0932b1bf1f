"""What questions on learning are about: degrees, certificates, programming, mathematics. The narrower ones first."""

from __future__ import annotations

from careerbot.question.form import HOW_LONG, HOW_MUCH, OPEN, WHICH, YES_NO
from careerbot.question.subject.matter import Matter

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
    r"in depth|a must|daily|university level|deeply|regularly|heavy in|much is needed|expert level|master's|"
    r"well enough|are needed"
)
USUAL = "Usually, though it is no must everywhere"
IT_DEPENDS = "It depends on what you have already"
NO_MUST = "It is no must, by what my sources say"
# Subjects that somebody may have studied another one than.
_SUBJECTS = (
    r"(?:maths?|mathematics|stats|statistics|physics|economics|finance|business|engineering|design"
    r"|actuarial(?: science)?)"
)
_WITHOUT = r"without (?:a|an advanced) degree"
MATTERS: tuple[Matter, ...] = (
    Matter(
        "degree's worth",
        r"(?:masters?|degree|phd|mba|bachelors?|college|university) .*worth|"
        r"worth .*(?:masters?|degree|phd|college|university)",
        ("education",),
        r"master|doctor|degree|ph\.d",
        (),
        "My sources do not say whether one pays off, only how usual it is",
        unless=r"phd|doctorate|phds",
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
        "master enough",
        r"masters? (?:degree )?(?:\w+ ){0,2}enough|enough .*masters?|just (?:with )?(?:a|my) masters?",
        ("education",),
        r"master|advanced degree|entry level",
        (
            (r"\d% (?:of answers )?named a master|entry level[^.;]*: a master", "As a rule, yes"),
            (r"advanced degree|master's", "As a rule, yes"),
            (r"entry level[^.;]*: a bachelor", "Yes, it is more than most are asked for"),
        ),
        unless=r"worth|which|or a bachelors?",
        intents=_ROUTES,
    ),
    Matter(
        "doctorate",
        r"phd|doctorate|doctoral|phds",
        ("education",),
        r"doctor|ph\.d",
        (
            (r"no doctorate is needed|not for this role", "No"),
            (r"required(?!.*post-doc)[^;]*(?<![\d.])1?\d\.\d% a doctor", "No, seldom"),
            (r"without a doctorate", "Not always, but it is usual"),
            (r"doctorate (?:is|are) (?:usual|common|required)|for research|often ask", "Mainly for research"),
        ),
        NO_MUST,
        unless=r"bootcamps?|phds (?:become|becoming|work|go|get|move|end up|turn)",  # of those who hold one
        intents=_ROUTES,
    ),
    Matter(
        "bootcamp",
        r"bootcamp|bootcamps",
        ("education",),
        r"bootcamp",
        ((r"rarely replaces", IT_DEPENDS),),
        intents=_ROUTES,
        forms=(YES_NO, HOW_MUCH, HOW_LONG),
    ),
    Matter(
        "other subject",
        rf"(?:without|no|not have|lack(?:ing)?) (?:an? )?{_SUBJECTS} (?:degree|background|diploma|major)",
        ("education",),
        r"^: (?:common )?fields|fields (?:of study|vary)|background in|degree in|usual field|any (?:subject|degree)",
        ((r"vary|any (?:subject|degree)|particular degree is seldom", "Yes, no single subject is asked for"),),
        "Another subject can do",
        intents=(*_ROUTES, "portfolio"),
        forms=(YES_NO, HOW_MUCH, OPEN),
    ),
    Matter(
        "no degree",
        rf"without (?:a |any |having a )*(?!{_SUBJECTS} )(?:\w+ )?(?:degree|diploma|college|university|education)|"
        rf"no (?!{_SUBJECTS} )(?:\w+ )?(?:degree|college|diploma)|self taught|dropped out|dropout|teach myself|"
        r"skip (?:college|university|a degree)|lack(?:ing)? (?:a |any )?degree|"
        r"not (?:have|hold|got|having) (?:a |any )?(?:\w+ )?(?:degree|diploma)|"
        r"never (?:went|been) to (?:college|university)",
        ("education",),
        rf"{_WITHOUT}",
        (
            (_HARDLY, "Hardly"),
            (_DIFFICULT, "It is difficult, but not impossible"),
            (_WORKS, "Yes, it can work"),
        ),
        intents=(*_ROUTES, "portfolio"),
        forms=(YES_NO, HOW_MUCH, OPEN),
    ),
    Matter(
        "bachelor enough",
        r"(?:only|just) a bachelors?|"
        r"bachelors? (?:degree )?(?:really |not )?(?:only|enough|sufficient)|enough .*bachelors?",
        ("education",),
        r"entry level|survey|advanced degree",
        (
            (r"entry level[^.;]*: a bachelor", "It is enough as a rule"),
            (r"entry level[^.;]*: a master|hold an advanced degree", "Sometimes, though more is usual"),
        ),
        intents=_ROUTES,
    ),
    Matter(
        "master",
        r"(?:need|needs|needed|required?|must|necessary|have to|overkill|without) (?:\w+ ){0,4}?(?:masters?|msc)|"
        r"(?:masters?|msc) (?:\w+ ){0,4}?(?:needed|required|necessary|a must|mandatory|overkill|useless|pointless"
        r"|waste)",
        ("education",),
        r"master|advanced degree|entry level",
        (
            (
                r"entry level[^.;]*: a master|[5-9]\d(?:\.\d)?% (?:of answers )?named a master|a master's in",
                "As a rule, yes",
            ),
            (r"advanced degree[^;]* is common|many hold an advanced|master's (?:\w+ )?is (?:usual|common)", USUAL),
            (r"entry level[^.;]*: a bachelor", "Not as a rule"),
        ),
        NO_MUST,
        opposite=r"(?:without|no|not having|lack\w*|skip\w*) (?:\w+ ){0,3}?(?:masters?|msc)",
        unless=r"worth|which|what (?:degree|kind)|or a bachelors?|before (?:\w+ ){0,5}masters?"
        r"|get(?:ting)? into (?:\w+ ){0,3}masters?",
        intents=_ROUTES,
        forms=(YES_NO,),
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
            (r"entry level|typically|common|often|many", USUAL),
        ),
        unless=r"worth|which|what (?:degree|kind)",
        intents=_ROUTES,
    ),
    Matter(
        "coding",
        r"code|codes|coding|coder|program|programs|programming|programmers?|programmes|programme|scripts?|scripting",
        ("skills", "tools", "responsibilities"),
        r"(?<!integer )(?<!oriented )programming|scripting|\bcode\b(?! review)(?<!as code)|daily coding",
        (
            (r"not (?:required|part of)|optional", "Not as a rule"),
            (
                r"small scripts|light programming|enough to (?:read code|ask)|is enough|programming enough|helpful|"
                r"useful|suffice|bonus|fades|a plus|rarely",
                "A little",
            ),
            (r"programming|scripting|\bcode\b", "Yes"),
        ),
        unless=r"which|what|r or|or r|learn first|languages?|hate|hates|dislike|hard|easy|difficult",
        chief=r"^: (?:\w+ )?[Pp]rogramming",
        intents=(
            "recommend_role",
            "skills",
            "tools",
            "responsibilities",
            "definition",
            "education",
            "portfolio",
            "work_life",
        ),
        narrow=True,
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
        unless=r"just|only|basically|hate|hates|dislike|degrees?|masters?|bachelors?|phd|doctorate|msc?|bsc?|majors?|diploma|which|"
        r"should i study",
        exact=r"calculus|algebra|probability|statistics|stats",
        chief=r"^: Mathematic",
        intents=("recommend_role", "skills", "education", "responsibilities", "definition", "tools", "getting_started"),
    ),
    Matter(
        "portfolio",
        r"(?:need|needs|have|must|worth|matter|matters|important|necessary|without) (?:\w+ ){0,4}"
        r"(?:portfolio|side projects?|personal projects?|open source)|"
        r"(?:portfolio|projects?) (?:\w+ ){0,3}(?:needed|necessary|required|important|matter|worth|help)",
        ("education", "certifications", "outlook", "getting_started", "portfolio"),
        r"portfolio (?:decides|of finished|with)|with a portfolio|case stud(?:y|ies)|samples (?:decide|count)",
        ((r"portfolio decides|decide|count most|outweighs|stands out|beside case stud|must show", "Practically, yes"),),
        "It helps",
        opposite=r"(?:without|no|lack\w*|skip\w*) (?:\w+ ){0,4}?"
        r"(?:portfolio|side projects?|personal projects?|open source)",
        intents=("portfolio", "getting_started", "education", "skills", "job_openings", "learning_path"),
    ),
    Matter(
        "certificates",
        r"certificates?|certs?|certified|certifications?|exams?|examinations?|badges?|pmp|capm|ccna|ccnp|oscp|cissp|ceh|cfa|frm|prince2|comptia|itil|"
        r"togaf",
        ("certifications",),
        r"certif|expected|customary|standard|required|none|helps?|counts?|examination",
        (
            (r"examinations are the career|so much on examinations", "Yes"),
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
        unless=r"which|what|(?:post ?)?graduate certificat\w+",
        intents=("certifications", "education", "getting_started", "skills"),
    ),
)
