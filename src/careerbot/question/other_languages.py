"""The commonest questions in other languages, put in English: "que hace un data scientist?", "salaire data analyst".

The names of the commonest roles are put in English with them: "quiero ser desarrollador web".
"""

from __future__ import annotations

import re

from careerbot.patterns import Pattern

# What may stand before a question: a greeting, "and", "what is the". Other text must not be lost.
_BEFORE = (
    r"[\s¿¡]*(?:(?:hola|oi|ol[aá]|ciao|salut|bonjour|hallo|hi|hey|hello|bom dia|boa (?:tarde|noite)"
    r"|guten (?:tag|morgen)|buen(?:os|as) (?:d[ií]as|tardes|noches)|buongiorno|por favor|please|bitte|y|e|et|und|and"
    r"|pero|mais|mas|aber|ma|cu[aá]l(?:es)? (?:es|son)|qu(?:el|elle) est|qu(?:els|elles) sont|qual [eéè]|was ist"
    r"|wie (?:hoch )?ist"
    r")[\s,.!:¿¡]+)*"
)
_OF = r"(?: d['’]| )"  # the "de" that French elides stands without a space before the article
_A = r"(?:(?:un[ae]?|ein(?:e|en)?|um|uma|uno|los|las|les|die|der|el|la|le|il|os?) )?"
# What is asked, and how it is asked in Spanish, French, German, Portuguese or Italian, before the name of a role.
_ASKED = tuple(
    (english, Pattern(rf"{_BEFORE}(?:{'|'.join(ways)}){_OF}{_A}", re.IGNORECASE))
    for english, ways in (
        (
            "responsibilities of a",
            (
                *(r"qu[eé] hacen?", r"a qu[eé] se dedican?", r"que fait", r"que font", r"qu'est[- ]ce que fait"),
                *(r"was macht", r"was machen", r"o que faz", r"(?:che )?cosa fa"),
            ),
        ),
        (
            "how to become a",
            (
                *(r"c[oó]mo (?:ser|convertirme en|llegar a ser|me convierto en)", r"comment (?:devenir|être)"),
                *(r"wie werde ich", r"wie wird man", r"como (?:me tornar|virar)", r"come diventare"),
                *(r"(?:yo )?(?:quiero|quisiera|me gustar[ií]a) (?:ser|trabajar como|convertirme en)",),
                *(
                    r"(?:je (?:veux|voudrais)|j'aimerais) (?:devenir|être)",
                    r"(?:io )?(?:voglio|vorrei) (?:diventare|fare)",
                ),
                *(r"(?:eu )?(?:quero|queria|gostaria de) (?:ser|virar|me tornar|trabalhar como)",),
                *(r"ich (?:will|m[oö]chte)(?: gerne?)?(?= .*\bwerden\b)",),
            ),
        ),
        (
            "salary of a",
            (
                *(r"quel(?:le)? (?:est le )?salaire (?:pour|d['’]un)", r"cu[aá]nto (?:gana|cobra|paga)n?"),
                r"(?:el )?(?:salario|sueldo)(?: de| promedio de)?",
                *(r"combien gagne(?:nt)?", r"(?:le )?salaire(?: moyen)?(?: des?)?", r"was verdien(?:t|en)"),
                *(r"wie viel verdient", r"(?:das )?gehalt(?: von| als| eines| einer)?", r"quanto (?:ganha|guadagna)"),
                *(r"(?:lo )?stipendio(?: di)?",),
            ),
        ),
        (
            "skills of a",
            (
                *(r"(?:qu[eé] )?habilidades (?:necesita|de)", r"(?:quelles )?comp[eé]tences(?: pour| des?|(?= d['’]))"),
                *(r"welche f[aä]higkeiten braucht", r"(?:quali )?competenze (?:di|per)"),
            ),
        ),
        (
            "education of a",
            (
                *(r"qu[eé] (?:estudiar|carrera) para ser", r"quelles [eé]tudes pour (?:devenir|être)"),
                *(r"welches studium f[uü]r", r"cosa studiare per diventare"),
            ),
        ),
    )
)
_HINDI = frozenset("kaise kese banne banna ki ka ke k hai h acchi achi accha acha kaisi kaisa".split())
# The same where the name of the role comes first, as in Hindi in Latin letters: "data analyst kaise bane".
_NAMED_FIRST = tuple(
    (
        english,
        Pattern(
            rf"\s*(?:mujhe |mujhko |main |mai |bhai |yaar |sir |kya )*(?P<role>\S+(?: \S+){{0,2}}?) (?:{ways})", re.I
        ),
    )
    for english, ways in (
        (
            "how to become a",
            r"(?:kaise|kese) (?:bane?|banu|bante|bana)\w*|banne ke liye|banna (?:hai|chahta|chahti|h)\b",
        ),
        ("salary of a", r"(?:ki|ka|ke) (?:salary|package|pay|income)\b"),
        ("skills of a", r"(?:ke liye|k liye|me|mein) (?:kya |kaun ?si |konsi )?skills?\b"),
        (
            "is it a good career to be a",
            r"(?:ki |ka )?(?:job|career|naukri|field)(?: \w+)? (?:kaisi|kaisa|acch?[ai]|achh?[ai])\b",
        ),
    )
)
_NAMES = tuple(
    (english, Pattern(rf"\b(?:{names})\b", re.IGNORECASE))
    for english, names in (
        (
            "web developer",
            r"(?:desarrollador|programador|desenvolvedor|d[eé]veloppeu(?:r|se)|sviluppatore) web|web"
            r" ?entwickler(?:in)?",
        ),
        ("data scientist", r"cient[ií]fic[oa] de datos|cientista de dados|datenwissenschaftler(?:in)?"),
        (
            "data analyst",
            r"analista (?:de|di|dei) (?:datos|dados|dati)|analyste (?:de )?donn[eé]es|datenanalyst(?:in)?",
        ),
        (
            "data engineer",
            r"ingenier[oa] de datos|engenheir[oa] de dados|ing[eé]nieur (?:de )?donn[eé]es|dateningenieur(?:in)?",
        ),
        (
            "software developer",
            r"(?:desarrollador|programador|desenvolvedor|d[eé]veloppeu(?:r|se)|ing[eé]nieur|ingenier[oa]"
            r"|engenheir[oa]) "
            r"(?:de )?(?:software|logiciels?)|softwareentwickler(?:in)?|sviluppatore software",
        ),
    )
)
_CUES = frozenset(
    (
        "que qué qu'est cuanto cuánto salario sueldo como cómo habilidades comment combien salaire competences"
        " compétences quelles macht machen verdient verdienen wie gehalt welche welches quanto"
        " stipendio cosa quali competenze quel quelle quiero quisiera gustaría gustaria veux voudrais j'aimerais voglio"
        " vorrei quero queria gostaria ich liye naukri mujhe"
    ).split()
)
_CUES |= _HINDI


def in_english(text: str) -> str:
    """The text in English where it is a question that is known in another language; '' where it is not."""
    words = text.lower().replace(",", " ").replace("¿", " ").split()
    if _CUES.isdisjoint(words):
        return ""
    for english, asked in _ASKED:
        if found := asked.match(text):
            return f"{english} {_with_names(text[found.end() :])}"
    if _HINDI.isdisjoint(words):
        return ""
    for english, asked in _NAMED_FIRST:
        if found := asked.match(text):
            return f"{english} {_with_names(found['role'])}"
    return ""


def _with_names(text: str) -> str:
    """The text with the names of roles in English, and without the verb that stands behind them in German."""
    for english, names in _NAMES:
        text = names.sub(english, text)
    return re.sub(r" ?\bwerden\b", "", text)
