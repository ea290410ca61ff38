"""Reports of several tools become one."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

from tests.contract import junit

_REPORT = """<testsuites><testsuite name="pytest" tests="3" failures="1" errors="0" skipped="1">
<testcase name="good"/><testcase name="bad"><failure message="no"/></testcase>
<testcase name="idle"><skipped/></testcase></testsuite></testsuites>"""


def test_what_a_report_says(tmp_path: Path) -> None:
    file = tmp_path / "part.xml"
    file.write_text(_REPORT)
    assert list(junit.failures(file)) == ["bad"]
    assert junit.skipped(file) == 1


def test_no_report_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "broken.xml").write_text("<testsuites>")
    for name in ("missing.xml", "broken.xml"):
        assert list(junit.failures(tmp_path / name)) == []
        assert junit.skipped(tmp_path / name) == 0


def test_reports_are_joined(tmp_path: Path) -> None:
    part, whole = tmp_path / "part.xml", tmp_path / "sub" / "whole.xml"
    part.write_text(_REPORT)
    own = junit.suite("coverage", [("links", ""), ("events", "two\nare missing")])
    junit.join([("Scripts", part), ("Gone", tmp_path / "gone.xml")], [own], whole)
    root = ElementTree.parse(whole).getroot()
    assert [suite.get("name") for suite in root] == ["Scripts", "coverage"]
    assert (root.get("tests"), root.get("failures")) == ("5", "2")
    failure = root.find(".//testsuite[@name='coverage']//failure")
    assert failure is not None
    assert (failure.get("message"), failure.text) == ("two", "two\nare missing")
    assert not part.exists()
