"""The Celery app. It delivers ids and rings; what is to be done stands in the database."""

from __future__ import annotations

import os

from celery import Celery
from kombu.transport import TRANSPORT_ALIASES

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")

# An alias only: the transport is imported when a site uses it.
TRANSPORT_ALIASES["folder"] = "portal.queue.folder_broker:Transport"

app = Celery("faircopy")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
