"""What a real browser does with hostile pages before and after cleaning, and what it shows of an ordinary one."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from typing import Any

import pytest

from tests.sanitization.formats.html_making import clean
from tests.sanitization.formats.test_html_hostile import HOSTILE

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
_ACTIVE = """() => [...document.querySelectorAll('*')].flatMap(one => [
    ['SCRIPT', 'IFRAME', 'OBJECT', 'EMBED', 'BASE'].includes(one.tagName) ? one.tagName : '',
    ...[...one.attributes].filter(each => /^on/i.test(each.name) || /^\\s*javascript:/i.test(each.value))
        .map(each => one.tagName + ' ' + each.name)]).filter(each => each)"""
ORDINARY = """<!DOCTYPE html><html><head><title>t</title><style>.a > b { color: red } p { margin: 3px }
</style></head><body>
<h1>One &amp; two</h1><p class=a>Some <b>bold</b>, <i>slanted</i> and&nbsp;wide&shy;spread  words
on lines<br>and more</p><pre>  kept
   as is </pre><table border=1><tr><th>A<th>B<tr><td>1<td>2 &lt; 3</table><ul><li>x<li>y<ol><li>z</ol></ul>
<p style="display:none">unseen</p><select><option>p<option selected>q</select><textarea>r
s</textarea><!-- c --><custom-one>u</custom-one><dl><dt>v<dd>w</dl><noscript>no</noscript></body></html>"""


@pytest.fixture(scope="module")
def page() -> Iterator[Any]:
    if CHROMIUM is None:
        pytest.skip("component not installed: chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        opened = browser.new_page()
        opened.route("**/*", lambda route: route.abort())
        yield opened
        browser.close()


def _ran(page: Any, text: str) -> list[str]:
    """Whatever ran, or could run at a click."""
    said: list[str] = []

    def note(dialog: Any) -> None:
        said.append(f"dialog {dialog.message}")
        dialog.dismiss()

    page.on("dialog", note)
    try:
        page.set_content(text)
        page.evaluate("() => new Promise(done => setTimeout(done, 0))")
        return [*page.evaluate(_ACTIVE), *said]
    finally:
        page.remove_listener("dialog", note)


def test_hostile_pages_do_nothing_once_they_are_clean(page: Any) -> None:
    before = {name for name, text in HOSTILE.items() if _ran(page, text)}
    after = {name: ran for name, text in HOSTILE.items() if (ran := _ran(page, clean(text)))}
    whole = {
        name: ran
        for name, text in HOSTILE.items()
        if (ran := _ran(page, clean(f"<!DOCTYPE html><html><body>{text}<p>end</p></body></html>")))
    }

    assert len(before) > len(HOSTILE) // 2
    assert (after, whole) == ({}, {})


def test_an_ordinary_page_shows_the_same(page: Any) -> None:
    shown = []
    for text in (ORDINARY, clean(ORDINARY, "nothing to hide")):
        page.set_content(text)
        shown.append(
            page.evaluate(
                "() => [document.title, document.body.innerText, document.body.querySelectorAll('*').length,"
                " getComputedStyle(document.querySelector('b')).color, document.querySelector('p').offsetHeight]"
            )
        )

    (title, words, _, *looks), (title_after, words_after, _, *looks_after) = shown
    assert re.sub(r"\s+", " ", words) == re.sub(r"\s+", " ", words_after)
    assert (title, looks) == (title_after, looks_after)
