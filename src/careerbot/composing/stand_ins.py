"""Requests that another role answers for: the role asked about, and how it is rated."""

from __future__ import annotations

from careerbot.compiled import Compiled
from careerbot.facts.answers import Answer
from careerbot.replacing import replace
from careerbot.replies.ratings.rated_role import rated_role
from careerbot.replies.verdict.chances import chance
from careerbot.turn import Evidence, Request


def as_asked(evidence: Evidence) -> Request:
    """The request with the role that was asked about, where another one answers for it."""
    role = evidence.stands_for
    return replace(evidence.request, roles=(role,)) if role else evidence.request


def rated(evidence: Evidence, compiled: Compiled) -> Answer | None:
    """How much of a trait the role has that was asked about, also where a neighbour stands for it in all else."""
    return rated_role(as_asked(evidence), compiled) if chance(evidence.request, compiled) is None else None
