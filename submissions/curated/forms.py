"""The store's search and filters."""

from __future__ import annotations

from django import forms

from submissions.choices import OCCUPATIONS, SECTORS
from submissions.filters import FilterForm
from submissions.models import Submission
from submissions.review.forms import FORMATS


class StoreFilter(FilterForm):
    q = forms.CharField(
        label="Search",
        max_length=80,
        required=False,
        widget=forms.TextInput(attrs={"type": "search", "placeholder": "Words of the request, or FC-0001"}),
    )
    occupation = forms.ChoiceField(label="Occupation", choices=[("", "Any occupation"), *OCCUPATIONS], required=False)
    sector = forms.ChoiceField(label="Sector", choices=[("", "Any sector"), *SECTORS], required=False)
    format = forms.ChoiceField(label="Format", choices=[("", "Any format"), *FORMATS], required=False)
    authenticity = forms.ChoiceField(
        label="Authenticity", choices=[("", "Any"), *Submission.Authenticity.choices], required=False
    )
    batch = forms.UUIDField(required=False, widget=forms.HiddenInput)
