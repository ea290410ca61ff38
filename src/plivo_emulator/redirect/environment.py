"""The environment variables that redirect a program in any language to an emulator."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from plivo_emulator.pipeline.hosts import api_hosts, vendor_domains
from plivo_emulator.redirect.certificates import TRUSTSTORE_PASSWORD, Certificates
from plivo_emulator.settings import Settings

PYTHON_HOOK: Final = Path(__file__).with_name("hooks") / "python"
NODE_HOOK: Final = Path(__file__).with_name("hooks") / "node" / "redirect.cjs"

_DIRECT: Final = "localhost,127.0.0.1,::1"


def trust(certificates: Certificates) -> dict[str, str]:
    """Return the variables that make programs trust an additional authority."""
    bundle = str(certificates.bundle)
    return {
        "SSL_CERT_FILE": bundle,  # OpenSSL: Python's ssl, httpx, Ruby, .NET; Go on Linux
        # PHP: another folder of settings, besides those that it reads anyway.
        "PHP_INI_SCAN_DIR": f"{os.pathsep}{certificates.php}",
        "REQUESTS_CA_BUNDLE": bundle,  # requests
        "CURL_CA_BUNDLE": bundle,  # curl
        "NODE_EXTRA_CA_CERTS": bundle,  # Node.js, besides its own
        "JAVA_TOOL_OPTIONS": (
            f"-Djavax.net.ssl.trustStore={_for_java(certificates.truststore)} "
            f"-Djavax.net.ssl.trustStoreType=PKCS12 "
            f"-Djavax.net.ssl.trustStorePassword={TRUSTSTORE_PASSWORD}"
        ),
    }


def child_environment(
    before: Mapping[str, str],
    settings: Settings,
    url: str,
    proxy: tuple[str, int],
    secure: tuple[str, int],
    certificates: Certificates,
) -> dict[str, str]:
    """Return the environment of a program that is redirected to an emulator.

    Args:
        before: the environment to extend; it is not changed.
        settings: the emulator's settings, with the credentials for the program.
        url: the emulator's URL (plain HTTP, without a trailing slash).
        proxy: host and port of the proxy that connects the API's hosts to the emulator.
        secure: host and port at which the emulator serves the API's hosts with TLS.
        certificates: the emulator's certificates under the API's name.
    """
    host, port = proxy
    address = f"http://{host}:{port}"
    trusted = trust(certificates)
    trusted["PHP_INI_SCAN_DIR"] = before.get("PHP_INI_SCAN_DIR", "") + trusted["PHP_INI_SCAN_DIR"]
    java = f"-Dhttps.proxyHost={host} -Dhttps.proxyPort={port} {trusted.pop('JAVA_TOOL_OPTIONS')}"
    environment = {
        **before,
        **trusted,
        # Our own clients.
        "PLIVO_AUTH_ID": settings.auth_id,
        "PLIVO_AUTH_TOKEN": settings.auth_token,
        "PLIVO_BASE_URL": f"{url}/v1",
        "PLIVO_EMULATOR_BASE_URL": f"{url}/_emulator",
        # Those of other clients.
        "HTTPS_PROXY": address,
        "https_proxy": address,
        "NODE_USE_ENV_PROXY": "1",  # fetch and https of Node.js 22.21 and 24.5 or later
        "JAVA_TOOL_OPTIONS": _joined(before.get("JAVA_TOOL_OPTIONS"), java, " "),
        # See `hooks`.
        "NODE_OPTIONS": _joined(
            before.get("NODE_OPTIONS"), f"--require {_for_node(NODE_HOOK)}", " "
        ),
        "PYTHONPATH": _joined(str(PYTHON_HOOK), before.get("PYTHONPATH"), ":"),
        "PLIVO_EMULATOR_PROXY": address,
        "PLIVO_EMULATOR_TLS": "{}:{}".format(*secure),
        "PLIVO_EMULATOR_HOSTS": ",".join(api_hosts()),
        "PLIVO_EMULATOR_DOMAINS": ",".join(vendor_domains()),
        "PLIVO_EMULATOR_CA": str(certificates.authority),
    }
    for name in ("NO_PROXY", "no_proxy"):
        environment[name] = _no_proxy(before.get(name, ""))
    return environment


def _no_proxy(before: str) -> str:
    """Return the value of NO_PROXY: this machine and earlier entries, except for the API."""
    kept = [item.strip() for item in before.split(",") if item.strip()]
    return ",".join([_DIRECT, *(item for item in kept if not _covers_the_api(item))])


def _covers_the_api(item: str) -> bool:
    suffix = item.lstrip("*").lstrip(".").partition(":")[0]
    return any(not suffix or host == suffix or host.endswith(f".{suffix}") for host in api_hosts())


def _joined(first: str | None, second: str | None, separator: str) -> str:
    return separator.join(part for part in (first, second) if part)


def _for_node(path: Path) -> str:
    """Return a path for NODE_OPTIONS, quoted."""
    text = str(path).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{text}"'


def _for_java(path: Path) -> str:
    """Return a path for JAVA_TOOL_OPTIONS, quoted if it contains spaces."""
    text = str(path)
    return f'"{text}"' if " " in text else text
