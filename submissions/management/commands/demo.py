"""Hand in the samples of a demo site."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from portal.accounts import demo_people
from submissions.demo.handing_in import hand_in_all


class Command(BaseCommand):
    help = "Make demo accounts and hand in samples; needs a running worker. Embedded mode only."

    def handle(self, *args: Any, **options: Any) -> None:
        hand_in_all(demo_people.ensure(), lambda words: self.stdout.write(f"  sample: {words}"))
