"""The fields that people study, by the words they use for them, and which field each counts as in doubt."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Field:
    """A field of study: what it is called, and the field that it counts as where nothing is said of it."""

    name: str
    near: str = ""


FIELDS = {
    "computer-science": Field("computer science"),
    "software-engineering": Field("software engineering", "computer-science"),
    "computer-engineering": Field("computer engineering", "computer-science"),
    "information-technology": Field("information technology"),
    "computer-applications": Field("computer applications", "information-technology"),
    "cybersecurity": Field("cybersecurity", "information-technology"),
    "data-science": Field("data science"),
    "data-analytics": Field("data analytics", "data-science"),
    "artificial-intelligence": Field("artificial intelligence", "data-science"),
    "mathematics": Field("mathematics"),
    "statistics": Field("statistics", "mathematics"),
    "biostatistics": Field("biostatistics", "statistics"),
    "actuarial-science": Field("actuarial science", "statistics"),
    "operations-research": Field("operations research", "mathematics"),
    "physics": Field("physics", "mathematics"),
    "engineering": Field("engineering"),
    "electrical-engineering": Field("electrical engineering", "engineering"),
    "mechanical-engineering": Field("mechanical engineering", "engineering"),
    "civil-engineering": Field("civil engineering", "engineering"),
    "chemical-engineering": Field("chemical engineering", "engineering"),
    "industrial-engineering": Field("industrial engineering", "engineering"),
    "robotics": Field("robotics or mechatronics", "electrical-engineering"),
    "business": Field("business"),
    "marketing": Field("marketing", "business"),
    "economics": Field("economics", "business"),
    "finance": Field("finance and accounting", "business"),
    "financial-engineering": Field("financial engineering", "finance"),
    "life-sciences": Field("the natural sciences"),
    "chemistry": Field("chemistry", "life-sciences"),
    "medicine": Field("medicine and health care", "life-sciences"),
    "bioinformatics": Field("bioinformatics", "life-sciences"),
    "humanities": Field("the humanities"),
    "linguistics": Field("linguistics", "humanities"),
    "journalism": Field("journalism and communication", "humanities"),
    "law": Field("law", "humanities"),
    "social-sciences": Field("the social sciences", "humanities"),
    "psychology": Field("psychology", "social-sciences"),
    "geography": Field("geography", "social-sciences"),
    "design": Field("design", "humanities"),
}
# What each is called in questions, beside its own name; what stands for a degree by itself is in ``_TITLES``.
_CALLED = {
    "computer-science": "cs,comp sci,compsci,computing,informatics,computer science engineering"
    ",computer science and engineering,computer sciences,theoretical computer science,game development",
    "software-engineering": "software development,software,web development",
    "computer-engineering": "computer systems engineering,electrical and computer engineering",
    "information-technology": "information systems,it,mis,ict,management information systems,business informatics"
    ",information science,computer information systems,business information systems,media informatics,networking"
    ",network engineering,computer networks,computer networking,information management,health informatics",
    "computer-applications": "computer application",
    "cybersecurity": "cyber security,information security,network security,digital forensics,computer security",
    "data-science": "data sciences,big data,data engineering,data science and analytics,ai and data science"
    ",data science and ai",
    "data-analytics": "business analytics,analytics,data analysis,business intelligence",
    "artificial-intelligence": "ai,machine learning,ml,ai ml,aiml,ai and ml,deep learning"
    ",artificial intelligence and machine learning",
    "mathematics": "maths,math,applied mathematics,applied maths,applied math,pure mathematics,pure maths,pure math"
    ",mathematical sciences",
    "statistics": "stats,stat,applied statistics",
    "biostatistics": "epidemiology",
    "operations-research": "operational research,operations management science",
    "physics": "applied physics,astrophysics,astronomy,theoretical physics",
    "engineering": "aerospace engineering,aeronautical engineering,automotive engineering,automobile engineering"
    ",biomedical engineering,materials science,materials engineering,petroleum engineering,mining engineering"
    ",marine engineering,environmental engineering,systems engineering,production engineering",
    "electrical-engineering": "electrical,electronics,electronic engineering,electronics engineering,ee,ece"
    ",electronics and communication,electronics and communications,electronics and communication engineering"
    ",electronics and communications engineering,electrical and electronics,electrical and electronics engineering"
    ",electrical and electronic engineering,telecommunications,telecom,telecommunication engineering"
    ",communications engineering,instrumentation",
    "mechanical-engineering": "mechanical,mech,mech eng,mech engineering",
    "civil-engineering": "civil,structural engineering",
    "chemical-engineering": "chem eng,chem engineering",
    "industrial-engineering": "industrial and systems engineering",
    "robotics": "mechatronics,mechatronics engineering,robotics engineering",
    "business": "business administration,business management,management,business studies,entrepreneurship"
    ",supply chain,supply chain management,logistics,human resources,hr,hospitality,tourism,international business",
    "marketing": "digital marketing,advertising,public relations",
    "economics": "econ,econometrics,applied economics,business economics",
    "finance": "accounting,accountancy,commerce,banking,accounting and finance,banking and finance"
    ",finance and accounting",
    "financial-engineering": "quantitative finance,financial mathematics,mathematical finance",
    "life-sciences": "biology,bio,life sciences,life science,natural science,natural sciences,biological sciences"
    ",biochemistry,biotechnology,biotech,genetics,microbiology,molecular biology,neuroscience,zoology,botany,ecology"
    ",agriculture,environmental science,environmental sciences,environmental studies,earth science,earth sciences"
    ",geology,food science,nutrition,kinesiology,veterinary,forestry,marine biology",
    "chemistry": "chem,organic chemistry,chemical sciences",
    "medicine": "medical,nursing,pharmacy,pharma,public health,health science,health sciences,healthcare,dentistry"
    ",physiotherapy,biomedical science,biomedical sciences,health administration,medical science",
    "bioinformatics": "computational biology",
    "humanities": "liberal arts,arts,history,philosophy,english,literature,english literature,english lit,languages"
    ",foreign languages,modern languages,music,theology,religion,classics,theatre,creative writing,film studies"
    ",library science,american studies,cultural studies,art history,translation,education,pedagogy",
    "linguistics": "computational linguistics",
    "journalism": "communications,communication,media studies,mass communication,media,technical communication",
    "social-sciences": "social science,sociology,political science,poli sci,polisci,politics,international relations"
    ",anthropology,criminology,criminal justice,social work,public policy,public administration,gender studies",
    "psychology": "psych,cognitive science,behavioural science,behavioral science,cognitive psychology",
    "geography": "gis,geoinformatics,urban planning,geomatics",
    "design": "graphic design,ux design,hci,human computer interaction,interaction design,fine arts,fine art,art"
    ",animation,game design,architecture,fashion,fashion design,visual communication,visual arts,web design"
    ",industrial design,product design,ui design",
}
# Short for a name, so that a reply writes it out.
_SHORT = frozenset(
    (
        "cs cse comp compsci it mis ict ai ml aiml stat stats math maths econ ee ece mech chem civil mechanical"
        " electrical bio psych poli hci gis hr bca mca mba bba bms pgdm bcom b.com mcom m.com mbbs bpharm b.pharm"
        " pharmd llb pharma telecom biotech software computing computer medical lit"
    ).split()
)
# Degrees that name what was studied.
TITLES = {
    "bca": "computer-applications", "mca": "computer-applications", "mba": "business", "bba": "business",
    "bms": "business", "pgdm": "business", "bcom": "finance", "b.com": "finance", "mcom": "finance", "m.com": "finance",
    "mbbs": "medicine", "bpharm": "medicine", "b.pharm": "medicine", "pharmd": "medicine", "llb": "law",
    "cse": "computer-science", "ece": "electrical-engineering",
}  # fmt: skip


def names_of_fields() -> Iterator[str]:
    """Every name of a field of study."""
    return map(" ".join, _names())


def nearest(field: str) -> Iterator[str]:
    """A field, and those that it counts as where nothing is said of it, the nearest first."""
    while field:
        yield field
        field = FIELDS[field].near


def field_at(words: Sequence[str], start: int) -> tuple[str, int]:
    """The field whose name begins at a word, and how many words it has, the longest name first; ('', 0) for none."""
    for size in range(min(_longest().get(words[start], 0), len(words) - start), 0, -1):
        if field := _names().get(tuple(words[start : start + size])):
            return field, size
    return "", 0


def name_in_full(field: str, said: Sequence[str]) -> str:
    """What a field is called in a reply: in the user's words, but for those that are short for others."""
    short = not _SHORT.isdisjoint(said) and " ".join(said) != FIELDS[field].name
    return FIELDS[field].name if short else " ".join(said).replace("english", "English")


@cache
def _names() -> dict[tuple[str, ...], str]:
    """The fields by each of their names, as words."""
    names = {tuple(field.name.split()): id for id, field in FIELDS.items()}
    names |= {tuple(id.split("-")): id for id in FIELDS}
    names |= {tuple(name.split()): id for id, called in _CALLED.items() for name in called.split(",")}
    return names | {(title,): id for title, id in TITLES.items()}


@cache
def _longest() -> dict[str, int]:
    """How many words the longest name has that begins with a word."""
    longest: dict[str, int] = {}
    for name in _names():
        longest[name[0]] = max(longest.get(name[0], 0), len(name))
    return longest
