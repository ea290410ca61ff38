"""POST /Account/{auth_id}/Masking/Session/ (generated)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plivo_runtime.request import Request, given, path_segment
from plivo_runtime.response import json_object
from plivo_runtime.unset import UNSET

from ...models.masking_session_created import MaskingSessionCreated

if TYPE_CHECKING:
    import httpx

    from plivo_runtime.unset import Unset

    from ...models.http_method import HttpMethod
    from ...models.record_file_format import RecordFileFormat


def build(
    auth_id: str,
    *,
    first_party: str | None | Unset = UNSET,
    second_party: str | None | Unset = UNSET,
    geomatch: bool | None | Unset = UNSET,
    subaccount: str | None | Unset = UNSET,
    session_expiry: int | None | Unset = UNSET,
    call_time_limit: int | None | Unset = UNSET,
    ring_timeout: int | None | Unset = UNSET,
    initiate_call_to_first_party: bool | None | Unset = UNSET,
    callback_url: str | None | Unset = UNSET,
    callback_method: HttpMethod | None | Unset = UNSET,
    record: bool | None | Unset = UNSET,
    record_file_format: RecordFileFormat | None | Unset = UNSET,
    recording_callback_url: str | None | Unset = UNSET,
    recording_callback_method: HttpMethod | None | Unset = UNSET,
    first_party_play_url: str | None | Unset = UNSET,
    second_party_play_url: str | None | Unset = UNSET,
    is_pin_authentication_required: bool | None | Unset = UNSET,
    generate_pin: bool | None | Unset = UNSET,
    generate_pin_length: int | None | Unset = UNSET,
    first_party_pin: str | None | Unset = UNSET,
    second_party_pin: str | None | Unset = UNSET,
    pin_prompt_play: str | None | Unset = UNSET,
    pin_retry: int | None | Unset = UNSET,
    pin_retry_wait: int | None | Unset = UNSET,
    incorrect_pin_play: str | None | Unset = UNSET,
    unknown_caller_play: str | None | Unset = UNSET,
    force_pin_authentication: bool | None | Unset = UNSET,
    create_session_with_single_party: bool | None | Unset = UNSET,
    virtual_number_cooloff_period: int | None | Unset = UNSET,
) -> Request:
    """The request."""
    return Request(
        "POST",
        f"/Account/{path_segment(auth_id, 'auth_id')}/Masking/Session/",
        json=given(
            {
                "first_party": first_party,
                "second_party": second_party,
                "geomatch": geomatch,
                "subaccount": subaccount,
                "session_expiry": session_expiry,
                "call_time_limit": call_time_limit,
                "ring_timeout": ring_timeout,
                "initiate_call_to_first_party": initiate_call_to_first_party,
                "callback_url": callback_url,
                "callback_method": callback_method,
                "record": record,
                "record_file_format": record_file_format,
                "recording_callback_url": recording_callback_url,
                "recording_callback_method": recording_callback_method,
                "first_party_play_url": first_party_play_url,
                "second_party_play_url": second_party_play_url,
                "is_pin_authentication_required": is_pin_authentication_required,
                "generate_pin": generate_pin,
                "generate_pin_length": generate_pin_length,
                "first_party_pin": first_party_pin,
                "second_party_pin": second_party_pin,
                "pin_prompt_play": pin_prompt_play,
                "pin_retry": pin_retry,
                "pin_retry_wait": pin_retry_wait,
                "incorrect_pin_play": incorrect_pin_play,
                "unknown_caller_play": unknown_caller_play,
                "force_pin_authentication": force_pin_authentication,
                "create_session_with_single_party": create_session_with_single_party,
                "virtual_number_cooloff_period": virtual_number_cooloff_period,
            },
        ),
    )


def parse(response: httpx.Response) -> MaskingSessionCreated:
    """The result of a successful response."""
    return MaskingSessionCreated.from_dict(json_object(response))
