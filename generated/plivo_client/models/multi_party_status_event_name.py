"""MultiPartyStatusEventName (generated)."""

from typing import Literal, TypeAlias

MultiPartyStatusEventName: TypeAlias = Literal[
    "MPCInitialized",
    "MPCStart",
    "MPCEnd",
    "ParticipantJoin",
    "ParticipantExit",
    "ParticipantMute",
    "ParticipantUnmute",
    "ParticipantHold",
    "ParticipantUnhold",
    "ParticipantCoachModeStart",
    "ParticipantCoachModeStop",
    "ParticipantSpeakStart",
    "ParticipantSpeakStop",
    "ParticipantDigitInput",
    "AddParticipantByAPIActionInitiated",
    "AddParticipantByAPIActionCompleted",
]
"""What happened. `mpc-state-changes` are the three that begin with `MPC`; the kinds of the others
are in their names."""
