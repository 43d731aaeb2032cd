"""Filters in the URL: only declared parameters, only declared values; anything else is refused, not ignored."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import QueryDict

from submissions.errors import ActRefused


class FilterForm(forms.Form):
    """Base of the filter bars. Subclasses declare optional fields; `criteria()` gives the cleaned ones."""

    def check_parameters(self, given: QueryDict) -> None:
        """Raises ActRefused query.not_allowed for a parameter or value that was not declared."""
        if set(given) - set(self.fields) or not self.is_valid():
            raise ActRefused("query.not_allowed", "The address asks for something that is not offered.")

    def criteria(self) -> dict[str, Any]:
        return {name: value for name, value in self.cleaned_data.items() if value}
