"""Sends every request to two servers, and answers with the reply of the first.

Whatever traffic there is, generated or scripted, can be sent through it.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, Final

import httpx

from tests.contract.coverage.routing import Router
from tests.contract.resources import DOCUMENT
from tests.contract.target import Target
from tests.drift.alignment import Alignment, Difference
from tests.proxy import Answer, Incoming, Upstream, serve

_API: Final = "/v1/"


@dataclass
class Finding:
    """A difference, as often as it was seen.

    Attributes:
        operation: its operationId, or method and path where there is none.
        difference: the first one of its kind.
        request: the first request that showed it.
        status: of the first server's reply to it.
        count: how often it was seen.
        number: how many requests had been compared when it was seen first.
    """

    operation: str
    difference: Difference
    request: Incoming
    status: int
    count: int
    number: int

    @property
    def key(self) -> tuple[str, str, str]:
        """What makes it the same as another."""
        return self.operation, self.difference.kind, self.difference.path


@dataclass
class Mirror:
    """Two servers, and what was found.

    Attributes:
        left: the server whose replies count.
        right: the one that is compared with it.
        findings: by their keys, in the order of their first sight.
        compared: how many pairs of replies were compared.
        unreachable: why the second server could not be asked.
    """

    left: Target
    right: Target
    findings: dict[tuple[str, str, str], Finding] = field(default_factory=dict)
    compared: int = 0
    unreachable: str = ""

    def __post_init__(self) -> None:
        self._router = Router(DOCUMENT)
        self._alignment = Alignment(
            {
                self.left.auth_id: self.right.auth_id,
                self.left.auth_token: self.right.auth_token,
            }
        )

    @contextmanager
    def serving(self) -> Iterator[str]:
        """Listen on loopback; gives the root to send requests to."""
        left, right = Upstream(self.left.url), Upstream(self.right.url)
        turn = asyncio.Lock()

        async def handle(request: Incoming) -> Answer:
            async with turn:  # in the same order on both
                try:
                    answer = await left.send(request)
                except httpx.HTTPError as error:
                    return Answer(502, {}, f"{type(error).__name__}: {error}".encode())
                try:
                    other = await right.send(self._alignment.request(request))
                except httpx.HTTPError as error:
                    self.unreachable = f"{type(error).__name__}: {error}"
                else:
                    self._compare(request, answer, other)
                return answer

        with serve(handle, left, right) as url:
            yield url

    def _compare(self, request: Incoming, left: Answer, right: Answer) -> None:
        bodies = _json(left.body), _json(right.body)
        differences = list(self._alignment.compare(*bodies))
        if not request.target.startswith(_API):
            return  # from the emulator's own API only names are learnt
        self.compared += 1
        if left.status != right.status:
            differences = [Difference("status", "", left.status, right.status)]
        elif _type(left) != _type(right):
            differences.insert(0, Difference("content type", "", _type(left), _type(right)))
        for difference in differences:
            finding = Finding(
                self._operation(request), difference, request, left.status, 0, self.compared
            )
            self.findings.setdefault(finding.key, finding).count += 1

    def _operation(self, request: Incoming) -> str:
        match = self._router.match(request.method, request.target)
        if match is None or match.operation is None:
            return f"{request.method} elsewhere"
        return match.operation.id


def _type(answer: Answer) -> str:
    return answer.headers.get("content-type", "").partition(";")[0]


def _json(body: bytes) -> Any:
    try:
        return json.loads(body)
    except ValueError:
        return body.decode("utf-8", "replace")
