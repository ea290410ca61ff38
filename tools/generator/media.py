"""Media types."""


def plain(media_type: str) -> str:
    """A media type in lower case, without parameters."""
    return media_type.partition(";")[0].strip().lower()


def is_json(media_type: str) -> bool:
    """Whether it is JSON: `application/json`, `application/problem+json`."""
    bare = plain(media_type)
    return bare == "application/json" or bare.endswith("+json")


def is_text(media_type: str) -> bool:
    """Whether it is text."""
    bare = plain(media_type)
    return (
        bare.startswith("text/")
        or bare.endswith(("+xml", "/xml", "+yaml", "/yaml"))
        or bare in {"application/x-ndjson", "application/jsonl", "application/javascript"}
    )
