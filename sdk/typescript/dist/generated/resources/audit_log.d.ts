import type { List } from "../../core/paging.js";
import type { CallOptions, Transport } from "../../core/transport.js";
import type { AuditEntry, AuditLogListData } from "../types/types.gen.js";
/** `client.auditLog`. */
export declare class AuditLogResource {
    private readonly transport;
    constructor(transport: Transport);
    /**
     * List the audit log.
     *
     * Who did what to what, when and from where; the newest first. Nobody can change it.
     *
     * Needs the permission `audit.read`.
     */
    list(query?: AuditLogListData["query"], options?: CallOptions): List<AuditEntry>;
}
