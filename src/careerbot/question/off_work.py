"""Kinds of questions on life off work, and of orders and jests, each with why it is not answered and its wording."""

from __future__ import annotations

_LIVE = "I have no live data: I know only what stands in my sources, each with its year."
_HEALTH = "I cannot give medical advice: please ask a doctor."
_NO_ORDERS = "I follow no orders of that kind; I look up what is known of careers."
_EXERCISES = "Exercises I do not solve; I look up what is known of careers."
_BODY = (
    r"(?:wrists?|back(?! (?:end|to|in|into|from|at|up)\b)|neck|shoulders?|eyes?|eyesight|hands?(?! on\b)|arms?|elbows?"
    r"|fingers?|thumbs?|knees?|hips?|spine|posture|pain(?:ful)?(?! points?\b)|aches?|aching|sore|stiff\w*|headaches?"
    r"|migraines?|rsi|carpal)"
)
_OF_WORK = (
    r"(?:jobs?|work\w*|careers?|tech|cod\w+|program\w*|data|degrees?|stud\w+|learn\w*|earn\w*|money|hir\w+|boss|office"
    r"|interview\w*|team|remote|colleagues?|exams?)"
)
_FAMOUS = (
    r"(?:elon musk|musk|sam altman|altman|zuckerberg|bill gates|steve jobs|bezos|jensen huang|linus torvalds|torvalds"
    r"|sundar pichai|nadella|tim cook)"
)
OFF_WORK: tuple[tuple[str, str, str], ...] = (
    (
        "weather",
        _LIVE,
        r"\b(?:is it|will it|it is|does it) (?:\w+ ){0,2}(?:rain\w*|snow\w*|be (?:sunny|cloudy|windy|hot|cold|warm))\b",
    ),
    (
        "travel",
        "Travel is beyond what I know: the embassy or the office that issues the papers can tell you.",
        r"\bvisas? (?:\w+ ){0,2}(?:visit|travel|holidays?|vacation|trip)\b|\b(?:tourist|holiday|visitor) visas?\b"
        r"|\b(?:apply for|renew|get|lost|order) (?:an? |my |the )?(?:new )?passport\b",
    ),
    (
        "treatment",
        _HEALTH,
        rf"\b(?:exercises?|stretch(?:es|ing))\b.*\b(?:my|your|for|against|the) (?:\w+ )?{_BODY}\b"
        rf"|\b(?:my|sore|stiff) (?:\w+ )?{_BODY}\b.*\b(?:exercises?|stretch(?:es|ing))\b"
        r"|\b(?:which|what|any|best|good) (?:\w+ )?(?:eye ?drops|drops|ointments?|creams?|painkillers?|medicines?|medication"
        r"|pills?|supplements?|vitamins?|herbs|home remed(?:y|ies))\b"
        rf"|\b(?:can|should|could|do) i take (?:for|against) (?:\w+ ){{0,3}}{_BODY}\b"
        rf"|\b{_BODY}\b.*\b(?:can|should|could|do) i take (?:for|against) (?:it|that|this|them)\b"
        rf"|\b(?:cure|heal|treat|relieve|soothe|get rid of) (?:\w+ ){{0,3}}{_BODY}\b"
        r"|\b(?:cure|heal|treat|get rid of|help against) (?:an? |the |my )?(?:hangovers?|colds?|flu|cough|fever|rash|acne|hiccups"
        r"|insomnia|allerg\w+|infection)\b"
        r"|\b(?:ritalin|adderall|modafinil|xanax|ibuprofen|aspirin|paracetamol|valium|beta blockers?|steroids|viagra)\b",
    ),
    (
        "crime",
        "With that I do not help; I look up what is known of careers.",
        r"\bhow (?:do|can|to|would) (?:i |you |one )?(?:make|cook|build|grow|buy) (?:an? )?(?:bombs?|meth|cocaine|heroin|weed"
        r"|explosives?|guns?)\b"
        r"|\bhow (?:do|can|could|to|would) (?:i |you |one )?hack (?:into )?(?:my|an?|someone\w*|somebody\w*|his|her|their|the) (?:\w+ ){0,2}?(?:ex|account|phone|wi ?fi"
        r"|instagram|facebook|whatsapp|e ?mails?|girlfriend\w*|boyfriend\w*|neighbou?r\w*|school)\b",
    ),
    (
        "celebrity",
        "What is told of people in public life is beyond what I know; I answer questions on careers.",
        rf"\b(?:is|was|did|does|has|will) {_FAMOUS}\b(?!.*\b(?:right|wrong|replac\w+|(?<!steve )jobs)\b)"
        rf"|\b(?:about|by|from|of) {_FAMOUS}$|\bnet worth of (?!an?\b|my\b|the\b|such\b)|\bhow rich is\b"
        r"|\b(?:founders?|ceo|cto|chairman|(?<!product )owner) of (?!an?\b|my\b|our\b|the\b|this\b|that\b|some\b)\w+ (?:\w+ )?"
        r"(?:got|gets?|was|did|said|say|married|fired|arrested|quit|resign\w*|step\w*)\b",
    ),
    (
        "homework",
        _EXERCISES,
        r"\b(?:answers?|solutions?) (?:to|for|of) (?:the )?(?:question|exercise|problem|task|quiz) \d"
        r"|\b(?:answers?|solutions?|answer key) (?:to|for|of) (?:my|the|this) (?:\w+ )?(?:homework|problem set|quiz|worksheet)\b"
        r"|\bfor my (?:\w+ )?(?:homework|coursework|worksheet)\b|\bmy (?:\w+ )?homework (?:asks|says|is)\b"
        r"|^(?:please )?(?:proof|prove|derive) (?:that|of|the)\b(?! i\b)"
        r"|^(?:find|what is|whats|give me|determine) the (?:derivative|integral|square root|factorial|determinant|inverse"
        r"|eigenvalues?|perimeter|limit) of\b",
    ),
    (
        "jest",
        "Jokes, songs and stories are not my trade; careers are.",
        r"\b(?:jokes?|riddles?|poems?|limericks?|haikus?|memes?) (?:about|on) \w"
        r"|^(?:please )?(?:sing|rap|hum|recite) (?:me |us |for )",
    ),
    (
        "persona",
        _NO_ORDERS,
        r"^(?:(?:please|now|hey|hi|hello|ok|so|and|can|could|will|must|want|you|to|bot|then) )*"
        r"(?:pretend (?:that )?(?:you are|to be)|you are now|act as (?:if|though|an?|my)|role ?play|behave like)\b(?!.*\b(?:interview\w*|recruit\w*|hir(?:ed|ing)|mentor|manager|boss)\b)"
        r"|\bfrom now on (?:you (?:are|only|will|must)|speak|talk like|respond only|reply only|answer (?:every|all|only))\b"
        r"|\b(?:answer|reply to|respond to) (?:every|all|any|each) (?:messages?|questions?|things?) with\b"
        r"|\bwithout (?:any )?(?:restrictions|filters?|censorship)$|\bbypass (?:\w+ ){0,2}(?:filters?|safety|restrictions)\b"
        r"|\b(?:your|hidden|initial) (?:system )?prompt\b|\b(?:print|show|reveal|repeat|output) (?:\w+ ){0,2}system prompt\b|\b(?:first|last) (?:\d+ )?(?:words?|lines?) of your (?:instructions?|prompt)\b"
        r"|\b(?:list|print|show|output|dump|reveal|delete) (?:me )?(?:all )?(?:your |the |every )?(?:\w+ )?"
        r"(?:(?:yaml|json|source|config\w*|password) files?|file names|user data|passwords|training data)\b",
    ),
    (
        "feelings",
        "That is beyond a career program: somebody you trust, a doctor or a helpline can be there for you.",
        rf"^(?=\S+(?: \S+){{0,15}}$)(?!.*\b{_OF_WORK}\b).*\b(?:i (?:am|feel) (?:\w+ )?(?:lonely|heartbroken|unloved)"
        r"|(?:nobody|no one) (?:likes|loves) me|i have no friends|(?:cry|crying) (?:every|all) (?:night|day|the time)"
        r"|can not stop crying|(?:husband|wife|boyfriend|girlfriend|partner) (?:just |has )?(?:left|dumped|cheated on) me"
        r"|broke up with me|my (?:mother|father|mum|mom|dad|brother|sister|dog|cat|grand\w+) (?:just )?(?:died|passed away))\b",
    ),
)
