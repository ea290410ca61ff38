"""Contract tests: `python -m tests.contract`.

Sends generated requests, valid and invalid, to every operation of `openapi.yaml` and compares the
replies with it: on a fresh strict emulator for each tag, two at a time, or on a running server.
Then tampers with replies and events to see what is judged, and counts that and what was exercised.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from dataclasses import replace
from functools import partial
from hashlib import sha256
from pathlib import Path

import httpx

from plivo_emulator.settings import DEFAULT_AUTH_ID, DEFAULT_AUTH_TOKEN
from tests.contract import junit
from tests.contract.coverage import exclusions, gate, page
from tests.contract.coverage.counting import Counter
from tests.contract.coverage.gate import Verdict
from tests.contract.display import Display, failure
from tests.contract.outcome import Outcome
from tests.contract.profiles import CI, PROFILES, QUICK
from tests.contract.resources import DOCUMENT, tags
from tests.contract.suite import SCRIPTS, Suite
from tests.contract.target import Target
from tests.judging.choice import Choice, queue
from tests.judging.tampering import Judgement
from tests.profile import seed_of_contents
from tests.spec.document import ROOT

REPORTS = ROOT / "reports" / "contract"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the tests and return the exit status: 0 when nothing failed, 1 otherwise."""
    options = _parser().parse_args(arguments)
    profile = QUICK if options.quick else PROFILES[options.profile]
    if options.minutes:
        profile = replace(profile, minutes=options.minutes)
    target = None
    if options.url:
        target = Target(options.url.rstrip("/"), options.auth_id, options.auth_token)
    whole = not options.tag and profile.scripts
    gated = (whole and target is None) if options.gate is None else options.gate
    display = Display()
    where = target.url if target else "fresh, strict emulators"
    display.say(f"Contract tests of openapi.yaml against {where}")
    display.say(f"Profile {profile.name} ({profile.meaning}), seed {options.seed}\n")
    choice = None
    if whole and target is None and options.judge:
        share, drawn = profile.judged, options.judge_seed or seed_of_contents()
        choice = Choice(share=share, seed=drawn)
        display.say(f"Judging {choice.told()}\n")
    started = time.monotonic()
    outcomes: list[Outcome] = []
    verdicts: list[Judgement] = []
    try:
        excused = exclusions.load()
        if target and (hint := target.check()):
            display.say(f"{hint}\n")
        shutil.rmtree(options.reports, ignore_errors=True)
        options.reports.mkdir(parents=True)
        suite = Suite(options.seed, profile, target, options.reports, watch=display.watch)
        for outcome in _run(suite, options.tag or tags(), verdicts, scripts=whole, choice=choice):
            outcomes.append(outcome)
            display.rows(outcome)
    except (httpx.HTTPError, RuntimeError, ValueError) as error:
        display.say(f"The API cannot be tested: {error}.")
        return 1
    except KeyboardInterrupt:
        display.say("Stopped.")
        return 130
    outcomes.sort(key=lambda outcome: ([*tags(), outcome.name].index(outcome.name), outcome.name))
    for outcome in outcomes:
        display.details(outcome)
    counter = Counter(DOCUMENT)
    for outcome in outcomes:
        counter.merge(outcome.collector.counter)
    if verdicts and choice:
        counter.judge(verdicts, choice.names())
    part = None if whole else [each for outcome in outcomes for each in outcome.operations]
    verdict = gate.judge(counter, excused, part)
    display.coverage(verdict, gated=gated)
    _write_reports(options.reports, outcomes, counter, verdict, where, gated=gated)
    failed = [failure(outcome) for outcome in outcomes if not outcome.ok]
    if gated and verdict.problems:
        failed.append("coverage")
    _print_verdict(display, options.reports, outcomes, failed, time.monotonic() - started)
    return 1 if failed else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.contract", description=__doc__)
    meanings = "; ".join(f"{each.name}: {each.meaning}" for each in PROFILES.values())
    parser.add_argument(
        "--profile", choices=PROFILES, default=CI.name, help=f"{meanings} (default: %(default)s)"
    )
    parser.add_argument(
        "--minutes", type=float, metavar="N", help="how long to search (default: the profile's)"
    )
    parser.add_argument("--quick", action="store_true", help="the same as --profile quick")
    parser.add_argument(
        "--seed", type=int, default=1, help="of the requests (default: %(default)s)"
    )
    parser.add_argument(
        "--tag", action="append", choices=tags(), help="only this tag; may be repeated"
    )
    parser.add_argument(
        "--gate",
        action=argparse.BooleanOptionalAction,
        help="fail when too little was exercised (default: only where everything runs, here)",
    )
    parser.add_argument(
        "--judge",
        action=argparse.BooleanOptionalAction,
        default=True,
        help="tamper with replies and events to see what is judged (only where everything runs)",
    )
    parser.add_argument(
        "--judge-seed", metavar="TEXT", help="of the sample that is judged (default: the commit)"
    )
    parser.add_argument(
        "--reports",
        type=Path,
        metavar="FOLDER",
        default=REPORTS,
        help="where reports go; what is there is removed (default: reports/contract)",
    )
    running = parser.add_argument_group("a running server instead of fresh emulators")
    running.add_argument("--url", help="its root, such as http://127.0.0.1:12121")
    for name, default in (("auth-id", DEFAULT_AUTH_ID), ("auth-token", DEFAULT_AUTH_TOKEN)):
        variable = name.replace("-", "_").upper()
        running.add_argument(
            f"--{name}",
            default=os.environ.get(f"PLIVO_{variable}") or os.environ.get(variable) or default,
            help=f"default: PLIVO_{variable} or {variable} of the environment, or the emulator's",
        )
    return parser


def _run(
    suite: Suite,
    chosen: Sequence[str],
    verdicts: list[Judgement],
    *,
    scripts: bool,
    choice: Choice | None,
) -> Iterator[Outcome]:
    """Test the tags; yield each outcome as soon as it is there, and collect the verdicts."""
    # A quick run is over before a second process would have started.
    groups = [list(chosen)] if suite.profile is QUICK else [[tag] for tag in _longest_first(chosen)]
    operations = [each for each in DOCUMENT.operations if each.tag in chosen]
    jobs: list[Callable[[], Outcome]] = [
        partial(suite.run, group, sum(each.tag in group for each in operations) / len(operations))
        for group in groups
    ]
    with (
        tempfile.TemporaryDirectory() as folder,
        queue(len(choice.groups()) if choice else 0) as work,
        ThreadPoolExecutor(suite.workers) as pool,
    ):
        sightings = Path(folder) / "sightings.json"

        def judge(choice: Choice, part: str) -> Outcome:
            outcome, found = suite.run_judging(sightings, choice, work, part)
            verdicts.extend(found)
            return outcome

        if scripts:
            jobs.insert(0, partial(suite.run_scripts, sightings))
        left = {pool.submit(job) for job in jobs}
        try:
            while left:
                done, left = wait(left, return_when=FIRST_COMPLETED)
                for each in done:
                    outcome = each.result()
                    # Only now is it known who sees what, and that nobody complains without reason.
                    if choice and outcome.name == SCRIPTS and outcome.ok:
                        left |= {pool.submit(judge, choice, part) for part in ("1/2", "2/2")}
                    yield outcome
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def _longest_first(chosen: Sequence[str]) -> list[str]:
    """The tags, those with the most to exercise first, so that two processes end together."""
    items = [item.owner for item in Counter(DOCUMENT).all]
    weights = {
        tag: sum(items.count(each.id) for each in DOCUMENT.operations if each.tag == tag)
        for tag in chosen
    }
    return sorted(chosen, key=lambda tag: -weights[tag])


def _write_reports(
    folder: Path,
    outcomes: Sequence[Outcome],
    counter: Counter,
    verdict: Verdict,
    where: str,
    *,
    gated: bool,
) -> None:
    text = page.render(counter, verdict, where, gated=gated)
    (folder / "coverage.html").write_text(text, encoding="utf-8")
    own = [
        junit.suite(
            "links and emulator",
            [
                case
                for outcome in outcomes
                for case in (
                    (f"{outcome.name}: links", "\n".join(sorted(outcome.missing_links))),
                    (f"{outcome.name}: emulator", "\n".join(outcome.complaints)),
                )
            ],
        )
    ]
    if gated:
        cases = [
            (share.dimension.name, "" if share.ok else _list(share.missing))
            for share in verdict.shares
        ]
        cases.append(("gate", "\n".join(verdict.problems)))
        own.append(junit.suite("coverage", cases))
    parts = [(outcome.name, outcome.junit) for outcome in outcomes if outcome.junit]
    junit.join(parts, own, folder / "junit.xml")


def _list(items: Sequence[object]) -> str:
    return "\n".join([f"{len(items)} not exercised", *map(str, items)])


def _print_verdict(
    display: Display,
    reports: Path,
    outcomes: Sequence[Outcome],
    failed: Sequence[str],
    seconds: float,
) -> None:
    operations = {each.id for outcome in outcomes for each in outcome.operations}
    requests = sum(outcome.cases for outcome in outcomes if outcome.operations)
    verdict = f"FAILED: {', '.join(failed)}" if failed else "no failure"
    display.say(
        f"\n{len(operations)} operations, {requests} requests in {seconds:.0f} s: {verdict}."
    )
    prints = [
        each.collector.fingerprint.digest()
        for each in outcomes
        if each.operations and each.name != SCRIPTS
    ]
    fingerprint = sha256(b"".join(prints)).hexdigest()[:12]
    display.say(f"Fingerprint of what schemathesis and its checks sent: {fingerprint}.")
    folder = reports.relative_to(Path.cwd()) if reports.is_relative_to(Path.cwd()) else reports
    display.say(f"Reports: {folder}/coverage.html, junit.xml and a HAR file for each part.")
    if left_out := sum(outcome.collector.left_out for outcome in outcomes):
        display.say(f"The HAR files were full: {left_out} requests were counted but not kept.")


if __name__ == "__main__":
    sys.exit(main())
