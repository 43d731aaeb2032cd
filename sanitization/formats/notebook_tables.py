"""Notebooks by name: kinds of output, metadata that stays, and what older notebooks called the same things."""

from __future__ import annotations

PICTURES = {
    "image/png": "png",
    "image/jpeg": "jpg",
    "image/jpg": "jpg",
    "image/gif": "gif",
    "image/webp": "webp",
    "image/bmp": "bmp",
    "application/pdf": "pdf",
}
# Outputs that handlers of their own know better than a handler of notebooks.
MARKED_UP = {
    "text/html": "html",
    "image/svg+xml": "svg",
    "application/javascript": "js",
    "text/javascript": "js",
    "application/xml": "xml",
    "text/xml": "xml",
    "text/csv": "csv",
}
TEXTS = frozenset({"text/plain", "text/latex", "text/markdown", "text/x-rst"})
_VENDOR = "application/vnd."
JSON = frozenset(
    {"application/json", "application/geo+json", "application/ld+json"}
    | {f"{_VENDOR}plotly.v{version}+json" for version in range(1, 9)}
    | {f"{_VENDOR}vega.v{version}+json" for version in range(2, 9)}
    | {f"{_VENDOR}vegalite.v{version}+json" for version in range(1, 9)}
    | {f"{_VENDOR}dataresource+json"}
)
# Outputs of nbformat 3 by their keys.
OLD_KEYS = {
    "text": "text/plain",
    "html": "text/html",
    "svg": "image/svg+xml",
    "png": "image/png",
    "jpeg": "image/jpeg",
    "latex": "text/latex",
    "json": "text/plain",
    "javascript": "application/javascript",
    "pdf": "application/pdf",
}
LANGUAGE_INFO = frozenset(
    "name version mimetype file_extension pygments_lexer codemirror_mode nbconvert_exporter".split()
)
KERNELSPEC = frozenset("name display_name language".split())
CELL_SWITCHES = frozenset("collapsed deletable editable hide_input trusted hidden init_cell".split())
JUPYTER_SWITCHES = frozenset("source_hidden outputs_hidden".split())
SLIDE_TYPES = frozenset("slide subslide fragment skip notes -".split())
RAW_FORMATS = frozenset(
    "text/html text/latex text/markdown text/x-python text/restructuredtext text/asciidoc text/plain"
    " application/pdf slides".split()
)
