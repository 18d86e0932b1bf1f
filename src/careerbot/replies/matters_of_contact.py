"""What questions on dealing with others are about: people and meetings, customers, travel."""

from __future__ import annotations

from careerbot.asking import HOW_MUCH, YES_NO
from careerbot.replies.matter import Matter

_OF_WORK = ("work_life", "responsibilities", "skills", "recommend_role", "definition")
MATTERS: tuple[Matter, ...] = (
    Matter(
        "customers",
        r"(?:with|to|facing|face|meet|meeting|see|visit\w*|call\w*) (?:\w+ )?(?:customers?|clients?)|"
        r"(?:customer|client) (?:facing|contact|service|calls?|meetings)",
        ("responsibilities", "work_life", "skills", "definition"),
        r"customer|client",
        (),
        "Yes, by what my sources say",
        intents=_OF_WORK,
        forms=(YES_NO, HOW_MUCH),
    ),
    Matter(
        "travel",
        r"travel\w*|business trips?|trips?",
        ("work_life", "responsibilities"),
        r"travel",
        ((r"some travel", "Some"), (r"(?:much|a lot of|frequent) travel|travel is (?:common|frequent)", "Yes, often")),
        "Yes, at times",
        intents=(*_OF_WORK, "job_openings", "industries"),
        forms=(YES_NO, HOW_MUCH),
    ),
    Matter(
        "people",
        r"(?:talk|speak|deal|interact|work)\w* (?:\w+ ){0,5}?(?:people|others|strangers|stakeholders|humans|teams?)|"
        r"people (?:person|skills)|(?:good|great|bad) with people|outgoing|"
        r"presentations?|present(?:ing)? (?:to|in front|results|findings|my|their)|public speaking|meetings?|"
        r"lonely|isolat\w+|solitary|(?:work|working|sit|all) alone",
        ("work_life", "responsibilities", "skills"),
        r"meeting|communicat|stakeholder|\btalks?\b|talking|present(?:ation|ing)|explain|colleagues|\bcalls\b",
        (
            (
                r"(?:many|full of|days of|frequent|daily|good deal of) (?:\w+ )?(?:meetings|talks|calls|contact)|"
                r"much of the day|talking with people is|meetings? grow|most of the day",
                "Yes, a good deal",
            ),
            (
                r"(?:few|fewer|moderate|some|occasional)(?: \w+)? (?:meetings|talks)|"
                r"meetings (?:are )?moderate|short talks",
                "Some, but in measure",
            ),
        ),
        "Yes, as part of the work",
        unless=r"which|what|how do i|prepare|interview|myself|better at|improve",
        opposite=r"lonely|isolat\w+|solitary|alone",
        intents=_OF_WORK,
        forms=(YES_NO, HOW_MUCH),
    ),
)
