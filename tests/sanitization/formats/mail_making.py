"""Messages for tests, and the whole way through the engine with no detection but what the file itself tells."""

from __future__ import annotations

import io
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest

from sanitization import engine
from sanitization.errors import Refusal
from sanitization.formats.mail import MailHandler
from sanitization.policies.identities import known_from
from sanitization.policies.planning import plan_submission
from sanitization.vocabulary import FileKind, Known, Passage, Reach
from tests.leaktest.judging import NoDetection
from tests.sanitization.formats.rewriting import open_bytes

FROM = b"From: Walt Harborline <walt@harborline.com>\n"


def cleaned(data: bytes, *terms: str, name: str = "a.eml") -> EmailMessage:
    message = message_from_bytes(written(data, *terms, name=name), policy=policy.default)
    assert isinstance(message, EmailMessage)
    return message


def written(data: bytes, *terms: str, name: str = "a.eml") -> bytes:
    """The whole way through the engine, with no detection but the terms and what the file itself tells."""
    known = [Known(value=term, entity="PERSON", reach=Reach.WORD, source="declared") for term in terms]
    first = engine.scan(io.BytesIO(data), name, NoDetection(), known)
    reading = engine.scan(io.BytesIO(data), name, NoDetection(), known_from([first], known))
    (plan,), _ = plan_submission([reading], verdicts={}, declared=known, assigned={})
    sink = io.BytesIO()
    redaction = engine.redact(io.BytesIO(data), name, plan, sink)
    assert engine.verify(sink, redaction.kind, redaction.clean_name, plan).passed
    return sink.getvalue()


def removed(data: bytes) -> set[str]:
    first = engine.scan(io.BytesIO(data), "a.eml", NoDetection())
    (plan,), _ = plan_submission([first], verdicts={}, declared=(), assigned={})
    redaction = engine.redact(io.BytesIO(data), "a.eml", plan, io.BytesIO())
    return {entry.reason for entry in redaction.ledger if entry.fate == "removed"}


def refusal(data: bytes) -> str:
    with pytest.raises(Refusal) as refused:
        engine.scan(io.BytesIO(data), "a.eml", NoDetection())
    return refused.value.code


def passages(data: bytes) -> list[Passage]:
    return list(open_bytes(MailHandler(), FileKind.EMAIL, data).passages())


def multipart(kind: str, *parts: bytes, border: str = "x") -> bytes:
    inner = b"".join(b"--" + border.encode() + b"\n" + part + b"\n" for part in parts)
    return f"Content-Type: multipart/{kind}; boundary={border}\n\n".encode() + inner + f"--{border}--\n".encode()
