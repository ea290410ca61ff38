"""Finds parts of the document that are missing in the generated package."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tools.generator.api import Api
from tools.generator.document import Document


def missing_counterparts(document: Document, api: Api, package: Path) -> Iterator[str]:
    """One line for each operation, component or event without generated code.

    The package is parsed, not imported, to check the committed text.
    """
    # Operations of a resource share a module.
    functions = cache(_functions)
    known = {operation.source: operation for operation in api.operations}
    for _, _, _, operation in document.operations():
        source = operation["operationId"]
        if (found := known.get(source)) is None:
            yield f"operation {source} was not read"
            continue
        module = package / "api" / found.tag / f"{found.operation_id}.py"
        if not {"build", "parse"} <= functions(module):
            yield f"operation {source} has no module {module.relative_to(package)}"
        if found.name not in functions(module.with_name("__init__.py")):
            yield f"operation {source} has no method {found.tag}.{found.name}"
    modules = {one.name: package / "models" / f"{one.module}.py" for one in api.classes}
    for name in document.schemas:
        class_name = api.schemas.class_of(name)
        if class_name and not modules[class_name].is_file():
            module = modules[class_name].relative_to(package)
            yield f"schema {name} has no module {module}"
    webhooks = package / "webhooks.py"
    text = webhooks.read_text("utf-8") if webhooks.is_file() else ""
    for event in api.events:
        if f'"{event.model}",' not in text:
            yield from (f"{source} has no entry in webhooks.py" for source in event.sources)


def _functions(module: Path) -> set[str]:
    if not module.is_file():
        return set()
    body = ast.parse(module.read_text("utf-8")).body
    methods = [node for each in body if isinstance(each, ast.ClassDef) for node in each.body]
    return {
        node.name
        for node in (*body, *methods)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
