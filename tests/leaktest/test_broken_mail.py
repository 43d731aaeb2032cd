"""Writers of mail and notebooks that forget one thing: each time the second reader has to say that something is left."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest

from sanitization import engine
from sanitization.formats import mail_parts, mail_writing, notebook_slots
from sanitization.formats.mail_headers import Headers
from sanitization.formats.mail_writing import Writing
from sanitization.formats.notebook_cells import Cells
from sanitization.formats.notebook_slots import Cut, File, Text
from sanitization.policies.identities import known_from
from sanitization.policies.planning import plan_submission
from sanitization.vocabulary import Plan, Verification
from tests.leaktest.formats import FORMATS
from tests.leaktest.judging import as_known, patterns
from tests.leaktest.places import Edition
from tests.leaktest.planting import Planting
from tests.leaktest.seeds import seed

SEED = seed()
EML, MBOX, IPYNB = "message.eml", "mail.mbox", "analysis.ipynb"
BY_NAME = {wanted.name: wanted for wanted in FORMATS}


@cache
def source_and_plan(name: str) -> tuple[bytes, Plan]:
    """The planted file with its plan, made once."""
    wanted = BY_NAME[name]
    planting = Planting(wanted.places, SEED)
    source = wanted.build(planting, Edition.PLAIN)
    known = [as_known(one) for one in planting.planted.values()]
    first = engine.scan(io.BytesIO(source), name, patterns(), known)
    reading = engine.scan(io.BytesIO(source), name, patterns(), known_from([first], known))
    (plan,), _ = plan_submission([reading], verdicts={}, declared=known, assigned={})
    return source, plan


def verified(name: str) -> Verification:
    source, plan = source_and_plan(name)
    sink = io.BytesIO()
    redaction = engine.redact(io.BytesIO(source), name, plan, sink)
    return engine.verify(sink, redaction.kind, redaction.clean_name, plan)


@pytest.mark.parametrize("name", [EML, MBOX, IPYNB])
def test_an_honest_writer_leaves_nothing(name: str) -> None:
    assert verified(name).passed, SEED


def unedited_headers(monkeypatch: pytest.MonkeyPatch) -> None:
    honest = Headers.lines
    monkeypatch.setattr(Headers, "lines", lambda self, edits: honest(self, {}))


def unedited_reports(monkeypatch: pytest.MonkeyPatch) -> None:
    honest = mail_writing.report_text
    monkeypatch.setattr(mail_writing, "report_text", lambda part, edits: honest(part, {}))


def unedited_descriptions(monkeypatch: pytest.MonkeyPatch) -> None:
    honest = Writing._fields

    def fields(self: Writing, *given: Any) -> bytes:
        edits, self._edits = self._edits, {}
        try:
            return honest(self, *given)
        finally:
            self._edits = edits

    monkeypatch.setattr(Writing, "_fields", fields)


def old_names(monkeypatch: pytest.MonkeyPatch) -> None:
    honest = Writing._fields
    monkeypatch.setattr(
        Writing,
        "_fields",
        lambda self, part, media, name: honest(self, part, media, part.member.name if name and part.member else ""),
    )


def old_contents(monkeypatch: pytest.MonkeyPatch) -> None:
    honest = Writing._part

    def part(self: Writing, part: Any) -> bytes | None:
        if part.member is not None and part.key in self._members:
            clean = self._members[part.key]
            self._members = {**self._members, part.key: type(clean)(data=part.member.data, name=clean.name)}
        return honest(self, part)

    monkeypatch.setattr(Writing, "_part", part)


def old_ids(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mail_parts.Ids, "new", lambda self, old: old)


def kept_headers(monkeypatch: pytest.MonkeyPatch) -> None:
    honest = Headers.lines

    def lines(self: Headers, edits: Any) -> Any:
        yield from honest(self, edits)
        _, plan = source_and_plan(EML)
        yield f"Received: by {plan.hidden[0].value}".encode("ascii", "xmlcharrefreplace").decode()

    monkeypatch.setattr(Headers, "lines", lines)


def unedited(cut: Cut) -> Callable[[pytest.MonkeyPatch], None]:
    def forget(monkeypatch: pytest.MonkeyPatch) -> None:
        honest = Text.clean
        monkeypatch.setattr(
            Text, "clean", lambda self, edits, members: honest(self, {} if self.cut is cut else edits, members)
        )

    return forget


def old_files(monkeypatch: pytest.MonkeyPatch) -> None:
    honest = File.clean
    monkeypatch.setattr(File, "clean", lambda self, data, depth: honest(self, self.member.data, depth))


def old_inline_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(notebook_slots, "with_members", lambda text, members: (text, 0))


def kept_metadata(monkeypatch: pytest.MonkeyPatch) -> None:
    honest = Cells._cell_metadata

    def metadata(self: Cells, value: Any, *given: Any) -> Any:
        return {**value, **honest(self, value, *given)}  # type: ignore[dict-item]

    monkeypatch.setattr(Cells, "_cell_metadata", metadata)


@pytest.mark.parametrize(
    ("name", "forget"),
    [
        (EML, unedited_headers),
        (EML, unedited_reports),
        (EML, unedited_descriptions),
        (EML, old_names),
        (EML, old_contents),
        (EML, old_ids),
        (EML, kept_headers),
        (MBOX, unedited_headers),
        (MBOX, old_contents),
        (MBOX, old_ids),
        (IPYNB, unedited(Cut.CODE)),
        (IPYNB, unedited(Cut.PROSE)),
        (IPYNB, unedited(Cut.NAME)),
        (IPYNB, old_files),
        (IPYNB, old_inline_files),
        (IPYNB, kept_metadata),
    ],
)
def test_what_a_writer_forgets_is_noticed(
    name: str, forget: Callable[[pytest.MonkeyPatch], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    source_and_plan(name)
    forget(monkeypatch)

    assert not verified(name).passed, f"unnoticed; repeat with LEAKTEST_SEED={SEED}"
