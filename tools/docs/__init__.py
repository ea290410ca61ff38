"""Builds the documentation: guides, reference and code samples.

`python -m tools.docs` writes the site, `python -m tools.docs.changes` lists the changes of the API.
"""
