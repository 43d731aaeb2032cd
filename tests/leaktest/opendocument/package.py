"""Writes OpenDocument packages for the builders, in each of the editions; shares no code with the product."""

from __future__ import annotations

import io
import re
import zipfile

from tests.leaktest.places import Edition

HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
EDITIONS = (Edition.PLAIN, Edition.UTF16, Edition.PREFIXES)
_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_URIS = {
    "office": f"{_OASIS}office:1.0",
    "text": f"{_OASIS}text:1.0",
    "table": f"{_OASIS}table:1.0",
    "draw": f"{_OASIS}drawing:1.0",
    "style": f"{_OASIS}style:1.0",
    "fo": f"{_OASIS}xsl-fo-compatible:1.0",
    "svg": f"{_OASIS}svg-compatible:1.0",
    "meta": f"{_OASIS}meta:1.0",
    "number": f"{_OASIS}datastyle:1.0",
    "config": f"{_OASIS}config:1.0",
    "form": f"{_OASIS}form:1.0",
    "script": f"{_OASIS}script:1.0",
    "chart": f"{_OASIS}chart:1.0",
    "presentation": f"{_OASIS}presentation:1.0",
    "anim": f"{_OASIS}animation:1.0",
    "smil": f"{_OASIS}smil-compatible:1.0",
    "of": f"{_OASIS}of:1.2",
    "manifest": f"{_OASIS}manifest:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xlink": "http://www.w3.org/1999/xlink",
    "xhtml": "http://www.w3.org/1999/xhtml",
    "ooo": "http://openoffice.org/2004/office",
    "ooow": "http://openoffice.org/2004/writer",
    "officeooo": "http://openoffice.org/2009/office",
    "calcext": "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
    "field": "urn:openoffice:names:experimental:ooo-ms-interop:xmlns:field:1.0",
}
NAMESPACES = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in _URIS.items())
_RENAMED = {"text": "t9", "table": "tb", "draw": "d", "office": "o", "style": "st"}


def root(name: str, body: str, more: str = "") -> str:
    """A whole part: `office:{name}` around `body`."""
    return f'{HEAD}<office:{name} {NAMESPACES} {more} office:version="1.3">{body}</office:{name}>'


class OpenPackage:
    """Members by name; `bytes` writes them down with a media type and a manifest."""

    def __init__(self, media_type: str, edition: Edition) -> None:
        self._media_type = media_type
        self._edition = edition
        self._members: dict[str, bytes] = {}
        self.folders: dict[str, str] = {}
        self.comment = b""
        self.extra: dict[str, bytes] = {}
        self.member_comment: dict[str, bytes] = {}

    def add(self, name: str, body: str | bytes) -> None:
        """Add a member; str is XML or text that takes part in the edition."""
        if isinstance(body, str):
            body = self._encoded(body)
        self._members[name] = body

    def bytes(self) -> bytes:
        names = "".join(
            f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="{kind}"/>'
            for name, kind in {"/": self._media_type, **dict.fromkeys(self._members, ""), **self.folders}.items()
        )
        manifest = f'{HEAD}<manifest:manifest {NAMESPACES} manifest:version="1.3">{names}</manifest:manifest>'
        sink = io.BytesIO()
        with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr(zipfile.ZipInfo("mimetype"), self._media_type)
            for name, data in {**self._members, "META-INF/manifest.xml": manifest.encode()}.items():
                info = zipfile.ZipInfo(name)
                info.compress_type = zipfile.ZIP_DEFLATED
                info.extra = self.extra.get(name, b"")
                info.comment = self.member_comment.get(name, b"")
                archive.writestr(info, data)
            archive.comment = self.comment
        return sink.getvalue()

    def _encoded(self, text: str) -> bytes:
        if not text.startswith("<?xml"):
            return text.encode()
        if self._edition is Edition.PREFIXES:
            for old, new in _RENAMED.items():
                text = re.sub(rf"(?<=[<\s/]){old}:(?=[\w-]+[\s=/>])", f"{new}:", text)
                text = text.replace(f"xmlns:{old}=", f"xmlns:{new}=")
        if self._edition is Edition.UTF16:
            return text.replace("UTF-8", "UTF-16", 1).encode("utf-16")
        return text.encode()
