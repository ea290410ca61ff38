from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.soak import findings
from tests.soak.sink import Sink
from tests.soak.size import FULL


@pytest.fixture
def sink() -> Iterator[Sink]:
    sink = Sink()
    yield sink
    sink.close()


def pytest_terminal_summary(terminalreporter: Any) -> None:
    if FULL and findings.FINDINGS:
        terminalreporter.section("what ran, what was seen")
        for line in findings.lines():
            terminalreporter.write_line(line)
