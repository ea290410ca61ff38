"""The hosts of the vendor's API, from the contract."""

from __future__ import annotations

from functools import cache
from urllib.parse import urlsplit

import orjson

from plivo_emulator.pipeline.contract import BUNDLED


@cache
def api_hosts() -> tuple[str, ...]:
    """Return the names of the live servers in `openapi.yaml`, such as `api.plivo.com`."""
    servers = orjson.loads(BUNDLED.read_bytes())["servers"]
    addresses = [urlsplit(server["url"]) for server in servers]
    return tuple(
        address.hostname
        for address in addresses
        if address.scheme == "https" and address.hostname is not None
    )


@cache
def vendor_domains() -> tuple[str, ...]:
    """Return the domains of the API's hosts, such as `plivo.com`."""
    return tuple(sorted({".".join(name.split(".")[-2:]) for name in api_hosts()}))


def is_vendors(host: str) -> bool:
    """Return whether a host is in one of the vendor's domains."""
    return any(host == domain or host.endswith(f".{domain}") for domain in vendor_domains())
