"""Document properties and what else hangs on a package itself, the same for the three Office formats."""

from __future__ import annotations

from tests.leaktest.packages import MICROSOFT, OFFICE, PACKAGE, Package
from tests.leaktest.pictures import jpeg
from tests.leaktest.planting import Planting

_VT = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"


def add_properties(package: Package, p: Planting) -> None:
    core = f"{PACKAGE}/metadata/core-properties"
    package.add(
        "", f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml",
        "application/vnd.openxmlformats-package.core-properties+xml",
        f'<cp:coreProperties xmlns:cp="{core}" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{p.bare('core-title')}</dc:title><dc:subject>{p.bare('core-subject')}</dc:subject>"
        f"<dc:creator>{p.bare('core-creator')}</dc:creator><cp:keywords>{p.bare('core-keywords')}</cp:keywords>"
        f"<dc:description>{p.bare('core-description')}</dc:description>"
        f"<cp:lastModifiedBy>{p.bare('core-modifier')}</cp:lastModifiedBy>"
        f"<cp:category>{p.bare('core-category')}</cp:category>"
        f"<cp:contentStatus>{p.bare('core-status')}</cp:contentStatus>"
        f"<dc:identifier>{p.bare('core-identifier')}</dc:identifier><cp:version>{p.bare('core-version')}</cp:version>"
        "</cp:coreProperties>",
    )  # fmt: skip
    package.add(
        "", "extended-properties", "docProps/app.xml",
        "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        f'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="{_VT}">'
        f"<Template>{p.bare('app-template')}</Template><Company>{p.bare('app-company')}</Company>"
        f"<Manager>{p.bare('app-manager')}</Manager><HyperlinkBase>{p.bare('app-base')}</HyperlinkBase>"
        f'<TitlesOfParts><vt:vector size="1" baseType="lpstr"><vt:lpstr>{p.bare("app-titles")}</vt:lpstr></vt:vector>'
        '</TitlesOfParts><HLinks><vt:vector size="1" baseType="variant"><vt:variant>'
        f"<vt:lpwstr>{p.bare('app-links')}</vt:lpwstr></vt:variant></vt:vector></HLinks><TotalTime>731</TotalTime>"
        "</Properties>",
    )  # fmt: skip
    one = 'fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"'
    package.add(
        "", "custom-properties", "docProps/custom.xml",
        "application/vnd.openxmlformats-officedocument.custom-properties+xml",
        f'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="{_VT}">'
        f'<property {one} pid="2" name="{p.bare("property-name")}"><vt:lpwstr>{p.bare("property-value")}</vt:lpwstr>'
        f'</property><property {one} pid="3" name="_AuthorEmail"><vt:lpwstr>{p.bare("property-mail")}</vt:lpwstr>'
        "</property></Properties>",
    )  # fmt: skip
    package.add(
        "", f"{PACKAGE}/relationships/metadata/thumbnail", "docProps/thumbnail.jpeg", "image/jpeg",
        jpeg(artist=p.raw("thumbnail")),
    )  # fmt: skip
    package.add(
        "", "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin",
        "_xmlsignatures/sig1.xml", "application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml",
        f"<Signature><X509SubjectName>{p.bare('signature')}</X509SubjectName></Signature>",
    )  # fmt: skip
    package.add(
        "", f"{MICROSOFT}/2020/02/relationships/classificationlabels", "docMetadata/LabelInfo.xml", "application/xml",
        f'<labelList><label siteId="{p.bare("label")}" enabled="1"/></labelList>',
    )  # fmt: skip
    package.add(
        "", f"{MICROSOFT}/2006/relationships/ui/extensibility", "customUI/customUI.xml", "application/xml",
        f'<customUI xmlns="{MICROSOFT}/2006/01/customui"><button id="b" label="{p.bare("ribbon")}"/></customUI>',
    )  # fmt: skip


def add_custom_data(package: Package, p: Planting, main: str) -> None:
    package.add(
        main, "customXml", "customXml/item1.xml", "application/xml",
        f'<client xmlns="urn:example:crm">{p.bare("custom")}</client>',
    )  # fmt: skip
    data = f"{OFFICE.replace('relationships', 'customXml')}"
    package.add(
        "customXml/item1.xml", "customXmlProps", "customXml/itemProps1.xml",
        "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
        f'<ds:datastoreItem xmlns:ds="{data}"><ds:schemaRefs><ds:schemaRef ds:uri="{p.bare("custom-schema")}"/>'
        "</ds:schemaRefs></ds:datastoreItem>",
    )  # fmt: skip
    package.add(
        main, f"{MICROSOFT}/2011/relationships/webextension", "webextensions/webextension1.xml",
        "application/vnd.ms-office.webextension+xml",
        f'<we:webextension xmlns:we="{MICROSOFT}/webextensions/webextension/2010/11"><we:properties>'
        f'<we:property name="a" value="{p.bare("extension")}"/></we:properties></we:webextension>',
    )  # fmt: skip
    package.add(
        main, f"{MICROSOFT}/2006/relationships/vbaProject", f"{main.split('/', maxsplit=1)[0]}/vbaProject.bin",
        "application/vnd.ms-office.vbaProject", b"\xd0\xcf\x11\xe0" + p.raw("macros").encode() + b"\0" * 40,
    )  # fmt: skip
    package.add(
        main, "printerSettings", f"{main.split('/', maxsplit=1)[0]}/printerSettings1.bin",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings",
        b"\1\0\2\0" + p.raw("printer").encode("utf-16-le") + b"\0" * 40,
    )  # fmt: skip


def add_ole(package: Package, p: Planting, main: str, kind: str = "oleObject") -> str:
    """An embedded object whose bytes hold a path and words; the relationship's id."""
    body = b"\xd0\xcf\x11\xe0" + p.raw("ole-bytes").encode() + b"\0\1" + p.raw("ole-wide").encode("utf-16-le")
    name = f"{main.split('/', maxsplit=1)[0]}/embeddings/oleObject1.bin"
    return package.add(main, kind, name, "application/vnd.openxmlformats-officedocument.oleObject", body)


def finish(package: Package, p: Planting) -> bytes:
    """The package with what a zip itself can hide."""
    package.part("[trash]/0000.dat", "application/octet-stream", p.raw("trash").encode())
    package.part("unlisted/part.xml", "application/xml", f"<note>{p.bare('zip-unlisted')}</note>")
    package.comment = p.raw("zip-comment").encode()
    name = "docProps/thumbnail.jpeg"
    package.extra[name] = _extra(p.raw("zip-extra").encode())
    package.member_comment[name] = p.raw("zip-member").encode()
    return _with_gap(package.bytes(), p.raw("zip-gap").encode())


def _with_gap(data: bytes, gap: bytes) -> bytes:
    """`data` with bytes of nobody between its last member and its directory."""
    end = data.rindex(b"PK\x05\x06")
    at = int.from_bytes(data[end + 16 : end + 20], "little")
    moved = (at + len(gap)).to_bytes(4, "little")
    return data[:at] + gap + data[at : end + 16] + moved + data[end + 20 :]


def _extra(text: bytes) -> bytes:
    return b"\x75\x99" + len(text).to_bytes(2, "little") + text
