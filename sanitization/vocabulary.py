"""The nouns of the engine. Frozen values only; no behaviour beyond what a noun knows about itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple


class FileKind(StrEnum):
    """What a file is, by its content and its name together."""

    DOCX = "docx"
    XLSX = "xlsx"
    PPTX = "pptx"
    PDF = "pdf"
    ZIP = "zip"
    TAR = "tar"
    BUNDLE = "bundle"  # a repository of git in one file
    TEXT = "text"  # plain text, logs, Markdown, RST, TeX, YAML, TOML, SQL and other line-based prose
    CSV = "csv"
    JSON = "json"  # also JSONL
    SOURCE = "source"  # program text
    XML = "xml"
    HTML = "html"
    SVG = "svg"
    NOTEBOOK = "ipynb"
    EMAIL = "eml"
    IMAGE = "image"
    ODT = "odt"
    ODS = "ods"
    ODP = "odp"


class PassageKind(StrEnum):
    """How the text of a passage is to be judged and how a replacement must be shaped."""

    PROSE = "prose"  # running text
    CELL = "cell"  # one table cell; `context` holds its column header
    NUMBER = "number"  # a numeric cell: a replacement must stay a number
    CODE = "code"  # program text: only comments, strings and secrets are judged as prose
    NAME = "name"  # a file, folder, sheet, bookmark, style or tag name: no spaces forced, must stay a legal name
    REFERENCE = "reference"  # a link target, path or URL
    IDENTITY = "identity"  # a slot that holds who did it (author, company, user id): replaced whole, always


class Fate(StrEnum):
    """What became of one part of a file. Every part ends in exactly one of these."""

    KEPT = "kept"
    REWRITTEN = "rewritten"
    REBUILT = "rebuilt"
    REMOVED = "removed"
    REFUSED = "refused"


class Reach(StrEnum):
    """How far hiding a value goes."""

    HERE = "here"  # only the spans where it was found (short or ambiguous values)
    EXACT = "exact"  # every place where it stands as words of its own in this casing or in capitals (Wim, W.H.)
    WORD = "word"  # every place where it stands as words of its own, any casing
    ANYWHERE = "anywhere"  # also inside longer words (a declared term, "hide everywhere")


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """Where a passage stands.

    members: display names of the enclosing members, outermost first, () for the file itself. May hold
    what people wrote, so it is masked before it leaves the contractor's eyes.
    place: words for a person, made of structure and numbers only ("slide 4, speaker notes", "sheet 2, cell B4").
    """

    members: tuple[str, ...] = ()
    place: str = ""


class Passage(NamedTuple):
    """A run of decoded text. A tuple, because files hold so many of them: its fields are asked for by name only.

    key: address that is stable between two readings of the same bytes; the engine prefixes members' keys.
    text: fully decoded, joined over runs.
    context: nearby words that help judging (column header, field label); never rewritten through this passage.
    hint: Presidio-style entity type when the slot itself tells ("PERSON" for an author), else "".
    group: heading under which a preview shows it ("Page 2", "Sheet 1", "Slide 4"); structure and numbers only.
    about: names of the sheet and of the table that it stands in, a line each.
    """

    key: str
    text: str
    place: str
    kind: PassageKind = PassageKind.PROSE
    context: str = ""
    hint: str = ""
    group: str = ""
    about: str = ""


class Edit(NamedTuple):
    """Replace text[start:end] of one passage by `replacement`. Edits of a passage never overlap."""

    start: int
    end: int
    replacement: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerEntry:
    """One line of the part-by-part account. `part` and `reason` hold no content of the file."""

    part: str
    fate: Fate
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """One detection in one passage: text[start:end] is an `entity`.

    score: 0..1. detectors: names of what voted. reason: evidence in plain words, without the value.
    """

    start: int
    end: int
    entity: str
    score: float
    detectors: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A detection with its value in clear. Lives only inside the child and in sealed readings."""

    key: str
    location: Location
    value: str
    span: Span
    reach: Reach = Reach.WORD


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A value known before reading: a declared term, or learned from another file of the submission."""

    value: str
    entity: str
    reach: Reach = Reach.WORD
    source: str = ""  # "declared", "metadata", "found elsewhere"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hidden:
    """A value that has to go, and what stands there instead.

    stand_in: for prose ("Person 3"). slug: for names, paths, e-mail local parts and code ("person-3").
    number: digits only, for numeric cells.
    """

    value: str
    entity: str
    stand_in: str
    slug: str
    number: str
    reach: Reach = Reach.WORD


@dataclass(frozen=True, slots=True, kw_only=True)
class SpanToHide:
    """A span that is hidden at its own place only (Reach.HERE)."""

    key: str
    start: int
    end: int
    hidden: int  # index into Plan.hidden


class TrackedChanges(StrEnum):
    """What becomes of changes that a document keeps track of."""

    KEEP = "keep"  # with stand-ins for their authors
    ACCEPT = "accept"
    REJECT = "reject"


class HiddenContent(StrEnum):
    """What becomes of content that a program does not show: hidden text, rows, sheets, slides, shapes off the slide."""

    SCRUB = "scrub"  # rewritten in place like everything else
    REMOVE = "remove"


class GitHistory(StrEnum):
    """What becomes of the version history of a repository inside an archive."""

    DROP = "drop"
    REWRITE = "rewrite"  # a fresh history: other authors, scrubbed messages and files, nothing unreachable


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentPolicy:
    """How rewriting treats content that is there without being meant to be seen."""

    tracked_changes: TrackedChanges = TrackedChanges.KEEP
    hidden_content: HiddenContent = HiddenContent.SCRUB
    git_history: GitHistory = GitHistory.DROP


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Everything that rewriting one file needs besides its bytes. `kept` values are exempt from every rule."""

    hidden: tuple[Hidden, ...] = ()
    spans: tuple[SpanToHide, ...] = ()
    kept: tuple[str, ...] = ()
    content: ContentPolicy = field(default_factory=ContentPolicy)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A passage as readings keep it: with its place, for previews and for planning."""

    key: str
    location: Location
    kind: PassageKind
    text: str
    group: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A mark that says how the file is to be treated ("Privileged"). reason: its kind, in our words."""

    place: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What reading a file gave. Holds values in clear: sealed in the vault, never in the database.

    passages: in document order, cut at Limits for previews (`truncated` says so).
    learned: identities that metadata gave away (authors, companies, mail domains).
    unexamined: parts that were not looked into, in words ("pictures of page 3").
    """

    kind: FileKind
    passages: tuple[Seen, ...] = ()
    found: tuple[Found, ...] = ()
    learned: tuple[Known, ...] = ()
    removed: tuple[LedgerEntry, ...] = ()
    marks: tuple[Mark, ...] = ()  # of confidentiality, privilege and inside information; cut at MOST_MARKS
    unexamined: tuple[str, ...] = ()
    truncated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Fidelity:
    """How much of the file's substance survived, counted before and after."""

    counts: tuple[tuple[str, int, int], ...] = ()  # (what, before, after), e.g. ("formulas", 12, 12)


@dataclass(frozen=True, slots=True, kw_only=True)
class Redaction:
    """What rewriting did. The clean bytes went to the sink."""

    kind: FileKind
    clean_name: str
    ledger: tuple[LedgerEntry, ...] = ()
    fidelity: Fidelity = field(default_factory=Fidelity)
    replaced: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Verification:
    """What the independent reader saw in the clean copy.

    searched: number of values. residue: (hidden index, part) for each survivor, without the value.
    """

    searched: int
    parts: int
    residue: tuple[tuple[int, str], ...] = ()

    @property
    def passed(self) -> bool:
        return not self.residue


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A page or picture of a clean copy, drawn anew as WebP. Sizes in pixels; its bytes are pack[start : start + size].

    place: words of structure and numbers only ("page 3"). file: name of the file inside that it belongs to, or "".
    """

    place: str
    file: str = ""
    width: int
    height: int
    start: int
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Inside:
    """A file inside a clean copy. members: names of the files around it, outermost first, () for the outermost level.

    name: with its folders. kind: None where it cannot be opened (an empty file). size: bytes.
    """

    members: tuple[str, ...]
    name: str
    kind: FileKind | None
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """How a clean copy looks: pictures in order, and the files inside it. *_left: how many more there are."""

    pictures: tuple[Picture, ...] = ()
    pictures_left: int = 0
    files: tuple[Inside, ...] = ()
    files_left: int = 0
