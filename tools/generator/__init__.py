"""Generates a Python client from an OpenAPI document: one step per module.

`document` reads, `precheck` refuses what the generator would lose without a word, `operations`
and `events` work out what the templates print, `package` writes, `counterparts` and `drift`
compare.
"""
