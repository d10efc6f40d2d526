from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset


T = TypeVar("T", bound="SecondFactorEnrolment")


@_attrs_define
class SecondFactorEnrolment:
    """What an authenticator app is given.

    Example:
        {'qr_png_base64': 'iVBORw0KGgo=', 'secret': 'JBSWY3DPEHPK3PXP', 'url':
            'otpauth://totp/ada@example.org?secret=JBSWY3DPEHPK3PXP'}

    Attributes:
        qr_png_base64 (str): The URL as a QR code: a PNG in base 64.
        secret (str): The secret in base 32, to be typed.
        url (str): The secret as `otpauth://` URL.
    """

    qr_png_base64: str
    secret: str
    url: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        qr_png_base64 = self.qr_png_base64

        secret = self.secret

        url = self.url

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "qr_png_base64": qr_png_base64,
                "secret": secret,
                "url": url,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        qr_png_base64 = d.pop("qr_png_base64")

        secret = d.pop("secret")

        url = d.pop("url")

        second_factor_enrolment = cls(
            qr_png_base64=qr_png_base64,
            secret=secret,
            url=url,
        )

        second_factor_enrolment.additional_properties = d
        return second_factor_enrolment

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
