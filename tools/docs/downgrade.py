"""The document as OpenAPI 3.0, for tools that know no later version.

[openapi-down-convert](https://github.com/apiture/openapi-down-convert) does the work; before it
comes what it leaves, because 3.0 has no words for it: conditions between fields are left out (the
descriptions say them, too), a choice of types becomes `anyOf`, and webhooks are left out.
"""

import json
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any, Final

from openapi_spec_validator import OpenAPIV30SpecValidator

from tools.docs.errors import DocsError
from tools.generator.document import Node
from tools.npm import CLEAN_INSTALL

NAME: Final = "openapi-3.0.json"
_PACKAGE: Final = Path(__file__).parent / "openapi_3_0"
_CONDITIONS: Final = ("if", "then", "else", "dependentSchemas")
_NULL: Final = {"type": "null"}
# The same in 3.0, where null is no type and `nullable` says something beside a type only.
_OLD_NULL: Final = {"type": "string", "nullable": True, "enum": [None]}


def downgraded(document: Node, cache: Path) -> Node:
    """Return the document as OpenAPI 3.0.

    Args:
        document: the bundled document; it is not changed.
        cache: folder in which the converter is installed, once for each version.

    Raises:
        DocsError: there is no npm, the converter fails, or what it writes is not valid.
    """
    converter = _installed(cache / "openapi-3.0")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "3.1.json").write_text(json.dumps(sayable(document)), "utf-8")
        # Descriptions beside a reference are kept, which 3.0 would ignore.
        options = ("--input", "3.1.json", "--output", "3.0.json", "--allOf")
        _run(str(converter), *options, folder=folder)
        made: Node = json.loads((folder / "3.0.json").read_text("utf-8"))
    if wrong := next(iter(OpenAPIV30SpecValidator(made).iter_errors()), None):
        place = "/".join(map(str, wrong.absolute_path))
        raise DocsError(f"{NAME} is not valid: #/{place}: {wrong.message[-200:]}")
    return made


def sayable(document: Node) -> Node:
    """A copy without what OpenAPI 3.0 has no words for."""
    copy: Node = json.loads(json.dumps(document))
    copy["info"].pop("summary", None)
    copy.pop("webhooks", None)
    copy.pop("jsonSchemaDialect", None)
    items = copy["components"].pop("pathItems", {})
    for path_item in copy["paths"].values():
        _put_callbacks(path_item, items)
    _rewrite(copy)
    return copy


def _put_callbacks(path_item: Node, items: Node) -> None:
    """Put what callbacks refer to in its place: in 3.0 a path item is no component."""
    for operation in path_item.values():
        for callback in operation.get("callbacks", {}).values() if "responses" in operation else ():
            for expression, called in callback.items():
                if "$ref" in called:
                    callback[expression] = items[called["$ref"].rpartition("/")[2]]


def _rewrite(node: Any) -> None:
    if isinstance(node, list):
        for each in node:
            _rewrite(each)
    elif isinstance(node, dict):
        # Values of examples are no schemas.
        for key, each in node.items():
            if key not in ("example", "examples", "value", "enum", "const"):
                _rewrite(each)
        if "in" in node and "$ref" in node.get("schema", {}):
            _move_example(node)
        _rewrite_schema(node)


def _move_example(parameter: Node) -> None:
    """Leave nothing beside the reference of a parameter: tools look for the type behind it."""
    schema = parameter["schema"]
    parameter["schema"] = {"$ref": schema["$ref"]}
    if "examples" in schema and "examples" not in parameter:
        parameter["example"] = schema["examples"][0]


def _rewrite_schema(schema: Node) -> None:
    for name in _CONDITIONS:
        if isinstance(schema.get(name), dict):
            del schema[name]
    types = schema.get("type")
    if isinstance(types, list) and len(types) > (2 if "null" in types else 1):
        del schema["type"]
        schema["anyOf"] = [{"type": each} for each in types]
    for choice in ("oneOf", "anyOf"):
        if isinstance(alternatives := schema.get(choice), list):
            schema[choice] = [_OLD_NULL if each == _NULL else each for each in alternatives]


def _installed(folder: Path) -> Path:
    """The converter's program, exactly as locked."""
    lock = _PACKAGE / "package-lock.json"
    program = folder / "node_modules" / ".bin" / "openapi-down-convert"
    kept = folder / lock.name
    if not program.exists() or kept.read_bytes() != lock.read_bytes():
        if shutil.which("npm") is None:
            raise DocsError(f"{NAME} is made by a program of npm, but npm is not on PATH.")
        shutil.copytree(_PACKAGE, folder, dirs_exist_ok=True)
        _run(*CLEAN_INSTALL, folder=folder)
    return program.absolute()


def _run(*command: str, folder: Path) -> None:
    ran = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if ran.returncode:
        raise DocsError(f"{command[0]} failed:\n{(ran.stdout + ran.stderr).strip()}")
