from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class VideoView(Model):
    """Where a video plays."""

    captions: list[CaptionView]
    """Subtitles."""

    provider: str
    """`youtube`, `vimeo`, `file` or `other`."""

    url: str
    """Address of the video or of the page it plays on; a file of the course is an address of the portal."""

    embed_id: None | str | Unset = UNSET
    """The id by which YouTube or Vimeo embeds it."""


from ..models.caption_view import CaptionView  # noqa: E402
