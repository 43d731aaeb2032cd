"""Media types of mail: what is read as text, what is an attachment under which ending, what is never taken along."""

from __future__ import annotations

# Media type -> ending under which the engine looks at it.
TEXTS: dict[str, str] = {
    "text/plain": "txt",
    "text/html": "html",
    "application/xhtml+xml": "xhtml",
    "text/calendar": "ics",
    "text/vcard": "vcf",
    "text/x-vcard": "vcf",
    "text/directory": "vcf",
    "text/csv": "csv",
    "text/tab-separated-values": "tsv",
    "text/markdown": "md",
    "text/x-markdown": "md",
    "text/xml": "xml",
    "application/xml": "xml",
    "application/json": "json",
    "text/css": "css",
    "text/javascript": "js",
    "application/javascript": "js",
    "text/x-python": "py",
    "text/x-diff": "diff",
    "text/x-patch": "patch",
    "text/x-log": "log",
    "text/x-amp-html": "",
    "application/ics": "ics",
}
_OPEN = "application/vnd.oasis.opendocument"
_OFFICE = "application/vnd.openxmlformats-officedocument"
FILES: dict[str, str] = {
    "application/pdf": "pdf",
    f"{_OFFICE}.wordprocessingml.document": "docx",
    f"{_OFFICE}.spreadsheetml.sheet": "xlsx",
    f"{_OFFICE}.presentationml.presentation": "pptx",
    f"{_OFFICE}.wordprocessingml.template": "dotx",
    f"{_OFFICE}.spreadsheetml.template": "xltx",
    f"{_OFFICE}.presentationml.template": "potx",
    f"{_OFFICE}.presentationml.slideshow": "ppsx",
    f"{_OPEN}.text": "odt",
    f"{_OPEN}.spreadsheet": "ods",
    f"{_OPEN}.presentation": "odp",
    "image/png": "png",
    "image/jpeg": "jpg",
    "image/jpg": "jpg",
    "image/pjpeg": "jpg",
    "image/gif": "gif",
    "image/webp": "webp",
    "image/bmp": "bmp",
    "image/x-ms-bmp": "bmp",
    "image/tiff": "tif",
    "image/svg+xml": "svg",
    "application/zip": "zip",
    "application/x-zip-compressed": "zip",
    "application/x-tar": "tar",
    "application/gzip": "tar.gz",
    "application/x-gzip": "tar.gz",
    "application/x-ipynb+json": "ipynb",
    "application/mbox": "mbox",
    "application/rtf": "rtf",
    "application/msword": "doc",
    "application/vnd.ms-excel": "xls",
    "application/vnd.ms-powerpoint": "ppt",
}
ENDINGS = {**TEXTS, **FILES}
# A type that names a program or a firm names it to everybody: only these are written.
WRITTEN = frozenset(ENDINGS) | {"application/octet-stream"}
CONTAINERS = frozenset("mixed alternative related report digest parallel".split())
# Never taken along, with the reason that the account gives.
DROPPED: dict[str, str] = {
    "application/pkcs7-signature": "signature",
    "application/x-pkcs7-signature": "signature",
    "application/pgp-signature": "signature",
    "application/pgp-keys": "key",
    "application/ms-tnef": "type.not_supported_yet",
    "application/vnd.ms-tnef": "type.not_supported_yet",
    "text/x-amp-html": "another copy of the text, with active content",
    "message/partial": "a part of another message",
    "message/external-body": "kept elsewhere",
}
ENCRYPTED = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime", "application/pgp-encrypted"})
HEADER_BLOCKS = frozenset(
    f"message/{kind}"
    for kind in ("delivery-status", "disposition-notification", "feedback-report", "global-delivery-status")
)
MESSAGES = frozenset({"message/rfc822", "message/global", "message/news"})
HEADERS_ONLY = frozenset({"text/rfc822-headers", "message/global-headers"})
