"""What a model may call a name: program text, acronyms of forms and libraries are none; a table with near-misses."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from presidio_analyzer import AnalysisExplanation, RecognizerResult

from sanitization.detectors import embedded_names, name_edges, plausible
from sanitization.detectors.analyzer import _span, build
from sanitization.detectors.protocol import Analyzer, ReadsAhead
from sanitization.ner.encoding import encode
from sanitization.ner.model import Name, NameModel, _is_rare
from sanitization.policies.overlaps import resolve
from sanitization.vocabulary import Passage, PassageKind

NO_NAMES = [
    ("OSError", "PERSON"), ("docMetadata", "ORGANIZATION"), ("max_width", "PERSON"), ("#pragma", "PERSON"),
    ("GridCoarseWidth", "LOCATION"), ("HttpResponseBase", "ORGANIZATION"), ("BinaryIO", "PERSON"), ("elif", "PERSON"),
    ("Django", "ORGANIZATION"), ("Celery", "PERSON"), ("EBITDA", "ORGANIZATION"), ("IBAN DE89", "LOCATION"),
    ("Pentecost", "LOCATION"), ("Thurs", "LOCATION"), ("Lady Day", "ORGANIZATION"), ("AGM", "ORGANIZATION"),
    ("SID", "PERSON"), ("Ford Transit", "ORGANIZATION"), ("Corsa", "ORGANIZATION"), ("Heparin", "LOCATION"),
    ("Norwegian", "LOCATION"), ("bank", "ORGANIZATION"), ("Dr", "PERSON"), ("Agent 7", "PERSON"), ("X", "PERSON"),
]  # fmt: skip
NAMES = [
    ("McKay", "PERSON"), ("FitzGerald", "PERSON"), ("PayPal", "ORGANIZATION"), ("O'Neill", "PERSON"),
    ("mette", "PERSON"), ("3M Company", "ORGANIZATION"), ("Rosa Quint-Adeyemi", "PERSON"),
    ("Elif", "PERSON"),
    ("Sid", "PERSON"), ("Ford", "ORGANIZATION"), ("Mercedes", "PERSON"), ("Ram", "PERSON"), ("Julio", "PERSON"),
    ("Sami", "PERSON"), ("Shiva", "PERSON"), ("Santa", "PERSON"), ("USA Today", "ORGANIZATION"), ("Łódź", "LOCATION"),
]  # fmt: skip


@pytest.mark.parametrize(("value", "label"), NO_NAMES)
def test_no_names(value: str, label: str) -> None:
    assert not plausible._can_be_a_name(value, label)


@pytest.mark.parametrize(("value", "label"), NAMES)
def test_names(value: str, label: str) -> None:
    assert plausible._can_be_a_name(value, label)


TRIMMED = [
    ("Dr. Rosa Quint", "Rosa Quint"),
    ("I, Rosa Quint", "Rosa Quint"),
    ("Rosa Quint and", "Rosa Quint"),
    ("Miss Quint", "Quint"),
    ("Drina Sirova", "Drina Sirova"),
    ("Anders Sand", "Anders Sand"),
    ("Producer Rosa Quint", "Rosa Quint"),
    ("Baker Quint", "Baker Quint"),
    ("Cllr Quint", "Quint"),
    ("Deacon Quint", "Quint"),
    ("Witnessed R. Quint", "R. Quint"),
    ("w/ Rosa Quint", "Rosa Quint"),
    ("née Quint", "Quint"),
    ("Rosa thurs", "Rosa"),
    ("Bram de Wit", "Bram de Wit"),
    ("de Groot", "de Groot"),
    ("Šárka Ottová", "Šárka Ottová"),
    ("Halldór Ó Árnason", "Halldór Ó Árnason"),
    ("rosa quint", "rosa quint"),
    ("Old", "Old"),
    ("Sonny Quint", "Sonny Quint"),
]


OTHER_TRIMMED = [
    ("Southern Germany", "LOCATION", "Germany"),
    ("South-Eastern Europe", "LOCATION", "Europe"),
    ("Northern Ireland", "LOCATION", "Northern Ireland"),
    ("Southern Cross", "LOCATION", "Southern Cross"),
    ("Birchwise as Head of Sales", "ORGANIZATION", "Birchwise"),
    ("Birchwise Assets", "ORGANIZATION", "Birchwise Assets"),
    ("Rúa as Burgas 12", "STREET_ADDRESS", "Rúa as Burgas 12"),
]


@pytest.mark.parametrize(("text", "label", "name"), OTHER_TRIMMED)
def test_regions_of_countries_and_jobs_at_firms_are_left_out(text: str, label: str, name: str) -> None:
    start, end = name_edges.trimmed(text, Name(0, len(text), label, 0.9))

    assert text[start:end] == name


def test_a_person_ends_before_a_number() -> None:
    text = "granny Edith 90th, R2 D2"
    name = embedded_names._without_number(text, Name(7, 17, "PERSON", 0.9))
    assert text[name.start : name.end] == "Edith"
    assert embedded_names._without_number(text, Name(7, 17, "LOCATION", 0.9)).end == 17
    assert embedded_names._without_number(text, Name(19, 24, "PERSON", 0.9)).end == 24


def test_a_name_that_ends_at_a_hyphen_goes_on() -> None:
    text = "and Jae-won left"
    start, end = name_edges.trimmed(text, Name(4, 8, "PERSON", 0.9))
    assert text[start:end] == "Jae-won"


def test_what_begins_the_next_sentence_is_another_name() -> None:
    text = "told Rosa. Fridge is empty, Prof. Quint"
    parts = [*embedded_names._lines(text, Name(5, 17, "PERSON", 0.9))]
    assert [text[part.start : part.end] for part in parts] == ["Rosa", "Fridge"]
    assert len([*embedded_names._lines(text, Name(28, 39, "PERSON", 0.9))]) == 1


NOTED = [
    ("Sparks: two on site", "Sparks", "PERSON", True),
    ("Crane inspected at 8", "Crane", "PERSON", True),
    ("told the churchwarden", "churchwarden", "ORGANIZATION", True),
    ("Lender's contact rang", "Lender", "PERSON", True),
    ("Sister Rosa came", "Sister", "PERSON", True),
    ("told Crane about it", "Crane", "PERSON", False),
    ("Crane", "Crane", "PERSON", False),
    ("Quint: two on site", "Quint", "PERSON", False),
    ("Sister", "Sister", "PERSON", False),
]


@pytest.mark.parametrize(("text", "value", "label", "noted"), NOTED)
def test_roles_at_the_head_of_a_note(text: str, value: str, label: str, noted: bool) -> None:  # noqa: FBT001
    at = text.index(value)
    assert plausible.is_noted(text, Name(at, at + len(value), label, 0.9)) is noted


EPONYMS = [
    ("with a Fisher test", "Fisher", True),
    ("in the Rembrandt room", "Rembrandt", True),
    ("the Apgar score was 9", "Apgar", True),
    ("the Crohn's disease of", "Crohn", True),
    ("Quint score 4 of 5", "Quint", False),
    ("Quint room 214", "Quint", False),
    ("the Quint reactions", "Quint", False),
    ("the Quint's reaction", "Quint", False),
]


@pytest.mark.parametrize(("text", "value", "eponym"), EPONYMS)
def test_after_whom_things_are_called(text: str, value: str, eponym: bool) -> None:  # noqa: FBT001
    at = text.index(value)
    assert plausible.is_eponym(text, Name(at, at + len(value), "PERSON", 0.9)) is eponym


SMALL = [
    ("its obi's last day", "obi", "PERSON", 0.62, True),
    ("ok. tell gil, please", "gil", "PERSON", 0.62, True),
    ("petra: tell gil", "gil", "PERSON", 0.62, True),
    ("who told telnova", "telnova", "ORGANIZATION", 0.8, True),
    ("who told telnova", "telnova", "ORGANIZATION", 0.62, False),
    ("We thank all who brought rice", "rice", "PERSON", 0.8, False),
    ("Rated amber. Moved to red", "red", "ORGANIZATION", 0.9, False),
    ("we sat in the food bank", "food bank", "ORGANIZATION", 0.9, True),
    ("We sat in the food bank", "food bank", "ORGANIZATION", 0.9, False),
]


@pytest.mark.parametrize(("text", "value", "label", "named", "counts"), SMALL)
def test_small_letters_are_names_where_all_is_small(
    text: str,
    value: str,
    label: str,
    named: float,
    counts: bool,  # noqa: FBT001
) -> None:
    at = text.index(value)
    name = Name(at, at + len(value), label, 0.5, named)
    assert (embedded_names._score(name) >= embedded_names._least(text, name)) is counts


def test_that_something_is_named_counts_where_its_type_is_unclear() -> None:
    unclear = Name(0, 5, "LOCATION", 0.3, 0.9)
    assert embedded_names._score(unclear) == embedded_names.UNTYPED
    assert embedded_names._score(Name(0, 5, "LOCATION", 0.3, 0.4)) == 0.3
    assert embedded_names._score(Name(0, 5, "LOCATION", 0.97, 0.99)) == 0.97
    assert embedded_names._score(Name(0, 5, "TITLE", 0.3, 0.9)) == 0.3


PLACED = [
    ("Baltic Reefer Line", 0.9, "LOCATION"), ("Nădlac", 0.9, "LOCATION"), ("Nădlac", 0.5, "STREET_ADDRESS"),
    ("Mill Lane 7", 0.9, "STREET_ADDRESS"), ("the border, four hours", 0.9, "STREET_ADDRESS"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "named", "label"), PLACED)
def test_an_address_without_a_number_is_a_place(text: str, named: float, label: str) -> None:
    assert embedded_names._placed(text, Name(0, len(text), "STREET_ADDRESS", 0.6, named)).label == label


def test_rare_words_with_a_capital_within_a_sentence() -> None:
    model = NameModel()
    text = "we told Quillfeather that London and Quillfeather\nQuillfeather quillfeather, QUILLFEATHER the Winner"
    encoded = encode(model._tokenizer, text)

    rare = [text[word.start : word.end] for place, word in enumerate(encoded.words) if _is_rare(encoded, place, text)]

    assert rare == ["Quillfeather", "Quillfeather"]


def test_a_name_broken_off_behind_an_initial_is_one() -> None:
    text = "with Rosa B. Quint, and Al C. today"
    names = [Name(5, 12, "PERSON", 0.9), Name(13, 18, "ORGANIZATION", 0.6), Name(24, 29, "PERSON", 0.9)]

    joined = list(embedded_names._joined(text, names))

    assert [(text[name.start : name.end], name.label) for name in joined] == [
        ("Rosa B. Quint", "PERSON"),
        ("Al C.", "PERSON"),
    ]


@pytest.mark.parametrize(
    ("text", "is_job"),
    [("hired as Midwife", True), ("called Mason", False), ("known as Mason", False), ("as Birchwise", False)],
)
def test_a_trade_behind_as_names_nobody(text: str, is_job: bool) -> None:
    assert plausible.is_job(text, Name(text.rfind(" ") + 1, len(text), "PERSON", 0.9)) is is_job


@pytest.mark.parametrize(("text", "name"), TRIMMED)
def test_what_is_said_of_many_is_left_out(text: str, name: str) -> None:
    start, end = name_edges.trimmed(text, Name(0, len(text), "PERSON", 0.9))

    assert text[start:end] == name


@pytest.mark.parametrize(
    ("text", "found", "name"),
    [
        ("seen by Ravil G Petrov", "G Petrov", "Ravil G Petrov"),
        ("Then G Petrov left", "G Petrov", "G Petrov"),
        ("in room 4. G. Petrov left", "G. Petrov", "G. Petrov"),
    ],
)
def test_an_initial_belongs_to_the_given_name_before_it(text: str, found: str, name: str) -> None:
    at = text.index(found)
    start, end = name_edges.trimmed(text, Name(at, at + len(found), "PERSON", 0.9))
    assert text[start:end] == name


def test_an_address_ends_where_a_telephone_begins() -> None:
    block = "12 High Street\nLeeds LS1 4AB\n0113 496 0120 office\n+44 113 496 0121 fax"
    [part] = embedded_names._lines(block, Name(0, len(block), "STREET_ADDRESS", 0.9))
    assert block[part.start : part.end] == "12 High Street\nLeeds LS1 4AB"
    whole = "PSC 3294, Box 9168\nAPO AA 61487"
    assert list(embedded_names._lines(whole, Name(0, len(whole), "STREET_ADDRESS", 0.9)))[0].end == len(whole)


FITS = [
    ("EMP-00413", "ID", True), ("2024", "ID", False), ("1,204.50", "ID", False), ("16:45", "ID", False),
    ("v2.14.1", "ID", False),
    ("mkowalczyk", "USERNAME", True), ("max power", "USERNAME", False),
    ("Charleroi", "USERNAME", False), ("django", "USERNAME", False),
    ("12 High Street, Leeds", "STREET_ADDRESS", True), ("High Street", "STREET_ADDRESS", False),
    ("318p", "STREET_ADDRESS", False), ("4\nIVY-3,Forest,11\nROSE", "STREET_ADDRESS", False),
    ("3 May 1961", "DATE_OF_BIRTH", True), ("last May", "DATE_OF_BIRTH", False),
]  # fmt: skip


@pytest.mark.parametrize(("value", "label", "fits"), FITS)
def test_what_a_label_asks_of_its_value(value: str, label: str, fits: bool) -> None:  # noqa: FBT001
    assert plausible.fits(value, label) is fits


def test_lists_hold_a_name_a_line_and_wrapped_text_goes_on() -> None:
    listed = "Rosa Quint\n> Femi Adeyemi"
    wrapped = "this agreement was signed on behalf of the firm by Rosa\nQuint"

    assert [
        listed[each.start : each.end] for each in embedded_names._lines(listed, Name(0, len(listed), "PERSON", 0.9))
    ] == [
        "Rosa Quint",
        "Femi Adeyemi",
    ]
    whole = Name(len(wrapped) - 10, len(wrapped), "PERSON", 0.9)
    assert list(embedded_names._lines(wrapped, whole)) == [whole]


@pytest.fixture(scope="module")
def embedded() -> Analyzer:
    return build("embedded")


def test_neighbours_in_a_batch_do_not_hide_a_name(embedded: Analyzer) -> None:
    texts = ["the total is wrong", "Rosa Quint called from Leeds about the roof.", "def main() -> None:"]
    passages = [Passage(key=str(place), text=text, place="") for place, text in enumerate(texts)]

    found = [
        [(text[span.start : span.end], span.entity) for span in resolve(spans)]
        for text, spans in zip(texts, embedded.analyze(passages), strict=True)
    ]

    assert found == [[], [("Rosa Quint", "PERSON"), ("Leeds", "LOCATION")], []]


def test_long_texts_are_read_to_their_end_in_windows() -> None:
    filler = "The committee took note of the report and asked for a shorter one next time. "
    text = filler * 60 + "Then Rosa Quint spoke. " + filler * 60 + "Finally Femi Adeyemi closed the meeting."

    found = {text[name.start : name.end] for name in NameModel().names(text)}

    assert {"Rosa Quint", "Femi Adeyemi"} <= found


def test_what_was_begun_ahead_is_what_is_found_and_is_read_once() -> None:
    class Counted(NameModel):
        begun_texts = 0

        def begun(self, text: str) -> AbstractContextManager[Callable[[], list[Name]]]:
            self.begun_texts += 1
            return super().begun(text)

    model = Counted(threads=2)
    names = embedded_names.EmbeddedNames(model)
    text = "Anna Kowalski flew from Lisbon to Nairobi. " * 60
    alone = names.analyze(text, [])

    with names.ahead(text):
        ahead = names.analyze(text, [])

    assert len(alone) > 100
    assert [(each.start, each.end, each.entity_type, each.score) for each in ahead] == [
        (each.start, each.end, each.entity_type, each.score) for each in alone
    ]
    assert model.begun_texts == 2
    assert isinstance(names, ReadsAhead)


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("Castellan Partners LLP.xlsx", "Castellan Partners LLP"),
        ("Aisha_Rahman.md", "Aisha_Rahman"),
        ("Dmitri Volkov.JSON", "Dmitri Volkov"),
        ("Rosa Quint.de", "Rosa Quint.de"),
        ("Quint & Co. md", "Quint & Co. md"),
    ],
)
def test_the_ending_of_a_file_is_no_part_of_a_guessed_name(file: str, name: str) -> None:
    guessed = AnalysisExplanation(recognizer="embedded names", original_score=0.95)
    result = RecognizerResult("ORGANIZATION", 0, len(file), 0.95, guessed)

    span = _span(Passage(key="1", text=file, place="", kind=PassageKind.NAME), 0, len(file), result)
    prose = _span(Passage(key="1", text=file, place=""), 0, len(file), result)

    assert span is not None
    assert file[span.start : span.end] == name
    assert prose is not None
    assert file[prose.start : prose.end] == file


def test_the_model_names_nobody_with_the_ending_of_a_file() -> None:
    file = "Offer Dmitri Volkov.JSON"

    (spans,) = build("embedded").analyze([Passage(key="1", text=file, place="", kind=PassageKind.NAME)])

    assert "Dmitri Volkov" in {file[span.start : span.end] for span in spans}


PLACES_AND_CODES = [
    ("in Kastrup 2770 in May", "Kastrup 2770", ["Kastrup", "2770"]),
    ("in Kastrup 2770 in May", "Kastrup", ["2770", "Kastrup"]),
    ("at 4810 Gmunden, near", "4810 Gmunden", ["Gmunden", "4810"]),
    ("to Vis 340 12.", "Vis", ["340 12", "Vis"]),
    ("in Lisbon 2024 in May", "Lisbon", ["Lisbon"]),
    ("in Berlin 4500 people", "Berlin", ["Berlin"]),
    ("in Berlin 4500.50 and", "Berlin", ["Berlin"]),
]


@pytest.mark.parametrize(("text", "found", "parts"), PLACES_AND_CODES)
def test_a_post_code_beside_a_place_is_a_finding_of_its_own(text: str, found: str, parts: list[str]) -> None:
    start = text.index(found)
    name = Name(start, start + len(found), "LOCATION", 0.9)

    split = list(embedded_names._place_and_code(text, name))

    assert [text[part.start : part.end] for part in split] == parts
    assert {part.label for part in split if text[part.start].isdigit()} <= {"POST_CODE"}
