"""Every filter by time takes a text as it is, or an aware datetime."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from typing import TYPE_CHECKING, Any

import pytest

from tests.client.fake_api import FakeApi, answer
from tools.generate import TARGETS
from tools.generator.document import Document

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.anyio

INDIA = timezone(timedelta(hours=5, minutes=30))
DOCUMENT = Document.load(TARGETS[0].spec)


def filters() -> Iterator[Any]:
    """Resource, name on the wire and name of the argument of each filter by time."""
    for _, _, _, operation in DOCUMENT.operations():
        for reference in operation.get("parameters", []):
            parameter = DOCUMENT.resolve(reference)
            if "x-datetime" in DOCUMENT.resolve(parameter.get("schema", {})):
                name = parameter["name"]
                argument = name.replace("__", "_")
                yield pytest.param(operation["tags"][0], name, argument, id=name)


FILTERS = list(filters())


def test_there_are_filters() -> None:
    assert len(FILTERS) == 38


@pytest.mark.parametrize(("tag", "name", "argument"), FILTERS)
@pytest.mark.parametrize(
    ("given", "sent"),
    [
        (datetime(2026, 3, 1, 9, 30, tzinfo=UTC), "2026-03-01 09:30:00"),
        (datetime(2026, 3, 1, 2, 0, tzinfo=INDIA), "2026-02-28 20:30:00"),
        (datetime(2026, 3, 1, 9, 30, 0, 5, tzinfo=UTC), "2026-03-01 09:30:00.000005"),
        ("2026-03-01 09:30", "2026-03-01 09:30"),
        ("whatever", "whatever"),
    ],
)
async def test_what_is_sent(tag: str, name: str, argument: str, given: object, sent: str) -> None:
    resource = _resource(tag)
    api = FakeApi(answer(200, {}))
    getattr(api.client(), resource).list(**{argument: given})
    list(getattr(api.client(), resource).iterate(**{argument: given}))
    await getattr(api.async_client(), resource).list(**{argument: given})
    assert [dict(request.url.params)[name] for request in api.requests] == [sent] * 3


@pytest.mark.parametrize(("tag", "name", "argument"), FILTERS)
def test_what_says_no_moment_is_refused(tag: str, name: str, argument: str) -> None:
    api = FakeApi(answer(200, {}))
    resource = getattr(api.client(), _resource(tag))
    with pytest.raises(ValueError, match=f"^{name}: a naive datetime"):
        resource.list(**{argument: datetime(2026, 3, 1)})  # noqa: DTZ001
    with pytest.raises(TypeError, match=f"^{name}: .* has no time zone"):
        resource.list(**{argument: date(2026, 3, 1)})
    assert api.requests == []


def _resource(tag: str) -> str:
    return tag.lower().replace(" ", "_")
