"""Generates the clients from the OpenAPI documents, and converts the documents to other forms.

    python tools/generate.py            writes generated/, the JSON documents and the collection
    python tools/generate.py --check fails if they are not up to date

To generate a client for another document:

    python tools/generate.py --spec other.yaml --output generated/other_client
"""

import argparse
import re
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "src")]

from plivo_emulator.settings import DEFAULT_AUTH_ID, DEFAULT_AUTH_TOKEN
from tools.generator.collection import COLLECTION, collection
from tools.generator.counterparts import missing_counterparts
from tools.generator.document import Document, DocumentError
from tools.generator.drift import file_drift, folder_drift
from tools.generator.names import Names
from tools.generator.package import TEMPLATES, write_package
from tools.generator.plivo_xml import plivo_xml

EMULATOR = ROOT / "src" / "plivo_emulator"
GENERATED = ROOT / "generated"


Exports = Mapping[Path, Callable[[Document], str]]
Extras = Mapping[str, Callable[[Path], str]]
"""Modules of a client that do not come from its document, by file name: the source, from the
folder of the templates."""


class Target(NamedTuple):
    """A document with its outputs: a client, and the document in other forms."""

    spec: Path
    output: Path
    exports: Exports
    extras: Extras


TARGETS = (
    Target(
        ROOT / "openapi.yaml",
        GENERATED / "plivo_client",
        {
            EMULATOR / "openapi.json": Document.compact,
            ROOT / "openapi.json": Document.indented,
            # Its variables point to the emulator, where a request sent by mistake is free.
            GENERATED / COLLECTION: partial(
                collection, server=1, auth_id=DEFAULT_AUTH_ID, auth_token=DEFAULT_AUTH_TOKEN
            ),
        },
        {"xml.py": plivo_xml},
    ),
    Target(
        EMULATOR / "control" / "openapi.yaml",
        GENERATED / "plivo_emulator_client",
        {EMULATOR / "control" / "openapi.json": Document.compact},
        {},
    ),
)


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; return 0 on success."""
    options = _parser().parse_args(arguments)
    targets: tuple[Target, ...] = TARGETS
    if options.output is not None:
        exports: Exports = {options.bundle: Document.compact} if options.bundle else {}
        extras = {one.spec: one.extras for one in TARGETS}.get(options.spec.resolve(), {})
        targets = (Target(options.spec, options.output, exports, extras),)
    do = _check if options.check else _write
    worst = 0
    for target in targets:
        try:
            names = Names(options.package or target.output.name)
            worst = max(worst, do(Document.load(target.spec), names, target))
        except DocumentError as error:
            for line in str(error).splitlines():
                # Some messages already contain file and line, as the document may be in parts.
                known = re.match(r"\S+(:\d+:| )", line) and not line.startswith("#")
                print(line if known else f"{target.spec.name}: {line}", file=sys.stderr)
            worst = 1
    return worst


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Generate the clients from the OpenAPI documents.")
    parser.add_argument("--output", type=Path, help="folder of another package to generate")
    parser.add_argument(
        "--spec",
        type=Path,
        default=TARGETS[0].spec,
        help="OpenAPI document of that package, YAML or JSON",
    )
    parser.add_argument("--package", help="name of that package (default: that of the folder)")
    parser.add_argument("--bundle", type=Path, help="also write that document as compact JSON")
    parser.add_argument("--check", action="store_true", help="only compare, do not write")
    return parser


def _write(document: Document, names: Names, target: Target) -> int:
    started = time.perf_counter()
    # Write beside the old client first, so that an invalid document does not destroy it.
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / names.package
        _write_package(document, names, fresh, target.extras)
        files = _replace(target.output, fresh)
    for path, export in target.exports.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(export(document), "utf-8")
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


def _check(document: Document, names: Names, target: Target) -> int:
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / names.package
        _write_package(document, names, fresh, target.extras)
        problems = list(folder_drift(target.output, fresh))
        for path, export in target.exports.items():
            exported = Path(folder) / path.name
            exported.write_text(export(document), "utf-8")
            problems += file_drift(path, exported, path.name)
    for problem in problems:
        print(problem, file=sys.stderr)
    if problems:
        print(f"{len(problems)} files differ: run `make generate`.", file=sys.stderr)
    return 1 if problems else 0


def _write_package(document: Document, names: Names, package: Path, extras: Extras) -> None:
    sources = {name: source(TEMPLATES) for name, source in extras.items()}
    api = write_package(document, names, package, sources)
    missing = list(missing_counterparts(document, api, package))
    if missing:
        raise DocumentError("\n".join(missing))


if __name__ == "__main__":
    sys.exit(main())
