"""What a release says of an occupation, as facts: each a kind and a text, in the sections of a role's file."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from careerbot.importers.onet_release import Occupation, Rated, Release, Share, Technology

IMPORTANT = 2.5  # on the scale from 1 to 5, where 3 is "important": what rounds to that
_INTERESTING = 4.0  # on the scale from 1 to 7: from the middle up
_MOST_STYLES = 6
_MOST_TITLES = 8
Entry = tuple[str, str]  # the kind of a fact, "" for none, and its text


def facts_of(occupation: Occupation, release: Release, names: Mapping[str, str]) -> dict[str, list[Entry]]:
    """The facts of an occupation by section, in the order to be read; `names` are those of all occupations by code."""
    writers: dict[str, Callable[[], list[Entry]]] = {
        "definition": lambda: _definition(occupation),
        "responsibilities": lambda: [("", task) for task in (*occupation.core_tasks, *occupation.other_tasks)],
        "tools": lambda: _tools(occupation.technologies),
        "skills": lambda: [*_important("Skill", occupation.skills), *_important("Knowledge", occupation.knowledge)],
        "education": lambda: _education(occupation, release),
        "learning_path": lambda: _preparation(occupation, release),
        "getting_started": lambda: _preparation(occupation, release),
        "career_path": lambda: [
            ("Closely related occupation" if close else "Related occupation", names[code])
            for code, close in occupation.related
        ],
        "recommend_role": lambda: _suits(occupation),
    }
    sections = {section: write() for section, write in writers.items()}
    return {section: entries for section, entries in sections.items() if entries}


def most_important(ratings: Sequence[Rated]) -> list[Rated]:
    """The ratings, the highest first, those that are equal by name."""
    return sorted(ratings, key=lambda rated: (-rated.value, rated.name))


def _definition(occupation: Occupation) -> list[Entry]:
    text = occupation.description
    first = text if text[1:2].isupper() else text[:1].lower() + text[1:]
    is_rest = text.startswith("All ")  # "All engineers not listed separately."
    said = f"Stands for {first}" if is_rest else f"Does this work: {first}"
    listed = ", ".join(dict.fromkeys(occupation.reported[:_MOST_TITLES]))
    entries = [("", said), ("", f"Is O*NET occupation {occupation.code}, {occupation.title}.")]
    return [*entries, ("", f"Goes by titles like these: {listed}.")] if listed else entries


def _tools(technologies: Sequence[Technology]) -> list[Entry]:
    """A fact for each technology, the hot ones first."""
    ordered = sorted(technologies, key=lambda t: (not t.hot, t.kind, t.name))
    return [(t.kind, f"{t.name} (hot technology)" if t.hot else t.name) for t in ordered]


def _important(kind: str, ratings: Sequence[Rated]) -> list[Entry]:
    ordered = most_important([rated for rated in ratings if rated.value >= IMPORTANT])
    return [(kind, f"{rated.name}: importance {rated.value:.1f} of 5") for rated in ordered]


def _education(occupation: Occupation, release: Release) -> list[Entry]:
    zone = release.zones.get(occupation.zone)
    shares = sorted(occupation.education, key=lambda share: -share.percent)
    entries = [("", _shared(share)) for share in shares]
    return [*entries, ("Usual preparation", zone.education)] if zone else entries


def _shared(share: Share) -> str:
    name = share.category.partition(" - ")[0]
    label = name[:1] + name[1:].lower()
    survey = ", ".join(filter(None, [f"n={share.answers}" if share.answers else "", share.year]))
    return f"{label}: required according to {share.percent:.1f}% of answers in a survey ({survey or 'size not told'})."


def _preparation(occupation: Occupation, release: Release) -> list[Entry]:
    if (zone := release.zones.get(occupation.zone)) is None:
        return []
    said = {
        "Job zone": zone.name,
        "Education": zone.education,
        "Experience": zone.experience,
        "Training": zone.training,
    }
    return [(kind, text) for kind, text in said.items() if text]


def _suits(occupation: Occupation) -> list[Entry]:
    """Whom the occupation suits: what interests it meets, and what it asks of one's way to work."""
    interests = [rated for rated in most_important(occupation.interests) if rated.value >= _INTERESTING]
    styles = [rated for rated in most_important(occupation.styles) if rated.value >= IMPORTANT][:_MOST_STYLES]
    entries = []
    if interests:
        entries.append(("", f"Suits interests that are {_listed(interests)} (of 7)."))
    if styles:
        entries.append(("", f"Asks for these ways to work: {_listed(styles)} (importance, of 5)."))
    return entries


def _listed(ratings: Sequence[Rated]) -> str:
    return ", ".join(f"{rated.name} {rated.value:.1f}" for rated in ratings)
