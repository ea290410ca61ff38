"""What happens to the endpoints and numbers of a deleted application (C24)."""

from __future__ import annotations

from typing import Any, Literal, TypeAlias

import pytest

from tests.emulator.resources.api import Api

Fate: TypeAlias = Literal["deleted", "orphaned", "inherited"]
HEIR = "{heir}"

# How a client may say it (C2), and what becomes of the endpoints.
SAID: dict[str, tuple[Any, dict[str, str], Fate]] = {
    "nothing": (None, {}, "deleted"),
    "query true": (None, {"cascade": "true"}, "deleted"),
    "Java": ({"cascade": True}, {}, "deleted"),
    "Node.js": ({"cascade": "true"}, {}, "deleted"),
    "heir of nothing": (None, {"cascade": "true", "new_endpoint_application": HEIR}, "deleted"),
    "heir without cascade": (None, {"new_endpoint_application": HEIR}, "deleted"),
    "null": ({"cascade": None, "new_endpoint_application": None}, {}, "deleted"),
    "query false": (None, {"cascade": "false"}, "orphaned"),
    "body false": ({"cascade": False}, {}, "orphaned"),
    "Node.js false": ({"cascade": "false"}, {}, "orphaned"),
    "null heir": ({"cascade": False, "new_endpoint_application": None}, {}, "orphaned"),
    "query heir": (None, {"cascade": "false", "new_endpoint_application": HEIR}, "inherited"),
    "body heir": ({"cascade": False, "new_endpoint_application": HEIR}, {}, "inherited"),
    "Python": (
        {"app_id": "1", "cascade": False, "new_endpoint_application": HEIR},
        {},
        "inherited",
    ),
    "both": ({"cascade": False}, {"new_endpoint_application": HEIR}, "inherited"),
    "the body wins": ({"cascade": False}, {"cascade": "true"}, "orphaned"),
}


def named(said: Any, heir: str) -> Any:
    return said and {key: heir if value == HEIR else value for key, value in said.items()}


@pytest.mark.parametrize(("body", "query", "fate"), SAID.values(), ids=list(SAID))
def test_endpoints(api: Api, body: Any, query: dict[str, str], fate: Fate) -> None:
    """C2 and C24: query, JSON body and text are read alike."""
    doomed, heir = api.application(), api.application()
    api.endpoint("one", doomed)
    api.endpoint("two", doomed)
    api.endpoint("other", heir)
    api.endpoint("none", None)
    answer = api.delete(f"Application/{doomed}/", named(body, heir), **named(query, heir) or {})
    assert answer == (204, None)
    assert api.get(f"Application/{doomed}/").status == 404
    left: dict[str, tuple[str, str | None]] = {"other": ("", heir), "none": ("", None)}
    if fate != "deleted":
        new = heir if fate == "inherited" else None
        left |= {"one": ("", new), "two": ("", new)}
    assert api.endpoints() == left


@pytest.mark.parametrize("cascade", ["true", "false"])
def test_numbers_are_left_without_an_application(api: Api, cascade: str) -> None:
    """Unconfirmed (U14)."""
    doomed = api.application(default_number_app=True)
    number = api.mask()["virtual_number"]
    heir = api.application(default_number_app=True)
    other = api.mask()["virtual_number"]
    assert api.numbers() == {number: ("", doomed), other: ("", heir)}
    api.delete(f"Application/{doomed}/", cascade=cascade, new_endpoint_application=heir)
    assert api.numbers() == {number: ("", None), other: ("", heir)}


def test_who_cannot_be_the_heir(api: Api) -> None:
    """An unknown heir is an error, after which nothing has changed."""
    one = api.subaccount()
    doomed, of_main = one.application(), api.application()
    one.endpoint("one", doomed)
    path = f"Application/{doomed}/"
    for heir in ("10000000000000000", doomed, of_main, "nonsense"):
        answer = one.delete(path, cascade="false", new_endpoint_application=heir)
        assert answer.status == 400, heir
        assert "new_endpoint_application" in answer.body["error"]
    assert one.get(path).status == 200
    assert api.endpoints() == {"one": (one.auth_id, doomed)}


def test_it_is_gone(api: Api) -> None:
    """Plivo's API reference: Application."""
    app_id = api.application()
    path = f"Application/{app_id}/"
    assert api.delete(path).status == 204
    for answer in (api.get(path), api.post(path, {"app_name": "X"}), api.delete(path)):
        assert answer.error == (404, "not found")
    assert api.get("Application/").body["objects"] == []
