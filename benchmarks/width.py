"""The cost of the whole API: everything with all operations, and with the first 22.

The emulator's code is the same; only its contract is cut, as `narrow_contract` describes. For the
client, a package is generated from either contract. Prism gets the whole one.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Final

from benchmarks import load
from benchmarks.client_build import milliseconds
from benchmarks.contenders import CONTRACT, Contender, Emulator, emulator, prism
from benchmarks.load import Load
from benchmarks.machine import ROOT
from benchmarks.measure import Line, Options, Skipped, at_least, at_most, interleave
from benchmarks.narrow_contract import narrowed, operations

NAME = "width"
TITLE = "The whole API, beside its first 22 operations"

_MORE: Final = at_most(1.2)


def run(options: Options) -> Iterator[Line | str]:
    """Measure both contracts, and Prism with the whole one."""
    document = json.loads(CONTRACT.read_text())
    narrow = narrowed(document)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "narrow.json"
        file.write_text(json.dumps(narrow))
        few = f"{len(operations(narrow))} operations"
        yield from _starts(options, file, few)
        yield from _requests(options, file, few)
        yield from _clients(options, Path(folder), {"all": document, few: narrow})


def _started(file: Path | None) -> Emulator:
    if file is None:
        return emulator()
    return emulator("--contract", str(file), name="few", module="benchmarks.narrow_emulator")


def _starts(options: Options, file: Path, few: str) -> Iterator[Line]:
    def start(contract: Path | None) -> tuple[float, float]:
        with _started(contract).server as server:
            return server.seconds_to_answer, server.memory

    contracts = {"all": None, few: file}
    for contract in contracts.values():
        start(contract)
    samples = interleave(options.rounds + 2, contracts, start)
    for what, unit, place in (("Start to first answer", "s", 0), ("Memory when idle", "MiB", 1)):
        ours, theirs = ([one[place] for one in samples[name]] for name in ("all", few))
        yield Line(what, unit, ours, few, theirs, _MORE)


def _requests(options: Options, file: Path, few: str) -> Iterator[Line | str]:
    load.version()
    with ExitStack() as stack:
        contenders: dict[str, Contender] = {"all": _started(None), few: _started(file)}
        try:
            contenders["Prism"] = prism()
        except Skipped as reason:
            yield str(reason)
        for one in contenders.values():
            stack.callback(one.server.stop)
            one.prepare()
            load.run(one.read(), 1)
            load.run(one.create(), 1)

        def measure(one: Contender) -> tuple[Load, Load]:
            one.prepare()
            return load.run(one.read(), 1), load.run(one.create(), 1)

        samples = interleave(min(3, options.rounds), contenders, measure)
    for place, what in enumerate(("GET a masking session", "Create a masking session")):
        rates = {name: [one[place].per_second for one in found] for name, found in samples.items()}
        yield Line(what, "/s", rates["all"], few, rates[few], at_least(0.9))
        if "Prism" in rates:
            yield Line(what, "/s", rates["all"], "Prism", rates["Prism"])


def _clients(options: Options, folder: Path, documents: dict[str, Any]) -> Iterator[Line]:
    packages, each = {}, {}
    for number, (name, document) in enumerate(documents.items()):
        spec = folder / f"{number}.json"
        spec.write_text(json.dumps(document))
        packages[name] = folder / str(number) / "plivo_client"
        seconds = _generated(spec, packages[name])
        each[name] = [1000 * seconds / len(operations(document))]
    few = next(name for name in documents if name != "all")
    yield Line("Generation, each operation", "ms", each["all"], few, each[few], _MORE)
    codes = {name: _client_code(package) for name, package in packages.items()}
    for code in codes.values():
        milliseconds(code)
    samples = interleave(options.rounds + 6, codes, milliseconds)
    what = "Import of the client, with a resource and a model"
    yield Line(what, "ms", samples["all"], few, samples[few], _MORE)


def _generated(spec: Path, output: Path) -> float:
    started = time.perf_counter()
    command: Sequence[str] = [sys.executable, "tools/generate.py", "--spec", str(spec)]
    ran = subprocess.run(
        [*command, "--output", str(output)], cwd=ROOT, capture_output=True, text=True
    )
    if ran.returncode:
        raise RuntimeError(ran.stderr)
    return time.perf_counter() - started


def _client_code(package: Path) -> str:
    return (
        f"import sys\nsys.path.insert(0, {str(package.parent)!r})\n"
        "from plivo_client import Plivo\n"
        "from plivo_client.models import MaskingSession\n"
        "Plivo('MAXXXXXXXXXXXXXXXXXX', 'token').masking_sessions.create"
    )
