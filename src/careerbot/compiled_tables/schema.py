"""The tables of the compiled file."""

from __future__ import annotations

SCHEMA = (
    "CREATE TABLE model (name TEXT PRIMARY KEY, data BLOB) WITHOUT ROWID",
    "CREATE TABLE intent (name TEXT PRIMARY KEY, about TEXT, slots TEXT) WITHOUT ROWID",
    "CREATE TABLE named (kind TEXT, id TEXT, name TEXT, grouping TEXT, broader TEXT, PRIMARY KEY (kind, id))"
    " WITHOUT ROWID",
    "CREATE TABLE alias (key TEXT, kind TEXT, id TEXT, care TEXT, PRIMARY KEY (key, kind, id)) WITHOUT ROWID",
    "CREATE TABLE work (words TEXT PRIMARY KEY, role TEXT) WITHOUT ROWID",
    "CREATE TABLE opening (word TEXT PRIMARY KEY, longest INTEGER) WITHOUT ROWID",
    "CREATE TABLE word (word TEXT PRIMARY KEY, rank INTEGER) WITHOUT ROWID",
    "CREATE TABLE spelling (length INTEGER PRIMARY KEY, words TEXT)",
    "CREATE TABLE frame (pattern TEXT PRIMARY KEY, words TEXT) WITHOUT ROWID",
    "CREATE TABLE near_word (word TEXT PRIMARY KEY, names TEXT, common INTEGER) WITHOUT ROWID",
    "CREATE TABLE source (id TEXT PRIMARY KEY, data TEXT) WITHOUT ROWID",
    "CREATE TABLE fact (number INTEGER PRIMARY KEY, id TEXT, role TEXT, section TEXT, kind TEXT, text TEXT,"
    " source TEXT, mentions TEXT, level TEXT)",
    "CREATE INDEX fact_id ON fact (id)",
    "CREATE INDEX fact_place ON fact (role, section)",
    "CREATE INDEX fact_section ON fact (section)",
    "CREATE TABLE mention (thing TEXT, fact INTEGER, PRIMARY KEY (thing, fact)) WITHOUT ROWID",
    "CREATE TABLE posting (term TEXT PRIMARY KEY, idf REAL, facts BLOB, weights BLOB)",  # uint32 and float64, by fact
    "CREATE TABLE known (role TEXT PRIMARY KEY, facts INTEGER) WITHOUT ROWID",
    "CREATE TABLE topic (word TEXT PRIMARY KEY, intent TEXT) WITHOUT ROWID",
    "CREATE TABLE pay_table (kind TEXT PRIMARY KEY, source TEXT, period TEXT, currency TEXT, home TEXT, elsewhere TEXT)"
    " WITHOUT ROWID",
    "CREATE TABLE counted (role TEXT PRIMARY KEY, code TEXT, title TEXT, fit TEXT) WITHOUT ROWID",
    "CREATE TABLE area (place TEXT, area TEXT, PRIMARY KEY (place, area)) WITHOUT ROWID",
    "CREATE TABLE wage (code TEXT, place TEXT, employment INTEGER, p10 INTEGER, p25 INTEGER, p50 INTEGER, p75 INTEGER,"
    " p90 INTEGER, PRIMARY KEY (code, place)) WITHOUT ROWID",
    "CREATE TABLE advert (role TEXT, place TEXT, level TEXT, year INTEGER, rows INTEGER, low INTEGER, high INTEGER,"
    " p10 INTEGER, p25 INTEGER, p50 INTEGER, p75 INTEGER, p90 INTEGER, PRIMARY KEY (role, place, level, year))"
    " WITHOUT ROWID",
    "CREATE TABLE background (code TEXT PRIMARY KEY, title TEXT, skills TEXT, knowledge TEXT, things TEXT, source TEXT)"
    " WITHOUT ROWID",
    "CREATE TABLE title (name TEXT PRIMARY KEY, code TEXT) WITHOUT ROWID",
    "CREATE TABLE advice (number INTEGER PRIMARY KEY, id TEXT, intent TEXT, roles TEXT, places TEXT, norms BLOB)",
    "CREATE TABLE credential (number INTEGER PRIMARY KEY, id TEXT, name TEXT, kind TEXT, names TEXT, roles TEXT,"
    " beside INTEGER)",
    "CREATE TABLE advised (feature TEXT PRIMARY KEY, idf REAL, classes BLOB, weights BLOB, ends BLOB, ways BLOB)"
    " WITHOUT ROWID",  # see ``adviser.StoredFeature``
    "CREATE TABLE smalltalk (number INTEGER PRIMARY KEY, id TEXT, cues TEXT, text TEXT)",
)
APPLICATION_ID = 0x43424F54  # "CBOT"
