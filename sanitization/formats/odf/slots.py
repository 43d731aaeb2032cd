"""What each slot is for: one readable table that places every attribute of a free type on purpose.

Types that are closed prove themselves by their value (`values.py`). A free type that is placed nowhere does not pass;
`tests/sanitization/formats/test_odf_slots.py` shows that none was forgotten.
"""

from __future__ import annotations

from functools import cache

from sanitization.formats.odf.element_slots import BY_SLOT
from sanitization.formats.odf.schema import elements, type_of
from sanitization.formats.odf.texts import UNDATED
from sanitization.formats.odf.uses import (
    BORDER,
    CELL,
    CELLS,
    CONTROL,
    DECLARATION,
    DROP,
    FONT,
    FORMULA,
    GEOMETRY,
    IDENTITY,
    INDEX,
    LAYER,
    NAME,
    NUMBER,
    PIVOT,
    REFERENCE,
    SHAPE,
    SHOW,
    STYLE,
    VALIDATION,
    VARIABLE,
    WORD,
    Slot,
    Use,
    shaped,
    wordy,
)
from sanitization.formats.odf.values import shape_of
from sanitization.formats.ooxml.wordlists import words

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
    "smil:endsync": Slot(use=Use.POOL, pool="identity", words="identity", kind=NAME, shape=shape_of("e")),
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
    "presentation:pages": Slot(use=Use.POOL, pool="shape name", words="shape name", kind=NAME, many=","),
    "draw:nav-order": Slot(use=Use.POOL, pool="identity", words="identity", kind=NAME, many=" "),
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
    **dict.fromkeys(words("office:string-value text:string-value text:string-value-if-true"), wordy("hidden value")),
    "text:string-value-if-false": wordy("hidden value"),
    "text:string-value-phonetic": wordy("reading aid"),
    "text:key1": wordy("index key"),
    "text:key2": wordy("index key"),
    "text:key1-phonetic": wordy("reading aid"),
    "text:key2-phonetic": wordy("reading aid"),
    "text:description": wordy("description"),
    "text:label": wordy("label"),
    "text:prefix": wordy("prefix"),
    "text:suffix": wordy("suffix"),
    "style:num-prefix": wordy("numbering text"),
    "style:num-suffix": wordy("numbering text"),
    "loext:num-list-format": wordy("numbering text"),
    "style:num-format": wordy("numbering text"),
    "style:text-line-through-text": wordy("strike-through text"),
    "style:leader-text": wordy("leader text"),
    "text:bullet-char": wordy("bullet"),
    "text:separation-character": wordy("separator"),
    "number:title": wordy("title"),
    "number:transliteration-format": wordy("number format"),
    "number:decimal-replacement": wordy("number format"),
    "office:title": wordy("tooltip"),
    "form:label": wordy("label"),
    "form:title": wordy("tooltip"),
    "form:value": wordy("form value"),
    "form:current-value": wordy("form value"),
    "form:min-value": wordy("form value", CELL),
    "form:max-value": wordy("form value", CELL),
    "table:title": wordy("message title"),
    "table:comment": wordy("comment"),
    "table:value": wordy("filter", CELL),
    "table:data-field": wordy("column name", CELL),
    "table:field-name": wordy("column name", CELL),
    "table:source-field-name": wordy("column name", CELL),
    "table:member-name": wordy("member name", CELL),
    "table:selected-page": wordy("member name", CELL),
    "tableooo:display-name": wordy("column name", CELL),
    "loext:regression-name": wordy("trend line name"),
    "loext:label-string": wordy("series name"),
    "loext:alias": wordy("field title"),
    "loext:tag": wordy("field tag", NAME),
    "loext:display-text": wordy("list item"),
    "loext:value": wordy("list item"),
    "loext:checked-state": wordy("check mark"),
    "loext:unchecked-state": wordy("check mark"),
    "loext:date-format": wordy("date format"),
    "loext:name": shaped("accent", "theme name"),
    "field:value": wordy("form value"),
    "field:name": shaped("class", "form value"),
    "field:type": shaped("colon", "field type"),
    **dict.fromkeys(
        words(
            """text:address text:annote text:author text:booktitle text:chapter text:custom1 text:custom2 text:custom3
            text:custom4 text:custom5 text:edition text:editor text:howpublished text:identifier text:institution
            text:isbn text:issn text:journal text:month text:note text:number text:organizations text:pages
            text:publisher text:report-type text:school text:series text:title text:volume text:year"""
        ),
        wordy("bibliography"),
    ),
    "text:url": wordy("bibliography link", REFERENCE),
    "loext:local-url": wordy("bibliography link", REFERENCE),
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
        GEOMETRY,
    ),
    **dict.fromkeys(
        words(
            """fo:border fo:border-bottom fo:border-left fo:border-right fo:border-top style:diagonal-bl-tr
            style:diagonal-tl-br style:shadow fo:text-shadow loext:border loext:border-left loext:border-right
            loext:border-top loext:border-bottom loext:shadow"""
        ),
        BORDER,
    ),
    **dict.fromkeys(
        words(
            """chart:name chart:attached-axis draw:type smil:attributeName anim:sub-item anim:iterate-type
            presentation:preset-sub-type number:calendar table:function table:data-type"""
        ),
        WORD,
    ),
    **dict.fromkeys(words("chart:column-mapping chart:row-mapping presentation:group-id"), shaped("mask")),
    **dict.fromkeys(words("smil:begin smil:end smil:dur smil:repeatDur"), shaped("timing")),
    **dict.fromkeys(words("smil:type smil:subtype"), shaped("camel")),
    **dict.fromkeys(words("draw:mime-type loext:mime-type"), shaped("mime")),
    **dict.fromkeys(words("office:target-frame office:target-frame-name"), DROP),
    **dict.fromkeys(
        words("style:font-adornments style:font-style-name style:font-style-name-asian style:font-style-name-complex"),
        shaped("font style", "font style"),
    ),
    **dict.fromkeys(words("table:is-data-layout-field table:case-sensitive"), shaped("yes")),
    "presentation:preset-id": shaped("preset"),
    "style:class": shaped("class", "style class"),
    "office:currency": shaped("currency", "currency"),
    "table:operator": shaped("operator", "filter"),
    "encoding": shaped("star"),
    "open": wordy("bracket"),
    "close": wordy("bracket"),
    "separators": wordy("separator"),
    "lquote": wordy("quote"),
    "rquote": wordy("quote"),
}

# The names of what is drawn; gradients and their kin are named like styles.
_STYLED = frozenset(words("draw:fill-image draw:gradient draw:hatch draw:marker draw:opacity draw:stroke-dash"))


@cache
def slot_of(element: str, attribute: str) -> Slot | None:
    """The slot of an attribute, None where nothing knows or places it."""
    kind = type_of(element, attribute) if element in elements() else None
    if kind is None:
        return None
    if attribute in ("text:date-value", "text:time-value", "text:duration", "office:date-value") and element in UNDATED:
        return DROP
    placed = BY_SLOT.get((element, attribute)) or _by_element(element, attribute) or BY_ATTRIBUTE.get(attribute)
    if placed is not None:
        return placed
    if kind == "N":
        return STYLE
    if kind in ("i", "r"):
        return IDENTITY
    shape = shape_of(kind)
    return None if shape is None else Slot(use=Use.WORDS, words="value", kind=NAME, shape=shape)


def _by_element(element: str, attribute: str) -> Slot | None:
    if attribute == "draw:name":
        return STYLE if element in _STYLED else SHAPE
    if attribute == "office:name":
        return wordy("link name", NAME)
    if attribute == "form:for":
        return IDENTITY
    return None
