"""From a parsed page to what stays of it: one walk that rules on every element and gathers every attribute."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from sanitization.errors import FileRefused
from sanitization.formats.markup import css, html_read, html_tables, svg_tables
from sanitization.formats.markup.findings import Findings
from sanitization.formats.markup.html_attributes import Attributes, hidden_by
from sanitization.formats.markup.tokens import Close, Open, Token, Words

_OFFICE_PEOPLE = re.compile(
    r"<o:(?:Author|LastAuthor|Manager|Company)>\s*([^<>]{2,100}?)\s*</o:(Author|LastAuthor|Manager|Company)>"
)
_DEPTH = 4  # of pages that stand as text inside pages


@dataclass(slots=True)
class Page:
    """What stays. names: the element that each start tag came from."""

    findings: Findings
    label: str  # of its encoding
    tokens: list[Token] = field(default_factory=list)


def walk(text: str, findings: Findings, label: str) -> Page:
    """Rule on a whole page or a piece of one. Raises xml.too_deep, limit.passages."""
    page = Page(findings, label)
    for match in _OFFICE_PEOPLE.finditer(text):
        findings.learn(match[1], "ORGANIZATION" if match[2] == "Company" else "PERSON")
    root = html_read.parse(text)
    if root is not None:
        _Walker(page, whole=html_read.is_whole(text), depth=0).go(root)
    return page


@dataclass(slots=True)
class _Walker:
    page: Page
    whole: bool
    depth: int
    inside: list[str] = field(default_factory=list)  # names of the elements around, "" for one whose tags go

    def go(self, root: etree._Element) -> None:
        walker = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
        for event, element in walker:
            if event == "start":
                if not self._start(element):
                    walker.skip_subtree()
            elif event == "end":
                self._end(element)
                if element is not root:
                    self._text(element.tail)
            else:
                self._apart(element, event)
                if element.getparent() is not None:
                    self._text(element.tail)

    def _apart(self, element: etree._Element, event: str) -> None:
        text = (element.text or "").lstrip()
        if event == "pi":
            self.page.findings.gone("processing instructions", "not shown")
        elif text.startswith(("[if", "[endif", "[CDATA")):
            self.page.findings.gone("conditional comments", "not shown")
        else:
            self.page.findings.gone("comments", "not shown")

    def _start(self, element: etree._Element) -> bool:
        """Whether to go into it."""
        name = str(element.tag).lower()
        name = html_tables.RENAMED.get(name, name)
        findings = self.page.findings
        if name in html_tables.DROPPED or name.startswith("xml:"):
            findings.gone(f"{name} elements" if name.isalpha() else "elements", html_tables.DROPPED.get(name, ""))
            self.inside.append("")
            return False
        drawing = "svg" in self.inside
        if drawing:
            name = svg_tables.LOWER.get(name, name)
            if name in svg_tables.DROPPED:
                findings.gone("elements of drawings", "active content")
                self.inside.append("")
                return False
        tag = Open(name, empty=name in html_tables.EMPTY)
        if not self._stays(name, element, drawing=drawing):
            self.inside.append("")
            self._text(element.text)
            return True
        attributes = Attributes(findings, self.page.label, tag, drawing=drawing or name == "svg")
        if not attributes.take(element, f"a{findings.number('tag')}"):
            self.inside.append("")
            return False
        self.inside.append(name)
        tag.unseen = hidden_by(element)
        self.page.tokens.append(tag)
        return self._content(element, tag)

    def _stays(self, name: str, element: etree._Element, *, drawing: bool) -> bool:
        """Whether the tags of an element stay; its content does in any case."""
        if self.depth and name in ("html", "head", "body", "title", "meta", "link"):
            return False
        if not self.whole and name in ("html", "head", "body") and not element.attrib:
            return False
        kept = name in svg_tables.SHAPES if drawing else name in html_tables.STAYING
        if not kept:
            reason = html_tables.DROPPED_TAGS.get(name, "unknown")
            self.page.findings.gone("tags" if reason == "unknown" else f"{name} elements", reason)
        return kept

    def _content(self, element: etree._Element, tag: Open) -> bool:
        if tag.name == "style":
            text = "".join([str(part) for part in element.itertext()]) if len(element) else element.text or ""
            number = self.page.findings.number("style sheet")
            self.page.tokens.extend(css.sheet(text, self.page.findings, f"s{number}", f"style sheet {number}"))
            return False
        if tag.name in ("noframes", "noscript") and not len(element) and "<" in (element.text or ""):
            self._page_inside(element.text or "")
            return False
        self._text(element.text)
        return True

    def _page_inside(self, text: str) -> None:
        """What the library gives as text, since a program that shows frames does not read it."""
        if self.depth >= _DEPTH:
            raise FileRefused("xml.too_deep")
        root = html_read.parse(text)
        if root is not None:
            _Walker(self.page, whole=True, depth=self.depth + 1).go(root)

    def _end(self, element: etree._Element) -> None:
        name = self.inside.pop()
        if name and name not in html_tables.EMPTY:
            self.page.tokens.append(Close(name))

    def _text(self, text: str | None) -> None:
        if text:
            self.page.tokens.append(Words(text))


def tags(tokens: list[Token]) -> Iterator[Open]:
    return (token for token in tokens if isinstance(token, Open))
