"""What described work is called, asked in the whole message: "I build …. What would my title be?"."""

from __future__ import annotations

from careerbot.conversation.users.profile import MOST_WORDS
from careerbot.patterns import Pattern
from careerbot.question.form import FIRST_PERSON
from careerbot.question.work_described import asks_for_name, description
from careerbot.replies.ratings.liking import WIDE, likings
from careerbot.terms import telling
from careerbot.turn import Request, State, Understanding

_OF_NAMES = frozenset(
    "title titles role job position profession occupation call called name term word am what which".split()
)
# A role named as one person's title, not by its field or by what is done in it.
_TITLE = Pattern(r"(?:er|or|ist|ant|yst|man|ect|ead)s?$")
_FEWEST = 2  # telling words of a description


def named_by_work(understanding: Understanding, _: State) -> Request | None:
    """The request for the role that described work belongs to; None where no name is asked for, or nothing is told.

    The title that users have is no part of their work, and a title that is asked about has one already.
    """
    words = understanding.utterance.words
    if _OF_NAMES.isdisjoint(words) or not understanding.parts or not asks_for_name(understanding.utterance.normal):
        return None
    if set(likings(words)) - set(WIDE):
        return None  # what somebody likes points to roles better than its words
    titles = {
        index
        for entity in understanding.entities
        if entity.kind == "role" and _TITLE.stands_in(entity.text)
        for index in range(entity.start, entity.end)
    }
    if titles and FIRST_PERSON.isdisjoint(words):
        return None
    rest = tuple(word for index, word in enumerate(words) if index not in titles)
    if len(telling(description(" ".join(rest)).split())) < _FEWEST + bool(titles):
        return None
    confidence = max(part.confidence for part in understanding.parts)
    return Request("responsibilities", confidence, words=rest[:MOST_WORDS], said=rest[:MOST_WORDS], seeks_role=True)
