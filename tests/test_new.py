"""A new content folder: it passes its own tests, and nothing that exists is touched."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

import careerbot
from careerbot.authoring import new
from careerbot.content import Content, load_content
from careerbot.errors import CareerbotError
from careerbot.testing import described, run_case
from careerbot.testing.scripts import read_scripts

FILES = """\
intents/definition.yaml
intents/out_of_scope.yaml
intents/skills.yaml
intents/smalltalk.yaml
knowledge/roles/museum-guide.yaml
knowledge/smalltalk.yaml
knowledge/sources.yaml
tests/dialogues/first.yaml
tests/questions/definition.yaml
tests/questions/skills.yaml
README.md
""".split()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("new") / "my-content"
    new.write(folder)
    return folder


@pytest.fixture(scope="module")
def content(folder: Path) -> Content:
    return load_content(folder)


@pytest.fixture(scope="module")
def guide(folder: Path) -> careerbot.Bot:
    return careerbot.load(folder)


def files_in(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_the_files_written_are_these(tmp_path: Path) -> None:
    folder = tmp_path / "one" / "within" / "another"
    assert [path.relative_to(folder).as_posix() for path in new.write(folder)] == FILES
    assert files_in(folder) == sorted(FILES)


def test_a_new_folder_passes_its_own_tests(folder: Path, guide: careerbot.Bot) -> None:
    cases, problems = read_scripts([folder / "tests"])
    assert problems == []
    assert len(cases) >= 9
    outcomes = [run_case(case, guide) for case in cases]
    assert [line for outcome in outcomes if not outcome.is_good for line in described(outcome)] == []


def test_a_new_folder_has_no_mistakes_and_enough_examples(content: Content) -> None:
    sizes = {intent.name: len(intent.examples) for intent in content.intents}
    assert sizes.keys() == {"definition", "out_of_scope", "skills", "smalltalk"}
    assert min(sizes["definition"], sizes["skills"], sizes["out_of_scope"]) >= 25


def test_small_talk_begins_with_what_the_bot_is_for(content: Content) -> None:
    assert content.smalltalk[0].id == "capabilities"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("how would you describe a docent's job", "definition"),
        ("could you tell me what docents are", "definition"),
        ("does a museum guide have to be patient", "skills"),
        ("which languages should a museum guide speak", "skills"),
        ("is art history needed to be a museum guide", "skills"),
        ("good morning", "smalltalk"),
        ("thank you!", "smalltalk"),
    ],
)
def test_a_new_bot_answers_what_its_files_do_not_say_word_for_word(
    guide: careerbot.Bot, text: str, intent: str
) -> None:
    reply = guide.reply(text)
    assert reply.intents[0].name == intent
    assert reply.status in (("smalltalk",) if intent == "smalltalk" else ("answer", "caveat"))


@pytest.mark.parametrize(
    "text", ["how do I cook rice", "what's the capital of France", "my dog is sick", "how many goals did he score"]
)
def test_a_new_bot_declines_what_belongs_to_another_world(guide: careerbot.Bot, text: str) -> None:
    assert guide.reply(text).status == "fallback"


def test_a_role_is_added_with_one_file(tmp_path: Path) -> None:
    new.write(tmp_path)
    role = (tmp_path / "knowledge/roles/museum-guide.yaml").read_text("utf-8")
    role = role.replace("museum-guide", "tour-manager").replace("Museum Guide", "Tour Manager")
    role = role.replace("aliases: [gallery guide, museum docent, docent]", "aliases: [tour director]")
    (tmp_path / "knowledge/roles/tour-manager.yaml").write_text(role, "utf-8")
    reply = careerbot.load(tmp_path).reply("what should a tour director know")
    assert (reply.intents[0].name, reply.roles, reply.status) == ("skills", ("tour-manager",), "answer")


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    new.write(tmp_path)
    assert files_in(tmp_path) == sorted(FILES)


def test_a_folder_with_something_in_it_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / ".hidden").write_text("mine")
    with pytest.raises(CareerbotError, match="is not empty"):
        new.write(tmp_path)
    assert files_in(tmp_path) == [".hidden"]


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("mine")
    with pytest.raises(CareerbotError, match="is a file"):
        new.write(path)
    assert path.read_text() == "mine"


# Writes into the folder named with files cut off at 2,000 bytes, which only the last of the template exceeds.
CUT_OFF = """\
import resource, sys
from pathlib import Path
from careerbot.authoring import new
resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))
new.write(Path(sys.argv[1]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits on files are POSIX")
@pytest.mark.parametrize("name", ["kept", "made", "made/within/another"])
def test_nothing_is_left_when_writing_fails(tmp_path: Path, name: str) -> None:
    (tmp_path / "kept").mkdir()
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    ended = subprocess.run(
        [sys.executable, "-c", CUT_OFF, str(tmp_path / name)], env=environment, capture_output=True, text=True
    )
    assert ended.returncode == 1
    assert "File too large" in ended.stderr
    assert list(tmp_path.rglob("*")) == [tmp_path / "kept"]


def test_the_commands_to_try_name_the_folder() -> None:
    folder = Path("my guides; rm")
    commands = [shlex.split(command) for command in new.next_commands(folder)]
    assert [command[:2] for command in commands] == [["careerbot", name] for name in ("check", "test", "chat")]
    assert [command[-1] for command in commands] == [str(folder)] * 3
