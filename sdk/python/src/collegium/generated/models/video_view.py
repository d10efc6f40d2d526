from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast

if TYPE_CHECKING:
    from ..models.caption_view import CaptionView


T = TypeVar("T", bound="VideoView")


@_attrs_define
class VideoView:
    """Where a video plays.

    Example:
        {'captions': [{'language': 'en', 'url': 'https://www.example.edu/courses/linear-algebra'}], 'embed_id':
            'dQw4w9WgXcQ', 'provider': 'youtube', 'url': 'https://www.example.edu/courses/linear-algebra'}

    Attributes:
        captions (list[CaptionView]): Subtitles.
        provider (str): `youtube`, `vimeo`, `file` or `other`.
        url (str): Address of the video or of the page it plays on; a file of the course is an address of the portal.
        embed_id (None | str | Unset): The id by which YouTube or Vimeo embeds it.
    """

    captions: list[CaptionView]
    provider: str
    url: str
    embed_id: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.caption_view import CaptionView  # noqa: PLC0415

        captions = []
        for captions_item_data in self.captions:
            captions_item = captions_item_data.to_dict()
            captions.append(captions_item)

        provider = self.provider

        url = self.url

        embed_id: None | str | Unset
        if isinstance(self.embed_id, Unset):
            embed_id = UNSET
        else:
            embed_id = self.embed_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "captions": captions,
                "provider": provider,
                "url": url,
            }
        )
        if embed_id is not UNSET:
            field_dict["embed_id"] = embed_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.caption_view import CaptionView  # noqa: PLC0415

        d = dict(src_dict)
        captions = []
        _captions = d.pop("captions")
        for captions_item_data in _captions:
            captions_item = CaptionView.from_dict(captions_item_data)

            captions.append(captions_item)

        provider = d.pop("provider")

        url = d.pop("url")

        def _parse_embed_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        embed_id = _parse_embed_id(d.pop("embed_id", UNSET))

        video_view = cls(
            captions=captions,
            provider=provider,
            url=url,
            embed_id=embed_id,
        )

        video_view.additional_properties = d
        return video_view

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
