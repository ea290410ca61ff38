"""The hosts of the vendor's API, from the contract."""

from __future__ import annotations

from functools import cache

from plivo_emulator.pipeline.contract import Contract, live_hosts


@cache
def api_hosts() -> tuple[str, ...]:
    """Return the names of the live servers in `openapi.yaml`: `api.plivo.com` and others."""
    document = Contract.bundled().document
    holders = [document, *document["paths"].values()]
    return tuple(dict.fromkeys(host for holder in holders for host in live_hosts(holder)))


@cache
def vendor_domains() -> tuple[str, ...]:
    """Return the domains of the API's hosts, such as `plivo.com`."""
    return tuple(sorted({".".join(name.split(".")[-2:]) for name in api_hosts()}))


def is_vendors(host: str) -> bool:
    """Return whether a host is in one of the vendor's domains."""
    return any(host == domain or host.endswith(f".{domain}") for domain in vendor_domains())
