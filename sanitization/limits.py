"""Budgets: how much one file, and everything inside it, may cost. Checked in the child and by the parent."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from sanitization.errors import LimitReached

MIB = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Sizes in bytes, times in seconds, everything else in counts."""

    file_bytes: int = 100 * MIB
    unpacked_bytes: int = 1024 * MIB
    part_bytes: int = 64 * MIB
    sheet_bytes: int = 512 * MIB  # a worksheet's part, which is read as a stream
    members: int = 25_000
    depth: int = 2
    ratio: int = 100
    ratio_floor_bytes: int = 50 * MIB
    xml_depth: int = 200
    cells: int = 6_000_000
    pdf_pages: int = 2_000
    image_pixels: int = 50_000_000
    frame_pixels: int = 500_000_000
    look_pixels: int = 8_000_000  # of pictures that are searched for words, in one pass over a file
    held_bytes: int = 24 * MIB  # of XML whose trees are kept from the first reading to the writing
    line_chars: int = 5_000_000
    json_depth: int = 200
    passages: int = 2_000_000
    passage_chars: int = 200 * MIB
    wall_seconds: float = 60.0
    cpu_seconds: int = 60
    memory_bytes: int = 1024 * MIB
    answer_bytes: int = 128 * MIB
    seconds_per_mib: int = 2  # more time for larger files, for every whole MiB of them

    def for_size(self, size: int) -> Limits:
        """The limits of a job on a file of `size` bytes."""
        more = size // MIB * self.seconds_per_mib
        return replace(self, wall_seconds=self.wall_seconds + more, cpu_seconds=self.cpu_seconds + more)


DEFAULT = Limits()


def nothing(_: str) -> bool:
    return False


def nobody(_: str) -> str | None:
    return None


@dataclass(slots=True)
class Budget:
    """What is left of the limits for one top-level file; shared by all its members at any depth.

    heeds: whether short numbers under such a header are passages too; most are nobody's and would cost much.
    announces: what the header of a column announces (an entity), None for most words: by it rows of headers are told.
    """

    limits: Limits = field(default_factory=Limits)
    histories: bool = False  # whether histories of repositories are read too: they cost as much as files
    heeds: Callable[[str], bool] = nothing
    announces: Callable[[str], str | None] = nobody
    numbers: frozenset[str] = frozenset()  # short ones that are passages wherever they stand: they are somebody's
    amounts: bool = False  # whether short numbers that charts remember are passages too
    unpacked: int = 0
    members: int = 0
    passages: int = 0
    chars: int = 0
    looked: int = 0
    held: int = 0

    def anew(self) -> Budget:
        """The same limits with nothing spent."""
        return Budget(
            self.limits,
            histories=self.histories,
            heeds=self.heeds,
            announces=self.announces,
            numbers=self.numbers,
            amounts=self.amounts,
        )

    def spend_unpacked(self, size: int) -> None:
        """Count `size` bytes that came out of a container. Raises archive.too_big."""
        self.unpacked += size
        if self.unpacked > self.limits.unpacked_bytes:
            raise LimitReached("archive.too_big")

    def spend_member(self) -> None:
        """Count one member of a container. Raises archive.too_many."""
        self.members += 1
        if self.members > self.limits.members:
            raise LimitReached("archive.too_many")

    def spend_passage(self, chars: int, count: int = 1) -> None:
        """Count passages, one or more, of `chars` characters taken together. Raises limit.passages."""
        self.passages += count
        self.chars += chars
        if self.passages > self.limits.passages or self.chars > self.limits.passage_chars:
            raise LimitReached("limit.passages")

    def may_look(self, pixels: int) -> bool:
        """Whether a picture of `pixels` may still be searched for words; counts it if so."""
        if self.looked + pixels > self.limits.look_pixels:
            return False
        self.looked += pixels
        return True

    def may_hold(self, size: int) -> bool:
        """Whether `size` more bytes of XML may be kept as trees; counts them if so."""
        if self.held + size > self.limits.held_bytes:
            return False
        self.held += size
        return True

    def let_go(self, size: int) -> None:
        """What may_hold() counted is kept no longer."""
        self.held -= size

    def check_ratio(self, packed: int, unpacked: int) -> None:
        """Refuse a container that grows beyond reason. Raises archive.ratio."""
        if unpacked > self.limits.ratio_floor_bytes and unpacked > packed * self.limits.ratio:
            raise LimitReached("archive.ratio")
