"""Parameters that every generator understands, under names that cannot be confused."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.spec.document import Document, pointer
from tests.spec.rules.registry import rule


def _plain(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower())


@rule
def component_keys_agree_with_parameter_names(document: Document) -> Iterator[str]:
    """``CreatedTimeGt`` named ``created_time__lt`` is a copy that was not finished.

    A key may say more (``VerifyStatus`` for ``status``) or less (``Signature`` for
    ``X-Plivo-Signature``) than the name, in front of it.
    """
    for key, parameter in document.components("parameters").items():
        have, want = _plain(key), _plain(str(parameter.get("name", "")))
        if not want or not (have.endswith(want) or want.endswith(have)):
            where = pointer("components", "parameters", key)
            yield f"{where}: is named {parameter.get('name')!r}; let the key end in that name"


@rule
def parameters_are_plain(document: Document) -> Iterator[str]:
    """Generators drop ``content`` parameters and flatten deepObject and unexploded ones wrong."""
    for each in [*document.operations, *document.events]:
        for parameter in document.parameters(each):
            where = f"{each.where}: parameter {parameter.get('name')}"
            if "content" in parameter or "schema" not in parameter:
                yield f"{where} has no schema; describe it with schema, not content"
            if parameter.get("style") == "deepObject":
                yield f"{where} is a deepObject; write flat parameters such as created_time__gt"
            if "explode" in parameter:
                yield f"{where} sets explode; no generator agrees on it"


@rule
def path_parameters_are_declared_once_at_the_path(document: Document) -> Iterator[str]:
    for path, item in document.data.get("paths", {}).items():
        wanted = re.findall(r"{([^}]+)}", path)
        resolved = [document.resolve(each) for each in item.get("parameters", [])]
        declared = [each.get("name") for each in resolved if each.get("in") == "path"]
        where = pointer("paths", path)
        if wanted != declared:
            yield f"{where}: declares {declared}; declare {wanted} in its parameters"
        if any("$ref" not in each for each in item.get("parameters", [])):
            yield f"{where}: has an inline parameter; make it a component and refer to it"
    for each in document.operations:
        for parameter in map(document.resolve, each.spec.get("parameters", [])):
            if parameter.get("in") == "path":
                yield f"{each.where}: declares {parameter.get('name')}; the path does that"
