from __future__ import annotations

from typing import Any

from msgspec import field

from ..types import UNSET, Model, Unset


ImportReportCounts = dict[str, int]
