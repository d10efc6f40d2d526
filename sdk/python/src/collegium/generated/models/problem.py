from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


class Problem(Model):
    """An error (RFC 9457)."""

    code: str
    """The stable name of the problem, for programs."""

    errors: list[FieldProblem]
    """What is wrong with which field; often empty."""

    request_id: str
    """The request, also in `X-Request-Id` and the logs."""

    status: int
    """The HTTP status."""

    title: str
    """What sort of problem it is, for people."""

    type_: str = field(name="type")
    """A URI reference that names the kind of problem: `/problems/` and the code."""

    detail: None | str | Unset = UNSET
    """What happened this time, for people."""


from ..models.field_problem import FieldProblem  # noqa: E402
