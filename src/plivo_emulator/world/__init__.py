"""Worlds: accounts and what they have, declared in a file, applied as a whole, and exported.

The schema `World` of the control API's `openapi.yaml` says what can be declared. Each of its
properties is a section with a module of its own here, whose `section` applies and exports it;
sections are applied in the order of the schema. To add one, add both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from plivo_emulator.core.cluster import shared_clock
from plivo_emulator.core.parts import modules_in
from plivo_emulator.ids import Ids
from plivo_emulator.pipeline.contract import Contract, ContractError
from plivo_emulator.settings import DEFAULT_AUTH_ID, Settings
from plivo_emulator.store import Transaction
from plivo_emulator.world._section import Declared, Section, WorldError

__all__ = ["Declared", "Section", "World", "WorldError", "apply", "export"]

Document = Mapping[str, Any]

_OPERATION: Final = "world_apply"


@dataclass(frozen=True, slots=True)
class World:
    """What the settings declare.

    Attributes:
        document: valid by the schema.
        place: returns where a value stands, such as `world.yaml:7:15`, given keys and indexes.
    """

    document: Document
    place: Callable[[Iterable[str | int]], str]

    @classmethod
    def of(cls, settings: Settings, contract: Contract) -> World | None:
        """Return the world that settings ask for, if they do.

        Args:
            settings: with a file, or what would be in one.
            contract: of the control API.

        Raises:
            WorldError: it cannot be read, or is not as the schema says.
        """
        source = settings.world
        if source is None:
            return None
        # Imported here so that the emulator starts quickly.
        from plivo_emulator.world._file import check, read

        operation = contract.operations[_OPERATION]
        if isinstance(source, Mapping):
            check(source, operation)
            return cls(source, lambda steps: "world " + ".".join(map(str, steps)))
        document, place = read(source, operation)
        return cls(document, place)

    def with_main_account(self, settings: Settings) -> Settings:
        """Return the settings with the main account of this world.

        That is the account of the settings if they name one, and the first of the world otherwise;
        a token that is declared is the account's.
        """
        accounts = {one["auth_id"]: one for one in self._accounts() if "auth_id" in one}
        auth_id = settings.auth_id
        if auth_id == DEFAULT_AUTH_ID and accounts:
            auth_id = next(iter(accounts))
        token = accounts.get(auth_id, {}).get("auth_token", settings.auth_token)
        return replace(settings, auth_id=auth_id, auth_token=token)

    def _accounts(self) -> Sequence[Mapping[str, Any]]:
        accounts: Sequence[Mapping[str, Any]] = self.document.get("accounts", ())
        return accounts

    def apply(self, declared: Declared) -> None:
        """Make everything as it is declared.

        Raises:
            WorldError: it cannot be; it says where.
        """
        try:
            apply(declared, self.document)
        except WorldError as error:
            raise WorldError(f"{self.place(error.steps)}: {error.text}") from None


def declared_by(
    settings: Settings, contract: Contract
) -> tuple[Settings, Callable[[Transaction, Ids], None] | None]:
    """Return settings with the main account of their world, and what applies the world, if any.

    Args:
        settings: with a file, or what would be in one.
        contract: of the control API.

    Raises:
        WorldError: it cannot be read, or is not as the schema says.
    """
    world = World.of(settings, contract)
    if world is None:
        return settings, None
    settings, known = world.with_main_account(settings), sections(contract)

    def declare(tx: Transaction, ids: Ids) -> None:
        world.apply(Declared(tx, ids, shared_clock(tx).now(), settings.auth_id, known))

    return settings, declare


def sections(contract: Contract) -> tuple[Section, ...]:
    """Return the sections in the order in which they are applied.

    Raises:
        ContractError: schema and modules do not have the same ones.
    """
    known: dict[str, Section] = {
        module.section.name: module.section
        for module in modules_in(__name__)
        if hasattr(module, "section")
    }
    fields = contract.operations[_OPERATION].body_fields
    names = tuple(name for name, field in fields.items() if field.type == "array")
    if known.keys() != set(names):
        raise ContractError(f"World has {', '.join(names)}; modules have {', '.join(known)}.")
    return tuple(known[name] for name in names)


def apply(declared: Declared, document: Document) -> None:
    """Make everything as a document declares it; what it does not name stays as it is.

    Args:
        declared: what it happens in.
        document: valid by the schema.

    Raises:
        WorldError: it cannot be, and the transaction has to be rolled back.
    """
    for section in declared.sections:
        seen: set[str] = set()
        for index, item in enumerate(document.get(section.name, ())):
            try:
                key = section.declare(declared, item)
                if key in seen:
                    raise WorldError(f"{key} is declared twice")
            except WorldError as error:
                raise WorldError(error.text, section.name, index, *error.steps) from None
            seen.add(key)


def export(tx: Transaction, declared: Iterable[Section]) -> dict[str, Any]:
    """Return a document that declares what there is; passwords cannot be read and are left out."""
    return {section.name: list(section.describe(tx)) for section in declared}
