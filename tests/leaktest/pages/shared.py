"""What pages and drawings share: how words are split over tags, how values are written in addresses and styles."""

from __future__ import annotations

import urllib.parse

from tests.leaktest.forms import FORMS_OF, Form
from tests.leaktest.places import Edition
from tests.leaktest.planting import Dialect, Planting

_SPLIT = {
    Form.COMMENT: ("", "<!-- aside -->", ""),
    Form.BREAKABLE: ("", "<wbr>", ""),
}
HTML = Dialect("<b>{}</b>", _SPLIT)
BARE = Dialect("{}", _SPLIT)
INLINE = Dialect("<hi>{}</hi>", _SPLIT)
SPAN = Dialect("<tspan>{}</tspan>", _SPLIT)
EDITIONS = (Edition.PLAIN, Edition.UTF16)
assert "html runs" in FORMS_OF


def encoded(text: str, edition: Edition) -> bytes:
    return text.encode("utf-16") if edition is Edition.UTF16 else text.encode()


def decoded(data: bytes) -> str:
    return data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8")


def in_address(p: Planting, identity: str, times: int = 1) -> str:
    """The value as a part of an address."""
    text = p.raw(identity)
    for _ in range(times):
        text = urllib.parse.quote(text, safe="")
    return text


def in_style(p: Planting, identity: str) -> str:
    """The value in a quoted string of a style sheet, every other letter escaped."""
    return "".join(f"\\{ord(char):x} " if at % 2 else _in_string(char) for at, char in enumerate(p.raw(identity)))


def _in_string(char: str) -> str:
    return f"\\{ord(char):x} " if char in "\"\\'<&" else char
