"""Builds the documentation: guides, the reference and code samples, all from what is in the tree.

`python -m tools.docs` writes the site, `python -m tools.docs.changes` tells what changed in the
API.
"""
