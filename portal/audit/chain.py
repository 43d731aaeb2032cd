"""Append to the chain, and verify it. h_i = SHA-256(0x00 || h_{i-1} || canonical JSON of the row)."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.db import connection, transaction

from portal.audit.models import Event, Head

START = "0" * 64


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """The first row that does not fit, by its number, and why."""

    seq: int
    reason: str


def record(actor: Any, action: str, thing: str, thing_id: object = "", **details: Any) -> Event:
    """Append one event. Must run inside the transaction of the effect that it records.

    actor: a user, or the name of a part of the machine ("system:sweeper"). details: ids, codes and counts only.
    """
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("an event is written in the transaction of its effect")
    head = take_turn()
    event = Event(
        seq=head.seq + 1,
        at=_now(),
        actor=_name(actor),
        role=_role(actor),
        action=action,
        thing=thing,
        thing_id=str(thing_id),
        details=json.loads(json.dumps(details, default=str)),
        previous=head.digest,
    )
    event.digest = digest_of(event)
    event.save(force_insert=True)
    Head.objects.filter(pk=1).update(seq=event.seq, digest=event.digest)
    return event


def take_turn() -> Head:
    """Wait until no other transaction appends. Whoever gives out numbers takes its turn first, too.

    PostgreSQL: the row lock serialises appends until the commit. SQLite: IMMEDIATE transactions already do.
    """
    Head.objects.get_or_create(pk=1)
    return Head.objects.select_for_update().get(pk=1)


def digest_of(event: Event) -> str:
    entry = {
        "seq": event.seq,
        "at": event.at,
        "actor": event.actor,
        "role": event.role,
        "action": event.action,
        "thing": event.thing,
        "thing_id": event.thing_id,
        "details": event.details,
    }
    canonical = json.dumps(entry, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    return hashlib.sha256(b"\x00" + bytes.fromhex(event.previous) + canonical).hexdigest()


def verify() -> Fault | None:
    """Walk the whole chain. None: every row is as it was written and none is missing."""
    expected = 1
    previous = START
    for event in Event.objects.order_by("seq").iterator(chunk_size=2000):
        if event.seq != expected:
            return Fault(seq=expected, reason="row is missing")
        if event.previous != previous:
            return Fault(seq=event.seq, reason="row does not follow the one before it")
        if digest_of(event) != event.digest:
            return Fault(seq=event.seq, reason="row was changed")
        previous = event.digest
        expected += 1
    head = Head.objects.filter(pk=1).first()
    length = expected - 1
    if head is None:
        return None if length == 0 else Fault(seq=length, reason="head is missing")
    if head.seq > length:
        return Fault(seq=length + 1, reason="row is missing")
    if head.seq < length:
        return Fault(seq=head.seq + 1, reason="row was added behind the head")
    if head.digest != previous:
        return Fault(seq=length, reason="head does not fit the last row")
    return None


def _now() -> str:
    """The database's clock, UTC, to the microsecond where the database has it."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')")
        else:
            cursor.execute("SELECT strftime('%Y-%m-%dT%H:%M:%f000Z', 'now')")
        return str(cursor.fetchone()[0])


def moment(event: Event) -> datetime:
    return datetime.strptime(event.at, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=UTC)


def _name(actor: Any) -> str:
    return actor if isinstance(actor, str) else str(actor.pk)


def _role(actor: Any) -> str:
    return "" if isinstance(actor, str) else str(actor.main_role)
