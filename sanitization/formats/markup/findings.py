"""What a walk over a page gathers: passages with the way back, names that change everywhere alike, files inside."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sanitization.formats.data_uris import closed, opened
from sanitization.formats.markup.strands import Strand
from sanitization.formats.plain import cut_points
from sanitization.formats.protocol import CleanMember, Member
from sanitization.formats.slices import applied
from sanitization.limits import Budget
from sanitization.vocabulary import Edit, Fate, Known, LedgerEntry, Passage, PassageKind

# Reads as a word, a name or a long number.
_WORDY = re.compile(r"[^\W\d_]{2,}|\d{5,}|@")
_GAPS = re.compile(r"\s+")
Write = Callable[[Sequence[Edit]], None]
Put = Callable[[str], None]


@dataclass(slots=True)
class Site:
    """A text in one or several passages (offset, passage), and what puts its edits back."""

    passages: list[tuple[int, Passage]]
    write: Write


@dataclass(slots=True)
class _Pooled:
    number: int
    puts: list[Put] = field(default_factory=list)


@dataclass(slots=True)
class Findings:
    """Filled by one walk. late: what is put together once every edit is in its place.

    plain_styles: style attributes that hold nothing to judge, with what stays of them.
    """

    budget: Budget
    sites: list[Site] = field(default_factory=list)
    pools: dict[tuple[str, str], _Pooled] = field(default_factory=dict)
    files: list[tuple[Member, Callable[[str | None], None], str]] = field(default_factory=list)
    removed: Counter[tuple[str, str]] = field(default_factory=Counter)
    counts: Counter[str] = field(default_factory=Counter)
    learned: dict[str, Known] = field(default_factory=dict)
    late: list[Callable[[], None]] = field(default_factory=list)
    plain_styles: dict[str, str] = field(default_factory=dict)
    named: int = 0
    _numbers: Counter[str] = field(default_factory=Counter)
    _given: set[tuple[str, str]] = field(default_factory=set)

    @property
    def said(self) -> tuple[int, int, int, int]:
        """Grows with everything that is found."""
        return len(self.sites), len(self.files), self.named, self.removed.total()

    def number(self, what: str) -> int:
        self._numbers[what] += 1
        return self._numbers[what]

    def strand(self, key: str, strand: Strand, place: str, **more: str | PassageKind) -> None:
        """Offer a strand of text."""
        self._offer(key, strand.text, place, strand.write, **more)

    def value(self, key: str, text: str, place: str, put: Put, **more: str | PassageKind) -> None:
        """Offer a text that stands in one slot."""
        self._offer(key, text, place, lambda edits: put(applied(text, edits)), **more)

    def name(self, pool: str, value: str, put: Put) -> None:
        """A name that changes wherever it stands."""
        pooled = self.pools.get((pool, value))
        if pooled is None:
            pooled = self.pools[pool, value] = _Pooled(self.number(pool))
        pooled.puts.append(put)
        self.named += 1

    def file(self, address: str, put: Callable[[str | None], None], place: str) -> bool:
        """A data: address: its file becomes a member. put(None): it goes. False where it is none that can be opened."""
        found = opened(address)
        if found is None:
            return False
        media, ending, data = found
        number = self.number("inline file")
        self.budget.spend_member()
        self.budget.spend_unpacked(len(data))
        member = Member(
            key=f"d{number}", name=f"inline-{number}.{ending}", place=f"inline file {number}, {place}", data=data
        )
        self.files.append((member, put, media))
        return True

    def gone(self, part: str, reason: str, count: int = 1) -> None:
        if count:
            self.removed[part, reason] += count

    def learn(self, name: str, entity: str = "PERSON") -> None:
        """An identity that metadata give away."""
        name = _GAPS.sub(" ", name).strip()
        if 3 <= len(name) <= 100 and any(char.isalpha() for char in name):
            self.learned.setdefault(name, Known(value=name, entity=entity, source="metadata"))

    def seal(self) -> None:
        """Offer the pooled names once all are known."""
        for (pool, value), pooled in self.pools.items():
            if _WORDY.search(value):
                number, puts = pooled.number, pooled.puts
                self._offer(
                    f"n/{pool.replace(' ', '-')}/{number}",
                    value,
                    f"{pool} {number}",
                    self._renaming(pool, value, puts),
                    kind=PassageKind.NAME,
                    group="Names",
                )

    def passages(self) -> Iterator[Passage]:
        for site in self.sites:
            for _, passage in site.passages:
                yield passage

    def write(self, edits: Mapping[str, Sequence[Edit]], members: Mapping[str, CleanMember]) -> int:
        """Put every edit and every clean file in its place. How many passages changed."""
        changed = sum(write_site(site, edits) for site in self.sites)
        self.write_files(members)
        for finish in self.late:
            finish()
        return changed

    def write_files(self, members: Mapping[str, CleanMember]) -> None:
        """Put the clean files in their places and forget them."""
        for member, put, media in self.files:
            clean = members.get(member.key)
            if clean is None or clean.data is None:
                put(None)
                self.gone("inline files", clean.reason if clean is not None else "type.not_allowed")
            else:
                put(closed(media, clean.data))
        self.files.clear()

    def ledger(self, part: str, *, changed: bool) -> tuple[LedgerEntry, ...]:
        entries = [LedgerEntry(part=part, fate=Fate.REWRITTEN if changed else Fate.REBUILT)]
        for (what, reason), count in sorted(self.removed.items()):
            entries.append(LedgerEntry(part=f"{count} {what}", fate=Fate.REMOVED, reason=reason))
        return tuple(entries)

    def _offer(self, key: str, text: str, place: str, write: Write, **more: str | PassageKind) -> None:
        if not text.strip():
            return
        passages = []
        for start, end in cut_points(text, 0, len(text)):
            self.budget.spend_passage(end - start)
            one = key if start == 0 else f"{key}+{start}"
            passages.append((start, Passage(key=one, text=text[start:end], place=place, **more)))  # type: ignore[arg-type]
        self.sites.append(Site(passages, write))

    def _renaming(self, pool: str, value: str, puts: list[Put]) -> Write:
        def write(edits: Sequence[Edit]) -> None:
            wanted = _GAPS.sub("-", applied(value, edits).strip()) or f"{pool.replace(' ', '-')}"
            name, number = wanted, 2
            while ((pool, name) in self.pools or (pool, name) in self._given) and name != value:
                name, number = f"{wanted}-{number}", number + 1
            self._given.add((pool, name))
            for put in puts:
                put(name)

        return write


def write_site(site: Site, edits: Mapping[str, Sequence[Edit]]) -> int:
    """Put the edits of one text back. How many of its passages changed."""
    wanted: list[Edit] = []
    changed = 0
    for offset, passage in site.passages:
        found = edits.get(passage.key, ())
        changed += bool(found)
        wanted.extend(
            Edit(start=edit.start + offset, end=edit.end + offset, replacement=edit.replacement) for edit in found
        )
    if wanted:
        site.write(wanted)
    return changed
