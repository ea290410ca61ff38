"""What the search of the site looks through: sections of guides, operations, events, schemas."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from tools.docs.markdown import Rendered, anchor
from tools.generator.document import Document, Node

FILE = "search-index.js"


@frozen
class Entry:
    """Something to find."""

    title: str
    place: str
    """Where it belongs: the page, or what kind of thing of the reference it is."""
    address: str
    text: str
    """What else it is found by."""


def page_entries(address: str, page: Rendered) -> Iterator[Entry]:
    """The sections of a guide, one entry each.

    Args:
        address: of the page.
        page: its content.
    """
    for heading, text in page.sections:
        target = address if heading.level == 1 else f"{address}#{heading.anchor}"
        yield Entry(heading.text, page.title, target, text)


def reference_entries(document: Document, links: Mapping[str, str]) -> Iterator[Entry]:
    """Operations, events and schemas, found by the names of their fields, too.

    Args:
        document: The OpenAPI document.
        links: Links to its operations, by operationId.
    """
    for path, method, item, operation in document.operations():
        parameters = [*item.get("parameters", ()), *operation.get("parameters", ())]
        names = [document.resolve(one)["name"] for one in parameters]
        words = [operation["operationId"], method.upper(), path, operation["description"]]
        fields = _fields(document, operation.get("requestBody"))
        text = " ".join([*words, *names, *fields])
        place = f"API · {operation['tags'][0]}"
        yield Entry(operation["summary"], place, links[operation["operationId"]], text)
    for event in {event["operationId"]: event for _, event in document.events()}.values():
        text = " ".join([event["description"], *_fields(document, event["requestBody"])])
        yield Entry(event["summary"], "Event", f"plain.html#{anchor(event['summary'])}", text)
    for name, schema in document.schemas.items():
        text = " ".join([schema.get("description", ""), *schema.get("properties", {})])
        yield Entry(name, "Schema", f"plain.html#{anchor(name)}", text)


def _fields(document: Document, body: Node | None) -> list[str]:
    """The names of the fields of a body."""
    contents = document.resolve(body)["content"].values() if body else ()
    schemas = [document.resolve(media["schema"]) for media in contents]
    return [name for schema in schemas for name in schema.get("properties", {})]


def script(entries: Sequence[Entry]) -> str:
    """A script with the entries: a page from a file may not load anything but scripts."""
    rows = [[one.title, one.place, one.address, _plain(one.text)] for one in entries]
    return f"window.searchIndex = {json.dumps(rows, ensure_ascii=False, separators=(',', ':'))};\n"


def _plain(text: str) -> str:
    """A text on one line, without the marks of Markdown."""
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    return re.sub(r"\s+", " ", re.sub(r"[`*|]", " ", text)).strip()
