"""What schemathesis loads: how to make what a format means, and which alarms are none."""

from __future__ import annotations

import schemathesis
from hypothesis import strategies
from schemathesis.core.failures import Failure
from schemathesis.core.transport import Response
from schemathesis.hooks import HookContext
from schemathesis.openapi.checks import RejectedPositiveData

from tests.contract.reading import Case

# Numbers of a length that their country has; some with a plus sign.
_NUMBERS = strategies.from_regex(r"\A\+?1415[2-9][0-9]{6}\Z|\A\+?4420[0-9]{8}\Z")
schemathesis.openapi.format("phone-number", _NUMBERS)
schemathesis.openapi.format(
    "phone-or-sip", _NUMBERS | strategies.from_regex(r"\Asips?:[a-z]{1,9}@[a-z]{1,9}\.com\Z")
)


@schemathesis.hook
def filter_failure(context: HookContext, failure: Failure, case: Case, response: Response) -> bool:
    """Drop the alarm about a world that names what does not exist: no schema can say that."""
    return not (isinstance(failure, RejectedPositiveData) and case.operation.path == "/world/")
