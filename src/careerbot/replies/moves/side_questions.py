"""What movers ask beside their chief question, answered in a line: a pay cut, beginning again, a phone to learn on.

"…, and would I have to take a pay cut?" stands in one sentence with what the rest of the reply is about.
"""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.compiled import Compiled
from careerbot.facts.answers import wordings
from careerbot.patterns import Pattern
from careerbot.pay.weighing_pay import moves_for_pay, weighed_pay
from careerbot.question.form import YES_NO, form
from careerbot.question.sentences import asking_sentence
from careerbot.replacing import replace
from careerbot.turn import Fact, Paragraph, Request, Told, Understanding

# What is asked beside, and the kind of the line in general.yaml that answers it.
BESIDE = (
    (
        Pattern(
            r"\bpay ?cuts?\b|\b(?:lose|losing|drop|cut|less|lower|step down in|sacrifice|same|keep)\b(?: \w+){0,3}?"
            r" (?:salary|pay|money|income|wage)\b|\b(?:salary|pay|income)\b(?: \w+){0,2} (?:drop|fall|go down|suffer)\b"
            r"|\bearn less\b"
        ),
        "Pay at first",
    ),
    (
        Pattern(
            r"\b(?:start(?:ing)?|begin|beginning|go(?:ing)? back|enter|apply)(?: \w+){0,2}?"
            r" (?:from (?:zero|scratch|the bottom)|(?:all )?over(?: again)?|as an? (?:\w+ )?(?:junior|intern|beginner)"
            r"|at (?:zero|the bottom|junior|entry)|as junior|junior again|again as)\b"
            r"|\b(?:lose|losing|waste|wasting|throw away)(?: \w+){0,2}? (?:years|experience|seniority|level)\b"
            r"|\bjunior (?:again|level again|position again|role again)\b"
        ),
        "Starting lower",
    ),
    (
        Pattern(
            r"\b(?:ipad|tablet|chromebook|smartphone)\b"
            r"|\b(?:on|with|from|using|only(?: have)?|just(?: have)?|have) (?:an? |my )?phone\b"
            r"(?! (?:calls?|work|screen|interview))"
        ),
        "Phone or tablet",
    ),
    (
        Pattern(
            r"\b(?:now that|when|since|because|if|with) (?:ai|chatgpt|copilot|llms?|claude|gpt)\b"
            r"|\b(?:ai|chatgpt|copilot) (?:writes?|does|codes?|can|will|takes?|replac\w+"
            r"|is (?:writing|doing|taking|eating))\b"
        ),
        "Changing now",
    ),
)
_OF_MOVES = ("transition", "learning_path", "skill_gap", "getting_started", "recommend_role")
_VERDICTS = ("Pay at first", "Starting lower")  # kinds of lines that settle a yes or no
_OF_PAY = Pattern(r"(?i)\b(?:pay|pays|paid|salar\w+)\b")
_OWN = Pattern(r"\b(?:will|would|do|can|should) i\b")
_FROM_ZERO = Pattern(
    r"\b(?:how|from) (?:\w+ )?(?:zero|scratch) to\b|\bhow (?:do|can|to|should) (?:i )?(?:start|begin)\b"
)


def goes_first(requests: Sequence[Request], understanding: Understanding) -> bool:
    """Whether what stands beside is the question itself: "I am a … and want to be a …. Must I start as a junior?"."""
    utterance = understanding.utterance
    span = asking_sentence(utterance) or (0, len(utterance.tokens))
    words = utterance.words[slice(*span)]
    if form(words) != YES_NO or not any(request.intent == "transition" for request in requests):
        return False
    said = " ".join(words)
    return moves_for_pay(said) or any(asked.search(said) for asked, kind in BESIDE if kind in _VERDICTS)


def besides(
    requests: Sequence[Request], understanding: Understanding, facts: Sequence[Fact], compiled: Compiled
) -> tuple[Paragraph | None, tuple[Fact, ...]]:
    """The lines on what is asked beside, and their facts; nothing where no move is asked about or they are told."""
    weighs = any(request.intent in ("compare", "salary") for request in requests)
    weighs = weighs and bool(_OWN.search(understanding.utterance.normal))
    if not weighs and not any(request.intent in _OF_MOVES for request in requests):
        return None, ()
    said, told = understanding.utterance.normal, {fact.kind for fact in facts}
    paid = [_paid(request, facts, compiled) for request in requests if moves_for_pay(said)]
    if lines := next((lines for lines, _ in paid if lines), ()):
        return Paragraph(lines), next(found for lines, found in paid if lines)
    kinds = [kind for asked, kind in BESIDE if asked.search(said) and kind not in told]
    if _FROM_ZERO.search(said):
        kinds = [kind for kind in kinds if kind != "Starting lower"]
    found = tuple(fact for kind in kinds for fact in compiled.facts("", "other") if fact.kind == kind)
    return (Paragraph(wordings(found)) if found else None), found


def _paid(request: Request, told: Sequence[Fact], compiled: Compiled) -> Told:
    """Whether a move from one role to another pays, by figures of both; nothing where what is told speaks of pay."""
    if request.intent != "transition" or len(request.origins) != 1 or len(request.roles) != 1:
        return (), ()
    if any(_OF_PAY.stands_in(fact.text) for fact in told[:1]):
        return (), ()
    lines, facts = weighed_pay(replace(request, roles=(*request.origins, *request.roles)), compiled)
    return (lines, facts) if facts and len({fact.role for fact in facts}) > 1 else ((), ())
