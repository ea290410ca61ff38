"""Framing of HTTP/1.1 responses.

The parser of the HTTP library keeps what follows a response, such as the body of a 204, and takes
it for the beginning of the next one. So a connection is reused only if nothing follows.
"""

from __future__ import annotations

from collections.abc import Iterable

_HEAD_END = b"\r\n\r\n"


def is_one_response(received: bytes, method: bytes, headers: Iterable[tuple[bytes, bytes]]) -> bool:
    """Whether bytes are exactly one complete response; False if in doubt.

    Args:
        received: Everything read since the request was sent.
        method: Method of the request.
        headers: Headers of the final response.
    """
    start = 0
    while received[start + 9 : start + 10] == b"1":  # 100 Continue, 103 Early Hints
        start = received.find(_HEAD_END, start) + len(_HEAD_END)
        if start < len(_HEAD_END):
            return False
    body = received.find(_HEAD_END, start) + len(_HEAD_END)
    if body < len(_HEAD_END):
        return False
    length = chunked = None
    for name, value in headers:
        name = name.lower()
        if name == b"content-length":
            length = value if length in {None, value} else b"?"
        elif name == b"transfer-encoding":
            chunked = value
    if method == b"HEAD" or received[start + 9 : start + 12] in {b"204", b"304"}:
        # The rest of the announced body may not have arrived yet.
        bodiless = method == b"HEAD" or (chunked is None and length in {None, b"0"})
        return bodiless and body == len(received)
    if chunked is not None:
        return _end_of_chunks(received, body) == len(received)
    return length is not None and length.isdigit() and body + int(length) == len(received)


def _end_of_chunks(received: bytes, position: int) -> int:
    """The end of a chunked body that starts at a position, -1 if in doubt."""
    while (line_end := received.find(b"\r\n", position)) >= 0:
        try:
            size = int(received[position:line_end].split(b";")[0], 16)
        except ValueError:
            return -1
        if size == 0:
            # Trailers end with an empty line, which is there even without trailers.
            return received.find(_HEAD_END, line_end) + len(_HEAD_END)
        position = line_end + 2 + size + 2
    return -1
