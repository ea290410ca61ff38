"""Countries and carriers of phone numbers: what can be known without asking a carrier.

Countries, kinds of lines and names of carriers come from libraries. What these do not know is made
up from the number, so that the same number always has the same answer.
"""

from __future__ import annotations

from typing import Final

from plivo_emulator.caches import remembering
from plivo_emulator.ids import Ids
from plivo_emulator.telephony.phones import country_of, digits
from plivo_emulator.telephony.rates import rates_of

# Where numbers can be moved between carriers and Lookup tells so (Plivo's support pages).
_PORTED_KNOWN_IN: Final = frozenset({"US", "CA"})

# MCC and MNC of one large mobile network in each country (ITU-T E.212). Where the library has no
# names of carriers, that of the network too.
_NETWORKS: Final[dict[str, tuple[str, ...]]] = {
    "AU": ("505", "01"),
    "BR": ("724", "05"),
    "CA": ("302", "720", "Rogers"),
    "DE": ("262", "01"),
    "ES": ("214", "07"),
    "FR": ("208", "01"),
    "GB": ("234", "15"),
    "IN": ("404", "10"),
    "IT": ("222", "10"),
    "JP": ("440", "10"),
    "MX": ("334", "020"),
    "NL": ("204", "08"),
    "SG": ("525", "01"),
    "US": ("310", "260", "T-Mobile USA"),
    "ZA": ("655", "01"),
}


def country(number: str) -> dict[str, str]:
    """Return name and codes of a number's country, as Lookup shows them."""
    import iso3166

    iso2 = country_of(number)
    known = iso3166.countries_by_alpha2.get(iso2)
    rates = rates_of(iso2)
    return {
        "name": rates.country if rates else known.apolitical_name if known else "",
        "iso2": iso2,
        "iso3": known.alpha3 if known else "",
    }


def carrier(number: str) -> dict[str, str]:
    """Return the carrier of a number, as Lookup shows it."""
    import phonenumbers
    import phonenumbers.carrier

    parsed = phonenumbers.parse(f"+{digits(number)}")
    iso2, kind = country_of(number), line_type(number)
    network = _NETWORKS.get(iso2, ()) if kind == "mobile" else ()
    mcc, mnc, name, *_ = (*network, "", "", "")
    return {
        "mobile_country_code": mcc,
        "mobile_network_code": mnc,
        "name": phonenumbers.carrier.name_for_number(parsed, "en") or name,
        "type": kind,
        "ported": _ported(number) if iso2 in _PORTED_KNOWN_IN else "unknown",
    }


@remembering(8_192)
def network(number: str) -> tuple[str, str, str]:
    """Return the mobile country code, network code and name of a phone's carrier.

    All are empty for countries whose networks the emulator does not know.
    """
    import phonenumbers
    import phonenumbers.carrier

    known = _NETWORKS.get(country_of(number))
    if known is None:
        return "", "", ""
    mcc, mnc, *given = known
    name = phonenumbers.carrier.name_for_number(phonenumbers.parse(f"+{number}"), "en")
    return mcc, mnc, name or "".join(given)


def line_type(number: str) -> str:
    """Return `fixed`, `mobile`, `voip`, `toll-free` or `unknown`.

    In countries such as the United States nothing tells fixed and mobile lines apart: those that
    end in an even digit are mobile here.
    """
    import phonenumbers

    kinds = phonenumbers.PhoneNumberType
    kind = phonenumbers.number_type(phonenumbers.parse(f"+{digits(number)}"))
    if kind == kinds.FIXED_LINE_OR_MOBILE:
        return "fixed" if int(number[-1]) % 2 else "mobile"
    named = {
        kinds.FIXED_LINE: "fixed",
        kinds.MOBILE: "mobile",
        kinds.VOIP: "voip",
        kinds.TOLL_FREE: "toll-free",
    }
    return named.get(kind, "unknown")


def _ported(number: str) -> str:
    """Return whether a number has changed its carrier: one in ten has."""
    return "yes" if Ids.named_digits(digits(number), 1) == "0" else "no"
