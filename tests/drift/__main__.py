"""Differences between two servers: `make drift A=<url> B=<url>`, or `python -m tests.drift`.

Sends the same generated and scripted requests to both, and reports where their replies differ by
more than the names of things. Without addresses, to two fresh emulators, which must not differ.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from plivo_emulator.settings import DEFAULT_AUTH_ID, DEFAULT_AUTH_TOKEN
from tests.contract.target import Target, fresh_emulator
from tests.drift import baseline, report
from tests.drift.mirror import Mirror
from tests.spec.document import ROOT

REPORTS: Final = ROOT / "reports" / "drift"

# What sends the requests: the address of the mirror comes last.
_GENERATED: Final = ("-m", "tests.contract", "--quick", "--seed=1", "--url")
_SCRIPTED: Final = ("-m", "pytest", "tests/semantic", "-q", "-p", "no:cacheprovider", "--api-url")


def main(arguments: Sequence[str] | None = None) -> int:
    """Compare and return the exit status: 0 without differences, 2 when nothing was compared."""
    options = _parser().parse_args(arguments)
    if (options.a is None) is not (options.b is None):
        print("Give both URLs or neither.", file=sys.stderr)
        return 2
    try:
        accepted = baseline.load()
        with _server(options, "a", 1) as left, _server(options, "b", 2) as right:
            return _compare(Mirror(left, right), accepted, options)
    except (RuntimeError, ValueError) as error:
        print(f"Nothing was compared: {error}.", file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.drift", description=__doc__)
    for side, name in (("a", "first"), ("b", "second")):
        group = parser.add_argument_group(f"the {name} server")
        group.add_argument(f"--{side}", metavar="URL", help="its root")
        group.add_argument(f"--{side}-auth-id", metavar="ID", help="default: the emulator's")
        group.add_argument(f"--{side}-auth-token", metavar="TOKEN", help="default: the emulator's")
    parser.add_argument("--no-scripts", action="store_true", help="only generated requests")
    parser.add_argument("--tag", action="append", help="only generated requests with this tag")
    parser.add_argument("--reports", type=Path, default=REPORTS, help="folder of the report")
    return parser


@contextmanager
def _server(options: argparse.Namespace, side: str, seed: int) -> Iterator[Target]:
    """A server that was named, or a fresh emulator."""
    url = getattr(options, side)
    if url is None:
        with fresh_emulator(seed) as target:
            yield target
        return
    target = Target(
        url.rstrip("/"),
        getattr(options, f"{side}_auth_id") or DEFAULT_AUTH_ID,
        getattr(options, f"{side}_auth_token") or DEFAULT_AUTH_TOKEN,
    )
    target.check()
    yield target


def _compare(mirror: Mirror, accepted: list[baseline.Accepted], options: argparse.Namespace) -> int:
    print(f"Differences from {mirror.left.url} to {mirror.right.url}\n")
    tags = [f"--tag={tag}" for tag in options.tag or []]
    with mirror.serving() as url:
        # Not where `make contract` writes, which may run at the same time; removed below.
        generated = [*_GENERATED, url, *tags, f"--reports={options.reports / 'generated'}"]
        _send("Generated requests", generated, mirror)
        if not options.no_scripts and not tags:
            _send("Scripts", [*_SCRIPTED, url], mirror)
    if mirror.unreachable or not mirror.compared:
        raise RuntimeError(mirror.unreachable or "no request came through")
    today = datetime.now(UTC).date()
    verdict = report.Verdict.of(mirror, accepted, today)
    shutil.rmtree(options.reports, ignore_errors=True)
    options.reports.mkdir(parents=True)
    page = options.reports / "drift.html"
    page.write_text(report.page(verdict, today), "utf-8")
    print(report.text(verdict))
    print(f"Report: {page.relative_to(Path.cwd()) if page.is_relative_to(Path.cwd()) else page}")
    return 1 if verdict.failed else 0


def _send(title: str, command: Sequence[str], mirror: Mirror) -> None:
    """Let something send its requests; whether it is content with the replies is its business."""
    before = mirror.compared
    subprocess.run(
        [sys.executable, *command],
        cwd=ROOT,
        env={
            **os.environ,
            "PLIVO_AUTH_ID": mirror.left.auth_id,
            "PLIVO_AUTH_TOKEN": mirror.left.auth_token,
        },
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    print(f"  {title:<20} {mirror.compared - before:>6} pairs of replies compared", flush=True)


if __name__ == "__main__":
    sys.exit(main())
