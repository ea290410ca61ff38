"""ApplicationCreate (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NotRequired, Self, TypedDict

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .http_method import HttpMethod


@define(eq=False, repr=False)
class ApplicationCreate(Model):
    """An application, with the fields of the vendor's API. What is left out is as there."""

    _required = frozenset({"app_name", "answer_url"})

    app_name: str
    """Its name."""
    answer_url: str
    """Asked what to do with a call."""
    app_id: str | Unset = UNSET
    """Its identifier. Without one, the application of its owner that has this name; made up if
    there is none."""
    auth_id: str | Unset = UNSET
    """Account or subaccount that owns it."""
    answer_method: HttpMethod | Unset = UNSET
    """How it is called."""
    fallback_answer_url: str | Unset = UNSET
    """Asked when that fails."""
    fallback_method: HttpMethod | Unset = UNSET
    """How it is called."""
    hangup_url: str | Unset = UNSET
    """Told when a call ends."""
    hangup_method: HttpMethod | Unset = UNSET
    """How it is called."""
    message_url: str | Unset = UNSET
    """Told of messages."""
    message_method: HttpMethod | Unset = UNSET
    """How it is called."""
    default_number_app: bool | Unset = UNSET
    """Whether its owner's new numbers point at it."""
    default_endpoint_app: bool | Unset = UNSET
    """Whether its owner's new endpoints point at it."""
    log_incoming_messages: bool | Unset = UNSET
    """Whether logs keep the content of messages."""
    public_uri: bool | Unset = UNSET
    """Whether SIP services outside may call it."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("app_name", UNSET),
            get("answer_url", UNSET),
            get("app_id", UNSET),
            get("auth_id", UNSET),
            get("answer_method", UNSET),
            get("fallback_answer_url", UNSET),
            get("fallback_method", UNSET),
            get("hangup_url", UNSET),
            get("hangup_method", UNSET),
            get("message_url", UNSET),
            get("message_method", UNSET),
            get("default_number_app", UNSET),
            get("default_endpoint_app", UNSET),
            get("log_incoming_messages", UNSET),
            get("public_uri", UNSET),
        )
        self.raw = source
        return self


class ApplicationCreateDict(TypedDict):
    """A dictionary that can be sent in place of `ApplicationCreate`."""

    app_id: NotRequired[str]
    auth_id: NotRequired[str]
    app_name: str
    answer_url: str
    answer_method: NotRequired[HttpMethod]
    fallback_answer_url: NotRequired[str]
    fallback_method: NotRequired[HttpMethod]
    hangup_url: NotRequired[str]
    hangup_method: NotRequired[HttpMethod]
    message_url: NotRequired[str]
    message_method: NotRequired[HttpMethod]
    default_number_app: NotRequired[bool]
    default_endpoint_app: NotRequired[bool]
    log_incoming_messages: NotRequired[bool]
    public_uri: NotRequired[bool]
