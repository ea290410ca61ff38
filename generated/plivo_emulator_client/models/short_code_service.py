"""ShortCodeService (generated)."""

from typing import Literal, TypeAlias

ShortCodeService: TypeAlias = Literal["sms", "mms"]
"""What a short code sends."""
