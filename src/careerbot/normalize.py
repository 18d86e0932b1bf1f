"""Text to utterance: Unicode folded, control characters dropped, contractions opened, words split.

Whatever a user sends (a megabyte, lone surrogates, escape sequences, mathematical letters) becomes
a bounded list of plain words. Nothing here raises.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from careerbot.chat_spellings import in_full
from careerbot.patterns import Pattern
from careerbot.title_marks import without_title_marks
from careerbot.turn import Token, Utterance

MAX_CHARACTERS = 4_000  # of one utterance; what is beyond is not read
MAX_WORD = 40  # characters of one word

# Letters of other scripts that look like Latin ones, used to slip past filters. Only mapped inside words that also hold
# Latin letters, so that real Cyrillic and Greek text is left as it is.
_LOOKALIKES = str.maketrans("авеікмнорсстухјѕԁοανιρτυκε", "abeikmhopcctyxjsdoavipruke")
_QUOTES = str.maketrans("‘’‛`´′“”„«»–—−‐‑‒…", "''''''\"\"\"\"\"------.")

_WORD = Pattern(r"\d{1,3}(?:,\d{3})+k?(?![\w,])|\.?[^\W_]+(?:['.&][^\W_]+)*(?:\+\+|\#)?|\{[a-z]{1,20}\}(?:'?s\b)?")
_INITIALS = Pattern(r"\b(?:[A-Za-z]\.){2,}")
_REPEATS = Pattern(r"([^\W\d_])\1{2,}")
# ECMA-48: control sequences, control strings (OSC, DCS, SOS, PM, APC) up to their end, and shorter escapes; with the
# eight-bit introducers too.
_ESCAPES = Pattern(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]"
    r"|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?"
    r"|\x1b[ -/]*[0-~]"
)

# Contractions and the spellings of chat. One word in, one or more words out; those that say nothing go.
_SPELLINGS = {
    "what's": "what is", "whats": "what is", "who's": "who is", "whos": "who is", "how's": "how is",
    "hows": "how is", "where's": "where is", "wheres": "where is", "when's": "when is", "why's": "why is",
    "it's": "it is", "that's": "that is", "thats": "that is", "there's": "there is", "theres": "there is",
    "i'm": "i am", "im": "i am", "i've": "i have", "ive": "i have", "i'd": "i would", "i'll": "i will",
    "you're": "you are", "youre": "you are", "you've": "you have", "you'd": "you would", "you'll": "you will",
    "they're": "they are", "theyre": "they are", "they've": "they have", "they'd": "they would",
    "we're": "we are", "we've": "we have", "he's": "he is", "she's": "she is", "let's": "let us", "lets": "let us",
    "don't": "do not", "dont": "do not", "doesn't": "does not", "doesnt": "does not", "didn't": "did not",
    "didnt": "did not", "can't": "can not", "cant": "can not", "cannot": "can not", "couldn't": "could not",
    "won't": "will not", "wont": "will not", "wouldn't": "would not", "shouldn't": "should not",
    "shouldnt": "should not", "isn't": "is not", "isnt": "is not", "aren't": "are not", "arent": "are not",
    "wasn't": "was not", "weren't": "were not", "haven't": "have not", "havent": "have not", "hasn't": "has not",
    "ain't": "is not", "gonna": "going to", "wanna": "want to", "gotta": "got to", "lemme": "let me",
    "gimme": "give me", "dunno": "do not know", "kinda": "kind of", "u": "you", "ur": "your", "pls": "please",
    "plz": "please", "shud": "should", "shld": "should", "cud": "could", "wud": "would", "hav": "have", "frm": "from",
    "wid": "with", "coz": "because", "tel": "tell", "bcome": "become", "ans": "answer",
    "plss": "please", "wat": "what", "wht": "what", "wut": "what", "wot": "what", "wots": "what is",
    "wats": "what is", "wuts": "what is",
    "y'all": "you all", "yall": "you all", "thx": "thanks", "thnx": "thanks", "tnx": "thanks", "tho": "though",
    "bcz": "because", "bcoz": "because", "cuz": "because", "abt": "about", "btwn": "between",
    "diff": "difference", "exp": "experience", "xp": "experience", "yoe": "years of experience", "sal": "salary",
    "uni": "university", "engg": "engineering", "n": "and", "nd": "and",
    "idk": "i do not know", "wlb": "work life balance", "wfh": "work from home", "aka": "also known as",
    "ecommerce": "e commerce", "opensource": "open source", "gud": "good", "wrk": "work", "ppl": "people", "l8": "late",
    "mch": "much", "lng": "long", "wich": "which", "bst": "best", "corse": "course", "dey": "they", "dem": "them",
    "duz": "does", "skillz": "skills", "toolz": "tools", "strt": "start", "wrth": "worth",
    **dict.fromkeys(
        "fyi imo imho tbh btw afaik ngl lol lmao rofl smh tldr tl;dr iirc fwiw asap bruh lowkey deadass".split(), ""
    ),
}  # fmt: skip
_BEFORE_LETS = frozenset("ok okay so now and then well please come hey hi right alright yes but".split())
_BEFORE_NAME = frozenset("is use uses using learn learning need the".split())  # behind these IM is not "I am"
_CONTROLS = Pattern(r"[\x00-\x09\x0b-\x1f\x7f]")  # of ASCII, newlines left


def normalize(text: str) -> Utterance:
    """The utterance of a text.

    Its ``text`` holds at most MAX_CHARACTERS printable characters on lines; its tokens are lower case
    words without punctuation, contractions opened ("what's" is two tokens), "C++", "C#", ".NET" and
    "node.js" whole, and "{role}" placeholders kept.
    """
    shown = clean(text[:MAX_CHARACTERS])
    if _is_cut(text) and " " in shown:
        shown = shown[: shown.rfind(" ")]  # not half a word
    plain = shown.isascii() and "`" not in shown
    folded = shown if plain else unicodedata.normalize("NFKC", shown.translate(_QUOTES))
    if "." in folded:
        folded = _INITIALS.sub(lambda match: match.group().replace(".", ""), folded)
    folded = without_title_marks(in_full(folded))
    tokens: list[Token] = []
    position = 0
    for match in _WORD.finditer(folded):
        start, end = match.span()
        gap, raw = folded[position:start], match.group()
        before = "" if gap == " " else _gap_text(gap)
        position = end
        named = raw == "IM" and bool(tokens) and tokens[-1].text in _BEFORE_NAME
        kept = (raw.lower(),) if named or (raw == "lets" and _is_verb(before, tokens)) else _spelled(raw)
        for word in kept:
            tokens.append(_token(word, raw[:MAX_WORD], before))
            before = ""
    if not tokens:  # "lol" alone is all that was said
        tokens = [Token(word.lower(), word[:MAX_WORD], "") for word in _WORD.findall(folded)[:1] if word.isascii()]
    return Utterance(shown, tuple(tokens))


def _is_verb(before: str, tokens: Sequence[Token]) -> bool:
    """Whether "lets" says what something lets somebody do: it stands behind a word that opens no sentence."""
    return not before and bool(tokens) and tokens[-1].text not in _BEFORE_LETS


def _is_cut(text: str) -> bool:
    """Whether the limit falls inside a word."""
    edge = text[MAX_CHARACTERS - 1 : MAX_CHARACTERS + 1]
    return len(edge) == 2 and not any(character.isspace() for character in edge)


def clean(text: str) -> str:
    """The text without escape sequences, control, format, private and unassigned characters; spaces at line ends go.

    What comes back is safe to print in a terminal: of characters below U+0020 only newlines stay.
    """
    if text.isascii() and text.isprintable():  # one plain line, as most are
        return text.strip()
    text = _ESCAPES.sub(" ", text).replace("\r\n", "\n").replace("\t", " ")
    if not text.isascii():
        text = "".join(c if unicodedata.category(c)[0] != "C" or c == "\n" else _gap(c) for c in text)
    else:
        text = _CONTROLS.sub(" ", text)
    return "\n".join(line.strip() for line in text.split("\n")).strip()


def _gap_text(gap: str) -> str:
    """What stands between two words: its punctuation, or a line break."""
    return gap.strip(" \n")[:8] or ("\n" if "\n" in gap else "")


def _gap(character: str) -> str:
    """Nothing for an invisible joiner inside a word, a space for anything else that is dropped."""
    return "" if unicodedata.category(character) == "Cf" else " "


def _spelled(raw: str) -> tuple[str, ...]:
    """The words that a word stands for as it was typed; kept but for what is too long to be seen again."""
    return _kept_spelling(raw) if len(raw) <= MAX_WORD else _spelling(raw)


def _spelling(raw: str) -> tuple[str, ...]:
    if raw[0] == "{":
        return (raw[: raw.index("}") + 1],)  # "{role}s" is a placeholder too
    word = raw.lower()
    if not word.isascii():
        word = _latin(word)
    word = _REPEATS.sub(r"\1\1", word)[:MAX_WORD]
    spelled = _SPELLINGS.get(word)
    if spelled is not None:
        return tuple(spelled.split())
    if word.endswith(("'s", "'d")):
        word = word[:-2]
    return (word.replace("'", ""),) if word.strip("'") else ()


_kept_spelling = lru_cache(maxsize=8_192)(_spelling)
_token = lru_cache(maxsize=8_192)(Token)  # most words of a turn were typed before


def _latin(word: str) -> str:
    """Accents off, and look-alike letters of other scripts made Latin where the word has Latin letters too."""
    plain = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    if any("a" <= c <= "z" for c in plain):
        plain = plain.translate(_LOOKALIKES)
    return unicodedata.normalize("NFC", plain)
