"""The collection in the hands of those it is for: Postman's own runner, and Bruno's importer."""

from __future__ import annotations

import json
from typing import Any, Final

from plivo_client import Plivo
from tests.portable.workspace import GeneratorError, Workspace
from tests.prerequisites import subject
from tests.spec.document import BUNDLED, ROOT
from tools.generator.calls import Call, calls
from tools.generator.collection import COLLECTION
from tools.generator.document import Document
from tools.npm import CLEAN_INSTALL

_COMMITTED: Final = ROOT / "generated" / COLLECTION


def prove_collection(workspace: Workspace) -> None:
    """Import the collection into both, and send every request of it."""
    workspace.need("node", "npm")
    workspace.run(*CLEAN_INSTALL)
    collection = json.loads(_COMMITTED.read_bytes())
    requests = [item for folder in collection["item"] for item in folder["item"]]
    imported = workspace.run("node", "bruno.js", str(_COMMITTED)).splitlines()
    expected = [
        f"{one['request']['method']} {one['request']['url']['raw'].partition('?')[0]}"
        for one in requests
    ]
    if [line.partition("?")[0] for line in imported] != expected:
        raise GeneratorError("Bruno reads other requests:\n" + "\n".join(imported))
    workspace.prove("imported by Bruno")
    _send(workspace, collection, requests)
    workspace.prove(f"{len(requests)} requests sent by newman")


def _send(workspace: Workspace, collection: dict[str, Any], requests: list[dict[str, Any]]) -> None:
    """Let newman send all requests, each about a thing of its own that exists."""
    target = workspace.emulator
    with Plivo(target.auth_id, target.auth_token, base_url=target.base_url) as client:
        for call, item in zip(_by_folder(), requests, strict=True):
            real = subject(call, client)
            for variable in item["request"]["url"].get("variable", []):
                variable["value"] = real[variable["key"]]
            for name in real.keys() & (call.body or {}).keys():
                body = item["request"]["body"]
                body["raw"] = body["raw"].replace(call.examples[name], real[name])
            for part in item["request"].get("body", {}).get("formdata", []):
                if part["type"] == "file":
                    (workspace.folder / part["src"]).write_bytes(b"content")
    # The live calls and conferences of the others are over after these.
    last = ("Hang up on all conferences", "Hang up all calls")
    requests.sort(key=lambda item: item["name"] in last)
    collection["item"] = requests
    prepared = workspace.folder / "collection.json"
    prepared.write_text(json.dumps(collection), "utf-8")
    report = workspace.folder / "report.json"
    workspace.run(
        *("node", "node_modules/newman/bin/newman.js", "run", prepared.name),
        *("--reporters", "json", "--reporter-json-export", report.name),
        *(f"--env-var=base_url={target.base_url}", f"--env-var=auth_id={target.auth_id}"),
        f"--env-var=auth_token={target.auth_token}",
    )
    executions = json.loads(report.read_bytes())["run"]["executions"]
    found = [(each["item"]["name"], each.get("response", {}).get("code")) for each in executions]
    expected = [(item["name"], item["response"][0]["code"]) for item in requests]
    if found != expected:
        raise GeneratorError(f"newman was answered {found}, not {expected}")


def _by_folder() -> list[Call]:
    """All calls in the order of the collection, whose folders are the resources."""
    folders: dict[str, list[Call]] = {}
    for call in calls(Document.load(BUNDLED)):
        folders.setdefault(call.resource, []).append(call)
    return [call for folder in folders.values() for call in folder]
