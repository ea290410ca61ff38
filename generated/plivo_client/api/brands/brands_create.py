"""POST /Account/{auth_id}/10dlc/Brand/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import Reply, read
from plivo_runtime.shapes import Object
from plivo_runtime.unset import UNSET

from ...models.async_accepted import AsyncAccepted
from ...models.brand_created import BrandCreated

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.brand_type import BrandType
    from ...models.http_method import HttpMethod
    from ...models.secondary_vetting import SecondaryVetting


def build(
    auth_id: str,
    *,
    brand_alias: str,
    profile_uuid: str,
    brand_type: BrandType | None | Unset = UNSET,
    secondary_vetting: bool | SecondaryVetting | None | Unset = UNSET,
    business_contact_email: str | None | Unset = UNSET,
    url: str | None | Unset = UNSET,
    method: HttpMethod | None | Unset = UNSET,
    callback_url: str | None | Unset = UNSET,
    callback_method: HttpMethod | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        f"/Account/{path_segment(auth_id, 'auth_id')}/10dlc/Brand/",
        json=given(
            {
                "brand_alias": brand_alias,
                "profile_uuid": profile_uuid,
                "brand_type": brand_type,
                "secondary_vetting": secondary_vetting,
                "business_contact_email": business_contact_email,
                "url": url,
                "method": method,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        ),
    )


def parse(response: httpx.Response) -> BrandCreated | AsyncAccepted:
    """The result of a successful response."""
    result: BrandCreated | AsyncAccepted = read(
        response,
        Reply(range(200, 201), "application/json", Object(BrandCreated)),
        Reply(range(202, 203), "application/json", Object(AsyncAccepted)),
    )
    return result
