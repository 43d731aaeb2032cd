"""`manage.py detect`: find what must not leave in rows of text, offline. Needs no database."""

from __future__ import annotations

import sys
from argparse import Namespace
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from sanitization import commandline_detect


class Command(BaseCommand):
    help = "Find personal, secret and confidential values in rows of text."
    requires_system_checks: list[str] = []  # Django's own attribute

    def add_arguments(self, parser: CommandParser) -> None:
        commandline_detect.add_arguments(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        status = commandline_detect.detect(Namespace(**options))
        if status:
            sys.exit(status)
