"""VerifyChannel (generated)."""

from typing import Literal, TypeAlias

VerifyChannel: TypeAlias = Literal["sms", "voice", "whatsapp"]
"""How a one-time password is delivered. `whatsapp` is advertised, but only Plivo's command line
tool sends it (unconfirmed)."""
