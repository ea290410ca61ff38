"""Two servers side by side: none between correct ones, and what is wrong is shown."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import httpx
import pytest

from tests.contract.target import Target, fresh_emulator
from tests.drift import baseline, report
from tests.drift.__main__ import main
from tests.drift.baseline import Accepted
from tests.drift.mirror import Mirror
from tests.proxy import Answer, Incoming, Upstream, serve

TODAY = date(2026, 3, 1)


def test_correct_emulators_do_not_differ(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Though their seeds do, and so every identifier."""
    status = main(["--tag=Applications", f"--reports={tmp_path}"])
    shown = capsys.readouterr()
    assert status == 0, shown.out + shown.err
    assert "no difference" in shown.out
    assert "No difference" in (tmp_path / "drift.html").read_text("utf-8")


def test_a_wrong_reply_is_shown_with_operation_and_path(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A single operation, for the way is the same for all."""
    with fresh_emulator(1) as left, fresh_emulator(1) as right:
        upstream = Upstream(right.url)

        async def wrong(request: Incoming) -> Answer:
            answer = await upstream.send(request)
            body = re.sub(rb'"country_code":(\d+)', rb'"country_code":"\1"', answer.body)
            return Answer(answer.status, answer.headers, body)

        with serve(wrong, upstream) as url:
            status = main(
                [f"--a={left.url}", f"--b={url}", "--tag=Pricing", f"--reports={tmp_path}"]
            )
    shown = capsys.readouterr()
    assert status == 1, shown.out + shown.err
    assert "pricing_get                  type" in shown.out
    assert re.search(r'/country_code: (\d+) → "\1"', shown.out)
    assert "/country_code" in (tmp_path / "drift.html").read_text("utf-8")


def test_a_server_that_is_not_there_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--a=http://127.0.0.1:9", "--b=http://127.0.0.1:9"]) == 2
    told = capsys.readouterr().err
    assert told.startswith("Nothing was compared: no response from http://127.0.0.1:9")
    assert main(["--a=http://127.0.0.1:9"]) == 2


@pytest.fixture(scope="module")
def mirror() -> Mirror:
    """With one finding."""
    with fresh_emulator(1) as left, fresh_emulator(2) as right:
        wrong = Target(right.url, right.auth_id, "wrong")
        mirror = Mirror(left, wrong)
        with mirror.serving() as url:
            httpx.get(
                f"{url}/v1/Account/{left.auth_id}/", auth=(left.auth_id, left.auth_token)
            ).raise_for_status()
    return mirror


def test_baseline_accepts_until_a_day(mirror: Mirror) -> None:
    entry = Accepted("accounts_*", "status", "", "known", TODAY)
    accepted = report.Verdict.of(mirror, [entry], TODAY)
    assert not accepted.failed
    assert [(each, reason.reason) for each, reason in accepted.accepted] == [
        (next(iter(mirror.findings.values())), "known")
    ]
    expired = report.Verdict.of(mirror, [entry], date(2026, 3, 2))
    assert expired.failed
    assert "is unused" in report.text(expired)
    other = Accepted("accounts_get", "value", "/x", "another", TODAY)
    assert report.Verdict.of(mirror, [other], TODAY).unused == [other]


def test_page_tells_what_to_do(mirror: Mirror) -> None:
    page = report.page(report.Verdict.of(mirror, [], TODAY), TODAY)
    assert "1 differences" in page
    assert "operation: accounts_get" in page
    assert json.dumps(401) in page


@pytest.mark.parametrize(
    "entry",
    [
        "- {operation: a, kind: b, path: c, reason: d}",
        "- {operation: a, kind: b, path: c, reason: '', expires: 2027-01-01}",
        "- {operation: a, kind: b, path: c, reason: d, expires: soon}",
        "- {operation: a, kind: b, reason: d, expires: 2027-01-01}",
        "- {operation: a, kind: b, path: c, reason: d, expires: 2027-01-01, more: e}",
    ],
)
def test_baseline_entries_are_complete(entry: str, tmp_path: Path) -> None:
    path = tmp_path / "baseline.yaml"
    path.write_text(entry)
    with pytest.raises(ValueError, match="entry 1"):
        baseline.load(path)


def test_the_baseline_can_be_read() -> None:
    assert baseline.load() == []
