"""The dataset card of an export, written from its rows."""

from __future__ import annotations

from collections import Counter
from typing import Any

from submissions.models import Batch

_CARD = """\
---
configs:
- config_name: default
  data_files:
  - split: train
    path: data/items.parquet
pretty_name: Faircopy {label}
task_categories:
- other
size_categories:
- {size}
---

# {label}

{count} pieces of professional work, each with the request that prompted it. Every file is a fair copy: rewritten to
its own type with personal and confidential values replaced, verified by an independent reader, confirmed by its
contributor, and approved byte for byte by a reviewer.

| | |
|---|---|
| purpose | {purpose} |
| items | {count} |
| files | {files} |
| selection digest | `{sealed}` |

## Columns

`task_id`, `sector`, `occupation`, `prompt` (the request), `request_files`, `reference_files`, `deliverable_files`
(paths in this folder), `deliverable_text`, `formats`, `tools`, `minutes_spent`, `year`, `authenticity` (real, adapted
or fabricated), `outcome`, `rubric_json`, `bundle_sha256`.

```python
from datasets import load_dataset

rows = load_dataset("PATH_OF_THIS_FOLDER", split="train")
```

## What is in it

| occupation | items |
|---|---|
{occupations}

| format | items |
|---|---|
{formats}

| authenticity | items |
|---|---|
{authenticity}

## How identifiers were handled

Values that were found are replaced by the same stand-in throughout an item ("Person 1", "Company 2"). Contributors
may have kept public names; pixels of pictures are not examined unless the item says so. Tell us about anything that
identifies a person, and the item will be recalled.

## Checking

`manifest-sha256.txt` lists the SHA-256 of every file (`sha256sum -c manifest-sha256.txt`); `signature.json` holds the
Ed25519 signature over it; `provenance.json` names the approval of each item.
"""


def write(batch: Batch, rows: list[dict[str, Any]]) -> str:
    return _CARD.format(
        label=batch.label,
        count=len(rows),
        size="n<1K" if len(rows) < 1000 else "1K<n<10K",
        purpose=batch.get_purpose_display(),
        files=sum(len(row["deliverable_files"]) + len(row["reference_files"]) for row in rows),
        sealed=batch.sealed_digest,
        occupations=_table(row["occupation"] for row in rows),
        formats=_table(kind for row in rows for kind in row["formats"]),
        authenticity=_table(row["authenticity"] for row in rows),
    )


def _table(values: Any) -> str:
    counted = Counter(values)
    return "\n".join(f"| {value} | {count} |" for value, count in sorted(counted.items()))
