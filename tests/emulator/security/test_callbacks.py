"""Webhooks reach what was checked and nothing else, whatever names and receivers say later."""

from __future__ import annotations

import os
import socket
import threading
from collections import deque
from collections.abc import Iterator, Mapping
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar

import aiohttp
import pytest
from aiohttp.abc import AbstractResolver, ResolveResult

from plivo_emulator.emulator import Emulator
from plivo_emulator.serving.server import BackgroundServer
from plivo_emulator.settings import Settings
from plivo_emulator.testing import EmulatorUnderTest
from plivo_emulator.webhooks import resolver

NAME = "app.test"
PROXIES = ("http_proxy", "all_proxy")


class Names(AbstractResolver):
    """A name server whose answers change from question to question."""

    answers: ClassVar[deque[list[str]]] = deque()
    asked: ClassVar[list[str]] = []

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        Names.asked.append(host)
        found = Names.answers.popleft()
        if not found:
            raise OSError(f"{host} is unknown")
        return [
            ResolveResult(
                hostname=host,
                host=address,
                port=port,
                family=socket.AF_INET6 if ":" in address else socket.AF_INET,
                proto=0,
                flags=socket.AI_NUMERICHOST,
            )
            for address in found
        ]

    async def close(self) -> None:
        """Nothing is open."""


@pytest.fixture
def names(monkeypatch: pytest.MonkeyPatch) -> type[Names]:
    Names.answers.clear()
    Names.asked.clear()
    monkeypatch.setattr(resolver, "ThreadedResolver", Names)
    return Names


class Receiver(ThreadingHTTPServer):
    """Takes every request; answers what is below `/away` with a redirect."""

    def __init__(self) -> None:
        self.paths: list[str] = []
        super().__init__(("127.0.0.1", 0), _Handler)

    def url(self, host: str = "127.0.0.1", path: str = "/hook") -> str:
        return f"http://{host}:{self.server_port}{path}"


class _Handler(BaseHTTPRequestHandler):
    server: Receiver

    def do_POST(self) -> None:
        self.server.paths.append(self.path)
        away = self.path == "/away"
        self.send_response(307 if away else 200)
        if away:
            self.send_header("location", self.server.url(path="/reached"))
        self.send_header("content-length", "0")
        self.end_headers()

    def log_message(self, format: str, *arguments: Any) -> None:
        """Stay silent."""


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    with Receiver() as receiver:
        thread = threading.Thread(target=receiver.serve_forever, args=(0.02,))
        thread.start()
        yield receiver
        receiver.shutdown()
        thread.join()


def deliveries(
    url: str, *allowed: str, times: int = 1, environment: Mapping[str, str] | None = None
) -> list[dict[str, Any]]:
    """Let sessions with this callback end, and return what became of their webhooks."""
    with Emulator(Settings(allow_callbacks=allowed)) as emulator:
        server = BackgroundServer(emulator)
        under_test = EmulatorUnderTest(server)
        # The clients read the environment with their first request, the emulator when it sends.
        assert under_test.client.accounts.get().auth_id
        assert under_test.control.deliveries.list().objects == []
        os.environ.update(environment or {})
        for number in range(times):
            under_test.client.masking_sessions.create(
                first_party=f"+1415555010{number}",
                second_party=f"+1415555020{number}",
                session_expiry=600,
                callback_url=url,
            )
            under_test.clock.advance(seconds=601)
        found = [one.to_dict() for one in under_test.control.deliveries.list().objects]
        under_test.close()
        server.stop()
        assert emulator.internal_errors == []
    return found


def test_redirects_are_not_followed(receiver: Receiver) -> None:
    (delivery,) = deliveries(receiver.url(path="/away"))
    assert {attempt["status"] for attempt in delivery["attempts"]} == {307}
    assert set(receiver.paths) == {"/away"}


def test_a_name_that_leads_elsewhere_later_is_not_followed(
    names: type[Names], receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rebinding: good at first, then the metadata service, a private network, all interfaces."""
    names.answers.extend([["127.0.0.1"], ["169.254.169.254"], ["10.0.0.1"], ["0.0.0.0", "::"]])
    # Neither answers nor connections are kept, so that each delivery asks.
    forgetful = partial(aiohttp.TCPConnector, use_dns_cache=False, force_close=True)
    monkeypatch.setattr(aiohttp, "TCPConnector", forgetful)
    found = deliveries(receiver.url(NAME), NAME, times=4)
    states = [(one["state"], len(one["attempts"])) for one in found]
    assert states == [("delivered", 1), ("blocked", 1), ("blocked", 1), ("blocked", 1)]
    assert [one["attempts"][0]["error"] for one in found] == [
        "",
        f"{NAME} resolves to 169.254.169.254, which is not allowed (a link-local address, "
        "--allow-callbacks 169.254.169.254)",
        f"{NAME} resolves to 10.0.0.1, which is not allowed (a private address, "
        "--allow-callbacks 10.0.0.1)",
        f"{NAME} resolves to 0.0.0.0, which is not allowed (--allow-callbacks 0.0.0.0)",
    ]
    # Once for each attempt: what was checked is what was connected to.
    assert names.asked == [NAME] * 4
    assert receiver.paths == ["/hook"]


def test_only_the_allowed_ones_of_several_addresses_are_called(
    names: type[Names], receiver: Receiver
) -> None:
    names.answers.append(["10.0.0.1", "127.0.0.1", "169.254.169.254"])
    (delivery,) = deliveries(receiver.url(NAME), NAME)
    assert delivery["state"] == "delivered"
    assert receiver.paths == ["/hook"]


def test_a_name_that_was_not_allowed_is_not_even_looked_up(
    names: type[Names], receiver: Receiver
) -> None:
    (delivery,) = deliveries(receiver.url(NAME), "other.test")
    assert (delivery["state"], names.asked) == ("blocked", [])
    assert delivery["attempts"][0]["error"] == (
        f"{NAME} is not loopback and is not allowed: --allow-callbacks {NAME}"
    )


def test_names_below_localhost_are_this_machine(names: type[Names], receiver: Receiver) -> None:
    names.answers.append(["127.0.0.1"])
    url = receiver.url("anything.localhost")
    assert deliveries(url)[0]["state"] == "delivered"
    assert names.asked == ["localhost"]


def test_an_unknown_name_is_a_failed_connection(names: type[Names], receiver: Receiver) -> None:
    names.answers.extend([[]] * 50)
    (delivery,) = deliveries(receiver.url(NAME), NAME)
    # The connection failed: that is tried again, and is not called blocked.
    assert delivery["state"] == "pending"
    error = delivery["attempts"][0]["error"]
    assert error.startswith(f"cannot connect to {NAME}:")
    assert error.endswith(f"{NAME} is unknown")


@pytest.mark.parametrize("host", ["2130706433", "0x7f.1", "127.1", "0.0.0.0", "[::ffff:a00:1]"])
def test_odd_forms_of_addresses_are_not_called(receiver: Receiver, host: str) -> None:
    (delivery,) = deliveries(receiver.url(host))
    assert delivery["state"] == "blocked"
    assert receiver.paths == []


def test_the_environments_proxy_is_not_used(
    receiver: Receiver, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in PROXIES:
        monkeypatch.setenv(name, "")
    environment = dict.fromkeys(PROXIES, "http://127.0.0.1:1")
    assert deliveries(receiver.url(), environment=environment)[0]["state"] == "delivered"


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "me.localhost"])
@pytest.mark.parametrize("path", ["/_emulator/snapshots/monday/restore/", "/v1/", "/"])
def test_the_emulator_does_not_answer_itself(host: str, path: str) -> None:
    """The control API asks for no credentials: no URL of a resource may reach it."""
    with Emulator() as emulator:
        server = BackgroundServer(emulator)
        under_test = EmulatorUnderTest(server)
        under_test.control.emulator.create_snapshot(name="monday")
        under_test.client.masking_sessions.create(
            first_party="+14155550100",
            second_party="+14155550101",
            session_expiry=600,
            callback_url=server.url.replace("127.0.0.1", host) + path,
        )
        under_test.clock.advance(seconds=601)
        (delivery,) = under_test.control.deliveries.list().objects
        # A restored snapshot would have no session.
        assert under_test.client.masking_sessions.list().response.objects
        under_test.close()
        server.stop()
    assert {attempt.status for attempt in delivery.attempts} == {403}
    assert "the emulator does not send webhooks to itself" in delivery.attempts[0].response_body
