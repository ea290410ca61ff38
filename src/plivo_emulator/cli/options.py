"""Options that the subcommands share."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import Final, get_args

from plivo_emulator.settings import (
    DEFAULT_AUTH_ID,
    DEFAULT_AUTH_TOKEN,
    DEFAULT_NUMBERS_PER_COUNTRY,
    MaskingDefaults,
    Settings,
)
from plivo_emulator.webhooks.address_map import parse
from plivo_emulator.webhooks.egress import EgressPolicy

_AUTH_ID: Final = re.compile(r"MA[A-Z0-9]{18}")
_AUTH_TOKEN: Final = re.compile(r"[!-9;-~]+")


def add_emulator(parser: argparse.ArgumentParser) -> None:
    """Declare the options from which an emulator's `Settings` are built."""
    behaviour = parser.add_argument_group("behaviour")
    behaviour.add_argument(
        "--database",
        metavar="WHERE",
        default="memory",
        help="`memory` (the default), the path of a SQLite file, or "
        "postgresql://user@host/database?schema=name, which several emulators can share",
    )
    behaviour.add_argument(
        "--world",
        metavar="FILE",
        help="YAML or JSON file that declares accounts, applications, numbers, endpoints, phones "
        "and credit",
    )
    behaviour.add_argument(
        "--strict",
        action=argparse.BooleanOptionalAction,
        default=False,
        help="validate strictly (default: also accept what the official SDKs send)",
    )
    behaviour.add_argument(
        "--check-replies",
        action=argparse.BooleanOptionalAction,
        default=False,
        help="validate every reply against openapi.yaml; a mismatch becomes a 500",
    )
    behaviour.add_argument(
        "--examples",
        action=argparse.BooleanOptionalAction,
        default=False,
        help="answer with the examples of the reference where there is nothing else to show, so "
        "that its console finds data",
    )
    behaviour.add_argument(
        "--seed", type=whole, metavar="N", help="generate reproducible ids, tokens and codes"
    )
    behaviour.add_argument(
        "--numbers-per-country",
        type=count,
        metavar="N",
        default=DEFAULT_NUMBERS_PER_COUNTRY,
        help="virtual numbers per account and country (default: %(default)s)",
    )
    behaviour.add_argument(
        "--masking-defaults",
        choices=get_args(MaskingDefaults),
        default="recorded",
        help="source of the defaults of session_expiry, call_time_limit and ring_timeout: "
        "recorded (1800, 14400 and 45 seconds) or documented (3600, 3600 and 120) "
        "(default: %(default)s)",
    )
    behaviour.add_argument(
        "--allow-callbacks",
        nargs="+",
        action="extend",
        type=destination,
        default=[],
        metavar="HOST",
        help="hosts, addresses or networks, besides this machine, that webhooks may be sent to; "
        "`private` allows host names that resolve to private addresses",
    )
    behaviour.add_argument(
        "--map",
        action="append",
        type=mapping,
        default=[],
        metavar="PUBLIC=LOCAL",
        help="call a program at a local address instead of its public one: "
        "https://shop.example=http://127.0.0.1:3000; *.ngrok-free.app stands for all names below "
        "(can be repeated)",
    )
    behaviour.add_argument(
        "--allow-hosts",
        nargs="+",
        action="extend",
        default=[],
        metavar="NAME",
        help="host names under which the emulator can be reached, such as plivo.example.com; "
        "addresses, localhost and container names are always allowed",
    )
    behaviour.add_argument(
        "--allow-origins",
        nargs="+",
        action="extend",
        default=[],
        metavar="ORIGIN",
        help="origins of web pages, such as https://docs.example.com, that may call the API, "
        "besides pages on this machine",
    )
    account = parser.add_argument_group("account")
    account.add_argument(
        "--auth-id",
        type=auth_id,
        default=DEFAULT_AUTH_ID,
        metavar="MA...",
        help="Auth ID of the main account (default: %(default)s)",
    )
    account.add_argument(
        "--auth-token",
        type=auth_token,
        default=DEFAULT_AUTH_TOKEN,
        metavar="TOKEN",
        help="Auth Token of the main account (default: a fixed one, printed at startup)",
    )


def settings_from(options: argparse.Namespace) -> Settings:
    """Return the settings for parsed options of `add_emulator`."""
    return Settings(
        auth_id=options.auth_id,
        auth_token=options.auth_token,
        database=options.database,
        world=options.world,
        strict=options.strict,
        check_replies=options.check_replies,
        examples=options.examples,
        seed=options.seed,
        numbers_per_country=options.numbers_per_country,
        masking_defaults=options.masking_defaults,
        allow_callbacks=tuple(options.allow_callbacks),
        map=dict(options.map),
        allow_hosts=tuple(options.allow_hosts),
        allow_origins=tuple(options.allow_origins),
    )


def port(text: str) -> int:
    """Parse a TCP port, including 0."""
    if not text.isascii() or not text.isdigit() or int(text) > 65535:
        raise argparse.ArgumentTypeError(
            f"{text!r} is not a port: expected a number from 0 to 65535"
        )
    return int(text)


def whole(text: str) -> int:
    """Parse a whole number."""
    try:
        return int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number") from None


def count(text: str) -> int:
    """Parse a positive whole number."""
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a positive whole number")
    return int(text)


def folder(text: str) -> Path:
    """Parse the path of a folder, which need not exist."""
    if not text:
        raise argparse.ArgumentTypeError("must not be empty: give the path of a folder")
    return Path(text)


def destination(text: str) -> str:
    """Parse a host, address or network that webhooks may be sent to."""
    try:
        EgressPolicy([text])
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
    return text


def mapping(text: str) -> tuple[str, str]:
    """Parse a public URL and the local URL to call instead."""
    try:
        return parse(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def auth_id(text: str) -> str:
    """Parse the Auth ID of a main account."""
    if not _AUTH_ID.fullmatch(text):
        raise argparse.ArgumentTypeError(
            f"{text!r} is not an Auth ID: expected MA and 18 upper-case letters or digits"
        )
    return text


def auth_token(text: str) -> str:
    """Parse an Auth Token: any value that Basic authentication can carry."""
    if not text:
        raise argparse.ArgumentTypeError(
            "must not be empty: give a token, or omit the option to use the default"
        )
    if not _AUTH_TOKEN.fullmatch(text):
        raise argparse.ArgumentTypeError(
            "a token cannot contain spaces, colons or control characters"
        )
    return text
