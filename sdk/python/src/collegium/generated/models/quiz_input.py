from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from typing import cast

if TYPE_CHECKING:
    from ..models.question_input import QuestionInput


T = TypeVar("T", bound="QuizInput")


@_attrs_define
class QuizInput:
    """A quiz as its authors write it.

    Example:
        {'pass_percent': 60, 'questions': [{'choices': [{'correct': False, 'html': '<p>Nothing.</p>', 'id': 'a'},
            {'correct': True, 'html': '<p>Its sign changes.</p>', 'id': 'b'}], 'explanation_html': '<p>Rows are swapped, so
            the sign changes.</p>', 'id': 'rows', 'kind': 'single', 'points': 1, 'prompt_html': '<p>What happens to the
            determinant when two rows are swapped?</p>'}]}

    Attributes:
        pass_percent (int): Share of the points that passes, in percent.
        questions (list[QuestionInput]): The questions, in the order to be asked.
    """

    pass_percent: int
    questions: list[QuestionInput]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.question_input import QuestionInput  # noqa: PLC0415

        pass_percent = self.pass_percent

        questions = []
        for questions_item_data in self.questions:
            questions_item = questions_item_data.to_dict()
            questions.append(questions_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "pass_percent": pass_percent,
                "questions": questions,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.question_input import QuestionInput  # noqa: PLC0415

        d = dict(src_dict)
        pass_percent = d.pop("pass_percent")

        questions = []
        _questions = d.pop("questions")
        for questions_item_data in _questions:
            questions_item = QuestionInput.from_dict(questions_item_data)

            questions.append(questions_item)

        quiz_input = cls(
            pass_percent=pass_percent,
            questions=questions,
        )

        quiz_input.additional_properties = d
        return quiz_input

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
