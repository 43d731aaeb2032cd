"""Reads the environment, loudly: a value that cannot be used stops the start with a sentence.

Secrets may come from NAME or from the file named by NAME_FILE. In embedded mode a missing secret is made
once and kept in a file that only its owner can read; in production it must be given.
"""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

_TRUE = {"1", "true", "yes", "on"}
_FALSE = {"0", "false", "no", "off", ""}


def text(name: str, default: str = "") -> str:
    return os.environ.get(name, default)


def flag(name: str, *, default: bool) -> bool:
    raw = os.environ.get(name)
    if raw is None:
        return default
    if raw.lower() in _TRUE:
        return True
    if raw.lower() in _FALSE:
        return False
    raise ImproperlyConfigured(f"{name} must be true or false.")


def number(name: str, default: int) -> int:
    raw = os.environ.get(name)
    if raw is None:
        return default
    try:
        return int(raw)
    except ValueError:
        raise ImproperlyConfigured(f"{name} must be a whole number.") from None


def choice(name: str, allowed: tuple[str, ...], default: str) -> str:
    value = text(name, default)
    if value not in allowed:
        raise ImproperlyConfigured(f"{name} must be one of: {', '.join(allowed)}.")
    return value


def names(name: str, default: str = "") -> list[str]:
    return [part.strip() for part in text(name, default).split(",") if part.strip()]


def secret(name: str, *, embedded_file: Path | None) -> str:
    """The secret `name` in hexadecimal or text.

    embedded_file: where embedded mode keeps (and first makes) it; None means it must be given.
    """
    given = os.environ.get(name)
    from_file = os.environ.get(f"{name}_FILE")
    if given:
        return given
    if from_file:
        return Path(from_file).read_text(encoding="ascii").strip()
    if embedded_file is None:
        raise ImproperlyConfigured(f"{name} (or {name}_FILE) must be set in production mode.")
    return _made_once(embedded_file)


def _made_once(path: Path) -> str:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text(encoding="ascii").strip()
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(secrets.token_hex(32))
    return path.read_text(encoding="ascii").strip()
