"""Filters of lists: which rows each of them keeps, by what `openapi.yaml` says of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Any, Final

from tests.contract.expected import Digits, Either, agrees
from tests.contract.observation import Document
from tests.contract.resources import DOCUMENT, Resource
from tests.contract.shadow import UNKNOWN, Entry
from tests.contract.timestamps import CLOCK, moment, width
from tests.spec.document import ASYNC_ARGUMENTS, JsonObject

_NO_FILTERS: Final = {"limit", "offset", *ASYNC_ARGUMENTS}
_COMPARISONS: Final = ("__gte", "__gt", "__lte", "__lt")
# How many characters of a moment are its day.
_DAY: Final = len("2026-03-01")
_PREFIX: Final = "starts with"
_EVERY: Final = "all"
_ERROR: Final = "error_code"
# Any zero stands for it.
_NO_ERROR: Final = "000"
_COUNTRY: Final = "destination_country_iso2"
# How numbers end that are not kept whole.
_HIDDEN: Final = "***"


@dataclass(frozen=True)
class Filter:
    """One parameter of a list that keeps some of its rows.

    Attributes:
        name: of the parameter.
        base: its name without the comparison.
        comparison: `__gt` and so on, empty where the value itself is wanted.
        field: of a row; empty when rows do not show what is filtered.
        kind: `time`, `date`, `number`, `phone`, `prefix`, `spaceless` or `text`.
    """

    name: str
    base: str
    comparison: str
    field: str
    kind: str

    @property
    def is_told(self) -> bool:
        """Whether rows show what it keeps, or their owner is what it is about."""
        return bool(self.field) or self.base == "subaccount"


@cache
def filters_of(resource: Resource) -> dict[str, Filter]:
    """The filters of a resource's list by name."""
    found = {}
    for parameter in DOCUMENT.parameters(resource.operation("list"), "query"):
        name = parameter["name"]
        if name in _NO_FILTERS:
            continue
        comparison = next((each for each in _COMPARISONS if name.endswith(each)), "")
        base = name.removesuffix(comparison)
        field = resource.filters.get(base, base)
        kind = "spaceless" if base in resource.spaceless else _kind(parameter)
        found[name] = Filter(name, base, comparison, field, kind)
    return found


def _kind(parameter: JsonObject) -> str:
    reference = str(parameter["schema"].get("$ref", "")).rpartition("/")[2]
    if reference == "FilterTime":
        return "time"
    if reference == "FilterDate":
        return "date"
    if reference == "FilterPhoneNumber":
        return "phone"
    if DOCUMENT.resolve(parameter["schema"]).get("type") == "integer":
        return "number"
    return "prefix" if _PREFIX in parameter["description"] else "text"


def keeps(each: Filter, value: str, document: Document, owner: str = UNKNOWN) -> bool | None:
    """Whether a filter keeps a row; `None` when that cannot be known.

    Args:
        each: the filter.
        value: what it was given.
        document: the row, or what is known of it.
        owner: to whom it belongs.
    """
    if each.field == "":
        return owner == value if each.is_told and owner != UNKNOWN else None
    if each.field not in document:
        attempts = document.get("attempt_details")
        if isinstance(attempts, list) and each.field not in ("status", "alias"):
            return _in_attempts(each.field, value, attempts)
        return None
    shown = document[each.field]
    if isinstance(shown, Either | Digits) or _is_hidden(shown):
        return None
    if each.kind == "time":
        return _compare_times(each.comparison, moment(shown), value)
    if each.kind == "number":
        return _compare(each.comparison, shown, int(value))
    if each.kind == "date":
        return isinstance(shown, str) and _compare(each.comparison, shown[:_DAY], value)
    if each.kind == "phone":
        return bool(shown == value.removeprefix("+"))
    if each.kind == "spaceless":
        return bool(shown == value.replace(" ", ""))
    if each.kind == "prefix":
        return str(shown).startswith(value)
    if each.field == "status" and value == _EVERY:
        return True
    if each.field == _ERROR and not value.strip("0"):
        return bool(shown == _NO_ERROR)
    if each.field == _COUNTRY:
        return str(shown).upper() == value.upper()
    return agrees(shown, value)


def _is_hidden(shown: Any) -> bool:
    return isinstance(shown, str) and shown.endswith(_HIDDEN)


def _in_attempts(field: str, value: str, attempts: list[Document]) -> bool | None:
    """Verify sessions show some arguments with their attempts only; the last given counts."""
    given = [attempt[field] for attempt in attempts if field in attempt]
    # Whether an empty text stands for "not given" is not documented.
    if not value:
        return None
    if given and given[-1] == value:
        return True
    return None if value in given else False


def _compare(comparison: str, one: Any, other: Any) -> bool:
    return bool(
        {
            "": one == other,
            "__gt": one > other,
            "__gte": one >= other,
            "__lt": one < other,
            "__lte": one <= other,
        }[comparison]
    )


def _compare_times(comparison: str, shown: datetime | None, value: str) -> bool | None:
    """Compare a time with one that may name a whole minute or second.

    Whether a filter means the beginning of that span or all of it is not documented.
    """
    start = moment(value)
    if shown is None or start is None:
        return None
    # A row without a fraction is at its second exactly.
    span = width(value)
    if span == timedelta(seconds=1) and not shown.microsecond:
        span = timedelta()
    verdicts = {_compare(comparison, shown, start)}
    if span and start < shown < start + span:
        verdicts.add(_compare(comparison, shown, shown))
    return verdicts.pop() if len(verdicts) == 1 else None


def view(resource: Resource, entry: Entry) -> Document:
    """What is certain of a thing, the way a row would show it."""
    certain = {
        name: value
        for name, value in entry.wanted.items()
        if name not in entry.unsure and not entry.perhaps.get(name)
    }
    if entry.status and not _may_have_moved(resource, entry):
        certain[resource.state] = entry.status
    return certain


def _may_have_moved(resource: Resource, entry: Entry) -> bool:
    if entry.status in resource.final:
        return False
    ends = moment(entry.wanted.get("expiry_time"))
    made = moment(entry.wanted.get(resource.created))
    now = CLOCK.latest()
    if ends is not None:
        return ends <= now
    return made is None or now - made > timedelta(seconds=resource.steady)


def value_for(each: Filter, document: Document, owner: str) -> str | None:
    """A value with which a filter keeps this one, or stands at its edge; `None` if unknown."""
    if each.field == "":
        return owner if owner.startswith("SA") and each.is_told else None
    shown = document.get(each.field)
    if shown is None and isinstance(document.get("attempt_details"), list):
        given = [one[each.field] for one in document["attempt_details"] if one.get(each.field)]
        shown = given[-1] if given else None
    if shown is None or isinstance(shown, Either | Digits) or _is_hidden(shown):
        return None
    if each.kind == "time":
        at = moment(shown)
        form = "%Y-%m-%d %H:%M:%S.%f" if at and at.microsecond else "%Y-%m-%d %H:%M:%S"
        return at.strftime(form) if at else None
    if each.kind == "date":
        return str(shown)[:_DAY] or None
    if each.kind == "prefix":
        return str(shown)[: max(1, len(str(shown)) // 2)]
    return str(shown) or None


def near_misses(each: Filter, document: Document) -> list[str]:
    """Values that a filter which is understood a little wrongly would take for this one's."""
    shown = document.get(each.field)
    if not isinstance(shown, str):
        return []
    if each.kind == "phone":
        numbers = ("first_party", "second_party", "virtual_number")
        others = [document.get(name) for name in numbers if name != each.field]
        return [other for other in others if isinstance(other, str) and other]
    if each.kind == "prefix" and shown.isdecimal():
        return [shown[1:]]
    if each.kind == "prefix":
        return [shown.swapcase(), shown[1:], "%", "_"]
    return []
