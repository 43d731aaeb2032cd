"""What the model sees: folded text with offsets back, and the shape of each word."""

from __future__ import annotations

import pytest

from sanitization.ner.encoding import LABELS, TYPES, fold, shape


def test_folding_drops_what_nobody_sees_and_remembers_where_it_was() -> None:
    text, origin = fold("Wa\u200blt ﬁsh")

    assert text == "Walt fish"
    assert [origin[place] for place in (0, 2, 5, 6)] == [0, 3, 6, 6]


@pytest.mark.parametrize(
    ("word", "before", "number"),
    [
        ("walt", "", 0),
        ("walt", " ", 1),
        ("Walt", " ", 5),
        ("WALT", "\t", 10),
        ("McKay", "\n", 15),
        ("W", " ", 17),
        ("R2", " ", 21),
        (".", "", 24),
    ],
)
def test_a_word_has_a_shape(word: str, before: str, number: int) -> None:
    assert shape(word, before) == number


def test_labels_begin_and_go_on() -> None:
    assert LABELS[0] == "O"
    assert len(LABELS) == 1 + 2 * len(TYPES)
    assert {label[2:] for label in LABELS[1:]} == set(TYPES)
    assert [label[0] for label in LABELS[1:]] == ["B", "I"] * len(TYPES)
