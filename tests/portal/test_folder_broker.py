"""The embedded broker hands over whole messages, each once, to many takers."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import Empty
from typing import Any

from kombu import Connection

import portal.celery  # noqa: F401 - makes the alias known
from tests.services import wait_for


def connection(folder: Path) -> Connection:
    options = {
        "data_folder_in": str(folder / "queue"),
        "data_folder_out": str(folder / "queue"),
        "control_folder": str(folder / "control"),
        "store_processed": False,
    }
    for name in ("queue", "control"):
        (folder / name).mkdir(exist_ok=True)
    return Connection("folder://localhost//", transport_options=options)


def test_every_message_is_taken_once_by_one_of_many(tmp_path: Path) -> None:
    def put(number: int) -> None:
        with connection(tmp_path) as link:
            link.SimpleQueue("jobs").put({"number": number})

    def take(_: int) -> list[int]:
        taken: list[int] = []
        with connection(tmp_path) as link:
            waiting: Any = link.SimpleQueue("jobs")
            while len(taken) < 60:
                try:
                    message = waiting.get(timeout=1.5)
                except Empty:
                    return taken
                message.ack()
                taken.append(message.payload["number"])
        return taken

    put(0)
    with ThreadPoolExecutor(8) as pool:
        takers = [pool.submit(take, number) for number in range(4)]
        list(pool.map(put, range(1, 60)))

    assert sorted(number for taker in takers for number in taker.result()) == list(range(60))


def test_half_a_message_stops_nobody(tmp_path: Path) -> None:
    # A queue name of its own: kombu remembers within one process which queues were bound, whatever the folder.
    got: list[Any] = []
    with connection(tmp_path) as link:
        waiting = link.SimpleQueue("halves")
        # Takers go by name: zeros bring it to the front whatever the machine's uptime.
        (tmp_path / "queue" / f"{0:015d}_half.halves.msg").write_text('{"body": "ab')
        waiting.put({"number": 1})
        wait_for(lambda: _take(waiting, got), what="the whole message")

    assert got == [{"number": 1}]
    assert list((tmp_path / "queue").iterdir()) == []


def _take(waiting: Any, got: list[Any]) -> bool:
    try:
        message = waiting.get(timeout=0.5)
    except Empty:
        return False
    message.ack()
    got.append(message.payload)
    return True
