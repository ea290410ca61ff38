"""Names derived from the name of the package."""

import keyword

from attrs import field, frozen

from tools.generator.refusal import DocumentError


@frozen
class Names:
    """Names of one client, derived from the name of its package.

    `plivo_client` has the class `Plivo` and the environment variables `PLIVO_...`.
    """

    package: str = field()

    @package.validator
    def _check(self, _: object, package: str) -> None:
        names = (package, self.client)
        if any(not name.isidentifier() or keyword.iskeyword(name) for name in names):
            raise DocumentError(f"not a package name: {package!r}; set one with --package")

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
        """The prefix of environment variables, such as `PLIVO`."""
        return self.stem.upper()

    @property
    def product(self) -> str:
        """Name in the `User-Agent` header, such as `plivo-client`."""
        return self.package.replace("_", "-")
