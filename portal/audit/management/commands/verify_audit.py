"""Verify the record."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from portal.audit.chain import verify
from portal.audit.models import Event


class Command(BaseCommand):
    help = "Walk the whole record; fails with the number of the first row that was edited, deleted or inserted."

    def handle(self, *args: Any, **options: Any) -> None:
        fault = verify()
        if fault is not None:
            raise CommandError(f"row {fault.seq}: {fault.reason}")
        self.stdout.write(f"{Event.objects.count()} rows verified")
