"""The program's own tests: nothing in them speaks of an emulator."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from unittest import mock
from urllib.parse import parse_qsl

import plivo
import pytest
import requests
import shop  # type: ignore[import-not-found]

COURIER, CUSTOMER = "+14155550100", "+14155550101"


def test_a_code_is_checked() -> None:
    session = shop.ask_for_code("+14155550123")
    assert not shop.is_right(session, "000000")
    assert shop.is_right(session, "493027")


def test_a_lifetime_that_is_none_is_refused() -> None:
    with pytest.raises(plivo.exceptions.ValidationError):
        shop.connect(COURIER, CUSTOMER, lifetime=-5)


def test_sessions_end() -> None:
    session, number = shop.connect(COURIER, CUSTOMER, lifetime=600)
    assert number.startswith("+1")
    shop.client.masking_sessions.delete_masking_session(session)
    assert shop.client.masking_sessions.get_masking_session(session).response.status == "expired"


def test_reports_come_signed(reports: Reports) -> None:
    shop.client.verify_session.create(recipient="+14155550123", url=reports.url, method="POST")
    for status in ("queued", "sent", "delivered"):
        headers, form = reports.received.get(timeout=120)
        assert form["ChannelStatus"] == status
        assert plivo.utils.validate_v3_signature(
            "POST",
            reports.url,
            headers["X-Plivo-Signature-V3-Nonce"],
            shop.client.session.auth.auth_token,
            headers["X-Plivo-Signature-V3"],
            form,
        )


def test_another_way_to_the_same_api() -> None:
    auth = shop.client.session.auth
    reply = requests.get(
        f"https://api.plivo.com/v1/Account/{auth.auth_id}/", auth=auth, timeout=120
    )
    assert reply.json()["auth_id"] == auth.auth_id


def test_with_the_network_mocked_away() -> None:
    away = mock.patch("requests.adapters.HTTPAdapter.send", side_effect=requests.ConnectionError)
    with away, pytest.raises(requests.ConnectionError):
        shop.client.account.get()


class Reports:
    def __init__(self) -> None:
        received: queue.Queue[tuple[Any, dict[str, str]]] = queue.Queue()

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["content-length"]))
                received.put((self.headers, dict(parse_qsl(body.decode(), keep_blank_values=True))))
                self.send_response(200)
                self.send_header("content-length", "0")
                self.end_headers()

            def log_message(self, *arguments: Any) -> None:
                pass

        self.received = received
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}/reports"


@pytest.fixture
def reports() -> Iterator[Reports]:
    reports = Reports()
    thread = threading.Thread(target=reports.server.serve_forever)
    thread.start()
    yield reports
    reports.server.shutdown()
    thread.join()
    reports.server.server_close()
