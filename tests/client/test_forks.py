"""A client that is used before and after `fork()`: each process has its own connections."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import ssl
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from plivo_emulator.redirect import certificates
from tests.client.forking_program import CALLS, CHILDREN, PROGRAMS
from tests.client.scripted import Scripted, echo

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork()")

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> certificates.Certificates:
    folder = tmp_path_factory.mktemp("certificates")
    return certificates.make(folder, now=datetime.now(UTC), lifetime=timedelta(days=1))


@pytest.fixture
def peer() -> Iterator[Scripted]:
    with contextlib.closing(Scripted(echo)) as server:
        yield server


def run(program: str, url: str, **environment: str) -> list[str]:
    """What did not get its own answer."""
    clean = {
        name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")
    }
    process = subprocess.Popen(
        [sys.executable, "-W", "error", "-m", "tests.client.forking_program", program],
        cwd=ROOT,
        env={**clean, "PLIVO_BASE_URL": url, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    try:
        told, errors = process.communicate(timeout=120)
    finally:
        # Children that wait for ever too.
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    assert process.returncode == 0, errors.decode()
    assert b"Error" not in errors, errors.decode()
    found: list[str] = json.loads(told)
    return found


@pytest.mark.parametrize("program", PROGRAMS)
def test_each_process_gets_its_own_answers(program: str, peer: Scripted) -> None:
    if program == "aiohttp_client":
        pytest.importorskip("aiohttp", reason="the extra `aiohttp` is not installed")
    assert run(program, peer.url) == []
    assert len(peer.requests) >= CALLS


@pytest.mark.parametrize("program", ["sync_client", "transport_of_ours", "closed_in_children"])
def test_the_parent_keeps_its_connection(program: str, peer: Scripted) -> None:
    assert run(program, peer.url) == []
    assert peer.connections == (1 if program == "closed_in_children" else 1 + CHILDREN)


@pytest.mark.parametrize("program", ["sync_client", "closed_in_children", "async_client"])
def test_tls_is_not_closed_for_the_parent(program: str, made: certificates.Certificates) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(made.server, made.key)
    with contextlib.closing(Scripted(echo, tls=context)) as peer:
        found: Any = run(program, peer.url, SSL_CERT_FILE=str(made.authority))
    assert found == []
    if program != "async_client":
        assert peer.connections == 1 + (CHILDREN if program == "sync_client" else 0)


@pytest.mark.parametrize("program", ["sync_client", "async_client"])
def test_behind_a_proxy(program: str) -> None:
    with contextlib.closing(Scripted(echo)) as proxy:
        found = run(program, "http://api.example/v1", HTTP_PROXY=proxy.url.removesuffix("/v1"))
    assert found == []
    assert all(" http://api.example/v1/" in request for request in proxy.requests)
