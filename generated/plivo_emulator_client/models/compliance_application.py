"""ComplianceApplication (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from .compliance_status import ComplianceStatus


@define(eq=False, repr=False)
class ComplianceApplication(Model):
    """A compliance application."""

    _required = frozenset(
        {"compliance_application_id", "account", "country_iso", "number_type", "status"}
    )

    compliance_application_id: str
    """Its identifier."""
    account: str
    """Main account that has it."""
    country_iso: str
    """ISO 3166-1 alpha-2 code of the country that it is for."""
    number_type: str
    """Kind of numbers that it is for."""
    status: ComplianceStatus
    """State of a compliance application."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("compliance_application_id", UNSET),
            get("account", UNSET),
            get("country_iso", UNSET),
            get("number_type", UNSET),
            get("status", UNSET),
        )
        self.raw = source
        return self
