"""OpenFormula: string literals are words, names of sheets and ranges are renamed, the rest stays.

A formula is cut into tokens that joined again are the same formula. Addresses stand in brackets ([$'Sheet 1'.A1]);
conditions, and lists of addresses, use the same tokens without brackets.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum


class Part(StrEnum):
    LITERAL = "literal"  # "text", quotes and doubling taken off
    SHEET = "sheet"  # the name before the dot of an address, quotes taken off
    NAME = "name"  # an identifier that is no function and no constant
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Token:
    part: Part
    text: str
    quoted: bool = False


# Most formulas of most sheets: nothing in them to look at.
_PLAIN = re.compile(
    r"(?:(?:of|oooc):)?=?(?:[-+*/();:&=<>^%{}|!~, ]++|\[?\.\$?[A-Z]{1,3}\$?\d{1,7}(?::\.\$?[A-Z]{1,3}\$?\d{1,7})?\]?"
    r"|\d{1,6}(?:\.\d+)?|[A-Z][A-Z0-9.]*\()*+"
)
_ADDRESS = r"\$?[A-Z]{1,3}\$?\d{1,7}|\$?[A-Z]{1,3}(?![\w.])|\$?\d{1,7}(?![\w.])|\#REF!"
_TOKEN = re.compile(
    rf"""(?P<literal>"(?:[^"]|"")*")
    |\$?(?P<sheet>'(?:[^']|'')+'|[^\W\d][\w]*|\#REF!)(?=\.(?:{_ADDRESS}))
    |(?P<quoted>'(?:[^']|'')+')
    |(?P<address>\.(?:{_ADDRESS}))
    |(?P<cell>\$?[A-Z]{{1,3}}\$?\d{{1,7}})(?![\w(])
    |(?P<word>[^\W\d][\w.]*)(?P<call>\s*\(?)
    |(?P<other>.)""",
    re.VERBOSE | re.DOTALL,
)
_PREFIX = re.compile(r"(of|oooc|ooow|ooo|msoxl|rpt|calc):=?|=")
_CONSTANT = re.compile(r"TRUE|FALSE|ooow|of|and|or|not|[A-Z]|local-table", re.IGNORECASE)
# Words of the conditions of styles, validations, hidden texts and of Writer's own formulas.
_OWN = frozenset(
    """value cell content text length is in list between whole number decimal date time true formula error user field
    sum mean min max count sqrt sin cos tan asin acos atan round abs sign neq eq leq geq l g phd xor not and or year
    month day hour minute second begins ends contains unique duplicate top bottom elements percent above average
    below equal no has any""".split()
)
_OUTWARD = re.compile(
    r"'\s*#|\bfile:|\bDDE\s*\(|\bWEBSERVICE\s*\(|\bFILTERXML\s*\(|\bCALL\s*\(|\bMULTIPLE\.OPERATIONS\b.*#|\|[^|]*!'"
    r"|\bCOM\.MICROSOFT\.WEBSERVICE\b",
    re.IGNORECASE,
)
_BARE_SHEET = re.compile(r"[^\W\d]\w*")


def is_plain(formula: str) -> bool:
    """Whether nothing in a formula could be a word or a name."""
    return _PLAIN.fullmatch(formula) is not None


def is_outward(formula: str) -> bool:
    """Whether a formula reaches another file, a server or another program."""
    return _OUTWARD.search(_without_literals(formula)) is not None


def _without_literals(formula: str) -> str:
    return re.sub(r'"(?:[^"]|"")*"', '""', formula)


def tokens(formula: str) -> Iterator[Token]:
    """The formula cut into tokens, its prefix (`of:=`) first."""
    prefix = _PREFIX.match(formula)
    start = prefix.end() if prefix else 0
    if prefix:
        yield Token(Part.OTHER, formula[:start])
    at = start
    for match in _TOKEN.finditer(formula, start):
        if match["literal"] is not None:
            yield Token(Part.LITERAL, match["literal"][1:-1].replace('""', '"'), True)
        elif match["sheet"] is not None:
            if match.start("sheet") > match.start():
                yield Token(Part.OTHER, "$")
            yield _sheet(match["sheet"])
        elif match["quoted"] is not None:
            yield Token(Part.SHEET, match["quoted"][1:-1].replace("''", "'"), True)
        elif match["word"] is not None:
            yield from _word(match["word"], match["call"])
        else:
            yield Token(Part.OTHER, match.group())
        at = match.end()
    if at < len(formula):
        yield Token(Part.OTHER, formula[at:])


def _sheet(text: str) -> Token:
    if text.startswith("'"):
        return Token(Part.SHEET, text[1:-1].replace("''", "'"), True)
    return Token(Part.OTHER if text in ("#REF!", "local-table") else Part.SHEET, text)


def _word(word: str, call: str) -> Iterator[Token]:
    if call.endswith("(") and (word.isupper() or "." in word or set(word.lower().split("-")) <= _OWN):
        yield Token(Part.OTHER, word + call)
        return
    known = _CONSTANT.fullmatch(word) or word.casefold() in _OWN
    yield Token(Part.OTHER if known else Part.NAME, word)
    if call:
        yield Token(Part.OTHER, call)


def rewritten(formula: str, change: Callable[[int, Token], str | None]) -> str:
    """The formula with every token that `change` gives a new text for; literals and quoting are kept legal."""
    out = []
    for index, token in enumerate(tokens(formula)):
        text = change(index, token)
        out.append(_spelled(token, token.text if text is None else text))
    return "".join(out)


def _spelled(token: Token, text: str) -> str:
    if token.part is Part.LITERAL:
        return '"' + text.replace('"', '""') + '"'
    if token.part is Part.SHEET and (token.quoted or not _BARE_SHEET.fullmatch(text)):
        return "'" + text.replace("'", "''") + "'"
    return text
