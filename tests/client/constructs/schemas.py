"""Constructs of schemas."""

from __future__ import annotations

from typing import Final

from tests.client.constructs.rows import Row, value

_PETS: Final = """
Cat: {type: object, required: [kind], properties: {kind: {type: string}, lives: {type: integer}}}
Dog: {type: object, required: [kind], properties: {kind: {type: string}, age: {type: integer}}}
"""
_MARKED: Final = """
Apple: {type: object, required: [sort], properties: {sort: {const: apple}, pips: {type: integer}}}
Pear: {type: object, required: [sort], properties: {sort: {enum: [pear, quince]}}}
"""
_SHAPES: Final = """
Circle: {type: object, required: [radius], properties: {radius: {type: number}}}
Square: {type: object, required: [side], properties: {side: {type: number}}}
Cube: {type: object, required: [side], properties: {side: {type: number}, depth: {type: number}}}
"""
_TREE: Final = """
Tree: {type: object, required: [name], properties: {name: {type: string},
  parent: {anyOf: [{$ref: '#/components/schemas/Tree'}, {type: 'null'}]},
  leaves: {type: array, items: {$ref: '#/components/schemas/Leaf'}}}}
Leaf: {type: object, properties: {of: {$ref: '#/components/schemas/Tree'}}}
"""
_ANIMAL: Final = """
Animal: {type: object, required: [type], properties: {type: {type: string}, name: {type: string}},
  discriminator: {propertyName: type, mapping: {bird: '#/components/schemas/Bird'}}}
Bird: {allOf: [{$ref: '#/components/schemas/Animal'},
  {type: object, properties: {wings: {type: integer}}}]}
"""
_MERGED: Final = """
Named: {type: object, required: [name], properties: {name: {type: string, description: Its name.}}}
Aged: {type: object, properties: {age: {type: integer}}}
Person: {allOf: [{$ref: '#/components/schemas/Named'}, {$ref: '#/components/schemas/Aged'}],
  type: object, required: [mail], properties: {mail: {type: string}}}
"""
_CONTACT: Final = """
Contact: {type: object, properties: {name: {type: string}}, additionalProperties: {type: integer}}
Mail: {type: object, required: [to], properties: {to: {type: string}}}
Level: {type: string, enum: [low, high]}
Labels: {type: object, additionalProperties: {type: string}}
"""

_TAGGED = (
    "oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]\n"
    "discriminator: {propertyName: kind%s}"
)
_MAPPING = (
    ", mapping: {cat: '#/components/schemas/Cat', hound: '#/components/schemas/Dog', puppy: Dog}"
)
_TWO = "oneOf: [{$ref: '#/components/schemas/Circle'}, {$ref: '#/components/schemas/Square'}]"
_MAIL = "{$ref: '#/components/schemas/Mail'}"

ROWS: Final[tuple[Row, ...]] = (
    value("Map of texts", "{type: object, additionalProperties: {type: string}}",
          {"colour": "red"}, "row.value", {"colour": "red"}, "dict[str, str]"),
    value("Map of models", "{type: object, additionalProperties: " + _MAIL + "}",
          {"a": {"to": "x"}}, 'row.value["a"].to', "x", "str", _CONTACT),
    value("Map of arrays of models",
          "{type: object, additionalProperties: {type: array, items: " + _MAIL + "}}",
          {"a": [{"to": "x"}]}, 'row.value["a"][0].to', "x", "str", _CONTACT),
    value("Map of maps", "{type: object, additionalProperties: {type: object, "
          "additionalProperties: {type: integer}}}",
          {"a": {"b": 1}}, 'row.value["a"]["b"]', 1, "int"),
    value("Map that is a component", "{$ref: '#/components/schemas/Labels'}",
          {"a": "b"}, "row.value", {"a": "b"}, "models.Labels", _CONTACT),
    value("Map by patterns of names", "{type: object, patternProperties: {'^x-': {type: integer}}, "
          "additionalProperties: false}",
          {"x-a": 1}, "row.value", {"x-a": 1}, "dict[str, int]"),
    value("Object without properties", "{type: object}",
          {"a": [1]}, "row.value", {"a": [1]}, "dict[str, Any]"),
    value("Properties, and others with a type", "{$ref: '#/components/schemas/Contact'}",
          {"name": "x", "extra": 5}, "row.value.additional_properties",
          {"extra": 5}, "dict[str, int] | Unset", _CONTACT),
    value("The same, sent back", "{$ref: '#/components/schemas/Contact'}",
          {"name": "x", "extra": 5}, "row.value.to_dict()",
          {"name": "x", "extra": 5}, "dict[str, Any]", _CONTACT),
    value("Discriminator with a mapping", _TAGGED % _MAPPING, {"kind": "hound", "age": 3},
          "row.value", ("Dog", {"kind": "hound", "age": 3}), "models.Cat | models.Dog", _PETS),
    value("Discriminator with a mapping by name", _TAGGED % _MAPPING, {"kind": "puppy"},
          "row.value", ("Dog", {"kind": "puppy"}), "models.Cat | models.Dog", _PETS),
    value("Discriminator without a mapping: the component's name", _TAGGED % "", {"kind": "Dog"},
          "row.value", ("Dog", {"kind": "Dog"}), "models.Cat | models.Dog", _PETS),
    value("Discriminator whose values stand in `const` and `enum`",
          "oneOf: [{$ref: '#/components/schemas/Apple'}, {$ref: '#/components/schemas/Pear'}]\n"
          "discriminator: {propertyName: sort}", {"sort": "quince"},
          "row.value", ("Pear", {"sort": "quince"}), "models.Apple | models.Pear", _MARKED),
    value("Discriminator with a value that is not documented: stays as it is",
          _TAGGED % _MAPPING, {"kind": "cow", "age": 3},
          "row.value", {"kind": "cow", "age": 3}, "models.Cat | models.Dog", _PETS),
    value("Discriminator that was not sent: stays as it is", _TAGGED % _MAPPING, {"age": 3},
          "row.value", {"age": 3}, "models.Cat | models.Dog", _PETS),
    value("Discriminator with numbers", "oneOf: [{title: One, type: object, properties: {v: {const: 1}}}, "
          "{title: Two, type: object, properties: {v: {const: 2}}}]\ndiscriminator: {propertyName: v}",
          {"v": 2}, "row.value", ("Two", {"v": 2}), "models.One | models.Two"),
    value("Discriminator of a union of unions", "oneOf: [{$ref: '#/components/schemas/Pet'}, "
          "{$ref: '#/components/schemas/Apple'}]\ndiscriminator: {propertyName: sort}",
          {"sort": "Dog"}, "row.value", ("Dog", {}), "models.Cat | models.Dog | models.Apple",
          _PETS + _MARKED + "Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, "
          "{$ref: '#/components/schemas/Dog'}]}"),
    value("Discriminator in a list", "{type: array, items: {" + (_TAGGED % _MAPPING).replace("\n", ", ")
          + "}}", [{"kind": "cat"}, {"kind": "hound"}],
          "row.value[1]", ("Dog", {"kind": "hound"}), "models.Cat | models.Dog", _PETS),
    value("Discriminator of a model that others extend by `allOf`",
          "{$ref: '#/components/schemas/Animal'}", {"type": "bird", "wings": 2},
          "row.value", ("Bird", {"type": "bird", "wings": 2}), "models.Bird | models.Animal",
          _ANIMAL),
    value("The same, with another value: the model itself",
          "{$ref: '#/components/schemas/Animal'}", {"type": "fish", "name": "x"},
          "row.value", ("Animal", {"type": "fish", "name": "x"}), "models.Bird | models.Animal",
          _ANIMAL),
    value("Union of models: the one whose required properties are there", _TWO, {"side": 2.0},
          "row.value", ("Square", {"side": 2.0}), "models.Circle | models.Square", _SHAPES),
    value("Union of models: told apart by `const` and `enum`",
          "oneOf: [{$ref: '#/components/schemas/Apple'}, {$ref: '#/components/schemas/Pear'}]",
          {"sort": "pear"}, "row.value", ("Pear", {"sort": "pear"}), "models.Apple | models.Pear",
          _MARKED),
    value("Union of models: if several fit, the one that knows more of the properties",
          "anyOf: [{$ref: '#/components/schemas/Square'}, {$ref: '#/components/schemas/Cube'}]",
          {"side": 1.0, "depth": 2.0}, "row.value", ("Cube", {"side": 1.0, "depth": 2.0}),
          "models.Square | models.Cube", _SHAPES),
    value("Union of models: told apart by the models in them",
          "oneOf: [{title: A, type: object, required: [v], properties: {v: {title: X, type: object, "
          "properties: {n: {type: integer}}}}}, {title: B, type: object, required: [v], properties: "
          "{v: {title: Y, type: object, properties: {n: {type: string}}}}}]", {"v": {"n": "x"}},
          "row.value", ("B", {"v": {"n": "x"}}), "models.A | models.B"),
    value("Union of models that none fits: stays as it is", _TWO, {"side": "x"},
          "row.value", {"side": "x"}, "models.Circle | models.Square", _SHAPES),
    value("Union of a model, a list and a text", "anyOf: [{type: string}, " + _MAIL
          + ", {type: array, items: " + _MAIL + "}]", [{"to": "x"}],
          "row.value", [("Mail", {"to": "x"})], "str | models.Mail | list[models.Mail]", _CONTACT),
    value("Union of scalars", "{type: [string, integer, boolean]}", 5,
          "row.value", 5, "str | int | bool"),
    value("Model or null", "anyOf: [" + _MAIL + ", {type: 'null'}]", None,
          "row.value", None, "models.Mail | None", _CONTACT),
    value("Union or null", _TWO.replace("]", ", {type: 'null'}]"), {"radius": 1.0},
          "row.value", ("Circle", {"radius": 1.0}), "models.Circle | models.Square | None", _SHAPES),
    value("`nullable`, as in OpenAPI 3.0", "{type: string, nullable: true}", None,
          "row.value", None, "str | None"),
    value("`nullable` beside a reference", "{$ref: '#/components/schemas/Mail', nullable: true}",
          None, "row.value", None, "models.Mail | None", _CONTACT),
    value("`nullable` beside `allOf`", "{allOf: [{$ref: '#/components/schemas/Mail'}], nullable: true}",
          {"to": "x"}, "row.value", ("Mail", {"to": "x"}), "models.Mail | None", _CONTACT),
    value("Schema `true`", "true", [1], "row.value", [1], "Any"),
    value("Schema `{}`", "{}", [1], "row.value", [1], "Any"),
    value("Property with the schema `false`: there is none",
          "{type: object, properties: {a: {type: string}, never: false}}", {"a": "x"},
          "row.value.to_dict()", {"a": "x"}, "dict[str, Any]"),
    value("`const`", "{const: up}", "up", "row.value", "up", "Literal['up']"),
    value("`const` of null", "{const: null}", None, "row.value", None, "None"),
    value("`const` of a number with a fraction", "{const: 1.5}", 1.5, "row.value", 1.5, "float"),
    value("`oneOf` of `const`, as enums with descriptions are written",
          "oneOf: [{const: a, description: A.}, {const: b, description: B.}]", "b",
          "row.value", "b", "Literal['a', 'b']"),
    value("Enum", "{$ref: '#/components/schemas/Level'}", "low", "row.value", "low",
          "models.Level", _CONTACT),
    value("Enum of texts, numbers and null", "{title: Mixed, enum: ['', a, 1, null, -2]}", None,
          "row.value", None, "models.Mixed | None"),
    value("Enum of values that look alike", "{title: Alike, enum: [a-b, a_b, 'A B', '1', '+1']}",
          "a_b", "row.value", "a_b", "models.Alike"),
    value("Enum with a value that occurs twice", "{title: Twice, type: string, enum: [x, x, y]}",
          "x", "row.value", "x", "models.Twice"),
    value("Enum with a very long value", "{title: LongOne, type: string, enum: [" + "a" * 500 + "]}",
          "a" * 500, "row.value", "a" * 500, "models.LongOne"),
    value("Open enum", "anyOf: [{$ref: '#/components/schemas/Level'}, {type: string}]", "newer",
          "row.value", "newer", "models.Level | str", _CONTACT),
    value("Enum with a value that is not documented: stays as it is",
          "{$ref: '#/components/schemas/Level'}", "medium", "row.value", "medium",
          "models.Level", _CONTACT),
    value("`allOf`, with properties of its own", "{$ref: '#/components/schemas/Person'}",
          {"name": "x", "age": 3, "mail": "m"}, "row.value.name + row.value.mail", "xm", "str",
          _MERGED),
    value("`allOf` of a reference and a description",
          "{allOf: [{$ref: '#/components/schemas/Mail'}], description: Where it went.}",
          {"to": "x"}, "row.value", ("Mail", {"to": "x"}), "models.Mail", _CONTACT),
    value("Reference with more properties beside it",
          "{$ref: '#/components/schemas/Mail', title: Copied, properties: {cc: {type: string}}}",
          {"to": "x", "cc": "y"}, "row.value", ("Copied", {"to": "x", "cc": "y"}), "models.Copied",
          _CONTACT),
    value("Alternatives with properties in common",
          "{type: object, properties: {a: {type: integer}}, oneOf: [{title: WithB, required: [b], "
          "properties: {b: {type: integer}}}, {title: WithC, required: [c], "
          "properties: {c: {type: integer}}}]}", {"a": 1, "c": 2},
          "row.value", ("WithC", {"a": 1, "c": 2}), "models.WithB | models.WithC"),
    value("Alternatives that only say what is required",
          "{type: object, title: Either, properties: {a: {type: integer}, b: {type: integer}}, "
          "anyOf: [{required: [a]}, {required: [b]}]}", {"b": 1},
          "row.value", ("Either", {"b": 1}), "models.Either"),
    value("Recursive models", "{$ref: '#/components/schemas/Tree'}",
          {"name": "x", "parent": {"name": "y"}, "leaves": [{"of": {"name": "z"}}]},
          "row.value.parent", ("Tree", {"name": "y"}), "models.Tree | Unset | None", _TREE),
    value("Reference into a schema", "{$ref: '#/components/schemas/Person/properties/mail'}", "x",
          "row.value", "x", "str", _MERGED),
    value("`$defs`", "{type: object, title: Outer, properties: {v: {$ref: '#/components/schemas/"
          "Shelf/$defs/Book'}}}", {"v": {"isbn": "x"}}, "row.value", ("Outer", {"v": {"isbn": "x"}}),
          "models.Outer", "Shelf: {type: object, properties: {}, $defs: {Book: {type: object, "
          "properties: {isbn: {type: string}}}}}"),
    value("`prefixItems`", "{type: array, prefixItems: [{type: integer}, " + _MAIL + "], "
          "items: {type: string}}", [1, {"to": "x"}, "y"],
          "row.value", [1, ("Mail", {"to": "x"}), "y"], "list[int | models.Mail | str]", _CONTACT),
    value("Array of arrays of models", "{type: array, items: {type: array, items: " + _MAIL + "}}",
          [[{"to": "x"}], []], "row.value", [[("Mail", {"to": "x"})], []],
          "list[list[models.Mail]]", _CONTACT),
    value("Array without `items`", "{type: array}", [1, "a"], "row.value", [1, "a"], "list[Any]"),
    value("Formats: plain texts and numbers",
          "{type: object, title: Formats, required: [at, id], properties: {at: {type: string, "
          "format: date-time}, id: {type: string, format: uuid}, size: {type: integer, format: int64}}}",
          {"at": "not a date", "id": "x"}, "row.value.at", "not a date", "str"),
    value("Defaults and examples: text for people, never sent",
          "{type: object, title: Defaults, properties: {a: {type: integer, default: 5, examples: [1]}, "
          "b: {default: {x: [null, true]}, example: 'y'}}}", {},
          "row.value.to_dict()", {}, "dict[str, Any]"),
    value("`deprecated`", "{type: object, title: Old, properties: {a: {type: string, deprecated: true, "
          "description: 'Use b.'}}}", {"a": "x"}, "row.value.to_dict()", {"a": "x"}, "dict[str, Any]"),
    value("`writeOnly`: never required in a reply", "{type: object, title: Secret, required: [pin], "
          "properties: {pin: {type: string, writeOnly: true}}}", {}, "bool(row.value.pin)", False,
          "bool"),
)  # fmt: skip
