"""The document as a whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from tests.spec.document import Document, at, pointer
from tests.spec.rules.registry import rule

SECTIONS = (
    "openapi",
    "info",
    "externalDocs",
    "servers",
    "security",
    "tags",
    "x-tagGroups",
    "paths",
    "webhooks",
    "components",
)
SERVERS = ("https://api.plivo.com/v1", "http://127.0.0.1:12121/v1")


@rule
def sections_stand_in_order(document: Document) -> Iterator[str]:
    """A reader finds every section where every other document of ours has it."""
    present = list(document.data)
    for unknown in [each for each in present if each not in SECTIONS]:
        yield f"#/{unknown}: no such section; add it to SECTIONS in {__name__} if it is meant"
    known = [each for each in present if each in SECTIONS]
    wanted = [each for each in SECTIONS if each in known]
    if known != wanted:
        yield f"#: the sections stand as {known}; put them in the order {wanted}"


@rule
def every_tag_is_in_one_group(document: Document) -> Iterator[str]:
    """A tag outside the groups vanishes from the reference."""
    groups = document.data.get("x-tagGroups", [])
    grouped = Counter(tag for group in groups for tag in group["tags"])
    for tag in document.data.get("tags", []):
        if (count := grouped[tag["name"]]) != 1:
            yield f"#/x-tagGroups: {tag['name']} is in {count} groups; list it in one"


@rule
def tags_and_paths_stand_as_the_groups_do(document: Document) -> Iterator[str]:
    """Menus, collections and the plain reference list both as they stand."""
    groups = document.data.get("x-tagGroups", [])
    order = {tag: place for place, tag in enumerate(tag for g in groups for tag in g["tags"])}
    tags = [(f"#/tags/{tag['name']}", tag["name"]) for tag in document.data.get("tags", [])]
    paths = [(f"#/paths/{one.path}", one.tag) for one in document.operations]
    for entries in (tags, paths):
        known = [(where, tag) for where, tag in entries if tag in order]
        for (_, before), (where, tag) in pairwise(known):
            if order[tag] < order[before]:
                yield f"{where}: stands behind {before}; list it as x-tagGroups does"


@rule
def servers_are_the_live_api_then_the_emulator(document: Document) -> Iterator[str]:
    """Clients take the first server by default; tools that match strictly need the second."""
    urls = tuple(server["url"] for server in document.data.get("servers", []))
    if urls != SERVERS:
        yield f"#/servers: they are {urls}; list exactly {SERVERS}, in this order"


@rule
def references_stay_in_components(document: Document) -> Iterator[str]:
    """Generators drop references to other files, to ``$defs`` and into paths."""
    for where, target in document.references:
        if not target.startswith("#/components/") or target.count("/") != 3:
            yield f"{where}: refers to {target}; make the target a component and refer to that"
            continue
        try:
            at(document.data, target)
        except KeyError:
            yield f"{where}: {target} does not exist; define it or correct the name"


@rule
def path_items_are_written_in_place(document: Document) -> Iterator[str]:
    """A path item behind a ``$ref`` is silently dropped by the client generator."""
    for room in ("paths", "webhooks"):
        for path, item in document.data.get(room, {}).items():
            if "$ref" in item:
                yield f"#/{room}/{path}: is a $ref; write the path item in place"


@rule
def paths_end_in_a_slash(document: Document) -> Iterator[str]:
    """The canonical form of a path, except on hosts of their own; the server accepts the other."""
    for each in document.operations:
        if not each.path.endswith("/") and "servers" not in each.item:
            yield f"#/paths/{each.path}: end the path in a slash"


@rule
def component_names_are_unique(document: Document) -> Iterator[str]:
    """Generators make a type of each of these kinds, and Go has one name space for all."""
    seen: dict[str, str] = {}
    for room in ("schemas", "parameters", "responses", "requestBodies", "headers", "callbacks"):
        for name in document.components(room):
            where = pointer("components", room, name)
            if (other := seen.setdefault(name.lower(), where)) != where:
                yield f"{where}: is called like {other}; give it a name of its own"
