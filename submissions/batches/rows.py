"""One row per curated item, in the columns that evaluation harnesses read (GDPval's names where it has them)."""

from __future__ import annotations

from typing import Any

import pyarrow as pa
from django.core.files.storage import storages

from sanitization import wire
from submissions.choices import OCCUPATIONS, SECTORS, TOOLS, name_of
from submissions.models import CuratedItem

TEXT_LIMIT = 200_000  # characters of deliverable text per item

SCHEMA = pa.schema(
    [
        ("task_id", pa.string()),
        ("sector", pa.string()),
        ("occupation", pa.string()),
        ("occupation_code", pa.string()),
        ("prompt", pa.string()),
        ("request_files", pa.list_(pa.string())),
        ("reference_files", pa.list_(pa.string())),
        ("deliverable_files", pa.list_(pa.string())),
        ("deliverable_text", pa.string()),
        ("deliverable_sha256", pa.list_(pa.string())),
        ("formats", pa.list_(pa.string())),
        ("tools", pa.list_(pa.string())),
        ("minutes_spent", pa.int64()),
        ("year", pa.int64()),
        ("authenticity", pa.string()),
        ("outcome", pa.string()),
        ("rubric_json", pa.string()),
        ("bundle_sha256", pa.string()),
    ]
)


def path_of(item: CuratedItem, entry: dict[str, Any]) -> str:
    """Where a file lies in the export; made of our own words only."""
    role = entry["role"].replace("_", "-")
    return f"files/{item.label.lower()}/{role}-{entry['ordinal']}{entry['suffix']}"


def row_of(item: CuratedItem) -> dict[str, Any]:
    def paths(role: str) -> list[str]:
        return [path_of(item, entry) for entry in item.files if entry["role"] == role]

    deliverables = [entry for entry in item.files if entry["role"] == "deliverable"]
    return {
        "task_id": str(item.pk),
        "sector": name_of(SECTORS, item.sector),
        "occupation": name_of(OCCUPATIONS, item.occupation),
        "occupation_code": item.occupation,
        "prompt": item.request_text,
        "request_files": paths("request_file"),
        "reference_files": paths("reference"),
        "deliverable_files": paths("deliverable"),
        "deliverable_text": "\n\n".join(_text(entry) for entry in deliverables)[:TEXT_LIMIT],
        "deliverable_sha256": [entry["sha256"] for entry in deliverables],
        "formats": item.formats.split(),
        "tools": [name_of(TOOLS, tool) for tool in item.tools],
        "minutes_spent": item.minutes_spent,
        "year": item.year,
        "authenticity": item.authenticity,
        "outcome": item.outcome,
        "rubric_json": "[]",
        "bundle_sha256": item.bundle_digest,
    }


def _text(entry: dict[str, Any]) -> str:
    with storages["clean"].open(entry["preview_as"]) as file:
        reading = wire.decode(file.read(), wire.reading)
    return "\n".join(seen.text for seen in reading.passages if seen.text.strip() and not seen.key.endswith("name"))
