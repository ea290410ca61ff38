"""ComplianceApplicationCreate (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NotRequired, Self, TypedDict

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .compliance_status import ComplianceStatus
    from .offered_kind import OfferedKind


@define(eq=False, repr=False)
class ComplianceApplicationCreate(Model):
    """The application to declare."""

    _required = frozenset({"country_iso", "number_type"})

    country_iso: str
    """ISO 3166-1 alpha-2 code of the country that it is for."""
    number_type: OfferedKind
    """Kind of numbers that it is for."""
    compliance_application_id: str | Unset = UNSET
    """Its identifier. A new one unless given; in a world, that of the account's application for the
    country and kind of number, if it has one."""
    auth_id: str | Unset = UNSET
    """Account that has it. The main account unless given."""
    status: ComplianceStatus | Unset = UNSET
    """Its state. `accepted` unless given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("country_iso", UNSET),
            get("number_type", UNSET),
            get("compliance_application_id", UNSET),
            get("auth_id", UNSET),
            get("status", UNSET),
        )
        self.raw = source
        return self


class ComplianceApplicationCreateDict(TypedDict):
    """A dictionary that can be sent in place of `ComplianceApplicationCreate`."""

    compliance_application_id: NotRequired[str]
    auth_id: NotRequired[str]
    country_iso: str
    number_type: OfferedKind
    status: NotRequired[ComplianceStatus]
