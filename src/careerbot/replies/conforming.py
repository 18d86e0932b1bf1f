"""The first sentence held once more against the form of the question, whatever found it.

"Why", "how often", "is it hard" and "is it this or is it that" want an answer of their own form. Where the sentence
told has no cause and no frequency in it, that is said first; a yes to a choice is turned into the side it takes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from careerbot.asking import HOW_MUCH, YES_NO, form
from careerbot.patterns import Pattern
from careerbot.replies.compounding import prose_of
from careerbot.replies.lead import without
from careerbot.replies.needing import stressed
from careerbot.replies.plain_verdict import UNDECIDED
from careerbot.terms import telling
from careerbot.turn import ANSWER, CAVEAT, Block, Bullets, Fact, Line, Paragraph, Reply, Request
from careerbot.vocabulary import ADVICE, TRAITS
from careerbot.wording import sentence

_OWN_FORM = ("smalltalk", "compare", "salary", "recommend_role", "transition", "skill_gap", "learning_path")
_OF_WAYS = ("transition", "learning_path")
_NOT_HOW_OFTEN = "My sources do not say how often that is."
_SHORT = 5  # letters up to which a word may stand in anything
_ACRONYM = 3  # letters from which on capitals are a name of their own
_LONG = 40  # words from which on a question tells a story, and a "why" in it asks for nothing
_WHY = Pattern(r"\bwhy (?:is|are|do|does|did|am|was|so|cant|can not|isnt|arent)\b(?! (?:you|we)\b)|\bhow come\b")
_CAUSE = Pattern(r"(?i)\b(?:because|since|due to|comes? from|reason|so that|therefore|why|, so|, for|, as|: to)\b")
_FOR_THIS = Pattern(r"(?i)\b(?:most of|daily|core|starts with|language of|heart of|so that|because|needed to)\b|: to ")
_OFTEN = Pattern(r"\bhow (often|frequently|regularly|common|commonly|rare|rarely|usual|likely|normal)\b")
_FREQUENCY = Pattern(
    r"(?i)\b(?:daily|weekly|monthly|yearly|quarterly|every|each|often|rare|rarely|seldom|sometimes|regular\w*|usual\w*"
    r"|in turns|at times|common\w*|mostly|most|never|now and then|once|twice|few|many|half|typical\w*|as a rule)\b|%"
)
_IMPORTANT = Pattern(r"\bhow (?:important|essential|crucial|relevant|useful|necessary|vital)\b")
_HARD = Pattern(r"\b(?:hard|difficult|tough|tricky|impossible|competitive|rough|brutal)\b")
_HOW_HARD = Pattern(r"\bhow (?:hard|difficult|tough|easy)\b")
_EASY = Pattern(r"\beasy\b")
_OF_POSTS = Pattern(r"\b(?:get|getting|find|finding|land|landing|job|jobs|hired|position|break|breaking|market|in)\b")
_IS_HARD = Pattern(
    r"(?i)\b(?:harder|hardest|rarer|contested|(?:very )?many applicants|strong competition|scarce|fewer|hardly possible"
    r"|many applications|compete)\b"
)
_DENIAL = Pattern(r"\bor (?:is|are|was|did|do|does|not|just|should|can|will|has|have|am) ?")  # "… or is it dead"
_CHOICE = Pattern(r"\bor (?:is|are|do|does|can|will|just|only|mostly|mainly|rather|more)\b")
_LED_YES = Pattern(r"^Yes(?:, (?!though|at times|in part|but|some)[^:.]{0,50})?: ")
_AMOUNT = Pattern(
    r"\bevery (?:second|other|third|single) \w+|\b(?:\d+|two|three|four) (?:hours|days|weeks|times|nights)\b"
    r"|\b(?:all day|whole day|all the time|constantly)\b"
)
_ALL_BEFORE = Pattern(r"\ball\b.*\bbefore\b")  # a yes to some of it is none to all of it
_WITHOUT = Pattern(r"\b(?:without|no)\b.*\b(?:ok|okay|fine|enough|possible|acceptable|alright)$")
_STEP = Pattern(
    r"\b(?:good|best|right|decent|smart|useful|usual) (?:first|start\w*|entry|stepping|way|step|path)\b"
    r"|\bstepping stone\b"
)
_SIDE_DOOR = Pattern(r"(?i)\bside door|usual way|come from|enter from|start as|way mostly leads\b")
_WEIGHS = Pattern(
    r"(?i)\b(?:wiser|pays off most|beats?|counts? more|weighs? more|matters? more|better than|rather than)\b"
)
_LED_BETWEEN = Pattern(
    r"^(?:Not always|Mostly|In part|Hardly|Often|Moderately|Not quite|Often not)(?:, [^:.]{0,40})?: "
)
_NEED = Pattern(r"\b(?:necessary|needed?|must|required|have to|mandatory|essential)\b")
_NO_NEED = Pattern(r"(?i)\b(?:seldom a condition|not a duty|no must|none is needed|none is expected|no condition)\b")
_WORTH = Pattern(r"\b(?:worth|waste|wasted|pointless)\b")
_IS_WORTH = Pattern(r"(?i)\b(?:is|are) worth it\b|\bpays? off\b")
_SAYS_NOT = ("My sources", "That ", "Why,", "How ", "Whether", "Nobody", "I ")


def conformed(requests: Sequence[Request], reply: Reply) -> Reply:
    """The reply with a first sentence in the form of the question; as it was where it has one, or none is wanted."""
    request = requests[0] if len(requests) == 1 else None
    if reply.evidence and reply.evidence[0].section in (ADVICE, TRAITS):
        return reply  # a rating or an advice is a verdict already
    if request is not None and request.intent in _OF_WAYS and _OFTEN.search(request.normal):
        return replace(reply, status=CAVEAT, blocks=(Paragraph((Line(_NOT_HOW_OFTEN),)),), evidence=())
    if request is None or request.intent in _OWN_FORM or reply.status not in (ANSWER, CAVEAT) or not reply.blocks:
        return reply
    if len(request.words) > _LONG:
        return reply
    said = request.normal
    if len(request.roles) > 1:
        often = _OFTEN.search(said)
        return _only_on(request, _uncounted(often[1], "", reply)) if often else _stepping(said, request, reply)
    if (hard := _how_hard(said, request, reply)) is not None:
        return hard
    return _told_first(said, request, reply)


def _only_on(request: Request, reply: Reply) -> Reply:
    """The reply to a question on several roles with only those lines in its lists that have a word of the question."""
    asked = set(telling(request.words))
    blocks: list[Block] = []
    for block in reply.blocks:
        if isinstance(block, Bullets):
            items = tuple(item for item in block.items if asked & set(telling(item.text.lower().split())))
            blocks += [replace(block, items=items)] if items else []
        else:
            blocks.append(block)
    cited = {id for block in blocks if isinstance(block, Bullets) for item in block.items for id in item.cites}
    facts = tuple(fact for fact in reply.evidence if fact.id in cited)
    return replace(reply, blocks=tuple(blocks), evidence=facts, status=reply.status if facts else CAVEAT)


def _told_first(said: str, request: Request, reply: Reply) -> Reply:
    """The reply by the first rule whose form the question has."""
    opening = reply.blocks[0]
    first = opening.lines[0] if isinstance(opening, Paragraph) else None
    text = first.text if first else ""
    if text.startswith(UNDECIDED) and (acronym := _named(reply)) is not None:
        rest = without(reply.blocks[1:], (acronym,))
        line = Line(sentence(acronym.text), (acronym.id,))
        return replace(reply, blocks=(Paragraph((line,)), *rest), status=ANSWER)
    if _WHY.search(said) and request.intent != "interview":
        return _uncaused(said, text, reply)
    if _HOW_HARD.search(said) and not text.startswith((*_SAYS_NOT, "It depends", "Rather hard")):
        return _begun("How hard, my sources do not rate; what they say on it is this.", reply)
    if often := _OFTEN.search(said):
        return _uncounted(often[1], text, reply)
    if first is None:
        return _listed_only(said, request, reply)
    yes = _LED_YES.match(text)
    if yes and _ALL_BEFORE.search(said):
        return _with_first(replace(first, text=sentence(text[yes.end() :])), reply)
    if yes and _AMOUNT.search(said) and not re.search(r"\d", text):
        told = f"In kind yes; how often or how much, my sources do not say: {text[yes.end() :]}"
        return _with_first(replace(first, text=told), reply)
    if _IMPORTANT.search(said) and form(request.words) == HOW_MUCH and first.cites:
        level = "" if text.startswith(_SAYS_NOT) else stressed(text)
        return _with_first(replace(first, text=sentence(f"{level}: {text}")), reply) if level else reply
    if " or " in said and (settled := _settling(first, reply)) is not None:
        return settled
    if (freed := _needless(said, first, reply)) is not None:
        return freed
    return _sided(said, first, reply) if form(request.words) == YES_NO else reply


def _uncaused(said: str, text: str, reply: Reply) -> Reply:
    """The reply to a "why": what has a cause in it first, or that none is told."""
    if text.startswith("My sources name"):
        return _reasoned(reply)
    if _CAUSE.search(text) or text.startswith(_SAYS_NOT):
        return reply
    if _HARD.search(said) and (fact := _hard_fact(reply)) is not None:
        line = Line(sentence(f"Why, my sources do not say; that it is so they confirm: {fact.text}"), (fact.id,))
        return replace(reply, blocks=(Paragraph((line,)), *without(reply.blocks, (fact,))), status=CAVEAT)
    return _begun("Why, my sources do not say; what they say on it is this.", reply)


def _uncounted(often: str, text: str, reply: Reply) -> Reply:
    """The reply to a "how often": as it is where its first sentence tells, else with the word that none does."""
    if often == "likely" and "%" not in text and not text.startswith(_SAYS_NOT):
        return _begun("How likely, my sources do not say; what they say on it is this.", reply)
    if _FREQUENCY.search(text) or text.startswith(("My sources do not", "My sources give no")):
        return reply
    what = "often" if often in ("often", "frequently", "regularly", "rarely") else f"{often} that is"
    if text.startswith("My sources name") and len(reply.blocks) > 1:
        reply = replace(reply, blocks=reply.blocks[1:])
    return _begun(f"How {what}, my sources do not say; what they say on it is this.", reply)


def _listed_only(said: str, request: Request, reply: Reply) -> Reply:
    """A reply that only lists, begun with what a list can tell on a level or on doing without."""
    if _IMPORTANT.search(said) and request.intent in ("skills", "tools"):
        return _begun(f"Enough to stand among the {request.intent}; how much, my sources do not say.", reply)
    if _WITHOUT.search(said):
        return _begun("Whether it works without, my sources do not say; what they name is this.", reply)
    return reply


def _sided(said: str, first: Line, reply: Reply) -> Reply:
    """A verdict on a choice turned into the side it takes; one that takes none falls away."""
    if " or " in said and "or not" not in said and (found := _LED_BETWEEN.match(first.text)):
        return _with_first(replace(first, text=sentence(first.text[found.end() :])), reply)
    if not _CHOICE.search(said) or _DENIAL.search(said):
        return reply
    found = _LED_YES.match(first.text)
    rest = first.text[found.end() :] if found else ""
    if not rest or rest.startswith("my sources"):  # what is named is one side only
        return reply
    return _with_first(replace(first, text=f"Rather the first, by what my sources say: {rest}"), reply)


def _how_hard(said: str, request: Request, reply: Reply) -> Reply | None:
    """That it is hard to find a post, where a line of the reply says so; None where none does or it is not asked."""
    asks = (_HARD.search(said) or _EASY.search(said)) and _OF_POSTS.search(said)
    if not asks or not (form(request.words) == YES_NO or "how" in request.words[:2]):
        return None
    fact = _hard_fact(reply)
    if fact is None or any(_says_so(line, fact) for line in prose_of(reply.blocks[0])[:1]):
        return None
    begin = "Not quite" if _EASY.search(said) and not _HARD.search(said) else "Yes"
    begin = "Rather hard" if "how" in request.words[:2] else begin
    line = Line(sentence(f"{begin}: {fact.text}"), (fact.id,))
    return replace(reply, blocks=(Paragraph((line,)), *without(reply.blocks, (fact,))), status=ANSWER)


def _stepping(said: str, request: Request, reply: Reply) -> Reply:
    """A yes to one role as a step towards another, where a line on one of them says that people come from the other."""
    if not _STEP.search(said) or form(request.words) != YES_NO:
        return reply
    for fact in reply.evidence:
        others = (role.replace("-", " ") for role in request.roles if role != fact.role)
        named = fact.role in request.roles and any(other in fact.text.lower() for other in others)
        if named and _SIDE_DOOR.search(fact.text):
            line = Line(sentence(f"Yes, by what my sources say: {fact.text}"), (fact.id,))
            return replace(reply, blocks=(Paragraph((line,)),), evidence=(fact,))
    return reply


def _reasoned(reply: Reply) -> Reply:
    """The line that says what a thing named is for, first; else that no cause is told, before the lines."""
    fact = next((fact for fact in reply.evidence if _FOR_THIS.search(fact.text)), None)
    if fact is None:
        return _begun(
            "Why, my sources do not say; what they say on it is this.", replace(reply, blocks=reply.blocks[1:])
        )
    line = Line(sentence(f"My sources put it this way: {fact.text}"), (fact.id,))
    return replace(reply, blocks=(Paragraph((line,)), *without(reply.blocks[1:], (fact,))))


def _named(reply: Reply) -> Fact | None:
    """The line shown that has an acronym of the question, which says more than that nothing is said: "CCNA"."""
    shown = {id for block in reply.blocks for line in prose_of(block) for id in line.cites}
    words = [token.text for token in reply.understanding.utterance.tokens] if reply.understanding else []
    short = [word.upper() for word in words if _ACRONYM <= len(word) <= _SHORT]
    return next(
        (f for f in reply.evidence if f.id in shown and any(a in f.text.split(":")[0].split() for a in short)), None
    )


def _needless(said: str, first: Line, reply: Reply) -> Reply | None:
    """The line that says that something is no must, or what it is worth, first; None where that was not asked."""
    for asked, told, begin in ((_NEED, _NO_NEED, "Not as a rule: "), (_WORTH, _IS_WORTH, "")):
        if not asked.search(said) or told.search(first.text) or first.text not in {f.text for f in reply.evidence}:
            continue
        words = [word.rstrip("s") for word in said.split() if len(word) > _SHORT]
        nearest = sorted(reply.evidence, key=lambda fact: not any(word in fact.text.lower() for word in words))
        for fact in nearest:
            named = f"{fact.kind} {fact.text}".lower()
            shown = any(line.cites == (fact.id,) for block in reply.blocks for line in prose_of(block))
            if shown and told.search(fact.text) and any(word in named for word in words):
                line = Line(sentence(f"{begin}{fact.text}"), (fact.id,))
                return replace(reply, blocks=(Paragraph((line,)), *without(reply.blocks, (fact,))))
    return None


def _settling(first: Line, reply: Reply) -> Reply | None:
    """Of advice on a choice, the line that weighs it, first; None where none does, or it is first already."""
    plain = first.text in {fact.text for fact in reply.evidence}  # no verdict stands before it
    if not plain or any(fact.role for fact in reply.evidence) or _WEIGHS.search(first.text):
        return None
    fact = next((fact for fact in reply.evidence if _WEIGHS.search(fact.text)), None)
    if fact is None or not any(line.cites == (fact.id,) for block in reply.blocks for line in prose_of(block)):
        return None
    return replace(reply, blocks=(Paragraph((Line(sentence(fact.text), (fact.id,)),)), *without(reply.blocks, (fact,))))


def _hard_fact(reply: Reply) -> Fact | None:
    """The line of a reply that calls the way to a post hard; None where none does."""
    told = {id for block in reply.blocks for line in prose_of(block) for id in line.cites}
    return next((fact for fact in reply.evidence if fact.id in told and _IS_HARD.search(fact.text)), None)


def _says_so(line: Line, fact: Fact) -> bool:
    """Whether a line begins with a verdict of its own on this fact."""
    return fact.id in line.cites and line.text != fact.text


def _begun(text: str, reply: Reply) -> Reply:
    return replace(reply, status=CAVEAT, blocks=(Paragraph((Line(text),)), *reply.blocks))


def _with_first(line: Line, reply: Reply) -> Reply:
    opening = reply.blocks[0]
    assert isinstance(opening, Paragraph)
    return replace(reply, blocks=(replace(opening, lines=(line, *opening.lines[1:])), *reply.blocks[1:]))
