"""Canonical names: `w:p` for an element or attribute, whatever prefix or edition (transitional, Strict) a file uses."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

XML = "http://www.w3.org/XML/1998/namespace"
RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

_PREFIXES = {
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
    "http://schemas.microsoft.com/office/drawing/2010/main": "a14",
    "http://schemas.microsoft.com/office/drawing/2014/main": "a16",
    "http://schemas.microsoft.com/office/drawing/2017/decorative": "adec",
    "http://schemas.microsoft.com/office/drawing/2016/SVG/main": "asvg",
    "http://schemas.openxmlformats.org/drawingml/2006/chart": "c",
    "http://schemas.microsoft.com/office/drawing/2007/8/2/chart": "c14",
    "http://schemas.microsoft.com/office/drawing/2012/chart": "c15",
    "http://schemas.microsoft.com/office/drawing/2014/chart": "c16",
    "http://schemas.microsoft.com/office/drawing/2014/chart/ac": "c16ac",
    "http://schemas.microsoft.com/office/drawing/2017/03/chart": "c16r3",
    "http://schemas.openxmlformats.org/drawingml/2006/chartDrawing": "cdr",
    "http://schemas.microsoft.com/office/drawing/2010/chartDrawing": "cdr14",
    "http://schemas.microsoft.com/office/drawing/2012/chartStyle": "cs",
    "http://schemas.microsoft.com/office/drawing/2014/chartex": "cx",
    # Nothing stands in these; they say which editions of charts a choice of markup asks for.
    **{
        f"http://schemas.microsoft.com/office/drawing/{date}/chartex": f"cx{number}"
        for number, date in enumerate(
            ("2015/9/8", "2015/10/21", "2016/5/9", "2016/5/10", "2016/5/11", "2016/5/12", "2016/5/13", "2016/5/14"), 1
        )
    },
    "http://schemas.openxmlformats.org/drawingml/2006/diagram": "dgm",
    "http://schemas.microsoft.com/office/drawing/2010/diagram": "dgm14",
    "http://schemas.microsoft.com/office/drawing/2016/11/diagram": "dgm1611",
    "http://schemas.microsoft.com/office/drawing/2016/12/diagram": "dgm1612",
    "http://schemas.microsoft.com/office/drawing/2008/diagram": "dsp",
    "http://schemas.openxmlformats.org/drawingml/2006/lockedCanvas": "lc",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "urn:schemas-microsoft-com:office:office": "o",
    "http://schemas.microsoft.com/office/2019/extlst": "oel",
    "http://schemas.openxmlformats.org/presentationml/2006/main": "p",
    "http://schemas.microsoft.com/office/powerpoint/2010/main": "p14",
    "http://schemas.microsoft.com/office/powerpoint/2012/main": "p15",
    "http://schemas.microsoft.com/office/powerpoint/2018/8/main": "p188",
    "http://schemas.openxmlformats.org/drawingml/2006/picture": "pic",
    "http://schemas.microsoft.com/office/drawing/2010/picture": "pic14",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships": "r",
    "http://schemas.microsoft.com/office/thememl/2012/main": "thm15",
    "urn:schemas-microsoft-com:vml": "v",
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "urn:schemas-microsoft-com:office:word": "w10",
    "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
    "http://schemas.microsoft.com/office/word/2012/wordml": "w15",
    "http://schemas.microsoft.com/office/word/2023/wordml/word16du": "w16du",
    "http://schemas.microsoft.com/office/word/2015/wordml/symex": "w16se",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing": "wp14",
    "http://schemas.microsoft.com/office/word/2012/wordprocessingDrawing": "wp15",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas": "wpc",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup": "wpg",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": "wps",
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main": "x",
    "http://schemas.microsoft.com/office/spreadsheetml/2011/1/ac": "x12ac",
    "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main": "x14",
    "http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac": "x14ac",
    "http://schemas.microsoft.com/office/spreadsheetml/2010/11/main": "x15",
    "http://schemas.microsoft.com/office/spreadsheetml/2014/11/main": "x16",
    "http://schemas.microsoft.com/office/spreadsheetml/2018/calcfeatures": "xcalcf",
    "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing": "xdr",
    "http://schemas.microsoft.com/office/excel/2010/spreadsheetDrawing": "xdr14",
    "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments": "xltc",
    "http://schemas.microsoft.com/office/spreadsheetml/2020/threadedcomments2": "xltc2",
    "http://www.w3.org/XML/1998/namespace": "xml",
    "http://schemas.microsoft.com/office/excel/2006/main": "xne",
    "http://schemas.microsoft.com/office/spreadsheetml/2019/namedsheetviews": "xnsv",
    "urn:schemas-microsoft-com:office:excel": "xvml",
}

_STRICT = {
    f"http://purl.oclc.org/ooxml/{path}": prefix
    for path, prefix in {
        "wordprocessingml/main": "w",
        "spreadsheetml/main": "x",
        "presentationml/main": "p",
        "drawingml/main": "a",
        "drawingml/chart": "c",
        "drawingml/chartDrawing": "cdr",
        "drawingml/diagram": "dgm",
        "drawingml/picture": "pic",
        "drawingml/lockedCanvas": "lc",
        "drawingml/wordprocessingDrawing": "wp",
        "drawingml/spreadsheetDrawing": "xdr",
        "officeDocument/math": "m",
        "officeDocument/relationships": "r",
    }.items()
}

PREFIX_OF: dict[str, str] = {**_PREFIXES, **_STRICT}
URI_OF: dict[str, str] = {prefix: uri for uri, prefix in _PREFIXES.items()}


@cache
def _split(tag: str) -> tuple[str, str]:
    if tag[0] != "{":
        return "", tag
    uri, _, local = tag[1:].partition("}")
    return uri, local


@cache
def canonical(tag: str) -> str | None:
    """`{uri}local` as `prefix:local`, a bare name as itself, None when the namespace is unknown."""
    uri, local = _split(tag)
    if not uri:
        return local
    prefix = PREFIX_OF.get(uri)
    return None if prefix is None else f"{prefix}:{local}"


@cache
def is_relation(attribute: str | None) -> bool:
    """Whether an attribute of this canonical name holds the id of a relationship."""
    return attribute is not None and (attribute.startswith("r:") or attribute == "o:relid")


def raw_names(names: Iterable[str]) -> tuple[str, ...]:
    """`{uri}local` of canonical names, in every edition of their namespaces."""
    found = []
    for name in names:
        prefix, colon, local_name = name.partition(":")
        uris = [uri for uri, known in PREFIX_OF.items() if known == prefix] if colon else []
        found += [f"{{{uri}}}{local_name}" for uri in uris] if colon else [name]
    return tuple(found)


def namespace(tag: str) -> str:
    """The namespace of `{uri}local`, "" for a bare name."""
    return _split(tag)[0]


def local(tag: str) -> str:
    """The local part of `{uri}local`."""
    return _split(tag)[1]
