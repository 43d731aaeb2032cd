"""The measure of what stayed: words that nobody hid, found again in the clean copy."""

from __future__ import annotations

import io
import zipfile
from collections import Counter

import docx
import pytest

from sanitization import engine, fidelity
from sanitization.vocabulary import Edit, Fidelity, Hidden, Passage, PassageKind, Plan

PLAN = Plan(
    hidden=(Hidden(value="Walt Harborline", entity="PERSON", stand_in="Person 1", slug="person-1", number="1"),)
)


def passage(text: str, kind: PassageKind = PassageKind.PROSE) -> Passage:
    return Passage(key="p", text=text, place="paragraph 1", kind=kind)


def outside(text: str, *edits: tuple[int, int]) -> list[str]:
    wanted = [Edit(start=start, end=end, replacement="X") for start, end in edits]
    words: Counter[str] = Counter()
    fidelity.add_words(words, [passage(text)], {"p": wanted})
    return sorted(words.elements())


@pytest.mark.parametrize(
    ("text", "edits", "words"),
    [
        ("The ferry left.", [], ["The", "ferry", "left"]),
        ("The ferry left.", [(4, 9)], ["The", "left"]),
        ("preACMEpost stays", [(3, 7)], ["stays"]),
        ("a Walt's b Ann c", [(2, 6), (11, 14)], ["a", "s", "b", "c"]),
        ("1,250.40 EUR", [], ["1", "250", "40", "EUR"]),
        ("船が出た", [(0, 1)], ["出", "た"]),
        ("Walt", [(0, 4)], []),
    ],
)
def test_words_that_an_edit_touches_are_not_counted(text: str, edits: list[tuple[int, int]], words: list[str]) -> None:
    assert outside(text, *edits) == sorted(words)


def test_who_did_it_has_no_words() -> None:
    words: Counter[str] = Counter()

    fidelity.add_words(words, [passage("Walt Harborline", PassageKind.IDENTITY), passage("ferry ferry")])

    assert words == {"ferry": 2}


def test_a_word_counts_as_often_as_it_stands_there() -> None:
    before = Counter({"ferry": 2, "port": 1})

    kept = fidelity.words_kept(before, Counter({"ferry": 3, "dock": 1}))

    assert kept == Fidelity(counts=((fidelity.WORDS, 3, 2),))


def test_a_file_without_words_has_no_line_for_them() -> None:
    assert fidelity.words_kept(Counter(), Counter(["anything"])) == Fidelity()


def test_accounts_are_added_by_name() -> None:
    one, other = Fidelity(counts=(("rows", 3, 3), ("cells", 9, 8))), Fidelity(counts=(("rows", 2, 1), ("none", 0, 0)))

    assert fidelity.joined((one, other)).counts == (("rows", 5, 4), ("cells", 9, 8))


def letter() -> bytes:
    document = docx.Document()
    document.add_paragraph("The ferry of Walt Harborline left at noon.")
    sink = io.BytesIO()
    document.save(sink)
    return sink.getvalue()


def test_the_words_of_a_letter_are_found_again_around_what_was_hidden() -> None:
    sink = io.BytesIO()

    redaction = engine.redact(io.BytesIO(letter()), "letter.docx", PLAN, sink)

    assert redaction.replaced == 1
    text = docx.Document(io.BytesIO(sink.getvalue())).paragraphs[0].text
    assert text == "The ferry of Person 1 left at noon."
    what, before, after = redaction.fidelity.counts[0]
    assert (what, before, after) == (fidelity.WORDS, before, before)
    # The six words of the letter, and those of style names.
    assert before >= 6


def test_words_that_a_writer_loses_are_missed(monkeypatch: pytest.MonkeyPatch) -> None:
    from sanitization.formats.ooxml.document import OfficeDocument

    def emptied(self: OfficeDocument, node: object, root: object) -> None:
        for text in root.iter("{*}t"):  # type: ignore[attr-defined]
            text.text = ""

    whole = engine.redact(io.BytesIO(letter()), "letter.docx", PLAN, io.BytesIO()).fidelity.counts[0]
    monkeypatch.setattr(OfficeDocument, "finish", emptied)
    emptied_count = engine.redact(io.BytesIO(letter()), "letter.docx", PLAN, io.BytesIO()).fidelity.counts[0]

    assert whole[1] == whole[2]
    assert emptied_count[1] - emptied_count[2] == len(["the", "ferry", "of", "left", "at", "noon"])


def test_an_archive_tells_what_stayed_in_its_files() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.docx", letter())
        archive.writestr("b.docx", letter())

    counts = engine.redact(packed, "letters.zip", PLAN, io.BytesIO()).fidelity.counts

    assert ("members", 2, 2) in counts
    assert ("paragraphs", 2, 2) in counts
