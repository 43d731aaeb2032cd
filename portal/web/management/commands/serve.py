"""Run the whole portal under one supervisor: site, worker, beat. Ctrl-C stops everything."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser

RESTART_SECONDS = 2.0
STOP_SECONDS = 10.0


class Command(BaseCommand):
    help = "Prepare the database and serve the site with its worker and beat."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--bind", default="127.0.0.1:8000")
        parser.add_argument("--workers", type=int, default=2, help="files read at the same time")
        parser.add_argument("--demo", action="store_true", help="make demo accounts and hand in samples")

    def handle(self, *args: Any, **options: Any) -> None:
        for folder in (settings.STAGING_DIR, settings.SCRATCH_DIR):
            folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._make_broker_folders()
        call_command("migrate", verbosity=0, interactive=False)
        call_command("collectstatic", verbosity=0, interactive=False)
        python = [sys.executable, "-W", "ignore"]
        celery = [*python, "-m", "celery", "-A", "portal"]
        commands = {
            "site": [
                *python, "-m", "gunicorn", "portal.wsgi", "--bind", options["bind"], "--worker-class", "gthread",
                "--workers", "1", "--threads", "8", "--timeout", "120", "--log-level", "warning",
            ],
            "worker": [
                *celery, "worker", "--concurrency", str(options["workers"]), "--loglevel", "WARNING",
                "--without-gossip", "--without-mingle", "--without-heartbeat",
            ],
            "beat": [*celery, "beat", "--loglevel", "WARNING", "--pidfile", ""],
        }  # fmt: skip
        self._announce(options)
        once = [[*python, "manage.py", "demo"]] if options["demo"] else []
        self._supervise(commands, once)

    def _make_broker_folders(self) -> None:
        transport = settings.CELERY_BROKER_TRANSPORT_OPTIONS
        for name in ("data_folder_in", "control_folder"):
            if name in transport:
                folder = Path(str(transport[name]))
                folder.mkdir(parents=True, exist_ok=True, mode=0o700)

    def _announce(self, options: dict[str, Any]) -> None:
        self.stdout.write(f"\n  Faircopy serves http://{options['bind']}/   (Ctrl-C stops everything)\n")
        if options["demo"]:
            from portal.accounts import demo_people  # noqa: PLC0415 - only a demo site has them

            demo_people.ensure()
            self.stdout.write("\n  Demo accounts, all with the password  " + demo_people.PASSWORD)
            for email, role, _ in demo_people.PEOPLE:
                self.stdout.write(f"    {role:<11} {email}")
            self.stdout.write("\n  Sample submissions appear within a minute or two.\n")
        self.stdout.flush()

    def _supervise(self, commands: dict[str, list[str]], once: list[list[str]]) -> None:
        stopping = False

        def stop(*_: object) -> None:
            nonlocal stopping
            stopping = True

        signal.signal(signal.SIGINT, stop)
        signal.signal(signal.SIGTERM, stop)
        running = {name: self._start(command) for name, command in commands.items()}
        extra = [self._start(command) for command in once]
        try:
            while not stopping:
                time.sleep(0.3)
                for name, process in running.items():
                    if process.poll() is not None and not stopping:
                        self.stderr.write(f"{name} ended with {process.returncode}; starting it again")
                        time.sleep(RESTART_SECONDS)
                        running[name] = self._start(commands[name])
        finally:
            self._stop([*running.values(), *extra])

    @staticmethod
    def _start(command: list[str]) -> subprocess.Popen[bytes]:
        # A session of its own: Ctrl-C reaches the supervisor alone, which then stops its children in order.
        return subprocess.Popen(command, cwd=settings.BASE_DIR, start_new_session=True)

    @staticmethod
    def _stop(processes: list[subprocess.Popen[bytes]]) -> None:
        for process in processes:
            if process.poll() is None:
                process.terminate()
        deadline = time.monotonic() + STOP_SECONDS
        for process in processes:
            try:
                process.wait(max(0.1, deadline - time.monotonic()))
            except subprocess.TimeoutExpired:
                process.kill()
