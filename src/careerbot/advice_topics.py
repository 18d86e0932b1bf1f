"""Which topic of advice a question asks for: the words in which people ask for it, whatever the role.

A topic is the `kind` of lines under `other` in general.yaml. Its cues are phrases, not single words: "remote" alone asks
of a role's work life, "find a remote job" asks how to find one. The first topic whose cue is met is the one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from careerbot.turn import Utterance

_LONG = 34  # words up to which a text without a question mark is a question as a whole


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic of advice, the question that asks for it, and whether a role's own facts on it go first."""

    kind: str
    ask: str
    cue: re.Pattern[str]
    of_roles: bool = False
    own: str = ""  # a word of other facts on it, of the role or sourced, which are told too
    leads: bool = False  # one line of it goes before what is told of the roles, in place of the answer


def _topic(kind: str, ask: str, cue: str, of_roles: bool = False, own: str = "", leads: bool = False) -> Topic:
    return Topic(kind, ask, re.compile(rf"\b(?:{cue})\b"), of_roles, own, leads)


_JOB = r"(?:jobs?|work|position|role|post|gig|company|employer|place)"
_PAID = r"(?:salary|pay|wage|compensation|money|package|paid)"
_ENGLISH = r"english"
TOPICS: tuple[Topic, ...] = (
    _topic(
        "Naming pay in an interview",
        "What do I say when they ask for my salary expectations?",
        rf"(?:salary|pay|wage|compensation) (?:expectations?|requirements?)|expected (?:salary|pay)|desired (?:salary|pay)"
        rf"|(?:ask|asks|asked|asking) (?:me |us )?(?:about |for |what )?(?:my |the |i )?(?:current |present |last |previous )?"
        rf"(?:salary|{_PAID} i want|want to (?:earn|make)|(?:would )?expect to (?:earn|make))"
        r"|how much (?:you|i) (?:want|would like|expect) to (?:earn|make)|recruiters? (?:\w+ ){0,2}asks? (?:\w+ ){0,3}(?:pay|salary|money)|name a (?:number|figure|price) first|(?:say|give|name) (?:a|my) number",
    ),
    _topic(
        "Several offers",
        "How do I choose between several offers?",
        r"(?:two|several|three|both|multiple|competing|2|3) (?:job )?offers|(?:choose|decide|deciding|compare|pick) between (?:\w+ ){0,2}offers|which offer",
    ),
    _topic(
        "Negotiating an offer",
        "How do I negotiate an offer?",
        r"negotiat\w*|accept (?:\w+ ){0,3}offer|counter ?offers?|low ?ball\w*|haggle|offer (?:is|was|seems|came in) (?:\w+ ){0,2}(?:low|lower|less|below|bad)"
        r"|(?:ask|push|get|asking) (?:them )?for more (?:money|pay|salary|than they offer\w*)|offer\w* me (?:too little|less)|sign(?:ing)? bonus",
    ),
    _topic(
        "Asking for a raise",
        "How do I ask for a raise?",
        r"(?:a|my|for|get|pay|salary) (?:pay |salary )?(?:raise|rise)|pay increase|salary increase|raise my (?:salary|pay)|underpaid|(?:below|under) (?:the )?market|(?:earn|paid|make) less than (?:my )?(?:colleagues|coworkers|peers|the market|others|new hires)"
        r"|(?:ask|asking|tell) (?:my )?(?:boss|manager|employer) (?:for|to) (?:more money|more pay|pay me more|a better salary)",
    ),
    _topic(
        "Contract or permanent",
        "Is a permanent job or a contract better?",
        r"contract(?:ing|or)? (?:or|vs|versus) (?:a )?(?:permanent|full time|employ\w+|perm)|(?:permanent|full time|perm|fulltime)(?: \w+)? (?:or|vs|versus) (?:a )?contract\w*"
        r"|contract (?:role|job|position|to hire|work)",
    ),
    _topic(
        "Freelancing",
        "How do I start freelancing?",
        r"(?:start|begin|starting|go|going|get into|become|becoming|try|try\w*|do|doing|as|work|working|be|being) (?:a |as |as a |into |out )*(?:freelanc\w*|self employed|independent consult\w+)"
        r"|freelanc\w+ (?:services|clients|rates|platforms?|business|gigs?)|(?:services|clients|gigs) (?:\w+ ){0,5}freelanc\w*|(?:upwork|fiverr|toptal)"
        r"|(?:find|get|getting|finding|win) (?:\w+ ){0,2}clients|freelancing",
        own="freelanc",
    ),
    _topic(
        "After an internship",
        "What should I do when my internship ends?",
        r"(?:after|finish\w*|end of|when|once) (?:\w+ ){0,2}(?:internship|placement|traineeship)(?: (?:ends|is over|is done|finishes|end))?|internship (?:ends|is ending|is over|finish\w*|into a (?:full time )?job|convert\w*)|return offer",
    ),
    _topic(
        "Finding an internship",
        "How do I find an internship?",
        r"(?:get|find|land|finding|getting|landing|apply for|apply to|applying for|look\w* for|do|secure|want|need) (?:\w+ ){0,4}(?:internships?|placements?|traineeships?)"
        r"|internships? (?:\w+ ){0,6}(?:student|enrolled|graduated|graduation|university|college)|where (?:\w+ ){0,4}internships?|(?:still|too late|too old|not a student) (?:\w+ ){0,5}internships?",
    ),
    _topic(
        "Whether remote work lasts",
        "Will remote work last?",
        r"(?:remote|wfh|work(?:ing)? from home|home ?office)(?: (?:work|jobs?|working))? (?:\w+ ){0,5}(?:last|stay|here to stay|disappear\w*|dying|dead|over|going away|end|ending|future)"
        r"|(?:return|back|going back) to (?:the )?office|rto",
    ),
    _topic(
        "Finding remote work",
        "How do I find a remote job?",
        r"(?:get|find|land|finding|getting|landing|look\w* for|search\w* for|score) (?:\w+ ){0,5}(?:remote(?:ly)?|from home|wfh)"
        rf"|remote (?:\w+ )?{_JOB} (?:\w+ ){{0,3}}(?:beginners?|juniors?|entry level|no experience|without experience|abroad)|where (?:\w+ ){{0,4}}remote (?:\w+ )?{_JOB}",
    ),
    _topic(
        "Getting unstuck in learning",
        "How do I get out of tutorial hell?",
        r"tutorial hell|(?:lose|lost|losing|no|keep|stay|staying|find|lack) (?:my |of |the )*motivat\w*|stay motivated|keep giving up|stuck (?:in|with|on|at) (?:\w+ )?(?:tutorials?|learning)|(?:feel|feeling) overwhelmed|overwhelmed",
    ),
    _topic(
        "Choosing a master's programme",
        "How do I choose a master's programme?",
        r"(?:choos\w+|pick\w*|select\w*|find\w*|compare|good|best|right|which|what|look for in) (?:\w+ ){0,4}(?:masters?|msc|graduate|grad school|ms|postgraduate) (?:s |in )?(?:\w+ ){0,3}(?:programs?|programmes?|degree|course|school|universit\w+)"
        r"|(?:which|what|choose a|pick a) (?:masters?|msc)|(?:masters?|msc|grad school) (?:\w+ ){0,3}(?:worth it|worth the money|or work|or (?:get |find )?a job|pay off)|(?:worth|should i) (?:\w+ ){0,3}(?:doing |getting |do |get )?(?:a |an |my )?(?:masters?|msc)",
    ),
    _topic(
        "Certificates",
        "Are certificates worth it?",
        r"(?:are|is|do|does) (?:\w+ ){0,3}cert(?:s|ificates?|ifications?)(?: \w+){0,2} (?:worth|help|matter|useful|needed|necessary|valued?|count|important|make|taken)|collect\w* cert\w*|too many cert\w*"
        r"|cert\w+ (?:\w+ ){0,2}(?:taken seriously|respected|worth it)|(?:worth|point in|point of|value of) (?:\w+ ){0,3}cert\w+|employers (?:care|value|look) (?:\w+ ){0,3}cert\w*",
        True,
        own="beneficial",
    ),
    _topic(
        "Choosing a course or bootcamp",
        "How do I choose a course or bootcamp?",
        r"(?:choos\w+|pick\w*|select\w*|good|best|right|which|what|recommend\w*|any|worth\w*|judge|find a) (?:\w+ ){0,4}(?:bootcamps?|boot camps?|moocs?|courses?|online classes)"
        r"|(?:bootcamps?|boot camps?|moocs?|online courses?|courses?|udemy|coursera|edx|udacity|datacamp)(?: \w+){0,3} (?:worth|enough|good|scam|useful|legit|any good|take seriously|respected|waste)|(?:udemy|coursera|edx|udacity|datacamp|codecademy|freecodecamp)",
    ),
    _topic(
        "Certificates on a résumé",
        "Where do I put certificates on a résumé?",
        r"(?:cert\w*|courses?|badges?) (?:\w+ ){0,5}(?:resume|cv)|(?:resume|cv) (?:\w+ ){0,5}(?:cert\w*|badges?)",
    ),
    _topic(
        "Subjects at school",
        "Which school subjects should I choose?",
        r"(?:high ?school|secondary|a levels?|grade|gcse|school)(?: \w+){0,12} (?:subjects?|classes|courses|electives)|(?:school )?(?:subjects?|electives) (?:\w+ ){0,5}(?:choose|pick|take|school|focus)|(?:what|which) (?:school )?(?:subjects|electives|a levels)|(?:1[0-2]|9|8)th grade\w*",
    ),
    _topic(
        "Age",
        "Am I too old to start?",
        r"too old|too late (?:to|for|at|in)|(?:at|am|i am|aged|age|turning|over|past) (?:my )?(?:3[5-9]|[4-6]\d)(?: years? old)? (?:\w+ ){0,6}(?:late|old|realistic|possible|crazy|chance|switch|start)|(?:age|ageism|age discrimination) (?:\w+ ){0,3}(?:matter|problem|issue|barrier|obstacle|limit)|ageism"
        r"|in my (?:late |early |mid )?(?:forties|fifties|sixties|[456]0s)|(?:switch\w*|chang\w*|start\w*|begin|careers?|learn\w*|becom\w+)(?: \w+){0,6} at (?:the age of )?(?:3[5-9]|[4-6]\d)",
        leads=True,
    ),
    _topic(
        "Military to civilian",
        "How do I get from the military into tech?",
        r"(?:leav\w+|left|from|after|out of|transition\w* from|ex|in) (?:\w+ ){0,3}(?:military|army|navy|air force|armed forces|marines?|service member)|veterans? (?:to|in|into|looking|trying|who|with|here|want\w*|how|can|career|transition\w*|and|get)|veteran$|military (?:veteran|background|experience|service|spouse|to)|ex (?:military|army|navy|soldier|marine)|soldier|air ?man",
        leads=True,
    ),
    _topic(
        "Returning after a break",
        "How do I return after a break?",
        r"(?:maternity|paternity|parental|career|long|sick|year|years|caring|kids) (?:leave|break|pause|out|off)|(?:return\w*|com\w+|go\w*|get\w*) (?:back )?(?:to work|to the workforce|into (?:work|tech|the field|the industry)|to tech) (?:\w+ ){0,5}(?:after|since|break|leave|years)|stay at home (?:mom|mum|dad|parent|mother|father)|raising (?:my )?(?:kids|children)|returning to work|returners?",
        leads=True,
    ),
    _topic(
        "Gaps in a CV",
        "How do I explain a gap in my CV?",
        r"(?:gap|gaps|hole|holes)(?: \w+){0,5} (?:cv|resume|employment|history)|(?:cv|resume|employment|career|work|year|years|month|months) gaps?|gap year|explain (?:\w+ ){0,4}(?:gap|time off|unemploy\w*)|unemployed for|out of work for",
    ),
    _topic(
        "After a layoff",
        "What should I do after a layoff?",
        r"(?:laid|lay|layed|laying) off|layoffs?|lost my job|redundan\w*|made redundant|got fired|was fired|been fired|(?:job|jobs) (?:is|are) being cut|downsiz\w*",
    ),
    _topic(
        "Impostor feelings",
        "Is it normal to feel like an impostor?",
        r"(?:impost[eo]r\w*|a fraud at work|like a fraud)|(?:everyone|everybody|all the others|colleagues|coworkers) (?:\w+ ){0,4}(?:smarter|better|more) than me|do not belong|not good enough (?:at|for) (?:my|this|work)|afraid (?:they|people) (?:\w+ )?find out",
    ),
    _topic(
        "Second thoughts",
        "What if I do not like the work after I started?",
        r"(?:made|making|was|is|it) (?:\w+ ){0,3}(?:a |the )?(?:big |huge |wrong )?(?:mistake|wrong choice)|second thoughts|regret\w*|(?:hate|hating|dislike|bored (?:of|with|by|at|in)|sick of|tired of|do not like|do not enjoy|not enjoying|fed up with) (?:\w+ ){0,2}(?:my )?(?:new |current )?(?:job|career|field|degree|work)|wrong (?:career|field|job)|sunk cost",
    ),
    _topic(
        "Burnout",
        "What can I do about burnout?",
        r"(?:i|am|feel\w*|from|avoid|prevent|after|my|getting|signs of|recover\w*|fix|handle|with)(?: \w+){0,3} (?:burn(?:ed|t|ing)? ?out|burnout|exhausted|overworked)|burn(?:ed|t) out",
    ),
    _topic(
        "Toxic workplace",
        "What can I do about a toxic workplace?",
        r"toxic|(?:bad|terrible|awful|micromanag\w+|horrible) (?:boss|manager|lead|team)|micromanag\w*|(?:hate|cannot stand) my (?:boss|manager|team|coworkers|colleagues)",
    ),
    _topic(
        "Finding a mentor",
        "How do I find a mentor?",
        r"(?:find|get|finding|have|need|want|look\w* for|ask \w+ to be|where) (?:\w+ ){0,4}(?:mentors?|mentorship|mentoring|role model)|mentors?",
    ),
    _topic(
        "Staying up to date",
        "How do I stay up to date?",
        r"(?:stay|keep|keeping|staying|remain) (?:\w+ ){0,2}(?:up to date|current|updated|relevant|abreast|up with|on top of)|keep up|newsletters?|podcasts?|(?:best|good|which|what) (?:\w+ ){0,2}blogs?",
        own="podcasts",
    ),
    _topic(
        "Books",
        "How do I choose a book?",
        r"(?:which|what|any|good|best|recommend\w*|read|reading|some|a) (?:\w+ ){0,4}(?:books?|textbooks?|reading list)|books? (?:to|for|on|about|should|do|would)|what (?:should|to|can) i? ?read",
    ),
    _topic(
        "English as a second language",
        "Is it a problem when English is not my first language?",
        rf"{_ENGLISH} (?:is|as|was) (?:not |my |a |only )*(?:first|second|native|mother|2nd|weak|bad|poor|foreign|third|good|great|perfect|enough)(?: \w+)?|(?:bad|poor|weak|broken|limited|fluent|good|perfect|my|speak|without|level of|improve my) {_ENGLISH}|non native|not (?:a )?native|accent|{_ENGLISH} level|{_ENGLISH} (?:needed|required|necessary)|(?:need|know|learn) {_ENGLISH}",
    ),
    _topic(
        "Disability and neurodivergence",
        "Can I do this work with a disability or ADHD?",
        r"(?:adhd|add|autis\w+|asperger\w*|neurodiver\w+|neuro divergent|dyslexi\w+|dyscalculi\w+|disab\w+|wheelchair|blind|visually impaired|deaf|hard of hearing|hearing loss|stutter\w*|stammer\w*|chronic (?:illness|pain|fatigue)|bipolar|depression|anxiety|social anxiety|color ?blind|colour ?blind|on the spectrum|epilep\w+|tourette\w*|one hand|rsi|carpal tunnel)",
        leads=True,
    ),
    _topic(
        "Learning beside a job or children",
        "Can I learn beside a full-time job?",
        r"(?:while|whilst|besides?|and|with|alongside|around|next to|on top of|have|having) (?:\w+ ){0,3}(?:full ?time (?:job|work)|day job|work\w* full ?time|kids?|children|a baby|toddlers?|a family|single (?:mom|mum|parent|mother|dad|father)|night shifts?)|single (?:mom|mum|parent|mother|dad|father)|(?:learn|study)\w* (?:\w+ ){0,3}(?:after work|in the evenings?|evenings|on weekends|part time)|(?:little|no|limited|not much|enough) (?:free )?time to (?:learn|study)|(?:only|just|have|spare|spend|got|with) (?:\w+ ){0,3}hours? (?:a|per) (?:week|day)",
        leads=True,
    ),
    _topic(
        "Visa and relocation",
        "Do employers sponsor visas?",
        r"visas?|sponsor(?:s|ship|ed|ing)?|h ?1b|h1b1?|work permit|green card|blue card|relocat\w+|(?:move|moving|emigrat\w+|immigrat\w+) (?:to|abroad)(?: another country| (?:the )?(?:us|usa|uk|germany|canada|europe|australia|netherlands|switzerland|abroad|states))?(?= as\b| for\b|$| with\b| to work\b| and work\b)|work(?:ing)? abroad|job abroad|jobs? (?:\w+ )?abroad|from abroad",
    ),
    _topic(
        "Silence after applying",
        "What if nobody answers my applications?",
        r"ghost\w*|(?:no|not a single|zero|any) (?:replies|reply|answers?|responses?|callbacks?|interviews?)(?: \w+){0,2}|nobody (?:answers|replies|responds|calls)|(?:never|not|have not) hear\w* (?:anything |back )+|hear(?:d|ing)? (?:nothing )?back|no one (?:answers|replies|responds|calls)|follow up (?:after|on|email|with)",
    ),
    _topic(
        "Rejection",
        "What should I do after a rejection?",
        r"reject\w*|(?:fail(?:ed|ing)?|bomb(?:ed)?|screw(?:ed)? up|mess(?:ed)? up|flunk(?:ed)?|blew|bad) (?:\w+ ){0,4}interviews?|did not (?:get|pass) (?:the|my|an?|it)(?: \w+)? ?(?:job|interview|offer)?|turned down|(?:keep|kept) failing|interview (?:\w+ ){0,2}(?:badly|terribly|went bad|wrong)",
    ),
    _topic(
        "From a small to a big company",
        "How do I get from a small to a big company?",
        r"(?:small|smaller|startup|start up|tiny|little|no name)(?: \w+){0,2} (?:to|into|vs|versus|or) (?:a |an |in )*(?:\w+ ){0,2}(?:big|large|bigger|larger|huge|faang|corporate|corporation|enterprise|established)(?: \w+)?|(?:big|large|faang|corporate|corporation)(?: \w+){0,2} (?:or|vs|versus|to) (?:a |an )*(?:small|startup|start up)|(?:get|getting|move|break) (?:\w+ ){0,2}(?:in|into|to|at) (?:a )?(?:faang|big tech|google|big company|large company)|startup or",
    ),
    _topic(
        "Manager or expert",
        "Should I become a manager or an expert?",
        r"(?:manage(?:r|ment|rial)?|lead(?:ing|ership)?|people)(?: \w+){0,3} (?:or|vs|versus)(?: \w+){0,5} (?:technical|ic|individual contributor|expert|specialist|coding|hands on|staff|principal|track|engineer)|(?:technical|ic|individual contributor|expert|specialist|coding|hands on|staff|principal)(?: \w+){0,3} (?:or|vs|versus)(?: \w+){0,5} (?:manage\w*|lead\w*)|(?:have|need|forced|must|supposed|required) (?:to )?(?:\w+ ){0,2}(?:become|be|go into|turn) (?:a |an |into )?manag\w+|(?:without|not|never|do not want to|rather not) (?:\w+ ){0,2}(?:becoming|become|be|being|managing|manage)(?: \w+){0,2} (?:manager|people|others)",
    ),
    _topic(
        "Becoming a manager",
        "How do I become a manager?",
        r"(?:become|becoming|get into|move into|step into|moving into|go into|first time) (?:a |an |the )?(?:people |team |engineering |first time )?(?:manag(?:er|ement)|team lead|leadership)|lead(?:ing)? a team|manage people|new manager",
        True,
    ),
    _topic(
        "Talking with non-technical people",
        "How do I explain technical things to others?",
        r"(?:how|explain\w*|communicat\w+|talk\w*|better at)(?: \w+){0,8} non ?tech\w*|how (?:do|can|to|should|would|could) (?:\w+ ){0,3}(?:explain|present|communicate|talk)(?: \w+){0,6} (?:to|with) (?:\w+ ){0,3}(?:non ?tech\w*|laym[ae]n|executives|stakeholders|management|business people|the business|boss|clients?|customers)|(?:improve|better|learn|practi[sc]e|develop|work on) (?:\w+ ){0,3}(?:communication|presentation|public speaking)(?: skills)?|public speaking",
    ),
    _topic(
        "Business acumen",
        "How do I develop business acumen?",
        r"(?:develop|learn|gain|get|build|improve|acquire|grow|train) (?:\w+ ){0,3}(?:business|commercial) (?:acumen|sense|understanding|knowledge|awareness|side)|understand (?:\w+ ){0,2}business(?: side| better)?|domain knowledge (?:\w+ )?(?:gain|get|acquire|build)|(?:gain|get|acquire|build) (?:\w+ ){0,2}domain (?:knowledge|expertise)",
    ),
    _topic(
        "When to change jobs",
        "When is it time to change jobs?",
        r"(?:when|time|should i|whether to) (?:\w+ ){0,4}(?:change|switch|leave|quit|leaving|changing|switching|quitting) (?:\w+ ){0,2}(?:jobs?|employers?|compan(?:y|ies)|my job)|job hop\w*|how long should (?:i|you|one) (?:\w+ ){0,2}stay",
    ),
    _topic(
        "Giving notice",
        "How do I give notice and leave well?",
        r"(?:quit|quitting|leave|leaving|resign\w*) (?:from )?(?:my |the |a )?(?:current |present |old )?(?:jobs?|company|employer|position|well|properly|gracefully)|resign\w*|(?:give|giving|hand in|put in) (?:my |the )?(?:\w+ weeks? )?notice|notice period|two weeks notice|exit interview",
    ),
    _topic(
        "Getting promoted",
        "How do I get promoted?",
        r"(?:get|getting|be|being|got|become) promoted|promotions?|passed over|move up (?:the|in)|(?:next|senior) level (?:at|in|faster)|(?:climb|ladder) (?:the|faster)",
    ),
    _topic(
        "Open source",
        "How do I start with open source?",
        r"(?:contribut\w*|start\w*|begin|get into|getting into|get started|do|help\w*|join\w*)(?: \w+){0,4} open source|open source (?:contribut\w+|projects?)(?: \w+){0,4} (?:help|matter|worth|start|begin|how|important|needed|count)|first open source|(?:does|is|how) open source",
        own="open-source",
    ),
    _topic(
        "Hosting a portfolio",
        "Where do I host a portfolio?",
        r"(?:host\w*|publish|upload|put up)(?: \w+){0,3} (?:portfolio|projects?|my work|website)|(?:where|how|which platform|what platform|domain)(?: \w+){0,6} (?:portfolio|projects)(?: \w+){0,3} (?:online|hosted|on|host|website|site)|(?:where|how) (?:do|should|can|to|would|could) (?:i |one )?(?:show|display|present|share) (?:\w+ ){0,2}(?:portfolio|projects)|portfolio (?:website|site|page|hosting)|github (?:pages|profile)",
    ),
    _topic(
        "Side projects",
        "Which side projects are good?",
        r"(?:side|personal|pet|hobby|passion) projects?",
        True,
    ),
    _topic("LinkedIn", "How do I improve my LinkedIn profile?", r"linkedin", own="linkedin"),
    _topic(
        "Referrals",
        "How do I get a referral?",
        r"(?:get|getting|ask\w*|find|obtain|give|request|need|cold message\w*) (?:\w+ ){0,4}(?:referrals?|referred|refer me)|referrals?|refer me",
    ),
    _topic(
        "Networking",
        "How do I network when I am shy?",
        r"(?:how|shy|introvert\w*|hate|bad at|no|hating|good at|do|start|like|tips|about|for) (?:\w+ ){0,4}(?:to network|network|networking)(?= with| if| when| as| without| in tech| online| people| events?|$)|networking (?:tips|events?|when|if|for|as|without|help|matter|important|worth)|build (?:\w+ ){0,2}(?:professional )?network|meetups?|know nobody|do not know (?:anyone|anybody)(?: in)?|no (?:connections|contacts|network)",
        own="professional organizations",
    ),
    _topic(
        "Take-home tasks",
        "How do I handle a take-home task?",
        r"take ?home|(?:coding|home|technical|test|case) (?:assignments?|homework)|assignment (?:for|from|before|as part)|unpaid (?:test|task|assignment|trial)",
        True,
    ),
    _topic(
        "System design rounds",
        "How do I prepare for system design rounds?",
        r"systems? design(?: \w+)? (?:interviews?|rounds?|questions?)|(?:prepare|practi[sc]e|study|ready|pass|learn|interviews?)(?: \w+){0,4} systems? design|architecture (?:interview|round)s?",
        True,
    ),
    _topic(
        "Coding rounds",
        "How do I prepare for coding interviews?",
        r"(?:coding|algorithm\w*|programming|live coding|whiteboard|technical|leetcode)(?: \w+)? (?:interviews?|rounds?|challenges?|tests?|screens?|assessments?)|leet ?code|hackerrank|white ?board\w*|live coding|(?:pass|prepare|practi[sc]e|prep)(?: \w+){0,4} (?:algorithms?|dsa|data structures)",
        True,
    ),
    _topic(
        "Questions to ask them",
        "What should I ask at the end of an interview?",
        r"questions? (?:\w+ ){0,3}(?:ask|have) (?:for )?(?:them|the (?:interviewer|company|employer|recruiter|hiring manager|team)|at the end|in (?:an|the|my) interview|us|an employer|interviewers?|my interviewer)|(?:what|which)(?: \w+)? (?:should|do|can|to|could) (?:i )?ask (?:them|the (?:interviewer|company|employer|recruiter|hiring manager|team)|at the end|an employer|in (?:an|the|my) interview)|(?:reverse|any) questions for us|do you have any questions",
    ),
    _topic(
        "Preparing for an interview",
        "How do I prepare for an interview?",
        r"(?:nervous|anxious|scared|afraid|terrified|panic\w*|freeze|freezing|blank)(?: \w+){0,4} interview\w*|interview\w* (?:nerves|anxiety|tips)|interviews?(?: \w+){0,4} (?:nervous|freeze|panic|scare\w*|stress\w*)|(?:prepare|prep|preparing|ready|tips|ace|pass|do well|advice)(?: \w+){0,4} interviews?|first interview|behaviou?ral (?:interviews?|questions?|rounds?)|tell me about yourself|star method",
        True,
    ),
    _topic(
        "Cover letters",
        "Do I need a cover letter?",
        r"cover(?:ing)? letters?|motivation letters?|letters? of motivation",
    ),
    _topic(
        "Part-time work",
        "Is there part-time work in this field?",
        r"(?:work|working|job|jobs|position|do|go|possible|find|get|offer|roles?) (?:\w+ ){0,2}part ?time|part ?time (?:work|jobs?|roles?|positions?|possible|an option|common)|(?:four|4) day week|reduce\w* (?:my )?hours",
        own="part-time",
    ),
    _topic(
        "Résumés",
        "What belongs on a résumé?",
        r"(?:write|improve|make|fix|structure|format|build|tailor|good|better|review|update|what|stand out)(?: \w+){0,6} (?:resumes?|cvs?)|(?:resumes?|cvs?)(?: \w+){0,4} (?:look|include|contain|long|pages?|format|tips|stand out|better|ats|photo|mention)|one page|ats",
        True,
    ),
    _topic(
        "Working with AI",
        "Should I learn with AI assistants?",
        r"(?:use|using|learn\w* with|rely\w* on|work with|working with|help of|allowed to use|with) (?:\w+ ){0,2}(?:chatgpt|copilot|claude|ai (?:assistants?|tools?|chatbots?)|llms?)(?: \w+){0,3} (?:to (?:learn|code|program|study|work|write)|for (?:learning|coding|my|work)|at work|when learning|in interviews?|while)",
    ),
    _topic(
        "Women and minorities",
        "Is there a place for women in tech?",
        r"(?:women|woman|female|girl|girls|minority|minorities|black|lgbt\w*|trans|queer|gay|hijab)(?: \w+){0,4} (?:in tech|in (?:it|the field|this field|ai|software|data)|tech|engineer\w*|developers?|field|welcome|chance|discriminat\w*|harder|difficult)|(?:as|being|for) (?:a |an )?(?:women|woman|female|girl|black \w+|trans \w+)",
    ),
    _topic(
        "Criminal record",
        "Can I get in with a criminal record?",
        r"criminal (?:record|background|past|history)|felon\w*|felony|convict\w+|background check|prison|jail",
    ),
    _topic(
        "Scams and warning signs",
        "What are warning signs in an offer?",
        r"(?:job|offer|advert|ad|posting|recruiter|internship)(?: \w+){0,4} (?:scams?|legit|fake|fraud)|red flags?|warning signs?|(?:fake|scam) (?:jobs?|offers?|recruiters?|postings?)",
    ),
    _topic(
        "The first weeks",
        "How do I do well in the first weeks?",
        r"(?:first|new)(?: \w+)? (?:day|week|weeks|month|months|days|90 days)(?: \w+){0,4} (?:job|work|role|position|as|at)|(?:start|starting|starts|started) (?:\w+ ){0,2}(?:new|first) job|onboarding",
    ),
    _topic(
        "Changing fields again and again",
        "Should I be a generalist or a specialist?",
        r"generalists?(?: \w+){0,3} specialists?|speciali[sz]\w*(?: \w+){0,3} (?:or|vs|versus)(?: \w+){0,3} generali\w*|generali[sz]e|broad or deep|jack of all trades|(?:should i|when to|better to) speciali[sz]e(?= or (?:stay|be|not|remain)| early| later| at all|$)",
    ),
    _topic(
        "First job without experience",
        "How do I get a first job without experience?",
        r"(?:first|entry level|junior|a) (?:\w+ ){0,2}(?:job|position|role|gig)(?: \w+){0,4} (?:no|without|zero|any) (?:\w+ ){0,2}experience|(?:no|without|zero|lack of|any) (?:\w+ ){0,3}experience(?: \w+){0,6} (?:job|hired|hire|employers?|position|apply|entry)|(?:get|getting|find|land|landing|getting) (?:\w+ ){0,2}(?:my |a |the |that )?first (?:\w+ ){0,3}(?:job|role|position)|(?:everyone|everybody|they all|all jobs|every job|entry level)(?: \w+){0,6} (?:years? (?:of )?experience|experience)|need experience to get",
        own="real-world",
    ),
)


def topic_asked(utterance: Utterance) -> Topic | None:
    """The topic of advice an utterance asks for; None when it asks for none.

    Of a text with question marks only the questions count: a long story names many things it does not ask about.
    """
    for part in _asking(utterance):
        for topic in TOPICS:
            if topic.cue.search(part):
                return topic
    return None


def _asking(utterance: Utterance) -> Sequence[str]:
    """The sentences that ask, last first; the whole text when none does and it is short."""
    sentences = tuple(_sentences(utterance))
    asking = [said for said, asks in sentences if asks]
    if asking:
        return asking[::-1]
    return [utterance.normal] if len(utterance.tokens) <= _LONG else []


def _sentences(utterance: Utterance) -> Iterator[tuple[str, bool]]:
    """Each sentence in normalized words, and whether it ends in a question mark."""
    words: list[str] = []
    for token in utterance.tokens:
        if words and any(mark in token.before for mark in ".?!\n"):
            yield " ".join(words), "?" in token.before
            words = []
        words.append(token.text)
    if words:
        yield " ".join(words), utterance.text.rstrip(" )\"'!.").endswith("?")
