"""The namespaces that the builders write."""

from __future__ import annotations

_OPEN = "http://schemas.openxmlformats.org"
_MICROSOFT = "http://schemas.microsoft.com/office"
_URIS = {
    "w": f"{_OPEN}/wordprocessingml/2006/main",
    "x": f"{_OPEN}/spreadsheetml/2006/main",
    "p": f"{_OPEN}/presentationml/2006/main",
    "a": f"{_OPEN}/drawingml/2006/main",
    "r": f"{_OPEN}/officeDocument/2006/relationships",
    "m": f"{_OPEN}/officeDocument/2006/math",
    "mc": f"{_OPEN}/markup-compatibility/2006",
    "wp": f"{_OPEN}/drawingml/2006/wordprocessingDrawing",
    "pic": f"{_OPEN}/drawingml/2006/picture",
    "c": f"{_OPEN}/drawingml/2006/chart",
    "cdr": f"{_OPEN}/drawingml/2006/chartDrawing",
    "dgm": f"{_OPEN}/drawingml/2006/diagram",
    "xdr": f"{_OPEN}/drawingml/2006/spreadsheetDrawing",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "xvml": "urn:schemas-microsoft-com:office:excel",
    "wps": f"{_MICROSOFT}/word/2010/wordprocessingShape",
    "w14": f"{_MICROSOFT}/word/2010/wordml",
    "w15": f"{_MICROSOFT}/word/2012/wordml",
    "w16cid": f"{_MICROSOFT}/word/2016/wordml/cid",
    "dsp": f"{_MICROSOFT}/drawing/2008/diagram",
    "c15": f"{_MICROSOFT}/drawing/2012/chart",
    "cx": f"{_MICROSOFT}/drawing/2014/chartex",
    "cx1": f"{_MICROSOFT}/drawing/2015/9/8/chartex",
    "thm15": f"{_MICROSOFT}/thememl/2012/main",
    "a16": f"{_MICROSOFT}/drawing/2014/main",
    "p14": f"{_MICROSOFT}/powerpoint/2010/main",
    "p15": f"{_MICROSOFT}/powerpoint/2012/main",
    "p188": f"{_MICROSOFT}/powerpoint/2018/8/main",
    "x14": f"{_MICROSOFT}/spreadsheetml/2009/9/main",
    "x15": f"{_MICROSOFT}/spreadsheetml/2010/11/main",
    "x15ac": f"{_MICROSOFT}/spreadsheetml/2010/11/ac",
    "xne": f"{_MICROSOFT}/excel/2006/main",
    "xltc": f"{_MICROSOFT}/spreadsheetml/2018/threadedcomments",
    "xr": f"{_MICROSOFT}/spreadsheetml/2014/revision",
}


def declared(prefixes: str) -> str:
    """Declarations for the prefixes, separated by blanks."""
    return " ".join(f'xmlns:{prefix}="{_URIS[prefix]}"' for prefix in prefixes.split())


def uri(prefix: str) -> str:
    return _URIS[prefix]
