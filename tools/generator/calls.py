"""Sample calls of operations, made from the examples in the document."""

from collections.abc import Iterator
from typing import Any

from attrs import frozen

from plivo_emulator.pipeline.variants import CHOICE, url_path
from tools.generator.document import Document, DocumentError, Node


@frozen
class Call:
    """An operation with the arguments for a code sample."""

    operation_id: str
    method: str
    """In upper case."""
    path: str
    """Below the server, such as `/Account/{auth_id}/Application/`."""
    resource: str
    """Tag in snake case, such as `masking_sessions`: an attribute of the client."""
    verb: str
    """Method of the resource, such as `create`."""
    server: str
    """The live one: the path's own, or the document's."""
    path_values: dict[str, str]
    """Examples of the path parameters, without the account's."""
    query: dict[str, Any]
    """Examples of the required query parameters."""
    choice: dict[str, Any]
    """Those of them that choose an operation among several on its path."""
    body: dict[str, Any] | None
    """First example of the request body, if it is JSON."""
    files: dict[str, list[str]]
    """Names of files by the fields of a form that they are sent in."""
    is_list: bool
    has_result: bool

    @property
    def examples(self) -> dict[str, Any]:
        """What stands in the call, by the name of its parameter or field."""
        return {**(self.body or {}), **self.files, **self.path_values}

    @property
    def noun(self) -> str:
        """One object of the resource, as a variable name."""
        return self.resource.removesuffix("s")

    @property
    def item(self) -> str:
        """One object of the list that it returns, as a variable name."""
        return (self.verb.partition("_")[2] or self.resource).removesuffix("s")

    @property
    def iterate(self) -> str:
        """The method of the resource that walks through all pages of the list."""
        return self.verb.replace("list", "iterate", 1)


def calls(document: Document) -> Iterator[Call]:
    """The calls of all operations, in the order of the document."""
    for path, method, item, operation in document.operations():
        yield _call(document, path, method, item, operation)


def example(document: Document, node: Node) -> Any:
    """The first example of a parameter, schema, or media type.

    Raises:
        DocumentError: It has none.
    """
    for holder in (node, node.get("schema", {})):
        examples = holder.get("examples")
        if isinstance(examples, dict) and examples:
            return document.resolve(next(iter(examples.values())))["value"]
        if isinstance(examples, list) and examples:
            return examples[0]
    raise DocumentError(f"{node.get('name', node)} has no example")


def success(document: Document, operation: Node) -> tuple[str, Node]:
    """Status and response of the first documented success."""
    for status, response in operation["responses"].items():
        if status.startswith("2"):
            return status, document.resolve(response)
    raise DocumentError(f"{operation['operationId']} has no successful response")


def _call(document: Document, path: str, method: str, item: Node, operation: Node) -> Call:
    parameters = [
        document.resolve(parameter)
        for parameter in (*item.get("parameters", []), *operation.get("parameters", []))
    ]
    resource = operation["tags"][0].lower().replace(" ", "_")
    return Call(
        operation_id=operation["operationId"],
        method=method.upper(),
        path=url_path(path, operation),
        resource=resource,
        verb=operation["operationId"].removeprefix(f"{resource}_"),
        server=(item.get("servers") or document.root["servers"])[0]["url"],
        path_values={
            parameter["name"]: str(example(document, parameter))
            for parameter in parameters
            if parameter["in"] == "path" and parameter["name"] != "auth_id"
        },
        query={
            parameter["name"]: example(document, parameter)
            for parameter in parameters
            if parameter["in"] == "query" and parameter.get("required")
        },
        choice=operation.get(CHOICE, {}),
        body=_body(document, operation, "application/json"),
        files=_body(document, operation, "multipart/form-data") or {},
        is_list=_is_list(document, operation, parameters),
        has_result="content" in success(document, operation)[1],
    )


def _is_list(document: Document, operation: Node, parameters: list[Node]) -> bool:
    """Whether there are pages that lead to each other: a reply says in `meta` where it stands."""
    if all(parameter["name"] != "offset" for parameter in parameters):
        return False
    media = success(document, operation)[1]["content"]["application/json"]
    schema = document.resolve(media["schema"])
    return "properties" not in schema or not {"meta", "response"}.isdisjoint(schema["properties"])


def _body(document: Document, operation: Node, media_type: str) -> dict[str, Any] | None:
    content = document.resolve(operation.get("requestBody", {})).get("content", {})
    if media_type not in content:
        return None
    body: dict[str, Any] = example(document, content[media_type])
    return body
