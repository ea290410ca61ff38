"""The viewer of the reference, a script of the npm package `@scalar/api-reference`.

It is fetched once and cached, and its hash must match the one below. To upgrade, change both
constants, build, and check the page.
"""

import hashlib
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path
from typing import Final

from tools.docs.errors import DocsError

PACKAGE: Final = "@scalar/api-reference"
VERSION: Final = "1.72.1"
SHA256: Final = "bf091006bdc3af6067af77c2f534812e3e633e94a94e87138069f570f33b762c"

_MEMBER: Final = "package/dist/browser/standalone.js"
# Packing installs nothing, so engine checks and dependencies do not matter.
_PACK: Final = ("pack", f"{PACKAGE}@{VERSION}", "--silent", "--ignore-scripts")


def script(cache: Path) -> bytes:
    """Return the viewer's script, from the cache folder or else from the npm registry.

    Args:
        cache: The cache folder.

    Raises:
        DocsError: There is no npm, it fails, or the file is not the expected one.
    """
    kept = cache / f"scalar-{VERSION}.js"
    if not kept.is_file():
        content = _fetch(kept)
        _check(content, f"{PACKAGE}@{VERSION}")
        cache.mkdir(parents=True, exist_ok=True)
        kept.write_bytes(content)
    content = kept.read_bytes()
    _check(content, str(kept))
    return content


def _fetch(kept: Path) -> bytes:
    npm = shutil.which("npm")
    if npm is None:
        raise DocsError(
            f"The reference page needs {PACKAGE} {VERSION}, which is fetched once with npm, but "
            "npm is not on PATH.\n"
            f"Install Node.js, or put {_MEMBER} of that package at {kept}."
        )
    with tempfile.TemporaryDirectory() as folder:
        packed = subprocess.run(
            [npm, *_PACK, "--pack-destination", folder],
            capture_output=True,
            text=True,
            check=False,
        )
        archives = list(Path(folder).glob("*.tgz"))
        if packed.returncode or not archives:
            raise DocsError(f"npm could not fetch {PACKAGE} {VERSION}:\n{packed.stderr.strip()}")
        with tarfile.open(archives[0]) as archive:
            member = archive.extractfile(_MEMBER)
            if member is None:
                raise DocsError(f"{PACKAGE} {VERSION} has no {_MEMBER}")
            return member.read()


def _check(content: bytes, name: str) -> None:
    actual = hashlib.sha256(content).hexdigest()
    if actual != SHA256:
        raise DocsError(f"{name} is not the expected file: SHA-256 {actual}, not {SHA256}")
