"""Messages that ask nothing of careers, however long they are: thanks, goodbyes, greetings, complaints, and questions
about the bot itself.

They are told by how they begin and by asking nothing else, before any role in them is taken for what is asked.
"""

from __future__ import annotations

import re

from careerbot.patterns import Pattern
from careerbot.turn import State, Understanding

# Each kind with words that the reply to small talk has as a cue.
Cue = tuple[str, ...]
THANKS: Cue = ("thank", "you")
GOODBYE: Cue = ("goodbye",)
GREETING: Cue = ("hello",)
WRONG: Cue = ("that", "is", "wrong")
IDENTITY, ABILITIES = ("are", "you", "human"), ("how", "can", "you", "help", "me")
COST, PRIVACY = ("do", "you", "cost", "anything"), ("do", "you", "keep", "my", "data")
ORIGIN = ("where", "do", "your", "numbers", "come", "from")

_OPENERS = (
    r"(?:(?:ok|okay|oh|ah|wow|great|perfect|awesome|well|right|alright|so|no|nope|ugh|um|sorry|hm|hmm"
    r"|yes|and|cool|nice|hey|hi) )*"
)
_THANKS = Pattern(
    rf"^{_OPENERS}(?:many |a million |big )?(?:thanks|thank you|thx|ty|cheers|much appreciated|i (?:really )?appreciate"
    r"|that (?:was|is|helped|helps) (?:so |very |really |super |extremely |a lot)?(?:helpful|useful|great|clear"
    r"|kind|nice))\b"
)
_GOODBYE = Pattern(
    rf"^{_OPENERS}(?:bye|goodbye|good night|see you|see ya|cya|farewell|take care"
    r"|(?:i )?(?:have|need|got|gotta|must) (?:to )?(?:go|run|leave|head|sleep)\b(?: (?:now|off))?"
    r"|i am (?:off|leaving)|talk (?:to you )?(?:later|soon|tomorrow)|that is all|that was all)\b"
)
_GREETING = Pattern(r"^(?:hi|hello|hey|good (?:morning|evening|afternoon|day)|greetings|howdy|hiya)\b")
_WRONG = Pattern(
    rf"^{_OPENERS}(?:(?:that|this|it|your answer|the answer|you) (?:was|is|are|were|sounds?|did|does) ?(?:just "
    rf"|all |completely |totally |not )*"
    r"(?:wrong|false|incorrect|not (?:true|right|correct)|nonsense|rubbish|right|correct|true|what i asked"
    r"|answer\w*(?: my question)?|help(?: me)?|helpful|useless|bad|misunder\w+)"
    r"|you (?:are|re) (?:so |such |really |just |a |an |the )*(?:dumb|stupid|idiot\w*|moron\w*|trash|garbage|terrible|awful"
    r"|annoying|worthless|pathetic|silly|clueless|worst)|you suck|this sucks|shut up|(?:stupid|dumb|useless) (?:bot|thing|ai)"
    r"|you (?:completely |totally )?(?:misunderstood|got (?:that|it|this|me) wrong|are mistaken|make no sense)"
    r"|(?:nonsense|rubbish|wrong)\b)"
)
# What wants something in a message that begins politely.
_WANTS = Pattern(
    r"\b(?:what|which|why|where|when|who|whose|how|tell|explain|should|could|can|may|would|want|wanted|need|looking"
    r"|wondering|wonder|thinking|interested|become|advice|question|recommend|suggest|become|switch|help|mean"
    r"|meant|about"
    r"|(?:last|more|other) (?:thing|question)|instead|does|do you know|is it|are there|is there|like to|hope to|dream|compare|now)\b"
)
_SMALL = Pattern(
    r"\b(?:how (?:are|is) (?:you|it|life|things)(?: doing| going| today)*|how do you do|what is up"
    r"|can not thank you enough"
    r"|nice to meet you|(?:told|heard|hear|read|learned|learnt|know|all) (?:me |us )?about (?:you|this|it|that|what)"
    r"|what (?:you|i|they) (?:said|say|told|wrote|asked|needed|wanted|want|need)|how (?:helpful|kind|useful|clear|much)"
    r"|what (?:\w+ )?(?:\w+ )?(?:do|does)(?= |$)(?! i\b)|(?:much )?more than i (?:could|would)|i (?:can|could"
    r"|will) (?:now|finally)"
    r"|no more questions?|(?:can|could) not have|just what|exactly what|that is what|help(?:ed|ful)?|now|do not need"
    r"|not what i (?:asked|meant|wanted)|do not do that|is it\b$|need(?: to)? (?:go|run|leave)|all i (?:need"
    r"|want)\w*)\b"
)
_META: tuple[tuple[Cue, str], ...] = (
    (
        IDENTITY,
        r"(?:do|can|are) you (?:(?:ever|sometimes|really|actually|also) )*(?:(?:get|feel|have|be) (?:any |a )?)?(?:lonely|alone|bored|tired"
        r"|sad|happy|angry|emotions?|feelings?|pain|friends|family|hungry|sentient|conscious|alive|jealous|scared)\b"
        r"|are you (?:made|built|created|powered|run|trained) by\b|are you (?:(?:really|actually|even|just|sure|maybe) )*(?:a |an |some |the )?(?:real |actual "
        r"|live )?(?:human\w*"
        r"|person|people|man|woman|bot|robot|machine|computer|program|ai|llm|language model|chat ?bot|chatgpt"
        r"|chat gpt|gpt)\b"
        r"|(?:(?:can|could|did|have|would) you )?(?:pass|passed|take|fool) (?:the |a )?turing\b|what are your (?:opening|office|working|business) hours"
        r"|(?:am i|who am i) (?:talking|speaking|chatting|writing) (?:to|with)\b|is (?:this|that|there) (?:a "
        r"|an )?(?:real )?"
        r"(?:human|person|robot|bot|chatgpt)\b|who (?:made|built|created|programmed|wrote|are) you\b",
    ),
    (
        COST,
        r"(?:how much )?(?:do|does|will|would) (?:you|this|it|this (?:bot|chat|service|thing)|using you)"
        r"(?: (?:cost|charge))(?: (?:anything|money|something|me|us|to use))*$|what (?:do|does) (?:you|this"
        r"|it) cost(?: me)?$"
        r"|(?:are|is) (?:you|this|it|this (?:bot|chat|service|app|site)) (?:for )?(?:free|paid|gratis)\b"
        r"|do i (?:have to|need to|must) pay (?:for (?:this|you|it)|you|anything(?: here)?)$|is there a (?:fee"
        r"|charge)\b",
    ),
    (
        PRIVACY,
        r"do(?:es)? (?:you|this(?: bot)?|anyone|it) (?:keep|store|save|record|sell|share|log|collect|remember"
        r"|track|read) "
        r"(?:\w+ )*(?:data|chats?|messages?|conversations?|information|what i (?:say|said|write|wrote|tell|told"
        r"|type)\w*"
        r"|my (?:name|words|questions|answers))\b"
        r"|(?:is|are) (?:this|my (?:data|messages?|information|chat|questions)|it|what i (?:say|write)"
        r"|this (?:chat|conversation))"
        r" (?:\w+ )?(?:private|anonymous|confidential|safe with you|stored|saved|recorded|logged)\b"
        r"|who (?:else )?(?:can |could )?(?:see|sees|read|reads) (?:this|what i|my (?:messages?|chats?|questions))"
        r"|what (?:happens|do you do) (?:to|with) my (?:data|messages?|information)\b",
    ),
    (
        ORIGIN,
        r"where (?:do|does|did|are|is) (?:you|your|all your|all this|these|the|this|all these)(?: \w+)? ?"
        r"(?:get|take|have|numbers?|figures?|data|facts?|info|information|answers?|knowledge|salaries|stuff)\b.*"
        r"|what are your sources\b.*|(?:which|what) sources do you (?:use|have)\b.*|how (?:old|current"
        r"|up to date|recent|reliable)"
        r" (?:is|are) your (?:data|numbers|figures|information|sources|answers|facts)\b.*",
    ),
    (
        ABILITIES,
        r"how (?:do|does) (?:you|this|this (?:thing|bot|chat|site|app)|the bot) (?:actually |really )?work$"
        r"|what (?:can|could) (?:you|this bot) (?:do|help me with|tell me|answer)(?: for me)?$|what (?:do"
        r"|does) (?:you|this) do$"
        r"|what (?:kind of |sort of )?(?:questions|things) (?:can|may) (?:i ask|you answer)(?: you)?$"
        r"|(?:can|may) i ask (?:you )?(?:how (?:this|you) works?|something|a question)\b.*",
    ),
)
_ABOUT_IT = tuple(
    (cue, Pattern(rf"(?:^|\b(?:and|but|so|also|wait|hey|hi|hello|sorry|question) )(?:{said})")) for cue, said in _META
)
_LONGEST_META = 24  # words


def courtesy(understanding: Understanding, state: State) -> tuple[str, ...]:
    """Words to which the small talk has the fitting reply; () where the message asks something of careers."""
    text = understanding.utterance.normal
    if not text:
        return ()
    meant = text.count(" ") < _LONGEST_META and not understanding.ids("role", "tool", "skill")
    for about, wording in _ABOUT_IT if meant else ():
        if wording.search(text):
            if about == ORIGIN and state.asked:  # then it is the last answer that is asked about
                return ()
            return about
    begun_by: tuple[tuple[Cue, Pattern], ...] = (
        (WRONG, _WRONG),
        (THANKS, _THANKS),
        (GOODBYE, _GOODBYE),
        (GREETING, _GREETING),
    )
    for cue, wording in begun_by:
        if (begun := wording.match(text)) and _asks_nothing(text[begun.end() :], understanding.utterance.text, cue):
            if cue == GREETING and understanding.ids("role", "occupation") and "how are you" not in text:
                return ()  # someone tells what they do, and awaits what to say to it
            return cue if " " in text or cue == GOODBYE else ()
    return ()


def _asks_nothing(rest: str, raw: str, cue: tuple[str, ...]) -> bool:
    """Whether nothing is asked or wished behind a polite beginning."""
    left = _SMALL.sub(" ", rest)
    if cue == GREETING and not left.strip():
        return True
    questions = raw.count("?") - len(
        re.findall(r"(?i)how (?:are|is) (?:you|it|life|things)|what'?s up|how do you do", raw)
    )
    return questions <= 0 and not _WANTS.search(left)
