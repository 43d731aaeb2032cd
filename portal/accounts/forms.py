"""Forms of the people's room."""

from __future__ import annotations

from django import forms
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.password_validation import validate_password

from portal.accounts.roles import ROLES

ROLE_CHOICES = [
    ("contractor", "Contractor: hands in work"),
    ("reviewer", "Reviewer: decides on clean copies"),
    ("admin", "Admin: curates, exports, manages people"),
]
assert {value for value, _ in ROLE_CHOICES} == set(ROLES)


class SignInForm(AuthenticationForm):
    username = forms.EmailField(
        label="E-mail", widget=forms.EmailInput(attrs={"autocomplete": "username", "autofocus": True})
    )
    password = forms.CharField(
        label="Password", strip=False, widget=forms.PasswordInput(attrs={"autocomplete": "current-password"})
    )
    error_messages = {
        "invalid_login": "That e-mail and password do not go together. Check both and try again.",
        "inactive": "That e-mail and password do not go together. Check both and try again.",
    }

    def clean_username(self) -> str:
        return str(self.cleaned_data["username"]).lower()


class InviteForm(forms.Form):
    email = forms.EmailField(label="E-mail")
    role = forms.ChoiceField(label="Role", choices=ROLE_CHOICES)


class JoinForm(forms.Form):
    name = forms.CharField(
        label="Your name",
        max_length=120,
        help_text="Reviewers and recipients never see it.",
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )
    password = forms.CharField(
        label="Choose a password",
        strip=False,
        help_text="At least 10 characters.",
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    def clean_password(self) -> str:
        password = str(self.cleaned_data["password"])
        validate_password(password)
        return password


class RolesForm(forms.Form):
    roles = forms.MultipleChoiceField(
        label="Roles", choices=ROLE_CHOICES, widget=forms.CheckboxSelectMultiple, required=False
    )
