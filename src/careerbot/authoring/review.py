"""Review of what the bot could not answer: texts of a log, the alike together, each with the intent it is nearest to.

What an author accepts becomes examples of that intent, with placeholders where names stood.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from careerbot.authoring import examples
from careerbot.authoring.clusters import Index, Tfidf, cluster
from careerbot.bot import Bot, load
from careerbot.compile import masked_examples
from careerbot.compiled import Compiled
from careerbot.content import Content, load_content
from careerbot.content_files import shipped_folder
from careerbot.entities import EntityFinder, mask
from careerbot.intents import Example
from careerbot.turn import IntentGuess
from careerbot.unanswered import DISLIKED, STATUSES, Entry, read_log
from careerbot.vocabulary import OUT_OF_SCOPE
from careerbot.yamlfile import YamlFile

SAME = 0.85  # the cosine from which on two wordings are one
ALIKE = 0.4  # the cosine to its leader from which on a wording joins a cluster
SURE = 0.5  # the similarity from which on a proposal is accepted without asking
_MOST_SHOWN = 5
_CANDIDATES = 3
_WIDEST = 100  # characters shown of a text

Words = tuple[str, ...]  # of a text as the model sees it: normalized, corrected, placeholders for names


@dataclass(frozen=True, slots=True)
class Options:
    """What to review, and how."""

    log: Path
    content: Path | None = None
    least: int = 1  # clusters that were asked less often are left out
    accept: bool = False  # take every proposal of which we are sure, and do not ask


@dataclass(frozen=True, slots=True)
class Wording:
    """One way of asking, and how often it was met."""

    text: str  # as first met, in one line that is safe to print
    words: Words
    count: int
    guesses: tuple[IntentGuess, ...]  # the model's ranking, best first


Cluster = tuple[Wording, ...]  # wordings that are alike, the most frequent first


@dataclass(frozen=True, slots=True)
class Candidate:
    """An intent that a cluster may belong to, and what speaks for it."""

    intent: str
    belief: float  # of the model, 0 to 1
    similarity: float  # to the nearest of its examples, 0 to 1
    nearest: Example | None  # None when no example has anything in common with it


# From the candidate proposed to the name of the intent chosen: '' to skip the cluster, None to stop.
Chooser = Callable[[Candidate], str | None]


def run(options: Options, out: TextIO) -> int:
    """Show the clusters of a log and add to the content what is accepted. The exit code is 0.

    Asks when both standard input and `out` are terminals, unless `options.accept`. Raises CareerbotError when the log
    cannot be read or an intent file not be written, and ContentError for mistakes in the content.
    """
    entries, problems = read_log(options.log)
    out.writelines(f"skipped {problem}\n" for problem in problems)
    folder = options.content or shipped_folder()
    bot = load(folder)
    authored = _Authored(load_content(folder), bot.compiled)
    wordings = _wordings((entry.text for entry in entries), bot)
    new = [wording for wording in wordings if wording.words not in authored.known]
    tfidf = Tfidf([*authored.messages, *(wording.words for wording in new)])
    clusters = _clusters(new, tfidf)
    shown = [found for found in clusters if _count(found) >= options.least]
    out.writelines(_head(entries, len(wordings) - len(new), len(clusters) - len(shown), options.least))
    authored.fit(tfidf)
    added = _go_through(shown, authored, _chooser(options, authored.intents, out), folder, out)
    if added.total():
        told = ", ".join(f"{name} {count}" for name, count in added.items() if count)
        count = _counted(added.total(), "example")
        out.write(f"\nAdded {count}: {told}. Run careerbot test to see what that changes.\n")
    elif shown:
        out.write("\nNothing was added.\n")
    return 0


class _Authored:
    """The examples of a content as the model sees them, and how near a text is to each intent."""

    def __init__(self, content: Content, compiled: Compiled) -> None:
        asked, unlike = masked_examples(content, EntityFinder(compiled))
        self.intents = {intent.name: intent for intent in content.intents}
        self._examples = [(intent.name, example) for intent in content.intents for example in intent.examples]
        self.messages = [tuple(message) for name in self.intents for message in asked[name]]
        # near misses count too: a text that an author has ruled out must not come back as a proposal
        self.known = {*self.messages, *(tuple(message) for found in unlike.values() for message in found)}

    def fit(self, tfidf: Tfidf) -> None:
        """Weigh the examples; candidates can be had from then on."""
        self._tfidf = tfidf
        self._index = Index(map(tfidf.vector, self.messages))

    def candidates(self, wording: Wording) -> list[Candidate]:
        """Every intent, the likeliest first: by the sum of the model's belief and its nearest example's similarity."""
        cosines = self._index.cosines(self._tfidf.vector(wording.words))
        nearest: dict[str, tuple[float, Example]] = {}
        for number, cosine in sorted(cosines.items()):
            name, example = self._examples[number]
            if name not in nearest or cosine > nearest[name][0]:
                nearest[name] = (cosine, example)
        beliefs = {guess.name: guess.confidence for guess in wording.guesses}
        beliefs[OUT_OF_SCOPE] = max(1 - sum(beliefs.values()), 0.0)  # what the ranking, which is without it, leaves
        found = [
            Candidate(name, beliefs.get(name, 0.0), *nearest.get(name, (0.0, None))) for name in sorted(self.intents)
        ]
        return sorted(found, key=lambda candidate: -(candidate.belief + candidate.similarity))


def _wordings(texts: Iterable[str], bot: Bot) -> list[Wording]:
    """The texts that have words, each way of asking once, the most frequent first."""
    counts: Counter[Words] = Counter()
    first: dict[Words, Wording] = {}
    for text, count in Counter(texts).items():
        understanding = bot.understand(text)
        if not understanding.parts:
            continue
        utterance = understanding.utterance
        words = tuple(mask(utterance, understanding.entities, 0, len(utterance.tokens)))
        counts[words] += count
        first.setdefault(words, Wording(_shown(utterance.text), words, 0, understanding.parts[0].ranking))
    met = [Wording(found.text, words, counts[words], found.guesses) for words, found in first.items()]
    return sorted(met, key=lambda wording: (-wording.count, len(wording.words), wording.words))


def _clusters(wordings: Sequence[Wording], tfidf: Tfidf) -> list[Cluster]:
    """The wordings in clusters, the one asked most first; in a cluster, near-duplicates are one."""
    vectors = [tfidf.vector(wording.words) for wording in wordings]
    folded = []
    for group in cluster(vectors, SAME):
        lead = wordings[group[0]]
        count = sum(wordings[number].count for number in group)
        folded.append((Wording(lead.text, lead.words, count, lead.guesses), vectors[group[0]]))
    folded.sort(key=lambda pair: -pair[0].count)
    groups = cluster([vector for _, vector in folded], ALIKE)
    found = [tuple(folded[number][0] for number in group) for group in groups]
    return sorted(found, key=lambda members: (-_count(members), members[0].words))


def _count(members: Cluster) -> int:
    return sum(wording.count for wording in members)


def _go_through(
    clusters: Sequence[Cluster], authored: _Authored, choose: Chooser, folder: Path, out: TextIO
) -> Counter[str]:
    """Show cluster after cluster and add what is chosen at once; how many examples each intent got."""
    added: Counter[str] = Counter()
    for number, members in enumerate(clusters, 1):
        candidates = authored.candidates(members[0])
        out.writelines(_described(number, members, candidates[:_CANDIDATES]))
        out.flush()
        name = choose(candidates[0])
        if name is None:
            break
        if name:
            added[name] += _add(members, folder / authored.intents[name].path, out)
    return added


def _add(members: Cluster, path: Path, out: TextIO) -> int:
    lines = [" ".join(wording.words) for wording in members]
    count = examples.add(path, lines)
    for line in lines:
        reason = examples.unfit(line)
        out.write(f"  left out: {_shown(line)} ({reason})\n" if reason else f"  + {_shown(line)}\n")
    return count


def _head(entries: Sequence[Entry], known: int, rare: int, least: int) -> Iterator[str]:
    statuses = Counter(entry.status for entry in entries)
    silent = sum(not entry.text for entry in entries)
    yield f"{_counted(len(entries), 'entry', 'entries')}: "
    told = [status for status in STATUSES if status != DISLIKED or statuses[DISLIKED]]
    yield ", ".join(f"{statuses[status]} {status}" for status in told) + "\n"
    if silent:
        yield f"{silent} without a text, which a log has only when kept with --log-text\n"
    if known:
        yield f"{_counted(known, 'wording is', 'wordings are')} in the content already\n"
    if rare:
        yield f"{_counted(rare, 'cluster')} asked less than {least} times left out\n"


def _described(number: int, members: Cluster, candidates: Sequence[Candidate]) -> Iterator[str]:
    yield f"\n{number}. asked {_counted(_count(members), 'time')} in {_counted(len(members), 'wording')}\n"
    for wording in members[:_MOST_SHOWN]:
        yield f"  {wording.count:4} × {wording.text}\n"
    if len(members) > _MOST_SHOWN:
        yield f"         and {_counted(len(members) - _MOST_SHOWN, 'more wording')}\n"
    for place, candidate in enumerate(candidates):
        head = "  or     " if place else "  propose"
        yield f"{head} {candidate.intent:18} similarity {candidate.similarity:.2f}, model {candidate.belief:.2f}"
        near = candidate.nearest
        yield f"  {near.path}:{near.line}: {_shown(near.text)}\n" if near else "\n"


def _shown(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _WIDEST else f"{line[: _WIDEST - 1]}…"


def _counted(count: int, one: str, many: str = "") -> str:
    return f"{count} {one if count == 1 else many or f'{one}s'}"


def _chooser(options: Options, intents: Iterable[str], out: TextIO) -> Chooser:
    if options.accept:
        return lambda candidate: candidate.intent if candidate.similarity >= SURE else ""
    if sys.stdin.isatty() and out.isatty():
        return _asking(sorted(intents), out)
    return lambda _: ""


def _asking(names: Sequence[str], out: TextIO) -> Chooser:
    """Asks the author; Tab completes the names of intents, Ctrl-C and Ctrl-D stop."""
    from prompt_toolkit import PromptSession
    from prompt_toolkit.completion import WordCompleter

    prompt: PromptSession[str] = PromptSession(completer=WordCompleter([*names]), complete_while_typing=False)

    def choose(candidate: Candidate) -> str | None:
        commands = {"y": candidate.intent, "s": "", "q": None}
        while True:
            try:
                typed = prompt.prompt(f"add to {candidate.intent}? [y, another intent, s skip, q stop] ")
            except (EOFError, KeyboardInterrupt):
                return None
            answer = typed.strip().lower()
            if answer in commands:
                return commands[answer]
            if answer in names:
                return answer
            out.write(f"there is no intent {answer!r}{YamlFile.hint(answer, names)}\n")

    return choose
