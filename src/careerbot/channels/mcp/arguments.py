"""What the tools take: types whose schemas bound each argument and tell a model what to put there."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

_Name = Annotated[str, Field(max_length=100)]

OfField = Annotated[str, Field(max_length=100, description="only the roles of this field")]
Role = Annotated[
    str, Field(max_length=100, description="a role's id or name, misspelt or not: 'data-engineer', 'ML engineer'")
]
Roles = Annotated[list[_Name], Field(min_length=2, max_length=6, description="ids or names of two to six roles")]
Topics = Annotated[list[_Name], Field(max_length=30, description="only these topics; all when empty")]
Topic = Annotated[str, Field(min_length=1, max_length=300, description="a tool, a skill or a few telling words")]
Most = Annotated[int, Field(ge=1, le=20, description="facts at most")]
Knows = Annotated[
    list[_Name], Field(max_length=40, description="skills and tools the person has: ['Python', 'statistics']")
]
SomeKnown = Annotated[Knows, Field(min_length=1)]
Likes = Annotated[
    list[_Name], Field(max_length=20, description="what the person likes: ['statistics', 'working with people']")
]
Dislikes = Annotated[list[_Name], Field(max_length=20, description="what the person would rather not do or use")]
Background = Annotated[str, Field(max_length=100, description="the occupation the person comes from: 'nurse'")]
Degree = Annotated[str, Field(max_length=100, description="what the person studied: 'physics'")]
Place = Annotated[
    str, Field(max_length=100, description="a country, a US state or a large US city; the United States when empty")
]
Level = Annotated[str, Field(max_length=40, description="a level, such as entry or senior; all when empty")]
Question = Annotated[str, Field(max_length=4_000, description="one question, as a person would ask it, in English")]
Earlier = Annotated[
    list[str],
    Field(max_length=200, description="what the user asked before, first to last, so that a follow-up is understood"),
]
