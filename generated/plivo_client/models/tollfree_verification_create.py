"""TollfreeVerificationCreate (generated)."""

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
    from .tollfree_volume import TollfreeVolume


@define(eq=False, repr=False)
class TollfreeVerificationCreate(Model):
    """The form to send."""

    _required = frozenset(
        {
            "profile_uuid",
            "number",
            "usecase",
            "usecase_summary",
            "message_sample",
            "optin_image_url",
            "optin_type",
            "volume",
        }
    )

    profile_uuid: str
    """Business profile of the sender, which must exist."""
    number: str
    """The number to verify. One of another account is rejected by the review."""
    usecase: str
    """What the messages are for, one use case or several."""
    usecase_summary: str
    """The use cases in words, at most 500 characters."""
    message_sample: str
    """A message as it is sent, at most 1000 characters."""
    optin_image_url: str
    """Addresses of pictures, one or several, that show how people agree."""
    optin_type: TollfreeOptinType
    """How people agree to get the messages."""
    volume: TollfreeVolume
    """How many messages a month are expected, one of these texts. `10` and `100` are in older pages
    only."""
    additional_information: str | Unset = UNSET
    """What else the reviewers should know, at most 500 characters."""
    extra_data: str | Unset = UNSET
    """Notes of yours, at most 100 characters."""
    terms_and_conditions_link: str | Unset = UNSET
    """Address of the terms and conditions."""
    privacy_policy_link: str | Unset = UNSET
    """Address of the privacy policy."""
    optin_message: str | Unset = UNSET
    """What people who agree are sent."""
    help_message: str | Unset = UNSET
    """What `HELP` is answered."""
    callback_url: str | Unset = UNSET
    """URL that receives the events of the request."""
    callback_method: HttpMethod | Unset = UNSET
    """How `callback_url` is called. `POST` unless given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("profile_uuid", UNSET),
            get("number", UNSET),
            get("usecase", UNSET),
            get("usecase_summary", UNSET),
            get("message_sample", UNSET),
            get("optin_image_url", UNSET),
            get("optin_type", UNSET),
            get("volume", UNSET),
            get("additional_information", UNSET),
            get("extra_data", UNSET),
            get("terms_and_conditions_link", UNSET),
            get("privacy_policy_link", UNSET),
            get("optin_message", UNSET),
            get("help_message", UNSET),
            get("callback_url", UNSET),
            get("callback_method", UNSET),
        )
        self.raw = source
        return self
