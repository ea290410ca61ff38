"""Application (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET


@define(eq=False, repr=False)
class Application(Model):
    """An application. Credentials in its URLs are redacted."""

    _required = frozenset(
        {
            "app_id",
            "app_name",
            "account",
            "subaccount",
            "answer_url",
            "answer_method",
            "fallback_answer_url",
            "fallback_method",
            "hangup_url",
            "hangup_method",
            "message_url",
            "message_method",
            "sip_uri",
            "default_number_app",
            "default_endpoint_app",
            "numbers",
            "endpoints",
        }
    )

    app_id: str
    """Identifier of the application."""
    app_name: str
    """Its name."""
    account: str
    """Main account."""
    subaccount: str | None
    """Subaccount that owns it; `null` if the main account does."""
    answer_url: str
    """URL for call instructions."""
    answer_method: str
    """HTTP method for it."""
    fallback_answer_url: str
    """URL for call instructions if that fails; empty if there is none."""
    fallback_method: str
    """HTTP method for it."""
    hangup_url: str
    """URL for the end of calls; empty if there is none."""
    hangup_method: str
    """HTTP method for it."""
    message_url: str
    """URL for incoming messages; empty if there is none."""
    message_method: str
    """HTTP method for it."""
    sip_uri: str
    """Its SIP address."""
    default_number_app: bool
    """Whether it is the default for its owner's new numbers."""
    default_endpoint_app: bool
    """Whether it is the default for its owner's new endpoints."""
    numbers: int
    """The number of phone numbers assigned to it."""
    endpoints: int
    """The number of SIP endpoints assigned to it."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("app_id", UNSET),
            get("app_name", UNSET),
            get("account", UNSET),
            get("subaccount", UNSET),
            get("answer_url", UNSET),
            get("answer_method", UNSET),
            get("fallback_answer_url", UNSET),
            get("fallback_method", UNSET),
            get("hangup_url", UNSET),
            get("hangup_method", UNSET),
            get("message_url", UNSET),
            get("message_method", UNSET),
            get("sip_uri", UNSET),
            get("default_number_app", UNSET),
            get("default_endpoint_app", UNSET),
            get("numbers", UNSET),
            get("endpoints", UNSET),
        )
        self.raw = source
        return self
