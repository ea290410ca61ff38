"""What a section of a world is made of."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeAlias

from plivo_emulator.domain.applications import has_application
from plivo_emulator.ids import Ids
from plivo_emulator.pipeline.errors import ApiError
from plivo_emulator.resources._accounts import account_columns
from plivo_emulator.store import Row, Transaction

Item: TypeAlias = Mapping[str, Any]


class WorldError(Exception):
    """A world cannot be read or applied.

    Args:
        text: what is wrong.
        steps: the keys and indexes that lead to it.
    """

    def __init__(self, text: str, *steps: str | int) -> None:
        super().__init__(text)
        self.text = text
        self.steps = steps


@dataclass(frozen=True, slots=True)
class Section:
    """One kind of thing that a world declares.

    Attributes:
        name: the property of the schema `World`, a list.
        declare: makes one item exist as it is declared and returns what identifies it; raises
            `WorldError` with the steps inside of the item.
        describe: yields the items that declare what there is, oldest first.
    """

    name: str
    declare: Callable[[Declared, Item], str]
    describe: Callable[[Transaction], Iterable[Item]]


@dataclass(frozen=True, slots=True)
class Declared:
    """What a world is applied in.

    Attributes:
        tx: the transaction.
        ids: the source of identifiers.
        now: the moment at which it happens.
        main: Auth ID of the emulator's main account.
        sections: what can be declared, in order.
    """

    tx: Transaction
    ids: Ids
    now: datetime
    main: str
    sections: Sequence[Section]

    def owner(self, item: Item, field: str = "auth_id") -> dict[str, str]:
        """Return the owner columns of the account that an item names; the main one by default.

        Raises:
            WorldError: there is no such account.
        """
        try:
            return account_columns(self.tx, item.get(field, self.main))
        except ApiError as error:
            raise WorldError(error.message, field) from None

    def application(self, item: Item, owned_by: Mapping[str, str]) -> str | None:
        """Return the `app_id` that an item of an owner names, if any.

        Raises:
            WorldError: the account has no such application.
        """
        app_id: str | None = item.get("app_id")
        if app_id is not None and not has_application(self.tx, app_id, owned_by["account"]):
            raise WorldError(f"application {app_id} does not exist", "app_id")
        return app_id


def owner_of(row: Row) -> str:
    """Return the Auth ID of the account or subaccount that a row belongs to."""
    return str(row["subaccount"] or row["account"])


def same_account(row: Row, owned_by: Mapping[str, str], what: str) -> None:
    """Refuse to take something away from another main account.

    Raises:
        WorldError: it is another account's.
    """
    if row["account"] != owned_by["account"]:
        raise WorldError(f"{what} belongs to {row['account']}")
