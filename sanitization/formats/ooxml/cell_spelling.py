"""The cells of a row as strictly spelled XML: told apart by patterns, so that most of them need no look at all."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from sanitization.errors import FileRefused
from sanitization.formats.ooxml.names import URI_OF
from sanitization.formats.ooxml.shapes import fits
from sanitization.formats.ooxml.xmlread import unescaped
from sanitization.formats.ooxml.xmlwrite import escaped, quoted

_FORMULA = {"t": "", "ref": "", "si": "n", "aca": "b", "bx": "b", "ca": "b", "dt2D": "b", "dtr": "b", "r1": "",
            "r2": "", "del1": "b", "del2": "b"}  # fmt: skip
_AREA = re.compile(r"[A-Z0-9: ]*|normal|array|shared|dataTable")
# One cell in the strict spelling: column, row, style, type, attributes and text of the formula, value, inline string.
_CELL = re.compile(
    r'<c r="([A-Z]{1,3})([1-9]\d{0,6})"(?: s="(\d{1,6})")?(?: t="(s|n|b|e|str|inlineStr|d)")?(?:/>|>'
    r'(?:<f((?: [a-zA-Z0-9]+="[^"<>]*")*)(?:/>|>([^<]*)</f>))?'
    r'(?:<v(?: xml:space="preserve")?>([^<]*)</v>|<is>(.*?)</is>)?</c>)',
    re.DOTALL,
)
_UNGROUPED = re.compile(r"\((?!\?)")
# The same without rich inline strings, over a whole row as most programs write it.
STRICT = re.compile(
    r'(?:<c r="[A-Z]{1,3}[1-9]\d{0,6}"(?: s="\d{1,6}")?(?: t="(?:s|n|b|e|str|inlineStr|d)")?(?:/>|>'
    r'(?:<f(?: [a-zA-Z0-9]+="[^"<>]*")*(?:/>|>[^<]*</f>))?'
    r'(?:<v(?: xml:space="preserve")?>[^<]*</v>|<is><t(?: xml:space="preserve")?>[^<]*</t></is>)?</c>))*+'
)
_PLACE = r'<c r="[A-Z]{1,3}[1-9]\d{0,6}"(?: s="\d{1,6}")?'
_SHORT_NUMBER = r"-?(?:\d{1,6}(?:\.\d+)?|\d(?:\.\d+)?E-\d{1,3})?"
# A run of empty cells and numbers too short to be anybody's, or one plain shared string (column, row, index); all
# else is taken apart.
_PART = re.compile(
    rf'((?:{_PLACE}(?: t="[nb]")?(?:/>|><v>{_SHORT_NUMBER}</v></c>))++)'
    r'|<c r="([A-Z]{1,3})([1-9]\d{0,6})"(?: s="\d{1,6}")? t="s"><v>(\d{1,9})</v></c>'
)
# The same for reading: formulas without string literals tell nothing either, and plain inline strings and last results
# (column, row, text) are told apart at once. Behind all others, any cell.
_SHOWN = re.compile(
    rf'(((?:{_PLACE}(?: t="[nb]")?(?:/>|>(?:<f(?: [^<>]*)?>[^<"]*</f>)?<v>{_SHORT_NUMBER}</v></c>))++)'
    r'|<c r="([A-Z]{1,3})([1-9]\d{0,6})"(?: s="\d{1,6}")? t="(?:s"><v>(\d{1,9})</v>'
    r'|inlineStr"><is><t(?: xml:space="preserve")?>([^<]*)</t></is>'
    r'|str">(?:<f(?: [^<>]*)?>[^<"]*</f>)?<v(?: xml:space="preserve")?>([^<]*)</v>)</c>'
    rf"|{_UNGROUPED.sub('(?:', _CELL.pattern)})",
    re.DOTALL,
)
# A row that changes in nothing but the numbers of its shared strings when no edit falls into it and its formulas stay.
_UNSPACED = r"(?:[^<\s](?:[^<\n]*[^<\s])?)?+"
_SPACED = r' xml:space="preserve">(?:\s[^<]*+|[^<]*\s)'
_STEADY_FORMULA = r'<f(?: (?:t="(?:shared|array|normal)"|ref="[A-Z0-9:]*"|si="\d{1,6}"|(?:ca|aca)="[01]"))*+>[^<]*</f>'
_STEADY = re.compile(
    rf'(?:{_PLACE}(?: t="[nb]")?(?:/>|>(?:{_STEADY_FORMULA})?+<v>(?:-?\d+(?:\.\d+)?(?:E[-+]?\d+)?)?</v></c>)'
    rf'|{_PLACE} t="(?:s"><v>\d{{1,9}}</v>|str">(?:{_STEADY_FORMULA})?+<v(?:>{_UNSPACED}|{_SPACED})</v>'
    rf'|inlineStr"><is><t>{_UNSPACED}</t></is>)</c>)*+'
)
EMPTY_FORMULA = re.compile(r"(<f(?: [^<>]*)?)/>")
_FORMULA_TEXT = re.compile(r"<f(?: [^<>]*)?>([^<]*)</f>")
ATTRIBUTE = re.compile(r' ([^\s=]+)="([^"]*)"')
_INLINE_TEXT = re.compile(r'<t(?: xml:space="preserve")?>([^<]*)</t>')
_INLINE_SPACE = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in URI_OF.items() if prefix not in ("xml", "x"))


@dataclass(slots=True)
class Formula:
    """spelled: its attributes as XML. literals: the new texts of edited ones, by the number of their token."""

    text: str
    spelled: str = ""
    literals: dict[int, str] = field(default_factory=dict)

    @property
    def attributes(self) -> dict[str, str]:
        """Those that a formula may have; few are ever asked for."""
        return {
            key: plain for key, value in ATTRIBUTE.findall(self.spelled) if fits_formula(key, plain := unescaped(value))
        }

    @property
    def shared(self) -> str:
        """What it shares with other cells, "" where nothing."""
        if 't="shared"' not in self.spelled:
            return ""
        attributes = self.attributes
        return attributes.get("si", "") if attributes.get("t") == "shared" else ""


@dataclass(slots=True)
class Cell:
    """One cell that needs a look. item: what a string cell says, formatted text as an element."""

    ref: str
    column: str
    type: str
    style: str
    value: str | None = None
    formula: Formula | None = None
    item: str | etree._Element | None = None


class Plain(NamedTuple):
    """A cell that shows one plain string of its own. result: what a formula came to."""

    column: str
    row: str
    string: str
    result: bool = False


class Shared(NamedTuple):
    """A cell that shows one shared string, as it is spelled."""

    text: str
    column: str
    row: str
    number: int


def parts(cells: str) -> Iterator[str | Shared | Cell]:
    """The cells of a row in their order: runs of quiet ones as they are spelled, every other taken apart."""
    at = 0
    while at < len(cells):
        match = _PART.match(cells, at)
        if match is None:
            match = _CELL.match(cells, at)
            if match is None:
                raise FileRefused("file.corrupt")  # no cell of that name or style can exist
            yield _taken_apart(match)
        else:
            quiet, column, row, index = match.groups()
            yield quiet if quiet is not None else Shared(match[0], column, row, int(index))
        at = match.end()


def shown(cells: str) -> Iterator[str | Shared | Plain | Cell]:
    """Like parts(), for reading only: what says nothing is told together, and plain strings at once."""
    found = _SHOWN.findall(cells)
    if sum([len(told[0]) for told in found]) != len(cells):
        raise FileRefused("file.corrupt")  # no cell of that name or style can exist
    return map(_shown, found)


def _shown(told: tuple[str, ...]) -> str | Shared | Plain | Cell:
    whole, quiet, column, row, index, text, result = told
    if quiet:
        return quiet
    if index:
        return Shared(whole, column, row, int(index))
    if text or result:
        return Plain(column, row, unescaped(text or result), not text)
    return _alone(whole)


def taken_apart(cells: str) -> Iterator[Cell]:
    """The cells of a quiet run, each for itself."""
    for match in _CELL.finditer(cells):
        yield _taken_apart(match)


def formula_texts(cells: str) -> list[str]:
    """The formulas of rows that say something themselves, each once."""
    return [unescaped(text) for text in dict.fromkeys(_FORMULA_TEXT.findall(cells)) if text]


def is_steady(cells: str) -> bool:
    """Whether a row without edits changes in nothing but its formulas and the numbers of its shared strings."""
    return _STEADY.fullmatch(cells) is not None


def emptied(cells: str, goes: Callable[[int], bool]) -> str:
    """The cells of a row, those of columns that go (1 for A) with nothing but their style."""

    def empty(match: re.Match[str]) -> str:
        if not goes(column_number(match[1])):
            return match[0]
        style = f' s="{match[3]}"' if match[3] else ""
        return f'<c r="{match[1]}{match[2]}"{style}/>'

    return _CELL.sub(empty, cells)


def cell_of(shared: Shared) -> Cell:
    """The same cell taken apart."""
    return _alone(shared.text)


def _alone(text: str) -> Cell:
    match = _CELL.fullmatch(text)
    if match is None:
        raise FileRefused("file.corrupt")
    return _taken_apart(match)


def _taken_apart(match: re.Match[str]) -> Cell:
    column, row, style, kind, attributes, formula, value, inline = match.groups()
    cell = Cell(f"{column}{row}", column, kind or "", style or "")
    if value is not None:
        cell.value = unescaped(value)
    if attributes is not None:
        cell.formula = Formula(unescaped(formula or ""), attributes)
    if inline is not None:
        plain = _INLINE_TEXT.fullmatch(inline)
        cell.item = unescaped(plain[1]) if plain else _inline_element(inline)
    return cell


def _inline_element(inline: str) -> etree._Element:
    return etree.fromstring(f'<is xmlns="{URI_OF["x"]}"{_INLINE_SPACE}>{inline}</is>')


def fits_formula(key: str, value: str) -> bool:
    wanted = _FORMULA.get(key)
    return wanted is not None and bool(fits(wanted, value) if wanted else _AREA.fullmatch(value))


def column_number(name: str) -> int:
    number = 0
    for char in name:
        number = number * 26 + ord(char) - 64
    return number


def column_name(number: int) -> str:
    """1 -> A, 27 -> AA."""
    name = ""
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(65 + rest) + name
    return name


def cell_xml(cell: Cell, inline: str | None = None) -> str:
    """One cell in the strict spelling; `inline`: its inline string as XML."""
    opening = f'<c r="{cell.ref}"'
    if cell.style:
        opening += f' s="{cell.style}"'
    if cell.type:
        opening += f' t="{cell.type}"'
    body = ""
    if cell.formula is not None:
        attributes = "".join([f' {name}="{quoted(value)}"' for name, value in cell.formula.attributes.items()])
        body = f"<f{attributes}>{escaped(cell.formula.text)}</f>"
    if inline is not None:
        body += inline
    elif cell.value is not None:
        space = ' xml:space="preserve"' if cell.value != cell.value.strip() else ""
        body += f"<v{space}>{escaped(cell.value)}</v>"
    return f"{opening}>{body}</c>" if body else f"{opening}/>"
