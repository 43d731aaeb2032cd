"""Sheets in the order of their workbook: what counts them by position follows when one of them went."""

from __future__ import annotations

from lxml import etree

from sanitization.formats.ooxml import formulas
from sanitization.formats.ooxml.names import namespace


def sheet_ids(root: etree._Element) -> list[str]:
    """What identifies the sheets of a workbook, in their order."""
    return [str(sheet.get("sheetId")) for sheet in root.iter(f"{{{namespace(str(root.tag))}}}sheet")]


def settle_sheets(root: etree._Element, identities: list[str]) -> None:
    """Names and views count sheets by position: follow the positions when a sheet went.

    identities: of the sheets before any went.
    """
    uri = namespace(str(root.tag))
    kept = sheet_ids(root)
    for name in list(root.iter(f"{{{uri}}}definedName")):
        position = str(name.get("localSheetId") or "")
        gone = position.isdigit() and (int(position) >= len(identities) or identities[int(position)] not in kept)
        outward = formulas.names_book(name.text or "")
        parent = name.getparent()
        if (gone or outward) and parent is not None:
            parent.remove(name)
        elif position.isdigit():
            name.set("localSheetId", str(kept.index(identities[int(position)])))
    for view in root.iter(f"{{{uri}}}workbookView"):
        for attribute in ("activeTab", "firstSheet"):
            position = str(view.get(attribute) or "")
            if len(kept) != len(identities) and position:
                del view.attrib[attribute]
