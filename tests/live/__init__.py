"""Contract tests of the live API, through a gateway that keeps them harmless."""
