"""Runs a command with a temporary PostgreSQL.

    python tools/postgresql.py pytest tests/emulator

starts a cluster on a free port in a temporary directory, sets PLIVO_TEST_DATABASE to its URL for
the command, and removes everything afterwards. If that variable is already set, its database is
used and nothing is started. As PostgreSQL refuses to run as root, the cluster then runs as
`nobody`.
"""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Final

VARIABLE: Final = "PLIVO_TEST_DATABASE"
_USER: Final = "plivo"
# On Debian, the server's programs are not on PATH.
_PLACES: Final = ("/usr/lib/postgresql/*/bin", "/usr/local/pgsql/bin", "/opt/homebrew/bin")
# Test data needs no durability, which would take time.
_OPTIONS: Final = {
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "autovacuum_naptime": "10s",
    "shared_buffers": "256MB",
    "max_connections": "100",
    "max_locks_per_transaction": "256",
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
}


class Missing(Exception):
    """PostgreSQL cannot be started here; the text says what to do."""


def main(command: Sequence[str]) -> int:
    """Run the command and return its exit status."""
    if not command:
        print(__doc__)
        return 2
    if os.environ.get(VARIABLE):
        return subprocess.run(command, check=False).returncode
    try:
        with cluster() as url:
            return subprocess.run(
                command, env={**os.environ, VARIABLE: url}, check=False
            ).returncode
    except Missing as error:
        print(f"{error}", file=sys.stderr)
        return 2


@contextmanager
def cluster() -> Iterator[str]:
    """Start PostgreSQL and yield the URL of a database.

    Raises:
        Missing: it cannot be started.
    """
    binaries = _binaries()
    with tempfile.TemporaryDirectory(prefix="plivo-postgresql-") as place:
        home = Path(place)
        home.chmod(0o755)
        data = home / "data"
        data.mkdir(mode=0o700)
        log = home / "log"
        user = _unprivileged(data)
        initialise: list[str | Path] = [
            binaries / "initdb",
            "-D",
            data,
            "-U",
            _USER,
            "-A",
            "trust",
            "-N",
        ]
        initialise += ["-E", "UTF8", "--locale=C"]
        done = subprocess.run(
            initialise, capture_output=True, text=True, check=False, cwd=home, user=user
        )
        if done.returncode:
            raise Missing(f"initdb failed:\n{done.stderr}")
        port = _free_port()
        options = {**_OPTIONS, "port": str(port)}
        server: list[str | Path] = [binaries / "postgres", "-D", data]
        server += [word for name, value in options.items() for word in ("-c", f"{name}={value}")]
        with log.open("w") as output:
            process = subprocess.Popen(
                server, stdout=output, stderr=subprocess.STDOUT, cwd=home, user=user
            )
            try:
                _wait(binaries, port, process, log)
                yield f"postgresql://{_USER}@127.0.0.1:{port}/postgres"
            finally:
                process.send_signal(signal.SIGQUIT)
                process.wait()


def _wait(binaries: Path, port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    probe: list[str | Path] = [
        binaries / "pg_isready",
        "-q",
        "-h",
        "127.0.0.1",
        "-p",
        str(port),
        "-t",
        "1",
    ]
    while subprocess.run(probe, check=False).returncode:
        if process.poll() is not None:
            raise Missing(f"PostgreSQL did not start:\n{log.read_text()}")
        try:
            process.wait(0.05)
        except subprocess.TimeoutExpired:
            continue


def _binaries() -> Path:
    found = shutil.which("initdb")
    if found is not None and (Path(found).resolve().parent / "pg_isready").exists():
        return Path(found).resolve().parent
    for pattern in _PLACES:
        for folder in sorted(Path("/").glob(pattern.removeprefix("/")), reverse=True):
            if (folder / "initdb").exists():
                return folder
    raise Missing(
        "PostgreSQL's server is missing. Install it (Debian: apt-get install postgresql; "
        f"macOS: brew install postgresql), or set {VARIABLE} to the URL of a database to use."
    )


def _unprivileged(data: Path) -> int | None:
    """Return the user for the server if we are root, and give it the directory."""
    if os.geteuid() != 0:
        return None
    nobody = pwd.getpwnam("nobody").pw_uid
    os.chown(data, nobody, -1)
    return nobody


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _stop(number: int, frame: FrameType | None) -> None:
    raise SystemExit(128 + number)


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, _stop)
    raise SystemExit(main(sys.argv[1:]))
