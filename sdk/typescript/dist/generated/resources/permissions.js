/** `client.permissions`. */
export class PermissionsResource {
    transport;
    constructor(transport) {
        this.transport = transport;
    }
    /**
     * List permissions.
     *
     * Everything that a role can carry.
     *
     * Needs the permission `roles.read`.
     */
    list(options) {
        return this.transport.json({
            operation: "permissions.list",
            method: "GET",
            path: "/permissions",
            repeatable: true,
            options,
        });
    }
}
