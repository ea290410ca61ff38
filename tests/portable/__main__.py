"""Other people's generators: `python -m tests.portable`.

Gives `openapi.json` to each, compiles what it makes, and lets a small program use it on an
emulator. What cannot be tried for want of a toolchain is told as skipped, with the reason.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import time
import venv
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final

from tests.contract.target import Target, fresh_emulator
from tests.portable.generators import GENERATORS, Generator
from tests.portable.workspace import GeneratorError, SkippedError, Workspace
from tests.spec.document import ROOT

HERE: Final = Path(__file__).parent
BUILD: Final = ROOT / "build" / "portable"
LOCK: Final = HERE / "requirements.lock"

_ROW: Final = "  {:<31} {:<26} {:>6}   {}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the proofs and return the exit status: 1 when one failed."""
    parser = argparse.ArgumentParser(prog="python -m tests.portable", description=__doc__)
    names = [proof.name for proof in GENERATORS]
    parser.add_argument("proof", nargs="*", help=f"only these of {', '.join(names)}")
    chosen = parser.parse_args(arguments).proof or names
    if unknown := set(chosen) - set(names):
        parser.error(f"unknown: {', '.join(sorted(unknown))}")
    proofs = [proof for proof in GENERATORS if proof.name in chosen]

    print("openapi.json in the hands of other generators\n")
    print(_ROW.format("What", "Made by", "Time", "Seen to work"), flush=True)
    tools = _python_tools()
    failures: list[str] = []
    notes: list[str] = []
    with fresh_emulator(seed=1) as emulator, ThreadPoolExecutor(2) as pool:
        for row, failure, noted in pool.map(lambda proof: _try(proof, tools, emulator), proofs):
            print(row, flush=True)
            notes += noted
            failures += [failure] if failure else []
    if notes:
        print("\nWarnings of the generators:")
        print("\n".join(f"  {note}" for note in notes))
    for failure in failures:
        print(f"\n{failure}")
    print(f"\n{len(proofs)} generators: {f'{len(failures)} FAILED' if failures else 'no failure'}.")
    return 1 if failures else 0


def _try(proof: Generator, tools: Path, emulator: Target) -> tuple[str, str | None, list[str]]:
    """Try one; return its row, how it failed if it did, and its warnings."""
    folder = BUILD / proof.name
    # What npm installed stays; everything else is made anew.
    for path in folder.glob("*"):
        if path.name != "node_modules":
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    shutil.copytree(HERE / proof.name, folder, dirs_exist_ok=True)
    workspace = Workspace(folder, tools, emulator)
    started = time.monotonic()
    failure = None
    try:
        proof.prove(workspace)
    except SkippedError as skipped:
        workspace.proved.append(f"skipped: {skipped}")
    except GeneratorError as error:
        workspace.proved.append("FAILED")
        failure = f"{proof.makes}: {error}"
    seconds = f"{time.monotonic() - started:.0f} s"
    row = _ROW.format(proof.makes, proof.generator, seconds, ", ".join(workspace.proved))
    return row, failure, [f"{proof.generator} ({proof.name}): {note}" for note in workspace.notes]


def _python_tools() -> Path:
    """The folder of the generators that are Python packages, installed exactly as locked."""
    home = BUILD / "venv"
    stamp = home / "installed.lock"
    programs = home / "bin"
    if not stamp.is_file() or stamp.read_bytes() != LOCK.read_bytes():
        venv.create(home, clear=True, with_pip=True)
        folder = Workspace(BUILD, programs, Target("", "", ""))
        folder.run(
            *(str(programs / "python"), "-m", "pip", "install", "--quiet", "--no-deps"),
            *("--disable-pip-version-check", "--require-hashes", "-r", str(LOCK)),
        )
        shutil.copyfile(LOCK, stamp)
    return programs


if __name__ == "__main__":
    sys.exit(main())
