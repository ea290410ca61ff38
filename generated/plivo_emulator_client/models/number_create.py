"""NumberCreate (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NotRequired, Self, TypedDict

from attrs import define

from plivo_runtime.model import Model
from plivo_runtime.unset import UNSET

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset

    from .number_create_cnam_lookup import NumberCreateCnamLookup
    from .number_service import NumberService
    from .offered_kind import OfferedKind


@define(eq=False, repr=False)
class NumberCreate(Model):
    """The number to add."""

    _required = frozenset({"number"})

    number: str
    """Phone number with country code."""
    auth_id: str | Unset = UNSET
    """Account or subaccount that gets it. The main account unless given."""
    app_id: str | None | Unset = UNSET
    """Application it is assigned to, or `null` for none. By default, its owner's application with
    `default_number_app`, if there is one."""
    number_type: OfferedKind | Unset = UNSET
    """Kind of number. What it looks like unless given."""
    services: list[NumberService] | Unset = UNSET
    """What it can do. What numbers of its kind are sold with unless given."""
    brought: bool | Unset = UNSET
    """Whether its owner has brought it from another carrier, so that it is not offered again once
    it is given up. False unless given."""
    fallback_number: str | None | Unset = UNSET
    """The second number that was bought with it, digits only."""
    active: bool | Unset = UNSET
    """Whether it works. True unless given."""
    added_on: str | Unset = UNSET
    """Day on which it was bought or added; rent is due on that day of each month. Today unless
    given."""
    alias: str | None | Unset = UNSET
    """Its name, for people."""
    caller_reputation_status: str | None | Unset = UNSET
    """State of its registration with the services that warn of spam. One that is `PENDING` becomes
    `ACTIVE` after a minute."""
    carrier: str | Unset = UNSET
    """Its carrier. `Plivo` unless given."""
    city: str | None | Unset = UNSET
    """Its city. What the catalogue says unless given."""
    cnam: str | None | Unset = UNSET
    """Name that is shown to those it calls."""
    cnam_lookup: NumberCreateCnamLookup | None | Unset = UNSET
    """Whether the names of callers are looked up."""
    cnam_registration_status: str | None | Unset = UNSET
    """State of the registration of `cnam`. One that is `PENDING` becomes `ACTIVE` after a minute."""
    compliance_application_id: str | None | Unset = UNSET
    """Compliance application of the same account."""
    monthly_rental_rate: str | Unset = UNSET
    """US dollars a month, paid on each `renewal_date`. `0.00000` unless given."""
    profile_uuid: str | None | Unset = UNSET
    """Business profile that it is registered for."""
    region: str | Unset = UNSET
    """Region and country. What the catalogue says unless given."""
    renewal_date: str | None | Unset = UNSET
    """Day on which the rent is due next; never unless given."""
    tendlc_campaign_id: str | None | Unset = UNSET
    """10DLC campaign that it belongs to."""
    tendlc_registration_status: str | None | Unset = UNSET
    """State of its 10DLC registration, such as `COMPLETED`."""
    toll_free_sms_verification: str | None | Unset = UNSET
    """State of its verification, such as `verified`."""
    toll_free_sms_verification_id: str | None | Unset = UNSET
    """Request for verification."""
    toll_free_sms_verification_order_status: str | None | Unset = UNSET
    """State of that request."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("number", UNSET),
            get("auth_id", UNSET),
            get("app_id", UNSET),
            get("number_type", UNSET),
            get("services", UNSET),
            get("brought", UNSET),
            get("fallback_number", UNSET),
            get("active", UNSET),
            get("added_on", UNSET),
            get("alias", UNSET),
            get("caller_reputation_status", UNSET),
            get("carrier", UNSET),
            get("city", UNSET),
            get("cnam", UNSET),
            get("cnam_lookup", UNSET),
            get("cnam_registration_status", UNSET),
            get("compliance_application_id", UNSET),
            get("monthly_rental_rate", UNSET),
            get("profile_uuid", UNSET),
            get("region", UNSET),
            get("renewal_date", UNSET),
            get("tendlc_campaign_id", UNSET),
            get("tendlc_registration_status", UNSET),
            get("toll_free_sms_verification", UNSET),
            get("toll_free_sms_verification_id", UNSET),
            get("toll_free_sms_verification_order_status", UNSET),
        )
        self.raw = source
        return self


class NumberCreateDict(TypedDict):
    """A dictionary that can be sent in place of `NumberCreate`."""

    number: str
    auth_id: NotRequired[str]
    app_id: NotRequired[str | None]
    number_type: NotRequired[OfferedKind]
    services: NotRequired[list[NumberService]]
    brought: NotRequired[bool]
    fallback_number: NotRequired[str | None]
    active: NotRequired[bool]
    added_on: NotRequired[str]
    alias: NotRequired[str | None]
    caller_reputation_status: NotRequired[str | None]
    carrier: NotRequired[str]
    city: NotRequired[str | None]
    cnam: NotRequired[str | None]
    cnam_lookup: NotRequired[NumberCreateCnamLookup | None]
    cnam_registration_status: NotRequired[str | None]
    compliance_application_id: NotRequired[str | None]
    monthly_rental_rate: NotRequired[str]
    profile_uuid: NotRequired[str | None]
    region: NotRequired[str]
    renewal_date: NotRequired[str | None]
    tendlc_campaign_id: NotRequired[str | None]
    tendlc_registration_status: NotRequired[str | None]
    toll_free_sms_verification: NotRequired[str | None]
    toll_free_sms_verification_id: NotRequired[str | None]
    toll_free_sms_verification_order_status: NotRequired[str | None]
