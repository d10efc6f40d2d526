from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
    from ..models.caption import Caption
    from ..models.quiz_input import QuizInput


T = TypeVar("T", bound="ActivityContent")


@_attrs_define
class ActivityContent:
    """The content of an activity as authors write it. Only the part that belongs to its kind
    is there.

        Example:
            {'html': '<p>A matrix is a table of numbers.</p>'}

        Attributes:
            captions (list[Caption] | None | Unset): Of a video: subtitles.
            file (None | str | Unset): Of a file: its path in the course.
            html (None | str | Unset): Of a page: sanitised HTML with `asset:` and `lesson:` tokens.
            quiz (QuizInput | Unset): A quiz as its authors write it. Example: {'pass_percent': 60, 'questions':
                [{'choices': [{'correct': False, 'html': '<p>Nothing.</p>', 'id': 'a'}, {'correct': True, 'html': '<p>Its sign
                changes.</p>', 'id': 'b'}], 'explanation_html': '<p>Rows are swapped, so the sign changes.</p>', 'id': 'rows',
                'kind': 'single', 'points': 1, 'prompt_html': '<p>What happens to the determinant when two rows are
                swapped?</p>'}]}.
            url (None | str | Unset): Of a video or a link: the address.
    """

    captions: list[Caption] | None | Unset = UNSET
    file: None | str | Unset = UNSET
    html: None | str | Unset = UNSET
    quiz: QuizInput | Unset = UNSET
    url: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.caption import Caption  # noqa: PLC0415
        from ..models.quiz_input import QuizInput  # noqa: PLC0415

        captions: list[dict[str, Any]] | None | Unset
        if isinstance(self.captions, Unset):
            captions = UNSET
        elif isinstance(self.captions, list):
            captions = []
            for captions_type_0_item_data in self.captions:
                captions_type_0_item = captions_type_0_item_data.to_dict()
                captions.append(captions_type_0_item)

        else:
            captions = self.captions

        file: None | str | Unset
        if isinstance(self.file, Unset):
            file = UNSET
        else:
            file = self.file

        html: None | str | Unset
        if isinstance(self.html, Unset):
            html = UNSET
        else:
            html = self.html

        quiz: dict[str, Any] | Unset = UNSET
        if not isinstance(self.quiz, Unset):
            quiz = self.quiz.to_dict()

        url: None | str | Unset
        if isinstance(self.url, Unset):
            url = UNSET
        else:
            url = self.url

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if captions is not UNSET:
            field_dict["captions"] = captions
        if file is not UNSET:
            field_dict["file"] = file
        if html is not UNSET:
            field_dict["html"] = html
        if quiz is not UNSET:
            field_dict["quiz"] = quiz
        if url is not UNSET:
            field_dict["url"] = url

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.caption import Caption  # noqa: PLC0415
        from ..models.quiz_input import QuizInput  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_captions(data: object) -> list[Caption] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                captions_type_0 = []
                _captions_type_0 = data
                for captions_type_0_item_data in _captions_type_0:
                    captions_type_0_item = Caption.from_dict(captions_type_0_item_data)

                    captions_type_0.append(captions_type_0_item)

                return captions_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[Caption] | None | Unset, data)

        captions = _parse_captions(d.pop("captions", UNSET))

        def _parse_file(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        file = _parse_file(d.pop("file", UNSET))

        def _parse_html(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        html = _parse_html(d.pop("html", UNSET))

        _quiz = d.pop("quiz", UNSET)
        quiz: QuizInput | Unset
        if isinstance(_quiz, Unset):
            quiz = UNSET
        else:
            quiz = QuizInput.from_dict(_quiz)

        def _parse_url(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        url = _parse_url(d.pop("url", UNSET))

        activity_content = cls(
            captions=captions,
            file=file,
            html=html,
            quiz=quiz,
            url=url,
        )

        activity_content.additional_properties = d
        return activity_content

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
