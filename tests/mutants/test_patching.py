"""The planted bugs are where they should be, and do what they say."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Sequence
from typing import Any

import httpx
import pytest

from plivo_emulator.pipeline.contract import Contract
from tests.mutants import __main__ as command
from tests.mutants import patching
from tests.mutants.patching import Mutant
from tests.mutants.serving import CONTEXT, serving
from tests.spec.document import ROOT

ALL = patching.load()


def in_a_process(function: Callable[..., Any], *arguments: Any) -> Any:
    """What a function returns in a process that ends afterwards."""
    with CONTEXT.Pool(1) as pool:
        return pool.apply(function, arguments)


def plant_all(names: list[str]) -> list[str]:
    """Plant one after another, each around the one before, and return what went wrong."""
    problems = []
    for name in names:
        try:
            patching.load()[name].plant(lambda: None)
        except LookupError as error:
            problems.append(f"{name}: {error}")
    return problems


def plant_somewhere(targets: list[str]) -> list[str]:
    """Plant something at each target, and return what is said about it."""
    said = []
    for number, target in enumerate(targets):

        def planted(original: Any) -> None:
            """Nothing."""

        planted.__name__ = f"planted_{number}"
        patching.replacing(target, kind="test")(planted)
        try:
            patching.MUTANTS[planted.__name__].plant(lambda: None)
            said.append("planted")
        except patching.TargetVanished as error:
            said.append(str(error))
    return said


def test_there_are_many() -> None:
    assert len(ALL) >= 60
    assert len({each.kind for each in ALL.values()}) >= 40


def test_every_operation_and_tag_has_some() -> None:
    tags = {each.tag for each in Contract.bundled().operations.values()}
    assert {tag for each in ALL.values() for tag in each.tags} == tags


def test_every_target_is_there() -> None:
    # The table's page and the authentication are wrapped by several: all at once is fine.
    assert in_a_process(plant_all, list(ALL)) == []


def test_a_vanished_target_is_told() -> None:
    expected = {
        "resources._listing:paginate": "planted",
        "resources._listing:read_page": "There is no resources._listing:read_page.",
        "resources._listing:paginate.first": "There is no resources._listing:paginate.first.",
        "store.tables:Table.read": "There is no store.tables:Table.read.",
        "nowhere:page": "There is no nowhere:page.",
    }
    assert in_a_process(plant_somewhere, list(expected)) == list(expected.values())


@pytest.mark.parametrize("operation_id", ["applications_burn", "applications_list~"])
def test_a_vanished_operation_is_told(operation_id: str) -> None:
    with pytest.raises(patching.TargetVanished, match=operation_id):

        @patching.answering(operation_id, kind="test")
        def never_registered(answer: patching.Answer, call: patching.RequestContext) -> None:
            """Nothing."""

    assert "never_registered" not in patching.MUTANTS


def test_a_vanished_tag_is_told() -> None:
    with pytest.raises(patching.TargetVanished, match="Faxes"):

        @patching.replying("Faxes", kind="test")
        def never_registered(request: patching.Request, reply: patching.Reply) -> None:
            """Nothing."""


@pytest.mark.parametrize(
    ("mutant", "changed"),
    [
        (None, False),
        ("application_without_sip_uri", True),  # in front of a handler
        ("oldest_first", True),  # in the place of a method
        ("masking_times_of_calcutta", False),  # elsewhere
    ],
)
def test_a_mutant_changes_the_emulator(mutant: str | None, changed: bool) -> None:
    with serving(mutant, seed=1) as served:
        target = served.target
        root = f"{target.base_url}/Account/{target.auth_id}/Application/"
        with httpx.Client(auth=(target.auth_id, target.auth_token)) as client:
            made = [
                client.post(root, json={"app_name": name, "answer_url": "https://example.com/"})
                for name in ("a", "b")
            ]
            rows = client.get(root).json()["objects"]
            first = client.get(root + f"{made[0].json()['app_id']}/").json()
        ordered = [row["app_name"] for row in rows] == ["b", "a"]
        assert (not ordered or "sip_uri" not in first) is changed
        assert (served.reached > 0) is changed
        assert served.count == 4


def test_a_mutant_nobody_knows_does_not_start() -> None:
    with (
        pytest.raises(RuntimeError, match="There is no mutant nobody"),
        serving("nobody", seed=1),
    ):
        pass


def test_the_list_shows_them() -> None:
    shown = subprocess.run(
        [sys.executable, "-m", "tests.mutants", "list", "--kind", "wrong order"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert "oldest_first" in shown
    assert "Lists begin with what is oldest." in shown
    assert shown.endswith("3 mutants of 1 kinds.\n")


@pytest.mark.parametrize("words", [["oldest_first"], ["run", "oldest_first"]])
def test_names_may_stand_alone(words: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    hunted: list[str] = []

    def hunt_all(hunts: Sequence[tuple[Mutant, int, str]], jobs: int, started: float) -> int:
        hunted.extend(mutant.name for mutant, _, _ in hunts)
        return 0

    monkeypatch.setattr(command, "_hunt_all", hunt_all)
    assert command.main([*words, "--no-baseline"]) == 0
    assert hunted == ["oldest_first"]


def test_one_mutant_is_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["list", "oldest_first"]) == 0
    assert capsys.readouterr().out.endswith("\n1 mutants of 1 kinds.\n")
