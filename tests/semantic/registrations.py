"""Registrations: profiles and brands, in whatever state a script needs them."""

from __future__ import annotations

from typing import Any, Final

from tests.semantic.api import Api
from tests.semantic.resource_types import RESOURCE_TYPES
from tests.spec.document import JsonObject

PROFILES: Final = RESOURCE_TYPES["profiles"]
# The person answers STOP (Plivo has no test numbers: decision U32).
SAYS_STOP: Final = "+15005554001"


def new_brand(api: Api, profile: JsonObject | None = None, **more: Any) -> str:
    """Ask for the registration of a brand.

    Args:
        api: the account.
        profile: what is special about its profile.
        more: of the brand.
    """
    body = {"brand_alias": "Ferrer", "brand_type": "STANDARD", **more}
    body.setdefault("profile_uuid", PROFILES.create(api, **(profile or {})))
    return str(api.do("brands_create", body=body)["brand_id"])


def person(phone: str = SAYS_STOP) -> JsonObject:
    """The profile of a sole proprietor, who has this phone."""
    contact = PROFILES.example("create")["authorized_contact"] | {"phone": phone}
    return {"entity_type": "INDIVIDUAL", "authorized_contact": contact}


def waiting_brand(api: Api) -> str:
    """The brand of a sole proprietor who has not confirmed it."""
    return new_brand(api, person(), brand_type="STARTER")
