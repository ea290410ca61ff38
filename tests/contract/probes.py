"""The one way in which checks ask the API something themselves.

What they ask depends on earlier requests and replies alone, so that a run with the same seed asks
the same. Every reply teaches the model (`tests.contract.shadow`) like any other.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from itertools import count
from typing import Any, Final
from urllib.parse import quote, urlencode

import httpx

from tests.contract.observation import Observation
from tests.contract.resources import ACCOUNT_PARAMETER, DOCUMENT, Resource
from tests.contract.timestamps import CLOCK
from tests.contract.traffic import Recorder

Credentials = tuple[str, str]

_TIMEOUT_SECONDS: Final = 120
_FILES: Final = [("file", ("parcel.jpg", b"content", "image/jpeg"))]


class Asker:
    """Asks the API under test.

    Attributes:
        base_url: of the API, with the version; known from the first request of the run on.
        main: Auth ID and Auth Token of the account.
        learn: is told of every reply.
        problems: what replies had wrong that nobody has looked at yet.
    """

    def __init__(self) -> None:
        self.base_url = ""
        self.main: Credentials = (
            os.environ.get("PLIVO_AUTH_ID", ""),
            os.environ.get("PLIVO_AUTH_TOKEN", ""),
        )
        self.learn: list[Callable[[Observation], None]] = []
        self.problems: list[str] = []
        self._numbers = count(1)
        self._recorder = Recorder.from_environment()
        self._client: httpx.Client | None = None

    def ask(
        self,
        operation_id: str,
        *,
        path: dict[str, str] | None = None,
        query: dict[str, Any] | None = None,
        body: Any = None,
        as_: Credentials | None = None,
        in_path: str | None = None,
        why: str = "",
    ) -> Observation:
        """Send one request and return what came of it.

        Args:
            operation_id: what is asked.
            path: path parameters, without the account's.
            query: arguments in the query.
            body: sent as JSON unless `None`; where a form is expected, a file is sent instead.
            as_: credentials; those of the account unless given.
            in_path: Auth ID in the path; that of the credentials unless given.
            why: who asks, for the record of the traffic.

        Raises:
            httpx.HTTPError: there was no reply.
        """
        operation = DOCUMENT.operation(operation_id)
        assert operation is not None, f"openapi.yaml has no {operation_id}"
        auth = as_ or self.main
        named = {ACCOUNT_PARAMETER: in_path or auth[0], **(path or {})}
        url = self.base_url + operation.path.format_map(
            {name: quote(value, safe="") for name, value in named.items()}
        )
        if query:
            url += f"?{urlencode(query)}"
        form = DOCUMENT.resolve(operation.spec.get("requestBody", {})).get("content", {})
        sent = {"files": _FILES} if "multipart/form-data" in form else {"body": body}
        response = self.send(operation.method.upper(), url, auth, **sent, why=why)
        observation = Observation(
            key=f"asked {next(self._numbers)}",
            operation_id=operation_id,
            path=named,
            url=url,
            body=body,
            status=response.status_code,
            reply=_json_of(response),
            headers=dict(response.headers),
        )
        for learn in self.learn:
            learn(observation)
        self.problems += observation.problems
        return observation

    def make(
        self, resource: Resource, *, as_: Credentials | None = None, **how: Any
    ) -> Observation:
        """Send what makes one of a resource, and the code after it where one is needed."""
        asked = self.ask(resource.operation_id("create"), as_=as_, **how)
        if resource.makes == "create" or asked.status != 200:
            return asked
        key = str(asked.reply["verification_uuid"])
        return self.ask(
            resource.operation_id(resource.makes),
            path={"verification_uuid": key},
            body={"otp": self.code(key)},
            as_=as_,
            why=how.get("why", ""),
        )

    def code(self, verification_uuid: str) -> str | None:
        """The code for a caller ID that may still be entered, where an emulator tells it."""
        url = f"{self.base_url.removesuffix('/v1')}/_emulator/passwords/caller_ids/"
        if self._client is None:
            self._client = httpx.Client(timeout=_TIMEOUT_SECONDS)
        reply = self._client.get(url, params={"verification_uuid": verification_uuid})
        objects = reply.json()["objects"] if reply.status_code == 200 else ()
        return next((str(one["otp"]) for one in objects if one["status"] == "pending"), None)

    def control(self, method: str, path: str, body: Any) -> Any:
        """Ask the control API of an emulator."""
        url = f"{self.base_url.removesuffix('/v1')}/_emulator/{path}"
        if self._client is None:
            self._client = httpx.Client(timeout=_TIMEOUT_SECONDS)
        return self._client.request(method, url, json=body).json()

    def let_pass(self, seconds: int) -> None:
        """Turn the clock of an emulator, which stands still; elsewhere time passes by itself."""
        url = f"{self.base_url.removesuffix('/v1')}/_emulator/clock/advance/"
        if self._client is None:
            self._client = httpx.Client(timeout=_TIMEOUT_SECONDS)
        if self._client.post(url, json={"seconds": seconds}).status_code == 200:
            CLOCK.passed(seconds)

    def take_problems(self) -> list[str]:
        """What replies had wrong since the last time."""
        found, self.problems = self.problems, []
        return found

    def send(
        self,
        method: str,
        url: str,
        auth: Credentials | None,
        *,
        body: Any = None,
        content: bytes | None = None,
        files: list[tuple[str, tuple[str, bytes, str]]] | None = None,
        headers: dict[str, str] | None = None,
        why: str = "",
    ) -> httpx.Response:
        """Send one request as it is, record it, and teach nobody."""
        if self._client is None:
            self._client = httpx.Client(timeout=_TIMEOUT_SECONDS)
        response = self._client.request(
            method, url, auth=auth, json=body, content=content, files=files, headers=headers
        )
        self._recorder.response(response, f"check {why}".strip())
        return response


def _json_of(response: httpx.Response) -> Any:
    try:
        return response.json()
    except ValueError:
        return None


PROBES: Final = Asker()
ask: Final = PROBES.ask
