"""Pages for the tests: cleaned by hand, and read again by a parser of another make."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from sanitization.formats.htmltext import HtmlHandler
from sanitization.vocabulary import FileKind
from tests.sanitization.formats.rewriting import Outcome, hide

NAME = "Walt Harborline"


def clean(page: str | bytes, *words: str, stand_in: str = "Person 1") -> str:
    return outcome(page, *words, stand_in=stand_in).clean.decode()


def outcome(page: str | bytes, *words: str, stand_in: str = "Person 1") -> Outcome:
    data = page if isinstance(page, bytes) else page.encode()
    return hide(HtmlHandler(), FileKind.HTML, data, words or [NAME], stand_in)


class Browser(HTMLParser):
    """What a parser of another make takes for tags."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    handle_startendtag = handle_starttag


def active(page: str) -> list[str]:
    """Everything in a page that would run or fetch, as a lenient reader sees it."""
    found = []
    for tag, given in Browser(page).tags:
        if tag in ("script", "iframe", "object", "embed", "base", "foreignobject", "animate"):
            found.append(tag)
        for name, value in given.items():
            plain = re.sub(r"[\x00-\x20]", "", value or "").lower()
            if name.startswith("on") or plain.startswith(("javascript:", "vbscript:", "data:text")):
                found.append(f"{tag} {name}")
    return found
