"""Overlapping detections become spans that cover everything once."""

from __future__ import annotations

from sanitization.policies.overlaps import resolve
from sanitization.vocabulary import Span


def span(start: int, end: int, entity: str, score: float, *detectors: str) -> Span:
    return Span(start=start, end=end, entity=entity, score=score, detectors=detectors or ("a",))


def shown(spans: list[Span]) -> list[tuple[int, int, str]]:
    return [(item.start, item.end, item.entity) for item in spans]


def test_the_longer_confident_span_wins_and_votes_unite() -> None:
    resolved = resolve([span(0, 4, "PERSON", 0.8, "labels"), span(0, 15, "PERSON", 0.9, "names")])

    assert shown(resolved) == [(0, 15, "PERSON")]
    assert resolved[0].detectors == ("names", "labels")
    assert resolved[0].score > 0.9


def test_what_stays_visible_never_covers_what_is_hidden() -> None:
    assert shown(resolve([span(0, 60, "URL", 1.0), span(8, 30, "EMAIL_ADDRESS", 0.7)])) == [(8, 30, "EMAIL_ADDRESS")]


def test_a_loser_keeps_what_the_winner_leaves_open() -> None:
    resolved = resolve([span(0, 10, "PERSON", 0.7), span(5, 25, "ORGANIZATION", 0.9)])

    assert shown(resolved) == [(0, 5, "PERSON"), (5, 25, "ORGANIZATION")]


def test_doubtful_spans_give_way_to_confident_ones() -> None:
    resolved = resolve([span(0, 12, "PHONE_NUMBER", 0.4), span(3, 9, "EMPLOYEE_ID", 0.9)])

    assert (3, 9, "EMPLOYEE_ID") in shown(resolved)


def test_touching_spans_both_stay_and_are_sorted() -> None:
    resolved = resolve([span(5, 9, "PERSON", 0.9), span(0, 5, "LOCATION", 0.9)])

    assert shown(resolved) == [(0, 5, "LOCATION"), (5, 9, "PERSON")]


def test_nothing_gives_nothing() -> None:
    assert resolve([]) == []


def test_what_is_called_a_project_is_one_however_much_its_name_reads_like_somebodys() -> None:
    resolved = resolve([span(8, 15, "PERSON", 0.99, "names"), span(8, 15, "PROJECT", 0.7, "projects")])

    assert shown(resolved) == [(8, 15, "PROJECT")]
    assert resolved[0].detectors == ("projects",)


def test_the_rest_of_a_loser_has_no_white_space_at_its_ends() -> None:
    text = "Aadhaar 2345 6789 0124 too"
    resolved = resolve([span(0, 26, "ID", 0.45), span(8, 22, "IN_AADHAAR", 0.95)], text)

    assert [text[each.start : each.end] for each in resolved] == ["Aadhaar", "2345 6789 0124", "too"]


def test_names_that_share_words_are_one_name() -> None:
    text = "with Lysander Peñalver Osuna, and Rosa Quint, Quint Marlow"
    shared = [span(5, 22, "PERSON", 1.0, "known"), span(14, 28, "PERSON", 1.0, "part")]
    parted = [span(34, 51, "PERSON", 0.9), span(46, 58, "PERSON", 0.9)]

    assert shown(resolve(shared, text)) == [(5, 28, "PERSON")]
    assert resolve(shared, text)[0].detectors == ("known", "part")
    assert len(resolve(parted, text)) == 2, "a comma stands between"


def test_a_known_surname_right_behind_a_name_belongs_to_it() -> None:
    text = "Lysander Peñalver Osuna"
    name = span(0, 17, "PERSON", 1.0)

    assert shown(resolve([name, span(18, 23, "PERSON", 1.0, "known")], text)) == [(0, 23, "PERSON")]
    assert len(resolve([name, span(18, 23, "PERSON", 1.0, "names")], text)) == 2
    assert len(resolve([name, span(18, 23, "PERSON", 1.0, "known")], text.replace(" O", "\nO"))) == 2
