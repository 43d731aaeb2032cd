"""Places told by their country, post codes by their first digits."""

from __future__ import annotations

import io
from importlib.resources import files

import pytest

from sanitization import engine
from sanitization.detectors.analyzer import build
from sanitization.policies.places import coarse, country_of, towns
from sanitization.policies.planning import plan_submission
from sanitization.policies.styles import Names, Places, Style
from sanitization.vocabulary import Hidden

ANALYZER = build("none")


@pytest.mark.parametrize(
    ("value", "there", "country"),
    [
        ("Duisburg", {}, "Germany"),
        ("MÜNCHEN", {}, "Germany"),
        ("Bavaria", {}, "Germany"),
        ("London", {}, "United Kingdom"),
        ("London", {"Canada": 3}, "Canada"),
        ("Paris", {"United States": 1, "France": 2}, "France"),
        ("12 Mill Lane, Leeds LS1 4AP", {}, "United Kingdom"),
        ("Hauptstr. 4, 47051 Duisburg", {}, "Germany"),
        ("Nowhereville", {}, None),
        ("San Jose", {}, None),
        ("San Jose", {"Costa Rica": 1}, "Costa Rica"),
        ("Le Havre / Rouen", {}, "France"),
    ],
)
def test_towns_lead_to_their_country(value: str, there: dict[str, int], country: str | None) -> None:
    assert country_of(value, there) == country


@pytest.mark.parametrize(
    ("code", "stand_in", "number"),
    [("94105", "941xx", "941"), ("94105-1234", "941xx", "941"), ("03601", "000xx", "0"), ("W1A 1AA", "Address 1", "1")],
)
def test_post_codes_keep_three_digits_where_many_people_live(code: str, stand_in: str, number: str) -> None:
    item = Hidden(value=code, entity="STREET_ADDRESS", stand_in="Address 1", slug="address-1", number="1")

    (made,) = coarse([item], [])

    assert (made.stand_in, made.number) == (stand_in, number)


@pytest.mark.parametrize("names", [*Names])
def test_a_table_of_people_keeps_their_countries(names: Names) -> None:
    text = "Name,City,Zip\nRosa Quintanar,Duisburg,47051\nIda Nordberg,Oulu,90014\nTom Becker,Nowhereville,03601\n"
    reading = engine.scan(io.BytesIO(text.encode()), "people.csv", ANALYZER)
    style = Style(names=names, places=Places.COARSE, key="one")
    (plan,), _ = plan_submission([reading], verdicts={}, declared=(), assigned={}, style=style)
    sink = io.BytesIO()
    done = engine.redact(io.BytesIO(text.encode()), "people.csv", plan, sink, measure=False)

    assert engine.verify(sink, done.kind, done.clean_name, plan).passed
    header, *rows = (line.split(",") for line in sink.getvalue().decode().splitlines())
    assert header == ["Name", "City", "Zip"]
    assert [row[1] for row in rows[:2]] == ["Germany", "Finland"]
    assert rows[2][1] not in ("Nowhereville", "Germany", "Finland")
    assert [row[2] for row in rows] == ["470", "900", "0"]


def test_the_table_is_folded_small_and_says_whose_it_is() -> None:
    data = files("sanitization.policies").joinpath("towns.tsv").read_bytes()

    assert len(data) < 500_000
    assert b"GeoNames" in data[:400]
    assert b"CC BY 4.0" in data[:400]
    assert len(towns()) > 25_000
    assert "Germany" in towns()["koln"]
