"""The API's resources: one module each, with a handler for every operation of its tag."""
