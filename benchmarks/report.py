"""The table of results, printed as it grows and as Markdown."""

from __future__ import annotations

import subprocess
from importlib.metadata import version
from typing import Final

from benchmarks import contenders, load
from benchmarks.machine import ROOT, description
from benchmarks.measure import Line, Options, Skipped

_COLUMNS: Final = ("", "ours", "compared with", "theirs", "ratio", "goal", "")
_WIDTHS: Final = (50, 14, 14, 14, 7, 7, 8)
_LEFT: Final = frozenset({0, 2, 6})
_PACKAGES: Final = ("uvicorn", "uvloop", "httptools", "jsonschema-rs", "orjson", "aiohttp")
_CLIENT_PACKAGES: Final = ("httpx", "plivo", "requests")


class Report:
    """Collects the results."""

    def __init__(self, options: Options) -> None:
        self.options = options
        self._sections: list[tuple[str, list[Line | str], float]] = []

    def begin(self, title: str) -> None:
        """Start a section and print its heading."""
        self._sections.append((title, [], 0.0))
        print(f"\n{title}", _row(_COLUMNS), sep="\n", flush=True)

    def add(self, found: Line | str) -> None:
        """Add and print a line or a remark."""
        self._sections[-1][1].append(found)
        print(f"  {found}" if isinstance(found, str) else _row(_cells(found)), flush=True)

    def end(self, seconds: float) -> None:
        """End a section."""
        title, found, _ = self._sections[-1]
        self._sections[-1] = (title, found, seconds)

    def summary(self) -> str:
        """Return a summary of met and missed goals."""
        lines = [one for _, found, _ in self._sections for one in found if isinstance(one, Line)]
        goals = [line for line in lines if line.met is not None]
        missed = [_name(line) for line in goals if not line.met]
        text = f"\n{len(goals) - len(missed)} of {len(goals)} goals met"
        return text + (f"; missed: {'; '.join(missed)}" if missed else "")

    def markdown(self) -> str:
        """Return the report as Markdown."""
        parts = [
            "# Benchmarks",
            "Written by `make bench`; run it on a quiet machine. Contenders take turns. A number "
            "is the median of three rounds or more, a ratio is the median of the "
            "rounds' ratios, so that noise meets both sides.",
            "\n".join(f"- {line}" for line in _versions()),
        ]
        for title, found, seconds in self._sections:
            parts.append(f"## {title}")
            rows = ["| " + " | ".join(_COLUMNS) + " |", "|---|--:|---|--:|--:|--:|---|"]
            rows += [
                "| " + " | ".join(_cells(one)) + " |" for one in found if isinstance(one, Line)
            ]
            parts.append("\n".join(rows))
            parts += [_sentence(one) for one in found if isinstance(one, str)]
            parts.append(f"Took {seconds:.0f} s.")
        return "\n\n".join(parts) + "\n" + self.summary() + ".\n"


def _versions() -> list[str]:
    commit = subprocess.run(
        ["git", "describe", "--always", "--dirty"], cwd=ROOT, capture_output=True, text=True
    ).stdout.strip()
    lines = [description(), f"plivo-openapi {version('plivo-openapi')} at {commit}"]
    lines.append(", ".join(f"{name} {version(name)}" for name in _PACKAGES))
    lines.append(", ".join(f"{name} {version(name)}" for name in _CLIENT_PACKAGES))
    for ask in (contenders.rivals_version, load.version):
        try:
            lines.append(ask())
        except Skipped as reason:
            lines.append(str(reason))
    return lines


def _cells(line: Line) -> list[str]:
    theirs = f"{_number(_median(line.theirs))} {line.unit}" if line.theirs else ""
    return [
        line.what,
        f"{_number(line.median)} {line.unit}",
        line.rival,
        theirs,
        "" if line.ratio is None else f"{line.ratio:.2f}",
        str(line.goal or ""),
        {None: "", True: "met", False: "MISSED"}[line.met],
    ]


def _sentence(remark: str) -> str:
    return f"{remark[0].upper()}{remark[1:].rstrip('.')}."


def _name(line: Line) -> str:
    return f"{line.what}, beside {line.rival}" if line.rival else line.what


def _median(values: object) -> float:
    from statistics import median

    assert isinstance(values, list | tuple)
    return float(median(values))


def _number(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"


def _row(cells: list[str] | tuple[str, ...]) -> str:
    shown = [
        f"{cell:<{width}}" if place in _LEFT else f"{cell:>{width}}"
        for place, (cell, width) in enumerate(zip(cells, _WIDTHS, strict=True))
    ]
    return "  " + "  ".join(shown).rstrip()
