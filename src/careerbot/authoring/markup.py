"""HTML and SVG as trees of elements, so that every text is escaped because nothing is ever pasted together."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

Attributes = Mapping[str, str | float]


def element(tag: str, attributes: Attributes | None = None, *children: Element | str) -> Element:
    """An element with attributes and children. Numbers are written with at most two decimals."""
    made = Element(tag, {name: _written(value) for name, value in (attributes or {}).items()})
    last: Element | None = None
    for child in children:
        if isinstance(child, Element):
            made.append(child)
            last = child
        elif last is None:
            made.text = (made.text or "") + child
        else:
            last.tail = (last.tail or "") + child
    return made


def document(root: Element) -> str:
    """The tree below an ``html`` element as a document."""
    return "<!doctype html>\n" + ElementTree.tostring(root, "unicode", "html") + "\n"


def _written(value: str | float) -> str:
    return value if isinstance(value, str) else f"{value:.2f}".rstrip("0").rstrip(".")
