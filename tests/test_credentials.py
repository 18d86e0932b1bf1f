"""Certificates, courses, books and schools by name: their files, and the answers on them."""

from __future__ import annotations

from pathlib import Path

import pytest

import careerbot
from careerbot.credential import words_of
from careerbot.credential_files import CredentialFile
from careerbot.question.subject.credentials_asked import ASKED, HELD, matching
from careerbot.turn import Source
from careerbot.vocabulary import CREDENTIALS

FILE = """\
source: editorial
credentials:
  - credential: big-exam
    name: the Big Exam
    kind: certificate
    aliases: [big exam, exam+]
    pick: "the Big Exam if you like exams."
    worth: "Yes."
    versus:
      - {with: small-exam, text: "The big one."}
  - credential: small-exam
    name: Small Exam
    kind: exem
    aliases: []
"""
SOURCES = {"editorial": Source("editorial", "Editorial", "authors", 2026)}


def read(tmp_path: Path, text: str) -> CredentialFile:
    path = tmp_path / "one.yaml"
    path.write_text(text, encoding="utf-8")
    file = CredentialFile(path, "one.yaml", SOURCES)
    file.read_credentials()
    return file


def test_a_file_gives_names_and_lines(tmp_path: Path) -> None:
    file = read(tmp_path, FILE)
    big, small = file.credentials
    assert big.names == (("big", "exam"), ("exam+",))  # the name with an article is none to find it by
    assert small.names == (("small", "exam"),)
    assert [(fact.id, fact.section) for fact in file.facts] == [
        ("credentials/big-exam/pick", CREDENTIALS),
        ("credentials/big-exam/worth", CREDENTIALS),
        ("credentials/big-exam/versus-small-exam", CREDENTIALS),
    ]


def test_an_unknown_kind_is_a_problem(tmp_path: Path) -> None:
    (problem,) = read(tmp_path, FILE).problems
    assert "'exem'" in problem.message
    assert "'exam'" in problem.message


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Security+ or AZ-900?", ("security+", "or", "az", "900")),
        ("deeplearning.ai", ("deeplearning.ai",)),
        ("Andrew Ng\u2019s course", ("andrew", "ng", "course")),
    ],
)
def test_names_are_split_into_words(text: str, words: tuple[str, ...]) -> None:
    assert words_of(text) == words


@pytest.mark.parametrize(
    ("text", "aspects"),
    [
        ("how long to study for it and is it worth it", ["time", "worth"]),
        ("is it enough to get hired", ["enough"]),
        ("how hard is it and what does it cost", ["hard", "cost"]),
        ("then what", ["next"]),
        ("tell me about it", []),
    ],
)
def test_what_is_asked_is_told_in_order(text: str, aspects: list[str]) -> None:
    assert matching(ASKED, text) == aspects


@pytest.mark.parametrize(
    ("before", "held"),
    [
        ("i already have the", True),
        ("i passed my", True),
        ("with just a", True),
        ("skills do they need besides", True),
        ("i have a degree is", False),
    ],
)
def test_what_somebody_has_is_told_from_what_they_ask(before: str, held: bool) -> None:
    assert bool(HELD.search(before)) is held


def test_what_is_held_is_not_asked_about(bot: careerbot.Bot) -> None:
    reply = bot.reply("I have CCNA, is CKA worth it for a devops engineer?")
    assert reply.evidence[0].id == f"{CREDENTIALS}/cka/worth"
    assert all("ccna" not in fact.id for fact in reply.evidence)
    told = bot.reply("I have a CCNA and two years of help desk, how do I become a cloud engineer?")
    assert all(fact.section != CREDENTIALS for fact in told.evidence)


def test_two_are_set_against_each_other_in_either_order(bot: careerbot.Bot) -> None:
    one, other = (bot.reply(text) for text in ("OSCP or PNPT?", "PNPT or OSCP?"))
    assert one.evidence[0] == other.evidence[0]
    assert one.evidence[0].id.startswith(f"{CREDENTIALS}/oscp/versus-pnpt")


def test_of_two_without_a_line_on_both_each_is_told(bot: careerbot.Bot) -> None:
    reply = bot.reply("RHCE or CKA?")
    assert [fact.id for fact in reply.evidence[:2]] == [f"{CREDENTIALS}/rhce/pick", f"{CREDENTIALS}/cka/pick"]
    assert reply.text.startswith("RHCE if")
    assert "; CKA if" in reply.text


def test_what_is_set_against_it_and_not_known_is_said(bot: careerbot.Bot) -> None:
    assert "Of Qwertyx I know nothing." in bot.reply("OSCP or Qwertyx?").text


def test_a_line_that_is_missing_is_that_of_its_kind(bot: careerbot.Bot) -> None:
    reply = bot.reply("how much does CAPM cost")
    assert reply.evidence[0].id == f"{CREDENTIALS}/any-certificate/cost"


def test_what_certificates_cost_is_answered_behind_which_they_are(bot: careerbot.Bot) -> None:
    reply = bot.reply("what is the best certification for a cloud architect and how much does it cost")
    assert reply.evidence[0].role == "cloud-architect"
    assert reply.evidence[-1].id == f"{CREDENTIALS}/any-certificate/cost"


def test_a_wage_is_no_question_on_what_is_named(bot: careerbot.Bot) -> None:
    reply = bot.reply("how much does a network engineer with CCNA earn")
    assert all(fact.section != CREDENTIALS for fact in reply.evidence)
