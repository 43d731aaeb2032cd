"""XML cut at its marks, for text that a parser has found well-formed, and the parser that says so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from lxml import etree

from sanitization.errors import FileRefused, LimitReached

_MARK = re.compile(
    r"<!--(?P<comment>.*?)-->|<!\[CDATA\[(?P<data>.*?)\]\]>|<\?(?P<instruction>.*?)\?>|</(?P<end>[^\s>]+)\s*>"
    r"|<(?P<start>[^\s/>!?]+)(?P<attributes>(?:[^\"'>]|\"[^\"]*\"|'[^']*')*)>",
    re.DOTALL,
)
_ATTRIBUTE = re.compile(r"([^\s=]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_REFERENCE = re.compile(r"&(#\d{1,7}|#x[0-9A-Fa-f]{1,6}|lt|gt|amp|quot|apos);")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}
_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,400}\?>")
_DOCTYPE = re.compile(
    r"<!DOCTYPE\s+(?P<name>[^\s\[>]+)(?P<outside>(?:[^\[>\"']|\"[^\"]*\"|'[^']*')*)(?:\[(?P<subset>.*?)\]\s*)?>",
    re.DOTALL,
)
_BEFORE = re.compile(r"(?:\s|<\?.*?\?>|<!--.*?-->)*", re.DOTALL)
_SUBSET = re.compile(
    r"\s+|<!--.*?-->|<!ENTITY\s+(?P<name>[\w.-]+)\s+(?:\"(?P<value>[^\"]*)\"|'(?P<other>[^']*)')\s*>"
    r"|<!(?:ELEMENT|ATTLIST)\s[^<>%]*>",
    re.DOTALL,
)
_ENTITY = re.compile(r"&([A-Za-z_][\w.-]*);")
LONGEST_ENTITY = 400
MOST_ENTITIES = 200


class Kind(Enum):
    """What a token is."""

    START = 0
    EMPTY = 1
    END = 2
    TEXT = 3
    DATA = 4  # a CDATA section
    COMMENT = 5
    INSTRUCTION = 6


@dataclass(slots=True)
class Token:
    """text[start:end] of the document. For DATA, COMMENT and INSTRUCTION it is their inside.

    attributes: (name, start and end of the value as it is written).
    """

    kind: Kind
    start: int
    end: int
    name: str = ""
    attributes: list[tuple[str, int, int]] = field(default_factory=list)


def tokens(text: str, begin: int = 0) -> Iterator[Token]:
    """The tokens of `text` from `begin` on, in their order."""
    at = begin
    for match in _MARK.finditer(text, begin):
        if match.start() > at:
            yield Token(Kind.TEXT, at, match.start())
        at = match.end()
        if match["start"] is not None:
            inside = match["attributes"]
            kind = Kind.EMPTY if inside.endswith("/") else Kind.START
            yield Token(kind, match.start(), at, match["start"], _attributes(text, *match.span("attributes")))
        elif match["end"] is not None:
            yield Token(Kind.END, match.start(), at, match["end"])
        elif match["data"] is not None:
            yield Token(Kind.DATA, *match.span("data"))
        elif match["comment"] is not None:
            yield Token(Kind.COMMENT, *match.span("comment"))
        else:
            yield Token(Kind.INSTRUCTION, *match.span("instruction"))
    if at < len(text):
        yield Token(Kind.TEXT, at, len(text))


def unescaped(raw: str) -> str:
    """Character data or an attribute as a reader gets it."""
    return _REFERENCE.sub(_character, raw) if "&" in raw else raw


def without_subset(text: str) -> tuple[str, bool]:
    """`text` with its own plain entities put in and their declarations taken out, and whether there were any.

    Raises xml.dtd_forbidden for everything else that a document type can declare.
    """
    found = _DOCTYPE.match(text, _end(_BEFORE, text))
    if found is None:
        if "<!DOCTYPE" in text[:8192] or "<!ENTITY" in text[:8192]:
            _refuse_outside_of_text(text)
        return text, False
    if found["subset"] is None:
        return text, False
    entities: dict[str, str] = {}
    at = 0
    subset = found["subset"]
    while at < len(subset):
        declared = _SUBSET.match(subset, at)
        if declared is None or declared.end() == at:
            raise FileRefused("xml.dtd_forbidden")
        at = declared.end()
        if declared["name"]:
            value = declared["value"] if declared["value"] is not None else declared["other"]
            if len(value) > LONGEST_ENTITY or "<" in value or "%" in value or _ENTITY.search(value):
                raise FileRefused("xml.dtd_forbidden")
            entities.setdefault(declared["name"], value)
    if len(entities) > MOST_ENTITIES:
        raise FileRefused("xml.dtd_forbidden")
    head, rest = text[: found.start()], text[found.end() :]
    most = 2 * len(rest) + 100_000
    size = len(rest)

    def put(match: re.Match[str]) -> str:
        nonlocal size
        value = entities.get(match[1])
        if value is None:
            return match[0]
        size += len(value)
        if size > most:
            raise FileRefused("xml.dtd_forbidden")
        return value

    outside = f"<!DOCTYPE {found['name']}{found['outside'].rstrip()}>" if found["outside"].strip() else ""
    return f"{head}{outside}{_ENTITY.sub(put, rest)}", True


class _Checker:
    """Sees every element, keeps none. mixed: numbers of elements that hold words and elements side by side."""

    def __init__(self, depth: int) -> None:
        self.limit = depth
        self.number = 0
        self.around: list[list[int]] = []  # number, has words, has elements
        self.mixed: set[int] = set()

    def start(self, tag: str, attributes: object, nsmap: object = None) -> None:
        if self.around:
            self.around[-1][2] = 1
        self.around.append([self.number, 0, 0])
        self.number += 1
        if len(self.around) > self.limit:
            raise LimitReached("xml.too_deep")

    def end(self, tag: str) -> None:
        number, words, elements = self.around.pop()
        if words and elements:
            self.mixed.add(number)

    def data(self, text: str) -> None:
        if self.around and not self.around[-1][1] and not text.isspace():
            self.around[-1][1] = 1

    def close(self) -> None:
        """Nothing is left to do."""


def check(text: str, depth: int) -> set[int] | None:
    """Numbers (in document order) of the elements with mixed content; None: not well-formed. Raises xml.too_deep."""
    body = _DECLARATION.sub("", text, count=1).lstrip()
    body = _DOCTYPE.sub("", body, count=1) if _DOCTYPE.match(body, _end(_BEFORE, body)) else body
    checker = _Checker(depth)
    target: Any = checker
    parser = etree.XMLParser(
        target=target, resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, strip_cdata=False
    )
    try:
        data = body.encode("utf-8")
        for at in range(0, len(data), 1 << 20):
            parser.feed(data[at : at + (1 << 20)])
        parser.close()
    except etree.XMLSyntaxError as error:
        if "depth" in (error.msg or "").lower():
            raise LimitReached("xml.too_deep") from None
        return None
    except (ValueError, UnicodeError):
        return None
    return checker.mixed


def body_start(text: str) -> int:
    """Where the document begins behind its declaration and document type."""
    at = _end(_BEFORE, text)
    found = _DOCTYPE.match(text, at)
    if found is not None:
        return found.end()
    declaration = _DECLARATION.match(text)
    return declaration.end() if declaration else 0


def doctype(text: str) -> re.Match[str] | None:
    """The document type declaration."""
    return _DOCTYPE.match(text, _end(_BEFORE, text))


def _end(pattern: re.Pattern[str], text: str) -> int:
    found = pattern.match(text)
    return found.end() if found else 0


def _refuse_outside_of_text(text: str) -> None:
    """A document type that could not be read is refused; one that only stands in words or comments is none."""
    bare = re.sub(r"<!--.*?-->|<!\[CDATA\[.*?\]\]>", "", text[:65536], flags=re.DOTALL)
    if "<!DOCTYPE" in bare or "<!ENTITY" in bare:
        raise FileRefused("xml.dtd_forbidden")


def _attributes(text: str, start: int, end: int) -> list[tuple[str, int, int]]:
    found = []
    for match in _ATTRIBUTE.finditer(text, start, end):
        span = match.span(2) if match[2] is not None else match.span(3)
        found.append((match[1], *span))
    return found


def _character(match: re.Match[str]) -> str:
    word = match[1]
    if not word.startswith("#"):
        return _NAMED[word]
    code = int(word[2:], 16) if word[1] == "x" else int(word[1:])
    return chr(code) if code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF else ""
