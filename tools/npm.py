"""Options of npm: install exactly as locked, without running install scripts."""

from typing import Final

CLEAN_INSTALL: Final = (
    *("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"),
    "--loglevel=error",
)
