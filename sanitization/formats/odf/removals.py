"""Elements that do not stay: those that go with everything in them, and those that leave their words behind."""

from __future__ import annotations

from functools import cache

from sanitization.formats.odf.texts import BY_TEXT
from sanitization.formats.ooxml.wordlists import words

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


@cache
def is_removed(element: str) -> bool:
    """Whether an element goes with everything in it."""
    return element in REMOVED or (element.startswith(REMOVED_PREFIXES) and element not in BY_TEXT)
