"""NumberUpdate (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .http_method import HttpMethod
    from .switch import Switch


@define(eq=False, repr=False)
class NumberUpdate(Model):
    """The fields of a number to change."""

    app_id: str | Unset = UNSET
    """Application or SIP trunk to attach. An empty text detaches the number (unconfirmed)."""
    subaccount: str | Unset = UNSET
    """Auth ID of the subaccount that is to own the number. It must exist."""
    alias: str | Unset = UNSET
    """Name for the number."""
    compliance_application_id: str | Unset = UNSET
    """Compliance application that was accepted, for the country and kind of the number. Older pages
    call it `compliance_id`."""
    cnam_lookup: Switch | Unset = UNSET
    """Whether the names of callers are looked up. Local and toll-free numbers of the United States
    only."""
    cnam: str | Unset = UNSET
    """Name to show to those it calls, at most 15 characters (unconfirmed). Numbers of the United
    States only. It has to be registered, which takes a while."""
    cnam_callback_url: str | Unset = UNSET
    """URL that is told how the registration ended. What it receives is not documented."""
    cnam_callback_method: HttpMethod | Unset = UNSET
    """How `cnam_callback_url` is called. `POST` unless given."""
    caller_reputation: Switch | Unset = UNSET
    """Registers the number with the services that warn of spam, or takes it off. Needs
    `profile_uuid`; local and toll-free numbers of the United States only."""
    profile_uuid: str | Unset = UNSET
    """Business profile to register the number for. It must exist (unconfirmed)."""
    caller_reputation_callback_url: str | Unset = UNSET
    """URL that is told how the registration ended. What it receives is not documented."""
    caller_reputation_callback_method: HttpMethod | Unset = UNSET
    """How `caller_reputation_callback_url` is called. `POST` unless given."""
    verification_info: dict[str, Any] | Unset = UNSET
    """Documents under an earlier set of rules. Sent by the Python SDK only."""
    callback_url: str | Unset = UNSET
    """Makes the request asynchronous and names the URL that receives its reply."""
    callback_method: HttpMethod | Unset = UNSET
    """How `callback_url` is called. `POST` unless given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("app_id", UNSET),
            get("subaccount", UNSET),
            get("alias", UNSET),
            get("compliance_application_id", UNSET),
            get("cnam_lookup", UNSET),
            get("cnam", UNSET),
            get("cnam_callback_url", UNSET),
            get("cnam_callback_method", UNSET),
            get("caller_reputation", UNSET),
            get("profile_uuid", UNSET),
            get("caller_reputation_callback_url", UNSET),
            get("caller_reputation_callback_method", UNSET),
            get("verification_info", UNSET),
            get("callback_url", UNSET),
            get("callback_method", UNSET),
        )
        self.raw = source
        return self
