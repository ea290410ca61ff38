"""Every request is answered with exactly the status that its kind has."""

from __future__ import annotations

from typing import Final

import schemathesis

from tests.contract.checks.oracle import Oracle
from tests.contract.observation import Observation
from tests.contract.resources import ACCOUNT_PARAMETER, DOCUMENT
from tests.contract.shadow import SHADOW

_ASYNCHRONOUS: Final = 202


@schemathesis.check
class ExactStatus(Oracle):
    """Every request is answered with exactly the status that its kind has."""

    def judge(self, seen: Observation) -> None:
        self.expect("replies", seen)
        check_status(seen, known=is_known(seen))
        self.compared("replies", seen)


def is_known(seen: Observation) -> bool:
    """Whether it is certain that what the path names exists."""
    resource = seen.resource
    if resource is None or resource.id_parameter == ACCOUNT_PARAMETER or not seen.named:
        return False
    entry = SHADOW.find(resource, seen.named)
    return entry is not None and entry.order is not None and not entry.gone


def check_status(seen: Observation, *, known: bool) -> None:
    """Compare the status of a reply to a request with right credentials.

    Raises:
        AssertionError: it is another one.
    """
    operation = DOCUMENT.operation(seen.operation_id)
    assert operation is not None
    status = seen.status
    if 200 <= status < 300:
        right = _ASYNCHRONOUS if seen.is_asynchronous else int(DOCUMENT.success(operation)[0])
        assert status == right, f"success is {right}, this is a {status}"
        return
    refusals = {400, 404} | ({422} & {int(each) for each in operation.spec["responses"]})
    assert status in refusals, f"right credentials and no haste, but it was answered {status}"
    names_something = "404" in operation.spec["responses"]
    assert status != 404 or names_something, "a list or a creation is never missing"
    assert status != 404 or not known, f"{seen.named} exists, but it was answered 404"
    if seen.valid and names_something and not known and seen.verb == "get":
        assert status == 404, f"what does not exist is a 404, this is a {status}"
