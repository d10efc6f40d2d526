from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class SignUpPolicy(Model):
    """Who may sign up."""

    mode: str
    """`open` (everybody), `invitation` (nobody) or `domain` (addresses in one of the domains)."""

    domains: list[str] | None | Unset = UNSET
    """E-mail domains, such as `example.org`; subdomains are domains of their own."""
