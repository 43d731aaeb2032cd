"""The profile that LibreOffice starts with in its cell: nothing but one macro of ours that converts a file.

The macro loads without a window, so that the packages without a user interface suffice, never runs what the
document brings along, and updates no link.
"""

from __future__ import annotations

from pathlib import Path

MACRO = "macro:///Standard.Conversion.Convert"
_FILTERS = {
    "docx": "MS Word 2007 XML",
    "xlsx": "Calc MS Excel 2007 XML",
    "pptx": "Impress MS PowerPoint 2007 XML",
}
_DRAWN = {
    **dict.fromkeys(("docx", "odt"), "writer_pdf_Export"),
    **dict.fromkeys(("xlsx", "ods"), "calc_pdf_Export"),
    **dict.fromkeys(("pptx", "odp"), "impress_pdf_Export"),
}
_LIBRARY = "http://openoffice.org/2000/library"
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE {name} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "{dtd}.dtd">\n'  # noqa: E501
_SHELVES = (
    _HEAD.format(name="library:libraries", dtd="libraries")
    + f'<library:libraries xmlns:library="{_LIBRARY}" xmlns:xlink="http://www.w3.org/1999/xlink">'
    + '<library:library library:name="Standard" xlink:href="$(USER)/basic/Standard/{kind}.xlb/"'
    + ' xlink:type="simple" library:link="false"/></library:libraries>'
)
_SHELF = (
    _HEAD.format(name="library:library", dtd="library")
    + f'<library:library xmlns:library="{_LIBRARY}" library:name="Standard" library:readonly="false"'
    + ' library:passwordprotected="false">{element}</library:library>'
)
_MODULE = (
    _HEAD.format(name="script:module", dtd="module")
    + """<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Conversion" script:language="StarBasic">
Sub Convert(sFrom As String, sTo As String, sFilter As String)
    Dim aLoad(3) As New com.sun.star.beans.PropertyValue
    aLoad(0).Name = "Hidden"
    aLoad(0).Value = True
    aLoad(1).Name = "MacroExecutionMode"
    aLoad(1).Value = 0
    aLoad(2).Name = "UpdateDocMode"
    aLoad(2).Value = 0
    aLoad(3).Name = "ReadOnly"
    aLoad(3).Value = True
    Dim oFile As Object
    oFile = StarDesktop.loadComponentFromURL(sFrom, "_blank", 0, aLoad())
    Dim aStore(0) As New com.sun.star.beans.PropertyValue
    aStore(0).Name = "FilterName"
    aStore(0).Value = sFilter
    oFile.storeToURL(sTo, aStore())
End Sub
</script:module>
"""  # noqa: E501
)
# Without this LibreOffice takes the profile for new and puts its own macros over ours.
_SETTLED = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/Office"><prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
"""  # noqa: E501


def filter_name(old: str, new: str) -> str:
    """LibreOffice's name for writing a file that was `old` as `new`. KeyError for pairs that nobody needs."""
    return _DRAWN[old] if new == "pdf" else _FILTERS[new]


def furnish(profile: Path) -> None:
    """Write the profile into the empty or missing folder `profile`."""
    standard = profile / "user" / "basic" / "Standard"
    standard.mkdir(parents=True)
    for kind, element in (("script", '<library:element library:name="Conversion"/>'), ("dialog", "")):
        (standard.parent / f"{kind}.xlc").write_text(_SHELVES.format(kind=kind), encoding="utf-8")
        (standard / f"{kind}.xlb").write_text(_SHELF.format(element=element), encoding="utf-8")
    (standard / "Conversion.xba").write_text(_MODULE, encoding="utf-8")
    (profile / "user" / "registrymodifications.xcu").write_text(_SETTLED, encoding="utf-8")
