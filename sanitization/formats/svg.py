"""SVG: the shapes and words that a drawing needs, from tables, written anew; nothing that runs, fetches or tells."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import BinaryIO

from sanitization.errors import FileRefused
from sanitization.formats.garbage import steadily
from sanitization.formats.markup import css, svg_tables, xml_tokens
from sanitization.formats.markup.findings import Findings
from sanitization.formats.markup.html_attributes import is_hiding
from sanitization.formats.markup.html_text import read_texts
from sanitization.formats.markup.reading import Read, read_xml
from sanitization.formats.markup.tokens import Close, Open, Token, Words, staying, written
from sanitization.formats.markup.walked import Walked
from sanitization.formats.markup.xml_tokens import Kind
from sanitization.formats.protocol import CleanMember, Document, Rewritten
from sanitization.limits import Budget
from sanitization.vocabulary import Edit, Fidelity, FileKind, HiddenContent

SVG, XLINK, XML = svg_tables.NAMESPACES["xmlns"], svg_tables.NAMESPACES["xmlns:xlink"], "xml"
_PERSON = re.compile(
    r"<(?:\w+:)?(?:creator|contributor|rights|publisher)\b[^>]*>(?:\s*<[^>]*>){0,6}\s*([^<>]{2,100}?)\s*<",
    re.IGNORECASE,
)
_COUNTED = {"texts": ("text",), "pictures": ("image",), "paths": ("path",), "links": ("a",)}


class SvgHandler:
    """Drawings in SVG."""

    kinds = (FileKind.SVG,)

    def open(self, source: BinaryIO, kind: FileKind, budget: Budget) -> Document:
        read = read_xml(source.read())
        text, _ = xml_tokens.without_subset(read.text)
        if xml_tokens.check(text, budget.limits.xml_depth) is None:
            raise FileRefused("file.corrupt")
        return SvgDocument(read, text, budget)


class SvgDocument(Walked):
    """One drawing, walked anew for writing."""

    def __init__(self, read: Read, text: str, budget: Budget) -> None:
        self._read = read
        self._text = text
        self._limits = budget.limits
        findings, _ = self._walked(budget)
        for match in _PERSON.finditer(text):
            findings.learn(xml_tokens.unescaped(match[1]))
        super().__init__(findings)

    def rewrite(
        self, sink: BinaryIO, edits: Mapping[str, Sequence[Edit]], members: Mapping[str, CleanMember]
    ) -> Rewritten:
        findings, tokens = self._walked(Budget(self._limits))
        before = _counts(tokens)
        changed = findings.write(edits, members)
        remove = self._policy.hidden_content is HiddenContent.REMOVE
        if remove:
            findings.gone(
                "hidden elements", "hidden content", sum(isinstance(one, Open) and one.unseen for one in tokens)
            )
        stayed = list(staying(tokens, without_unseen=remove))
        label = self._read.label
        sink.write(
            self._read.encode(
                "".join([f'<?xml version="1.0" encoding="{label}"?>\n', *written(stayed, xml=True), "\n"])
            )
        )
        after = _counts(stayed)
        return Rewritten(
            ledger=findings.ledger("drawing", changed=bool(changed)),
            fidelity=Fidelity(counts=tuple((what, before[what], after[what]) for what in before if before[what])),
        )

    def _walked(self, budget: Budget) -> tuple[Findings, list[Token]]:
        findings = Findings(budget)
        with steadily():
            tokens = _Walker(self._text, findings).walk()
            attributes, findings.sites = findings.sites, []
            read_texts(tokens, findings)
            findings.sites += attributes
            findings.seal()
        return findings, tokens


class _Walker:
    """Rules on every element of a well-formed drawing."""

    def __init__(self, text: str, findings: Findings) -> None:
        self.text = text
        self.findings = findings
        self.tokens: list[Token] = []
        self.around: list[str] = []  # names as they are written, "" for a tag that goes
        self.spaces: list[dict[str, str]] = [{"xml": XML}]
        self.skipping = 0
        self.style: list[str] | None = None

    def walk(self) -> list[Token]:
        for token in xml_tokens.tokens(self.text, xml_tokens.body_start(self.text)):
            if token.kind in (Kind.START, Kind.EMPTY):
                self._start(token)
            elif token.kind is Kind.END:
                self._end()
            elif token.kind in (Kind.TEXT, Kind.DATA):
                self._words(token)
            elif token.kind is Kind.COMMENT:
                self.findings.gone("comments", "not shown")
            else:
                self.findings.gone("processing instructions", "not shown")
        comments = sum(one.kind is Kind.COMMENT for one in xml_tokens.tokens(self.text[: self._head()]))
        self.findings.gone("comments", "not shown", comments)
        return self.tokens

    def _head(self) -> int:
        return xml_tokens.body_start(self.text)

    def _start(self, token: xml_tokens.Token) -> None:
        empty = token.kind is Kind.EMPTY
        if self.skipping:
            self.skipping += not empty
            return
        given = {name: xml_tokens.unescaped(self.text[start:end]) for name, start, end in token.attributes}
        spaces = dict(self.spaces[-1])
        for name, value in given.items():
            if name == "xmlns" or name.startswith("xmlns:"):
                spaces[name[6:]] = value
        local = _local(token.name, spaces, SVG)
        if not self.tokens and local.lower() != "svg":
            raise FileRefused("type.mismatch")
        reason = "metadata" if not local else svg_tables.DROPPED.get(local.lower(), "")
        if reason:
            what = "elements of other programs" if not local else f"{local.lower()} elements"
            self.findings.gone(what, reason)
            self.skipping = int(not empty)
            return
        tag = Open(svg_tables.LOWER.get(local.lower(), ""), empty=empty)
        if tag.name:
            self._take(tag, given, spaces)
            self.tokens.append(tag)
        else:
            self.findings.gone("tags", "unknown")
        if not empty:
            self.spaces.append(spaces)
            self.around.append(tag.name)
            if tag.name == "style":
                self.style = []

    def _take(self, tag: Open, given: dict[str, str], spaces: dict[str, str]) -> None:
        if not self.tokens:
            tag.attributes.update(svg_tables.NAMESPACES)
        own: dict[str, str] = {}
        for name, value in given.items():
            prefix, colon, local = name.rpartition(":")
            if name == "xmlns" or name.startswith("xmlns:"):
                continue
            space = spaces.get(prefix, "") if colon else ""
            if not colon:
                own[name] = value
            elif space == XLINK and local in ("href", "title"):
                own.setdefault("href" if local == "href" else "title", value)
            elif space == XML and local in ("space", "lang"):
                own[name] = value
            elif space != XLINK:
                self.findings.gone("attributes of other programs", "metadata")
        if "href" in own and "href" not in given:
            own["xlink:href"] = own.pop("href")
        tag.unseen = is_hiding(own) or own.get("display", "").strip() == "none"
        svg_tables.take(self.findings, tag, own, f"a{self.findings.number('tag')}")

    def _end(self) -> None:
        if self.skipping:
            self.skipping -= 1
            return
        name = self.around.pop()
        self.spaces.pop()
        if name == "style" and self.style is not None:
            number = self.findings.number("style sheet")
            text, self.style = "".join(self.style), None
            self.tokens.extend(css.sheet(text, self.findings, f"s{number}", f"style sheet {number}"))
        if name:
            self.tokens.append(Close(name))

    def _words(self, token: xml_tokens.Token) -> None:
        if self.skipping:
            return
        raw = self.text[token.start : token.end]
        text = raw if token.kind is Kind.DATA else xml_tokens.unescaped(raw)
        if self.style is not None:
            self.style.append(text)
        elif not self.around:
            return
        elif text.isspace() or any(name.lower() in svg_tables.WORDS for name in self.around):
            self.tokens.append(Words(text))
        else:
            self.findings.gone("words outside of texts", "not shown")


def _local(name: str, spaces: Mapping[str, str], wanted: str) -> str:
    """The name without its prefix, "" where it belongs to another vocabulary."""
    prefix, _, local = name.rpartition(":")
    return local if spaces.get(prefix, wanted if not prefix else "") == wanted else ""


def _counts(tokens: Sequence[Token]) -> dict[str, int]:
    found = dict.fromkeys(_COUNTED, 0)
    for token in tokens:
        if isinstance(token, Open):
            for what, names in _COUNTED.items():
                found[what] += token.name in names
    return found
