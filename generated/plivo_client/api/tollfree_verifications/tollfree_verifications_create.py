"""POST /Account/{auth_id}/TollfreeVerification/ (generated)."""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, joined, path_segment
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.tollfree_verification_created import TollfreeVerificationCreated

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.http_method import HttpMethod
    from ...models.tollfree_optin_type import TollfreeOptinType
    from ...models.tollfree_volume import TollfreeVolume


def build(
    auth_id: str,
    *,
    profile_uuid: str,
    number: str,
    usecase: str | builtins.list[str],
    usecase_summary: str,
    message_sample: str,
    optin_image_url: str | builtins.list[str],
    optin_type: TollfreeOptinType,
    volume: TollfreeVolume,
    additional_information: str | None | Unset = UNSET,
    extra_data: str | None | Unset = UNSET,
    terms_and_conditions_link: str | None | Unset = UNSET,
    privacy_policy_link: str | None | Unset = UNSET,
    optin_message: str | None | Unset = UNSET,
    help_message: str | None | Unset = UNSET,
    callback_url: str | None | Unset = UNSET,
    callback_method: HttpMethod | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        f"/Account/{path_segment(auth_id, 'auth_id')}/TollfreeVerification/",
        json=given(
            {
                "profile_uuid": profile_uuid,
                "number": number,
                "usecase": joined(usecase, ","),
                "usecase_summary": usecase_summary,
                "message_sample": message_sample,
                "optin_image_url": joined(optin_image_url, ","),
                "optin_type": optin_type,
                "volume": volume,
                "additional_information": additional_information,
                "extra_data": extra_data,
                "terms_and_conditions_link": terms_and_conditions_link,
                "privacy_policy_link": privacy_policy_link,
                "optin_message": optin_message,
                "help_message": help_message,
                "callback_url": callback_url,
                "callback_method": callback_method,
            },
        ),
    )


def parse(response: httpx.Response) -> TollfreeVerificationCreated:
    """The result of a successful response."""
    return TollfreeVerificationCreated.from_dict(json_object(response))
