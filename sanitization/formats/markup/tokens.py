"""What a cleaned page is made of, and how it is written down so that no reader takes words for markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum


class How(Enum):
    """How words are written."""

    TEXT = 0  # character data
    STYLE = 1  # of a style sheet, as it stands
    STRING = 2  # a quoted string of a style sheet
    NAME = 3  # a name in a style sheet, behind `mark`


@dataclass(slots=True)
class Words:
    """mark: the quote of a STRING, the dot or hash of a NAME."""

    text: str
    how: How = How.TEXT
    mark: str = ""


@dataclass(slots=True)
class Open:
    """A start tag. empty: it has no content and no end tag. gone: not written. unseen: programs do not show it."""

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    empty: bool = False
    gone: bool = False
    unseen: bool = False


@dataclass(slots=True)
class Close:
    name: str


Token = Words | Open | Close

# In a style sheet these could end the element that holds it.
_STYLE_MARKS = {"<": "\\3c ", "\x00": ""}
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_BARE_NAME = re.compile(r"[^\w-]", re.ASCII)
_UNSEEN = str.maketrans({"\u00a0": "&#160;", "\u00ad": "&#173;", "\u200b": "&#8203;", "\ufeff": "&#65279;"})


def text_escaped(text: str) -> str:
    """`text` as character data of HTML and XML alike."""
    plain = _CONTROLS.sub("", text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return plain if plain.isascii() else plain.translate(_UNSEEN)


def attribute_escaped(text: str) -> str:
    """`text` between double quotes; angle brackets too, since some elements are read without their tags."""
    quoted = text_escaped(text).replace('"', "&quot;")
    return quoted.replace("\t", "&#9;").replace("\r", "&#13;")


def style_text(words: Words) -> str:
    """Words of a style sheet in its own spelling."""
    if words.how is How.STRING:
        return words.mark + string_escaped(words.text, words.mark) + words.mark
    if words.how is How.NAME:
        return words.mark + name_escaped(words.text)
    return words.text


def string_escaped(text: str, quote: str) -> str:
    """The inside of a quoted string of a style sheet."""
    plain = _CONTROLS.sub("", text).replace("\\", "\\\\").replace(quote, "\\" + quote)
    return plain.replace("\n", "\\a ").replace("\r", "\\d ").replace("<", "\\3c ")


def name_escaped(text: str) -> str:
    """A name of a style sheet."""
    escaped = "".join(mark_escaped(char) if char.isascii() and _BARE_NAME.match(char) else char for char in text)
    return f"\\{ord(escaped[0]):x} {escaped[1:]}" if escaped[:1].isdigit() else escaped


def staying(tokens: Sequence[Token], *, without_unseen: bool = False) -> Iterator[Token]:
    """Without what is gone, and what is in it."""
    skipping = 0
    for token in tokens:
        if skipping:
            skipping += isinstance(token, Open) and not token.empty
            skipping -= isinstance(token, Close)
        elif isinstance(token, Open) and (token.gone or (token.unseen and without_unseen)):
            skipping = not token.empty
        else:
            yield token


def mark_escaped(char: str) -> str:
    """A mark in a name of a style sheet, so that it ends neither the name nor the element around the sheet."""
    return f"\\{ord(char):x} " if char in "<>&\"'\n\r\f" else f"\\{char}"


def written(tokens: Iterable[Token], *, xml: bool) -> Iterator[str]:
    """The pieces of the page. xml: empty elements are closed and style sheets are character data."""
    for token in tokens:
        if isinstance(token, Words):
            yield _words(token, xml=xml)
        elif isinstance(token, Close):
            yield f"</{token.name}>"
        else:
            yield _tag(token, xml=xml)


def _words(words: Words, *, xml: bool) -> str:
    if words.how is How.TEXT:
        return text_escaped(words.text)
    text = style_text(words)
    if xml:
        return text_escaped(text)
    for mark, escaped in _STYLE_MARKS.items():
        text = text.replace(mark, escaped)
    return text


def _tag(tag: Open, *, xml: bool) -> str:
    given = "".join([f' {name}="{attribute_escaped(value)}"' for name, value in tag.attributes.items()])
    return f"<{tag.name}{given}{' /' if xml and tag.empty else ''}>"
