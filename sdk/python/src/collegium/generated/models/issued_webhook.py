from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class IssuedWebhook(Model):
    """A new webhook with its secret."""

    secret: str
    """What a Standard Webhooks library verifies events by: `whsec_` and Base64. It is shown this once."""

    webhook: WebhookEndpoint
    """A webhook, without its secret."""


from ..models.webhook_endpoint import WebhookEndpoint  # noqa: E402
