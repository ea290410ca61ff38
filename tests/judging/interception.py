"""The layer between the scripts and the server, where replies and events can be tampered with.

Nothing passes through it changed unless somebody sets a tampering. What passes can be noted.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import urlencode, urlsplit

import httpx

from tests.contract.resources import DOCUMENT
from tests.judging.tampering import ARRIVAL, HEADER, STATUS, Tampering, other_status, paths_in
from tests.judging.values import another
from tests.semantic import signing
from tests.web_server import Received

_PATHS: Final = [
    (re.compile("/v1" + re.sub(r"\{[^}]+\}", "[^/]+", each.path)), each)
    for each in DOCUMENT.operations
]
_ERROR_FROM: Final = 400


@dataclass
class Interceptor:
    """What is wrong at present, and what has been seen.

    Attributes:
        tampering: what to change, if anything.
        noted: what has passed, by operation or event and status: paths and what they held;
            nothing is noted while it is `None`.
        resets: whether each script begins on an emulator that was reset. A script that is ended in
            the middle leaves things behind, and thousands of these would fill the emulator.
        touched: how often something was changed.
    """

    tampering: Tampering | None = None
    noted: defaultdict[str, set[str]] | None = None
    resets: bool = False
    touched: int = 0
    _late: list[Received] = field(default_factory=list)

    @property
    def idle(self) -> bool:
        return self.tampering is None and self.noted is None

    def set(self, tampering: Tampering | None) -> None:
        """Tamper so from now on, or no more."""
        self.tampering, self.touched = tampering, 0
        self._late.clear()

    # --- Replies -------------------------------------------------------------------------

    def reply(self, request: httpx.Request, response: httpx.Response) -> httpx.Response:
        """What the scripts get to see of a reply."""
        if self.idle:
            return response
        response.read()
        owners = _owners(request, response.status_code)
        status = str(response.status_code)
        body = _json(response.content)
        for owner in owners:
            self._note(f"{owner} {status}", body, STATUS)
        wrong = self.tampering
        if wrong is None or wrong.status != status or wrong.owner not in owners:
            return response
        return self._wrong_reply(wrong, response, body)

    def _wrong_reply(self, wrong: Tampering, response: httpx.Response, body: Any) -> httpx.Response:
        status, content = response.status_code, response.content
        if wrong.path == STATUS:
            status = other_status(status)
        elif body is not None:
            content = json.dumps(wrong.of(body)).encode()
            if json.loads(content) == body:
                return response
        self.touched += 1
        kept = [
            (name, value)
            for name, value in response.headers.multi_items()
            if name.lower() not in ("content-length", "content-encoding", "transfer-encoding")
        ]
        return httpx.Response(status, headers=kept, content=content)

    # --- Events --------------------------------------------------------------------------

    def event(self, event: str, request: Received, owner: str, main: str) -> Iterator[Received]:
        """What the scripts get to hear of an event: usually just this request.

        Args:
            event: which one.
            request: that carried it.
            owner: the token of who owns what it is about.
            main: the token of the main account.
        """
        if self.idle:
            yield request
            return
        self._note(f"{event} ", dict(_fields(request)), ARRIVAL)
        self._note(f"{event} ", None, *(HEADER + name for name in signing.carried(request.headers)))
        wrong = self.tampering
        if wrong is None or wrong.owner != event:
            yield request
        elif wrong.path == ARRIVAL:
            yield from self._at_another_time(wrong, request)
        elif wrong.path.startswith(HEADER):
            yield self._with_header(wrong, request)
        else:
            yield self._with_field(wrong, request, owner, main)

    def _at_another_time(self, wrong: Tampering, request: Received) -> Iterator[Received]:
        self.touched += 1
        if wrong.how == "repeat":
            yield request
            yield request
        elif wrong.how == "delay":
            # It comes after the next one; the last of all is lost.
            late, self._late[:] = list(self._late), [request]
            yield from late

    def _with_header(self, wrong: Tampering, request: Received) -> Received:
        headers, name = dict(request.headers), wrong.path.removeprefix(HEADER)
        if name not in headers:
            return request
        self.touched += 1
        value = headers.pop(name)
        if wrong.how == "change":
            headers[name] = str(another(value, []))
        return Received(request.method, request.url, headers, request.body)

    def _with_field(self, wrong: Tampering, request: Received, owner: str, main: str) -> Received:
        fields = dict(_fields(request))
        changed = wrong.of(fields)
        if changed == fields:
            return request
        self.touched += 1
        return signing.signed_anew(_carrying(request, changed), owner, main)

    def _note(self, key: str, value: Any, *more: str) -> None:
        if self.noted is not None:
            found = self.noted[key]
            found.update(f"{path} {weight}" for path, weight in paths_in(value))
            found.update(f"{path} value" for path in more)


def _owners(request: httpx.Request, status: int) -> set[str]:
    """The operations that a reply is one of: a wrong method is refused in the name of all."""
    here = [each for pattern, each in _PATHS if pattern.fullmatch(_canonical(request.url.path))]
    own = [each for each in here if each.method == request.method.lower()]
    return {each.id for each in (own or here) if own or status >= _ERROR_FROM}


def _canonical(path: str) -> str:
    return re.sub("/+", "/", path.rstrip("/") + "/")


def _json(content: bytes) -> Any:
    try:
        return json.loads(content)
    except ValueError:
        return None


def _is_json(request: Received) -> bool:
    return request.headers.get("content-type", "").startswith("application/json")


def _fields(request: Received) -> Mapping[str, Any]:
    if _is_json(request):
        value = _json(request.body.encode())
        return value if isinstance(value, dict) else {}
    return request.fields


def _carrying(request: Received, fields: Mapping[str, Any]) -> Received:
    """The request with other fields, those of a GET in its query."""
    if _is_json(request):
        return Received(request.method, request.url, dict(request.headers), json.dumps(fields))
    text = urlencode(fields)
    if request.method == "POST":
        return Received(request.method, request.url, dict(request.headers), text)
    url = urlsplit(request.url)._replace(query=text).geturl()
    return Received(request.method, url, dict(request.headers), "")


class Transport(httpx.BaseTransport):
    """A transport behind which replies can be tampered with."""

    def __init__(self, inner: httpx.BaseTransport) -> None:
        self._inner = inner

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        return INTERCEPTOR.reply(request, self._inner.handle_request(request))

    def close(self) -> None:
        self._inner.close()


INTERCEPTOR: Final = Interceptor()
