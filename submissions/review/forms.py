"""The queue's filters."""

from __future__ import annotations

from django import forms

from submissions.choices import OCCUPATIONS
from submissions.filters import FilterForm

FORMATS = (
    ("docx", "Word"),
    ("xlsx", "Excel"),
    ("pptx", "PowerPoint"),
    ("odt", "OpenDocument text"),
    ("ods", "OpenDocument sheet"),
    ("odp", "OpenDocument slides"),
    ("pdf", "PDF"),
    ("eml", "Mail"),
    ("ipynb", "Notebook"),
    ("zip", "Archive"),
)


class QueueFilter(FilterForm):
    occupation = forms.ChoiceField(label="Occupation", choices=[("", "Any occupation"), *OCCUPATIONS], required=False)
    format = forms.ChoiceField(label="Format", choices=[("", "Any format"), *FORMATS], required=False)
    sort = forms.ChoiceField(
        label="Order",
        choices=[("", "Oldest first"), ("newest", "Newest first"), ("findings", "Most findings first")],
        required=False,
    )
    mine = forms.BooleanField(label="Mine only", required=False)
