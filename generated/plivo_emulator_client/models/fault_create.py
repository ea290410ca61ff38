"""FaultCreate (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class FaultCreate(Model):
    """The conditions and effects of a rule. A rule without conditions affects all requests. At
    least one effect is required: `status`, `delay_seconds`, `disconnect` or `limit_requests`."""

    operation_id: str | Unset = UNSET
    """Only this operation."""
    auth_id: str | Unset = UNSET
    """Only requests with these credentials."""
    path: str | Unset = UNSET
    """Only paths that begin with this text."""
    method: str | Unset = UNSET
    """Only this HTTP method, in upper or lower case."""
    times: int | Unset = UNSET
    """How many requests the rule affects. All unless given."""
    probability: float | Unset = UNSET
    """Probability that a matching request is affected. 1 unless given."""
    status: int | Unset = UNSET
    """Status to return instead of executing the request."""
    error: str | Unset = UNSET
    """Text of the error. By default, the usual text for the status."""
    delay_seconds: float | Unset = UNSET
    """Seconds to wait before the reply is sent."""
    disconnect: bool | Unset = UNSET
    """Closes the connection instead of replying."""
    limit_requests: int | Unset = UNSET
    """Returns 429 to an account that sends more than this many requests in `limit_seconds`."""
    limit_seconds: float | Unset = UNSET
    """Window of `limit_requests`. 5 unless given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("operation_id", UNSET),
            get("auth_id", UNSET),
            get("path", UNSET),
            get("method", UNSET),
            get("times", UNSET),
            get("probability", UNSET),
            get("status", UNSET),
            get("error", UNSET),
            get("delay_seconds", UNSET),
            get("disconnect", UNSET),
            get("limit_requests", UNSET),
            get("limit_seconds", UNSET),
        )
        self.raw = source
        return self
