"""Masked texts that ask of what no career here hangs on: other trades, tools and firms as such, people off work."""

from __future__ import annotations

from careerbot.patterns import Pattern

_TRADE, _ROLE, _EMPLOYER = "{occupation}", "{role}", "{employer}"
_THINGS = ("{tool}", "{skill}", _EMPLOYER)
# Words of who leaves a trade, or comes to this field from it.
_CROSSES = Pattern(
    r"\b(?:used to|not want|no longer|tired|else|instead|tech|data|software|computers?|cod(?:e|ing)|program\w*|ai"
    r"|leav(?:e|ing)|switch|change|after|quit)\b"
)
_OF_SOMEBODY = Pattern(
    r"\b(?:i|my|me|mine|we|someone|somebody|who|he|she|into|background|skills|transfer\w*|former|ex)\b"
)
_AIMS_AT_TRADE = Pattern(
    r"\b(?:be|become|becoming|train as|qualify as|work as) an? \{occupation\}"
    r"|\bis (?:an? )?\{occupation\} (?:still )?an? (?:good|decent|safe|dying|nice) "
    r"|^(?:how hard is it to |is it (?:hard|easy|difficult) to |how (?:do|can|to) (?:i )?)(?:get|find|land) (?:a )?"
    r"(?:job|work) as an? \{occupation\}"
    r"|^(?:what|which) (?:\w+ ){0,3}(?:do|does|must|should) (?:an? |the )?\{occupation\} "
    r"|\bfor an? \{occupation\} (?:interview|job|position|post|exam|test|audition)\b"
    r"|^(?:which|what) (?:subjects?|grades?|a levels|marks|school|courses?)\b.*\bfor \{occupation\}$"
)
_ASKS_OF_TRADE = Pattern(
    r"^(?:do|does|are|must|should) (?:an? |the )?\{occupation\} (?:really |still |also |usually |all )?(?:an? )?"
    r"(?:need|have|get|use|make|earn|work|like|go|happy|stressed|rich|paid|well|in demand|unionized)\b"
)
# What users do now, and do not aim at: "I work as a {occupation} and I'm bored".
_OWN_TRADE = Pattern(
    r"(?<!can )(?<!could )(?<!should )(?<!would )(?<!may )(?<!might )(?<!do )"
    r"\bi (?:currently |still |now |just |only )?(?:work|worked|am working|have worked|have been working)"
    r" as an? \{occupation\}"
)
# Trades of another world whose names are other things too, so that they count as trades only where one is aimed at.
_OF_PEOPLE_TOO = (
    "judge|pilot|painter|tailor|cleaner|spy|trader|diver|therapist|cook|potter|gamer|streamer|referee|reporter"
    "|presenter|guard"
)
_OF_THINGS_TOO = "composer|interpreter|model|guide|host|driver|agent|producer"
_SOME = r"(?:good |full time |professional |licensed |famous |freelance )?"
_ENDS = (
    r"(?=$| (?:and|or|in|at|for|with|by|who|which|what|how|is|do|does|earns?|makes?|gets?|works?|needs?|positions?"
    r"|interviews?|salary|pay|jobs?|training|course|school|when|without|so|can|should|one|some|have|has|must)\b)"
)
_AIMS_AT_SUCH = Pattern(
    rf"\b(?:be|become|becoming|train as|training as|qualify as|work as|working as) an? {_SOME}"
    rf"(?:{_OF_PEOPLE_TOO}|{_OF_THINGS_TOO}){_ENDS}"
    rf"|\b(?:does|do|can|must|should|is) an? {_SOME}(?:{_OF_PEOPLE_TOO}){_ENDS}"
    rf"|\bfor an? {_SOME}(?:{_OF_PEOPLE_TOO}|{_OF_THINGS_TOO}) (?:positions?|jobs?|interviews?)\b"
    rf"|^is (?:being )?(?:an? )?(?:{_OF_PEOPLE_TOO}) (?:still )?an? (?:good|decent|safe|dying|nice) (?:career|job)\b"
)
_ELSEWHERE = (
    r"(?:medicine|law|nursing|dentistry|acting|pharmacy|theology|divinity|veterinary (?:medicine|science)"
    r"|fashion(?: design)?|cooking|dance|ballet|midwifery|hospitality|agriculture|forestry)"
)
_STUDIES_ELSEWHERE = Pattern(
    rf"\b(?:should i|to|want to|shall i|will i|better to) study {_ELSEWHERE}(?: or (?:rather )?{_ELSEWHERE})?$"
    rf"|\b(?:subjects?|a levels?|grades?|marks|scholarships?|entrance exam)\b.*\bfor {_ELSEWHERE}$|"
    r"\b(?:universit\w+|colleges?|schools?|degrees?|courses?|programs?) (?:for|in|of|to study) (?:medicine|law|nursing"
    r"|fashion(?: design)?|dentistry|acting|pharmacy|theology|music|veterinary (?:medicine|science)|cooking)\b"
    r"|\b(?:medical|med|law|nursing|drama|film|dental|culinary|fashion|vet|veterinary|ballet|art|acting"
    r"|flight) school\b|\bthe bar exam\b"
)
# Words of a question on a career, whatever thing or firm it names.
_OF_A_CAREER = Pattern(
    r"\b(?:career|jobs?|hir\w+|learn\w*|worth|salary|pay|paid|earn|interview\w*|(?<!\{)skills?|cv|resume|apply\w*|compan(?:y|ies)"
    r"|work\w* (?:at|for|with|in)|real work|money|(?<!\{)employ\w*|intern\w*|certif\w+|course|portfolio|need|know"
    r"|use at work|recruit\w*|offer|positions?|roles?|posts?|join|level|degree|graduates?|remote|demand|future"
    r"|look(?:s|ing)? for|seeks?|vacanc\w+|openings?|beginners?|culture|i|me|my)\b"
)
_OF_A_FIRM = Pattern(
    r"^(?:who|when|where|how many|how much|what)\b.*\{employer\}|^(?:how )?(?:did|does|is|was|will|has) \{employer\} "
    r"|^\S+ \S+ .*\{employer\}|^\{employer\} \S+ \S+"
)
_OF_A_THING = Pattern(
    r"\b(?:has|have) (?:anyone|anybody|somebody|someone|any of you)\b.* (?:tried|used|compared|benchmarked|replaced"
    r"|migrated|moved|switched)\b.*\{tool\}"
    r"|\bis \{tool\} (?:really |actually |still |now )?(?:an? )?(?:compiled|interpreted|open source|proprietary|free"
    r"|down|written|developed|owned|object oriented|case sensitive|thread safe|product"
    r"|part of \{(?:tool|employer)\}|faster|slower|cheaper|operating system)\b"
    r"|\bis \{tool\} an? (?:programming )?(?:language|database|\{skill\}|framework|library|virus|company)$"
    r"|\b(?:does|can) \{tool\} (?:\w+ )?(?:support|have|let|allow|handle|run|connect|integrate|store|export|import"
    r"|write back|work (?:offline|on|with))\b"
    r"|\{tool\} (?:or|vs|versus) .*\b(?:speed|performance|benchmark\w*|latency|throughput|costs?|pricing|joins|logs)\b"
    r"|^is \{(?:tool|skill)\} (?:(?:an? )?\{skill\}|\w+ (?:compliant|complete|safe))$"
    r"|^(?:the )?(?:history|types?|kinds|examples|(?:real world )?applications|use cases|limits|limitations|theory"
    r"|basics|origins?) of \{(?:skill|tool)\}$"
)
# What is asked of the people in a role that has nothing to do with their work.
_OF_PEOPLE = Pattern(
    r"\b(?:are|is) (?:an? |the |most |all )?\{role\} (?:usually |mostly |really |all |more )?(?:left handed|tall|bald"
    r"|single|married|vegan|vegetarian|religious|ugly|attractive|handsome|cute|sexy"
    r"|good (?:husbands|wives|lovers|cooks|kissers|parents|dates))\b"
    r"|\b(?:does|do) (?:an? )?\{role\} make (?:an? )?(?:good|bad|great) (?:husbands?|wi(?:fe|ves)|boyfriends?"
    r"|girlfriends?|parents?|lovers?|dates?|friends?)\b|"
    r"\b(?:do|does) (?:an? |the |most )?\{role\} (?:like|love|eat|drink|drive|watch|wear|marry|vote|smoke|sing|dance)"
    r"(?! (?:their|his|her|its|the|working|being|about|most|best|least|to|it|math\w*|cod\w*|program\w*|statistic\w*"
    r"|\{\w+\}))\b"
    r"|\bwho (?:is|was|are|were) the (?:\w+ )?(?:best|first|famous|richest|greatest|oldest|youngest) \{role\}"
    r"|\bfamous \{role\}"
)


def aims_elsewhere(masked: str) -> bool:
    """Whether a text aims at what no role here is: "I want to be a midwife", "is plumbing a good trade"."""
    if _ROLE in masked or _EMPLOYER in masked:
        return False
    of_trade = _TRADE in masked and (
        (_AIMS_AT_TRADE.search(masked) and not _OWN_TRADE.search(masked))
        or ("{tool}" not in masked and _ASKS_OF_TRADE.search(masked))
    )
    elsewhere = of_trade or _STUDIES_ELSEWHERE.search(masked) or (_TRADE not in masked and _AIMS_AT_SUCH.search(masked))
    return bool(elsewhere) and not _CROSSES.search(masked)


def stays_in_trade(masked: str) -> bool:
    """Whether a text names a trade of another world, and nobody who would leave it: "nurse salary in Texas"."""
    if _TRADE not in masked or any(name in masked for name in (_ROLE, "{tool}", "{skill}")):
        return False
    return not (_CROSSES.search(masked) or _OF_SOMEBODY.search(masked))


def asks_of_things(masked: str) -> bool:
    """Whether it is asked what a thing or a firm as such is like, or something of people that is not of their work.

    "Is {tool} open source?", "what does {employer} sell?", "do {role} drink coffee?".
    """
    if _ROLE in masked:
        return bool(_OF_PEOPLE.search(masked))
    if not any(thing in masked for thing in _THINGS) or _OF_A_CAREER.search(masked):
        return False
    return bool(_OF_A_THING.search(masked) or (_EMPLOYER in masked and _OF_A_FIRM.search(masked)))
