"""ContentType (generated)."""

from typing import Literal, TypeAlias

ContentType: TypeAlias = Literal["text", "media", "button", "unknown"]
"""What a WhatsApp message consists of; `button` if a button or a row of a list was chosen, with
what it stands for as the text."""
