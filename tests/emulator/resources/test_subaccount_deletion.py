"""What happens to a deleted subaccount's things (Plivo's API reference: Subaccount and C24)."""

from __future__ import annotations

from collections import Counter

from tests.emulator.resources.api import Api


def test_an_account_keeps_one_default_application(api: Api) -> None:
    """The main account's default stays, what moves in is no rival (C24)."""
    ours = api.application(default_number_app=True, default_endpoint_app=True)
    one = api.subaccount()
    one.application(default_number_app=True, default_endpoint_app=True)
    api.delete(f"Subaccount/{one.auth_id}/")
    objects = api.get("Application/").body["objects"]
    assert len(objects) == 2
    for switch in ("default_app", "default_endpoint_app"):
        assert [each["app_id"] for each in objects if each[switch]] == [ours]


def test_nothing_points_to_a_deleted_application(api: Api) -> None:
    """Numbers of a deleted application have none, endpoints go with it."""
    one = api.subaccount()
    app_id = api.application(default_number_app=True)
    number = api.mask()["virtual_number"]
    api.endpoint("ours", app_id)
    assert api.numbers() == {number: ("", app_id)}
    # The application changes hands; the number and the endpoint remain the main account's.
    assert api.post(f"Application/{app_id}/", {"subaccount": one.auth_id}).status == 202
    api.delete(f"Subaccount/{one.auth_id}/", cascade="true")
    assert api.get(f"Application/{app_id}/").status == 404
    assert api.numbers() == {number: ("", None)}
    assert all(points_to is None for _, points_to in api.endpoints().values())


def test_a_party_has_one_live_session_on_a_number(api: Api) -> None:
    """Also when the number comes back after the cascade took it."""
    one = api.subaccount()
    one.mask()
    api.delete(f"Subaccount/{one.auth_id}/", cascade="true")
    api.mask()
    live = api.get("Masking/Session/", status="active").body["response"]["objects"]
    assert len(live) == 2
    pairs = Counter(
        (each[party], each["virtual_number"])
        for each in live
        for party in ("first_party", "second_party")
    )
    assert set(pairs.values()) == {1}
