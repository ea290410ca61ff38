"""The elements that control a call, one module each.

`ELEMENTS` has their classes by name, `LANGUAGE` what the checker knows of these and of the elements
inside `Speak`.
"""

from __future__ import annotations

from typing import Final

from plivo_emulator.telephony.xml import SSML, Definition
from plivo_emulator.voice.attributes import attributes_of
from plivo_emulator.voice.definitions import Element
from plivo_emulator.voice.elements.conference import Conference
from plivo_emulator.voice.elements.dial import Dial, Number, User
from plivo_emulator.voice.elements.dtmf import DTMF
from plivo_emulator.voice.elements.get_digits import GetDigits
from plivo_emulator.voice.elements.get_input import GetInput
from plivo_emulator.voice.elements.hangup import Hangup
from plivo_emulator.voice.elements.message import Message
from plivo_emulator.voice.elements.multi_party_call import MultiPartyCall
from plivo_emulator.voice.elements.play import Play
from plivo_emulator.voice.elements.pre_answer import PreAnswer
from plivo_emulator.voice.elements.record import Record
from plivo_emulator.voice.elements.redirect import Redirect
from plivo_emulator.voice.elements.speak import Speak
from plivo_emulator.voice.elements.stream import Stream
from plivo_emulator.voice.elements.wait import Wait

_IN_RESPONSE: Final[tuple[type[Element], ...]] = (
    Conference,
    DTMF,
    Dial,
    GetDigits,
    GetInput,
    Hangup,
    Message,
    MultiPartyCall,
    Play,
    PreAnswer,
    Record,
    Redirect,
    Speak,
    Stream,
    Wait,
)
ELEMENTS: Final = {kind.__name__: kind for kind in (*_IN_RESPONSE, Number, User)}
"""The classes of elements, by name."""

FOR_CALLS: Final = frozenset(kind.__name__ for kind in _IN_RESPONSE)
"""What `Response` may contain in the answer to a call."""


def _definition(kind: type[Element]) -> Definition:
    described = attributes_of(kind)  # type: ignore[arg-type]  # classes can be hashed
    return Definition(
        attributes={name: each.kind for name, each in described.items()},
        required=frozenset(name for name, each in described.items() if each.required),
        children=kind.holds,
        needs=kind.content,
    )


LANGUAGE: Final = {**SSML, **{name: _definition(kind) for name, kind in ELEMENTS.items()}}
"""Every element below `Response`, by name."""
