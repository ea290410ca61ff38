"""TollfreeOptin (generated)."""

from typing import Literal, TypeAlias

TollfreeOptin: TypeAlias = Literal["VERBAL", "WEB_FORM", "PAPER_FORM", "VIA_TEXT", "MOBILE_QR_CODE"]
"""How people agree to get messages."""
