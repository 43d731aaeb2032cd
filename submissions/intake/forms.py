"""Forms of the hand-in steps."""

from __future__ import annotations

from typing import Any

from django import forms

from submissions.choices import OCCUPATIONS, SECRECY, SECTORS, TOOLS
from submissions.models import Submission

YES_NO = (("yes", "Yes"), ("no", "No"))
EMPTY = (("", "Choose…"),)


class PlainForm(forms.Form):
    """Base of the steps: an empty answer is asked for in plain words."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            if field.error_messages.get("required") == "This field is required.":
                chooses = isinstance(field, forms.ChoiceField)
                field.error_messages["required"] = "Choose one." if chooses else "Fill this in."


class RequestForm(forms.Form):
    text = forms.CharField(
        label="What were you asked to do?",
        help_text="Paste the request as it came: a mail, a ticket, a brief. It is cleaned like every file.",
        max_length=200_000,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 14, "spellcheck": "true"}),
        error_messages={"required": "Write down what you were asked to do."},
    )

    def clean_text(self) -> str:
        text = str(self.cleaned_data["text"])
        if not text.strip():
            raise forms.ValidationError("Write down what you were asked to do.", code="request.blank")
        return text


class ContextForm(PlainForm):
    occupation = forms.ChoiceField(label="Your occupation in this work", choices=EMPTY + OCCUPATIONS)
    sector = forms.ChoiceField(label="Sector of the work", choices=EMPTY + SECTORS)
    authenticity = forms.ChoiceField(label="Is it real?", choices=Submission.Authenticity, widget=forms.RadioSelect)
    outcome = forms.ChoiceField(label="What became of it?", choices=Submission.Outcome, widget=forms.RadioSelect)
    tools = forms.MultipleChoiceField(
        label="Tools you used", choices=TOOLS, required=False, widget=forms.CheckboxSelectMultiple
    )
    minutes_spent = forms.IntegerField(label="Time it took, in minutes", min_value=1, max_value=100_000, required=False)
    year = forms.IntegerField(label="Year it was done", min_value=1980, max_value=2100, required=False)


class RightsForm(PlainForm):
    made_for = forms.ChoiceField(
        label="Who was it made for?",
        choices=[
            ("self", "Myself, nobody else has a claim"),
            ("employer", "An employer"),
            ("client", "A client"),
            ("public", "It was published"),
        ],
        widget=forms.RadioSelect,
    )
    under_nda = forms.ChoiceField(
        label="Is any of it under a confidentiality agreement?", choices=YES_NO, widget=forms.RadioSelect
    )
    permission = forms.ChoiceField(
        label="Do you have written permission to share a cleaned copy?",
        choices=[*YES_NO, ("not_needed", "Not needed: the rights are mine")],
        widget=forms.RadioSelect,
    )
    secrecy = forms.MultipleChoiceField(
        label="Does it hold any of these?", choices=SECRECY, required=False, widget=forms.CheckboxSelectMultiple
    )
    third_party = forms.ChoiceField(
        label="Does it hold others' protected material, such as stock photos or bought reports?",
        choices=YES_NO,
        widget=forms.RadioSelect,
    )
    purposes = forms.MultipleChoiceField(
        label="What may the fair copy be used for?",
        choices=[("evaluate", "Evaluating AI systems"), ("train", "Training AI systems")],
        widget=forms.CheckboxSelectMultiple,
    )
    signed = forms.BooleanField(
        label="These answers are true, and I may take my work back at any time.",
        error_messages={"required": "Tick this to sign your answers."},
    )

    def clean(self) -> dict[str, Any]:
        answers = super().clean() or {}
        if answers.get("under_nda") == "yes" and answers.get("permission") != "yes":
            self.add_error(
                "permission",
                forms.ValidationError(
                    "Work under a confidentiality agreement needs written permission.", code="rights.nda"
                ),
            )
        if answers.get("made_for") in ("employer", "client") and answers.get("permission") == "no":
            self.add_error(
                "permission",
                forms.ValidationError("Work made for others needs their permission.", code="rights.permission"),
            )
        if answers.get("secrecy"):
            self.add_error(
                "secrecy",
                forms.ValidationError("Work that holds any of these cannot be shared here.", code="rights.secrecy"),
            )
        return answers
