"""Measure everything and write sanitization/quality.json and QUALITY.md: `make quality`. Needs shared/."""

from __future__ import annotations

import sys

from sanitization.ner import corpora
from sanitization.ner.evaluate import measure as strict
from sanitization.ner.model import NameModel, fingerprint
from sanitization.quality import DATA, PAGE, Quality, Table, interval, page, unparsed
from sanitization.versions import POLICY
from tests.detection import adversarial, first_measures, passages, published
from tests.detection.span_scores import PII, Scores
from tests.leaktest.formats import FORMATS
from tests.leaktest.judging import judge
from tests.leaktest.places import Edition, Kind

SEED = 20
CORPORA = {
    "wikigold": "Wikipedia, last fifth of wikigold",
    "ewt": "Web pages and mail, UNER English EWT test",
    "wnut17": "Social media, WNUT17 test",
    "sec": "Loan agreements, SEC filings FIN3",
}
UNMEASURED = (
    "Languages other than English: patterns work in all, names were measured in English text only.",
    (
        "Speech, handwriting and photographs: words in pictures are read by Tesseract where it is installed; how "
        "many it reads was not measured."
    ),
    (
        "How often people wave a wrong finding through: the share of findings that contractors and reviewers "
        "change is not known yet."
    ),
    (
        "The published set and our own passages anew: what was missed there was looked at while rules were written. "
        "What new text meets is told by the measures that were taken first. What is touched without need is mostly "
        "comment, history, law, travel and method: places, firms, bodies and people that are public, but on no list of "
        "ours. A name that nobody knows stays hidden among known ones: it may be a client's."
    ),
    "Real submissions: no real file of a contractor was used to measure anything.",
)


def published_table() -> Table:
    """Notebook 4 by entity; the last row is notebook 5's setting."""
    scores = published.measure(published.faircopy("embedded"))
    loose = published.measure(published.faircopy("embedded"), loose=True)
    kinds = sorted(scores.by_type, key=lambda kind: (kind != PII, -scores.by_type[kind].gold))
    rows = [_score(kind, scores, kind) for kind in kinds if scores.by_type[kind].gold]
    rows.append(_score("PII, notebook 5's setting", loose, PII))
    return Table(
        heading="The published set of presidio-research",
        words=(
            "1,500 made-up samples, by the method of the set's notebook 4: overlap 0.9 of characters, threshold "
            "0.4, beta 2. Vanilla Presidio is published with PII F2 0.618."
        ),
        command="python -m tests.detection.published",
        columns=("Entity", "Values", "Precision", "Recall", "F2"),
        rows=tuple(rows),
    )


def _score(name: str, scores: Scores, kind: str) -> tuple[str, ...]:
    score = scores.of(kind)
    return (
        name, f"{score.gold:,}", interval(score.right, score.predicted), interval(score.right, score.gold),
        f"{score.f2:.3f}",
    )  # fmt: skip


def _percent(share: float) -> str:
    return f"{100 * share:.2f} %"


def own_tables() -> list[Table]:
    """By entity and by genre."""
    shares = passages.measure("embedded")
    command = "python -m tests.detection.passages"
    words = (
        f"{len(passages.rows()):,} work passages of our own, written by hand, never trained on, {shares.clean} "
        f"of them without a value. "
        f"All in all {_percent(shares.leftover)} of the values' characters left, {_percent(shares.over_covered)} of "
        f"other characters covered, {_percent(shares.touched_clean)} of the passages without a value touched. Most "
        f"rules were mended by them; what text meets that no rule has seen stands in the table after this one."
    )
    kinds = sorted(shares.all_by_type, key=lambda kind: (-shares.all_by_type[kind], kind))
    by_type = [
        (kind, f"{shares.all_by_type[kind]:,}", interval(shares.whole_by_type[kind], shares.all_by_type[kind]),
         interval(shares.right_by_type[kind], shares.found_by_type[kind]))
        for kind in kinds
    ]  # fmt: skip
    by_genre = [
        (genre, str(count), interval(shares.whole_by_genre[genre], count))
        for genre, count in sorted(shares.all_by_genre.items())
    ]
    return [
        Table(
            "Our own passages, by entity", words, command, ("Entity", "Values", "Covered whole", "Spans on a value"),
            tuple(by_type),
        ),
        Table(
            "Our own passages, by genre", "The same passages.", command, ("Genre", "Values", "Covered whole"),
            tuple(by_genre),
        ),
    ]  # fmt: skip


def first_table() -> Table:
    """Each file when no rule had seen it, and with today's rules."""
    rows = []
    for first in first_measures.FIRST:
        now = passages.measure("embedded", [first.file])
        rows.append((
            first.words, f"{first.passages:,}", _percent(first.left), _percent(now.leftover), _percent(first.covered),
            _percent(now.over_covered), interval(first.touched, first.clean), interval(now.touched, now.clean),
        ))  # fmt: skip
    return Table(
        heading="Our own passages, when they were measured first",
        words=(
            "Each of these files was committed before it was measured, and rules were mended by it only afterwards: "
            "the columns called first say what text meets that no rule was written by. Left: characters of values; "
            "covered: other characters; touched: passages without a value. The columns called now are today's rules, "
            "most of which were mended by these files. To have the first figures again, check out the commit that "
            "added the file."
        ),
        command="python -m tests.detection.passages FILE",
        columns=("Passages", "Number", "Left, first", "now", "Covered, first", "now", "Touched, first", "now"),
        rows=tuple(rows),
    )


def corpora_table() -> Table:
    """Strict spans and types."""
    model = NameModel()
    rows = []
    tests = corpora.held_out(published.DATA.parents[1])
    for name, words in CORPORA.items():
        tally = strict(model, tests[name])
        precision, recall = tally.right / max(1, tally.predicted), tally.right / max(1, tally.wanted)
        rows.append((
            words, f"{tally.wanted:,}", interval(tally.right, tally.predicted), interval(tally.right, tally.wanted),
            f"{2 * precision * recall / max(1e-9, precision + recall):.3f}",
            f"{tally.covered / max(1, tally.characters):.3f}",
        ))  # fmt: skip
    return Table(
        heading="Text that people wrote and others marked",
        words=(
            "Names of people, organisations and places, the model alone, exact spans of the right type; covered: "
            "share of the names' characters that any type covers."
        ),
        command="python -m sanitization.ner.evaluate --data DATA",
        columns=("Text", "Names", "Precision", "Recall", "F1", "Covered"),
        rows=tuple(rows),
    )


def adversarial_table() -> Table:
    whole, part, every = adversarial.measure("embedded")
    return Table(
        heading="People in hostile writing",
        words=(
            "Invisible characters, other scripts' letters, base64, quotes, code: the adversarial split of pii-"
            "anon, any type."
        ),
        command="python -m tests.detection.adversarial",
        columns=("People", "Covered whole", "Covered in part"),
        rows=((f"{every:,}", interval(whole, every), interval(part, every)),),
    )


def places_table() -> Table:
    """What rewriting leaves when detection is perfect, by format."""
    rows = []
    for wanted in FORMATS:
        edition: Edition = wanted.editions[0]
        outcome = judge(wanted, SEED, edition)
        for kind in Kind:
            mine = [row for row in outcome.rows if row.planted.place.kind is kind]
            if mine:
                left = sum(row.left for row in mine)
                rows.append((
                    f"{wanted.title}, {kind}", str(len(mine)), interval(len(mine) - left, len(mine)),
                    _percent(outcome.kept_share),
                ))  # fmt: skip
    return Table(
        heading="Hiding places, by format",
        words=(
            f"A value of its own planted in every place, seed {SEED}: metadata has to be clean without detection, "
            f"content once the values are known. Kept: control words beside them."
        ),
        command=f"LEAKTEST_SEED={SEED} python -m tests.leaktest",
        columns=("Format and kind of place", "Places", "Clean", "Kept"),
        rows=tuple(rows),
    )


def measured() -> Quality:
    by_entity, by_genre = own_tables()
    own = (by_entity, first_table(), by_genre)
    tables = (published_table(), *own, corpora_table(), adversarial_table(), places_table())
    return Quality(model=fingerprint(), policy=POLICY, tables=tables, unmeasured=UNMEASURED)


def main() -> int:
    if not published.DATA.exists() or not adversarial.DATA.exists():
        print("the sets of shared/ are not here; nothing was measured and nothing written")
        return 1
    quality = measured()
    DATA.write_text(unparsed(quality), encoding="utf-8")
    PAGE.write_text(page(quality), encoding="utf-8")
    print(page(quality))
    return 0


if __name__ == "__main__":
    sys.exit(main())
