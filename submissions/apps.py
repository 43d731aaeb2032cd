from django.apps import AppConfig


class SubmissionsConfig(AppConfig):
    name = "submissions"
    label = "submissions"

    def ready(self) -> None:
        from portal.queue.registry import WorkKind, register  # noqa: PLC0415 - models are ready only now
        from submissions import receivers  # noqa: F401, PLC0415 - connects the two signals
        from submissions.batches import work  # noqa: PLC0415
        from submissions.models import Export  # noqa: PLC0415

        register(WorkKind(model=Export, task="submissions.tasks.export", gave_up=work.gave_up))
