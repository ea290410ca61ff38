"""Several processes at work on one database at the same time."""

from __future__ import annotations

import signal
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, TypeAlias

import pytest

from plivo_client import Plivo
from plivo_emulator_client import PlivoEmulator
from tests.emulator.shared.conftest import Process
from tests.stores import need_postgresql
from tests.web_server import Answer, application_server

need_postgresql()

Spawn: TypeAlias = Callable[..., Process]

CREATORS = 32
PROCESSES = 4
SESSIONS_EACH = 10
HUB = "+1415555010"


def client_of(process: Process) -> Plivo:
    return Plivo(*process.auth, base_url=f"{process.url}/v1")


def test_numbers_stay_unique_under_many_creators(spawn: Spawn) -> None:
    """Sessions that share a party never share a number, whoever creates them."""
    processes = [spawn() for _ in range(PROCESSES)]

    def create(creator: int) -> list[tuple[str, str]]:
        made = []
        with client_of(processes[creator % PROCESSES]) as client:
            for number in range(SESSIONS_EACH):
                # Four parties of everybody's, so that every creator is in every other's way.
                hub = f"{HUB}{number % 4}"
                other = f"+1415556{creator:02d}{number:02d}"
                session = client.masking_sessions.create(first_party=hub, second_party=other)
                made.append((session.virtual_number, hub))
        return made

    with ThreadPoolExecutor(CREATORS) as pool:
        made = [pair for pairs in pool.map(create, range(CREATORS)) for pair in pairs]
    assert len(made) == CREATORS * SESSIONS_EACH
    assert max(Counter(made).values()) == 1
    # A number serves many sessions: there are as many as the busiest party has sessions.
    assert len({number for number, _ in made}) == max(Counter(hub for _, hub in made).values())


def test_the_pool_is_not_larger_than_allowed(spawn: Spawn) -> None:
    processes = [spawn("--numbers-per-country", "5") for _ in range(2)]

    def create(creator: int) -> str:
        with client_of(processes[creator % 2]) as client:
            try:
                session = client.masking_sessions.create(
                    first_party=f"{HUB}0", second_party=f"+14155560{creator:03d}"
                )
            except Exception as error:
                return str(error)
            return str(session.virtual_number)

    with ThreadPoolExecutor(16) as pool:
        said = Counter(pool.map(create, range(16)))
    numbers = [text for text in said if text.startswith("+1")]
    assert len(numbers) == 5
    assert all(said[number] == 1 for number in numbers)
    assert sum(n for text, n in said.items() if "exhausted" in text) == 11


class Sink:
    """Counts webhooks by their delivery's identifier, and takes its time."""

    def __init__(self) -> None:
        self.seen: Counter[str] = Counter()
        self.order: dict[str, list[str]] = {}
        self.seconds = 0.0
        sink = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["content-length"])).decode()
                fields = dict(pair.split("=") for pair in body.split("&"))
                sink.seen[self.headers["x-plivo-emulator-delivery"]] += 1
                status = fields.get("ChannelStatus") or fields.get("Status", "expired")
                subject = fields.get("SessionUUID") or fields["MessageUUID"]
                sink.order.setdefault(subject, []).append(status)
                time.sleep(sink.seconds)
                self.send_response(200)
                self.send_header("content-length", "0")
                self.end_headers()

            def log_message(self, format: str, *arguments: Any) -> None:
                pass

        class Server(ThreadingHTTPServer):
            daemon_threads = True
            request_queue_size = 128

        self.server = Server(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/events"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def wait(self, count: int, seconds: float = 300.0) -> None:
        """Wait until so many different deliveries have arrived."""
        end = time.monotonic() + seconds
        while len(self.seen) < count:
            assert time.monotonic() < end, f"only {len(self.seen)} of {count} arrived"
            time.sleep(0.02)


@pytest.fixture
def sink() -> Iterator[Sink]:
    sink = Sink()
    yield sink
    sink.server.shutdown()
    sink.server.server_close()


def wait_until_settled(process: Process, seconds: float = 60.0) -> None:
    """Wait until every delivery is recorded, which is a moment after its receiver has it."""
    end = time.monotonic() + seconds
    with PlivoEmulator(base_url=f"{process.url}/_emulator") as control:
        while left := control.deliveries.list(state="pending").total_count:
            assert time.monotonic() < end, f"{left} deliveries are still pending"
            time.sleep(0.05)


STATUSES = ["queued", "sent", "delivered", "expired"]
SESSIONS = 100
LATER = "2026-03-01T12:00:00Z"


def fill(process: Process, sink: Sink, sessions: int = SESSIONS) -> None:
    """Have several events of each of many sessions fall due at once."""
    with (
        client_of(process) as client,
        PlivoEmulator(base_url=f"{process.url}/_emulator") as control,
    ):
        control.clock.freeze(at="2026-03-01T09:30:00Z")
        for number in range(sessions):
            client.verify_sessions.create(recipient=str(14155550000 + number), url=sink.url)
        control.clock.set(to=LATER)


def check_order(sink: Sink) -> None:
    for statuses in sink.order.values():
        assert list(dict.fromkeys(statuses)) == STATUSES


def test_every_webhook_is_delivered_once(spawn: Spawn, sink: Sink) -> None:
    processes = [spawn() for _ in range(PROCESSES)]
    fill(processes[0], sink)
    sink.wait(SESSIONS * len(STATUSES))
    wait_until_settled(processes[0])
    assert [key for key, times in sink.seen.items() if times > 1] == []
    check_order(sink)
    with PlivoEmulator(base_url=f"{processes[1].url}/_emulator") as control:
        listed = control.deliveries.list(limit=1000)
        assert {each.state for each in listed.objects} == {"delivered"}
        assert {len(each.attempts) for each in listed.objects} == {1}


def test_messages_are_told_once_and_take_turns(spawn: Spawn, sink: Sink) -> None:
    """Also those of one sender that several processes accept at the same time."""
    processes = [spawn() for _ in range(2)]
    with PlivoEmulator(base_url=f"{processes[0].url}/_emulator") as control:
        control.clock.freeze(at="2026-03-01T09:30:00Z")

        def send(number: int) -> list[str]:
            with client_of(processes[number % 2]) as client:
                people = "<".join(f"1415555{number:02}{each:02}" for each in range(10))
                sent = client.messages.send(
                    src="18005550100", dst=people, text="hello", url=sink.url
                )
                return list(sent.message_uuid)

        with ThreadPoolExecutor(8) as pool:
            uuids = [uuid for found in pool.map(send, range(10)) for uuid in found]
        control.clock.set(to=LATER)
    sink.wait(3 * len(uuids))
    wait_until_settled(processes[0])
    assert [key for key, times in sink.seen.items() if times > 1] == []
    assert sink.order == {uuid: ["queued", "sent", "delivered"] for uuid in uuids}
    with client_of(processes[1]) as client:
        messages = [client.messages.get(uuid) for uuid in uuids]
        credit = client.accounts.get().cash_credits
    assert len({each.message_sent_time for each in messages}) == len(uuids) == 100
    assert credit == "99.45000"


def test_what_a_dead_process_held_is_delivered_by_another(spawn: Spawn, sink: Sink) -> None:
    first, second = spawn(), spawn()
    sink.seconds = 0.2
    fill(first, sink)
    sink.wait(SESSIONS // 2)
    first.popen.send_signal(signal.SIGKILL)
    first.popen.wait()
    assert len(sink.seen) < SESSIONS * len(STATUSES), "it was killed too late to prove anything"
    sink.seconds = 0.0
    sink.wait(SESSIONS * len(STATUSES))
    wait_until_settled(second)
    # Only what was just under way may have been sent twice.
    assert len([key for key, times in sink.seen.items() if times > 1]) <= 64
    check_order(sink)


@pytest.mark.parametrize("moment", [0, 2, 10])
def test_the_call_of_a_dead_process_goes_on_in_another(spawn: Spawn, moment: int) -> None:
    """Whoever is left plays the call to its end and tells that once."""
    first, second = spawn(), spawn()
    with (
        application_server() as server,
        PlivoEmulator(base_url=f"{second.url}/_emulator") as control,
    ):
        server.answers["/answer"] = Answer("<Response><Wait length='60'/></Response>")
        server.answers["/hangup"] = Answer()
        control.clock.freeze(at=LATER)
        with client_of(first) as client:
            placed = client.calls.create(
                from_="sip:a@b.example",
                to="14155550101",
                answer_url=f"{server.url}/answer",
                hangup_url=f"{server.url}/hangup",
            )
        if moment:
            with PlivoEmulator(base_url=f"{first.url}/_emulator") as dying:
                dying.clock.advance(seconds=moment)
        first.kill()
        control.clock.advance(seconds=120)
        with client_of(second) as client:
            record = client.calls.get(call_uuid=str(placed.request_uuid))
    assert server.paths() == ["/answer", "/hangup"]
    assert record.bill_duration == 30


def test_an_advance_includes_what_another_process_has_begun(spawn: Spawn, sink: Sink) -> None:
    first, second = spawn(), spawn()
    fill(first, sink, sessions=5)
    sink.wait(5 * len(STATUSES))
    sink.seconds = 0.5
    with (
        client_of(first) as client,
        PlivoEmulator(base_url=f"{second.url}/_emulator") as control,
    ):
        session = client.verify_sessions.create(recipient="+14155559999", url=sink.url)
        control.clock.advance(seconds=3)
        assert sink.order[session.session_uuid] == STATUSES[:3]
        assert control.deliveries.list(state="pending").total_count == 0
