"""The resources, one package each (generated)."""
