"""Form-encoded parameters, as webhooks carry them in a body or a query."""

from urllib.parse import parse_qsl


def parse_form(text: str) -> dict[str, str | list[str]]:
    """Decode `a=1&b=2`; a name that occurs several times has a list."""
    fields: dict[str, str | list[str]] = {}
    for name, value in parse_qsl(text, keep_blank_values=True):
        known = fields.get(name)
        if known is None:
            fields[name] = value
        elif isinstance(known, list):
            known.append(value)
        else:
            fields[name] = [known, value]
    return fields
