"""The names that depend on how the package is called."""

from attrs import frozen


@frozen
class Names:
    """Names of one client, derived from the name of its package.

    `plivo_client` has the class `Plivo` and the environment variables `PLIVO_...`.
    """

    package: str

    @property
    def stem(self) -> str:
        """The package without its suffix, such as `plivo`."""
        return self.package.removesuffix("_client")

    @property
    def client(self) -> str:
        """The synchronous client class, such as `Plivo`."""
        return "".join(word.capitalize() for word in self.stem.split("_"))

    @property
    def environment_prefix(self) -> str:
        """Of environment variables, such as `PLIVO`."""
        return self.stem.upper()

    @property
    def product(self) -> str:
        """Name in the `User-Agent` header, such as `plivo-client`."""
        return self.package.replace("_", "-")
