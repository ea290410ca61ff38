"""The bundler: one document from a root and its parts, and what it complains about."""

from pathlib import Path
from typing import Any

import pytest

from tools.generator.bundle import bundle
from tools.generator.refusal import DocumentError

ROOT = """\
openapi: 3.1.0
info: { title: Pets, version: 1.0.0 }
paths:
  /pets/: { $ref: 'parts/pets.yaml#/paths/pets' }
components:
  securitySchemes:
    basic: { type: http, scheme: basic }
"""
PETS = """\
paths:
  pets:
    get:
      operationId: pets_list
      responses:
        '200':
          description: The pets.
          content:
            application/json:
              schema: { $ref: '#/schemas/Pets' }
        '404': { $ref: 'shared.yaml#/responses/NotFound' }
schemas:
  Pets: { type: array, items: { $ref: '#/schemas/Pet' } }
  Pet:
    oneOf: [{ $ref: '#/schemas/Cat' }]
    discriminator: { propertyName: kind, mapping: { cat: '#/schemas/Cat' } }
  Cat: { type: object }
"""
SHARED = """\
responses:
  NotFound:
    description: There is none.
    content:
      application/json:
        schema: { $ref: '#/schemas/Error' }
schemas:
  Error: { type: object }
"""


def written(folder: Path, root: str = ROOT, **parts: str) -> Path:
    """Write a document in parts; return its root."""
    (folder / "parts").mkdir()
    for name, text in ({"pets": PETS, "shared": SHARED} | parts).items():
        (folder / "parts" / f"{name}.yaml").write_text(text, "utf-8")
    path = folder / "openapi.yaml"
    path.write_text(root, "utf-8")
    return path


def refused(path: Path) -> list[str]:
    with pytest.raises(DocumentError) as caught:
        bundle(path)
    return str(caught.value).splitlines()


def references(value: Any) -> list[str]:
    if isinstance(value, list):
        return [one for item in value for one in references(item)]
    if isinstance(value, dict):
        own = [value["$ref"]] if "$ref" in value else []
        return own + [one for item in value.values() for one in references(item)]
    return []


def test_parts_become_components_in_the_order_of_the_files(tmp_path: Path) -> None:
    document = bundle(written(tmp_path)).document
    assert list(document["components"]) == ["securitySchemes", "responses", "schemas"]
    assert list(document["components"]["schemas"]) == ["Pets", "Pet", "Cat", "Error"]
    assert document["paths"]["/pets/"]["get"]["operationId"] == "pets_list"
    assert set(references(document)) == {
        "#/components/schemas/Pets",
        "#/components/schemas/Pet",
        "#/components/schemas/Cat",
        "#/components/schemas/Error",
        "#/components/responses/NotFound",
    }
    pet = document["components"]["schemas"]["Pet"]
    assert pet["discriminator"]["mapping"] == {"cat": "#/components/schemas/Cat"}


def test_a_document_in_one_file_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "one.yaml"
    path.write_text(
        "openapi: 3.1.0\npaths: {}\ncomponents: {schemas: {A: {$ref: '#/components/schemas/B'}, "
        "B: {}, Unused: {}}}\n"
    )
    found = bundle(path)
    assert found.document == {
        "openapi": "3.1.0",
        "paths": {},
        "components": {"schemas": {"A": {"$ref": "#/components/schemas/B"}, "B": {}, "Unused": {}}},
    }
    assert found.sources == (path,)


def test_parameters_of_shared_path_items_are_written_out(tmp_path: Path) -> None:
    pets = PETS.replace(
        "      responses:\n",
        "      callbacks: { seen: { '{$request.query.url}': { $ref: '#/pathItems/Seen' } } }\n"
        "      responses:\n",
    )
    pets += (
        "pathItems:\n"
        "  Seen: { post: { parameters: [{ $ref: '#/parameters/Sign' }], responses: {} } }\n"
        "parameters:\n  Sign: { name: Sign, in: header }\n"
    )
    components = bundle(written(tmp_path, pets=pets)).document["components"]
    assert components["pathItems"]["Seen"]["post"]["parameters"] == [
        {"name": "Sign", "in": "header"}
    ]


def test_places_are_files_and_lines(tmp_path: Path) -> None:
    found = bundle(written(tmp_path))
    assert found.place("#/components/schemas/Cat") == "pets.yaml:17"
    assert found.place("#/paths/~1pets~1/get/operationId") == "pets.yaml:4"
    assert found.place("#/info/title") == "openapi.yaml:2"


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("#/schemas/Pets'", "#/schemas/Pet5'", "pets.yaml:10: #/schemas/Pet5 does not exist"),
        ("shared.yaml#", "spared.yaml#", "pets.yaml:11: there is no file spared.yaml"),
        ("mapping: { cat: '#/schemas/Cat", "mapping: { cat: '#/schemas/Dog", "#/schemas/Dog does"),
        ("  Cat:", "  Error: {}\n  Cat:", "pets.yaml:17: nothing refers to schemas/Error"),
        ("schemas:\n", "schema: {}\nschemas:\n", "pets.yaml:12: schema is not a section"),
        (
            "'#/schemas/Cat' }]",
            "'#/schemas/Cat' }, { $ref: '#/schemas/Error' }]\n    x-error: 1",
            "does not exist",
        ),
    ],
)
def test_what_is_wrong_is_told_by_file_and_line(
    tmp_path: Path, old: str, new: str, complaint: str
) -> None:
    assert old in PETS
    problems = refused(written(tmp_path, pets=PETS.replace(old, new)))
    assert any(complaint in problem for problem in problems), problems


def test_two_components_of_one_name_are_refused(tmp_path: Path) -> None:
    pets = PETS.replace("items: {", "x: { $ref: '#/schemas/Error' }, items: {") + "  Error: {}\n"
    problems = refused(written(tmp_path, pets=pets))
    assert problems == ["pets.yaml:18: schemas/Error is also defined in shared.yaml:8"]


def test_a_file_that_nothing_refers_to_is_refused(tmp_path: Path) -> None:
    assert refused(written(tmp_path, dogs="schemas: {}\n")) == [
        "parts/dogs.yaml: nothing refers to this file"
    ]


@pytest.mark.parametrize("word", ["no", "18:00", "2026-01-01", "0o17", "1e3", "010", "+1", "1_000"])
def test_words_that_two_parsers_read_differently_are_refused(tmp_path: Path, word: str) -> None:
    problems = refused(written(tmp_path, ROOT.replace("title: Pets", f"title: {word}")))
    assert problems == [f"openapi.yaml:2: YAML 1.1 and 1.2 disagree about {word}: quote it"]


def test_a_key_that_stands_twice_is_refused(tmp_path: Path) -> None:
    pets = PETS + "  Cat: {}\n"
    assert refused(written(tmp_path, pets=pets)) == ["pets.yaml:18: duplicate key Cat"]
