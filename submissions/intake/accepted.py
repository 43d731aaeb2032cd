"""Which endings may be uploaded, in groups that people know. What a file really is, the engine decides."""

from __future__ import annotations

from pathlib import PurePosixPath

ACCEPTED: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Word", (".docx", ".docm", ".dotx", ".dotm")),
    ("Excel", (".xlsx", ".xlsm", ".xltx", ".xltm")),
    ("PowerPoint", (".pptx", ".pptm", ".potx", ".potm", ".ppsx", ".ppsm")),
    ("OpenDocument", (".odt", ".ott", ".ods", ".ots", ".odp", ".otp")),
    ("PDF", (".pdf",)),
    ("Text and data", (
        ".txt", ".md", ".rst", ".log", ".tex", ".csv", ".tsv", ".json", ".jsonl", ".yaml", ".yml", ".toml", ".ini",
        ".cfg", ".xml", ".html", ".htm",
    )),
    ("Mail", (".eml", ".mbox")),
    ("Notebooks", (".ipynb",)),
    ("Code", (
        ".py", ".js", ".ts", ".tsx", ".jsx", ".java", ".c", ".h", ".cpp", ".hpp", ".cs", ".go", ".rs", ".rb", ".php",
        ".r", ".sql", ".sh", ".ps1", ".swift", ".kt", ".scala", ".m", ".css",
    )),
    ("Pictures", (".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".tif", ".tiff")),
    ("Archives", (".zip", ".tar", ".gz", ".tgz", ".bz2", ".xz")),
)  # fmt: skip

SUFFIXES = frozenset(suffix for _, suffixes in ACCEPTED for suffix in suffixes)


def suffix_of(name: str) -> str:
    """The ending in lower case, "" where there is none that is accepted."""
    lowered = name.strip().lower()
    for double in (".tar.gz", ".tar.bz2", ".tar.xz"):
        if lowered.endswith(double):
            return double
    suffix = PurePosixPath(lowered).suffix
    return suffix if suffix in SUFFIXES else ""
