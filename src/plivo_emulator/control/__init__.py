"""The emulator's own API, under `/_emulator/`: one module for each tag of its `openapi.yaml`.

It is served by the same machinery as the vendor's API: routes, validation and reply checks come
from the document, and a handler is a function named after its operationId.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

PREFIX: Final = "_emulator"
BUNDLED: Final = Path(__file__).with_name("openapi.json")
