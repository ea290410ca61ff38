"""What a document may have, what the generator makes of it, and what it refuses.

Each row is a test, and a row of the table in `docs/generator.md`.
"""
