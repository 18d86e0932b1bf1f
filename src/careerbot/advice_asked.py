"""Which entry of advice a part of an utterance asks for, where one was written for it."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.advice_wanted import ENOUGH, chance, is_too_faint
from careerbot.adviser import AdviceGuess, message
from careerbot.compiled import Compiled
from careerbot.entities import mask
from careerbot.patterns import Pattern
from careerbot.places import lies_in
from careerbot.question.beyond_careers import asks_of_things
from careerbot.question.form import EITHER, FIRST_PERSON, is_at_work
from careerbot.question.hardships import doubts_oneself
from careerbot.question.hiring import OF_BEING_HIRED
from careerbot.question.one_role_twice import names_one_twice
from careerbot.question.parts import CLEAR, led_by
from careerbot.question.sentences import asks, sentences_that_ask
from careerbot.question.subject.sectors_of_work import NAMES as SECTORS
from careerbot.question.subject.sectors_of_work import SKILLS_IN, WORDS, sectors_named
from careerbot.replacing import replace
from careerbot.terms import telling
from careerbot.turn import Entity, Part, Utterance
from careerbot.vocabulary import OTHER, SMALLTALK
from careerbot.worked_out import SUITS_ME, asks_figures_there, leaves_room, names_bare_title

WEIGHING = ("transition", "compare", "skill_gap", "recommend_role")  # which a few words do not ask for
_OF_APPLYING = (
    "interview",
    "portfolio",
    "job_openings",
    "salary",
    "other",
)  # advice in which no two things are weighed
_OF_OWN_WORK = ("work_life", OTHER)
_OF_THINGS = ("tools", "skills", "compare")
_OF_DOUBTS = ("learning_path", "recommend_role", "transition")  # of entries for who doubts the way they took
_BRIEF = 8  # words up to which tastes seek a role and tell no case
_SHOWING = "portfolio"
_OF_SHOWING = 0.6  # confidence from which on it is asked what to show
_LISTING = ("skills", "tools")  # of which a sector adds some
_OF_SECTORS = frozenset(SKILLS_IN.values())
_PAY, _ROLE_SOUGHT, _GAP = "salary", "recommend_role", "skill_gap"
_MOVE = "transition"
_OF_STEPS_AHEAD, _OF_MOVES = (_ROLE_SOUGHT, _MOVE), (_MOVE, "career_path")
# Belief from which on an entry goes before what is worked out of a way or a role. Of 23 blind pairs of replies with and
# without such an entry 15 were better with it.
_OF_THE_CASE = 0.4
_OWN, _NEAR_OWN = frozenset("am was been being as".split()), 3  # what stands so near before the work that users have
FEWEST_WORDS = 3  # of a question for advice
_MOST_ROLES = 2  # that an entry sets against each other
_POINTING = frozenset(("that", "this", "it"))  # to what was spoken of before
_POINTS_TO_ALL = frozenset(("each", "them", "these", "those", "both"))
_COMPARE, _OF_TITLES = "compare", 0.25  # belief from which on an entry tells titles of one role apart
# Belief from which on one thing or another is weighed that is set apart in a few words: "CV or GitHub".
_OF_CHOICE = 0.3
_SHORT = 5  # words up to which nothing but a topic may be named
_MARKETS = "job_openings"  # advice on where posts are, and on the market of a country
_CLEAR_BESIDE = 0.6  # belief from which on an entry is asked for, where a place is told beside
# Intents in which a sector that is named is where the work is asked about, and how it is only asked who employs a role.
_OF_WORKING = frozenset("responsibilities work_life definition industries outlook compare".split())
_EMPLOYS = Pattern(
    r"^(?:so )?(?:do|does|are|is|can|could) (?:an? |any |many |the |there )*(?:{role}|\w+ (?:and|or) {role}) (?:\w+ )?"
    r"(?:work|working|employed|needed|hired|used|wanted|find|get|in|at)\b"
    r"|^(?:so )?(?:can|could|may) (?:i|you|one|people) work\b"
    r"|^(?:so )?are there (?:\w+ ){0,2}(?:jobs|posts|roles|positions)"
    r"|\b(?:percent|percentage|share|proportion|how many)\b|\ba thing\b"
    r"|^(?:do|does|are|is) (?:\w+ ){1,5}?(?:hire|employ|need|use|look)\b"
)
_OF_KNOWING = frozenset("know learn skills skill need needed knowledge study".split())
_SEARCHING = frozenset(("how", "where", "find"))  # which posts there are in a sector tells not how to get one
_SECTORS_ASKED, _WHAT_IT_IS = "industries", "definition"
_EXCLUDING = frozenset("never outside besides beside except excluding other apart instead".split())
# Intents that are asked of a sector too, but of which what working there is like tells nothing.
_OF_OTHER_THINGS = ("salary", "skills", "interview", "transition", "getting_started", "certifications", "portfolio")
_SURE = 0.5  # belief in an entry of advice from which on a question that is not clear by its intent is read for it
# Belief from which on an entry that is on no named thing goes before a refusal by its wording ("the notice period", "my
# wrist hurts"), and for what no intent knows.
_PLAIN = 0.57
# The same for who is being hired or parts from an employer, and for who tells of their own work: "laid off, with a
# mortgage" is no question on mortgages.
_PLAIN_OF_HIRING, _PLAIN_AT_WORK, _PLAIN_OF_OWN = 0.28, 0.38, 0.5
_AGREED = 0.5  # the same where the model of intents takes it for the same topic
# Belief below which it is told what the next entries say. Of labelled questions (``tests/data/advised``) whose entry is
# believed less (311 of 582) the one in front is right for 52 %, one of the first three for 74 %.
_DOUBTED = 0.3
_SURELY = 0.75  # belief from which on an entry on named things goes before such a refusal


def with_advice(
    utterance: Utterance, entities: Sequence[Entity], part: Part, compiled: Compiled, *, alone: bool
) -> Part:
    """The part with the entry of advice it asks for, where the belief in it is enough."""
    # "do I send a thank you mail" is no thanks
    if part.best == SMALLTALK and (part.confidence < CLEAR or asks(utterance, (part.start, part.end))):
        part = advised(entities, part, compiled) or part
    if part.best == SMALLTALK or part.end - part.start < FEWEST_WORDS:
        return part
    named = named_in(part, entities)
    roles = {entity.id for entity in named if entity.kind == "role"}
    words = utterance.words[part.start : part.end]
    if EITHER.isdisjoint(words) and names_bare_title(words, roles):
        return part  # "what does an architect do": of which kind is asked back
    things = any(entity.kind in ("tool", "skill") for entity in named)
    if not named and _POINTS_TO_ALL & set(part.masked.split()) and _named_before(part, entities) > 1:
        return part  # "what are the prospects of each" asks of the roles named before
    guess = _entry(utterance, entities, part, named, compiled, things=things, alone=alone)
    return part if guess is None else _asking(part, guess, things=things)


def _entry(
    utterance: Utterance,
    entities: Sequence[Entity],
    part: Part,
    named: Sequence[Entity],
    compiled: Compiled,
    *,
    things: bool,
    alone: bool,
) -> AdviceGuess | None:
    """The entry that a part asks for; None where something else answers it, or too little of it is known."""
    words = part.masked.split()
    if len(words) <= FEWEST_WORDS and "{role}" in words:
        return None  # "{role} interview questions" asks for all of a topic
    if len(words) <= _SHORT and "{" not in part.masked and not telling(words) and EITHER.isdisjoint(words):
        return None  # "do I need a degree", too
    if not named and part.best in WEIGHING and crosses(entities):
        return None  # "from nurse to data analyst, what carries over?" is asked of the move told around it
    spoken_of = (*named, *_spoken_of(utterance, part, entities))
    roles = _without_wider({entity.id for entity in spoken_of if entity.kind == "role"}, compiled)
    room = leaves_room(part, words, roles, things)
    ahead = part.best in _OF_STEPS_AHEAD and len(roles) < 2
    of_skills = part.best == _GAP and things and not roles and _POINTING.isdisjoint(words)
    ahead = ahead or (of_skills and asks(utterance, (part.start, part.end)))
    if not (room or ahead) or asks_figures_there(part, entities):
        return None
    guess = compiled.adviser.best(heard(utterance, entities, part, alone))
    if guess is not None and not room and not _is_of_the_case(guess, part, words):
        return None
    placing = _words_asking(utterance, entities, part) if part.best == _WHAT_IT_IS else words
    if guess is not None and (placed := _in_sector(part, placing, guess, compiled)) is not None:
        return placed
    if part.best == _SECTORS_ASKED and not _EXCLUDING.isdisjoint(words) and sectors_named(words):
        return None  # "never for a bank, what else is there?" asks for the other sectors
    if guess is not None and guess.id in _OF_SECTORS and WORDS.isdisjoint(words):
        return None  # what a sector adds is asked for by who names one
    if guess is None or (guess.roles and roles and not roles & set(guess.roles)):
        return None
    if not _is_there(guess, named, compiled):
        return None  # what holds in India is no answer to who asks about Pakistan
    if things and part.best == _SHOWING and guess.intent in _OF_THINGS and part.confidence >= _OF_SHOWING:
        return None  # "which projects show that I know Spark" asks not how well it must be known
    if guess.intent == "tools" and len(roles) > 1:
        return None  # "Java full stack or data analytics" weighs roles, not languages
    if things and not guess.shares and part.best in _OF_THINGS:
        return None  # "Java or Kotlin" is no question for the entry on R or Python
    if guess.intent == _MARKETS and part.best == _PAY and any(entity.kind == "place" for entity in named):
        guess = _without_place(part, named, compiled)  # what is paid somewhere is no question on the market there
        if guess is None or guess.intent != _PAY:
            return None
    if guess.intent == _MARKETS and part.best != _MARKETS and (elsewhere := _without_place(part, named, compiled)):
        clear = elsewhere.intent != _MARKETS and elsewhere.confidence >= _CLEAR_BESIDE
        guess = elsewhere if clear else guess  # a place told beside makes no question on its market
    if is_too_faint(guess, part, entities):
        return None
    apart = guess.intent == part.best == _COMPARE and guess.confidence >= _OF_TITLES and names_one_twice(named)
    doubts = (
        guess.intent in _OF_DOUBTS and not roles and doubts_oneself(" ".join(utterance.words[part.start : part.end]))
    )
    chosen = part.best != OTHER and len(words) <= _SHORT and not EITHER.isdisjoint(words) and not roles
    chosen = chosen and guess.confidence >= _OF_CHOICE
    if not (apart or doubts or chosen) and chance(guess, part, words, roles) < ENOUGH:
        return None
    return guess if _is_understood(words, guess, compiled) else None


def _is_of_the_case(guess: AdviceGuess, part: Part, words: Sequence[str]) -> bool:
    """Whether an entry is on the case told, where a role or the way to one is worked out by what somebody brings.

    Tastes seek a role, unless the case told is surely another: "I fail my degree, but love to code".
    """
    suits = part.best == _ROLE_SOUGHT and SUITS_ME.search(" ".join(words)) is not None
    if suits or (part.best == _ROLE_SOUGHT and (guess.intent == _ROLE_SOUGHT or len(words) <= _BRIEF)):
        return False
    if part.best == _MOVE and guess.intent not in _OF_MOVES:
        return False  # "how do I go from web to embedded" weighs the two no more
    return guess.confidence >= _OF_THE_CASE


def _is_there(guess: AdviceGuess, named: Sequence[Entity], compiled: Compiled) -> bool:
    """Whether an entry on certain countries is on one of those named; where none is named it may be."""
    on = compiled.adviser.places_of(guess.id)
    asked = [entity.id for entity in named if entity.kind == "place"] if on else []
    return not asked or lies_in(asked, on, compiled)


def _without_wider(roles: set[str], compiled: Compiled) -> set[str]:
    """The roles without those of which another is a kind: "front end and back end for a developer's job" names two."""
    if len(roles) <= _MOST_ROLES:
        return roles
    labels = [label for id in roles if (label := compiled.label("role", id)) is not None]
    return roles - {label.broader for label in labels} or roles


def _in_sector(part: Part, words: Sequence[str], guess: AdviceGuess, compiled: Compiled) -> AdviceGuess | None:
    """The entry on the sector in which the work is asked about, where no other entry is surely asked for."""
    if part.best in _LISTING and (places := sectors_named(words)):
        entry = SKILLS_IN.get(places[0], "")
        surely = guess.confidence >= _SURE and guess.id not in (entry, *places)
        intent = compiled.advice_intent(entry) if not surely and _EXCLUDING.isdisjoint(words) else ""
        return AdviceGuess(entry, intent, (), max(guess.confidence, _SURE), True) if intent else None
    unclear = part.confidence < _SURE and part.best not in _OF_OTHER_THINGS
    of_posts = part.best == _MARKETS and _SEARCHING.isdisjoint(words)
    if not (unclear or of_posts or part.best in _OF_WORKING) or not (named := sectors_named(words)):
        return None
    entry = named[0]
    intent = compiled.advice_intent(entry)
    own = {*named} if _OF_KNOWING & set(words) else {*named, *(SKILLS_IN.get(entry, "") for entry in named)}
    other = guess.confidence >= _SURE and guess.intent != "industries" and guess.id not in own
    if not intent or other or not _EXCLUDING.isdisjoint(words):
        return None
    if not of_posts and _EMPLOYS.search(part.masked):
        return None
    return AdviceGuess(entry, intent, (), max(guess.confidence, _SURE), True)


def _words_asking(utterance: Utterance, entities: Sequence[Entity], part: Part) -> list[str]:
    """The masked words of the sentences of a part that ask something; all of them where none does.

    What a role is holds for every sector: "my daughter works as one at a car company. What is that?".
    """
    spans = sentences_that_ask(utterance, part.start, part.end)
    return [word for span in spans for word in mask(utterance, entities, *span)] or part.masked.split()


def _asking(part: Part, guess: AdviceGuess, *, things: bool) -> Part:
    """The part as one that asks for an entry; the same part where it lies too far off for what is believed."""
    own = (
        part.best in (OTHER, guess.intent)
        and guess.intent in _OF_OWN_WORK
        and not FIRST_PERSON.isdisjoint(part.masked.split())
    )
    plain = _is_plain(guess, part.masked) or (own and guess.confidence >= _PLAIN_OF_OWN)
    plain = plain and (not things or (guess.shares and not asks_of_things(part.masked)))
    agreed = part.best == guess.intent and guess.confidence >= _AGREED and not things
    asking = part
    if not part.belongs:  # what an entry was surely written for belongs here
        if not (plain or agreed) and guess.confidence < _SURELY:
            return part
        asking = replace(asking, belongs=True)
    if not part.in_scope:  # words that no intent knows, on a case that advice was written for
        if not plain:
            return asking
        asking = replace(led_by(asking, guess.intent), in_scope=True)
    if asking.best not in _OF_WORKING and guess.id in SECTORS and asking.confidence < _SURE:
        asking = replace(led_by(asking, guess.intent), in_scope=True)
    # told as advice on pay, not with what is known of the other topic
    if guess.intent == _PAY and asking.best != _PAY and guess.confidence >= _SURE:
        asking = replace(led_by(asking, _PAY), in_scope=True)
    others = guess.near[1:] if guess.confidence < _DOUBTED else ()
    return replace(asking, advice=guess.id, belief=guess.confidence, others=others, plain=plain)


def _is_plain(guess: AdviceGuess, said: str) -> bool:
    """Whether the belief in an entry is enough to go before a refusal by the wording."""
    if guess.confidence >= _PLAIN:
        return True
    if guess.confidence >= _PLAIN_OF_HIRING and not OF_BEING_HIRED.isdisjoint(said.split()):
        return True
    return guess.confidence >= _PLAIN_AT_WORK and is_at_work(said)


def _is_understood(words: Sequence[str], guess: AdviceGuess, compiled: Compiled) -> bool:
    """Whether enough of the masked words are known: half of them, and, where it is chosen, what stands beside "or"."""
    known = [word[0] == "{" or compiled.knows_word(word) for word in words]
    if guess.confidence >= _PLAIN_OF_HIRING and guess.intent in _OF_APPLYING:
        return 2 * sum(known) >= len(words)  # "do they see it in my UAN or Form 16?" chooses nothing
    either = {place + step for place, word in enumerate(words) if word in EITHER or word == "than" for step in (-1, 1)}
    return 2 * sum(known) >= len(words) and all(known[place] for place in either if 0 <= place < len(words))


def _without_place(part: Part, named: Sequence[Entity], compiled: Compiled) -> AdviceGuess | None:
    """The entry that is asked for but for the places named."""
    words = [word for word in part.masked.split() if word != "{place}"]
    return compiled.adviser.best(message(words, [e for e in named if e.kind != "place"]))


def advised(entities: Sequence[Entity], part: Part, compiled: Compiled) -> Part | None:
    """A part that is not clear by its intent, as a question for advice where it is clearly one; else None."""
    if part.end - part.start <= FEWEST_WORDS:
        return None
    words = part.masked.split()
    guess = compiled.adviser.best(message(words, named_in(part, entities)))
    if guess is None or guess.confidence < _SURE or guess.intent == OTHER:
        return None
    if guess.confidence < _PLAIN and _is_strange(words, compiled):
        return None
    return replace(led_by(part, guess.intent), in_scope=True)


def _is_strange(words: Sequence[str], compiled: Compiled) -> bool:
    """Whether no word that tells anything stands in a question for advice: "is capitalism better than socialism?"."""
    told = [word for word in words if word[0] != "{" and telling((word,))]
    return bool(told) and not any(compiled.adviser.knows(word) for word in told)


def heard(utterance: Utterance, entities: Sequence[Entity], part: Part, alone: bool) -> list[str]:
    """What the model of advice sees of a part; of one that stands alone, what is said around it too.

    That tells what it is on: "They gave me a week. Is that normal?"
    """
    words = part.masked.split()
    if not alone or (part.start, part.end) == (0, len(utterance.tokens)):
        return message(words, [*named_in(part, entities), *_spoken_of(utterance, part, entities)])
    around = mask(utterance, entities, 0, len(utterance.tokens))
    return message([*around, *words] if len(around) > len(words) else words, entities)


def _spoken_of(utterance: Utterance, part: Part, entities: Sequence[Entity]) -> list[Entity]:
    """The role named last before a part that names none, which it is about: "… and what are the prospects?".

    The work that users have or had is none: "I was a tester. How do I prepare?".
    """
    if any(entity.kind == "role" for entity in named_in(part, entities)):
        return []
    before = [entity for entity in entities if entity.kind == "role" and entity.start < part.start][-1:]
    words = utterance.words
    return [e for e in before if _OWN.isdisjoint(words[max(e.start - _NEAR_OWN, 0) : e.start])]


def _named_before(part: Part, entities: Sequence[Entity]) -> int:
    """How many roles a message names before a part."""
    return len({entity.id for entity in entities if entity.kind == "role" and entity.start < part.start})


def named_in(part: Part, entities: Sequence[Entity]) -> list[Entity]:
    """The entities that a part names."""
    return [entity for entity in entities if part.start <= entity.start < part.end]


def crosses(entities: Sequence[Entity]) -> bool:
    """Whether both ends of a move are named, which its own facts answer."""
    return {"role", "occupation"} <= {entity.kind for entity in entities}
