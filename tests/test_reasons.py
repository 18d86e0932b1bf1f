"""Advice rests on facts: what a recommendation, gap, move, comparison or path says is cited, and stands there."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import careerbot
from careerbot import Reply, State
from careerbot.display.render import as_json
from careerbot.turn import Bullets, Fact, Line, Paragraph, Table

FIGURE = re.compile(r"\d+(?:[.,]\d+)*")
REASONED = ("recommend_role", "skill_gap", "transition", "compare", "learning_path")
NEEDED = ("skills", "tools", "responsibilities")  # sections whose facts say what a role asks for
NOT_ASKED = re.compile(
    r"not (?:always |a must|required|needed|asked)|optional|helpful|a bonus|a plus|little|suffice|seldom"
)
FIRST, SECOND, AGAINST = "What you say points to", "The runner-up is", "What may speak against it:"

COMPARE = (
    "how does a devops engineer differ from a site reliability engineer?",
    "data analyst vs data engineer vs data scientist vs analytics engineer",
    "UX designer or UI designer, what's the differance",
    "Compare front-end and back-end developers",
    "product manager versus project manager",
    "compare android developer to ios developer",
    "statistician vs biostatistician",
    "what's the salary difference between a network engineer and a cloud engineer",
    "compare embedded engineer, robotics engineer and game developer by pay",
    "Scrum master, product manager or technical program manager - what separates them?",
    "Is a deep learning engineer the same as a computer vision engineer?",
    "compare technical writer and ux designer",
)
RECOMMEND = (
    "help me choose a career: I know java and kotlin and love phones",
    "should I go for data engineer or data analyst? I hate presenting to people",
    "which role is right for me? I enjoy language and neural networks but dislike javascript",
    "what role fits if i enjoy spss, surveys and customers",
    "suggest a role please. I am good at wireshark and nmap",
    "I have a degree in economics and use stata. which role is for me?",
    "i like organising people and deadlines, i dislike programming",
    "which job would you recommend me, i know jira and hate writing code",
    "I like statistics and charts but I hate sql, which role suits me",
    "I love kubernetes and linux, I dislike java. which role suits me?",
    "which role fits me? I enjoy genomics and R",
    "I hate mathematics but enjoy design. Which role is for me?",
)
GAP = (
    "I use excel, sql and power bi, am I ready to be a data analyst?",
    "what am I lacking to become an actuary if I know excel and r",
    "I'm comfortable with figma and adobe xd, what gaps do I have as a UX designer",
    "i can program in python and pytorch. do i have enough for machine learning engineer?",
    "I have experience with wireshark, nmap and linux. How far am I from a penetration tester?",
    "I speak SQL fluently, know SSIS. Missing for ETL developer?",
    "I can code in C and C++ and I know linux. what do I lack for embedded engineer",
    "what skills do I lack for a project manager, I know excel and microsoft project",
    "I know sql and dbt. Am I ready for analytics engineer?",
    "how ready am i for network engineer, i know wireshark",
    "I know java and git. what's missing for a back-end developer",
    "with r and sas, what would a biostatistician job still ask of me",
)
MOVE = (
    "I've been a nurse for 12 years and want to become a healthcare data analyst",
    "welder here, thinking about moving into robotics engineer work",
    "from chef to ux designer, is that crazy?",
    "i was a flight attendent and want to be a project manager",
    "civil engineer → data scientist, what carries over?",
    "I'm an army officer leaving the service. want to go into cybersecurity analyst",
    "QA tester to software engineer, how do I make the switch",
    "I work as an actuary and want to move to data science",
    "dental hygenist wanting a career change into web development",
    "switching from pilot to devops engineer",
    "career change: social worker to ux designer",
    "police officer to fraud analyst. doable?",
)
PATH = (
    "what should i learn first to become a product manager? I can use figma",
    "Learning plan for a statistician. I'm good at calculus and linear algebra",
    "roadmap for data engineer, I know sql",
    "Roadmap to mlops engineer please",
    "study plan to become a prompt engineer",
    "step by step to UI designer, i know figma",
    "roadmap actuary. i know calculus and probability already",
    "learning path to technical writer; I know markdown and git",
    "which steps to become a penetration tester - I know linux and computer networks",
    "I hate math. Roadmap to robotics engineer?",
    "I know python and sql, how do I become a data scientist step by step?",
    "learning path for cybersecurity analyst please",
)


def known_miss(text: str, disliked: str, why: str) -> object:
    """A message that the bot does not get right yet."""
    return pytest.param(text, disliked, marks=pytest.mark.xfail(strict=True, reason=why))


DISLIKED = (  # a message, and what it says is disliked
    ("should I go for data engineer or data analyst? I hate presenting to people", "presentation"),
    ("which role is right for me? I enjoy language and neural networks but dislike javascript", "javascript"),
    ("i like organising people and deadlines, i dislike programming", "programming"),
    ("which job would you recommend me, i know jira and hate writing code", "programming"),
    ("I like statistics and charts but I hate sql, which role suits me", "sql"),
    ("I love kubernetes and linux, I dislike java. which role suits me?", "java"),
    ("I hate mathematics but enjoy design. Which role is for me?", "mathematics"),
    ("I love drawing and figuring out how people use apps, but I hate coding. Which job would suit me?", "programming"),
    ("I dislike excel, I know tableau and python. what should i become", "excel"),
    ("I am not good at statistics. I like kubernetes and terraform. Which role suits me?", "statistics"),
    ("no maths please. i like writing and explaining technical stuff. what role should i go for", "mathematics"),
    ("I detest statistics and love docker, which role would suit me best", "statistics"),
    ("I'm no fan of coding but I enjoy python and charts. which role suits me", "programming"),
    ("I can't stand java, i know kotlin. which job is for me", "java"),
)
MESSAGES = (*COMPARE, *RECOMMEND, *GAP, *MOVE, *PATH)

ROLE_FRAMES = (
    "{role} vs {other}",
    "compare a {role} with a {other}: pay and education",
    "should I be a {role} or a {other}? I like {thing} and hate {hated}",
    "I know {thing} and {hated}. What am I missing to be a {role}?",
    "learning path to {role}, I already know {thing}",
    "from {past} to {role}, I know {thing}",
    "I am a {past}, how do I become a {role}?",
    "{other} to {role}, what carries over",
)
LIKING_FRAMES = (
    "which role suits me? I like {thing} but I hate {hated}",
    "I know {thing} and dislike {hated}, which role fits me?",
    "I hate {hated}. I enjoy {thing}. which role is for me",
    "what role do you recommend? i know {thing} and love {other_thing}, i dislike {hated}",
)


def reasoned(reply: Reply) -> bool:
    """Whether the reply weighs facts and tells a result."""
    return reply.status in ("answer", "caveat") and any(guess.name in REASONED for guess in reply.intents)


def told(reply: Reply) -> Iterator[Line]:
    """The list items and cells of a reply that say something of a role."""
    for block in reply.blocks:
        if isinstance(block, Bullets):
            yield from block.items
        elif isinstance(block, Table):
            yield from (
                cell
                for row in block.rows
                for cell in row[1:]
                if cell.text not in ("my sources say nothing on that", "")
            )


IN_COMMON = "Named for both by my sources:"  # a list of names, each from some fact it cites
LACKING = "Still to show"


def unfounded(reply: Reply) -> list[str]:
    """The lines that cite nothing, or what is not in the reply's evidence."""
    known = {fact.id for fact in reply.evidence}
    return [line.text for line in told(reply) if not line.cites or not set(line.cites) <= known]


def unlike_what_they_cite(reply: Reply) -> list[str]:
    """The list items and cells in which neither the wording of the facts cited stands nor a figure from them."""
    facts = {fact.id: fact for fact in reply.evidence}
    return [
        line.text
        for line in told(reply)
        if not FIGURE.search(line.text)  # those are checked on their own
        and not line.text.startswith(IN_COMMON)
        and not all(is_of(line.text, facts[id].text) for id in line.cites if id in facts)
        and not names_of_what_is_cited(line, [facts[id] for id in line.cites if id in facts])
    ]


def is_of(line: str, fact: str) -> bool:
    """Whether a fact's wording stands in a line, or the line is that wording without what was trimmed off its end."""
    return bare(fact) in line.casefold() or bare(fact).startswith(bare(line))


def bare(text: str) -> str:
    """A fact's wording without the verdict it begins with, which another sentence may give."""
    return re.sub(r"^(?:Yes|No), (?:and |but )?", "", text).rstrip(".;").casefold()


def names_of_what_is_cited(line: Line, cited: Sequence[Fact]) -> bool:
    """Whether a line ends in a list of names ("…: A, B and C"), each of which a fact it cites mentions."""
    found = re.fullmatch(r".*(?:: | needs )(.+)", line.text.rstrip("."))
    mentioned = {id for fact in cited for id in fact.mentions}
    wordings = " ".join(fact.text.lower() for fact in cited)
    listed = re.split(r", | and ", found[1].lower()) if found else []
    slugs = {name: re.sub(r"[^a-z0-9]+", "-", name) for name in listed}  # "spring-framework" of the tool "spring"
    named = {name for name, slug in slugs.items() if any(f"{slug}-".startswith(f"{id}-") for id in mentioned)}
    return bool(listed) and all(name in named or name in wordings for name in listed)


def figures_of(texts: Iterable[str]) -> set[str]:
    return {figure for text in texts for figure in FIGURE.findall(unicodedata.normalize("NFKC", text))}


def figures_from_nowhere(reply: Reply, said: str) -> set[str]:
    """The figures of a line that neither the facts it cites nor the user gave; elsewhere, nor the evidence."""
    facts = {fact.id: fact for fact in reply.evidence}
    missing: set[str] = set()
    for line in told(reply):
        cited = [facts[id] for id in line.cites if id in facts]
        missing |= figures_of([line.text]) - figures_of([said, *map(wording, cited)])
    return missing | (figures_of([reply.text]) - figures_of([said, *map(wording, reply.evidence)]))


def wording(fact: Fact) -> str:
    return f"{fact.kind} {fact.text} {fact.source.year}"


def headed(reply: Reply, head: str, bot: careerbot.Bot) -> tuple[str, tuple[Fact, ...]]:
    """The role a list recommends under this heading, and the facts cited for it; '' and none without the list."""
    facts = {fact.id: fact for fact in reply.evidence}
    for block in reply.blocks:
        if isinstance(block, Bullets) and block.title.startswith(head):
            cited = tuple(facts[id] for line in block.items for id in line.cites)
            roles = {fact.role for fact in cited}
            assert len(roles) == 1, f"{block.title} cites facts of {sorted(roles)}"
            role = roles.pop()
            assert bot.compiled.role_name(role) in block.title
            return role, cited
    return listed_under(reply, {FIRST: 0, SECOND: 1}.get(head, 0))


def listed_under(reply: Reply, place: int) -> tuple[str, tuple[Fact, ...]]:
    """The role at a place of the list below "What you say points to …", and the facts cited for it."""
    facts = {fact.id: fact for fact in reply.evidence}
    opening = reply.blocks[0] if reply.blocks else None
    if not isinstance(opening, Paragraph) or not opening.lines[0].text.startswith(FIRST):
        return "", ()
    items = reply.blocks[1].items if isinstance(reply.blocks[1], Bullets) else ()
    if place >= len(items):
        return "", ()
    cited = tuple(facts[id] for id in items[place].cites)
    return cited[0].role, cited


def against(reply: Reply) -> tuple[Fact, ...]:
    """The facts told as speaking against the first role."""
    facts = {fact.id: fact for fact in reply.evidence}
    blocks = [b for b in reply.blocks if isinstance(b, Bullets) and b.title == AGAINST]
    return tuple(facts[id] for block in blocks for line in block.items for id in line.cites)


def required(facts: Sequence[Fact], thing: str) -> list[str]:
    """The facts that name a thing among what a role asks for, without saying that it is not asked for."""
    return [
        fact.text
        for fact in facts
        if fact.section in NEEDED and thing in fact.mentions and not NOT_ASKED.search(fact.text)
    ]


def assert_reasons_hold(reply: Reply, said: str, bot: careerbot.Bot) -> None:
    assert unfounded(reply) == []
    assert unlike_what_they_cite(reply) == []
    assert figures_from_nowhere(reply, said) == set()
    first, _ = headed(reply, FIRST, bot)
    second, _ = headed(reply, SECOND, bot)
    assert not second or second != first


def test_there_are_sixty_messages() -> None:
    assert len(set(MESSAGES)) == len(MESSAGES) == 60


@pytest.mark.parametrize("text", MESSAGES)
def test_the_reasons_of_a_message_hold(bot: careerbot.Bot, text: str) -> None:
    reply = bot.reply(text)
    assert reasoned(reply), f"{reply.status} {reply.intents}"
    assert_reasons_hold(reply, text, bot)


@pytest.mark.parametrize("text", MESSAGES)
def test_the_same_message_gets_the_same_reply(bot: careerbot.Bot, text: str) -> None:
    for state in (State(), State(turn=3, knows=("python", "excel"), dislikes=("java",), background="nurse")):
        first, second = bot.turn(text, state), bot.turn(text, State.from_json(state.to_json()))
        assert as_json(first[0]) == as_json(second[0])
        assert first[1] == second[1]


@pytest.mark.parametrize(("text", "disliked"), DISLIKED)
def test_what_is_recommended_first_does_not_ask_for_what_is_disliked(
    bot: careerbot.Bot, text: str, disliked: str
) -> None:
    reply = bot.reply(text)
    _, cited = headed(reply, FIRST, bot)
    assert required((*cited, *against(reply)), disliked) == []


def test_many_of_these_messages_get_a_first_role_and_a_runner_up(bot: careerbot.Bot) -> None:
    replies = [bot.reply(text) for text in RECOMMEND]
    assert sum(bool(headed(reply, FIRST, bot)[0]) for reply in replies) >= 6
    assert sum(bool(headed(reply, SECOND, bot)[0]) for reply in replies) >= 5


def test_a_gap_does_not_tell_as_missing_what_it_tells_as_there(bot: careerbot.Bot) -> None:
    for text in GAP:
        reply = bot.reply(text)
        have = re.findall(r"you already have (.+?)\.(?:\s|$)", reply.text)
        names = [name for names in have for name in re.split(r", | and ", names)]
        lists = [block for block in reply.blocks if isinstance(block, Bullets) and block.title.startswith(LACKING)]
        for line in (line for block in lists for line in block.items):
            assert set(names) & set(re.split(r", | and ", line.text.rpartition(": ")[2])) == set(), text


def test_every_role_names_what_it_needs_in_a_move_or_says_that_it_is_not_known(bot: careerbot.Bot) -> None:
    for label in bot.compiled.labels("role"):
        reply = bot.reply(f"from nurse to {label.name}, what carries over and what is missing?")
        assert_reasons_hold(reply, "", bot)
        known = bool(bot.compiled.facts(label.id, "skills"))
        assert ("no sourced facts" in reply.text) is not known or label.id not in reply.roles, label.name


@st.composite
def conversations(draw: st.DrawFn, bot: careerbot.Bot, frames: Sequence[str]) -> list[str]:
    """One to three messages with roles, occupations, tools and skills drawn from the content."""
    roles = [label.name for label in bot.compiled.labels("role")]
    pasts = [label.name for label in bot.compiled.labels("occupation")]
    things = [label.name for kind in ("tool", "skill") for label in bot.compiled.labels(kind)]
    texts = []
    for frame in draw(st.lists(st.sampled_from(frames), min_size=1, max_size=3)):
        role, other = draw(st.lists(st.sampled_from(roles), min_size=2, max_size=2, unique=True))
        thing, other_thing, hated = draw(st.lists(st.sampled_from(things), min_size=3, max_size=3, unique=True))
        past = draw(st.sampled_from(pasts))
        texts.append(frame.format(role=role, other=other, thing=thing, other_thing=other_thing, hated=hated, past=past))
    return texts


@settings(max_examples=100)
@given(data=st.data())
def test_the_reasons_of_any_conversation_hold(bot: careerbot.Bot, data: st.DataObject) -> None:
    texts = data.draw(conversations(bot, (*ROLE_FRAMES, *LIKING_FRAMES)))
    state = State()
    for number, text in enumerate(texts):
        before = state
        reply, state = bot.turn(text, before)
        again, after = bot.turn(text, before)
        assert (as_json(reply), state) == (as_json(again), after)
        if reasoned(reply):
            assert_reasons_hold(reply, " ".join(texts[: number + 1]), bot)


@settings(max_examples=100)
@given(data=st.data())
def test_no_role_recommended_first_rests_on_what_is_disliked(bot: careerbot.Bot, data: st.DataObject) -> None:
    state = State()
    for text in data.draw(conversations(bot, LIKING_FRAMES)):
        reply, state = bot.turn(text, state)
        _, cited = headed(reply, FIRST, bot)
        asked = {thing: required(cited, thing) for thing in state.dislikes}
        assert {thing: facts for thing, facts in asked.items() if facts} == {}


# Every role, every kind of question, and the ways to ask for a yes or no.
YES_NO_FRAMES = (
    "do I need a degree to be a {role}?",
    "As a nurse, can I become a {role}",
    "just wondering, is a {role} in demand in {place}",
    "DOES A {role} CODE",
    "does a {role} need maths",
    "need a certificate to be a {role}?",
    "is a {role} well paid?",
    "is {amount} good for a {role} in {place}",
    "can I make {amount} as a {role}",
    "can a {role} work remotely",
    "will AI replace a {role}?",
    "is being a {role} hard, stressful or boring?",
    "am I too old to be a {role}",
    "is a {role} the same as a {other}?",
    "does a {role} use {thing}?",
    "do {role}s work in banks",
)
OTHER_FRAMES = (
    "how many openings are there for a {role}",
    "how many {role}s are there",
    "what share of {role}s have a master's degree",
    "how long does it take to become a {role}",
    "how fast does the field of {role} grow",
    "how much does a {role} earn in {place}",
    "what does the top 10% of {role}s earn",
    "which is better, {role} or {other}",
    "which pays more, {role} or {other}",
    "which has more future, {role} or {other}",
    "what are the {topic} of a {role}",
)
TOPICS = (
    "skills", "tools", "responsibilities", "education", "certifications", "industries", "outlook", "interviews",
    "portfolio", "career path", "work life", "first steps", "learning path", "openings",
)  # fmt: skip


def uncited_figures(reply: Reply, said: str) -> list[str]:
    """The lines, of paragraphs too, with a figure that neither a fact they cite has nor the user gave."""
    facts = {fact.id: fact for fact in reply.evidence}
    wrong = []
    for block in reply.blocks:
        if isinstance(block, Paragraph):
            lines: Sequence[Line] = block.lines
        else:
            lines = block.items if isinstance(block, Bullets) else [cell for row in block.rows for cell in row]
        for line in lines:
            cited = [wording(facts[id]) for id in line.cites if id in facts]
            if figures_of([line.text]) - figures_of([said, *cited]):
                wrong.append(line.text)
    return wrong


def sayings(bot: careerbot.Bot, frame: str, role: str, other: str) -> str:
    return frame.format(
        role=bot.compiled.role_name(role),
        other=bot.compiled.role_name(other),
        place="Texas",
        amount="120,000",
        thing="Python",
        topic="skills",
    )


@pytest.mark.parametrize("frame", [*YES_NO_FRAMES, *OTHER_FRAMES])
def test_every_figure_of_a_line_stands_in_a_fact_it_cites_for_every_role(bot: careerbot.Bot, frame: str) -> None:
    roles = [label.id for label in bot.compiled.labels("role")]
    for role, other in zip(roles, [*roles[1:], roles[0]], strict=True):
        text = sayings(bot, frame, role, other)
        reply = bot.reply(text)
        assert uncited_figures(reply, amounts(text)) == [], text
        assert {id for block in reply.blocks for id in cites_of(block)} <= {fact.id for fact in reply.evidence}, text


def cites_of(block: object) -> Iterator[str]:
    if isinstance(block, Table):
        lines: Iterable[Line] = [cell for row in block.rows for cell in row]
    else:
        lines = block.items if isinstance(block, Bullets) else block.lines if isinstance(block, Paragraph) else ()
    for line in lines:
        yield from line.cites


def amounts(text: str) -> str:
    """The text with its amounts written as replies write them: "120k" as "120,000"."""
    return re.sub(r"(\d+)k\b", r"\1,000", text)


@settings(max_examples=150)
@given(data=st.data())
def test_every_figure_of_a_line_stands_in_a_fact_it_cites(bot: careerbot.Bot, data: st.DataObject) -> None:
    roles = [label.name for label in bot.compiled.labels("role")]
    things = [label.name for kind in ("tool", "skill") for label in bot.compiled.labels(kind)]
    places = ("Texas", "Chicago", "Berlin", "London", "India", "California")
    state, said = State(), ""
    for frame in data.draw(st.lists(st.sampled_from((*YES_NO_FRAMES, *OTHER_FRAMES)), min_size=1, max_size=3)):
        text = frame.format(
            role=data.draw(st.sampled_from(roles)),
            other=data.draw(st.sampled_from(roles)),
            place=data.draw(st.sampled_from(places)),
            amount=f"{data.draw(st.integers(20, 400))},000",
            thing=data.draw(st.sampled_from(things)),
            topic=data.draw(st.sampled_from(TOPICS)),
        )
        said = f"{said} {text}"
        reply, state = bot.turn(text, state)
        assert uncited_figures(reply, said) == [], text
