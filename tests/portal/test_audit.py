"""The record: written with its effect, and any single change is found by its number."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import transaction

from portal.audit import chain
from portal.audit.models import Event, Head


@pytest.fixture
def ten_rows(db: None) -> None:
    for number in range(10):
        with transaction.atomic():
            chain.record("system:test", "thing.done", "thing", number, count=number, words="ü")


def test_an_untouched_record_verifies(ten_rows: None) -> None:
    assert chain.verify() is None
    call_command("verify_audit")


@pytest.mark.parametrize(
    "column, value",
    [
        ("at", "2020-01-01T00:00:00.000000Z"), ("actor", "system:other"), ("role", "admin"), ("action", "x"),
        ("thing", "x"), ("thing_id", "x"), ("details", {"count": 99}), ("previous", "1" * 64), ("digest", "1" * 64),
    ],
)  # fmt: skip
def test_an_edited_column_is_found_by_its_row(ten_rows: None, column: str, value: object) -> None:
    Event.objects.filter(seq=4).update(**{column: value})

    fault = chain.verify()

    assert fault is not None
    assert fault.seq == 4


@pytest.mark.parametrize("seq", [1, 5, 10])
def test_a_deleted_row_is_found_by_its_number(ten_rows: None, seq: int) -> None:
    Event.objects.filter(seq=seq).delete()

    with pytest.raises(CommandError, match=f"row {seq}: row is missing"):
        call_command("verify_audit")


def test_an_inserted_row_is_found(ten_rows: None) -> None:
    last = Event.objects.get(seq=10)
    forged = Event(seq=11, at=last.at, actor="system:forger", action="x", thing="x", previous=last.digest)
    forged.digest = chain.digest_of(forged)
    forged.save(force_insert=True)

    fault = chain.verify()

    assert fault is not None
    assert fault.seq == 11


def test_swapped_rows_are_found(ten_rows: None) -> None:
    fourth, fifth = Event.objects.get(seq=4), Event.objects.get(seq=5)
    for event, other in ((fourth, fifth), (fifth, fourth)):
        Event.objects.filter(seq=event.seq).update(details=other.details, digest=other.digest, previous=other.previous)

    fault = chain.verify()

    assert fault is not None
    assert fault.seq == 4


def test_a_moved_head_is_found(ten_rows: None) -> None:
    Head.objects.update(digest="2" * 64)

    assert chain.verify() is not None


@pytest.mark.django_db(transaction=True)
def test_no_event_without_its_effect() -> None:
    with pytest.raises(transaction.TransactionManagementError):
        chain.record("system:test", "thing.done", "thing")

    with pytest.raises(RuntimeError), transaction.atomic():
        chain.record("system:test", "thing.done", "thing")
        raise RuntimeError
    assert Event.objects.count() == 0


@pytest.mark.django_db(transaction=True)
def test_appends_from_many_threads_make_one_chain() -> None:
    from concurrent.futures import ThreadPoolExecutor

    from django.db import connection

    def append(number: int) -> None:
        try:
            with transaction.atomic():
                chain.record("system:test", "thing.done", "thing", number)
        finally:
            connection.close()

    with transaction.atomic():
        chain.record("system:test", "thing.done", "thing", "first")
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(append, range(60)))

    assert Event.objects.count() == 61
    assert chain.verify() is None


def test_the_role_of_a_person_is_recorded(person: Any) -> None:
    with transaction.atomic():
        event = chain.record(person("reviewer"), "thing.done", "thing")

    assert event.role == "reviewer"
