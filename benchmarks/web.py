"""Load and soak of /api/reply, as ratios to a bare Starlette JSON endpoint in the same run.

    python benchmarks/web.py                 # load: a minute
    python benchmarks/web.py --soak 600      # ten minutes; tells how memory grew, and whether it still does

Each server is one process; the load comes from this one, on keep-alive connections. Beside requests a second, which
the client limits too, it tells the processor time that the server itself spends on a request: that ratio is fair on a
machine that is busy with other things.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

CONNECTIONS = 16
INTERVALS = 20  # of a soak
FLAT = 0.01  # share of the memory by which it may have grown along the last half of a soak
ROUNDS = 3  # of each server in turn, so that what else the machine does hits all alike
BARE = """
import sys, uvicorn
from starlette.applications import Starlette
from starlette.responses import JSONResponse
from starlette.routing import Route

async def reply(request):
    asked = await request.json()
    return JSONResponse({"id": None, "text": asked["text"], "status": "answer"})

app = Starlette(routes=[Route("/api/reply", reply, methods=["POST"])])
uvicorn.run(app, port=int(sys.argv[1]), access_log=False, log_level="warning")
"""
ROLES = ("data engineer", "data scientist", "data analyst", "machine learning engineer", "software engineer")
FORMS = (
    "What skills does a {} need?",
    "How much does a {} earn in Germany?",
    "What does a {} do?",
    "How do I become a {}?",
    "What tools does a {} use?",
    "Is there a future in being a {}?",
    "{} or business analyst?",
    "What certificates help a {}?",
)


@dataclass(frozen=True)
class Load:
    """What became of a load."""

    requests: int
    seconds: float
    processor: float  # seconds that the server spent
    p50: float
    p99: float
    failures: int

    @property
    def rate(self) -> float:
        """Requests a second."""
        return self.requests / self.seconds

    @property
    def cost(self) -> float:
        """Processor time of the server for a request, in microseconds."""
        return self.processor / max(self.requests, 1) * 1e6


def popular() -> Iterator[str]:
    """Forty questions, each asked by many who have just come, as on a page with suggestions."""
    return itertools.cycle([form.format(role) for form in FORMS for role in ROLES])


def unheard() -> Iterator[str]:
    """Questions of which no two are alike, so that no answer is kept."""
    return (f"{text} I ask for the {number}. time" for number, text in enumerate(popular()))


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--seconds", type=float, default=4, help="of each round (default: 4)")
    parser.add_argument("--soak", type=float, default=0, metavar="SECONDS", help="soak instead of load")
    options = parser.parse_args()
    if options.soak:
        soak(options.soak)
    else:
        load(options.seconds)


def load(seconds: float) -> None:
    """Tell the ratios."""
    found: dict[str, list[Load]] = {"bare": [], "popular": [], "unheard": []}
    with Server("-c", BARE) as bare, careerbot() as ours:
        for server, texts in ((bare, popular()), (ours, popular())):
            run(server, texts, 1)
        for _ in range(ROUNDS):
            found["bare"].append(run(bare, popular(), seconds))
            found["popular"].append(run(ours, popular(), seconds))
            found["unheard"].append(run(ours, unheard(), seconds))
    best = {name: max(loads, key=lambda load: load.rate) for name, loads in found.items()}
    print(f"{'':10}{'requests/s':>12}{'p50 ms':>9}{'p99 ms':>9}{'server µs':>11}{'failures':>10}")
    for name, one in best.items():
        print(f"{name:10}{one.rate:12.0f}{one.p50:9.2f}{one.p99:9.2f}{one.cost:11.0f}{one.failures:10}")
    for name in ("popular", "unheard"):
        ratio, cost, p99 = (
            best[name].rate / best["bare"].rate,
            best["bare"].cost / best[name].cost,
            best[name].p99 / best["bare"].p99,
        )
        print(
            f"{name}: {ratio:.2f} of the throughput of bare ({cost:.2f} by the server's own time), p99 {p99:.1f} times"
        )


def soak(seconds: float) -> None:
    """Tell how much memory there is at equal intervals, and from the slope of the last half whether it still grows.

    What grows before that is what the server keeps on purpose, each up to a bound: sessions, turns, what it knows of
    words. Half of the questions hold a word never said before and all come from new visitors, so that all of it fills.
    """
    with careerbot() as server:
        texts = itertools.chain.from_iterable(zip(popular(), unheard(), strict=False))
        run(server, texts, 1)
        requests, failures = 0, 0
        told = [(0, server.memory())]
        print(f"{'seconds':>8}{'requests':>10}{'failures':>10}{'p99 ms':>8}{'MiB':>8}{'change':>8}")
        for number in range(1, INTERVALS + 1):
            one = run(server, texts, seconds / INTERVALS)
            requests, failures = requests + one.requests, failures + one.failures
            told.append((requests, server.memory()))
            at, change = seconds * number / INTERVALS, told[-1][1] - told[-2][1]
            print(f"{at:8.0f}{requests:10}{failures:10}{one.p99:8.1f}{told[-1][1]:8.1f}{change:+8.2f}", flush=True)
    last = told[INTERVALS // 2 :]
    growth = slope(last) * (last[-1][0] - last[0][0])
    flat = abs(growth) <= FLAT * last[-1][1]
    print(f"from {told[0][1]:.1f} to {told[-1][1]:.1f} MiB; along the last half {growth:+.2f} MiB in", end=" ")
    print(f"{last[-1][0] - last[0][0]} requests, by its slope: {'flat' if flat else 'not flat'}")


def slope(points: Sequence[tuple[int, float]]) -> float:
    """How much the second number grows with the first, by least squares."""
    middle_x = sum(x for x, _ in points) / len(points)
    middle_y = sum(y for _, y in points) / len(points)
    return sum((x - middle_x) * (y - middle_y) for x, y in points) / sum(
        (x - middle_x) * (x - middle_x) for x, _ in points
    )


def careerbot() -> Server:
    """`careerbot serve` without its limit, answering by now."""
    return Server("-m", "careerbot", "serve", "--rate", "0", "--no-reload", "--port")


class Server:
    """A server in a process of its own."""

    def __init__(self, *command: str) -> None:
        with socket.create_server(("127.0.0.1", 0)) as free:
            self.port = free.getsockname()[1]
        self._process = subprocess.Popen(
            [sys.executable, *command, str(self.port)], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
        )

    def __enter__(self) -> Server:
        for _ in range(600):
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
            except OSError:
                time.sleep(0.1)
            else:
                return self
        raise SystemExit("the server does not start")

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.wait()

    def processor(self) -> float:
        """Seconds of processor time that it has spent."""
        fields = Path(f"/proc/{self._process.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory(self) -> float:
        """Resident memory in MiB."""
        pages = int(Path(f"/proc/{self._process.pid}/statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") / 2**20


def run(server: Server, texts: Iterator[str], seconds: float) -> Load:
    """Load a server for a while."""
    return asyncio.run(_run(server, texts, seconds))


async def _run(server: Server, texts: Iterator[str], seconds: float) -> Load:
    times: list[float] = []
    failures = 0
    began, spent = time.perf_counter(), server.processor()

    async def client() -> None:
        nonlocal failures
        reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
        while (now := time.perf_counter()) - began < seconds:
            body = json.dumps({"text": next(texts)}).encode()
            head = b"POST /api/reply HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
            writer.write(b"%bContent-Length: %d\r\n\r\n%b" % (head, len(body), body))
            answer = await reader.readuntil(b"\r\n\r\n")
            lines = answer.lower().split(b"\r\n")
            length = next(int(line[15:]) for line in lines if line.startswith(b"content-length:"))
            await reader.readexactly(length)
            failures += not answer.startswith(b"HTTP/1.1 200")
            times.append(time.perf_counter() - now)
        writer.close()

    await asyncio.gather(*(client() for _ in range(CONNECTIONS)))
    took, processor = time.perf_counter() - began, server.processor() - spent
    times.sort()
    return Load(
        len(times), took, processor, times[len(times) // 2] * 1e3, times[int(len(times) * 0.99)] * 1e3, failures
    )


if __name__ == "__main__":
    main()
