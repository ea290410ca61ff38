"""POST /world/ (generated)."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.world import World

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.account_create import AccountCreate
    from ...models.application_create import ApplicationCreate
    from ...models.compliance_application_create import ComplianceApplicationCreate
    from ...models.endpoint_create import EndpointCreate
    from ...models.number_create import NumberCreate
    from ...models.phone_create import PhoneCreate
    from ...models.powerpack_create import PowerpackCreate
    from ...models.subaccount_create import SubaccountCreate


def build(
    *,
    api_id: str | None | Unset = UNSET,
    accounts: builtins.list[AccountCreate] | None | Unset = UNSET,
    subaccounts: builtins.list[SubaccountCreate] | None | Unset = UNSET,
    applications: builtins.list[ApplicationCreate] | None | Unset = UNSET,
    compliance_applications: builtins.list[ComplianceApplicationCreate] | None | Unset = UNSET,
    numbers: builtins.list[NumberCreate] | None | Unset = UNSET,
    endpoints: builtins.list[EndpointCreate] | None | Unset = UNSET,
    powerpacks: builtins.list[PowerpackCreate] | None | Unset = UNSET,
    phones: builtins.list[PhoneCreate] | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        "/world/",
        json=given(
            {
                "api_id": api_id,
                "accounts": accounts,
                "subaccounts": subaccounts,
                "applications": applications,
                "compliance_applications": compliance_applications,
                "numbers": numbers,
                "endpoints": endpoints,
                "powerpacks": powerpacks,
                "phones": phones,
            },
        ),
    )


def parse(response: httpx.Response) -> World:
    """The result of a successful response."""
    return World.from_dict(json_object(response))
