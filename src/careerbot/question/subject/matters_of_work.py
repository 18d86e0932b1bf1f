"""What questions on working life are about: place, on-call duty, age, ways on. The narrower ones first."""

from __future__ import annotations

from careerbot.question.form import YES_NO
from careerbot.question.subject.matter import Matter

MATTERS: tuple[Matter, ...] = (
    Matter(
        "remote",
        r"remote|remotely|home(?! (?:labs?|networks?|servers?|projects?))|hybrid|wfh|anywhere|onsite|on site|"
        r"in (?:the |an )?office|office every day|relocat\w*|commut\w*|"
        r"from (?:a |my |the |another )?(?:cabin|beach|van|boat|village|country|woods|island|"
        r"couch|sofa|bed|abroad|farm)",
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
        opposite=r"onsite|on site|office|relocat\w*|commut\w*",
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
        "Yes, in part",
    ),
    Matter(
        "interest",
        r"boring|dull|repetitive|monotonous|tedious|fun|interesting|enjoyable|exciting|satisfying|rewarding",
        ("work_life", "recommend_role"),
        r"satisf|reward|repetition|interesting|dull|pleasure|enjoy|fun|suits people",
        (),
        "It depends on what you like",
        intents=("work_life", "definition", "responsibilities"),
    ),
    Matter(
        "age",
        r"too (?:old|late)|late to|my age|\d\d years old|at (?:3|4|5|6)\d|(?:am|turning) (?:3|4|5|6)\d|"
        r"(?:my|in|over|past|after|the) (?:late |early |mid )?(?:3|4|5|6)0s?|thirties|forties|fifties",
        ("recommend_role",),
        r"nobody is too old",
        unless=r"hours?|k|percent|usd|dollars|employees|minutes|days?|weeks?|months?",
        verdicts=((r"nobody is too old", "No"),),
    ),
    Matter(
        "talent",
        r"smart enough|too (?:dumb|stupid)|intelligent enough|clever enough|bright enough",
        ("recommend_role",),
        r"smart enough",
        ((r"smart enough", "You need not be a genius"),),
    ),
    Matter(
        "dead end",
        r"dead end|end of the road|glass ceiling|stuck|room to grow|go nowhere|leads? nowhere|"
        r"(?:good|solid) (?:stepping stone|springboard)",
        ("career_path",),
        r"ladder|side step|branch|expert|leads? into",
        (),
        "No, by the ways on that my sources name",
        intents=("career_path", "outlook", "work_life", "definition", "transition"),
        forms=(YES_NO,),
    ),
)
