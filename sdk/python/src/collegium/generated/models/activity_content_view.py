from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class ActivityContentView(Model):
    """The content of an activity. Only the part that belongs to its kind is there; a kind of a
    later version has none."""

    file: FileView | Unset = UNSET
    """A file to fetch."""

    html: None | str | Unset = UNSET
    """Of a page: sanitised HTML, with the addresses of the portal in place of tokens."""

    last_attempt: Attempt | Unset = UNSET
    """One attempt at a quiz and what came of it."""

    link: LinkView | Unset = UNSET
    """A page elsewhere."""

    quiz: QuizView | Unset = UNSET
    """A quiz as a learner meets it: without the answers."""

    video: VideoView | Unset = UNSET
    """Where a video plays."""


from ..models.attempt import Attempt  # noqa: E402
from ..models.file_view import FileView  # noqa: E402
from ..models.link_view import LinkView  # noqa: E402
from ..models.quiz_view import QuizView  # noqa: E402
from ..models.video_view import VideoView  # noqa: E402
