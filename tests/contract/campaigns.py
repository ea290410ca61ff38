"""Campaigns, brands and numbers to name in random requests, in a state that allows them."""

from __future__ import annotations

from itertools import count
from typing import Any, Final

from tests.contract.probes import PROBES, ask
from tests.contract.rules import Fields, fingerprint, is_a
from tests.contract.targeting import ID_PATTERNS

PREFIX: Final = "campaigns_"
CAMPAIGN: Final = "campaign_id"
# What needs a brand or a campaign that is registered already; no link leads to one, as that takes
# days.
LEADING: Final = frozenset(
    {
        *("campaigns_create", "campaigns_import_shared"),
        *("campaigns_link_numbers", "campaigns_list_numbers", "campaigns_unlink_number"),
    }
)
_KNOWN: Final = "CKNOWN1"
_NUMBER: Final = "14155550199"
_SERIAL: Final = count()


def name_a_campaign(operation_id: str, path: Fields, query: Any, body: Any) -> None:
    """Turn three in four well-formed identifiers into those of what allows the request."""
    if not fingerprint(operation_id, path, [query, body]) % 4:
        return
    verb = operation_id.removeprefix(PREFIX)
    if verb == "create" and isinstance(body, dict) and is_a(body.get("brand_id"), _BRANDS):
        body["brand_id"] = _new_brand()
    if verb == "import_shared" and isinstance(body, dict) and is_a(body.get(CAMPAIGN), _CAMPAIGNS):
        body[CAMPAIGN] = f"C{next(_SERIAL):06}"
    if not all(is_a(path.get(each), ID_PATTERNS[each]) for each in {CAMPAIGN, *path} & _IN_PATHS):
        return
    path[CAMPAIGN] = _KNOWN
    link = "FAILED" if verb == "link_numbers" else "COMPLETED"
    _declare("FAILED" if verb == "update" else "ACTIVE", link)
    if "number" in path:
        path["number"] = _NUMBER
    if (
        verb == "link_numbers"
        and isinstance(body, dict)
        and body.get("numbers")
        == list(filter(lambda one: is_a(one, ID_PATTERNS["number"]), body.get("numbers") or ()))
    ):
        body["numbers"] = [_NUMBER] * len(body["numbers"])


_BRANDS: Final = ID_PATTERNS["brand_id"]
_CAMPAIGNS: Final = ID_PATTERNS[CAMPAIGN]
_WHY: Final = "a brand to name"
_IN_PATHS: Final = frozenset({CAMPAIGN, "number"})


def _declare(status: str, link: str) -> None:
    """Have a campaign with a number, each in a state."""
    numbers = [{"number": _NUMBER, "status": link}]
    campaign = {
        "campaign_id": _KNOWN,
        "campaign_source": "shared",
        "campaign_alias": "Parcel news",
        "registration_status": status,
        "numbers": numbers,
    }
    PROBES.control("POST", "world/", {"numbers": [{"number": _NUMBER}], "campaigns": [campaign]})


def _new_brand() -> str:
    """Have a registered brand that has no campaign yet."""
    serial = next(_SERIAL)
    profile = f"00000000-0000-4000-8000-{serial:012}"
    brand = {
        "brand_id": f"B{serial:06}",
        "brand_alias": "Ferrer",
        "profile_uuid": profile,
        "brand_type": "STANDARD",
        "registration_status": "COMPLETED",
    }
    profiles = [{"profile_uuid": profile, "profile_alias": "Ferrer"}]
    PROBES.control("POST", "world/", {"profiles": profiles, "brands": [brand]})
    # The tests of profiles, which may run at the same time, learn of it.
    ask("profiles_list", query={"limit": 1}, why=_WHY)
    return str(brand["brand_id"])
