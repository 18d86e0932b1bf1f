"""What is hard for somebody: "I am bad at maths", "coding feels hard", "I struggle with SQL", and doubts of it.

A hardship told beside a role is no taste: it asks how much of the thing is needed, and whether that speaks against it.
"""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.patterns import Pattern

BETWEEN = r"(?:(?!fully |completely |but |yet )\w+ ){0,3}?"  # words between a trouble and the thing
_ADVERBS = r"(?:(?:so|very|that|really|quite|too|a bit|always|often|pretty|extremely|kind of|just) )*"
_BAD = r"(?:bad|terrible|awful|horrible|lousy|hopeless|useless|rubbish|crap|weak|poor)"
_TROUBLED = (
    rf"(?:{_BAD} (?:at|with|in)|sucks? (?:at|in|with)|no good (?:at|in|with)"
    r"|(?:not|never)(?: (?:so|very|that|been|was|really|any))* (?:good|strong|great|confident|comfortable|at ease)"
    r" (?:at|with|in|around|about)"
    r"|without being (?:very |so |that |really )?(?:good|strong|great) (?:at|in|with)"
    r"|(?<!^do )struggl(?:e|es|ed|ing) (?:(?:a lot|so much|badly) )?(?:with|at|in|to)"
    r"|fail(?:ed|ing|s)?(?: (?:at|in))?"
    r"|(?:have|having|had) (?:\w+ )?(?:trouble|problems|difficult(?:y|ies)|a hard time)"
    r" (?:with|in|at|understanding|learning)"
    r"|(?:average|mediocre) (?:at|in|with)|stuck (?:on|in|at|with)"
    r"|no (?:\w+ )?(?:talent|gift|head|knack|aptitude) for)"
)
_UNABLE = (
    r"(?:(?:can|could) not|not know how to|never learn(?:ed|t)(?: how)? to|not able to) (?:(?:really|even|yet|ever) )?"
    r"(?:(?:do|understand|learn|grasp|follow|handle) )?(?:(?:the|any|much) )?"
)
# What somebody finds hard, or calls a weakness: around the thing, or behind it.
_HARD = r"(?:hard|difficult|tough|challenging|confusing|complicated|overwhelming|frustrating|impossible|painful)"
_FINDS = r"(?:^|\b(?:i|but|and|as|since|because) (?:(?!you|they|people|do)\w+ ){0,2}?)(?:find|found|finding)"
_FEELS = (
    rf"(?:(?:feels?|felt) {_ADVERBS}{_HARD}|(?:is|are|was|seems?|gets?) {_ADVERBS}{_HARD} (?:for|to) me"
    rf"|(?:is|are) {_ADVERBS}(?:{_BAD}|rusty)|(?:is|are) not {_ADVERBS}(?:good|great|strong)"
    r"|(?:is|are|was|has been|were|as) (?:always )?my (?:\w+ )?(?:weak(?:ness)?|worst)"
    r"(?: (?:point|spot|side|subject|area))?"
    r"|makes? me (?:nervous|anxious|sick|panic|afraid|sweat))"
)
_LEVEL = r"(?:skills|background|foundations?|basics|knowledge|level|grades|marks)"
# What somebody says who doubts the whole: "is it the wrong choice?", "should I give up?"
DOUBTED = Pattern(
    r"\b(?:(?:bad|wrong|poor|stupid|terrible|right|good)"
    r" (?:\w+ )?(?:decision|choice|fit|idea|career|field|path|job|role|course|degree|major)"
    r"|mistake|(?:not|meant|made|cut out) for (?:me|someone|people|this|it|that)|cut out for|giv(?:e|ing) up|quit\w*"
    r"|drop(?:ping)? out|discourag\w+|still (?:try|go for|aim|pursue|worth)|wast(?:e|ing)|hopeless)\b"
)
# What somebody does not know yet, and may learn.
UNKNOWN = Pattern(
    r"\b(?:no|not|without|zero|little|lack\w*|any)\b(?: \w+){0,3}? "
    r"(?:knowledge|background|experience|know|knowing|training|skills|education|idea|clue)\b"
)
# That users do not know a thing yet, and ask whether that is in the way.
_UNKNOWN_YET = Pattern(
    r"\b(?:not (?:really |yet )?know|never (?:used|learn\w+|worked with)|lack|zero|no)\b"
    r"(?! (?:one|degree|longer|matter|problem|reason|way)\b)"
)
_MAY = Pattern(r"\b(?:(?:can|could|may|will|would) (?:i|one|you)|possible|realistic|doable|feasible|hopeless)\b")
_BEFORE_THING = Pattern(rf"\b(?:{_TROUBLED} {BETWEEN}|{_UNABLE}|{_FINDS} (?:\w+ )?)$")
_OWN = Pattern(r"\b(?:i|my|me)\b")
_HARDSHIP = Pattern(
    rf"\b{_TROUBLED}|{_FINDS} (?:\w+ ){{1,3}}?{_HARD}\b|\b(?:feels?|felt) {_ADVERBS}{_HARD}\b|\b{_HARD} (?:for|to) me\b"
)


def weak_in(thing: str) -> str:
    """The wording of who is bad at things, or finds them hard; `thing` is a wording of these."""
    return (
        rf"\b{_TROUBLED} {BETWEEN}(?:{thing})\b|\b{_UNABLE}(?:{thing})\b"
        rf"|{_FINDS} (?:\w+ ){{0,2}}?(?:{thing})(?: \w+){{0,3}}? {_HARD}\b"
        rf"|(?<!is )(?<!are )\b(?:{thing})(?: \w+)?? {_FEELS}\b|\b(?:{_BAD}|rusty|limited) (?:{thing}) {_LEVEL}\b"
    )


def is_trouble(words: Sequence[str]) -> bool:
    """Whether words end by saying that what follows them is hard for somebody: "I am not confident with"."""
    return bool(_BEFORE_THING.search("".join(f"{word} " for word in words)))


def tells_hardship(said: str) -> bool:
    """Whether users say that something is hard for them."""
    return bool(_OWN.search(said) and _HARDSHIP.search(said))


def asks_despite(said: str) -> bool:
    """Whether it is asked if a role can be had though a thing is not known yet, or hard: "no SQL, can I apply?"."""
    return tells_hardship(said) or bool(_UNKNOWN_YET.search(said) and _MAY.search(said))


def doubts_oneself(said: str) -> bool:
    """Whether users say that something is hard for them, and doubt the whole for it."""
    return bool(DOUBTED.search(said)) and tells_hardship(said)
