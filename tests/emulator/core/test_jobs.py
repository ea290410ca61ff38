"""Due work: in order, and what fails stands in nobody's way."""

from __future__ import annotations

from datetime import timedelta

from plivo_emulator.core.parts import JobKind
from plivo_emulator.core.services import Step
from plivo_emulator.emulator import Emulator
from plivo_emulator.scheduling.jobs import AGENDA, schedule
from plivo_emulator.store import Where

KIND = JobKind("test.work")


def _schedule(emulator: Emulator, *names: str) -> None:
    now = emulator.clock.freeze()
    with emulator.store.transaction(write=True) as tx:
        step = Step(tx, now, emulator.services, "", {})
        for seconds, name in enumerate(names):
            schedule(step, KIND, name, now + timedelta(seconds=seconds), {"n": name})


def _settle(emulator: Emulator, *failing: str) -> list[str]:
    """Let an hour pass; returns the subjects of what was done, failures left out."""
    done: list[str] = []

    def work(step: Step) -> None:
        if step.subject in failing:
            schedule(step, KIND, "never", step.now)
            raise RuntimeError(step.subject)
        step.tx.on_commit(lambda: done.append(step.subject))

    emulator.clock.advance(timedelta(hours=1))
    emulator.jobs.handlers[KIND] = work
    for _ in range(1 + len(failing)):
        emulator.settle()
    with emulator.store.transaction(write=False) as tx:
        assert AGENDA.count(tx, Where(("kind", "=", KIND))) == 0
    return done


def test_everything_due_is_done_in_order() -> None:
    names = [f"{number:03d}" for number in range(200)]
    with Emulator() as emulator:
        _schedule(emulator, *reversed(names))
        assert _settle(emulator) == names[::-1]


def test_what_fails_does_nothing_and_stands_in_nobodys_way() -> None:
    with Emulator() as emulator:
        _schedule(emulator, "a", "b", "c", "d")
        assert _settle(emulator, "b", "d") == ["a", "c"]
        assert len(emulator.internal_errors) == 2
        assert emulator.internal_errors[0].traceback.endswith("RuntimeError: b\n")
        emulator.internal_errors.clear()


def test_work_may_cause_work_that_is_due_before_the_rest() -> None:
    done: list[str] = []

    def work(step: Step) -> None:
        done.append(step.subject)
        if step.subject == "a":
            schedule(step, KIND, "at once", step.now)

    with Emulator() as emulator:
        _schedule(emulator, "a", "b")
        emulator.clock.advance(timedelta(hours=1))
        emulator.jobs.handlers[KIND] = work
        emulator.settle()
    assert done == ["a", "at once", "b"]
