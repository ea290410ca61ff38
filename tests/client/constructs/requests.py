"""Constructs of requests and replies."""

from __future__ import annotations

from typing import Any, Final

import yaml

from tests.client.constructs.rows import Reply, Row, operation, sending

_POINT: Final = "{type: object, properties: {x: {type: integer}, y: {type: string}}}"
_LIST: Final = "{type: array, items: {type: string}}"


def _query(name: str, extra: str, schema: str, python: str, sends: str) -> Row:
    parameter = f"{{name: f, in: query{extra}, schema: {schema}}}"
    return _parameters(name, parameter, python, sends)


def _parameters(name: str, parameters: str, python: str, sends: str, path: str = "") -> Row:
    read = yaml.safe_load(f"[{parameters}]")
    return sending(name, parameters, python, sends, path=path, method="get", parameters=read)


def _body(name: str, content: str, python: str, sends: str, **more: Any) -> Row:
    body = {"required": True, "content": yaml.safe_load(content)}
    return sending(name, content, python, sends, requestBody=body, **more)


def _reply(
    name: str, responses: str, reply: Reply, python: str, gives: Any, type_: str, **more: Any
) -> Row:
    described = {"responses": yaml.safe_load(responses), **more}
    return Row(name, responses, python, gives, type_, described, reply=reply)


_FILES: Final = """multipart/form-data:
  schema: {type: object, required: [file], properties: {file: {type: string, format: binary},
    more: {type: array, items: {type: string, format: binary}}, about: {type: object,
    title: About, properties: {by: {type: string}}}, tags: {type: array, items: {type: string}},
    public: {type: boolean}}}"""

PARAMETERS: Final[tuple[Row, ...]] = (
    _query("Array in a query", "", _LIST, 'client.row.call(f=["a b", "c,d"])',
           "GET {path}?f=a+b&f=c%2Cd"),
    _query("Array in a query, `explode: false`", ", explode: false", _LIST,
           'client.row.call(f=["a b", "c,d"])', "GET {path}?f=a%20b,c%2Cd"),
    _parameters("Arrays of two styles", "{name: f, in: query, schema: " + _LIST + "}, {name: g, in: query, "
                "explode: false, schema: " + _LIST + "}", 'client.row.call(f=["a", "b"], g=["c", "d"])',
                "GET {path}?f=a&f=b&g=c,d"),
    _query("Array, `spaceDelimited`", ", style: spaceDelimited, explode: false", _LIST,
           'client.row.call(f=["a", "b"])', "GET {path}?f=a%20b"),
    _query("Array, `pipeDelimited`", ", style: pipeDelimited, explode: false", _LIST,
           'client.row.call(f=["a", "b"])', "GET {path}?f=a%7Cb"),
    _query("Object in a query", "", "{type: object, additionalProperties: {type: integer}}",
           'client.row.call(f={"x": 1, "y": 2})', "GET {path}?x=1&y=2"),
    _query("Object in a query, `explode: false`", ", explode: false",
           "{type: object, additionalProperties: {type: integer}}",
           'client.row.call(f={"x": 1, "y": 2})', "GET {path}?f=x,1,y,2"),
    _query("Object, `deepObject`", ", style: deepObject",
           "{title: Span, type: object, properties: {gte: {type: integer}, in: {type: array, "
           "items: {type: string}}}}", 'client.row.call(f=models.Span(gte=1, in_=["a", "b"]))',
           "GET {path}?f%5Bgte%5D=1&f%5Bin%5D=a&f%5Bin%5D=b"),
    _parameters("Array of objects in a query, as JSON",
                "{name: f, in: query, content: {application/json: {schema: {type: array, items: "
                "{type: object, additionalProperties: {type: integer}}}}}}",
                'client.row.call(f=[{"x": 1}])', "GET {path}?f=%5B%7B%22x%22%3A1%7D%5D"),
    _query("`allowReserved`", ", allowReserved: true", "{type: string}",
           'client.row.call(f="a/b&c")', "GET {path}?f=a/b%26c"),
    _query("Boolean and null in a query", "", "{type: [boolean, 'null']}",
           "client.row.call(f=True)", "GET {path}?f=true"),
    _query("Text that is also given as a list", "", "{type: string, x-joined-by: ','}",
           'client.row.call(f=["a", "b"])', "GET {path}?f=a%2Cb"),
    _parameters("The same, beside an object", "{name: f, in: query, schema: {type: string, x-joined-by: '|'}}, "
                "{name: g, in: query, schema: {type: object, additionalProperties: {type: integer}}}",
                'client.row.call(f=["a", "b"], g={"x": 1})', "GET {path}?f=a%7Cb&x=1"),
    _parameters("The same in a path", "{name: f, in: path, required: true, schema: {type: string, x-joined-by: ';'}}",
                'client.row.call(["a", "b"])', "GET /joined/a%3Bb/", path="/joined/{f}/"),
    _parameters("Header", "{name: X-Trace, in: header, required: true, schema: {type: integer}}",
                "client.row.call(x_trace=5)", "GET {path}\nX-Trace: 5"),
    _parameters("Header with an array", "{name: X-Tags, in: header, schema: " + _LIST + "}",
                'client.row.call(x_tags=["a", "b"])', "GET {path}\nX-Tags: a,b"),
    _parameters("Cookie", "{name: session, in: cookie, schema: {type: string}}",
                'client.row.call(session="a;b")', "GET {path}\nCookie: session=a%3Bb"),
    _parameters("Path parameters, nested: a text, an integer, an enum",
                "{name: a, in: path, required: true, schema: {type: string}}, {name: b, in: path, "
                "required: true, schema: {type: integer}}, {name: c, in: path, required: true, "
                "schema: {title: Part, type: string, enum: [x, y]}}",
                'client.row.call("a/b", 5, "x")', "GET /nested/a%2Fb/of/5/part-x/",
                path="/nested/{a}/of/{b}/part-{c}/"),
    _parameters("Path parameter that is an array",
                "{name: ids, in: path, required: true, schema: {type: array, items: "
                "{type: integer}}}", "client.row.call([1, 2])", "GET /several/1,2/",
                path="/several/{ids}/"),
    _parameters("Path parameter that is a boolean",
                "{name: flag, in: path, required: true, schema: {type: boolean}}",
                "client.row.call(True)", "GET /switch/true", path="/switch/{flag}"),
    _parameters("Parameters of one name in several places",
                "{name: id, in: path, required: true, schema: {type: string}}, "
                "{name: id, in: query, schema: {type: string}}",
                'client.row.call("a", id_query="b")', "GET /twice/a/?id=b", path="/twice/{id}/"),
)  # fmt: skip

BODIES: Final[tuple[Row, ...]] = (
    _body("JSON object: each property is an argument",
          "application/json: {schema: {type: object, required: [a], properties: {a: {type: string}, "
          "b: {type: [integer, 'null']}}}}", 'client.row.call(a="x", b=None)',
          'POST {path}\nContent-Type: application/json\n{"a":"x","b":null}'),
    _body("Text that is also given as a list", "application/json: {schema: {type: object, required: [a], "
          "properties: {a: {type: string, x-joined-by: '<'}, b: {type: string, x-joined-by: '<'}}}}",
          'client.row.call(a=["x", "y"], b="x<y")',
          'POST {path}\nContent-Type: application/json\n{"a":"x<y","b":"x<y"}'),
    _body("JSON array", "application/json: {schema: {type: array, items: {type: integer}}}",
          "client.row.call(body=[1, 2])", "POST {path}\nContent-Type: application/json\n[1,2]"),
    _body("JSON map", "application/json: {schema: {type: object, additionalProperties: "
          "{type: integer}}}", 'client.row.call(body={"a": 1})',
          'POST {path}\nContent-Type: application/json\n{"a":1}'),
    _body("JSON union", "application/json: {schema: {oneOf: [{title: ByMail, type: object, "
          "required: [mail], properties: {mail: {type: string}}}, {title: ByPhone, type: object, "
          "required: [phone], properties: {phone: {type: string}}}]}}",
          'client.row.call(body=models.ByPhone(phone="1"))',
          'POST {path}\nContent-Type: application/json\n{"phone":"1"}'),
    _body("`readOnly` property: no argument",
          "application/json: {schema: {type: object, required: [id, a], properties: "
          "{id: {type: string, readOnly: true}, a: {type: string}}}}", 'client.row.call(a="x")',
          'POST {path}\nContent-Type: application/json\n{"a":"x"}'),
    _body("Form", "application/x-www-form-urlencoded: {schema: {type: object, properties: "
          "{a: {type: string}, b: {type: boolean}, c: " + _LIST + "}}}",
          'client.row.call(a="x y", b=True, c=["1", "2"])',
          "POST {path}\nContent-Type: application/x-www-form-urlencoded\na=x+y&b=true&c=1&c=2"),
    _body("Files, arrays of files and JSON in a multipart form", _FILES,
          'client.row.call(file=File(b"\\x00", name="a.bin"), more=[b"1", b"2"], '
          'about=models.About(by="me"), tags=["p", "q"], public=True)',
          "POST {path}\nmultipart: file a.bin application/octet-stream 00, "
          "more more application/octet-stream 31, more more application/octet-stream 32, "
          'about - application/json {{"by":"me"}}, tags - - p, tags - - q, public - - true'),
    _body("Media type of a part", "multipart/form-data: {schema: {type: object, properties: "
          "{picture: {type: string, format: binary}}}, encoding: {picture: {contentType: image/png}}}",
          'client.row.call(picture=b"1")', "POST {path}\nmultipart: picture picture image/png 31"),
    _body("Bytes", "application/octet-stream: {schema: {type: string, format: binary}}",
          'client.row.call(body=b"\\x00\\x01")',
          "POST {path}\nContent-Type: application/octet-stream\n\x00\x01"),
    _body("File of a kind", "audio/*: {}",
          'client.row.call(body=File(b"1", content_type="audio/ogg"))',
          "POST {path}\nContent-Type: audio/ogg\n1"),
    _body("Text body", "text/plain: {schema: {type: string}}", 'client.row.call(body="hé")',
          "POST {path}\nContent-Type: text/plain\nhé"),
    _body("Several media types: JSON is sent", "{text/plain: {}, application/json: {schema: "
          "{type: object, properties: {a: {type: string}}}}}", 'client.row.call(a="x")',
          'POST {path}\nContent-Type: application/json\n{"a":"x"}'),
)  # fmt: skip

_JOB: Final = """
'200': {description: ok, content: {application/json: {schema: {title: Done, type: object,
  required: [id], properties: {id: {type: string}}}}}}
'202': {description: ok, content: {application/json: {schema: {title: Queued, type: object,
  required: [id], properties: {id: {type: string}}}}}}
"""
_EMPTY: Final = """
'200': {description: ok, content: {application/json: {schema: {title: Found, type: object,
  properties: {id: {type: string}}}}}}
'204': {description: nothing}
"""
_CURSOR: Final = """
'200': {description: ok, content: {application/json: {schema: {title: %s, type: object,
  properties: {items: {type: array, items: {type: integer}}, %s}}}}%s}
"""
_PAGE: Final = "meta: {type: object, properties: {next_cursor: {type: [string, 'null']}}}"
_LINK: Final = (
    ", links: {next: {operationId: linked_list, parameters: {from: '$response.body#/later'}}}"
)

REPLIES: Final[tuple[Row, ...]] = (
    _reply("File", "'200': {description: ok, content: {audio/mpeg: {schema: {type: string, "
           "format: binary}}}}", Reply(content=b"\x00\xff", content_type="audio/mpeg"),
           "client.row.call()", b"\x00\xff", "bytes"),
    _reply("Text reply", "'200': {description: ok, content: {text/csv: {}}}",
           Reply(content=b"a,b", content_type="text/csv"), "client.row.call()", "a,b", "str"),
    _reply("Array", "'200': {description: ok, content: {application/json: {schema: {type: array, "
           "items: {title: Item, type: object, properties: {a: {type: string}}}}}}}",
           Reply(json=[{"a": "x"}]), "client.row.call()", [("Item", {"a": "x"})],
           "list[models.Item]"),
    _reply("Map", "'200': {description: ok, content: {application/json: {schema: {type: object, "
           "additionalProperties: {type: integer}}}}}", Reply(json={"a": 1}),
           "client.row.call()", {"a": 1}, "dict[str, int]"),
    _reply("JSON of another name", "'200': {description: ok, content: {application/vnd.x+json: "
           "{schema: {type: integer}}}}", Reply(json=5, content_type="application/vnd.x+json"),
           "client.row.call()", 5, "int"),
    _reply("Two statuses, two models: the status tells", _JOB, Reply(202, json={"id": "x"}),
           "client.row.call()", ("Queued", {"id": "x"}), "models.Done | models.Queued"),
    _reply("A model or nothing", _EMPTY, Reply(204), "client.row.call()", None,
           "models.Found | None"),
    _reply("Any success: `2XX`", "2XX: {description: ok, content: {application/json: {schema: "
           "{type: integer}}}}", Reply(201, json=1), "client.row.call()", 1, "int"),
    _reply("Two media types: the header of the reply tells",
           "'200': {description: ok, content: {application/json: {schema: {type: integer}}, "
           "text/plain: {}}}", Reply(content=b"x", content_type="text/plain; charset=utf-8"),
           "client.row.call()", "x", "int | str"),
    _reply("Pages by a cursor", _CURSOR % ("Cursored", _PAGE, ""),
           Reply(json={"items": [1, 2], "meta": {"next_cursor": None}}),
           'list(client.row.iterate(cursor="c"))', [1, 2], "list[int]",
           operationId="cursored_list", tags=["Cursored"],
           parameters=[{"name": "cursor", "in": "query", "schema": {"type": "string"}}]),
    _reply("Pages by a cursor that a link to itself names",
           _CURSOR % ("Linked", "later: {type: string}", _LINK), Reply(json={"items": [1]}),
           "list(client.row.iterate())", [1], "list[int]",
           operationId="linked_list", tags=["Linked"],
           parameters=[{"name": "from", "in": "query", "schema": {"type": "string"}}]),
)  # fmt: skip

SERVERS: Final[tuple[Row, ...]] = (
    sending("Operation on a host of its own", "servers: [{url: 'https://lookup.example.com/v2'}]",
            "client.row.call()", "GET https://lookup.example.com/v2{path}", method="get",
            servers=[{"url": "https://lookup.example.com/v2"}]),
    sending("Host with variables", "servers: [{url: 'https://{r}.example.com', variables: "
            "{r: {default: eu}}}]", "client.row.call()", "GET https://eu.example.com{path}",
            method="get", servers=[{"url": "https://{r}.example.com",
                                    "variables": {"r": {"default": "eu"}}}]),
    Row("Path on a host of its own", "servers: [{url: 'https://files.example.com'}]",
        "client.row.call()", None, "None", operation(), reply=Reply(204),
        item={"servers": [{"url": "https://files.example.com"}]},
        sends="GET https://files.example.com{path}"),
)  # fmt: skip
