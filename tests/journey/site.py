"""A whole site for a test: web server, worker and beat as processes of their own, on ports and folders of their own."""

from __future__ import annotations

import atexit
import base64
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, ClassVar
from urllib.parse import urlsplit

import requests

from tests.services import free_ports, wait_for

ROOT = Path(__file__).resolve().parent.parent.parent
PASSWORD = "fair-copy-demo"
CONTEXT = {"occupation": "13-0000", "sector": "K", "authenticity": "real", "outcome": "delivered"}
RIGHTS = {
    "made_for": "self", "under_nda": "no", "permission": "not_needed", "third_party": "no", "purposes": "evaluate",
    "signed": "on",
}  # fmt: skip


# One start of Django does all the preparing; static files are collected once for all sites of a test process.
STATIC = Path(tempfile.gettempdir()) / f"faircopy-static-{os.getpid()}"
PREPARE = """
from django.conf import settings
from django.core.management import call_command
from portal.accounts import demo_people
call_command("migrate", verbosity=0)
if not settings.STATIC_ROOT.exists():
    call_command("collectstatic", verbosity=0, interactive=False)
demo_people.ensure()
"""
atexit.register(shutil.rmtree, STATIC, ignore_errors=True)


class Site:
    """Started by parts, so that a test can kill one. All of it ends in close()."""

    running: ClassVar[list[Site]] = []

    def __init__(self, **environment: str) -> None:
        self.running.append(self)
        self.var = Path(tempfile.mkdtemp(prefix="faircopy-site-"))
        (self.port,) = free_ports(1)
        self.base = f"http://127.0.0.1:{self.port}"
        kept = {name: value for name, value in os.environ.items() if not name.startswith("FAIRCOPY_")}
        self.environment = {
            **kept,
            "FAIRCOPY_VAR": str(self.var),
            "FAIRCOPY_DETECTOR": "none",
            "FAIRCOPY_LEASE_SECONDS": "6",
            "FAIRCOPY_STALE_SECONDS": "2",
            "FAIRCOPY_LOG_LEVEL": "ERROR",
            "PYTHONWARNINGS": "ignore",
            "FAIRCOPY_STATIC": str(STATIC),
            **environment,
        }
        self.parts: dict[str, subprocess.Popen[bytes]] = {}
        for folder in ("broker/queue", "broker/control", "scratch", "staging"):
            (self.var / folder).mkdir(parents=True)
        self.manage("shell", "-v", "0", "-c", PREPARE)

    def manage(self, *arguments: str) -> str:
        done = subprocess.run(
            [sys.executable, "manage.py", *arguments], cwd=ROOT, env=self.environment, capture_output=True, text=True,
            check=False, timeout=120,
        )  # fmt: skip
        assert done.returncode == 0, done.stderr[-2000:]
        return done.stdout

    def start(self, *names: str) -> None:
        celery = [sys.executable, "-m", "celery", "-A", "portal"]
        commands = {
            "web": [sys.executable, "-m", "gunicorn", "portal.wsgi", "--bind", f"127.0.0.1:{self.port}",
                    "--worker-class", "gthread", "--threads", "6", "--log-level", "error"],
            "worker": [*celery, "worker", "--concurrency", "1", "--loglevel", "ERROR", "--without-gossip",
                       "--without-mingle"],
            "beat": [*celery, "beat", "--loglevel", "ERROR", "--pidfile", ""],
        }  # fmt: skip
        for name in names or commands:
            with (self.var / f"{name}.log").open("ab") as said:
                self.parts[name] = subprocess.Popen(
                    commands[name], cwd=ROOT, env=self.environment, start_new_session=True,
                    stdout=said, stderr=subprocess.STDOUT,
                )  # fmt: skip
        if "web" in (names or commands):
            wait_for(self._answers, what="the site")

    def _answers(self) -> bool:
        try:
            return requests.get(f"{self.base}/sign-in/", timeout=2).status_code == 200
        except requests.RequestException:
            return False

    def kill(self, name: str) -> None:
        """SIGKILL to the part and all that it started."""
        process = self.parts.pop(name)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()

    def close(self) -> None:
        for name in list(self.parts):
            self.kill(name)
        self.running.remove(self)
        shutil.rmtree(self.var, ignore_errors=True)

    def said(self) -> str:
        """What each part said last, and which have ended: for the report of a test that failed."""
        told = []
        for name, process in self.parts.items():
            log = (self.var / f"{name}.log").read_text(encoding="utf-8", errors="replace")
            ended = process.poll()
            told.append(f"{name} {'runs' if ended is None else f'ended with {ended}'}: {log[-2000:] or 'nothing said'}")
        return "\n".join(told)

    def sign_in(self, role: str) -> Person:
        return Person(self, role)


class Person:
    """Somebody signed in, acting by plain HTTP as a browser does."""

    def __init__(self, site: Site, role: str) -> None:
        self.site = site
        self.http = requests.Session()
        self.http.get(f"{site.base}/sign-in/")
        answer = self.post("/sign-in/", username=f"{role}@demo.example", password=PASSWORD)
        assert "/sign-in/" not in urlsplit(answer.url).path, "could not sign in"

    def get(self, path: str, **options: Any) -> requests.Response:
        return self.http.get(self.site.base + path, timeout=60, **options)

    def post(self, path: str, **data: Any) -> requests.Response:
        token = self.http.cookies.get("csrftoken", "")
        return self.http.post(self.site.base + path, data=data, headers={"X-CSRFToken": token}, timeout=60)

    def start(self) -> str:
        """A new submission; returns its path, "/pieces/<id>/"."""
        page = urlsplit(self.post("/pieces/new/").url).path
        return page.removesuffix("request/")

    def upload(self, path: str, name: str, content: bytes, role: str = "deliverable", chunk: int = 1 << 20) -> None:
        token = self.http.cookies.get("csrftoken", "")
        metadata = ",".join(f"{key} {base64.b64encode(value.encode()).decode()}" for key, value in
                            (("filename", name), ("role", role)))  # fmt: skip
        headers = {"X-CSRFToken": token, "Tus-Resumable": "1.0.0"}
        made = self.http.post(
            f"{self.site.base}{path}uploads/", timeout=60,
            headers={**headers, "Upload-Length": str(len(content)), "Upload-Metadata": metadata},
        )  # fmt: skip
        assert made.status_code == 201, made.text
        location = self.site.base + made.headers["Location"]
        for at in range(0, len(content), chunk):
            sent = self.http.patch(
                location, data=content[at : at + chunk], timeout=60,
                headers={**headers, "Upload-Offset": str(at), "Content-Type": "application/offset+octet-stream"},
            )  # fmt: skip
            assert sent.status_code == 204, sent.text

    def fill(self, path: str, request: str, files: dict[str, bytes]) -> None:
        """Everything up to the beginning of the check."""
        assert self.post(f"{path}request/", text=request).ok
        for name, content in files.items():
            self.upload(path, name, content)
        assert self.post(f"{path}context/", **CONTEXT).ok
        assert self.post(f"{path}rights/", **RIGHTS).ok

    def state(self, path: str) -> str:
        page = self.get(path).text
        found = re.search(r'data-state-of="submission">([a-z_]+)<', page) or re.search(
            r'data-submission-state="([a-z_]+)"', page
        )
        assert found, page[:500]
        return found[1]

    def wait_state(self, path: str, *states: str, seconds: float = 60) -> str:
        deadline = time.monotonic() + seconds
        state = self.state(path)
        while state not in states and time.monotonic() < deadline:
            time.sleep(0.3)
            state = self.state(path)
        assert state in states, f"{state} after {seconds} s, not {states}"
        return state
