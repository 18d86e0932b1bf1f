"""What is asked of a tool, a skill or a role by name: is it worth learning, enough, or this one or that, and the like.

The wordings are looked for in a sentence whose names are masked ("is {tool} still used"), so that what is asked and
what it is asked of stand together: "how do I improve my {tool}" asks for something else than "… my CV".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from careerbot.note import BETTER, ENOUGH, PICK, RESOURCES, TIME, WORTH
from careerbot.patterns import Pattern

_THING = r"\{(?:tool|skill)\}"
_NAMED = r"\{(?:tool|skill|role)\}"
_MEDIA = (
    r"(?:books?|textbooks?|resources?|tutorials?|youtube|youtubers?|channels?|videos?|playlists?|materials?|courses?"
    r"|moocs?)"
)
_PLACES = r"(?:websites?|sites?|platforms?|apps?)"
_ANY = r"(?:best|good|great|decent|top|free|recommend\w*|suggest\w*|favou?rite|any|which|what|some|looking for|need)"
_LEARN = r"(?:learn\w*|study\w*|practi[cs](?:e|es|ed|ing)|understand|master|teach|improve)"
_ENDING = (
    r"(?:dead|dying|die|obsolete|outdated|irrelevant|fading|declining|overrated|overhyped|useless|pointless|replaced"
    r"|disappear\w*|relevant|worth\w*|(?:in )?demand|popular|still (?:\w+ )?(?:used|useful|good|alive|a thing|around)"
    r"|still (?:\w+ )?use|used (?:any ?more|nowadays|these days|today|much)|waste of|going away|losing"
    r"|(?:good|bad|smart|safe|great|solid) (?:\w+ )?(?:choice|language|idea|career|option|investment|skill|start)"
    r"|on (?:its|the) way out|future|useful|helpful|any use|hyped?|fad|dead end|help (?:me|you|us|in|with|to)|benefit)"
)
_JOB = r"(?:jobs?|hired|work|positions?|posts?|roles?|interviews?|employ\w+|career)"
# What is asked, by the wording of a masked sentence; the first that is found is what is asked.
_ASKED = (
    (
        RESOURCES,
        Pattern(
            rf"\b{_ANY}\b.*\b{_MEDIA}\b|\b{_MEDIA} (?:for|on|about) (?:\w+ ){{0,3}}{_NAMED}"
            rf"|\b{_MEDIA}\b.*\b(?:recommend\w*|suggest\w*|best|to (?:learn|study|read|start|get))\b"
            rf"|\b{_ANY} (?:\w+ ){{0,3}}{_PLACES}\b.*\b{_LEARN}\b|\b{_LEARN}\b.*\b{_ANY} (?:\w+ ){{0,3}}{_PLACES}\b"
            rf"|\bwhere (?:\w+ ){{0,4}}{_LEARN} (?:\w+ ){{0,3}}{_NAMED}"
            rf"|\b(?:best|easiest|fastest|quickest|right|good) way to (?:start )?(?:{_LEARN}|get started with|pick up)"
            rf"(?: \w+){{0,3}}? {_THING}"
            rf"|\bhow (?:do|can|should|would|to) (?:i |you |one |we )?(?:\w+ )?(?:start )?(?:to )?"
            rf"(?:learn|learning|teach myself|study|studying)(?: \w+){{0,2}}? {_THING}"
        ),
    ),
    (
        BETTER,
        Pattern(
            rf"\b(?:improv\w+|(?:get|getting|become|becoming|be|how|to) (?:\w+ ){{0,3}}(?:better|(?:really|very) good)"
            rf" (?:at|in|with)|level up|strengthen|brush up|sharpen|deepen|how (?:\w+ ){{0,3}}practi[cs]\w+"
            r"|(?<!\ba )(?<!\bthe )(?<!\bor )master(?! (?:in|of|degree|program\w*)\b)|mastering)"
            rf"(?: \w+){{0,3}}? {_THING}"
            rf"|^how (?:do|can|could|should|would) i"
            rf" (?:develop|improve|build|train|strengthen|work on|get better at) (?:it|this|them)\b"
            rf"|{_THING}(?: skills?)? (?:to|from|at) (?:\w+ ){{0,3}}"
            rf"(?:next level|advanced|higher level|intermediate|\{{level\}})"
        ),
    ),
    (
        TIME,
        Pattern(
            rf"\bhow (?:long|fast|quickly|soon|much time|many (?:hours|days|weeks|months|years))\b.*"
            rf"\b(?:learn\w*|master\w*|good (?:at|in|with)|proficient|fluent|pick up|know|understand|grasp)\b"
            rf"(?: \w+){{0,3}}? {_THING}"
            rf"|\b(?:learn\w*|master\w*) {_THING} in (?:an? |\{{number\}} )?(?:\w+ )?(?:days?|weeks?|months?)\b"
            rf"|\b(?:hard|difficult|tough|easy|tricky) (?:is it )?to (?:learn|pick up|master) {_THING}"
            rf"|{_THING} (?:\w+ )?(?:hard|difficult|tough|easy|tricky|harder|easier) to (?:learn|pick up|master)"
            rf"|\bhow (?:hard|difficult|easy|tough) is {_THING}"
            rf"|\btime to (?:learn|master) {_THING}"
        ),
    ),
    (
        PICK,
        Pattern(
            rf"{_THING}(?: \S+){{0,4}} (?:or|vs|versus|over|than|instead of)(?: \w+){{0,3}}? {_THING}"
            rf"|{_THING} {_THING}(?: {_THING})*(?: \w+){{0,2}} which\b|\bwhich\b.*{_THING} {_THING}"
            rf"|\bbetween {_THING} and {_THING}|{_THING}.*\b(?:directly|straight|instead)\b.*{_THING}"
        ),
    ),
    (
        ENOUGH,
        Pattern(
            rf"{_THING}.*\benough\b|\benough\b.*\bknow\w* (?:\w+ ){{0,2}}{_THING}"
            rf"|^(?:so )?(?:is|are|will|would) (?:that|this|it|these|they) (?:be )?enough\b"
            rf"|\b{_JOB}\b.*\b(?:only|just|solely|nothing but) (?:\w+ ){{0,2}}{_THING}"
            rf"|\b(?:only|just|solely|nothing but) (?:\w+ ){{0,3}}{_THING}.*\b{_JOB}\b"
            rf"|{_THING} (?:alone|only)\b.*\b{_JOB}\b|\b{_JOB}\b.*{_THING} (?:alone|only)\b"
        ),
    ),
    (
        WORTH,
        Pattern(
            rf"{_THING}.*\b{_ENDING}\b|\b(?:worth|point|sense|future|waste|benefit) (?:\w+ ){{0,5}}?{_THING}"
            rf"|\b(?:know|knowing|learning) {_THING} (?:help|be (?:useful|helpful))"
            rf"|\b(?:should|shall|do|must|would) (?:i|we|one|you|people|anyone)(?: \w+){{0,3}}?"
            rf" (?:learn\w*|stud\w+|bother|invest|pick up|get into)(?: \w+){{0,3}}? {_THING}"
            rf"|\b(?:people|anyone|anybody|companies|firms|still) (?:\w+ )?us(?:e|es|ing) {_THING}"
        ),
    ),
)
# Of what these speak, something else is asked: a certificate, a subject at college, how long a course takes.
_OTHERWISE = {
    RESOURCES: Pattern(
        r"\b(?:college|university|uni|semester|majors?|minors?|electives?|freshman|sophomore"
        r"|(?:high|grad|graduate|law|med) school|certif\w*|certs?"
        r"|degrees?|bootcamps?|masters?|bachelors?|of course|job (?:sites?|boards?)|freelanc\w*|human resources|worth"
        r"|enough|interviews?|cv|resume)\b"
    ),
    TIME: Pattern(r"\b(?:certif\w*|certs?|exams?|courses?|degrees?|bootcamps?|job|hired|employ\w*)\b"),
    BETTER: Pattern(r"\b(?:certif\w*|certs?|degrees?|salary|pay)\b"),
    ENOUGH: Pattern(
        r"\b(?:certif\w*|certs?|exams?|courses?|degrees?|bootcamps?|hours?|days?|weeks?|months?|years?|time|gb|ram"
        r"|how (?:good|well|much)|(?:well|fast|old|smart|deep|strong) enough)\b|\benough \{"
        r"|\{tool\}(?: \w+){0,3} good enough\b"
    ),
    PICK: Pattern(
        r"\b(?:certif\w*|certs?|exams?|degrees?|bootcamps?|salary|pays?|paid|earn\w*|interviews?|difference|differ"
        r"|use (?:more|most)|(?:more|most) used)\b|\bdo (?:\{role\}|they|most|companies) use\b"
    ),
    WORTH: Pattern(
        r"\b(?:certif\w*|certs?|exams?|courses?|degrees?|bootcamps?|masters?|salary|pays?|paid|earn\w*|interviews?|cv"
        r"|resume|how (?:long|many|much|good|well)|what should i learn after)\b|\bused by (?:\w+ )?\{role\}"
    ),
}
_SOURCES = Pattern(rf"\b(?:{_MEDIA}|{_PLACES}|where)\b")
_HELPS = Pattern(r"\b(?:help|helps|useful|helpful|benefit)\b")
_STILL = Pattern(r"\b(?:still|any ?more|nowadays|these days|future)\b")
_DEAD = Pattern(
    r"\b(?:dead|dying|die|dies|obsolete|outdated|irrelevant|fading|declining|overrated|overhyped|useless|pointless|waste|losing"
    r"|going away|disappear\w*|(?:on its )?way out|replaced|legacy|no longer|dead end|fad|hyped?)\b"
)
# That somebody has already what is named behind it.
_HELD = Pattern(
    r"(?:(?<!do )(?<!would )(?<!should )(?<!could )(?<!can )(?<!will )"  # "what do I use it for"
    r"\b(?:i|ive|im|who|we|already) (?:\w+ ){0,2}?"
    r"(?:knows?|knew|uses?|used|learned|learnt|studied|did|code|program|finished"
    r"|have (?:been|experience|learned|learnt|used|known|done|some|a|an|good|basic|strong)"
    r"|am (?:good|comfortable|familiar|proficient|decent|fluent|learning|using|an?|okay|ok)"
    r"|work(?:ed|ing)? (?:with|in|on)|can (?:code|program|write|do))"
    r"|\b(?:experience (?:in|with|of)|background in|skilled in|proficient in|fluent in|familiar with|good (?:at|with)"
    r"|knowledge of|coming from|years of|besides|beyond|apart from|after"
    r"|(?:my|our) (?:\w+ )?(?:company|team|firm|employer|boss|job|workplace|office) (?:\w+ )?"
    r"(?:uses?|has|works? (?:with|in|on)|runs?))|^(?:knows?|know(?:ing)?))"
    r"(?: (?!(?:or|should|worth|is|are|to|learn|learning|switch|need|but|so|which|what|how|if|do|does|can|thinking)\b)"
    r"\S+){0,7}$"
)


# Words without one of which nothing is asked here, so that most messages need no closer look.
_CUES = frozenset(
    (
        "book books textbook textbooks resource resources tutorial tutorials youtube youtuber youtubers"
        " channel channels video videos playlist material materials course courses mooc moocs website websites"
        " site sites platform platforms app apps where way learn learning study studying teach practice"
        " practise practicing practising understand improve improving better good level strengthen brush"
        " sharpen deepen master mastering develop build train work enough only just solely nothing alone or vs"
        " versus over than between instead which directly straight long fast quickly soon many hard difficult"
        " easy tough tricky harder easier much dead dying die obsolete outdated irrelevant fading declining"
        " overrated overhyped useless pointless replaced disappear disappearing relevant worth worthwhile"
        " demand popular still used waste going losing out future bad smart safe great solid useful helpful"
        " use help benefit hype hyped fad end point sense bother invest pick get people anyone anybody"
        " companies firms time proficient fluent know grasp any"
    ).split()
)


def may_ask(words: Iterable[str]) -> bool:
    """Whether words may ask something of what they name, which is looked at more closely then."""
    return not _CUES.isdisjoint(words)


def aspects_asked(masked: str) -> Iterator[str]:
    """What a sentence whose names are masked asks of what it names, the likeliest first."""
    for aspect, asked in _ASKED:
        if asked.search(masked) and not _OTHERWISE[aspect].search(masked):
            yield aspect
            if aspect == PICK:  # "should I learn this or that" asks of neither whether it is worth it
                return


def names_sources(said: str) -> bool:
    """Whether books, courses and the like are asked for, and not how to go about learning."""
    return _SOURCES.search(said) is not None


def asks_of_time(said: str) -> bool:
    """Whether it is asked if something is still what it was, or any use: "is it still used", "does it help"."""
    return asks_contrary(said) or _STILL.search(said) is not None or _HELPS.search(said) is not None


def asks_contrary(said: str) -> bool:
    """Whether it is asked if something is dead, or a waste, so that a yes would say the contrary of what is meant."""
    return _DEAD.search(said) is not None


def is_held(before: str) -> bool:
    """Whether somebody says that they have what stands behind these masked words of a sentence."""
    return _HELD.search(before) is not None
