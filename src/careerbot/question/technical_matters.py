"""Kinds of technical questions, which are not answered, each with its reason and its wording."""

from __future__ import annotations

_TECHNICAL = (
    "That is a technical question, beyond what I know: its documentation or a forum of those who use it can help."
)
_PRODUCT = "Which product is better or cheaper I cannot judge: I compare careers, not products."
TECHNICAL: tuple[tuple[str, str, str], ...] = (
    (
        "fault",
        _TECHNICAL,
        r"\bhow (?:do|can|to) (?:i |we )?(?:stop|prevent|keep) (?:my|our|the) "
        r"(?!(?:\w+ )?(?:boss|managers?|team|co ?workers?|colleagues?|teammates?|clients?|leads?)\b)(?:\w+ ){1,3}from\b"
        r"|\bwhy (?:does|do|is|are|did) (?:my|our) (?:\w+ ){1,4}(?:produc\w+|return\w*|fail\w*|crash\w*|throw\w*|hang\w*|killed|stuck)\b"
        r"|\bwhat (?:does|do|is) (?:an? |the |this )?(?:(?:http|error|exit|status|return|response) )?(?:code )?\d{3}\b(?! (?:k|months|hours|days"
        r"|usd|dollars|euros?)\b).*\b(?:mean|error|code|status|call|request|response)\b"
        r"|\bwhat (?:does|do) (?:an? |the |this )?(?:\w+ )?(?:error|exception|warning|stack ?trace|exit code|status code)\b"
        r"|\bhow (?:do|can|to|could|should) (?:i |we )?(?:speed up|tune|optimi[sz]e|profile|debug|fix|refactor|deploy|restart|roll back|undo"
        r"|revert|migrate) (?!.*\b(?:careers?|linkedin|cv|resume|portfolio)\b)(?:my|our|the|an?|this) (?:\w+[+#]* ){0,3}?"
        r"(?:jobs?(?! (?:search|hunt|offer|market|application|posting|title|ad|advert|chances)\w*)|query|queries|scripts?|code|clusters?|models?|dags?"
        r"|pipelines?|containers?|servers?|databases?|apps?|loops?|dashboards?|notebooks?|reports?|functions?|builds?|tests?"
        r"|pages?|commits?|branch(?:es)?|merges?|deployments?|migrations?|tables?|pods?|index(?:es)?)\b",
    ),
    (
        "method",
        _TECHNICAL,
        r"\b(?:best|good|better|right|easiest|fastest|proper) (?:\w+ ){0,3}(?:ways?|method|approach|technique|algorithm|practice)"
        r" (?:to|for|of) (?:measur|comput|calculat|detect|label|annotat|stor|cluster|classif|predict|scal|pars|tun|encod"
        r"|evaluat|estimat|normali[sz]|imput|handl|train|deploy|host|sort|join|merg|index|cach|quer)\w*\b",
    ),
    (
        "breakage",
        _TECHNICAL,
        r"\b(?:my|our) (?:\w+[+#]* ){0,2}?(?:jobs?|query|queries|scripts?|code|clusters?|models?|networks?|dags?|pipelines?|containers?"
        r"|servers?|databases?|apps?|loops?|charts?|dashboards?|notebooks?|reports?|merges?|joins?|functions?|builds?|tests?|page)"
        r" (?:just |always |suddenly |still |keeps? (?:on )?|randomly )?(?:spills?|spilling|hangs?|hanging|crash\w*|returns?|throws?|throwing"
        r"|times? out|timing out|overfits?|underfits?|dies|freezes?|gives? me (?:\w+ )?(?:rows|errors?|nan|nulls?)"
        r"|runs? out of|fails? (?:with|after|at|on)|never (?:leaves?|finish\w*|ends?|starts?)|(?:is|are|got|gets?) (?:stuck|too slow|very slow|so slow"
        r"|slow)|does not (?:load|run|connect|compile|build|update|refresh)|takes? (?:\w+ )?(?:hours|ages|forever|too long|all night))\b",
    ),
    (
        "choice of method",
        _TECHNICAL,
        r"^(?:(?:the )?best|good|which|what|what is the best|any|looking for|recommend\w*|suggest\w*|need)\b (?:\w+ ){0,4}?(?:algorithms?|loss function"
        r"|activation function|optimi[sz]er|data ?sets?|data set|corpus|regulari[sz]ation|kernel|distance measure|file format"
        r"|databases?|etl tool|orm|hyper ?parameters?|learning rate|batch size|chart type|ocr|linter|test statistic)\b",
    ),
    (
        "practice",
        _TECHNICAL,
        r"^(?:so |hi |hey )?how (?:do|would|did|should|can|could) (?:you|you guys|you all|people|others|teams|we)"
        r" (?:estimate|measure|organi[sz]e|build|detect|predict|version|test|monitor|store|clean|process|evaluate|validate|deploy"
        r"|structure|design|visuali[sz]e|automate|scale|integrate|migrate|annotate|label|combine|debug|secure|explain (?:your|a|the) \w*models?"
        r"|handle (?:null|missing|large|big|gdpr|schema|duplicate|imbalanced|noisy)\w*|deal with (?:dirty|missing|bad|large|big|noisy|null)\w*)\b"
        r"(?! (?:\w+ ){0,4}(?:teams?|departments?)\b)"
        r"|\bis it (?:ok|okay|fine|possible|correct|valid|good practice|bad practice) to (?:remove|drop|predict|run|store|train|scale"
        r"|normali[sz]e|impute|average|combine|join|cache|index|scrape|deploy)\b"
        r"|\bhow (?:long|much|many|expensive|accurate|big|large|fast)\b.*\b(?:train(?:ing)? (?:an? |the )?(?:\w+ )?(?:gpt\w*|models?|networks?"
        r"|llms?|bert)|epochs?|neurons?|layers?|hidden units|training data)\b"
        r"|\bhow (?:is|are|can|could) (?:ai|artificial intelligence|machine learning|deep learning|nlp|computer vision|big data|python|sql"
        r"|blockchain|statistics|graph theory) (?:be )?(?:used|applied|help|improve)\b(?! (?:in|at|by) (?:\w+ )?(?:banks?|banking|finance|insurance|retail|health(?:care)?|medicine|companies"
        r"|firms|business(?:es)?|manufacturing|factories|hospitals|telecoms?|logistics|practice|industry))"
        r"|\b(?:code|coding|design|database|sql|git|testing|review|security|api) (?:\w+ )?best practices?\b|\bbest practices? for (?:\w+ )?"
        r"(?:naming|testing|storing|versioning|logging|deploying|designing|structuring)\b",
    ),
    (
        "opinion",
        "What technology will do to the world is beyond what I know; I answer questions on careers.",
        r"\b(?:can|should|could) (?:we|ai|data|machines|humans|governments?|robots|algorithms) (?:\w+ )?(?:trust|fear|be (?:open|free|regulated"
        r"|conscious|banned|stopped|creative|trusted))\b"
        r"|\bai (?:is )?(?:going to |will |to )?(?:destroy|kill us|take over the world|rule|become (?:conscious|sentient|evil|dangerous)|wipe)\b"
        r"|\b(?:does|do|can|will|could) (?:an? )?(?:ai|ais|robots?|machines?|chatgpt|computers?) (?:\w+ )?(?:have|has|feel|dream|love|suffer|get)"
        r" (?:an? |any |real )?(?:souls?|feelings?|emotions?|consciousness|rights|free will|pain)\b",
    ),
    (
        "business",
        "How a business should go about it is beyond what I know; I answer questions on careers.",
        r"\b(?:my|our|the) (?:company|boss|client|firm|team|shop|manager|startup) (?:wants?|needs?|would like|plans?)"
        r" (?:to (?:use|build|adopt|implement|introduce|automate|buy|switch|migrate)|an? (?:\w+ )?(?:chatbot|app|website|dashboard|model"
        r"|forecast))\b"
        r"|\bhow (?:can|could|should|do|does) (?:an? |my |our )?(?:\w+ )?(?:company|companies|business(?:es)?|shops?|firms?|banks?|hospitals?|schools?)"
        r" (?:use|profit|benefit|adopt|save|make money)\b"
        r"|\b(?:should|shall) (?:we|our \w+|my company) (?:build|buy|rent|host|outsource)\b"
        r"|\bhow (?:do|can|to) (?:i |we )?(?:price|market|monetize|sell) (?:my|our|an?) ",
    ),
    (
        "hosting",
        _PRODUCT,
        r"\b(?:free|cheap\w*|self hosted) (?:\w+ ){0,2}(?:hosting|api|gpus?|cluster|vps|tier|server|database)\b"
        r"|\b(?:free|open source|cheaper|self hosted) alternatives? (?:to|for)\b|\b(?:licen[cs]e|subscription|gpu|cloud|server|hosting|api) (?:\w+ )?(?:costs?|fees?|prices?|pricing)\b"
        r"|\bopen ?source (?:\w+ )?(?:tools?|librar(?:y|ies)|databases?|platforms?)\b"
        r"|\b(?:thoughts|opinions?) on (?:the )?(?:new|latest) (?:\w+ )?(?:macbook|iphone|laptop|gpu|pc|phone|vision pro|chip)",
    ),
    (
        "gear",
        _PRODUCT,
        r"\b(?:which|what|best|buy|should i get|need an? (?:\w+ )?|cheap|good) (?:\w+ ){0,3}"
        r"(?:laptop|notebook computer|macbook|thinkpad|keyboard|gpu|graphics card|office chair)\b(?! (?:of|does)\b)"
        r"|\b\w+ or \w+ for my (?:\w+ )?(?:shop|store|site|website|app|project|blog|startup)\b"
        r"|\b(?:laptop|macbook|thinkpad|gpu|mac) or (?:a |an )?(?:\w+ )?(?:laptop|desktop|macbook|thinkpad|pc"
        r"|windows)\b",
    ),
    (
        "own site",
        _PRODUCT,
        r"\b(?:better|faster|cheaper|best|good|enough|suitable) (?:\w+ ){0,2}for (?:an?|my|our|the|this) (?:\w+ )?(?:blog|shop|web ?shop"
        r"|online shop|website|home ?page|home server|side hustle)\b",
    ),
    (
        "product",
        _PRODUCT,
        r"\b(?:cheaper|faster|more secure|easier to host) than\b"
        r"|\bwhich (?:\w+ )*(?:is|are|runs) (?:faster|cheaper|more stable|more secure)\b"
        r"|\b(?:database|framework|library|host|hosting|crm|tool) (?:for|suits) (?:my|our) "
        r"(?:\w+ )?(?:shop|store|site|website|app|project|startup|company)\b"
        r"|\b\w+ or \w+ for (?:my|our|an?) (?:\w+ ){0,2}(?:shop|store|site|website|app|project|blog|company)\b(?! developer)",
    ),
    (
        "technical",
        _TECHNICAL,
        r"\bwhen (?:should|do|to|would|is it better to) (?:i |you |we |one )?use (?!(?:an? |the |my )?(?:\w+ )?(?:recruit\w*|agency|headhunter"
        r"|linkedin|cv|resume|cover|titles?|references?|chatgpt|ai)\b)"
        r"|\bhow (?:do|can|to|would|should) (?:i |you |we |one )?(?:undo|revert|rename|reverse|reset|restore|roll back|filter|concatenate"
        r"|reshape|normali[sz]e|parallelize|serialize|iterate|loop) "
        r"(?!.*\b(?:careers?|confidence|resignation|adverts?|jobs?|layoffs?|laid off|decision|salary)\b)"
        r"|\bhow (?:do|can|to|would|should) (?:i |you |we |one )?(?!.*\b(?:careers?|linkedin|job (?:search|hunt|offer|market)|jobs"
        r"|internships?|cover letter|recruiters?|study plan|my (?:cv|resume|portfolio|network|salary|time|boss|manager|chances))\b)"
        r"(?:set up|install|configure|deploy|fix|debug"
        r"|train|merge|join"
        r"|sort|parse|connect|write(?! (?:an? |my |the |our )?(?:\w+ ){0,2}(?:reviews?|appraisals?|letters?|mails?|emails?|feedback|notes?"
        r"|goals|cvs?|resumes?|applications?|messages?|references?|statements?|proposals?|adverts?|minutes)\b)|call|import|export|run|host|create|make|implement|calculate|compute|query"
        r"|scrape|encrypt"
        r"|convert|update|delete|use|pivot|centre|center|optimi[sz]e|speed up)\b"
        r"|\b(?:error|exception|stack ?trace|segfault|segmentation fault|crash\w*|crashloopbackoff|regex|syntax"
        r"|derivative"
        r"|integral|equation|theorem|prove that|irrational|command|bug in my|does not (?:start|compile|work)"
        r"|won ?t start"
        r"|will not (?:start|compile)|restarting|stopped working|phishing (?:link|mail|email)|inner (?:join )?and outer"
        r"|inner join|list and a tuple)\b"
        r"|\bset up\b.*\bon\b|\bset (?:it |\w+ )up\b",
    ),
)
