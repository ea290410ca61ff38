"""A program that knows the live API only, through the official SDK."""

from __future__ import annotations

from typing import Any

import plivo

client: Any = plivo.RestClient()


def ask_for_code(phone: str) -> str:
    session: str = client.verify_session.create(recipient=phone, otp="493027").session_uuid
    return session


def is_right(session: str, code: str) -> bool:
    try:
        client.verify_session.validate(session, otp=code)
    except plivo.exceptions.ValidationError:
        return False
    return True


def connect(courier: str, customer: str, lifetime: int) -> tuple[str, str]:
    created = client.masking_sessions.create_masking_session(
        first_party=courier, second_party=customer, session_expiry=lifetime
    )
    return created.session_uuid, created.virtual_number
