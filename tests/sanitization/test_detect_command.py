"""The command: rows in, spans out in the same order, or one line that names the row and no file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sanitization import commandline_detect, wire
from sanitization.confinement import availability
from sanitization.errors import EngineFailed

pytestmark = pytest.mark.skipif(availability().level != "full", reason="this kernel cannot confine fully")

ROWS = [
    {"id": "a", "text": "write to walt@harborline.example, card 4012 8888 8888 1881"},
    {"id": 2, "text": "nothing to see"},
    {"id": "c", "text": "😀 é https://wiki.corp/x and 10.20.30.41", "more": [1]},
    {"id": "d", "text": ""},
]


def detect(tmp_path: Path, content: str | bytes, *more: str) -> tuple[int, Path]:
    source, out = tmp_path / "rows.jsonl", tmp_path / "spans.jsonl"
    source.write_bytes(content.encode() if isinstance(content, str) else content)
    return commandline_detect.run([str(source), "--output", str(out), "--detector", "none", *more]), out


def lines(rows: list[dict[str, object]]) -> str:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def test_rows_become_spans_with_offsets_of_characters(tmp_path: Path) -> None:
    status, out = detect(tmp_path, lines(ROWS))

    assert status == 0
    found = [json.loads(line) for line in out.read_text().splitlines()]
    assert [row["id"] for row in found] == ["a", 2, "c", "d"]
    named = [
        [(row["text"][span["start"] : span["end"]], span["type"]) for span in answer["spans"]]
        for row, answer in zip(ROWS, found, strict=True)
    ]
    assert named == [
        [("walt@harborline.example", "EMAIL_ADDRESS"), ("4012 8888 8888 1881", "CREDIT_CARD")],
        [],
        [("https://wiki.corp/x", "URL_INTERNAL"), ("10.20.30.41", "IP_ADDRESS")],
        [],
    ]
    assert {key for row in found for span in row["spans"] for key in span} == {"start", "end", "type", "score"}


def test_rows_of_many_batches_keep_their_order(tmp_path: Path) -> None:
    rows = [{"id": place, "text": f"row {place}: walt{place}@harborline.example"} for place in range(1200)]

    status, out = detect(tmp_path, lines(rows))

    found = [json.loads(line) for line in out.read_text().splitlines()]
    assert status == 0
    assert [row["id"] for row in found] == list(range(1200))
    assert all(len(row["spans"]) == 1 for row in found)


def test_the_threshold_decides(tmp_path: Path) -> None:
    row = lines([{"id": 1, "text": "see HARB-1234 of walt@harborline.example"}])

    low = json.loads(detect(tmp_path, row)[1].read_text())["spans"]
    high = json.loads(detect(tmp_path, row, "--threshold", "0.9")[1].read_text())["spans"]

    assert [span["type"] for span in low] == ["TICKET_ID", "EMAIL_ADDRESS"]
    assert [span["type"] for span in high] == ["EMAIL_ADDRESS"]


BAD = {
    "no JSON": b"{walt",
    "no object": b'["walt"]',
    "no id": b'{"text": "walt"}',
    "no text": b'{"id": 1}',
    "a number as text": b'{"id": 1, "text": 5}',
    "a list as id": b'{"id": [1], "text": "walt"}',
    "a truth as id": b'{"id": true, "text": "walt"}',
    "no UTF-8": b'{"id": 1, "text": "walt\xff"}',
    "too deep": b'{"id": 1, "text": ' + b"[" * 100_000,
}


@pytest.mark.parametrize("row", BAD.values(), ids=BAD.keys())
def test_a_bad_row_is_named_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], row: bytes
) -> None:
    (tmp_path / "spans.jsonl").write_text("of an earlier run")

    status, out = detect(tmp_path, lines(ROWS).encode() + row + b"\n" + lines(ROWS).encode())

    said = capsys.readouterr().err
    assert status == 2
    assert said.startswith("data.row: Row 5: ")
    assert said.count("\n") == 1
    assert "walt" not in said
    assert not out.exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["rows.jsonl"]


def test_the_input_is_never_overwritten(tmp_path: Path) -> None:
    source = tmp_path / "rows.jsonl"
    source.write_text(lines(ROWS))

    assert commandline_detect.run([str(source), "--output", str(source), "--detector", "none"]) == 2
    assert source.read_text() == lines(ROWS)


LIES = [
    [],
    [[], []],
    [[{"start": 0, "end": 5, "entity": "PERSON", "score": 1, "detectors": [], "reason": ""}]],
    [[{"start": 2, "end": 2, "entity": "PERSON", "score": 1, "detectors": [], "reason": ""}]],
    [[{"start": 1, "end": 2, "entity": "PERSON", "score": 1, "detectors": [], "reason": ""}] * 2],
    [[{"start": 1, "end": 2, "entity": "person", "score": 1, "detectors": [], "reason": ""}]],
]


@pytest.mark.parametrize("lie", LIES)
def test_no_lie_of_the_child_gets_through(lie: object) -> None:
    with pytest.raises(EngineFailed):
        wire.decode(json.dumps(lie).encode(), wire.detections(["walt"]))
