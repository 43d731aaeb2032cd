"""SQL: comments, string literals and rows of data are prose, everything else is code."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from sanitization.formats.escapes import unescaped
from sanitization.formats.plain import cut_points, group_of, lines_of
from sanitization.formats.slices import Slice, applied
from sanitization.vocabulary import Edit, Passage, PassageKind

# By what only MySQL writes: there a backslash escapes, a hash starts a comment, and double quotes hold strings.
_MYSQL = re.compile(r"`\w|\bENGINE\s{0,3}=|\bMySQL\b|\bMariaDB\b", re.IGNORECASE)
_COMMENT = r"--[^\n]*+|/\*(?:[^*]++|\*(?!/))*+(?:\*/|\Z)"
_STANDARD = (
    rf"(?P<comment>{_COMMENT})"
    r"|(?P<string>(?<![^\W_])[eE]'(?:[^'\\]++|''|\\.)*+'|'(?:[^']++|'')*+')"
    r'|(?P<name>"(?:[^"\n]++|"")*+"|\[[^\]\n\'"]*+\])'
)
_OF_MYSQL = (
    rf"(?P<comment>{_COMMENT}|(?:(?<=\s)|^)#[^\n]*+)"
    r"|(?P<string>'(?:[^'\\]++|''|\\.)*+'|\"(?:[^\"\\]++|\"\"|\\.)*+\")"
    r"|(?P<name>`[^`\n]*+`)"
)
# Rows of data, in which the columns' names tell what the values are. COPY ends with a line of its own.
_ROWS = (
    r"|(?P<rows>(?<![\w.])(?:INSERT|REPLACE)\s+(?:LOW_PRIORITY\s+|DELAYED\s+|IGNORE\s+)?INTO\s+[^\s(]{1,200}\s*"
    r"(?:\([^()]{1,4000}\)\s*)?VALUES\b)"
    r"|(?P<copy>^COPY\s[^\n;]{1,4000}\sFROM\s+stdin\b[^\n]*+\n)"
)
_NUMBER = r"|(?P<number>(?<![\w.])\d{6,30}(?![\w.]))"
_COPIED = re.compile(r"^\\\.[ \t]*$", re.MULTILINE)
# What a literal is compared with, or set to.
_COLUMN = re.compile(
    r"(?P<column>[A-Za-z]\w{0,60})[\"`\]]?\s{0,8}(?:=|<>|!=|\b(?:NOT\s+)?I?LIKE\b|\bIN\s{0,4}\()\s{0,8}\Z",
    re.IGNORECASE,
)
_BEFORE = 100
_LONGEST = 12_000  # characters of a literal that is one passage


def _compiled(marks: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What makes pieces, and what tells the end of a statement."""
    flags = re.IGNORECASE | re.MULTILINE | re.DOTALL
    return re.compile(marks + _ROWS + _NUMBER, flags), re.compile(marks + "|;", flags)


_TOKENS, _MYSQL_TOKENS = _compiled(_STANDARD), _compiled(_OF_MYSQL)


def sql_slices(text: str) -> Iterator[Slice]:
    """Pieces of a script in order. A string gives the column it is compared with as its context."""
    token, ends = _MYSQL_TOKENS if _MYSQL.search(text) else _TOKENS
    lines = _Lines(text)
    begun = at = 0
    while (match := token.search(text, at)) is not None:
        at = match.end()
        kind = match.lastgroup
        if kind == "name":
            continue
        yield from _code(text, begun, match.start(), lines)
        if kind == "copy":
            end = _COPIED.search(text, at)
            at = end.start() if end else len(text)
        elif kind == "rows":
            at = _statement_end(ends, text, at)
        if kind == "string":
            yield from _literal(text, match, lines)
        else:
            context = _column(text, match.start()) if kind == "number" else ""
            yield from _prose(text, match.start(), at, lines, context)
        begun = at
    yield from _code(text, begun, len(text), lines)


class _Lines:
    """The numbers of lines, from 1, for offsets asked in order."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at, self._number = 0, 1

    def of(self, offset: int) -> int:
        self._number += self._text.count("\n", self._at, offset)
        self._at = offset
        return self._number


def _statement_end(ends: re.Pattern[str], text: str, at: int) -> int:
    """Behind the rows that begin before `at`: the next semicolon outside of strings and comments."""
    return next((match.start() for match in ends.finditer(text, at) if match[0] == ";"), len(text))


def _column(text: str, at: int) -> str:
    found = _COLUMN.search(text, max(0, at - _BEFORE), at)
    return found["column"] if found else ""


def _literal(text: str, match: re.Match[str], lines: _Lines) -> Iterator[Slice]:
    start = text.index(match[0][-1], match.start()) + 1
    end = match.end() - 1
    quote = text[end]
    raw = text[start:end]
    if "\\" in raw or len(raw) > _LONGEST:
        yield from _prose(text, start, end, lines, _column(text, match.start()))
        return
    if not raw.strip():
        return
    clear = raw.replace(quote * 2, quote)
    passage = _passage(start, clear, lines, PassageKind.PROSE, _column(text, match.start()))
    yield Slice(passage=passage, start=start, end=end, rewrite=_requoted(clear, quote))


def _requoted(clear: str, quote: str) -> Callable[[str, Sequence[Edit]], str]:
    return lambda _, edits: applied(clear, edits).replace(quote, quote * 2)


def _code(text: str, start: int, end: int, lines: _Lines) -> Iterator[Slice]:
    for _, begin, finish in lines_of(text[start:end]):
        yield from _pieces(text, start + begin, start + finish, lines, PassageKind.CODE, "")


def _prose(text: str, start: int, end: int, lines: _Lines, context: str) -> Iterator[Slice]:
    yield from _pieces(text, start, end, lines, PassageKind.PROSE, context)


def _pieces(text: str, start: int, end: int, lines: _Lines, kind: PassageKind, context: str) -> Iterator[Slice]:
    if not text[start:end].strip():
        return
    for begin, finish in cut_points(text, start, end):
        reading = unescaped(text[begin:finish])
        words = reading.text if reading else text[begin:finish]
        passage = _passage(begin, words, lines, kind, context)
        yield Slice(passage=passage, start=begin, end=finish, rewrite=reading.rewrite if reading else None)


def _passage(start: int, words: str, lines: _Lines, kind: PassageKind, context: str) -> Passage:
    number = lines.of(start)
    return Passage(
        key=f"o{start}", text=words, place=f"line {number}", kind=kind, context=context, group=group_of(number)
    )
