"""Topics of advice on pay, on learning and on getting in or back in: the first cue met is the one."""

from __future__ import annotations

from careerbot.question.subject.advice_topic import Topic, topic

TOPICS: tuple[Topic, ...] = (
    topic(
        "Naming pay in an interview",
        "What do I say when they ask for my salary expectations?",
        r"how much i (?:currently |now )?(?:earn|make)(?: now| currently| today)?$"
        r"|(?:tell|give|disclose|reveal|say|share)(?: \w+){0,2} (?:my )?(?:current|last|previous|present)"
        r" (?:salary|pay)|(?:salary|pay|wage|compensation) (?:expectations?|requirements?)|expected (?:salary|pay)"
        r"|desired (?:salary|pay)"
        r"|(?:ask|asks|asked|asking) (?:me |us )?(?:about |for |what )?(?:my |the |i )?(?:current |present |last "
        r"|previous )?(?:salary|(?:salary|pay|wage|compensation|money|package|paid) i want|want to (?:earn|make)"
        r"|(?:would )?expect to (?:earn|make))|how much (?:you|i) (?:want|would like|expect) to (?:earn|make)"
        r"|recruiters? (?:\w+ ){0,2}asks? (?:\w+ ){0,3}(?:pay|salary|money)|name a (?:number|figure|price) first"
        r"|(?:say|give|name) (?:a|my) number",
    ),
    topic(
        "Several offers",
        "How do I choose between several offers?",
        r"(?:two|several|three|both|multiple|competing|2|3) (?:job )?offers"
        r"|(?:choose|decide|deciding|compare|pick) between (?:\w+ ){0,2}offers|which offer",
    ),
    topic(
        "Negotiating an offer",
        "How do I negotiate an offer?",
        r"counter(?:ing)?(?: \w+)? offer|offer(?: \w+){0,3} too low|push back"
        r"|(?:under|below|less than|lower than) what i (?:asked|wanted|hoped|expected)"
        r"|^(?!.*\b(?:office|remote\w*|working hours|schedule|deadlines?|workload)\b).*negotiat\w*"
        r"|accept (?:\w+ ){0,3}offer|counter ?offers?|low ?ball\w*|haggle"
        r"|offer (?:is|was|seems|came in) (?:\w+ ){0,2}(?:low|lower|less|below|bad)"
        r"|(?:ask|push|get|asking) (?:them )?for more"
        r" (?:than they offer\w*|(?:money|pay|salary)(?= .*\b(?:offer\w*|sign)\b))"
        r"|offer\w* me (?:too little|less)|sign(?:ing)? bonus",
    ),
    topic(
        "Asking for a raise",
        "How do I ask for a raise?",
        r"(?:a|my|for|get|pay|salary) (?:pay |salary )?(?:raise|rise)|pay increase|salary increase"
        r"|ask (?:\w+ ){0,3}for (?:more|better) (?:money|pay)(?!.*\boffer)"
        r"|raise my (?:salary|pay)|underpaid|(?:below|under) (?:the )?market"
        r"|(?:earn|paid|make) less than (?:my )?(?:colleagues|coworkers|peers|the market|others|new hires)"
        r"|(?:ask|asking|tell) (?:my )?(?:boss|manager|employer) (?:for|to) (?:more money|more pay|pay me more|a"
        r" better salary)",
    ),
    topic(
        "Contract or permanent",
        "Is a permanent job or a contract better?",
        r"contract(?:ing|or)? (?:or|vs|versus) (?:a )?(?:permanent|full time|employ\w+|perm)"
        r"|(?:permanent|full time|perm|fulltime)(?: \w+)? (?:or|vs|versus) (?:a )?contract\w*"
        r"|contract (?:role|job|position|to hire|work)",
    ),
    topic(
        "Freelancing",
        "How do I start freelancing?",
        r"(?:foreign|own|first|private|paying) (?:clients|customers)|work (?:on|for) (?:my own|myself)"
        r"|freelance(?: \w+)? (?:work|jobs?|projects?)|my own (?:business|agency)"
        r"|(?:start|begin|starting|go|going|get into|become|becoming|try|try\w*|do|doing|as|work|working|be"
        r"|being) (?:a |as |as a |into |out )*(?:freelanc\w*|self employed|independent consult\w+)"
        r"|freelanc\w+ (?:services|clients|rates|platforms?|business|gigs?)"
        r"|(?:services|clients|gigs) (?:\w+ ){0,5}freelanc\w*|(?:upwork|fiverr|toptal)"
        r"|(?:find|get|getting|finding|win) (?:\w+ ){0,2}clients|freelancing",
        own="freelanc",
    ),
    topic(
        "After an internship",
        "What should I do when my internship ends?",
        r"(?:after|finish\w*|end of|when|once) (?:\w+ ){0,2}(?:internship|placement|traineeship)(?: (?:ends|is"
        r" over|is done|finishes|end))?"
        r"|(?:turn|convert)\w* (?:\w+ ){0,4}(?:internship|placement|it) into"
        r"|internship (?:ends|is ending|is over|finish\w*|into a (?:full time )?job|convert\w*)|return offer",
    ),
    topic(
        "Finding an internship",
        "How do I find an internship?",
        r"unpaid internships?"
        r"|(?:get|find|land|finding|getting|landing|apply for|apply to|applying for|look\w* for|do|secure|want"
        r"|need) (?:\w+ ){0,4}(?:internships?|placements?|traineeships?)"
        r"|internships? (?:\w+ ){0,6}(?:student|enrolled|graduated|graduation|university|college)"
        r"|where (?:\w+ ){0,4}internships?|(?:still|too late|too old|not a student) (?:\w+ ){0,5}internships?",
    ),
    topic(
        "Whether remote work lasts",
        "Will remote work last?",
        r"(?:remote|wfh|work(?:ing)? from home|home ?office)(?: (?:work|jobs?|working))? (?:\w+ ){0,5}(?:last"
        r"|stay|here to stay|disappear\w*|dying|dead|over|going away|end|ending|future)"
        r"|(?:return|back|going back) to (?:the )?office|rto",
    ),
    topic(
        "Finding remote work",
        "How do I find a remote job?",
        r"(?:wfh|remote) (?:jobs?|positions?|work) for"
        r"|(?:get|find|land|finding|getting|landing|look\w* for|search\w* for|score) (?:\w+"
        r" ){0,5}(?:remote(?:ly)?|from home|wfh)"
        r"|remote (?:\w+ )?(?:jobs?|work|position|role|post|gig|company|employer|place) (?:\w+"
        r" ){0,3}(?:beginners?|juniors?|entry level|no experience|without experience|abroad)"
        r"|where (?:\w+ ){0,4}remote (?:\w+ )?(?:jobs?|work|position|role|post|gig|company|employer|place)",
    ),
    topic(
        "Getting unstuck in learning",
        "How do I get out of tutorial hell?",
        r"tutorial hell|(?:lose|lost|losing|no|keep|stay|staying|find|lack) (?:my |of |the )*motivat\w*"
        r"|stay motivated|keep giving up|stuck (?:in|with|on|at) (?:\w+ )?(?:tutorials?|learning)"
        r"|(?:feel|feeling) overwhelmed|overwhelmed",
    ),
    topic(
        "Choosing a master's programme",
        "How do I choose a master's programme?",
        r"(?:good|should) (?:a )?(?:msc|masters)"
        r"|(?:masters?|msc|grad school)(?: \w+){0,4} (?:or|vs)(?: \w+){0,3} (?:job|work)"
        r"|(?:choos\w+|pick\w*|select\w*|find\w*|compare|good|best|right|which|what|look for in) (?:\w+"
        r" ){0,4}(?:masters?|msc|graduate|grad school|ms|postgraduate) (?:s |in )?(?:\w+ ){0,3}(?:programs?"
        r"|programmes?|degree|course|school|universit\w+)|(?:which|what|choose a|pick a) (?:masters?|msc)"
        r"|(?:masters?|msc|grad school) (?:\w+ ){0,3}(?:worth it|worth the money|or work|or (?:get |find )?a job"
        r"|pay off)|(?:worth|should i)(?! (?:\w+ )?master\b(?! (?:in|degree|program))) "
        r"(?:\w+ ){0,3}(?:doing |getting |do |get )?(?:a |an |my )?(?:masters?|msc)",
    ),
    topic(
        "Certificates",
        "Are certificates worth it?",
        r"cert\w* (?:beat|replace|instead of|or|vs|better than)(?: \w+){0,2} degree"
        r"|(?:recruiters?|employers?|companies|anyone|anybody|managers?) (?:\w+ )?(?:care|value|look) (?:\w+"
        r" ){0,3}cert\w*"
        r"|(?:are|is|do|does) (?:\w+ ){0,3}cert(?:s|ificates?|ifications?)(?: \w+){0,2} (?:worth|help|matter"
        r"|useful|needed|necessary|valued?|count|important|make|taken)|collect\w* cert\w*|too many cert\w*"
        r"|cert\w+ (?:\w+ ){0,2}(?:taken seriously|respected|worth it)"
        r"|(?:worth|point in|point of|value of) (?:\w+ ){0,3}cert\w+"
        r"|employers (?:care|value|look) (?:\w+ ){0,3}cert\w*",
        of_roles=True,
        own="beneficial",
    ),
    topic(
        "Choosing a course or bootcamp",
        "How do I choose a course or bootcamp?",
        r"look (?:out )?for in (?:\w+ ){0,3}(?:courses?|bootcamps?)"
        r"|(?:choos\w+|pick\w*|select\w*|good|best|right|which|what|recommend\w*|any|worth\w*|judge|find a)"
        r" (?:\w+ ){0,4}(?:bootcamps?|boot camps?|moocs?|courses?|online classes)"
        r"|(?:bootcamps?|boot camps?|moocs?|online courses?|courses?|udemy|coursera|edx|udacity|datacamp)(?:"
        r" \w+){0,3} (?:worth|enough|good|scam|useful|legit|any good|take seriously|respected|waste)"
        r"|(?:udemy|coursera|edx|udacity|datacamp|codecademy|freecodecamp)",
    ),
    topic(
        "Certificates on a résumé",
        "Where do I put certificates on a résumé?",
        r"(?:cert\w*|courses?|badges?) (?:\w+ ){0,5}(?:resume|cv)|(?:resume|cv) (?:\w+ ){0,5}(?:cert\w*|badges?)",
        own="beneficial",
    ),
    topic(
        "Subjects at school",
        "Which school subjects should I choose?",
        r"(?:daughter|son|kid|child|teenager|teen)(?: \w+){0,12} (?:classes|subjects|study|choose)"
        r"|(?:high ?school|secondary|a levels?|grade|gcse|school)(?: \w+){0,12} (?:subjects?|classes|courses"
        r"|electives)|(?:school )?(?:subjects?|electives) (?:\w+ ){0,5}(?:choose|pick|take|school|focus)"
        r"|(?:(?:in|at) (?:high ?|secondary )?school)(?: \w+){0,6} (?:prepare|do now|start|ready)"
        r"|(?:what|which) (?:school )?(?:subjects|electives|a levels)|(?:1[0-2]|9|8)th grade\w*",
    ),
    topic(
        "Age",
        "Am I too old to start?",
        r"am (?:3[5-9]|[4-6]\d)(?: \w+){0,12} (?:kidding|crazy|realistic|chance|late|old|possible|stupid|insane"
        r"|mad)|too old|(?:^|and |but |with |what about )my age$|at my age|too late (?:to|for|at|in)"
        r"|(?:at|am|i am|aged|age|turning|over|past) (?:my )?(?:3[5-9]|[4-6]\d)(?: years? old)? (?:\w+"
        r" ){0,6}(?:late|old|realistic|possible|crazy|chance|switch|start)"
        r"|(?:age|ageism|age discrimination) (?:\w+ ){0,3}(?:matter|problem|issue|barrier|obstacle|limit)|ageism"
        r"|in my (?:late |early |mid )?(?:forties|fifties|sixties|[456]0s)"
        r"|(?:switch\w*|chang\w*|start\w*|begin|careers?|learn\w*|becom\w+)(?: \w+){0,6} at (?:the age of"
        r" )?(?:3[5-9]|[4-6]\d)",
        leads=True,
    ),
    topic(
        "Military to civilian",
        "How do I get from the military into tech?",
        r"(?:leav\w+|left|from|after|out of|transition\w* from|ex|in) (?:\w+ ){0,3}(?:military|army|navy|air"
        r" force|armed forces|marines?|service member)"
        r"|veterans? (?:to|in|into|looking|trying|who|with|here|want\w*|how|can|career|transition\w*|and|get)"
        r"|veteran$|military (?:veteran|background|experience|service|spouse|to)"
        r"|ex (?:military|army|navy|soldier|marine)|soldier|air ?man",
        leads=True,
    ),
    topic(
        "Returning after a break",
        "How do I return to work after a long break?",
        r"(?:years?|months?) off|raise (?:my |our )?(?:kids|children)|get back(?: in| into it)?$|years? away from"
        r"|(?:maternity|paternity|parental|career|long|sick|year|years|caring|kids) (?:leave|break|pause|out|off)"
        r"|(?:return\w*|com\w+|go\w*|get\w*) (?:back )?(?:to work|to the workforce|into (?:work|tech|the field"
        r"|the industry)|to tech) (?:\w+ ){0,5}(?:after|since|break|leave|years)"
        r"|stay at home (?:mom|mum|dad|parent|mother|father)|raising (?:my )?(?:kids|children)|returning to work"
        r"|returners?",
        leads=True,
    ),
    topic(
        "Gaps in a CV",
        "How do I explain a gap in my CV?",
        r"(?:gap|gaps|hole|holes)(?: \w+){0,5} (?:cv|resume|employment|history)"
        r"|(?:cv|resume|employment|career|work|year|years|month|months) gaps?|gap year"
        r"|explain (?:\w+ ){0,4}(?:gap|time off|unemploy\w*)|unemployed for|out of work for",
    ),
    topic(
        "After a layoff",
        "What should I do after a layoff?",
        r"(?:was|were|been|got|being) let go|(?:laid|lay|layed|laying) off|layoffs?|lost my job|redundan\w*"
        r"|made redundant|got fired|was fired|been fired|(?:job|jobs) (?:is|are) being cut|downsiz\w*",
    ),
    topic(
        "Impostor feelings",
        "Is it normal to feel like an impostor?",
        r"(?:everyone|everybody|my team|colleagues|coworkers)(?: \w+){0,6} (?:smarter|cleverer|better) than"
        r"|(?:impost[eo]r\w*|a fraud at work|like a fraud)"
        r"|(?:everyone|everybody|all the others|colleagues|coworkers) (?:\w+ ){0,4}(?:smarter|better|more) than me"
        r"|do not belong|not good enough (?:at|for) (?:my|this|work)|afraid (?:they|people) (?:\w+ )?find out",
    ),
    topic(
        "Second thoughts",
        "What if I regret my choice?",
        r"(?:i|and) (?:\w+ )?(?:hate|dislike|regret) it|do not like it"
        r"|(?:made|making|was|is|it) (?:\w+ ){0,3}(?:a |the )?(?:big |huge |wrong )?(?:mistake|wrong choice)"
        r"|second thoughts|regret\w*"
        r"|(?:hate|hating|dislike|bored (?:of|with|by|at|in)|sick of|tired of|do not like|do not enjoy|not"
        r" enjoying|fed up with) (?:\w+ ){0,2}(?:my )?(?:new |current )?(?:job|career|field|degree|work)"
        r"|wrong (?:career|field|job)|sunk cost",
    ),
    topic(
        "Burnout",
        "What can I do about burnout?",
        r"killing me|(?:can not|cannot) (?:go on|take it|cope)|completely drained"
        r"|(?:i|am|feel\w*|from|avoid|prevent|after|my|getting|signs of|recover\w*|fix|handle|with)(?: \w+){0,3}"
        r" (?:burn(?:ed|t|ing)? ?out|burnout|exhausted|overworked)|burn(?:ed|t) out",
    ),
    topic(
        "Toxic workplace",
        "What can I do about a toxic workplace?",
        r"toxic|(?:bad|terrible|awful|micromanag\w+|horrible) (?:boss|manager|lead|team)|micromanag\w*"
        r"|(?:hate|cannot stand) my (?:boss|manager|team|coworkers|colleagues)",
    ),
    topic(
        "Finding a mentor",
        "How do I find a mentor?",
        r"(?:find|get|finding|have|need|want|look\w* for|ask \w+ to be|where) (?:\w+ ){0,4}(?:mentors?|mentorship"
        r"|mentoring|role model)|mentors?",
    ),
    topic(
        "Staying up to date",
        "How do I stay up to date?",
        r"(?:stay|keep|keeping|staying|remain) (?:\w+ ){0,2}(?:up to date|current|updated|relevant|abreast|up"
        r" with|on top of)|keep up|newsletters?|podcasts?|(?:best|good|which|what) (?:\w+ ){0,2}blogs?",
        own="podcasts",
    ),
    topic(
        "Books",
        "How do I choose a book?",
        r"(?:which|what|any|good|best|recommend\w*|read|reading|some|a) (?:\w+ ){0,4}(?:books?|textbooks?|reading"
        r" list)|books? (?:to|for|on|about|should|do|would)|what (?:should|to|can) i? ?read",
    ),
    topic(
        "English as a second language",
        "Is it a problem when English is not my first language?",
        r"english (?:is|as|was) (?:not |my |a |only |very |so |that |too |really |quite )*(?:first|second|native"
        r"|mother|2nd|weak|bad|poor|foreign|third|good|great|perfect|enough)(?: \w+)?"
        r"|(?:bad|poor|weak|broken|limited|fluent|good|perfect|my|speak|without|level of|improve my) english"
        r"|non native|not (?:a )?native|accent|english level|english (?:needed|required|necessary)"
        r"|(?:need|know|learn) english",
        leads=True,
    ),
    topic(
        "Disability and neurodivergence",
        "Can I do this work with a disability or ADHD?",
        r"(?:adhd|autis\w+|asperger\w*|neurodiver\w+|neuro divergent|dyslexi\w+|dyscalculi\w+|disab\w+"
        r"|wheelchair|blind|visually impaired|deaf|hard of hearing|hearing loss|stutter\w*|stammer\w*|chronic"
        r" (?:illness|pain|fatigue)|bipolar|depression|anxiety|social anxiety|color ?blind|colour ?blind|on the"
        r" spectrum|epilep\w+|tourette\w*|one hand|rsi|carpal tunnel)",
        leads=True,
    ),
    topic(
        "Learning beside a job or children",
        "Can I learn beside a full-time job?",
        r"(?:while|whilst|besides?|and|with|alongside|around|next to|on top of|have|having) (?:\w+ ){0,3}(?:full"
        r" ?time (?:job|work)|day job|work\w* full ?time|kids?|children|a baby|toddlers?|a family|single (?:mom"
        r"|mum|parent|mother|dad|father)|night shifts?)|single (?:mom|mum|parent|mother|dad|father)"
        r"|(?:learn|study)\w* (?:\w+ ){0,3}(?:after work|in the evenings?|evenings|on weekends|part time)"
        r"|(?:little|no|limited|not much|enough) (?:free )?time to (?:learn|study)"
        r"|(?:only|just|have|spare|spend|got|with) (?:\w+ ){0,3}hours? (?:a|per) (?:week|day)",
        leads=True,
    ),
)
