"""Which endings may be uploaded, in groups that people know. What a file really is, the engine decides."""

from __future__ import annotations

from pathlib import PurePosixPath

from sanitization.sniffing_tables import BECOMES, LEGACY

ACCEPTED: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Word", (".docx", ".docm", ".dotx", ".dotm")),
    ("Excel", (".xlsx", ".xlsm", ".xltx", ".xltm")),
    ("PowerPoint", (".pptx", ".pptm", ".potx", ".potm", ".ppsx", ".ppsm")),
    ("Older Office, which becomes docx, xlsx or pptx", (
        ".doc", ".dot", ".rtf", ".xls", ".xlt", ".ppt", ".pps", ".pot",
    )),
    ("OpenDocument", (".odt", ".ott", ".ods", ".ots", ".odp", ".otp")),
    ("PDF", (".pdf",)),
    ("Text and data", (
        ".txt", ".md", ".rst", ".log", ".tex", ".csv", ".tsv", ".json", ".jsonl", ".yaml", ".yml", ".toml", ".ini",
        ".cfg", ".xml", ".html", ".htm", ".xhtml",
    )),
    ("Mail", (".eml", ".mbox", ".msg")),
    ("Notebooks", (".ipynb",)),
    ("Code", (
        ".py", ".js", ".ts", ".tsx", ".jsx", ".java", ".c", ".h", ".cpp", ".hpp", ".cs", ".go", ".rs", ".rb", ".php",
        ".r", ".sql", ".sh", ".ps1", ".swift", ".kt", ".scala", ".m", ".css",
    )),
    ("Pictures", (".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".tif", ".tiff", ".svg", ".heic", ".heif")),
    ("Archives", (".zip", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".bundle")),
)  # fmt: skip

SUFFIXES = frozenset(suffix for _, suffixes in ACCEPTED for suffix in suffixes)


def suffix_of(name: str) -> str:
    """The ending that the clean copy of `name` will have, "" where its own is not accepted."""
    lowered = name.strip().lower()
    for double in (".tar.gz", ".tar.bz2", ".tar.xz"):
        if lowered.endswith(double):
            return double
    suffix = PurePosixPath(lowered).suffix
    if suffix not in SUFFIXES:
        return ""
    becomes = {**LEGACY, **BECOMES}.get(suffix[1:])
    return f".{becomes}" if becomes else suffix
