"""The site is complete, its links lead somewhere, and it needs nobody else."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import orjson
import pytest
import yaml

from plivo_emulator.pipeline.contract import BUNDLED
from tests.docs.blocks import DOCS, GUIDES, ROOT
from tools.docs import scalar
from tools.docs.errors import DocsError
from tools.docs.markdown import render
from tools.docs.site import build, operation_links, viewer_document
from tools.generator.document import Document
from tools.official_sdks import official_sdks

DOCUMENT = Document(orjson.loads(BUNDLED.read_bytes()))
OPERATIONS = [operation for _, _, _, operation in DOCUMENT.operations()]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, with an empty script in place of the viewer, which is not in the repository."""
    output = tmp_path_factory.mktemp("docs") / "site"
    build(
        docs=DOCS,
        specification=BUNDLED,  # JSON is YAML; reading it is quicker
        output=output,
        scalar=b"",
        auth={"username": "MA", "password": "token"},
    )
    return output


class Page(HTMLParser):
    """What a page refers to, and what can be referred to in it."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.links: list[str] = []
        self.loaded: list[str] = []
        self.ids: list[str] = []
        self.feed(path.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = dict(attrs)
        if identifier := attributes.get("id"):
            self.ids.append(identifier)
        if tag == "a":
            self.links.append(attributes["href"] or "")
        if address := attributes.get("src") or (tag == "link" and attributes.get("href")):
            self.loaded.append(str(address))


def pages(site: Path) -> dict[str, Page]:
    return {path.name: Page(path) for path in site.glob("*.html")}


def test_has_every_guide(site: Path) -> None:
    assert {path.stem for path in GUIDES} <= {path.stem for path in site.glob("*.html")}


def test_links_lead_somewhere(site: Path) -> None:
    known = pages(site)
    broken = []
    for name, page in known.items():
        for link in page.links:
            parts = urlsplit(link)
            target = parts.path or name
            # The viewer makes the anchors of the reference.
            anchors = known[target].ids if target in known and target != "reference.html" else []
            missing = parts.fragment and anchors and unquote(parts.fragment) not in anchors
            if not parts.scheme and (missing or not (site / target).is_file()):
                broken.append(f"{name}: {link}")
    assert not broken


def test_anchors_are_unique(site: Path) -> None:
    for name, page in pages(site).items():
        assert len(page.ids) == len(set(page.ids)), name


def test_loads_nothing_from_elsewhere(site: Path) -> None:
    for name, page in pages(site).items():
        for address in page.loaded:
            assert not urlsplit(address).netloc, name
            assert (site / address).is_file(), f"{name}: {address}"
    style = (site / "assets" / "style.css").read_text("utf-8")
    assert "@import" not in style
    assert "url(" not in style


def test_document_is_published_as_it_is(site: Path) -> None:
    assert json.loads((site / "openapi.json").read_text("utf-8")) == DOCUMENT.source


def test_reference_holds_document_and_samples(site: Path) -> None:
    html = (site / "reference.html").read_text("utf-8")
    found = re.search(r"showReference\((.*)\);\n</script>", html)
    assert found is not None
    assert "<" not in found[1]  # nothing in it can end the script
    content = json.loads(found[1])["content"]
    assert content == viewer_document(DOCUMENT)
    for operation in content["paths"].values():
        for method, one in operation.items():
            if method not in ("parameters", "servers"):
                has = official_sdks()["python"].has_on_client(one["operationId"])
                assert len(one["x-codeSamples"]) == (5 if has else 4)


def test_the_console_begins_without_what_is_optional() -> None:
    document = Document(viewer_document(DOCUMENT))
    for _, _, item, operation in document.operations():
        for reference in (*item.get("parameters", ()), *operation.get("parameters", ())):
            one = document.resolve(reference)
            off = one.get("examples", {}).get("default", {}).get("x-disabled", False)
            assert off is not one.get("required", False), one["name"]


def test_the_viewer_shows_fields_without_what_they_demand_of_each_other() -> None:
    shown = viewer_document(DOCUMENT)["components"]["schemas"]
    sent = DOCUMENT.schemas["MessageSend"]
    conditions = {"oneOf", "if", "then", "else", "not", "dependentSchemas"}
    assert conditions <= sent.keys()
    assert shown["MessageSend"].keys() == sent.keys() - conditions
    assert shown["TemplateParameter"]["oneOf"] == DOCUMENT.schemas["TemplateParameter"]["oneOf"]


def test_samples_stay_out_of_the_document() -> None:
    assert "x-codeSamples" not in json.dumps(DOCUMENT.root)


def test_reference_text_has_everything(site: Path) -> None:
    text = (site / "llms.txt").read_text("utf-8")
    for operation in OPERATIONS:
        assert f"Operation `{operation['operationId']}`" in text
        assert f"### {operation['summary']}\n" in text
    for name in DOCUMENT.schemas:
        assert f"### {name}\n" in text
    for _, event in DOCUMENT.events():
        assert f"### {event['summary']}\n" in text
    for schema in DOCUMENT.schemas.values():
        for field in schema.get("properties", {}):
            assert f"| `{field}` |" in text


def test_operations_are_linked_from_guides(site: Path) -> None:
    target = operation_links(DOCUMENT)["masking_sessions_create"]
    assert target == "reference.html#tag/masking-sessions/masking_sessions_create"
    assert target in pages(site)["number-masking.html"].links


def test_markdown_has_anchors_copyable_code_and_safe_text() -> None:
    page = render("# A *b* `c`\n\n## A b c\n\n```python\nx = '<b>'\n```\n\n[d](d.md#e)\n")
    assert page.title == "A b c"
    assert [heading.anchor for heading in page.headings] == ["a-b-c", "a-b-c-1"]
    assert "&lt;b&gt;" in page.html
    assert 'href="d.html#e"' in page.html


def test_viewer_must_be_the_chosen_one(tmp_path: Path) -> None:
    (tmp_path / f"scalar-{scalar.VERSION}.js").write_text("something else")
    with pytest.raises(DocsError, match="not the expected file"):
        scalar.script(tmp_path)


def test_without_npm_the_message_helps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(DocsError, match="npm is not on PATH"):
        scalar.script(tmp_path)


def test_workflow_is_yaml_and_builds_the_site() -> None:
    workflow = yaml.safe_load((ROOT / ".github/workflows/pages.yml").read_text("utf-8"))
    steps = [step for job in workflow["jobs"].values() for step in job["steps"]]
    assert {"run": "make docs"} in steps
    paths = [step["with"]["path"] for step in steps if "path" in step.get("with", {})]
    assert paths == ["site"]
