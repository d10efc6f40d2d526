/** `client.apiKeys`. */
export class ApiKeysResource {
    transport;
    constructor(transport) {
        this.transport = transport;
    }
    /**
     * Create an API key.
     *
     * Its secret is in this answer and never again.
     *
     * Needs the permission `api_keys.manage`.
     */
    create(body, options) {
        return this.transport.json({
            operation: "api_keys.create",
            method: "POST",
            path: "/api-keys",
            body,
            keyed: true,
            repeatable: true,
            options,
        });
    }
    /**
     * Revoke an API key.
     *
     * It is refused from now on.
     *
     * Needs the permission `api_keys.manage`.
     */
    delete(keyId, options) {
        return this.transport.nothing({
            operation: "api_keys.delete",
            method: "DELETE",
            path: `/api-keys/${encodeURIComponent(keyId)}`,
            repeatable: true,
            options,
        });
    }
    /**
     * List API keys.
     *
     * Also those that have ended; the newest first.
     *
     * Needs the permission `api_keys.read`.
     */
    list(query = {}, options) {
        return this.transport.list({
            operation: "api_keys.list",
            method: "GET",
            path: "/api-keys",
            query,
            repeatable: true,
            options,
        });
    }
}
