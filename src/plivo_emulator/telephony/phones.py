"""Phone numbers: format and country."""

from __future__ import annotations

import re
from typing import Final

from plivo_emulator.caches import remembering

# E.164; the plus sign is optional.
_NUMBER: Final = re.compile(r"\+?[1-9][0-9]{6,14}")
_SIP_ADDRESS: Final = re.compile(r"sips?:[^@\s\x00-\x1f\x7f]+@[^@\s\x00-\x1f\x7f]+")
_PUNCTUATION: Final = re.compile(r"[ ().-]")
# Any ten digits that begin so may be a number of the North American plan. Area code and exchange
# tell the country; whoever has them gives out the last four digits.
_NORTH_AMERICAN: Final = re.compile(r"(1[2-9][0-9]{5})[0-9]{4}")
_TOLL_FREE: Final = re.compile(r"18(?:00|33|44|55|66|77|88)[0-9]{7}")


def digits(number: str) -> str:
    """Return a number without its plus sign, the form the API stores."""
    return number.removeprefix("+")


def without_punctuation(number: str) -> str:
    """Return a number without what people write between its digits."""
    return _PUNCTUATION.sub("", number)


def dialed(text: str) -> str:
    """Return what somebody dials as calls show it: digits, or a SIP address with its scheme.

    Anything else stays as it is, such as the placeholders of samples.
    """
    number = digits(without_punctuation(text))
    if number.isdigit():
        return number
    return f"sip:{text}" if "@" in text and not text.startswith(("sip:", "sips:")) else text


@remembering(8_192)
def is_phone_number(number: str) -> bool:
    """Return whether a number is possible: its calling code exists and its length is valid.

    Fictional numbers are valid. The service refuses numbers that are too short for their country
    (an issue of the Node.js SDK).
    """
    import phonenumbers

    if _NORTH_AMERICAN.fullmatch(digits(number)):
        # A shortcut for the numbers that most tests use.
        return True
    if _NUMBER.fullmatch(number) is None:
        return False
    try:
        parsed = phonenumbers.parse(f"+{digits(number)}")
    except phonenumbers.NumberParseException:
        return False
    # Not `is_possible_number`, which accepts numbers without an area code.
    reason = phonenumbers.is_possible_number_with_reason(parsed)
    return reason == phonenumbers.ValidationResult.IS_POSSIBLE


def is_sip_address(text: str) -> bool:
    """Return whether a text is the address of a user, with its scheme."""
    return _SIP_ADDRESS.fullmatch(text) is not None


@remembering(8_192)
def country_of(number: str) -> str:
    """Return the ISO 3166-1 alpha-2 code of a number's country, empty if unknown.

    A number that is not in use belongs to the main country of its calling code.
    """
    # A shortcut for the numbers that most tests use.
    if north_american := _NORTH_AMERICAN.fullmatch(digits(number)):
        return _country_of_exchange(north_american[1])
    # Imported late: loading its metadata takes longer than the rest of a start.
    import phonenumbers

    code = _calling_code(digits(number))
    regions = phonenumbers.COUNTRY_CODE_TO_REGION_CODE.get(code, ())
    if len(regions) == 1:
        region: str | None = regions[0]
    else:
        region = _read_thoroughly(number)
    return region if region and region.isalpha() else ""


@remembering(8_192)
def _country_of_exchange(beginning: str) -> str:
    """Return the country of a North American number's calling code, area code and exchange."""
    import phonenumbers

    national = int(f"{beginning[1:]}0000")
    parsed = phonenumbers.PhoneNumber(country_code=1, national_number=national)
    return phonenumbers.region_code_for_number(parsed) or "US"


@remembering(8_192)
def kind_of(number: str) -> str:
    """Return what a number looks like: `local`, `mobile` or `tollfree`."""
    import phonenumbers

    kinds = phonenumbers.PhoneNumberType
    try:
        kind = phonenumbers.number_type(phonenumbers.parse(f"+{digits(number)}"))
    except phonenumbers.NumberParseException:
        return "local"
    return {kinds.MOBILE: "mobile", kinds.TOLL_FREE: "tollfree"}.get(kind, "local")


def is_toll_free(number: str) -> bool:
    """Return whether digits are a toll-free number of the North American plan."""
    return _TOLL_FREE.fullmatch(number) is not None


def _calling_code(text: str) -> int:
    """Return the calling code of a number, 0 if it is not a number."""
    import phonenumbers

    if text.isdecimal() and text.isascii() and text[0] != "0":
        for length in (1, 2, 3):
            code = int(text[:length])
            if code in phonenumbers.COUNTRY_CODE_TO_REGION_CODE and 4 <= len(text) - length <= 15:
                return code
    return 0


def _read_thoroughly(number: str) -> str | None:
    import phonenumbers

    try:
        parsed = phonenumbers.parse(f"+{digits(number)}")
    except phonenumbers.NumberParseException:
        return None
    region = phonenumbers.region_code_for_number(parsed)
    if region is None and parsed.country_code is not None:
        region = phonenumbers.region_code_for_country_code(parsed.country_code)
    return region


@remembering(1_024)
def sample_number(country: str) -> int:
    """Return a possible phone number of a country, 0 if the country is unknown."""
    import phonenumbers

    example = phonenumbers.example_number(country)
    if example is None:
        return 0
    return int(digits(phonenumbers.format_number(example, phonenumbers.PhoneNumberFormat.E164)))


def calling_code(country: str) -> str:
    """Return the calling code of a country, `0` if the country is unknown."""
    import phonenumbers

    return str(phonenumbers.country_code_for_region(country))


def spelled(number: str) -> dict[str, str] | None:
    """Return a number in the usual formats, `None` if no country could have it."""
    import phonenumbers

    if not is_phone_number(number) or not country_of(number):
        return None
    parsed = phonenumbers.parse(f"+{digits(number)}")
    formats = phonenumbers.PhoneNumberFormat
    kinds = {
        "e164": formats.E164,
        "national": formats.NATIONAL,
        "international": formats.INTERNATIONAL,
        "rfc3966": formats.RFC3966,
    }
    return {name: phonenumbers.format_number(parsed, kind) for name, kind in kinds.items()}
