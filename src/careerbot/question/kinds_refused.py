"""The kinds of questions that are not answered, each with its reason and its wording, and which of them are sure."""

from __future__ import annotations

from careerbot.question.off_work import OFF_WORK
from careerbot.question.technical_matters import TECHNICAL

_ASKED_TO = r"^(?:(?:hi|hey|hello|please|pls|ok|so|now|kindly) )*(?:(?:can|could|would|will) (?:you|u) (?:please )?)?"
_ERRAND = "I cannot write, check or do things for you; I look up what is known of careers."
_LAW = "That is a question of law, which I cannot answer: a lawyer, a union or the labour office can."
_TRIVIA = "History, politics and general knowledge are beyond what I know."
_OTHERS: tuple[tuple[str, str, str], ...] = (
    (
        "errand",
        _ERRAND,
        _ASKED_TO + r"(?:help me )?(?:(?:write|draft|compose|proofread|translate|paraphrase|rewrite|edit) |"
        r"(?:review|check|rate|correct|improve|look (?:over|at|through)|have a look at|read|fix|debug|solve"
        r"|refactor|do|finish|complete) "
        r"(?:me |us )?(?:my|this|these|the following) (?!\d|years|months|skills|experience|studies|degree|chances)|"
        r"(?:write|make|create|generate|build) (?:me|us) |apply (?:for|to) (?:a |the |this )?(?:job|jobs"
        r"|position)s? for me"
        r"|find me a (?:job|wife|husband|flat))"
        r"|\b(?:can|could|would|will) (?:you|u) (?:please )?(?:write|draft|review|proofread|translate|check) "
        r"(?:me |my |this |the |a |an )"
        r"|\bdo my (?:homework|assignment|coursework|taxes)\b",
    ),
    (
        "orders",
        "I follow no orders of that kind; I look up what is known of careers.",
        r"\b(?:i|we) (?:hereby )?(?:order|command|instruct|authori[sz]e) you\b|\b(?:authori[sz]ed|instructed|ordered|permitted) you to\b"
        r"|\b(?:switch|turn) off (?:all )?(?:your|the) (?:filters?|rules|restrictions|safety)\b"
        r"|\b(?:reveal|print|show|repeat|ignore|forget|disregard) (?:me )?(?:all )?(?:your|the|any) (?:hidden |secret |system |previous "
        r"|initial )*(?:prompts?|instructions?|rules|guidelines)\b",
    ),
    (
        "exercise",
        "Exercises I do not solve; I look up what is known of careers.",
        _ASKED_TO
        + r"(?:solve|factori[sz]e|simplify|differentiate|integrate|calculate|compute|evaluate|expand) (?:for [a-z]\b|[-\d]"
        r"|[a-z]\b|(?:the |this )?(?:following )?(?:integral|derivative|equation|area|volume|square root|sum|limit|roots?|polynomial|matrix)\b)"
        r"|^what is [\d.,]+ (?:times|plus|minus|divided by|multiplied by|percent of|x|mod) ",
    ),
    (
        "holder",
        "Who holds a post is beyond what I know.",
        r"\b(?:who is|what is the name of|whats the name of|name of) the (?:current |new )?(?:ceo|cto|cdo|cio|cfo|head|chief|boss|director|founder"
        r"|president|vp)\b.* (?:of|at) (?!an?\b)\w+$",
    ),
    (
        "office",
        "What is right at your own workplace is beyond what I know: ask there.",
        r"\b(?:tell|inform|notify|call|contact) (?:(?:my |our |the )?hr|(?:the )?it)\b(?: (?:that|about)\b|$)",
    ),
    (
        "dispute",
        _LAW,
        r"\bnotice (?:\w+ )?(?:must|do|does|will|has to|have to) (?:they|he|she|it|my (?:boss|employer|company))\b"
        r"|\bi (?:get |be |got )?(?:fired|sacked|dismissed|laid off) (?:for|if|because|while|when|without)\b"
        r"|\bwithout (?:my|our|their) (?:consent|agreement|permission)\b"
        r"|\bi be (?:fired|sacked|dismissed|laid off)\b"
        r"|\b(?:enforceable|non ?competes?|non ?disclosure|(?<!under )(?<!under an )nda|sue|suing|lawsuit|landlord|severance|notice period"
        r"|(?:can|may|could|allowed to) (?:\w+ ){0,3}(?:fire|sack|dismiss|forbid|withhold)(?:ed)?)\b",
    ),
    (
        "rights",
        _LAW,
        r"\b(?:can|may|could|allowed to|right to) (?:my |the |an? )?(?:\w+ )?(?:boss|employer|company|manager|firm) (?:\w+ )?"
        r"(?:force|make|require|order|oblige|ban|stop|prohibit|demand)\b"
        r"|\b(?:can|may|could) (?:my |the |an? )(?:boss|employer|company|manager|firm) (?:just |simply )?"
        r"(?:cut|reduce|lower|change|deduct|transfer|cancel|refuse|deny)\b"
        r"|\b(?:works council|labou?r law|employment law|have a say when|(?:employer|boss|company|manager|they|hr)"
        r" (?:\w+ ){0,2}(?:read|monitor|track|spy on|record|check|watch|see|access) (?:all )?(?:my|our|employees?)"
        r" (?:\w+ )?(?:\w+ )?(?:messages?|mails?|emails?|chats?|screen|keystrokes?|laptop|phone|slack|teams|browser"
        r"|browsing|location|webcam|whatsapp|texts|social media|search history))\b"
        r"|\b(?:entitled to(?! call)|redundancy pay|unemployment (?:benefits?|pay|money|insurance)|(?:jobseekers?|social security|welfare)"
        r" (?:allowance|benefits?)|(?:take|bring|drag) (?:\w+ ){1,3}to court|wrongful\w*|what are my rights|wage theft"
        r"|(?:file|lodge) (?:an? )?(?:\w+ )?complaint|(?:record|tape) (?:an? |the |my |our )?(?:meetings?|calls?|conversations?))\b",
    ),
    (
        "shares",
        "Share prices and what to buy are beyond what I know.",
        r"\b(?:buy|buying|sell|selling|hold|holding|short|invest in) (?:\w+ ){0,3}(?:stocks?|shares?|bitcoin|crypto|etfs?)\b"
        r"|\b(?:put|park|invest) (?:my |our |some |all )*(?:money|savings|cash) (?:in|into|on)\b(?!.*\b(?:bootcamps?|degrees?|masters?|courses?|certif\w*|education|training"
        r"|learning|stud\w+)\b)|\bindex funds?\b"
        r"|\b(?:stocks?|shares?|share price|stock price) (?:\w+ ){0,2}(?:worth buying|overvalued|a buy|a good buy|go|going|goes|rise|rising|fall|falling|drop|crash"
        r"|up|down)\b",
    ),
    (
        "economy",
        "What prices, rates and markets will do is beyond what I know.",
        r"\b(?:housing market|house prices|interest rates?|mortgage rates?|exchange rates?|inflation rate|the fed"
        r"|stock market (?:will|crash\w*|go|going)|price of (?:oil|gold|gas))\b",
    ),
    (
        "private",
        "Private matters are beyond what I know: I answer questions on careers.",
        r"\b(?:ask(?:ed|s|ing)? (?:me|him|her|them|(?:my|an?|the|this|that) \w+(?: \w+)?) out(?! (?:of|what|how|if|whether))|crush on|flirt\w*|in love with|kiss(?:ed|es|ing)?|first date|on a date)\b",
    ),
    (
        "visa",
        "Visas and work permits are beyond what I know: the immigration office or an immigration lawyer can tell you.",
        r"\b(?:visas?|work permits?|green card|h1b|h 1b|h1 b|immigration (?:law|office|rules)|residence permit|asylum"
        r"|citizenship|right to work in)\b",
    ),
    (
        "tax",
        "Taxes and what to do with money are beyond what I know: ask a tax adviser or the tax office.",
        r"\b(?:tax|taxes|taxed|taxation|vat|tax return|self employed|invest|investing|investment in|(?<!months of )(?<!my )savings"
        r"|bitcoin|mortgage|(?<!worth the )(?<!worth a )(?<!student )(?<!study )(?<!education )(?<!taking a )(?<!take a )(?<!with a )loan"
        r"|401k|pension (?:fund|scheme|plan)|crypto coins?|stock options? (?:tax|worth))\b",
    ),
    (
        "law",
        _LAW,
        r"\b(?:legal|legally|illegal|by law|lawful\w*|unlawful\w*|against the law|is (?:that|this|it) (?:even )?allowed|lawyers?|lawsuit|sue|sued|suing|enforceable|non ?compete|non ?disclosure"
        r"|(?<!under )(?<!under an )nda|landlord"
        r"|notice period|severance|unfair dismissal|(?:employment|labou?r) (?:law|contract)|(?:my|the) contract"
        r"(?! (?:ends|runs out|expires|is up|is ending))"
        r"|allowed to (?:fire|sack|forbid|monitor|ask me)|discriminat\w+|harass\w*|copyright\w*|patent|gdpr"
        r"|divorce|custody|maternity leave|parental leave)\b"
        r"|\b(?:fire|sack|dismiss|forbid|lay off|withhold|force) (?:me|us)\b"
        r"|\b(?:employer|boss|company|they) (?:can |may |to )?(?:forbid|withhold|refus\w+ to pay|not pay)",
    ),
    (
        "medicine",
        "I cannot give medical advice: please ask a doctor.",
        r"\b(?:headaches?|migraine|carpal tunnel|doctor (?:say|said)|symptoms?|medication|medicine should|pills?"
        r"|melatonin|diagnos(?:e|ed|is) (?:me|my)|adhd med\w*|antidepressants?|tendonitis|back pain|insomnia|(?:right|high|low|daily|safe|my|the) dose|dose of|dosage|fever"
        r"|vaccin\w+)\b|\bis it (?:\w+ )?(?:bad|good|healthy|unhealthy|safe|harmful) to (?:sit|sleep|stand|drink|eat|skip|fast|smoke)\b|\b(?:my|back|wrist|wrists|neck|eyes?|head) (?:\w+ )?(?:hurts?|aches?|is sore|are sore)\b"
        r"|\bmy (?:back|wrists?|neck|eyes?|head|shoulders?|hands?|fingers?) (?:is|are|feels?|keeps?) (?:\w+ )?(?:killing me|numb|stiff"
        r"|tingling|swollen|burning|sore|aching|hurting)\b|\bmy (?:eyes?|wrists?) (?:burn|sting|itch)\b"
        r"|\b(?:damage|ruin|harm|destroy|strain)(?:s|ing)? (?:my|your|the|our|one s|their) (?:eyes?|eyesight|vision|back|spine|neck"
        r"|wrists?|brain|hearing|heart|posture|health)\b|\b(?:bad|harmful|dangerous|damaging) for (?:my|your|the|our) (?:eyes?|eyesight"
        r"|back|spine|neck|wrists?|brain|hearing|heart|posture)\b|\b(?:heart attack|scoliosis|asthma|fainting)\b",
    ),
    (
        "live",
        "I have no live data: I know only what stands in my sources, each with its year.",
        r"\b(?:weather|forecast for (?:today|tomorrow)|stock price|share price|price of \w+ (?:stock|shares)"
        r"|exchange rate|(?:news|score|time) (?:today|right now)|what time is it|latest (?:news|version)|newest version"
        r"|who won (?:the match|last night))\b",
    ),
    (
        "history",
        _TRIVIA,
        r"\bwho (?:invented|created|founded|discovered|made up|won|is the (?:president|king|queen|chancellor|prime))\b"
        r"|\b(?:when|where|by whom) (?:was|were|did) .*\b(?:invented|released|founded|created|born|written)\b"
        r"|\b(?:history of|roman empire|world war|president of|prime minister|vote for|elections?|capital of"
        r"|population of)\b"
        r"|\bhow many people live\b",
    ),
    (
        "ownership",
        "Who owns, makes or maintains a product is beyond what I know.",
        r"\b(?:owned|made|developed|maintained|backed|bought|acquired|created|invented) by\b"
        r"|\bwho (?:owns|bought)\b|\bwho (?:makes|maintains)\b(?! (?:the |these |those |all )?(?:\w+ )?\w+s\b)",
    ),
    (
        "order",
        _ERRAND,
        _ASKED_TO + r"(?:(?:send|mail|email|book|schedule|order|cancel|draw|generate|convert|transcribe|play|sing|print"
        r"|summari[sz]e|condense|shorten|fill (?:in|out)) "
        r"(?:me |us )?(?:an? |the |this |these |that |my |some |\d+ |\w+ to \w+$)"
        r"|sign me up\b|give me (?:\d+|some|an?) (?:\w+ )?(?:exercises?|recipes?|jokes?|poems?|quotes?|riddles?)\b"
        r"|remind me (?:to|that|at|in|about|on)\b|set (?:an? |the |my )?(?:alarm|timer|reminder)"
        r"|(?:make|create|build|prepare|design) (?:me |us )?(?:an? |the |some )?(?:\w+ )?(?:powerpoint|presentation|slides?"
        r"|slide deck|poster|flyer|logo|picture|image|drawing|song|poem|video|website|web page|spreadsheet|quiz)\b"
        r"(?! (?:designer|developer|maker|editor)))"
        r"|^(?:please )?apply (?:to|for) (?:\w+ ){1,3}(?:for me|on my behalf)\b",
    ),
    (
        "whereabouts",
        "I have no live data and see nothing of your accounts, your mail or your calendar.",
        r"^(?:when|where|what time|at what time|on what day) (?:is|are|does|do|will) my (?:\w+ )?(?:interview|meeting|call|shift"
        r"|appointment|payday|notice|contract|flight|train|order)\b"
        r"|^(?:has|have|did) (?:\w+ ){1,4}(?:repl(?:y|ied)|answer(?:ed)?|respond(?:ed)?|call(?:ed)?|write|written|wrote|get back|got back"
        r"|accept(?:ed)?|reject(?:ed)?|read|received?|open(?:ed)?|decided?|seen?) (?:\w+ )?(?:me|my|on my|about my)\b"
        r"|^(?:what|how much|how many) (?:\w+ )?(?:is|are|do|did|have) (?:i |my )(?:\w+ )?(?:name|age|birthday|balance|account number"
        r"|employee number|phone number|password|money in|left)\b"
        r"|\b(?:phone|telephone) number of\b|^(?:what|how much|is there|do i have)\b.*\bin my (?:bank )?account\b"
        r"|^is my (?:boss|manager|recruiter|colleague|team) (?:online|available|in the office|there|at work)\b",
    ),
    (
        "trivia",
        _TRIVIA,
        r"\bwho (?:invented|founded|discovered|painted|coined|won)\b|\bwho (?:wrote|made|built|created) the (?:first|original)\b"
        r"|\bhow many (?:users|customers|servers|employees|offices|followers|downloads|parameters|data cent(?:re|er)s)"
        r" (?:does|do|did|has|have|use|are)\b"
        r"|\bwhen (?:is|was|will|are) the next (?:\w+ )?(?:version|release|update|event|keynote|election|match|race|game)\b"
        r"|\bhistory of (?:comput\w+|the internet|ai|artificial intelligence|machine learning|deep learning|data science|programming"
        r"|statistics|neural networks)\b"
        r"|\b(?:market cap|headquarter(?:s|ed)|head office|go public|went public|revenue did|revenue does)\b",
    ),
)
KINDS = (*_OTHERS, *OFF_WORK, *TECHNICAL)
SURE = (
    "errand",
    "visa",
    "tax",
    "medicine",
    "gear",
    "dispute",
    "ownership",
    "method",
    "rights",
    "shares",
    "orders",
    "exercise",
    "holder",
    "fault",
    "office",
    "order",
    "whereabouts",
    "trivia",
    "breakage",
    "choice of method",
    "hosting",
    "practice",
    "opinion",
    "business",
    "economy",
    "private",
    "weather",
    "travel",
    "treatment",
    "crime",
    "celebrity",
    "homework",
    "jest",
    "persona",
    "feelings",
    "own site",
)  # kinds whose wording outweighs what the intent model makes of it
# Kinds on which advice says what can be done and who decides, where an entry was written for the very question.
ADVISABLE = (
    "business",
    "breakage",
    "hosting",
    "office",
    "fault",
    "dispute",
    "rights",
    "visa",
    "tax",
    "law",
    "medicine",
    "gear",
    "technical",
)
OF_OTHERS = ("medicine", "ownership", "choice of method")  # those that are not refused of the people in a role
WHATEVER = (
    "errand",
    "rights",
    "shares",
    "orders",
    "exercise",
    "holder",
    "order",
    "whereabouts",
    "trivia",
    "breakage",
    "travel",
    "treatment",
    "crime",
    "homework",
    "jest",
    "persona",
)  # those that are refused whatever career is spoken of beside them
