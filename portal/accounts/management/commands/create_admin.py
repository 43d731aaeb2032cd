"""Make the first admin of a production site."""

from __future__ import annotations

import getpass
from typing import Any

from django.contrib.auth.models import Group
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from portal.accounts.models import User
from portal.audit import chain


class Command(BaseCommand):
    help = "Make an admin; asks for the password, or reads it from standard input."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("email")

    def handle(self, *args: Any, **options: Any) -> None:
        email = options["email"].lower()
        if User.objects.filter(email=email).exists():
            raise CommandError("There is a person with this e-mail already.")
        password = getpass.getpass("Password: ")
        if len(password) < 10:
            raise CommandError("The password needs at least 10 characters.")
        with transaction.atomic():
            user = User.objects.create_user(email, password)
            user.groups.add(Group.objects.get(name="admin"))
            chain.record("system:command", "person.joined", "user", user.pk)
        self.stdout.write("made")
