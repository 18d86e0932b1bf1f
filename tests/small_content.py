"""A content folder of the smallest size that is good: what the tests of content, cache and compiled file build on."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

FILES: Mapping[str, str] = {
    "intents/skills.yaml": """\
intent: skills
about: What one has to know or be able to do.
slots:
  role: {entity: role, ask: "Which role do you have in mind?"}
examples: |
  what skills does a {role} need
  which skills should a {role} have
  {role} skills
  is {skill} needed for a {role}
  do {role}s have to know {tool}
unlike: |
  what does a {role} earn all in all
""",
    "intents/definition.yaml": """\
intent: definition
about: What a role is.
slots:
  role: {entity: role, ask: "Which role do you have in mind?"}
  place: {entity: place}
examples: |
  what is a {role}
  who is called a {role}
  define {role}
  tell me about the {role} in {place}
  definition
""",
    "intents/smalltalk.yaml": """\
intent: smalltalk
about: Greetings and thanks.
examples: |
  hello there
  good morning
  thanks a lot
""",
    "intents/other.yaml": """\
intent: other
about: Of this world, but without an answer.
examples: |
  how do I install {tool}
  who invented {tool}
  {tool} throws an error
""",
    "intents/out_of_scope.yaml": """\
intent: out_of_scope
about: Another world.
examples: |
  will it rain tomorrow
  how do I boil an egg
  who won the match
""",
    "knowledge/sources.yaml": """\
sources:
  - source: handbook-2024
    title: The Handbook
    publisher: The Office
    year: 2024
""",
    "knowledge/roles/data-scientist.yaml": """\
role: data-scientist
name: Data Scientist
field: data
aliases: [data science practitioner]
abbreviations: [DS]
disciplines: [data science]
definition:
  - {text: "Draws insight from data.", source: handbook-2024}
skills:
  - {text: "Knows Python and statistics.", source: handbook-2024}
""",
    "knowledge/roles/data-engineer.yaml": """\
role: data-engineer
name: Data Engineer
aliases: [pipeline engineer]
definition:
  - {text: "Builds pipelines for data.", source: handbook-2024}
skills:
  - {text: "Knows SQL and Python.", source: handbook-2024}
""",
    "knowledge/tools.yaml": """\
tools:
  - {tool: python, name: Python, kind: language}
  - {tool: sql, name: SQL, kind: language, exact: yes}
""",
    "knowledge/skills.yaml": """\
skills:
  - {skill: statistics, name: statistics, kind: knowledge}
""",
    "knowledge/places.yaml": """\
places:
  - {place: europe, name: Europe, kind: region}
  - {place: norway, name: Norway, kind: country, within: europe, codes: ["NO"]}
""",
    "knowledge/smalltalk.yaml": """\
replies:
  - reply: capabilities
    cues: |
      what can you do
    text: "I answer questions about two roles."
  - reply: greeting
    cues: |
      hello
      good morning
    text: "Hello!"
""",
    "knowledge/jobs.yaml": """\
jobs:
  - job: office-data-engineer
    role: data-engineer
    title: Data Engineer
    employer: The Office
    place: Remote
    terms: Full time
    pay: {currency: USD, low: 100_000, high: 130_000}
    source: handbook-2024
""",
}


def write_content(folder: Path, changes: Mapping[str, str | bytes | None] | None = None) -> Path:
    """Write the content into `folder` and return it; `changes` holds other bytes for some files, None for no file."""
    for name, data in {**FILES, **(changes or {})}.items():
        if data is not None:
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data.encode() if isinstance(data, str) else data)
    return folder
