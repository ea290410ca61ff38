"""Checks of what shapes cannot show.

Each compares what it is about at least a few times in every run, or fails: a check that looked at
nothing must not be green.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import Any, Final
from urllib.parse import parse_qsl, urlsplit

import httpx
import schemathesis
from schemathesis.checks import CheckContext
from schemathesis.core.transport import Response

from tests.contract.reading import (
    Case,
    is_asynchronous,
    json_of,
    operation_id_of,
    phase_of,
    sent_as_described,
)
from tests.contract.resources import ACCOUNT_PARAMETER, Resource, dig, resource_of
from tests.contract.world import WORLD

LEAST_COMPARISONS: Final = 5

_UUID: Final = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_PAGING: Final = ("limit", "offset")
# Numbers beyond 64 bits fit no JSON number that everybody can read; they come back as this one.
_LARGEST_INTEGER: Final = 2**63 - 1


class Guarded:
    """A check with a guard against starvation, which a run without all phases is spared.

    Schemathesis calls a check again for the same case while it shrinks a failure, hence the sets.
    """

    def __init__(self) -> None:
        self._thorough = False
        self._expected: set[str] = set()
        self._compared: defaultdict[str, set[str]] = defaultdict(set)

    def expect(self, subject: str, case: Case) -> None:
        """Say that this case gave occasion to compare the subject."""
        self._thorough = self._thorough or phase_of(case) == "stateful"
        self._expected.add(subject)

    def compared(self, subject: str, case: Case) -> None:
        """Say that this case was a comparison."""
        self._compared[subject].add(case.id)

    def after_run(self, ctx: CheckContext) -> None:
        starved = [
            f"{subject} ({len(self._compared[subject])})"
            for subject in sorted(self._expected)
            if len(self._compared[subject]) < LEAST_COMPARISONS
        ]
        assert not (self._thorough and starved), (
            f"{type(self).__name__} compared too little, less than {LEAST_COMPARISONS} times: "
            + ", ".join(starved)
        )


@schemathesis.check
class ListEnvelope(Guarded):
    """The numbers around a page agree with the page, the request and each other."""

    def after_response(self, ctx: CheckContext, response: Response, case: Case) -> None:
        operation_id = operation_id_of(case)
        resource = resource_of(operation_id)
        if resource is None or operation_id != resource.operation_id("list"):
            return
        if not sent_as_described(case, response):
            return
        self.expect(operation_id, case)
        if response.status_code == 200:
            body = json_of(response)
            rows, meta = dig(body, resource.rows), dig(body, resource.meta)
            check_page(resource, response.request.url or "", meta, rows)
            if rows:
                self.compared(operation_id, case)


def check_page(resource: Resource, url: str, meta: Any, rows: Any) -> None:
    """Compare a page with the request that asked for it.

    Raises:
        AssertionError: they do not agree.
    """
    assert isinstance(meta, dict), "the reply has no meta"
    assert isinstance(rows, list), "the reply has no rows"
    limit, offset, total = meta["limit"], meta["offset"], meta.get("total_count")
    asked = dict(parse_qsl(urlsplit(url).query, keep_blank_values=True))
    for name, default in zip(_PAGING, (20, 0), strict=True):
        wanted = min(int(asked.get(name, default)), _LARGEST_INTEGER)
        assert meta[name] == wanted, f"meta.{name} is {meta[name]}, asked for was {wanted}"

    assert len(rows) <= limit, f"{len(rows)} rows on a page of {limit}"
    names = [row[resource.row_id] for row in rows]
    assert len(set(names)) == len(names), "a row is on the page twice"
    if total is not None:
        left = min(limit, max(0, total - offset))
        assert len(rows) == left, f"{len(rows)} rows, but limit, offset and total_count say {left}"
        has_next = offset + limit < total
    else:
        has_next = meta["next"] is not None
        assert not has_next or len(rows) == limit, "there is a next page, but this one is not full"

    _check_neighbour("next", url, meta["next"], (limit, offset + limit) if has_next else None)
    back = (limit, max(0, offset - limit)) if offset else None
    _check_neighbour("previous", url, meta["previous"], back)


def _check_neighbour(name: str, url: str, link: Any, paging: tuple[int, int] | None) -> None:
    """Compare the address of the next or previous page with what it has to be."""
    if paging is None:
        assert link is None, f"meta.{name} must be null, there is no such page: {link!r}"
        return
    assert isinstance(link, str), f"meta.{name} must lead to {paging}, it is {link!r}"
    here, there = urlsplit(url), urlsplit(link)
    assert there.path == here.path, f"meta.{name} leads to another list: {link}"
    asked, found = (parse_qsl(part.query, keep_blank_values=True) for part in (here, there))
    filters = [pair for pair in asked if pair[0] not in _PAGING]
    wanted = [*zip(_PAGING, map(str, paging), strict=True), *filters]
    assert sorted(found) == sorted(wanted), f"meta.{name} asks for {found} instead of {wanted}"


@schemathesis.check
class ErrorEnvelope(Guarded):
    """Every error says what went wrong and names the request; a 401 does not name it."""

    def after_response(self, ctx: CheckContext, response: Response, case: Case) -> None:
        self.expect("errors", case)
        if response.status_code >= 400:
            check_error(response.status_code, json_of(response))
            self.compared("errors", case)


def check_error(status: int, body: Any) -> None:
    """Check the body of an error.

    Raises:
        AssertionError: it is not as documented.
    """
    assert isinstance(body, dict), f"the {status} has no JSON object: {body!r}"
    error = body.get("error")
    assert isinstance(error, str), f"the {status} does not say why: {body!r}"
    assert error.strip(), f"the {status} says nothing: {body!r}"
    if status == 401:
        assert "api_id" not in body, "a 401 has no api_id"
    else:
        assert _is_uuid(body.get("api_id")), f"the {status} has no api_id: {body!r}"


@schemathesis.check
class StrangersRefused:
    """Nothing is told to who has no credentials, or the wrong ones."""

    def __init__(self) -> None:
        self._asked: set[str] = set()

    def after_response(self, ctx: CheckContext, response: Response, case: Case) -> None:
        operation_id = operation_id_of(case)
        if operation_id in self._asked or not sent_as_described(case, response):
            return
        self._asked.add(operation_id)
        account = str(case.path_parameters[ACCOUNT_PARAMETER])
        for credentials in (None, (account, "wrong")):
            reply = httpx.request(case.method, response.request.url or "", auth=credentials)
            assert reply.status_code == 401, f"a stranger was answered {reply.status_code}"
            check_error(401, reply.json())


@schemathesis.check
class ApiIdUnique(Guarded):
    """Every reply with a body has an identifier of its own."""

    def __init__(self) -> None:
        super().__init__()
        self._case_of: dict[str, str] = {}

    def after_response(self, ctx: CheckContext, response: Response, case: Case) -> None:
        self.expect("replies", case)
        body = json_of(response)
        if body is None or response.status_code == 401:
            return
        api_id = dig(body, ["api_id"])
        assert _is_uuid(api_id), f"the {response.status_code} has no api_id"
        first = self._case_of.setdefault(api_id, case.id)
        assert first == case.id, f"api_id {api_id} was given before, to case {first}"
        self.compared("replies", case)


@schemathesis.check
class DeadStaysDead(Guarded):
    """Whatever was deleted is gone for every method and every list, or, if so documented, ended."""

    def after_response(self, ctx: CheckContext, response: Response, case: Case) -> None:
        resource = resource_of(operation_id_of(case))
        if resource is None or resource.after_delete is None:
            return
        # Whether an asynchronous request fails shows later, in its callback.
        if not sent_as_described(case, response) or is_asynchronous(case):
            return
        verb = operation_id_of(case).rpartition("_")[2]
        dead = WORLD.dead[resource.name]
        named = str(case.path_parameters.get(resource.id_parameter))
        if verb == "list":
            check_rows_live(resource, dig(json_of(response), resource.rows) or [], dead)
        elif verb != "create":
            subject = f"{resource.name} {verb}"
            self.expect(subject, case)
            if named in dead and dead[named] != case.id:
                check_dead(resource, verb, response.status_code, json_of(response))
                self.compared(subject, case)


def check_rows_live(resource: Resource, rows: list[Any], dead: dict[str, str]) -> None:
    """Check that a page shows nothing dead; what has ended is shown as such.

    Raises:
        AssertionError: it does.
    """
    for row in rows:
        if row[resource.row_id] in dead:
            assert resource.after_delete == "ended", f"deleted {row[resource.row_id]} is listed"
            assert row["status"] == "expired", f"ended {row[resource.row_id]} is {row['status']}"


def check_dead(resource: Resource, verb: str, status: int, body: Any) -> None:
    """Check the reply to a request about something that was deleted.

    Raises:
        AssertionError: it is treated as if it were alive.
    """
    if resource.after_delete == "ended" and verb == "get":
        assert status in (200, 401), f"what has ended can still be read, but this is a {status}"
        state = dig(body, ["response", "status"])
        assert status == 401 or state == "expired", f"it has ended, but its status is {state!r}"
        return
    assert status >= 400, f"{verb} of something deleted was answered {status}"
    if verb == "get":
        assert status in (404, 401), f"get of something deleted was answered {status}"


def _is_uuid(value: Any) -> bool:
    return isinstance(value, str) and _UUID.fullmatch(value) is not None
