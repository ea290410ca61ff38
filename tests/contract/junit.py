"""JUnit XML, which build servers show: what the tools wrote, joined, and the coverage gate."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

_BAD = ("failure", "error")


def failures(path: Path) -> Iterator[str]:
    """The names of the tests that failed, by a report; nothing if there is none."""
    for suite in _suites(path):
        for case in suite.iter("testcase"):
            if any(case.find(tag) is not None for tag in _BAD):
                yield case.get("name", "")


def skipped(path: Path) -> int:
    """How many tests were skipped, by a report."""
    return sum(int(each.get("skipped", 0)) for each in _suites(path))


def suite(name: str, cases: Iterable[tuple[str, str]]) -> Element:
    """A suite of our own: the names of its tests, with what is wrong, or an empty text."""
    found = Element("testsuite", name=name)
    count = bad = 0
    for case, wrong in cases:
        element = ElementTree.SubElement(found, "testcase", classname=name, name=case)
        count += 1
        if wrong:
            bad += 1
            first = wrong.splitlines()[0]
            ElementTree.SubElement(element, "failure", message=first).text = wrong
    found.attrib |= {"tests": str(count), "failures": str(bad), "errors": "0"}
    return found


def join(parts: Iterable[tuple[str, Path]], own: Iterable[Element], path: Path) -> None:
    """Write one report from several and from suites of our own.

    Args:
        parts: the name of each part of the run, and its report, which is removed.
        own: more suites.
        path: of the whole.
    """
    root = Element("testsuites", name="contract")
    for name, part in parts:
        for each in _suites(part):
            each.set("name", name)
            root.append(each)
        part.unlink(missing_ok=True)
    root.extend(own)
    for count in ("tests", "failures", "errors"):
        root.set(count, str(sum(int(each.get(count, 0)) for each in root)))
    ElementTree.indent(root)
    path.parent.mkdir(parents=True, exist_ok=True)
    ElementTree.ElementTree(root).write(path, encoding="utf-8", xml_declaration=True)


def _suites(path: Path) -> list[Element]:
    try:
        return list(ElementTree.parse(path).getroot().iter("testsuite"))
    except (FileNotFoundError, ElementTree.ParseError):
        return []
