"""What a masking session with PINs needs, one thing at a time."""

from __future__ import annotations

import pytest

from tests.semantic.api import Api
from tests.semantic.resource_types import MASKING

_PINS = {
    "is_pin_authentication_required": True,
    "pin_prompt_play": "https://example.com/audio/enter-pin.mp3",
    "first_party_pin": "4821",
    "second_party_pin": "7305",
}


@pytest.mark.parametrize(
    "missing", [name for name in _PINS if name.startswith(("pin", "first", "second"))]
)
def test_what_pins_need(strict_api: Api, missing: str) -> None:
    whole = MASKING.body(**_PINS)
    strict_api.do("masking_sessions_create", body=whole)
    without = {name: value for name, value in MASKING.body(**_PINS).items() if name != missing}
    reply = strict_api.ask("masking_sessions_create", body=without)
    reply.refused(400)
    assert missing in reply.error, reply
    assert len(MASKING.keys(strict_api)) == 1
    # Made-up PINs need none of ours.
    if missing != "pin_prompt_play":
        made_up = {name: value for name, value in _PINS.items() if not name.endswith("party_pin")}
        strict_api.do("masking_sessions_create", body=MASKING.body(**made_up, generate_pin=True))
