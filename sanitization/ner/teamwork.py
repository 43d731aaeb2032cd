"""Work that threads of one process share. What comes out does not depend on how many there are or how fast they are."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

T = TypeVar("T")


class Shared(Generic[T]):
    """Calls of which each is made once: by threads that begin at once, and by whoever waits for the answers.

    threads: how many begin. Where none may start, as in some sandboxes, the one who waits makes all calls.
    Only calls that release the interpreter's lock gain anything.
    """

    def __init__(self, calls: Sequence[Callable[[], T]], threads: int) -> None:
        self._calls = tuple(calls)
        self._answers: dict[int, T] = {}
        self._faults: list[BaseException] = []
        self._left = deque(range(len(self._calls)))
        self._threads: list[threading.Thread] = []
        for _ in range(min(threads, len(self._calls))):
            thread = threading.Thread(target=self._work, daemon=True)
            try:
                thread.start()
            except (RuntimeError, MemoryError):
                break
            self._threads.append(thread)

    def answers(self) -> list[T]:
        """In the order of the calls. Raises what a call raised."""
        self._work()
        self.close()
        if self._faults:
            raise self._faults[0]
        return [self._answers[number] for number in range(len(self._calls))]

    def close(self) -> None:
        """What has not begun is left; no thread stays behind."""
        self._left.clear()
        for thread in self._threads:
            thread.join()

    def _work(self) -> None:
        while not self._faults:
            try:
                number = self._left.popleft()
            except IndexError:
                return
            try:
                self._answers[number] = self._calls[number]()
            except BaseException as fault:  # noqa: BLE001  # raised again where the answers are asked for
                self._faults.append(fault)
