"""JSON Schemas of the content files, for editors: what may stand where, and what it means.

Made from the key lists that the readers themselves use (``intents``, ``knowledge``, ``scripts``), so that an editor and
``careerbot check`` agree. What only shows between files (an unknown source, an alias claimed twice) is left to
``check``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TypeAlias

from careerbot import advice_files, credential_files, intents, knowledge, note_files
from careerbot.credential import KINDS
from careerbot.errors import CareerbotError
from careerbot.pay_tables import pay_files
from careerbot.question.subject.fields_of_study import FIELDS
from careerbot.testing import scripts
from careerbot.vocabulary import ENTITY_KINDS, LEVELS, TRAIT_KINDS, TRAITS
from careerbot.yamlfile import YamlFile

Schema: TypeAlias = Mapping[str, object]
_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_SCALARS = ["string", "number", "boolean"]  # an editor types `2024` and `true`; careerbot reads every scalar as text
_TEXT: Schema = {"type": _SCALARS, "pattern": r"\S"}
_TEXTS: Schema = {"type": "array", "items": _TEXT}
_MESSAGE: Schema = {"type": [*_SCALARS, "null"]}  # may be blank: that is what it tests
_ID: Schema = {"type": "string", "pattern": f"^{knowledge.ID.pattern}$"}
_INTENT: Schema = {"type": "string", "pattern": f"^{intents.NAME.pattern}$"}
_FLAG: Schema = {"enum": ["yes", "no"]}
_NUMBER: Schema = {"type": ["integer", "string"], "minimum": 0, "pattern": "^[0-9][0-9_]*$"}


def text(kind: str) -> str:
    """The schema of one kind of file as JSON. Raises CareerbotError when there is no such kind."""
    if kind not in _SCHEMAS:
        hint = YamlFile.hint(kind, _SCHEMAS)
        raise CareerbotError(f"there is no schema {kind!r}{hint}; there are {', '.join(_SCHEMAS)}")
    head = {"$schema": _DRAFT, "$comment": "Made by `careerbot schema --write`.", "title": f"careerbot: {kind}"}
    return json.dumps({**head, **_SCHEMAS[kind]}, indent=2) + "\n"


def write(folder: Path) -> list[Path]:
    """Write every schema into a folder, which is made if need be, as ``<kind>.schema.json``. Returns the files."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for kind in _SCHEMAS:
        path = folder / f"{kind}.schema.json"
        path.write_text(text(kind), encoding="utf-8", newline="\n")
        written.append(path)
    return written


def _mapping(keys: tuple[tuple[str, ...], tuple[str, ...]], properties: Mapping[str, Schema]) -> Schema:
    """A mapping with the keys it must and may have, and no others."""
    required, optional = keys
    assert properties.keys() == {*required, *optional}, "each key of the reader has a description here"
    return {
        "type": "object",
        "required": list(required),
        "properties": {key: properties[key] for key in (*required, *optional)},
        "additionalProperties": False,
    }


def _list(item: Schema) -> Schema:
    return {"type": "array", "items": item}


def _either(*schemas: Schema) -> Schema:
    return {"anyOf": list(schemas)}


def _said(description: str, schema: Schema = _TEXT) -> Schema:
    """A schema with what it means, which an editor shows beside the key."""
    return {"description": description, **schema}


_FACT = _mapping(
    knowledge.FACT_KEYS,
    {
        "text": _said('The fact in one sentence or list item; in a definition, what follows "A Data Scientist …".'),
        "source": _said("Who says so: the id of a source in knowledge/sources.yaml."),
        "kind": _said('A heading inside the section, such as "Programming languages".'),
        "fields": _said("In general.yaml: the fact holds only for roles of these fields.", _TEXTS),
    },
)
_TRAIT = _mapping(
    knowledge.TRAIT_KEYS,
    {
        "kind": _said("What is rated.", {"enum": list(TRAIT_KINDS)}),
        "level": _said("How much of it there is, on one scale for all roles.", {"enum": list(LEVELS)}),
        "text": _said('The reason in one sentence, which goes on after "Yes:" and stands alone in a list.'),
        "source": _said("Who says so: the id of a source in knowledge/sources.yaml."),
    },
)
_COUNTED = _mapping(
    knowledge.COUNTED_KEYS,
    {
        "code": _said("Its code in knowledge/pay/occupations.csv, such as 15-2051."),
        "fit": _said('How it fits the role, where it is not the role itself: "nearest occupation".'),
    },
)
_SECTION = _said("The facts that answer the intent of this name.", _list(_FACT))


def _intent() -> Schema:
    slot = _mapping(
        intents.SLOT_KEYS,
        {
            "entity": _said(
                "What may fill the slot: one kind of entity, or a list of them.",
                _either({"enum": list(ENTITY_KINDS)}, {**_list({"enum": list(ENTITY_KINDS)}), "minItems": 1}),
            ),
            "ask": _said("The question that asks for it when nothing fills it; without one the slot is optional."),
        },
    )
    properties = {
        "intent": _said("The intent's name, which is also the name of the file.", _INTENT),
        "about": _said("What is asked, in one sentence for the next author."),
        "examples": _said("Ways to ask it: a | block, one a line. {role} stands for any role, {tool} for any tool…"),
        "slots": _said(
            "What an answer depends on, by name.",
            {"type": "object", "additionalProperties": _said("Something the intent needs or may use.", slot)},
        ),
        "unlike": _said("Near misses: a | block of texts that look like this intent and are not."),
    }
    return _said("What can be asked: intents/<intent>.yaml", _mapping(intents.INTENT_KEYS, properties))


def _role() -> Schema:
    required, optional = knowledge.ROLE_KEYS
    properties = {
        "role": _said("The role's id, which is also the name of the file.", _ID),
        "name": _said("The role's name as replies write it: Data Scientist."),
        "field": _said("The field the role belongs to, such as data."),
        "broader": _said("The id of the role that this one is a kind of."),
        "aliases": _said("Other names for the role; found in any case and through misspellings.", _TEXTS),
        "abbreviations": _said(
            "Short names such as DS; in lower case they count only where the text is clear.", _TEXTS
        ),
        "counted_as": _said("The occupation that official wages count the role in.", _COUNTED),
        "disciplines": _said("Fields that stand for the role, such as data science.", _TEXTS),
        knowledge.WORK: _said("What one does in it, which stands for it where no role is named: build robots.", _TEXTS),
        TRAITS: _said("How much of each trait the work has, and why: each kind once.", _list(_TRAIT)),
        knowledge.ROLE_SECTION: _said('What the role is: each fact goes on after "A Data Scientist …".', _list(_FACT)),
    }
    role = _mapping(((*required, knowledge.ROLE_SECTION), optional), properties)
    return _said(
        "A role and what is known of it: knowledge/roles/<role>.yaml",
        {**role, "propertyNames": _INTENT, "additionalProperties": _SECTION},
    )


def _advice() -> Schema:
    entry = _mapping(
        advice_files.ADVICE_KEYS,
        {
            "advice": _said("The id of the entry.", _ID),
            "intent": _said("The intent that it is a question of.", _INTENT),
            "source": _said("Who says so: the id of a source in knowledge/sources.yaml."),
            "asked": _said("Ways to ask for it: a | block, one a line; at least four. {role} stands for any role…"),
            "says": _said("The lines that answer, the verdict first.", {**_TEXTS, "minItems": 1}),
            "roles": _said("The ids of the roles it holds for; without them it holds for all.", _TEXTS),
            "places": _said("The ids of the places it holds in; without them it holds everywhere.", _TEXTS),
        },
    )
    keys = _mapping((("advice",), ()), {"advice": _said("The entries.", _list(entry))})
    return _said("What an adviser says, and the ways to ask for it: knowledge/advice/*.yaml", keys)


def _credentials() -> Schema:
    told = {
        "pick": 'When to choose it, as it goes on in "A if …; B if …".',
        "worth": "Whether it is worth it, and for whom.",
        "enough": "Whether it is enough for a first post.",
        "before": "What should come before it.",
        "time": "How long it takes.",
        "cost": "What is to be said of its price.",
        "hard": "How hard it is.",
        "next": "What comes after it.",
    }
    versus = _mapping(
        credential_files.VERSUS_KEYS,
        {"with": _said("The id of the other one.", _ID), "text": _said("Which of the two, and on what it depends.")},
    )
    entry = _mapping(
        credential_files.CREDENTIAL_KEYS,
        {
            "credential": _said("The id of the entry; any-certificate and its like hold for all of a kind.", _ID),
            "name": _said("Its name as replies write it; with an article it is no name to find it by."),
            "kind": _said("What it is.", {"enum": list(KINDS)}),
            "aliases": _said("Other names that users write.", _TEXTS),
            **{key: _said(about) for key, about in told.items()},
            "versus": _said("It against another one.", _list(versus)),
            "roles": _said("The ids of the roles it is made for, where it is for some only.", _TEXTS),
            "beside": _said("yes: it counts only where another one is named too.", _FLAG),
        },
    )
    properties = {
        "source": _said("Who says so: the id of a source in knowledge/sources.yaml."),
        "credentials": _said("The entries.", _list(entry)),
    }
    keys = _mapping((("source", "credentials"), ()), properties)
    return _said("Certificates, courses, books and schools by name: knowledge/credentials/*.yaml", keys)


def _notes() -> Schema:
    told = {
        "pick": 'When to choose it, as it goes on in "A if …; B if …".',
        "worth": "Whether it is worth learning, and whether it is on its way out.",
        "enough": "Whether it is enough for a post by itself.",
        "time": "How long it takes to learn it.",
        "better": "How to get better at it.",
        "resources": "Books, courses and sites to learn it from, by name.",
        "junior": "Of a role, what beginners are expected to know.",
        "mid": "Of a role, what is expected after some years.",
        "senior": "Of a role, what sets seniors apart.",
        "intern": "Of a role, what interns should bring.",
        "day": "Of a role, how its day or week is really split, and what surprises newcomers.",
        "hard": "Of a role, what is hardest in it or liked least, in one sentence that names the role.",
        "good": "Of a role, what people like best in it, in one sentence that names the role.",
    }
    other = {"with": _said("The id of the other one.", _ID), "text": _said("Which of the two, and when.")}
    others = {"with": _said("The ids of the others.", _TEXTS), "text": _said("Whether they are enough together.")}
    need = {
        "of": _said("The id of the tool or skill.", _ID),
        "level": _said("How much it is needed, on one scale for all roles.", {"enum": list(LEVELS)}),
        "text": _said("What for, and what counts instead; it begins with the thing, not with yes or no."),
    }
    study = {
        "of": _said("What is studied.", {"enum": list(FIELDS)}),
        "level": _said("How far it leads to the role, on one scale for all roles.", {"enum": list(LEVELS)}),
        "text": _said("What it gives and what is missing then; it begins with the field, not with yes or no."),
    }
    entry = _mapping(
        note_files.NOTE_KEYS,
        {
            "note": _said("The id of a tool, a skill or a role.", _ID),
            **{key: _said(about) for key, about in told.items()},
            "versus": _said("It against another one.", _list(_mapping(note_files.PAIR_KEYS, other))),
            "together": _said("It with others.", _list(_mapping(note_files.PAIR_KEYS, others))),
            "needs": _said(
                "Of a role, how much it needs tools and skills, what is learnt first before the others.",
                _list(_mapping(note_files.RATED_KEYS, need)),
            ),
            "studies": _said(
                "Of a role, how far fields of study lead to it, of those alike the nearest first.",
                _list(_mapping(note_files.RATED_KEYS, study)),
            ),
        },
    )
    properties = {
        "source": _said("Who says so: the id of a source in knowledge/sources.yaml."),
        "notes": _said("The entries.", _list(entry)),
    }
    keys = _mapping((("source", "notes"), ()), properties)
    return _said("Tools, skills and roles by name, whatever else is asked: knowledge/notes/*.yaml", keys)


def _general() -> Schema:
    sections = {"type": "object", "propertyNames": _INTENT, "additionalProperties": _SECTION}
    return _said("Facts that hold for every role: knowledge/general.yaml", sections)


def _named(kind: str) -> Schema:
    """The items of one of the files that only name things."""
    properties = {
        kind: _said(f"The id of the {kind}.", _ID),
        "name": _said(f"The name of the {kind} as replies write it."),
        "kind": _said("What sort it is: language, library, country…"),
        "about": _said('What a tool or skill is, in a line: "a platform that carries streams of events".'),
        "within": _said("The id of the place it lies in.", _ID),
        "exact": _said("yes: found only as spelled, since its misspellings are other words.", _FLAG),
        "cased": _said("yes: found only with its capital letters, since in lower case it is an ordinary word.", _FLAG),
        "aliases": _said("Other names for it.", _TEXTS),
        "adjectives": _said("Adjectives that name it, such as german.", _TEXTS),
        "codes": _said("Codes that name it, in capitals only, such as TX.", _TEXTS),
    }
    return _list(_mapping(((kind, "name"), knowledge.NAMED_KEYS), properties))


def _names() -> Schema:
    files = knowledge.NAME_FILES
    return _said(
        f"Names only: {', '.join(f'knowledge/{file}.yaml' for file in files)}",
        {
            **_mapping(((), tuple(files)), {file: _said(f"The {file}.", _named(kind)) for file, kind in files.items()}),
            "minProperties": 1,
            "maxProperties": 1,
        },
    )


def _sources() -> Schema:
    first, last = knowledge.YEARS
    properties = {
        "source": _said("The id that facts name it by."),
        "title": _said("What it is called."),
        "publisher": _said("Who published it."),
        "year": _said("The year that replies name it with.", {**_NUMBER, "minimum": first, "maximum": last}),
        "url": _said("Where it can be read."),
        "licence": _said("The terms under which it may be used."),
        "note": _said("What its figures mean: a survey, adverts, a projection…"),
        "published": _said("The day it appeared, where that is known."),
    }
    source = _list(_mapping(knowledge.SOURCE_KEYS, properties))
    root = _mapping((("sources",), ()), {"sources": _said("The sources, each once.", source)})
    return _said("Who says so, and when: knowledge/sources.yaml", root)


def _jobs() -> Schema:
    pay = {
        "currency": _said("The currency's code, such as USD."),
        "low": _said("The low end.", _NUMBER),
        "high": _said("The high end.", _NUMBER),
    }
    properties = {
        "job": _said("The job's id.", _ID),
        "role": _said("The id of the role it is for.", _ID),
        "title": _said("Its title, as advertised."),
        "employer": _said("Who advertised it."),
        "place": _said("Where it is."),
        "terms": _said("Its terms, such as Full time."),
        "pay": _said("What a year of it was advertised at.", _mapping(knowledge.PAY_KEYS, pay)),
        "source": _said("The id of the source that featured it."),
        "level": _said("The level, as advertised."),
    }
    jobs = _said("The jobs featured.", _list(_mapping(knowledge.JOB_KEYS, properties)))
    return _said("Featured jobs: knowledge/jobs.yaml", _mapping((("jobs",), ()), {"jobs": jobs}))


def _smalltalk() -> Schema:
    properties = {
        "reply": _said("The reply's id.", _ID),
        "cues": _said("What it replies to: a | block, one cue a line."),
        "text": _said("What is said."),
    }
    reply = _list(_mapping(knowledge.SMALLTALK_KEYS, properties))
    replies = _said("The replies; the first is given when no cue is near.", reply)
    return _said("Small talk: knowledge/smalltalk.yaml", _mapping((("replies",), ()), {"replies": replies}))


def _turn(message: str) -> Schema:
    """A question or a turn: what is said, and what is expected of the reply. Only what is named is checked."""
    statuses: Schema = {"enum": list(scripts.STATUSES)}
    pieces = _list(_either(_TEXT, _TEXTS))
    ids = _either(_TEXT, _TEXTS)
    slots = _mapping(
        ((), scripts.SLOTS), {slot: _said(f"The {slot} it was understood with.", ids) for slot in scripts.SLOTS}
    )
    repeat = {"text": _said("What is repeated.", _MESSAGE), "times": _said("How often.", _NUMBER)}
    properties = {
        message: _said("What the user says.", _MESSAGE),
        "repeat": _said("In its place, a message made by repeating a text.", _mapping(scripts.REPEAT_KEYS, repeat)),
        "why": _said("What stands in the way of a known miss."),
        "intent": _said("The first intent it is taken to ask; of a list, one.", _either(_INTENT, _list(_INTENT))),
        "status": _said("The status of the reply; of a list, one.", _either(statuses, _list(statuses))),
        "roles": _said("The ids of all the roles it is about, in any order.", ids),
        "slots": _said("What else it is understood to name.", slots),
        "says": _said("Each must occur in the reply, in any case; of a list in the list, one.", pieces),
        "never": _said("None may occur in the reply.", pieces),
        "cites": _said("Each must be among the ids of the reply's sources; of a list in the list, one.", pieces),
        "suggests": _said("Each must occur in what the reply suggests to ask next.", pieces),
    }
    turn = _mapping(((), (message, *scripts.TURN_KEYS)), properties)
    return {**turn, "anyOf": [{"required": [message]}, {"required": ["repeat"]}]}


def _pay() -> Schema:
    about = {
        "source": _said("Who says so: the id of a source in knowledge/sources.yaml."),
        "currency": _said("The currency of the figures, such as USD."),
        "home": _said("The id of the country that is counted best."),
        "period": _said("The time the figures are of, where the rows have no year: May 2025."),
        "elsewhere": _said("The id of the place that stands for all other countries together."),
    }
    table = _mapping(pay_files.TABLE_KEYS, about)
    kinds = {kind: _said(f"Where the figures of {kind}.csv come from.", table) for kind in pay_files.KINDS}
    return _said("The tables of pay: knowledge/pay/pay.yaml", _mapping(((), pay_files.KINDS), kinds))


def _questions() -> Schema:
    properties = {
        "intent": _said("The intent expected of every question that names no other.", _INTENT),
        "questions": _said("What must be answered as scripted.", _list(_turn("ask"))),
        "fails": _said("Known misses, strict: one that passes must move up to the questions.", _list(_turn("ask"))),
    }
    root = {
        **_mapping(scripts.QUESTIONS_KEYS, properties),
        "anyOf": [{"required": ["questions"]}, {"required": ["fails"]}],
    }
    return _said("Scripted questions: tests/questions/<intent>.yaml", root)


def _dialogue() -> Schema:
    properties = {
        "dialogue": _said("What the conversation shows, in a few words."),
        "turns": _said("What is said, turn by turn.", {**_list(_turn("say")), "minItems": 1}),
        "fails": _said("What stands in the way, where the dialogue is a known miss."),
    }
    return _said("A scripted conversation: tests/dialogues/*.yaml", _mapping(scripts.DIALOGUE_KEYS, properties))


_SCHEMAS: Mapping[str, Schema] = {
    "intent": _intent(),
    "role": _role(),
    "general": _general(),
    "advice": _advice(),
    "credentials": _credentials(),
    "notes": _notes(),
    "names": _names(),
    "sources": _sources(),
    "jobs": _jobs(),
    "smalltalk": _smalltalk(),
    "pay": _pay(),
    "questions": _questions(),
    "dialogue": _dialogue(),
}
