"""Style sheets: no comments, nothing imported or run; strings, names and addresses in reach of the engine."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sanitization.formats.markup import links
from sanitization.formats.markup.css_words import is_vocabulary
from sanitization.formats.markup.findings import Findings, Put
from sanitization.formats.markup.strands import Piece, Strand
from sanitization.formats.markup.tokens import How, Words, mark_escaped, style_text
from sanitization.vocabulary import PassageKind

_NAME_CHAR = r"(?:[\w\u0080-\U0010ffff-]|\\[0-9A-Fa-f]{1,6}[ \t\n\f]?|\\[^\n0-9A-Fa-f])"
_TOKEN = re.compile(
    r"(?P<comment>/\*.*?(?:\*/|\Z)|<!--|-->)"
    r"|(?P<url>url\(\s*+(?:\"(?:\\.|[^\"\\])*+\"|'(?:\\.|[^'\\])*+'|(?:\\.|[^()\\\"'\s])*+)\s*+(?:\)|\Z))"
    r"|(?P<string>\"(?:\\.|[^\"\\\n])*(?:\"|(?=\n)|\Z)|'(?:\\.|[^'\\\n])*(?:'|(?=\n)|\Z))"
    rf"|(?P<name>[.#@]?{_NAME_CHAR}+)"
    r"|(?P<white>\s+)|(?P<mark>.)",
    re.DOTALL | re.IGNORECASE,
)
_ESCAPE = re.compile(r"\\(?:([0-9A-Fa-f]{1,6})(?:\r\n|[ \t\n\r\f])?|(\r\n|\n|\r|\f)|(.)|\Z)", re.DOTALL)
_RUNS = re.compile(
    r"expression\s*\(|javascript\s*:|vbscript\s*:|-moz-binding|(?:^|[\s;])behaviou?r\s*:|progid\s*:", re.IGNORECASE
)
# Who changed what, and identities of lists, as word processors write them.
_TRACES = re.compile(
    r"\s*mso-(?:prop-change|comment-[\w-]+|list-(?:ids?|template-ids)|outline-parent[\w-]*)\s*:", re.IGNORECASE
)
_CHANGED_BY = re.compile(
    r"mso-(?:prop-change|comment-author)\s*:\s*(?:\"([^\"]{2,80})\"|([^;\"]{2,80}))", re.IGNORECASE
)
_TELLING = re.compile(r"[^\W_]{2}")
_FETCHED_RULES = frozenset({"@import", "@charset", "@namespace"})
_SPLITTING = frozenset("{};")
_RULE_TOKENS = 400


@dataclass(frozen=True, slots=True)
class _Lexeme:
    kind: str
    text: str  # decoded, of an address without its url()
    mark: str = ""


def sheet(text: str, findings: Findings, key: str, place: str, *, inline: bool = False) -> list[Words]:
    """The clean words of a style sheet, its texts and names offered. inline: of a style attribute."""
    kept: list[Words] = []
    pieces: list[Piece] = []
    number = 0

    def offer() -> None:
        nonlocal number
        strand = Strand(list(pieces))
        if any(isinstance(one.token, Words) and _TELLING.search(one.shown) for one in pieces):
            number += 1
            more: dict[str, str | PassageKind] = {"kind": PassageKind.CODE, "group": "Styles"}
            findings.strand(f"{key}/{number}", strand, f"{place}, rule {number}", **more)
        pieces.clear()

    for match in _CHANGED_BY.finditer(text):
        findings.learn(match[1] or match[2])
    for part in _parts(text, inline=inline):
        if _is_active(part):
            findings.gone("rules of style sheets", "active content")
            continue
        said = "".join([one.mark + one.text for one in part[:24]])
        if _TRACES.match(said):
            findings.gone("rules of style sheets", "metadata")
            continue
        prelude = not inline and bool(part) and part[-1].text == "{"
        for lexeme in part:
            words = _words(lexeme, findings, prelude=prelude)
            if words is None:
                continue
            kept.append(words)
            if lexeme.kind == "url":
                pieces.append(Piece(None, "url()"))
            elif words.how is How.NAME or (lexeme.kind == "name" and is_vocabulary(lexeme.text)):
                pieces.append(Piece(None, _shown(words)))
            elif words.how is How.STRING and all(is_vocabulary(word) for word in words.text.split()):
                pieces.append(Piece(None, words.text))
            elif words.how is How.STRING and " " in words.text.strip():
                alone = findings.number("text in a style sheet")
                prose = Strand([Piece(words, words.text)])
                findings.strand(f"q{alone}", prose, f"text in a style sheet {alone}", group="Styles")
                pieces.append(Piece(None, words.text))
            else:
                pieces.append(Piece(words, words.text))
        if part and (part[-1].text == "}" or len(pieces) > _RULE_TOKENS):
            offer()
    offer()
    return kept


def inline_style(value: str, findings: Findings, key: str, place: str, put: Put) -> None:
    """A style attribute: `put` gets the clean text at once, and again when everything is in its place."""
    if value in findings.plain_styles:
        put(findings.plain_styles[value])
        return
    said = findings.said
    words = sheet(value, findings, key, place, inline=True)

    def finish() -> None:
        put("".join([style_text(one) for one in words]).strip())

    finish()
    if said == findings.said:
        # Most styles say nothing, and the same again and again.
        findings.plain_styles[value] = "".join([style_text(one) for one in words]).strip()
    else:
        findings.late.append(finish)


def unescaped(text: str) -> str:
    """Escapes of a style sheet undone."""

    def one(match: re.Match[str]) -> str:
        if match[1]:
            code = int(match[1], 16)
            return chr(code) if 0 < code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF else "\ufffd"
        return match[3] or ""

    return _ESCAPE.sub(one, text) if "\\" in text else text


def _lexemes(text: str) -> Iterator[_Lexeme]:
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup or ""
        raw = match[0]
        if kind == "comment":
            if raw.startswith("/*"):
                yield _Lexeme("comment", "")
        elif kind == "url":
            inside = raw[4:].rstrip().removesuffix(")").strip()
            if inside[:1] in "\"'" and inside[:1] == inside[-1:] and len(inside) > 1:
                inside = inside[1:-1]
            yield _Lexeme("url", unescaped(inside))
        elif kind == "string":
            closed = len(raw) > 1 and raw[-1] == raw[0]
            yield _Lexeme("string", unescaped(raw[1:-1] if closed else raw[1:]), raw[0])
        elif kind == "name":
            mark = raw[0] if raw[0] in ".#@" else ""
            yield _Lexeme("name", unescaped(raw[len(mark) :]), mark)
        elif kind == "white":
            yield _Lexeme("white", "\n" if "\n" in raw else " ")
        else:
            yield _Lexeme("mark", raw)


def _parts(text: str, *, inline: bool) -> Iterator[list[_Lexeme]]:
    """Selectors and declarations, each with the mark that ends it."""
    part: list[_Lexeme] = []
    nested = 0
    for lexeme in _lexemes(text.replace("\x00", "")):
        if lexeme.kind == "comment":
            # Two names that a comment parts stay two names.
            if part and part[-1].kind == "name":
                part.append(_Lexeme("white", " "))
            continue
        part.append(lexeme)
        if lexeme.kind == "mark":
            nested = max(0, nested + (lexeme.text in "([") - (lexeme.text in ")]"))
            if lexeme.text in _SPLITTING and (not nested or lexeme.text == "}"):
                nested = 0
                if not (inline and lexeme.text in "{}"):
                    yield part
                part = []
    if part:
        yield part


def _is_active(part: list[_Lexeme]) -> bool:
    first = next((lexeme for lexeme in part if lexeme.kind != "white"), None)
    if first is not None and (first.mark + first.text).lower() in _FETCHED_RULES:
        return True
    ends = part[-1].text if part and part[-1].kind == "mark" else ""
    return ends not in ("{", "}") and bool(_RUNS.search("".join([one.mark + one.text for one in part])))


def _words(lexeme: _Lexeme, findings: Findings, *, prelude: bool) -> Words | None:
    if lexeme.kind == "string":
        return Words(lexeme.text, How.STRING, lexeme.mark)
    if lexeme.kind == "url":
        return _address(lexeme.text, findings)
    if lexeme.kind == "name":
        if prelude and lexeme.mark in (".", "#") and not lexeme.text[:1].isdigit():
            words = Words(lexeme.text, How.NAME, lexeme.mark)
            findings.name("class" if lexeme.mark == "." else "id", lexeme.text, lambda new: _set(words, new))
            return words
        return Words(lexeme.mark + _escaped_marks(lexeme.text), How.STYLE)
    return Words(lexeme.text, How.STYLE)


def _shown(words: Words) -> str:
    return words.mark + words.text if words.how is How.NAME else words.text


def _escaped_marks(name: str) -> str:
    return re.sub(r"[^\w%-]", lambda match: mark_escaped(match[0]), name) if re.search(r"[^\w%-]", name) else name


def _address(address: str, findings: Findings) -> Words | None:
    link = links.judged(address, picture=True)
    words = Words("url()", How.STYLE)

    def put(new: str | None) -> None:
        escaped = re.sub(r"[\"\\\n<]", lambda match: f"\\{ord(match[0]):x} ", new or "")
        words.text = f'url("{escaped}")' if new else "url()"

    if link.fate is links.Fate.FILE:
        if not findings.file(address, put, "style sheet"):
            findings.gone("inline files", "type.not_allowed")
        return words
    if link.fate is links.Fate.FRAGMENT:
        put(link.address)
        findings.name("id", link.shown, lambda new: put("#" + new))
    elif link.fate is links.Fate.STAYS:
        put(link.address)
    elif link.fate is links.Fate.SHOWN:
        put(link.address)
        number = findings.number("address in a style sheet")
        findings.value(
            f"u{number}",
            link.shown,
            f"address in a style sheet {number}",
            lambda new: put(None if link.remote else links.quoted(new)),
            kind=PassageKind.REFERENCE,
            group="Addresses",
        )
    else:
        findings.gone("addresses", link.reason)
    return words


def _set(words: Words, text: str) -> None:
    words.text = text
