"""ComplianceStatus (generated)."""

from typing import Literal, TypeAlias

ComplianceStatus: TypeAlias = Literal[
    "draft", "submitted", "accepted", "rejected", "suspended", "expired"
]
"""State of a compliance application."""
