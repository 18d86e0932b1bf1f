"""The traits by which roles are rated, and by which words a question asks about each of them.

The wording is of ``Request.words``: small letters, without the names of roles. How an answer begins depends on what
kind of thing the trait is: something needed, an amount, or a quality of the work.
"""

from __future__ import annotations

from dataclasses import dataclass

NOTHING = r"(?!)"
_IS_IT = (
    r"(?: (?:is|was|would|will|it|be|really|currently|right|now|for \w+)){0,4}"  # between "how hard" and "to get a job"
)


@dataclass(frozen=True, slots=True)
class Scale:
    """How an answer to a yes/no question begins for each level, from none to very high."""

    yes: tuple[str, str, str, str, str]  # asked whether there is much of it
    no: tuple[str, str, str, str, str]  # asked whether it works without, or whether there is its opposite


NEED = Scale(
    ("No", "Mostly not", "Often, but not always", "As a rule, yes", "Yes, hardly anybody gets in without"),
    ("Yes", "Mostly, yes", "Yes, it can work", "Seldom", "Hardly"),
)
AMOUNT = Scale(
    ("As a rule, no", "Only a little", "Some, yes", "Yes, a good deal", "Yes, very much"),
    ("Yes", "Mostly, as little is needed", "Hardly without any", "Hardly", "No"),
)
QUALITY = Scale(
    ("As a rule, no", "Hardly", "In part", "Yes", "Yes, very much so"),
    ("Yes", "Mostly, yes", "In part", "Hardly", "No"),
)
USUAL = Scale(
    ("As a rule, no", "Seldom", "At times", "Yes, often", "Yes, as a rule"),
    ("Yes", "Mostly, yes", "In part", "Hardly", "No"),
)
FORESEEN = Scale(  # how much of the work goes, by what is seen today: whether a role goes, nobody knows
    (
        "Not by today's signs",
        "Hardly, by today's signs",
        "Parts of the work, by today's signs",
        "A good part of the work, by today's signs",
        "Most of the work, by today's signs",
    ),
    (
        "Yes, by today's signs",
        "Mostly, by today's signs",
        "In part, by today's signs",
        "Hardly, by today's signs",
        "No, by today's signs",
    ),
)
SAFETY = Scale(
    ("No", "Not very", "In part", "As far as anybody can say, yes", "As far as anybody can say, very much so"),
    ("Yes", "Rather", "In part", "Hardly, as far as anybody can say", "No, as far as anybody can say"),
)


@dataclass(frozen=True, slots=True)
class Trait:
    """Something of which one role has more than another."""

    kind: str  # as in ``vocabulary.TRAIT_KINDS``
    scale: Scale
    asked: str  # wording of questions on it, whole words
    opposite: str = NOTHING  # wording of questions on its opposite: "is it easy?"
    unless: str = NOTHING  # wording of questions that are about something else
    label: str = ""  # as it is called inside a sentence; the kind when empty
    learned: bool = False  # something one can be bad at, or dislike
    much: str = ""  # what is looked for where much of it is wanted; "a lot of" it when empty
    less: str = ""  # the same where little is; "little" of it when empty

    @property
    def name(self) -> str:
        """What it is called inside a sentence."""
        return self.label or self.kind

    def wanted(self, *, much: bool) -> str:
        """What somebody looks for who wants much of it, or little: "long hours", "little need of a degree"."""
        return (self.much or f"a lot of {self.name}") if much else (self.less or f"little {self.name}")


TRAITS: tuple[Trait, ...] = (
    Trait(
        "on-call",
        USUAL,
        r"on call|oncall|pager|paged|nights?(?! (?:school|class\w*|courses?|owl))|night shifts?|weekends?|"
        r"shifts?|holidays|christmas",
        unless=r"day and night|over night|weekend projects?|paradigm|career shift",
        label="on-call duty",
    ),
    Trait(
        "part-time",
        USUAL,
        r"part time|parttime|half time|half days?|reduced hours|(?:three|four|3|4) days? (?:a )?week|"
        r"\bwork(?:ing)?(?: \w+){0,6} (?:1\d|2\d|3[0-2]|twenty|thirty) ?(?:hours|h|hrs) (?:a|per) week",
        unless=r"part time (?:\w+ )?(?:degree|course|study|studies|student|masters?|bootcamp|program)",
        label="part-time work",
        much="many part-time posts",
        less="few part-time posts",
    ),
    Trait(
        "freelance",
        USUAL,
        r"freelanc\w*|self employed|contractors?|contracting|contract work|gigs?|upwork|fiverr",
        unless=r"experience|cv|resume|portfolio|gigs? of",
        label="freelance work",
    ),
    Trait(
        "remote",
        USUAL,
        r"remote|remotely|from home|at home|home office|wfh|work anywhere|from anywhere|hybrid|nomads?|abroad",
        opposite=r"onsite|on site|(?:in|at|to) (?:the |an )?office|office every day|relocat\w*|commut\w*",
        unless=r"skills? (?:\w+ ){0,4}(?:for|of|need\w*|in) (?:an? )?remote|first (?:job|role|position)"
        r"|no (?:\w+ )?experience|beginners?|juniors?|entry level|freshers?",
        label="remote work",
        less="work on site",
    ),
    Trait("travel", USUAL, r"travel\w*|business trips?|trips|on the road", label="travel"),
    Trait(
        "flexible hours",
        QUALITY,
        r"flexib\w+ (?:\w+ ){0,2}(?:hours|schedules?|working|time|work)|flexi\w* ?time|own (?:hours|schedule|time)|"
        r"(?:hours|schedules?) (?:is |are )?(?:so )?flexible|choose my hours|family friendly|"
        r"(?:good|best|better|suited|ideal) (?:\w+ )?for (?:\w+ )?(?:parents|mothers|mums|moms|fathers|families)",
        opposite=r"fixed hours|strict hours|nine to five|9 to 5",
        much="flexible hours",
        less="fixed hours",
    ),
    Trait(
        "long hours",
        USUAL,
        r"(?:long|many|crazy|insane|brutal|endless) (?:working |work )?(?:hours|days|weeks)|"
        r"\d+ (?:working |work )?hours|\d+ hour (?:days?|weeks?)|overtime|overwork\w*|"
        r"crunch|workload|work hours|working hours|hours (?:do|does|a|per)",
        opposite=r"work life balance|wlb|(?:regular|normal|predictable|fixed|stable|steady) hours|"
        r"(?:home|leave|done|finish|off) (?:at|"
        r"by) (?:five|5|six|6)|"
        r"(?:log|clock|knock) off",
        unless=r"learn\w*|study\w*|studying|course|spend|practice|cod(?:e|ing)|program\w*|screens?|eyes?|eyesight|meetings?"
        r"|(?:\d|1\d|2\d|30) hours (?:a|per|each) week",
        much="long hours",
        less="few long hours",
    ),
    Trait(
        "stress",
        QUALITY,
        r"stress|stressful|stressed|pressure|burn ?out|burnt out|burned out|hectic|intense|demanding|exhausting"
        r"|chaos|chaotic",
        opposite=r"panic\w*|anxious|anxiety|calm|calmer|calmest|quieter|relaxed|relaxing|chill|"
        r"laid back|easy going|easygoing|quiet|"
        r"peaceful|low stress",
        unless=r"physical\w*",
    ),
    Trait(
        "leading people",
        AMOUNT,
        r"(?:manag\w+|lead\w*) (?:\w+ )?(?:people|staff|teams?|others)|direct reports|be (?:a|the) boss|leadership",
        label="leading of people",
        learned=True,
    ),
    Trait(
        "presenting",
        AMOUNT,
        r"presentations?|public speaking|presenting|present (?:to|in front|results|findings|my|their|stuff)|"
        r"speak\w* (?:in public|to (?:groups|crowds))|give talks|on stage",
        learned=True,
    ),
    Trait(
        "customers",
        AMOUNT,
        r"customers?|clients?|customer facing|client facing|end users?"
        r"|(?:more|mostly|rather|just|only|about) (?:of )?(?:an? )?sales(?: (?:job|role|work|person))?",
        unless=r"customer (?:data|analytics|churn|service job)|find clients|get clients|"
        r"^(?:do|does|are|will|can|did) (?:the |your |my |their )?(?:customers?|clients?|end users?)\b",
        label="contact with customers",
        learned=True,
    ),
    Trait(
        "people",
        AMOUNT,
        r"meetings?|(?:much|more|lots of|little|less|no) talking|"
        r"(?:much|more|most|lots of) (?:communication|interaction)|"
        r"(?:(?<=less )|(?<=least )|(?<=little )|(?<=no ))(?:communication|interaction)|"
        r"contact with (?:\w+ )?(?:business|stakeholders?|people|users|others)|"
        r"people (?:person|skills|oriented|focused|facing|heavy)|about people|"
        r"(?:confident|comfortable|shy|awkward|at ease|good|better) (?:with|around|among) (?:people|others|strangers)|"
        r"(?:talk|speak|deal|interact|work)\w* (?:\w+ ){0,5}?(?:people|others|"
        r"strangers|stakeholders|humans|teams?)|collaborat\w+|"
        r"work(?:s|ing)? (?:together|closely)|extroverts?|outgoing|social (?:job|work|contact|skills)|teamwork",
        opposite=r"(?:talk|speak|chat) (?:the )?(?:less|least)|"
        r"alone|lonely|isolat\w+|solitary|introvert\w*|shy|by myself|by yourself|antisocial|hermit|quiet job",
        unless=r"meetups?|interview",
        label="contact with people",
        learned=True,
    ),
    Trait(
        "writing",
        AMOUNT,
        r"(?:write|writing) (?:a lot of |lots of |many |much )?(?:reports?|documents?|documentation|docs|prose|"
        r"text|papers)|"
        r"documentation|paperwork|(?<!for )reports(?! (?:to|at once))|writing(?! code)",
        unless=r"(?:writing|write) (?:\w+ )?(?:code|software|sql|queries|a cv|a resume|my)|technical writing|report to|"
        r"cv|resume|prompts?|(?:just|only|dashboards? (?:and|or)) reports?"
        r"|reports? (?:and|or) dashboards?",
        learned=True,
    ),
    Trait(
        "routine",
        QUALITY,
        r"boring|dull|repetitive|monoton\w+|tedious|routine|same thing every|mindless|mundane"
        r"|(?:get|gets|getting) bored(?! (?:easily|quickly|fast))"
        r"|bored (?:of|with|doing)",
        opposite=r"bored (?:easily|quickly|fast)|easily bored|adhd|varied|variety|creativity|diverse|"
        r"never boring|creative (?:work|jobs?|side|part)",
    ),
    Trait(
        "automation",
        FORESEEN,
        r"(?<!from being )(?<!from getting )replac\w+|taken over|take over|obsolete|redundant|"
        r"(?<!safe from )(?<!safer from )(?<!safest from )(?<!secure from )"
        r"(?<!from being )(?<!from getting )automat\w+|"
        r"(?:threat|threatened) (?:by|of|from) (?:ai|chatgpt|llms?)",
        opposite=r"ai ?proof|future ?proof|survive|"
        r"(?:safe|safer|safest|secure) from"
        r"(?:$| (?:being |getting )?(?:ai|automat\w+|replac\w+|chatgpt|llms?|than|or|vs))",
        unless=r"(?:would|could|can|will|do) (?:i|one|you) survive|test automation|"
        r"automation (?:tools?|engineer\w*|test\w*|developer)|"
        r"automate (?:my|tests|reports|tasks)|replace (?:a|my|"
        r"the) (?:degree|boss|hard)",
        much="a high risk of automation",
        less="a low risk of automation",
    ),
    Trait(
        "job security",
        SAFETY,
        r"job security|secure|stable|stability|safe|safer|safest",
        opposite=r"risky|laid off|layoffs?|unstable|insecure",
        unless=r"secure (?:a job|the|software|systems|code)|(?:safe|safer|safest|secure) from"
        r"|(?:given|despite|after|amid|considering|because of|with) (?:all )?(?:the |these |those )?(?:\w+ )?layoffs",
        much="good job security",
    ),
    Trait(
        "room to grow",
        QUALITY,
        r"room (?:to|for) grow\w*|advancement|advance|promotions?|climb(?! (?:under|over|into|onto|on))|move up|"
        r"rise|grow in|career options|"
        r"career flexibility|stepping stone|springboard|leads? (?:to|into) (?:other|better|more|something)",
        opposite=r"dead end|end of the road|glass ceiling|leads? nowhere|go nowhere|get stuck(?! (?:on|with|at)\b)",
        unless=r"job growth|growth (?:rate|projection)|growing demand|demand",
        much="plenty of room to grow",
    ),
    Trait(
        "time to learn",
        QUALITY,
        r"long(?:er|est)? to (?:learn|become|master|train|get)|slow(?:er|est)? to learn",
        opposite=r"(?:fast|quick)(?:er|est|ly)? (?:(?:way|path) )?to (?:learn|become|get into)|"
        r"less time to (?:learn|become)",
        label="the time it takes",
        much="a long time to learn",
        less="a short time to learn",
    ),
    Trait(
        "competition",
        QUALITY,
        r"competitive|competition|saturat\w+|oversaturat\w+|crowded|contested|overcrowded|too many (?:people|"
        r"applicants|candidates)|"
        r"(?:tough|hard|bad|difficult|tight|brutal) (?:job |labou?r |junior )?market|market (?:\w+ ){0,3}?(?:tough|hard"
        r"|difficult|tight|brutal)|"
        rf"(?:hard|harder|hardest|difficult|tough){_IS_IT} to (?:get|find|land) (?:a |an |my |your )?(?:\w+ )?(?:job|"
        r"jobs|post|position|work|hired)",
        opposite=rf"(?:easy|easier|easiest){_IS_IT} to (?:get|find|land) (?:a |an |my |your )?(?:\w+ )?(?:job|jobs|"
        r"post|position|work|hired)|"
        r"get hired easily",
        label="competition for posts",
        much="strong competition for posts",
    ),
    Trait(
        "beginner posts",
        USUAL,
        r"entry level|entry (?:job|role|position)|beginner friendly|"
        r"(?:good |better |best |open )?(?:for|to) (?:beginners?|freshers?|graduates|juniors)|"
        r"(?:get|gets|land|lands|find|finds) (?:me |you |one )?(?:an? |the |my )?(?:first )?"
        r"(?:job|hired|employed|placed)"
        r" (?:faster|sooner|quicker|quickly|easier|more easily)|"
        r"first job|straight (?:out of|from|after) (?:college|university|uni|school)|"
        r"(?:without|with no|no|zero|little) (?:\w+ )?experience|"
        r"(?:get|break|go|come) (?:in|into) (?:an? )?from (?:zero|scratch|nothing)|"
        r"become (?:an? )?from (?:zero|scratch|nothing)|"
        r"(?:easy|easier|easiest) (?:\w+ )?"
        r"(?:to (?:get|break|go) (?:in|into)|to enter|to start (?:in|with)|way in|entry)|"
        r"low(?:er|est)? (?:barriers?|bar|hurdles?)|"
        r"(?:hire|take|want) (?:juniors|beginners|graduates)|junior (?:posts|jobs|roles|positions)",
        opposite=r"(?:need|require|must have|have to have|needs) "
        r"(?:(?!research|domain|industry|teaching|leading)\w+ ){0,2}experience|"
        r"(?:high|higher|highest|big|bigger|biggest) (?:barriers?|bar|hurdles?)|"
        rf"(?:hard|harder|difficult|tough){_IS_IT} to (?:get|break) (?:in|into)",
        unless=r"^how|how$|how (?:do|can|to|should)|remote|remotely|from home|wfh|(?:is|at|in|it is) my first job"
        r"|open source"
        r"|first job (?:out of|after|as)\b.*",
        label="openings for beginners",
        much="many openings for beginners",
        less="few openings for beginners",
    ),
    Trait(
        "career changers",
        USUAL,
        r"career chang\w+|chang\w+ careers?|(?:from|in) (?:another|a different|a completely different|"
        r"an unrelated|unrelated|any other) "
        r"(?:field|background|industry|career|job)|non (?:technical|tech|it|cs|stem) (?:background|person|"
        r"people|degree)|"
        r"no (?:technical|tech|it|cs) background|late switch",
        unless=r"(?:to|with|for) (?:\w+ )?non technical people",
        label="openness to career changers",
        much="openness to career changers",
    ),
    Trait(
        "advanced degree",
        NEED,
        r"phds?|doctorates?|doctoral|masters?|msc|postgraduate|grad school|graduate degree|advanced degree",
        unless=r"(?:phd|doctorate|masters?|msc|degree) (?:in|of) (?:\w+ ){1,3}or|masters? (?:vs|versus|or)",
        label="a master's degree or doctorate",
        much="need of a master's degree or doctorate",
        less="little need of a master's degree or doctorate",
    ),
    Trait(
        "degree",
        NEED,
        r"degrees?|diploma|college|university|uni|bachelors?",
        opposite=r"self taught|selftaught|autodidact\w*|bootcamps?",
        unless=r"(?:which|what|same|right|best|kind of|sort of|type of) (?:\w+ )?(?:degrees?|college|university)|"
        r"degrees? (?:in|of) (?:\w+ ){1,3}or|degrees? (?:vs|versus|or)(?!$)",
        label="a degree",
        much="need of a degree",
        less="little need of a degree",
    ),
    Trait(
        "certificates",
        NEED,
        r"certificates?|certs?|certified|certifications?",
        much="need of certificates",
        less="little need of certificates",
    ),
    Trait(
        "portfolio",
        NEED,
        r"portfolios?|github|side projects?|personal projects?",
        unless=r"portfolios? (?:have|include|contain|look|be)|(?:in|for|as) (?:a|my|the) portfolio",
        label="work of one's own to show",
        much="need of work of one's own to show",
        less="little need of work of one's own to show",
    ),
    Trait(
        "mathematics",
        AMOUNT,
        r"maths?|mathematics|mathematical\w*|mathematicians?|mathy|calculus|algebra|statistics|statistical|stats|probability|equations|"
        r"number crunching",
        unless=r"(?:maths?|mathematics|statistics|stats)\b(?: \w+){0,4} (?:degree|phd|masters?|major|graduate)|"
        r"(?:degree|phd|doctorate|masters?|ms|msc|ma|bs|bsc|ba|major) (?:in|of) "
        r"(?:\w+ ){0,3}?(?:maths?|mathematics|statistics|stats)",
        learned=True,
    ),
    Trait(
        "coding",
        AMOUNT,
        r"codes?|coded|coding|coder|program|programs|programming|programmers?|programmes?|scripting|scripts?|"
        r"software development|"
        r"(?:more|less|most|least) hands on(?! (?:experience|projects|practice|training|learning|work with))|"
        r"(?:more|less|most|least|as|so|too|how|very|really|highly|deeply|is|it|be|something) technical|"
        r"technical(?: (?:one|role|job|enough|but|than|as)|$)"
        r"|hands on(?! (?:experience|project|course|lab|practice|learning))",
        unless=r"(?:outside|after|beside) (?:of )?work\b|free time|as a hobby|on weekends|"
        r"(?:programming|coding|every|all) (?:programming )?languages?|non technical|"
        r"(?:no|low) ?code (?:tools?|platforms?|builders?|apps?|movement|solutions?)|"
        r"technical (?:interview|writ\w+)|"
        r"code of conduct|training program\w*|degree program\w*|programme? of study|"
        r"(?:who|that) (?:can|could|knows? how to|likes? to|loves? to) (?:\w+ )?(?:code|program)",
        label="programming",
        learned=True,
    ),
    Trait(
        "difficulty",
        QUALITY,
        r"hard|harder|hardest|difficult|difficulty|tough|tougher|challenging|complicated|steep|steeper|steepest|"
        r"learning curve|brutal|demanding",
        opposite=r"easy|easier|easiest|simple|simpler|piece of cake",
        unless=r"hard (?:skills?|sciences?|drives?|work\w*|time|facts?)|hard coded|hardly|physical\w*|"
        r"demanding (?:boss|client)|"
        r"simple (?:terms|words|english|explanation)|market",
        much="high difficulty",
        less="low difficulty",
    ),
)
