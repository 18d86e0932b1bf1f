"""Roles and occupations that a question names beside the role it asks about.

Who asks ("asking as a grumpy dev"), who is spoken to ("dear developer"), whom somebody is likened to ("a babysitter for
programmers"), whom one deals with ("argue with developers"), who said so ("our CTO says"), and the field that others
come from ("do they come from electrical engineering?") are not asked about where another role is. A move keeps all.
"""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.patterns import Pattern
from careerbot.turn import Entity, Token

_KINDS = ("role", "occupation")
_BEFORE = 8  # words before a name that are looked at
_AFTER = 3  # words behind it
_PERSONS = (
    "baby ?sitter|nanny|nannies|janitor|plumber|secretary|secretaries|therapist|lawyer|teacher|cop|police|policem[ae]n"
    "|salesperson|salespeople|sales(?:m[ae]n)|translator|doctor|librarian|waiter|butler|servant|mother|father|parent"
    "|nurse|coach|coache|detective|firefighter|firem[ae]n|mechanic|cleaner|shepherd|referee|guard|bodyguard|assistant"
    "|cheerleader|guide|tour guide|personal trainer|psychologist|priest|cook|gardener|accountant|editor|judge|spy|spies"
)
_ASKER = r"\b(?:asking|speaking|writing|talking|question|view|viewpoint|curious|wondering) (?:\w+ )?(?:as|from)"
_ASKING = Pattern(_ASKER)
_BESIDE = Pattern(
    rf"(?:{_ASKER} (?:an? |the |one |fellow )?(?:\w+ ){{0,2}}"  # who asks
    r"|^(?:(?:hi|hello|hey|ok|okay) )*(?:(?:dear|listen) )+(?:\w+ )?"  # who is spoken to
    rf"|\b(?:{_PERSONS})s? (?:for|of) (?:the |all |those )?(?:\w+ )?"  # for whom somebody is like a nanny
    r"|\b(?:argu\w+|fight\w*|work|works|deal|deals|get on|gets on|get along|gets along|collaborat\w+|cooperat\w+"
    r"|interact\w*|meet|meets|talk|talks|communicat\w+|meetings|contact|calls) (?:\w+ ){0,2}(?:with|to) "
    r"(?:the |other |their |your |many )?(?:\w+ )?"  # whom one deals with
    r"|\b(?:reports?|answers?|hands?|pass|passes|gives?|delivers?|explains?) (?:(?!from\b)\w+ ){0,2}to "
    r"(?:the |an? |their )?"  # "pass from support to …" is a move
    r"|\b(?:help|support|manage|lead|coach|train)(?:s|es)? (?:the |an? |their )"
    r"|\b(?:annoy|bother|supervise|hate|fear|trust|distrust|dislike|teache?)s? (?:the |an? |their )?"
    r"|\b(?:think|thinks|complain|complains|joke|jokes) (?:of|about) (?:the |their )?)$"
)
_SAYING = Pattern(
    r"(?:is|was|has|had|will|wants?|wanted|says?|said|tells?|told|thinks?|thought|claims?|claimed|keeps?|kept|insists?"
    r"|believes?|asked|asks|suggests?|suggested|recommends?|recommended|swears|left|quit|hired|needs?|expects?)\b"
)
_SPEAKERS = Pattern(r"^(?:recruiter|headhunter|manager|hr)s?$")  # who says so without being anybody's own
_OURS = Pattern(r"\b(?:my|our) (?:own |new |old |former |current )?$")
_KIN = Pattern(
    r"\b(?:(?:my|our) (?:\w+ )?(?:sister|brother|cousin|uncle|aunt|mum|mom|mother|dad|father|husband|wife|friend|boss"
    r"|partner|girlfriend|boyfriend|fianc[eé]e?|colleague|neighbou?r|flatmate|roommate|son|daughter|ex)(?: in law)?"
    r"|an? friend(?: of mine)?)"
    r" (?:who )?(?:is |was |works |worked |working |has been |became |just became |got hired )?"
    r"(?:now |already |currently )?"
    r"(?:as |in |with )?(?:the |an? )?(?:senior |junior |lead |\w+ )?$"
)
# What makes the work of somebody's kin the one asked about: "would I like it", "should I become one too".
_LIKE_THEM = Pattern(
    r"\b(?:it|that|this|one|too|also|same|similar|like (?:him|her|them)"
    r"|(?:his|her|their) (?:job|work|role|career|field|footsteps)"
    r"|join (?:him|her|them)|as (?:he|she|they) do(?:es)?|what (?:he|she|they) do(?:es)?)\b"
)
_LIKENED = Pattern(
    r"\b(?:like|basically|essentially|merely|glorified|just|kind of|sort of|form of|of the|than) "
    r"(?:a |an |the |some )?(?:\w+ )?$|^(?:is|are) (?:that|this|it|they) (?:like )?(?:a |an |the )?$"
)
_SOURCE = Pattern(
    r"\b(?:come|comes|coming|start|starts|started|begin|begins|recruited|drawn|hired|graduate|graduates|graduated) "
    r"(?:\w+ )?(?:from|out in|in|with) (?:\w+ ){0,3}(?:or |and )?(?:from |in )?$"
)
_FIELD = Pattern(r"(?:ing|ics|ology|omy|ance|design|analysis|science|management|administration)$")
# What makes of a role named in passing where somebody comes from, or wants to go.
_MOVES = Pattern(
    r"\b(?:become|becoming|switch\w*|transition\w*|mov(?:e|ing) (?:in)?to|turn into|retrain|be one|career change"
    r"|vs|versus|difference|differ|compared?)\b"
)
_OWN = Pattern(r"\b(?:i|me|my|myself)\b")
_SELF = Pattern(r"\b(?:i am|i was|i|as|being|work as|worked as) (?:an? |the )?(?:\w+ )?$")
_AS_YOURS = Pattern(r"\bas your (?:\w+ )?$")
_TOLD = Pattern(
    r"\b(?:tell|told|ask|call|contact|inform|notify|email|phone"
    r"|(?:go|going|went|turn|talk|talked|speak|complain|report|reported) to) (?:the |our |my )?$"
)
# Whom applicants meet: they are no trade that is asked about, unless it is the asker's own, or their pay is asked.
_MET = frozenset(
    "recruiter,recruiters,headhunter,headhunters,technical recruiter,technical recruiters,it recruiter,it recruiters"
    ",talent acquisition".split(",")
)
_OWN_TRADE = Pattern(
    r"\b(?:i am|i was|am|been|being|as|from|former|ex|become|becoming|into|to be|like|leave|quit|than|or|vs|versus) "
    r"(?:an? |the |my )?(?:\w+ )?$"
)
_AS_A_TRADE = Pattern(r"^(?:to|turned|or|vs|versus|jobs?|career|salary|salaries|by trade|background|wanting)\b")
_THEIR_PAY = frozenset("earn earns paid salary salaries".split())
_COMPARING = frozenset("differ differs difference differences".split())
_DEPARTMENTS = ("it", "hr")  # where one turns to them: "do I have to tell IT?", "should I go to HR?"


# What somebody likes of a trade without being of it: "I love puzzles and detective work".
_LIKED = Pattern(r"\b(?:likes?|loves?|enjoys?|adores?|into|interested in|fascinated by|good at) (?:[a-z]+ ){0,5}$")
_ENDS = frozenset(
    ":?"
)  # behind which a name is no longer what was said before: "contact with clients: consultant or …"
_AS_WORK = frozenset("work stuff things skills mindset type stories novels shows films movies games".split())


def without_bystanders(found: Sequence[Entity], tokens: Sequence[Token]) -> list[Entity]:
    """The entities without the roles and occupations that stand beside the one asked about."""
    named = [entity for entity in found if entity.kind in _KINDS]
    if not named:
        return list(found)
    words = [token.text for token in tokens]
    if apart := [e for e in named if (e.text in _MET and _is_met(e, words)) or _is_liked(e, words)]:
        return without_bystanders([entity for entity in found if entity not in apart], tokens)
    text = " ".join(words)
    kin = [entity for entity in named if _is_of_kin(entity, words)] if _KIN.may_stand_in(text) else []
    if kin and len(kin) < len(named) and not compares(words):
        return without_bystanders([entity for entity in found if entity not in kin], tokens)
    beside = [entity for entity in named if _is_addressed(entity, words)]
    if len(named) > 1:
        moves, own = bool(_MOVES.search(text)), bool(_OWN.search(text))
        beside += [
            entity
            for entity in named
            if not _ENDS & set(tokens[entity.start].before) and _is_beside(entity, words, moves=moves, own=own)
        ]
    asked = (e for e in named if e.kind == "role" and e not in beside and not _SELF.search(_before(e, words)))
    if len(named) > 1 and not any(asked):
        return list(found)
    return [entity for entity in found if entity not in beside]


def compares(words: Sequence[str]) -> bool:
    """Whether what somebody else is, is held against one's own work: "my brother is an X. How do the two differ?"."""
    return not _COMPARING.isdisjoint(words)


def is_work_of_kin(words: Sequence[str], start: int) -> bool:
    """Whether what stands at this place is the work of somebody close to the user: "my brother is a …"."""
    return bool(_KIN.search("".join(f"{word} " for word in words[max(start - _BEFORE, 0) : start])))


def _is_liked(entity: Entity, words: Sequence[str]) -> bool:
    """Whether the work of a trade is only liked, which is nobody's past."""
    as_work = entity.kind == "occupation" and not _AS_WORK.isdisjoint(words[entity.end : entity.end + 1])
    return as_work and bool(_LIKED.search(_before(entity, words)))


def _is_of_kin(entity: Entity, words: Sequence[str]) -> bool:
    """Whether a role is the work of somebody close to the user, and nothing behind it points back to that work."""
    return is_work_of_kin(words, entity.start) and not _LIKE_THEM.search(" ".join(words[entity.end :]))


def _is_met(entity: Entity, words: Sequence[str]) -> bool:
    """Whether somebody who hires is met, and is neither what the asker is or wants to be, nor asked after their pay."""
    if not _THEIR_PAY.isdisjoint(words) and not _OWN.search(" ".join(words)):
        return False
    return not (_OWN_TRADE.search(_before(entity, words)) or _AS_A_TRADE.match(" ".join(words[entity.end :])))


def _is_addressed(entity: Entity, words: Sequence[str]) -> bool:
    """Whether an order is given in a role's name ("as your developer"), or a department is turned to ("tell IT")."""
    if entity.text not in _DEPARTMENTS and "your" not in words:
        return False
    before = _before(entity, words)
    return bool(_AS_YOURS.search(before) or (entity.text in _DEPARTMENTS and _TOLD.search(before)))


def _is_beside(entity: Entity, words: Sequence[str], *, moves: bool, own: bool) -> bool:
    before = _before(entity, words)
    behind = " ".join(words[entity.end : entity.end + _AFTER])
    if _KIN.search(before) or (_OURS.search(before) and _SAYING.match(behind)):
        return not compares(words)
    if (
        entity.kind == "occupation"
        and _SPEAKERS.match(entity.text)
        and _SAYING.match(behind)
        and not _SELF.search(before)
    ):
        return True
    if moves and (own or entity.kind == "role"):
        return False
    if _BESIDE.search(before):
        return not (own and _ASKING.search(before))
    if own:
        return False
    if _SOURCE.search(before) and _FIELD.search(entity.text):
        return True
    return entity.kind == "occupation" and (bool(_LIKENED.search(before)) or behind.startswith("for "))


def _before(entity: Entity, words: Sequence[str]) -> str:
    return "".join(f"{word} " for word in words[max(entity.start - _BEFORE, 0) : entity.start])
