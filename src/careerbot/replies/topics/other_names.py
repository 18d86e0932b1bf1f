"""Other names of a role, where it is asked what else it is called, or which title to look for."""

from __future__ import annotations

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer, definition, lines
from careerbot.patterns import Pattern
from careerbot.replies.verdict.chances import asks_if_only
from careerbot.turn import ANSWER, Bullets, Line, Paragraph, Request
from careerbot.wording import capitalized, listed, plural

_ASKED = Pattern(
    r"\b(?:other|another|alternative|different|similar|which|what) (?:job )?(?:names?|titles?|words?)\b|\bsynonyms?\b"
    r"|\b(?:also|otherwise|else) (?:called|known as)\b|\bwhat else (?:is|are) .*called\b|\bany other name\b"
)
_TITLE = Pattern(  # in full, and of one person
    r" (?:engineer|analyst|developer|scientist|designer|architect|consultant|specialist|manager|administrator|tester"
    r"|writer|officer|researcher|programmer|modeler|steward|advocate|clerk|technician|lead|expert|strategist|trader)$"
)
_REAL = Pattern(
    r"\b(?:real (?:thing|job|jobs|title|role|position|profession|career)|actual (?:job|thing|role)|made up"
    r"|fancy (?:name|title|word)"
    r"|buzz ?word|exists?(?! (?:outside|in|at|without|beyond|only|for|to|because)))\b"
)
# The rungs of a career, which are titles too: "what are the titles from junior to director".
_LADDER = Pattern(
    r"\b(?:levels?|ladder|ranks?|rungs?|hierarchy|juniors?|seniors?|directors?|principal|lowest|highest|seniority"
    r"|progression|promoted)\b"
)
_MOST, _TASKS = 6, 3


def other_names(request: Request, compiled: Compiled) -> Answer | None:
    """The names under which a role is known here, behind what it is; None where they are not asked or not known."""
    if request.intent != "definition" or len(request.roles) != 1 or not _ASKED.search(request.normal):
        return None
    if request.level or _LADDER.search(request.normal):
        return None
    role = request.roles[0]
    own = compiled.role_name(role).lower()
    names = [name for name in compiled.called(role) if name != own and _TITLE.search(name)][:_MOST]
    facts = compiled.facts(role, "definition")
    if not names or not facts:
        return None
    said = f"{plural(compiled.role_name(role))} are also sought as {listed(list(map(_titled, names)), 'or')}."
    about = Line(f"{compiled.role_name(role)}: {capitalized(facts[0].text)}", (facts[0].id,))
    return Answer(ANSWER, (Paragraph((Line(said),)), Paragraph((about,))), facts[:1])


def is_real(request: Request, compiled: Compiled) -> Answer | None:
    """That a title is one in use, and what it means; None where that is not asked or not known."""
    if request.intent != "definition" or len(request.roles) != 1 or not _REAL.search(request.normal):
        return None
    if asks_if_only(request.normal):  # "just a secretary with a fancy title" doubts what the role is
        return None
    paragraph, facts = definition(request.roles[0], compiled)
    if paragraph is None:
        return None
    return Answer(ANSWER, (Paragraph((Line("Yes, my sources know the title."), *paragraph.lines)),), facts)


def one_work(request: Request, compiled: Compiled) -> Answer | None:
    """That titles set against each other mean much the same work, and what it is; None for any other question."""
    if request.intent != "definition" or len(request.roles) != 1 or "compare" not in request.aspects:
        return None
    paragraph, facts = definition(request.roles[0], compiled)
    if paragraph is None:
        return None
    name = plural(compiled.role_name(request.roles[0]))
    said = Line(
        f"They are titles of much the same work, which I know as that of {name};"
        " firms draw the line between them differently, so go by the duties in the advert."
    )
    tasks = compiled.facts(request.roles[0], "responsibilities")[:_TASKS]
    rest = (Bullets("", lines(tasks)),) if tasks else ()
    return Answer(ANSWER, (Paragraph((said, *paragraph.lines)), *rest), (*facts, *tasks))


def _titled(name: str) -> str:
    return " ".join(word.upper() if len(word) < 3 else word.capitalize() for word in name.split())
