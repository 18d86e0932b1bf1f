"""What an evaluation says in the terminal: short tables, the worst first."""

from __future__ import annotations

from careerbot.authoring.comparison import Comparison, Turn
from careerbot.authoring.labelled import Answered, Ratings
from careerbot.authoring.measures import Evaluation, IntentFigures
from careerbot.normalize import clean

MOST_LINES = 30  # of the summary of a cross-validation


def percent(share: float | None) -> str:
    """A share from 0 to 1 as "12.3 %"; "–" for None."""
    return "–" if share is None else f"{share:.1%}".replace("%", " %")


def one_line(text: str) -> str:
    """A message safe to show: control characters go, and line breaks become spaces."""
    return " ".join(clean(text).split())


def evaluation_lines(evaluation: Evaluation) -> list[str]:
    """A cross-validation: the figures of the whole, and a line for each intent while there is room."""
    lines = _headline(evaluation)
    room = MOST_LINES - len(lines) - 1
    intents = evaluation.intents if len(evaluation.intents) <= room else evaluation.intents[: room - 1]
    width = max(len(intent.name) for intent in intents)
    lines.append(f"{'intent':{width}}      F1  precision  recall  messages  most often taken for")
    lines += [_intent_line(intent, evaluation, width) for intent in intents]
    if left := len(evaluation.intents) - len(intents):
        lines.append(f"and {left} better ones (--html and --json show them)")
    return lines


def _headline(evaluation: Evaluation) -> list[str]:
    scope, macro = evaluation.scope, evaluation.macro
    point = scope.in_use
    messages = f"{len(evaluation.messages):,} messages in {len(evaluation.intents)} intents"
    return [
        f"{len(scope.thresholds)}-fold cross-validation of {messages}",
        f"accuracy      {percent(evaluation.accuracy)}, in scope {percent(evaluation.accuracy_in_scope)}",
        f"macro         F1 {percent(macro.f1)}, precision {percent(macro.precision)}, recall {percent(macro.recall)}",
        f"calibration   expected error {percent(evaluation.reliability.expected_error)}",
        f"out of scope  AUROC {percent(scope.auroc)}; confidence below {point.threshold:.2f} rejects "
        f"{percent(point.out_of_scope_recall)} of it, and {percent(point.in_scope_rejected)} of what is in scope",
        "",
    ]


def _intent_line(intent: IntentFigures, evaluation: Evaluation, width: int) -> str:
    return (
        f"{intent.name:{width}}  {percent(intent.f1):>6}  {percent(intent.precision):>9}  "
        f"{percent(intent.recall):>6}  {intent.support:>8,}  {evaluation.taken_for(intent.name)}"
    ).rstrip()


def ratings_lines(ratings: Ratings) -> list[str]:
    """Ratings: the shares, and every miss with what was expected and what came."""
    misses = [message for message in ratings.messages if not message.is_right]
    right = len(ratings.messages) - len(misses)
    shares = {**ratings.counts(), "all checks": (right, len(ratings.messages))}
    lines = [f"{name:10}  {percent(held / made):>7}  ({held:,} of {made:,})" for name, (held, made) in shares.items()]
    for message in misses:
        lines += ["", *_miss(message)]
    return lines


def _miss(message: Answered) -> list[str]:
    wrong = [check for check in message.checks if not check.is_right]
    return [
        f"{one_line(message.id)}: {one_line(message.text)}",
        *(f"  {check.name:6}  expected {one_line(check.expected)}, found {one_line(check.found)}" for check in wrong),
    ]


def comparison_lines(comparison: Comparison) -> list[str]:
    """A comparison: the figures that moved, and the messages that turned."""
    moved = [change for change in comparison.changes if change.is_better is not None]
    width = max((len(change.name) for change in moved), default=0)
    lines = ["compared with the earlier evaluation"]
    for change in moved:
        difference = f"{100 * (change.new - change.old):+.1f}"
        verdict = "better" if change.is_better else "worse"
        lines.append(
            f"{change.name:{width}}  {percent(change.old):>7} → {percent(change.new):>7}  {difference:>6}  {verdict}"
        )
    lines.append(f"unchanged: {len(comparison.changes) - len(moved)}")
    for title, turns in (("turned right", comparison.turned_right), ("turned wrong", comparison.turned_wrong)):
        lines += ["", f"{title}: {len(turns)} of {comparison.both:,} messages", *map(_turn, turns)]
    lines += ["", unpaired(comparison)]
    return lines


def unpaired(comparison: Comparison) -> str:
    """How many messages have no counterpart."""
    return f"not compared: {comparison.only_old:,} messages only there before, {comparison.only_new:,} only now"


def _turn(turn: Turn) -> str:
    return f"  {one_line(turn.text)} (expected {turn.expected}; was {turn.old}, is {turn.new})"
