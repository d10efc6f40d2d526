"""A class for each problem that the server names; see :class:`ApiError`."""

from ._errors import ApiError as ApiError
from .generated.errors import *  # noqa: F403
