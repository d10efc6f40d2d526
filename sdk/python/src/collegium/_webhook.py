"""Webhooks by Standard Webhooks."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from ._errors import WebhookError


@dataclass(frozen=True)
class Webhook:
    """A delivery whose signature holds."""

    id: str
    """The same for each try to deliver it: do not handle an id twice."""
    timestamp: datetime
    """When it was sent."""
    payload: Any
    """The body."""


def verify_webhook(
    body: bytes | str,
    headers: Mapping[str, str],
    secret: str | Sequence[str],
    *,
    tolerance_seconds: float = 300,
    now: datetime | None = None,
) -> Webhook:
    """Checks a delivery and returns what it says.

    `body` must be as received, before any parsing. Give several secrets while one is being replaced.
    """
    content = body.encode() if isinstance(body, str) else body
    found = {name.lower(): value for name, value in headers.items()}
    try:
        id, sent = found["webhook-id"], int(found["webhook-timestamp"])
        signatures = found["webhook-signature"].split()
    except KeyError as missing:
        raise WebhookError(f"the header {missing} is missing") from None
    except ValueError:
        raise WebhookError("webhook-timestamp is not a time") from None
    age = (now or datetime.now(UTC)).timestamp() - sent
    if abs(age) > tolerance_seconds:
        raise WebhookError("the delivery is too old, or a clock is wrong")
    for one in [secret] if isinstance(secret, str) else secret:
        try:
            key = base64.b64decode(one.removeprefix("whsec_"), validate=True)
        except binascii.Error:
            raise WebhookError("the secret is not base64") from None
        digest = hmac.new(key, f"{id}.{sent}.".encode() + content, hashlib.sha256).digest()
        right = "v1," + base64.b64encode(digest).decode()
        if any(hmac.compare_digest(right.encode(), signature.encode()) for signature in signatures):
            return Webhook(id, datetime.fromtimestamp(sent, UTC), json.loads(content))
    raise WebhookError("no signature is right")
