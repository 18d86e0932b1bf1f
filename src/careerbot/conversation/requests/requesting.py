"""A part of an utterance as a request: the intent, and every slot that the words themselves fill."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from careerbot.compiled import Compiled
from careerbot.conversation.asking_back.ambiguous import head_alone
from careerbot.conversation.asking_back.likely_role import aimed_at, likely_role
from careerbot.conversation.asking_back.whole_fields import scope
from careerbot.conversation.follow_ups.carried_over import carried
from careerbot.conversation.follow_ups.roles_weighed import weighed
from careerbot.conversation.requests.moneyless import PAY, SPEAKS_OF_PAY, equal_pay, without_pay
from careerbot.conversation.requests.moves_into_fields import into_field, moves_into_field
from careerbot.conversation.requests.moves_stated import set_out
from careerbot.conversation.requests.rereading import asks_pay, reread
from careerbot.conversation.requests.stated_apart import OF_THE_WAY, is_of_stated_move, switching
from careerbot.conversation.requests.steps_to_goal import with_steps
from careerbot.conversation.requests.whole_story import of_the_whole, on_the_chance, with_past
from careerbot.conversation.users.origins_and_aims import with_origins
from careerbot.conversation.users.own_work import names_own, without_own
from careerbot.conversation.users.profile import MOST_NAMED, MOST_WORDS
from careerbot.conversation.users.returning import returned
from careerbot.conversation.users.work_held import has_work, holding
from careerbot.facts.detail import wanted
from careerbot.facts.ways_in import asks_where_to
from careerbot.patterns import Pattern
from careerbot.places import wider
from careerbot.question.beyond_careers import aims_elsewhere, asks_of_things
from careerbot.question.ellipsis import BARE_ROLE, seeks_role
from careerbot.question.examples import examples
from careerbot.question.field_in_general import is_of_the_field
from careerbot.question.form import FIRST_PERSON, is_at_work
from careerbot.question.money import other_forms, year_asked, yearly_amount
from careerbot.question.qualifiers import excluded, is_field, is_shunned, levels_named, numbered_levels, said_words
from careerbot.question.refusals import asks_of_law, bars_advice, is_refused
from careerbot.question.tastes import averse_to
from careerbot.replacing import replace
from careerbot.replies.ratings.liking import names_a_field
from careerbot.turn import Entity, Part, Request, State, Understanding, ids_of, unique
from careerbot.vocabulary import OTHER, OUT_OF_SCOPE, SMALLTALK

_CERTAIN_OF_THINGS = 0.75  # confidence from which a question about a tool alone is one about work
_SHORT = 6  # words up to which a comparison with one role leaves the other out
_NO_LIKING = frozenset("would id something anything things look looks feel feels what stuff".split())
# Intents in which an occupation is where the user comes from, not what is asked about.
_OF_THE_USER = ("transition", "recommend_role", "skill_gap", "industries", "education", "getting_started", "smalltalk")
_HARDLY_SURE = 0.7
_TAKES_LEVEL = Pattern(
    r"\bshould i (?:\w+ )?(?:become|be|take|accept|go for)(?: on)? (?:an? |the )?{level}(?: role| post)?\b"
)
_AWAY = Pattern(r"\b(?:to|into) (?:something|anything) (?:else|different|new)\b")
_ARE_THERE = Pattern(
    r"\b(?:is|are) there (?:an?|any|some) (?:\w+ ){0,2}(?:jobs?|roles?|careers?) (?:where|that|in which|for)\b"
)
_OF_WHERE_TO = (
    *("transition", "responsibilities", "skills", "career_path", "job_openings", "work_life", "definition"),
    *("recommend_role", "skill_gap", "outlook"),
)
_OF_A_TRADE_OR_ITS_PLACE = ("industries", "job_openings", "education", "getting_started")
_OF_A_TRADE = ("salary", "outlook", "responsibilities", "definition", "work_life", "career_path")
_POINTING = frozenset("it that this there them one than these those".split())
_INTERN, _INTERNS = "intern", frozenset("intern interns internship internships".split())
_TWO = 2
_LACKING = frozenset("no without any zero".split())
_BY_AI = frozenset("writes write does do codes can will takes take replaces is generates makes wrote".split())
_BEFORE_THREAT = frozenset("of by from will to because does can with against".split())
_NOW_THAT = frozenset("that when since if now while".split())
_MET = frozenset("recruiter recruiters interviewer interviewers".split())  # whom users meet, not what they are
_MEETING = Pattern(  # what stands before the role of somebody met
    r"\b(?:interview\w*|call|talk|chat|round|meeting|meet) (?:\w+ ){0,2}with (?:the|a|an|my|their|our)$"
    r"|\b(?:meeting|meet|meets|met|across from|opposite|call from|message from) (?:the|a|an|my|their|our)$"
)
_WHOM = ("role", "place", "level", "employer")
_BREAKING = ("role", "place", "employer")  # names between which the words around do not stand together
_LIKES = frozenset(
    "care like enjoy love hate dislike prefer passionate passion interested fun bored tired strong".split()
)
_BECOMING = Pattern(
    r"\bhow (?:can|do|could|should|would|to) (?:(?:i|we|one) )?(?:become|get into|move into|switch to)\b"
    r"|\b(?:want|wanna|would like|wish|hope|plan|planning|decided|dream|trying|aim)(?: (?:to|of))?"
    r" (?:become|becoming|be|being|get into|move into|break into)\b"
)
_WEIGHING = ("recommend_role", "compare", "skill_gap")
_OF_RUNG = {"junior": "entry", "mid": "mid", "senior": "senior", "lead": "lead", "staff": "lead", "principal": "lead"}
# Whom a word for many roles is taken for where only their levels are compared.
_WHOSE_LEVELS = dict.fromkeys("engineer developer dev programmer".split(), "software-engineer") | {
    "analyst": "data-analyst"
}
_OF_RUNGS = ("compare", "certifications")
_WAYS = ("learning_path", "getting_started")
# How a role is called that is named as who does the work, not as the field: "analysts", "DBA".
_PERSON = Pattern(
    r"(?i)(?:er|or|ist|ant|ane|yst|man|ect|ead|erk|ard|ian|rep|hacker|steward|advocate|quant|programmer|swe|sre|mle|dba|ds|de|da|pm|dev)s?$"
)
_TOOLS = frozenset("tools tool technologies technology software languages language frameworks programs".split())
_STARTING = Pattern(
    r"\b(?:starting|beginners?|beginning|newly qualified|freshers?|newbies?|starters?|newcomers?"
    r"|fresh (?:graduates?|grads?)"
    r"|(?:no|zero|without(?: any)?) (?:work |job |prior )?experience|first job|at the start|at first)\b"
    r"(?! (?:at|with) \d)"
)
_JOINING = frozenset("or and vs versus than".split())
_LEGAL = Pattern(r"(?i)\b(?:laws?|legal\w*|lawyers?|contracts?|courts?|unions?|rights?|permits?)\b")
_OF_ONE = ("responsibilities", "skills", "definition")  # what is asked back for the role where none is named
_BEFORE_PLACE = frozenset(("in", "at"))
_KNOWING = frozenset("know have already learned learnt got can did studied use used".split())
_YES_NO = frozenset(("is are am was were do does did can could should would will shall may must has have").split())


def _level_of_starters(intent: str, tokens: Sequence[str]) -> str:
    """The level of who has only begun, where pay is asked about: "a starting data engineer", "beginners"; else ''."""
    return "entry" if intent == PAY and _STARTING.search(" ".join(tokens)) else ""


def _as_typed(understanding: Understanding, part: Part) -> list[str]:
    """The words of a part; where it names a role, as they were typed: nobody is refused for a slip of the fingers."""
    tokens = understanding.utterance.tokens[part.start : part.end]
    slips = any(token.score < 100 for token in tokens) and bool(understanding.ids("role"))
    return [token.raw.lower() if slips and token.score < 100 else token.text for token in tokens]


def requested(understanding: Understanding, part: Part, state: State, compiled: Compiled) -> Request:
    """One part of an utterance as a request; a part that is out of scope has the intent OUT_OF_SCOPE."""
    tokens = list(understanding.utterance.words[part.start : part.end])
    entities = [e for e in understanding.entities if part.start <= e.start < part.end] or list(understanding.entities)
    entities = [e for e in entities if not is_field(e, understanding.utterance.tokens)]
    if not any(e.kind == "role" and not e.negated for e in entities):
        entities += [e for e in understanding.entities if e.kind == "role" and e not in entities]
        entities = [e for e in entities if not is_field(e, understanding.utterance.tokens)]
    entities = _without_met(_without_threat(_without_field(entities, understanding), understanding), understanding)
    named_roles = ids_of(entities, "role")
    intent = _of_the_advice(_intent(understanding, part, state), understanding, part, compiled)
    if intent in OF_THE_WAY and is_of_stated_move(understanding, part):
        intent = "transition"
    if intent in _OF_ONE and not named_roles and _ARE_THERE.search(" ".join(tokens)):
        intent = "recommend_role"  # "is there an IT job where this counts?"
    if intent == "recommend_role" and not named_roles and _TAKES_LEVEL.search(part.masked):
        intent = "career_path"  # "should I become a tech lead?" seeks no other work
    if intent == OUT_OF_SCOPE and named_roles and _BECOMING.search(" ".join(tokens)):
        # whatever the user does now: "I bake bread, how can I become a …"
        intent = _WAYS[1] if {"begin", "start"} & set(tokens) else _WAYS[0]
    of_nothing = not (named_roles or ids_of(entities, "tool", "skill"))
    if intent in _OF_ONE and not part.advice and of_nothing and is_at_work(" ".join(tokens)):
        intent = OTHER if not state.roles else intent  # "my boss gives the best tasks to others" asks of no role
    if intent in (OTHER, OUT_OF_SCOPE) and head_alone(tokens) and not any(e.kind == "role" for e in entities):
        intent = next((guess.name for guess in part.ranking if guess.name not in (OTHER, SMALLTALK)), intent)
    elsewhere = intent not in _WEIGHING and aims_elsewhere(part.masked) and not head_alone(tokens)
    if elsewhere:
        intent = OUT_OF_SCOPE
    of_things = not state.roles and asks_of_things(part.masked)
    beside_the_law = bool(part.advice) and asks_of_law(tokens) and not _is_of_law(part.advice, compiled)
    written_for = part.plain and not bars_advice(tokens) and not beside_the_law
    barred = (
        of_things or beside_the_law or (not written_for and is_refused(_as_typed(understanding, part), named_roles))
    )
    if barred and not written_for:
        intent = OTHER  # an errand, or a tax, whatever it is about
    averse = averse_to(understanding.utterance.tokens)
    outside = excluded(understanding.utterance.tokens[part.start : part.end])
    left_out = {part.start + index for span in outside for index in span}
    shown = _examples(understanding, part) if named_roles else set()
    left_out |= shown
    things = [e for e in entities if e.kind in ("tool", "skill") and e.start not in left_out]
    if shown and "know" in tokens and _TOOLS.isdisjoint(tokens):
        intent = "skills"  # whatever the examples alone would be taken for
    kinds = {entity.kind for entity in entities}
    asking, topics = tuple(_own_words(understanding, part, left_out)), compiled.topics()
    request = Request(
        intent,
        part.confidence,
        roles=named_roles[:MOST_NAMED],
        named=ids_of([e for e in things if e.start not in averse], "tool", "skill")[:MOST_NAMED],
        dislikes=unique(e.id for e in things if e.start in averse)[:MOST_NAMED],
        averse=tuple(understanding.utterance.tokens[index].text for index in sorted(averse)),
        place=_place(entities, compiled) if "place" in kinds else "",
        places=_places(entities) if "place" in kinds else (),
        level=(next(iter(ids_of(entities, "level")), "") if "level" in kinds else "")
        or _level_in_name(tokens, compiled)
        or (_level_of_starters(intent, tokens) if named_roles or state.roles else ""),
        levels=_levels(entities, tokens, compiled),
        employer=_employer(entities, understanding) if "employer" in kinds else "",
        amount=yearly_amount(understanding.utterance.tokens),
        year=year_asked(understanding.utterance.tokens),
        forms=other_forms(understanding.utterance.tokens),
        nowhere=_unknown_place(understanding, entities, compiled),
        words=asking[:MOST_WORDS],
        said=said_words(
            understanding.utterance.tokens[part.start : part.end],
            _named(understanding, part, _BREAKING) | {index - part.start for index in shown},
        ),
        without=tuple(_raw(understanding, part, span) for span in outside)[:MOST_NAMED],
        aspects=unique(
            [topics[w] for w in asking if w in topics and not (topics[w] == "salary" and equal_pay(tokens))]
        ),
        yes_no=bool(tokens) and tokens[0] in _YES_NO,
        told=_tells_likes(tokens) or _seeks_field(intent, entities, tokens),
        seeks_role=seeks_role(tokens),
        of_field=any(e.kind == "role" and not _PERSON.stands_in(e.text) for e in entities),
        detail=wanted(understanding.utterance.normal),
        advice=part.advice if not shown and (intent == part.best or intent not in (OTHER, OUT_OF_SCOPE)) else "",
        plain=written_for,
        asking=_asking(understanding, part),
    )
    if elsewhere or barred:
        return replace(request, advice="")
    if request.without and intent == "skill_gap" and not (FIRST_PERSON & set(tokens) and _KNOWING & set(tokens)):
        intent = "skills"  # "which skills other than SQL?" does not say that SQL is known
        request = replace(request, intent=intent)
    if intent in ("compare", "salary") and not request.roles and len(request.levels) > 1 and asks_pay(set(tokens)):
        likely = next((role for word in tokens if (role := _WHOSE_LEVELS.get(word.removesuffix("s")))), "")
        roles = (likely,) if compiled.label("role", likely) else state.roles
        return replace(request, intent="salary", roles=roles)  # "how much does a staff engineer make vs a senior"
    rungs = intent == "compare" and len(request.roles) == 1 and len(levels_named(tokens)) > 1
    rungs = rungs or (intent in _OF_RUNGS and len(request.roles) == 1 and len(numbered_levels(tokens)) > 1)
    if rungs and "salary" not in request.aspects and not asks_pay(set(tokens)):
        return replace(request, intent="career_path")  # "a senior analyst against a junior": rungs of one ladder
    if intent == "compare" and len(request.roles) == 1 and request.places and asks_pay(set(tokens)):
        return replace(request, intent=PAY)  # one role in two places
    if intent == "compare" and len(request.roles) == 1:  # "what does an MLE do, and how is that different from a DS"
        request = replace(request, roles=_all_roles(understanding))
    if field := scope(tokens):
        return replace(request, intent="definition", scope=field, roles=(), named=(), seeks_role=True)
    request = _employer_role(request, compiled)
    if _is_beyond(request, part, entities, state):
        return replace(request, intent=OUT_OF_SCOPE if aims_elsewhere(part.masked) else OTHER, advice="")
    if not request.roles:
        own = [e for e in entities if e.kind != "occupation" and not aimed_at(e, understanding.utterance.tokens)]
        named_at = [i - part.start for e in own for i in range(e.start, e.end)]
        if likely := likely_role(request, tokens, named_at, compiled):
            kept = ids_of([e for e in own if e.kind in ("tool", "skill")], "tool", "skill")
            request = replace(request, roles=(likely,), named=kept[:MOST_NAMED])
    request = set_out(reread(request, understanding, part, entities, compiled), understanding, entities)
    request = holding(request, understanding)
    stepped = with_steps(request, understanding, entities)
    if stepped is not request and stepped != request:
        return stepped
    if len(request.roles) == 1 and request.intent in _OF_WHERE_TO and asks_where_to(request.normal):
        own = [e for e in entities if e.kind == "role" and names_own(understanding.utterance.words, e)]
        if own or request.held or _AWAY.search(request.normal):
            return replace(request, intent="transition", origins=request.roles, roles=(), seeks_role=False)
    request = of_the_whole(on_the_chance(request, understanding), understanding, averse)
    told_of = False  # advice written for such a move says more than the usual roles of the field
    if moves_into_field(request, understanding, entities, state):
        told_of = bool(request.advice) and request.intent == "industries"
        request, state = replace(request, intent="transition", roles=()), replace(state, roles=())
    if request.intent == "transition":
        aimed = replace(state, roles=()) if is_of_the_field(request.words) else state  # "something in tech"
        past = with_past(entities, understanding)
        moved = with_origins(request, understanding, past, aimed)
        moved = into_field(moved, understanding, compiled) if not told_of else moved
        moved = switching(moved, understanding)
        return returned(moved, understanding.utterance.words, compiled)
    return weighed(carried(without_own(request, understanding), state), state)


def _is_of_law(advice: str, compiled: Compiled) -> bool:
    """Whether an entry of advice begins with what the law or a contract allows."""
    return any(_LEGAL.stands_in(fact.text) for fact in compiled.advice(advice)[:1])


def _intent(understanding: Understanding, part: Part, state: State) -> str:
    """The part's best intent; OUT_OF_SCOPE where it is not believed.

    A comparison with nothing to compare ("what separates a good data engineer from a bad one") is what comes next in
    the ranking, unless it is so short that the other role was only left out.
    """
    if not part.in_scope or not part.belongs or part.best == "compare":
        kinds = {e.kind for e in understanding.entities if not e.negated}
        ends = {"role", "occupation"} <= kinds
        if not part.in_scope and not (ends and part.best == "transition"):  # a move with both its ends is of this world
            return OUT_OF_SCOPE
        seeks_post = part.best == "job_openings" and {"employer", "occupation"} <= kinds
        if not (part.belongs or seeks_post or state.asked) and len(understanding.parts) == 1:
            return OUT_OF_SCOPE  # what goes on with something asked before has few words of its own
    alone = part.best == "compare" and len(understanding.ids("role")) == 1 and not state.roles
    if alone and part.end - part.start > _SHORT and not understanding.ids("level", "tool", "skill"):
        return next(guess.name for guess in part.ranking[1:] if guess.name not in (SMALLTALK, OTHER))
    return without_pay(part, understanding.utterance.words[part.start : part.end])


def _of_the_advice(intent: str, understanding: Understanding, part: Part, compiled: Compiled) -> str:
    """The intent of the entry of advice that is plainly asked for, where the model itself is not sure of another.

    Pay that no word speaks for, and a story of somebody's own work that is taken for a question on the trade.
    """
    if not part.advice or part.confidence >= _HARDLY_SURE or intent in (OTHER, OUT_OF_SCOPE):
        return intent
    own = compiled.advice_intent(part.advice)
    if intent == PAY and own != PAY and not SPEAKS_OF_PAY.search(" ".join(understanding.utterance.words)):
        return own
    told = {e.kind for e in understanding.entities} >= {"role", "occupation"}
    told = told and not FIRST_PERSON.isdisjoint(understanding.utterance.words)
    return own if own == "transition" and told and intent in _OF_A_TRADE_OR_ITS_PLACE else intent


def _all_roles(understanding: Understanding) -> tuple[str, ...]:
    """The roles compared: those not named in full, and one that the other is rather to be than.

    What threatens them and the work that users have are none where two others are named.
    """
    tokens = understanding.utterance.words
    named = _without_threat(list(understanding.entities), understanding)
    named = [entity for entity in named if entity.kind == "role"]
    others = [entity for entity in named if not has_work(tokens, entity)]
    chosen = others if len({entity.id for entity in others}) > 1 else named
    return unique(entity.id for entity in chosen)[:MOST_NAMED]


def _without_field(entities: list[Entity], understanding: Understanding) -> list[Entity]:
    """The entities without IT as a role, where it is the field of another: "a project manager in IT"."""
    if not any(entity.text == "it" for entity in entities):
        return entities
    ends = {entity.end for entity in entities if entity.kind == "role" and entity.text != "it"}
    tokens = understanding.utterance.tokens
    # one more of a list, or of a choice
    apart = {e.start for e in entities if "," in tokens[e.start].before or tokens[e.start - 1].text in _JOINING}
    return [e for e in entities if e.text != "it" or e.start - 1 not in ends or e.start in apart]


def _without_threat(entities: list[Entity], understanding: Understanding) -> list[Entity]:
    """The entities without AI as a role, where it is what another role is threatened by: "scared of AI as a …"."""
    tokens = understanding.utterance.tokens
    if len({entity.id for entity in entities if entity.kind == "role"}) < _TWO:
        return entities
    threats = [
        e
        for e in entities
        if e.kind == "role"
        and e.text == "ai"
        and (
            tokens[e.start - 1].text in _BEFORE_THREAT
            or tokens[e.start - 1].text == "in"  # the field: "keep up with what happens in AI as a …"
            or (tokens[e.start - 1].text in _NOW_THAT and {t.text for t in tokens[e.end : e.end + 1]} & _BY_AI)
        )
    ]
    return [entity for entity in entities if entity not in threats]


def _without_met(entities: list[Entity], understanding: Understanding) -> list[Entity]:
    """The entities without the role of somebody met: "an interview with the VP of data for an engineer's post"."""
    tokens = understanding.utterance.tokens
    roles = {entity.id for entity in entities if entity.kind == "role"}
    if not roles or not _MEETING.may_stand_in(understanding.utterance.normal):
        return entities
    met = [e for e in entities if e.kind == "role" and _MEETING.search(" ".join(t.text for t in tokens[: e.start]))]
    return [e for e in entities if e not in met] if len(roles - {e.id for e in met}) > 0 else entities


def _level_in_name(tokens: Sequence[str], compiled: Compiled) -> str:
    """The level of an intern, which names of roles may hold: "data science intern"; '' where none is named."""
    if not _INTERNS.isdisjoint(tokens):
        said = {word for before, word in pairwise(["", *tokens]) if before not in _LACKING}
        if _INTERNS & said and compiled.label("level", _INTERN):
            return _INTERN
    return next((level for level in numbered_levels(tokens) if compiled.label("level", level)), "")


def _levels(entities: Sequence[Entity], tokens: Sequence[str], compiled: Compiled) -> tuple[str, ...]:
    """The levels named where there are several: "SDE 1 vs SDE 2", "from junior to senior"."""
    numbered = (level for level in numbered_levels(tokens) if compiled.label("level", level))
    rungs = levels_named(tokens)
    told = [_OF_RUNG[rung] for rung in rungs if rung in _OF_RUNG and compiled.label("level", _OF_RUNG[rung])]
    named = unique((*ids_of(entities, "level"), *numbered, *(told if len(rungs) > 1 else ())))
    return named[:MOST_NAMED] if len(named) > 1 else ()


def _place(entities: Sequence[Entity], compiled: Compiled) -> str:
    """The place named; of "London, Ontario" the wider one, where the first is known to lie elsewhere."""
    named = [entity for entity in entities if entity.kind == "place" and not entity.negated]
    if len(named) > 1 and named[1].start == named[0].end:
        around, second = wider(named[0].id, compiled), compiled.label("place", named[1].id)
        state = compiled.label("place", second.broader) if second else None  # "Albany, New York" means the state
        agree = named[1].id in around or (state is not None and state.group != "country" and state.id in around)
        return named[0].id if agree else named[1].id
    return named[0].id if named else ""


def _employer(entities: Sequence[Entity], understanding: Understanding) -> str:
    """The first employer that is named, and not only to leave it out; '' when none is."""
    named = [entity for entity in entities if not is_shunned(entity, understanding.utterance.tokens)]
    return next(iter(ids_of(named, "employer")), "")


def _places(entities: Sequence[Entity]) -> tuple[str, ...]:
    """The places that are set against each other; none where one only tells where another lies."""
    named = [entity for entity in entities if entity.kind == "place" and not entity.negated]
    apart = all(first.end < second.start for first, second in pairwise(named))
    return unique(entity.id for entity in named)[:MOST_NAMED] if apart and len(named) > 1 else ()


def _unknown_place(understanding: Understanding, entities: Sequence[Entity], compiled: Compiled) -> str:
    """A word with a capital behind "in" that stands for nothing known; '' when there is none."""
    tokens = understanding.utterance.tokens
    if _BEFORE_PLACE.isdisjoint(understanding.utterance.words) or any(entity.kind == "place" for entity in entities):
        return ""
    known = {index for entity in understanding.entities for index in range(entity.start, entity.end)}
    if all(token.raw.isupper() for token in tokens):
        return ""
    for before, token in pairwise(enumerate(tokens)):
        index, word = token
        if before[1].text in _BEFORE_PLACE and index not in known and word.raw[:1].isupper():
            return word.raw if not compiled.knows_word(word.text) else ""
    return ""


def _tells_likes(tokens: Sequence[str]) -> bool:
    """Whether the user says what they like or hate; "I would like to" is a wish, not a liking."""
    if _LIKES.isdisjoint(tokens) or FIRST_PERSON.isdisjoint(tokens):
        return False
    return any(word in _LIKES and before not in _NO_LIKING for before, word in pairwise(["", *tokens]))


def _seeks_field(intent: str, entities: Sequence[Entity], tokens: Sequence[str]) -> bool:
    """Whether a role is sought in a field that is named: "what could I do in health?" tells what one would like."""
    return intent == "recommend_role" and not ids_of(entities, "role") and names_a_field(tokens)


def _examples(understanding: Understanding, part: Part) -> set[int]:
    """The places of what is named only as an example of what a role asks for."""
    return {part.start + index for index in examples(understanding.utterance.tokens[part.start : part.end])}


def _raw(understanding: Understanding, part: Part, span: range) -> str:
    """The words of a span of the part as they were typed."""
    return " ".join(understanding.utterance.tokens[part.start + index].raw for index in span)


def _named(understanding: Understanding, part: Part, kinds: Sequence[str] = _WHOM) -> frozenset[int]:
    """The places, in the part, of the names of roles, places and the like."""
    whom = [e for e in understanding.entities if e.kind in kinds]
    return frozenset(i - part.start for e in whom for i in range(e.start, e.end))


def _asking(understanding: Understanding, part: Part) -> str:
    """The words of the one sentence that asks, without names of roles and places; '' where no other only tells."""
    start, end = part.asking
    if start == end:
        return ""
    named = _named(understanding, part)
    tokens = understanding.utterance.tokens
    return " ".join(tokens[index].text for index in range(start, end) if index - part.start not in named)


def _own_words(understanding: Understanding, part: Part, left_out: Set[int]) -> Iterator[str]:
    """The words of a part that are no names of roles, places and the like, and not left out: what it asks about."""
    named = _named(understanding, part)
    for index, word in enumerate(understanding.utterance.words[part.start : part.end]):
        if index not in named and part.start + index not in left_out:
            yield word


def _is_of_a_trade(entities: Sequence[Entity], part: Part) -> bool:
    """Whether a trade of another world is what is asked about: "do plumbers earn well?", whatever was spoken of."""
    trades = [e for e in entities if e.kind == "occupation" and e.text not in _MET and not head_alone(["a", e.text])]
    said = set(part.masked.split())
    return len(trades) == 1 and len(entities) == 1 and not (_POINTING | FIRST_PERSON) & said


def _is_beyond(request: Request, part: Part, entities: Sequence[Entity], state: State) -> bool:
    """Whether the question is about an occupation of another world, or what a tool is, rather than a role."""
    if request.roles:
        return False
    if state.roles:
        return request.intent in _OF_A_TRADE and _is_of_a_trade(entities, part)
    if request.named and request.intent == BARE_ROLE and not request.seeks_role:
        return True
    unsure = part.confidence < _CERTAIN_OF_THINGS and not request.seeks_role
    if request.named and request.intent in ("tools", "skills") and unsure:
        return len(part.ranking) > 1 and part.ranking[1].name in (OTHER, BARE_ROLE)
    others = [
        entity
        for entity in entities
        if entity.kind == "occupation" and entity.text not in _MET and not head_alone(["a", entity.text])
    ]
    return bool(others) and request.intent not in _OF_THE_USER


def _employer_role(request: Request, compiled: Compiled) -> Request:
    """The role of an employer's featured job, where it features just one."""
    if not request.employer or request.roles:
        return request
    roles = unique(fact.role for fact in compiled.mentioning([request.employer]) if fact.role)
    return replace(request, roles=roles) if len(roles) == 1 else request
