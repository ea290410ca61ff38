"""SubjectEvent (generated)."""

from typing import Literal, TypeAlias

SubjectEvent: TypeAlias = Literal[
    "on_application_answer",
    "on_application_fallback_answer",
    "on_application_hangup",
    "on_application_message",
    "on_masking_session_event",
    "on_masking_recording_event",
    "on_verify_session_event",
    "on_message_status",
]
"""A webhook or callback of the vendor's contract about a session, a message or an application: all
except the reply to an asynchronous request and the end of a registration."""
