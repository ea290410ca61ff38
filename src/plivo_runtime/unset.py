"""`UNSET`: the value of arguments and fields that are not set."""

from typing import Final, Literal


class Unset:
    """The type of `UNSET`.

    As a request argument it means "leave this out"; as a field of a result it means "the API
    did not send this". `None` is different: it is the JSON `null`.
    """

    __slots__ = ()

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"

    # There is one instance, also after copying and unpickling: `is UNSET` must keep working.
    def __copy__(self) -> "Unset":
        return self

    def __deepcopy__(self, memo: dict[int, object]) -> "Unset":
        return self

    def __reduce__(self) -> str:
        return "UNSET"


UNSET: Final = Unset()
"""Not set: omitted from a request, absent from a response."""
