"""Checks requirements.lock for known vulnerabilities: `make audit`.

pip-audit, in its own environment below build/, queries the package index's advisories. It only
reports a package that it could not check as "skipped"; here that is a failure:

0  every package was asked about, and none is known to be vulnerable
1  some are: each is named with the version that mends it
3  the service could not be asked about some: nothing is known about those
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import venv
from collections.abc import Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
LOCK = ROOT / "requirements.lock"
ENVIRONMENT = ROOT / "build" / "audit"
PIP_AUDIT = "pip-audit==2.10.1"

WELL, VULNERABLE, UNKNOWN = 0, 1, 3
_PATIENCE_SECONDS = 300


def main() -> int:
    """Audit the lock file, print the result, and return the exit status."""
    program = _program()
    if program is None:
        print(f"{PIP_AUDIT} could not be installed: nothing was audited.", file=sys.stderr)
        return UNKNOWN
    finished = subprocess.run(
        [
            *(program, "--requirement", LOCK, "--require-hashes", "--disable-pip"),
            *("--format", "json", "--progress-spinner", "off"),
        ],
        capture_output=True,
        text=True,
        check=False,
        timeout=_PATIENCE_SECONDS,
    )
    try:
        report = json.loads(finished.stdout)
    except json.JSONDecodeError:
        last = finished.stderr.strip().rpartition("\n")[2] or "no answer"
        print(f"The advisory service cannot be reached: {last}", file=sys.stderr)
        return UNKNOWN
    status, text = verdict(report)
    print(text, file=sys.stderr if status else sys.stdout)
    return status


def verdict(report: Mapping[str, Any]) -> tuple[int, str]:
    """Return the exit status for a report of pip-audit, and the message."""
    packages = report["dependencies"]
    unknown = [one["name"] for one in packages if "skip_reason" in one]
    vulnerable = [
        f"{one['name']} {one['version']}: {flaw['id']}"
        f", fixed in {', '.join(flaw['fix_versions']) or 'no version'}"
        for one in packages
        for flaw in one.get("vulns", ())
    ]
    lines = list(vulnerable)
    if unknown and len(unknown) == len(packages):
        lines.append(
            f"The advisory service cannot be reached: none of {len(packages)} packages was "
            "audited. Try again where the package index itself can be reached, not a mirror."
        )
    elif unknown:
        lines.append(f"Not audited: {', '.join(unknown)}.")
    if not lines:
        return WELL, f"None of {len(packages)} packages is known to be vulnerable."
    return (VULNERABLE if vulnerable else UNKNOWN), "\n".join(lines)


def _program() -> Path | None:
    """Install pip-audit if it is missing; return its path, `None` if that fails."""
    scripts = ENVIRONMENT / ("Scripts" if os.name == "nt" else "bin")
    program = scripts / "pip-audit"
    wanted = ENVIRONMENT / PIP_AUDIT
    if not wanted.exists():
        venv.create(ENVIRONMENT, clear=True, with_pip=True)
        installed = subprocess.run(
            [
                scripts / "python",
                "-m",
                "pip",
                "--quiet",
                "--disable-pip-version-check",
                "install",
                PIP_AUDIT,
            ],
            check=False,
        )
        if installed.returncode:
            return None
        wanted.touch()
    return program


if __name__ == "__main__":
    sys.exit(main())
