from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
    from ..models.attempt import Attempt
    from ..models.file_view import FileView
    from ..models.link_view import LinkView
    from ..models.quiz_view import QuizView
    from ..models.video_view import VideoView


T = TypeVar("T", bound="ActivityContentView")


@_attrs_define
class ActivityContentView:
    """The content of an activity. Only the part that belongs to its kind is there; a kind of a
    later version has none.

        Example:
            {'html': '<p>A matrix is a table of numbers.</p>'}

        Attributes:
            file (FileView | Unset): A file to fetch. Example: {'bytes': 48213, 'content_type': 'image/svg+xml', 'name':
                'plan.svg', 'url': 'https://www.example.edu/courses/linear-algebra'}.
            html (None | str | Unset): Of a page: sanitised HTML, with the addresses of the portal in place of tokens.
            last_attempt (Attempt | Unset): One attempt at a quiz and what came of it. Example: {'activity_id':
                '0198c2f4-0000-7000-8000-15980d94931f', 'id': '0198c2f4-0000-7000-8000-bdc4e1b424dd', 'max_points': 1.5,
                'passed': True, 'percent': 75, 'points': 1.5, 'results': [{'answer': ['b'], 'correct': True, 'expected': ['b'],
                'feedback_html': '<p>Look at the sign again.</p>', 'max_points': 1.5, 'points': 1.5, 'question_id': 'rows'}],
                'score': 0.8, 'submitted_at': '2026-09-01T08:00:00Z'}.
            link (LinkView | Unset): A page elsewhere. Example: {'host': 'www.example.edu', 'url':
                'https://www.example.edu/courses/linear-algebra'}.
            quiz (QuizView | Unset): A quiz as a learner meets it: without the answers. Example: {'pass_percent': 60,
                'questions': [{'choices': [{'html': '<p>Its sign changes.</p>', 'id': 'b'}], 'id': 'rows', 'kind': 'single',
                'points': 1, 'prompt_html': '<p>What happens to the determinant when two rows are swapped?</p>'}]}.
            video (VideoView | Unset): Where a video plays. Example: {'captions': [{'language': 'en', 'url':
                'https://www.example.edu/courses/linear-algebra'}], 'embed_id': 'dQw4w9WgXcQ', 'provider': 'youtube', 'url':
                'https://www.example.edu/courses/linear-algebra'}.
    """

    file: FileView | Unset = UNSET
    html: None | str | Unset = UNSET
    last_attempt: Attempt | Unset = UNSET
    link: LinkView | Unset = UNSET
    quiz: QuizView | Unset = UNSET
    video: VideoView | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.attempt import Attempt  # noqa: PLC0415
        from ..models.file_view import FileView  # noqa: PLC0415
        from ..models.link_view import LinkView  # noqa: PLC0415
        from ..models.quiz_view import QuizView  # noqa: PLC0415
        from ..models.video_view import VideoView  # noqa: PLC0415

        file: dict[str, Any] | Unset = UNSET
        if not isinstance(self.file, Unset):
            file = self.file.to_dict()

        html: None | str | Unset
        if isinstance(self.html, Unset):
            html = UNSET
        else:
            html = self.html

        last_attempt: dict[str, Any] | Unset = UNSET
        if not isinstance(self.last_attempt, Unset):
            last_attempt = self.last_attempt.to_dict()

        link: dict[str, Any] | Unset = UNSET
        if not isinstance(self.link, Unset):
            link = self.link.to_dict()

        quiz: dict[str, Any] | Unset = UNSET
        if not isinstance(self.quiz, Unset):
            quiz = self.quiz.to_dict()

        video: dict[str, Any] | Unset = UNSET
        if not isinstance(self.video, Unset):
            video = self.video.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if file is not UNSET:
            field_dict["file"] = file
        if html is not UNSET:
            field_dict["html"] = html
        if last_attempt is not UNSET:
            field_dict["last_attempt"] = last_attempt
        if link is not UNSET:
            field_dict["link"] = link
        if quiz is not UNSET:
            field_dict["quiz"] = quiz
        if video is not UNSET:
            field_dict["video"] = video

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.attempt import Attempt  # noqa: PLC0415
        from ..models.file_view import FileView  # noqa: PLC0415
        from ..models.link_view import LinkView  # noqa: PLC0415
        from ..models.quiz_view import QuizView  # noqa: PLC0415
        from ..models.video_view import VideoView  # noqa: PLC0415

        d = dict(src_dict)
        _file = d.pop("file", UNSET)
        file: FileView | Unset
        if isinstance(_file, Unset):
            file = UNSET
        else:
            file = FileView.from_dict(_file)

        def _parse_html(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        html = _parse_html(d.pop("html", UNSET))

        _last_attempt = d.pop("last_attempt", UNSET)
        last_attempt: Attempt | Unset
        if isinstance(_last_attempt, Unset):
            last_attempt = UNSET
        else:
            last_attempt = Attempt.from_dict(_last_attempt)

        _link = d.pop("link", UNSET)
        link: LinkView | Unset
        if isinstance(_link, Unset):
            link = UNSET
        else:
            link = LinkView.from_dict(_link)

        _quiz = d.pop("quiz", UNSET)
        quiz: QuizView | Unset
        if isinstance(_quiz, Unset):
            quiz = UNSET
        else:
            quiz = QuizView.from_dict(_quiz)

        _video = d.pop("video", UNSET)
        video: VideoView | Unset
        if isinstance(_video, Unset):
            video = UNSET
        else:
            video = VideoView.from_dict(_video)

        activity_content_view = cls(
            file=file,
            html=html,
            last_attempt=last_attempt,
            link=link,
            quiz=quiz,
            video=video,
        )

        activity_content_view.additional_properties = d
        return activity_content_view

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
