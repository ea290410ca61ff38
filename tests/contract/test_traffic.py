"""What is recorded can be read again, and holds no secret."""

from __future__ import annotations

import json
from pathlib import Path

import httpx
import pytest

from tests.contract import traffic
from tests.contract.recording import Collector
from tests.contract.traffic import REDACTED, Exchange, HarFile, Recorder

_TOKEN = "a-very-secret-token"
_BODY = json.dumps({"auth_token": "another", "new_auth_token": "third", "name": _TOKEN}).encode()


def _answer(request: httpx.Request) -> httpx.Response:
    return httpx.Response(201, content=_BODY, headers={"content-type": "application/json"})


def _record(folder: Path) -> Exchange:
    recorder = Recorder(folder, [_TOKEN])
    with httpx.Client(
        transport=httpx.MockTransport(_answer),
        auth=("MA", _TOKEN),
        event_hooks={"response": [recorder.hook("script test")]},
    ) as client:
        assert client.post(f"http://api.test/v1/?a=1&b=&t={_TOKEN}", json={"x": 1}).is_success
    recorder.close()
    (exchange,) = traffic.read(folder)
    return exchange


def test_what_was_recorded_is_read_again(tmp_path: Path) -> None:
    exchange = _record(tmp_path)
    assert (exchange.origin, exchange.method, exchange.status) == ("script test", "POST", 201)
    assert exchange.url == f"http://api.test/v1/?a=1&b=&t={REDACTED}"
    assert json.loads(exchange.request_body) == {"x": 1}
    assert traffic.from_entry(traffic.to_entry(exchange)) == exchange


def test_no_secret_reaches_the_disk(tmp_path: Path) -> None:
    _record(tmp_path)
    written = "".join(file.read_text() for file in tmp_path.iterdir())
    for secret in (_TOKEN, "another", "third", "Basic "):
        assert secret not in written
    assert written.count(REDACTED) >= 4


def test_events_and_bytes_that_are_no_text(tmp_path: Path) -> None:
    recorder = Recorder(tmp_path)
    recorder.event("on_async_reply", "POST", "http://me.test/x", {"A": "b"}, b"\xff\x00", 200)
    recorder.close()
    (exchange,) = traffic.read(tmp_path)
    assert (exchange.event, exchange.request_body) == ("on_async_reply", b"\xff\x00")


def test_several_files_become_one_har(tmp_path: Path) -> None:
    for origin in ("one", "two"):
        recorder = Recorder(tmp_path)
        recorder.add(Exchange(origin, "GET", "http://api.test/"))
        recorder.close()
    har = HarFile(tmp_path / "run.har")
    assert [har.add(exchange) for exchange in traffic.read(tmp_path)] == [True, True]
    har.close()
    log = json.loads((tmp_path / "run.har").read_text())["log"]
    assert log["version"] == "1.2"
    assert sorted(entry["_origin"] for entry in log["entries"]) == ["one", "two"]


def test_a_full_har_is_still_a_har(tmp_path: Path) -> None:
    har = HarFile(tmp_path / "full.har", limit=1000)
    kept = [har.add(Exchange("one", "GET", "http://api.test/")) for _ in range(5)]
    har.close()
    entries = json.loads((tmp_path / "full.har").read_text())["log"]["entries"]
    assert 0 < len(entries) == sum(kept) < 5


def test_nothing_is_recorded_without_a_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(traffic.FOLDER_VARIABLE, raising=False)
    recorder = Recorder.from_environment()
    recorder.add(Exchange("one", "GET", "http://api.test/"))
    recorder.close()


@pytest.mark.parametrize(
    ("url", "body", "same"),
    [
        ("http://host:1/x?u=http%3A%2F%2F127.0.0.1%3A2", b"http://127.0.0.1:2/", True),
        ("http://host:9/x?u=http%3A%2F%2F127.0.0.1%3A8", b"http://127.0.0.1:8/", True),
        ("http://host:1/y?u=http%3A%2F%2F127.0.0.1%3A2", b"http://127.0.0.1:2/", False),
        ("http://host:1/x?u=http%3A%2F%2F127.0.0.1%3A2", b"http://127.0.0.1:2/a", False),
    ],
)
def test_a_fingerprint_is_the_same_wherever_servers_are(url: str, body: bytes, same: bool) -> None:
    def fingerprint(url: str, body: bytes) -> str:
        collector = Collector()
        collector.add(Exchange("fuzzing", "POST", url, request_body=body))
        return collector.fingerprint.hexdigest()

    first = fingerprint("http://host:3/x?u=http%3A%2F%2F127.0.0.1%3A4", b"http://127.0.0.1:4/")
    assert (fingerprint(url, body) == first) is same
