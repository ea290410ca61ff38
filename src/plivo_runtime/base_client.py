"""The settings that the synchronous and the asynchronous client share."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from plivo_runtime.lazy import defer_httpx_commands
from plivo_runtime.settings import (
    Credentials,
    Settings,
    check_max_retries,
    resolve_base_url,
)
from plivo_runtime.timeouts import check_timeout

if TYPE_CHECKING:
    from plivo_runtime.timeouts import Timeout

defer_httpx_commands()


class BaseClient:
    """The base class of clients."""

    # The generated client fills these in from the API document.
    _server: ClassVar[str]
    _environment_prefix: ClassVar[str]
    _authenticated: ClassVar[bool]
    _product: ClassVar[str]

    _settings: Settings

    @property
    def auth_id(self) -> str:
        """The Auth ID of the account or subaccount in use."""
        credentials = self._settings.credentials
        if credentials is None:
            raise AttributeError("this API has no accounts")
        return credentials.auth_id

    @property
    def base_url(self) -> str:
        """The URL that paths are appended to, such as `https://api.plivo.com/v1`."""
        return self._settings.base_url

    def __repr__(self) -> str:
        account = f"{self.auth_id!r}, " if self._settings.credentials else ""
        return f"{type(self).__name__}({account}base_url={self.base_url!r})"

    @classmethod
    def _resolve(
        cls,
        *,
        auth_id: str | None,
        auth_token: str | None,
        base_url: str | None,
        timeout: Timeout | None,
        max_retries: int,
    ) -> Settings:
        check_timeout(timeout)
        check_max_retries(max_retries)
        prefix = cls._environment_prefix
        credentials = (
            Credentials.find(auth_id, auth_token, prefix=prefix) if cls._authenticated else None
        )
        return Settings(
            credentials=credentials,
            base_url=resolve_base_url(base_url, server=cls._server, prefix=prefix),
            timeout=timeout,
            max_retries=max_retries,
            server=cls._server.rstrip("/"),
        )

    @staticmethod
    def _check_pool(*, http_client: object, transport: object, limits: object) -> None:
        """Raise ValueError if arguments that exclude each other are given."""
        given = {"http_client": http_client, "transport": transport, "limits": limits}
        names = [f"{name}=" for name, value in given.items() if value is not None]
        if len(names) > 1:
            raise ValueError(f"{' and '.join(names)} cannot be used together")
