"""What an answer says too much goes: a second verdict, a yes to how, expertise asked of beginners."""

from __future__ import annotations

import careerbot
from careerbot.facts.answers import Answer
from careerbot.replies.editing.trimming import settled, trimmed
from careerbot.replies.verdict.plain_verdict import UNDECIDED
from careerbot.turn import ANSWER, Bullets, Line, Paragraph, Request

YES = Paragraph((Line("Yes: it works.", ("a",)),))


def words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def test_a_second_verdict_goes_and_the_rest_stays() -> None:
    rest = Paragraph((Line("Yes, it is possible."), Line("The way is long.")))
    assert settled(words("can i do it"), (YES, rest)) == (YES, Paragraph((Line("The way is long."),)))


def test_that_it_is_not_said_goes_behind_what_answers() -> None:
    advice = Paragraph((Line("Ask for help early.", ("a",)),))
    undecided = Paragraph((Line(f"{UNDECIDED}; what they say is this."),))
    assert settled(words("does it help"), (advice, undecided)) == (advice,)
    assert settled(words("does it help"), (undecided,)) == (undecided,)


def test_how_is_not_answered_with_yes() -> None:
    (block,) = settled(words("how can i do it"), (Paragraph((Line("Yes, it can be done slowly.", ("a",)),)),))
    assert isinstance(block, Paragraph)
    assert block.lines[0].text == "It can be done slowly."
    assert settled(words("can i do it"), (YES,)) == (YES,)


def test_what_is_left_without_a_degree_comes_first_and_shares_go() -> None:
    items = (Line("51.2% held one.", ("a",)), Line("It works without a degree.", ("b",)), Line("Fields.", ("c",)))
    request = Request("education", words=words("can i become one without a degree"))
    first, rest = trimmed(request, Answer(ANSWER, (Bullets("", items),), ())).blocks
    assert first == Paragraph((items[1],))
    assert isinstance(rest, Bullets)
    assert rest.items == (items[2],)


def test_a_beginner_is_not_asked_for_expertise() -> None:
    bot = careerbot.load()
    assert "expert level" not in bot.reply("i am a beginner, what skills does a data scientist need").text
    assert "expert level" in bot.reply("what skills does a data scientist need").text


def test_a_yes_is_none_where_it_is_asked_whether_something_is_bad() -> None:
    yes = Paragraph((Line("Yes, two are fine.", ("a",)),))
    for text in ("is it bad to apply twice", "is it considered rude to ask", "is it a mistake to wait"):
        (block,) = settled(words(text), (yes,))
        assert isinstance(block, Paragraph)
        assert block.lines[0].text == "Two are fine.", text
    assert settled(words("is it fine to apply twice"), (yes,)) == (yes,)
