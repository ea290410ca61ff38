"""RentedNumber (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class RentedNumber(Model):
    """A number of the account. Rates are US dollars. A number of another kind or country has `null`
    where something does not apply."""

    _wire_names = {
        "type_": "type",
    }
    _required = frozenset(
        {
            "added_on",
            "alias",
            "application",
            "carrier",
            "monthly_rental_rate",
            "number",
            "number_type",
            "region",
            "resource_uri",
            "sms_enabled",
            "sms_rate",
            "sub_account",
            "voice_enabled",
            "voice_rate",
        }
    )

    added_on: str
    """Day on which it was bought or added."""
    alias: str | None
    """Name that you gave it."""
    application: str | None
    """Relative address of its application, or of a SIP trunk; `null` without one."""
    carrier: str
    """`Plivo`, or the carrier it was added with."""
    monthly_rental_rate: str
    """US dollars a month."""
    number: str
    """The number, digits only."""
    number_type: str
    """Kind of number: `local`, `national`, `fixed`, `mobile` or `tollfree`."""
    region: str
    """Region and country."""
    resource_uri: str
    """Relative address of the number."""
    sms_enabled: bool
    """Whether it receives SMS."""
    sms_rate: str
    """US dollars for an SMS that arrives."""
    sub_account: str | None
    """Auth ID of the subaccount that owns it."""
    voice_enabled: bool
    """Whether it receives calls."""
    voice_rate: str
    """US dollars a minute for a call that comes in."""
    active: bool | Unset = UNSET
    """Whether it works. False until documents are approved."""
    api_id: str | Unset = UNSET
    """Identifies the request. Absent in list items."""
    caller_reputation_status: str | None | Unset = UNSET
    """State of its registration with the services that warn of spam: `PENDING`, `ACTIVE`, `FAILED`
    or `NOT_ENROLLED`."""
    city: str | None | Unset = UNSET
    """Its city."""
    cnam: str | None | Unset = UNSET
    """Name that is shown to those it calls."""
    cnam_lookup: str | None | Unset = UNSET
    """Whether the names of callers are looked up, `enabled` or `disabled`."""
    cnam_registration_status: str | None | Unset = UNSET
    """State of the registration of `cnam`. Values other than `null` are unconfirmed."""
    compliance_application_id: str | None | Unset = UNSET
    """Its compliance application."""
    compliance_status: str | None | Unset = UNSET
    """State of the compliance application."""
    country: str | Unset = UNSET
    """Name of its country."""
    fallback_number: str | Unset = UNSET
    """The second number, if it was bought with one."""
    mms_enabled: bool | Unset = UNSET
    """Whether it receives MMS."""
    mms_rate: str | Unset = UNSET
    """US dollars for an MMS that arrives."""
    profile_uuid: str | None | Unset = UNSET
    """Business profile that it is registered for."""
    renewal_date: str | None | Unset = UNSET
    """Day on which the rent is due next."""
    sub_account_name: str | None | Unset = UNSET
    """Name of that subaccount, if there is one."""
    tendlc_campaign_id: str | None | Unset = UNSET
    """10DLC campaign that it belongs to."""
    tendlc_registration_status: str | None | Unset = UNSET
    """State of its 10DLC registration: `UNREGISTERED`, `PROCESSING` or `COMPLETED`; others have
    been seen."""
    toll_free_sms_verification: str | None | Unset = UNSET
    """State of its verification: `unverified`, `pending_verification` or `verified`."""
    toll_free_sms_verification_id: str | None | Unset = UNSET
    """Request for verification."""
    toll_free_sms_verification_order_status: str | None | Unset = UNSET
    """State of that request."""
    type_: str | Unset = UNSET
    """The same as `number_type`."""
    verification_info: dict[str, Any] | Unset = UNSET
    """Documents under the rules of 2018."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("added_on", UNSET),
            get("alias", UNSET),
            get("application", UNSET),
            get("carrier", UNSET),
            get("monthly_rental_rate", UNSET),
            get("number", UNSET),
            get("number_type", UNSET),
            get("region", UNSET),
            get("resource_uri", UNSET),
            get("sms_enabled", UNSET),
            get("sms_rate", UNSET),
            get("sub_account", UNSET),
            get("voice_enabled", UNSET),
            get("voice_rate", UNSET),
            get("active", UNSET),
            get("api_id", UNSET),
            get("caller_reputation_status", UNSET),
            get("city", UNSET),
            get("cnam", UNSET),
            get("cnam_lookup", UNSET),
            get("cnam_registration_status", UNSET),
            get("compliance_application_id", UNSET),
            get("compliance_status", UNSET),
            get("country", UNSET),
            get("fallback_number", UNSET),
            get("mms_enabled", UNSET),
            get("mms_rate", UNSET),
            get("profile_uuid", UNSET),
            get("renewal_date", UNSET),
            get("sub_account_name", UNSET),
            get("tendlc_campaign_id", UNSET),
            get("tendlc_registration_status", UNSET),
            get("toll_free_sms_verification", UNSET),
            get("toll_free_sms_verification_id", UNSET),
            get("toll_free_sms_verification_order_status", UNSET),
            get("type", UNSET),
            get("verification_info", UNSET),
        )
        self.raw = source
        return self
