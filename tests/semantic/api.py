"""The API as one account sees it: every reply is checked against `openapi.yaml` and the laws."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias
from urllib.parse import urlencode

import httpx

from plivo_emulator.domain.profiles import primary_uuid
from tests.contract.resources import ACCOUNT_PARAMETER, DOCUMENT
from tests.semantic import replies
from tests.semantic.replies import Reply
from tests.spec.document import Operation

JSON: Final = "application/json"
FORM: Final = "multipart/form-data"
# Name, content and type of a file.
File: TypeAlias = tuple[str, bytes, str]
# The account of the document's examples, and its primary profile.
_EXAMPLE: Final = DOCUMENT.data["components"]["parameters"]["AuthId"]["schema"]["examples"][0]
_EXAMPLE_PROFILE: Final = primary_uuid(_EXAMPLE)
# Written on every request, so that nothing depends on a client's defaults.
_HEADERS: Final = {"user-agent": "plivo-openapi-semantic", "accept": JSON}


def operation(operation_id: str) -> Operation:
    """The operation of this name.

    Raises:
        LookupError: there is none.
    """
    found = DOCUMENT.operation(operation_id)
    if found is None:
        raise LookupError(f"openapi.yaml has no {operation_id}")
    return found


def files_of(body: Mapping[str, Any]) -> list[tuple[str, File]]:
    """The files of a form: those given, or small ones of these names."""
    return [
        (field, one if isinstance(one, tuple) else (str(one), b"content", "image/jpeg"))
        for field, several in body.items()
        for one in (several if isinstance(several, list) else [several])
    ]


def text(value: object) -> str:
    """A value as queries write it."""
    return str(value).lower() if isinstance(value, bool) else str(value)


@dataclass
class Api:
    """One account, or subaccount, of a server.

    Attributes:
        http: sends the requests.
        root: of the server, without the version.
        auth_id: of the account.
        auth_token: of the account.
        main_auth_id: of the main account; the same unless this is a subaccount.
    """

    http: httpx.Client
    root: str
    auth_id: str
    auth_token: str = field(repr=False)
    main_auth_id: str = ""
    _ids_seen: set[str] = field(default_factory=set, repr=False)
    _check: Callable[[Reply, set[str]], None] | None = field(default=replies.check, repr=False)

    def __post_init__(self) -> None:
        self.main_auth_id = self.main_auth_id or self.auth_id

    @property
    def account_path(self) -> str:
        return f"/v1/Account/{self.auth_id}/"

    def as_(self, auth_id: str, auth_token: str) -> Api:
        """The same server, as somebody else sees it; a subaccount stays below this main account."""
        main = self.main_auth_id if auth_id.startswith("SA") else auth_id
        return Api(self.http, self.root, auth_id, auth_token, main, self._ids_seen)

    def do(self, operation_id: str, *ids: str, body: Any = None, **query: Any) -> Any:
        """Send a valid request, which must succeed as documented; return the body of the reply.

        Args:
            operation_id: of the operation.
            ids: path parameters after the account, in order.
            body: sent as JSON unless it is `None`, or as a form with files where the operation
                takes one.
            query: query parameters.
        """
        reply = self.ask(operation_id, *ids, body=body, **query)
        expected, _ = DOCUMENT.success(operation(operation_id))
        assert str(reply.status) == expected, f"{reply} instead of {expected}"
        return reply.body

    def ask(self, operation_id: str, *ids: str, body: Any = None, **query: Any) -> Reply:
        """Send a request and return the reply, whatever it is."""
        wanted = operation(operation_id)
        path = self.path(wanted, *ids)
        if body is not None and FORM in DOCUMENT.resolve(wanted.spec["requestBody"])["content"]:
            return self.send(wanted.method.upper(), path, files=files_of(body), query=query)
        return self.send(wanted.method.upper(), path, body=body, query=query)

    def path(self, wanted: Operation, *ids: str) -> str:
        """The absolute path of an operation."""
        names = [each["name"] for each in DOCUMENT.parameters(wanted, "path")]
        others = [name for name in names if name != ACCOUNT_PARAMETER]
        assert len(others) == len(ids), f"{wanted.id} needs {others}"
        given = dict(zip(others, ids, strict=True)) | {ACCOUNT_PARAMETER: self.auth_id}
        return "/v1" + wanted.path.format_map(given)

    def send(
        self,
        method: str,
        path: str,
        *,
        body: Any = None,
        content: bytes | None = None,
        files: Sequence[tuple[str, File]] | None = None,
        headers: Mapping[str, str] | None = None,
        query: Mapping[str, Any] | None = None,
        auth: tuple[str, str] | None = None,
        anonymous: bool = False,
    ) -> Reply:
        """Send anything and return the reply.

        Args:
            method: in capitals.
            path: absolute, or below the account.
            body: sent as JSON unless it is `None`.
            content: sent as it is, instead of `body`.
            files: sent as a form, instead of `body`: fields and files.
            headers: more headers, or others.
            query: query parameters.
            auth: other credentials than this account's.
            anonymous: send no credentials.
        """
        absolute = path if path.startswith("/") else self.account_path + path
        if query:
            absolute += "?" + urlencode({name: text(value) for name, value in query.items()})
        sent = dict(_HEADERS)
        if isinstance(body, dict):
            body = self.own(body)
        if body is not None:
            # Surrogates, NaN and the like are for the server to judge.
            content = json.dumps(body, ensure_ascii=True).encode()
        if content is not None:
            sent["content-type"] = JSON
        request = self.http.build_request(
            method,
            self.root + absolute,
            content=content,
            files=files,
            headers=sent | dict(headers or {}),
        )
        request.read()  # forms are written as they are sent
        credentials = None if anonymous else auth or (self.auth_id, self.auth_token)
        answer = self.http.send(
            request, auth=httpx.BasicAuth(*credentials) if credentials else None
        )
        reply = Reply.of(request, answer)
        if self._check is not None:
            self._check(reply, self._ids_seen)
        return reply

    def own(self, body: dict[str, Any]) -> dict[str, Any]:
        """What to send in the place of an example: the same for this account."""
        own = {_EXAMPLE: self.auth_id, _EXAMPLE_PROFILE: primary_uuid(self.main_auth_id)}
        return {name: own.get(it, it) if isinstance(it, str) else it for name, it in body.items()}

    @contextmanager
    def unwatched(self) -> Iterator[None]:
        """For requests that are not the API's business."""
        with self._checked_by(None):
            yield

    @contextmanager
    def failing(self) -> Iterator[None]:
        """For requests that may be answered with a 500, because somebody wanted it so."""
        with self._checked_by(replies.check_failing):
            yield

    @contextmanager
    def _checked_by(self, check: Callable[[Reply, set[str]], None] | None) -> Iterator[None]:
        before, self._check = self._check, check
        try:
            yield
        finally:
            self._check = before
