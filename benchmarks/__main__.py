"""Runs the benchmarks and prints one table: `python -m benchmarks [--quick] [NAME ...]`."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from typing import Final

from benchmarks import (
    call_lists,
    calls,
    client_build,
    client_calls,
    client_concurrency,
    due_work,
    fairness,
    first_text,
    latency,
    memory,
    numbers,
    processes,
    report,
    sending,
    size,
    startup,
    throughput,
    width,
)
from benchmarks.measure import Options, Skipped

BENCHMARKS: Final = {
    one.NAME: one
    for one in (
        throughput,
        sending,
        latency,
        startup,
        memory,
        width,
        due_work,
        fairness,
        size,
        numbers,
        calls,
        call_lists,
        processes,
        client_calls,
        client_concurrency,
        client_build,
        first_text,
    )
}
RESULTS: Final = Path(__file__).with_name("RESULTS.md")


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; return 1 if something was skipped or failed."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(BENCHMARKS))
    parser.add_argument("--quick", action="store_true", help="a third of the time; writes nothing")
    options = parser.parse_args(arguments)
    for name in options.names:
        if name not in BENCHMARKS:
            parser.error(f"there is no benchmark {name}: {', '.join(BENCHMARKS)}")
    chosen = [one for name, one in BENCHMARKS.items() if not options.names or name in options.names]
    measured = report.Report(Options(quick=options.quick))
    for benchmark in chosen:
        started = time.perf_counter()
        measured.begin(benchmark.TITLE)
        try:
            for found in benchmark.run(measured.options):
                measured.add(found)
        except Skipped as reason:
            measured.add(str(reason))
        measured.end(time.perf_counter() - started)
    print(measured.summary())
    if not options.quick and not options.names:
        RESULTS.write_text(measured.markdown())
        print(f"Written to {RESULTS.relative_to(Path.cwd())}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
