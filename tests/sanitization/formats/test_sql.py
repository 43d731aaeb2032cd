"""SQL: what queries name stays, what they say about people goes."""

from __future__ import annotations

import io

import pytest

from sanitization import engine
from sanitization.detectors.analyzer import build
from sanitization.formats.sql import sql_slices
from sanitization.policies.planning import plan_submission
from sanitization.vocabulary import Known, PassageKind

QUERY = """\
-- asked for by Rosa Quintanar
SELECT m.id, "Full Name" FROM Miller m JOIN Carter c ON c.id = m.id /* as in
Bristol; see above */ WHERE c.name = 'Sinead O''Malley' AND m.phone <> 5551239876;
"""
DUMP = """\
CREATE TABLE Miller (id int, name text, note text);
INSERT INTO people (id, name, email, salary) VALUES
(1, 'Rosa Quintanar; the first', 'rosa@quintanar-partners.com', 10),
(2, 'Ida Nordberg', 'ida@quintanar-partners.com', 20);
COPY people (id, name, email) FROM stdin;
3\tTom Becker\ttom@quintanar-partners.com
\\.
SELECT 1 FROM Carter;
"""


def cleaned(text: str, known: tuple[Known, ...] = (), analyzer: str = "embedded") -> str:
    data = text.encode()
    reading = engine.scan(io.BytesIO(data), "a.sql", build(analyzer), known)
    (plan,), _ = plan_submission([reading], verdicts={}, declared=known, assigned={})
    sink = io.BytesIO()
    done = engine.redact(io.BytesIO(data), "a.sql", plan, sink)
    assert engine.verify(sink, done.kind, done.clean_name, plan).passed
    return sink.getvalue().decode()


def pieces(text: str, kind: PassageKind) -> list[str]:
    return [piece.passage.text for piece in sql_slices(text) if piece.passage.kind is kind]


def test_tables_are_code_and_what_is_said_is_prose() -> None:
    assert pieces(QUERY, PassageKind.PROSE) == [
        "-- asked for by Rosa Quintanar",
        "/* as in\nBristol; see above */",
        "Sinead O'Malley",
        "5551239876",
    ]
    assert any("FROM Miller m JOIN Carter c" in piece for piece in pieces(QUERY, PassageKind.CODE))


def test_rows_of_data_keep_the_names_of_their_columns() -> None:
    rows = pieces(DUMP, PassageKind.PROSE)

    assert [row.split()[0] for row in rows] == ["INSERT", "COPY"]
    assert "Nordberg" in rows[0]
    assert "Becker" in rows[1]
    assert "Carter" not in "".join(rows)


@pytest.mark.parametrize("string", ["'a\\' or Rosa'", '"it""s Rosa"'])
def test_mysql_escapes_with_backslashes_and_quotes_twice(string: str) -> None:
    text = f"SELECT `x` FROM t WHERE y = {string} AND Miller = 1"

    assert ["Rosa" in piece for piece in pieces(text, PassageKind.PROSE)] == [True]
    assert "Rosa" not in "".join(pieces(text, PassageKind.CODE))


def test_queries_keep_their_tables_and_lose_their_people() -> None:
    clean = cleaned(QUERY)

    assert "FROM Miller m JOIN Carter c ON c.id = m.id" in clean
    assert not any(word in clean for word in ("Rosa", "Quintanar", "Sinead", "Malley", "5551239876"))
    assert clean.count("'") == 2


def test_dumps_lose_their_values() -> None:
    clean = cleaned(DUMP)

    assert "FROM Carter;" in clean
    assert "TABLE Miller (" in clean
    assert not any(word in clean for word in ("Rosa", "Nordberg", "Becker", "quintanar-partners"))


def test_strings_in_brackets_are_strings() -> None:
    assert pieces("SELECT [Full Name], ARRAY['Rosa']", PassageKind.PROSE) == ["Rosa"]
