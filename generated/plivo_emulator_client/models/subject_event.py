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
    "on_call_answer",
    "on_call_fallback",
    "on_call_hangup",
    "on_call_ring",
    "on_call_machine_detection",
    "on_stream_event",
    "on_brand_event",
    "on_campaign_event",
    "on_tollfree_verification_event",
]
"""A webhook or callback of the vendor's contract whose URL belongs to a session, a message, a call,
a stream, a brand, a campaign, a toll-free verification or an application. The URL of the others
is a part of the request or the XML element that causes them."""
