"""The text of an answer, whatever it is encoded in."""

from __future__ import annotations

import codecs
import re
from typing import Final

_DECLARED: Final = re.compile(rb"""\s*<\?xml\s[^>]{0,200}?\bencoding\s*=\s*["']([\w.-]+)["']""")
# Of texts; Python has others, some of which take long.
_OF_TEXTS: Final = re.compile(
    r"utf-?8|utf-?(16|32)([bl]e)?|us-ascii|iso-8859-\d{1,2}|latin-?\d|(windows-|cp)125\d"
    r"|koi8-[ru]|gb(k|2312|18030)|big5|shift_jis|euc-(jp|kr)",
    re.IGNORECASE,
)
# The longer marks first, as one begins with another.
_MARKS: Final = {
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}


def text_of(body: bytes, charset: str | None) -> str:
    """Return the text of an answer; what cannot be read is replaced by U+FFFD.

    A byte order mark tells its encoding, else the header, else the XML declaration (RFC 7303).

    Args:
        body: as received.
        charset: of the `Content-Type` header, if it has one.
    """
    for mark, encoding in _MARKS.items():
        if body.startswith(mark):
            return body.decode(encoding, errors="replace")
    declared = _DECLARED.match(body)
    named = (charset or "", declared[1].decode(errors="replace") if declared else "")
    encoding = next((name for name in named if _OF_TEXTS.fullmatch(name)), "utf-8")
    try:
        return body.decode(encoding, errors="replace")
    except LookupError:
        return body.decode(errors="replace")
