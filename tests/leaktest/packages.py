"""Writes Office packages for the builders, in each of the editions; shares no code with the product."""

from __future__ import annotations

import html
import io
import posixpath
import re
import zipfile

from tests.leaktest.places import Edition

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MICROSOFT = "http://schemas.microsoft.com/office"
_STRICT = (
    ("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "officeDocument/relationships"),
    ("http://schemas.openxmlformats.org/officeDocument/2006/math", "officeDocument/math"),
    *(
        (f"http://schemas.openxmlformats.org/{name}/2006/{last}", f"{name}/{last}")
        for name, last in (
            ("wordprocessingml", "main"),
            ("spreadsheetml", "main"),
            ("presentationml", "main"),
            *(("drawingml", one) for one in ("main", "chart", "chartDrawing", "diagram", "picture",
                                             "wordprocessingDrawing", "spreadsheetDrawing")),
        )
    ),
)  # fmt: skip


_PREFIX = re.compile(r"\sxmlns:(\w+)=")
_LISTED = re.compile(r'(\s(?:Requires|mc:Ignorable)=")([^"]*)"')


def _with_other_prefixes(text: str) -> str:
    """The same XML with prefixes that no program writes."""
    text = _LISTED.sub(lambda found: f'{found[1]}{" ".join("q" + one for one in found[2].split())}"', text)
    for prefix in dict.fromkeys(_PREFIX.findall(text)):
        text = re.sub(rf"(</?|\s){prefix}(?=:[^\s])|(\sxmlns:){prefix}(?==)", rf"\1\2q{prefix}", text)
    return text


class Package:
    """Parts, their types and relationships; `bytes` writes them down."""

    def __init__(self, edition: Edition = Edition.PLAIN) -> None:
        self._edition = edition
        self._parts: dict[str, bytes] = {}
        self._types: dict[str, str] = {}
        self._related: dict[str, list[str]] = {}
        self._count = 0
        self.comment = b""
        self.extra: dict[str, bytes] = {}
        self.member_comment: dict[str, bytes] = {}

    def part(self, name: str, content_type: str, body: str | bytes) -> str:
        """Add a part; str is XML (or text) that takes part in the edition."""
        if isinstance(body, str):
            text = body if body.startswith("<?xml") or not body.startswith("<") else HEAD + body
            body = self._encoded(self._spelled(text))
        self._parts[self._named(name)] = body
        self._types[self._named(name)] = content_type
        return name

    def relate(self, source: str, kind: str, target: str, *, external: bool = False, identity: str = "") -> str:
        """Relate `source` ("" for the package) to a part or, external, to anywhere; the relationship's id."""
        self._count += 1
        identity = identity or f"rId{self._count}"
        uri = kind if "://" in kind else f"{OFFICE}/{kind}"
        if external:
            where = f'Target="{target}" TargetMode="External"'
        else:
            folder = "/" + posixpath.dirname(self._named(source))
            where = f'Target="{html.escape(posixpath.relpath("/" + self._named(target), folder))}"'
        one = f'<Relationship Id="{identity}" Type="{self._spelled(uri)}" {where}/>'
        self._related.setdefault(self._named(source) if source else "", []).append(one)
        return identity

    def add(self, source: str, kind: str, name: str, content_type: str, body: str | bytes) -> str:
        """A part and its relationship from `source`; the relationship's id."""
        self.part(name, content_type, body)
        return self.relate(source, kind, name)

    def bytes(self) -> bytes:
        sink = io.BytesIO()
        overrides = "".join(
            f'<Override PartName="/{html.escape(name)}" ContentType="{kind}"/>' for name, kind in self._types.items()
        )
        types = (
            f'{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels"'
            f' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{overrides}</Types>'
        )
        files = {"[Content_Types].xml": self._encoded(types)}
        for source, lines in self._related.items():
            name = posixpath.join(posixpath.dirname(source), "_rels", f"{posixpath.basename(source)}.rels")
            text = f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{"".join(lines)}</Relationships>'
            files[name] = self._encoded(text)
        files.update(self._parts)
        with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in files.items():
                info = zipfile.ZipInfo(name)
                info.compress_type = zipfile.ZIP_DEFLATED
                info.extra = self.extra.get(name, b"")
                info.comment = self.member_comment.get(name, b"")
                archive.writestr(info, data)
            archive.comment = self.comment
        return sink.getvalue()

    def _named(self, name: str) -> str:
        if self._edition is Edition.ODD_NAMES and name.endswith(".xml"):
            folder, base = posixpath.split(name)
            return posixpath.join(folder.upper(), f"{base[:-4].title()}2.XML")
        return name

    def _spelled(self, text: str) -> str:
        if self._edition is Edition.STRICT:
            for uri, path in _STRICT:
                # Microsoft's own relationship types and the package's keep their names.
                text = re.sub(rf"{re.escape(uri)}(?=[\"'/])", f"http://purl.oclc.org/ooxml/{path}", text)
        if self._edition is Edition.PREFIXES:
            text = _with_other_prefixes(text)
        return text

    def _encoded(self, text: str) -> bytes:
        if self._edition is Edition.UTF16 and text.startswith("<?xml"):
            return text.replace("UTF-8", "UTF-16", 1).encode("utf-16")
        return text.encode()
