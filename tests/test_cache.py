"""The cache: compiled once, again when something changed, and nothing bad ever taken for good."""

from __future__ import annotations

import ast
import os
import pickle
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from own_process import SRC, environment
from small_content import FILES, write_content

import careerbot
from careerbot import ContentError, cache, train
from careerbot.cache import KEPT, build, built_from, cache_folder
from careerbot.compiled import Compiled
from careerbot.compiled_tables.checksums import file_name
from careerbot.model import Classifier

QUESTION = "What is a data scientist?"
ANSWER = "draws insight from data"


class Home:
    """A content folder, a cache of its own, and how often the content was compiled."""

    def __init__(self, folder: Path, cache: Path) -> None:
        self.folder = write_content(folder)
        self.cache = cache
        self.builds = 0

    def load(self) -> careerbot.Bot:
        def count() -> None:
            self.builds += 1

        return careerbot.load(self.folder, on_build=count)

    def edit(self, name: str, old: str, new: str) -> None:
        assert old in FILES[name]
        (self.folder / name).write_text(FILES[name].replace(old, new))

    def files(self) -> list[Path]:
        return sorted(self.cache.iterdir()) if self.cache.is_dir() else []

    def answers(self) -> bool:
        return ANSWER in self.load().reply(QUESTION).text


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    home = Home(tmp_path / "content", tmp_path / "cache")
    monkeypatch.setenv("CAREERBOT_CACHE", str(home.cache))
    return home


def cached(cache: Path, **more: str) -> dict[str, str]:
    return environment(CAREERBOT_CACHE=str(cache), **more)


def ask(folder: Path) -> list[str]:
    return [sys.executable, "-m", "careerbot", "--content", str(folder), "ask", QUESTION]


def run(command: list[str], cache: Path, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, env=cached(cache, **more), capture_output=True, text=True, check=False)


def test_content_is_compiled_once_and_the_file_reused(home: Home) -> None:
    assert home.answers()
    (path,) = home.files()
    before = path.stat().st_ino
    assert home.answers()
    assert home.builds == 1
    assert home.files() == [path]
    assert path.stat().st_ino == before


def test_another_process_reuses_the_file(home: Home) -> None:
    home.load()
    (path,) = home.files()
    before = path.stat().st_ino
    done = run(ask(home.folder), home.cache)
    assert ANSWER in done.stdout
    assert [file.stat().st_ino for file in home.files()] == [before]


@pytest.mark.parametrize(
    ("name", "content"),
    [
        (
            "knowledge/roles/data-scientist.yaml",
            FILES["knowledge/roles/data-scientist.yaml"].replace("insight", "gold"),
        ),
        ("knowledge/roles/data-engineer.yaml", FILES["knowledge/roles/data-engineer.yaml"] + "# a comment\n"),
        ("intents/skills.yaml", FILES["intents/skills.yaml"].replace("which skills", "what abilities")),
        ("knowledge/general.yaml", 'skills:\n  - {text: "Patience.", source: handbook-2024}\n'),
        (
            "knowledge/sources.yaml",
            FILES["knowledge/sources.yaml"].replace("2024\n    title", "2024\n    note: x\n    title"),
        ),
        ("knowledge/jobs.yaml", None),
    ],
    ids=["fact", "comment", "example", "new file", "source", "file gone"],
)
def test_content_is_compiled_again_when_a_file_of_it_changed(home: Home, name: str, content: str | None) -> None:
    home.load()
    if content is None:
        (home.folder / name).unlink()
    else:
        (home.folder / name).write_text(content)
    home.load()
    assert home.builds == 2
    assert len(home.files()) == 2


def test_the_answer_is_that_of_the_changed_content_and_of_the_old_one_again(home: Home) -> None:
    name = "knowledge/roles/data-scientist.yaml"
    assert home.answers()
    home.edit(name, "Draws insight from data", "Reads tea leaves")
    assert "reads tea leaves" in home.load().reply(QUESTION).text.lower()
    home.edit(name, "", "")
    assert home.answers()
    assert home.builds == 2


def test_a_changed_time_or_place_of_the_same_content_does_not_compile_it_again(home: Home, tmp_path: Path) -> None:
    home.load()
    os.utime(home.folder / "knowledge/tools.yaml", (1, 1))
    home.folder = home.folder.rename(tmp_path / "elsewhere")
    assert home.answers()
    assert home.builds == 1


def test_content_with_mistakes_is_not_compiled_and_leaves_nothing(home: Home) -> None:
    home.edit("knowledge/sources.yaml", "year: 2024", "year: soon")
    with pytest.raises(ContentError):
        home.load()
    assert home.files() == []


def damage(data: bytes, how: str) -> bytes:
    if how == "empty":
        return b""
    if how == "cut short":
        return data[: len(data) // 2]
    if how == "a byte short":
        return data[:-1]
    if how == "a byte long":
        return data + b"\0"
    at = int(float(how) * (len(data) - 1))
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


@pytest.mark.parametrize(
    "how", ["empty", "cut short", "a byte short", "a byte long", "0", "0.001", "0.1", "0.3", "0.5", "0.7", "0.9", "1"]
)
def test_a_damaged_file_is_refused_and_made_again(home: Home, how: str) -> None:
    home.load()
    (path,) = home.files()
    good = path.read_bytes()
    path.write_bytes(damage(good, how))
    assert home.answers()
    assert home.builds == 2
    assert [file.read_bytes() for file in home.files()] == [good]


class Trap:
    """Unpickled, it makes a folder."""

    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return (os.mkdir, (str(self.mark),))


def foreign(kind: str, mark: Path, scratch: Path) -> bytes:
    if kind == "pickle":
        return pickle.dumps(Trap(mark))
    if kind == "python":
        return f"import os\nos.mkdir({str(mark)!r})\n".encode()
    if kind == "text":
        return b"not a database\n" * 1000
    if kind == "zeros":
        return bytes(100_000)
    connection = sqlite3.connect(scratch)
    connection.execute("CREATE TABLE fact (number INTEGER PRIMARY KEY, text TEXT)")
    connection.execute("INSERT INTO fact VALUES (1, 'You are rich.')")
    connection.commit()
    connection.close()
    return scratch.read_bytes()


@pytest.mark.parametrize("kind", ["pickle", "python", "text", "zeros", "SQLite"])
@pytest.mark.parametrize("named", ["as its bytes say", "as the good one", "as another"])
def test_a_foreign_file_is_never_taken_for_a_good_one_nor_run(
    home: Home, tmp_path: Path, kind: str, named: str
) -> None:
    mark = tmp_path / "mark"
    data = foreign(kind, mark, tmp_path / "scratch")
    home.cache.mkdir()
    if named == "as its bytes say":
        path = home.cache / file_name(built_from(home.folder), data)
    elif named == "as the good one":
        path = home.cache / build(home.folder, tmp_path / "out").name
    else:
        path = home.cache / file_name("0" * 24, data)
    path.write_bytes(data)
    assert home.answers()
    assert home.builds == 1
    assert not mark.exists()
    assert path.exists() == (named != "as its bytes say")
    home.load()
    assert home.builds == 1


def test_a_foreign_file_of_another_name_is_left_alone(home: Home) -> None:
    home.cache.mkdir()
    for name in ("notes.txt", "old-00000000.compiled", "x.tmp"):
        (home.cache / name).write_text("mine")
    home.load()
    assert {"notes.txt", "old-00000000.compiled", "x.tmp"} < {path.name for path in home.files()}


def test_a_folder_in_the_place_of_the_file_does_no_harm(home: Home, tmp_path: Path) -> None:
    name = build(home.folder, tmp_path / "out").name
    (home.cache / name / "more").mkdir(parents=True)
    done = run(ask(home.folder), home.cache, TMPDIR=str(tmp_path))
    assert (done.returncode, done.stderr) == (0, "")
    assert ANSWER in done.stdout


def test_processes_that_compile_at_once_all_answer(home: Home) -> None:
    processes = [
        subprocess.Popen(
            ask(home.folder), env=cached(home.cache), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        for _ in range(3)
    ]
    done = [(*process.communicate(), process.returncode) for process in processes]
    assert [(errors, code) for _, errors, code in done] == [("", 0)] * 3
    assert all(ANSWER in answer for answer, _, _ in done)
    assert len(home.files()) == 1
    Compiled(home.files()[0])


KILLED = """
import os, resource, signal, sys
from pathlib import Path
from careerbot.cache import build

moment = sys.argv[2]
if moment == "writing":
    signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, 200_000))
else:
    def kill(event, arguments):
        if event == moment:
            os.kill(os.getpid(), signal.SIGKILL)
    sys.addaudithook(kill)
build(Path(sys.argv[1]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals and limits of POSIX")
@pytest.mark.parametrize("moment", ["tempfile.mkstemp", "sqlite3.connect", "writing", "os.chmod", "os.rename"])
def test_a_process_killed_while_compiling_leaves_nothing_that_is_taken_for_good(home: Home, moment: str) -> None:
    done = run([sys.executable, "-c", KILLED, str(home.folder), moment], home.cache)
    assert done.returncode in (-signal.SIGKILL, -signal.SIGXFSZ), done.stderr
    assert [path for path in home.files() if path.suffix == ".compiled"] == []
    assert home.answers()
    assert home.builds == 1


@pytest.mark.skipif(sys.platform == "win32", reason="signals and limits of POSIX")
def test_what_a_killed_process_left_is_cleared_away_in_time(home: Home) -> None:
    run([sys.executable, "-c", KILLED, str(home.folder), "os.rename"], home.cache)
    (left,) = home.files()
    os.utime(left, (1, 1))
    home.load()
    assert not left.exists()


@pytest.mark.parametrize("below", ["", "sub", "sub/sub"])
def test_a_cache_that_cannot_be_written_still_gives_a_bot(home: Home, tmp_path: Path, below: str) -> None:
    (tmp_path / "a file").write_text("in the way")
    (tmp_path / "tmp").mkdir()
    done = run(ask(home.folder), tmp_path / "a file" / below, TMPDIR=str(tmp_path / "tmp"))
    assert (done.returncode, done.stderr) == (0, "")
    assert ANSWER in done.stdout
    assert (tmp_path / "a file").read_text() == "in the way"


def test_a_cache_that_cannot_be_written_does_not_train_twice(
    home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trained = []
    trains = train.fit

    def fit(*given: Any) -> Classifier:
        trained.append(given)
        return trains(*given)

    (tmp_path / "a file").touch()
    monkeypatch.setenv("CAREERBOT_CACHE", str(tmp_path / "a file" / "sub"))
    monkeypatch.setattr("careerbot.train.fit", fit)
    assert home.answers()
    assert len(trained) == 1


def mounted(size: str, folder: Path, command: list[str]) -> list[str]:
    """The command, run where a folder is a small disk of its own."""
    script = f'mount -t tmpfs -o size={size} none "$0" && exec "$@"'
    return ["unshare", "--mount", "sh", "-c", script, str(folder), *command]


def test_a_full_disk_under_the_cache_still_gives_a_bot(home: Home, tmp_path: Path) -> None:
    home.cache.mkdir()
    if shutil.which("unshare") is None or run(mounted("64k", home.cache, ["true"]), home.cache).returncode:
        pytest.skip("may not mount a small disk here")
    (tmp_path / "tmp").mkdir()
    done = run(mounted("64k", home.cache, ask(home.folder)), home.cache, TMPDIR=str(tmp_path / "tmp"))
    assert (done.returncode, done.stderr) == (0, "")
    assert ANSWER in done.stdout


LIMITED = """
import resource, sys
from careerbot.cli import main

resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
def test_no_room_anywhere_ends_in_a_message(home: Home) -> None:
    done = run([sys.executable, "-c", LIMITED, *ask(home.folder)[3:]], home.cache)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert done.stderr.startswith("careerbot: ")


def old_files(cache: Path, count: int) -> list[Path]:
    """Files of other contents, the first of them the oldest."""
    cache.mkdir(exist_ok=True)
    paths = [cache / file_name(f"{number:024x}", bytes([number])) for number in range(count)]
    for number, path in enumerate(paths):
        path.write_bytes(bytes([number]))
        os.utime(path, (1_000_000_000 + number, 1_000_000_000 + number))
    return paths


def test_the_oldest_files_are_pruned_when_one_is_made(home: Home) -> None:
    old = old_files(home.cache, 2 * KEPT)
    home.load()
    assert len(home.files()) == KEPT
    assert [path for path in old if path.exists()] == old[-(KEPT - 1) :]
    home.load()
    assert home.builds == 1


def test_few_files_are_not_pruned(home: Home) -> None:
    old = old_files(home.cache, KEPT - 1)
    home.load()
    assert all(path.exists() for path in old)


def test_nothing_is_pruned_in_a_folder_that_was_asked_for(home: Home, tmp_path: Path) -> None:
    old = old_files(tmp_path / "out", 2 * KEPT)
    build(home.folder, tmp_path / "out")
    assert all(path.exists() for path in old)


def test_a_file_in_use_is_not_pruned_before_ones_that_are_not(home: Home) -> None:
    home.load()
    (path,) = home.files()
    os.utime(path, (1, 1))
    home.load()
    old_files(home.cache, KEPT)
    home.edit("knowledge/roles/data-scientist.yaml", "insight", "gold")
    home.load()
    assert path.exists()


def test_a_file_that_vanishes_while_others_are_pruned_does_no_harm(home: Home) -> None:
    home.cache.mkdir()
    (home.cache / "gone-00000000.compiled").symlink_to(home.cache / "nowhere")
    assert home.answers()


def test_a_file_beside_the_content_is_used_and_the_cache_left_alone(home: Home) -> None:
    build(home.folder, home.folder)
    assert home.answers()
    assert home.builds == 0
    assert home.files() == []


def test_a_damaged_file_beside_the_content_is_passed_over(home: Home) -> None:
    path = build(home.folder, home.folder)
    path.write_bytes(path.read_bytes()[:-1])
    assert home.answers()
    assert home.builds == 1


def test_the_same_content_gives_the_same_bytes_in_every_process(home: Home, tmp_path: Path) -> None:
    train = [sys.executable, "-m", "careerbot", "train", "--content", str(home.folder), "--out"]
    made = []
    for seed in ("1", "2"):
        done = run([*train, str(tmp_path / seed)], home.cache, PYTHONHASHSEED=seed)
        assert done.returncode == 0, done.stderr
        made.append(Path(done.stdout.strip()))
    assert made[0].name == made[1].name
    assert made[0].read_bytes() == made[1].read_bytes()


FINGERPRINT = (
    "import sys; from pathlib import Path; from careerbot.cache import built_from; print(built_from(Path('.')))"
)


@pytest.mark.parametrize(
    "name",
    [
        *("compile.py", "compiled.py", "entities.py", "intents.py", "knowledge.py", "model.py", "normalize.py"),
        *("compiled_tables/schema.py", "terms.py", "train.py", "train_advice.py", "vocabulary.py"),
        *(pytest.param(name) for name in ("content.py", "yamlfile.py", "data/english.txt")),
    ],
)
def test_content_is_compiled_again_when_what_shapes_the_file_changed(home: Home, tmp_path: Path, name: str) -> None:
    package = tmp_path / "src" / "careerbot"
    shutil.copytree(SRC / "careerbot", package, ignore=shutil.ignore_patterns("__pycache__", "content"))

    def fingerprint() -> str:
        done = subprocess.run(
            [sys.executable, "-c", FINGERPRINT],
            cwd=home.folder,
            env={**os.environ, "PYTHONPATH": str(package.parent)},
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout

    before = fingerprint()
    assert fingerprint() == before
    with (package / name).open("a") as stream:
        stream.write("# changed\n" if name.endswith(".py") else "zzyzx\n")
    assert fingerprint() != before


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the folders of XDG")
@pytest.mark.parametrize(
    ("variables", "folder"),
    [
        ({"CAREERBOT_CACHE": "/a", "XDG_CACHE_HOME": "/b"}, "/a"),
        ({"CAREERBOT_CACHE": "", "XDG_CACHE_HOME": "/b"}, "/b/careerbot"),
        ({"CAREERBOT_CACHE": "", "XDG_CACHE_HOME": "", "HOME": "/c"}, "/c/.cache/careerbot"),
    ],
)
def test_the_cache_stands_where_the_user_keeps_caches(
    monkeypatch: pytest.MonkeyPatch, variables: Mapping[str, str], folder: str
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert cache_folder() == Path(folder)


def test_the_files_of_the_cache_may_be_read_by_other_users(home: Home) -> None:
    home.load()
    assert [path.stat().st_mode & 0o777 for path in home.files()] == [0o644]


def test_every_module_that_compiling_imports_counts_among_those_that_shape_the_file() -> None:
    package = SRC / "careerbot"
    reached: set[str] = set()
    left = ["compile", "content"]
    while left:
        if (name := left.pop()) in reached:
            continue
        reached.add(name)
        for node in ast.walk(ast.parse((package / f"{name}.py").read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("careerbot"):
                base = (node.module or "").split(".")[1:]
                paths = ["/".join(path) for path in (base, *([*base, alias.name] for alias in node.names)) if path]
                left += [path for path in paths if (package / f"{path}.py").is_file()]
    assert reached == set(cache._SHAPING)
