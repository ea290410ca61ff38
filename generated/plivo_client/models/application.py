"""Application (generated)."""

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
class Application(Model):
    """A set of URLs that decide what happens to incoming calls and messages."""

    _required = frozenset(
        {
            "answer_method",
            "answer_url",
            "app_id",
            "app_name",
            "default_app",
            "enabled",
            "fallback_answer_url",
            "fallback_method",
            "hangup_method",
            "hangup_url",
            "message_method",
            "message_url",
            "public_uri",
            "resource_uri",
            "sip_uri",
            "sub_account",
        }
    )

    answer_method: HttpMethod
    """How `answer_url` is called."""
    answer_url: str
    """URL that is asked what to do with a call."""
    app_id: str
    """Identifier of the application."""
    app_name: str
    """Name of the application."""
    default_app: bool
    """Whether new numbers without an application of their own get this one."""
    enabled: bool
    """Whether the application is in use."""
    fallback_answer_url: str | None
    """URL that is asked when `answer_url` fails; empty or `null` when there is none."""
    fallback_method: HttpMethod
    """How `fallback_answer_url` is called."""
    hangup_method: HttpMethod
    """How `hangup_url` is called."""
    hangup_url: str
    """URL that is told when a call has ended."""
    message_method: HttpMethod
    """How `message_url` is called."""
    message_url: str | None
    """URL that receives incoming messages; empty or `null` when there is none."""
    public_uri: bool
    """Whether SIP services outside Plivo may call `sip_uri`."""
    resource_uri: str
    """Relative address of the application."""
    sip_uri: str
    """SIP address at which the application can be called without a number."""
    sub_account: str | None
    """The subaccount that owns the application; `null` for the main account. Its form is
    unconfirmed; the emulator gives the Auth ID."""
    api_id: str | Unset = UNSET
    """Identifies the request. Absent in list items."""
    application_type: str | Unset = UNSET
    """Kind of application. `XML` is the only kind seen."""
    default_endpoint_app: bool | Unset = UNSET
    """Whether new endpoints without an application of their own get this one."""
    log_incoming_message: bool | Unset = UNSET
    """The same as `log_incoming_messages`, by the name that the Node.js and PHP SDKs read."""
    log_incoming_messages: bool | Unset = UNSET
    """Whether Plivo's logs keep the content of incoming messages. When false, the last three digits
    of the sender are hidden in logs and records too."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("answer_method", UNSET),
            get("answer_url", UNSET),
            get("app_id", UNSET),
            get("app_name", UNSET),
            get("default_app", UNSET),
            get("enabled", UNSET),
            get("fallback_answer_url", UNSET),
            get("fallback_method", UNSET),
            get("hangup_method", UNSET),
            get("hangup_url", UNSET),
            get("message_method", UNSET),
            get("message_url", UNSET),
            get("public_uri", UNSET),
            get("resource_uri", UNSET),
            get("sip_uri", UNSET),
            get("sub_account", UNSET),
            get("api_id", UNSET),
            get("application_type", UNSET),
            get("default_endpoint_app", UNSET),
            get("log_incoming_message", UNSET),
            get("log_incoming_messages", UNSET),
        )
        self.raw = source
        return self
