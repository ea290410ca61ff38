"""Who may send messages to whom (Plivo's pages on sending messages and sender IDs).

Texts of errors that no page documents follow the pattern of the others (U31).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, Final

from plivo_emulator.core.parts import Part
from plivo_emulator.core.services import Context
from plivo_emulator.domain.campaign_numbers import tendlc_registration
from plivo_emulator.domain.media import MEDIA, use_file
from plivo_emulator.domain.numbers import NUMBERS
from plivo_emulator.domain.powerpacks import POWERPACKS
from plivo_emulator.domain.tollfree import VERIFIED, verification_of
from plivo_emulator.pipeline.errors import bad_request, forbidden
from plivo_emulator.store import Row, Table, Transaction
from plivo_emulator.store.records import from_document, to_document
from plivo_emulator.telephony.phones import country_of, is_phone_number, is_toll_free

MOST_DESTINATIONS: Final = 1000
# With country code; E.164 allows 15.
_MOST_DIGITS: Final = 14
_LONGEST_NAME: Final = 11
_SHORT_CODE: Final = range(3, 7)
_OWN_NUMBERS_ONLY: Final = ("US", "CA")
_MMS_COUNTRIES: Final = ("US", "CA")
_NO_NAMES: Final = ("US", "CA", "BR")
_SEPARATORS: Final = re.compile(r"[/\-.+()\s]")
_NOT_IN_SENDERS: Final = re.compile(r"[^A-Za-z0-9]")

BARRED: Final = "geo-permission to the destination country is not enabled"
NOT_ALLOWED: Final = "This caller ID is not allowed for outbound message"


@dataclass(frozen=True, slots=True)
class SendingRules:
    """What an account may send; set through the control API.

    Attributes:
        barred_countries: ISO codes of countries that it may not send SMS and MMS to.
        barred_messages: `refused`, so that the request is answered 403, or `failed` with 450.
        own_numbers_only: whether messages to the US and Canada need a number of the account, as
            with the service; by default any sender is accepted.
        registered_senders_only: whether carriers refuse what local numbers of the US that are in
            no campaign send there, and what toll-free numbers that are not verified send to the US
            and Canada; by default they deliver it.
        limited_throughput: whether the messages of a sender leave at the documented rate.
        replace_characters: whether quotes, dashes and spaces outside the GSM alphabet are replaced.
        carrier_fees: whether the fees of carriers are charged.
        templates: `name` and `category` of WhatsApp templates; all others are `utility`.
    """

    barred_countries: list[str] = field(default_factory=list)
    barred_messages: str = "refused"
    own_numbers_only: bool = False
    registered_senders_only: bool = False
    limited_throughput: bool = True
    replace_characters: bool = False
    carrier_fees: bool = False
    templates: list[dict[str, str]] = field(default_factory=list)


RULES: Final = Table("sending_rules", key="account", columns={"account": "TEXT"})

part = Part(__name__, tables=[RULES])


def rules_of(tx: Transaction, account: str) -> SendingRules:
    """Return what an account may send."""
    row = RULES.get(tx, account, share=True)
    return SendingRules() if row is None else from_document(SendingRules, row.document)


def set_rules(tx: Transaction, account: str, rules: SendingRules) -> None:
    """Set what an account may send."""
    RULES.put(tx, to_document(rules), account=account)


def destinations(dst: str) -> tuple[list[str], list[str]]:
    """Return the different phone numbers of a list, and what is none.

    Raises:
        ApiError: 400, there are too many, or no number at all.
    """
    cleaned = dict.fromkeys(filter(None, (_SEPARATORS.sub("", one) for one in dst.split("<"))))
    if not cleaned:
        raise bad_request("dst parameter is missing")
    if len(cleaned) > MOST_DESTINATIONS:
        raise bad_request(f"dst parameter must have at most {MOST_DESTINATIONS} numbers")
    valid = [one for one in cleaned if len(one) <= _MOST_DIGITS and is_phone_number(one)]
    invalid = [one for one in cleaned if one not in set(valid)]
    if not valid:
        raise bad_request(f"'{invalid[0][:100]}' is not a valid phone number.")
    return valid, invalid


def sender(src: str) -> str:
    """Return a sender in the form that is stored.

    Raises:
        ApiError: 400, it is neither a phone number, nor a short code, nor a name.
    """
    cleaned = _NOT_IN_SENDERS.sub("", src.removeprefix("whatsapp:"))
    if cleaned.isdecimal():
        fits = len(cleaned) in _SHORT_CODE or (
            len(cleaned) <= _MOST_DIGITS and is_phone_number(cleaned)
        )
    else:
        fits = 0 < len(cleaned) <= _LONGEST_NAME
    if not fits:
        raise bad_request("src parameter is not valid")
    return cleaned


def check_sender(
    rules: SendingRules, number: Row | None, owner: dict[str, str], src: str, dst: str, type_: str
) -> None:
    """Check that an account may send a message to a destination from a sender that it names.

    Args:
        rules: of the account.
        number: the rented number that is the sender, if it is one.
        owner: the owner columns of the message.
        src: the sender.
        dst: the destination.
        type_: kind of message.

    Raises:
        ApiError: 400, it may not.
    """
    if src == dst:
        raise bad_request("destination number cannot be same as source number")
    country = country_of(dst)
    foreign = number is not None and _is_foreign(number, owner)
    unable = number is not None and type_ != "whatsapp" and not number[type_]
    unknown = number is None and rules.own_numbers_only and country in _OWN_NUMBERS_ONLY
    nameless = country in _NO_NAMES and not src.isdecimal()
    # WhatsApp accounts belong to phone numbers (Plivo's page on WhatsApp).
    numberless = type_ == "whatsapp" and not is_phone_number(src)
    if foreign or unable or unknown or nameless or numberless:
        raise bad_request(NOT_ALLOWED)


def check_destination(rules: SendingRules, dst: str, type_: str) -> None:
    """Check that an account may send a message to a destination, whoever the sender is.

    Barred countries concern SMS and MMS only (Plivo's page on geo permissions).

    Args:
        rules: of the account.
        dst: the destination.
        type_: kind of message.

    Raises:
        ApiError: 400 or 403, it may not.
    """
    country = country_of(dst)
    if type_ == "mms" and country not in _MMS_COUNTRIES:
        raise bad_request("MMS is not supported to the destination country")
    barred = type_ != "whatsapp" and country in rules.barred_countries
    if barred and rules.barred_messages == "refused":
        raise forbidden(BARRED)


def is_domestic(src: str, country: str) -> bool:
    """Return whether a sender is from a country; short codes are, as they send at home only."""
    return src.isdecimal() and (len(src) in _SHORT_CODE or country_of(src) == country)


def _is_foreign(row: Row, owner: dict[str, str]) -> bool:
    """Tell whether something is not the sender's to use; main accounts use all of theirs."""
    return row["account"] != owner["account"] or bool(
        owner["subaccount"] and row["subaccount"] != owner["subaccount"]
    )


def number_of(tx: Transaction, src: str) -> Row | None:
    """Return the rented number that is a sender, if it is one."""
    return NUMBERS.get(tx, src, share=True)


def registration_of(number: Row | None) -> tuple[str, str]:
    """Return the 10DLC campaign and registration status of a sender, empty if there are none."""
    return ("", "") if number is None else tendlc_registration(number.document)


def carriers_refuse(tx: Transaction, account: str, src: str, country: str) -> bool:
    """Tell whether carriers refuse a message, as its sender is not registered (U93, U96).

    Args:
        tx: the transaction.
        account: that sends.
        src: the sender.
        country: of the destination.
    """
    if country not in _OWN_NUMBERS_ONLY or not rules_of(tx, account).registered_senders_only:
        return False
    number = number_of(tx, src)
    if is_toll_free(src):
        return number is None or verification_of(number) != VERIFIED
    return country == "US" and _needs_campaign(src) and registration_of(number)[1] != "registered"


def _needs_campaign(src: str) -> bool:
    """Tell whether only campaigns let a sender text the US: its long codes."""
    return is_phone_number(src) and country_of(src) == "US"


def powerpack_named(tx: Transaction, owner: dict[str, str], uuid: str) -> Row:
    """Return a Powerpack that an account may send through; others wait, as it counts messages.

    Raises:
        ApiError: 400, the account has no such Powerpack.
    """
    row = POWERPACKS.get(tx, uuid)
    if row is None or _is_foreign(row, owner):
        raise bad_request("powerpack_uuid is not valid")
    return row


def uploaded_media(context: Context, owner: dict[str, str], media_id: str) -> dict[str, Any]:
    """Return an uploaded file: its `content_type`, `size` and, as `uploaded`, its identifier.

    It is kept for longer from now on, as a message uses it.

    Raises:
        ApiError: 400, the account or subaccount has no such file.
    """
    row = MEDIA.get(context.tx, media_id.lower())
    if row is None or _is_foreign(row, owner):
        raise bad_request("media_ids parameter is not valid")
    use_file(context, row)
    return {
        "content_type": row.document["content_type"],
        "size": row.document["size"],
        "uploaded": row["media_id"],
    }
