"""TollfreeVerificationDeclared (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NotRequired, Self, TypedDict

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .http_method import HttpMethod
    from .tollfree_optin import TollfreeOptin
    from .tollfree_verification_state import TollfreeVerificationState


@define(eq=False, repr=False)
class TollfreeVerificationDeclared(Model):
    """The request for verification to add, or to change. Unless it names one, the last for its
    number is changed."""

    _required = frozenset({"number"})

    number: str
    """The toll-free number with country code; the plus sign may be left out."""
    uuid: str | Unset = UNSET
    """Its identifier. Made up unless given."""
    auth_id: str | Unset = UNSET
    """Account or subaccount that has it. The main account unless given."""
    status: TollfreeVerificationState | Unset = UNSET
    """Its state. `APPROVED` unless given; the review of one that is open begins now."""
    error_message: str | Unset = UNSET
    """Why it was rejected or has to be updated. One of the usual reasons unless given."""
    profile_uuid: str | Unset = UNSET
    """Business profile of the sender. The primary profile of the account unless given."""
    usecase: str | Unset = UNSET
    """What the messages are for, as the API shows it. `2FA` unless given."""
    usecase_summary: str | Unset = UNSET
    """The use cases in words. An example unless given."""
    message_sample: str | Unset = UNSET
    """A message as it is sent. An example unless given."""
    optin_image_url: str | Unset = UNSET
    """Pictures that show how people agree. An example unless given."""
    optin_type: TollfreeOptin | Unset = UNSET
    """How people agree to get the messages. `WEB_FORM` unless given."""
    volume: str | Unset = UNSET
    """How many messages a month are expected. `10,000` unless given."""
    additional_information: str | Unset = UNSET
    """What else the reviewers are told."""
    extra_data: str | Unset = UNSET
    """Notes."""
    terms_and_conditions_link: str | Unset = UNSET
    """Address of the terms and conditions."""
    privacy_policy_link: str | Unset = UNSET
    """Address of the privacy policy."""
    optin_message: str | Unset = UNSET
    """What people who agree are sent."""
    help_message: str | Unset = UNSET
    """What `HELP` is answered."""
    callback_url: str | Unset = UNSET
    """URL that receives the events."""
    callback_method: HttpMethod | Unset = UNSET
    """How `callback_url` is called. `POST` unless given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("number", UNSET),
            get("uuid", UNSET),
            get("auth_id", UNSET),
            get("status", UNSET),
            get("error_message", UNSET),
            get("profile_uuid", UNSET),
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


class TollfreeVerificationDeclaredDict(TypedDict):
    """A dictionary that can be sent in place of `TollfreeVerificationDeclared`."""

    uuid: NotRequired[str]
    auth_id: NotRequired[str]
    number: str
    status: NotRequired[TollfreeVerificationState]
    error_message: NotRequired[str]
    profile_uuid: NotRequired[str]
    usecase: NotRequired[str]
    usecase_summary: NotRequired[str]
    message_sample: NotRequired[str]
    optin_image_url: NotRequired[str]
    optin_type: NotRequired[TollfreeOptin]
    volume: NotRequired[str]
    additional_information: NotRequired[str]
    extra_data: NotRequired[str]
    terms_and_conditions_link: NotRequired[str]
    privacy_policy_link: NotRequired[str]
    optin_message: NotRequired[str]
    help_message: NotRequired[str]
    callback_url: NotRequired[str]
    callback_method: NotRequired[HttpMethod]
