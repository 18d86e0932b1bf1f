"""Why a text is answered as it is: every stage in words that an author of content can act on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from careerbot.advice_asked import heard
from careerbot.bot import Bot
from careerbot.dialogue import resolve
from careerbot.model import Scored, belonging
from careerbot.retrieve import retrieve
from careerbot.turn import Evidence, Part, Request, State, Understanding
from careerbot.wording import listed

SHOWN = 6  # n-grams, intents and facts listed of each kind
CLOSE = 0.2  # lead below which two intents are hardly told apart
# The slots of a request that are shown when they are filled.
_SLOTS = (
    "advice roles origins named place nowhere level employer amount year forms aspects dislikes degree detail yes_no "
    "seeks_role"
).split()


def explain(bot: Bot, text: str) -> str:
    """What each stage made of a text that opens a conversation."""
    understanding = bot.understand(text)
    resolved = resolve(understanding, State(), bot.compiled)
    reply = bot.reply(text)
    lines = [f"normalized   {understanding.utterance.normal or '(no words)'}"]
    lines += _corrections(understanding)
    lines += _entities(understanding, bot)
    lines += _particulars(understanding)
    lines += _readings(understanding)
    for number, part in enumerate(understanding.parts, 1):
        lines += ["", f"asked {number}" if len(understanding.parts) > 1 else "asked", *_part(part, understanding, bot)]
    lines += ["", "looked up", *_settled(understanding, resolved.requests)]
    if resolved.clarification is not None:
        opened = resolved.clarification
        lines.append(f"  nothing yet: {opened.slot!r} is missing, so the reply asks: {opened.question}")
    for found in retrieve(resolved.requests, bot.compiled):
        lines += [f"  {line}" for line in (_request(found.request), *_evidence(found))]
    lines += ["", f"replied      {reply.status}, with {len(reply.evidence)} facts as evidence"]
    return "\n".join(lines)


def _corrections(understanding: Understanding) -> list[str]:
    fixed = [t for t in understanding.utterance.tokens if t.score < 100]
    return [f"corrected    {token.raw} → {token.text} (score {token.score:.0f})" for token in fixed]


def _entities(understanding: Understanding, bot: Bot) -> list[str]:
    if not understanding.entities:
        return ["entities     none"]
    found = []
    for entity in understanding.entities:
        label = bot.compiled.label(entity.kind, entity.id)
        negated = ", negated" if entity.negated else ""
        name = label.name if label else entity.id
        found.append(f"{entity.kind} {name} ← {entity.text!r} (score {entity.score:.0f}{negated})")
    return [f"entities     {found[0]}", *(f"             {line}" for line in found[1:])]


def _particulars(understanding: Understanding) -> list[str]:
    """The degrees, durations and sums of money; no line where there are none."""
    said = [f"{e.kind} {e.id} ← {e.text!r}{', negated' if e.negated else ''}" for e in understanding.particulars]
    return [f"{'particulars' if not number else '':12} {line}" for number, line in enumerate(said)]


def _readings(understanding: Understanding) -> list[str]:
    labels = [reading.label for reading in understanding.readings]
    return [f"in doubt     it may name {listed(labels, 'or')}"] if labels else []


def _part(part: Part, understanding: Understanding, bot: Bot) -> Iterator[str]:
    classifier = bot.compiled.classifier
    scored = classifier.score(part.masked.split())
    yield f"  as the model sees it: {part.masked}"
    verdict = "in scope" if part.in_scope else "out of scope"
    threshold = classifier.calibration.threshold
    yield f"  confidence {part.confidence:.2f}, {verdict} (threshold {threshold:.2f})"
    signals = scored.signals
    yield (
        f"  signals: score {signals.best:.2f}, margin {signals.margin:.2f}, known words {signals.known:.0%}, "
        f"lead over out of scope {signals.inside:.2f}"
    )
    if (scope := classifier.scope) is not None:
        chance = scope.chance(belonging(part.masked.split(), scored.ranking, signals))
        yield f"  chance that it asks for anything known {chance:.2f} (threshold {scope.threshold:.2f})"
    for name, score in scored.ranking[:SHOWN]:
        yield f"  {name:18} {score:+.2f}"
    yield from _to_act(part, scored)
    seen = heard(understanding.utterance, understanding.entities, part, len(understanding.parts) == 1)
    if (guess := bot.compiled.adviser.best(seen)) is not None:
        taken = "taken" if part.advice else "not sure enough"
        yield f"  advice: {guess.id} ({guess.intent}), belief {guess.confidence:.2f}, {taken}"
    spoke = classifier.spoke(part.masked.split(), part.best)
    yield f"  for {part.best}: {_grams([g for g in spoke if g[1] > 0])}"
    yield f"  against {part.best}: {_grams([g for g in spoke if g[1] < 0])}"


def _grams(spoke: list[tuple[str, float]]) -> str:
    return ", ".join(f"{gram!r} {weight:+.2f}" for gram, weight in spoke[:SHOWN]) or "nothing"


def _to_act(part: Part, scored: Scored) -> Iterator[str]:
    """What an author can do where the model is in doubt."""
    first, second = scored.ranking[0][0], scored.ranking[1][0] if len(scored.ranking) > 1 else ""
    if part.best != first:
        yield f"  read as {part.best}: {first} does not go with the names, or the words list several topics"
    if not part.in_scope and scored.signals.inside < 0:
        yield "  to act: it is nearest to out_of_scope; if it belongs here, give its intent examples in such words"
    elif not part.in_scope:
        yield f"  to act: if it asks for {first}, give that intent examples in such words"
    elif second and scored.ranking[0][1] - scored.ranking[1][1] < CLOSE:
        yield f"  to act: {first} and {second} are close; give the right one such examples, the other unlike lines"


def _settled(understanding: Understanding, requests: Sequence[Request]) -> Iterator[str]:
    """Which intents were changed after the model: by the wording, by what is left out, or by the names."""
    for part, request in zip(understanding.parts, requests, strict=False):
        if part.in_scope and request.intent != part.best:
            yield f"  {part.best} became {request.intent}: the wording or the names say more plainly what is asked"


def _request(request: Request) -> str:
    filled = [(name, getattr(request, name)) for name in _SLOTS]
    slots = ", ".join(f"{name} {_shown(value)}" for name, value in filled if value)
    return f"{request.intent}: {slots or 'no slots filled'}"


def _shown(value: object) -> str:
    return ", ".join(value) if isinstance(value, tuple) else "yes" if value is True else str(value)


def _evidence(found: Evidence) -> Iterator[str]:
    kind = "facts that answer the very question" if found.focused else "facts"
    yield f"  {kind}: {', '.join(fact.id for fact in found.facts[:SHOWN]) or 'none'}"
    if found.others:
        yield f"  other facts considered: {', '.join(fact.id for fact in found.others[:SHOWN])}"
