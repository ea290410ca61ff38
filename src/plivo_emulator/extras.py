"""The message when the packages of an extra are not installed."""

from __future__ import annotations


def missing_extra(error: ModuleNotFoundError) -> str:
    """Return a message that names the missing package and how to install it."""
    return (
        f"{error.name} is not installed: install plivo-openapi with its extra `emulator`: "
        "pip install 'plivo-openapi[emulator]'."
    )
