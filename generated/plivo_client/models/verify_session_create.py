"""VerifySessionCreate (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .http_method import HttpMethod
    from .verify_channel import VerifyChannel


@define(eq=False, repr=False)
class VerifySessionCreate(Model):
    """Whom to send a one-time password, and how."""

    _required = frozenset({"recipient"})
    _secrets = frozenset({"otp"})

    recipient: str
    """Phone number with country code; the plus sign may be left out."""
    app_uuid: str | Unset = UNSET
    """Identifier of the Verify application whose settings are used. The account's default
    application unless given. What an unknown one is answered is unconfirmed; the emulator
    accepts any."""
    channel: VerifyChannel | Unset = UNSET
    """How the password is delivered. `sms` unless given."""
    url: str | Unset = UNSET
    """URL that receives the status events of the session."""
    method: HttpMethod | Unset = UNSET
    """How `url` is called. `POST` unless given."""
    locale: str | Unset = UNSET
    """Language of the message, with or without a region. `en` unless given."""
    brand_name: str | Unset = UNSET
    """Name that takes the place of the brand in the message template."""
    app_hash: str | Unset = UNSET
    """Hash that lets an Android application read the message by itself. SMS only."""
    code_length: int | Unset = UNSET
    """How many digits the password has. A setting of the Verify application unless given."""
    dtmf: int | Unset = UNSET
    """Whether the person must press a key before the password is read out. Voice only; the values
    are unconfirmed."""
    fraud_check: str | Unset = UNSET
    """Set to `disabled` to skip Plivo's fraud protection. Other values are unconfirmed."""
    otp: str | Unset = UNSET
    """A password of your own instead of a made-up one. Known from the Python SDK only."""
    src: str | Unset = UNSET
    """Number or name the message comes from. Known from the Go SDK only."""
    callback_url: str | Unset = UNSET
    """Makes the request asynchronous and names the URL that receives its reply."""
    callback_method: HttpMethod | Unset = UNSET
    """How `callback_url` is called. `POST` unless given."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("recipient", UNSET),
            get("app_uuid", UNSET),
            get("channel", UNSET),
            get("url", UNSET),
            get("method", UNSET),
            get("locale", UNSET),
            get("brand_name", UNSET),
            get("app_hash", UNSET),
            get("code_length", UNSET),
            get("dtmf", UNSET),
            get("fraud_check", UNSET),
            get("otp", UNSET),
            get("src", UNSET),
            get("callback_url", UNSET),
            get("callback_method", UNSET),
        )
        self.raw = source
        return self
