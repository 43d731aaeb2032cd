from django.apps import AppConfig


class QueueConfig(AppConfig):
    name = "portal.queue"
    label = "queue"

    def ready(self) -> None:
        from portal.queue import workers  # noqa: F401, PLC0415 - connects Celery's worker signals
