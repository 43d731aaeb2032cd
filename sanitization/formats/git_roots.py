"""Where an archive holds repositories, and which of their files a fresh history needs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from sanitization.formats.git_history import History
from sanitization.formats.git_objects import Unusable, read_repository
from sanitization.limits import Budget

FOLDER = ".git/"
_NEEDED = ("objects/", "refs/heads/", "refs/tags/")
_NEEDED_FILES = frozenset({"HEAD", "config", "packed-refs", "shallow"})
_NOT_READ = (".idx", ".rev", ".bitmap", ".keep", ".mtimes", ".graph")


def split(name: str) -> tuple[str, str] | None:
    """(folder that holds `.git`, with its slash or empty; path inside) of a repository's file, or None."""
    bare = name.removeprefix("./")
    if bare.startswith(FOLDER):
        return "", bare.removeprefix(FOLDER)
    root, found, inner = bare.partition(f"/{FOLDER}")
    return (f"{root}/", inner) if found else None


def in_repository(name: str) -> bool:
    """Whether `name` is a file that reading a history needs. What else lies there is left out like before."""
    parts = split(name)
    if parts is None:
        return False
    inner = parts[1]
    return inner in _NEEDED_FILES or (inner.startswith(_NEEDED) and not inner.endswith(_NOT_READ))


def read_histories(files: Mapping[str, bytes], budget: Budget) -> tuple[dict[str, History], Counter[str]]:
    """Histories by their root, and how many files are left out for which reason because theirs cannot be rewritten.

    Raises LimitReached.
    """
    roots: dict[str, dict[str, bytes]] = {}
    for name, data in files.items():
        parts = split(name)
        if parts is not None:
            roots.setdefault(parts[0], {})[parts[1]] = data
    found: dict[str, History] = {}
    unusable: Counter[str] = Counter()
    for root, inside in sorted(roots.items()):
        try:
            found[root] = History(read_repository(inside, budget), len(found) + 1, budget)
        except Unusable as why:
            unusable[str(why)] += len(inside)
    return found, unusable
