"""Generates a Python client from an OpenAPI document: one step per module.

`document` reads, `validity` checks the form, `operations`, `schemas` and `events` prepare the data
for the templates, `package` writes, `counterparts` and `drift` compare.
"""
