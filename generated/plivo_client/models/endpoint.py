"""Endpoint (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .sip_registered import SipRegistered


@define(eq=False, repr=False)
class Endpoint(Model):
    """A SIP address at which a phone can be reached. The fields about the phone, `sip_contact`,
    `sip_expires` and `sip_user_agent`, are there only while one is registered."""

    _required = frozenset(
        {
            "alias",
            "application",
            "endpoint_id",
            "resource_uri",
            "sip_registered",
            "sip_uri",
            "sub_account",
            "username",
        }
    )

    alias: str
    """Name of the endpoint, for people."""
    application: str | None
    """Relative address of the application that is asked when the endpoint calls; `null` without
    one."""
    endpoint_id: str
    """Identifier of the endpoint."""
    resource_uri: str
    """Relative address of the endpoint."""
    sip_registered: SipRegistered
    """Whether a phone is registered."""
    sip_uri: str
    """SIP address of the endpoint."""
    sub_account: str | None
    """Auth ID of the subaccount that owns the endpoint (unconfirmed); `null` for the main account."""
    username: str
    """User name that a phone signs in with, digits included."""
    api_id: str | Unset = UNSET
    """Identifies the request. Absent in list items, and in recordings of a single endpoint."""
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
            get("alias", UNSET),
            get("application", UNSET),
            get("endpoint_id", UNSET),
            get("resource_uri", UNSET),
            get("sip_registered", UNSET),
            get("sip_uri", UNSET),
            get("sub_account", UNSET),
            get("username", UNSET),
            get("api_id", UNSET),
            get("sip_contact", UNSET),
            get("sip_expires", UNSET),
            get("sip_user_agent", UNSET),
        )
        self.raw = source
        return self
