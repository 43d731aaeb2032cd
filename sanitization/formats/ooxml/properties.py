"""Document properties, rebuilt with nothing in them: programs look for the parts, nobody needs the values."""

from __future__ import annotations

from lxml import etree

from sanitization.formats.opc import Relationship

_HEAD = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MAIN_URI = f"{_OFFICE}/relationships/officeDocument"
_CORE = "docProps/core.xml"
_APP = "docProps/app.xml"

CONTENT_TYPES = (
    (_CORE, "application/vnd.openxmlformats-package.core-properties+xml"),
    (_APP, "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
)


# Programs that others trust to have calculated and laid out rightly; every other value is somebody's and goes.
_PROGRAMS = frozenset({"Microsoft Excel", "Microsoft Office Word", "Microsoft Office PowerPoint", "Microsoft Word"})


def program(root: etree._Element) -> str:
    """The program that a file's own properties name, where it is one that everybody has; "" otherwise."""
    for element in root.iter("{*}Application"):
        if element.text in _PROGRAMS:
            return str(element.text)
    return ""


def parts(application: str = "") -> dict[str, bytes]:
    """application: what program() told."""
    core = f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"/>'
    told = f"<Application>{application}</Application>" if application else ""
    app = f'<Properties xmlns="{_OFFICE}/extended-properties">{told}</Properties>'
    return {_CORE: _HEAD + core.encode(), _APP: _HEAD + app.encode()}


def relationships() -> tuple[Relationship, ...]:
    return (
        Relationship(id="rId2", uri=f"{_PACKAGE}/relationships/metadata/core-properties", target=_CORE, external=False),
        Relationship(id="rId3", uri=f"{_OFFICE}/relationships/extended-properties", target=_APP, external=False),
    )
