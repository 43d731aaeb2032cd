"""`manage.py policies`: the named policies, the treatments of this site, how two policies differ, and a dry run."""

from __future__ import annotations

from collections import Counter
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser

from sanitization.models import Finding
from sanitization.policies.named import POLICIES, Policy, differences
from sanitization.policies.styles import Dates, Figures, Names, Places

TREATMENTS = (("STAND_INS", Names), ("DATES", Dates), ("FIGURES", Figures), ("PLACES", Places))


class Command(BaseCommand):
    help = "List the policies, compare two of them, or count what one would do to what is stored. Changes nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--diff", nargs=2, metavar=("ONE", "OTHER"), help="how two policies differ")
        parser.add_argument(
            "--dry-run", metavar="NAME", help="counts of stored findings by kind, as NAME would have them"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["diff"]:
            one, other = map(_named, options["diff"])
            self.stdout.write(f"{'':<22} {one.label:<24} {other.label}")
            for entity, first, second in differences(one, other):
                self.stdout.write(f"{entity:<22} {first:<24} {second}")
        elif options["dry_run"]:
            self._dry_run(_named(options["dry_run"]))
        else:
            for policy in POLICIES.values():
                chosen = "  (this site's)" if policy.name == settings.POLICY else ""
                self.stdout.write(f"{policy.label:<16} {policy.about}{chosen}")
            self.stdout.write("")
            for name, choices in TREATMENTS:
                value = getattr(settings, name)
                others = ", ".join(each for each in choices if each != value)
                self.stdout.write(f"{f'FAIRCOPY_{name}':<20} {value} (or {others})")

    def _dry_run(self, policy: Policy) -> None:
        """Findings of every reading that a file still stands on; never a value, only kinds and numbers."""
        current = Finding.objects.filter(scan__artifacts__removed_at=None, scan__artifacts__isnull=False)
        found: Counter[str] = Counter()
        hidden: Counter[str] = Counter()
        for entity, score in current.values_list("entity", "score").iterator():
            found[entity] += 1
            hidden[entity] += not policy.leaves(entity) and policy.counts(entity, score)
        self.stdout.write(f"{policy.label}: of {found.total()} stored findings {hidden.total()} would be hidden")
        for entity, count in found.most_common():
            if hidden[entity] != count:
                self.stdout.write(f"{entity:<22} {hidden[entity]} of {count}")
        unseen = sorted(entity for entity in policy.hides if not found[entity])
        if unseen:
            self.stdout.write(f"known only after reading again: {', '.join(unseen)}")


def _named(name: str) -> Policy:
    policy = POLICIES.get(name)
    if policy is None:
        raise CommandError(f"There is no policy {name}. There are: {', '.join(POLICIES)}.")
    return policy
