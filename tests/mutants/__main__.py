"""Planted bugs: `python -m tests.mutants`.

Proves that the suite finds bugs. First the suite is run against the correct emulator, where it must
find nothing, then against one emulator after another that has a bug planted in it, until something
fails: the semantic scripts first, then schemathesis on the tags where the bug shows.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections import Counter
from collections.abc import Sequence

from tests.contract.resources import tags
from tests.mutants import patching
from tests.mutants.patching import Mutant
from tests.mutants.search import SCRIPTS, Verdict, difference, hunt, requests_of
from tests.mutants.workers import in_processes

_COLUMNS = "  {:<38} {:<28} {:>8} {:>7}   {}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what was asked for and return the exit status: 0 when all mutants were killed."""
    options = _parser().parse_args(arguments)
    command, names = _command(options.words)
    mutants = _chosen(patching.load(), names, options.kind, options.tag)
    if not mutants:
        print("No mutant matches.")
        return 2
    if options.sample:
        mutants = _sample(mutants, options.seed)
    if command == "list":
        return _list(mutants)
    started = time.monotonic()
    if options.repeat:
        return _prove_repeatable(options.tag or [*tags(), SCRIPTS], options.seed, options.jobs)
    seeds = range(1, options.seeds + 1) if options.seeds else [options.seed]
    parts = [SCRIPTS, *([] if options.scripts_only else options.tag or tags())]
    alarms = [] if options.no_baseline else _prove_silence(seeds, parts, options.jobs)
    if alarms or options.seeds:
        print(f"\n{len(alarms)} false alarms in {time.monotonic() - started:.0f} s.")
        return 1 if alarms else 0
    part = SCRIPTS if options.scripts_only else ""
    return _hunt_all([(each, options.seed, part) for each in mutants], options.jobs, started)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    parser.add_argument(
        "words",
        nargs="*",
        metavar="[run | list] [mutant ...]",
        help="run these mutants, or only list them (default: all)",
    )
    parser.add_argument("--kind", action="append", help="only this kind; may be repeated")
    parser.add_argument("--tag", action="append", choices=tags(), help="only this tag")
    parser.add_argument(
        "--sample", action="store_true", help="only one of each kind, chosen by the seed"
    )
    parser.add_argument("--seed", type=int, default=1, help="default: %(default)s")
    parser.add_argument(
        "--seeds",
        type=int,
        metavar="N",
        help="test only the correct emulator with seeds 1 to N, to check for false alarms",
    )
    parser.add_argument(
        "--repeat",
        action="store_true",
        help="test only the correct emulator twice; both runs must send the same requests",
    )
    parser.add_argument(
        "--scripts-only", action="store_true", help="run without schemathesis, which is faster"
    )
    parser.add_argument("--no-baseline", action="store_true", help="skip the correct emulator")
    parser.add_argument(
        "--jobs", type=int, default=min(2, os.cpu_count() or 1), help="default: %(default)s"
    )
    return parser


def _command(words: Sequence[str]) -> tuple[str, Sequence[str]]:
    """Return what is to be done, and with which mutants."""
    return (words[0], words[1:]) if words and words[0] in ("run", "list") else ("run", words)


def _chosen(
    mutants: dict[str, Mutant],
    names: Sequence[str],
    kinds: Sequence[str] | None,
    wanted: Sequence[str] | None,
) -> list[Mutant]:
    if unknown := sorted(set(names) - mutants.keys()):
        sys.exit(f"There is no mutant {', '.join(unknown)}.")
    return [
        each
        for each in mutants.values()
        if (not names or each.name in names)
        and (not kinds or each.kind in kinds)
        and (not wanted or set(wanted) & set(each.tags))
    ]


def _sample(mutants: Sequence[Mutant], seed: int) -> list[Mutant]:
    """Return one mutant of each kind, another one for the next seed."""
    kinds: dict[str, list[Mutant]] = {}
    for each in mutants:
        kinds.setdefault(each.kind, []).append(each)
    return [each[seed % len(each)] for each in kinds.values()]


def _list(mutants: Sequence[Mutant]) -> int:
    by_kind = sorted(mutants, key=lambda each: each.kind)
    for kind, count in Counter(each.kind for each in by_kind).items():
        print(f"{kind} ({count})")
        for each in by_kind:
            if each.kind == kind:
                print(f"  {each.name:<40} {each.description}")
    print(f"\n{len(mutants)} mutants of {len({each.kind for each in mutants})} kinds.")
    return 0


def _prove_silence(seeds: Sequence[int], parts: Sequence[str], jobs: int) -> list[Verdict]:
    """Run everything against the correct emulator and return the false alarms."""
    print("The correct emulator, which must pass\n")
    calls = [("", seed, part) for seed in seeds for part in parts]
    alarms = []
    for number, verdict in in_processes(hunt, calls, jobs):
        _, seed, part = calls[number]
        found = verdict.failure
        said = f"FALSE ALARM: {found.by}: {found.reason}" if found else "nothing found"
        print(
            _COLUMNS.format(
                part, f"seed {seed}", verdict.requests, f"{verdict.seconds:.1f} s", said
            ),
            flush=True,
        )
        if found:
            alarms.append(verdict)
    return alarms


def _prove_repeatable(parts: Sequence[str], seed: int, jobs: int) -> int:
    """Run everything twice against the correct emulator and compare the requests."""
    print(f"The requests of two runs with seed {seed}\n")
    different = 0
    calls = [(seed, part) for part in parts for _ in range(2)]
    first: dict[str, list[str]] = {}
    for number, sent in in_processes(requests_of, calls, jobs):
        part = parts[number // 2]
        if part not in first:
            first[part] = sent
            continue
        position = difference(first[part], sent)
        said = "identical"
        if position is not None:
            different += 1
            sides = [(run[position:] or ["nothing"])[0][:300] for run in (first[part], sent)]
            said = f"DIFFERENT from request {position + 1} on:\n    {sides[0]}\n    {sides[1]}"
        print(f"  {part:<20} {len(sent):>6} requests  {said}", flush=True)
    return 1 if different else 0


def _hunt_all(hunts: Sequence[tuple[Mutant, int, str]], jobs: int, started: float) -> int:
    """Look for each mutant and tell what became of it."""
    print(f"\n{len(hunts)} mutants, all of which must be found\n")
    print(_COLUMNS.format("Mutant", "Kind", "Requests", "Time", "Killed by"))
    kinds = {each.name: each.kind for each, _, _ in hunts}
    calls = [(each.name, seed, part) for each, seed, part in hunts]
    survivors: list[Verdict] = []
    for number, verdict in in_processes(hunt, calls, jobs):
        name = calls[number][0]
        if verdict.failure is None:
            survivors.append(verdict)
            said = "SURVIVED" if verdict.reached else "SURVIVED: its code never ran"
        else:
            said = verdict.failure.by
        print(
            _COLUMNS.format(name, kinds[name], verdict.requests, f"{verdict.seconds:.1f} s", said),
            flush=True,
        )
    for verdict in survivors:
        mutant = patching.MUTANTS[verdict.name]
        print(f"\nSURVIVED  {mutant.name} ({mutant.kind}): {mutant.description}")
    killed = len(hunts) - len(survivors)
    print(f"\n{killed} of {len(hunts)} killed in {time.monotonic() - started:.0f} s.")
    return 1 if survivors else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (RuntimeError, LookupError) as error:
        # Neither killed nor alive: the emulator or the suite does not work.
        sys.exit(f"\nThe mutants cannot be run: {error}")
    except KeyboardInterrupt:
        sys.exit("\nStopped.")
