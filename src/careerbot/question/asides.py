"""Turns about the conversation itself: say it again, shorter, more, who says so, why, what to ask next.

They are told by their whole wording: what is left, once polite words are off, must be such a turn and nothing else,
and name nothing. So "why is SQL important" and "more senior roles?" stay the questions they are.
"""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.patterns import Pattern
from careerbot.turn import Understanding

AGAIN, SHORTER, MORE, NEXT = "again", "shorter", "more", "next"
SOURCES, REASONS, DOUBTS = "sources", "reasons", "doubts"
_LONGEST = 14  # words
_BEFORE = frozenset(
    "ok okay so and but well hm hmm um uh please just kindly then thanks sorry wait actually oh yes hey right"
    " interesting cool great nice".split()
)
_WELL = frozenset("so and well but".split())  # which alone ask what was said to come to a point
_AFTER = frozenset("please then thanks now though exactly mate bot".split())
_ASKING = (("can", "you"), ("could", "you"), ("would", "you"), ("will", "you"), ("do", "you", "mind"))

_IT = (
    r"(?:(?:all )?(?:that|this|it|these|those|them)"
    r"|(?:the|that|this|these|those|your) (?:last )?"
    r"(?:figures?|numbers?|data|facts?|claims?|information|answer|bit|part))"
)
_AGAIN = r"(?:again|once more|one more time)"
_UNIT = r"(?:(?:one|two|three|a|a few|few|a couple of) )?(?:sentences?|words?|lines?|nutshell)"
_GET = r"(?:make|keep|say|repeat|put|give|tell|explain|write|answer)"
_EXTENT = r"(?:much|many|high|low|little|bad|good|hard|easy|long|few|different|popular|stressful)"
_BACKING = r"(?:sources?|references?|citations?|evidence|proof)"
_RECOMMENDED = (
    r"(?: (?:so|me|the (?:first|second|last) one|(?:this|that) one|(?:this|that|those) roles?|" + _IT + r"))*"
)
_THINKING = r"(?:think|say|recommend|suggest|pick|choose|tell|answer|believe|name|advise|ask|want to know)(?:ing)?"
_ARRIVE = r"(?:get|come|arrive|reach|conclude|decide|work|end)(?: (?:to|at|up|up with|up at|out|on))?"

# What others are said to think, behind a doubt: "everyone on reddit says you do".
_HEARSAY = (
    r"(?:everyone|everybody|people|they|reddit|youtube|google|chatgpt|the internet|others|some|most|many|someone"
    r"|(?:my|a|an|the|most|some|other) \w+)(?: (?:on|at|in|from|i) \w+){0,2}(?: (?:always|all|still|keeps?))?"
    r" (?:says?|said|saying|tells?|told me|thinks?|claims?|claimed|seems? to think)(?: \w+){0,3}"
)

# One thing of those that were told in a list.
_POINT = (
    r"(?:the |your |that )?(?:(?:first|second|third|fourth|fifth|last|next|1st|2nd|3rd|4th|5th)"
    r" (?:point|one|bullet|item|thing|part|bit|line|skill|task|tool|duty)|(?:point|number|bullet|item) \w+)"
)
_HEARSAY_ALONE = _HEARSAY.removesuffix(r"(?: \w+){0,3}")
Wordings = tuple[tuple[str, tuple[str, ...]], ...]  # each kind with the ways to say it, in the order they are tried


def kinds_of(wordings: Wordings) -> tuple[tuple[str, Pattern], ...]:
    """Each kind with one pattern for all the ways to say it."""
    return tuple((kind, Pattern("|".join(f"(?:{wording})" for wording in ways))) for kind, ways in wordings)


_WORDINGS: Wordings = (
    (
        AGAIN,
        (
            rf"what|huh|eh|(?:i beg (?:your|you) )?pardon(?: me)?|come again|say what|{_AGAIN}",
            rf"what (?:did|do|have) you (?:just )?(?:say|said|tell me|write)(?: {_IT})?(?: (?:again|before|just now))?",
            rf"what was {_IT}(?: again)?",
            rf"repeat(?: yourself| what you (?:just )?said| {_IT})?(?: (?:for me|to me))?(?: {_AGAIN})?",
            rf"(?:say|tell|show|give)(?: me)?(?: {_IT}| what you said)? {_AGAIN}",
            rf"i (?:did|could) not (?:catch|hear|get|read) {_IT}",
        ),
    ),
    (
        SHORTER,
        (
            rf"(?:{_GET} )?(?:me |us |{_IT} )?(?:a |an |the |your )?(?:bit |little |much |lot |more |even )*"
            r"(?:short|shorter|brief|briefer|briefly|concise|concisely|quick|succinct)"
            r"(?: (?:version|answer|summary|one|form))?",
            rf"(?:{_GET} )?(?:me |{_IT} )*(?:again )?in (?:short|brief|{_UNIT})",
            r"tl dr|tldr|(?:be|keep it) (?:brief|short|concise)",
            rf"(?:give me |what is )?(?:a |the )?(?:summary|gist)(?: of {_IT})?",
            rf"(?:summari[sz]e|shorten|condense)(?: {_IT})?(?: for me)?|sum {_IT} up|cut {_IT} short",
            rf"(?:{_IT} (?:is|was) |way |much |far )*too (?:long|much)(?: (?:text|information|detail|to read|for me))*",
            r"(?:is (?:it|that) (?:a )?)?(?:(?:yes )?or no|a yes|a no)|which is it",
            r"(?:simplify|eli5|dumb it down|simpler|more simply)(?: (?:it|that|this))?",
            rf"(?:explain |say |put |tell me )?(?:{_IT} )?"
            r"(?:simply|like i am (?:5|five)|in (?:simple|plain|easy) (?:words|terms|english|language))",
            r"(?:(?:just |only )?(?:give|tell) me )?(?:just |only )?(?:a |the |one |some )?(?:rough |single |exact )?"
            r"(?:number|figure|ballpark|estimate|idea of it)(?: figure| number)?",
            r"less(?: (?:detail|details|text|words|information))?",
        ),
    ),
    (
        MORE,
        (
            r"(?:(?:tell|give|show) (?:me|us) |say |explain |i (?:want|need|would like)(?: to (?:know|hear|see))? )?"
            rf"(?:{_IT} )?(?:in )?(?:a (?:bit|little|lot) |some |any |even |much )*(?:more|further|greater)"
            r"(?: (?:detail|details|detailed|information|info|depth|facts))?"
            rf"(?: (?:about|on|of) (?:{_IT}|the same|(?:the|that|this) (?:role|job|topic|one|career)))?",
            rf"(?:explain |tell me )?(?:{_IT} )?(?:in (?:full |more )?)?details?",
            rf"what do you mean(?: (?:by|with) {_IT})?",
            r"(?:(?:tell|give) me |say |explain )?(?:a (?:bit|little) |some )?(?:more|details?)"
            rf" (?:about|on|of) {_POINT}",
            rf"(?:elaborate|expand|go deeper|go into (?:more )?detail)(?: (?:on|upon|about|into))? {_POINT}",
            r"(?:go|keep|carry) (?:on|going|ahead)|continue|proceed|keep talking",
            rf"(?:elaborate|expand)(?: (?:on|upon) {_IT})?(?: (?:more|further|a bit))?",
            rf"(?:make {_IT} |a bit |a little |much )*longer(?: (?:version|answer))?",
            r"(?:the |a )?(?:long|full) (?:version|answer)|is (?:there (?:anything else|more)|that (?:all|it))",
            r"(?:what|anything|who|which)(?: is there)? else(?: is there)?",
            r"(?:are there )?(?:any|what|some)? ?others?(?: (?:ones|options|ideas))?",
        ),
    ),
    (
        SOURCES,
        (
            r"(?:(?:what|which|who) (?:is|are|was|were) |(?:give|show|tell|name) me |do you have |have you got |"
            r"is there |got |cite |name |list |what )?(?:a |an |any |some |the |your |its )?"
            rf"{_BACKING}(?: (?:for|of|behind|on) {_IT})?",
            rf"(?:says|said) who|who (?:says|said|claims|told you)(?: so| {_IT})?|according to (?:who|whom|what)",
            rf"where (?:is|are|was|were) {_IT} (?:coming |taken )?from",
            rf"where (?:does|do|did) {_IT} come from|from where(?: is {_IT})?",
            rf"where (?:do|did|have) you (?:get|got|find|found|take|read|hear|have) {_IT}(?: from)?",
            rf"how (?:do|can|would) you know(?: {_IT})?",
            rf"(?:what (?:is|are) {_IT} )?based on(?: what| which (?:data|sources))?",
            rf"cite {_IT}|prove {_IT}|back {_IT} up",
            rf"how (?:old|recent|current|up to date|reliable) (?:is|are) {_IT}",
        ),
    ),
    (
        REASONS,
        (
            rf"why(?: so)?|why (?:is|was|are) {_IT}(?: so| that| this)?(?: {_EXTENT})?|why (?:so|that|this) {_EXTENT}|"
            rf"why (?:{_IT}|(?:this|that) (?:one|role))|how come|how so",
            rf"why (?:do|did|would|are|were) you {_THINKING}{_RECOMMENDED}",
            rf"how (?:did|do|have) you {_ARRIVE}(?: (?:there|here|that (?:conclusion|result)|{_IT}))?",
            r"explain (?:why|yourself|your (?:answer|reasoning|thinking|recommendation|choice))",
            rf"what makes you (?:think|say|believe|sure)(?: so| {_IT})?|on what (?:basis|grounds)",
            r"(?:what (?:is|was|are|were) )?(?:the|your) (?:reasons?|reasoning|thinking|logic)"
            rf"(?: (?:for|behind) {_IT})?",
            r"reasons|for what reasons?|what did you (?:understand|think i (?:asked|meant|wanted))",
        ),
    ),
    (
        DOUBTS,
        (
            r"(?:is|are|was) (?:it|they|that|this)(?: so| really| now)?|(?:do|does|did) (?:they|it)(?: really)?",
            r"really (?:that|this|so) (?:much|many|high|low|little|bad|good|hard|long|few)",
            rf"(?:really|seriously|for real|are you (?:really |absolutely |quite |so |100 )*(?:sure|certain|serious))"
            rf"(?: (?:about|of) {_IT})?(?: (?:but |because |since |though )?{_HEARSAY})?",
            r"(?:really|seriously|for real|no way)"
            r" (?:are you (?:really |quite |so )*(?:sure|certain|serious)|is (?:it|that))",
            rf"{_HEARSAY_ALONE} (?:yes|no|so|otherwise|it is|(?:you|they|we|i) do(?: not)?|the opposite|differently)",
            rf"(?:is|was) (?:{_IT}) (?:really |actually |even )*(?:true|so|right|correct|accurate|realistic)",
            rf"i (?:do not|can not|find it hard to) (?:really )?(?:believe|buy|trust) (?:you|{_IT})|i doubt {_IT}",
            r"(?:i am )?(?:still )?not (?:so |really |quite |too |fully |all that |very )*"
            r"(?:convinced|persuaded|sold|buying it)"
            rf"(?: (?:by|on|about|of|yet) ?(?:{_IT})?)?",
            rf"{_IT} (?:does not|can not) (?:sound|be|seem)(?: \w+)? (?:right|true|correct)|hard to believe",
            rf"{_IT} (?:sounds?|seems?) (?:wrong|off|too good to be true|way off|unlikely|optimistic|too optimistic)",
        ),
    ),
    (
        NEXT,
        (
            r"what (?:else )?(?:can|could|should|may|might|would) (?:i|we)(?: (?:also|now))? ask"
            rf"(?: (?:you|next|now|else|here|about|about {_IT}))*",
            r"what (?:is next|next|comes next|else can you (?:tell me|answer|do)|other questions can i ask)",
            r"(?:any|some|give me some|give me|got any|do you have any) (?:suggestions|ideas)"
            r"(?: (?:what to ask|for questions?))?",
            r"what (?:do|would|should) (?:you suggest )?i ask(?: you)?(?: next| now)?",
        ),
    ),
)
_KINDS = kinds_of(_WORDINGS)


def aside(understanding: Understanding) -> str:
    """The kind of turn about the conversation itself that these words are; '' when they are none."""
    words = list(understanding.utterance.words)
    if not words or len(words) > _LONGEST or names_something(understanding):
        return ""
    said = " ".join(bare(words))
    if not said:  # "so?", "and?"
        return AGAIN if understanding.utterance.text.rstrip().endswith("?") and set(words) <= _WELL else ""
    return next((kind for kind, wording in _KINDS if wording.fullmatch(said)), "")


def names_something(understanding: Understanding) -> bool:
    """Whether an utterance names anything; numbers and "it", which may be taken for IT, do not count."""
    return any(entity.kind != "number" and entity.text != "it" for entity in understanding.entities)


def bare(words: Sequence[str]) -> list[str]:
    """The words without the polite ones around them: "ok, could you please …, thanks"."""
    start, end = 0, len(words)
    while start < end:
        asking = next((opening for opening in _ASKING if tuple(words[start : start + len(opening)]) == opening), ())
        if not asking and words[start] not in _BEFORE:
            break
        start += len(asking) or 1
    while end > start and words[end - 1] in _AFTER:
        end -= 1
    return list(words[start:end])
