"""Which links a search must follow, and when it may end."""

from __future__ import annotations

from tests.contract.links import NAMES, Search, to_follow
from tests.contract.resources import DOCUMENT, links_of
from tests.contract.targeting import name_the_first


def test_a_search_is_done_when_each_link_was_followed_several_times() -> None:
    search = Search()
    search.wanted = {"a", "b"}
    done = []
    for link in ("a", "a", "a", "b", "b", "b"):
        done.append(search.done)
        search.follow(link)
    assert [*done, search.done] == [False] * 6 + [True]


def test_a_search_goes_on_until_everybody_has_seen_enough() -> None:
    search = Search()
    seen: list[int] = []
    search.wait_for(lambda: len(seen) > 1)
    done = []
    for each in range(3):
        done.append(search.done)
        seen.append(each)
    assert done == [False, False, True]


def test_what_is_excused_need_not_be_followed() -> None:
    links = links_of(DOCUMENT.operations)
    assert "applications_create 201 GetApplication" in to_follow(links)
    assert to_follow(links) < links


def test_each_link_has_a_name_of_schemathesis() -> None:
    assert set(NAMES.values()) == links_of(DOCUMENT.operations)
    theirs = "POST /Account/{auth_id}/Application/ -> [201] GetApplication"
    assert f"{theirs} -> GET /Account/{{auth_id}}/Application/{{app_id}}/" in NAMES


def test_a_list_of_what_was_made_is_turned_into_the_first() -> None:
    path = {"auth_id": "MA", "call_uuid": ["1", "2"], "other": []}
    name_the_first(path)
    assert path == {"auth_id": "MA", "call_uuid": "1", "other": []}
