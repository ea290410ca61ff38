"""Finds parts of the document that the generated package does not know."""

import ast
from collections.abc import Iterator
from pathlib import Path

from openapi_python_client.strings import ClassName, PythonIdentifier

from tools.generator.document import Document, Node, schema_types


def missing_counterparts(document: Document, package: Path) -> Iterator[str]:
    """One line for each operation, component or event without generated code.

    The package is read, not imported: what counts is the committed text.
    """
    for _, _, _, operation in document.operations():
        operation_id = operation["operationId"]
        tag = PythonIdentifier(operation["tags"][0], "")
        module = package / "api" / tag / f"{operation_id}.py"
        method = operation_id.removeprefix(f"{tag}_")
        if not {"build", "parse"} <= _functions(module):
            yield f"operation {operation_id} has no module {module.relative_to(package)}"
        if method not in _functions(module.with_name("__init__.py")):
            yield f"operation {operation_id} has no method {tag}.{method}"
    for name, schema in document.schemas.items():
        module = package / "models" / f"{PythonIdentifier(ClassName(name, ''), '')}.py"
        if _becomes_class(schema) and not module.is_file():
            yield f"schema {name} has no module {module.relative_to(package)}"
    webhooks = package / "webhooks.py"
    known = webhooks.read_text("utf-8") if webhooks.is_file() else ""
    for source, operation in document.events():
        for media in operation["requestBody"]["content"].values():
            model = ClassName(media["schema"]["$ref"].rsplit("/", 1)[1], "")
            if f'"{model}",' not in known:
                yield f"{source} has no entry in webhooks.py"


def _becomes_class(schema: Node) -> bool:
    """Whether a component is an object or an enum; others are printed where they are used."""
    return "enum" in schema or "object" in schema_types(schema) or "properties" in schema


def _functions(module: Path) -> set[str]:
    if not module.is_file():
        return set()
    return {
        node.name
        for node in ast.walk(ast.parse(module.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
