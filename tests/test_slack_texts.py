"""Texts from and to Slack: whatever a user writes forms no mention, link or broadcast, and reads as it was written."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

import careerbot
from careerbot.channels.slack.message import message
from careerbot.channels.slack.reading import incoming, plain
from careerbot.channels.slack.writing import cut, defused, escaped, link, literal
from careerbot.display.printable import printable
from careerbot.testing.block_kit import active, problems, shown
from careerbot.turn import Bullets, Fact, IntentGuess, Line, Paragraph, Reply, Source, Table

HOSTILE = """\
<!channel>
<!here|here>
<!everyone>
<!subteam^S123|@admins>
<!date^1392734382^{date}^https://evil.example|click>
<@U0123ABC>
<@U0123ABC|boss>
<#C0123|general>
<https://evil.example|careerbot.example>
<https://evil.example>
<mailto:a@evil.example|mail me>
<tel:+15551234|call>
@channel @here @everyone
＠channel
#general
https://evil.example/login
http://evil.example
HTTPS://EVIL.EXAMPLE
www.evil.example
evil.example
a@evil.example
ftp://evil.example
slack://user?team=T1&id=U1
javascript:alert(1)
mailto:a@evil.example
tel:+15551234
&lt;!channel&gt;
&amp;lt;!channel&amp;gt;
&#60;!channel&#62;
&#x3c;!here&#x3e;
<<!channel>>
<!channel
!channel>
< !channel >
<\u200b!channel>
<\u202e!channel>
<!chan\u00adnel>
<\ufeff@U0123ABC>
＜!channel＞
<!channel>|<@U0123ABC>
*bold* _it_ ~no~ `code`
```<!channel>```
> quoted <!here>
[text](https://evil.example)
![image](https://evil.example/x.png)
:tada: <!channel> :tada:
<!channel>\r\n<!here>
\x1b[31m<!channel>\x1b[0m
</text><!channel>
"><!channel>
{"type":"broadcast","range":"channel"}
<|https://evil.example>
<https://evil.example|<!channel>>
<https://evil.example\\|x>
<@W0123ABC> & <@B0123ABC>
<!slack-dev>
\u2066<!here>\u2069
<\x00!channel>
<!\u2060here>
|<!here>|
@\u200bchannel""".split("\n")


def reply_of(text: str, url: str = "https://example.com/a?b=1&c=<2>|x") -> Reply:
    """A reply that has a text everywhere where it may hold one of the user's."""
    source = Source("s", text or "t", text or "p", 2025, url)
    other = Source("o", "Other", "Publisher", 2024)
    facts = (Fact("f", text, source, "", "skills"), Fact("g", text, other, "", "skills"))
    line = Line(text, ("f",))
    blocks = (
        Paragraph((line, Line("More.", ("g",)))),
        Bullets(text, (line, line)),
        Table(("", text), ((line, line),)),
        Table(("", text), ((line, line),)),
    )
    return Reply("answer", blocks, (IntentGuess("skills", 0.5),), (text,), facts, (text or "ask",), text)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_forms_nothing_that_slack_obeys(text: str) -> None:
    sent = message(reply_of(text, url=""), text, asked=text)
    assert active(sent.text, sent.blocks) == []
    assert problems(sent.blocks) == []


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_title_of_a_source_makes_no_link_but_the_sources_own(text: str) -> None:
    sent = message(reply_of(text), "q")
    (only,) = active(sent.text, sent.blocks)
    assert only.startswith("<https://example.com/a?b=1&amp;c=%3C2%3E%7Cx|")


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_question_to_the_real_bot_forms_nothing_that_slack_obeys(bot: careerbot.Bot, text: str) -> None:
    for question in (text, f"do data engineers use {text}?", f"data scientist vs {text}", f"I like {text}"):
        reply = bot.reply(question)
        sent = message(reply, question, asked=question)
        links = [found for found in active(sent.text, sent.blocks) if not found.startswith("<https://")]
        assert links == []
        assert problems(sent.blocks) == []
        assert shown(sent.text) == printable(reply.text)


@given(st.text(alphabet=st.sampled_from("<>&@#!|:/.a1^ehrw\u200b\u2060*_`~\n"), max_size=60))
def test_no_text_at_all_forms_anything(text: str) -> None:
    assert active(defused(text)) == []
    assert active("", [{"type": "context", "elements": [{"type": "mrkdwn", "text": escaped(text)}]}]) == []


@given(st.text(max_size=300))
def test_what_is_written_reads_as_it_was(text: str) -> None:
    assert shown(escaped(text)) == shown(defused(text)) == literal(text)


@given(st.text(max_size=300), st.integers(2, 80))
def test_a_text_that_is_cut_keeps_to_its_length_and_parts_no_entity(text: str, most: int) -> None:
    said = cut(text, most)
    assert len(said) <= most
    assert said == escaped(shown(said))


def test_only_addresses_of_the_web_become_links() -> None:
    assert link("javascript:alert(1)", "a") == link("", "a") == "a"
    assert link("https://a.example/x y|z>", "b|c") == "<https://a.example/x%20y%7Cz%3E|b∣c>"


@pytest.mark.parametrize(
    ("sent", "read"),
    [
        ("<@U0BOT> what does a data engineer do?", "what does a data engineer do?"),
        ("hey <@U0BOT>, and <@U2|ada>?", "hey , and @ada?"),
        ("R&amp;D &lt;3 &amp;lt;", "R&D <3 &lt;"),
        (
            "see <https://a.example/x?y=1&amp;z=2|a.example> and <https://b.example>",
            "see a.example and https://b.example",
        ),
        ("in <#C1|general> <#C2> <!here> <!subteam^S1|@team>", "in #general   @team"),
        ("<mailto:a@b.example|a@b.example> <mailto:c@d.example>", "a@b.example c@d.example"),
        ("a < b", "a < b"),
    ],
)
def test_what_slack_sends_is_read_as_its_author_saw_it(sent: str, read: str) -> None:
    assert plain(sent) == read


@given(st.text(max_size=200))
def test_reading_never_raises(text: str) -> None:
    plain(text)
    incoming({"event": {"type": "app_mention", "user": "U1", "text": text}})


@pytest.mark.parametrize("body", [{}, {"event": None}, {"event": {}}, {"event": {"type": "message"}}])
def test_what_is_no_message_is_not_heard(body: dict[str, object]) -> None:
    assert incoming(body) is None


@given(st.text(max_size=5_000))
def test_a_feedback_button_holds_what_slack_takes_of_any_question(text: str) -> None:
    sent = message(reply_of("x"), text)
    assert problems(sent.blocks) == []
    value = sent.blocks[-1]["elements"][0]["negative_button"]["value"]
    assert text.startswith(json.loads(value)["text"])
