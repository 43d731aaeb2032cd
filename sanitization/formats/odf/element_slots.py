"""Slots whose use depends on the element that they stand in."""

from __future__ import annotations

from sanitization.formats.odf.uses import (
    BOOKMARK,
    CAPTION,
    CELL,
    CONTROL,
    DECLARATION,
    DROP,
    FONT,
    GEOMETRY,
    IDENTITY,
    LAYER,
    LINK,
    MARK,
    NAMED,
    OBJECT,
    PICTURE,
    PIVOT,
    REFERENCE,
    SECTION,
    SHOW,
    STYLE,
    TABLE,
    VALIDATION,
    VARIABLE,
    WORD,
    Slot,
    pooled,
    shaped,
    wordy,
)
from sanitization.formats.ooxml.wordlists import words

BY_SLOT: dict[tuple[str, str], Slot] = {
    ("style:font-face", "style:name"): FONT,
    **{(f"text:{name}", "text:name"): BOOKMARK for name in words("bookmark bookmark-start bookmark-end")},
    **{(f"field:{name}", "text:name"): BOOKMARK for name in words("fieldmark fieldmark-start")},
    **{(f"text:{name}", "text:name"): MARK for name in words("reference-mark reference-mark-start reference-mark-end")},
    **{
        (f"text:{name}", "text:name"): SECTION
        for name in words(
            """section index-title table-of-content illustration-index table-index object-index user-index
            alphabetical-index bibliography"""
        )
    },
    **{
        (f"text:{name}", "text:name"): VARIABLE
        for name in words(
            """variable-decl variable-set variable-get variable-input user-field-decl user-field-get user-field-input
            sequence-decl sequence"""
        )
    },
    ("text:user-defined", "text:name"): pooled("property name"),
    ("text:execute-macro", "text:name"): DROP,
    ("text:bookmark-ref", "text:ref-name"): BOOKMARK,
    ("text:reference-ref", "text:ref-name"): MARK,
    ("text:note-ref", "text:ref-name"): IDENTITY,
    ("text:sequence", "text:ref-name"): CAPTION,
    ("text:sequence-ref", "text:ref-name"): CAPTION,
    ("draw:layer", "draw:name"): LAYER,
    ("draw:equation", "draw:name"): GEOMETRY,
    ("presentation:show", "presentation:name"): SHOW,
    **{
        (f"presentation:{name}", "presentation:name"): DECLARATION
        for name in words("date-time-decl footer-decl header-decl")
    },
    ("office:annotation", "office:name"): IDENTITY,
    ("office:annotation-end", "office:name"): IDENTITY,
    ("table:table", "table:name"): TABLE,
    ("loext:table", "table:name"): TABLE,
    ("table:named-range", "table:name"): NAMED,
    ("table:named-expression", "table:name"): NAMED,
    ("table:database-range", "table:name"): NAMED,
    ("table:content-validation", "table:name"): VALIDATION,
    ("table:data-pilot-table", "table:name"): PIVOT,
    ("table:table-template", "table:name"): STYLE,
    **{
        (f"table:{name}", "table:name"): wordy("member name", CELL)
        for name in words("data-pilot-group data-pilot-group-member data-pilot-member")
    },
    **{(f"text:{name}", "xlink:href"): LINK for name in words("a illustration-index-entry-template")},
    **{(f"draw:{name}", "xlink:href"): LINK for name in words("a area-circle area-polygon area-rectangle")},
    ("form:button", "xlink:href"): DROP,
    ("form:image", "xlink:href"): DROP,
    ("form:form", "xlink:href"): DROP,
    ("form:form", "form:name"): CONTROL,
    ("form:item", "form:label"): wordy("list item"),
    ("form:password", "form:value"): DROP,
    ("form:file", "form:value"): wordy("form value", REFERENCE),
    ("form:file", "form:current-value"): wordy("form value", REFERENCE),
    **{
        (name, "xlink:href"): PICTURE
        for name in words(
            "draw:image draw:fill-image style:background-image text:list-level-style-image chart:symbol-image"
        )
    },
    ("draw:object", "xlink:href"): OBJECT,
    ("table:table-cell", "office:string-value"): wordy("", CELL),
    ("chart:chart", "xlink:href"): DROP,
    ("loext:transformation", "loext:type"): WORD,
    ("loext:transformation", "loext:value"): shaped("n"),
}
