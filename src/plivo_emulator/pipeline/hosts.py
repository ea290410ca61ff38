"""Which hosts the vendor's API lives on, as the contract says."""

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
    """Return the domains that the API's hosts are in, such as `plivo.com`."""
    return tuple(sorted({".".join(name.split(".")[-2:]) for name in api_hosts()}))


def is_vendors(host: str) -> bool:
    """Tell whether a host is in one of the vendor's domains."""
    return any(host == domain or host.endswith(f".{domain}") for domain in vendor_domains())
