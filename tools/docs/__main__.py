"""Builds the documentation site.

python -m tools.docs                    writes site/
python -m tools.docs --output FOLDER    writes it elsewhere
"""

import argparse
import json
import sys
import time
from pathlib import Path

from plivo_emulator.settings import DEFAULT_AUTH_ID, DEFAULT_AUTH_TOKEN
from tools.docs import scalar
from tools.docs.downgrade import NAME as OLDER
from tools.docs.downgrade import downgraded
from tools.docs.errors import DocsError
from tools.docs.site import build
from tools.generator.bundle import bundle
from tools.generator.document import DocumentError

ROOT = Path(__file__).parents[2]
CACHE = ROOT / "build" / "docs"


def main(arguments: list[str] | None = None) -> int:
    """Build the site; return 0 on success."""
    parser = argparse.ArgumentParser(description="Build the documentation site.")
    parser.add_argument(
        "--output", type=Path, default=ROOT / "site", help="output folder, which is replaced"
    )
    options = parser.parse_args(arguments)
    started = time.perf_counter()
    try:
        files = build(
            docs=ROOT / "docs",
            specification=ROOT / "openapi.yaml",
            output=options.output,
            scalar=scalar.script(CACHE),
            auth={"username": DEFAULT_AUTH_ID, "password": DEFAULT_AUTH_TOKEN},
        )
        older = downgraded(bundle(ROOT / "openapi.yaml").document, CACHE)
        (options.output / OLDER).write_text(json.dumps(older, ensure_ascii=False), "utf-8")
    except (DocsError, DocumentError) as error:
        print(error, file=sys.stderr)
        return 1
    seconds = time.perf_counter() - started
    shown = _shown(options.output)
    print(f"{options.output.name}/: {files + 1} files in {seconds:.1f} s; open {shown}")
    return 0


def _shown(output: Path) -> Path:
    index = (output / "index.html").resolve()
    return index.relative_to(Path.cwd()) if index.is_relative_to(Path.cwd()) else index


if __name__ == "__main__":
    sys.exit(main())
