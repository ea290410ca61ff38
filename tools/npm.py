"""How npm packages are installed here: exactly as locked, without running what they bring."""

from typing import Final

CLEAN_INSTALL: Final = (
    *("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"),
    "--loglevel=error",
)
