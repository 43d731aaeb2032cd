"""The ways in which one value is written down: in one run or many, escaped, in other letters that look the same."""

from __future__ import annotations

import html
import random
import unicodedata
from enum import StrEnum

from tests.leaktest.values import Type


class Form(StrEnum):
    PLAIN = "plain"
    RUNS = "split over runs"
    PROOF = "split by proofErr"
    BOOKMARK = "split by a bookmark"
    ANCHOR = "split by a comment anchor"
    SMART = "split by a smart tag"
    FIELD = "split by a field"
    COMMENT = "split by a comment"
    BREAKABLE = "split by a break"
    ENTITIES = "entities"
    NUMERIC = "numeric references"
    CDATA = "CDATA"
    UPPER = "upper case"
    LOWER = "lower case"
    TITLE = "title case"
    SOFT = "soft hyphens"
    ZERO = "zero width"
    NBSP = "no-break spaces"
    NFD = "decomposed"
    FULL = "full width"
    LIGATURE = "ligatures"


_CHARACTERS = (Form.UPPER, Form.LOWER, Form.TITLE, Form.SOFT, Form.ZERO, Form.NBSP, Form.NFD, Form.FULL, Form.LIGATURE)
_TEXT = (Form.PLAIN, Form.ENTITIES, Form.NUMERIC, *_CHARACTERS)
FORMS_OF: dict[str, tuple[Form, ...]] = {
    "word runs": (
        Form.RUNS,
        Form.PROOF,
        Form.BOOKMARK,
        Form.ANCHOR,
        Form.SMART,
        Form.CDATA,
        *_TEXT,
    ),
    "drawing runs": (Form.RUNS, Form.FIELD, Form.CDATA, *_TEXT),
    "html runs": (Form.RUNS, Form.COMMENT, Form.BREAKABLE, *_TEXT),
    "html bare": (Form.COMMENT, Form.BREAKABLE, *_TEXT),
    "xml runs": (Form.RUNS, Form.COMMENT, Form.CDATA, *_TEXT),
    "xml bare": (Form.COMMENT, Form.CDATA, *_TEXT),
    "svg runs": (Form.RUNS, Form.COMMENT, Form.CDATA, *_TEXT),
    "runs": (Form.RUNS, Form.CDATA, *_TEXT),
    "text": (Form.CDATA, *_TEXT),
    "attribute": _TEXT,
    "name": (Form.PLAIN, Form.NUMERIC, Form.UPPER, Form.LOWER),
    "escaped": (Form.PLAIN, Form.NUMERIC),
    "plain": (Form.PLAIN,),
    "said": (Form.PLAIN, *_CHARACTERS),
    "latin": (Form.PLAIN, Form.UPPER, Form.LOWER),
}
_LETTERS_ONLY = frozenset({Type.PERSON, Type.CLIENT, Type.ADDRESS, Type.MAIL, Type.TOKEN})
_LIGATURES = {"ffi": "ﬃ", "ffl": "ﬄ", "ff": "ﬀ", "fi": "ﬁ", "fl": "ﬂ"}


def takes(form: Form, kind: Type) -> bool:
    """Whether a value of this type is still the same value in this form."""
    if form is Form.NFD:
        return kind is Type.PERSON
    if form in (Form.SOFT, Form.ZERO, Form.NBSP, Form.LIGATURE, Form.TITLE):
        return kind in (Type.PERSON, Type.CLIENT, Type.ADDRESS)
    if form in _CHARACTERS:
        return kind in _LETTERS_ONLY
    if form is Form.ENTITIES:
        return kind in (Type.CLIENT, Type.PERSON)
    return True


def fits(form: Form, value: str) -> bool:
    """Whether the form changes anything in this value."""
    if form is Form.LIGATURE:
        return any(pair in value.lower() for pair in _LIGATURES)
    if form is Form.NFD:
        return unicodedata.normalize("NFD", value) != value
    if form is Form.ENTITIES:
        return html.escape(value) != value
    return True


def changed(form: Form, value: str) -> str:
    """The characters of `value` in this form, before any escaping."""
    match form:
        case Form.UPPER:
            return value.upper()
        case Form.LOWER:
            return value.lower()
        case Form.TITLE:
            return value.lower().title()
        case Form.SOFT:
            return _inside_words(value, "\u00ad")
        case Form.ZERO:
            return _inside_words(value, "\u200b")
        case Form.NBSP:
            return value.replace(" ", "\u00a0")
        case Form.NFD:
            return unicodedata.normalize("NFD", value)
        case Form.FULL:
            return "".join(chr(ord(char) + 0xFEE0) if "!" <= char <= "~" else char for char in value)
        case Form.LIGATURE:
            for plain, joined in _LIGATURES.items():
                value = value.replace(plain, joined).replace(plain.capitalize(), joined)
            return value
    return value


def _inside_words(value: str, mark: str) -> str:
    return " ".join(word[: len(word) // 2] + mark + word[len(word) // 2 :] for word in value.split(" "))


def escaped(form: Form, text: str) -> str:
    """`text` as it stands in XML, in an attribute between double quotes or in an element."""
    if form is Form.NUMERIC:
        return "".join(f"&#{ord(char)};" if at % 2 else f"&#x{ord(char):x};" for at, char in enumerate(text))
    if form is Form.CDATA:
        return f"<![CDATA[{text}]]>"
    return html.escape(text).replace("\xad", "&#xAD;")


def pieces(form: Form, text: str, chance: random.Random) -> list[str]:
    """`text` in the two to five pieces that separate runs hold; one for forms that do not split."""
    count = {Form.RUNS: chance.randint(2, 5)}.get(form, 2 if form.value.startswith("split") else 1)
    cuts = sorted(chance.sample(range(1, len(text)), min(count - 1, len(text) - 1)))
    return [text[start:end] for start, end in zip([0, *cuts], [*cuts, len(text)], strict=True)]
