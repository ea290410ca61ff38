"""World (generated)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define

from plivo_runtime.model import Model, decode_list
from plivo_runtime.unset import UNSET

from .account_create import AccountCreate
from .application_create import ApplicationCreate
from .brand_create import BrandCreate
from .campaign_create import CampaignCreate
from .compliance_application_create import ComplianceApplicationCreate
from .endpoint_create import EndpointCreate
from .number_create import NumberCreate
from .phone_create import PhoneCreate
from .powerpack_create import PowerpackCreate
from .profile_create import ProfileCreate
from .subaccount_create import SubaccountCreate
from .tollfree_verification_declared import TollfreeVerificationDeclared

if TYPE_CHECKING:
    from plivo_runtime.unset import Unset


@define(eq=False, repr=False)
class World(Model):
    """Accounts and what they have. What is declared first can be named further down. Unless
    `auth_id` says otherwise, things belong to the main account."""

    api_id: str | Unset = UNSET
    """Identifies the request that exported it. It has no effect."""
    accounts: list[AccountCreate] | Unset = UNSET
    """Main accounts; the main account of the emulator where there is no `auth_id`."""
    subaccounts: list[SubaccountCreate] | Unset = UNSET
    """Subaccounts."""
    applications: list[ApplicationCreate] | Unset = UNSET
    """Applications."""
    compliance_applications: list[ComplianceApplicationCreate] | Unset = UNSET
    """What accounts have to show for numbers of regulated countries."""
    profiles: list[ProfileCreate] | Unset = UNSET
    """Businesses in whose name something is registered. Every account has a primary one."""
    brands: list[BrandCreate] | Unset = UNSET
    """Brands, in whatever state their registration is."""
    numbers: list[NumberCreate] | Unset = UNSET
    """Numbers, rented or brought from another carrier."""
    campaigns: list[CampaignCreate] | Unset = UNSET
    """10DLC campaigns."""
    tollfree_verifications: list[TollfreeVerificationDeclared] | Unset = UNSET
    """Requests for the verification of toll-free numbers."""
    endpoints: list[EndpointCreate] | Unset = UNSET
    """SIP endpoints."""
    powerpacks: list[PowerpackCreate] | Unset = UNSET
    """Powerpacks."""
    phones: list[PhoneCreate] | Unset = UNSET
    """Other people's phones, and how they behave."""

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        get = source.get
        self = cls(
            get("api_id", UNSET),
            decode_list(AccountCreate, get("accounts", UNSET)),
            decode_list(SubaccountCreate, get("subaccounts", UNSET)),
            decode_list(ApplicationCreate, get("applications", UNSET)),
            decode_list(ComplianceApplicationCreate, get("compliance_applications", UNSET)),
            decode_list(ProfileCreate, get("profiles", UNSET)),
            decode_list(BrandCreate, get("brands", UNSET)),
            decode_list(NumberCreate, get("numbers", UNSET)),
            decode_list(CampaignCreate, get("campaigns", UNSET)),
            decode_list(TollfreeVerificationDeclared, get("tollfree_verifications", UNSET)),
            decode_list(EndpointCreate, get("endpoints", UNSET)),
            decode_list(PowerpackCreate, get("powerpacks", UNSET)),
            decode_list(PhoneCreate, get("phones", UNSET)),
        )
        self.raw = source
        return self
