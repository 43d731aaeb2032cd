"""Submissions in every state, with real sealed readings and stored clean copies, without running the engine."""

from __future__ import annotations

import hashlib
import io
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.db.models.functions import Now
from PIL import Image

from portal.queue.models import Status
from portal.vault import actions as vault
from portal.vault.models import VaultObject
from sanitization import looks, records, wire
from sanitization.models import Redaction, Scan
from sanitization.vocabulary import (
    FileKind,
    Found,
    Inside,
    Location,
    PassageKind,
    Picture,
    Plan,
    Reading,
    Seen,
    Shown,
    Span,
)
from submissions.models import Artifact, Submission
from submissions.models.artifact import Role
from submissions.states import State

REQUEST = "Please write to Walt Harborline about the Falcon budget."
TEXT = "Walt Harborline signs for Harborline Capital LLP on Friday."
CLEAN = "Person 1 signs for Company 1 on Friday."
CONTEXT = {
    "occupation": "13-0000",
    "sector": "K",
    "authenticity": "real",
    "outcome": "delivered",
    "tools": ["word"],
    "minutes_spent": 90,
    "year": 2024,
}
RIGHTS = {
    "made_for": "self", "under_nda": "no", "permission": "not_needed", "secrecy": [], "third_party": "no",
    "purposes": ["evaluate"],
}  # fmt: skip
_READ = frozenset(State) - {State.DRAFT, State.SCANNING}
_CLEANED = frozenset({State.READY, State.SUBMITTED, State.IN_REVIEW, State.RETURNED, State.APPROVED, State.REJECTED})


def reading_of(text: str, name: str) -> Reading:
    found = []
    for value, entity in (("Walt Harborline", "PERSON"), ("Harborline Capital LLP", "ORGANIZATION")):
        start = text.find(value)
        if start >= 0:
            span = Span(
                start=start, end=start + len(value), entity=entity, score=0.9, detectors=("test",), reason="test"
            )
            found.append(Found(key="line1", location=Location(place="line 1"), value=value, span=span))
    seen = (
        Seen(key="name", location=Location(place="file name"), kind=PassageKind.NAME, text=name),
        Seen(key="line1", location=Location(place="line 1"), kind=PassageKind.PROSE, text=text),
    )
    return Reading(kind=FileKind.TEXT, passages=seen, found=tuple(found))


def scanned(owner: Any, source: VaultObject, text: str, name: str) -> Scan:
    scan = Scan.objects.create(
        owner=owner, source=source, name_sealed=vault.seal_text(owner, name, "name"), status=Status.DONE
    )
    reading = reading_of(text, name)
    sealed = vault.put_bytes(owner, VaultObject.Kind.READING, wire.encode(reading))
    records.save_reading(scan, reading, sealed)
    return Scan.objects.get(pk=scan.pk)


def redacted(owner: Any, source: VaultObject, clean: str, name: str) -> Redaction:
    plan = vault.put_bytes(owner, VaultObject.Kind.PLAN, wire.encode(Plan()))
    stored = f"test/{source.pk.hex}"
    storages["clean"].save(stored, ContentFile(clean.encode()))
    preview = Reading(
        kind=FileKind.TEXT,
        passages=(Seen(key="line1", location=Location(place="line 1"), kind=PassageKind.PROSE, text=clean),),
    )
    storages["clean"].save(f"{stored}.preview", ContentFile(wire.encode(preview)))
    drawn = drawing()
    storages["clean"].save(f"{stored}.looks", ContentFile(drawn))
    return Redaction.objects.create(
        owner=owner,
        source=source,
        name_sealed=vault.seal_text(owner, name, "name"),
        plan=plan,
        status=Status.DONE,
        kind="text",
        clean_as=stored,
        clean_sha256=hashlib.sha256(clean.encode()).hexdigest(),
        clean_size=len(clean),
        clean_name_sealed=vault.seal_text(owner, "clean.txt", "name"),
        preview_as=f"{stored}.preview",
        looks_as=f"{stored}.looks",
        looks_sha256=hashlib.sha256(drawn).hexdigest(),
        ledger=[{"part": "text", "fate": "rewritten", "reason": ""}],
        fidelity=[["lines", 1, 1]],
        searched=2,
        parts_read=1,
        replaced=2,
    )


def drawing() -> bytes:
    """One drawn page and one file inside, as a worker stores them."""
    page = io.BytesIO()
    Image.new("RGB", (60, 80), "white").save(page, format="WEBP")
    size = page.tell()
    shown = Shown(
        pictures=(Picture(place="page 1", width=60, height=80, start=0, size=size),),
        files=(Inside(members=(), name="notes/person-1.txt", kind=FileKind.TEXT, size=12),),
    )
    return looks.packed(shown, page)


def add_artifact(submission: Submission, role: str, text: str, clean: str, name: str, ordinal: int = 1) -> Artifact:
    owner = submission.owner
    source = vault.put_bytes(owner, VaultObject.Kind.ORIGINAL, text.encode())
    return Artifact.objects.create(
        submission=submission,
        role=role,
        ordinal=ordinal,
        name_sealed=vault.seal_text(owner, name, "name"),
        suffix=".txt",
        size=len(text),
        source=source,
        scan=scanned(owner, source, text, name),
        terms_version=0,
        redaction=redacted(owner, source, clean, name) if submission.state in _CLEANED else None,
    )


def make(owner: Any, state: State, *, number: int = 0, reviewer: Any = None) -> Submission:
    """A whole submission in `state`: a request and one deliverable, read and cleaned as far as the state says."""
    highest = Submission.objects.order_by("-number").values_list("number", flat=True).first()
    submission = Submission.objects.create(
        owner=owner,
        number=number or (highest or 0) + 1,
        state=state,
        rights=RIGHTS,
        rights_signed_at=Now(),
        submitted_at=Now() if state in _CLEANED - {State.READY} else None,
        reviewer=reviewer if state == State.IN_REVIEW else None,
        halted_code="verify.residue" if state == State.HALTED else "",
        **CONTEXT,
    )
    submission = Submission.objects.get(pk=submission.pk)
    add_artifact(submission, Role.REQUEST_TEXT, REQUEST, "Please write to Person 1 about the budget.", "request.txt")
    add_artifact(submission, Role.DELIVERABLE, TEXT, CLEAN, "Harborline memo.txt")
    return submission
