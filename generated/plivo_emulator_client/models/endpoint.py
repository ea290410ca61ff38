"""Endpoint (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class Endpoint(Model):
    """A SIP endpoint. The fields about the phone, `sip_contact`, `sip_expires` and
    `sip_user_agent`, are there only while one is registered."""

    _required = frozenset(
        {
            "endpoint_id",
            "username",
            "alias",
            "account",
            "subaccount",
            "app_id",
            "sip_uri",
            "sip_registered",
        }
    )

    endpoint_id: str
    """Identifier of the endpoint."""
    username: str
    """User name."""
    alias: str
    """Its name, for people."""
    account: str
    """Main account that owns it."""
    subaccount: str | None
    """Subaccount that owns it, if one does."""
    app_id: str | None
    """Application it is assigned to."""
    sip_uri: str
    """Its SIP address."""
    sip_registered: str
    """Whether a phone is registered, `true` or `false` as text."""
    sip_contact: str | Unset = UNSET
    """Where the registered phone is reached."""
    sip_expires: str | Unset = UNSET
    """When the registration expires, in UTC."""
    sip_user_agent: str | Unset = UNSET
    """What the registered phone calls itself."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("endpoint_id", UNSET),
            get("username", UNSET),
            get("alias", UNSET),
            get("account", UNSET),
            get("subaccount", UNSET),
            get("app_id", UNSET),
            get("sip_uri", UNSET),
            get("sip_registered", UNSET),
            get("sip_contact", UNSET),
            get("sip_expires", UNSET),
            get("sip_user_agent", UNSET),
        )
        self.raw = source
        return self
