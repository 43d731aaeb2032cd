"""How languages mark comments and long strings, by the endings of their files. Nothing here knows any grammar."""

from __future__ import annotations

import re
from dataclasses import dataclass

# Strings over several lines are told like block comments: what is in them is prose.
_DOUBLE, _SINGLE, _C_BLOCK, _MARKUP = ('"""', '"""'), ("'''", "'''"), ("/*", "*/"), ("<!--", "-->")


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """blocks: opening and closing marks. line: matches at a comment's start that runs to the end of its line.

    start: matches a whole line that is a comment, from its first character, where that says more than `line`.
    quotes: what opens and closes a string within a line.
    """

    blocks: tuple[tuple[str, str], ...] = ()
    line: re.Pattern[str]
    start: re.Pattern[str] | None = None
    quotes: str = "\"'"


_SLASHES = re.compile(r"//")
_HASH = re.compile(r"(?:(?<=\s)|^)#(?!\{)")
_HASH_OR_SLASHES = re.compile(r"//|(?:(?<=\s)|^)#(?!\[)")
_DASHES = re.compile(r"(?:(?<=\s)|^)--")
_NEVER = re.compile(r"(?!)")

_MARKS: dict[str, Marks] = {
    "c h cc cpp cxx hpp hh cs java kt kts swift scala dart gradle groovy proto mm d cu glsl hlsl zig v sv rs": Marks(
        blocks=(_C_BLOCK, _DOUBLE), line=_SLASHES
    ),
    "go js mjs cjs ts mts cts": Marks(blocks=(_C_BLOCK,), line=_SLASHES, quotes="\"'`"),
    "jsx tsx vue svelte": Marks(blocks=(_C_BLOCK, _MARKUP), line=re.compile(r"(?:(?<=\s)|^)//"), quotes='"`'),
    "css": Marks(blocks=(_C_BLOCK,), line=_NEVER),
    "scss sass less": Marks(blocks=(_C_BLOCK,), line=re.compile(r"(?:(?<=\s)|^)//")),
    "py pyi pyx": Marks(blocks=(_DOUBLE, _SINGLE), line=re.compile(r"#")),
    "jl ex exs": Marks(blocks=(("#=", "=#"), _DOUBLE), line=_HASH),
    "rb": Marks(blocks=(("=begin", "=end"),), line=_HASH),
    "pl pm": Marks(blocks=(("=pod", "=cut"), ("=head", "=cut")), line=_HASH),
    "ps1": Marks(blocks=(("<#", "#>"),), line=_HASH),
    "sh bash zsh fish r nim tcl awk sed cmake mk graphql gql": Marks(line=_HASH),
    "php tf tfvars hcl": Marks(blocks=(_C_BLOCK,), line=_HASH_OR_SLASHES),
    "lua": Marks(blocks=(("--[[", "]]"),), line=_DASHES),
    "hs": Marks(blocks=(("{-", "-}"),), line=_DASHES, quotes='"'),
    "vhd vhdl": Marks(line=_DASHES),
    "ml mli fs fsx pas": Marks(blocks=(("(*", "*)"),), line=_SLASHES, quotes='"'),
    "erl": Marks(line=re.compile(r"%")),
    "lisp el scm rkt clj cljs": Marks(line=re.compile(r";"), quotes='"'),
}
_BY_ENDING: dict[str, Marks] = {end: marks for ends, marks in _MARKS.items() for end in ends.split()}

# Where no ending tells: every usual mark, and rather too much prose than too little.
_BLOCKS: tuple[tuple[str, str], ...] = (
    _C_BLOCK, _MARKUP, _DOUBLE, _SINGLE, ("(* ", "*)"), ("{- ", "-}"), ("=begin", "=end"),
)  # fmt: skip
_WHOLE_LINE = re.compile(
    r"\s*(?://|#(?!include|define|if|ifdef|ifndef|endif|else|elif|pragma|undef)|--|%|;|rem\b|')", re.IGNORECASE
)
# A comment behind code: its mark stands between white space, so that URLs and colours are not taken for one.
_TRAILING = re.compile(r"(?<=\s)(?://|#|--)(?=\s)")
_TRAILING_HASH = re.compile(r"(?<=\s)#(?=\s)")
# Where '//' divides: lines that start like Python, none that ends in a semicolon.
LIKE_PYTHON = re.compile(r"^\s*(?:def |class \w+[:(]|import \w|from [\w.]+ import |#!)", re.MULTILINE)
_STATEMENT_END = re.compile(r"[;{]\s*$", re.MULTILINE)
_ANY = Marks(blocks=_BLOCKS, line=_TRAILING, start=_WHOLE_LINE)
_ANY_BUT_SLASHES = Marks(blocks=_BLOCKS, line=_TRAILING_HASH, start=_WHOLE_LINE)


def marks_of(ending: str, text: str) -> Marks:
    """ending: of the file's name, "" where it has none."""
    known = _BY_ENDING.get(ending)
    if known is not None:
        return known
    divides = LIKE_PYTHON.search(text) is not None and _STATEMENT_END.search(text) is None
    return _ANY_BUT_SLASHES if divides else _ANY
