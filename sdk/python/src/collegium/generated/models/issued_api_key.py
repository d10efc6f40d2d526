from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class IssuedApiKey(Model):
    """A new key with its secret."""

    key: ApiKey
    """A key of an integrator, without its secret."""

    secret: str
    """The text to send as `Authorization: Bearer`. It is shown this once."""


from ..models.api_key import ApiKey  # noqa: E402
