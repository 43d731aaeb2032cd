"""What was measured about detection and rewriting, as tables: `make quality` writes them, QUALITY.md and the site show
them."""

from __future__ import annotations

import json
import math
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path

DATA = Path(__file__).with_name("quality.json")
PAGE = Path(__file__).with_name("QUALITY.md")
Z = 1.96  # 95 %


@dataclass(frozen=True, slots=True)
class Table:
    """One measurement: words tell on which data, command how to have it again, rows hold text as it is shown."""

    heading: str
    words: str
    command: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Quality:
    """model: SHA-256 of the name model; policy: version of the default policy; unmeasured: sentences."""

    model: str
    policy: str
    tables: tuple[Table, ...]
    unmeasured: tuple[str, ...]


def interval(right: int, of: int) -> str:
    """A share with its 95 % interval (Wilson): "0.912 (0.88-0.94)"; "-" of nothing."""
    if of == 0:
        return "-"
    share = right / of
    middle = (share + Z * Z / (2 * of)) / (1 + Z * Z / of)
    half = Z / (1 + Z * Z / of) * math.sqrt(share * (1 - share) / of + Z * Z / (4 * of * of))
    return f"{share:.3f} ({max(0.0, middle - half):.2f}-{min(1.0, middle + half):.2f})"


@lru_cache(maxsize=1)
def load() -> Quality:
    """What the repository holds."""
    return parsed(DATA.read_text(encoding="utf-8"))


def parsed(text: str) -> Quality:
    data = json.loads(text)
    tables = tuple(
        Table(
            heading=each["heading"],
            words=each["words"],
            command=each["command"],
            columns=tuple(each["columns"]),
            rows=tuple(tuple(row) for row in each["rows"]),
        )
        for each in data["tables"]
    )
    return Quality(model=data["model"], policy=data["policy"], tables=tables, unmeasured=tuple(data["unmeasured"]))


def unparsed(quality: Quality) -> str:
    return json.dumps(asdict(quality), ensure_ascii=False, indent=1) + "\n"


def page(quality: Quality) -> str:
    """QUALITY.md."""
    lines = [
        "# What was measured",
        "",
        f"Written by `make quality`; a test compares. Policy {quality.policy}, name model `{quality.model[:12]}`.",
        "Shares stand with their 95 % interval (Wilson).",
    ]
    for table in quality.tables:
        lines += ["", f"## {table.heading}", "", f"{table.words} `{table.command}`", ""]
        lines += [_row(table.columns), _row(["---"] * len(table.columns)), *map(_row, table.rows)]
    lines += ["", "## Not measured", "", *(f"- {sentence}" for sentence in quality.unmeasured), ""]
    return "\n".join(lines)


def _row(cells: tuple[str, ...] | list[str]) -> str:
    return f"| {' | '.join(cells)} |"
