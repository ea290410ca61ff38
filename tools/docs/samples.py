"""Code samples of every operation for several languages and clients.

All of them read credentials and address from the environment variables that the client knows:
`PLIVO_AUTH_ID`, `PLIVO_AUTH_TOKEN` and, for another server than the live one, `PLIVO_BASE_URL`. So
each runs unchanged against the emulator, as `tests/docs` does.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any
from urllib.parse import urlencode

from attrs import frozen

from tools import sdk_methods
from tools.generator.calls import Call
from tools.generator.identifiers import snake_case
from tools.official_sdks import official_sdks

_WIDTH = 84


@frozen
class Language:
    """A language or client, with the function that renders a call."""

    key: str
    lang: str
    """Its name for syntax highlighters."""
    label: str
    write: Callable[[Call], str]
    sdk: str = ""
    """The official SDK in use, whose client may have no method for a call."""


def languages(call: Call) -> list[Language]:
    """The languages for code samples."""
    return [
        language
        for language in LANGUAGES
        if not language.sdk or official_sdks()[language.sdk].has_on_client(call.operation_id)
    ]


def samples(call: Call) -> list[dict[str, str]]:
    """The samples of a call in the form of the extension `x-codeSamples`."""
    return [
        {"lang": language.lang, "label": language.label, "source": language.write(call)}
        for language in languages(call)
    ]


def curl(call: Call) -> str:
    """A call with curl."""
    url = f"${{PLIVO_BASE_URL:-{call.server}}}" + _path(call, "$PLIVO_AUTH_ID")
    words = ['curl -u "$PLIVO_AUTH_ID:$PLIVO_AUTH_TOKEN"']
    if call.method != "GET" and call.body is None and not call.files:
        words.append(f"-X {call.method}")
    words.append(f'"{url}"')
    if call.body is not None:
        data = json.dumps(call.body, indent=2, ensure_ascii=False).replace("'", "'\\''")
        words += ["-H 'Content-Type: application/json'", f"-d '{data}'"]
    words += [f"-F {field}=@{name}" for field, name in _files(call)]
    return " \\\n  ".join(words)


def client(call: Call) -> str:
    """A call with the generated client."""
    arguments = _arguments(call)
    if call.is_list:
        lines = _loop(call)
    else:
        target = f"client.{call.resource}.{call.verb}"
        lines = _statement(call, _invoke(target, arguments))
    body = _indented(lines)
    path = "from pathlib import Path\n\n" if call.files else ""
    return f"{path}from plivo_client import Plivo\n\nwith Plivo() as client:\n{body}"


def async_client(call: Call) -> str:
    """A call with the generated asynchronous client."""
    arguments = _arguments(call)
    if call.is_list:
        loop, *rest = _loop(call)
        lines = [f"async {loop}", *rest]
    else:
        target = f"await client.{call.resource}.{call.verb}"
        lines = _statement(call, _invoke(target, arguments))
    body = _indented(lines, 8)
    path = "from pathlib import Path\n" if call.files else ""
    return (
        f"import asyncio\n{path}\nfrom plivo_client import AsyncPlivo\n\n\n"
        "async def main() -> None:\n"
        f"    async with AsyncPlivo() as client:\n{body}\n\n\n"
        "asyncio.run(main())"
    )


def official_sdk(call: Call) -> str:
    """A call with the vendor's Python package, which always uses the live service."""
    method = sdk_methods.method(official_sdks()["python"], call.resource, call.verb)
    method, _, listed = method.rstrip(")").partition("(")
    arguments = _arguments(call, [name for name in listed.split(", ") if name], "python")
    if call.files:
        arguments = [_literal([name for _, name in _files(call)])]
    lines = _statement(call, _invoke(f"client.{method}", arguments), "response")
    return "\n".join(["import plivo", "", "client = plivo.RestClient()", *lines])


def node(call: Call) -> str:
    """A call with plain Node.js 18 or later."""
    path = _path(call, "${PLIVO_AUTH_ID}")
    options = [f'  method: "{call.method}",'] if call.method != "GET" else []
    headers = ["    Authorization: `Basic ${btoa(`${PLIVO_AUTH_ID}:${PLIVO_AUTH_TOKEN}`)}`,"]
    if call.body is not None:
        headers.append('    "Content-Type": "application/json",')
    options += ["  headers: {", *headers, "  },"]
    if call.body is not None:
        data = json.dumps(call.body, indent=2, ensure_ascii=False).replace("\n", "\n  ")
        options.append(f"  body: JSON.stringify({data}),")
    form = []
    if call.files:
        form = ["const form = new FormData();"]
        for field, name in _files(call):
            form.append(f'form.append("{field}", await openAsBlob("{name}"), "{name}");')
        options.append("  body: form,")
    shown = "await response.json()" if call.has_result else "response.status"
    return "\n".join(
        [
            *(['import { openAsBlob } from "node:fs";', ""] if form else []),
            "const { PLIVO_AUTH_ID, PLIVO_AUTH_TOKEN, PLIVO_BASE_URL } = process.env;",
            f'const server = PLIVO_BASE_URL ?? "{call.server}";',
            *form,
            "",
            f"const response = await fetch(`${{server}}{path}`, {{",
            *options,
            "});",
            f"console.log({shown});",
        ]
    )


LANGUAGES = (
    Language("curl", "bash", "curl", curl),
    Language("client", "python", "Python", client),
    Language("async_client", "python", "Python async", async_client),
    Language("official_sdk", "python", "official SDK", official_sdk, sdk="python"),
    Language("node", "javascript", "Node.js", node),
)


def _loop(call: Call) -> list[str]:
    """A loop over what a list has, on all pages."""
    every = f"client.{call.resource}.{call.iterate}({', '.join(_arguments(call))})"
    return [f"for {call.item} in {every}:", f"    print({call.item})"]


def _path(call: Call, account: str) -> str:
    path = call.path.replace("{auth_id}", account)
    for name, value in call.path_values.items():
        path = path.replace(f"{{{name}}}", value)
    return f"{path}?{urlencode(call.query)}" if call.query else path


def _arguments(call: Call, order: Sequence[str] = (), sdk: str = "") -> list[str]:
    query = {name: value for name, value in call.query.items() if name not in call.choice}
    path, values = dict(call.path_values), {**query, **(call.body or {})}
    if sdk:
        spelled = official_sdks()[sdk].spelled(call.operation_id, path | values)
        path = {name: value for name, value in path.items() if name in spelled}
        values = {name: value for name, value in spelled.items() if name not in path}
    return [
        *map(_literal, path.values()),
        *(_literal(values.pop(name)) for name in order),
        *(f"{_parameter(name)}={_literal(value)}" for name, value in values.items()),
        *(f'{field}=Path("{name}")' for field, name in _files(call)),
    ]


def _parameter(name: str) -> str:
    return name if name.endswith("_") else snake_case(name)


def _files(call: Call) -> Iterator[tuple[str, str]]:
    """The field and the name of each file that a call sends."""
    for field, names in call.files.items():
        for name in names:
            yield field, name


def _literal(value: Any) -> str:
    """A value as a Python literal, with double quotes."""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else repr(value)


def _invoke(target: str, arguments: list[str]) -> list[str]:
    line = f"{target}({', '.join(arguments)})"
    if len(line) <= _WIDTH - len("response = ") - 8:
        return [line]
    return [f"{target}(", *(f"    {argument}," for argument in arguments), ")"]


def _statement(call: Call, invocation: list[str], variable: str | None = None) -> list[str]:
    if not call.has_result:
        return invocation
    name = variable or call.noun
    return [f"{name} = {invocation[0]}", *invocation[1:], f"print({name})"]


def _indented(lines: list[str], width: int = 4) -> str:
    return "\n".join(f"{' ' * width}{line}" for line in lines)
