"""What questions on working life are about: place, hours, stress, the start, age. The narrower ones first."""

from __future__ import annotations

from careerbot.asking import YES_NO
from careerbot.replies.matter import Matter

MATTERS: tuple[Matter, ...] = (
    Matter(
        "remote",
        r"remote|remotely|home|hybrid|wfh|anywhere|onsite|on site|in (?:the |an )?office|office every day|"
        r"relocat\w*|commut\w*|"
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
        "nights",
        r"nights?|weekends?|evenings?|shifts?",
        ("work_life",),
        r"night|weekend|evening|shift|hours|on-call",
        (
            (r"night calls are rare", "As a rule, no"),
            (r"night|weekend|evening|shift", "At times, yes"),
            (r"(?:plus|with|share of|in turns) on-call|on-call (?:rota|in turns)", "At times, when on call"),
            (r"regular|office hours", "As a rule, no"),
        ),
    ),
    Matter(
        "hours",
        r"(?:long|many|flexible|regular|working|crazy|fixed|normal) (?:\w+ )?days|"
        r"(?:log|clock|knock) off|nine to five|9 to 5|"
        r"(?:leave|home|done|finish) at (?:five|5|six|6)|hours|overtime|overworked|crunch",
        ("work_life",),
        r"hours|overtime|long (?:days|weeks)",
        (
            (r"hours vary|flexible", "That varies"),
            (r"^long hours|long and early", "Often long ones"),
            (r"regular|office hours", "Mostly regular ones"),
        ),
        opposite=r"(?:log|clock|knock) off|nine to five|9 to 5|(?:leave|home|done|finish) at (?:five|5|six|6)|regular",
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
        r"boring|dull|repetitive|monotonous|tedious|fun|interesting|enjoyable|exciting|satisfying|rewarding",
        ("work_life", "recommend_role"),
        r"satisf|reward|repetition|interesting|dull|pleasure|enjoy|fun|suits people",
        (),
        "It depends on what you like",
        intents=("work_life", "definition", "responsibilities"),
    ),
    Matter(
        "entry",
        r"entry level|(?:junior|beginner|graduate) (?:jobs?|posts?|positions?|roles?)|"
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
    Matter(
        "leading people",
        r"manag\w+ (?:people|staff|teams?|a team|others)|direct reports|lead(?:ing)? (?:a team|people|others|teams)|"
        r"be (?:a|the) boss",
        ("responsibilities", "skills", "work_life"),
        r"without (?:authority|direct power|formal)|\blead|coach|hire|one-to-ones|staffing|people",
        (
            (r"without (?:authority|direct power|formal)", "Not as their boss"),
            (r"hir(?:e|ing)|coach|one-to-ones|leads? (?:a |the )?(?:team|people|engineers)|staffing", "Yes"),
        ),
        unless=r"without|hate|avoid|not",
        intents=("responsibilities", "skills", "work_life", "definition"),
        forms=(YES_NO,),
    ),
)
