"""Elements whose text is no running words, and fields that keep the result which was cleaned."""

from __future__ import annotations

from sanitization.formats.odf.uses import AUTHOR, NO_DATE, Slot, Use, identity
from sanitization.formats.ooxml.wordlists import words

# Texts that are no running words of a paragraph.
BY_TEXT: dict[str, Slot] = {
    "dc:creator": AUTHOR,
    "dc:date": Slot(use=Use.CONSTANT, constant=NO_DATE),
    **{
        f"text:{name}": AUTHOR
        for name in words("author-name creator initial-creator printed-by sender-firstname sender-lastname")
    },
    **{f"text:{name}": identity("initials") for name in words("author-initials sender-initials")},
    **{
        f"text:sender-{name}": identity("sender", hint)
        for name, hint in {
            "title": "PERSON",
            "position": "PERSON",
            "email": "EMAIL_ADDRESS",
            "fax": "PHONE_NUMBER",
            "phone-private": "PHONE_NUMBER",
            "phone-work": "PHONE_NUMBER",
            "company": "ORGANIZATION",
            "street": "LOCATION",
            "city": "LOCATION",
            "postal-code": "LOCATION",
            "country": "LOCATION",
            "state-or-province": "LOCATION",
        }.items()
    },
    "text:file-name": Slot(use=Use.CONSTANT, constant="document"),
    "text:template-name": Slot(use=Use.CONSTANT, constant="template"),
    "text:creation-date": Slot(use=Use.CONSTANT, constant="2000-01-01"),
    "text:creation-time": Slot(use=Use.CONSTANT, constant="00:00"),
    "text:modification-date": Slot(use=Use.CONSTANT, constant="2000-01-01"),
    "text:modification-time": Slot(use=Use.CONSTANT, constant="00:00"),
    "text:print-date": Slot(use=Use.CONSTANT, constant="2000-01-01"),
    "text:print-time": Slot(use=Use.CONSTANT, constant="00:00"),
    "text:editing-duration": Slot(use=Use.CONSTANT, constant="00:00"),
    "text:editing-cycles": Slot(use=Use.CONSTANT, constant="1"),
}
# Fields whose result would change when a program opens the copy: they keep the one that was cleaned.
FIXED: frozenset[str] = frozenset(
    words(
        """text:author-name text:author-initials text:creator text:initial-creator text:printed-by text:title
        text:subject text:keywords text:description text:user-defined text:file-name text:creation-date
        text:creation-time text:modification-date text:modification-time text:print-date text:print-time
        text:editing-duration text:editing-cycles"""
    )
    + tuple(f"text:sender-{name}" for name in words(
        """firstname lastname initials title position email fax phone-private phone-work company street city
        postal-code country state-or-province"""
    ))
)  # fmt: skip
UNDATED = frozenset(
    words(
        """text:creation-date text:creation-time text:modification-date text:modification-time text:print-date
        text:print-time text:editing-duration"""
    )
)
