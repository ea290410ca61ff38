"""The table of resources that the checks and hooks work from.

A row says only what `openapi.yaml` does not. Everything else follows from the document: operations
are named `<resource>_<verb>`, and their links say where identifiers and rows are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import count
from typing import Any, Final, Literal
from urllib.parse import unquote

from tests.spec.document import BUNDLED, Document, JsonObject, Operation

DOCUMENT: Final = Document.load(BUNDLED).expanded()
ACCOUNT_PARAMETER: Final = "auth_id"

_SERIAL: Final = count()
_BODY: Final = "$response.body#/"
_SENT: Final = "$request.body#/"
# In a link it stands for each place of a list: what holds for the first holds for all.
_FIRST: Final = "0"
_SEPARATORS: Final = re.compile(r"[/\-.+()\s]")
_OPERATIONS: Final = {operation.id: operation for operation in DOCUMENT.operations}


@dataclass(frozen=True)
class Resource:
    """One kind of thing that requests create and name.

    Attributes:
        name: what its operationIds begin with.
        verbs: operationIds by what they do, where they are not named `<resource>_<verb>`.
        makes: the verb that makes one, where it only follows `create` because a code has to be
            entered.
        made_by: what makes them, where no operation does.
        unique: fields of a new one that must differ from those of all others, phone numbers.
        names: fields that must differ from those of the others of an account, texts.
        several: fields of requests that name one thing or more, with what separates their parts:
            there is one new thing for each different phone number.
        kept_back: fields of requests that scripts do not make up: what they name has to exist, or
            the reply does not show them.
        after_delete: what becomes of a deleted one: nothing is left, or it can be read but not
            changed; `None` where nothing can be deleted.
        renames: fields of replies by the fields of requests that they are called in another way.
        defaults: what a reply shows for a field that was not sent, where the document says so in
            words only.
        completed: fields of requests that the API adds something to, which replies show behind it.
        spaceless: texts that replies write without the spaces that requests may have.
        filters: where a row shows what a parameter of the list filters, if its name differs; an
            empty text where it does not show it at all.
        narrowed: what lists are asked for, so that they leave out what every account has from the
            start.
        changing: fields that may change without a request that changes this one.
        exclusive: switches that only one of an owner has on: the newest takes over.
        may_lack: optional fields that replies of today do not always carry.
        state: the field with the state.
        steady: how many seconds a new one keeps its state unless a request changes it.
        created: the field with the moment of creation.
        modified: the field with the moment of the last change.
        final: the states that it never leaves.
    """

    name: str
    verbs: Mapping[str, str] = field(default_factory=dict)
    makes: str = "create"
    made_by: str = ""
    unique: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    several: Mapping[str, str] = field(default_factory=dict)
    kept_back: frozenset[str] = frozenset()
    after_delete: Literal["gone", "ended"] | None = None
    renames: Mapping[str, str] = field(default_factory=dict)
    defaults: Mapping[str, Any] = field(default_factory=dict)
    completed: frozenset[str] = frozenset()
    spaceless: frozenset[str] = frozenset()
    filters: Mapping[str, str] = field(default_factory=dict)
    narrowed: Mapping[str, str] = field(default_factory=dict)
    changing: frozenset[str] = frozenset()
    exclusive: frozenset[str] = frozenset()
    may_lack: frozenset[str] = frozenset()
    state: str = "status"
    steady: int = 60
    created: str = ""
    modified: str = ""
    final: frozenset[str] = frozenset()

    def __hash__(self) -> int:
        return hash(self.name)

    def operation_id(self, verb: str) -> str:
        return self.verbs.get(verb, f"{self.name}_{verb}")

    @property
    def asks(self) -> str:
        """The last word of the operation that asks for a new one."""
        return self.operation_id("create").removeprefix(f"{self.name}_")

    def verb(self, operation_id: str) -> str:
        """What an operation of it does: `create`, `list` and so on."""
        own = {each: verb for verb, each in self.verbs.items()}
        named = operation_id.removeprefix(f"{self.name}_")
        if self.makes != "create":
            return "create" if named == self.makes else named
        return own.get(operation_id, named)

    def has(self, verb: str) -> bool:
        """Whether the API has such an operation."""
        return self.operation_id(verb) in _OPERATIONS

    @cached_property
    def id_parameter(self) -> str:
        """The path parameter that names one of them: the account's, where there is only one."""
        parameters = DOCUMENT.parameters(self.operation("get"), "path")
        names = [each["name"] for each in parameters if each["name"] != ACCOUNT_PARAMETER]
        return str(names[0]) if names else ACCOUNT_PARAMETER

    @cached_property
    def has_uuids(self) -> bool:
        """Whether identifiers are UUIDs, which may be written in capitals too."""
        return self.id_parameter.endswith("_uuid")

    @cached_property
    def has_numbers(self) -> bool:
        """Whether identifiers are phone numbers that replies write with a plus sign."""
        return self.id_parameter == "phone_number"

    def canonical(self, identifier: str) -> str:
        """An identifier the way replies write it."""
        digits = unquote(identifier).removeprefix("+")
        if self.has_numbers:
            return f"+{digits}"
        if self.id_parameter == "number":
            return digits
        return identifier.lower() if self.has_uuids else identifier

    @cached_property
    def created_id(self) -> tuple[str, ...]:
        """Where the reply that makes one has the new identifier, or else the request."""
        return self._linked_from(self.makes)

    def new_ids(self, sent: Any, reply: Any) -> list[str]:
        """The identifiers of what a request has created, oldest first."""
        if self._link_from(self.makes).startswith(_SENT):
            (name,) = self.created_id
            return self.parts(name, sent)
        return [each for each in dig_all(reply, self.created_id) if isinstance(each, str)]

    def parts(self, name: str, sent: Any) -> list[str]:
        """The different phone numbers that a field of a request names, digits only."""
        value = dig(sent, [name])
        if not isinstance(value, str):
            return []
        numbers = value.split(self.several[name]) if name in self.several else [value]
        return list(dict.fromkeys(filter(None, (_SEPARATORS.sub("", one) for one in numbers))))

    def anew(self, fields: JsonObject) -> JsonObject:
        """A body whose unique fields are phone numbers and names that nobody had before."""
        numbers = {
            name: self.several.get(name, "").join(
                f"1530{2_000_000 + next(_SERIAL)}" for _ in self.parts(name, fields)
            )
            for name in self.unique & fields.keys()
        }
        names = {name: f"{fields[name]} {next(_SERIAL)}" for name in self.names & fields.keys()}
        return fields | numbers | names

    @cached_property
    def rows(self) -> tuple[str, ...]:
        """Where a list has its rows; its `meta` stands beside them."""
        return self._linked_from("list")[:-2]

    @cached_property
    def row_id(self) -> str:
        """The field of a row that names it."""
        return self._linked_from("list")[-1]

    @property
    def meta(self) -> tuple[str, ...]:
        return (*self.rows[:-1], "meta")

    @cached_property
    def schema(self) -> JsonObject:
        """The schema of one of them, as written: that of a row, or of the reply to `get`."""
        if not self.has("list"):
            return DOCUMENT.success_schema(self.operation("get"))
        rows = DOCUMENT.follow(DOCUMENT.success_schema(self.operation("list")), "/".join(self.rows))
        assert rows is not None, f"{self.name}: the list has no {self.rows}"
        items: JsonObject = DOCUMENT.resolve(rows)["items"]
        return items

    @cached_property
    def properties(self) -> JsonObject:
        """Its fields: their schemas by name."""
        return DOCUMENT.properties(self.schema)

    @cached_property
    def request_fields(self) -> JsonObject:
        """The fields that `create`, or `update` where there is only one, takes."""
        verb = "create" if self.has("create") else "update"
        return DOCUMENT.properties(DOCUMENT.request_schema(self.operation(verb)))

    @cached_property
    def update_fields(self) -> JsonObject:
        """The fields that `update` takes."""
        return DOCUMENT.properties(DOCUMENT.request_schema(self.operation("update")))

    @cache  # noqa: B019 - there are as many as the table has rows
    def document_place(self, verb: str) -> tuple[str, ...] | None:
        """Where a reply to `verb` shows the whole resource, `None` when it does not."""
        schema = DOCUMENT.success_schema(self.operation(verb))
        if schema == self.schema:
            return ()
        for name, each in DOCUMENT.properties(schema).items():
            if each.get("$ref") == self.schema.get("$ref"):
                return (name,)
        return None

    def shown_as(self, sent: str) -> str:
        """The field of a reply that shows a field of a request."""
        return self.renames.get(sent, sent)

    def operation(self, verb: str) -> Operation:
        operation = _OPERATIONS.get(self.operation_id(verb))
        assert operation is not None, f"openapi.yaml has no {self.operation_id(verb)}"
        return operation

    def _linked_from(self, verb: str) -> tuple[str, ...]:
        """The place in a body that the link to `get` takes the identifier from."""
        expression = self._link_from(verb).removeprefix(_BODY).removeprefix(_SENT)
        return tuple(expression.split("/"))

    def _link_from(self, verb: str) -> str:
        _, response = DOCUMENT.success(self.operation(verb))
        for link in response["links"].values():
            if link["operationId"] == self.operation_id("get"):
                return str(link["parameters"][self.id_parameter])
        raise LookupError(f"{self.operation_id(verb)} has no link to {self.operation_id('get')}")


RESOURCES: Final = (
    Resource("accounts", changing=frozenset({"cash_credits"})),
    Resource("subaccounts", after_delete="gone", created="created", modified="modified"),
    Resource(
        "applications",
        after_delete="gone",
        renames={"default_number_app": "default_app", "subaccount": "sub_account"},
        defaults={"subaccount": None},
        filters={"subaccount": "sub_account"},
        exclusive=frozenset({"default_app", "default_endpoint_app"}),
        # The same as `log_incoming_messages`, whatever that becomes.
        changing=frozenset({"log_incoming_message"}),
    ),
    Resource(
        "endpoints",
        after_delete="gone",
        completed=frozenset({"username"}),
        # Phones register and leave.
        changing=frozenset({"sip_registered", "sip_contact", "sip_expires", "sip_user_agent"}),
        may_lack=frozenset({"sip_contact", "sip_expires", "sip_user_agent"}),
    ),
    Resource(
        "numbers",
        verbs={"create": "numbers_add", "delete": "numbers_unrent"},
        unique=frozenset({"numbers"}),
        several={"numbers": ","},
        after_delete="gone",
        renames={"subaccount": "sub_account", "numbers": "number"},
        defaults={"subaccount": None},
        filters={
            "type": "number_type",
            "subaccount": "sub_account",
            "number_startswith": "number",
            "services": "",
            "tendlc_registration_status": "",
            "toll_free_sms_verification": "",
            "toll_free_sms_verification_order_status": "",
        },
        may_lack=frozenset({"fallback_number", "sub_account_name"}),
        kept_back=frozenset({"app_id", "compliance_application_id", "verification_info"}),
        # Registrations end by themselves.
        changing=frozenset({"cnam_registration_status", "caller_reputation_status"}),
    ),
    Resource(
        "masking_sessions",
        after_delete="ended",
        filters={"subaccount": ""},
        # Calls happen, and time goes by.
        changing=frozenset(
            {
                *("status", "interaction", "last_interaction_time"),
                *("total_call_amount", "total_call_count", "total_call_billed_duration"),
                "total_session_amount",
            }
        ),
        may_lack=frozenset({"subaccount"}),
        created="created_time",
        modified="modified_time",
        final=frozenset({"expired"}),
    ),
    Resource(
        "verify_sessions",
        filters={
            "subaccount": "",
            "session_time": "created_at",
            "country": "destination_country_iso2",
        },
        changing=frozenset({"status", "charges"}),
        created="created_at",
        modified="updated_at",
        final=frozenset({"verified", "expired"}),
    ),
    Resource(
        "messages",
        verbs={"create": "messages_send"},
        # A sender must not be the rented number of somebody else.
        unique=frozenset({"src", "dst"}),
        several={"dst": "<"},
        renames={"type": "message_type"},
        filters={
            "subaccount": "",
            # There are no campaigns yet.
            "tendlc_campaign_id": "",
            "tendlc_registration_status": "",
        },
        changing=frozenset(
            {
                *("message_state", "message_sent_time", "message_updated_time"),
                *("error_code", "error_message", "total_amount"),
                *("conversation_id", "conversation_origin", "conversation_expiration_timestamp"),
                *("destination_network", "replaced_sender", "carrier_fees"),
            }
        ),
        may_lack=frozenset({"powerpack_id"}),
        state="message_state",
        steady=0,
        created="message_time",
        modified="message_updated_time",
        final=frozenset({"undelivered", "failed", "read"}),
    ),
    Resource("media", verbs={"create": "media_upload"}, kept_back=frozenset({"file"})),
    Resource(
        "powerpacks",
        after_delete="gone",
        names=frozenset({"name"}),
        # An application must exist, and priorities have a test of their own.
        kept_back=frozenset({"application_id", "application_type", "number_priority"}),
        # Applications are deleted, and priorities are merged with what there was.
        changing=frozenset({"application_id", "application_type", "number_priority"}),
        created="created_on",
    ),
    Resource(
        "verified_caller_ids",
        verbs={"create": "verified_caller_ids_initiate"},
        makes="verify",
        after_delete="gone",
        created="created_at",
        modified="modified_at",
    ),
    Resource(
        "recordings",
        made_by="calls",
        after_delete="gone",
        filters={
            "subaccount": "",
            **dict.fromkeys(("conference_uuid", "mpc_name", "mpc_uuid"), ""),
        },
        # Storage is counted in days.
        changing=frozenset({"recording_storage_duration", "monthly_recording_storage_amount"}),
        created="add_time",
    ),
    Resource(
        "profiles",
        after_delete="gone",
        # A subaccount must exist.
        kept_back=frozenset({"plivo_subaccount"}),
        defaults={"alt_business_id_type": "NONE"},
        # Every account has a primary profile.
        filters={"type": ""},
        narrowed={"type": "SECONDARY"},
        may_lack=frozenset(
            {
                *("ein", "stock_symbol", "stock_exchange", "website", "alt_business_id"),
                *("plivo_subaccount", "business_contact_email", "doing_business_as"),
                # Only profiles that requests make have these.
                *("address", "created_at", "ein_issuing_country", "primary_profile"),
            }
        ),
        created="created_at",
    ),
    Resource(
        "tollfree_verifications",
        after_delete="gone",
        # A profile and a number must exist.
        kept_back=frozenset({"profile_uuid", "number"}),
        spaceless=frozenset({"usecase"}),
        # Reviews end by themselves.
        changing=frozenset({"status", "error_message", "last_modified"}),
        may_lack=frozenset(
            {"terms_and_conditions_link", "privacy_policy_link", "optin_message", "help_message"}
        ),
        # A number that nobody has is rejected after four.
        steady=3,
        created="created",
        modified="last_modified",
        final=frozenset({"APPROVED", "REJECTED"}),
    ),
)
# What needs something else that has to be registered first: scripts of its own prove all about it.
REGISTERED: Final = frozenset({"brands", "campaigns"})
# What calls make, and no request: scripts of its own prove all about it.
MADE_BY_CALLS: Final = frozenset({"transcriptions", "multi_party_participants"})
# What scenarios may begin with though it names something: hooks name a call, a recording or a
# campaign for it.
NAMED_BY_HOOKS: Final = frozenset(
    {
        *("audio_streams_start", "audio_streams_list"),
        *("recordings_delete", "transcriptions_create"),
        "multi_party_calls_start",
        *(f"multi_party_participants_{verb}" for verb in ("list", "add", "update")),
        *("campaigns_link_numbers", "campaigns_list_numbers"),
    }
)
RESOURCES_BY_NAME: Final = {each.name: each for each in RESOURCES}


def resource_of(operation_id: str) -> Resource | None:
    """The resource that an operation belongs to, if it is one of the table."""
    return RESOURCES_BY_NAME.get(operation_id.rpartition("_")[0])


def sample_body(operation_id: str) -> Any:
    """The first example of a request body in the document, `None` where there is no body.

    What has to be unique in it is a phone number or a name that nobody had before.
    """
    body = DOCUMENT.resolve(_OPERATIONS[operation_id].spec.get("requestBody", {}))
    resource = resource_of(operation_id)
    for media in body.get("content", {}).values():
        for example in media["examples"].values():
            value = DOCUMENT.resolve(example)["value"]
            return resource.anew(value) if resource else value
    return None


def dig(value: Any, path: Iterable[str]) -> Any:
    """The value at a path of keys and positions, `None` where there is nothing."""
    for key in path:
        if isinstance(value, list):
            value = value[int(key)] if int(key) < len(value) else None
        else:
            value = value.get(key) if isinstance(value, dict) else None
    return value


def dig_all(value: Any, path: Iterable[str]) -> list[Any]:
    """The values at a path of keys that leads through every place of a list, not only its first."""
    found = [value]
    for key in path:
        if key == _FIRST:
            found = [each for one in found if isinstance(one, list) for each in one]
        else:
            found = [dig(one, [key]) for one in found]
    return found


def tags() -> list[str]:
    """The tags that have operations, in the document's order."""
    return list(dict.fromkeys(operation.tag for operation in DOCUMENT.operations))


def links_of(operations: Iterable[Operation]) -> set[str]:
    """The links among these operations: `applications_create 201 GetApplication`."""
    among = {operation.id: operation for operation in operations}
    return {
        f"{operation.id} {status} {name}"
        for operation in among.values()
        for status, response in operation.spec["responses"].items()
        for name, link in DOCUMENT.resolve(response).get("links", {}).items()
        if link["operationId"] in among
    }
