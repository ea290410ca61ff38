"""Contract tests: `python -m tests.contract`.

Sends generated requests, valid and invalid, to every operation of `openapi.yaml` and compares the
replies with it: on a fresh strict emulator for each tag, two at a time, or on a running server.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed

import httpx

from plivo_emulator.settings import DEFAULT_AUTH_ID, DEFAULT_AUTH_TOKEN
from tests.contract.outcome import Outcome
from tests.contract.resources import tags
from tests.contract.suite import Suite
from tests.contract.target import Target

_COLUMNS = "  {:<18} {:<9} {:>6} {:>8}   {}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the tests and return the exit status: 0 when nothing failed, 1 otherwise."""
    options = _parser().parse_args(arguments)
    target = None
    if options.url:
        target = Target(options.url.rstrip("/"), options.auth_id, options.auth_token)
    suite = Suite(options.seed, options.quick, target)
    where = target.url if target else "fresh, strict emulators"
    print(f"Contract tests of openapi.yaml against {where} (seed {options.seed})\n")
    print(_COLUMNS.format("Tag", "Phase", "Cases", "Time", "Result"))
    started = time.monotonic()
    outcomes = []
    try:
        for outcome in _run(suite, options.tag or tags()):
            outcomes.append(outcome)
            _print_rows(outcome)
    except (httpx.HTTPError, RuntimeError) as error:
        print(f"\nThe API cannot be tested: {error}")
        return 1
    _print_details(outcomes)
    _print_verdict(outcomes, time.monotonic() - started)
    return 0 if all(outcome.ok for outcome in outcomes) else 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.contract", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="only examples and boundary values")
    parser.add_argument(
        "--seed", type=int, default=1, help="of the requests (default: %(default)s)"
    )
    parser.add_argument(
        "--tag", action="append", choices=tags(), help="only this tag; may be repeated"
    )
    running = parser.add_argument_group("a running server instead of fresh emulators")
    running.add_argument("--url", help="its root, such as http://127.0.0.1:12121")
    running.add_argument("--auth-id", default=DEFAULT_AUTH_ID, help="default: the emulator's")
    running.add_argument("--auth-token", default=DEFAULT_AUTH_TOKEN, help="default: the emulator's")
    return parser


def _run(suite: Suite, chosen: Sequence[str]) -> Iterator[Outcome]:
    """Test the tags; yield each outcome as soon as it is there."""
    # A quick run is over before a second process would have started.
    groups = [list(chosen)] if suite.quick else [[tag] for tag in chosen]
    # One server cannot tell two runs apart.
    with ThreadPoolExecutor(1 if suite.target else 2) as pool:
        for done in as_completed([pool.submit(suite.run, group) for group in groups]):
            yield done.result()


def _print_rows(outcome: Outcome) -> None:
    label = outcome.name
    for phase in outcome.phases:
        failed = "ok" if phase.ok else f"FAILED: {', '.join(sorted(phase.failures)) or 'see below'}"
        print(_COLUMNS.format(label, phase.name, phase.cases, f"{phase.seconds:.1f} s", failed))
        label = ""
    missing = sorted(outcome.missing_links)
    if outcome.links or missing:
        followed = f"{len(outcome.links)} of {len(outcome.links) + len(missing)} followed"
        if missing:
            followed = f"FAILED: {followed}; not {', '.join(missing)}"
        print(_COLUMNS.format(label, "links", "", "", followed))
    if outcome.complaints:
        print(_COLUMNS.format(label, "emulator", "", "", "FAILED: see below"))
    if not outcome.passed and all(phase.ok for phase in outcome.phases):
        print(_COLUMNS.format(label, "run", "", "", "FAILED: see below"))
    sys.stdout.flush()


def _print_details(outcomes: Sequence[Outcome]) -> None:
    for outcome in outcomes:
        if not outcome.passed:
            print(f"\n{f' {outcome.name}: what schemathesis says ':=^80}\n")
            print(outcome.output)
        for complaint in outcome.complaints:
            print(f"\n{f' {outcome.name}: what the emulator says ':=^80}\n\n{complaint}")


def _print_verdict(outcomes: Sequence[Outcome], seconds: float) -> None:
    failed = [outcome.name for outcome in outcomes if not outcome.ok]
    cases = sum(outcome.cases for outcome in outcomes)
    operations = sum(len(outcome.operations) for outcome in outcomes)
    verdict = f"FAILED: {', '.join(failed)}" if failed else "no failure"
    print(f"\n{operations} operations, {cases} requests in {seconds:.0f} s: {verdict}.")


if __name__ == "__main__":
    sys.exit(main())
