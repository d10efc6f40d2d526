"""Generated from the API's document; not to be edited."""

from __future__ import annotations


from ..._core import Call
from ..._paging import AsyncList, SyncList
from ..._transport import AsyncTransport, SyncTransport
from ..models import AuditEntry


class SyncAuditLogResource:
    """`client.audit_log`."""

    def __init__(self, transport: SyncTransport) -> None:
        self._transport = transport

    def list(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        timeout: float | None = None,
    ) -> SyncList[AuditEntry]:
        """List the audit log.

        Who did what to what, when and from where; the newest first. Nobody can change it.

        Needs the permission `audit.read`.
        """
        return self._transport.list(
            Call(
                "audit_log.list",
                "GET",
                "/audit-log",
                query={"limit": limit, "cursor": cursor},
                timeout=timeout,
            ),
            AuditEntry,
        )


class AsyncAuditLogResource:
    """`client.audit_log`."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport

    def list(
        self,
        *,
        limit: int | None = None,
        cursor: str | None = None,
        timeout: float | None = None,
    ) -> AsyncList[AuditEntry]:
        """List the audit log.

        Who did what to what, when and from where; the newest first. Nobody can change it.

        Needs the permission `audit.read`.
        """
        return self._transport.list(
            Call(
                "audit_log.list",
                "GET",
                "/audit-log",
                query={"limit": limit, "cursor": cursor},
                timeout=timeout,
            ),
            AuditEntry,
        )
