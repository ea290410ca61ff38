"""MaskingSessionEventName (generated)."""

from typing import Literal, TypeAlias

MaskingSessionEventName: TypeAlias = Literal[
    "SessionFirstPartyAnswer",
    "SessionSecondPartyRing",
    "SessionSecondPartyAnswer",
    "SessionSecondPartyHangup",
    "SessionFirstPartyHangup",
    "SessionPinAuthenticationStatus",
    "SessionTimeout",
    "SessionPartiesHangup",
    "SessionVirtualNumberReplaced",
    "SessionParamUpdate",
]
"""What happened in a masking session; the event's description explains each. SessionPartiesHangup,
SessionVirtualNumberReplaced and SessionParamUpdate are named in some of Plivo's pages only."""
