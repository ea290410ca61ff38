"""Form-encoded parameters, in the body or the query of a webhook."""

from urllib.parse import parse_qsl


def parse_form(text: str) -> dict[str, str | list[str]]:
    """Decode `a=1&b=2`; repeated names become lists."""
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
