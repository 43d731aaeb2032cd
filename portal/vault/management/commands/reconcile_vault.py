"""Compare the vault's rows with its stored bytes."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from portal.vault.reconciling import clear, compare


class Command(BaseCommand):
    help = "List stored objects without a row and rows without bytes; --clear deletes orphans older than a day."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--clear", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        difference = compare()
        for name in difference.orphans:
            self.stdout.write(f"orphan {name}")
        for name in difference.young:
            self.stdout.write(f"young {name}")
        for name in difference.dangling:
            self.stdout.write(f"dangling {name}")
        if options["clear"]:
            self.stdout.write(f"{clear(difference)} orphans deleted")
        if difference.dangling:
            raise CommandError(f"{len(difference.dangling)} rows have no stored bytes")
        self.stdout.write("compared")
