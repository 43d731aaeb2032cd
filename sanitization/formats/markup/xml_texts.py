"""The texts of an XML document in their order, with the stretches of it that they stand in."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from sanitization.formats.markup import links, xml_tokens
from sanitization.formats.markup.findings import Findings, Site
from sanitization.formats.markup.strands import Piece, Strand
from sanitization.formats.markup.tokens import Words, attribute_escaped, text_escaped
from sanitization.formats.markup.xml_tokens import Kind, Token
from sanitization.formats.protocol import CleanMember
from sanitization.vocabulary import PassageKind

_LINK = re.compile(r"(?:https?|ftps?|file|mailto|tel):|//|[A-Za-z]:\\|\\\\", re.IGNORECASE)
_PLAIN = re.compile(r"[-+.\d]{0,8}|true|false|yes|no|[A-Za-z]")
# What says who made the document, in the vocabularies that many share.
_WHO = frozenset({"dc:creator", "dc:contributor", "dc:publisher", "cp:lastModifiedBy", "o:Author", "o:LastAuthor"})
# A page that stands in an element as text, as feeds have it.
_TAG_IN_TEXT = re.compile(r"&lt;(/?[A-Za-z!](?:(?!&[lg]t;)[^<>])*+)&gt;")
_TAG_IN_DATA = re.compile(r"<(/?[A-Za-z!][^<>]*+)>")
_TELLING_TAG = re.compile(r"[\s=!]|\w{12}")
_INLINE = re.compile(
    r"/?(?:a|abbr|b|big|cite|code|del|em|font|i|ins|kbd|mark|q|s|samp|small|span|strike|strong|sub|sup|tt|u|var|wbr|!)\b",
    re.IGNORECASE,
)
_Renewed = tuple[int, int, Callable[[], str | None]]
_WHITE = re.compile(r"[ \t\n\r]+")
GROUP = 200


class Reader:
    """Goes over the tokens once and gives the texts; remembers what was changed in them, and nothing else."""

    def __init__(self, text: str, mixed: set[int], findings: Findings) -> None:
        self.text = text
        self.mixed = mixed
        self.findings = findings
        self.elements = 0
        self.names: dict[str, None] = {}
        self.changed: list[tuple[int, int, str]] = []
        self.renewed: list[_Renewed] = []
        self.waiting: list[_Renewed] = []  # of the strand that is not whole yet
        self.around: list[tuple[str, bool]] = []  # name, inside of mixed content
        self.strand = Strand()
        self.begun = -1
        self.texts = 0

    def sites(self, members: Mapping[str, CleanMember] | None = None) -> Iterator[Site]:
        """Every text in its order; what the caller writes into one is kept."""
        begin = xml_tokens.body_start(self.text)
        self._head(begin)
        for token in xml_tokens.tokens(self.text, begin):
            self._token(token)
            if self.renewed:
                yield from self._settled(members)
        self._flush()
        yield from self._settled(members)

    def written(self) -> str:
        pieces: list[str] = []
        at = 0
        for start, end, new in sorted(self.changed):
            pieces.extend((self.text[at:start], new))
            at = end
        pieces.append(self.text[at:])
        return "".join(pieces)

    def _settled(self, members: Mapping[str, CleanMember] | None) -> Iterator[Site]:
        yield from self.findings.sites
        self.findings.sites.clear()
        if members is not None:
            self.findings.write_files(members)
        for start, end, renew in self.renewed:
            new = renew()
            if new is not None:
                self.changed.append((start, end, new))
        self.renewed.clear()

    def _token(self, token: Token) -> None:
        if token.kind in (Kind.START, Kind.EMPTY):
            self._start(token)
        elif token.kind is Kind.END:
            self._end()
        elif token.kind in (Kind.TEXT, Kind.DATA):
            self._words(token)
        elif token.kind is Kind.COMMENT:
            self._comment(token)
        else:
            self._instruction(token)

    def _head(self, begin: int) -> None:
        """Comments and instructions before the document, and where its type is described."""
        for token in xml_tokens.tokens(self.text[:begin]):
            if token.kind in (Kind.COMMENT, Kind.INSTRUCTION):
                self._token(token)
        declared = xml_tokens.doctype(self.text)
        if declared and declared["outside"].strip():
            start, end = declared.span("outside")
            self._slot(f"y{start}", start, end, "document type", PassageKind.REFERENCE, "", lambda text: text)

    def _start(self, token: Token) -> None:
        number = self.elements
        self.elements += 1
        inside = bool(self.around) and self.around[-1][1]
        if not inside:
            self._flush()
        self.names[token.name] = None
        for name, start, end in token.attributes:
            self.names[name] = None
            self._attribute(token.name, name, start, end)
        if token.kind is Kind.START:
            self.around.append((token.name, inside or number in self.mixed))

    def _end(self) -> None:
        if not (len(self.around) > 1 and self.around[-2][1]):
            self._flush()
        self.around.pop()

    def _words(self, token: Token) -> None:
        """Words of a page that stands in an element as text are joined over its tags like any others."""
        data = token.kind is Kind.DATA
        at = token.start
        for tag in (_TAG_IN_DATA if data else _TAG_IN_TEXT).finditer(self.text, token.start, token.end):
            self._plain_words(at, tag.start(), data=data)
            at = tag.end()
            if self.strand.pieces:
                self.strand.pieces.append(Piece(None, "" if _INLINE.match(tag[1]) else "\n"))
            if _TELLING_TAG.search(tag[1]):
                escape = _data if data else text_escaped
                self._slot(f"m{tag.start()}", *tag.span(1), "markup in a text", PassageKind.PROSE, "", escape)
        self._plain_words(at, token.end, data=data)

    def _plain_words(self, start: int, end: int, *, data: bool) -> None:
        raw = self.text[start:end]
        text = raw if data else xml_tokens.unescaped(raw)
        if not text or (not self.strand.pieces and text.isspace()):
            return
        if self.begun < 0:
            self.begun = start
        words = Words(text)
        self.strand.pieces.append(Piece(words, text))

        def renew() -> str | None:
            if words.text == text:
                return None
            return _data(words.text) if data else text_escaped(words.text)

        self.waiting.append((start, end, renew))

    def _flush(self) -> None:
        strand, self.strand = self.strand, Strand()
        waiting, self.waiting = self.waiting, []
        begun, self.begun = self.begun, -1
        if not strand.has_words():
            return
        self.renewed += waiting
        name = self.around[-1][0] if self.around else ""
        self.texts += 1
        self._offer_strand(strand, name, f"t{begun}")

    def _offer_strand(self, strand: Strand, name: str, key: str) -> None:
        text = strand.text.strip()
        number = self.findings.number("text")
        kind = PassageKind.PROSE
        if name in _WHO:
            kind = PassageKind.IDENTITY
            self.findings.learn(text, "ORGANIZATION" if name == "dc:publisher" else "PERSON")
        elif _LINK.match(text) and not _WHITE.search(text):
            kind = PassageKind.REFERENCE
        elif text.isdigit():
            kind = PassageKind.NUMBER
        elif len(text) < 80 and "\n" not in text:
            kind = PassageKind.CELL
        group = f"Text {(self.texts - 1) // GROUP + 1}"
        if kind is PassageKind.REFERENCE and "%" in text and len(strand.pieces) == 1:
            words = strand.pieces[0].token
            assert isinstance(words, Words)
            self.findings.value(
                key, links.decoded(text), f"address {number}", lambda new: _set(words, links.quoted(new)),
                kind=kind, context=_words_of(name), group=group,
            )  # fmt: skip
            return
        self.findings.strand(key, strand, f"text {number}", kind=kind, context=_words_of(name), group=group)

    def _attribute(self, element: str, name: str, start: int, end: int) -> None:
        raw = self.text[start:end]
        value = xml_tokens.unescaped(raw)
        if name == "xmlns" or name.startswith("xmlns:"):
            kind = PassageKind.REFERENCE
        elif _PLAIN.fullmatch(value):
            return
        elif value.lstrip()[:5].lower() == "data:":
            self._file(value, start, end)
            return
        elif _LINK.match(value.strip()):
            kind = PassageKind.REFERENCE
        else:
            kind = PassageKind.NAME if re.fullmatch(r"[\w.:-]+", value) else PassageKind.PROSE
        self._slot(f"a{start}", start, end, "attribute", kind, name, _attribute_escaped)

    def _slot(
        self, key: str, start: int, end: int, what: str, kind: PassageKind, name: str, escape: Callable[[str], str]
    ) -> None:
        raw = self.text[start:end]
        value = xml_tokens.unescaped(raw)
        address = kind is PassageKind.REFERENCE and "%" in value
        shown = links.decoded(value) if address else value
        new: list[str] = []
        number = self.findings.number(what)
        self.findings.value(
            key, shown, f"{what} {number}", new.append, kind=kind, context=_words_of(name), group="Attributes"
        )

        def renew() -> str | None:
            if not new:
                return None
            return escape(links.quoted(new[-1]) if address else new[-1])

        self.renewed.append((start, end, renew))

    def _file(self, value: str, start: int, end: int) -> None:
        new: list[str | None] = []
        if not self.findings.file(value, new.append, "attribute"):
            self.findings.gone("inline files", "type.not_allowed")
            new.append(None)
        self.renewed.append((start, end, lambda: (new[-1] or "") if new else None))

    def _comment(self, token: Token) -> None:
        self._slot(
            f"c{token.start}", token.start, token.end, "comment", PassageKind.PROSE, "",
            lambda text: re.sub(r"-(?=-)|-$", "\u2010", text),
        )  # fmt: skip

    def _instruction(self, token: Token) -> None:
        target = self.text[token.start : token.end].split(None, 1)[0] if token.end > token.start else ""
        if target == "xml":
            return
        if target == "xml-stylesheet":
            self._slot(
                f"i{token.start}", token.start, token.end, "style sheet", PassageKind.REFERENCE, "",
                lambda text: text.replace("?>", ""),
            )  # fmt: skip
            return
        self.findings.gone("processing instructions", "not shown")
        self.renewed.append((token.start - 2, token.end + 2, lambda: ""))


def _data(text: str) -> str:
    """`text` in a CDATA section."""
    return text.replace("]]>", "]]]]><![CDATA[>")


def _attribute_escaped(text: str) -> str:
    """For either kind of quotes."""
    return attribute_escaped(text).replace("'", "&#39;")


def _set(words: Words, text: str) -> None:
    words.text = text


def _words_of(name: str) -> str:
    """An element's or attribute's name as words: "dateOfBirth" reads "date Of Birth"."""
    local = name.rpartition(":")[2]
    return re.sub(r"(?<=[a-z])(?=[A-Z])|[_.-]+", " ", local)
