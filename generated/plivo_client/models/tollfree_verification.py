"""TollfreeVerification (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .http_method import HttpMethod
    from .tollfree_optin_type import TollfreeOptinType
    from .tollfree_verification_status import TollfreeVerificationStatus


@define(eq=False, repr=False)
class TollfreeVerification(Model):
    """A request for the verification of a toll-free number."""

    _required = frozenset(
        {
            "additional_information",
            "callback_method",
            "callback_url",
            "error_message",
            "extra_data",
            "number",
            "optin_image_url",
            "optin_type",
            "profile_uuid",
            "status",
            "usecase",
            "usecase_summary",
            "uuid",
            "volume",
        }
    )

    additional_information: str
    """What else the reviewers are told; empty when there is none."""
    callback_method: HttpMethod
    """How `callback_url` is called."""
    callback_url: str
    """URL that receives the events; empty when there is none."""
    error_message: str
    """Why it was rejected or has to be updated, in words; empty when there is none. One page calls
    it `rejection_reason`."""
    extra_data: str
    """Notes of yours; empty when there is none."""
    number: str
    """The toll-free number, digits only."""
    optin_image_url: str | None
    """Pictures that show how people agree."""
    optin_type: TollfreeOptinType
    """How people agree to get the messages."""
    profile_uuid: str
    """Business profile of the sender."""
    status: TollfreeVerificationStatus
    """State of the request."""
    usecase: str
    """What the messages are for, with a comma and no space between the use cases."""
    usecase_summary: str
    """The use cases in words."""
    uuid: str
    """Identifier of the request for verification."""
    volume: str
    """How many messages a month are expected."""
    api_id: str | Unset = UNSET
    """Identifies the request. Absent in list items."""
    created: str | Unset = UNSET
    """When it was submitted."""
    help_message: str | Unset = UNSET
    """What `HELP` is answered; missing unless given (unconfirmed)."""
    last_modified: str | Unset = UNSET
    """When it changed last."""
    message_sample: str | Unset = UNSET
    """A message as it is sent."""
    optin_message: str | Unset = UNSET
    """What people who agree are sent; missing unless given (unconfirmed)."""
    privacy_policy_link: str | Unset = UNSET
    """Address of the privacy policy; missing unless given (unconfirmed)."""
    terms_and_conditions_link: str | Unset = UNSET
    """Address of the terms and conditions; missing unless given (unconfirmed)."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("additional_information", UNSET),
            get("callback_method", UNSET),
            get("callback_url", UNSET),
            get("error_message", UNSET),
            get("extra_data", UNSET),
            get("number", UNSET),
            get("optin_image_url", UNSET),
            get("optin_type", UNSET),
            get("profile_uuid", UNSET),
            get("status", UNSET),
            get("usecase", UNSET),
            get("usecase_summary", UNSET),
            get("uuid", UNSET),
            get("volume", UNSET),
            get("api_id", UNSET),
            get("created", UNSET),
            get("help_message", UNSET),
            get("last_modified", UNSET),
            get("message_sample", UNSET),
            get("optin_message", UNSET),
            get("privacy_policy_link", UNSET),
            get("terms_and_conditions_link", UNSET),
        )
        self.raw = source
        return self
