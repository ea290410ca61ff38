from __future__ import annotations

import base64
import re
import uuid
from collections.abc import Callable

import pytest

from plivo_emulator.ids import Ids

FORMATS: list[tuple[Callable[[Ids], str], str]] = [
    (Ids.uuid, r"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"),
    (Ids.app_id, r"[1-9][0-9]{16}"),
    (Ids.subaccount_auth_id, r"SA[A-Z0-9]{18}"),
    (Ids.auth_token, r"[A-Za-z0-9+/]{40}"),
    (lambda ids: ids.digits(6), r"[0-9]{6}"),
]


@pytest.mark.parametrize(("make", "pattern"), FORMATS)
def test_formats(make: Callable[[Ids], str], pattern: str) -> None:
    ids = Ids()
    values = {make(ids) for _ in range(200)}
    assert len(values) > 190
    assert all(re.fullmatch(pattern, value) for value in values)


def test_uuids_are_version_4() -> None:
    parsed = uuid.UUID(Ids(1).uuid())
    assert (parsed.version, parsed.variant) == (4, uuid.RFC_4122)


def test_tokens_decode_to_hexadecimal() -> None:
    assert re.fullmatch(rb"[0-9a-f]{30}", base64.b64decode(Ids().auth_token()))


def test_a_seed_decides_everything() -> None:
    def sequence(ids: Ids) -> list[str]:
        return [make(ids) for make, _ in FORMATS * 3] + [str(ids.number(10)), str(ids.chance(0.5))]

    assert sequence(Ids(7)) == sequence(Ids(7))
    assert sequence(Ids(7)) != sequence(Ids(8))
    assert sequence(Ids()) != sequence(Ids())


def test_chance_and_number_stay_in_bounds() -> None:
    ids = Ids(3)
    assert {ids.number(3) for _ in range(100)} == {0, 1, 2}
    assert not any(ids.chance(0.0) for _ in range(100))
    assert all(ids.chance(1.0) for _ in range(100))
