"""Applications: create, read, change, list (Plivo's API reference: Application)."""

from __future__ import annotations

from tests.emulator.resources.api import Api


def test_new_numbers_point_to_the_default(api: Api) -> None:
    """The owner's default, none if it has none."""
    one = api.subaccount()
    assert list(api.numbers().values()) == []
    api.mask()
    app_id = api.application(default_number_app=True)
    # Another number is rented for the same parties.
    api.mask()
    one.mask()
    theirs = one.application(default_number_app=True)
    one.mask()
    api.delete(f"Application/{app_id}/")
    api.mask()
    assert list(api.numbers().values()) == [
        ("", None),
        ("", None),  # its application was deleted
        (one.auth_id, None),
        (one.auth_id, theirs),
        ("", None),
    ]
