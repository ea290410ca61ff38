"""The settings of a client, which the synchronous and the asynchronous one have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from plivo_runtime.settings import Credentials, Settings, resolve_base_url

if TYPE_CHECKING:
    from plivo_runtime.settings import Timeout


class BaseClient:
    """What is known about a client without sending anything."""

    # The generated client fills these in from the API document.
    _server: ClassVar[str]
    _environment_prefix: ClassVar[str]
    _authenticated: ClassVar[bool]
    _product: ClassVar[str]

    _settings: Settings

    @property
    def auth_id(self) -> str:
        """The auth id of the account or subaccount that requests are made for."""
        credentials = self._settings.credentials
        if credentials is None:
            raise AttributeError("this API has no accounts")
        return credentials.auth_id

    @property
    def base_url(self) -> str:
        """What paths are appended to, such as `https://api.plivo.com/v1`."""
        return self._settings.base_url

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._settings})"

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
        """Raise ValueError if it is said twice how requests are sent."""
        given = {"http_client": http_client, "transport": transport, "limits": limits}
        names = [f"{name}=" for name, value in given.items() if value is not None]
        if len(names) > 1:
            raise ValueError(f"{' and '.join(names)} do not go together")
