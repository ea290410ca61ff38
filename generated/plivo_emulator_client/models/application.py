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
    """Asked what to do with a call."""
    answer_method: str
    """HTTP method for it."""
    fallback_answer_url: str
    """Asked when that fails; empty if there is none."""
    fallback_method: str
    """HTTP method for it."""
    hangup_url: str
    """Told when a call ends; empty if there is none."""
    hangup_method: str
    """HTTP method for it."""
    message_url: str
    """Told of messages; empty if there is none."""
    message_method: str
    """HTTP method for it."""
    sip_uri: str
    """SIP address at which it is called."""
    default_number_app: bool
    """Whether its owner's new numbers point at it."""
    default_endpoint_app: bool
    """Whether its owner's new endpoints point at it."""
    numbers: int
    """How many numbers point at it."""

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
        )
        self.raw = source
        return self
