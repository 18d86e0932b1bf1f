"""Topics of advice on working and getting on, and on applications and interviews: the first cue met is the one."""

from __future__ import annotations

from careerbot.question.subject.advice_topic import Topic, topic

TOPICS: tuple[Topic, ...] = (
    topic(
        "Visa and relocation",
        "Do employers sponsor visas?",
        r"visas?|sponsor(?:s|ship|ed|ing)?|h ?1b|h1b1?|work permit|green card|blue card|relocat\w+"
        r"|(?:move|moving|emigrat\w+|immigrat\w+) (?:to|abroad)(?: another country| (?:the )?(?:us|usa|uk|germany"
        r"|canada|europe|australia|netherlands|switzerland|abroad|states))?(?= as\b| for\b|$| with\b| to work\b|"
        r" and work\b)|work(?:ing)? abroad|job abroad|jobs? (?:\w+ )?abroad|from abroad",
    ),
    topic(
        "Silence after applying",
        "What if nobody answers my applications?",
        r"ghost\w*"
        r"|(?:no|not a single|zero|any) (?:replies|reply|answers?|responses?|callbacks?|interviews?)(?: \w+){0,2}"
        r"|nobody (?:answers|replies|responds|calls)|(?:never|not|have not) hear\w* (?:anything |back )+"
        r"|hear(?:d|ing)? (?:nothing )?back|no one (?:answers|replies|responds|calls)"
        r"|follow up (?:after|on|email|with)",
    ),
    topic(
        "Rejection",
        "What should I do after a rejection?",
        r"reject\w*"
        r"|(?:fail(?:ed|ing)?|bomb(?:ed)?|screw(?:ed)? up|mess(?:ed)? up|flunk(?:ed)?|blew|bad) (?:\w+"
        r" ){0,4}interviews?|did not (?:get|pass) (?:the|my|an?|it)(?: \w+)? ?(?:job|interview|offer)?|turned down"
        r"|(?:keep|kept) failing|interview (?:\w+ ){0,2}(?:badly|terribly|went bad|wrong)",
    ),
    topic(
        "From a small to a big company",
        "How do I get from a small to a big company?",
        r"(?:small|smaller|startup|start up|tiny|little|no name)(?: \w+){0,2} (?:to|into|vs|versus|or) (?:a |an "
        r"|in )*(?:\w+ ){0,2}(?:big|large|bigger|larger|huge|google|amazon|meta|microsoft|apple|faang|corporate"
        r"|corporation|enterprise|established)(?: \w+)?"
        r"|(?:big|large|faang|corporate|corporation)(?: \w+){0,2} (?:or|vs|versus|to) (?:a |an )*(?:small|startup"
        r"|start up)"
        r"|(?:get|getting|move|break) (?:\w+ ){0,2}(?:in|into|to|at) (?:a )?(?:faang|big tech|google|big company"
        r"|large company)|startup or",
    ),
    topic(
        "Manager or expert",
        "Should I become a manager or an expert?",
        r"(?:manage(?:r|ment|rial)?|lead(?:ing|ership)?|people)(?: \w+){0,3} (?:or|vs|versus)(?: \w+){0,5}"
        r" (?:technical|ic|individual contributor|expert|specialist|coding|hands on|staff|principal|track"
        r"|engineer)"
        r"|(?:technical|ic|individual contributor|expert|specialist|coding|hands on|staff|principal)(?: \w+){0,3}"
        r" (?:or|vs|versus)(?: \w+){0,5} (?:manage\w*|lead\w*)"
        r"|(?:have|need|forced|must|supposed|required) (?:to )?(?:\w+ ){0,2}(?:become|be|go into|turn) (?:a |an "
        r"|into )?manag\w+"
        r"|(?:without|not|never|do not want to|rather not) (?:\w+ ){0,2}(?:becoming|become|be|being|managing"
        r"|manage)(?: \w+){0,2} (?:manager|people|others)",
    ),
    topic(
        "Becoming a manager",
        "How do I become a manager?",
        r"(?:become|becoming|get into|move into|step into|moving into|go into|first time) (?:a |an |the"
        r" )?(?:people |team |engineering |first time )?(?:manag(?:er|ement)|team lead|leadership)"
        r"|lead(?:ing)? a team|manage people|new manager",
        of_roles=True,
    ),
    topic(
        "Talking with non-technical people",
        "How do I explain technical things to non-technical people?",
        r"better at (?:presenting|communicat\w+|explaining|speaking|public speaking)|presenting to"
        r"|(?:how|explain\w*|communicat\w+|talk\w*|better at)(?: \w+){0,8} non ?tech\w*"
        r"|how (?:do|can|to|should|would|could) (?:\w+ ){0,3}(?:explain|present|communicate|talk)(?: \w+){0,6}"
        r" (?:to|with) (?:\w+ ){0,3}(?:non ?tech\w*|laym[ae]n|executives|stakeholders|management|business people"
        r"|the business|boss|clients?|customers)"
        r"|(?:improve|better|learn|practi[sc]e|develop|work on) (?:\w+ ){0,3}(?:communication|presentation|public"
        r" speaking)(?: skills)?|public speaking",
    ),
    topic(
        "Business acumen",
        "How do I develop business acumen?",
        r"(?:develop|learn|gain|get|build|improve|acquire|grow|train) (?:\w+ ){0,3}(?:business|commercial)"
        r" (?:acumen|sense|understanding|knowledge|awareness|side)"
        r"|understand (?:\w+ ){0,2}business(?: side| better)?|domain knowledge (?:\w+ )?(?:gain|get|acquire|build)"
        r"|(?:gain|get|acquire|build) (?:\w+ ){0,2}domain (?:knowledge|expertise)",
    ),
    topic(
        "When to change jobs",
        "When is it time to change jobs?",
        r"(?:when|time|should i|whether to) (?:\w+ ){0,4}(?:change|switch|leave|quit|leaving|changing|switching"
        r"|quitting) (?:\w+ ){0,2}(?:jobs?|employers?|compan(?:y|ies)|my job)|job hop\w*"
        r"|how long should (?:i|you|one) (?:\w+ ){0,2}stay",
    ),
    topic(
        "Giving notice",
        "How do I give notice and leave well?",
        r"(?:quit|quitting|leave|leaving|resign\w*) (?:from )?(?:my |the |a )?(?:current |present |old )?(?:jobs?"
        r"|company|employer|position|well|properly|gracefully)|resign\w*"
        r"|(?:give|giving|hand in|put in) (?:my |the )?(?:\w+ weeks? )?notice|notice period|two weeks notice"
        r"|exit interview",
    ),
    topic(
        "Getting promoted",
        "How do I get promoted?",
        r"(?:get|getting|be|being|got|become) promoted|promotions?|passed over|move up (?:the|in)"
        r"|(?:next|senior) level (?:at|in|faster)|(?:climb|ladder) (?:the|faster)",
    ),
    topic(
        "Open source",
        "How do I start with open source?",
        r"pull request"
        r"|(?:contribut\w*|start\w*|begin|get into|getting into|get started|do|help\w*|join\w*)(?: \w+){0,4} open"
        r" source"
        r"|open source (?:contribut\w+|projects?)(?: \w+){0,4} (?:help|matter|worth|start|begin|how|important"
        r"|needed|count)|first open source|(?:does|is|how) open source",
        own="open-source",
    ),
    topic(
        "Hosting a portfolio",
        "Where do I host a portfolio?",
        r"(?:host\w*|publish|upload|put up)(?: \w+){0,3} (?:portfolio|projects?|my work|website)"
        r"|(?:where|how|which platform|what platform|domain)(?: \w+){0,6} (?:portfolio|projects)(?: \w+){0,3}"
        r" (?:online|hosted|on|host|website|site)"
        r"|(?:where|how) (?:do|should|can|to|would|could) (?:i |one )?(?:show|display|present|share) (?:\w+"
        r" ){0,2}(?:portfolio|projects)|portfolio (?:website|site|page|hosting)|github (?:pages|profile)",
    ),
    topic(
        "Side projects",
        "Which side projects are good?",
        r"(?:side|personal|pet|hobby|passion) projects?",
        of_roles=True,
    ),
    topic(
        "Referrals",
        "How do I get a referral?",
        r"(?:get|getting|ask\w*|find|obtain|give|request|need|cold message\w*) (?:\w+ ){0,4}(?:referrals?"
        r"|referred|refer me)|referrals?|refer me",
    ),
    topic(
        "LinkedIn",
        "How do I improve my LinkedIn profile?",
        r"linkedin",
        own="linkedin",
    ),
    topic(
        "Networking",
        "How do I network when I am shy?",
        r"(?:how|shy|introvert\w*|hate|bad at|no|hating|good at|do|start|like|tips|about|for) (?:\w+ ){0,4}(?:to"
        r" network|network|networking)(?= with| if| when| as| without| in tech| online| people| events?|$)"
        r"|networking (?:tips|events?|when|if|for|as|without|help|matter|important|worth)"
        r"|build (?:\w+ ){0,2}(?:professional )?network|meetups?|know nobody"
        r"|do not know (?:anyone|anybody)(?: in)?|no (?:connections|contacts|network)",
        own="professional organizations",
    ),
    topic(
        "Take-home tasks",
        "How do I handle a take-home task?",
        r"take ?home|(?:coding|home|technical|test|case) (?:assignments?|homework)"
        r"|assignment (?:for|from|before|as part)|unpaid (?:test|task|assignment|trial)",
        of_roles=True,
    ),
    topic(
        "System design rounds",
        "How do I prepare for system design rounds?",
        r"systems? design(?: \w+)? (?:interviews?|rounds?|questions?)"
        r"|(?:prepare|practi[sc]e|study|ready|pass|learn|interviews?)(?: \w+){0,4} systems? design"
        r"|architecture (?:interview|round)s?",
        of_roles=True,
    ),
    topic(
        "Coding rounds",
        "How do I prepare for coding interviews?",
        r"(?:coding|algorithm\w*|programming|live coding|whiteboard|technical|leetcode)(?: \w+)? (?:interviews?"
        r"|rounds?|challenges?|tests?|screens?|assessments?)|leet ?code|hackerrank|white ?board\w*|live coding"
        r"|(?:pass|prepare|practi[sc]e|prep)(?: \w+){0,4} (?:algorithms?|dsa|data structures)",
        of_roles=True,
    ),
    topic(
        "Questions to ask them",
        "What should I ask at the end of an interview?",
        r"questions? (?:\w+ ){0,3}(?:ask|have) (?:for )?(?:them|the (?:interviewer|company|employer|recruiter"
        r"|hiring manager|team)|at the end|in (?:an|the|my) interview|us|an employer|interviewers?|my interviewer)"
        r"|(?:what|which)(?: \w+)? (?:should|do|can|to|could) (?:i )?ask (?:them|the (?:interviewer|company"
        r"|employer|recruiter|hiring manager|team)|at the end|an employer|in (?:an|the|my) interview)"
        r"|(?:reverse|any) questions for us|do you have any questions",
    ),
    topic(
        "Preparing for an interview",
        "How do I prepare for an interview?",
        r"(?:nervous|anxious|scared|afraid|terrified|panic\w*|freeze|freezing|blank)(?: \w+){0,4} interview\w*"
        r"|interview\w* (?:nerves|anxiety|tips)"
        r"|interviews?(?: \w+){0,4} (?:nervous|freeze|panic|scare\w*|stress\w*)"
        r"|(?:prepare|prep|preparing|ready|tips|ace|pass|do well|advice)(?: \w+){0,4} interviews?|first interview"
        r"|behaviou?ral (?:interviews?|questions?|rounds?)|tell me about yourself|star method",
        of_roles=True,
    ),
    topic(
        "Cover letters",
        "Do I need a cover letter?",
        r"cover(?:ing)? letters?|motivation letters?|letters? of motivation",
    ),
    topic(
        "Part-time work",
        "Is there part-time work in this field?",
        r"(?:work|working|job|jobs|position|do|go|possible|find|get|offer|roles?) (?:\w+ ){0,2}part ?time"
        r"|part ?time (?:work|jobs?|roles?|positions?|possible|an option|common)|(?:four|4) day week"
        r"|reduce\w* (?:my )?hours",
        own="part-time",
    ),
    topic(
        "Résumés",
        "What belongs on a résumé?",
        r"(?:write|improve|make|fix|structure|format|build|tailor|good|better|review|update|what|stand out)(?:"
        r" \w+){0,6} (?:resumes?|cvs?)"
        r"|(?:resumes?|cvs?)(?: \w+){0,4} (?:look|include|contain|long|pages?|format|tips|stand out|better|ats"
        r"|photo|mention)|one page|ats",
        of_roles=True,
    ),
    topic(
        "Working with AI",
        "Should I use AI tools to learn?",
        r"(?:use|using|learn\w* with|rely\w* on|work with|working with|help of|allowed to use|with) (?:\w+"
        r" ){0,2}(?:chatgpt|copilot|claude|ai (?:assistants?|tools?|chatbots?)|llms?)(?: \w+){0,3} (?:to (?:learn"
        r"|code|program|study|work|write)|for (?:learning|coding|my|work)|at work|when learning|in interviews?"
        r"|while)",
    ),
    topic(
        "Women and minorities",
        "Is there a place for women in tech?",
        r"(?:women|woman|female|girl|girls|minority|minorities|black|lgbt\w*|trans|queer|gay|hijab)(?: \w+){0,4}"
        r" (?:in tech|in (?:it|the field|this field|ai|software|data)|tech|engineer\w*|developers?|field|welcome"
        r"|chance|discriminat\w*|harder|difficult)"
        r"|(?:as|being|for) (?:a |an )?(?:women|woman|female|girl|black \w+|trans \w+)",
    ),
    topic(
        "Criminal record",
        "Can I get in with a criminal record?",
        r"criminal (?:record|background|past|history)|felon\w*|felony|convict\w+|background check|prison|jail",
    ),
    topic(
        "Scams and warning signs",
        "What are warning signs in an offer?",
        r"(?:job|offer|advert|ad|posting|recruiter|internship)(?: \w+){0,4} (?:scams?|legit|fake|fraud)|red flags?"
        r"|warning signs?|(?:fake|scam) (?:jobs?|offers?|recruiters?|postings?)",
    ),
    topic(
        "The first weeks",
        "How do I do well in the first weeks of a new job?",
        r"(?:first|new)(?: \w+)? (?:day|week|weeks|month|months|days|90 days)(?: \w+){0,4} (?:job|work|role"
        r"|position|as|at)|(?:start|starting|starts|started) (?:\w+ ){0,2}(?:new|first) job|onboarding"
        r"|first (?:30|90|100) days|(?:got|landed) (?:my |a )?(?:new|first) (?:job|role)"
        r"(?: \w+){0,12} (?:focus|first)",
    ),
    topic(
        "Changing fields again and again",
        "Should I be a generalist or a specialist?",
        r"generalists?(?: \w+){0,3} specialists?"
        r"|speciali[sz]\w*(?: \w+){0,3} (?:or|vs|versus)(?: \w+){0,3} generali\w*|generali[sz]e|broad or deep"
        r"|jack of all trades"
        r"|(?:should i|when to|better to) speciali[sz]e(?= or (?:stay|be|not|remain)| early| later| at all|$)",
    ),
    topic(
        "First job without experience",
        "How do I get a first job without experience?",
        r"hir(?:es?|ed|ing)(?: \w+){0,3} without(?: \w+)? experience"
        r"|without(?: \w+)? experience(?: \w+){0,5} start"
        r"|(?:first|entry level|junior|a) (?:\w+ ){0,2}(?:job|position|role|gig)(?: \w+){0,4} (?:no|without|zero"
        r"|any) (?:(?!but\b)\w+ ){0,2}experience"
        r"|(?:no|without|zero|lack of|any) (?:(?!but\b)\w+ ){0,3}experience(?: \w+){0,6} (?:job|hired|hire|employers?"
        r"|position|apply|entry)"
        r"|(?:get|getting|find|land|landing|getting) (?:\w+ ){0,2}(?:my |a |the |that )?first (?:\w+ ){0,3}(?:job"
        r"|role|position)"
        r"|(?:everyone|everybody|they all|all jobs|every job|entry level)(?: \w+){0,6} (?:years? (?:of"
        r" )?experience|experience)|need experience to get",
        own="real-world",
    ),
)
