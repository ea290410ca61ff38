"""Changes of the document are found, rated, and put into words."""

from __future__ import annotations

import shutil
from pathlib import Path

import orjson
import pytest

from plivo_emulator.contract import BUNDLED
from tools.docs.changes import CHANGES, REDOCLY, Change, Report, compare, section, with_section

needs_redocly = pytest.mark.skipif(
    not REDOCLY.is_file() or shutil.which("node") is None,
    reason="Redocly is not installed; `make lint` installs it",
)
CANARY = Path(__file__).with_name("canary.yaml").read_text("utf-8")

# What breaks users: what is replaced, by what, and what is reported.
BREAKING = {
    "a request enum shrinks": ("enum: [seed, fruit]", "enum: [seed]", "lost values: 'fruit'"),
    "a request field becomes required": ("required: [name]", "required: [name, food]", "`food`"),
    "a parameter becomes required": ("required: false", "required: true", "became required"),
    "a reply enum grows": ("enum: [calm, loud]", "enum: [calm, loud, sad]", "'sad'"),
    "a reply field may be missing": ("required: [name, mood]", "required: [name]", "`mood`"),
    "a path is renamed": ("  /birds/{name}/:", "  /fowl/{name}/:", "was renamed"),
    "an operation is removed": (
        "    post:\n      operationId: birds",
        "    x-post:\n      x: birds",
        "removed",
    ),
    "a field of a webhook may be missing": ("[song, volume]", "[song]", "`volume`"),
    "the webhooks are removed": ("webhooks:", "x-webhooks:", "were removed"),
}


@needs_redocly
@pytest.mark.parametrize(("before", "after", "told"), BREAKING.values(), ids=BREAKING.keys())
def test_what_breaks_users_is_found(before: str, after: str, told: str) -> None:
    changed = CANARY.replace(before, after, 1)
    assert changed != CANARY
    report = compare(CANARY, changed)
    breaking = [change.text for change in report.changes if change.impact == "major"]
    assert any(told in text for text in breaking), breaking
    assert report.complaint is not None
    assert "0.2.0" in report.complaint


@needs_redocly
def test_a_raised_version_is_fine() -> None:
    changed = CANARY.replace("version: 0.1.0", "version: 0.2.0").replace("[seed, fruit]", "[seed]")
    report = compare(CANARY, changed)
    assert (report.version, report.complaint) == ("0.2.0", None)


@needs_redocly
def test_what_has_no_words_of_its_own_is_told_by_name() -> None:
    changed = CANARY.replace("maxLength: 20", "maxLength: 30", 1)
    assert changed != CANARY
    (change,) = compare(CANARY, changed).changes
    assert change == Change(
        "patch", "`GET /birds/`", "`parameters/colour/maxLength` modified from `20` to `30`"
    )


@needs_redocly
def test_no_change_is_no_change() -> None:
    report = compare(CANARY, CANARY)
    assert (report.changes, report.complaint) == ([], None)


REPORT = Report(
    "0.2.0",
    [
        Change("major", "`GET /b/`", "The enum grew."),
        Change("patch", "`GET /a/`", "summary modified"),
        Change("major", "`GET /a/`", "A field is gone."),
        Change("major", "`GET /a/`", "Another field is gone."),
    ],
    None,
)
SECTION = """\
## 0.2.0

### Can break a program that worked

- `GET /a/`:
  - A field is gone.
  - Another field is gone.
- `GET /b/`: The enum grew.
"""


def test_section_groups_by_impact_and_place() -> None:
    assert section(REPORT) == SECTION
    assert "summary modified" in section(REPORT, wording=True)


def test_section_is_put_before_older_ones_and_replaces_its_own() -> None:
    page = "# Changes\n\nText.\n\n## 0.1.0\n\nFirst.\n"
    once = with_section(page, REPORT)
    assert once == f"# Changes\n\nText.\n\n{SECTION}\n## 0.1.0\n\nFirst.\n"
    assert with_section(once, REPORT) == once


def test_page_has_the_present_version() -> None:
    version = orjson.loads(BUNDLED.read_bytes())["info"]["version"]
    assert f"## {version}\n" in CHANGES.read_text("utf-8")
