"""The generators, and what is asked of each: accept the document, compile, work.

Every program of the round trips does the same: it opens a masking session, reads, finds, changes
and ends it, and asks for an application that does not exist.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from tests.portable.postman import prove_collection
from tests.portable.workshop import Workshop
from tests.spec.document import BUNDLED
from tools.npm import CLEAN_INSTALL

_GENERATE: Final = ("openapi-generator-cli", "generate", "-i", str(BUNDLED))
_WARNING: Final = r"\bWARN\b"


@dataclass(frozen=True)
class Proof:
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
    prove: Callable[[Workshop], None]


def typescript(workshop: Workshop) -> None:
    """Types by openapi-typescript, and a round trip with openapi-fetch, which only types."""
    workshop.need("node", "npm")
    workshop.run(*CLEAN_INSTALL)
    bin = workshop.folder / "node_modules" / ".bin"
    printed = workshop.run(str(bin / "openapi-typescript"), str(BUNDLED), "-o", "plivo.ts")
    workshop.note(printed, "(?i)warn")
    workshop.prove("types generated")
    workshop.run(str(bin / "tsc"))
    workshop.prove("tsc --strict")
    workshop.run("node", "dist/roundtrip.js")
    workshop.prove("round trip")


def go(workshop: Workshop) -> None:
    """A Go client by openapi-generator, without dependencies."""
    workshop.need("java", "go")
    # Without the prefix two enums with the same value make the same constant.
    properties = "packageName=plivo,enumClassPrefix=true,withGoMod=false"
    printed = workshop.run(*_GENERATE, "-g", "go", "-o", "plivo", f"-p={properties}")
    workshop.note(printed, _WARNING)
    workshop.prove("client generated")
    workshop.run("go", "vet", ".", "./plivo")
    workshop.prove("go vet")
    workshop.run("go", "run", ".")
    workshop.prove("round trip")


def java(workshop: Workshop) -> None:
    """A Java client by openapi-generator, compiled with Maven as it comes."""
    workshop.need("java", "javac", "mvn")
    printed = workshop.run(*_GENERATE, "-g", "java", "-o", ".", "-p=hideGenerationTimestamp=true")
    workshop.note(printed, _WARNING)
    workshop.prove("client generated")
    source = workshop.folder / "RoundTrip.java"
    source.rename(workshop.folder / "src" / "main" / "java" / source.name)
    libraries = workshop.folder / "target" / "lib"
    workshop.run(
        *("mvn", "-q", "-B", "-ntp", "-Dmaven.test.skip"),
        *("compile", "dependency:copy-dependencies"),
        *("-DincludeScope=runtime", f"-DoutputDirectory={libraries}"),
    )
    workshop.prove("javac")
    workshop.run("java", "-cp", f"target/classes:{libraries}/*", "RoundTrip")
    workshop.prove("round trip")


def pydantic(workshop: Workshop) -> None:
    """Models of pydantic by datamodel-code-generator, filled with real replies."""
    printed = workshop.run(
        *("datamodel-codegen", f"--input={BUNDLED}", "--input-file-type=openapi"),
        *("--output=plivo_models.py", "--output-model-type=pydantic_v2.BaseModel"),
        *("--target-python-version=3.11", "--formatters=builtin"),
    )
    workshop.note(printed, "(?i)warn")
    workshop.prove("models generated")
    workshop.run("python", "roundtrip.py")
    workshop.prove("round trip")


PROOFS: Final = (
    Proof("typescript", "TypeScript types", "openapi-typescript", typescript),
    Proof("go", "Go client", "openapi-generator", go),
    Proof("java", "Java client", "openapi-generator", java),
    Proof("pydantic", "pydantic models", "datamodel-code-generator", pydantic),
    Proof("postman", "Postman and Bruno collection", "newman, Bruno's converter", prove_collection),
)
