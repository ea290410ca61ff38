"""Generates the clients and the bundled contracts from the OpenAPI documents.

    python tools/generate.py            writes generated/ and the emulator's JSON bundles
    python tools/generate.py --check    fails if they are not what would be written

One more client, of another document:

    python tools/generate.py --spec other.yaml --output generated/other_client
"""

import argparse
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from tools.generator.counterparts import missing_counterparts
from tools.generator.document import Document, DocumentError
from tools.generator.drift import file_drift, folder_drift
from tools.generator.names import Names
from tools.generator.package import write_package

EMULATOR = ROOT / "src" / "plivo_emulator"
GENERATED = ROOT / "generated"


class Target(NamedTuple):
    """A document and what is made from it."""

    spec: Path
    output: Path
    bundle: Path | None


TARGETS = (
    Target(ROOT / "openapi.yaml", GENERATED / "plivo_client", EMULATOR / "openapi.json"),
    Target(
        EMULATOR / "control" / "openapi.yaml",
        GENERATED / "plivo_emulator_client",
        EMULATOR / "control" / "openapi.json",
    ),
)


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; 0 means that all is as it should be."""
    options = _parser().parse_args(arguments)
    targets: tuple[Target, ...] = TARGETS
    if options.output is not None:
        targets = (Target(options.spec, options.output, options.bundle),)
    do = _check if options.check else _write
    worst = 0
    for target in targets:
        try:
            names = Names(options.package or target.output.name)
            worst = max(worst, do(Document.load(target.spec), names, target.output, target.bundle))
        except DocumentError as error:
            print(f"{target.spec.name}: {error}", file=sys.stderr)
            worst = 1
    return worst


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Generate the clients from the OpenAPI documents.")
    parser.add_argument("--output", type=Path, help="folder of a package of its own to generate")
    parser.add_argument(
        "--spec", type=Path, default=TARGETS[0].spec, help="its OpenAPI document, YAML or JSON"
    )
    parser.add_argument("--package", help="its name; else that of the folder")
    parser.add_argument("--bundle", type=Path, help="also write its document as compact JSON")
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    return parser


def _write(document: Document, names: Names, output: Path, bundle: Path | None) -> int:
    started = time.perf_counter()
    # Beside the old one first: a document with a problem must not cost the client.
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / names.package
        write_package(document, names, fresh)
        _refuse_missing(document, fresh)
        files = _replace(output, fresh)
    if bundle is not None:
        bundle.parent.mkdir(parents=True, exist_ok=True)
        bundle.write_text(document.bundle(), "utf-8")
    seconds = time.perf_counter() - started
    print(f"{names.package}: {files} files generated in {seconds:.1f} s")
    return 0


def _replace(output: Path, fresh: Path) -> int:
    """Make `output` equal to `fresh`, touching only files that differ."""
    wanted = {
        path.relative_to(fresh): path.read_bytes() for path in fresh.rglob("*") if path.is_file()
    }
    for path in output.rglob("*"):
        if path.is_file() and path.relative_to(output) not in wanted:
            path.unlink()
    for name, content in wanted.items():
        path = output / name
        if not path.is_file() or path.read_bytes() != content:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
    for path in sorted(output.rglob("*"), reverse=True):
        if path.is_dir() and not any(path.iterdir()):
            path.rmdir()
    return len(wanted)


def _check(document: Document, names: Names, output: Path, bundle: Path | None) -> int:
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / names.package
        write_package(document, names, fresh)
        _refuse_missing(document, fresh)
        problems = list(folder_drift(output, fresh))
        if bundle is not None:
            bundled = Path(folder) / bundle.name
            bundled.write_text(document.bundle(), "utf-8")
            problems += file_drift(bundle, bundled, bundle.name)
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        print(f"{len(problems)} files differ: run `make generate`.", file=sys.stderr)
    return 1 if problems else 0


def _refuse_missing(document: Document, package: Path) -> None:
    missing = list(missing_counterparts(document, package))
    if missing:
        raise DocumentError("\n".join(missing))


if __name__ == "__main__":
    sys.exit(main())
