"""The API surface of `openapi.yaml` as users see it.

It has one fact for each field, status, link and event, independent of component names and files.
"""

from tools.surface.reading import Key, Surface, surface, units
from tools.surface.types import Type

__all__ = ["Key", "Surface", "Type", "surface", "units"]
