"""Reads schemas as types, some of which are classes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from attrs import fields

from plivo_runtime.model import Model as RuntimeModel
from tools.generator import types
from tools.generator.classes import Alias, Field, Model, models_in
from tools.generator.document import Document, Node, schema_types
from tools.generator.identifiers import Namer, pascal_case, snake_case
from tools.generator.merging import merged, only_annotations
from tools.generator.refusal import Refusals, Refused, pointer
from tools.generator.types import (
    ANY,
    JSON_TYPES,
    NULL,
    Choice,
    Class,
    ListOf,
    MapOf,
    Named,
    Tagged,
    Type,
    Union,
    choice,
    scalar,
    union,
)

COMPONENTS = "#/components/schemas"
RESERVED_FIELDS = {field.name for field in fields(RuntimeModel)} | {
    name for name in vars(RuntimeModel) if not name.startswith("_")
}
RESERVED_CLASSES = {
    *("Any", "AsyncClient", "AsyncIterator", "BytesIO", "Choice", "Event", "EventType", "File"),
    *("Headers", "IO", "Iterator", "Kind", "ListOf", "Literal", "MapOf", "Mapping", "Model"),
    *("Page", "Pages", "RequestOptions", "Resource", "Unpack", "raw", "raw_async"),
    *("Object", "OneOf", "Parameter", "Params", "Reply", "Request", "Self", "Shape", "SyncClient"),
    *(
        "NotRequired",
        "Sequence",
        "TYPE_CHECKING",
        "Tagged",
        "Tokens",
        "TypeAlias",
        "TypedDict",
        "UNSET",
        "Unset",
        "Upload",
        "Webhooks",
    ),
}
"""Names imported by the modules of models."""
SHAPING = {
    *("properties", "required", "additionalProperties", "patternProperties", "items", "type"),
    *("prefixItems", "enum", "const", "oneOf", "anyOf", "allOf"),
}
"""Keywords that determine the shape of a value; others narrow or describe it."""
UNSUPPORTED = ("$dynamicRef", "$recursiveRef")


class Schemas:
    """The schemas of a document.

    Args:
        document: The document.
        refusals: Collects problems of models.
        names: Class names by component, where they differ from the default.
    """

    def __init__(self, document: Document, refusals: Refusals, names: dict[str, str]) -> None:
        self.document = document
        self.classes: list[Class] = []
        self._refusals = refusals
        self._overrides = names
        self._names = Namer(RESERVED_CLASSES)
        self._modules = Namer()
        self._types: dict[str, Type] = {}
        # Keep the schema alive: otherwise the id of a merged one could be reused.
        self._inline: dict[int, tuple[Node, Type]] = {}
        self._nodes: dict[str, Node] = {}
        self._models: dict[str, Model] = {}
        self._open: list[str] = []
        self._told_apart: list[Model] = []
        self._unread: list[tuple[Model, Node, str]] = []
        self._of_components: dict[str, str] = {}

    def reserve(self, names: Iterable[str]) -> None:
        """Reserve names, so that no class gets them."""
        for name in names:
            self._names.name(name)

    def read_components(self) -> None:
        """Read all components, used or not. They are named before any inline schema."""
        for name, node in self.document.schemas.items():
            if self._kind(node) != "":
                wanted = self._overrides.get(name) or pascal_case(name)
                self._of_components[name] = self._names.name(wanted)
        for name in self.document.schemas:
            with self._refusals.collecting():
                self._component(pointer(COMPONENTS, name))
        self.read_models()

    def read_models(self) -> None:
        """Read the fields of all models."""
        while self._unread:
            model, node, place = self._unread.pop(0)
            with self._refusals.collecting():
                self._read_fields(model, node, place)

    def mark_alternatives(self) -> None:
        """Mark the models in unions, and in their fields, that are distinguished by shape."""
        while self._told_apart:
            model = self._told_apart.pop()
            if not model.is_alternative:
                model.is_alternative = True
                self._told_apart += model.used_models

    def name_dictionaries(self, sent: Iterable[Type]) -> None:
        """Name the dictionaries that are sent in place of models, in these types and inside."""
        pending = [model for one in sent for model in models_in(one)]
        while pending:
            model = pending.pop(0)
            if not model.dictionary and model.sent_fields and not model.extras:
                model.dictionary = self._names.name(f"{model.name}Dict")
                pending += model.used_models

    def class_of(self, component: str) -> str | None:
        """The name of a component's class, if it has one."""
        return self._of_components.get(component)

    def component_model(self, place: str) -> Model | None:
        """The model of a component.

        Args:
            place: Its JSON pointer.
        """
        self._component(place)
        return self._models.get(place)

    def read(self, node: Any, place: str, name: str) -> Type:
        """The type of a schema.

        Args:
            node: The schema.
            place: JSON pointer of the schema.
            name: The name of its class, if it needs one.

        Raises:
            Refused: The client cannot express the type.
        """
        if node is False:
            raise Refused(place, "the schema false matches nothing")
        if node is True or only_annotations(node):
            return ANY
        for keyword in UNSUPPORTED:
            if keyword in node:
                raise Refused(place, f"{keyword} is not supported")
        if "$ref" in node:
            return self._reference(node, place, name)
        if id(node) not in self._inline:
            self._inline[id(node)] = node, self._read(node, place, name)
        return self._inline[id(node)][1]

    def describe(self, node: Any) -> str:
        """The description of a schema, or of its target if it is a reference."""
        if not isinstance(node, dict):
            return ""
        own = node.get("description")
        return str(own or self.document.resolve(node).get("description", ""))

    def _read(self, node: Node, place: str, name: str) -> Type:
        if node.get("nullable") is True:
            inner = {key: value for key, value in node.items() if key != "nullable"}
            return union([self.read(inner, place, name), NULL])
        if "allOf" in node:
            return self._all_of(node, place, name)
        if "const" in node:
            return choice([node["const"]])
        if "enum" in node:
            if not node["enum"]:
                raise Refused(place, "an enum without values matches nothing")
            return self._enum(node, place, name)
        for keyword in ("oneOf", "anyOf"):
            if keyword in node and not _constrains(node[keyword]):
                return self._union(node, keyword, place, name)
        names = schema_types(node)
        if len(names) > 1:
            return union(self._of_type(node, one, place, name) for one in names)
        return self._of_type(node, names[0] if names else _implied_type(node), place, name)

    def _of_type(self, node: Node, type_name: str, place: str, name: str) -> Type:
        if type_name == "object":
            return self._object(node, place, name)
        if type_name == "array":
            return self._array(node, place, name)
        if type_name == "":
            return ANY
        if type_name not in JSON_TYPES:
            raise Refused(place, f"there is no type {type_name!r}")
        return scalar(type_name)

    def _reference(self, node: Node, place: str, name: str) -> Type:
        siblings = {key: value for key, value in node.items() if key != "$ref"}
        if siblings.keys() & SHAPING:
            return self._read({"allOf": [{"$ref": node["$ref"]}], **siblings}, place, name)
        found = self._component(self.document.pointed(node["$ref"], place)[0])
        return union([found, NULL]) if node.get("nullable") is True else found

    def _component(self, place: str) -> Type:
        """The type of a reference's target."""
        if place in self._types:
            return self._types[place]
        if place in self._open:
            raise Refused(place, "contains itself without an object with properties in between")
        self._open.append(place)
        try:
            _, node = self.document.pointed(place, place)
            name = place.rsplit("/", 1)[1].replace("~1", "/").replace("~0", "~")
            found = self._named_component(node, place, name)
        finally:
            self._open.remove(place)
        return self._types.setdefault(place, found)

    def _named_component(self, node: Any, place: str, name: str) -> Type:
        kind = self._kind(node)
        if kind == "model" and id(node) not in self._inline:
            self._inline[id(node)] = node, self._named_model(node, place, name)
        found = self.read(node, place, name)
        if kind == "map" and isinstance(found, MapOf):
            return Named(to=self._alias(found, node, place, name))
        return found

    def _named_model(self, node: Node, place: str, name: str) -> Type:
        whole = node
        if "allOf" in node:
            self._read_parts(node["allOf"], place)
            whole = merged(self.document, node, place)
        model = self._models[place] = self._model(whole, place, name)
        named = self._subclasses(node, model, place) if "discriminator" in node else None
        is_nullable = node.get("nullable") is True or "null" in schema_types(whole)
        return union([named or Named(to=model), *([NULL] if is_nullable else [])])

    def _kind(self, node: Any) -> str:
        """Whether a component is a model, an enum, a map; empty if it is printed where used."""
        if not isinstance(node, dict) or "$ref" in node:
            return ""
        if "allOf" in node:
            try:
                node = merged(self.document, node, "")
            except Refused:
                return ""
        if any(key in node and not _constrains(node[key]) for key in ("oneOf", "anyOf")):
            return ""
        if "enum" in node:
            values = [value for value in node["enum"] if value is not None]
            return "enum" if values and isinstance(choice(values), Choice) else ""
        if [one for one in schema_types(node) if one != "null"] not in ([], ["object"]):
            return ""
        if "properties" in node or node.get("additionalProperties") is False:
            return "model"
        if _typed_extras(node):
            return "map"
        return "model" if "object" in schema_types(node) else ""

    def _alias(self, type_: Type, node: Node, place: str, name: str) -> Alias:
        class_name, module = self._new_names(place, name)
        alias = Alias(class_name, module, str(node.get("description", "")), type=type_)
        self.classes.append(alias)
        return alias

    def _model(self, node: Node, place: str, name: str) -> Model:
        class_name, module = self._new_names(place, name)
        model = Model(class_name, module, str(node.get("description") or class_name))
        self.classes.append(model)
        self._nodes[class_name] = node
        self._unread.append((model, node, place))
        return model

    def _new_names(self, place: str, name: str) -> tuple[str, str]:
        component = place.removeprefix(f"{COMPONENTS}/")
        own = self._of_components.get(component.replace("~1", "/").replace("~0", "~"))
        class_name = own if place == f"{COMPONENTS}/{component}" and own else None
        if class_name is None:
            class_name = self._names.name(pascal_case(name))
        module = self._modules.name(snake_case(class_name))
        return class_name, f"{module}_" if module == class_name else module

    def _read_fields(self, model: Model, node: Node, place: str) -> None:
        _check_hidden(node, place)
        properties = {
            name: schema
            for name, schema in node.get("properties", {}).items()
            if schema is not False
        }
        required = set(node.get("required", []))
        names = Namer(RESERVED_FIELDS).names({name: snake_case(name) for name in properties})
        model.fields = [
            self._field(model, name, names[name], schema, place, required=name in required)
            for name, schema in properties.items()
        ]
        model.is_closed = node.get("additionalProperties") is False
        if properties and _typed_extras(node):
            extras = self._map(node, place, model.name)
            name = Namer([*RESERVED_FIELDS, *names.values()]).name("additional_properties")
            description = "The other properties, by name."
            model.extras = Field(name, "", extras, required=False, description=description)

    def _field(
        self, model: Model, wire_name: str, name: str, node: Any, place: str, *, required: bool
    ) -> Field:
        where = pointer(place, "properties", wire_name)
        target = self.document.resolve(node, where) if isinstance(node, dict) else {}
        flags = node if isinstance(node, dict) else {}
        description = self.describe(node)
        if flags.get("deprecated"):
            description = f"Deprecated. {description}".rstrip()
        return Field(
            name=name,
            wire_name=wire_name,
            type=self.read(node, where, f"{model.name}{_pascal(wire_name)}"),
            required=required,
            description=description,
            read_only=flags.get("readOnly") is True,
            write_only=flags.get("writeOnly") is True,
            secret=target.get("format") == "password",
        )

    def _enum(self, node: Node, place: str, name: str) -> Type:
        values = choice(node["enum"])
        plain = _without_null(values)
        if not isinstance(plain, Choice):
            return values
        alias = self._alias(plain, node, place, str(node.get("title") or name))
        return Named(to=alias) if plain == values else union([Named(to=alias), NULL])

    def _object(self, node: Node, place: str, name: str) -> Type:
        closed = node.get("additionalProperties") is False and "patternProperties" not in node
        if "properties" in node or closed:
            return Named(to=self._model(node, place, str(node.get("title") or name)))
        return self._map(node, place, name)

    def _map(self, node: Node, place: str, name: str) -> Type:
        values = [
            self.read(schema, pointer(place, "patternProperties", key), f"{name}Value")
            for key, schema in node.get("patternProperties", {}).items()
        ]
        extras = node.get("additionalProperties", not values)
        if extras is not False:
            where = pointer(place, "additionalProperties")
            values.append(self.read(extras, where, f"{name}Value"))
        return MapOf(value=union(values))

    def _array(self, node: Node, place: str, name: str) -> Type:
        items = node.get("items", True)
        first = tuple(
            self.read(schema, pointer(place, "prefixItems", number), f"{name}Item{number + 1}")
            for number, schema in enumerate(node.get("prefixItems", []))
        )
        if items is False and first:
            return ListOf(item=first[-1], first=first[:-1])
        return ListOf(item=self.read(items, pointer(place, "items"), f"{name}Item"), first=first)

    def _all_of(self, node: Node, place: str, name: str) -> Type:
        own = {key: value for key, value in node.items() if key != "allOf"}
        self._read_parts(node["allOf"], place)
        if len(node["allOf"]) == 1 and only_annotations(own):
            return self.read(node["allOf"][0], pointer(place, "allOf", 0), name)
        return self._read(merged(self.document, node, place), place, name)

    def _read_parts(self, parts: list[Any], place: str) -> None:
        """Read components first, as inline classes are named after their component."""
        for part in parts:
            if isinstance(part, dict) and "$ref" in part:
                where, _ = self.document.pointed(part["$ref"], place)
                if where not in self._open:
                    self._component(where)

    def _union(self, node: Node, keyword: str, place: str, name: str) -> Type:
        common = {
            key: node[key]
            for key in ("properties", "required", "additionalProperties")
            if key in node
        }
        members: list[tuple[str, Type]] = []
        for number, member in enumerate(node[keyword]):
            where = pointer(place, keyword, number)
            reference = member.get("$ref", "") if isinstance(member, dict) else ""
            title = _title(member) or f"{name}Type{number}"
            if common and member is not True and schema_types(node) in ([], ["object"]):
                title = f"{name}{_pascal(reference.rsplit('/', 1)[1])}" if reference else title
                member = {"allOf": [common, member]}
            members.append((reference, self.read(member, where, title)))
        if "discriminator" in node:
            return self._tagged(node, members, place)
        found = union(one for _, one in members)
        self._told_apart += models_in(found)
        return found

    def _tagged(self, node: Node, members: list[tuple[str, Type]], place: str) -> Type:
        tag, mapping = _discriminator(node, place)
        models: dict[str | int, Model] = {}
        others: list[Type] = []
        for _, one in members:
            for single in types.alternatives(one):
                if isinstance(single, Named) and isinstance(single.to, Model):
                    for value in self._tags(single.to, tag):
                        models.setdefault(value, single.to)
                elif single == NULL:
                    others.append(single)
                else:
                    raise Refused(
                        place, "a discriminator requires objects, but one alternative is not"
                    )
        where = pointer(place, "discriminator", "mapping")
        for value, target in mapping.items():
            models[value] = self._mapped(target, dict(members), pointer(where, value))
        unique = {model.name: model for model in models.values()}
        tagged = Tagged(
            members=tuple(Named(to=model) for model in unique.values()),
            tag=tag,
            models=tuple(models.items()),
        )
        return Union(members=(tagged, *others)) if others else tagged

    def _mapped(self, target: str, members: dict[str, Type], place: str) -> Model:
        """The model in a mapping, by reference or by name."""
        reference = target if "/" in target or "#" in target else pointer(COMPONENTS, target)
        found = members.get(reference)
        if isinstance(found, Named) and isinstance(found.to, Model):
            return found.to
        try:
            model = self.component_model(self.document.pointed(reference, place)[0])
        except Refused as refused:
            raise Refused(place, f"the mapping cannot be resolved: {target}") from refused
        if model is None:
            raise Refused(place, f"the mapping points to a schema that is not an object: {target}")
        return model

    def _tags(self, model: Model, tag: str) -> Iterator[str | int]:
        """The implicit values of a discriminator for a model."""
        schema = self._nodes[model.name].get("properties", {}).get(tag, {})
        if isinstance(schema, dict):
            schema = self.document.resolve(schema)
            values = [schema["const"]] if "const" in schema else schema.get("enum", [])
            yield from (value for value in values if isinstance(value, str | int))
        yield from (name for name, own in self._of_components.items() if own == model.name)

    def _subclasses(self, node: Node, base: Model, place: str) -> Type:
        """A model with a discriminator: the models that extend it with `allOf`, or itself."""
        tag, mapping = _discriminator(node, place)
        self._types[place] = Named(to=base)
        models: dict[str | int, Model] = {}
        for name, schema in self.document.schemas.items():
            parts = schema.get("allOf", []) if isinstance(schema, dict) else []
            extends = any(isinstance(part, dict) and part.get("$ref") == place for part in parts)
            if extends and (model := self.component_model(pointer(COMPONENTS, name))):
                models[name] = model
        where = pointer(place, "discriminator", "mapping")
        for value, target in mapping.items():
            models[value] = self._mapped(target, {}, pointer(where, value))
        if not models:
            return Named(to=base)
        unique = {model.name: model for model in [*models.values(), base]}
        tagged = Tagged(
            members=tuple(Named(to=model) for model in unique.values()),
            tag=tag,
            models=tuple(models.items()),
            default=base,
        )
        self._types[place] = tagged
        return tagged


def _discriminator(node: Node, place: str) -> tuple[str, dict[str, str]]:
    """The property and the mapping of a discriminator."""
    found = node["discriminator"]
    tag = found.get("propertyName") if isinstance(found, dict) else None
    mapping = found.get("mapping", {}) if isinstance(found, dict) else {}
    if not isinstance(tag, str) or not isinstance(mapping, dict):
        raise Refused(pointer(place, "discriminator"), "needs a propertyName, may have a mapping")
    if odd := [value for value in mapping.values() if not isinstance(value, str)]:
        raise Refused(pointer(place, "discriminator", "mapping"), f"not a reference: {odd[0]!r}")
    return tag, mapping


def _constrains(members: list[Any]) -> bool:
    """Whether the alternatives only constrain combinations of properties."""
    silent = {"required", "not", "if", "then", "else", "minProperties", "maxProperties"}
    return all(
        isinstance(member, dict)
        and member.keys() & silent
        and only_annotations({key: value for key, value in member.items() if key not in silent})
        for member in members
    )


def _check_hidden(node: Node, place: str) -> None:
    """Refuse properties that are only described where the model gets no field from them."""
    conditional = [node.get(key, {}) for key in ("then", "else")]
    for part in (*conditional, *node.get("dependentSchemas", {}).values()):
        names = part.get("properties", {}).keys() if isinstance(part, dict) else set()
        if hidden := sorted(names - node.get("properties", {}).keys()):
            raise Refused(place, f"properties described only in a condition: {', '.join(hidden)}")
    if isinstance(node.get("unevaluatedProperties"), dict):
        raise Refused(place, "unevaluatedProperties with a schema; use additionalProperties")


def _implied_type(node: Node) -> str:
    if node.keys() & {"properties", "additionalProperties", "patternProperties"}:
        return "object"
    return "array" if node.keys() & {"items", "prefixItems"} else ""


def _typed_extras(node: Node) -> bool:
    extras = node.get("additionalProperties")
    return bool(node.get("patternProperties")) or (
        isinstance(extras, dict) and not only_annotations(extras)
    )


def _without_null(type_: Type) -> Type:
    return union(one for one in types.alternatives(type_) if one != NULL)


def _title(member: Any) -> str:
    return str(member.get("title", "")) if isinstance(member, dict) else ""


def _pascal(text: str) -> str:
    """Convert to a part of a class name."""
    return pascal_case(text).rstrip("_")
