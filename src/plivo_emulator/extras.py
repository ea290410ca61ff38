"""What to say where the packages of an extra are not installed."""

from __future__ import annotations


def missing_extra(error: ModuleNotFoundError) -> str:
    """Return which package is missing, and how to install it."""
    return (
        f"{error.name} is not installed: install plivo-openapi with its extra `emulator`: "
        "pip install 'plivo-openapi[emulator]'."
    )
