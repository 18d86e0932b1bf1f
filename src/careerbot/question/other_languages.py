"""The commonest questions in other languages, put in English: "que hace un data scientist?", "salaire data analyst"."""

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
            ),
        ),
        (
            "salary of a",
            (
                *(r"cu[aá]nto (?:gana|cobra|paga)n?", r"(?:el )?(?:salario|sueldo)(?: de| promedio de)?"),
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
_CUES = frozenset(
    (
        "que qué qu'est cuanto cuánto salario sueldo como cómo habilidades comment combien salaire competences"
        " compétences quelles macht machen verdient verdienen wie gehalt welche welches quanto"
        " stipendio cosa quali competenze"
    ).split()
)


def in_english(text: str) -> str:
    """The text in English where it is a question that is known in another language; '' where it is not."""
    words = text.lower().replace(",", " ").replace("¿", " ").split()
    if _CUES.isdisjoint(words):
        return ""
    for english, asked in _ASKED:
        if found := asked.match(text):
            return f"{english} {text[found.end() :]}"
    return ""
