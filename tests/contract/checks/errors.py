"""Every error says what went wrong and names the request; a 401 does not name it."""

from __future__ import annotations

import re
from typing import Any, Final

import schemathesis
from schemathesis.checks import CheckContext
from schemathesis.core.transport import Response

from tests.contract.checks.oracle import Oracle
from tests.contract.observation import Observation
from tests.contract.reading import READER, Case
from tests.contract.resources import DOCUMENT

_UUID: Final = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


@schemathesis.check
class ErrorEnvelope(Oracle):
    """Every error says what went wrong and names the request; a 401 does not name it."""

    def after_response(self, ctx: CheckContext, response: Response, case: Case) -> None:
        # Probes with methods that do not exist are answered with errors too.
        self.judge(READER.observe(case, response))

    def judge(self, seen: Observation) -> None:
        self.expect("errors", seen)
        if seen.status >= 400:
            check_error(seen.status, seen.reply)
            check_headers(seen)
            self.compared("errors", seen)


def check_error(status: int, body: Any) -> None:
    """Check the body of an error.

    Raises:
        AssertionError: it is not as documented.
    """
    assert isinstance(body, dict), f"the {status} has no JSON object: {body!r}"
    # Lookup has a form of its own; schemas say whose errors may have it.
    is_lookups = "error_code" in body
    error = body.get("message" if is_lookups else "error")
    assert isinstance(error, str), f"the {status} does not say why: {body!r}"
    assert error.strip(), f"the {status} says nothing: {body!r}"
    assert body.get("error_code", status) == status, f"another status than {status}: {body!r}"
    if status == 401 and not is_lookups:
        assert "api_id" not in body, "a 401 has no api_id"
    else:
        assert is_uuid(body.get("api_id")), f"the {status} has no api_id: {body!r}"


def check_headers(seen: Observation) -> None:
    """Check that an error is JSON, and that a 405 names every method there is.

    Raises:
        AssertionError: it is not, or does not.
    """
    media_type = seen.headers.get("content-type", "")
    assert media_type.split(";")[0].strip() == "application/json", f"an error in {media_type!r}"
    if seen.status == 405:
        operation = DOCUMENT.operation(seen.operation_id)
        assert operation is not None
        allowed = {each.strip() for each in seen.headers.get("allow", "").split(",")}
        missing = {
            each.method.upper() for each in DOCUMENT.operations if each.path == operation.path
        } - allowed
        assert not missing, f"Allow does not name {missing}: {seen.headers.get('allow')!r}"


def is_uuid(value: Any) -> bool:
    """Whether a value is a UUID in lower case."""
    return isinstance(value, str) and _UUID.fullmatch(value) is not None
