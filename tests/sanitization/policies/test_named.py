"""Named policies: what each hides, how two differ, and a count over what is stored."""

from __future__ import annotations

import io
import re
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from sanitization import engine
from sanitization.detectors.analyzer import build
from sanitization.policies.named import GENERAL, POLICIES, Policy, differences, policy_named
from sanitization.policies.planning import plan_submission
from submissions.states import State
from tests.submissions import factory

ANALYZER = build("none")
TEXT = """Quintanar Foods plc pays a fee of GBP 120,000 by 5 March 2024.
The patient, a 47-year-old, was seen on 2024-03-12. A ream of paper is $4.
"""


def cleaned(policy: str, text: str = TEXT, name: str = "note.txt") -> str:
    reading = engine.scan(io.BytesIO(text.encode()), name, ANALYZER, policy=policy_named(policy))
    (plan,), _ = plan_submission([reading], verdicts={}, declared=(), assigned={})
    sink = io.BytesIO()
    engine.redact(io.BytesIO(text.encode()), name, plan, sink, measure=False)
    return sink.getvalue().decode()


def test_the_general_policy_leaves_figures_ages_and_dates() -> None:
    assert cleaned("general") == TEXT.replace("Quintanar Foods plc", "Company 1")


@pytest.mark.parametrize("policy", ["finance", "legal"])
def test_figures_of_named_parties_go_in_their_form(policy: str) -> None:
    clean = cleaned(policy)

    assert "120,000" not in clean
    assert re.search(r"a fee of GBP \d{3},\d{3} by 5 March 2024", clean)
    assert "paper is $4" in clean


def test_the_health_policy_makes_ages_coarse_and_dates_one() -> None:
    clean = cleaned("health")

    assert "a 40 to 49-year-old" in clean
    assert not re.search("2024", clean)
    assert "GBP 120,000" in clean


def test_the_health_policy_judges_columns_of_ages_and_beliefs() -> None:
    table = "Ward,Age,Religion,Beds\n4B,47,Quaker,47\n4C,93,Zoroastrian,12\n"

    assert cleaned("general", table, "ward.csv") == table
    assert cleaned("health", table, "ward.csv") == "Ward,Age,Religion,Beds\n4B,40,Group 1,47\n4C,90,Group 2,12\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The purchase price is € 4.2 million in cash.", ["€ 4.2 million"]),
        ("Harborline Capital LLP reported 12,500,000 USD.", ["12,500,000 USD"]),
        ("Salary: £85,000", ["£85,000"]),
        ("Lunch was $12.50 and the train 40 euros.", []),
        ("price list of 2024, 12 pages", []),
        ("The fee is due.\nA bus ticket costs $3.", []),
    ],
)
def test_figures_are_somebodys_or_nobodys(text: str, found: list[str]) -> None:
    reading = engine.scan(io.BytesIO(text.encode()), "note.txt", ANALYZER, policy=policy_named("finance"))

    assert [each.value for each in reading.found if each.span.entity == "FINANCIAL_FIGURE"] == found


def test_policies_differ_where_they_say() -> None:
    assert list(differences(GENERAL, GENERAL)) == []
    assert ("AGE", "stays", "hidden from 0.40 on") in list(differences(GENERAL, POLICIES["health"]))
    quiet = Policy(name="quiet", version=1, about="", shows=frozenset({"LOCATION"}))
    assert list(differences(GENERAL, quiet)) == [("LOCATION", "hidden from 0.40 on", "stays")]
    with pytest.raises(ValueError, match="unknown"):
        policy_named("none")


def test_the_command_lists_and_compares(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("policies")
    call_command("policies", diff=["general", "health"])

    said = capsys.readouterr().out
    assert all(policy.label in said for policy in POLICIES.values())
    assert re.search(r"NRP +stays +hidden from 0.40 on", said)
    assert re.search(r"general 1 .*\(this site's\)", said)
    assert re.search(r"FAIRCOPY_DATES +keep \(or shift, year\)", said)
    assert re.search(r"FAIRCOPY_FIGURES +dummy \(or scale\)", said)
    assert re.search(r"FAIRCOPY_PLACES +label \(or coarse\)", said)
    with pytest.raises(CommandError, match="no policy"):
        call_command("policies", dry_run="secret")


@pytest.mark.django_db
def test_a_dry_run_counts_what_is_stored_and_tells_no_value(person: Any, capsys: pytest.CaptureFixture[str]) -> None:
    factory.make(person("contractor"), State.CONFIRMING)

    call_command("policies", dry_run="health")

    said = capsys.readouterr().out
    assert re.search(r"health 1: of (\d+) stored findings \1 would be hidden", said)
    assert "known only after reading again: AGE, DATE_TIME, NRP" in said
    assert "harborline" not in said.casefold()


def test_health_hides_days_and_months_and_leaves_years() -> None:
    text = "Revenue in Q1 2024 rose. Seen on 3 March 2024, in May 2023 and since spring 2022; again on 4 June.\n"

    assert cleaned("health", text) == (
        "Revenue in Q1 2024 rose. Seen on 1 January 1900, in January 1900 and since spring 2022; again on 1 January.\n"
    )
