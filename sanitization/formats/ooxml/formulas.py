"""Formulas as tokens: string literals are words, names of sheets, tables and ranges are renamed, the rest stays."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

REMEMBERED = 4096  # formulas: the same one is read, surveyed and written


class Part(StrEnum):
    LITERAL = "literal"  # "text", quotes and doubling taken off
    SHEET = "sheet"  # the name before an exclamation mark, quoted or not
    BOOK = "book"  # [1] or [book.xlsx] before a sheet: another workbook
    COLUMN = "column"  # a column inside a table reference
    NAME = "name"  # an identifier that is no cell, no function and no constant
    OTHER = "other"


class Token(NamedTuple):
    part: Part
    text: str
    quoted: bool = False


_TOKEN = re.compile(
    r"""(?P<literal>"(?:[^"]|"")*")
    |(?P<quoted>'(?:[^']|'')*')(?P<bang>!?)
    |(?P<book>\[\d+\](?=[^\]\s,;()]*!|[A-Za-z_'!])|\[[^\[\]]+\](?=[^\W\d][\w.:]*!))
    |(?P<bracket>\[(?:[^\[\]']|'.|\[(?:[^\[\]']|'.)*\])*\])
    |(?P<error>\#[A-Z/0-9]+[!?]?)
    |(?P<word>[^\W\d][\w.?]*(?:\\[\w.]+)*|\\[\w.]+)(?P<after>[!(]?)
    |(?P<number>\d+(?:\.\d*)?(?:[eE][-+]?\d+)?)
    |(?P<other>.)""",
    re.VERBOSE | re.DOTALL,
)
_CELL = re.compile(r"\$?[A-Za-z]{1,3}\$?\d{1,7}|[A-Za-z]{1,3}|R(\[?-?\d+\]?)?C(\[?-?\d+\]?)?", re.IGNORECASE)
_BUILT_IN = re.compile(r"TRUE|FALSE|(_xlfn|_xlws|_xlnm|_xlpm|_xludf)\.[\w.]+|[A-Z][A-Z0-9.]*", re.ASCII)
_INNERMOST = re.compile(r"\[((?:'.|[^\[\]'])*)\]")
# Whatever is a book to the tokens below has one of these.
_BOOK = re.compile(r"\[\d+\]|\][^\W\d][\w.:]*!|\][^\]]*'!")
_PLAIN_SHEET = re.compile(r"[^\W\d][\w.]*")


@lru_cache(maxsize=REMEMBERED)
def tokens(formula: str) -> tuple[Token, ...]:
    """The formula cut into tokens, in order, with nothing left out."""
    return tuple(_tokens(formula))


def _tokens(formula: str) -> Iterator[Token]:
    for match in _TOKEN.finditer(formula):
        kind = match.lastgroup
        text = match.group()
        if match["literal"] is not None:
            yield Token(Part.LITERAL, text[1:-1].replace('""', '"'), True)
        elif match["quoted"] is not None:
            name = match["quoted"][1:-1].replace("''", "'")
            if match["bang"]:
                yield from _sheet(name)
            else:
                yield Token(Part.SHEET, name, True)
        elif match["book"] is not None:
            yield Token(Part.BOOK, text)
        elif match["bracket"] is not None:
            yield from _bracket(text)
        elif match["word"] is not None:
            yield from _word(match["word"], match["after"])
        else:
            yield Token(Part.OTHER, text, kind == "error")


@lru_cache(maxsize=REMEMBERED)
def names_book(formula: str) -> bool:
    """Whether a formula reaches into another workbook."""
    return _BOOK.search(formula) is not None and any(token.part is Part.BOOK for token in tokens(formula))


def _sheet(name: str) -> Iterator[Token]:
    """A quoted prefix: maybe a path and a book, then one sheet or a span of two."""
    cut = name.rfind("]")
    if cut >= 0:
        yield Token(Part.BOOK, name[: cut + 1], True)
        name = name[cut + 1 :]
    first, colon, last = name.partition(":")
    yield Token(Part.SHEET, first, True)
    if colon:
        yield Token(Part.OTHER, ":", True)
        yield Token(Part.SHEET, last, True)
    yield Token(Part.OTHER, "!")


def _bracket(text: str) -> Iterator[Token]:
    """A table reference: [Column], [[#Data],[Column]], [@Column]; what the innermost brackets hold is a column."""
    at = 0
    for match in _INNERMOST.finditer(text):
        content = match[1]
        sign = "@" if content.startswith("@") else ""
        yield Token(Part.OTHER, text[at : match.start(1)] + sign)
        content = content.removeprefix(sign)
        at = match.end(1)
        if content.startswith("#") or not content.strip():
            yield Token(Part.OTHER, content)
        else:
            yield Token(Part.COLUMN, re.sub(r"'(.)", r"\1", content))
    yield Token(Part.OTHER, text[at:])


def _word(word: str, after: str) -> Iterator[Token]:
    if after == "!":
        yield Token(Part.SHEET, word)
        yield Token(Part.OTHER, "!")
    elif _CELL.fullmatch(word) or (_BUILT_IN.fullmatch(word) and (after == "(" or not re.search(r"[a-z]", word))):
        # An all-capitals word that is no function is still asked for as a name: it may be one.
        yield Token(Part.OTHER if after or _CELL.fullmatch(word) else Part.NAME, word)
        if after:
            yield Token(Part.OTHER, after)
    else:
        yield Token(Part.NAME, word)
        if after:
            yield Token(Part.OTHER, after)


def rewritten(formula: str, change: Callable[[int, Token], str | None]) -> str:
    """The formula with every token that `change` gives a new text for; literals and quoting are kept legal."""
    out: list[str] = []
    run = tokens(formula)
    index = 0
    while index < len(run):
        token = run[index]
        end = index + 1
        if token.part in (Part.BOOK, Part.SHEET) and (token.quoted or token.part is Part.SHEET):
            while end < len(run) and (run[end].part is Part.SHEET or (run[end].text == ":" and run[end].quoted)):
                end += 1
            out.append(_prefix(run[index:end], index, change))
        else:
            text = change(index, token)
            out.append(_spelled(token, token.text if text is None else text))
        index = end
    return "".join(out)


def _spelled(token: Token, text: str) -> str:
    if token.part is Part.LITERAL:
        return '"' + text.replace('"', '""') + '"'
    if token.part is Part.COLUMN:
        return re.sub(r"(['\[\]#@])", r"'\1", text)
    return text


def _prefix(run: Sequence[Token], index: int, change: Callable[[int, Token], str | None]) -> str:
    texts = [change(index + offset, token) for offset, token in enumerate(run)]
    told = [token.text if text is None else text for token, text in zip(run, texts, strict=True)]
    if run[0].part is Part.SHEET and len(run) == 1 and not run[0].quoted and _PLAIN_SHEET.fullmatch(told[0]):
        return told[0]
    return "'" + "".join(told).replace("'", "''") + "'"
