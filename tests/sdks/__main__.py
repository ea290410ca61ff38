"""The official SDKs against the emulator: `python -m tests.sdks`.

Runs each SDK, as its registry has it, against fresh, lenient emulators: every method of the
operations of `openapi.yaml`, errors, and signatures of webhooks. Compares the outcome with the
table in `docs/official-sdks.md`. An SDK whose language is not installed is skipped, and that is
said.
"""

from __future__ import annotations

import argparse
import logging
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from tests.sdks.page import PAGE, Verdicts, is_current, page, write
from tests.sdks.programs import PROGRAMS, ROOT, Program, ProgramError
from tests.sdks.verification import Verdict, Verification
from tools.official_sdks import official_sdks

_AT_ONCE = 2
_MOST_PROBLEMS = 30
_COLUMNS = "  {:<8} {:<9} {:>10} {:>11} {:>7}  {}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the runs and return the exit status: 0 when nothing is wrong, 1 otherwise."""
    options = _parser().parse_args(arguments)
    # Webhooks that lead to hosts of Plivo's examples are blocked, which is no news here.
    logging.getLogger("plivo_emulator").setLevel(logging.ERROR)
    programs = [each for each in PROGRAMS if not options.sdk or each.key in options.sdk]
    verdicts: dict[str, Verdict | str] = {}
    print(_COLUMNS.format("SDK", "Version", "Operations", "Signatures", "Time", "Result"))
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        for program, (verdict, seconds) in zip(programs, pool.map(_try, programs), strict=True):
            verdicts[program.key] = verdict
            print(_row(program, verdict, seconds), flush=True)
    problems = [
        f"{official_sdks()[key].name}: {problem}"
        for key, verdict in verdicts.items()
        if isinstance(verdict, Verdict)
        for problem in verdict.problems
    ]
    for problem in problems[:_MOST_PROBLEMS]:
        print(f"\n{problem}")
    if len(problems) > _MOST_PROBLEMS:
        print(f"\nand {len(problems) - _MOST_PROBLEMS} more.")
    return 1 if problems else _page(verdicts, options.write)


def _try(program: Program) -> tuple[Verdict | str, float]:
    """Return the verdict on a run, or why there was none, and how many seconds it took."""
    started = time.monotonic()
    if why := program.lacks():
        return why, 0.0
    try:
        program.build()
        verdict = Verification(
            official_sdks()[program.key], program.start, zero_is_absent=program.zero_is_absent
        ).run()
    except ProgramError as error:
        verdict = Verdict(problems=[str(error)])
    return verdict, time.monotonic() - started


def _row(program: Program, verdict: Verdict | str, seconds: float) -> str:
    row = [official_sdks()[program.key].name, program.sdk_version()]
    if isinstance(verdict, str):
        return _COLUMNS.format(*row, "", "", "", f"skipped: {verdict}").rstrip()
    result = f"{len(verdict.problems)} problems" if verdict.problems else "ok"
    counts = len(verdict.operations), len(verdict.signatures), f"{seconds:.1f} s", result
    return _COLUMNS.format(*row, *counts)


def _page(verdicts: Verdicts, wanted: bool) -> int:
    """Write the page or compare it, as far as this run can tell."""
    name = PAGE.relative_to(ROOT)
    if verdicts.keys() != {program.key for program in PROGRAMS}:
        print(f"\n{name} was not compared: only some of the SDKs were asked for.")
        return 0
    text = page(verdicts)
    if wanted:
        write(text)
        print(f"\nWrote {name}.")
        return 0
    if any(isinstance(verdict, str) for verdict in verdicts.values()):
        print(f"\n{name} was not compared: not every SDK could be run here.")
        return 0
    if is_current(text):
        print(f"\n{name} says the same.")
        return 0
    print(f"\n{name} says something else: run `make sdks ARGS=--write` and look at the difference.")
    return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.sdks", description=__doc__)
    keys = [program.key for program in PROGRAMS]
    parser.add_argument("sdk", nargs="*", choices=[[], *keys], help="only these SDKs")
    parser.add_argument("--write", action="store_true", help="write the page instead of comparing")
    return parser


if __name__ == "__main__":
    sys.exit(main())
