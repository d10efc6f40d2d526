from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class WebhookDeliveryDetail(Model):
    """A delivery with all there is to know of it."""

    attempts: list[WebhookAttempt]
    """Its attempts, the first first."""

    delivery: WebhookDelivery
    """One event on its way to one webhook."""

    event: Any
    """The event as it is sent."""


from ..models.webhook_attempt import WebhookAttempt  # noqa: E402
from ..models.webhook_delivery import WebhookDelivery  # noqa: E402
