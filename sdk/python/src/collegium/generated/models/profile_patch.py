from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class ProfilePatch(Model):
    """What to change of oneself; what is left out stays."""

    locale: None | str | Unset = UNSET
    """Language tag."""

    name: None | str | Unset = UNSET
    """The name, at most 100 characters."""

    time_zone: None | str | Unset = UNSET
    """Name of the time zone, such as `Europe/Berlin`."""
