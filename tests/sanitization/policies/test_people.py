"""Which forms of a name belong to whom, and which forms follow from a name."""

from __future__ import annotations

import pytest

from sanitization.policies.name_forms import firm_forms, person_forms, project_forms
from sanitization.policies.normal_forms import searchable
from sanitization.policies.people import Register, _same_person, compounded, firm_words, joined, person_words, spelled
from sanitization.policies.spelling import skeleton, sound
from sanitization.vocabulary import Reach


def register(*names: str) -> Register:
    made = Register()
    for number, name in enumerate(names, start=1):
        made.add(person_words(name), number, (spelled(name), joined(name), compounded(name)))
    return made


PEOPLE = ("Gabriela Sotomayor Ibáñez", "Femke van der Woude", "Jürgen Müllenbach", "Yaroslav Veretennikov",
          "Siobhán O'Halvey", "Rupert Fenton-Marsh", "Min-jun Namgoong", "Suhaila Al-Mazroui",
          "Þórdís Hallgrímsdóttir", "Anne-Sophie Lefèvre-Caron")  # fmt: skip


@pytest.mark.parametrize(
    ("form", "owner"),
    [
        ("Gabriela Sotomayor", 1),
        ("Ms Sotomayor Ibáñez", 1),
        ("G. Sotomayor", 1),
        ("Ibanez, Gabriela", 1),
        ("Femke Woude", 2),
        ("F. van der Woude", 2),
        ("VAN DER WOUDE Femke", 2),
        ("F.W.", 2),
        ("Juergen Muellenbach", 3),
        ("MÜLLENBACH", 3),
        ("Jurgen Mullenbach's", 3),
        ("Ярослав Веретенников", 4),
        ("Ms OHalvey", 5),
        ("O’Halvey", 5),
        ("Rupert Fenton Marsh", 6),
        ("Fenton-Marsh", 6),
        ("Namgoong Min-jun", 7),
        ("Minjun Namgoong", 7),
        ("Namgoong, Min-jun", 7),
        ("Min-jun", 7),
        ("M. Namgoong", 7),
        ("M.N.", 7),
        ("Señora Sotomayor", 1),
        ("Þ. Hallgrímsdóttir", 9),
        ("Thordis Hallgrimsdottir", 9),
        ("Suhaila A.", 8),
        ("S.M.", 8),
        ("A.L.", 10),
        ("A.C.", 10),
        ("Annesophie L.", 10),
        ("Gabriela Sotomayoribanez", 1),
        ("Fentonmarsh Rupert", 6),
        ("Rosa Quint", None),
        ("R. Woude", None),
        ("Jürgen Fenton-Marsh", None),
    ],
)
def test_a_form_finds_its_owner(form: str, owner: int | None) -> None:
    assert register(*PEOPLE).person(person_words(form)) == owner


@pytest.mark.parametrize(
    ("handle", "owner"),
    [
        ("gsotomayor", 1), ("gabriela.sotomayor", 1), ("fvanderwoude", 2), ("vanderwoude", 2), ("jmuellenbach", 3),
        ("mullenbachj", 3), ("jmuellen", 3), ("sohalvey", 5), ("fentonmarsh", 6), ("salmazroui", 8), ("minjunn", 7),
        ("minjun.namgoong", 7), ("alefevrecaron", 10), ("walter", None),
    ],
)  # fmt: skip
def test_a_user_name_finds_its_owner(handle: str, owner: int | None) -> None:
    assert register(*PEOPLE).handle(handle) == owner


def test_letters_that_look_like_an_umlaut_do_no_harm() -> None:
    made = register("Tomé Figueiredo Brandão")

    assert made.person(person_words("Figueiredobrandao Tome")) == 1
    assert made.handle("figueiredobrandaot") == 1


def test_a_form_that_may_be_either_of_two_is_nobodys() -> None:
    both = register("Walt Harborline", "Wanda Harborline")

    assert [both.person(person_words(form)) for form in ("Harborline", "W. Harborline", "W.H.")] == [None] * 3
    assert both.person(person_words("Wanda H.")) == 2
    assert both.handle("wharborline") is None


def test_first_and_last_letter_are_likelier_than_the_letters_of_a_double_first_name() -> None:
    both = register("Joost ten Brinke", "Jean-Baptiste Fontvieille")

    assert [both.person(person_words(form)) for form in ("J.B.", "J.F.")] == [1, 2]
    assert register("Jean-Baptiste Fontvieille").person(person_words("J.B.")) == 1


def test_all_who_may_be_meant_are_told() -> None:
    both = register("Walt Harborline", "Wanda Harborline")

    assert both.people(person_words("Harborline")) == {1, 2}
    assert both.people(person_words("Wanda H.")) == {2}
    assert both.people(person_words("Rosa Quint")) == set()


def test_a_rotated_name_is_not_mixed_with_another_person() -> None:
    assert register("Alexander Maximilian").person(person_words("Maximilian Voss")) is None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Jürgen Müllenbach", {"juergen muellenbach", "mullenbach, jurgen", "j. mullenbach", "jmuellenbach"}),
        ("Rupert Fenton-Marsh", {"fenton marsh", "fenton marsh, rupert", "r. fenton marsh", "rfentonmarsh"}),
        ("Femke van der Woude", {"van der woude", "woude", "f. van der woude", "femke w.", "fvanderwoude"}),
        ("Siobhán O'Halvey", {"o'halvey", "ohalvey", "o halvey", "sohalvey"}),
    ],
)
def test_forms_of_a_person(value: str, expected: set[str]) -> None:
    assert expected <= {searchable(form.value) for form in person_forms(value)}


@pytest.mark.parametrize("way", ["Franc\u0327ois Nguye\u0302\u0303n", "Fran\u00adçois Nguy\u200bễn"])
def test_names_have_the_same_forms_however_their_letters_are_put_together(way: str) -> None:
    assert {form.value for form in person_forms(way)} == {form.value for form in person_forms("François Nguyễn")}
    assert not {"Fran", "Franc", "Nguy", "Nguye"} & {form.value for form in person_forms(way)}


def test_short_names_and_initials_are_searched_in_their_casing_only() -> None:
    reaches = {form.value: form.reach for form in person_forms("Wim Voss")}

    assert reaches["Wim"] is reaches["W.V."] is Reach.EXACT
    assert reaches["Voss"] is Reach.WORD


def test_nothing_follows_from_words_that_name_nobody_by_themselves() -> None:
    values = {form.value for form in person_forms("Mark Price")}

    assert "Mark Price" in values
    assert not {"Mark", "Price"} & values
    assert list(person_forms("Excel")) == []
    assert "U.S." not in {form.value for form in person_forms("Ugo Santi")}


def test_forms_of_a_firm_and_a_project() -> None:
    firm = {form.value: form.reach for form in firm_forms("Harborline Capital LLP", ())}

    assert firm["Harborline Capital"] is Reach.WORD
    assert firm["Harborline"] is Reach.ANYWHERE
    assert "HarborlineCapital" in firm
    assert list(firm_forms("Northern Foods plc", ()))[-1].value != "Northern"
    assert [form.value for form in project_forms("Project Tamarisk", ())] == ["Tamarisk"]
    assert list(project_forms("Project Delivery", ("delivery",))) == []
    assert firm_words("Harborline Capital LLP") == ("harborline", "capital")


def test_spellings_meet() -> None:
    assert skeleton("Müller") == skeleton("MUELLER") == skeleton("Muller")
    assert sound("Щукарева") == sound("Shchukareva")
    assert sound("Παπαδόπουλος") == sound("Papadopoulos")


def test_nobody_who_fits_is_passed_over_among_many() -> None:
    """The register looks at few of those who share a word; those are all who could be meant."""
    firsts, lasts = ["ada", "abel", "bo", "bert", "a"], ["quint", "quill", "rask", "q", "roe"]
    names = [(first, last) for first in firsts for last in lasts]
    names += [(first, "m", last) for first in firsts[:3] for last in lasts[:3]]
    for known in names:
        register = Register()
        register.add(known, 1)
        for asked in names:
            turned = ((asked[-1], *asked[:-1]), (*asked[1:], asked[0]))
            if any(_same_person(each, known) for each in (asked, *turned)) and not all(
                len(word) == 1 for word in asked
            ):
                assert register.person(asked) == 1, (known, asked)
