"""Time of a turn, warm, in one process with the whole knowledge base; peak memory.

    python benchmarks/turns.py [--passes 3] [--dump FILE]

Plays every question and dialogue of the scripts in `tests/`, and some long posts, once unmeasured and then some times
measured; a message counts with its median. Times are those of the processor, which another program that wants it does
not lengthen much. Each stands beside its ratio to a loop of plain Python timed in the same run, so that figures of two
machines can be compared. `--dump` writes every reply as JSON, to see that a change changed none.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import careerbot
from careerbot.display.render import as_json
from careerbot.testing.scripts import read_scripts

TESTS = Path(__file__).resolve().parent.parent / "tests"
LONG_POSTS = (
    "Hi everyone, I am 34 and have spent the last nine years teaching mathematics at a secondary school in Ohio. "
    "I know some Python from a summer course, I made a few charts with Excel and I enjoy explaining numbers to "
    "people, but I have never written anything that runs in production. I would like to move into data work. "
    "Should I aim for data analyst first, or is data scientist realistic? And what does either of them pay around "
    "Columbus?",
    "So I finished my computer science degree in May. I did two internships, one with Java and Spring at a bank "
    "and one with React at a small agency. Since then I have sent about two hundred applications and got four "
    "interviews, all of which went nowhere. My portfolio is a todo app, a weather app and a clone of a chat "
    "program. I am starting to think that backend is too crowded. Would DevOps or data engineering be easier to "
    "get into? What would I need to learn on top of what I have?",
    "Long time lurker here. I work nights as a registered nurse and after twelve years my back and my patience "
    "are both gone. My hospital has a small analytics team and they use SQL, Tableau and something called Epic "
    "Clarity. I talked to one of them and it sounded great. I have no degree besides nursing. What is the "
    "quickest honest way into health data work, which certificates matter, and how long would it take me if I can "
    "study eight hours a week?",
    "I keep going back and forth between machine learning engineer and data engineer. I like building things that "
    "stay up, I do not mind being woken at night, and I am fine with statistics although I would not call it a "
    "passion. I know Python, SQL, Docker and a bit of Spark. My friends say that everything will be automated in "
    "five years anyway. Which of the two has the better outlook, which pays more in California, and which one "
    "would you pick for somebody like me?",
    "Okay here is my situation: warehouse shift lead, 41, two kids, no college. I tought myself a bit of Pyhton "
    "on my phone and built a spredsheet that saves us about three hours a week on invetory. My manager loved it. "
    "Is there any relistic route from here to a job where I do that kind of thing all day? I do not care much "
    "about the title, data analist or whatever, I just want to stop lifting boxes before my knees give up.",
    "Can somebody explain the difference between a data analyst, a business analyst, a business intelligence "
    "developer and an analytics engineer? Every advert that I read asks for SQL, Power BI and stakeholder "
    "management, and the pay goes from 50k to 130k. I have a bachelor in economics and I was an intern in a "
    "controlling department. I liked the dashboards and hated the meetings.",
    "I am a mechanical engineer with six years in automotive, mostly MATLAB, Simulink and some C++. The plant is "
    "closing next year. I see embedded software engineer, robotics engineer and computer vision engineer "
    "openings, all with different lists. What skills am I missing for each, and does a master's degree help at "
    "all at my age? I could move to Texas or to Washington, but not abroad.",
    "Burnt out senior frontend developer here, eleven years of JavaScript, TypeScript, React and before that "
    "jQuery. I like design more than code these days and I spend my free time drawing interfaces in Figma. I earn "
    "145k now and know that I would take a cut. What does a UX designer do all day, what would a portfolio need "
    "to show, and how do interviews go for people who come from code? Also, are there roles in between?",
    "My son is 17 and wants to do 'something with AI'. He is good at maths, likes games and reads about neural "
    "networks at night. His school councellor told him to study data science, his uncle says computer science, "
    "and I have no idea. Which degree opens more doors? What do people in these jobs actually do from nine to "
    "five, and will there still be work by the time he has finished?",
    "Security question. I have the CompTIA A+ and Network+, three years on a help desk, and I run a small lab at "
    "home with Kali Linux, Wireshark and a couple of old switches. I want to be a penetration tester but every "
    "opening wants OSCP and three years of experience. Is security analyst in a SOC the normal first step? What "
    "tools should I know, what does the job pay at the start, and how bad are the night shifts really?",
    "Physics PhD, two postdocs, tired of moving every two years. I write Python and Fortran, I know Bayesian "
    "statistics rather well, I have taught undergraduates for a decade and I never touched a cloud. Recruiters "
    "keep telling me to apply for quantitative analyst or research scientist positions. Other people say data "
    "scientist. I do not like finance, I hate advertising, and I would love to work on climate or health. Where "
    "would you send me and what gaps do I have to close first?",
    "i have been a cashier for 5 years and im thinking about going back to school maybe for IT or something with "
    "computers because everyone says it pays good. im not great at math and i never coded before but i fix "
    "everyones phones and computers in my family. is web developer hard to learn?? or should i do help desk or "
    "cyber security? how much do they make starting out and do i need a degree or is a bootcamp ok, i cant pay "
    "more than like 3000",
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--passes", type=int, default=3, help="measured passes (default: %(default)s)")
    parser.add_argument("--dump", type=Path, help="write every reply to this file, one line of JSON each")
    arguments = parser.parse_args()
    conversations = list(_conversations())
    bot = careerbot.load()
    replies = [as_json(reply) for _, reply, _ in _played(bot, conversations)]  # unmeasured: fills what is kept
    if arguments.dump:
        arguments.dump.write_text("\n".join(replies) + "\n", "utf-8")
    passes = [[(text, seconds) for text, _, seconds in _played(bot, conversations)] for _ in range(arguments.passes)]
    texts = [text for text, _ in passes[0]]
    times = [statistics.median(turn) for turn in zip(*([s for _, s in one] for one in passes), strict=True)]
    loop = statistics.median(_loop() for _ in range(25))
    print(f"{len(times)} turns in {len(conversations)} conversations; a reference loop takes {1000 * loop:.2f} ms")
    ranked = sorted(times)
    for share in (50, 90, 99):
        _tell(f"p{share}", ranked[min(len(ranked) * share // 100, len(ranked) - 1)], loop)
    for seconds, text in sorted(zip(times, texts, strict=True), reverse=True)[:10]:
        _tell("", seconds, loop, " ".join(text[:200].split())[:90])
    print(f"peak memory: {_peak():.0f} MB")


def _conversations() -> Iterator[tuple[str, ...]]:
    """What is said in each conversation: a dialogue's turns, or a question on its own."""
    cases, _ = read_scripts([TESTS / "questions", TESTS / "dialogues"])
    yield from (tuple(turn.text for turn in case.turns) for case in cases)
    yield from ((post,) for post in LONG_POSTS)


def _played(
    bot: careerbot.Bot, conversations: Sequence[tuple[str, ...]]
) -> Iterator[tuple[str, careerbot.Reply, float]]:
    """Every message with its reply and the seconds of the processor it took."""
    for messages in conversations:
        session = bot.session()
        for text in messages:
            start = time.thread_time()
            reply = session.reply(text)
            yield text, reply, time.thread_time() - start


def _loop() -> float:
    """Seconds of a fixed loop over a dictionary and strings, about as the bot's work is."""
    start = time.thread_time()
    counts: dict[str, int] = {}
    for number in range(5_000):
        word = f"word {number % 97}"
        counts[word] = counts.get(word, 0) + len(word.split())
    return time.thread_time() - start


def _tell(name: str, seconds: float, loop: float, text: str = "") -> None:
    print(f"{name:4}{1000 * seconds:8.2f} ms{seconds / loop:7.2f} × loop  {text}".rstrip())


def _peak() -> float:
    """Peak resident memory of this process in MB."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6


if __name__ == "__main__":
    main()
