"""The texts of a page as a reader sees them: one strand a block, cells with their headings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from sanitization.formats.markup import html_tables
from sanitization.formats.markup.findings import Findings
from sanitization.formats.markup.strands import Piece, Strand, piece_of
from sanitization.formats.markup.tokens import Close, How, Open, Token, Words
from sanitization.vocabulary import PassageKind

_LABELS = {
    "title": "title", "h1": "heading", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading",
    "h6": "heading", "li": "list item", "dt": "term", "dd": "definition", "caption": "table caption",
    "option": "choice", "textarea": "field", "button": "button", "pre": "preformatted text", "blockquote": "quotation",
    "figcaption": "figure caption", "summary": "summary", "legend": "legend", "label": "label", "text": "drawing text",
    "desc": "drawing description",
}  # fmt: skip
_GAPS = {"br": "\n", "wbr": "", "img": " ", "hr": "\n", "input": " ", "source": "", "track": "", "area": ""}
_DRAWN_BLOCKS = frozenset({"svg", "text", "desc", "title", "math", "foreignobject"})
_LONGEST_CELL = 200
_WIDEST = 1_000


@dataclass(slots=True)
class _Table:
    number: int
    row: int = 0
    column: int = 0
    headings: dict[int, str] = field(default_factory=dict)
    row_heading: str = ""
    texts: int = 0  # of the cell


@dataclass(slots=True)
class _Reader:
    findings: Findings
    strand: Strand = field(default_factory=Strand)
    begun: int = -1
    around: list[str] = field(default_factory=list)
    spans: list[int] = field(default_factory=list)
    tables: list[_Table] = field(default_factory=list)
    texts: int = 0
    term: str = ""
    asides: list[tuple[int, Strand, int]] = field(default_factory=list)  # depth, and the strand that goes on behind

    def read(self, tokens: Sequence[Token]) -> None:
        for at, token in enumerate(tokens):
            if isinstance(token, Words):
                if token.how is How.TEXT:
                    self._words(token, at)
            elif isinstance(token, Open):
                self._open(token)
            else:
                self._close(token)
        self._flush()

    def _words(self, token: Words, at: int) -> None:
        if self.begun < 0:
            self.begun = at
        as_it_stands = not html_tables.AS_IT_STANDS.isdisjoint(self.around)
        self.strand.pieces.append(piece_of(token, as_it_stands=as_it_stands))

    def _open(self, tag: Open) -> None:
        name = tag.name
        if name in _GAPS:
            # A picture in the middle of a word stays; a break goes when a name reaches over it.
            goes = name in ("br", "wbr")
            self.strand.pieces.append(Piece(tag if goes else None, _GAPS[name]))
        elif name == "tspan":
            if {"y", "dy"} & tag.attributes.keys():
                self.strand.pieces.append(Piece(None, "\n"))
        elif _is_block(name):
            self._flush()
        if name in ("rp", "rt"):
            self.strand.pieces.append(Piece(None, " "))
        if tag.empty:
            return
        if tag.unseen:
            # What nobody sees in the middle of a word does not part it.
            self.asides.append((len(self.around), self.strand, self.begun))
            self.strand, self.begun = Strand(), -1
        self.around.append(name)
        if name == "table":
            self.tables.append(_Table(self.findings.number("table")))
            self.findings.counts["tables"] += 1
        elif self.tables:
            self._in_table(tag)

    def _in_table(self, tag: Open) -> None:
        table = self.tables[-1]
        if tag.name == "tr":
            table.row += 1
            table.column = 0
            table.row_heading = ""
        elif tag.name in ("td", "th"):
            table.texts = 0
            span = tag.attributes.get("colspan", "1").strip()
            self.spans.append(max(1, min(int(span), _WIDEST)) if span.isascii() and span.isdigit() else 1)

    def _close(self, tag: Close) -> None:
        if _is_block(tag.name):
            self._flush()
        while self.around:
            name = self.around.pop()
            if name in ("td", "th") and self.tables and self.spans:
                self.tables[-1].column += self.spans.pop()
            if name == "table" and self.tables:
                self.tables.pop()
            if self.asides and self.asides[-1][0] == len(self.around):
                self._flush(name)
                _, self.strand, self.begun = self.asides.pop()
            if name == tag.name:
                break

    def _flush(self, inside: str = "") -> None:
        """Offer the strand. inside: the element that has just been left with it."""
        strand, self.strand = self.strand, Strand()
        begun, self.begun = self.begun, -1
        if not strand.has_words():
            return
        key = f"t{begun}"
        around = [*self.around, inside]
        cell = next((name for name in reversed(around) if name in ("td", "th", "caption", "table")), "")
        if self.tables and cell in ("td", "th"):
            self._cell(strand, key, cell)
            return
        what = next((_LABELS[name] for name in reversed(around) if name in _LABELS), "paragraph")
        context = self.term if what == "definition" else ""
        if what == "term":
            self.term = strand.text.strip()[:200]
        self.texts += 1
        number = self.findings.number(what)
        group = "Properties" if "head" in self.around else f"Text {(self.texts - 1) // 200 + 1}"
        self.findings.strand(key, strand, f"{what} {number}", kind=PassageKind.PROSE, context=context, group=group)

    def _cell(self, strand: Strand, key: str, cell: str) -> None:
        table = self.tables[-1]
        text = strand.text.strip()
        if cell == "th" or table.row <= 1:
            if table.row <= 1 and len(text) <= 100:
                table.headings[table.column] = text
            elif cell == "th":
                table.row_heading = text[:100]
        heading = table.headings.get(table.column, "") if table.row > 1 else ""
        place = f"table {table.number}, cell {_letters(table.column)}{max(table.row, 1)}"
        table.texts += 1
        # Pages are laid out with tables: what is longer than a cell, or not alone in it, is running text.
        is_prose = table.texts > 1 or len(text) > _LONGEST_CELL
        self.findings.strand(
            key,
            strand,
            place if table.texts == 1 else f"{place}, text {table.texts}",
            kind=PassageKind.PROSE if is_prose else PassageKind.CELL,
            context="" if cell == "th" else heading or table.row_heading,
            group=f"Table {table.number}",
        )


def read_texts(tokens: Sequence[Token], findings: Findings) -> None:
    """Offer every text of the page."""
    _Reader(findings).read(tokens)


def _is_block(name: str) -> bool:
    return name in html_tables.BLOCKS or name in _DRAWN_BLOCKS


def _letters(column: int) -> str:
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
