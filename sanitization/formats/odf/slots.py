"""What each slot is for: one readable table that places every attribute and text of a free type on purpose.

Types that are closed prove themselves by their value (`values.py`). A free type that is placed nowhere does not pass;
`tests/sanitization/formats/test_odf_slots.py` shows that none was forgotten.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from sanitization.formats.odf.schema import elements, type_of
from sanitization.formats.odf.values import Shape, shape_of
from sanitization.formats.ooxml.wordlists import words
from sanitization.vocabulary import PassageKind


class Use(StrEnum):
    """What becomes of a slot whose value does not prove itself by its shape."""

    WORDS = "words"
    POOL = "pool"  # a name or an identity: changed everywhere alike
    FORMULA = "formula"  # its string literals are words, its names follow their pools
    CELLS = "cells"  # addresses of cells: names of sheets follow their pool
    LINK = "link"
    PICTURE = "picture"
    OBJECT = "object"
    NUMBER = "number"  # a long one may be somebody's
    CONSTANT = "constant"  # required, and gets a value that says nothing
    DROP = "drop"


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """shape: what lets a value pass as structure. pool: which values are renamed together. words: what to call it.

    many: what stands between the values of a slot that holds several.
    """

    use: Use
    words: str = ""
    kind: PassageKind = PassageKind.PROSE
    hint: str = ""
    pool: str = ""
    shape: Shape | None = None
    constant: str = ""
    many: str = ""


_NAME, _CELL, _REFERENCE = PassageKind.NAME, PassageKind.CELL, PassageKind.REFERENCE
DROP = Slot(use=Use.DROP)


def _words(what: str, kind: PassageKind = PassageKind.PROSE) -> Slot:
    return Slot(use=Use.WORDS, words=what, kind=kind)


def _pool(name: str) -> Slot:
    return Slot(use=Use.POOL, pool=name, words=name, kind=_NAME)


def _identity(name: str, hint: str = "PERSON") -> Slot:
    return Slot(use=Use.POOL, pool=name, words=name, kind=PassageKind.IDENTITY, hint=hint)


def _shaped(shape: str, what: str = "value") -> Slot:
    return Slot(use=Use.WORDS, words=what, kind=_NAME, shape=shape_of(shape))


STYLE = _pool("style name")
IDENTITY = _pool("identity")  # of a thing, not of a person
FONT = _pool("font name")
TABLE = _pool("table name")
NAMED = _pool("range name")
VARIABLE = _pool("variable name")
BOOKMARK = _pool("bookmark")
MARK = _pool("reference mark")
SECTION = _pool("section name")
SHAPE = _pool("shape name")
LAYER = _pool("layer name")
SHOW = _pool("custom show name")
DECLARATION = _pool("declaration name")
VALIDATION = _pool("validation name")
CAPTION = _pool("caption reference")
INDEX = _pool("index name")
PIVOT = _pool("pivot table name")
CONTROL = _pool("control name")
AUTHOR = _identity("author")
FORMULA = Slot(use=Use.FORMULA)
CELLS = Slot(use=Use.CELLS)
LINK = Slot(use=Use.LINK)
PICTURE = Slot(use=Use.PICTURE)
OBJECT = Slot(use=Use.OBJECT)
NUMBER = Slot(use=Use.NUMBER)
_GEOMETRY = _shaped("geometry")
_BORDER = _shaped("p")
_WORD = _shaped("word")
NO_DATE = "2000-01-01T00:00:00"

# Elements that go with everything in them: what runs, fetches, signs, or says where a file came from.
REMOVED: frozenset[str] = frozenset(
    words(
        """office:scripts office:script office:event-listeners script:event-listener presentation:event-listener
        text:script office:dde-source text:dde-connection-decls text:dde-connection-decl table:dde-links
        table:dde-link text:section-source table:table-source table:source-service table:database-source-query
        table:database-source-sql table:database-source-table table:cell-range-source draw:applet draw:plugin
        draw:param draw:floating-frame draw:object-ole office:binary-data anim:audio anim:command anim:param
        presentation:sound presentation:play form:properties form:property form:list-property form:list-value
        form:connection-resource form:image-frame text:alphabetical-index-auto-mark-file text:database-next
        text:database-row-select svg:font-face-src svg:font-face-uri svg:font-face-format svg:font-face-name
        svg:definition-src office:settings office:meta office:document office:document-meta office:document-settings
        office:database loext:qrcode loext:signatureline math:annotation-xml ds:Signature xforms:model
        dsig:document-signatures document-signatures dc:description dc:subject dc:title dc:language
        meta:creator-initials meta:date-string loext:sender-initials"""
    )
)
# Vocabularies that no document of these kinds needs inside its content.
REMOVED_PREFIXES = ("db:", "config:", "manifest:", "script:", "xforms:", "ds:", "dsig:", "meta:")
# The field goes, the words that it showed stay.
UNWRAPPED: frozenset[str] = frozenset(
    words(
        """text:database-display text:database-name text:database-row-number text:dde-connection text:execute-macro"""
    )
)

BY_ATTRIBUTE: dict[str, Slot] = {
    # who, when, with what: never kept
    **dict.fromkeys(
        words(
            """officeooo:rsid officeooo:paragraph-rsid grddl:transformation xhtml:about xhtml:content xhtml:datatype
            xhtml:property text:protection-key text:protection-key-digest-algorithm table:protection-key
            table:protection-key-digest-algorithm loext:protection-key-digest-algorithm-2 text:class-names
            draw:class-names presentation:class-names draw:filter-name style:filter-name table:filter-name
            table:filter-options text:filter-name style:paper-tray-name table:application-data table:algorithm
            text:sort-algorithm form:datasource form:command form:filter form:order form:detail-fields
            form:master-fields form:data-field form:list-source form:xforms-list-source form:xforms-submission
            form:enctype form:method form:image-data form:bound-column xforms:bind office:mimetype draw:data
            draw:copy-of draw:frame-name draw:archive draw:code draw:object draw:class-id draw:value
            presentation:path-id loext:external-data loext:data-label-guid loext:data-binding-prefix-mappings
            loext:data-binding-xpath loext:data-binding-store-item-id loext:placeholder calcext:id
            draw:notify-on-update-of-table text:database-name text:table-name text:column-name office:dde-application
            office:dde-topic office:dde-item text:connection-name table:database-name table:database-table-name
            table:query-name table:sql-statement table:source-name table:object-name table:user-name table:password
            table:table-name script:event-name script:language script:macro-name xlink:title svg:string svg:name
            anim:name anim:value anim:command form:property-name text:section-name"""
        ),
        DROP,
    ),
    # identities of things, renamed without asking
    **dict.fromkeys(
        words(
            """xml:id text:id draw:id form:id anim:id table:id text:change-id text:continue-list text:list-id
            draw:caption-id draw:control draw:start-shape draw:end-shape draw:shape-id form:for
            smil:targetElement presentation:master-element table:rejecting-change-id"""
        ),
        IDENTITY,
    ),
    "smil:endsync": Slot(use=Use.POOL, pool="identity", words="identity", kind=_NAME, shape=shape_of("e")),
    # names
    "style:display-name": STYLE,
    "draw:display-name": STYLE,
    "table:template-name": STYLE,
    "loext:parent-name": STYLE,
    **dict.fromkeys(
        words(
            """style:font-name style:font-name-asian style:font-name-complex fo:font-family style:font-family-asian
            style:font-family-complex svg:font-family"""
        ),
        FONT,
    ),
    "draw:layer": LAYER,
    "draw:chain-next-name": SHAPE,
    "presentation:start-page": SHAPE,
    "presentation:pages": Slot(use=Use.POOL, pool="shape name", words="shape name", kind=_NAME, many=","),
    "draw:nav-order": Slot(use=Use.POOL, pool="identity", words="identity", kind=_NAME, many=" "),
    "presentation:show": SHOW,
    **dict.fromkeys(
        words("presentation:use-date-time-name presentation:use-footer-name presentation:use-header-name"), DECLARATION
    ),
    "table:content-validation-name": VALIDATION,
    "text:caption-sequence-name": VARIABLE,
    "text:index-name": INDEX,
    "form:name": CONTROL,
    "loext:data-pilot-source": PIVOT,
    # words
    **dict.fromkeys(words("office:string-value text:string-value text:string-value-if-true"), _words("hidden value")),
    "text:string-value-if-false": _words("hidden value"),
    "text:string-value-phonetic": _words("reading aid"),
    "text:key1": _words("index key"),
    "text:key2": _words("index key"),
    "text:key1-phonetic": _words("reading aid"),
    "text:key2-phonetic": _words("reading aid"),
    "text:description": _words("description"),
    "text:label": _words("label"),
    "text:prefix": _words("prefix"),
    "text:suffix": _words("suffix"),
    "style:num-prefix": _words("numbering text"),
    "style:num-suffix": _words("numbering text"),
    "loext:num-list-format": _words("numbering text"),
    "style:num-format": _words("numbering text"),
    "style:text-line-through-text": _words("strike-through text"),
    "style:leader-text": _words("leader text"),
    "text:bullet-char": _words("bullet"),
    "text:separation-character": _words("separator"),
    "number:title": _words("title"),
    "number:transliteration-format": _words("number format"),
    "number:decimal-replacement": _words("number format"),
    "office:title": _words("tooltip"),
    "form:label": _words("label"),
    "form:title": _words("tooltip"),
    "form:value": _words("form value"),
    "form:current-value": _words("form value"),
    "form:min-value": _words("form value", _CELL),
    "form:max-value": _words("form value", _CELL),
    "table:title": _words("message title"),
    "table:comment": _words("comment"),
    "table:value": _words("filter", _CELL),
    "table:data-field": _words("column name", _CELL),
    "table:field-name": _words("column name", _CELL),
    "table:source-field-name": _words("column name", _CELL),
    "table:member-name": _words("member name", _CELL),
    "table:selected-page": _words("member name", _CELL),
    "tableooo:display-name": _words("column name", _CELL),
    "loext:regression-name": _words("trend line name"),
    "loext:label-string": _words("series name"),
    "loext:alias": _words("field title"),
    "loext:tag": _words("field tag", _NAME),
    "loext:display-text": _words("list item"),
    "loext:value": _words("list item"),
    "loext:checked-state": _words("check mark"),
    "loext:unchecked-state": _words("check mark"),
    "loext:date-format": _words("date format"),
    "loext:name": _shaped("accent", "theme name"),
    "field:value": _words("form value"),
    "field:name": _shaped("class", "form value"),
    "field:type": _shaped("colon", "field type"),
    **dict.fromkeys(
        words(
            """text:address text:annote text:author text:booktitle text:chapter text:custom1 text:custom2 text:custom3
            text:custom4 text:custom5 text:edition text:editor text:howpublished text:identifier text:institution
            text:isbn text:issn text:journal text:month text:note text:number text:organizations text:pages
            text:publisher text:report-type text:school text:series text:title text:volume text:year"""
        ),
        _words("bibliography"),
    ),
    "text:url": _words("bibliography link", _REFERENCE),
    "loext:local-url": _words("bibliography link", _REFERENCE),
    # formulas and addresses
    **dict.fromkeys(
        words(
            """table:formula table:condition table:expression text:formula text:condition style:condition
            loext:condition calcext:value"""
        ),
        FORMULA,
    ),
    **dict.fromkeys(
        words(
            """table:cell-range-address table:cell-range table:cell-address table:base-cell-address
            table:target-range-address table:target-cell-address table:end-cell-address table:print-ranges
            table:scenario-ranges table:source-cell-range-addresses table:condition-source-range-address
            table:data-cell-range-address table:label-cell-range-address table:buttons chart:label-cell-address
            chart:values-cell-range-address chart:error-lower-range chart:error-upper-range form:linked-cell
            form:source-cell-range draw:notify-on-update-of-ranges calcext:target-range-address
            calcext:base-cell-address calcext:cell-address calcext:data-range loext:data-labels-cell-range"""
        ),
        CELLS,
    ),
    # numbers
    "office:value": NUMBER,
    # structure by its shape
    **dict.fromkeys(
        words(
            """draw:transform dr3d:transform svg:gradientTransform svg:d svg:path svg:origin svg:viewBox
            draw:enhanced-path drawooo:enhanced-path drawooo:sub-view-size draw:modifiers draw:glue-points
            draw:glue-point-leaving-directions draw:text-areas draw:formula draw:points draw:handle-polar
            draw:handle-position draw:handle-radius-range-maximum draw:handle-radius-range-minimum
            draw:handle-range-x-maximum draw:handle-range-x-minimum draw:handle-range-y-maximum
            draw:handle-range-y-minimum draw:extrusion-skew draw:extrusion-rotation-angle draw:text-rotate-angle
            draw:angle draw:caption-angle draw:end-angle draw:start-angle draw:rotation dr3d:end-angle
            dr3d:shadow-slant chart:angle-offset style:rotation-angle style:text-rotation-angle svg:bbox svg:panose-1
            svg:unicode-range svg:widths smil:by smil:from smil:to smil:values smil:keySplines smil:keyTimes
            anim:formula"""
        ),
        _GEOMETRY,
    ),
    **dict.fromkeys(
        words(
            """fo:border fo:border-bottom fo:border-left fo:border-right fo:border-top style:diagonal-bl-tr
            style:diagonal-tl-br style:shadow fo:text-shadow loext:border loext:border-left loext:border-right
            loext:border-top loext:border-bottom loext:shadow"""
        ),
        _BORDER,
    ),
    **dict.fromkeys(
        words(
            """chart:name chart:attached-axis draw:type smil:attributeName anim:sub-item anim:iterate-type
            presentation:preset-sub-type number:calendar table:function table:data-type"""
        ),
        _WORD,
    ),
    **dict.fromkeys(words("chart:column-mapping chart:row-mapping presentation:group-id"), _shaped("mask")),
    **dict.fromkeys(words("smil:begin smil:end smil:dur smil:repeatDur"), _shaped("timing")),
    **dict.fromkeys(words("smil:type smil:subtype"), _shaped("camel")),
    **dict.fromkeys(words("draw:mime-type loext:mime-type"), _shaped("mime")),
    **dict.fromkeys(words("office:target-frame office:target-frame-name"), DROP),
    **dict.fromkeys(
        words("style:font-adornments style:font-style-name style:font-style-name-asian style:font-style-name-complex"),
        _shaped("font style", "font style"),
    ),
    **dict.fromkeys(words("table:is-data-layout-field table:case-sensitive"), _shaped("yes")),
    "presentation:preset-id": _shaped("preset"),
    "style:class": _shaped("class", "style class"),
    "office:currency": _shaped("currency", "currency"),
    "table:operator": _shaped("operator", "filter"),
    "encoding": _shaped("star"),
    "open": _words("bracket"),
    "close": _words("bracket"),
    "separators": _words("separator"),
    "lquote": _words("quote"),
    "rquote": _words("quote"),
}

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
    ("text:user-defined", "text:name"): _pool("property name"),
    ("text:execute-macro", "text:name"): DROP,
    ("text:bookmark-ref", "text:ref-name"): BOOKMARK,
    ("text:reference-ref", "text:ref-name"): MARK,
    ("text:note-ref", "text:ref-name"): IDENTITY,
    ("text:sequence", "text:ref-name"): CAPTION,
    ("text:sequence-ref", "text:ref-name"): CAPTION,
    ("draw:layer", "draw:name"): LAYER,
    ("draw:equation", "draw:name"): _GEOMETRY,
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
        (f"table:{name}", "table:name"): _words("member name", _CELL)
        for name in words("data-pilot-group data-pilot-group-member data-pilot-member")
    },
    **{(f"text:{name}", "xlink:href"): LINK for name in words("a illustration-index-entry-template")},
    **{(f"draw:{name}", "xlink:href"): LINK for name in words("a area-circle area-polygon area-rectangle")},
    ("form:button", "xlink:href"): DROP,
    ("form:image", "xlink:href"): DROP,
    ("form:form", "xlink:href"): DROP,
    ("form:form", "form:name"): CONTROL,
    ("form:item", "form:label"): _words("list item"),
    ("form:password", "form:value"): DROP,
    ("form:file", "form:value"): _words("form value", _REFERENCE),
    ("form:file", "form:current-value"): _words("form value", _REFERENCE),
    **{
        (name, "xlink:href"): PICTURE
        for name in words(
            "draw:image draw:fill-image style:background-image text:list-level-style-image chart:symbol-image"
        )
    },
    ("draw:object", "xlink:href"): OBJECT,
    ("table:table-cell", "office:string-value"): _words("", _CELL),
    ("chart:chart", "xlink:href"): DROP,
    ("loext:transformation", "loext:type"): _WORD,
    ("loext:transformation", "loext:value"): _shaped("n"),
}
# The names of what is drawn; gradients and their kin are named like styles.
_STYLED = frozenset(words("draw:fill-image draw:gradient draw:hatch draw:marker draw:opacity draw:stroke-dash"))

# Texts that are no running words of a paragraph.
BY_TEXT: dict[str, Slot] = {
    "dc:creator": AUTHOR,
    "dc:date": Slot(use=Use.CONSTANT, constant=NO_DATE),
    **{
        f"text:{name}": AUTHOR
        for name in words("author-name creator initial-creator printed-by sender-firstname sender-lastname")
    },
    **{f"text:{name}": _identity("initials") for name in words("author-initials sender-initials")},
    **{
        f"text:sender-{name}": _identity("sender", hint)
        for name, hint in {
            "title": "PERSON",
            "position": "PERSON",
            "email": "EMAIL_ADDRESS",
            "fax": "PHONE_NUMBER",
            "phone-private": "PHONE_NUMBER",
            "phone-work": "PHONE_NUMBER",
            "company": "ORGANIZATION",
            "street": "LOCATION",
            "city": "LOCATION",
            "postal-code": "LOCATION",
            "country": "LOCATION",
            "state-or-province": "LOCATION",
        }.items()
    },
    "text:file-name": Slot(use=Use.CONSTANT, constant="document"),
    "text:template-name": Slot(use=Use.CONSTANT, constant="template"),
    "text:creation-date": Slot(use=Use.CONSTANT, constant="2000-01-01"),
    "text:creation-time": Slot(use=Use.CONSTANT, constant="00:00"),
    "text:modification-date": Slot(use=Use.CONSTANT, constant="2000-01-01"),
    "text:modification-time": Slot(use=Use.CONSTANT, constant="00:00"),
    "text:print-date": Slot(use=Use.CONSTANT, constant="2000-01-01"),
    "text:print-time": Slot(use=Use.CONSTANT, constant="00:00"),
    "text:editing-duration": Slot(use=Use.CONSTANT, constant="00:00"),
    "text:editing-cycles": Slot(use=Use.CONSTANT, constant="1"),
}
# Fields whose result would change when a program opens the copy: they keep the one that was cleaned.
FIXED: frozenset[str] = frozenset(
    words(
        """text:author-name text:author-initials text:creator text:initial-creator text:printed-by text:title
        text:subject text:keywords text:description text:user-defined text:file-name text:creation-date
        text:creation-time text:modification-date text:modification-time text:print-date text:print-time
        text:editing-duration text:editing-cycles"""
    )
    + tuple(f"text:sender-{name}" for name in words(
        """firstname lastname initials title position email fax phone-private phone-work company street city
        postal-code country state-or-province"""
    ))
)  # fmt: skip
_UNDATED = frozenset(
    words(
        """text:creation-date text:creation-time text:modification-date text:modification-time text:print-date
        text:print-time text:editing-duration"""
    )
)


@cache
def is_removed(element: str) -> bool:
    """Whether an element goes with everything in it."""
    return element in REMOVED or (element.startswith(REMOVED_PREFIXES) and element not in BY_TEXT)


@cache
def slot_of(element: str, attribute: str) -> Slot | None:
    """The slot of an attribute, None where nothing knows or places it."""
    kind = type_of(element, attribute) if element in elements() else None
    if kind is None:
        return None
    if (
        attribute in ("text:date-value", "text:time-value", "text:duration", "office:date-value")
        and element in _UNDATED
    ):
        return DROP
    placed = BY_SLOT.get((element, attribute)) or _by_element(element, attribute) or BY_ATTRIBUTE.get(attribute)
    if placed is not None:
        return placed
    if kind == "N":
        return STYLE
    if kind in ("i", "r"):
        return IDENTITY
    shape = shape_of(kind)
    return None if shape is None else Slot(use=Use.WORDS, words="value", kind=_NAME, shape=shape)


def _by_element(element: str, attribute: str) -> Slot | None:
    if attribute == "draw:name":
        return STYLE if element in _STYLED else SHAPE
    if attribute == "office:name":
        return _words("link name", _NAME)
    if attribute == "form:for":
        return IDENTITY
    return None
