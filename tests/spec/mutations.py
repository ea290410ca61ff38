"""Small faults, planted into the real contract one at a time: each rule must find its own.

A fault that no rule finds would be a rule that silently passes.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from tests.spec.document import METHODS, JsonObject, at


class Mutation(NamedTuple):
    rule: str
    name: str
    plant: Callable[[JsonObject], None]
    says: str  # part of the finding that proves it is found for the right reason


MUTATIONS: list[Mutation] = []

Plant = Callable[[JsonObject], None]


def fault(rule: str, says: str) -> Callable[[Plant], Plant]:
    """Registers a function that plants a fault for ``rule``; its name says what it does."""

    def register(plant: Plant) -> Plant:
        MUTATIONS.append(Mutation(rule, plant.__name__, plant, says))
        return plant

    return register


def path_of(data: JsonObject, operation_id: str) -> str:
    """The path whose item holds the operation."""
    for path, item in data["paths"].items():
        if any(item.get(method, {}).get("operationId") == operation_id for method in METHODS):
            return str(path)
    raise KeyError(operation_id)


def operation(data: JsonObject, operation_id: str) -> JsonObject:
    item = data["paths"][path_of(data, operation_id)]
    found = (item.get(method, {}) for method in METHODS)
    return next(each for each in found if each.get("operationId") == operation_id)


def component(data: JsonObject, room: str, name: str) -> JsonObject:
    value = data["components"][room][name]
    assert isinstance(value, dict)
    return value


def schema(data: JsonObject, name: str) -> JsonObject:
    return component(data, "schemas", name)


def prop(data: JsonObject, name: str, key: str) -> JsonObject:
    value = schema(data, name)["properties"][key]
    assert isinstance(value, dict)
    return value


def success(data: JsonObject, operation_id: str) -> JsonObject:
    responses = operation(data, operation_id)["responses"]
    response = responses[next(each for each in responses if each.startswith("2"))]
    value = at(data, response["$ref"]) if "$ref" in response else response
    assert isinstance(value, dict)
    return value


def media(response: JsonObject) -> JsonObject:
    value = response["content"]["application/json"]
    assert isinstance(value, dict)
    return value


def body(data: JsonObject, operation_id: str) -> JsonObject:
    value = operation(data, operation_id)["requestBody"]
    assert isinstance(value, dict)
    return value


def link(data: JsonObject, operation_id: str) -> JsonObject:
    links = success(data, operation_id)["links"]
    value = links[next(iter(links))]
    assert isinstance(value, dict)
    return value


def callbacks(data: JsonObject, operation_id: str) -> JsonObject:
    """The one callback of an operation: expression to path item."""
    found = operation(data, operation_id)["callbacks"]
    value = found[next(iter(found))]
    assert isinstance(value, dict)
    return value


def webhook(data: JsonObject, name: str = "application_hangup") -> JsonObject:
    value = data["webhooks"][name]["post"]
    assert isinstance(value, dict)
    return value


def rename(holder: JsonObject, old: str, new: str) -> None:
    holder[new] = holder.pop(old)


# --- descriptions ------------------------------------------------------------------------


@fault("every_operation_is_described", "no summary")
def operation_without_summary(data: JsonObject) -> None:
    del operation(data, "pricing_get")["summary"]


@fault("every_operation_is_described", "no description")
def webhook_without_description(data: JsonObject) -> None:
    del webhook(data)["description"]


@fault("every_property_is_described", "Account/properties/timezone")
def property_without_description(data: JsonObject) -> None:
    del prop(data, "Account", "timezone")["description"]


@fault("every_property_is_described", "Subaccount/properties/name")
def property_described_by_one_word(data: JsonObject) -> None:
    prop(data, "Subaccount", "name")["description"] = "Name."


@fault("every_component_is_described", "schemas/HttpMethod")
def schema_without_description(data: JsonObject) -> None:
    del schema(data, "HttpMethod")["description"]


@fault("every_component_is_described", "examples/Account")
def example_without_summary(data: JsonObject) -> None:
    del component(data, "examples", "Account")["summary"]


@fault("every_component_is_described", "parameters/Limit")
def shared_parameter_without_description(data: JsonObject) -> None:
    del component(data, "parameters", "Limit")["description"]


@fault("every_component_is_described", "headers/Allow")
def shared_header_without_description(data: JsonObject) -> None:
    del component(data, "headers", "Allow")["description"]


@fault("every_parameter_response_and_header_is_described", "parameter sub_account")
def parameter_without_description(data: JsonObject) -> None:
    parameters = operation(data, "multi_party_calls_list")["parameters"]
    del next(each for each in parameters if each.get("name") == "sub_account")["description"]


@fault("every_parameter_response_and_header_is_described", "responses/200/headers/Age")
def header_without_description(data: JsonObject) -> None:
    success(data, "pricing_get")["headers"] = {"Age": {"schema": {"type": "integer"}}}


@fault("every_parameter_response_and_header_is_described", "responses/200")
def response_without_description(data: JsonObject) -> None:
    success(data, "pricing_get")["description"] = ""


@fault("every_parameter_response_and_header_is_described", "/links/")
def link_without_description(data: JsonObject) -> None:
    del link(data, "subaccounts_create")["description"]


@fault("the_document_tags_and_servers_are_described", "#/tags: Pricing")
def tag_without_description(data: JsonObject) -> None:
    del next(each for each in data["tags"] if each["name"] == "Pricing")["description"]


@fault("the_document_tags_and_servers_are_described", "#/servers")
def server_without_description(data: JsonObject) -> None:
    del data["servers"][1]["description"]


@fault("the_document_tags_and_servers_are_described", "#/info")
def document_without_guide(data: JsonObject) -> None:
    del data["info"]["description"]


# --- defaults ----------------------------------------------------------------------------


@fault("defaults_are_data_and_words", "parameters/Limit/schema")
def default_without_words(data: JsonObject) -> None:
    component(data, "parameters", "Limit")["description"] = "How many objects a page holds."


@fault("defaults_are_data_and_words", "SubaccountCreate/properties/enabled")
def default_in_words_only(data: JsonObject) -> None:
    del prop(data, "SubaccountCreate", "enabled")["x-default"]


@fault("defaults_are_data_and_words", "words [\"('x-default', 3600)\"]")
def default_that_differs_from_its_words(data: JsonObject) -> None:
    field = prop(data, "MaskingSessionCreate", "session_expiry")
    field["description"] = field["description"].replace("use 1800", "use 3600")


@fault("defaults_fit_their_schemas", "parameters/Limit/schema/x-default")
def default_out_of_range(data: JsonObject) -> None:
    component(data, "parameters", "Limit")["schema"]["x-default"] = 21


@fault("defaults_fit_their_schemas", "there is no 'answer_uri'")
def default_of_an_unknown_field(data: JsonObject) -> None:
    prop(data, "ApplicationCreate", "hangup_url")["x-default-from"] = "answer_uri"


@fault("nothing_is_data_and_words", "x-when-none is None, the words say ['']")
def nothing_in_words_only(data: JsonObject) -> None:
    del prop(data, "MaskingSession", "callback_url")["x-when-none"]


@fault("nothing_is_data_and_words", "x-when-none is [''], the words say ['', None]")
def nothing_that_differs_from_its_words(data: JsonObject) -> None:
    prop(data, "Application", "message_url")["x-when-none"] = [""]


@fault("nothing_fits_its_schema", "callback_url/x-when-none")
def nothing_of_another_type(data: JsonObject) -> None:
    prop(data, "MaskingSession", "callback_url")["x-when-none"] = [None]


@fault("joined_texts_are_data_and_words", "x-joined-by is None, the words say <")
def separator_in_words_only(data: JsonObject) -> None:
    del prop(data, "MessageSend", "dst")["x-joined-by"]


@fault("joined_texts_are_data_and_words", "x-joined-by is ;, the words say ,")
def separator_that_differs_from_its_words(data: JsonObject) -> None:
    component(data, "schemas", "NumberServices")["x-joined-by"] = ";"


# --- layout ------------------------------------------------------------------------------


@fault("every_tag_is_in_one_group", "Pricing is in 0 groups")
def a_tag_is_in_no_group(data: JsonObject) -> None:
    data["x-tagGroups"][0]["tags"].remove("Pricing")


@fault("every_tag_is_in_one_group", "Pricing is in 2 groups")
def a_tag_is_in_two_groups(data: JsonObject) -> None:
    data["x-tagGroups"][1]["tags"].append("Pricing")


@fault("tags_and_paths_stand_as_the_groups_do", "#/tags/Accounts: stands behind Subaccounts")
def a_tag_before_its_turn(data: JsonObject) -> None:
    data["tags"][:2] = data["tags"][1::-1]


@fault("tags_and_paths_stand_as_the_groups_do", "stands behind Lookup; list it")
def a_path_before_its_turn(data: JsonObject) -> None:
    lookup = {path: item for path, item in data["paths"].items() if path.startswith("/Number/")}
    data["paths"] = lookup | data["paths"]


@fault("sections_stand_in_order", "put them in the order")
def components_before_paths(data: JsonObject) -> None:
    paths, webhooks = data.pop("paths"), data.pop("webhooks")
    data.update(paths=paths, webhooks=webhooks)


@fault("sections_stand_in_order", "no such section")
def unknown_section(data: JsonObject) -> None:
    data["x-notes"] = {}


@fault("servers_are_the_live_api_then_the_emulator", "#/servers")
def emulator_first(data: JsonObject) -> None:
    data["servers"].reverse()


@fault("references_stay_in_components", "make the target a component")
def reference_into_a_path(data: JsonObject) -> None:
    media(success(data, "accounts_get"))["schema"] = {"$ref": "#/paths/~1Account~1"}


@fault("references_stay_in_components", "make the target a component")
def reference_to_a_file(data: JsonObject) -> None:
    media(success(data, "accounts_get"))["schema"] = {"$ref": "account.yaml"}


@fault("references_stay_in_components", "does not exist")
def reference_to_nothing(data: JsonObject) -> None:
    schema(data, "SubaccountList")["properties"]["meta"] = {"$ref": "#/components/schemas/Pag"}


@fault("path_items_are_written_in_place", "is a $ref")
def path_item_by_reference(data: JsonObject) -> None:
    data["paths"]["/Account/"] = {"$ref": "#/components/pathItems/AsyncReply"}


@fault("paths_end_in_a_slash", "#/paths/")
def path_without_slash(data: JsonObject) -> None:
    path = path_of(data, "pricing_get")
    rename(data["paths"], path, path.removesuffix("/"))


@fault("component_names_are_unique", "#/components/responses/account: is called like")
def response_called_like_a_schema(data: JsonObject) -> None:
    data["components"]["responses"]["account"] = data["components"]["responses"]["Unauthorized"]


# --- operations --------------------------------------------------------------------------


@fault("operation_ids_are_unique", "accounts_get: used 2 times")
def repeated_operation_id(data: JsonObject) -> None:
    operation(data, "pricing_get")["operationId"] = "accounts_get"


@fault("operation_ids_are_unique", "accounts_get: used 2 times")
def repeated_operation_id_of_a_webhook(data: JsonObject) -> None:
    webhook(data)["operationId"] = "accounts_get"


@fault("operation_ids_say_tag_and_verb", "write masking_sessions_<verb>")
def operation_id_of_another_tag(data: JsonObject) -> None:
    operation(data, "masking_sessions_get")["operationId"] = "verify_sessions_fetch"


@fault("operation_ids_say_tag_and_verb", "write accounts_<verb>")
def operation_id_in_camel_case(data: JsonObject) -> None:
    operation(data, "accounts_get")["operationId"] = "accounts_getOne"


@fault("operation_ids_say_tag_and_verb", "write on_<event>")
def event_named_as_a_call(data: JsonObject) -> None:
    webhook(data)["operationId"] = "application_hangup"


@fault("operation_ids_say_tag_and_verb", "is over 64 characters")
def operation_id_too_long(data: JsonObject) -> None:
    operation(data, "accounts_get")["operationId"] = "accounts_" + "get_" * 14 + "it"


@fault("operations_have_one_declared_tag", "tags are ['Pricing', 'Accounts']")
def operation_with_two_tags(data: JsonObject) -> None:
    operation(data, "pricing_get")["tags"].append("Accounts")


@fault("operations_have_one_declared_tag", "tags are ['Prices']")
def operation_with_undeclared_tag(data: JsonObject) -> None:
    operation(data, "pricing_get")["tags"] = ["Prices"]


@fault("operations_have_one_declared_tag", "the tag Events is for webhooks")
def operation_tagged_as_event(data: JsonObject) -> None:
    operation(data, "pricing_get")["tags"] = ["Events"]


@fault("operations_say_what_a_live_test_may_do", "x-live is None")
def operation_without_x_live(data: JsonObject) -> None:
    del operation(data, "verify_sessions_create")["x-live"]


@fault("operations_say_what_a_live_test_may_do", "x-live is 'free'")
def operation_with_invented_x_live(data: JsonObject) -> None:
    operation(data, "pricing_get")["x-live"] = "free"


@fault("operations_say_what_a_live_test_may_do", "the method is delete")
def deletion_called_a_read(data: JsonObject) -> None:
    operation(data, "subaccounts_delete")["x-live"] = "read"


@fault("operations_say_what_a_live_test_may_do", "on an event means nothing")
def event_with_x_live(data: JsonObject) -> None:
    webhook(data)["x-live"] = "read"


@fault("request_bodies_are_one_named_schema", "arguments belong in the query")
def deletion_with_body(data: JsonObject) -> None:
    target = operation(data, "applications_delete")
    target["requestBody"] = body(data, "applications_create")


@fault("request_bodies_are_one_named_schema", "media types are")
def body_in_two_media_types(data: JsonObject) -> None:
    content = body(data, "applications_create")["content"]
    content["application/x-www-form-urlencoded"] = content["application/json"]


@fault("request_bodies_are_one_named_schema", "media types are")
def body_as_a_form(data: JsonObject) -> None:
    content = body(data, "applications_create")["content"]
    rename(content, "application/json", "application/x-www-form-urlencoded")


@fault("request_bodies_are_one_named_schema", "schema is inline")
def body_with_inline_schema(data: JsonObject) -> None:
    media(body(data, "applications_create"))["schema"] = {"type": "object"}


# --- parameters --------------------------------------------------------------------------


@fault("component_keys_agree_with_parameter_names", "parameters/Limit")
def parameter_copied_without_its_name(data: JsonObject) -> None:
    component(data, "parameters", "Limit")["name"] = "offset"


@fault("parameters_are_plain", "describe it with schema")
def parameter_with_content(data: JsonObject) -> None:
    limit = component(data, "parameters", "Limit")
    limit["content"] = {"application/json": {"schema": limit.pop("schema")}}


@fault("parameters_are_plain", "is a deepObject")
def parameter_as_deep_object(data: JsonObject) -> None:
    component(data, "parameters", "Limit")["style"] = "deepObject"


@fault("parameters_are_plain", "sets explode")
def parameter_with_explode(data: JsonObject) -> None:
    component(data, "parameters", "Limit")["explode"] = False


@fault("path_parameters_are_declared_once_at_the_path", "declare ['auth_id', 'subauth_id']")
def path_without_its_parameter(data: JsonObject) -> None:
    data["paths"][path_of(data, "subaccounts_get")]["parameters"].pop()


@fault("path_parameters_are_declared_once_at_the_path", "has an inline parameter")
def inline_path_parameter(data: JsonObject) -> None:
    parameters = data["paths"][path_of(data, "accounts_get")]["parameters"]
    parameters[0] = component(data, "parameters", "AuthId")


@fault("path_parameters_are_declared_once_at_the_path", "the path does that")
def path_parameter_at_the_operation(data: JsonObject) -> None:
    parameters = operation(data, "accounts_get").setdefault("parameters", [])
    parameters.append({"$ref": "#/components/parameters/AuthId"})


# --- responses ---------------------------------------------------------------------------


@fault("operations_list_one_success_and_every_error", "success statuses ['200', '201']")
def two_successes(data: JsonObject) -> None:
    responses = operation(data, "pricing_get")["responses"]
    responses["201"] = responses["200"]


@fault("operations_list_one_success_and_every_error", "success statuses []")
def no_success(data: JsonObject) -> None:
    del operation(data, "pricing_get")["responses"]["200"]


@fault("operations_list_one_success_and_every_error", "response 'default'")
def default_response(data: JsonObject) -> None:
    responses = operation(data, "pricing_get")["responses"]
    responses["default"] = responses["500"]


@fault("operations_list_one_success_and_every_error", "no response 401")
def unauthorized_left_out(data: JsonObject) -> None:
    del operation(data, "accounts_get")["responses"]["401"]


@fault("operations_list_one_success_and_every_error", "no response 400")
def bad_request_left_out_of_a_filtered_list(data: JsonObject) -> None:
    del operation(data, "subaccounts_list")["responses"]["400"]


@fault("operations_list_one_success_and_every_error", "no response 404")
def not_found_left_out_of_an_item(data: JsonObject) -> None:
    del operation(data, "subaccounts_get")["responses"]["404"]


@fault("errors_are_shared_and_shown", "is inline")
def inline_error(data: JsonObject) -> None:
    responses = operation(data, "accounts_get")["responses"]
    responses["401"] = at(data, responses["401"]["$ref"])


@fault("errors_are_shared_and_shown", "no example")
def error_without_example(data: JsonObject) -> None:
    del media(component(data, "responses", "Forbidden"))["examples"]


@fault("errors_are_shared_and_shown", "no JSON schema")
def error_without_schema(data: JsonObject) -> None:
    del media(component(data, "responses", "Forbidden"))["schema"]


@fault("successes_are_named_and_shown", "204 has no body")
def deletion_with_reply(data: JsonObject) -> None:
    success(data, "subaccounts_delete")["content"] = {"application/json": {}}


@fault("successes_are_named_and_shown", "media types are ['text/plain']")
def success_as_text(data: JsonObject) -> None:
    rename(success(data, "accounts_get")["content"], "application/json", "text/plain")


@fault("successes_are_named_and_shown", "schema is inline")
def success_with_inline_schema(data: JsonObject) -> None:
    media(success(data, "accounts_get"))["schema"] = {"type": "object"}


@fault("successes_are_named_and_shown", "no example")
def success_without_example(data: JsonObject) -> None:
    media(success(data, "accounts_get"))["examples"] = {}


@fault("lists_hold_what_get_returns", "but subaccounts_get returns")
def list_of_something_else(data: JsonObject) -> None:
    prop(data, "SubaccountList", "objects")["items"] = {"$ref": "#/components/schemas/Account"}


@fault("lists_hold_what_get_returns", "0 arrays of components")
def list_of_inline_objects(data: JsonObject) -> None:
    prop(data, "SubaccountList", "objects")["items"] = {"type": "object"}


@fault("errors_have_one_component_each", "is not the #/components/responses/Unauthorized")
def error_of_another_status(data: JsonObject) -> None:
    responses = operation(data, "pricing_get")["responses"]
    responses["401"] = {"$ref": "#/components/responses/Forbidden"}


# --- schemas -----------------------------------------------------------------------------


@fault("no_schema_has_a_default", "parameters/Limit/schema")
def parameter_with_default(data: JsonObject) -> None:
    component(data, "parameters", "Limit")["schema"]["default"] = 20


@fault("no_schema_has_a_default", "SubaccountCreate/properties/enabled")
def request_property_with_default(data: JsonObject) -> None:
    prop(data, "SubaccountCreate", "enabled")["default"] = False


@fault("no_component_is_nullable", "schemas/HttpMethod")
def enum_with_null(data: JsonObject) -> None:
    schema(data, "HttpMethod")["enum"].append(None)


@fault("no_component_is_nullable", "schemas/PageMeta")
def object_or_null(data: JsonObject) -> None:
    schema(data, "PageMeta")["type"] = ["object", "null"]


@fault("no_component_is_nullable", "schemas/BillingMode")
def union_with_null(data: JsonObject) -> None:
    value = schema(data, "BillingMode")
    value["anyOf"] = [{"type": value.pop("type")}, {"type": "null"}]


@fault("enums_are_components", "Account/properties/city")
def inline_enum(data: JsonObject) -> None:
    prop(data, "Account", "city")["enum"] = ["Valencia"]


@fault("enums_are_components", "parameters/CallbackMethod/schema")
def inline_enum_of_a_parameter(data: JsonObject) -> None:
    component(data, "parameters", "CallbackMethod")["schema"] = {"type": "string", "enum": ["GET"]}


@fault("objects_are_components", "SubaccountList/properties/meta")
def inline_object(data: JsonObject) -> None:
    schema(data, "SubaccountList")["properties"]["meta"] = schema(data, "PageMeta")


@fault("properties_keep_clear_of_taken_names", "Account/properties/d")
def property_named_as_a_local(data: JsonObject) -> None:
    rename(schema(data, "Account")["properties"], "city", "d")


@fault("arrays_say_what_they_hold", "SubaccountList/properties/objects")
def array_without_items(data: JsonObject) -> None:
    del prop(data, "SubaccountList", "objects")["items"]


@fault("required_names_are_properties", "requires auth_idd")
def required_name_misspelt(data: JsonObject) -> None:
    schema(data, "Account")["required"].append("auth_idd")


@fault("required_names_are_properties", "requires third_party")
def required_name_misspelt_in_a_condition(data: JsonObject) -> None:
    schema(data, "MaskingSessionCreate")["else"]["required"].append("third_party")


@fault("schemas_say_their_type", "Account/properties/city")
def property_without_a_type(data: JsonObject) -> None:
    del prop(data, "Account", "city")["type"]


# --- links -------------------------------------------------------------------------------


@fault("leading_operations_have_links", "no links")
def creation_without_links(data: JsonObject) -> None:
    del success(data, "applications_create")["links"]


@fault("leading_operations_have_links", "no links")
def deletion_without_links(data: JsonObject) -> None:
    success(data, "masking_sessions_delete")["links"] = {}


@fault("links_lead_somewhere", "does not exist")
def link_to_nothing(data: JsonObject) -> None:
    link(data, "subaccounts_create")["operationId"] = "subaccounts_fetch"


@fault("links_lead_somewhere", "leaves auth_id")
def link_without_auth_id(data: JsonObject) -> None:
    del link(data, "subaccounts_create")["parameters"]["auth_id"]


@fault("links_lead_somewhere", "fills colour")
def link_that_fills_too_much(data: JsonObject) -> None:
    link(data, "subaccounts_create")["parameters"]["colour"] = "$request.path.auth_id"


@fault("link_expressions_resolve", "subaccounts_create does not have")
def link_from_a_field_that_is_not_there(data: JsonObject) -> None:
    link(data, "subaccounts_create")["parameters"]["subauth_id"] = "$response.body#/id"


@fault("link_expressions_resolve", "subaccounts_list does not have")
def link_from_the_wrong_envelope(data: JsonObject) -> None:
    value = "$response.body#/response/objects/0/auth_id"
    link(data, "subaccounts_list")["parameters"]["subauth_id"] = value


@fault("link_expressions_resolve", "subaccounts_update does not have")
def link_from_a_parameter_that_is_not_there(data: JsonObject) -> None:
    link(data, "subaccounts_update")["parameters"]["subauth_id"] = "$request.path.id"


@fault("link_expressions_resolve", "subaccounts_update does not have")
def link_that_is_no_expression(data: JsonObject) -> None:
    link(data, "subaccounts_update")["parameters"]["subauth_id"] = "{subauth_id}"


# --- events ------------------------------------------------------------------------------


@fault("callback_keys_name_a_field_of_the_request", "takes no 'status_url'")
def callback_to_an_unknown_field(data: JsonObject) -> None:
    holder = callbacks(data, "verify_sessions_create")
    rename(holder, next(iter(holder)), "{$request.body#/status_url}")


@fault("callback_keys_name_a_field_of_the_request", "write the key as")
def callback_key_with_dollar_outside(data: JsonObject) -> None:
    holder = callbacks(data, "verify_sessions_create")
    rename(holder, next(iter(holder)), "${request.body#/url}")


@fault("every_callback_url_has_its_callback", "no callback for callback_url")
def asynchronous_request_without_callback(data: JsonObject) -> None:
    del operation(data, "subaccounts_create")["callbacks"]


@fault("every_callback_url_has_its_callback", "$request.query.callback_url")
def asynchronous_deletion_without_callback(data: JsonObject) -> None:
    del operation(data, "applications_delete")["callbacks"]


@fault("events_ask_for_no_credentials", "set security")
def webhook_with_inherited_security(data: JsonObject) -> None:
    del webhook(data)["security"]


@fault("events_ask_for_no_credentials", "set security")
def callback_with_credentials(data: JsonObject) -> None:
    component(data, "pathItems", "AsyncReply")["post"]["security"] = [{"basicAuth": []}]


@fault("events_carry_a_signature_and_a_payload", "no signature header")
def webhook_without_signature(data: JsonObject) -> None:
    webhook(data)["parameters"] = []


@fault("events_carry_a_signature_and_a_payload", "no payload")
def webhook_without_payload(data: JsonObject) -> None:
    del webhook(data)["requestBody"]


@fault("events_carry_a_signature_and_a_payload", "no 2xx response")
def webhook_without_reply(data: JsonObject) -> None:
    webhook(data)["responses"] = {"500": {"description": "The server failed."}}


# --- examples ----------------------------------------------------------------------------


def _example(data: JsonObject, name: str) -> dict[str, Any]:
    value = component(data, "examples", name)["value"]
    assert isinstance(value, dict)
    return value


@fault("examples_fit_their_schemas", "examples/account")
def reply_example_of_a_wrong_type(data: JsonObject) -> None:
    _example(data, "Account")["auto_recharge"] = "no"


@fault("examples_fit_their_schemas", "/auth_id")
def reply_example_with_a_malformed_id(data: JsonObject) -> None:
    _example(data, "Account")["auth_id"] = "MA2025"


@fault("examples_fit_their_schemas", "#/webhooks/application_hangup")
def event_example_without_a_required_field(data: JsonObject) -> None:
    del _example(data, "HangupEvent")["CallUUID"]


@fault("examples_fit_their_schemas", "pathItems/VerifySessionEvent")
def callback_example_outside_its_enum(data: JsonObject) -> None:
    _example(data, "VerifySessionEvent")["SessionStatus"] = "done"


@fault("examples_fit_their_schemas", "parameters/Limit/schema/examples/0")
def parameter_example_out_of_range(data: JsonObject) -> None:
    component(data, "parameters", "Limit")["schema"]["examples"] = [21]


@fault("examples_fit_their_schemas", "PageMeta/properties/limit/examples/0")
def property_example_of_a_wrong_type(data: JsonObject) -> None:
    prop(data, "PageMeta", "limit")["examples"] = ["20"]


@fault("examples_fit_their_schemas", "headers/Allow/schema/examples/0")
def header_example_of_a_wrong_type(data: JsonObject) -> None:
    component(data, "headers", "Allow")["schema"]["examples"] = [1]


@fault("examples_show_only_described_fields", "/favourite_colour is not described")
def reply_example_with_an_unknown_field(data: JsonObject) -> None:
    _example(data, "Account")["favourite_colour"] = "green"


@fault("examples_show_only_described_fields", "/objects/0/colour is not described")
def list_example_with_an_unknown_field(data: JsonObject) -> None:
    _example(data, "SubaccountList")["objects"][0]["colour"] = "green"


@fault("examples_show_only_described_fields", "/Colour is not described")
def event_example_with_an_unknown_field(data: JsonObject) -> None:
    _example(data, "MessageEvent")["Colour"] = "green"


@fault("examples_use_the_plural_form", "Account/properties/city")
def property_with_a_singular_example(data: JsonObject) -> None:
    prop(data, "Account", "city")["example"] = "Valencia"


@fault("examples_use_the_plural_form", "has example")
def reply_with_a_singular_example(data: JsonObject) -> None:
    media(success(data, "accounts_get"))["example"] = {}


@fault("shared_examples_are_used", "examples/Leftover")
def unused_example(data: JsonObject) -> None:
    data["components"]["examples"]["Leftover"] = {"summary": "Nobody's", "value": {}}


@fault("bodies_have_examples", "/requestBody/content/")
def request_without_example(data: JsonObject) -> None:
    del media(body(data, "applications_create"))["examples"]


@fault("examples_show_lists_and_objects", "/charges/attempt_charges")
def reply_example_with_an_empty_part(data: JsonObject) -> None:
    _example(data, "VerifySession")["charges"]["attempt_charges"] = None


@fault("examples_show_lists_and_objects", "/sessions")
def list_example_without_rows(data: JsonObject) -> None:
    _example(data, "VerifySessionList")["sessions"] = []
