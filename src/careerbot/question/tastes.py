"""What users say they dislike, and what they studied: "I hate coding", "no maths please", "a PhD in physics"."""

from __future__ import annotations

from collections.abc import Sequence

from careerbot.kept import kept_last
from careerbot.patterns import Pattern
from careerbot.turn import Token

_DISLIKES = frozenset("hate hates hating hated dislike dislikes disliking detest avoid avoiding loathe despise".split())
_DENIED_LIKINGS = frozenset("like enjoy love want good great interested into fan keen fond".split())
LIKINGS = frozenset("like enjoy love".split())
_LIKED = frozenset("liked enjoyed loved like enjoy love".split())
_OTHERS = frozenset("friend brother sister wife husband partner boss colleague father mother he she they".split())
_ASKED_OF = frozenset("you u they people most everyone everybody anyone anybody folks he she we".split())
_BAD_AT = frozenset("bad terrible awful weak hopeless average mediocre poor".split())
_ENDS = frozenset(
    "but though although however so which what who how i am and because since while rather except can is".split()
)
# Words of which one begins whatever says that something is disliked.
_WEARY = frozenset("tired sick bored".split())
_LESS = frozenset("less fewer little few".split())
_HAVING = frozenset("with has have needs need involves involving requires requiring needing".split())
_SOUGHT = frozenset("role roles job jobs career careers something position profession work one".split())
_BEGINNINGS = _DISLIKES | _BAD_AT | _WEARY | {"not", "can", "rather", "never", "no", "zero", "fed", "had"} | _LESS
_LACKING = frozenset("no zero little".split())
_GIFTS = frozenset("sense talent flair eye aptitude knack feel ability".split())  # what who lacks them is bad at
_VERBS = frozenset({"is", "am", "can"})  # ends that make what stands before them their subject
_STOPS = ".;?!,()\n"
_NOT_DISLIKED = frozenset(
    (
        "degree experience idea problem worries way need one time money savings knowledge background skill skills luck"
        " success choice point help option options else more to in of left going"
    ).split()
)
_LIKING_ENDS = (_ENDS - {"and", "can"}) | frozenset("not hate dislike do would want can it this that them".split())
# What somebody is weary of that is no taste: "I hate my job".
_OWN_LIFE = frozenset(
    "my job work career boss life company current present this it here doing what do place employer every day".split()
)
_WISHING = frozenset("please preferably ideally".split())
_ABLE = frozenset("good ok okay decent great fine alright".split())  # behind "I am", before "at"
_CRAFTS = frozenset("draw code program design paint sketch".split())  # what somebody says they cannot do
_LIKED_BY = frozenset("i am really also do quite truly always mostly just and".split())  # "I feel like" is no liking
_JOINING = frozenset(
    "a an the and or to with of my in on at it both really also very much about mostly most only".split()
)
_ASKING = ("do", "does", "did")
_LONGEST = 6  # words of one dislike
_LONGEST_LIKING = 8  # words of what is liked
_DEGREES = frozenset(
    (
        "phd doctorate doctoral bcom b.com b.sc m.sc b.tech m.tech b.e bba llb mbbs beng meng "
        "bca mca msc ms mtech mba master masters bsc bs ba btech bachelor bachelors "
        "degree diploma graduated "
        "graduate major majored studied studying minor"
    ).split()
)
_NAMES = {
    "phd": "PhD", "doctorate": "doctorate", "doctoral": "doctorate", "msc": "MSc", "ms": "MS", "mtech": "MTech",
    "mba": "MBA", "masters": "master", "bsc": "BSc", "bs": "BS", "ba": "BA", "btech": "BTech", "bachelors": "bachelor",
}  # fmt: skip
# The level of a degree, of a school or of a course, by the words it is called.
DEGREE_LEVELS = {
    word: level
    for level, words in {
        "phd": "phd,doctorate,doctoral",
        "master": "master,masters,msc,ms,ma,mtech,mca,meng",
        "mba": "mba",
        "bachelor": "bachelor,bachelors,bcom,bsc,bs,ba,btech,bca,undergrad,undergraduate",
        "associate": "associate degree,associates degree",
        "diploma": "diploma",
        "bootcamp": "bootcamp,bootcamps,boot camp",
        "high-school": "high school,ged,secondary school",
        "degree": "degree,degrees",
    }.items()
    for word in words.split(",")
}
# Degrees that name what was studied, and before which words they are where somebody comes from.
_BY_ITSELF = {
    "bcom": "commerce", "b.com": "commerce", "bba": "business", "mba": "business", "llb": "law", "mbbs": "medicine",
    "bca": "computer applications", "mca": "computer applications",
}  # fmt: skip
_OF_ONE_SUBJECT = frozenset("bcom b.com bca mca".split())  # told whenever they are: "my BCA"
SHORT_NAMES = {"it": "information systems", "cs": "computer science", "cse": "computer science"}
_OUT_OF = frozenset("from after".split())
_HAD = frozenset("with have holding hold am got finished completed done did my".split())
_NOT_HAD = frozenset(
    ("without no not never need needed require required should get getting want or vs than you they is if").split()
)
_STUDENT_OF = Pattern(r"\bstudents? (?:of|in) ((?:[a-z]+ ?){1,2}?)(?=$| (?:here|and|who|want\w*|with|but|at|i)\b)")
_YEAR_OF = Pattern(
    r"\b(?:i am|my|still) (?:\w+ ){0,4}?(?:\d(?:st|nd|rd|th)?|first|second|third|fourth|final|last) year"
    r" (?:of|in|studying|doing) (?:an? |my )?"
    r"([a-z]+(?: [a-z]+)??)(?=$| (?:and|who|want\w*|with|but|at|degree|i|now|so)\b)"
)
_STUDENT = Pattern(r"\b(?:year|am an?|being an?) ((?:[a-z]+ ){1,2}?)(?:student|undergrad\w*)\b")
_OWN = frozenset(("i", "here", "my"))
_NO_SUBJECT = frozenset("associate associates college university relevant related first second good".split())
_OF_MICROSOFT = (["excel"], ["office"], ["word"], ["access"], ["sql"], ["azure"], ["teams"], ["project"])
_GRADUATES = frozenset("grad graduate undergrad undergraduate phd postdoc".split())  # who studied, not what is studied
_OPENING = 6  # words within which somebody says so
_GREETING = frozenset("hi hey hello i am im a an the recent fresh new final year current 1 2 3".split())
# What follows where no person is meant, and words that are no subject.
_NO_PERSON = frozenset(
    "worth or vs versus program programs programme needed necessary required useful degree school scheme schemes job"
    " jobs role roles level certificate course courses student students".split()
)
_NO_GRADUATE = frozenset(
    "is are do does did can could should would will what which how why when where who need needs needed without no not"
    " my your get getting want wants after before for with of in on to and or as be being best top good bad any some"
    " college university tier old years".split()
)
_NO_STUDIES = frozenset("college university school graduate high year final first second third old the".split())
_TITLES = frozenset("phd msc mba bsc btech mtech bcom masters bachelors".split())
_JOINS = frozenset("degree in of a an the s is".split())
_STUDYING = frozenset("studied studying majored graduated".split())
_MOST_SUBJECT = 3  # words of a subject


@kept_last
def averse_to(tokens: Sequence[Token]) -> frozenset[int]:
    """The places of the words that say what is disliked: "coding" in "I hate coding but like people"."""
    found: set[int] = set()
    for index, token in enumerate(tokens):
        start = _after_dislike(tokens, index) if token.text in _BEGINNINGS else None
        if start is None or (start < len(tokens) and _stops(tokens[start])):
            continue
        listing = False  # "python, java and sql": what is listed goes on over the last "and"
        for place in range(start, min(start + _LONGEST, len(tokens))):
            listing = listing or _lists(tokens, place)
            ends = tokens[place].text in _ENDS and not (listing and tokens[place].text == "and")
            if place > start and (ends or (_stops(tokens[place]) and not _lists(tokens, place))):
                break
            found.add(place)
    said = {tokens[place].text for place in found}
    return frozenset() if said <= _OWN_LIFE else frozenset(found)


def _stops(token: Token) -> bool:
    """Whether a dislike ends before this word."""
    return any(mark in token.before for mark in _STOPS)


def _lists(tokens: Sequence[Token], place: int) -> bool:
    """Whether a comma goes on with a list that ends in "and …" or "or …": "python, java and sql"."""
    if tokens[place].before != ",":
        return False
    for joiner in range(place + 1, min(place + 3, len(tokens))):
        if tokens[joiner].text in {"and", "or", "nor"}:
            return joiner + 2 >= len(tokens) or _stops(tokens[joiner + 2]) or tokens[joiner + 2].text in _ENDS - _VERBS
    return False


def _after_dislike(tokens: Sequence[Token], index: int) -> int | None:
    """Where what is disliked begins, when words that may say so say that something is; else None."""
    words = [token.text for token in tokens[index : index + 4]]
    if index and tokens[index - 1].text in {"not", "never"}:  # "I do not hate it"
        return None
    if _is_asked_of_others(tokens, index):
        return None
    if words[0] in _DISLIKES:
        return index + 1
    if words[0] == "not" and len(words) > 1:
        at = 2 if words[1] in {"really", "very", "so"} else 1
        if len(words) > at and words[at] in _DENIED_LIKINGS:
            return index + at + (2 if words[at + 1 : at + 2] in (["to"], ["at"], ["in"], ["of"], ["on"]) else 1)
    if words[0] in _WEARY and words[1:2] and words[1] in {"of", "with", "by"}:
        return index + 2
    if words[:3] in (["fed", "up", "with"], ["had", "enough", "of"]):
        return index + 3
    if words[:3] == ["can", "not", "stand"]:
        return index + 3
    if words[:2] == ["can", "not"] and words[2:3] and words[2] in _CRAFTS and "i" in (t.text for t in tokens[:index]):
        return index + 2
    if words[:2] == ["rather", "not"]:
        return index + 2
    if words[0] == "not" and words[1:2] in (["much"], ["many"]) and _opens_wish(tokens, index):
        return index + 2 if words[2:3] and words[2] not in _NOT_DISLIKED else None  # "not much maths"
    if words[:4] == ["not", "a", "lot", "of"] and _opens_wish(tokens, index):
        return index + 4
    if words[0] == "never" and words[1:2] and words[1] in _LIKED:
        return index + 2
    if words[0] == "not" and words[1:2] == ["a"] and "fan" in words[2:4]:  # "not a big fan of"
        return index + words.index("fan") + 2
    if words[0] == "no" and words[1:3] == ["fan", "of"]:
        return index + 3
    if words[0] == "no" and words[1:2] and words[1] not in _NOT_DISLIKED and _is_plea(tokens, index):
        return index + 1
    if words[0] in _LACKING and _GIFTS & set(words[1:]):  # "zero design sense", "no eye for colours"
        return index + 1
    if words[0] in _LESS and words[1:2]:  # "a role with less maths"
        before = [token.text for token in tokens[max(index - _LONGEST, 0) : index]]
        return index + 1 if before[-1:] and before[-1] in _HAVING and _SOUGHT & set(before) else None
    if (
        words[0] in _BAD_AT
        and words[1:2] in (["at"], ["in"])
        and words[2:3] not in (["it"], ["that"], ["this"], ["school"])
    ):
        return index + 2
    return None


def _is_asked_of_others(tokens: Sequence[Token], index: int) -> bool:
    """Whether it is asked what others dislike: "what do you hate", "why do analysts dislike it"."""
    before = [token.text for token in tokens[max(index - _LONGEST, 0) : index]]
    at = next((place for place in reversed(range(len(before))) if before[place] in _ASKING), None)
    if at is None or before[at - 1 : at] == ["i"]:
        return False
    subject = before[at + 1 :]
    return "i" not in subject and any(word in _ASKED_OF or word.endswith("s") for word in subject)


def _opens_wish(tokens: Sequence[Token], index: int) -> bool:
    """Whether a wish may begin here: "not much maths", "with not much coding", not "I have not much time"."""
    before = tokens[index - 1].text if index else ""
    return index == 0 or _stops(tokens[index]) or before in ("but", "and", "with", "something", "though")


def _is_plea(tokens: Sequence[Token], index: int) -> bool:
    """Whether "no maths" is a wish: "please" follows, or "thanks" where it opens a sentence."""
    opens = index == 0 or any(mark in tokens[index].before for mark in ".;!?,")
    near = {token.text for token in tokens[index + 1 : index + 6]}
    return not _WISHING.isdisjoint(near) or (opens and "thanks" in near)


@kept_last
def likes_of(tokens: Sequence[Token]) -> tuple[str, ...]:
    """The words that say what is liked: "drawing" in "I love drawing but hate meetings"."""
    found: list[str] = []
    words = [token.text for token in tokens]
    for index, word in enumerate(words) if "i" in words else ():
        told = word in LIKINGS or (word == "care" and "about" in words[index : index + 3])
        told = told or words[index : index + 2] == ["interested", "in"]
        told = told or (word in _ABLE and words[index + 1 : index + 2] == ["at"])
        before = words[max(index - 3, 0) : index]
        if not told or "i" not in before or before[-1] not in _LIKED_BY or {"would", "not", "what", "if"} & set(before):
            continue
        for place in range(index + 1, min(index + 1 + _LONGEST_LIKING, len(words))):
            if words[place] in _LIKING_ENDS or (_stops(tokens[place]) and "," not in tokens[place].before):
                break
            found.append(words[place])
    return tuple(word for word in found if word not in _JOINING)


@kept_last
def degree_of(tokens: Sequence[Token]) -> str:
    """What the user says they studied, in a few words; '' when nothing is said: "phd physics"."""
    words = [token.text for token in tokens]
    if studies := _studies_now(words):
        return f"studies in {studies}"
    for index, word in enumerate(words):
        if word not in _DEGREES or not _is_claimed(words, index) or words[index + 1 : index + 2] in _OF_MICROSOFT:
            continue
        rest = index + 1
        while rest < len(words) and words[rest] in _JOINS:
            rest += 1
        subject: list[str] = []
        if rest > index + 1 or word in _STUDYING:
            subject = _subject(tokens, rest)
        elif _OUT_OF & set(words[max(index - 2, 0) : index]):  # "after BSc IT"
            subject = [SHORT_NAMES.get(w, w) for w in _subject(tokens, rest) if w not in _NO_SUBJECT | {"background"}]
        elif index and words[index - 1] not in {"a", "my", "the", "have", "with", "no"}:
            subject = words[max(index - 2, 0) : index]
            subject = [
                w for w in subject if w not in {"a", "an", "have", "with", "my", "i", "am", "the", "hold"} | _NO_SUBJECT
            ]
        if (index > 1 and words[max(index - 3, 0)] == "non") or "non" in subject:  # "a non-CS degree (economics)"
            subject = (
                _subject(tokens, index + 1) if "(" in "".join(t.before for t in tokens[index + 1 : index + 2]) else []
            )
        one = word in _OF_ONE_SUBJECT or (not subject and bool(_OUT_OF & set(words[max(index - 2, 0) : index])))
        if word in _BY_ITSELF and one and not (subject and rest > index + 1):  # "my BCA", not "an MBA in marketing"
            subject = _BY_ITSELF[word].split()
        elif not subject and words[rest : rest + 1] and words[rest] in SHORT_NAMES:  # "a BSc IT"
            subject = [words[rest]]
        subject = [SHORT_NAMES.get(w, w) for w in subject]
        kind = "" if word in {*_STUDYING, "graduate"} else _NAMES.get(word, word)
        return (" in " if kind and subject else "").join([kind, " ".join(subject)])[:80]
    return _opens_as(words)


def _opens_as(words: Sequence[str]) -> str:
    """What somebody studied who opens with it and no "I have": "physics PhD, quant or …", "recent economics grad"."""
    at = next((i for i, word in enumerate(words[:_OPENING]) if word in _GRADUATES), 0)
    if not at or (words[at + 1 : at + 2] and words[at + 1] in _NO_PERSON):
        return ""
    subject = [SHORT_NAMES.get(word, word) for word in words[:at] if word not in _GREETING]
    known = all(word.isalpha() and word not in _NO_GRADUATE for word in subject)
    kind = "PhD" if words[at] in ("phd", "postdoc") else "degree"
    return f"{kind} in {' '.join(subject)}" if 0 < len(subject) <= 2 and known else ""


def _studies_now(words: Sequence[str]) -> str:
    """What a student says they study: "final year student of …", "a final year … student"; '' where none is told."""
    if _OWN.isdisjoint(words) or not _OTHERS.isdisjoint(words):
        return ""
    said = " ".join(words)
    found = _STUDENT_OF.search(said) or _YEAR_OF.search(said) or _STUDENT.search(said)
    rest = [word for word in found[1].split() if word not in _JOINS] if found else []
    return "" if not rest or rest[-1] in _NO_STUDIES else " ".join(rest)


def _is_claimed(words: Sequence[str], index: int) -> bool:
    """Whether the user has the degree: "I have a PhD", "with my degree", not "do I need a degree"."""
    before = words[max(index - 8, 0) : index]
    if _OUT_OF & set(words[max(index - 2, 0) : index]) and words[index] not in {"degree", "graduate", "graduated"}:
        return not _OTHERS & set(before)
    if _HAD & set(words[max(index - 4, 0) : index]) and not _NOT_HAD & set(words[max(index - 4, 0) : index]):
        return not _OTHERS & set(before)  # "how do I get in with a PhD": the "do" is not about the degree
    if index == 0 and words[index] in _TITLES:  # "PhD biologist here"
        return words[1:2] not in (["or"], ["vs"], ["required"], ["needed"], ["necessary"]) and "i" in words
    claims = bool({"have", "with", "my", "hold", "got", "studied", "did", "am", "finished", "completed"} & set(before))
    own = words[index] in _STUDYING and "i" in before
    asked = {"need", "require", "without", "no", "not", "do", "should", "get", "getting"} & set(before)
    personal = claims and bool({"i", "my", "with", "am"} & set(before))
    return (personal or own) and not asked and not _OTHERS & set(before)


def _subject(tokens: Sequence[Token], start: int) -> list[str]:
    subject: list[str] = []
    for place in range(start, min(start + _MOST_SUBJECT, len(tokens))):
        word, before = tokens[place].text, tokens[place].before
        if (
            word in _ENDS
            or word in {"from", "with", "to", "at", "for", "become", "becoming", "get", "here", "student", "graduate"}
            or (subject and any(m in before for m in _STOPS))
        ):
            break
        subject.append(word)
    return subject[subject.index("in") + 1 :] if "in" in subject[1:] else subject  # "bachelor of science in physics"
