"""The role that a field names: computer vision is the field of the Computer Vision Engineer.

A question on a field ("what should I build to show computer vision?") is told of its role rather than of every role.
"""

from __future__ import annotations

from careerbot.compiled import Compiled
from careerbot.replacing import replace
from careerbot.turn import Request

_WORKERS = ("engineer", "scientist")
# Topics of which a page for every role would be told; on the others it is told who works with the thing.
_TOPICS = (
    *("portfolio", "getting_started", "learning_path", "interview", "industries", "outlook", "work_life"),
    *("career_path", "education", "certifications"),
)


def of_its_role(request: Request, compiled: Compiled) -> Request:
    """The request on the role of the one field it names; as it was where it names a role, several things or none."""
    if request.roles or request.seeks_role or len(request.named) != 1 or request.intent not in _TOPICS:
        return request
    for name in compiled.names_of(request.named[0]):
        for worker in _WORKERS:
            for claim in compiled.claims(f"{name.lower()} {worker}"):
                if claim.kind == "role" and compiled.facts(claim.id, request.intent):
                    return replace(request, roles=(claim.id,), named=())
    return request
