"""Utterance and entities to understanding: which things are asked, in which order, and how sure that is.

A post of several questions is asked what its clear questions ask; where none is clear on its own, the whole post tells
what it is about, for the sentences around a question say more of it than the question does ("So, what now?"). A
sentence that joins two topics ("skills and degree") asks two things. Each part is masked and rated by the intent model.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set
from itertools import pairwise, starmap

from careerbot.advice_wanted import ENOUGH, asks_figures_there, chance, is_too_faint, leaves_room
from careerbot.adviser import AdviceGuess, message
from careerbot.compiled import Compiled
from careerbot.entities import mask
from careerbot.model import Scored
from careerbot.names.particulars import particulars
from careerbot.question.ellipsis import AROUND, EMPTY_WORDS, LIKING
from careerbot.question.smalltalk import nearest
from careerbot.replacing import replace
from careerbot.turn import Entity, IntentGuess, Part, Token, Understanding, Utterance
from careerbot.vocabulary import OTHER, SMALLTALK

WHOLE = 30  # words up to which an utterance with one question is read as a whole
MOST_PARTS = 4
CLEAR = 0.75  # confidence from which on a question among others is read on its own
_FAIR = 0.45  # the same, of a short text whose first question is clear
_WEIGHING = ("transition", "compare", "skill_gap", "recommend_role")  # which a few words do not ask for
_OF_THINGS = ("tools", "skills", "compare")
_INTERJECTIONS = frozenset("ok okay alright right great cool nice good fine thanks hmm hm oh ah well so and".split())
_PAY = "salary"
_FEWEST_WORDS = 3  # of a question for advice
_OWN_ANSWERS = ("recommend_role", "skills", "tools", "learning_path")  # in which what users tell is weighed
_STORY = 12  # words from which on a text may tell of somebody's own case
_FITS = frozenset("fit fits suit suits suited".split())  # which role does is weighed by what users tell
_OWN = frozenset("i my am we our".split())
_MARKETS = "job_openings"  # advice on where posts are, and on the market of a country
_CLEAR_BESIDE = 0.6  # belief from which on an entry is asked for, where a place is told beside
_SURE = 0.5  # belief in an entry of advice from which on a question that is not clear by its intent is read for it
# The same, from which on an entry goes before a refusal by its wording ("the notice period", "my wrist hurts"), and for
# what no intent knows.
_PLAIN = 0.6
_SURELY = 0.8  # the same, of an entry on named things
_HEARD = 0.4  # the same, of a question on a role before one that is clear
_POLITE = 0.6  # confidence from which on a text that names a tool may still be small talk
_SECOND = 0.25  # share of the next intent from which on an unlikely small talk asks that
_ENDS = frozenset(".?!;\n")
_BACK = ("back", "to")
_OPENING = 3  # words before "back to …", such as "ok, let us go"
_PAUSES = frozenset(".,:;!\n-–—")
_FITTING = "recommend_role"
_JOINERS = frozenset({"and", "or", "plus", "also"})
_QUESTION_WORDS = frozenset("what which how where who why when".split())
_TOPICS = {
    "outlook": "outlook", "degree": "education", "degrees": "education", "certificate": "certifications",
    "certificates": "certifications", "tasks": "responsibilities",
}  # fmt: skip
_FEWEST_JOINED = 2  # topics of a list
_POSTS = frozenset("job jobs role position post".split())  # behind the name of a role no topic of their own
_CHOOSES = frozenset(
    "which one is are would you do should i take choose pick go for the better best higher of these those them two to"
    " and so what think prefer".split()
)
_BRIEF = 3  # words up to which a second question for the same is only an afterthought
_VERBS = frozenset("is are do does can could should will would".split())  # with which a question for a yes begins
_BEFORE_SECOND = frozenset("and also plus vs versus".split())  # a question that begins behind them is a second one
_JUDGED = frozenset("needed required necessary possible important useful worth".split())
_TELLING = frozenset("i my me am we our have had has".split())
_SUBJECTS = frozenset("i it they the you a any remote ai one".split())
_EITHER = "or"
_OR = ("or", "vs", "versus")
_ASKING = frozenset(
    (
        "what who whose whom which where when why how is are am was were do does did can could should would will "
        "shall may might has have tell explain list describe name show give compare advise recommend suggest "
        "wondering wonder curious advice tips help"
    ).split()
)


class Understander:
    """Rates the parts of an utterance with the intent model."""

    def __init__(self, compiled: Compiled) -> None:
        self._classifier = compiled.classifier
        self._adviser = compiled.adviser
        self._compiled = compiled
        self._topics = {**_TOPICS, **compiled.topics()}

    def understand(self, utterance: Utterance, entities: tuple[Entity, ...]) -> Understanding:
        """The things asked, first to last; no parts when the utterance has no words."""
        if not utterance.tokens:
            return Understanding(utterance, entities, ())
        begin = _behind_return(utterance, entities)
        whole = (begin, len(utterance.tokens))
        spans = [
            (max(start, begin), end) for start, end in _questions(utterance, entities, self._topics) if end > begin
        ]
        read = [self._part(utterance, entities, *span) for span in spans]
        if spans != [whole]:
            enough = self._enough(read, utterance, entities)
            clear = [part.confidence >= enough and part.best != SMALLTALK for part in read]
            pairs = zip(read, clear, strict=True) if any(clear) else ()
            heard = [part if is_clear else self._advised(entities, part) for part, is_clear in pairs]
            read = [part for part in heard if part is not None]
        read = read or [self._part(utterance, entities, *whole)]
        if spans == [whole]:
            read = [self._with_its_question(utterance, entities, read[0])]
        parts: list[Part] = []
        for part in read:
            advised = self._with_advice(utterance, entities, part, len(read) == 1)
            whole_asked = advised.advice and _EITHER in part.masked.split()  # "another degree or a certificate"
            joined = self._joined_topics(utterance, entities, part) if not whole_asked else []
            parts += joined or [advised]
        unclear = read[0].best not in _OWN_ANSWERS and (spans != [whole] or read[0].confidence < CLEAR)
        if len(parts) == 1 and not parts[0].advice and unclear and _is_story(utterance) and not _crosses(entities):
            parts = [self._of_the_story(utterance, entities, parts[0])]
        asked = [part for part in parts if not _only_chooses(part)] or parts
        return Understanding(utterance, entities, tuple(_distinct(asked)), particulars(utterance.tokens))

    def _part(self, utterance: Utterance, entities: Sequence[Entity], start: int, end: int) -> Part:
        words = mask(utterance, entities, start, end)
        part = self._rated(start, end, words, self._classifier.score(words))
        named = "{role}" in words or ({"{tool}", "{skill}"} & set(words) and part.confidence < _POLITE)
        if part.best == SMALLTALK and end - start > _FEWEST_WORDS and utterance.tokens[start].text in _INTERJECTIONS:
            return self._part(utterance, entities, start + 1, end)  # "ok, how do I start"
        if part.best == SMALLTALK and (asked := self._asked_instead(utterance, part)):
            return _led_by(part, asked)
        if part.best == SMALLTALK and named:
            return _led_by(part, part.ranking[1].name)  # "thanks, and what do {role} earn" is no small talk
        return part

    def _with_its_question(self, utterance: Utterance, entities: Sequence[Entity], part: Part) -> Part:
        """A short text that is not clear as a whole, rated by the one sentence in it that asks, where that is clear.

        "I have a PhD and two years of postdoc. Do data scientists need LeetCode?" asks nothing on degrees.
        """
        span = asking_sentence(utterance)
        if span is None:
            return part
        part = replace(part, asking=span)
        if part.confidence >= CLEAR:
            return part
        core = self._part(utterance, entities, *span)
        if core.confidence < CLEAR or not core.in_scope or core.best == SMALLTALK:
            return part
        if core.ranking[1].name == part.best:
            return part  # "another degree or a certificate": the whole says which of two is rather meant
        return replace(core, start=part.start, end=part.end, masked=part.masked, asking=span)

    def _asked_instead(self, utterance: Utterance, part: Part) -> str:
        """What is rather asked by what is taken for small talk and is like none that is known; '' where it is that."""
        second = part.ranking[1]
        likely = part.confidence < _POLITE and second.confidence >= _SECOND
        likely = likely and second.name not in (OTHER, *_WEIGHING)
        tokens = utterance.tokens[part.start : part.end]
        degree = any(entity.kind == "degree" for entity in particulars(tokens))  # "I have a BA in history, is that ok?"
        if not (likely or degree) or nearest(utterance.words[part.start : part.end], self._compiled).score:
            return ""
        return "education" if degree else second.name

    def _with_advice(self, utterance: Utterance, entities: Sequence[Entity], part: Part, alone: bool) -> Part:
        """The part with the entry of advice it asks for, where the belief in it is enough."""
        # "do I send a thank you mail" is no thanks
        if part.best == SMALLTALK and (part.confidence < CLEAR or _asks(utterance, (part.start, part.end))):
            part = self._advised(entities, part) or part
        if part.best == SMALLTALK or part.end - part.start < _FEWEST_WORDS:
            return part
        named = named_in(part, entities)
        words = part.masked.split()
        if len(words) <= _FEWEST_WORDS and "{role}" in words:
            return part  # "{role} interview questions" asks for all of a topic
        if not named and part.best in _WEIGHING and _crosses(entities):
            return part  # "from nurse to data analyst, what carries over?" is asked of the move told around it
        roles = {entity.id for entity in named if entity.kind == "role"}
        things = any(entity.kind in ("tool", "skill") for entity in named)
        if not leaves_room(part, words, roles, things) or asks_figures_there(part, entities):
            return part
        guess = self._adviser.best(heard(utterance, entities, part, alone))
        if guess is None or (guess.roles and roles and not roles & set(guess.roles)):
            return part
        if things and not guess.shares and part.best in _OF_THINGS:
            return part  # "Java or Kotlin" is no question for the entry on R or Python
        if guess.intent == _MARKETS and part.best != _MARKETS and (elsewhere := self._without_place(part, named)):
            clear = elsewhere.intent != _MARKETS and elsewhere.confidence >= _CLEAR_BESIDE
            guess = elsewhere if clear else guess  # a place told beside makes no question on its market
        if is_too_faint(guess, part, entities) or chance(guess, part, words, roles) < ENOUGH:
            return part
        if not self._is_understood(words):
            return part
        plain = guess.confidence >= _PLAIN and not things
        if not part.belongs:  # what an entry was surely written for belongs here
            if not plain and guess.confidence < _SURELY:
                return part
            part = replace(part, belongs=True)
        if not part.in_scope:  # words that no intent knows, on a case that advice was written for
            if not plain:
                return part
            part = replace(_led_by(part, guess.intent), in_scope=True)
        # told as advice on pay, without what is known of the other topic
        if guess.intent == _PAY and part.best != _PAY and guess.confidence >= _SURE:
            part = replace(_led_by(part, _PAY), in_scope=True)
        return replace(part, advice=guess.id, belief=guess.confidence, plain=plain)

    def _is_understood(self, words: Sequence[str]) -> bool:
        """Whether enough of the masked words are known: half of them, and what stands beside "or"."""
        known = [word[0] == "{" or self._compiled.knows_word(word) for word in words]
        either = {place + step for place, word in enumerate(words) if word in _OR for step in (-1, 1)}
        return 2 * sum(known) >= len(words) and all(known[place] for place in either if 0 <= place < len(words))

    def _without_place(self, part: Part, named: Sequence[Entity]) -> AdviceGuess | None:
        """The entry that is asked for but for the places named."""
        words = [word for word in part.masked.split() if word != "{place}"]
        return self._adviser.best(message(words, [e for e in named if e.kind != "place"]))

    def _of_the_story(self, utterance: Utterance, entities: Sequence[Entity], part: Part) -> Part:
        """The part with the entry of advice that the whole story around it asks for, where that is beyond doubt."""
        story = self._part(utterance, entities, 0, min(len(utterance.tokens), 2 * WHOLE))
        told = self._advised(entities, story)
        if told is None or part.best == SMALLTALK:
            return part
        led = self._with_advice(utterance, entities, told, False)
        return led if led.advice else part

    def _advised(self, entities: Sequence[Entity], part: Part) -> Part | None:
        """A part that is not clear by its intent, as a question for advice where it is clearly one; else None."""
        if part.end - part.start <= _FEWEST_WORDS:
            return None
        guess = self._adviser.best(message(part.masked.split(), named_in(part, entities)))
        if guess is None or guess.confidence < _SURE or guess.intent == OTHER:
            return None
        return replace(_led_by(part, guess.intent), in_scope=True)

    def _enough(self, parts: Sequence[Part], utterance: Utterance, entities: Sequence[Entity]) -> float:
        """The confidence from which on a question among others counts: less in a short text that asks all through.

        "What is a prompt engineer? How much? Is it dying?" is no story with a question in it.
        """
        size = len(utterance.tokens)
        asked = [part for part in parts if part.best != SMALLTALK]
        if not asked or size > WHOLE:
            return CLEAR
        if asked[0].confidence < CLEAR:
            whole = self._part(utterance, entities, 0, size)
            first = asked[0]
            unheard = whole.best == asked[-1].best != first.best and first.best not in (OTHER, *_WEIGHING)
            roles = sum(entity.kind == "role" for entity in entities)
            asks = utterance.tokens[first.start].text in _ASKING and ("{role}" in first.masked or roles == 1)
            last_lost = whole.best == first.best != asked[-1].best and asked[-1].confidence >= _POLITE
            if (unheard or last_lost) and asks and first.in_scope:
                return _HEARD  # the whole is read as one of its questions, and the other would go unheard
            return CLEAR if whole.confidence >= CLEAR or any(part.confidence < _FAIR for part in asked) else _FAIR
        return _FAIR

    def _rated(self, start: int, end: int, words: Sequence[str], scored: Scored) -> Part:
        ranking = tuple(starmap(IntentGuess, scored.shares(self._classifier.calibration.sharpness)))
        return Part(start, end, " ".join(words), ranking, scored.confidence, scored.in_scope, belongs=scored.belongs)

    def _joined_topics(self, utterance: Utterance, entities: Sequence[Entity], part: Part) -> list[Part]:
        """A part for each topic of a list like "skills, tools and degree"; empty when there is no such list."""
        words = utterance.words[part.start : part.end]
        found = [(i, self._topics[word]) for i, word in enumerate(words) if word in self._topics]
        if len(found) < _FEWEST_JOINED:
            return []
        tokens = utterance.tokens[part.start : part.end]
        named = {index - part.start for entity in entities for index in range(entity.start, entity.end)}
        of_roles = {entity.end - part.start for entity in entities if entity.kind == "role"}
        found = [  # "what do I need for a data job, skill wise" asks for no posts
            (i, topic) for i, topic in found if i not in named and not (i in of_roles and words[i] in _POSTS)
        ]
        denied = {i for i, _ in found if "not" in [token.text for token in tokens[max(i - 2, 0) : i]]}
        if len(denied) == 1 == len(found) - 1:  # "I don't mean tools, education"
            return [_led_by(part, topic) for i, topic in found if i not in denied]
        heads = {i for i, _ in found}
        found = [
            (i, topic) for i, topic in found if i + 1 not in heads or tokens[i + 1].before.strip()
        ]  # of "job outlook" the last word is the topic
        linked: list[str] = []
        for (i, first), (j, second) in pairwise(found):
            between = {token.text for token in tokens[i + 1 : j]}
            listed = (
                j - i <= 4
                and (between & _JOINERS or (tokens[j].before[:1] in {",", "/", "&", "+"} and tokens[j].before))
            ) or tokens[j - 1].text in {"also", "plus"}
            if first != second and listed:
                linked += [first, second]
        intents = list(dict.fromkeys(linked))
        if part.best not in intents:
            return []
        return [_led_by(part, intent) for intent in intents[:MOST_PARTS]]


def _only_chooses(part: Part) -> bool:
    """Whether a part asks no more than which of the things named around it to take: "which is better?"."""
    return _CHOOSES.issuperset(part.masked.split())


def _is_story(utterance: Utterance) -> bool:
    """Whether a text is long enough to tell of somebody's own case."""
    words = utterance.words
    return len(words) >= _STORY and not _OWN.isdisjoint(words) and _FITS.isdisjoint(words)


def _crosses(entities: Sequence[Entity]) -> bool:
    """Whether both ends of a move are named, which its own facts answer."""
    return {"role", "occupation"} <= {entity.kind for entity in entities}


def _behind_return(utterance: Utterance, entities: Sequence[Entity]) -> int:
    """Where the question begins behind the role that someone goes back to: "back to DevOps: do they code?"; else 0."""
    words = utterance.words
    for entity in entities if _BACK[0] in words else ():
        returns = words[max(entity.start - 2, 0) : entity.start] == _BACK and entity.kind == "role"
        opens = entity.start - 2 <= _OPENING  # what is asked before it would be lost
        if returns and opens and entity.end + 1 < len(words) and _PAUSES & set(utterance.tokens[entity.end].before):
            return entity.end
    return 0


def heard(utterance: Utterance, entities: Sequence[Entity], part: Part, alone: bool) -> list[str]:
    """What the model of advice sees of a part; of one that stands alone, what is said around it too.

    That tells what it is on: "They gave me a week. Is that normal?"
    """
    words = part.masked.split()
    if not alone or (part.start, part.end) == (0, len(utterance.tokens)):
        return message(words, named_in(part, entities))
    around = mask(utterance, entities, 0, len(utterance.tokens))
    return message([*around, *words] if len(around) > len(words) else words, entities)


def named_in(part: Part, entities: Sequence[Entity]) -> list[Entity]:
    """The entities that a part names."""
    return [entity for entity in entities if part.start <= entity.start < part.end]


def _questions(utterance: Utterance, entities: Sequence[Entity], topics: Mapping[str, str]) -> list[tuple[int, int]]:
    """The spans that ask something: the whole of a short utterance, the asking sentences of a long one."""
    things = {entity.start for entity in entities}
    sentences = _sentences(utterance, things)
    size = len(utterance.tokens)
    if len(sentences) == 1 and size <= WHOLE:
        return sentences
    asking = [span for span in sentences if _asks(utterance, span)]
    if (
        len(asking) == 1
        and size <= WHOLE
        and all(_is_idle(utterance, span) for span in sentences if span not in asking)
    ):
        return asking
    if asking and len(asking) < len(sentences) and size <= WHOLE:
        named = {index for entity in entities for index in range(entity.start, entity.end)}
        topical = {i for i, token in enumerate(utterance.tokens) if token.text in topics and i not in named}
        asking = [span for span in sentences if span in asking or _names_topic(utterance, span, topical)]
    if len(asking) <= 1 and size <= WHOLE:
        return [(0, size)]
    if not asking:
        return [(0, min(size, 2 * WHOLE))]
    return asking[: MOST_PARTS + 1]


def _sentences(utterance: Utterance, things: Set[int]) -> list[tuple[int, int]]:
    starts = [0]
    tokens = utterance.tokens
    for index, token in enumerate(tokens):
        stops = bool(token.before) and not _ENDS.isdisjoint(token.before)
        if index and (stops or _begins_question(tokens, index, starts[-1], things)):
            starts.append(index)
    ends = [*starts[1:], len(utterance.tokens)]
    return list(zip(starts, ends, strict=True))


def _begins_question(tokens: Sequence[Token], index: int, start: int, things: Set[int]) -> bool:
    """Whether a second question begins here: "…, and what do they earn", "… and is R still used"."""
    comma = "," in tokens[index].before
    if not comma and tokens[index - 1].text not in _BEFORE_SECOND:
        return False
    if index - start < (3 if comma else 4) or len(tokens) - index < (3 if comma else 2):
        return False
    word, after = tokens[index].text, tokens[index + 1].text
    asked = not comma or any(token.text in _QUESTION_WORDS for token in tokens[start:index])
    if word in _VERBS and asked and _JUDGED & {token.text for token in tokens[index + 2 : index + 5]}:
        return True  # "…, and is math needed?"
    return word in _QUESTION_WORDS or (
        word in _VERBS and (after in _SUBJECTS or (not comma and (index + 1 in things or after == "there"))) and asked
    )


def asking_sentence(utterance: Utterance) -> tuple[int, int] | None:
    """The one sentence of several that asks something; None where none does, several do, or there is only one."""
    tokens = utterance.tokens
    starts = [0, *(i for i, token in enumerate(tokens) if i and not _ENDS.isdisjoint(token.before))]
    if len(starts) == 1:
        return None
    sentences = zip(starts, [*starts[1:], len(tokens)], strict=True)
    asking = [span for span in sentences if _asks(utterance, span)]
    return asking[0] if len(asking) == 1 else None


def _asks(utterance: Utterance, span: tuple[int, int]) -> bool:
    start, end = span
    after = utterance.tokens[end].before if end < len(utterance.tokens) else _tail(utterance)
    if "?" in after:
        return True
    words = {token.text for token in utterance.tokens[start:end]}
    return utterance.tokens[start].text in _ASKING or bool(words & {"how", "what", "which", "advice", "wondering"})


def _is_idle(utterance: Utterance, span: tuple[int, int]) -> bool:
    """Whether a sentence says nothing that a question beside it might be about: "Then that one.", "I like that."."""
    return all(token.text in EMPTY_WORDS | AROUND | LIKING for token in utterance.tokens[span[0] : span[1]])


def _names_topic(utterance: Utterance, span: tuple[int, int], topical: Set[int]) -> bool:
    """Whether a sentence beside a question names a topic ("Also the tools.") and tells nothing of the user."""
    words = [token.text for token in utterance.tokens[span[0] : span[1]]]
    return not _TELLING & set(words) and not topical.isdisjoint(range(*span))


def _tail(utterance: Utterance) -> str:
    return utterance.text[-3:]


def _led_by(part: Part, intent: str) -> Part:
    """The part with another intent in front, as sure as the part itself."""
    rest = tuple(guess for guess in part.ranking if guess.name != intent)
    return replace(part, ranking=(IntentGuess(intent, part.confidence), *rest))


def _with(part: Part, after: Part) -> Part:
    """Two parts that ask one thing as one, as sure as the surer of them."""
    surer = max(part, after, key=lambda one: one.confidence)
    masked = f"{part.masked} {after.masked}"
    return replace(surer, start=part.start, end=after.end, masked=masked)


def _distinct(parts: Sequence[Part]) -> list[Part]:
    """Each intent once for each question; what is unclear or only polite goes when something else is asked."""
    if len(parts) == 1:
        return list(parts)
    clear = [part for part in parts if part.in_scope and part.best != SMALLTALK]
    kept: dict[str, Part] = {}
    for part in clear or parts[:1]:
        again = part.end - part.start <= _BRIEF and any(part.best == other.best for other in kept.values())
        before = next(reversed(kept.values()), None)
        if before is not None and before.best == part.best == _FITTING:  # what one likes, and which role fits that
            kept[f"{before.best} {before.start}"] = _with(before, part)
        elif not again:  # "… like skills wise" asks for nothing more
            kept.setdefault(f"{part.best} {part.start}", part)
    return list(kept.values())[:MOST_PARTS]
