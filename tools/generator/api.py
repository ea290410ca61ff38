"""The API of a document, prepared for the templates."""

from __future__ import annotations

from attrs import frozen

from plivo_runtime.async_client import AsyncClient
from plivo_runtime.sync_client import SyncClient
from tools.generator.document import Document, DocumentError, Node
from tools.generator.events import Event, events
from tools.generator.identifiers import Namer, pascal_case, snake_case
from tools.generator.operations import Operation, Operations, server_url
from tools.generator.refusal import Refusals, Refused, pointer
from tools.generator.schemas import Schemas
from tools.generator.types import Class
from tools.generator.validity import invalidities

RESERVED_TAGS = {"cached_property", *dir(SyncClient), *dir(AsyncClient)}
"""Names that the client already uses."""


@frozen
class Tag:
    """A resource."""

    name: str
    """Attribute of the client, and package of its operations."""
    resource: str
    """Its class, such as `WidgetsResource`."""
    description: str


@frozen
class Api:
    """The API of a document."""

    server: str
    authenticated: bool
    tags: list[Tag]
    classes: list[Class]
    operations: list[Operation]
    events: list[Event]
    schemas: Schemas

    def of_tag(self, tag: Tag) -> list[Operation]:
        """The operations of a resource."""
        return [operation for operation in self.operations if operation.tag == tag.name]


def read(document: Document, class_names: dict[str, str] | None = None) -> Api:
    """Read a document.

    Args:
        document: The document.
        class_names: Class names by component, where they differ from the default.

    Raises:
        DocumentError: It is invalid, or the client cannot express part of it.
    """
    if invalid := list(invalidities(document)):
        raise DocumentError("\n".join(invalid))
    refusals = Refusals()
    schemas = Schemas(document, refusals, class_names or {})
    tags = _tags(document, refusals)
    schemas.reserve(
        name for tag in tags.values() for name in (tag.resource, f"Async{tag.resource}")
    )
    schemas.read_components()
    server, authenticated = "", False
    with refusals.collecting():
        server = _server(document)
        authenticated = _authenticated(document)
    reader = Operations(document, schemas, authenticated=authenticated)
    operations = _operations(document, reader, tags, refusals)
    found: list[Event] = []
    with refusals.collecting():
        found = events(document, schemas)
    schemas.mark_alternatives()
    schemas.name_dictionaries(one.of for each in operations for one in each.arguments)
    if refusals.lines:
        raise DocumentError("\n".join(refusals.lines))
    used = {operation.tag for operation in operations}
    return Api(
        server,
        authenticated,
        [tag for tag in tags.values() if tag.name in used],
        schemas.classes,
        operations,
        found,
        schemas,
    )


def problems(document: Document) -> list[str]:
    """The reasons for refusing a document, one line each; empty if there are none."""
    try:
        read(document)
    except DocumentError as error:
        return str(error).splitlines()
    return []


def _tags(document: Document, refusals: Refusals) -> dict[str, Tag]:
    """The resources by their tags, in the order of the operations."""
    wanted: dict[str, str] = {}
    seen: set[str] = set()
    for path, method, _, operation in document.operations():
        operation_id, tags = operation.get("operationId", ""), operation.get("tags", [])
        with refusals.collecting(operation_id):
            place = pointer("#/paths", path, method)
            if not operation_id or operation_id in seen:
                raise Refused(place, f"needs an operationId of its own, has {operation_id!r}")
            if len(tags) != 1:
                raise Refused(place, f"needs exactly one tag, has {', '.join(tags) or 'none'}")
            wanted.setdefault(tags[0], snake_case(tags[0]))
        seen.add(operation_id)
    names = Namer(RESERVED_TAGS).names(wanted)
    described = {tag["name"]: tag.get("description") for tag in document.root.get("tags", [])}
    return {
        tag: Tag(name, f"{pascal_case(name).rstrip('_')}Resource", described.get(tag) or tag)
        for tag, name in names.items()
    }


def _operations(
    document: Document, reader: Operations, tags: dict[str, Tag], refusals: Refusals
) -> list[Operation]:
    found = []
    for path, method, _, operation in document.operations():
        tag = tags.get(next(iter(operation.get("tags", [])), ""))
        with refusals.collecting(operation.get("operationId", "")):
            if tag and operation.get("operationId"):
                found.append(reader.read(path, method, tag.name, pointer("#/paths", path)))
    return found


def _server(document: Document) -> str:
    servers = document.root.get("servers", [])
    if not servers:
        raise Refused("#/servers", "needs a server: the client has to know the URL of the API")
    return server_url(servers[0], "#/servers/0")


def _authenticated(document: Document) -> bool:
    """Whether credentials are sent, with HTTP Basic, the only supported scheme."""
    required: list[Node] = [*document.root.get("security", [])]
    for _, _, _, operation in document.operations():
        required += operation.get("security", [])
    schemes = document.root.get("components", {}).get("securitySchemes", {})
    names = [name for one in required for name in one]
    for name in dict.fromkeys(names):
        place = pointer("#/components/securitySchemes", name)
        scheme = document.resolve(schemes.get(name, {}), place)
        if (scheme.get("type"), str(scheme.get("scheme", "")).lower()) != ("http", "basic"):
            kind = scheme.get("scheme") or scheme.get("type") or "not described"
            raise Refused(
                place, f"security scheme {name!r} is {kind}; only HTTP Basic is supported"
            )
    return bool(names)
