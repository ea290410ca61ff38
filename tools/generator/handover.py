"""Passes the parsed API to openapi-python-client, which lays out and renders the package.

Its own reader supports neither typed maps nor discriminators, and drops parts silently, so it is
not used. The templates print our own objects; the objects here only list the modules.
"""

from __future__ import annotations

from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.openapi import Endpoint, EndpointCollection
from openapi_python_client.parser.properties import LiteralEnumProperty, ModelProperty
from openapi_python_client.parser.properties.schemas import Class
from openapi_python_client.schema import Schema
from openapi_python_client.schema.untrusted_string import UntrustedString
from openapi_python_client.strings import ClassName, PythonIdentifier

from tools.generator.api import Api, Tag
from tools.generator.document import Document
from tools.generator.operations import Operation
from tools.generator.types import Class as OwnClass


class _Identifier(PythonIdentifier):
    """A valid Python name, which the generator's own class might change."""

    def __new__(cls, value: str) -> _Identifier:
        return str.__new__(cls, value)


class _Name(ClassName):
    """The same for classes."""

    def __new__(cls, value: str) -> _Name:
        return str.__new__(cls, value)


def generator_data(api: Api, document: Document) -> GeneratorData:
    """The data that the generator renders."""
    info = document.root["info"]
    return GeneratorData(
        title=UntrustedString(info["title"]),
        description=None,
        version=UntrustedString(str(info["version"])),
        models=[_model(one) for one in api.classes if one.is_model],
        errors=[],
        endpoint_collections_by_tag={
            _Identifier(tag.name): _collection(tag, api.of_tag(tag)) for tag in api.tags
        },
        enums=[_enum(one) for one in api.classes if not one.is_model],
    )


def _class(one: OwnClass) -> Class:
    return Class(name=_Name(one.name), module_name=_Identifier(one.module))


def _model(one: OwnClass) -> ModelProperty:
    return ModelProperty(
        name=UntrustedString(one.name),
        required=True,
        default=None,
        python_name=_Identifier(one.module),
        example=None,
        class_info=_class(one),
        data=Schema(),
        description=None,
        roots=set(),
        required_properties=[],
        optional_properties=[],
        relative_imports=set(),
        lazy_imports=set(),
        additional_properties=None,
    )


def _enum(one: OwnClass) -> LiteralEnumProperty:
    return LiteralEnumProperty(
        name=UntrustedString(one.name),
        required=True,
        default=None,
        python_name=_Identifier(one.module),
        description=None,
        example=None,
        values=set(),
        class_info=_class(one),
        value_type=str,
    )


def _collection(tag: Tag, operations: list[Operation]) -> EndpointCollection:
    return EndpointCollection(tag=tag.name, endpoints=[_endpoint(one) for one in operations])


def _endpoint(one: Operation) -> Endpoint:
    return Endpoint(
        path=UntrustedString(one.path),
        method=one.method,
        description=UntrustedString(""),
        name=_Identifier(one.operation_id),
        requires_security=False,
        tags=[_Identifier(one.tag)],
        summary=UntrustedString(""),
    )
