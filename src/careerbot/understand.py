"""Utterance and entities to understanding: which things are asked, in which order, and how sure that is.

A post of several questions is asked what its clear questions ask; where none is clear on its own, the whole post tells
what it is about, for the sentences around a question say more of it than the question does ("So, what now?"). A
sentence that joins two topics ("skills and degree") asks two things. Each part is masked and rated by the intent model.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import starmap

from careerbot.advice_asked import FEWEST_WORDS, WEIGHING, advised, crosses, with_advice
from careerbot.compiled import Compiled
from careerbot.entities import mask
from careerbot.model import Scored
from careerbot.names.particulars import particulars
from careerbot.question.form import FITTING
from careerbot.question.joined_topics import joined_topics
from careerbot.question.parts import CLEAR, distinct, led_by, only_chooses
from careerbot.question.sentences import ASKING_WORDS, WHOLE, asking_sentence, spans_asked
from careerbot.question.smalltalk import nearest
from careerbot.replacing import replace
from careerbot.turn import Entity, IntentGuess, Part, Understanding, Utterance
from careerbot.vocabulary import OTHER, SMALLTALK

_FAIR = 0.45  # confidence from which on a question counts among others, in a short text whose first one is clear
_INTERJECTIONS = frozenset("ok okay alright right great cool nice good fine thanks hmm hm oh ah well so and".split())
_OWN_ANSWERS = ("recommend_role", "skills", "tools", "learning_path")  # in which what users tell is weighed
_STORY = 12  # words from which on a text may tell of somebody's own case
_OWN = frozenset("i my am we our".split())
_HEARD = 0.4  # confidence from which on a question on a role counts, where the text is read as another one in it
_POLITE = 0.6  # confidence from which on a text that names a tool may still be small talk
_SECOND = 0.25  # share of the next intent from which on an unlikely small talk asks that
_BACK = ("back", "to")
_OPENING = 3  # words before "back to …", such as "ok, let us go"
_PAUSES = frozenset(".,:;!\n-–—")
_TOPICS = {
    "outlook": "outlook", "degree": "education", "degrees": "education", "certificate": "certifications",
    "certificates": "certifications", "tasks": "responsibilities",
}  # fmt: skip
_EITHER = "or"


class Understander:
    """Rates the parts of an utterance with the intent model."""

    def __init__(self, compiled: Compiled) -> None:
        self._classifier = compiled.classifier
        self._compiled = compiled
        self._topics = {**_TOPICS, **compiled.topics()}

    def understand(self, utterance: Utterance, entities: tuple[Entity, ...]) -> Understanding:
        """The things asked, first to last; no parts when the utterance has no words."""
        if not utterance.tokens:
            return Understanding(utterance, entities, ())
        begin = _behind_return(utterance, entities)
        whole = (begin, len(utterance.tokens))
        spans = [
            (max(start, begin), end) for start, end in spans_asked(utterance, entities, self._topics) if end > begin
        ]
        read = [self._part(utterance, entities, *span) for span in spans]
        if spans == [whole]:
            read = [self._with_its_question(utterance, entities, read[0])]
        else:
            read = self._clear(read, utterance, entities) or [self._part(utterance, entities, *whole)]
        parts: list[Part] = []
        for part in read:
            led = with_advice(utterance, entities, part, self._compiled, alone=len(read) == 1)
            whole_asked = led.advice and _EITHER in part.masked.split()  # "another degree or a certificate"
            joined = joined_topics(utterance, entities, part, self._topics) if not whole_asked else []
            parts += joined or [led]
        unclear = read[0].best not in _OWN_ANSWERS and (spans != [whole] or read[0].confidence < CLEAR)
        if len(parts) == 1 and not parts[0].advice and unclear and _is_story(utterance) and not crosses(entities):
            parts = [self._of_the_story(utterance, entities, parts[0])]
        asked = [part for part in parts if not only_chooses(part)] or parts
        return Understanding(utterance, entities, tuple(distinct(asked)), particulars(utterance.tokens))

    def _clear(self, read: Sequence[Part], utterance: Utterance, entities: Sequence[Entity]) -> list[Part]:
        """The parts that are clear on their own, and those that advice is clear on; empty where none is the former."""
        enough = self._enough(read, utterance, entities)
        clear = [part.confidence >= enough and part.best != SMALLTALK for part in read]
        pairs = zip(read, clear, strict=True) if any(clear) else ()
        heard = [part if is_clear else advised(entities, part, self._compiled) for part, is_clear in pairs]
        return [part for part in heard if part is not None]

    def _part(self, utterance: Utterance, entities: Sequence[Entity], start: int, end: int) -> Part:
        words = mask(utterance, entities, start, end)
        part = self._rated(start, end, words, self._classifier.score(words))
        named = "{role}" in words or ({"{tool}", "{skill}"} & set(words) and part.confidence < _POLITE)
        if part.best == SMALLTALK and end - start > FEWEST_WORDS and utterance.tokens[start].text in _INTERJECTIONS:
            return self._part(utterance, entities, start + 1, end)  # "ok, how do I start"
        if part.best == SMALLTALK and (asked := self._asked_instead(utterance, part)):
            return led_by(part, asked)
        if part.best == SMALLTALK and named:
            return led_by(part, part.ranking[1].name)  # "thanks, and what do {role} earn" is no small talk
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
        likely = likely and second.name not in (OTHER, *WEIGHING)
        tokens = utterance.tokens[part.start : part.end]
        degree = any(entity.kind == "degree" for entity in particulars(tokens))  # "I have a BA in history, is that ok?"
        if not (likely or degree) or nearest(utterance.words[part.start : part.end], self._compiled).score:
            return ""
        return "education" if degree else second.name

    def _of_the_story(self, utterance: Utterance, entities: Sequence[Entity], part: Part) -> Part:
        """The part with the entry of advice that the whole story around it asks for, where that is beyond doubt."""
        story = self._part(utterance, entities, 0, min(len(utterance.tokens), 2 * WHOLE))
        told = advised(entities, story, self._compiled)
        if told is None or part.best == SMALLTALK:
            return part
        led = with_advice(utterance, entities, told, self._compiled, alone=False)
        return led if led.advice else part

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
            unheard = whole.best == asked[-1].best != first.best and first.best not in (OTHER, *WEIGHING)
            roles = sum(entity.kind == "role" for entity in entities)
            asks = utterance.tokens[first.start].text in ASKING_WORDS and ("{role}" in first.masked or roles == 1)
            last_lost = whole.best == first.best != asked[-1].best and asked[-1].confidence >= _POLITE
            if (unheard or last_lost) and asks and first.in_scope:
                return _HEARD  # the whole is read as one of its questions, and the other would go unheard
            return CLEAR if whole.confidence >= CLEAR or any(part.confidence < _FAIR for part in asked) else _FAIR
        return _FAIR

    def _rated(self, start: int, end: int, words: Sequence[str], scored: Scored) -> Part:
        ranking = tuple(starmap(IntentGuess, scored.shares(self._classifier.calibration.sharpness)))
        return Part(start, end, " ".join(words), ranking, scored.confidence, scored.in_scope, belongs=scored.belongs)


def _is_story(utterance: Utterance) -> bool:
    """Whether a text is long enough to tell of somebody's own case."""
    words = utterance.words
    return len(words) >= _STORY and not _OWN.isdisjoint(words) and FITTING.isdisjoint(words)


def _behind_return(utterance: Utterance, entities: Sequence[Entity]) -> int:
    """Where the question begins behind the role that someone goes back to: "back to DevOps: do they code?"; else 0."""
    words = utterance.words
    for entity in entities if _BACK[0] in words else ():
        returns = words[max(entity.start - 2, 0) : entity.start] == _BACK and entity.kind == "role"
        opens = entity.start - 2 <= _OPENING  # what is asked before it would be lost
        if returns and opens and entity.end < len(words) and _PAUSES & set(utterance.tokens[entity.end].before):
            return entity.end
    return 0
