"""Which pays more: states and cities ranked by official wages, roles weighed against each other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_careers import CAREERS, write_careers

import careerbot
from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer
from careerbot.pay.ranking_pay import KINDS, MOST_PLACES, UNDECIDED, best_places, places_asked
from careerbot.pay.weighing_pay import weighed_pay
from careerbot.turn import Bullets, Fact, Line, Request

SCIENTIST, ENGINEER, ANALYST, POET = "data-scientist", "data-engineer", "data-analyst", "poet"


@pytest.fixture(scope="module")
def compiled(tmp_path_factory: pytest.TempPathFactory) -> Compiled:
    return careerbot.load(write_careers(tmp_path_factory.mktemp("careers") / "content")).compiled


def asked(text: str) -> str:
    return places_asked(Request("salary", words=tuple(text.lower().split())))


def ranked(role: str, kind: str, compiled: Compiled) -> list[str]:
    """The places told, best first."""
    answer = best_places(Request("salary", roles=(role,)), kind, compiled)
    assert answer is not None
    return [line.text for line in lines(answer)]


def lines(answer: Answer) -> list[careerbot.turn.Line]:
    return [line for block in answer.blocks if isinstance(block, Bullets) for line in block.items]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("which state pays most", "state"),
        ("the states with the highest salaries", "state"),
        ("best city for pay", "metro"),
        ("cities that pay most", "metro"),
        ("metro with top wages", "metro"),
        ("where is the pay best", "state"),
        ("in which town does one earn most", "metro"),
        ("which state has the most jobs", ""),
        ("what is the highest salary", ""),
        ("how much does it pay in this state", ""),
        ("", ""),
    ],
)
def test_places_are_ranked_where_pay_the_most_and_a_kind_of_place_are_asked_about(text: str, kind: str) -> None:
    assert asked(text) == kind


@given(st.lists(st.sampled_from([*KINDS, "most", "pay", "which", "is", "there"]), max_size=8))
def test_a_kind_is_one_that_the_words_name(words: list[str]) -> None:
    kind = places_asked(Request("salary", words=tuple(words)))
    assert kind == "" or (kind in {KINDS[word] for word in words if word in KINDS} and {"most", "pay"} <= set(words))


def test_states_are_told_by_their_median_the_highest_first(compiled: Compiled) -> None:
    assert ranked(SCIENTIST, "state", compiled) == [
        "West: median USD 72,000 a year.",
        "East: median USD 71,000 a year, 700 employed.",
    ]


def test_areas_without_a_median_are_left_out(compiled: Compiled) -> None:
    assert ranked(SCIENTIST, "metro", compiled) == ["Riverton: median USD 73,000 a year, 300 employed."]


def test_the_head_says_whose_wages_where_and_of_when_and_how_they_fit(compiled: Compiled) -> None:
    answer = best_places(Request("salary", roles=(ANALYST,)), "state", compiled)
    assert answer is not None
    assert [block.title for block in answer.blocks if isinstance(block, Bullets)] == [
        "Highest official median wages of data scientists (a group that includes data analysts), states of Home, "
        "May 2025:"
    ]


def test_every_place_is_a_fact_of_the_wages_cited_by_its_line(compiled: Compiled) -> None:
    answer = best_places(Request("salary", roles=(SCIENTIST,)), "state", compiled)
    assert answer is not None
    assert [(fact.id, fact.source.id, fact.role) for fact in answer.facts] == [
        ("pay/wages/15-2051/west", "wages-2025", SCIENTIST),
        ("pay/wages/15-2051/east", "wages-2025", SCIENTIST),
    ]
    assert [line.cites for line in lines(answer)] == [(fact.id,) for fact in answer.facts]
    assert [line.text for line in lines(answer)] == [fact.text for fact in answer.facts]


@pytest.mark.parametrize(("role", "kind"), [(POET, "state"), (ENGINEER, "state"), (ENGINEER, "metro")])
def test_without_wages_there_is_nothing_to_rank(compiled: Compiled, role: str, kind: str) -> None:
    assert best_places(Request("salary", roles=(role,)), kind, compiled) is None


def verdict(roles: tuple[str, ...], compiled: Compiled) -> tuple[tuple[Line, ...], tuple[Fact, ...]]:
    return weighed_pay(Request("salary", roles=roles), compiled)


def test_without_tables_of_pay_nothing_is_ranked_or_weighed(tmp_path_factory: pytest.TempPathFactory) -> None:
    gone: dict[str, str | bytes | None] = {name: None for name in CAREERS if name.startswith("knowledge/pay/")}
    for role in (SCIENTIST, ENGINEER, ANALYST):
        text = CAREERS[f"knowledge/roles/{role}.yaml"]
        assert text is not None
        kept = [line for line in text.splitlines(keepends=True) if not line.startswith("counted_as")]
        gone[f"knowledge/roles/{role}.yaml"] = "".join(kept)
    bare = careerbot.load(write_careers(tmp_path_factory.mktemp("bare") / "content", gone)).compiled
    assert best_places(Request("salary", roles=(SCIENTIST,)), "state", bare) is None
    assert verdict((SCIENTIST, ENGINEER), bare) == ((), ())


def test_at_most_eight_places_that_ship_are_told_and_they_descend(bot: careerbot.Bot) -> None:
    for kind in ("state", "metro"):
        answer = best_places(Request("salary", roles=(SCIENTIST,)), kind, bot.compiled)
        assert answer is not None
        medians = [int(fact.text.split("USD ")[1].split(" ")[0].replace(",", "")) for fact in answer.facts]
        assert len(medians) == MOST_PLACES
        assert medians == sorted(medians, reverse=True)


# --- roles against each other ----------------------------------------------------------------------------------------


def test_the_role_with_the_higher_median_is_named_with_every_figure_and_fit(compiled: Compiled) -> None:
    for roles in ((SCIENTIST, ENGINEER), (ENGINEER, SCIENTIST)):
        told, facts = verdict(roles, compiled)
        assert told[0].text == (
            "By the median of official wages (Home, May 2025) Data Scientists are paid more: "
            "Data Scientists USD 70,000 and "
            "Data Engineers (counted as database architects, nearest occupation) USD 60,000."
        )
        assert told[0].cites == ("data-scientist/salary/wages", "data-engineer/salary/wages")
        assert {id for line in told for id in line.cites} == {fact.id for fact in facts}


def test_wages_and_adverts_are_weighed_apart_and_their_disagreement_is_said(compiled: Compiled) -> None:
    told, _ = verdict((SCIENTIST, ENGINEER), compiled)
    assert [line.text.partition(" (")[0] for line in told][:2] == [
        "By the median of official wages",
        "By what adverts offered",
    ]


def test_roles_counted_in_one_occupation_are_not_weighed_by_its_wages(compiled: Compiled) -> None:
    told, _ = verdict((SCIENTIST, ANALYST), compiled)
    assert told[0].text == UNDECIDED  # nor by the thin adverts of one of them


@pytest.mark.parametrize("roles", [(SCIENTIST, POET), (POET, ENGINEER, SCIENTIST)])
def test_a_role_of_which_no_pay_is_known_keeps_any_from_being_named(compiled: Compiled, roles: tuple[str, ...]) -> None:
    told, _ = verdict(roles, compiled)
    assert told[0].text == UNDECIDED
    assert "Poets: I have no figure." in [line.text for line in told]


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("do network engineers earn less than cybersecurity analysts?", "No. By the median"),
        ("why do data scientists get paid more than data analysts?", "Pay follows how scarce the skill is"),
        ("which is paid better, data engineer or software engineer?", "My two kinds of figures disagree."),
        ("who earns more: ML engineers or data scientists?", "By what adverts offered (the United States, 2024) Mach"),
        ("is game dev pay worse than software engineer pay", "By what my sources say: Games often pay less"),
    ],
)
def test_a_comparison_of_pay_begins_as_it_is_asked(bot: careerbot.Bot, text: str, begins: str) -> None:
    assert bot.reply(text).text.startswith(begins)


def test_the_best_paying_cities_of_a_state_lie_in_it(bot: careerbot.Bot) -> None:
    reply = bot.reply("which city in Texas pays data scientists most?")
    assert "Highest official median wages" in reply.text
    told = [line.text for block in reply.blocks if isinstance(block, Bullets) for line in block.items]
    assert [text for text in told if "TX" not in text] == []


@pytest.mark.parametrize(
    "text", ["which state pays data scientists the most?", "best paying city for software engineers"]
)
def test_a_question_for_the_best_place_gets_the_ranking(bot: careerbot.Bot, text: str) -> None:
    reply = bot.reply(text)
    assert reply.text.startswith("Highest official median wages of ")
    assert len(reply.evidence) == MOST_PLACES
