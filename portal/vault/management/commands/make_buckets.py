"""Make the buckets of an S3-compatible store that do not exist yet."""

from __future__ import annotations

from typing import Any

from botocore.exceptions import ClientError
from django.core.files.storage import storages
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    help = "Make missing buckets for vault, clean and exports; does nothing for local folders."

    def handle(self, *args: Any, **options: Any) -> None:
        for name in ("vault", "clean", "exports"):
            bucket = getattr(storages[name], "bucket", None)
            if bucket is None:
                continue
            try:
                bucket.meta.client.head_bucket(Bucket=bucket.name)
            except ClientError:
                bucket.create()
                self.stdout.write(f"made {bucket.name}")
