"""Changes of the document are found, rated, and put into words."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import orjson
import pytest
import yaml

from plivo_emulator.pipeline.contract import BUNDLED
from tools.docs.changes import CHANGES, Change, Report, compare, section, with_section
from tools.surface.rating import Impact

CANARY = Path(__file__).with_name("canary.yaml").read_text("utf-8")
ROOT: dict[str, Any] = yaml.safe_load(CANARY)

# What is replaced, by what, and what is told. Each line is one rule of `tools.surface.rating`.
BREAKING = {
    # What a program sends.
    "request enum shrinks": ("[seed, fruit]", "[seed]", "`food` lost values: 'fruit'"),
    "request enum appears": (
        "[integer, 'null']\n",
        "[integer, 'null']\n          enum: [1]\n",
        "is",
    ),
    "request field is required": ("[name]\n", "[name, food]\n", "`food` became required"),
    "request field is gone": ("        food:\n", "        meal:\n", "`food` was removed"),
    "request null is gone": ("[integer, 'null']", "integer", "`age` is never `null`"),
    "request type changes": ("type: [integer, 'null']", "type: [string, 'null']", "was `integer`"),
    "request default changes": ("x-default: 1\n", "x-default: 2\n", "is `2` when not given"),
    "request default is gone": (
        "          x-default: 1\n",
        "",
        "is `None` when not given, not `1`",
    ),
    "parameter is required": (
        "required: false",
        "required: true",
        "`query colour` became required",
    ),
    "parameter is gone": ("- name: limit", "- name: size", "`query limit` was removed"),
    "new parameter is required": (
        "- name: colour",
        "- &new {name: a, in: query, required: true}\n        - name: colour",
        "`query a` is new",
    ),
    "maximum falls": ("maximum: 20", "maximum: 10", "has a value of `1..10`, not `1..20`"),
    "minimum rises": ("minimum: 1\n", "minimum: 2\n", "has a value of `2..20`"),
    "longest text is shorter": ("maxLength: 20", "maxLength: 10", "has a length of `3..10`"),
    "request pattern changes": ("^[a-z]+$", "^[a-y]+$", "has the pattern `^[a-y]+$`"),
    "shared enum shrinks": ("[tree, roof]", "[tree]", "`query nest` lost values: 'roof'"),
    "enum is renamed": ("Nest", "Home", "was removed"),
    "object is renamed": ("BirdCreate", "BirdNew", "was removed"),
    "conditions of a request": (
        "      required: [name]\n",
        "      minProperties: 2\n      required: [name]\n",
        "`conditions` is new",
    ),
    # What it gets.
    "reply enum grows": ("[calm, loud]", "[calm, loud, sad]", "`mood` has new values: 'sad'"),
    "reply enum shrinks": ("[calm, loud]", "[calm]", "`mood` lost values: 'loud'"),
    "reply field may be missing": ("mood, eggs]", "eggs]", "`mood` may be missing"),
    "reply field is gone": ("        weight:", "        height:", "`weight` was removed"),
    "reply may be null": (
        "          type: array",
        "          type: [array, 'null']",
        "`eggs` may be `null`",
    ),
    "reply type is wider": (
        "type: [number, 'null']",
        "type: [number, string, 'null']",
        "was `number`, is `number|string`",
    ),
    "reply pattern is gone": (
        "          pattern: ^[A-Z]\n",
        "",
        "has the pattern ``, not `^[A-Z]`",
    ),
    "items of a reply grow": ("maximum: 9", "maximum: 99", "(each) has a value of `..99`"),
    "success is another": ("'201':", "'202':", "`201` was removed"),
    "there is a second success": (
        "        '201':\n",
        "        '202':\n          description: Later.\n        '201':\n",
        "`202` is new: `empty`",
    ),
    "media type of a reply": (
        "\n          content:\n            application/json:",
        "\n          content:\n            text/plain:",
        "was `json Bird`, is `text/plain Bird`",
    ),
    "header of a reply is gone": ("X-Total", "X-Sum", "`200 header X-Total` was removed"),
    "link fills something else": (
        "$response.body#/name",
        "$response.body#/mood",
        "`200 link birds_delete` was `name=$response.body#/name`",
    ),
    "link is gone": (
        "          links:\n",
        "          x-links:\n",
        "`200 link birds_delete` was removed",
    ),
    # What is sent to it.
    "field of an event may be missing": ("[song, volume]", "[song]", "`volume` may be missing"),
    "field of an event is gone": ("        volume:", "        loudness:", "`volume` was removed"),
    "retries change": ("wait: 60", "wait: 30", "`retries` was `60`, is `30`"),
    "retries are gone": (
        "              x-retries: [{wait: 60, times: 1}]\n",
        "",
        "`retries` was removed",
    ),
    "event to another field": ("#/url}", "#/address}", "`calls url` was removed"),
    "event is renamed": ("on_bird_told", "on_bird_heard", "was `on_bird_told`, is `on_bird_heard`"),
    "webhooks are gone": ("webhooks:", "x-webhooks:", "was removed"),
    # The whole.
    "path is another": ("  /birds/{name}/:", "  /fowl/{name}/:", "is `DELETE /fowl/{name}/`"),
    "method is another": (
        "    post:\n      operationId: birds",
        "    put:\n      operationId: birds",
        "is `PUT /birds/`",
    ),
    "operation is gone": (
        "    post:\n      operationId: birds",
        "    x-post:\n      x: birds",
        "was removed",
    ),
    "operation is renamed": (
        "operationId: birds_create",
        "operationId: birds_make",
        "is called `birds_make`",
    ),
    "credentials are others": (
        "scheme: basic",
        "scheme: bearer",
        "was `http basic`, is `http bearer`",
    ),
    "credentials are not asked for": (
        "  - basicAuth: []",
        "  - {}",
        "`credentials` was `basicAuth`",
    ),
    "server is another": (
        "https://birds",
        "https://fowl",
        "`server https://birds.example.com` was removed",
    ),
}
ADDITIONS = {
    "request enum grows": ("[seed, fruit]", "[seed, fruit, nut]", "`food` has new values: 'nut'"),
    "request field is not required": ("      required: [name]\n", "", "`name` need not be sent"),
    "request field is new": (
        "        food:\n",
        "        song:\n          type: string\n        food:\n",
        "`song` is new: `string`",
    ),
    "request may be null": (
        "        name:\n          type: string\n        age",
        "        name:\n          type: [string, 'null']\n        age",
        "`name` may be `null`",
    ),
    "request type is wider": (
        "type: [integer, 'null']",
        "type: [number, 'null']",
        "was `integer`, is `number`",
    ),
    "request takes any field": (
        "      additionalProperties: false\n",
        "",
        "`fields` was `closed`, is `open`",
    ),
    "body need not be sent": (
        "        required: true\n        content",
        "        required: false\n        content",
        "`body` was `json BirdCreate, required`",
    ),
    "maximum rises": ("maximum: 20", "maximum: 200", "has a value of `1..200`, not `1..20`"),
    "minimum is gone": ("            minimum: 1\n", "", "has a value of `..20`"),
    "longest text is longer": (
        "maxLength: 20",
        "maxLength: 30",
        "has a length of `3..30`, not `3..20`",
    ),
    "request pattern is gone": ("            pattern: ^[a-z]+$\n", "", "has the pattern ``"),
    "request format is gone": ("          format: uri\n", "", "`url` has the format ``, not `uri`"),
    "default is told": (
        "required: false\n          schema:\n",
        "required: false\n          schema:\n            x-default: red\n",
        "is `red` when not given",
    ),
    "parameter is new": (
        "- name: colour",
        "- {name: a, in: query}\n        - name: colour",
        "`query a` is new: `any`",
    ),
    "reply field is always there": (
        "mood, eggs]",
        "mood, eggs, weight]",
        "`weight` is always there",
    ),
    "reply field is new": (
        "        weight:",
        "        size: {type: integer}\n        weight:",
        "`size` is new",
    ),
    "reply is never null": ("[number, 'null']", "number", "`weight` is never `null`"),
    "reply type is narrower": (
        "[number, 'null']",
        "[integer, 'null']",
        "was `number`, is `integer`",
    ),
    "reply pattern appears": (
        "        song:\n          type: string",
        "        song:\n          type: string\n          pattern: a",
        "has the pattern `a`",
    ),
    "error is new": ("'404':", "'409':", "`409` is new"),
    "error is gone": ("        '404':\n          description: None.\n", "", "`404` was removed"),
    "object is new": ("    Song:\n", "    Tune: {type: object}\n    Song:\n", "is new"),
    "operation is new": (
        "    delete:\n",
        "    get:\n      operationId: birds_get\n      responses: {}\n    delete:\n",
        "is new",
    ),
}
WORDING = {
    "summary": ("List birds", "Lists birds"),
    "description": ("About birds", "All about birds"),
    "description of a field": ("What it is called.", "Its name."),
    "what a live test may do": ("x-live: mutate", "x-live: spend"),
}


def planted(before: str, after: str) -> dict[str, Any]:
    changed = CANARY.replace(before, after)
    assert changed != CANARY
    root: dict[str, Any] = yaml.safe_load(changed)
    return root


def told(report: Report, impact: Impact) -> list[str]:
    return [change.text for change in report.changes if change.impact is impact]


@pytest.mark.parametrize(("before", "after", "text"), BREAKING.values(), ids=BREAKING)
def test_what_breaks_programs(before: str, after: str, text: str) -> None:
    report = compare(ROOT, planted(before, after))
    breaking = told(report, Impact.BREAKING)
    assert any(text in each for each in breaking), report.changes
    assert report.complaint is not None
    assert "0.2.0" in report.complaint


@pytest.mark.parametrize(("before", "after", "text"), ADDITIONS.values(), ids=ADDITIONS)
def test_what_is_noticed_and_breaks_nothing(before: str, after: str, text: str) -> None:
    report = compare(ROOT, planted(before, after))
    assert any(text in each for each in told(report, Impact.ADDITION)), report.changes
    assert not told(report, Impact.BREAKING)


@pytest.mark.parametrize(("before", "after"), WORDING.values(), ids=WORDING)
def test_what_only_readers_notice(before: str, after: str) -> None:
    report = compare(ROOT, planted(before, after))
    assert [change.impact for change in report.changes] == [Impact.WORDING]
    assert report.complaint is not None
    assert "0.1.1" in report.complaint


@pytest.mark.parametrize(
    ("before", "change", "needed"),
    [
        ("0.1.0", "[seed]", "0.2.0"),
        ("0.1.0", "[seed, fruit, nut]", "0.2.0"),
        ("1.2.3", "[seed]", "2.0.0"),
        ("1.2.3", "[seed, fruit, nut]", "1.3.0"),
    ],
)
def test_version_is_raised_by_what_changed(before: str, change: str, needed: str) -> None:
    base = planted("version: 0.1.0", f"version: {before}") if before != "0.1.0" else ROOT
    revision = planted("[seed, fruit]", change)
    for version, complains in ((before, True), (needed, False)):
        revision["info"]["version"] = version
        complaint = compare(base, revision).complaint
        assert (complaint is not None) is complains
        assert complaint is None or needed in complaint


def test_no_change_is_no_change() -> None:
    report = compare(ROOT, ROOT)
    assert (report.changes, report.complaint) == ([], None)


REPORT = Report(
    "0.2.0",
    [
        Change(Impact.BREAKING, "`GET /b/`", "The enum grew."),
        Change(Impact.WORDING, "`GET /a/`", "summary modified"),
        Change(Impact.BREAKING, "`GET /a/`", "A field is gone."),
        Change(Impact.BREAKING, "`GET /a/`", "Another field is gone."),
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
