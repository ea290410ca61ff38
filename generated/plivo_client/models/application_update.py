"""ApplicationUpdate (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .http_method import HttpMethod


@define(eq=False, repr=False)
class ApplicationUpdate(Model):
    """The fields of an application to change."""

    app_name: str | Unset = UNSET
    """Name of the application. Plivo's own list of fields omits it (unconfirmed)."""
    answer_url: str | Unset = UNSET
    """URL that is asked what to do with a call."""
    answer_method: HttpMethod | Unset = UNSET
    """How `answer_url` is called."""
    hangup_url: str | Unset = UNSET
    """URL that is told when a call has ended."""
    hangup_method: HttpMethod | Unset = UNSET
    """How `hangup_url` is called."""
    fallback_answer_url: str | Unset = UNSET
    """URL that is asked when `answer_url` is unavailable, answers with an error or returns invalid
    XML."""
    fallback_method: HttpMethod | Unset = UNSET
    """How `fallback_answer_url` is called."""
    message_url: str | Unset = UNSET
    """URL that receives incoming messages."""
    message_method: HttpMethod | Unset = UNSET
    """How `message_url` is called."""
    default_number_app: bool | Unset = UNSET
    """Makes this the application of new numbers that have none."""
    default_endpoint_app: bool | Unset = UNSET
    """Makes this the application of new endpoints that have none."""
    subaccount: str | Unset = UNSET
    """Auth ID of the subaccount that is to own the application. It must exist."""
    log_incoming_messages: bool | Unset = UNSET
    """Whether Plivo's logs keep the content of incoming messages."""
    public_uri: bool | Unset = UNSET
    """Lets SIP services outside Plivo call the application."""
    callback_url: str | Unset = UNSET
    """Makes the request asynchronous and names the URL that receives its reply."""
    callback_method: HttpMethod | Unset = UNSET
    """How `callback_url` is called. `POST` unless given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("app_name", UNSET),
            get("answer_url", UNSET),
            get("answer_method", UNSET),
            get("hangup_url", UNSET),
            get("hangup_method", UNSET),
            get("fallback_answer_url", UNSET),
            get("fallback_method", UNSET),
            get("message_url", UNSET),
            get("message_method", UNSET),
            get("default_number_app", UNSET),
            get("default_endpoint_app", UNSET),
            get("subaccount", UNSET),
            get("log_incoming_messages", UNSET),
            get("public_uri", UNSET),
            get("callback_url", UNSET),
            get("callback_method", UNSET),
        )
        self.raw = source
        return self
