"""How much of the PDFs of a corpus stays: words outside findings, and how pages look outside what was changed.

    python -m tests.corpus_pdf ../shared/corpus

Prints the sums over every accepted file, and the files that lost most. Everything runs in confinement.
"""

from __future__ import annotations

import io
import sys
from collections import Counter
from pathlib import Path

from sanitization.appearance import appearance
from sanitization.confinement import Confinement
from sanitization.errors import Refusal
from sanitization.fidelity import WORDS, joined
from sanitization.policies.identities import known_from
from sanitization.policies.planning import plan_submission

SHARE = 0.995


def measure(confinement: Confinement, path: Path) -> dict[str, tuple[int, int]]:
    """Counts before and after by what was counted. Raises Refusal."""
    source = io.BytesIO(path.read_bytes())
    first = confinement.scan(source, path.name)
    reading = confinement.scan(source, path.name, known_from([first], []))
    (plan,), _ = plan_submission([reading], verdicts={}, declared=[], assigned={})
    clean = io.BytesIO()
    redaction, _ = confinement.redact(source, path.name, plan, clean)
    whole = joined((redaction.fidelity, appearance(confinement, redaction.kind, source, clean)[0]))
    return {what: (before, after) for what, before, after in whole.counts}


def main(corpus: Path) -> int:
    before: Counter[str] = Counter()
    after: Counter[str] = Counter()
    refused: Counter[str] = Counter()
    accepted = 0
    with Confinement(detector="none") as confinement:
        for path in sorted(corpus.glob("**/*.pdf")):
            try:
                counts = measure(confinement, path)
            except Refusal as refusal:
                refused[refusal.code] += 1
                continue
            accepted += 1
            for what, (was, stayed) in counts.items():
                before[what] += was
                after[what] += min(was, stayed)
                if what in (WORDS, "unchanged lines that look alike") and was and stayed / was < SHARE:
                    print(f"{path.relative_to(corpus)}: {what} {stayed} of {was}", flush=True)
    print(f"{accepted} accepted, refused: {dict(refused)}")
    for what in before:
        print(f"{what:40} {after[what]:>9,} of {before[what]:>9,}  {after[what] / max(1, before[what]):8.3%}")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
