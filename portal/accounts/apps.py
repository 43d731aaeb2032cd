from django.apps import AppConfig
from django.db.models.signals import post_migrate


class AccountsConfig(AppConfig):
    name = "portal.accounts"
    label = "accounts"

    def ready(self) -> None:
        from portal.accounts.roles import ensure_roles  # noqa: PLC0415 - after the registry is ready

        post_migrate.connect(ensure_roles, sender=self)
