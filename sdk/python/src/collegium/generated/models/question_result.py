from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

from ..types import UNSET, Unset
from typing import cast


T = TypeVar("T", bound="QuestionResult")


@_attrs_define
class QuestionResult:
    """How one question went. Right answers are told once the quiz is passed, so that trying
    again is worth something.

        Example:
            {'answer': ['b'], 'correct': True, 'expected': ['b'], 'feedback_html': '<p>Look at the sign again.</p>',
                'max_points': 1.5, 'points': 1.5, 'question_id': 'rows'}

        Attributes:
            answer (list[str]): Ids of the choices that were made, or the text that was typed.
            correct (bool): Whether all points were reached.
            max_points (float): Points to be had.
            points (float): Points reached.
            question_id (str): The question.
            expected (list[str] | None | Unset): Once the quiz is passed: ids of the right choices, or right texts.
            feedback_html (None | str | Unset): What the author says to it, sanitised HTML: feedback on the choices made,
                and once
                the quiz is passed the explanation.
    """

    answer: list[str]
    correct: bool
    max_points: float
    points: float
    question_id: str
    expected: list[str] | None | Unset = UNSET
    feedback_html: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        answer = self.answer

        correct = self.correct

        max_points = self.max_points

        points = self.points

        question_id = self.question_id

        expected: list[str] | None | Unset
        if isinstance(self.expected, Unset):
            expected = UNSET
        elif isinstance(self.expected, list):
            expected = self.expected

        else:
            expected = self.expected

        feedback_html: None | str | Unset
        if isinstance(self.feedback_html, Unset):
            feedback_html = UNSET
        else:
            feedback_html = self.feedback_html

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "answer": answer,
                "correct": correct,
                "max_points": max_points,
                "points": points,
                "question_id": question_id,
            }
        )
        if expected is not UNSET:
            field_dict["expected"] = expected
        if feedback_html is not UNSET:
            field_dict["feedback_html"] = feedback_html

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        answer = cast(list[str], d.pop("answer"))

        correct = d.pop("correct")

        max_points = d.pop("max_points")

        points = d.pop("points")

        question_id = d.pop("question_id")

        def _parse_expected(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                expected_type_0 = cast(list[str], data)

                return expected_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None | Unset, data)

        expected = _parse_expected(d.pop("expected", UNSET))

        def _parse_feedback_html(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        feedback_html = _parse_feedback_html(d.pop("feedback_html", UNSET))

        question_result = cls(
            answer=answer,
            correct=correct,
            max_points=max_points,
            points=points,
            question_id=question_id,
            expected=expected,
            feedback_html=feedback_html,
        )

        question_result.additional_properties = d
        return question_result

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
