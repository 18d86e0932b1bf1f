"""A content folder with pay, occupations people come from, and whom roles suit: small, and good."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from small_content import write_content

SOURCES = """\
sources:
  - {source: handbook-2024, title: The Handbook, publisher: The Office, year: 2024, licence: Free, note: A book.}
  - {source: wages-2025, title: Wages, publisher: The Office, year: 2025, url: "https://example.org/wages"}
  - {source: adverts-2025, title: Adverts, publisher: The Board, year: 2025}
  - {source: onet, title: Occupations, publisher: The Ministry, year: 2025}
  - {source: editorial, title: Advice, publisher: The Authors, year: 2025}
  - {source: unused, title: Never Read, publisher: Nobody, year: 1999}
"""
# Analysts are counted among scientists, the engineers elsewhere; of poets nothing is known but what they are.
CAREERS: Mapping[str, str | None] = {
    "knowledge/sources.yaml": SOURCES,
    "knowledge/jobs.yaml": None,
    "knowledge/roles/data-scientist.yaml": """\
role: data-scientist
name: Data Scientist
field: data
counted_as: {code: 15-2051}
definition:
  - {text: "Draws insight from data.", source: handbook-2024}
skills:
  - {text: "Python and statistics, thoroughly.", source: handbook-2024}
  - {text: "Writing reports that decide.", source: handbook-2024}
tools:
  - {text: "Python, Excel", source: handbook-2024}
education:
  - {text: "A degree in statistics or physics.", source: handbook-2024}
learning_path:
  - {kind: Step 1, text: "Python, until files are read", source: editorial}
  - {kind: Step 2, text: "Statistics and SQL on real tables", source: editorial}
  - {kind: Needed first, text: "Patience", source: editorial}
transition:
  - {text: "From teaching, many come by way of evening courses.", source: editorial}
  - {text: "From nursing, trials and their figures are the bridge.", source: editorial}
  - {text: "From physics, simulation is the bridge.", source: editorial}
  - {text: "From anywhere, a finished project.", source: editorial}
recommend_role:
  - {text: "Suits people who like experiments; less so those who want finished buildings.", source: editorial}
""",
    "knowledge/roles/data-engineer.yaml": """\
role: data-engineer
name: Data Engineer
field: data
counted_as: {code: 15-1243, fit: nearest occupation}
definition:
  - {text: "Builds pipelines for data.", source: handbook-2024}
skills:
  - {text: "SQL, fluently.", source: handbook-2024}
tools:
  - {text: "SQL, Python", source: handbook-2024}
recommend_role:
  - {text: "Suits people who like plumbing and order; less so those who dislike nights on call.", source: editorial}
""",
    "knowledge/roles/data-analyst.yaml": """\
role: data-analyst
name: Data Analyst
field: data
counted_as: {code: 15-2051, fit: a group that includes data analysts}
definition:
  - {text: "Answers questions with tables.", source: handbook-2024}
skills:
  - {text: "SQL and Excel.", source: handbook-2024}
recommend_role:
  - {text: "Suits people who like charts and customers; less so those who want experiments.", source: editorial}
""",
    "knowledge/roles/poet.yaml": """\
role: poet
name: Poet
field: verse
definition:
  - {text: "Writes verse.", source: handbook-2024}
""",
    "knowledge/general.yaml": """\
getting_started:
  - {text: "Begin with one small project.", source: editorial}
  - {text: "Read a table a day.", source: editorial, fields: [data]}
  - {text: "Read a sonnet a day.", source: editorial, fields: [verse]}
recommend_role:
  - {text: "Choose the work you would do unpaid.", source: editorial}
""",
    "knowledge/tools.yaml": """\
tools:
  - {tool: python, name: Python, kind: language, about: "Python is a language."}
  - {tool: sql, name: SQL, kind: language, exact: yes}
  - {tool: excel, name: Excel, kind: spreadsheet}
""",
    "knowledge/skills.yaml": """\
skills:
  - {skill: statistics, name: statistics, kind: knowledge}
  - {skill: writing, name: writing, kind: ability}
""",
    "knowledge/places.yaml": """\
places:
  - {place: abroad, name: countries other than Home, kind: region}
  - {place: norway, name: Norway, kind: country}
  - {place: home, name: Home, kind: country}
  - {place: east, name: East, kind: state, within: home}
  - {place: west, name: West, kind: state, within: home}
  - {place: ford, name: Ford, kind: city, within: east}
""",
    "knowledge/levels.yaml": """\
levels:
  - {level: entry, name: entry level, kind: "1"}
  - {level: senior, name: senior, kind: "2"}
""",
    "knowledge/occupations.yaml": """\
occupations:
  - {occupation: nurse, name: Nurse, aliases: [registered nurse]}
  - {occupation: welder, name: Welder}
""",
    "knowledge/occupations.csv": """\
code,title,zone,titles,skills,knowledge,tools,source
29-1141.00,Registered Nurses,4,nurse*|ward nurse,Writing:4.1|Speaking:3.9,Medicine:4.8|Law:4.0,excel,onet
51-4121.00,"Welders, Cutters, and Brazers",3,welder*|arc welder,,,,onet
""",
    "knowledge/pay/pay.yaml": """\
wages: {source: wages-2025, period: May 2025, currency: USD, home: home}
adverts: {source: adverts-2025, currency: USD, home: home, elsewhere: abroad}
""",
    "knowledge/pay/occupations.csv": "code,title\n15-2051,Data Scientists\n15-1243,Database Architects\n",
    "knowledge/pay/areas.csv": "area,name,state,cities\nm-1,Riverton,east,ford\nm-2,Lakeside,west,\n",
    "knowledge/pay/wages.csv": """\
code,place,employment,p10,p25,p50,p75,p90
15-2051,home,9000,50000,60000,70000,80000,90000
15-2051,east,700,51000,61000,71000,81000,91000
15-2051,west,,52000,62000,72000,82000,92000
15-2051,m-1,300,52000,62000,73000,82000,92000
15-2051,m-2,20,,,,,
15-1243,home,800,40000,50000,60000,75000,
""",
    "knowledge/pay/adverts.csv": """\
role,place,level,year,rows,low,high,p10,p25,p50,p75,p90
data-scientist,home,,2023,500,81000,101000,70000,80000,90000,100000,110000
data-scientist,home,,2024,400,82000,102000,70000,80000,90000,100000,110000
data-scientist,home,senior,2023,30,91000,111000,80000,90000,100000,110000,120000
data-scientist,home,entry,2023,31,61000,71000,50000,60000,65000,70000,80000
data-scientist,home,entry,2024,90,62000,72000,50000,60000,65000,70000,80000
data-scientist,abroad,,2024,90,43000,53000,30000,40000,48000,50000,60000
data-scientist,,,2024,900,1000,2000,100,200,300,400,500
data-engineer,home,,2024,35,83000,93000,70000,80000,90000,100000,110000
data-engineer,home,senior,2024,35,93000,99000,70000,80000,90000,100000,110000
data-analyst,home,,2024,29,,,,,,,
""",
    "intents/salary.yaml": """\
intent: salary
about: What a role pays.
slots:
  role: {entity: role, ask: "Which role do you have in mind?"}
examples: |
  how much does a {role} earn
  {role} salary in {place}
""",
    **{
        f"intents/{name}.yaml": f"intent: {name}\nabout: x\nexamples: |\n  the {name} of a {{role}}\n  say {name}\n"
        for name in ("tools", "education", "learning_path", "transition", "recommend_role", "getting_started")
    },
}


def write_careers(folder: Path, changes: Mapping[str, str | bytes | None] | None = None) -> Path:
    """Write the content into `folder` and return it; `changes` holds other bytes for some files, None for no file."""
    return write_content(folder, {**CAREERS, **(changes or {})})
