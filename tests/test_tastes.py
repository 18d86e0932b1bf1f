"""What users say they dislike, and what they studied, in the words they use."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from careerbot.normalize import normalize
from careerbot.question.tastes import averse_to, degree_of, likes_of

WORDS = (
    "i hate not no can stand fan of like good at bad dislike coding maths people please thanks really in a phd "
    "degree my have with masters studied physics do need but and what which , . ; ( ) ! ?"
).split()
talk = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join))


def averse(text: str) -> list[str]:
    tokens = normalize(text).tokens
    return [tokens[index].text for index in sorted(averse_to(tokens))]


def degree(text: str) -> str:
    return degree_of(normalize(text).tokens)


@pytest.mark.parametrize(
    ("text", "disliked"),
    [
        ("I hate coding", ["coding"]),
        ("I hate coding but like people", ["coding"]),
        ("I hate coding; java is fine", ["coding"]),
        ("I hate coding. Python is fine", ["coding"]),
        ("I hate coding what role suits me", ["coding"]),
        ("I dislike java and like python", ["java"]),
        ("I don't like java or sql", ["java", "or", "sql"]),
        ("I don't like to code, only talk", ["code"]),
        ("I do not enjoy working with people", ["working", "with", "people"]),
        ("I'm not good at maths", ["maths"]),
        ("I'm not really good at maths", ["maths"]),
        ("I'm not interested in sql", ["sql"]),
        ("I'm not keen on travel", ["travel"]),
        ("I'm not fond of travel", ["travel"]),
        ("not really into sql", ["sql"]),
        ("I can't stand meetings", ["meetings"]),
        ("no fan of java", ["java"]),
        ("I'm terrible at statistics", ["statistics"]),
        ("no maths, thanks", ["maths"]),
        ("Python with no SQL, please", ["sql"]),
        ("which jobs avoid maths", ["maths"]),
        ("I hate python, java and sql", ["python", "java", "and", "sql"]),
        ("I'm not a fan of java", ["java"]),
        ("I'd rather not code", ["code"]),
        ("I never liked maths", ["maths"]),
    ],
)
def test_what_is_disliked_are_the_words_behind_the_dislike(text: str, disliked: list[str]) -> None:
    assert averse(text) == disliked


@pytest.mark.parametrize(
    "text",
    ["what do you hate about data science", "what do data analysts dislike most", "why do people avoid maths"],
)
def test_what_others_are_asked_to_dislike_is_no_taste_of_ones_own(text: str) -> None:
    assert averse(text) == []


def test_one_s_own_dislike_may_be_stressed() -> None:
    assert averse("I do hate meetings") == ["meetings"]
    assert averse("which jobs do not need people, I do really hate meetings") == ["meetings"]


@pytest.mark.parametrize(
    "text",
    [
        "I love coding",
        "I like java and python",
        "no problem, please go on",
        "is there no maths in it",
        "without a degree please",
        "no degree, please help",
        "I am bad",
        "hate",
        "I do not know python",
        "",
        "I don't hate coding",
        "I don't mind and never avoid coding",
        "no, thanks",
        "I hate. Python is good",
    ],
)
def test_nothing_is_disliked(text: str) -> None:
    assert averse(text) == []


def test_a_dislike_has_six_words_at_most() -> None:
    text = "I hate writing long dull weekly reports for managers every single day"
    assert averse(text) == ["writing", "long", "dull", "weekly", "reports", "for"]


@pytest.mark.parametrize("end", ["but", "because", "which", "so", "i", "who"])
def test_a_dislike_ends_where_another_clause_begins(end: str) -> None:
    assert averse(f"I hate maths {end} like charts") == ["maths"]


def test_two_dislikes_are_both_heard() -> None:
    assert averse("I hate java. I can't stand sql") == ["java", "sql"]


@given(talk)
@example("no")
@example("not really good at")
@example("can not stand")
@example("hate hate hate")
def test_what_is_disliked_are_words_of_the_text_behind_another(text: str) -> None:
    tokens = normalize(text).tokens
    places = averse_to(tokens)
    assert all(0 < place < len(tokens) for place in places)
    assert averse_to(tokens) == places


@given(talk)
def test_without_a_word_of_dislike_nothing_is_disliked(text: str) -> None:
    said = {token.text for token in normalize(text).tokens}
    cues = "hate hates hating dislike disliking detest avoid avoiding loathe despise not no stand without bad terrible"
    if not said & set(f"{cues} awful weak hopeless".split()):
        assert averse(text) == []


@given(st.lists(st.sampled_from("coding maths java statistics meetings reports".split()), min_size=1, max_size=6))
def test_every_word_of_a_short_dislike_is_heard(things: list[str]) -> None:
    assert averse(f"I hate {' '.join(things)}") == things


@pytest.mark.parametrize(
    ("text", "studied"),
    [
        ("I have a PhD in physics", "PhD in physics"),
        ("I have a degree in economics from Oslo", "degree in economics"),
        ("I hold a master's in data science", "master in data science"),
        ("I have a masters degree", "master"),
        ("I have a master's degree in maths, what now", "master in maths"),
        ("I have an MBA", "MBA"),
        ("I have an economics degree", "degree in economics"),
        ("with my physics degree", "degree in physics"),
        ("with a physics phd", "PhD in physics"),
        ("I did a BSc in computer science at MIT", "BSc in computer science"),
        ("I majored in maths", "maths"),
        ("my degree is in law", "degree in law"),
        ("I finished my doctorate in chemistry, hate labs", "doctorate in chemistry"),
        ("I have a degree in how things work", "degree"),
        ("i have a phd, what can i do", "PhD"),
        ("I studied physics", "physics"),
        ("I am studying biology", "biology"),
        ("I've a bachelor of science in physics", "bachelor in physics"),
    ],
)
def test_what_the_user_studied_in_a_few_words(text: str, studied: str) -> None:
    assert degree(text) == studied


@pytest.mark.parametrize(
    "text",
    [
        "do I need a PhD",
        "should I get a master's in statistics",
        "is a degree required",
        "I have no degree",
        "jobs without a degree for me",
        "what does a degree in physics bring",
        "does my boss need a PhD",
        "",
        "my brother has a PhD in law",
    ],
)
def test_a_degree_that_is_asked_about_or_missing_was_not_studied(text: str) -> None:
    assert degree(text) == ""


@pytest.mark.parametrize(
    ("text", "studies"),
    [
        ("I'm a student in my 2nd year of mechanical engineering", "mechanical engineering"),
        ("i am in my final year of physics and want to work in data", "physics"),
    ],
)
def test_a_year_of_studies_tells_what_is_studied(text: str, studies: str) -> None:
    assert degree(text) == f"studies in {studies}"


@given(talk)
@example("my degree")
@example("i have phd in of a an the")
def test_a_degree_is_short_and_names_one_only_where_the_text_does(text: str) -> None:
    said = {token.text for token in normalize(text).tokens}
    studied = degree(text)
    assert len(studied) <= 80
    cues = "phd doctorate doctoral msc ms mtech mba master masters bsc bs ba btech bachelor bachelors degree diploma"
    if not said & set(f"{cues} graduate major majored studied studying minor".split()):
        assert studied == ""


@given(st.from_regex(r"[a-z]{4,9}( [a-z]{4,9}){0,1}", fullmatch=True))
def test_any_subject_of_a_degree_is_kept(subject: str) -> None:
    words = [token.text for token in normalize(subject).tokens]
    stops = "but though although however which what whom because since while rather from with degree".split()
    if not set(words) & set(stops):
        assert degree(f"I have a PhD in {subject}") == f"PhD in {' '.join(words)}"


@pytest.mark.parametrize(
    ("text", "liked"),
    [
        ("I love drawing but hate meetings", "drawing"),
        ("i really like talking to people", "talking people"),
        ("I am interested in maps and history.", "maps history"),
        ("i care mostly about learning", "learning"),
        ("I enjoy maths, physics and music", "maths physics music"),
    ],
)
def test_what_is_liked_is_kept_in_words(text: str, liked: str) -> None:
    assert likes_of(normalize(text).tokens) == tuple(liked.split())


@pytest.mark.parametrize(
    "text",
    [
        "I would like to move",
        "i do not like coding",
        "I feel like an impostor",
        "what do I like",
        "do they love it",
        "it looks like a good job",
    ],
)
def test_what_is_no_liking_is_not_kept(text: str) -> None:
    assert likes_of(normalize(text).tokens) == ()
