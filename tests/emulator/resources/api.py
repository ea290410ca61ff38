"""An emulator in this process, and how to talk to it as an account or a subaccount."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple
from urllib.parse import urlencode

import httpx
import orjson

from plivo_emulator.domain.endpoints import ENDPOINTS, add_endpoint
from plivo_emulator.domain.numbers import NUMBERS
from plivo_emulator.emulator import Emulator
from plivo_emulator.pipeline.http import Request
from plivo_emulator.settings import Settings
from plivo_emulator.store import Row, Table, Where

# Where the clock of every test stands when it begins: late enough in the day that an hour more
# is the same day, with a fraction that no reply of number masking may show.
START = datetime(2026, 3, 1, 9, 30, 0, 250_000, tzinfo=UTC)

# People with phones.
ALICE, BOB, CAROL, DAVE = (f"1415555010{digit}" for digit in range(4))


class Answer(NamedTuple):
    """A reply: its status and its body, decoded; `None` if there is none."""

    status: int
    body: Any

    @property
    def said(self) -> tuple[int, Any]:
        """The status, and the body without its `api_id`, which must be there."""
        body = dict(self.body)
        del body["api_id"]
        return self.status, body

    @property
    def error(self) -> tuple[int, str]:
        """The status and the text of the error."""
        return self.status, self.body["error"]


class Api:
    """Sends requests in the name of an account or a subaccount; paths are below its own."""

    def __init__(self, emulator: Emulator, auth_id: str, auth_token: str) -> None:
        self.emulator = emulator
        self.auth_id = auth_id
        self.auth_token = auth_token

    def get(self, path: str = "", /, **query: Any) -> Answer:
        return self.request("GET", path, query=query)

    def post(self, path: str, body: Any) -> Answer:
        return self.request("POST", path, body)

    def delete(self, path: str, body: Any = None, /, **query: Any) -> Answer:
        return self.request("DELETE", path, body, query=query)

    def request(
        self,
        method: str,
        path: str,
        body: Any = None,
        *,
        query: dict[str, Any] | None = None,
        auth: tuple[str, str] | None = None,
    ) -> Answer:
        """Send anything; `path` is below the account unless it begins with a slash."""
        target = path if path.startswith("/") else f"/v1/Account/{self.auth_id}/{path}"
        if query:
            target += f"?{urlencode(query)}"
        pair = ":".join(auth or (self.auth_id, self.auth_token)).encode()
        headers = {"authorization": f"Basic {base64.b64encode(pair).decode()}"}
        if body is not None:
            headers["content-type"] = "application/json"
        payload = b"" if body is None else orjson.dumps(body)
        reply = self.emulator.handle(Request(method, target, headers, payload))
        return Answer(reply.status, orjson.loads(reply.payload) if reply.payload else None)

    def upload(self, *files: tuple[str, bytes, str], **settings: Any) -> Answer:
        """Upload files: names, contents and media types; `settings` are those of the request."""
        form = httpx.Request("POST", "http://x", files=[("file", file) for file in files])
        pair = base64.b64encode(f"{self.auth_id}:{self.auth_token}".encode()).decode()
        headers = {
            "authorization": f"Basic {pair}",
            "content-type": form.headers["content-type"],
            "host": "127.0.0.1:1",
        }
        path = f"/v1/Account/{self.auth_id}/Media/"
        reply = self.emulator.handle(Request("POST", path, headers, form.read(), **settings))
        return Answer(reply.status, reply.body)

    def subaccount(self, name: str = "Courier", *, enabled: bool = True) -> Api:
        """Create a subaccount and return the API as it sees it."""
        answer = self.post("Subaccount/", {"name": name, "enabled": enabled})
        assert answer.status == 201
        return Api(self.emulator, answer.body["auth_id"], answer.body["auth_token"])

    def application(self, **fields: Any) -> str:
        """Create an application and return its `app_id`."""
        body = {"app_name": "Courier", "answer_url": "https://example.com/answer", **fields}
        answer = self.post("Application/", body)
        assert answer.status == 201, answer
        return str(answer.body["app_id"])

    def mask(self, first: str | None = ALICE, second: str | None = BOB, **fields: Any) -> Any:
        """Create a masking session and return it."""
        parties = {"first_party": first, "second_party": second}
        answer = self.post("Masking/Session/", parties | fields)
        assert answer.status == 201, answer
        return answer.body["session"]

    def masked(self, session_uuid: str) -> Any:
        """Return a masking session as it is now."""
        answer = self.get(f"Masking/Session/{session_uuid}/")
        assert answer.status == 200, answer
        return answer.body["response"]

    def verify(self, recipient: str = ALICE, **fields: Any) -> str:
        """Send a one-time password and return the `session_uuid`."""
        answer = self.post("Verify/Session/", {"recipient": recipient, **fields})
        assert answer.status == 202, answer
        return str(answer.body["session_uuid"])

    # Simulation the API ---------------------------------------------------------------------------

    def advance(self, seconds: float = 0, **more: float) -> None:
        """Let time pass, by the emulator's clock, with everything that falls due."""
        self.emulator.clock.advance(timedelta(seconds=seconds, **more))
        self.emulator.jobs.settle()

    def rows(self, table: Table, *conditions: Any) -> list[Row]:
        """Return rows of the store in the order in which they were made."""
        with self.emulator.store.transaction(write=False) as tx:
            return table.all(tx, Where(*conditions), order="seq")

    def endpoint(self, name: str, app_id: str | None) -> None:
        """Register a SIP endpoint of this account or subaccount."""
        main = self.emulator.settings.auth_id
        with self.emulator.store.transaction(write=True) as tx:
            add_endpoint(
                tx,
                name,
                account=main,
                subaccount="" if self.auth_id == main else self.auth_id,
                username=name,
                app_id=app_id,
            )

    def endpoints(self) -> dict[str, tuple[str, str | None]]:
        """Return every endpoint's owner (empty for the main account) and application."""
        return {
            row["endpoint_id"]: (row["subaccount"], row["app_id"]) for row in self.rows(ENDPOINTS)
        }

    def numbers(self) -> dict[str, tuple[str, str | None]]:
        """Return every number's owner (empty for the main account) and application."""
        return {row["number"]: (row["subaccount"], row["app_id"]) for row in self.rows(NUMBERS)}


@contextmanager
def running(**settings: Any) -> Iterator[Api]:
    """Give the main account's API of a fresh emulator, and fail if it misbehaved meanwhile."""
    chosen = Settings(**{"check_replies": True, "seed": 1, **settings})
    with Emulator(chosen) as emulator:
        emulator.clock.freeze(START)
        yield Api(emulator, chosen.auth_id, chosen.auth_token)
        assert emulator.contract_violations == []
        assert emulator.internal_errors == []
