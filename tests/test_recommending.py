"""Which role fits: what the user knows, likes and studied speaks for it, what they dislike against it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_careers import CAREERS, write_careers

import careerbot
from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer
from careerbot.replies.choosing.recommending import MOST_SHOWN, recommend
from careerbot.turn import Bullets, Evidence, Paragraph, Request

SCIENTIST, ENGINEER, ANALYST, POET = "data-scientist", "data-engineer", "data-analyst", "poet"
FIRST, SECOND = "What you say points to ", "The runner-up is "


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Compiled:
    return careerbot.load(write_careers(tmp_path_factory.mktemp("careers") / "content")).compiled


def answered(compiled: Compiled, request: Request) -> Answer:
    answer = recommend(Evidence(request), compiled)
    assert answer is not None
    return answer


def liking(*words: str, **slots: tuple[str, ...]) -> Request:
    return Request("recommend_role", words=("i", "enjoy", *words), told=True, **slots)  # type: ignore[arg-type]


def hating(*words: str, **slots: tuple[str, ...]) -> Request:
    return Request("recommend_role", words=("i", "hate", *words), averse=words, told=True, **slots)  # type: ignore[arg-type]


def titles(answer: Answer) -> list[str]:
    return [block.title for block in answer.blocks if isinstance(block, Bullets)]


def first(answer: Answer) -> str:
    """What is recommended first; '' when nothing is."""
    for block in answer.blocks:
        if isinstance(block, Paragraph) and (found := re.match(rf"{FIRST}(an? .*?)(?:,| or |\.)", block.lines[0].text)):
            return found[1]
    return next(
        (title.removeprefix(FIRST).partition(",")[0] for title in titles(answer) if title.startswith(FIRST)), ""
    )


def items(answer: Answer, opening: str) -> list[str]:
    blocks = [block for block in answer.blocks if isinstance(block, Bullets) and block.title.startswith(opening)]
    return [line.text for block in blocks for line in block.items]


@pytest.mark.parametrize(
    ("request_", "role"),
    [
        (liking("experiments"), "a Data Scientist"),
        (liking("plumbing"), "a Data Engineer"),
        (liking("charts", "customers"), "a Data Analyst"),
        (Request("recommend_role", degree="PhD in physics"), "a Data Scientist"),
        (Request("recommend_role", named=("statistics",)), "a Data Scientist"),
        (Request("recommend_role", named=("statistics", "writing")), "a Data Scientist"),
        (Request("recommend_role", named=("sql",)), "a Data Engineer"),
    ],
)
def test_the_role_that_most_speaks_for_is_told_first(compiled: Compiled, request_: Request, role: str) -> None:
    answer = answered(compiled, request_)
    assert answer.status == "answer"
    assert first(answer) == role


def test_to_dislike_what_the_second_half_wants_speaks_for_the_role(compiled: Compiled) -> None:
    assert first(answered(compiled, hating("experiments"))) == "a Data Analyst"


def test_to_like_what_the_second_half_wants_speaks_against_the_role(compiled: Compiled) -> None:
    answer = answered(compiled, liking("experiments", "charts"))
    assert first(answer) == "a Data Scientist"
    assert ANALYST not in {fact.role for fact in answer.facts}


def test_to_dislike_what_one_must_not_mind_speaks_against_the_role(compiled: Compiled) -> None:
    answer = answered(compiled, hating("nights", named=("sql",)))
    assert first(answer) != "a Data Engineer"


def test_a_role_that_needs_what_is_disliked_is_not_told_first(compiled: Compiled) -> None:
    answer = answered(compiled, hating("sql", named=("python",), dislikes=("sql",)))
    assert first(answer) == "a Data Scientist"
    assert not any("Engineer" in title for title in titles(answer) if title.startswith((FIRST, SECOND)))


def test_what_speaks_against_the_first_role_is_told(compiled: Compiled) -> None:
    answer = answered(compiled, hating("reports", named=("python", "statistics", "excel")))
    assert first(answer) == "a Data Scientist"
    assert items(answer, "What may speak against it:") == ["Writing reports that decide."]


def test_the_reasons_are_facts_of_the_role_told(compiled: Compiled) -> None:
    answer = answered(compiled, Request("recommend_role", named=("python",)))
    assert titles(answer) == [
        "What you say points to a Data Scientist, because the role is about this:",
        "The runner-up is a Data Engineer:",
    ]
    assert items(answer, FIRST) == ["Python and statistics, thoroughly.", "Python, Excel"]
    assert {fact.role for fact in answer.facts} == {SCIENTIST, ENGINEER}


def test_where_two_roles_are_even_neither_is_told_first(compiled: Compiled) -> None:
    answer = answered(compiled, Request("recommend_role", named=("excel",)))
    assert answer.status == "caveat"
    assert titles(answer) == ["Who each suits:", "What holds for everyone:"]
    assert [text.partition(":")[0] for text in items(answer, "Who each suits:")] == ["Data Analyst", "Data Scientist"]


@pytest.mark.parametrize("request_", [Request("recommend_role"), liking("gargling"), hating("gargling")])
def test_where_nothing_speaks_for_a_role_what_holds_for_everyone_is_told(compiled: Compiled, request_: Request) -> None:
    answer = answered(compiled, request_)
    assert answer.status == "caveat"
    assert titles(answer) == ["What holds for everyone:"]


def test_of_a_role_asked_about_whom_it_suits_is_told(compiled: Compiled) -> None:
    answer = answered(compiled, Request("recommend_role", roles=(ANALYST,)))
    assert answer.status == "caveat"
    assert "Suits people who like charts and customers" in str(answer.blocks[0])


def test_of_the_roles_asked_about_only_they_are_weighed(compiled: Compiled) -> None:
    answer = answered(compiled, Request("recommend_role", roles=(ENGINEER, ANALYST), named=("python", "sql")))
    assert "A Data Engineer rather, by what you say" in str(answer.blocks[0])
    assert {fact.role for fact in answer.facts} <= {ENGINEER, ANALYST}


def test_two_roles_with_nothing_to_weigh_them_by_are_compared(compiled: Compiled) -> None:
    for request in (
        Request("recommend_role", roles=(ENGINEER, ANALYST)),
        Request("recommend_role", roles=(ENGINEER, POET), named=("sql",)),  # of poets it is not known whom it suits
    ):
        first = answered(compiled, request).blocks[0]
        assert isinstance(first, Paragraph)
        assert len({id.partition("/")[0] for line in first.lines for id in line.cites}) == len(request.roles)


def test_without_anything_known_nothing_is_said(tmp_path: Path) -> None:
    bare: dict[str, str | bytes | None] = {"knowledge/general.yaml": None, "intents/recommend_role.yaml": None}
    for role in (SCIENTIST, ENGINEER, ANALYST):
        text = CAREERS[f"knowledge/roles/{role}.yaml"]
        assert text is not None
        bare[f"knowledge/roles/{role}.yaml"] = text.partition("recommend_role:")[0]
    compiled = careerbot.load(write_careers(tmp_path, bare)).compiled
    assert recommend(Evidence(liking("gargling")), compiled) is None


WORDS = st.lists(st.sampled_from("experiments plumbing nights charts customers reports verse".split()), max_size=3)
THINGS = st.lists(st.sampled_from(["python", "sql", "excel", "statistics"]), max_size=3, unique=True)
ROLES = st.lists(st.sampled_from([SCIENTIST, ENGINEER, ANALYST, POET]), max_size=2, unique=True)


@given(WORDS, WORDS, THINGS, THINGS, ROLES)
def test_whatever_is_said_the_reasons_are_cited_and_of_one_role_and_against_is_never_for(
    compiled: Compiled, liked: list[str], hated: list[str], known: list[str], dislikes: list[str], roles: list[str]
) -> None:
    request = Request(
        "recommend_role",
        roles=tuple(roles),
        named=tuple(name for name in known if name not in dislikes),
        dislikes=tuple(dislikes),
        words=(*liked, *hated),
        averse=tuple(hated),
        told=True,
    )
    answer = answered(compiled, request)
    assert answer == answered(compiled, request)
    facts = {fact.id: fact for fact in answer.facts}
    recommended = []
    for block in answer.blocks:
        if not isinstance(block, Bullets):
            continue
        cited = [facts[id] for line in block.items for id in line.cites]
        if block.title.startswith((FIRST, SECOND, "Then ")):
            assert len({fact.role for fact in cited}) == 1
            assert not any(set(fact.mentions) & set(dislikes) for fact in cited if fact.section in ("skills", "tools"))
            recommended.append(cited[0].role)
    assert len(recommended) == len(set(recommended)) <= MOST_SHOWN
    assert not roles or set(recommended) <= set(roles)
