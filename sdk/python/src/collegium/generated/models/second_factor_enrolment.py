from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class SecondFactorEnrolment(Model):
    """What an authenticator app is given."""

    qr_png_base64: str
    """The URL as a QR code: a PNG in base 64."""

    secret: str
    """The secret in base 32, to be typed."""

    url: str
    """The secret as `otpauth://` URL."""
