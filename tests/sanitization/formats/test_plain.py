"""Plain text: values over wrapped lines, untouched bytes elsewhere."""

from __future__ import annotations

import base64

import pytest

from sanitization.errors import FileRefused
from sanitization.formats.plain import PASSAGE_CHARS, PlainHandler
from sanitization.formats.protocol import CleanMember
from sanitization.limits import Limits
from sanitization.vocabulary import FileKind
from tests.sanitization.formats.rewriting import hide, open_bytes, texts

WRAPPED = (
    "The minutes were taken by the office and later signed by Walt\r\n"
    "Harborline, who had chaired the meeting all day.\r\n"
)


def test_value_over_a_wrapped_line_is_hidden_and_line_endings_stay() -> None:
    outcome = hide(PlainHandler(), FileKind.TEXT, WRAPPED.encode(), ["Walt Harborline"])

    assert outcome.clean == WRAPPED.replace("Walt\r\nHarborline", "Person 1").encode()


def test_log_lines_are_passages_of_their_own() -> None:
    log = b"2024-05-06 07:08:09 walt logged in from the workstation in room seven\n" * 3

    document = open_bytes(PlainHandler(), FileKind.TEXT, log)

    assert [passage.place for passage in document.passages()] == ["line 1", "line 2", "line 3"]


def test_legacy_encoding_stays() -> None:
    text = "Sehr geehrter Herr Müller,\ndie Straße ist gesperrt.\n"

    outcome = hide(PlainHandler(), FileKind.TEXT, text.encode("cp1252"), ["Herr Müller"])

    assert outcome.clean == text.replace("Herr Müller", "Person 1").encode("cp1252")


def test_long_lines_become_bounded_passages_without_losing_a_character() -> None:
    text = "word " * 20_000

    document = open_bytes(PlainHandler(), FileKind.TEXT, text.encode())

    pieces = texts(document)
    assert max(map(len, pieces)) <= PASSAGE_CHARS
    assert "".join(pieces) == text.rstrip("\n")
    assert len({passage.key for passage in document.passages()}) == len(pieces)


def test_overlong_line_is_refused() -> None:
    with pytest.raises(FileRefused) as refusal:
        open_bytes(PlainHandler(), FileKind.TEXT, b"x" * 101, Limits(line_chars=100))

    assert refusal.value.code == "text.line_too_long"


def test_rewriting_without_edits_gives_the_same_bytes() -> None:
    data = "\ufeffone\n\n  two\r\nthree\rfour \u2028 five".encode()

    assert hide(PlainHandler(), FileKind.TEXT, data, []).clean == data


def test_inline_files_become_members_and_come_back_clean_or_empty() -> None:
    picture, other = base64.b64encode(b"\x89PNG Walt").decode(), base64.b64encode(b"Walt").decode()
    text = f'<img src="data:image/png;base64,{picture}"> <a href="data:application/x-thing;base64,{other}">x</a>'
    members = list(open_bytes(PlainHandler(), FileKind.HTML, text.encode()).members())
    assert [(member.name, member.data) for member in members] == [("inline-1.png", b"\x89PNG Walt")]

    clean = {members[0].key: CleanMember(data=b"clean", name="inline-1.png")}
    outcome = hide(PlainHandler(), FileKind.HTML, text.encode(), [], members=clean)

    back = base64.b64encode(b"clean").decode()
    assert outcome.clean.decode() == f'<img src="data:image/png;base64,{back}"> <a href="data:,">x</a>'
    assert [entry.part for entry in outcome.rewritten.ledger] == ["text", "1 inline files"]


def test_names_go_on_behind_the_mark_of_a_quoted_line() -> None:
    text = (
        "> We spoke at some length yesterday afternoon with our good friend Walt\n"
        "> Harborline about the whole of it and then about some more of it again\n"
        "> ok\n"
        ">> We spoke at some length the other afternoon with our friend Zoe\n"
        "> Featherstone\n"
    )

    outcome = hide(PlainHandler(), FileKind.TEXT, text.encode(), ["Walt Harborline", "Zoe Featherstone", "again"], "X")

    assert outcome.clean.decode() == (
        "> We spoke at some length yesterday afternoon with our good friend X"
        " about the whole of it and then about some more of it X\n"
        "> ok\n"
        ">> We spoke at some length the other afternoon with our friend Zoe\n"
        "> Featherstone\n"
    )
