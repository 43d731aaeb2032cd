"""One plan per file, one set of stand-ins for the submission."""

from __future__ import annotations

from sanitization.policies.identities import known_from
from sanitization.policies.normal_forms import normalise
from sanitization.policies.planning import Verdict, plan_submission
from sanitization.vocabulary import (
    FileKind,
    Found,
    Hidden,
    Known,
    Location,
    PassageKind,
    Plan,
    Reach,
    Reading,
    Seen,
    Span,
)


def reading(*values: tuple[str, str], text: str = "", learned: tuple[Known, ...] = ()) -> Reading:
    """A file whose passage i holds exactly value i."""
    found = [
        Found(
            key=f"p{index}",
            location=Location(place=f"line {index}"),
            value=value,
            span=Span(start=0, end=len(value), entity=entity, score=0.95, detectors=("names",)),
            reach=Reach.HERE if len(value) < 4 else Reach.WORD,
        )
        for index, (value, entity) in enumerate(values)
    ]
    seen = [Seen(key=item.key, location=item.location, kind=PassageKind.PROSE, text=item.value) for item in found]
    seen.append(Seen(key="text", location=Location(), kind=PassageKind.PROSE, text=text))
    return Reading(kind=FileKind.TEXT, passages=tuple(seen), found=tuple(found), learned=learned)


def planned(*readings: Reading, **more: object) -> tuple[list[Plan], dict[str, str]]:
    arguments: dict[str, object] = {"verdicts": {}, "declared": (), "assigned": {}, **more}
    return plan_submission(readings, **arguments)  # type: ignore[arg-type]


def hidden(plan: Plan, value: str) -> Hidden:
    return next(item for item in plan.hidden if item.value == value)


def test_all_forms_of_a_person_get_one_stand_in() -> None:
    forms = [
        ("Walt Harborline", "PERSON"),
        ("WALT HARBORLINE", "PERSON"),
        ("Harborline, Walt", "PERSON"),
        ("W. Harborline", "PERSON"),
        ("Mr Harborline", "PERSON"),
        ("Rosa Quint", "PERSON"),
    ]

    _, names = planned(reading(*forms))

    assert {names[normalise(value)] for value, _ in forms[:5]} == {"Person 1"}
    assert names["rosa quint"] == "Person 2"


def test_initials_that_were_taken_for_a_firm_are_their_person_s() -> None:
    forms = [("Bela Achterberg", "PERSON"), ("B.A.", "ORGANIZATION"), ("Q.R.", "ORGANIZATION")]

    _, names = planned(reading(*forms))

    assert [names[key] for key in ("bela achterberg", "b.a.", "q.r.")] == ["Person 1", "Person 1", "Company 1"]


def test_a_surname_that_two_share_does_not_make_their_short_forms_anybody_else_s() -> None:
    forms = [
        ("Jimena Peñalver Osuna", "PERSON"),
        ("Lysander Peñalver Osuna", "PERSON"),
        ("Peñalver Osuna", "PERSON"),
        ("PENALVER OSUNA", "PERSON"),
        ("J. Peñalver Osuna", "PERSON"),
    ]

    _, names = planned(reading(*forms))

    assert names[normalise("J. Peñalver Osuna")] == names[normalise("Jimena Peñalver Osuna")] == "Person 1"
    shared = names[normalise("Peñalver Osuna")]
    assert shared == names[normalise("PENALVER OSUNA")]
    assert shared not in {names[normalise(value)] for value, _ in forms[:2]}


def test_mail_addresses_and_user_names_follow_their_person() -> None:
    plans, names = planned(
        reading(
            ("wharborline@harborline-capital.com", "EMAIL_ADDRESS"),
            ("Walt Harborline", "PERSON"),
            ("walt.harborline", "USERNAME"),
            ("info@harborline-capital.com", "EMAIL_ADDRESS"),
        )
    )

    assert names["wharborline@harborline-capital.com"] == "person1@example.com"
    assert names["walt.harborline"] == "person-1"
    assert names["info@harborline-capital.com"] == "mailbox1@example.com"
    assert hidden(plans[0], "Walt Harborline").slug == "person-1"


def test_firms_are_one_with_and_without_their_legal_form() -> None:
    _, names = planned(
        reading(
            ("Harborline Capital LLP", "ORGANIZATION"),
            ("Harborline Capital", "ORGANIZATION"),
            ("Quint AG", "ORGANIZATION"),
        )
    )

    assert names["harborline capital llp"] == names["harborline capital"] == "Company 1"
    assert names["quint ag"] == "Company 2"


def test_a_value_of_one_file_is_hidden_in_all_files() -> None:
    plans, _ = planned(reading(("Walt Harborline", "PERSON")), reading(text="by Walt Harborline"))

    assert hidden(plans[1], "Walt Harborline").reach == Reach.WORD


def test_short_values_are_hidden_by_place() -> None:
    plans, _ = planned(reading(("Bo", "PERSON")), reading(text="Bo"))

    assert [(span.key, span.start, span.end) for span in plans[0].spans] == [("p0", 0, 2)]
    assert plans[1].spans == ()


def test_a_name_that_is_also_an_ordinary_word_here_is_hidden_by_place() -> None:
    plans, _ = planned(reading(("Beam", "PERSON"), text="the beam of the roof"))

    assert hidden(plans[0], "Beam").reach == Reach.HERE
    assert len(plans[0].spans) == 1


def test_verdicts_rule() -> None:
    verdicts = {"rosa quint": Verdict(keep=True), "falcon": Verdict(anywhere=True)}

    plans, _ = planned(reading(("Rosa Quint", "PERSON"), ("Falcon", "ORGANIZATION")), verdicts=verdicts)

    assert plans[0].kept == ("Rosa Quint",)
    assert "Rosa Quint" not in [item.value for item in plans[0].hidden]
    assert hidden(plans[0], "Falcon").reach == Reach.ANYWHERE


def test_stand_ins_survive_a_second_run() -> None:
    _, first = planned(reading(("Rosa Quint", "PERSON"), ("Walt Harborline", "PERSON")))

    _, second = planned(
        reading(("Ida Nord", "PERSON"), ("Walt Harborline", "PERSON"), ("Rosa Quint", "PERSON")), assigned=first
    )

    assert {key: second[key] for key in first} == first
    assert second["ida nord"] == "Person 3"


def test_stand_ins_never_equal_what_the_texts_hold() -> None:
    _, names = planned(reading(("Walt Harborline", "PERSON"), text="see Person 1 and company-1"))

    assert names["walt harborline"] == "Person 2"


def test_dummies_keep_their_shape() -> None:
    plans, names = planned(
        reading(
            ("4012 8888 8888 1881", "CREDIT_CARD"),
            ("GB29NWBK60161331926819", "IBAN_CODE"),
            ("10.20.30.40", "IP_ADDRESS"),
            ("AKIAIOSFODNN7EXAMPLE", "SECRET"),
            ("EMP-004471", "EMPLOYEE_ID"),
            ("+49 89 1234567", "PHONE_NUMBER"),
            ("4471234567", "ACCOUNT_ID"),
        )
    )

    card = names["4012 8888 8888 1881"]
    digits = [int(digit) for digit in reversed(card) if digit.isdigit()]
    assert sum(sum(divmod(digit * (1 + place % 2), 10)) for place, digit in enumerate(digits)) % 10 == 0
    account = names["gb29nwbk60161331926819"]
    assert int("".join(str(int(character, 36)) for character in account[4:] + account[:4])) % 97 == 1
    assert names["10.20.30.40"].startswith("192.0.2.")
    assert names["akiaiosfodnn7example"] == "XXXXXXXXXXXX1XXXXXXX"
    assert names["emp-004471"] == "XXX-000001"
    assert names["+49 89 1234567"] == "+1 555 0101"
    assert len(hidden(plans[0], "4471234567").number) == 10


def test_the_second_scan_learns_names_and_domains_but_nothing_generic() -> None:
    known = known_from(
        [
            reading(
                ("walt.berg@harborline-capital.com", "EMAIL_ADDRESS"),
                ("sales@harborline-capital.com", "EMAIL_ADDRESS"),
                ("rosa@gmail.com", "EMAIL_ADDRESS"),
                ("Rosa Quintero", "PERSON"),
                ("Excel", "ORGANIZATION"),
                learned=(Known(value="Ida Nord", entity="PERSON", source="metadata"),),
            )
        ],
        [Known(value="Project Falcon", entity="TERM", reach=Reach.ANYWHERE, source="declared")],
    )

    values = {item.value: item.source for item in known}
    assert values["Project Falcon"] == "declared"
    assert values["Ida Nord"] == "metadata"
    assert values["harborline-capital.com"] == values["Harborline-Capital"] == "mail domain"
    assert values["Quintero"] == values["Harborline"] == "part of a name"
    assert values["Walt"] == values["Berg"] == "part of a mail address"
    assert not {"gmail.com", "gmail", "Gmail", "Excel", "Sales", "Capital"} & set(values)
