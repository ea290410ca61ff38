"""Registrations: profiles and brands, in whatever state a script needs them."""

from __future__ import annotations

from typing import Any, Final

from tests.semantic.api import Api
from tests.semantic.resource_types import RESOURCE_TYPES
from tests.spec.document import JsonObject

PROFILES: Final = RESOURCE_TYPES["profiles"]
# The person answers STOP (Plivo has no test numbers: decision U32).
SAYS_STOP: Final = "+15005554001"


def brand_body(api: Api, profile: JsonObject | None = None, **more: Any) -> JsonObject:
    """What to send for a new brand, whose profile exists and has none.

    Args:
        api: the account.
        profile: what is special about the profile.
        more: of the brand.
    """
    body = {"brand_alias": "Ferrer", "brand_type": "STANDARD", **more}
    if "profile_uuid" not in body:
        body["profile_uuid"] = PROFILES.create(api, **(profile or {}))
    return body


def new_brand(api: Api, profile: JsonObject | None = None, **more: Any) -> str:
    """Ask for the registration of a brand, as `brand_body` describes it."""
    return str(api.do("brands_create", body=brand_body(api, profile, **more))["brand_id"])


def person(phone: str = SAYS_STOP) -> JsonObject:
    """The profile of a sole proprietor, who has this phone."""
    contact = PROFILES.example("create")["authorized_contact"] | {"phone": phone}
    return {"entity_type": "INDIVIDUAL", "authorized_contact": contact}


def waiting_brand(api: Api) -> str:
    """The brand of a sole proprietor who has not confirmed it."""
    return new_brand(api, person(), brand_type="STARTER")
