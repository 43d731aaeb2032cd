"""Mail: single messages (eml) and mailboxes (mbox), taken apart, cleaned part by part, and written anew."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import BinaryIO

from sanitization.errors import FileRefused
from sanitization.formats.mail_parsing import from_escaped, is_mailbox, messages_of, parsed
from sanitization.formats.mail_parts import Dissection, Part, Sort
from sanitization.formats.mail_reports import report_passages
from sanitization.formats.mail_writing import Writing, from_line
from sanitization.formats.protocol import CleanMember, Document, Member, Rewritten
from sanitization.limits import Budget
from sanitization.vocabulary import Edit, Fate, Fidelity, FileKind, Known, LedgerEntry, Passage

MAX_LEARNED = 2_000


class MailHandler:
    """EMAIL: a message, or many of them in a mailbox."""

    kinds = (FileKind.EMAIL,)

    def open(self, source: BinaryIO, kind: FileKind, budget: Budget) -> Document:
        data = source.read().removeprefix(b"\xef\xbb\xbf")
        dissection = Dissection(budget=budget)
        if not is_mailbox(data):
            messages = [dissection.message(parsed(data, budget), "m1", "", "Message")]
            return MailDocument(messages, dissection, is_box=False, windows=_windows(data))
        messages = []
        for number, raw in enumerate(messages_of(data), start=1):
            group = f"Message {number}"
            messages.append(dissection.message(parsed(raw, budget), f"m{number}", f"message {number}, ", group))
        return MailDocument(messages, dissection, is_box=True, windows=_windows(data))


class MailDocument:
    """Messages in order. windows: lines end in two characters."""

    def __init__(self, messages: list[Part], dissection: Dissection, *, is_box: bool, windows: bool) -> None:
        self._messages = messages
        self._dissection = dissection
        self._is_box = is_box
        self._windows = windows
        for passage in self.passages():
            dissection.budget.spend_passage(len(passage.text))

    def passages(self) -> Iterator[Passage]:
        for part in self._parts():
            if part.headers is not None:
                yield from part.headers.passages()
            if part.description and part.sort is not Sort.GONE:
                place = f"{part.place}, its description"
                yield Passage(key=f"{part.key}d", text=part.description, place=place, group=part.group)
            if part.sort is Sort.REPORT:
                yield from report_passages(part)

    def members(self) -> Iterator[Member]:
        for part in self._parts():
            if part.member is not None and part.member.data:
                yield part.member

    def learned(self) -> Sequence[Known]:
        found: dict[tuple[str, str], Known] = {}
        for part in self._parts():
            for known in part.headers.learned() if part.headers is not None else ():
                found.setdefault((known.value, known.entity), known)
        for known in self._dissection.known:
            found.setdefault((known.value, known.entity), known)
        return tuple(found.values())[:MAX_LEARNED]

    def unexamined(self) -> Sequence[str]:
        return ()

    def rewrite(
        self, sink: BinaryIO, edits: Mapping[str, Sequence[Edit]], members: Mapping[str, CleanMember]
    ) -> Rewritten:
        writing = Writing(edits, members)
        for message in self._messages:
            data = writing.message(message)
            if self._is_box:
                date = (
                    next((one.text for one in message.headers.fields if one.name == "Date"), "")
                    if message.headers
                    else ""
                )
                data = from_line(date) + from_escaped(data.rstrip(b"\n") + b"\n") + b"\n"
            sink.write(data.replace(b"\n", b"\r\n") if self._windows else data)
        return Rewritten(ledger=tuple(self._ledger(writing)), fidelity=Fidelity(counts=tuple(self._counts(writing))))

    def _ledger(self, writing: Writing) -> Iterator[LedgerEntry]:
        what = _many(len(self._messages), "message") if self._is_box else "message"
        yield LedgerEntry(part=what, fate=Fate.REBUILT, reason="headers by a list of those that stay")
        dropped: Counter[str] = Counter()
        for part in self._parts():
            if part.headers is not None:
                dropped.update(part.headers.dropped)
            if part.sort is Sort.GONE:
                yield LedgerEntry(part=part.place, fate=Fate.REMOVED, reason=part.reason)
            elif part.key in writing.lost:
                yield LedgerEntry(part=part.place, fate=Fate.REMOVED, reason=writing.lost[part.key])
        for kind, count in sorted(dropped.items()):
            yield LedgerEntry(part=_many(count, "header"), fate=Fate.REMOVED, reason=kind)
        for gone, count in sorted(self._dissection.gone.items()):
            yield LedgerEntry(part=_many(count, "time"), fate=Fate.REMOVED, reason=gone)

    def _counts(self, writing: Writing) -> Iterator[tuple[str, int, int]]:
        yield "messages", len(self._messages), len(self._messages)
        parts = sum(part.sort is not Sort.MESSAGE for part in self._parts())
        gone = sum(part.sort is Sort.GONE for part in self._parts())
        yield "parts", parts, parts - gone - len(writing.lost)

    def _parts(self) -> Iterator[Part]:
        for message in self._messages:
            yield from message.walk()


def _many(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"


def _windows(data: bytes) -> bool:
    """What ends the first line ends them all."""
    line, newline, _ = data.partition(b"\n")
    if not newline and not line.strip():
        raise FileRefused("data.corrupt")
    return line.endswith(b"\r")
