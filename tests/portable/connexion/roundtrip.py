"""Serves openapi-3.0.json with connexion, which checks what is sent and what it answers.

Its answers are the document's examples. Each operation is asked for with its own examples; then a
field is left out, and the credentials.
"""

import json
import os
import sys
import warnings
from pathlib import Path
from typing import Any

Node = dict[str, Any]

os.environ["BASICINFO_FUNC"] = "roundtrip.account"
METHODS = ("get", "post", "delete")


def account(username: str, password: str) -> Node | None:
    """Whom credentials belong to."""
    return {"sub": username} if password == "token" else None


def main() -> int:
    warnings.simplefilter("ignore")
    from connexion import AsyncApp
    from connexion.mock import MockResolver

    document = json.loads(Path("openapi-3.0.json").read_bytes())
    app = AsyncApp("plivo")
    app.add_api(
        document, base_path="/v1", resolver=MockResolver(mock_all=True), validate_responses=True
    )
    client = app.test_client()
    wrong: list[str] = []
    asked = 0
    for path, item in document["paths"].items():
        for method in METHODS:
            if method in item:
                request = example(document, path, item, item[method])
                if request is None:
                    continue
                asked += 1
                reply = client.request(method.upper(), **request, auth=("MA", "token"))
                if reply.status_code >= 300:
                    wrong.append(
                        f"{item[method]['operationId']}: {reply.status_code} {reply.text[:300]}"
                    )
    session = "/v1/Account/MAEMULATOR0000000000/Masking/Session/"
    refused = client.post(session, json={"first_party": 1}, auth=("MA", "token")).status_code
    anonymous = client.get(session).status_code
    if (refused, anonymous) != (400, 401):
        wrong.append(f"a wrong body is answered {refused}, no credentials {anonymous}")
    print("\n".join([f"{asked} operations", *wrong]))
    return 1 if wrong else 0


def example(document: Node, path: str, item: Node, operation: Node) -> Node | None:
    """The arguments of a request; None for a form with files."""
    query: Node = {}
    for reference in (*item.get("parameters", ()), *operation.get("parameters", ())):
        parameter = resolved(document, reference)
        if parameter["in"] == "path":
            path = path.replace(f"{{{parameter['name']}}}", str(sample(document, parameter)))
        elif parameter.get("required"):
            query[parameter["name"]] = sample(document, parameter)
    request: Node = {"url": f"/v1{path}", "params": query}
    for media, content in (
        resolved(document, operation.get("requestBody", {})).get("content", {}).items()
    ):
        if media != "application/json":
            return None
        first = next(iter(content["examples"].values()))
        request["json"] = resolved(document, first)["value"]
    return request


def sample(document: Node, parameter: Node) -> Any:
    """The example of a parameter."""
    if "example" in parameter:
        return parameter["example"]
    for each in parameter.get("examples", {}).values():
        return resolved(document, each)["value"]
    schema = parameter["schema"]
    for part in (schema, *schema.get("allOf", ())):
        part = resolved(document, part)
        if "example" in part:
            return part["example"]
        if "enum" in part:
            return part["enum"][0]
    raise LookupError(parameter["name"])


def resolved(document: Node, node: Node) -> Any:
    while "$ref" in node:
        found: Any = document
        for step in node["$ref"].removeprefix("#/").split("/"):
            found = found[step.replace("~1", "/").replace("~0", "~")]
        node = found
    return node


if __name__ == "__main__":
    sys.exit(main())
