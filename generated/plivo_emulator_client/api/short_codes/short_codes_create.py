"""POST /short-codes/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.short_code import ShortCode

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.short_code_country import ShortCodeCountry
    from ...models.short_code_service import ShortCodeService


def build(
    *,
    powerpack_uuid: str,
    shortcode: str,
    country_iso: ShortCodeCountry | None | Unset = UNSET,
    service: ShortCodeService | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        "/short-codes/",
        json=given(
            {
                "powerpack_uuid": powerpack_uuid,
                "shortcode": shortcode,
                "country_iso": country_iso,
                "service": service,
            },
        ),
    )


def parse(response: httpx.Response) -> ShortCode:
    """The result of a successful response."""
    return ShortCode.from_dict(json_object(response))
