"""TollfreeVerificationEvent (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from .tollfree_verification_status import TollfreeVerificationStatus


@define(eq=False, repr=False)
class TollfreeVerificationEvent(Model):
    """What the review of a toll-free number has come to."""

    _required = frozenset({"uuid", "number", "status", "error_message"})

    uuid: str
    """Identifier of the request for verification."""
    number: str
    """The toll-free number, digits only."""
    status: TollfreeVerificationStatus
    """`APPROVED`, `REJECTED` or `UPDATE_REQUIRED`."""
    error_message: str
    """Why it was rejected or has to be updated; empty if it was approved."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("uuid", UNSET),
            get("number", UNSET),
            get("status", UNSET),
            get("error_message", UNSET),
        )
        self.raw = source
        return self
