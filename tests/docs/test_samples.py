"""Every code sample of the reference runs against the emulator, for every operation."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache, partial
from typing import Any
from urllib.parse import quote

import orjson
import pytest

from plivo_emulator.pipeline.contract import BUNDLED
from plivo_emulator.testing import EmulatorUnderTest
from tests.docs.node import Node, running
from tests.prerequisites import subject
from tests.sdks.python_calls import connect
from tools.docs.samples import LANGUAGES, languages, samples
from tools.generator.calls import Call, calls, success
from tools.generator.document import Document
from tools.official_sdks import official_sdks


@cache
def document() -> Document:
    return Document(orjson.loads(BUNDLED.read_bytes()))


needs_node = pytest.mark.skipif(shutil.which("node") is None, reason="Node.js is not installed")
CALLS = [pytest.param(call, id=call.operation_id) for call in calls(document())]


@cache
def statuses() -> dict[str, str]:
    """The status that is documented for the success of each operation."""
    return {
        operation["operationId"]: success(document(), operation)[0]
        for *_, operation in document().operations()
    }


def written_in(*languages: str) -> pytest.MarkDecorator:
    """Give a test samples in languages, one language after the other."""
    return pytest.mark.parametrize("language", languages, scope="module")


@pytest.fixture(scope="module")
def plivo_emulator(language: str, plivo_emulator_session: EmulatorUnderTest) -> EmulatorUnderTest:
    """One emulator for the samples of a language, which has one for each operation."""
    plivo_emulator_session.reset()
    return plivo_emulator_session


@pytest.fixture(scope="module")
def node(plivo_emulator_session: EmulatorUnderTest) -> Iterator[Node]:
    with running(plivo_emulator_session.environment) as node:
        yield node


def sample(language: str, call: Call, emulator: EmulatorUnderTest) -> str:
    """A sample with identifiers that exist, in place of those of the document's examples."""
    write = next(one.write for one in LANGUAGES if one.key == language)
    text = write(call)
    for parameter, real in subject(call, emulator.client).items():
        example = call.examples[parameter]
        if language == "official_sdk":
            spelled = partial(official_sdks()["python"].spelled, call.operation_id)
            example, real = (
                *spelled({parameter: example}).values(),
                *spelled({parameter: real}).values(),
            )
        if language == "curl":
            real = quote(real, safe="+")
        assert example in text
        text = text.replace(example, real)
    # What comes now was asked for by the sample.
    emulator.journal.clear()
    return text


def check(call: Call, emulator: EmulatorUnderTest) -> None:
    """The emulator was asked for this operation last, and answered what is documented."""
    *_, last = emulator.journal
    assert last.operation_id == call.operation_id
    assert str(last.status) == statuses()[call.operation_id]


@pytest.mark.parametrize("call", CALLS)
@written_in("client", "async_client")
def test_client_samples_run(language: str, call: Call, reader: EmulatorUnderTest) -> None:
    run_python(sample(language, call, reader))
    check(call, reader)


@pytest.mark.parametrize(
    "call", [each for each in CALLS if official_sdks()["python"].has_on_client(str(each.id))]
)
@written_in("official_sdk")
# The SDK does not close the files that it uploads.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_official_sdk_samples_run(language: str, call: Call, reader: EmulatorUnderTest) -> None:
    code = sample(language, call, reader)
    with connect(reader.base_url, reader.auth_id, reader.auth_token):
        run_python(code)["client"].session.close()
    check(call, reader)


@pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed")
@pytest.mark.parametrize("call", CALLS)
@written_in("curl")
def test_curl_samples_run(language: str, call: Call, reader: EmulatorUnderTest) -> None:
    command = ["bash", "-c", sample(language, call, reader)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert ran.returncode == 0, ran.stderr
    check(call, reader)


@needs_node
@pytest.mark.parametrize("call", CALLS)
@written_in("node")
def test_node_samples_run(language: str, call: Call, reader: EmulatorUnderTest, node: Node) -> None:
    node.run(sample(language, call, reader))
    check(call, reader)


@needs_node
def test_node_tells_what_went_wrong(node: Node) -> None:
    once = "globalThis.ran = (globalThis.ran ?? 0) + 1; if (ran > 1) throw new Error('again');"
    node.run(once)
    with pytest.raises(AssertionError, match="again"):
        node.run(once)
    with pytest.raises(AssertionError, match="SyntaxError"):
        node.run("const = 1;")


def run_python(code: str) -> dict[str, Any]:
    namespace: dict[str, Any] = {"__name__": "__main__"}
    exec(compile(code, "sample", "exec"), namespace)
    return namespace


def test_every_language_has_a_test() -> None:
    tests: dict[str, Callable[..., Any]] = {
        name: value for name, value in globals().items() if name.endswith("_samples_run")
    }
    tested = {name.removeprefix("test_").removesuffix("_samples_run") for name in tests}
    assert {language.key for language in LANGUAGES} == tested | {"async_client"}


def test_labels_are_different() -> None:
    for call in calls(document()):
        labels = [one["label"] for one in samples(call)]
        assert len(set(labels)) == len(labels) == len(languages(call))


@pytest.mark.parametrize("lacks", ["missing", "of_objects"])
def test_an_sdk_without_a_method_has_no_sample(monkeypatch: pytest.MonkeyPatch, lacks: str) -> None:
    call = next(iter(calls(document())))
    reason: Any = {call.operation_id: "4.63 has no method for it"}
    python = replace(official_sdks()["python"], **{lacks: reason})
    monkeypatch.setattr("tools.docs.samples.official_sdks", lambda: {"python": python})
    missing = {one.key for one in LANGUAGES} - {one.key for one in languages(call)}
    assert missing == {"official_sdk"}
    assert len(languages(call)) == len(LANGUAGES) - 1
