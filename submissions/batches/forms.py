"""Forms of the batches' room."""

from __future__ import annotations

from django import forms

from submissions.models import Batch


class BatchForm(forms.ModelForm):  # type: ignore[type-arg]
    class Meta:
        model = Batch
        fields = ("name", "purpose")
        labels = {"name": "Name", "purpose": "What it is for"}
        help_texts = {"name": "For your own use; recipients see the number only."}
