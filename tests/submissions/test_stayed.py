"""What stayed of a file, as both pages tell it."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from sanitization.fidelity import WORDS
from sanitization.models import Redaction
from submissions.models import Submission
from submissions.states import State
from submissions.stayed import Line, stayed
from tests.submissions import factory


def of(*counts: tuple[str, int, int]) -> list[tuple[str, int, str, str]]:
    shown = stayed(Redaction(fidelity=[list(count) for count in counts]))
    return [(line.what, line.share, line.counted, line.mark) for line in shown.lines]


def test_words_come_first_then_what_was_lost() -> None:
    assert of(("parts", 5, 5), ("charts", 2, 1), (WORDS, 1203, 1203)) == [
        ("Words that were not hidden", 100, "1,203", "all"),
        ("Charts", 50, "1 of 2", "1 fewer"),
        ("Parts", 100, "5", "all"),
    ]


@pytest.mark.parametrize(
    ("before", "after", "share"), [(1000, 999, 99), (1000, 0, 0), (3, 3, 100), (3, 4, 100), (0, 2, 100)]
)
def test_nothing_but_all_is_a_hundred(before: int, after: int, share: int) -> None:
    assert Line(what="Words", before=before, after=after).share == share


def test_a_file_that_is_not_written_yet_has_no_account() -> None:
    assert stayed(None).lines == ()


@pytest.fixture
def submission(person: Any) -> Submission:
    made = factory.make(person("contractor"), State.READY)
    Redaction.objects.update(fidelity=[[WORDS, 40, 38], ["slides", 3, 3]])
    return made


@pytest.mark.parametrize("role", ["contractor", "reviewer"])
def test_both_pages_show_it(role: str, person: Any, submission: Submission, client: Client) -> None:
    if role == "contractor":
        client.force_login(submission.owner)
        path = reverse("confirmation:fair-copy", args=[submission.pk])
    else:
        reviewer = person("reviewer")
        Submission.objects.update(state=State.IN_REVIEW, reviewer=reviewer)
        client.force_login(reviewer)
        path = reverse("review:decide", args=[submission.pk])

    page = client.get(path).content.decode()

    assert "What stayed" in page
    assert "38 of 40" in page
    assert "Not everything stayed: words that were not hidden (2 fewer)." in page
    assert '<span class="state look">2 fewer</span>' in page
    assert page.index("Words that were not hidden") < page.index("Slides")
