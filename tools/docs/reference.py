"""The reference as a Markdown page, for language models and readers without JavaScript."""

import json
import re
from typing import Any

from jinja2 import Environment

from tools.docs.markdown import anchor
from tools.docs.samples import languages
from tools.generator.calls import Call, calls
from tools.generator.document import Document, Node

_LIMITS = {
    "pattern": "pattern `{}`",
    "minimum": "at least {}",
    "exclusiveMinimum": "above {}",
    "maximum": "at most {}",
    "exclusiveMaximum": "below {}",
    "minLength": "at least {} characters",
    "maxLength": "at most {} characters",
    "minItems": "at least {} items",
    "maxItems": "at most {} items",
}


def markdown_reference(document: Document, environment: Environment) -> str:
    """Render the whole document as Markdown.

    Args:
        document: The OpenAPI document.
        environment: Environment with the template `reference.md.jinja`.
    """
    shapes = Shapes(document)
    text = environment.get_template("reference.md.jinja").render(
        document=document.root,
        operations=_operations(document),
        errors=_errors(document),
        events=_events(document),
        resolve=document.resolve,
        shapes=shapes,
        anchor=anchor,
        demoted=_demoted,
    )
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


class Shapes:
    """Descriptions of schemas.

    Args:
        document: The document that references of the schemas point into.
    """

    def __init__(self, document: Document) -> None:
        self._document = document

    def type(self, schema: Node) -> str:
        """A short description of a type; a component is a link to its section."""
        if "$ref" in schema:
            name = schema["$ref"].rpartition("/")[2]
            return f"[{name}](#{anchor(name)})"
        alternatives = schema.get("anyOf") or schema.get("oneOf")
        if alternatives:
            return " or ".join(self.type(alternative) for alternative in alternatives)
        declared = schema.get("type", "any")
        types = [declared] if isinstance(declared, str) else list(declared)
        if "array" in types and "items" in schema:
            types[types.index("array")] = f"array of {self.type(schema['items'])}"
        return " or ".join(types)

    def remarks(self, schema: Node) -> str:
        """Other constraints of a schema: allowed values and ranges."""
        found = []
        if "enum" in schema:
            found.append(f"one of {', '.join(f'`{json.dumps(one)}`' for one in schema['enum'])}")
        if "const" in schema:
            found.append(f"always `{json.dumps(schema['const'])}`")
        found += [words.format(schema[key]) for key, words in _LIMITS.items() if key in schema]
        return "; ".join(found)

    def row(self, *cells: str) -> str:
        """A row of a table."""
        return f"| {' | '.join(self._cell(cell) for cell in cells)} |"

    def fields(self, schema: Node) -> list[tuple[str, str, bool, str]]:
        """Name, type, whether it is required, and description of each field of an object."""
        schema = self._document.resolve(schema)
        required = schema.get("required", ())
        return [
            (name, self.type(field), name in required, self.described(field))
            for name, field in schema.get("properties", {}).items()
        ]

    def described(self, schema: Node) -> str:
        """The description of a field with its constraints."""
        described = schema.get("description") or self._document.resolve(schema).get(
            "description", ""
        )
        remarks = self.remarks(schema)
        return f"{described.strip()} ({remarks})" if remarks else described

    def examples(self, holder: Node) -> list[str]:
        """The examples of a media type as JSON or text."""
        values = [self._document.resolve(one)["value"] for one in holder["examples"].values()]
        return [one if isinstance(one, str) else _json(one) for one in values]

    @staticmethod
    def _cell(text: str) -> str:
        """A text that fits into one line of a table."""
        return re.sub(r"\s+", " ", text.strip()).replace("|", "\\|")


def _operations(document: Document) -> list[Node]:
    """Each operation with its parameters and samples."""
    by_id = {call.operation_id: call for call in calls(document)}
    return [
        {
            **operation,
            "path": path,
            "method": method.upper(),
            "parameters": [
                document.resolve(one)
                for one in (*item.get("parameters", ()), *operation.get("parameters", ()))
            ],
            "samples": _samples(by_id[operation["operationId"]]),
        }
        for path, method, item, operation in document.operations()
    ]


def _samples(call: Call) -> dict[str, str]:
    return {language.key: language.write(call) for language in languages(call)}


def _errors(document: Document) -> dict[str, Node]:
    """The error responses by status, which operations share."""
    found: dict[str, Node] = {}
    for _, _, _, operation in document.operations():
        for status, reference in operation["responses"].items():
            if not status.startswith("2"):
                found.setdefault(status, document.resolve(reference))
    return dict(sorted(found.items()))


def _events(document: Document) -> list[Node]:
    """Each event once, with the webhooks and callbacks that send it."""
    found: dict[str, dict[str, Any]] = {}
    for source, event in document.events():
        one = found.setdefault(event["operationId"], {**event, "sources": []})
        one["sources"].append(source)
    return list(found.values())


def _demoted(text: str) -> str:
    """A text with its headings one level lower."""
    return re.sub(r"^#", "##", text, flags=re.MULTILINE)


def _json(value: Any) -> str:
    return json.dumps(value, indent=2, ensure_ascii=False)
