"""Profiles and brands to name in random requests: what a request names has to exist."""

from __future__ import annotations

from functools import cache
from typing import Any, Final

from tests.contract.probes import PROBES
from tests.contract.resources import RESOURCES_BY_NAME, sample_body
from tests.contract.rules import Fields, fingerprint, is_a
from tests.contract.targeting import ID_PATTERNS

PREFIX: Final = "brands_"
BRAND: Final = "brand_id"
_PROFILE: Final = "profile_uuid"
_KNOWN: Final = "BRANDOM"
_ASKING: Final = "brands_send_otp"
_WHY: Final = "a profile to name"


def name_a_brand(operation_id: str, path: Fields, query: Any, body: Any) -> None:
    """Turn a well-formed profile, and three in four brands, into one that allows the request."""
    if operation_id == "brands_create":
        name_a_profile(body)
        return
    asks = operation_id == _ASKING
    if is_a(path.get(BRAND), ID_PATTERNS[BRAND]) and (
        asks or fingerprint(operation_id, path, query) % 4
    ):
        path[BRAND] = _KNOWN
        _declare("PROCESSING" if asks else "COMPLETED")


def name_a_profile(body: Any) -> None:
    """Turn a well-formed profile into one that the type of the new brand can have."""
    if isinstance(body, dict) and is_a(body.get(_PROFILE), ID_PATTERNS[_PROFILE]):
        of_company = body.get("brand_type") == "STANDARD"
        body[_PROFILE] = _new_profile() if of_company else _new_person()


def _new_profile(**more: Any) -> str:
    """Make a profile that has no brand yet."""
    body = sample_body("profiles_create") | more
    made = PROBES.make(RESOURCES_BY_NAME["profiles"], body=body, why=_WHY).reply
    return str(made[_PROFILE])


@cache
def _person() -> str:
    return _new_person()


def _new_person() -> str:
    """Make the profile of a sole proprietor, who answers STOP."""
    contact = sample_body("profiles_create")["authorized_contact"] | {"phone": "+15005554001"}
    return _new_profile(entity_type="INDIVIDUAL", authorized_contact=contact)


def _declare(status: str) -> None:
    """Have the brand of a sole proprietor, who has not confirmed it."""
    brand = {
        BRAND: _KNOWN,
        _PROFILE: _person(),
        "brand_alias": "Ana",
        "brand_type": "STARTER",
        "registration_status": status,
        "confirmed": False,
    }
    PROBES.control("POST", "world/", {"brands": [brand]})
