"""What the server and its tools say of themselves, so that a model picks the right one and trusts it for the right."""

from __future__ import annotations

from careerbot.compiled import Compiled

# By name: the title, and the description; {topics}, {fields} and {levels} are those of the content.
_TOOLS = {
    "list_roles": (
        "List the roles",
        "The roles careerbot knows, with their ids. Use it when a role is not found, or to see what there is in a "
        "field. Fields: {fields}.",
    ),
    "look_up_role": (
        "Look up a role",
        "Every fact known of one role, each with its source and year: what it is, skills, tools, education and so on. "
        "Name the topics you need; without, all of them come, which is much to read. Topics: {topics}.",
    ),
    "look_up_topic": (
        "Look up a topic",
        "Facts of all roles on a tool, a skill or a matter ('dbt', 'remote work', 'portfolio without a job'), the most "
        "telling first. Use it when the question is not about one role.",
    ),
    "compare_roles": (
        "Compare roles",
        "Two to six roles side by side, as a table: what each is, skills, tools, pay, outlook. For a comparison by one "
        "aspect ('which pays more') use ask.",
    ),
    "recommend_roles": (
        "Recommend roles",
        "Which roles fit a person, by what they know, like and dislike, where they come from and what they studied, "
        "with the reasons. Give what the user has said, and nothing that you suppose. It may ask back.",
    ),
    "find_skill_gap": (
        "Find the skill gap",
        "What a person who knows some skills and tools is missing for a role, what they have already, and the next "
        "step. Names in `not_understood` were not counted: try another spelling of them.",
    ),
    "look_up_pay": (
        "Look up pay",
        "What a role pays in a place: official wages by percentile where there are any, and what job adverts offered, "
        "by level, with currency and year. Say to the user which of the two a figure is, and of which place and year. "
        "Levels: {levels}.",
    ),
    "ask": (
        "Ask careerbot",
        "Any question on careers in data, AI and software, as a person would ask it; use it when no other tool fits. "
        "careerbot keeps nothing between calls: for a follow-up ('and in Canada?') give the user's earlier questions "
        "in `earlier`. With the status 'fallback' it does not know, and 'clarify' is a question for the user.",
    ),
}
_INSTRUCTIONS = (
    "careerbot is an adviser for careers in data, AI and software. It looks things up and makes nothing up: every fact "
    "comes with its source and year. Cite those to the user, and do not add figures of your own. Roles may be given by "
    "id or by name. It knows {count} roles, in the fields {fields}. All tools only read."
)


def described(tool: str, compiled: Compiled) -> tuple[str, str]:
    """The title and the description of a tool. Raises KeyError for one that is not described."""
    title, description = _TOOLS[tool]
    return title, description.format(**_names(compiled))


def instructions(compiled: Compiled) -> str:
    """What a client tells its model of the server."""
    return _INSTRUCTIONS.format(count=len(compiled.labels("role")), **_names(compiled))


def _names(compiled: Compiled) -> dict[str, str]:
    roles = compiled.labels("role")
    topics = {topic for role in roles for topic in compiled.sections(role.id)}
    return {
        "topics": ", ".join(sorted(topics)),
        "fields": ", ".join(sorted({label.group for label in roles if label.group})),
        "levels": ", ".join(label.id for label in compiled.labels("level")),
    }
