"""Compares rows and stored bytes, both ways. Reports always; deletes only old orphans, and only when told to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from django.core.files.storage import Storage, storages
from django.utils import timezone

from portal.vault.models import VaultObject

GRACE = timedelta(hours=24)


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """orphans: stored without a row. young: such, but within the grace time. dangling: rows without bytes."""

    orphans: tuple[str, ...]
    young: tuple[str, ...]
    dangling: tuple[str, ...]

    @property
    def is_none(self) -> bool:
        return not (self.orphans or self.dangling)


def compare() -> Difference:
    store = storages["vault"]
    stored = set(_walk(store, ""))
    expected = set(VaultObject.objects.filter(shredded_at=None).values_list("stored_as", flat=True))
    now = timezone.now()
    loose = sorted(stored - expected)
    young = tuple(name for name in loose if now - store.get_modified_time(name) < GRACE)
    return Difference(
        orphans=tuple(name for name in loose if name not in young),
        young=young,
        dangling=tuple(sorted(expected - stored)),
    )


def clear(difference: Difference) -> int:
    """Delete orphans that are orphans still. Returns how many went."""
    store = storages["vault"]
    gone = 0
    for name in difference.orphans:
        if not VaultObject.objects.filter(stored_as=name, shredded_at=None).exists():
            store.delete(name)
            gone += 1
    return gone


def _walk(store: Storage, folder: str) -> Iterator[str]:
    try:
        folders, files = store.listdir(folder)
    except FileNotFoundError:
        return
    prefix = f"{folder}/" if folder else ""
    for name in files:
        yield f"{prefix}{name}"
    for name in folders:
        if name:
            yield from _walk(store, f"{prefix}{name}")
