"""Kombu's filesystem transport with whole messages only: for the embedded mode, where no broker is installed.

The stock transport names a file before it has written it, so that a reader may take half a message and its worker
ends. Here a message is written aside and renamed, and what cannot be read is left to the sweeper.
"""

from __future__ import annotations

import time
import uuid
from pathlib import Path
from time import monotonic
from typing import Any

from kombu.transport import filesystem
from kombu.utils.json import dumps

TRIES = 40


class Channel(filesystem.Channel):
    def _put(self, queue: str, payload: Any, **kwargs: Any) -> None:  # type: ignore[override]
        folder = Path(self.data_folder_out)
        name = f"{round(monotonic() * 1000):015d}_{uuid.uuid4()}.{queue}.msg"  # takers sort by name
        aside = folder / f".{name}.part"
        aside.write_text(dumps(payload), encoding="utf-8")  # type: ignore[no-untyped-call]
        aside.rename(folder / name)

    def _get(self, queue: str, timeout: float | None = None) -> Any:
        while True:
            try:
                return super()._get(queue)  # type: ignore[no-untyped-call]
            except ValueError:
                continue  # what cannot be read is gone from the folder already

    def get_table(self, exchange: str) -> Any:
        return self._patiently(super().get_table, exchange)

    def _queue_bind(self, exchange: str, routing_key: str, pattern: str, queue: str) -> None:
        self._patiently(super()._queue_bind, exchange, routing_key, pattern, queue)

    @staticmethod
    def _patiently(act: Any, *arguments: Any) -> Any:
        """The table of queues is empty for a moment while another process makes it."""
        for _ in range(TRIES):
            try:
                return act(*arguments)
            except ValueError:
                time.sleep(0.05)
        return act(*arguments)


class Transport(filesystem.Transport):
    Channel = Channel
