"""Parts that do not fit together are told by name."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from plivo_emulator.core.parts import JobKind, Part, PartError, jobs_of, outcomes_of, parts_in
from plivo_emulator.core.services import Step
from plivo_emulator.emulator import Emulator, default_mounts, default_parts


def nothing(step: Step, *_: object) -> None: ...


def handler(call: object) -> None: ...


def test_two_handlers_of_one_operation() -> None:
    ours, control = default_mounts()
    twice = Part("twice")
    twice.handlers["accounts_get"] = handler
    mount = type(ours)(prefix="v1", contract=ours.contract, parts=[*ours.parts, twice])
    with pytest.raises(PartError, match=r"accounts_get .*resources\.accounts and twice"):
        Emulator(mounts=[mount, control], parts=default_parts())


def test_two_functions_in_one_part() -> None:
    part = Part("one")
    part.handler(handler)
    with pytest.raises(PartError, match="one has two functions for the operation handler"):
        part.handler(handler)
    part.on_delivered("on_event")(nothing)
    with pytest.raises(PartError, match="one has two functions for the event on_event"):
        part.on_delivered("on_event")(nothing)


def test_two_functions_for_one_kind() -> None:
    first, second = Part("first"), Part("second")
    kind = first.job_kind("test.work")
    first.job(kind)(nothing)
    second.job(kind)(nothing)
    with pytest.raises(PartError, match=r"job test\.work .*first and second"):
        jobs_of([first, second], {})


def test_a_kind_that_nothing_does() -> None:
    part = Part("idle")
    part.job_kind("test.work")
    with pytest.raises(PartError, match=r"idle schedules test\.work, but no job handles it"):
        jobs_of([part], {})


def test_a_kind_that_nothing_schedules() -> None:
    part = Part("eager")
    part.job(JobKind("test.work"))(nothing)
    with pytest.raises(PartError, match=r"no part schedules test\.work"):
        jobs_of([part], {})


def test_the_apis_resources_without_the_world_outside() -> None:
    with pytest.raises(PartError, match=r"masking_sessions schedules masking_session\.expire"):
        Emulator(mounts=default_mounts())


def test_an_event_that_the_contract_lacks() -> None:
    part = Part("curious")
    part.on_delivered("on_fax")(nothing)
    with pytest.raises(PartError, match="curious handles on_fax"):
        outcomes_of([part], {"on_masking_session_event"})


def test_a_module_without_a_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "made_for_test"
    package.mkdir()
    for name, content in {"__init__": "", "faxes": "", "_helper": ""}.items():
        (package / f"{name}.py").write_text(content)
    monkeypatch.syspath_prepend(tmp_path)
    try:
        with pytest.raises(PartError, match=r"^made_for_test\.faxes: `part"):
            parts_in("made_for_test")
    finally:
        for name in [name for name in sys.modules if name.startswith("made_for_test")]:
            del sys.modules[name]
