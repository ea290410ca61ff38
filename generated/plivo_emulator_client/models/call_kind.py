"""CallKind (generated)."""

from typing import Literal, TypeAlias

CallKind: TypeAlias = Literal["masked", "verify", "call"]
"""What a call follows: `masked` a masking session, `verify` a Verify session that reads a password
out, `call` documents or the call that dialed it."""
