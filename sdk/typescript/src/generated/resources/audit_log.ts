// Generated from the API's document; not to be edited.
import type { List } from "../../core/paging.js";
import type { CallOptions, Transport } from "../../core/transport.js";
import type {
  AuditEntry,
  AuditLogListData,
} from "../types/types.gen.js";

/** `client.auditLog`. */
export class AuditLogResource {
  constructor(private readonly transport: Transport) {}

  /**
   * List the audit log.
   *
   * Who did what to what, when and from where; the newest first. Nobody can change it.
   *
   * Needs the permission `audit.read`.
   */
  list(query: AuditLogListData["query"] = {}, options?: CallOptions): List<AuditEntry> {
    return this.transport.list<AuditEntry>({
      operation: "audit_log.list",
      method: "GET",
      path: "/audit-log",
      query,
      repeatable: true,
      options,
    });
  }
}
