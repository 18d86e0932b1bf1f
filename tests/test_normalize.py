"""Normalization: whatever is sent becomes plain words, and a text that is safe to show."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from careerbot.normalize import MAX_CHARACTERS, MAX_WORD, clean, normalize

BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
FRAGMENTS = (
    *("\x1b", "\x1b[", "\x1b[31m", "\x1b]8;;http://a.example\x1b\\", "\x1b]0;t\x07", "\x1bP", "\x1b\\", "\x9b", "\x9d"),
    *("\x00", "\x07", "\x7f", "\x85", "\r", "\r\n", "\n", "\t", "\ud800", "\udfff", "\ufeff", "\u200b", "\u2028"),
    *BIDI,
    *(
        "{role}",
        "{",
        "}",
        "'",
        "’",
        "C++",
        "C#",
        ".NET",
        "node.js",
        "A.I.",
        "w/o",
        "b/w",
        "what's",
        "É",
        "ﬁ",
        "㎏",
        "٣",
        "😀",
    ),
)
ROUGH = st.lists(st.sampled_from(FRAGMENTS) | st.text(max_size=12), max_size=12).map("".join)
SURROGATES = st.text(st.characters(codec=None), max_size=60)
ANY_TEXT = ROUGH | SURROGATES | st.binary(max_size=80).map(lambda data: data.decode("latin-1"))


def words(text: str) -> list[str]:
    return [token.text for token in normalize(text).tokens]


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("what's a DS", "what is a ds"),
        ("whats the pay", "what is the pay"),
        ("I'm new", "i am new"),
        ("im new", "i am new"),
        ("I've been a QA", "i have been a qa"),
        ("don't they code", "do not they code"),
        ("dont they code", "do not they code"),
        ("can't", "can not"),
        ("cannot", "can not"),
        ("won't it fade", "will not it fade"),
        ("who's hiring", "who is hiring"),
        ("they're paid", "they are paid"),
        ("let's go", "let us go"),
        ("isn't it", "is not it"),
        ("gonna", "going to"),
        ("wanna be", "want to be"),
        ("pls tell", "please tell"),
        ("w/o a degree", "without a degree"),
        ("b/w DS and MLE", "between ds and mle"),
        ("data scientist's pay", "data scientist pay"),
        ("o'reilly", "oreilly"),
    ],
)
def test_contractions_and_spellings_of_chat_are_opened(said: str, meant: str) -> None:
    assert normalize(said).normal == meant


@pytest.mark.parametrize("curly", "’‘‛`´′")
def test_a_curly_apostrophe_is_an_apostrophe(curly: str) -> None:
    assert words(f"what{curly}s up") == words("what's up") == ["what", "is", "up"]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("C++", ["c++"]),
        ("is C++, or C#?", ["is", "c++", "or", "c#"]),
        ("(C++)", ["c++"]),
        ("C/C++/C#", ["c", "c++", "c#"]),
        (".NET", [".net"]),
        ("ASP.NET", ["asp.net"]),
        ("node.js and vue.js", ["node.js", "and", "vue.js"]),
        ("D3.js.", ["d3.js"]),
        ("R&D", ["r&d"]),
        ("C+", ["c"]),
        ("F#-developer", ["f#", "developer"]),
    ],
)
def test_the_names_of_languages_keep_their_signs(said: str, found: list[str]) -> None:
    assert words(said) == found


@pytest.mark.parametrize("said", ["A.I. and M.L.", "a.i. and m.l.", "AI and ML", "A.I. and M.L"])
def test_initials_lose_their_stops(said: str) -> None:
    assert words(said)[:2] == ["ai", "and"]
    assert "".join(words(said)[2:]).replace(".", "") == "ml"


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("soooooo goooood", ["soo", "good"]),
        ("pleeeease", ["pleease"]),
        ("coffee", ["coffee"]),
        ("BAAAAD", ["baad"]),
        ("10000", ["10000"]),
    ],
)
def test_a_letter_stands_twice_at_most_and_digits_as_often_as_typed(said: str, found: list[str]) -> None:
    assert words(said) == found


@pytest.mark.parametrize(
    "said",
    [
        "𝐝𝐚𝐭𝐚 𝐬𝐜𝐢𝐞𝐧𝐭𝐢𝐬𝐭",
        "𝓭𝓪𝓽𝓪 𝓼𝓬𝓲𝓮𝓷𝓽𝓲𝓼𝓽",
        "ｄａｔａ　ｓｃｉｅｎｔｉｓｔ",
        "ⓓⓐⓣⓐ ⓢⓒⓘⓔⓝⓣⓘⓢⓣ",
        "dаtа ѕсіеntіѕt",
        "DАТA SСIENTIST",
        "dαtα scιεntist",
        "dáta sciêntist",
        "d\u200ba\u200ct\u200da sci\u2060en\u00adtist",
        "\u202edata\u202c \u2066scientist\u2069",
        "\ufeffdata scientist",
        "data\x00scientist",
        "data\u2028scientist",
        "data\u00a0scientist",
        "\x1b[31mdata\x1b[0m \x1b[1;4mscientist\x1b[0m",
        "\x1b]8;;https://a.example\x1b\\data\x1b]8;;\x1b\\ scientist",
        "\x1b]0;title\x07data scientist",
        "\ud800data scientist\udfff",
        "  data \t scientist\r\n",
    ],
)
def test_a_disguised_role_is_read_as_it_looks(said: str) -> None:
    assert words(said) == ["data", "scientist"]


def test_words_of_other_scripts_are_left_as_they_are() -> None:
    assert words("наука о данных") == ["наука", "о", "данных"]
    assert words("επιστήμη") == ["επιστημη"]
    assert words("人工智能") == ["人工智能"]


@pytest.mark.parametrize("said", ["{role}", "{role}s", "{role}'s", "({role})", "{role},"])
def test_a_placeholder_is_kept_whole(said: str) -> None:
    assert words(said) == ["{role}"]


def test_braces_around_anything_else_are_no_placeholder() -> None:
    assert words("{Role} {two words} {1} {}") == ["role", "two", "words", "1"]


def test_a_token_keeps_the_word_as_typed_and_what_stood_before_it() -> None:
    tokens = normalize("Python, SQL / R\n\nGo?").tokens
    assert [(token.raw, token.before) for token in tokens] == [("Python", ""), ("SQL", ","), ("R", "/"), ("Go", "\n")]


def test_line_breaks_stay_in_the_text_and_blanks_at_line_ends_go() -> None:
    assert normalize(" one \r\n\ttwo  \n\n three ").text == "one\ntwo\n\nthree"


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\x00\x01", "?!…", "\ud800", "\u200b\u202e", "😀😀"])
def test_a_text_without_words_has_no_tokens(text: str) -> None:
    assert normalize(text).tokens == ()
    assert normalize(text).normal == ""


def test_what_is_beyond_the_limit_is_not_read() -> None:
    assert words("a " * (MAX_CHARACTERS // 2 - 1) + "in" + " beyond")[-1] == "in"
    assert len(normalize("x y " * MAX_CHARACTERS).text) <= MAX_CHARACTERS
    assert normalize("?" * MAX_CHARACTERS + " data scientist").tokens == ()


@pytest.mark.parametrize("text", ["ab" * MAX_CHARACTERS, "ﷺ" * MAX_CHARACTERS, "é" * MAX_CHARACTERS, "1" * 900])
def test_a_word_is_cut_at_its_limit(text: str) -> None:
    assert [len(word) for word in words(text) if len(word) > MAX_WORD] == []


@pytest.mark.parametrize("text", ["{" + "ab" * 300 + "}", "role {" + "xyz" * 20 + "} skills"])
def test_a_long_placeholder_is_cut_like_any_word(text: str) -> None:
    assert [len(word) for word in words(text) if len(word) > MAX_WORD] == []


@pytest.mark.parametrize(
    "sequence",
    [
        "\x1b[31;1m",
        "\x1b[?25l",
        "\x1b[2J",
        "\x1b[38;2;1;2;3m",
        "\x1b]0;hidden\x07",
        "\x1b]8;id=1;https://hidden.example\x1b\\",
        "\x1b]52;c;aGlkZGVu\x07",
        "\x1bc",
        "\x1b7",
        "\x1bPhidden\x1b\\",
        "\x1b_hidden\x1b\\",
        "\x1b^hidden\x1b\\",
        "\x1bXhidden\x1b\\",
        "\x1b(B",
        "\x9b31m",
        "\x9d0;hidden\x9c",
        "\x90hidden\x9c",
    ],
    ids=ascii,
)
def test_nothing_of_an_escape_sequence_is_read_or_shown(sequence: str) -> None:
    assert words(f"data {sequence} scientist") == ["data", "scientist"]
    assert normalize(f"data {sequence} scientist").text.split() == ["data", "scientist"]


@settings(max_examples=500)
@given(text=ANY_TEXT)
@example("\x1b[\x1b[31mm\x1b")
@example("\x1b\x1b]\x1b\\[31m")
@example("a\r\u200b\n\u200b b")
def test_only_what_is_safe_to_print_comes_out(text: str) -> None:
    shown = normalize(text).text
    assert len(shown) <= MAX_CHARACTERS
    assert [c for c in shown if unicodedata.category(c)[0] == "C" and c != "\n"] == []
    assert not set(shown) & set(BIDI)
    shown.encode("utf-8")


@settings(max_examples=500)
@given(text=ANY_TEXT)
@example("\x1b\r\n\x1b")
@example("\u200b \n\t\u200b")
def test_a_clean_text_is_left_as_it_is(text: str) -> None:
    once = normalize(text)
    assert normalize(once.text) == once
    assert clean(once.text) == once.text


@settings(max_examples=500)
@given(text=ANY_TEXT)
@example("{" + "a" * 300)
@example("'" * 50 + "s" + "'" * 50)
@example("\u0345\u0130ŉǰ")
def test_every_token_is_one_lower_case_word(text: str) -> None:
    for token in normalize(text).tokens:
        assert token.text
        assert len(token.text) <= MAX_WORD
        assert token.text == token.text.lower()
        assert token.text.split() == [token.text]
        assert len(token.before) <= 8


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[D] how do teams review models", "how do teams review models"),
        ("Ask HN: Who mentors you?", "who mentors you"),
        ("[Career] [Long] is it late", "is it late"),
        ("(Serious) which degree", "which degree"),
        ("r/learnprogramming: stuck on loops", "stuck on loops"),
        ("[D]", "d"),
        ("Ask HN", "ask hn"),
        ("asking about pay", "asking about pay"),
        ("what is [x] in python", "what is x in python"),
    ],
)
def test_what_a_forum_puts_before_a_title_is_left_out(text: str, words: str) -> None:
    assert normalize(text).normal == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("hw 2 become rich", "how to become rich"),
        ("hw much do they earn", "how much do they earn"),
        ("how 2 start", "how to start"),
        ("i want 2 be an engineer", "i want to be an engineer"),
        ("i want 2 jobs", "i want 2 jobs"),
        ("hw engineer pay", "hw engineer pay"),
        ("i have 2 years", "i have 2 years"),
    ],
)
def test_how_and_to_in_the_spelling_of_chat(text: str, words: str) -> None:
    assert normalize(text).normal == words
