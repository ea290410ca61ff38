"""A fake API: it answers from a script and remembers what it was asked."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import httpx

from plivo_client import AsyncPlivo, Plivo

if TYPE_CHECKING:
    from collections.abc import Callable

AUTH_ID = "MAEMULATOR0000000000"
AUTH_TOKEN = "ZTNiMGM0NDI5OGZjMWMxNDlhZmJmNGM4OTk2ZmI5"

Answer = httpx.Response | Exception


class FakeApi:
    """Answers requests one after the other; the last answer is repeated."""

    def __init__(self, *answers: Answer | Callable[[httpx.Request], httpx.Response]) -> None:
        self.answers = list(answers)
        self.requests: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, Exception):
            raise answer
        if isinstance(answer, httpx.Response):
            # A response belongs to one request.
            return httpx.Response(
                answer.status_code, headers=answer.headers, content=answer.content
            )
        return answer(request)

    @property
    def request(self) -> httpx.Request:
        """The only request."""
        (request,) = self.requests
        return request

    @property
    def sent(self) -> Any:
        """The JSON of the only request."""
        return json.loads(self.request.content)

    def client(self, **options: Any) -> Plivo:
        """A synchronous client of this stand-in."""
        http_client = httpx.Client(transport=httpx.MockTransport(self))
        return Plivo(AUTH_ID, AUTH_TOKEN, http_client=http_client, **options)

    def async_client(self, **options: Any) -> AsyncPlivo:
        """An asynchronous client of this stand-in."""
        http_client = httpx.AsyncClient(transport=httpx.MockTransport(self))
        return AsyncPlivo(AUTH_ID, AUTH_TOKEN, http_client=http_client, **options)


def answer(status: int = 200, body: Any = None, **headers: str) -> httpx.Response:
    """A JSON answer; underscores in the names of headers stand for hyphens."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return httpx.Response(status, json=body, headers=named)


ACCOUNT = {
    "api_id": "97ceeb52-58b6-41e1-86da-77300b68f8bb",
    "account_type": "standard",
    "auth_id": AUTH_ID,
    "cash_credits": "1.80900",
    "name": "Lewis Carroll",
}
