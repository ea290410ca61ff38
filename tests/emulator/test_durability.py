"""What survives when the emulator is killed: every acknowledged change and every webhook."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from plivo_client import Plivo
from plivo_emulator_client import PlivoEmulator

STATUSES = ["queued", "sent", "delivered", "expired"]
SESSIONS = 250
EVENTS = len(STATUSES) * SESSIONS
# How many webhooks can be under way at once; only these may arrive twice.
IN_FLIGHT = 64
LATER = "2026-03-01T12:00:00Z"


class Sink:
    """Counts webhooks by their delivery's identifier."""

    def __init__(self) -> None:
        self.seen: Counter[str] = Counter()
        self.order: dict[str, list[str]] = {}
        sink = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["content-length"])).decode()
                sink.seen[self.headers["x-plivo-emulator-delivery"]] += 1
                fields = dict(pair.split("=") for pair in body.split("&"))
                status = fields.get("ChannelStatus", "expired")
                sink.order.setdefault(fields["SessionUUID"], []).append(status)
                self.send_response(200)
                self.send_header("content-length", "0")
                self.end_headers()

            def log_message(self, format: str, *arguments: Any) -> None:
                pass

        class Server(ThreadingHTTPServer):
            daemon_threads = True
            request_queue_size = 128

        self.server = Server(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def wait(self, count: int, seconds: float = 30.0) -> None:
        """Wait until so many different deliveries have arrived."""
        end = time.monotonic() + seconds
        while len(self.seen) < count:
            assert time.monotonic() < end, f"only {len(self.seen)} of {count} arrived"
            time.sleep(0.005)


@pytest.fixture
def sink() -> Iterator[Sink]:
    sink = Sink()
    yield sink
    sink.server.shutdown()
    sink.server.server_close()


@contextmanager
def serving(database: Path) -> Iterator[tuple[subprocess.Popen[str], dict[str, Any]]]:
    command = [sys.executable, "-m", "plivo_emulator", "serve", "--port", "0", "--json"]
    process = subprocess.Popen(
        [*command, "--database", str(database)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    try:
        yield process, json.loads(process.stdout.readline())
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


def test_a_killed_emulator_loses_no_webhook(tmp_path: Path, sink: Sink) -> None:
    """Killed amid 1,000 pending deliveries, it delivers the rest after a restart, in order."""
    database = tmp_path / "plivo.db"
    url = f"http://127.0.0.1:{sink.server.server_port}/events"
    with serving(database) as (process, ready):
        with (
            Plivo(ready["auth_id"], ready["auth_token"], base_url=ready["url"]) as client,
            PlivoEmulator(base_url=f"{ready['url']}/_emulator") as control,
        ):
            control.clock.freeze(at="2026-03-01T09:30:00Z")
            for number in range(SESSIONS):
                client.verify_sessions.create(recipient=str(14155550000 + number), url=url)
            # Everything falls due at once, and is sent by the background worker.
            control.clock.set(to=LATER)
        sink.wait(EVENTS // 4)
        process.send_signal(signal.SIGKILL)
        process.wait()
    assert len(sink.seen) < EVENTS, "it was killed too late to prove anything"
    with serving(database) as (_, ready):
        with PlivoEmulator(base_url=f"{ready['url']}/_emulator") as control:
            control.clock.freeze(at=LATER)
        sink.wait(EVENTS)
    twice = [delivery for delivery, times in sink.seen.items() if times > 1]
    assert len(twice) <= IN_FLIGHT
    # The first time each status of a session arrived, they came in order.
    for statuses in sink.order.values():
        assert list(dict.fromkeys(statuses)) == STATUSES


def test_what_was_acknowledged_is_there_after_a_kill(tmp_path: Path) -> None:
    database = tmp_path / "plivo.db"
    with serving(database) as (process, ready):
        with Plivo(ready["auth_id"], ready["auth_token"], base_url=ready["url"]) as client:
            made = [
                client.applications.create(
                    app_name=f"app-{number}", answer_url="https://example.com/answer"
                ).app_id
                for number in range(50)
            ]
        process.send_signal(signal.SIGKILL)
        process.wait()
    with (
        serving(database) as (_, ready),
        Plivo(ready["auth_id"], ready["auth_token"], base_url=ready["url"]) as client,
    ):
        assert [each.app_id for each in client.applications.iterate()] == made[::-1]
