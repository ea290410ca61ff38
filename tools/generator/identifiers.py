"""Conversion of names in a document to Python names."""

import keyword
import re
import unicodedata
from collections.abc import Iterable

from openapi_python_client.strings import ClassName, PythonIdentifier

PREFIX = "field_"
"""Prefix of names that would begin with a digit or an underscore, or have no letter."""
_PLURAL = re.compile(r"[A-Z]{2,}s(?![a-z])")
_LONGEST = 200
"""Maximum length in bytes, as a name is also a file name."""


def snake_case(text: str) -> str:
    """The name of a field, argument, function or module."""
    return _bounded(PythonIdentifier(_words(text), PREFIX))


def pascal_case(text: str) -> str:
    """The name of a class."""
    return _bounded(ClassName(_words(text), PREFIX))


def method_name(operation: str, tag: str) -> str:
    """The name of a method, which may be a builtin's, such as `list`.

    Args:
        operation: The name of the operation, such as `widgets_list`.
        tag: The name of its resource, such as `widgets`.
    """
    name = operation.removeprefix(f"{tag}_")
    if keyword.iskeyword(name):
        return f"{name}_"
    return name if name.isidentifier() and not name.startswith("_") else operation


def _words(text: str) -> str:
    text = _normal(text)
    if text.isascii():
        # The generator takes the plural of an abbreviation for two words, as in `caller_i_ds`.
        return _PLURAL.sub(lambda found: found[0].capitalize(), text)
    # The generator only recognises capitals from A to Z.
    pairs = zip(f" {text}", text, strict=False)
    begins = (c.isupper() and before.islower() for before, c in pairs)
    return "".join(f" {c}" if new else c for new, c in zip(begins, text, strict=True)).lower()


def _normal(text: str) -> str:
    # Python normalises identifiers to this form.
    return unicodedata.normalize("NFKC", text)


def _bounded(name: str) -> str:
    whole = _normal(name)
    short = whole.encode()[:_LONGEST].decode(errors="ignore")
    if short in (PREFIX, PREFIX.title()) or short != whole:
        short = short.rstrip("_")
    return short if short.isidentifier() else f"{PREFIX}{short}"


class Namer:
    """Assigns unique names.

    Args:
        reserved: Names that are already in use.
    """

    def __init__(self, reserved: Iterable[str] = ()) -> None:
        self._reserved = frozenset(map(str.casefold, reserved))
        self._given: set[str] = set()

    def name(self, wanted: str) -> str:
        """`wanted`, or a variant: `raw_` if it is reserved, `raw_2` if it is taken.

        Names are case-insensitive, because files are named after them.
        """
        name = f"{wanted}_" if wanted.casefold() in self._reserved else wanted
        plain, number = name.rstrip("_"), 2
        while name.casefold() in self._given:
            name = f"{plain}_{number}"
            number += 1
        self._given.add(name.casefold())
        return name

    def names(self, wanted: dict[str, str]) -> dict[str, str]:
        """Names for several things at once; those already named as wanted come first.

        Args:
            wanted: The wanted names.
        """
        ordered = sorted(wanted, key=lambda own: own != wanted[own])
        given = {own: self.name(wanted[own]) for own in ordered}
        return {own: given[own] for own in wanted}
