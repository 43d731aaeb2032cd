"""Names inside archives: which are refused, which folders are left out, how a clean name is made legal and unique."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from sanitization.errors import FileRefused
from sanitization.formats.zip_directory import same_name

NAME_CHARS = 1_024

_BAD = re.compile(r"[\x00-\x1f\x7f]|^[/~]|^[A-Za-z]:|\\|(?:^|/)\.\.(?:/|$)|//")
_ILLEGAL = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]')

# Folders and files that tools make: never work, often full of names. Shown in the account in these words.
# Nothing is unpacked here, so a link cannot lead anywhere; its target may name people, and goes with it.
LINK = "links"
LEFT_OUT: dict[str, str] = {
    ".git": "version history",
    ".hg": "version history",
    ".svn": "version history",
    ".bzr": "version history",
    "node_modules": "installed dependencies",
    ".venv": "installed dependencies",
    "venv": "installed dependencies",
    "__pycache__": "build output",
    ".mypy_cache": "build output",
    ".pytest_cache": "build output",
    ".ruff_cache": "build output",
    ".tox": "build output",
    ".ipynb_checkpoints": "build output",
    ".idea": "editor settings",
    ".vs": "editor settings",
    "__macosx": "traces of the operating system",
    ".ds_store": "traces of the operating system",
    "thumbs.db": "traces of the operating system",
    "desktop.ini": "traces of the operating system",
}


def check_names(names: Iterable[str]) -> None:
    """Raises archive.bad_name, archive.duplicate."""
    seen: set[str] = set()
    folders: set[str] = set()
    for name in names:
        bare = name.removesuffix("/").removeprefix("./")
        if bare in ("", "."):
            if name.endswith("/") or name == ".":
                continue
            raise FileRefused("archive.bad_name")
        if len(name) > NAME_CHARS or _BAD.search(bare):
            raise FileRefused("archive.bad_name")
        folded = same_name(bare)
        if name.endswith("/"):
            folders.add(folded)
            continue
        if folded in seen:
            raise FileRefused("archive.duplicate")
        seen.add(folded)
    if seen & folders:
        raise FileRefused("archive.duplicate")


def left_out(name: str) -> str:
    """Why a member is left out with its folder, or ''."""
    for part in name.lower().split("/"):
        reason = LEFT_OUT.get(part)
        if reason:
            return reason
    return ""


class CleanNames:
    """Gives every member a legal name that no other member has."""

    def __init__(self) -> None:
        self._taken: set[str] = set()

    def make(self, name: str) -> str:
        parts = [_legal(part) for part in name.removeprefix("./").split("/")]
        wanted = "/".join(part for part in parts if part) or "file"
        folder, slash, base = wanted.rpartition("/")
        stem, dot, end = base.rpartition(".")
        if not stem:
            stem, dot, end = base, "", ""
        candidate, count = wanted, 1
        while same_name(candidate) in self._taken:
            count += 1
            candidate = f"{folder}{slash}{stem}-{count}{dot}{end}"
        self._taken.add(same_name(candidate))
        return candidate

    @property
    def taken(self) -> frozenset[str]:
        """What was given so far, folded."""
        return frozenset(self._taken)


def _legal(part: str) -> str:
    cleaned = _ILLEGAL.sub("_", unicodedata.normalize("NFC", part)).strip()
    return "" if cleaned in (".", "..") else cleaned[:200]
