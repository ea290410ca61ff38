"""Compares what an SDK gave its caller with what the emulator had answered, and what it was given
with what it sent.

The result must hold every value of the reply, under the reply's names: camel case and typed objects
are the SDK's affair, another value is not. What an SDK has no field for is not wrong, but said.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final
from urllib.parse import parse_qsl

from plivo_emulator.pipeline.journal import REDACTED, Entry

_FRACTION: Final = re.compile(r"(\.\d{6})\d+")

_ABSENT: Final = object()


@dataclass(frozen=True, slots=True)
class Difference:
    """One value of a reply that the result does not hold as it was.

    Attributes:
        path: of the value, such as `objects[].enabled`.
        lost: whether the result has no place for it; otherwise it has another value there.
        text: the difference in words.
    """

    path: str
    lost: bool
    text: str


def differences(reply: Any, result: Any, *, zero_is_absent: bool = False) -> list[Difference]:
    """Return what of a reply's body a result does not hold.

    Args:
        reply: the body of the reply.
        result: what the SDK returned, as JSON; a text may be JSON itself.
        zero_is_absent: the SDK leaves out empty values when it prints a result, as Go does.
    """
    if isinstance(result, str) and isinstance(reply, dict):
        result = json.loads(result)
    return list(_compare(reply, _renamed(result), "", zero_is_absent))


def arguments_of(entry: Entry, arguments: Mapping[str, Any]) -> tuple[list[str], list[str]]:
    """Return what of a call's arguments is not in its request.

    Arguments in the path are not looked for: without them it is the request of another operation.

    Args:
        entry: the request.
        arguments: of the call, by their names in the API.

    Returns:
        Names of arguments that were not sent, with their value where that is the reason; and
        sentences about those that were sent with another value.
    """
    path, _, query = entry.path.partition("?")
    body = entry.request_body if isinstance(entry.request_body, dict) else {}
    sent = _renamed(dict(parse_qsl(query)) | body)
    unsent, changed = [], []
    for name, value in arguments.items():
        found = sent.get(flat(name))
        if isinstance(value, list) and _is_files(found):
            found, value = [each["filename"] for each in found], [*map(_file_name, value)]
        if found is None and str(value) not in path.split("/"):
            unsent.append(name if value else f"{name}={json.dumps(value)}")
        elif found is not None and not _carries(found, value):
            changed.append(f"{name} was sent as {found!r} instead of {value!r}")
    return unsent, changed


def _is_files(sent: Any) -> bool:
    """Tell whether something that was sent is a list of files."""
    return isinstance(sent, list) and all(
        isinstance(each, dict) and "filename" in each for each in sent
    )


def _file_name(file: str | Mapping[str, str]) -> str:
    """Return the name of a file of `table.files`."""
    return Path(file if isinstance(file, str) else file["FilePath"]).name


def _carries(sent: Any, value: Any) -> bool:
    """Tell whether what was sent is an argument's value, or has it among others."""
    if isinstance(sent, dict) and isinstance(value, dict):
        return all(_carries(sent.get(flat(name)), each) for name, each in value.items())
    if isinstance(sent, list):
        values = value if isinstance(value, list) else [value]
        return len(sent) == len(values) and all(map(_carries, sent, values))
    if isinstance(value, bool):
        return str(sent).lower() == str(value).lower()
    return bool(sent == REDACTED or _text(sent) == _text(value))


def _text(value: Any) -> str:
    """Numbers and moments may be sent as text."""
    text = value if isinstance(value, str) else json.dumps(value)
    return re.sub(r"(\d{2}:\d{2}):00(\.0+)?$", r"\1", text)


def _compare(reply: Any, result: Any, path: str, zero_is_absent: bool) -> Iterator[Difference]:
    if isinstance(reply, dict) and isinstance(result, dict):
        for name, value in reply.items():
            below = f"{path}.{name}" if path else name
            held = result.get(flat(name), _ABSENT)
            empty = value is None or (zero_is_absent and not value)
            if held is _ABSENT or (held is None and value is not None):
                if not empty:
                    yield Difference(below, True, f"{below}: no field for {value!r}")
            else:
                yield from _compare(value, held, below, zero_is_absent)
    elif isinstance(reply, list) and isinstance(result, list):
        if len(reply) != len(result):
            yield Difference(path, False, f"{path}: {len(result)} of {len(reply)} items")
        for one, other in zip(reply, result, strict=False):
            yield from _compare(one, other, f"{path}[]", zero_is_absent)
    elif not _same(reply, result, zero_is_absent):
        yield Difference(path, False, f"{path}: {result!r} instead of {reply!r}")


def _same(reply: Any, result: Any, zero_is_absent: bool) -> bool:
    if reply == REDACTED and isinstance(result, str):
        return bool(result)
    if reply == result and isinstance(reply, bool) is isinstance(result, bool):
        return True
    if zero_is_absent and reply is None:
        return not result
    if isinstance(reply, int) and isinstance(result, str):
        return str(reply) == result
    if isinstance(reply, str) and isinstance(result, str):
        try:
            return _moment(reply) == _moment(result)
        except ValueError:
            return False
    return False


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(_FRACTION.sub(r"\1", text))


def _renamed(value: Any) -> Any:
    if isinstance(value, dict):
        return {flat(name): _renamed(each) for name, each in value.items()}
    if isinstance(value, list):
        return [_renamed(each) for each in value]
    return value


def flat(name: str) -> str:
    """`destinationCountryIso2`, `AuthID` and `auth_id`, all in one spelling."""
    return name.replace("_", "").lower()
