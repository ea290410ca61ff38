"""What users of the API notice of `openapi.yaml`: one fact for each of its fields, statuses, links
and events, whatever the document calls its parts and wherever it puts them."""

from tools.surface.reading import Key, Surface, surface, units
from tools.surface.types import Type

__all__ = ["Key", "Surface", "Type", "surface", "units"]
