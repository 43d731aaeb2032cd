"""Hostile pages: nothing in what comes out runs or fetches, and no page takes for ever."""

from __future__ import annotations

import re

import pytest

from sanitization.errors import Refusal
from sanitization.formats.htmltext import HtmlHandler
from sanitization.vocabulary import FileKind
from tests.sanitization.formats.html_making import NAME, active, clean
from tests.sanitization.formats.rewriting import hide, open_bytes

HOSTILE = {
    "noscript": '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
    "noframes": "<noframes><p title='</noframes><img src=x onerror=alert(1)>'></noframes>",
    "drawing": "<svg><style><!--</style><img src=x onerror=alert(1)><a xlink:href=javascript:alert(1)>x</a></svg>",
    "drawing-animated": "<svg><a xlink:href=#x><animate attributeName=href values=javascript:alert(1)></a></svg>",
    "foreign": "<svg><foreignObject><iframe src=javascript:alert(1)></iframe></foreignObject></svg>",
    "maths": "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
    "xmp": "<xmp><img src=x onerror=alert(1)></xmp>",
    "plaintext": "<plaintext><script>alert(1)</script>",
    "textarea": "<textarea><img src=x onerror=alert(1)></textarea><title><script>alert(1)</script></title>",
    "style": "<style>a{}</style ><script>alert(1)</script><style>b{content:'</style><script>alert(1)</script>'}",
    "style-escape": '<p style="background:\\75rl(javascript:alert(1));'
    ' width: e\\78pression(alert(1)); behavior: url(#x)">x',
    "attribute": "<p title='a\"><script>alert(1)</script>' class='\"onclick=alert(1)'>x",
    "handlers": "<p ONCLICK=a() on\x0cload=b() onx='1'><img/src/onerror=alert(1)>",
    "nul": "<scr\x00ipt>alert(1)</scr\x00ipt><p onclick\x00=a()>x</p>",
    "unclosed": "<p title=\"<b onclick='x'><i",
    "comment": "<!--><script>alert(1)</script>--><!-- --!><script>alert(1)</script>",
    "template": "<template><script>alert(1)</script><iframe srcdoc='<script>x</script>'></template>",
    "utf-7": "<meta charset=utf-7>+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
    "base": "<base href=javascript:/a/><a href='alert(1)'>x</a>",
    "refresh": "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "form": "<form action=javascript:alert(1)><button formaction=javascript:alert(1)>x</button><isindex onfocus=x>",
    "srcset": "<img srcset='javascript:alert(1) 1x, data:text/html,x 2x'>",
    "object": "<object data=javascript:alert(1)><embed src=javascript:alert(1)>text</object>",
    "svg-data": "<svg><style><![CDATA[</style><img src=x onerror=alert(1)>]]></style></svg>",
    "annotation": "<math><annotation-xml encoding='text/html'><style></annotation-xml><img src=x onerror=alert(1)>",
    "two-forms": "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "table-drawing": "<table><svg><style></table><img src=x onerror=alert(1)>",
    "select": "<select><style></select><img src=x onerror=alert(1)></style>",
    "title": "<title><a title='</title><img src=x onerror=alert(1)>'>",
    "noembed": "<noembed><img title='</noembed><img src=x onerror=alert(1)>'></noembed>",
    "iframe": "<iframe><img title='</iframe><img src=x onerror=alert(1)>'>",
    "drawing-paragraph": "<svg></p><style><a id='</style><img src=x onerror=alert(1)>'>",
    "xmp-attribute": "<xmp><p title='</xmp><svg/onload=alert(1)>'>",
    "details": "<details open ontoggle=alert(1)>",
    "maths-link": "<math href=javascript:alert(1)>x</math>",
    "drawing-title": "<svg><title><style><img src=x onerror=alert(1)></style></title></svg>",
    "cdata": "<![CDATA[<script>alert(1)</script>]]><?php <script>alert(1)</script> ?>",
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("whole", [False, True])
def test_nothing_runs_in_what_comes_out(name: str, whole: bool) -> None:
    page = f"<!DOCTYPE html><html><body>{HOSTILE[name]}<p>end</p></body></html>" if whole else HOSTILE[name]

    once = clean(page)
    again = clean(once)

    assert active(once) == [] and active(again) == []
    assert again == once
    assert "onerror" not in re.sub(r"&lt;.*?&gt;|<style>.*?</style>", "", once)


def test_raw_text_never_holds_a_bracket_of_its_own() -> None:
    after = clean("<style>a::after { content: '</style><b>'; } b > i { } /* </style> */</style>x")

    style = re.search(r"<style>(.*?)</style>", after)
    assert style is not None and "<" not in style[1] and "b > i" in clean("<style>b > i { }</style>")


@pytest.mark.parametrize(
    ("page", "code"),
    [
        ("<div>" * 100_000 + "x", "xml.too_deep"),
        ("<b><i>" * 100_000, "xml.too_deep"),
        ("<a " + " ".join(f"a{number}=1" for number in range(100_000)) + ">x", "limit.passages"),
        ("<noframes>" + "<noframes>".join("<p>" for _ in range(9)), "xml.too_deep"),
    ],
)
def test_what_is_nested_or_crowded_without_end_is_refused(page: str, code: str) -> None:
    with pytest.raises(Refusal) as refusal:
        open_bytes(HtmlHandler(), FileKind.HTML, page.encode())
    assert refusal.value.code == code


@pytest.mark.parametrize(
    "page",
    ["</p>" * 100_000, "<!---->x" * 100_000, "<p>" * 20_000, "<" * 100_000, "<a href='" * 20_000, "&" * 100_000,
     "<table><tr><td>" * 60 + "x", "<style>" + "a{" * 20_000, "<style>" + "\\" * 20_000, "<style>/*" * 10_000,
     "<!-- -->" * 5_000, "<style>" + "url( " * 20_000, "<style>" + "url(" + " " * 100_000 + "'",
     "\x00" * 9 + "x"],
)  # fmt: skip
def test_crooked_pages_are_read(page: str) -> None:
    data = hide(HtmlHandler(), FileKind.HTML, page.encode(), [NAME]).clean

    assert active(data.decode()) == []
