"""Entity types as `detect` and its readers name them: Presidio's names, and ours where Presidio has none."""

from __future__ import annotations

NAMES = {
    "INTERNAL_URL": "URL_INTERNAL",
    "ACCOUNT_ID": "BANK_ACCOUNT",
}


def published_name(entity: str) -> str:
    """The published name of one of the engine's entities."""
    return NAMES.get(entity, entity)
