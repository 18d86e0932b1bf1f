"""From one occupation to a role: what carries over, what is missing, the first step, and the way with its ticks."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_careers import write_careers

import careerbot
from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer
from careerbot.replies.moves.moving import learning_path, transition
from careerbot.turn import Bullets, Evidence, Request

SCIENTIST, ENGINEER, POET = "data-scientist", "data-engineer", "poet"
FACTS = "skills tools education learning_path transition".split()
Told = dict[str, list[str]]


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Compiled:
    return careerbot.load(write_careers(tmp_path_factory.mktemp("careers") / "content")).compiled


def answered(how: Callable[[Evidence, Compiled], Answer | None], request: Request, compiled: Compiled) -> Answer:
    answer = how(Evidence(request), compiled)
    assert answer is not None
    return answer


def told(answer: Answer) -> Told:
    """The lists of an answer by their titles."""
    return {block.title: [line.text for line in block.items] for block in answer.blocks if isinstance(block, Bullets)}


def moved(compiled: Compiled, *roles: str, **slots: tuple[str, ...] | str) -> Told:
    request = Request("transition", roles=roles, detail="more", **slots)  # type: ignore[arg-type]  # the slots of a case
    return told(answered(transition, request, compiled))


def under(lists: Told, opening: str) -> list[str]:
    """The list whose title opens so; none without it."""
    return next((items for title, items in lists.items() if title.startswith(opening)), [])


def test_what_an_occupation_needs_most_is_told_with_its_importance(compiled: Compiled) -> None:
    lists = moved(compiled, SCIENTIST, origins=("nurse",))
    assert lists[
        "What carries over to a Data Scientist from the work of Nurses, by what my sources name or you said:"
    ] == [
        "Registered Nurses need most, of the skills O*NET rates: writing and speaking (importance 3.9 to 4.1 of 5). "
        "They know most of medicine and law.",
        "Named for both by my sources: writing and Excel.",
    ]


def test_what_both_need_is_cited_from_both(compiled: Compiled) -> None:
    request = Request("transition", roles=(SCIENTIST,), origins=("nurse",), detail="more")
    answer = answered(transition, request, compiled)
    block = next(block for block in answer.blocks if isinstance(block, Bullets))
    assert block.items[1].cites == ("onet/29-1141.00/skills", "data-scientist/skills/2", "data-scientist/tools/1")
    assert {fact.id for fact in answer.facts} >= set(block.items[1].cites)
    rated = next(fact for fact in answer.facts if fact.id == "onet/29-1141.00/skills")
    assert (rated.source.id, rated.text) == ("onet", block.items[0].text)


def test_an_occupation_without_ratings_carries_over_only_what_the_user_said(compiled: Compiled) -> None:
    bare = moved(compiled, SCIENTIST, origins=("welder",))
    assert under(bare, "What carries over") == []
    assert len(bare["What a Data Scientist needs:"]) == 3
    knowing = moved(compiled, SCIENTIST, origins=("welder",), named=("python",))
    assert under(knowing, "What carries over to a Data Scientist from the work of Welders") == [
        "Of what you know it needs Python."
    ]
    assert knowing["What a Data Scientist needs beyond that:"] == [
        "Writing reports that decide.",
        "Of lines that are there in part, still missing: statistics and Excel.",
    ]


def test_of_a_role_one_comes_from_what_its_facts_name_carries_over(compiled: Compiled) -> None:
    lists = moved(compiled, ENGINEER, origins=(SCIENTIST,))
    assert under(lists, "What carries over") == ["Named for both by my sources: Python."]
    assert lists["What a Data Engineer needs beyond that:"] == [
        "SQL, fluently.",
    ]


def test_an_origin_that_nothing_is_known_of_carries_nothing_over(compiled: Compiled) -> None:
    assert under(moved(compiled, SCIENTIST, origins=("astronaut",)), "What carries over") == []
    assert under(moved(compiled, SCIENTIST), "What carries over") == []


def test_the_first_step_is_the_first_of_which_nothing_is_known(compiled: Compiled) -> None:
    assert moved(compiled, SCIENTIST, origins=("welder",))["A first step:"] == ["Python, until files are read"]
    assert moved(compiled, SCIENTIST, named=("python",))["A first step:"] == ["Statistics and SQL on real tables"]
    assert "A first step:" not in moved(compiled, ENGINEER)


def test_how_others_came_begins_with_those_who_came_from_there(compiled: Compiled) -> None:
    opening = "Who comes into this work, and how"
    assert [line.split(",")[0] for line in under(moved(compiled, SCIENTIST, origins=("nurse",)), opening)] == [
        "From teaching",
        "From physics",
    ]
    nurse = answered(transition, Request("transition", roles=(SCIENTIST,), origins=("nurse",)), compiled)
    assert "People do come that way: From nursing, trials" in str(nurse.blocks[0])
    physicist = answered(transition, Request("transition", roles=(SCIENTIST,), degree="PhD in physics"), compiled)
    assert "People do come that way: From physics" in str(physicist.blocks[0])


@pytest.mark.parametrize(
    ("slots", "is_told"),
    [
        ({"degree": "PhD in physics"}, True),
        ({"words": ("do", "i", "need", "a", "degree")}, True),
        ({"words": ("what", "is", "missing")}, False),
    ],
)
def test_the_education_of_the_role_is_told_where_studies_are_spoken_of(
    compiled: Compiled, slots: dict[str, tuple[str, ...] | str], is_told: bool
) -> None:
    assert ("The education of Data Scientists:" in moved(compiled, SCIENTIST, **slots)) is is_told


def test_general_steps_are_those_of_the_field(compiled: Compiled) -> None:
    steps = "First steps, whatever you come from:"
    assert moved(compiled, SCIENTIST, origins=("welder",))[steps] == [
        "Begin with one small project.",
        "Read a table a day.",
    ]
    assert moved(compiled, POET)[steps] == ["Begin with one small project.", "Read a sonnet a day."]


def test_a_role_that_nothing_is_known_of_is_admitted(compiled: Compiled) -> None:
    answer = answered(transition, Request("transition", roles=(POET,), origins=("nurse",)), compiled)
    assert answer.status == "caveat"
    assert "no sourced facts" in str(answer.blocks)
    both = answered(transition, Request("transition", roles=(SCIENTIST, POET), origins=("nurse",)), compiled)
    assert both.status == "answer"
    assert "no sourced facts" in str(both.blocks)


def test_what_carries_over_by_the_sources_is_not_told_as_missing(compiled: Compiled) -> None:
    lists = moved(compiled, SCIENTIST, origins=("nurse",))
    assert "writing" in under(lists, "What carries over")[1]
    assert "Writing reports that decide." not in under(lists, "What a Data Scientist needs")


def test_a_language_keeps_its_capital(bot: careerbot.Bot) -> None:
    assert "english" not in bot.reply("I am a teacher. How do I become a data analyst?").text


NAMES = st.lists(st.sampled_from(["python", "sql", "excel", "statistics", "writing"]), unique=True).map(tuple)
ORIGINS = st.lists(st.sampled_from(["nurse", "welder", SCIENTIST, ENGINEER, "?"]), max_size=2, unique=True).map(tuple)
TARGETS = st.lists(st.sampled_from([SCIENTIST, ENGINEER, POET, "data-analyst"]), min_size=1, max_size=2, unique=True)


@given(TARGETS.map(tuple), ORIGINS, NAMES, st.sampled_from(["", "PhD in physics"]))
def test_every_line_of_a_move_rests_on_a_fact_that_is_given_once(
    compiled: Compiled, roles: tuple[str, ...], origins: tuple[str, ...], named: tuple[str, ...], degree: str
) -> None:
    request = Request("transition", roles=roles, origins=origins, named=named, degree=degree)
    answer = answered(transition, request, compiled)
    ids = [fact.id for fact in answer.facts]
    assert len(ids) == len(set(ids))
    for block in answer.blocks:
        for line in block.items if isinstance(block, Bullets) else ():
            assert line.cites
            assert set(line.cites) <= set(ids)


@given(ORIGINS, NAMES)
def test_what_the_user_said_they_know_is_not_told_as_missing(
    compiled: Compiled, origins: tuple[str, ...], named: tuple[str, ...]
) -> None:
    answer = answered(transition, Request("transition", roles=(SCIENTIST,), origins=origins, named=named), compiled)
    for block in answer.blocks:
        if isinstance(block, Bullets) and block.title.startswith("What a Data Scientist needs"):
            assert not any(re.search(rf"(?i)\b{name}\b", line.text) for line in block.items for name in named)


ENDS = [("QA engineer", "data engineer"), ("nurse", "data scientist"), ("bank teller", "financial analyst")]


@pytest.mark.parametrize(("origin", "target"), ENDS)
def test_nothing_stands_both_among_what_carries_over_and_what_is_missing(
    bot: careerbot.Bot, origin: str, target: str
) -> None:
    told = bot.reply(f"From {origin} to {target}, what do I lack?").text
    both = re.search(r"(?m)([^.]*) carr(?:y|ies) over to an? [A-Z]", told)
    missing = re.search(r"(?s)What is missing first of all:(.*?)A first step:", told)
    assert missing
    for name in re.split(r", | and ", both[1].strip()) if both else ():
        assert not re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", missing[1], re.IGNORECASE), name


def test_who_asks_for_what_is_missing_is_told_only_that(bot: careerbot.Bot) -> None:
    told = bot.reply("I am a data analyst, which additional skills do I need to become a data engineer?").text
    assert "What carries over" not in told
    assert told.index("SQL carries over to a Data Engineer, usually Python too") < told.index(
        "What is missing first of all:"
    )
    assert "- Data pipelines" in told


def test_a_tool_that_is_odd_for_an_occupation_is_not_named(bot: careerbot.Bot) -> None:
    carried = bot.reply("I am a nurse, how do I become a data scientist?").text.split("What a Data Scientist needs")[0]
    assert "Spark" not in carried


@pytest.mark.parametrize(
    "text",
    [
        "I have a background in basket weaving, how do I become a data engineer?",
        "I make pottery for a living, how can I become a data engineer?",
    ],
)
def test_from_somewhere_unknown_the_way_is_told_and_what_one_brings_is_asked(bot: careerbot.Bot, text: str) -> None:
    reply = bot.reply(text)
    assert reply.status == "answer"
    assert "Step 1: SQL and relational databases" in reply.text
    assert "Tell me what you bring" in reply.text


# --- the way ---------------------------------------------------------------------------------------------------------


def way(compiled: Compiled, role: str, **slots: tuple[str, ...]) -> Told:
    request = Request("learning_path", roles=(role,), **slots)  # type: ignore[arg-type]  # the slots of a case
    return told(answered(learning_path, request, compiled))


def test_the_way_has_no_boxes_until_the_user_says_what_they_know(compiled: Compiled) -> None:
    assert way(compiled, SCIENTIST)["The way to a Data Scientist:"] == [
        "Step 1: Python, until files are read",
        "Step 2: Statistics and SQL on real tables",
        "Needed first: Patience",
    ]


@pytest.mark.parametrize(
    ("named", "boxes"),
    [
        (("python",), ["[x]", "[ ]"]),
        (("statistics",), ["[ ]", "[ ] in part"]),
        (("statistics", "sql"), ["[ ]", "[x]"]),
        (("excel",), ["Ste", "Ste"]),  # nothing to tick
        (("python", "sql", "statistics", "excel"), ["[x]", "[x]"]),
    ],
)
def test_a_step_is_ticked_where_all_it_names_is_known(
    compiled: Compiled, named: tuple[str, ...], boxes: list[str]
) -> None:
    steps = way(compiled, SCIENTIST, named=named)["The way to a Data Scientist:"]
    assert [step[:3] + (" in part" if step.endswith("(in part known)") else "") for step in steps[:2]] == boxes
    assert steps[2] == "Needed first: Patience"  # no step, and nothing to tick


def test_without_a_way_of_its_own_a_role_is_told_with_what_it_needs(compiled: Compiled) -> None:
    assert way(compiled, ENGINEER, named=("sql",))["What a Data Engineer needs to learn:"] == ["SQL, fluently."]


def test_the_way_to_a_role_that_nothing_is_known_of_is_admitted(compiled: Compiled) -> None:
    answer = answered(learning_path, Request("learning_path", roles=(POET,)), compiled)
    assert "no sourced facts on a learning path for Poets" in str(answer.blocks)
    assert "On getting started, whatever the role:" in told(answer)


def test_studies_are_told_beside_the_way_where_they_are_spoken_of(compiled: Compiled) -> None:
    assert way(compiled, SCIENTIST, words=("which", "masters"))["The education of Data Scientists:"] == [
        "A degree in statistics or physics."
    ]
    assert "The education of Data Scientists:" not in way(compiled, SCIENTIST)


@given(NAMES)
def test_knowing_more_ticks_no_fewer_steps(compiled: Compiled, named: tuple[str, ...]) -> None:
    def ticks(known: tuple[str, ...]) -> int:
        return sum(
            line.startswith("[x]") for line in way(compiled, SCIENTIST, named=known)["The way to a Data Scientist:"]
        )

    assert ticks(named) <= ticks((*named, "python")) <= 2
