"""The escape drill: a parser that attacks gets out nothing, reaches nothing, and ends with a code."""

from __future__ import annotations

import io
import os
import signal
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from sanitization.confinement import Confinement, availability
from sanitization.errors import Refusal
from sanitization.limits import DEFAULT, MIB

TIGHT = replace(DEFAULT, wall_seconds=8.0, cpu_seconds=2, memory_bytes=512 * MIB, answer_bytes=4 * MIB)

pytestmark = pytest.mark.skipif(availability().level != "full", reason="this kernel cannot confine fully")


@pytest.fixture(scope="module")
def cell() -> Iterator[Confinement]:
    with Confinement(detector="none", limits=TIGHT, drill="tests.sanitization.attacker") as confinement:
        yield confinement


def ask(cell: Confinement, verb: str, sink: io.BufferedRandom | None = None, **request: object) -> object:
    def anything(untrusted: object) -> object:
        return untrusted

    return cell.run(verb, io.BytesIO(b"hello"), request, anything, sink)  # type: ignore[arg-type]


def refused(deed: Callable[[], object]) -> str:
    with pytest.raises(Refusal) as caught:
        deed()
    return caught.value.code


def test_every_way_out_is_closed(cell: Confinement, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("Walt Harborline", encoding="utf-8")

    outcomes = ask(cell, "deeds", secret=str(secret), caller=os.getpid())

    assert isinstance(outcomes, list)
    assert len(outcomes) == 18
    assert [name for name, came in outcomes if came != "PermissionError"] == []
    assert secret.read_text(encoding="utf-8") == "Walt Harborline"


def test_the_child_has_no_environment_of_its_starter(cell: Confinement) -> None:
    assert set(ask(cell, "environment")) <= {  # type: ignore[call-overload]
        "LC_CTYPE",
        "MALLOC_ARENA_MAX",
        "OPENBLAS_NUM_THREADS",
        "OMP_NUM_THREADS",
        "OMP_THREAD_LIMIT",
        "TOKENIZERS_PARALLELISM",
    }


def test_the_child_holds_only_the_descriptors_of_its_job(cell: Confinement) -> None:
    with tempfile.TemporaryFile() as strangers_file:
        assert strangers_file.fileno() > 0
        open_ones = ask(cell, "descriptors")

    assert isinstance(open_ones, list)
    assert len(open_ones) <= 3


@pytest.mark.parametrize(
    ("verb", "code"),
    [
        ("memory", "parse.memory"),
        ("endless", "parse.timeout"),
        ("stubborn", "parse.timeout"),
        ("longwinded", "engine.answer"),
        ("crash", "parse.crashed"),
        ("quit_early", "parse.crashed"),
        ("fault", "engine.failed"),
    ],
)
def test_misbehaviour_ends_with_a_code(cell: Confinement, verb: str, code: str) -> None:
    assert refused(lambda: ask(cell, verb)) == code
    assert ask(cell, "size") == 5


def test_faults_of_ours_tell_where_but_not_what(cell: Confinement) -> None:
    with pytest.raises(Refusal) as caught:
        ask(cell, "fault")

    told = " ".join([str(caught.value), *caught.value.__notes__])
    assert "ValueError" in told
    assert "Harborline" not in told


def test_the_wall_clock_counts_too() -> None:
    limits = replace(TIGHT, wall_seconds=1.0, cpu_seconds=50)
    with Confinement(detector="none", limits=limits, drill="tests.sanitization.attacker") as cell:
        assert refused(lambda: ask(cell, "endless")) == "parse.timeout"


def test_a_sink_cannot_grow_beyond_its_limit(tmp_path: Path) -> None:
    limits = replace(TIGHT, unpacked_bytes=8 * MIB)
    with Confinement(detector="none", limits=limits, drill="tests.sanitization.attacker") as cell:
        with (tmp_path / "sink").open("w+b") as sink:
            assert refused(lambda: ask(cell, "fill_disk", sink)) == "engine.failed"  # type: ignore[arg-type]

    assert (tmp_path / "sink").stat().st_size <= 8 * MIB


def test_a_killed_zygote_is_replaced(cell: Confinement) -> None:
    assert ask(cell, "size") == 5
    assert cell._zygote is not None
    first = cell._zygote.pid

    os.kill(first, signal.SIGKILL)
    cell._zygote.wait()

    assert ask(cell, "size") == 5
    assert cell._zygote.pid != first


def test_a_forked_process_starts_a_zygote_of_its_own(cell: Confinement) -> None:
    assert ask(cell, "size") == 5
    assert cell._zygote is not None
    reading, writing = os.pipe()

    pid = os.fork()
    if pid == 0:
        try:
            answer = ask(cell, "size")
            os.write(writing, b"%d %d" % (int(str(answer)), cell._zygote.pid))
            cell.close()
        finally:
            os._exit(0)
    os.waitpid(pid, 0)
    size, other = os.read(reading, 64).split()

    assert int(size) == 5
    assert int(other) != cell._zygote.pid
    assert ask(cell, "size") == 5


def test_the_zygote_and_its_child_die_with_their_starter() -> None:
    reading, writing = os.pipe()
    starter = os.fork()
    if starter == 0:
        try:
            orphaned = Confinement(detector="none", limits=TIGHT, drill="tests.sanitization.attacker")
            ask(orphaned, "size")
            assert orphaned._zygote is not None
            os.write(writing, str(orphaned._zygote.pid).encode())
        finally:
            os.kill(os.getpid(), signal.SIGKILL)
    os.waitpid(starter, 0)
    zygote = int(os.read(reading, 64))

    gone = os.pidfd_open(zygote) if Path(f"/proc/{zygote}").exists() else None
    if gone is not None:
        import select

        assert select.select([gone], [], [], 10)[0]
        os.close(gone)


def test_full_confinement_refuses_where_it_cannot_be_had(monkeypatch: pytest.MonkeyPatch) -> None:
    from sanitization import confinement
    from sanitization.sandbox import Availability

    monkeypatch.setattr(confinement, "availability", lambda: Availability(level="weak", reasons=("none",)))
    with Confinement(detector="none", drill="tests.sanitization.attacker") as cell:
        assert refused(lambda: ask(cell, "size")) == "sandbox.unavailable"
        assert cell._zygote is None


def test_sources_with_and_without_a_file_behind_them_are_read_alike(cell: Confinement, tmp_path: Path) -> None:
    (tmp_path / "five").write_bytes(b"12345")

    with (tmp_path / "five").open("rb") as file:
        file.read(3)
        assert cell.run("size", file, {}, lambda size: size) == 5
        assert file.tell() == 3
    assert cell.run("size", io.BytesIO(b"12345"), {}, lambda size: size) == 5
