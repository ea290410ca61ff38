"""The generators, and what is asked of each: accept the document, compile, work.

Every program of the round trips does the same: it opens a masking session, reads, finds, changes
and ends it, and asks for an application that does not exist.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from tests.portable.postman import prove_collection
from tests.portable.workspace import Workspace
from tests.spec.document import BUNDLED
from tools.docs.downgrade import NAME, downgraded
from tools.npm import CLEAN_INSTALL

_GENERATE: Final = ("openapi-generator-cli", "generate")
# Webhooks have the field in both cases, which would be one name in Go and in Java.
_LOWER_CASE: Final = "--name-mappings=machine="
_WARNING: Final = r"\bWARN\b"


@dataclass(frozen=True)
class Generator:
    """One generator.

    Attributes:
        name: of the folder with its programs.
        makes: for readers.
        generator: its name for readers.
        prove: tries it.
    """

    name: str
    makes: str
    generator: str
    prove: Callable[[Workspace], None]


def typescript(workspace: Workspace) -> None:
    """Types by openapi-typescript, and a round trip with openapi-fetch, which only types."""
    workspace.need("node", "npm")
    workspace.run(*CLEAN_INSTALL)
    bin = workspace.folder / "node_modules" / ".bin"
    printed = workspace.run(str(bin / "openapi-typescript"), str(BUNDLED), "-o", "plivo.ts")
    workspace.note(printed, "(?i)warn")
    workspace.prove("types generated")
    workspace.run(str(bin / "tsc"))
    workspace.prove("tsc --strict")
    workspace.run("node", "dist/roundtrip.js")
    workspace.prove("round trip")


def go(workspace: Workspace) -> None:
    """A Go client by openapi-generator."""
    workspace.need("java", "go")
    # Without the prefix two enums with the same value make the same constant.
    properties = "packageName=plivo,enumClassPrefix=true,withGoMod=false"
    document = json.loads(BUNDLED.read_bytes())
    # Its code for a list of files does not compile: it takes the list for a pointer.
    del document["paths"]["/Account/{auth_id}/Media/"]["post"]
    source = workspace.folder / "without_uploads.json"
    source.write_text(json.dumps(document), "utf-8")
    printed = workspace.run(
        *(*_GENERATE, "-i", str(source), f"{_LOWER_CASE}MachineInLowerCase"),
        *("-g", "go", "-o", "plivo", f"-p={properties}"),
    )
    workspace.note(printed, _WARNING)
    workspace.prove("client generated, without uploads")
    workspace.run("go", "vet", ".", "./plivo")
    workspace.prove("go vet")
    workspace.run("go", "run", ".")
    workspace.prove("round trip")


def _allow_any_boolean(node: Any) -> None:
    """Take `const` from booleans: the Java code for one that has to be true does not compile."""
    if isinstance(node, dict):
        if node.get("type") == "boolean":
            node.pop("const", None)
        node = list(node.values())
    if isinstance(node, list):
        for each in node:
            _allow_any_boolean(each)


def java(workspace: Workspace) -> None:
    """A Java client by openapi-generator, compiled with Maven as it comes."""
    workspace.need("java", "javac", "mvn")
    document = json.loads(BUNDLED.read_bytes())
    _allow_any_boolean(document)
    source = workspace.folder / "any_booleans.json"
    source.write_text(json.dumps(document), "utf-8")
    printed = workspace.run(
        *(*_GENERATE, "-i", str(source), f"{_LOWER_CASE}machineInLowerCase"),
        *("-g", "java", "-o", ".", "-p=hideGenerationTimestamp=true"),
    )
    workspace.note(printed, _WARNING)
    workspace.prove("client generated")
    program = workspace.folder / "RoundTrip.java"
    program.rename(workspace.folder / "src" / "main" / "java" / program.name)
    libraries = workspace.folder / "target" / "lib"
    workspace.run(
        *("mvn", "-q", "-B", "-ntp", "-Dmaven.test.skip"),
        *("compile", "dependency:copy-dependencies"),
        *("-DincludeScope=runtime", f"-DoutputDirectory={libraries}"),
    )
    workspace.prove("javac")
    workspace.run("java", "-cp", f"target/classes:{libraries}/*", "RoundTrip")
    workspace.prove("round trip")


def pydantic(workspace: Workspace) -> None:
    """Models of pydantic by datamodel-code-generator, filled with real replies."""
    printed = workspace.run(
        *("datamodel-codegen", f"--input={BUNDLED}", "--input-file-type=openapi"),
        *("--output=plivo_models.py", "--output-model-type=pydantic_v2.BaseModel"),
        *("--target-python-version=3.11", "--formatters=builtin"),
    )
    workspace.note(printed, "(?i)warn")
    workspace.prove("models generated")
    workspace.run("python", "roundtrip.py")
    workspace.prove("round trip")


def connexion(workspace: Workspace) -> None:
    """A server by connexion, which knows OpenAPI 3.0 only, that answers with the examples."""
    workspace.need("node", "npm")
    older = downgraded(json.loads(BUNDLED.read_bytes()), workspace.folder)
    (workspace.folder / NAME).write_text(json.dumps(older), "utf-8")
    workspace.prove("openapi-3.0.json valid")
    (asked,) = re.findall(
        r"^(\d+ operations)$", workspace.run("python", "roundtrip.py"), re.MULTILINE
    )
    workspace.prove(f"{asked} answered, arguments and replies checked")


GENERATORS: Final = (
    Generator("typescript", "TypeScript types", "openapi-typescript", typescript),
    Generator("go", "Go client", "openapi-generator", go),
    Generator("java", "Java client", "openapi-generator", java),
    Generator("connexion", "Server, OpenAPI 3.0", "connexion", connexion),
    Generator("pydantic", "pydantic models", "datamodel-code-generator", pydantic),
    Generator(
        "postman", "Postman and Bruno collection", "newman, Bruno's converter", prove_collection
    ),
)
