"""Run a command beside a throwaway PostgreSQL.

    python tools/postgresql.py pytest tests/emulator

starts a cluster of its own on a free port, in a temporary directory, sets PLIVO_TEST_DATABASE to
its URL for the command, and removes everything in the end. Where that variable is set already, the
database it names is used instead and nothing is started. PostgreSQL refuses to run as root: then
the cluster runs as `nobody`.
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
# Debian keeps the server's programs off the PATH.
_PLACES: Final = ("/usr/lib/postgresql/*/bin", "/usr/local/pgsql/bin", "/opt/homebrew/bin")
# It holds test data only: durability costs time and buys nothing.
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
    """Start a PostgreSQL and give the URL of a database in it.

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
    """Return the user that runs the server, when we are root, and give it the directory."""
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
