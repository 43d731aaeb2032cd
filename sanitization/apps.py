from django.apps import AppConfig
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from sanitization.detectors import naming


class SanitizationConfig(AppConfig):
    name = "sanitization"
    label = "sanitization"

    def ready(self) -> None:
        try:
            naming.checked(settings.DETECTOR)
        except ValueError as error:
            raise ImproperlyConfigured(f"FAIRCOPY_DETECTOR: {error}.") from None
        from portal.queue.registry import WorkKind, register  # noqa: PLC0415 - models are ready only now
        from portal.web import checks  # noqa: PLC0415
        from sanitization import records  # noqa: PLC0415
        from sanitization.health import confinement_health, office_health, reading_health  # noqa: PLC0415
        from sanitization.models import Redaction, Scan  # noqa: PLC0415

        register(WorkKind(model=Scan, task="sanitization.tasks.scan", gave_up=records.scan_given_up))
        register(WorkKind(model=Redaction, task="sanitization.tasks.redact", gave_up=records.redaction_given_up))
        checks.register(confinement_health)
        checks.register(office_health)
        checks.register(reading_health)
