"""Builds the wheel and the sdist and tries each in an environment of its own: `make package`.

Both are built below build/package/. Each is installed in a new virtual environment in a temporary
folder, with the versions of `requirements.lock`. There the client is tried without the extras, and
`tests/installed/` with the extra `emulator`; the types are checked from outside. Nothing of the
checkout is on the path.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).parents[1]
LOCK = ROOT / "requirements.lock"
OUTPUT = ROOT / "build" / "package"
TESTS = ROOT / "tests" / "installed"
# Variables by which Python or the client would find what is not in the environment.
_FOREIGN = ("PYTHON", "PLIVO", "PYTEST", "VIRTUAL_ENV", "MYPY")


def main() -> int:
    """Build and try; return 1 when something fails, with what it printed."""
    try:
        wheel, sdist = _build()
        for package in (wheel, sdist):
            _try(package)
    except subprocess.CalledProcessError as error:
        print(f"FAILED: {' '.join(map(str, error.cmd))}\n{error.stdout}", file=sys.stderr)
        return 1
    return 0


def _build() -> tuple[Path, Path]:
    shutil.rmtree(OUTPUT, ignore_errors=True)
    _run(sys.executable, "-m", "hatchling", "build", "--directory", OUTPUT, folder=ROOT)
    (wheel,) = OUTPUT.glob("*.whl")
    (sdist,) = OUTPUT.glob("*.tar.gz")
    print(f"built {wheel.name} ({_size(wheel)}) and {sdist.name} ({_size(sdist)})", flush=True)
    return wheel, sdist


def _try(package: Path) -> None:
    """Install one and try it."""
    with tempfile.TemporaryDirectory(prefix="plivo-package-") as name:
        folder = Path(name)
        constraints = folder / "constraints.txt"
        pins = re.findall(r"^[\w.-]+==\S+", LOCK.read_text(), re.MULTILINE)
        constraints.write_text("\n".join(pins))
        venv.create(folder / "venv", with_pip=True)
        python = folder / "venv" / "bin" / "python"
        for path in TESTS.glob("*.py"):
            shutil.copyfile(path, folder / path.name)

        def install(*what: str | Path) -> None:
            quietly = ("--quiet", "--disable-pip-version-check", "--constraint", constraints)
            _run(python, "-m", "pip", "install", *quietly, *what, folder=folder)

        install(package)
        _run(python, "client_alone.py", folder=folder)
        install(f"{package}[emulator]", "pytest")
        _run(python, "-m", "pip", "check", folder=folder)
        _run(python, "-m", "pytest", "-q", "emulator.py", folder=folder)
        typed = ("--strict", "--python-executable", python, "typed.py")
        _run(sys.executable, "-m", "mypy", *typed, folder=folder)
    print(f"{package.name}: client, emulator, pytest plugin and types work", flush=True)


def _run(*command: str | Path, folder: Path) -> None:
    subprocess.run(
        command,
        cwd=folder,
        env={key: value for key, value in os.environ.items() if not key.startswith(_FOREIGN)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=True,
    )


def _size(file: Path) -> str:
    return f"{file.stat().st_size / 1e6:.1f} MB"


if __name__ == "__main__":
    sys.exit(main())
