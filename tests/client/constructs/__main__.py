"""Writes the tables of constructs into `docs/generator.md`."""

from tests.client.constructs.table import PAGE, filled

PAGE.write_text(filled(PAGE.read_text("utf-8")), "utf-8")
