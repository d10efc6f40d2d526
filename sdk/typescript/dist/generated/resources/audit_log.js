/** `client.auditLog`. */
export class AuditLogResource {
    transport;
    constructor(transport) {
        this.transport = transport;
    }
    /**
     * List the audit log.
     *
     * Who did what to what, when and from where; the newest first. Nobody can change it.
     *
     * Needs the permission `audit.read`.
     */
    list(query = {}, options) {
        return this.transport.list({
            operation: "audit_log.list",
            method: "GET",
            path: "/audit-log",
            query,
            repeatable: true,
            options,
        });
    }
}
