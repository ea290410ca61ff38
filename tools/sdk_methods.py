"""What operations are called in the vendor's SDKs.

Where `methods` of `official_sdks.toml` says nothing, `calls_create` is

- Python: `client.calls.create`
- Node.js: `client.calls.create`
- Go: `client.Calls.Create`
- Java: `Call.creator(...)...create()` of the package `com.plivo.api.models.call`

A method is written with dots. In the file, `{verb}` stands for what the operationId has after its
tag, as the language spells it, `{Verb}` for the same with a capital, `{object}` for its words after
the first, with underscores, and `{factory}` for Java's noun. Positional arguments may be listed in
parentheses after the method that takes them.
"""

from __future__ import annotations

import re
from typing import Final

from tools.official_sdks import Sdk

_DEFAULTS: Final = {
    "python": "{tag}.{verb}",
    "node": "{tag}.{verb}",
    "go": "{Tag}.{Verb}",
    "java": "{package}.{Class}.{factory}.{verb}",
}
_FACTORIES: Final = {
    "create": "creator",
    "get": "getter",
    "list": "lister",
    "update": "updater",
    "delete": "deleter",
}


def method(sdk: Sdk, tag: str, verb: str) -> str:
    """Return how an SDK calls an operation, with its positional arguments where they are listed.

    Args:
        sdk: the SDK.
        tag: of the operation, in small letters with underscores, such as `verify_sessions`.
        verb: what the operationId has after it.

    Raises:
        LookupError: no rule says it.
    """
    operation_id = f"{tag}_{verb}"
    template = sdk.method(operation_id) or _DEFAULTS[sdk.key]
    try:
        return template.format_map(_words(sdk.key, tag, verb))
    except KeyError as word:
        raise LookupError(
            f"{operation_id}: no rule says what {word} is; name the method in "
            f"tools/official_sdks.toml, under [{sdk.key}.methods]"
        ) from None


def spelled(name: str, sdk: str) -> str:
    """Return a name as the language of an SDK spells it."""
    return name if sdk in ("python", "go") else camel(name)


def camel(name: str) -> str:
    """Return a name in camel case."""
    return re.sub(r"_+(\w)", lambda found: found[1].upper(), name)


def _words(sdk: str, tag: str, verb: str) -> dict[str, str]:
    resource = tag.removesuffix("s")
    words = {
        "tag": spelled(tag, sdk),
        "Tag": _capital(camel(tag)),
        "verb": spelled(verb, sdk),
        "Verb": _capital(camel(verb)),
        "object": verb.partition("_")[2],
        "package": resource.replace("_", ""),
        "Class": _capital(camel(resource)),
    }
    return words | ({"factory": _FACTORIES[verb]} if verb in _FACTORIES else {})


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]
