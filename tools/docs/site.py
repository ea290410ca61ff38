"""Builds the site: guides, reference and the document itself."""

import json
import shutil
from collections.abc import Sequence
from itertools import chain, pairwise
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from tools.docs import search
from tools.docs.errors import DocsError
from tools.docs.markdown import Rendered, anchor, render
from tools.docs.navigation import Group, Link, navigation
from tools.docs.reference import markdown_reference
from tools.docs.samples import samples
from tools.docs.search import page_entries, reference_entries
from tools.docs.workflows import publish, with_workflows
from tools.generator.calls import calls
from tools.generator.collection import COLLECTION, collection
from tools.generator.document import Document, Node

HERE = Path(__file__).parent


def build(*, docs: Path, specification: Path, output: Path, scalar: bytes, auth: Node) -> int:
    """Write the site.

    Args:
        docs: Folder with the guides.
        specification: The OpenAPI document: one file, or the root of several.
        output: Folder of the site; replaced.
        scalar: Script of the viewer.
        auth: Default user name and password of the console.

    Returns:
        The number of files written.

    Raises:
        DocsError: A page or a link is missing.
    """
    document = Document.load(specification)
    if output.exists():
        shutil.rmtree(output)
    shutil.copytree(HERE / "assets", output / "assets")
    site = _Site(document, docs, output, with_workflows(document, specification.parent))
    site.write_document(auth)
    site.write_reference(scalar, auth)
    site.write_plain_reference()
    site.write_guides()
    site.write_search()
    publish(specification.parent, output)
    # GitHub Pages would otherwise run the files through another generator.
    (output / ".nojekyll").touch()
    return sum(path.is_file() for path in output.rglob("*"))


class _Site:
    def __init__(self, document: Document, docs: Path, output: Path, told: Document) -> None:
        self._document = document
        # The same with what only readers need.
        self._told = told
        self._docs = docs
        self._output = output
        self._environment = environment()
        self._navigation = navigation(docs)
        self._code_links = operation_links(document)
        self._found_by_search = list(reference_entries(document, self._code_links))

    def write_document(self, auth: Node) -> None:
        (self._output / "openapi.json").write_text(self._document.compact(), "utf-8")
        requests = collection(
            self._document, server=1, auth_id=auth["username"], auth_token=auth["password"]
        )
        (self._output / COLLECTION).write_text(requests, "utf-8")

    def write_reference(self, scalar: bytes, auth: Node) -> None:
        (self._output / "assets" / "scalar.js").write_bytes(scalar)
        configuration = scalar_configuration(viewer_document(self._told), auth)
        self._write_page(
            "reference.html",
            "reference.html.jinja",
            title="API reference",
            kind="reference",
            configuration=_script_json(configuration),
        )

    def write_plain_reference(self) -> None:
        text = markdown_reference(self._told, self._environment)
        (self._output / "llms.txt").write_text(text, "utf-8")
        self._write_guide(Link("Reference without JavaScript", "plain.html"), render(text))

    def write_guides(self) -> None:
        links = list(chain.from_iterable(group.links for group in self._navigation))
        around = [None, *links, None]
        for (previous, link), (_, following) in pairwise(pairwise(around)):
            assert link is not None
            source = self._docs / link.address.replace(".html", ".md")
            if not source.is_file():
                raise DocsError(f"docs/index.md links to {source.name}, which does not exist")
            page = render(source.read_text("utf-8"), self._code_links, self._docs)
            self._found_by_search += page_entries(link.address, page)
            self._write_guide(link, page, previous, following)

    def write_search(self) -> None:
        text = search.script(self._found_by_search)
        (self._output / "assets" / search.FILE).write_text(text, "utf-8")

    def _write_guide(
        self,
        link: Link,
        page: Rendered,
        previous: Link | None = None,
        following: Link | None = None,
    ) -> None:
        self._write_page(
            link.address,
            "guide.html.jinja",
            title=page.title or link.title,
            kind="guide",
            page=page,
            here=link.address,
            navigation=_with_reference(self._navigation),
            previous=previous,
            next=following,
        )

    def _write_page(self, address: str, template: str, **values: Any) -> None:
        text = self._environment.get_template(template).render(**values)
        (self._output / address).write_text(text, "utf-8")


def environment() -> Environment:
    """The template environment."""
    return Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=lambda name: name is not None and name.endswith(".html.jinja"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def operation_links(document: Document) -> dict[str, str]:
    """Links to the operations in the reference, by operationId."""
    return {
        call.operation_id: f"reference.html#tag/{anchor(call.resource.replace('_', ' '))}"
        f"/{call.operation_id}"
        for call in calls(document)
    }


def viewer_document(document: Document) -> Node:
    """A copy of the document, changed where the viewer shows it badly."""
    copy = Document(with_samples(document))
    _switch_optional_off(copy)
    _drop_conditions(copy.root)
    return copy.root


def with_samples(document: Document) -> Node:
    """A copy of the document with `x-codeSamples` in every operation."""
    copy = Document(json.loads(json.dumps(document.root)))
    by_id = {call.operation_id: samples(call) for call in calls(document)}
    for _, _, _, operation in copy.operations():
        operation["x-codeSamples"] = by_id[operation["operationId"]]
    return copy.root


def _switch_optional_off(document: Document) -> None:
    """Disable optional parameters in the console until the reader ticks them.

    By default, the viewer enables every parameter with an example, and the filters of all examples
    together match nothing. `x-disabled` in an example is the viewer's extension for this.
    """
    for _, _, item, operation in document.operations():
        for reference in (*item.get("parameters", ()), *operation.get("parameters", ())):
            parameter = document.resolve(reference)
            if parameter.get("required") or parameter["in"] == "path":
                continue
            example = next(iter(_examples(document, parameter)), "")
            parameter["examples"] = {"default": {"value": example, "x-disabled": True}}


# What fields demand of each other.
_CONDITIONS: Final = ("if", "then", "else", "not", "dependentSchemas")
_ALTERNATIVES: Final = ("oneOf", "anyOf")


def _drop_conditions(node: Any) -> None:
    """Leave out what the fields of objects demand of each other, which descriptions say, too.

    The viewer would hide the fields behind a list of alternatives that all look alike.
    """
    if isinstance(node, dict):
        if isinstance(node.get("properties"), dict):
            demands = [name for name in _ALTERNATIVES if _only_requires(node.get(name, ()))]
            for name in (*_CONDITIONS, *demands):
                node.pop(name, None)
        node = list(node.values())
    if isinstance(node, list):
        for each in node:
            _drop_conditions(each)


def _only_requires(alternatives: Sequence[Node]) -> bool:
    return all(each.keys() == {"required"} for each in alternatives)


def _examples(document: Document, parameter: Node) -> list[Any]:
    """The examples of a parameter, the best first."""
    if "examples" in parameter:
        named = (document.resolve(each) for each in parameter["examples"].values())
        return [each["value"] for each in named]
    schema = parameter["schema"]
    found = schema.get("examples") or document.resolve(schema).get("examples", [])
    return [*found]


def scalar_configuration(content: Node, auth: Node) -> Node:
    """The configuration of the viewer.

    Args:
        content: The document, embedded because pages opened from disk cannot fetch files.
        auth: Default user name and password.
    """
    return {
        "content": content,
        # The console defaults to the emulator and its credentials, so that trying is free.
        "servers": content["servers"][::-1],
        # No requests to other hosts.
        "withDefaultFonts": False,
        "telemetry": False,
        "proxyUrl": "",
        "agent": {"disabled": True},
        "mcp": {"disabled": True},
        "showDeveloperTools": "never",
        "hideClientButton": True,
        # The page has one that also finds guides.
        "hideSearch": True,
        # The page links to the original document; the viewer's copy contains samples.
        "documentDownloadType": "none",
        # Only the tested samples in the document.
        "hiddenClients": True,
        "orderSchemaPropertiesBy": "preserve",
        "orderRequiredPropertiesFirst": True,
        "authentication": {
            "preferredSecurityScheme": "basicAuth",
            "securitySchemes": {"basicAuth": auth},
        },
    }


def _script_json(value: Any) -> str:
    """JSON that is safe inside a script element."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _with_reference(groups: list[Group]) -> list[Group]:
    reference = [Link("API reference", "reference.html"), Link("Without JavaScript", "plain.html")]
    return [*groups, Group("Reference", reference)]
