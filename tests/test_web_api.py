"""The web API over real HTTP: replies, sessions, lookups, limits, headers and errors."""

from __future__ import annotations

import asyncio
import http.client
import json
import socket
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from web_server import running

from careerbot import Bot, __version__
from careerbot.channels.live import Live
from careerbot.channels.web import files
from careerbot.channels.web.app import make_app
from careerbot.channels.web.headers import POLICY
from careerbot.channels.web.settings import Settings
from careerbot.display.blocks import with_blocks
from careerbot.stores import MemoryStore, StoreError

SKILLS = "What skills does a data engineer need?"
OPEN = Settings(rate=0)


@pytest.fixture(scope="module")
def url(bot: Bot) -> Iterator[str]:
    with running(make_app(bot, OPEN)) as url:
        yield url


@pytest.fixture
def client(url: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=url) as client:
        yield client


def ask(client: httpx.Client, text: str, **more: object) -> dict[str, object]:
    response = client.post("/api/reply", json={"text": text, **more})
    assert response.status_code == 200, response.text
    found: dict[str, object] = response.json()
    return found


def problem(response: httpx.Response, status: int) -> str:
    """What a problem says; it must be one, and must not tell of our insides."""
    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"
    assert response.headers["cache-control"] == "no-store"
    found = response.json()
    assert found.keys() == {"type", "title", "status", "detail"}
    assert found["status"] == status
    assert "Traceback" not in response.text
    assert "careerbot/" not in response.text
    detail: str = found["detail"]
    return detail


# Replies


def test_a_reply_is_that_of_the_python_api_with_its_blocks(client: httpx.Client, bot: Bot) -> None:
    for text in (SKILLS, "data scientist vs data analyst", "", "\ud800 lone", "how much does a data engineer earn"):
        response = client.post("/api/reply", content=json.dumps({"text": text}), headers=JSON)
        client.cookies.clear()
        assert response.json() == json.loads(json.dumps(with_blocks(bot.reply(text))))
        assert response.headers["cache-control"] == "no-store"


JSON = {"Content-Type": "application/json"}


def test_a_session_is_followed_up_by_the_cookie(client: httpx.Client) -> None:
    ask(client, SKILLS)
    reply = ask(client, "and the salary?")
    assert reply["roles"] == ["data-engineer"]


def test_without_the_cookie_there_is_no_session(url: str) -> None:
    with httpx.Client(base_url=url) as other:
        assert ask(other, "and the salary?")["roles"] == []


def test_the_cookie_is_random_and_out_of_reach_of_scripts(client: httpx.Client) -> None:
    response = client.post("/api/reply", json={"text": "hello"})
    cookie = response.headers["set-cookie"]
    assert cookie.endswith("; Max-Age=604800; Path=/; HttpOnly; SameSite=Lax")
    assert len(client.cookies["careerbot_session"]) == 32  # of 64 signs: 192 bits
    assert "set-cookie" not in client.post("/api/reply", json={"text": "hello"}).headers


@pytest.mark.parametrize("chosen", ["A" * 32, "short", "x" * 5000, "a b", "../../etc", "é" * 32, ""])
def test_an_id_that_the_client_chose_is_never_adopted(url: str, chosen: str) -> None:
    header = {"Cookie": f"careerbot_session={chosen}".encode()}
    response = httpx.post(f"{url}/api/reply", json={"text": SKILLS}, headers=header)  # type: ignore[arg-type]
    given = response.cookies["careerbot_session"]
    assert given != chosen
    again = httpx.post(f"{url}/api/reply", json={"text": "and the salary?"}, headers=header)  # type: ignore[arg-type]
    assert again.json()["roles"] == []


def test_a_session_is_forgotten_on_request(client: httpx.Client) -> None:
    ask(client, SKILLS)
    held = client.cookies["careerbot_session"]
    response = client.delete("/api/sessions/current")
    assert response.status_code == 204
    assert "careerbot_session" not in client.cookies
    client.cookies.set("careerbot_session", held)
    assert ask(client, "and the salary?")["roles"] == [], "gone from the server, not only from the browser"


def test_a_session_can_be_named_by_its_own_browser_only(client: httpx.Client, url: str) -> None:
    ask(client, SKILLS)
    mine = client.cookies["careerbot_session"]
    with httpx.Client(base_url=url) as other:
        ask(other, "hello")
        assert "not your session" in problem(other.delete(f"/api/sessions/{mine}"), 404)
    assert "not your session" in problem(httpx.delete(f"{url}/api/sessions/{mine}"), 404)
    assert ask(client, "and the salary?")["roles"] == ["data-engineer"]
    assert client.delete(f"/api/sessions/{mine}").status_code == 204


def test_a_client_can_carry_its_session_itself(client: httpx.Client) -> None:
    first = client.post("/api/reply", json={"text": SKILLS, "state": ""})
    assert "set-cookie" not in first.headers
    token = first.json()["state"]
    assert ask(client, "and the salary?", state=token)["roles"] == ["data-engineer"]
    assert ask(client, "and the salary?", state=token)["roles"] == ["data-engineer"], "nothing was kept of the last"
    assert ask(client, "and the salary?", state="")["roles"] == []


def test_a_token_that_was_changed_or_made_up_or_is_old_is_refused(client: httpx.Client, bot: Bot) -> None:
    token = str(ask(client, SKILLS, state="")["state"])
    for bad in ("made-up", token[:-4] + "AAAA", "A" + token[1:], token[:20], token + "=", "é", "=" * 40):
        detail = problem(client.post("/api/reply", json={"text": "and the pay?", "state": bad}), 403)
        assert detail == "'state' cannot be used: it is not one of ours; leave it empty to begin a session."
    with running(make_app(bot, Settings(rate=0, keep=-1, secret="s"))) as url, httpx.Client(base_url=url) as brief:
        old = ask(brief, SKILLS, state="")["state"]
        assert "it is too old" in problem(brief.post("/api/reply", json={"text": "hi", "state": old}), 403)
        elsewhere = {"text": "hi", "state": token}
        assert "not one of ours" in problem(brief.post("/api/reply", json=elsewhere), 403)


def test_a_reply_comes_as_events_block_by_block(client: httpx.Client, bot: Bot) -> None:
    response = client.get("/api/reply/stream", params={"text": "data scientist vs data analyst"})
    assert response.headers["content-type"].startswith("text/event-stream")
    assert response.headers["x-accel-buffering"] == "no"
    events = [dict(line.split(": ", 1) for line in event.split("\n")) for event in response.text.strip().split("\n\n")]
    whole = json.loads(events[-1]["data"])
    assert whole == json.loads(json.dumps(with_blocks(bot.reply("data scientist vs data analyst"))))
    assert [json.loads(event["data"]) for event in events[:-1]] == whole["blocks"]
    assert [event["event"] for event in events] == ["block"] * len(whole["blocks"]) + ["reply"]
    follow_up = client.get("/api/reply/stream", params={"text": "which pays more?"})
    assert "data-analyst" in follow_up.text


def test_a_browser_that_connects_again_to_a_stream_is_told_to_stop(client: httpx.Client) -> None:
    again = client.get("/api/reply/stream", params={"text": "hello"}, headers={"Last-Event-ID": "end"})
    assert again.status_code == 204


def test_what_went_unanswered_is_heard(bot: Bot) -> None:
    heard: list[tuple[str, str]] = []
    app = make_app(bot, OPEN, heard=lambda text, reply: heard.append((text, reply.status)))
    with running(app) as url, httpx.Client(base_url=url) as client:
        ask(client, "will it rain tomorrow")
        ask(client, "hello", state="")
        client.get("/api/reply/stream", params={"text": SKILLS})
    assert heard == [("will it rain tomorrow", "fallback"), ("hello", "smalltalk"), (SKILLS, "answer")]


# Lookups


def test_roles_are_listed_and_by_field(client: httpx.Client) -> None:
    roles = client.get("/api/roles").json()["roles"]
    assert {"data-engineer", "data-scientist"} <= {role["id"] for role in roles}
    data = client.get("/api/roles", params={"field": "data"}).json()["roles"]
    assert data == [role for role in roles if role["field"] == "data"]
    assert "the fields are" in problem(client.get("/api/roles", params={"field": "cooking"}), 404)


def test_a_role_is_found_by_id_and_by_name(client: httpx.Client) -> None:
    found = client.get("/api/roles/data-engineer").json()
    assert (found["id"], found["name"], found["field"]) == ("data-engineer", "Data Engineer", "data")
    assert all(fact["publisher"] and fact["year"] for fact in found["facts"])
    assert client.get("/api/roles/data enginer").json() == found
    detail = problem(client.get("/api/roles/plumbr"), 404)
    assert detail.startswith("I know no role called 'plumbr'")


def test_roles_are_compared_and_pay_is_told(client: httpx.Client) -> None:
    found = client.get("/api/compare?role=data-engineer&role=data%20scientist").json()
    assert [role["id"] for role in found["roles"]] == ["data-engineer", "data-scientist"]
    assert {fact["role"] for fact in found["facts"]} == {"data-engineer", "data-scientist"}
    pay = client.get("/api/pay", params={"role": "data-engineer", "place": "Canada"}).json()["pay"]
    assert {record["place"] for record in pay} == {"canada"}
    assert "no place called 'Narnia'" in problem(client.get("/api/pay?role=data-engineer&place=Narnia"), 404)


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/api/compare", "Name two roles to 10"),
        ("/api/compare?role=data-engineer", "Name two roles to 10"),
        ("/api/compare?role=data-engineer&role=data%20engineer", "names of one role"),
        ("/api/pay", "Give the role by its id or name"),
        ("/api/pay?role=data-engineer&where=Canada", "There is no parameter 'where'; there is role, place."),
        ("/api/pay?role=data-engineer&role=data-scientist", "'role' is given twice"),
        (f"/api/roles/{'x' * 101}", "in 100 characters at most"),
        ("/api/reply/stream", "'text' must be there"),
        (f"/api/reply/stream?text={'x' * 4001}", "'text' has 4001 characters; 4000 are the most."),
    ],
)
def test_a_query_that_cannot_be_answered_says_why(client: httpx.Client, path: str, said: str) -> None:
    assert said in problem(client.get(path), 422)


# Errors


@pytest.mark.parametrize(
    ("body", "status", "said"),
    [
        (b"", 400, "The body is not JSON"),
        (b"{", 400, "The body is not JSON"),
        (b'{"text": NaN}', 400, "The body is not JSON"),
        (b'{"text": "\xff"}', 400, "The body is not JSON"),
        (b"[" * 60_000, 400, "The body is not JSON"),
        (b"[]", 422, "The body must be an object"),
        (b"{}", 422, "'text' must be there"),
        (b'{"text": 1}', 422, "'text' must be a string"),
        (b'{"text": null}', 422, "'text' must be a string"),
        (b'{"txt": "hi"}', 422, "There is no 'txt'; there is 'text' and 'state'."),
        (b'{"text": "hi", "state": 1}', 422, "'state' must be a string"),
        (b'{"text": "hi", "session": "mine"}', 422, "There is no 'session'"),
        (json.dumps({"text": "x" * 4001}).encode(), 422, "'text' has 4001 characters; 4000 are the most."),
        (json.dumps({"text": "x" * 70_000}).encode(), 413, "65536 bytes are the most"),
    ],
)
def test_a_body_that_cannot_be_answered_says_why(client: httpx.Client, body: bytes, status: int, said: str) -> None:
    assert said in problem(client.post("/api/reply", content=body, headers=JSON), status)


def test_a_body_must_be_declared_as_json(client: httpx.Client) -> None:
    for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""):
        response = client.post("/api/reply", content=b'{"text": "hi"}', headers={"Content-Type": kind})
        assert "Content-Type: application/json" in problem(response, 415)
    declared = {"Content-Type": "Application/JSON; charset=utf-8"}
    assert client.post("/api/reply", content=b'{"text": "hi"}', headers=declared).status_code == 200


def test_what_is_not_there_and_what_cannot_be_done_are_problems(client: httpx.Client) -> None:
    for path in ("/nothing", "/api", "/api/reply/", "/static/app.py", "/../settings.py", "/%2e%2e/app.py", "/favicon"):
        assert "There is nothing at" in problem(client.get(path), 404)
    response = client.get("/api/reply")
    assert "GET is not possible at /api/reply" in problem(response, 405)
    assert response.headers["allow"] == "POST"


def test_a_fault_of_ours_tells_nothing_of_our_insides(bot: Bot, caplog: pytest.LogCaptureFixture) -> None:
    async def broken(request: Request) -> Response:
        raise RuntimeError("secret of the house")

    with running(make_app(bot, OPEN, routes=[Route("/broken", broken)])) as url:
        response = httpx.get(f"{url}/broken")
        assert "has been logged" in problem(response, 500)
        assert response.headers["content-security-policy"] == POLICY
        assert 'status="500"' in httpx.get(f"{url}/metrics").text
    assert "secret" not in response.text
    assert "secret of the house" in caplog.text


# Limits


def test_a_body_without_a_length_is_cut_off_too(url: str) -> None:
    def pieces() -> Iterator[bytes]:
        for _ in range(100):
            yield b" " * 10_000

    response = httpx.post(f"{url}/api/reply", content=pieces(), headers=JSON)
    assert "65536 bytes are the most" in problem(response, 413)


def test_a_body_that_does_not_come_is_not_waited_for(bot: Bot) -> None:
    with running(make_app(bot, Settings(rate=0, patience=0.3))) as url:
        host, port = str(urlsplit(url).hostname), int(urlsplit(url).port or 0)
        with socket.create_connection((host, port), 30) as slow:
            slow.sendall(
                b"POST /api/reply HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{"
            )
            began = time.monotonic()
            assert slow.recv(65_536).startswith(b"HTTP/1.1 408")
            assert time.monotonic() - began < 5


def test_who_asks_too_often_is_told_when_to_come_back(bot: Bot) -> None:
    with running(make_app(bot, Settings(rate=60, burst=5))) as url, httpx.Client(base_url=url) as client:
        responses = [client.post("/api/reply", json={"text": "hello"}) for _ in range(8)]
        assert [response.status_code for response in responses] == [200] * 5 + [429] * 3
        assert problem(responses[-1], 429) == "Too many requests; try again in 1 s."
        assert responses[-1].headers["retry-after"] == "1"
        assert client.get("/healthz").status_code == 200, "health is not limited"
        time.sleep(1.1)
        assert client.post("/api/reply", json={"text": "hello"}).status_code == 200


def test_everyone_is_counted_alone_and_nobody_forever() -> None:
    from careerbot.channels.web.rates import Rate
    from careerbot.stores import MemoryStore

    now = 0.0
    own = MemoryStore(most=10, clock=lambda: now)
    rate = Rate(60, 2, own=own)

    async def waits(*clients: str) -> list[float]:
        return [await rate.wait(client) for client in clients]

    assert asyncio.run(waits("a", "a", "a", "b")) == [0, 0, 1, 0]
    now = 1.0
    assert asyncio.run(waits("a", "a")) == [0, 1]
    now = 100.0
    assert asyncio.run(waits("a", "a", "a")) == [0, 0, 1], "waiting saves up no more than the burst"
    asyncio.run(waits(*map(str, range(110))))
    assert len(own._due) == 100
    assert asyncio.run(waits("a")) == [0], "forgotten long ago"


def test_clients_are_counted_by_all_who_share_a_store_and_by_each_while_it_is_down(tmp_path: Path) -> None:
    from careerbot.channels.web.rates import Rate
    from careerbot.stores import SqliteStore

    path = tmp_path / "sessions.db"

    async def run() -> None:
        stores = [SqliteStore(path), SqliteStore(path)]
        one, other = (Rate(60, 4, store, "a secret") for store in stores)
        assert [await rate.wait("192.0.2.7") for rate in (one, other, one, other)] == [0] * 4
        assert 0 < await one.wait("192.0.2.7") <= 1
        assert await other.wait("192.0.2.8") == 0
        assert b"192.0.2" not in b"".join(file.read_bytes() for file in tmp_path.iterdir()), "nobody is named in it"
        await asyncio.gather(*(store.close() for store in stores))
        alone = Rate(60, 4, SqliteStore(tmp_path / "no folder" / "x.db"), "a secret")
        assert [await alone.wait("192.0.2.7") > 0 for _ in range(5)] == [False] * 4 + [True]

    asyncio.run(run())


@pytest.mark.parametrize(
    ("address", "counted_as"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("fe80::1%eth0", "fe80::/64"),
        ("a socket", "a socket"),
    ],
)
def test_an_ipv6_client_is_its_network(address: str, counted_as: str) -> None:
    from careerbot.channels.web.limits import client_of

    assert client_of({"client": (address, 1)}) == counted_as
    assert client_of({"client": None}) == ""


# Who may call, and what browsers are told


def test_every_response_carries_the_strict_policy(client: httpx.Client) -> None:
    ask(client, "hello")
    for response in (
        client.get("/healthz"),
        client.get("/nothing"),
        client.post("/api/reply", content=b"{", headers=JSON),
        client.post("/api/reply", json={"text": "x" * 70_000}),
        client.delete("/api/sessions/current"),
        client.get("/openapi.json"),
    ):
        policy = response.headers["content-security-policy"]
        assert policy == POLICY
        assert "unsafe" not in policy
        assert "*" not in policy
        assert response.headers["x-content-type-options"] == "nosniff"
        assert response.headers["referrer-policy"] == "no-referrer"


def test_pages_of_other_sites_may_not_call_unless_they_are_allowed(bot: Bot, client: httpx.Client, url: str) -> None:
    ask(client, SKILLS)
    evil = {"Origin": "https://evil.example"}
    for response in (
        client.post("/api/reply", json={"text": "hi"}, headers=evil),
        client.delete("/api/sessions/current", headers=evil),
        client.get("/api/reply/stream?text=hi", headers={"Sec-Fetch-Site": "cross-site"}),
        client.post("/api/reply", json={"text": "hi"}, headers={"Origin": "null"}),
    ):
        assert "Pages of other sites may not call this" in problem(response, 403)
    own = {"Origin": url, "Sec-Fetch-Site": "same-origin"}
    assert client.post("/api/reply", json={"text": "and the pay?"}, headers=own).json()["roles"] == ["data-engineer"]

    friend = {"Origin": "https://friend.example"}
    with running(make_app(bot, Settings(rate=0, origins=("https://friend.example",)))) as other:
        asked = {**friend, "Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type"}
        allowed = httpx.options(f"{other}/api/reply", headers=asked)
        assert allowed.status_code == 200
        assert allowed.headers["access-control-allow-origin"] == "https://friend.example"
        reply = httpx.post(f"{other}/api/reply", json={"text": "hi"}, headers=friend)
        assert reply.headers["access-control-allow-origin"] == "https://friend.example"
        assert reply.headers["access-control-allow-credentials"] == "true"
        refused = httpx.options(f"{other}/api/reply", headers={**asked, **evil})
        assert "access-control-allow-origin" not in refused.headers
        problem(httpx.post(f"{other}/api/reply", json={"text": "hi"}, headers=evil), 403)


def test_the_files_of_the_page_are_served_and_nothing_else(tmp_path: Path, bot: Bot) -> None:
    (tmp_path / "index.html").write_text("<!doctype html><title>careerbot</title>")
    (tmp_path / "career-bot.js").write_text("export {}")
    (tmp_path / ".hidden").write_text("no")
    with running(make_app(bot, OPEN, routes=files.routes(tmp_path))) as url, httpx.Client(base_url=url) as client:
        script = client.get("/career-bot.js")
        assert script.headers["content-type"].startswith("text/javascript")
        assert script.headers["access-control-allow-origin"] == "*", "other sites' pages load it as a module"
        known = client.get("/career-bot.js", headers={"If-None-Match": script.headers["etag"]})
        assert (known.status_code, known.content) == (304, b"")
        assert client.get("/.hidden").status_code == 404
        assert client.head("/index.html").headers["content-type"].startswith("text/html")


# Stores, mounting, health


class Failing(MemoryStore):
    """A store that is down when told to be."""

    down = True

    async def load(self, key: str) -> None:
        raise StoreError("no")

    async def delete(self, key: str) -> None:
        raise StoreError("no")


def test_a_store_that_is_down_costs_memory_and_not_the_answer(bot: Bot) -> None:
    from careerbot.stores import Guarded

    with running(make_app(bot, OPEN, store=Guarded(Failing()))) as url, httpx.Client(base_url=url) as client:
        response = client.post("/api/reply", json={"text": SKILLS})
        assert response.json()["roles"] == ["data-engineer"]
        assert response.headers["careerbot-memory"] == "off"
        assert "set-cookie" not in response.headers
        assert client.get("/healthz").json()["store"] == "down"
        client.cookies.set("careerbot_session", "A" * 32)
        gone = client.delete("/api/sessions/current")
        assert "try again" in problem(gone, 503)
        assert gone.headers["retry-after"] == "2"
        counted = client.get("/metrics").text
        assert "careerbot_replies_without_memory_total 1.0" in counted
        assert "careerbot_store_failures_total 2.0" in counted


def test_health_and_metrics_tell_of_the_server_and_of_no_text(client: httpx.Client) -> None:
    ask(client, "a secret question about data engineers")
    health = client.get("/healthz").json()
    assert health == {"status": "ok", "version": __version__, "store": "up", "content": "current"}
    response = client.get("/metrics")
    assert response.headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8"
    assert 'careerbot_requests_total{method="POST",route="/api/reply",status="200"}' in response.text
    client.patch("/no/such/path")
    text = client.get("/metrics").text
    assert 'careerbot_requests_total{method="other",route="other",status="404"}' in text
    assert "secret" not in text
    assert "such" not in text


def test_the_app_can_be_mounted_in_another(bot: Bot) -> None:
    site = Starlette(routes=[Mount("/careers", app=make_app(bot, Settings(rate=60, burst=2)))])
    with running(site) as url, httpx.Client(base_url=url) as client:
        response = client.post("/careers/api/reply", json={"text": SKILLS})
        assert "Path=/careers;" in response.headers["set-cookie"]
        again = client.post("/careers/api/reply", json={"text": "and the salary?"})
        assert again.json()["roles"] == ["data-engineer"]
        assert problem(client.post("/careers/api/reply", json={"text": "hello"}), 429)
        assert problem(client.get("/careers/api/roles", headers={"Origin": "https://evil.example"}), 403)


def test_the_bot_can_be_exchanged_between_turns(bot: Bot) -> None:
    live = Live(bot)
    with running(make_app(live, OPEN)) as url, httpx.Client(base_url=url) as client:
        ask(client, SKILLS)

        class Other(Bot):
            """Says one thing."""

            def __init__(self) -> None:
                self.compiled = bot.compiled

            def turn(self, text: str, state: object) -> object:  # type: ignore[override]
                return bot.turn("hello", state)  # type: ignore[arg-type]

        live.now = Other()
        assert ask(client, SKILLS)["status"] == "smalltalk"


def test_turns_of_one_browser_that_come_at_once_are_all_kept(bot: Bot) -> None:
    store = MemoryStore()
    with running(make_app(bot, OPEN, store=store)) as url, httpx.Client(base_url=url) as client:
        ask(client, "hello")
        with ThreadPoolExecutor(16) as pool:
            replies = list(pool.map(lambda number: ask(client, f"hello {number}"), range(64)))
        assert len(replies) == 64
        (found,) = [asyncio.run(store.load(key)) for key in store._texts]
    assert found is not None
    assert found.version == 65
    assert json.loads(found.text)["turn"] == 65


def test_a_client_that_goes_away_harms_nobody(url: str, client: httpx.Client) -> None:
    for _ in range(20):
        connection = http.client.HTTPConnection(str(urlsplit(url).hostname), int(urlsplit(url).port or 0))
        connection.putrequest("POST", "/api/reply")
        connection.putheader("Content-Type", "application/json")
        connection.putheader("Content-Length", "50")
        connection.endheaders(b'{"text"')
        connection.close()
    assert ask(client, "hello")["status"] == "smalltalk"
