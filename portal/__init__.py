"""The ground floor: settings, people, the vault, the queue, the record and the chrome of the pages.

It knows nothing of files' formats or of submissions, and never imports them.
"""

from portal.celery import app as celery_app

__all__ = ["celery_app"]
