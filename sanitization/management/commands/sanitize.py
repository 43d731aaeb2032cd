"""`manage.py sanitize`: clean one file offline with the portal's own engine. Needs no database."""

from __future__ import annotations

import sys
from argparse import Namespace
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from sanitization import commandline


class Command(BaseCommand):
    help = "Write a verified clean copy of one file."
    requires_system_checks: list[str] = []  # Django's own attribute

    def add_arguments(self, parser: CommandParser) -> None:
        commandline.add_arguments(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        status = commandline.sanitize(Namespace(**options))
        if status:
            sys.exit(status)
