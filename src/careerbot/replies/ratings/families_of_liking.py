"""The families of what people like: the words that tell each, and the roles whose work it is, nearest first."""

from __future__ import annotations

from dataclasses import dataclass

from careerbot.patterns import Pattern


@dataclass(frozen=True, slots=True)
class Family:
    """A liking: the words that tell it, and the roles whose work it is, nearest first."""

    name: str
    cue: Pattern
    roles: tuple[str, ...]


def _family(name: str, cue: str, roles: str) -> Family:
    return Family(name, Pattern(rf"\b(?:{cue})\b"), tuple(roles.split()))


FAMILIES = (
    _family("breaking things", r"break\w*|hack\w*|tak\w+ (?:things|stuff|everything) apart|how (?:things|systems"
        r"|stuff) fail|find\w* (?:\w+ ){0,2}(?:bugs|flaws|faults|mistakes|errors)", "penetration-tester qa-engineer "
        "security-engineer site-reliability-engineer"),
    _family("electronics", r"solder\w*|arduino|electronics|hardware|circuits?|raspberry pi|gadgets|tinker\w*"
        r"|drones?|robots?|robotics|repair\w*", "embedded-engineer robotics-engineer it-specialist network-engineer"),
    _family("drawing and design", r"draw|drawing|sketch\w*|paint\w*|art|artistic|design(?:ing)?|creativ\w+"
        r"|visual\w*|photoshop|colou?rs?", "ux-designer ui-designer front-end-developer game-developer web-developer"),
    _family("biology", r"biolog\w+|genetics?|genes|dna|life sciences?", "bioinformatics-scientist "
        "biostatistician healthcare-data-analyst"),
    _family("medicine", r"medicine|medical|healthcare|health (?:care|data|tech|informatics)|patients"
        r"|hospitals?", "healthcare-data-analyst "
        "biostatistician bioinformatics-scientist"),
    _family("writing", r"writing|write|writer|grammar|essays?|blog\w*", "technical-writer prompt-engineer "
        "business-analyst economist"),
    _family("languages", r"languages?|linguistics?|translat\w+", "nlp-engineer prompt-engineer technical-writer"),
    _family("teaching and explaining", r"teach\w*|explaining"
        r"|explains?(?= (?:things|ideas|numbers|results|how|what|why|to)\b)|training (?:people|others)|tutor\w*"
        r"|mentor\w*"
        r"|present(?:ing|ations?)?|public speaking", "developer-advocate technical-writer scrum-master data-analyst"),
    _family("people", r"people|talk\w*|social|customers?|clients?|collaborat\w*", "business-analyst "
        "product-manager ux-designer scrum-master it-specialist sales-engineer "
        "developer-advocate"),
    _family("helping others", r"help(?:ing)? (?:people|others|users|somebody|someone|folks)|helping", "it-specialist "
        "business-analyst scrum-master sales-engineer"),
    _family("how people think", r"psycholog\w+|human behaviou?rs?|behaviou?ral science|how people think", "ux-designer "
        "market-research-analyst product-analyst product-data-scientist"),
    _family("telling stories", r"stor(?:y|ies|ytelling)|journalis\w+|narratives?", "data-journalist technical-writer "
        "marketing-analyst"),
    _family("arguing and persuading", r"argu\w+|persuad\w+|negotiat\w+|debat\w+|convinc\w+", "product-manager "
        "data-governance-specialist solutions-architect business-analyst"),
    _family("rules and law", r"law|rules|compliance|legal|ethics", "data-governance-specialist "
        "cybersecurity-analyst ai-ethicist"),
    _family("organising", r"organi[sz]\w+|planning|plan things|(?<!in )order(?! to)|structure|lists|tidy\w*",
        "project-manager scrum-master data-governance-specialist database-administrator"),
    _family("care and precision", r"perfectionis\w+|meticulous|attention to detail|detail oriented|details|accura\w+"
        r"|precis\w+", "qa-engineer technical-writer database-administrator data-governance-specialist "
        "biostatistician"),
    _family("puzzles", r"puzzles?|riddles?|chess|sudoku|problem solving|solv\w+ problems|detective|myster\w+"
        r"|investigat\w+", "data-analyst penetration-tester operations-research-analyst cybersecurity-analyst"),
    _family("mathematics", r"math\w*|calculus|algebra|equations|proofs", "operations-research-analyst "
        "quantitative-analyst actuary research-scientist statistician"),
    _family("statistics", r"statistics|statistical|probability|stats", "data-scientist statistician "
        "biostatistician data-analyst"),
    _family("experiments", r"experiments?|a b tests?|ab test\w*", "product-data-scientist decision-scientist "
        "applied-scientist"),
    _family("computers", r"computers|pcs", "it-specialist web-developer software-engineer"),
    _family("phones", r"phones?|mobile|apps?|android|iphone", "android-developer mobile-developer ios-developer"),
    _family("databases", r"databases?|sql", "database-administrator data-engineer back-end-developer"),
    _family("surveys", r"surveys?|questionnaires?|polls", "market-research-analyst statistician"),
    _family("neural networks", r"neural networks?|deep learning", "deep-learning-engineer research-engineer"),
    _family("putting research into code", r"(?:implement\w*|reproduc\w+|cod\w+) (?:\w+ ){0,3}"
        r"(?:papers|research|methods)|research papers|(?:papers|research) (?:\w+ ){0,3}implement\w*",
        "research-engineer applied-scientist deep-learning-engineer"),
    _family("research", r"research\w*|papers|(?<!computer )(?<!data )science|scientific|open questions",
        "research-scientist applied-scientist research-engineer data-scientist economist"),
    _family("seeing results at once", r"see(?:ing)? (?:\w+ ){0,4}(?:results?|work|effects?|what i)|visible|instant\w*"
        r"|(?:straight|right) away|immediate\w*|quick feedback", "front-end-developer web-developer ui-designer "
        "mobile-developer data-analyst product-analyst"),
    _family("games", r"games?|gaming|unity|unreal", "game-developer"),
    _family("money and markets", r"stocks?|markets?|finance|trading|invest\w+|econom\w+", "financial-analyst "
        "quantitative-analyst economist actuary"),
    _family("security", r"security|crimes?|protect\w*|fraud", "cybersecurity-analyst security-engineer "
        "penetration-tester"),
    _family("websites", r"websites?|web pages?|web", "web-developer front-end-developer full-stack-developer"),
    _family("maps", r"maps?|geograph\w+|gis", "geospatial-analyst"),
    _family("quiet work", r"introvert\w*|quiet\w*|shy|alone|undisturbed", "back-end-developer data-engineer "
        "database-administrator software-engineer embedded-engineer technical-writer data-entry-clerk"),
    _family("building things", r"(?:build\w*|mak\w+|creat\w+) (?:things|stuff|software|products|apps|systems|something)"
        , "software-engineer full-stack-developer web-developer machine-learning-engineer data-engineer"),
    _family("automating", r"automat\w+|scripts?|scripting|servers?|linux|infrastructure", "devops-engineer "
        "cloud-engineer system-administrator site-reliability-engineer"),
    _family("data", r"data|numbers|spreadsheets?|excel|charts?|dashboards?|patterns", "data-analyst "
        "data-engineer analytics-engineer business-intelligence-analyst database-administrator data-scientist"),
    _family("leading", r"lead(?:ing)?|manag\w+ (?:people|teams?)|leadership|in charge", "project-manager "
        "product-manager engineering-manager data-science-manager"),
    _family("marketing", r"marketing|advertis\w+|brands?|social media|consumers?", "marketing-analyst "
        "market-research-analyst product-analyst"),
    _family("work with the hands", r"hands|physical|mechanic\w*|machines?|cars|woodwork\w*", "robotics-engineer "
        "embedded-engineer it-specialist"),
    _family("artificial intelligence", r"ai|machine learning|llms?", "machine-learning-engineer ai-engineer "
        "data-scientist"),
)  # fmt: skip
