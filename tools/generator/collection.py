"""Export of the document as a collection for Postman, Bruno, Insomnia and others.

The format is Postman's collection 2.1, which all of them import.
"""

import json
from typing import Any, Final
from urllib.parse import urlencode

from tools.generator.calls import Call, calls, example, success
from tools.generator.document import Document, Node
from tools.generator.refusal import DocumentError

COLLECTION: Final = "plivo.postman_collection.json"
SCHEMA: Final = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"


def collection(document: Document, *, server: int, auth_id: str, auth_token: str) -> str:
    """All operations as requests with example arguments, in folders by tag.

    URL and credentials are variables: `base_url`, `auth_id`, `auth_token`. Identifiers of existing
    resources are path variables of each request.

    Args:
        document: The OpenAPI document.
        server: Index of the server for the default of `base_url`.
        auth_id: Default of `auth_id`.
        auth_token: Default of `auth_token`.

    Raises:
        DocumentError: A tag of an operation is not in the document's list of tags.
    """
    info = document.root["info"]
    folders: dict[str, list[Node]] = {}
    for call, (_, _, _, operation) in zip(calls(document), document.operations(), strict=True):
        request = _request(document, call, operation)
        folders.setdefault(operation["tags"][0], []).append(request)
    descriptions = {tag["name"]: tag["description"] for tag in document.root["tags"]}
    if unlisted := folders.keys() - descriptions.keys():
        missing = ", ".join(sorted(unlisted))
        raise DocumentError(f"#/tags: add {missing} with a description, and to x-tagGroups")
    whole = {
        "info": {
            "name": info["title"],
            "description": info["description"],
            "version": info["version"],
            "schema": SCHEMA,
        },
        "auth": {
            "type": "basic",
            "basic": [
                {"key": "username", "value": "{{auth_id}}", "type": "string"},
                {"key": "password", "value": "{{auth_token}}", "type": "string"},
            ],
        },
        "variable": [
            {"key": "base_url", "value": document.root["servers"][server]["url"]},
            {"key": "auth_id", "value": auth_id},
            {"key": "auth_token", "value": auth_token},
        ],
        "item": [
            {"name": tag, "description": descriptions[tag], "item": items}
            for tag, items in folders.items()
        ],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _request(document: Document, call: Call, operation: Node) -> Node:
    request: Node = {
        "method": call.method,
        "header": [{"key": "Accept", "value": "application/json"}],
        "url": _url(call),
        "description": operation["description"],
    }
    if call.body is not None:
        request["header"].append({"key": "Content-Type", "value": "application/json"})
        request["body"] = {
            "mode": "raw",
            "raw": json.dumps(call.body, ensure_ascii=False, indent=2),
            "options": {"raw": {"language": "json"}},
        }
    if call.files:
        parts = [
            {"key": field, "type": "file", "src": name}
            for field, names in call.files.items()
            for name in names
        ]
        request["body"] = {"mode": "formdata", "formdata": parts}
    return {
        "name": operation["summary"],
        "request": request,
        "response": [_reply(document, operation, request)],
    }


def _url(call: Call) -> Node:
    path = call.path.replace("{auth_id}", "{{auth_id}}")
    for name in call.path_values:
        path = path.replace(f"{{{name}}}", f":{name}")
    url: dict[str, Any] = {
        "raw": "{{base_url}}" + path + (f"?{urlencode(call.query)}" if call.query else ""),
        "host": ["{{base_url}}"],
        "path": path.removeprefix("/").split("/"),
    }
    if call.query:
        url["query"] = [{"key": key, "value": str(value)} for key, value in call.query.items()]
    if call.path_values:
        url["variable"] = [{"key": key, "value": value} for key, value in call.path_values.items()]
    return url


def _reply(document: Document, operation: Node, request: Node) -> Node:
    """The first documented success as a saved example."""
    status, response = success(document, operation)
    reply: Node = {
        "name": response["description"],
        "originalRequest": request,
        "code": int(status),
        "header": [],
    }
    if "content" in response:
        media_type, content = next(iter(response["content"].items()))
        reply["header"].append({"key": "Content-Type", "value": media_type})
        body = example(document, content)
        reply["body"] = json.dumps(body, ensure_ascii=False, indent=2)
    return reply
