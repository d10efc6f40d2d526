from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class ActivityContent(Model):
    """The content of an activity as authors write it. Only the part that belongs to its kind
    is there."""

    captions: list[Caption] | None | Unset = UNSET
    """Of a video: subtitles."""

    file: None | str | Unset = UNSET
    """Of a file: its path in the course."""

    html: None | str | Unset = UNSET
    """Of a page: sanitised HTML with `asset:` and `lesson:` tokens."""

    quiz: QuizInput | Unset = UNSET
    """A quiz as its authors write it."""

    url: None | str | Unset = UNSET
    """Of a video or a link: the address."""


from ..models.caption import Caption  # noqa: E402
from ..models.quiz_input import QuizInput  # noqa: E402
