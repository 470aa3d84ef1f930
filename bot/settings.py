"""The settings Waymark reads from its environment."""

from pathlib import Path

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from data.errors import OperatorError


class SettingsError(OperatorError):
    """A setting is missing or wrong; the message is one sentence for the operator."""


class Settings(BaseSettings):
    """One field a variable; the names are fixed, scripts and hosts rely on them.

    `host` is 127.0.0.1 for `waymark run` and 0.0.0.0 for `waymark serve` unless it is set.
    """

    model_config = SettingsConfigDict(env_ignore_empty=True, extra="ignore")

    telegram_token: SecretStr | None = None
    telegram_api_url: str = "https://api.telegram.org"
    database_url: str = "sqlite+aiosqlite:///var/waymark.db"
    webhook_url: str | None = None
    webhook_secret: SecretStr | None = Field(default=None, min_length=1, max_length=256)
    host: str | None = None
    port: int = Field(default=8080, ge=0, le=65535)
    waymark_sources: Path | None = None


def read_settings() -> Settings:
    """The settings of this process; SettingsError names the first variable that is wrong."""
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        raise SettingsError(f"{str(first['loc'][0]).upper()} is wrong: {first['msg']}") from error
