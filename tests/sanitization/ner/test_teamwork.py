"""Threads that share work: the same answers in the same order however many there are, and none left behind."""

from __future__ import annotations

import threading
from functools import partial

import pytest

from sanitization.ner import teamwork
from sanitization.ner.teamwork import Shared


@pytest.mark.parametrize("threads", [0, 1, 3])
def test_answers_stand_in_the_order_of_the_calls(threads: int) -> None:
    before = threading.active_count()

    assert Shared([partial(pow, number, 2) for number in range(200)], threads).answers() == [n**2 for n in range(200)]
    assert threading.active_count() == before


def test_threads_begin_before_anybody_asks() -> None:
    begun = threading.Event()

    work = Shared([begun.set, lambda: None], 1)

    assert begun.wait(30)
    work.answers()


@pytest.mark.parametrize("threads", [0, 2])
def test_what_a_call_raises_is_raised_to_the_one_who_asks(threads: int) -> None:
    def fail() -> int:
        raise MemoryError

    with pytest.raises(MemoryError):
        Shared([partial(abs, 1), fail, *[partial(abs, 2)] * 20], threads).answers()


def test_where_no_thread_may_start_the_one_who_asks_does_it_all(monkeypatch: pytest.MonkeyPatch) -> None:
    class Refused(threading.Thread):
        def start(self) -> None:
            raise RuntimeError("can't start new thread")

    monkeypatch.setattr(teamwork.threading, "Thread", Refused)

    assert Shared([partial(abs, -1), partial(abs, -2)], 2).answers() == [1, 2]


def test_what_is_closed_makes_no_further_call() -> None:
    go, made = threading.Event(), []

    def wait(number: int) -> None:
        go.wait(30)
        made.append(number)

    work = Shared([partial(wait, number) for number in range(50)], 1)
    work._left.clear()
    go.set()
    work.close()

    assert len(made) <= 1
