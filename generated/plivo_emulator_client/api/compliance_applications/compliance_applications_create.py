"""POST /compliance-applications/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.compliance_application import ComplianceApplication

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.compliance_status import ComplianceStatus
    from ...models.offered_kind import OfferedKind


def build(
    *,
    country_iso: str,
    number_type: OfferedKind,
    compliance_application_id: str | None | Unset = UNSET,
    auth_id: str | None | Unset = UNSET,
    status: ComplianceStatus | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        "/compliance-applications/",
        json=given(
            {
                "compliance_application_id": compliance_application_id,
                "auth_id": auth_id,
                "country_iso": country_iso,
                "number_type": number_type,
                "status": status,
            },
        ),
    )


def parse(response: httpx.Response) -> ComplianceApplication:
    """The result of a successful response."""
    return ComplianceApplication.from_dict(json_object(response))
