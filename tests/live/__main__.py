"""Contract tests of the live API: `make contract TARGET=live`, or `python -m tests.live`.

Reads the account through a gateway that lets nothing else pass, and compares the replies with
openapi.yaml. With `--change` it also creates, changes and deletes things of its own.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from tests.contract.resources import DOCUMENT
from tests.live.gateway import Gateway, GatewayError
from tests.live.guard import Account
from tests.live.ledger import Ledger
from tests.live.policy import Level, Policy, free_resources
from tests.live.scan import leaks
from tests.live.suite import parts, run
from tests.spec.document import ROOT

LIVE: Final = "https://api.plivo.com"
REPORTS: Final = ROOT / "reports" / "live"
# Of their own, so that credentials which happen to be set never reach the live API.
VARIABLES: Final = ("PLIVO_LIVE_AUTH_ID", "PLIVO_LIVE_AUTH_TOKEN")


def main(
    arguments: Sequence[str] | None = None, *, root: str = LIVE, policy: Policy | None = None
) -> int:
    """Run the tests and return the exit status: 0 when all is well, 2 when nothing was tested.

    Args:
        arguments: of the command line.
        root: of the API, without the version.
        policy: another one than that of `policy.yaml`.
    """
    options = _parser().parse_args(arguments)
    credentials = [os.environ.pop(name, "") for name in VARIABLES]
    if not all(credentials):
        print(f"Set {' and '.join(VARIABLES)} to the credentials of the account.", file=sys.stderr)
        return 2
    account = Account(*credentials)
    if options.change and options.change != account.auth_id:
        print("--change has a different account than the credentials.", file=sys.stderr)
        return 2
    level = Level.MUTATE if options.change else Level.READ
    # Beside the reports, which each run begins anew.
    ledger = Ledger(options.reports.with_name("live-ledger.json"))
    return _test(root, account, level, policy or Policy.load(), ledger, options.reports)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.live", description=__doc__)
    parser.add_argument(
        "--change",
        metavar="AUTH_ID",
        help="also create, change and delete test objects; repeat the account's Auth ID to confirm",
    )
    parser.add_argument("--reports", type=Path, default=REPORTS, help=argparse.SUPPRESS)
    return parser


def _test(
    root: str, account: Account, level: Level, policy: Policy, ledger: Ledger, reports: Path
) -> int:
    _announce(root, level, policy)
    shutil.rmtree(reports, ignore_errors=True)
    reports.mkdir(parents=True)
    problems: list[str] = []
    try:
        gateway = Gateway(root, account, level, ledger, policy)
        problems += [f"left behind earlier: {each}" for each in gateway.clean_up()]
        with gateway.serving() as url:
            for part in parts(url, level, reports):
                secrets = (account.auth_id, account.auth_token)
                passed, printed = run(part, reports, secrets)
                print(f"{'ok    ' if passed else 'FAILED'}  {part.title}")
                if not passed:
                    print(_indented(gateway.guard.redaction.text(printed)))
                    problems.append(part.title)
        problems += [f"left behind: {each}" for each in gateway.clean_up()]
        spent = gateway.spent()
    except GatewayError as error:
        print(f"The live API cannot be tested: {error}.", file=sys.stderr)
        return 2
    guard = gateway.guard
    leaked = leaks(reports, guard.redaction.secrets)
    problems += [f"{path.name} contained real data and was deleted" for path in leaked]
    print(f"\n{guard.forwarded} requests sent; {spent:.5f} of credit used.")
    for reason, count in sorted(guard.refusals.items()):
        print(f"  {count} not sent: {reason}")
    if guard.stopped:
        problems.append(f"stopped: {guard.stopped}")
    for problem in problems:
        print(f"FAILED: {problem}")
    if not problems:
        print("The live API matches openapi.yaml, as far as tested.")
    return 1 if problems else 0


def _announce(root: str, level: Level, policy: Policy) -> None:
    operations = [each for each in DOCUMENT.operations if each.spec.get("x-live") == "read"]
    budget = policy.budget
    will = f"read, with the {len(operations)} operations that only read"
    if level >= Level.MUTATE:
        will += f"; create, change and delete its own {' and '.join(free_resources())}"
    print(
        f"Contract tests of {root}\n\n"
        f"  Will      {will}.\n"
        "  Will not  send codes, open masking sessions, touch what it has not created,\n"
        "            follow redirects, or keep texts, numbers and tokens of the account.\n"
        f"  Costs     nothing; stops when the credit of the account shrinks by more than "
        f"{budget.credit:g}.\n"
        f"  Sends     at most {budget.requests} requests, {budget.requests_per_second:g} in a "
        "second.\n"
    )


def _indented(text: str) -> str:
    return "\n".join(f"    {line}" for line in text.strip().splitlines()[-60:])


if __name__ == "__main__":
    sys.exit(main())
