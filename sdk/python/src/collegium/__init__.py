"""The university's API.

Make a :class:`Client` or an :class:`AsyncClient`, and call what the reference names:
`courses.list` is `client.courses.list()`.
"""

from __future__ import annotations

from . import errors, models
from ._client import AsyncClient, Client
from ._core import BASE_URL, Event, File, Progress
from ._errors import ApiError, ConnectionFailedError, FieldError, SdkError, TimedOutError, UnreadableError, WebhookError
from ._paging import AsyncList, Page, SyncList
from ._webhook import Webhook, verify_webhook
from .generated.types import UNSET, Unset

__all__ = [
    "BASE_URL",
    "UNSET",
    "ApiError",
    "AsyncClient",
    "AsyncList",
    "Client",
    "ConnectionFailedError",
    "Event",
    "FieldError",
    "File",
    "Page",
    "Progress",
    "SdkError",
    "SyncList",
    "TimedOutError",
    "UnreadableError",
    "Unset",
    "Webhook",
    "WebhookError",
    "errors",
    "models",
    "verify_webhook",
]
