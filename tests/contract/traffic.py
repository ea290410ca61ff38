"""Recording of what was sent and received: HTTP exchanges with the API, and events from it.

Each process appends HAR entries, one per line, to a file of its own in the folder that the runner
names in the environment; the runner reads them all and joins them into one HAR file. Secrets never
reach the disk.

    record = Recorder.from_environment()
    client = httpx.Client(event_hooks={"response": [record.hook("script test_pages")]})
    record.event("on_async_reply", received.method, url, received.headers, received.body, 200)
"""

from __future__ import annotations

import base64
import json
import os
import re
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from http import HTTPStatus
from importlib.metadata import version
from pathlib import Path
from typing import IO, Any, Final
from urllib.parse import parse_qsl, urlsplit

import httpx

# Names the folder that a run collects its traffic in.
FOLDER_VARIABLE: Final = "PLIVO_CONTRACT_TRAFFIC"
REDACTED: Final = "[redacted]"

_SUFFIX: Final = ".entries.ndjson"
_SECRET_HEADERS: Final = {"authorization", "cookie", "set-cookie", "proxy-authorization"}
# Tokens in JSON bodies: of accounts and subaccounts, new and old.
_SECRET_FIELDS: Final = re.compile(rb'("[a-z_]*auth_token"\s*:\s*")[^"]+(?=")')


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request and its reply.

    Attributes:
        origin: who sent it: a phase of schemathesis, `check <Name>`, `script <test>` or `event`.
        method: of the request, in capitals.
        url: of the request, with its query.
        request_headers: by name as sent.
        request_body: as sent.
        status: of the reply; 0 when there was none.
        response_headers: by name as received.
        response_body: as received.
        started: when, as an ISO 8601 text in UTC.
        seconds: how long the reply took.
        event: the operationId of an event, if the API sent this request and we answered it.
        link: the link that led to the request, named like `resources.links_of` does.
    """

    origin: str
    method: str
    url: str
    request_headers: Mapping[str, str] = field(default_factory=dict)
    request_body: bytes = b""
    status: int = 0
    response_headers: Mapping[str, str] = field(default_factory=dict)
    response_body: bytes = b""
    started: str = ""
    seconds: float = 0.0
    event: str = ""
    link: str = ""


class Recorder:
    """Writes exchanges to a file of this process; safe to use from several threads.

    Args:
        folder: where to; nothing is recorded unless given.
        secrets: texts that are blotted out wherever they occur.
    """

    def __init__(self, folder: Path | None, secrets: Iterable[str] = ()) -> None:
        self._folder = folder
        self._secrets = [secret for secret in secrets if secret]
        self._lock = threading.Lock()
        self._file: IO[str] | None = None

    @classmethod
    def from_environment(cls) -> Recorder:
        """Record where the runner wants it, and nothing when there is no runner."""
        folder = os.environ.get(FOLDER_VARIABLE)
        return cls(Path(folder) if folder else None, [os.environ.get("PLIVO_AUTH_TOKEN", "")])

    def add(self, exchange: Exchange) -> None:
        """Record one exchange."""
        if self._folder is None:
            return
        line = json.dumps(to_entry(redact(exchange, self._secrets)), separators=(",", ":"))
        with self._lock:
            if self._file is None:
                self._folder.mkdir(parents=True, exist_ok=True)
                name = f"{os.getpid()}-{id(self):x}{_SUFFIX}"
                self._file = (self._folder / name).open("a", encoding="utf-8")
            self._file.write(line + "\n")
            self._file.flush()

    def response(self, response: httpx.Response, origin: str) -> None:
        """Record an exchange of httpx."""
        response.read()
        request = response.request
        self.add(
            Exchange(
                origin=origin,
                method=request.method,
                url=str(request.url),
                request_headers=dict(request.headers),
                request_body=request.read(),
                status=response.status_code,
                response_headers=dict(response.headers),
                response_body=response.content,
                started=_now(),
                seconds=_seconds(response),
            )
        )

    def hook(self, origin: str) -> Callable[[httpx.Response], None]:
        """An event hook for the responses of an `httpx.Client`."""
        return lambda response: self.response(response, origin)

    def event(
        self,
        event: str,
        method: str,
        url: str,
        headers: Mapping[str, str],
        body: bytes,
        status: int,
    ) -> None:
        """Record a request that the API sent.

        Args:
            event: the operationId of the event in `openapi.yaml`, such as `on_async_reply`.
            method: of the request.
            url: the whole address that was called, as the subscriber knows it.
            headers: of the request.
            body: of the request.
            status: what was answered.
        """
        self.add(
            Exchange(
                origin="event",
                method=method,
                url=url,
                request_headers=headers,
                request_body=body,
                status=status,
                started=_now(),
                event=event,
            )
        )

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            if self._file is not None:
                self._file.close()
                self._file = None


def read(folder: Path) -> Iterator[Exchange]:
    """Everything that was recorded in a folder, process by process."""
    for file in sorted(folder.glob(f"*{_SUFFIX}")):
        with file.open(encoding="utf-8") as lines:
            for line in lines:
                yield from_entry(json.loads(line))


class HarFile:
    """A HAR 1.2 file that is written entry by entry.

    Args:
        path: of the file.
        limit: bytes after which it takes nothing more.
    """

    def __init__(self, path: Path, limit: int = 200_000_000) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        creator = {"name": "plivo-openapi", "version": version("plivo-openapi")}
        self._file = path.open("w", encoding="utf-8")
        self._file.write(f'{{"log":{{"version":"1.2","creator":{json.dumps(creator)},"entries":[')
        self._left = limit
        self._separator = "\n"

    def add(self, exchange: Exchange) -> bool:
        """Write an exchange; tell whether there was room for it."""
        text = json.dumps(to_entry(exchange), separators=(",", ":"))
        self._left -= len(text)
        if self._left < 0:
            return False
        self._file.write(self._separator + text)
        self._separator = ",\n"
        return True

    def close(self) -> None:
        """Complete the file."""
        self._file.write("\n]}}\n")
        self._file.close()


def redact(exchange: Exchange, secrets: Iterable[str] = ()) -> Exchange:
    """The exchange without credentials and tokens."""
    url = exchange.url
    bodies = [exchange.request_body, exchange.response_body]
    for secret in secrets:
        url = url.replace(secret, REDACTED)
        bodies = [body.replace(secret.encode(), REDACTED.encode()) for body in bodies]
    bodies = [_SECRET_FIELDS.sub(rb"\g<1>" + REDACTED.encode(), body) for body in bodies]
    return replace(
        exchange,
        url=url,
        request_headers=_without_secrets(exchange.request_headers),
        request_body=bodies[0],
        response_headers=_without_secrets(exchange.response_headers),
        response_body=bodies[1],
    )


def _without_secrets(headers: Mapping[str, str]) -> dict[str, str]:
    return {
        name: REDACTED if name.lower() in _SECRET_HEADERS else value
        for name, value in headers.items()
    }


def to_entry(exchange: Exchange) -> dict[str, Any]:
    """The exchange as an entry of a HAR file; fields of our own begin with an underscore."""
    request: dict[str, Any] = {
        "method": exchange.method,
        "url": exchange.url,
        "httpVersion": "HTTP/1.1",
        "cookies": [],
        "headers": _pairs(exchange.request_headers.items()),
        "queryString": _pairs(parse_qsl(urlsplit(exchange.url).query, keep_blank_values=True)),
        "headersSize": -1,
        "bodySize": len(exchange.request_body),
    }
    if exchange.request_body:
        content_type = _header(exchange.request_headers, "content-type")
        request["postData"] = {"mimeType": content_type, **_text(exchange.request_body)}
    response = {
        "status": exchange.status,
        "statusText": _reason(exchange.status),
        "httpVersion": "HTTP/1.1",
        "cookies": [],
        "headers": _pairs(exchange.response_headers.items()),
        "content": {
            "size": len(exchange.response_body),
            "mimeType": _header(exchange.response_headers, "content-type"),
            **(_text(exchange.response_body) if exchange.response_body else {}),
        },
        "redirectURL": _header(exchange.response_headers, "location"),
        "headersSize": -1,
        "bodySize": len(exchange.response_body),
    }
    milliseconds = round(exchange.seconds * 1000, 3)
    entry = {
        "startedDateTime": exchange.started,
        "time": milliseconds,
        "request": request,
        "response": response,
        "cache": {},
        "timings": {"send": 0, "wait": milliseconds, "receive": 0},
        "_origin": exchange.origin,
    }
    if exchange.event:
        entry["_event"] = exchange.event
    if exchange.link:
        entry["_link"] = exchange.link
    return entry


def from_entry(entry: Mapping[str, Any]) -> Exchange:
    """The exchange that an entry of a HAR file, ours or another tool's, tells of."""
    request, response = entry["request"], entry["response"]
    return Exchange(
        origin=entry.get("_origin", ""),
        method=request["method"],
        url=request["url"],
        request_headers={each["name"]: each["value"] for each in request["headers"]},
        request_body=_bytes(request.get("postData", {})),
        status=response["status"],
        response_headers={each["name"]: each["value"] for each in response["headers"]},
        response_body=_bytes(response.get("content", {})),
        started=entry["startedDateTime"],
        seconds=entry["time"] / 1000,
        event=entry.get("_event", ""),
        link=entry.get("_link", ""),
    )


def _pairs(items: Iterable[tuple[str, str]]) -> list[dict[str, str]]:
    return [{"name": name, "value": value} for name, value in items]


def _header(headers: Mapping[str, str], wanted: str) -> str:
    return next((value for name, value in headers.items() if name.lower() == wanted), "")


def _text(body: bytes) -> dict[str, str]:
    try:
        return {"text": body.decode()}
    except UnicodeDecodeError:
        return {"text": base64.b64encode(body).decode(), "encoding": "base64"}


def _bytes(content: Mapping[str, Any]) -> bytes:
    text = content.get("text") or ""
    assert isinstance(text, str)
    return base64.b64decode(text) if content.get("encoding") == "base64" else text.encode()


def _reason(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""


def _seconds(response: httpx.Response) -> float:
    try:
        return response.elapsed.total_seconds()
    except RuntimeError:  # it came from memory
        return 0.0


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")
