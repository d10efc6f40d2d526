/** `client.roles`. */
export class RolesResource {
    transport;
    constructor(transport) {
        this.transport = transport;
    }
    /**
     * Define a role.
     *
     * Nobody puts a permission into it that they do not have.
     *
     * Needs the permission `roles.update`.
     */
    create(body, options) {
        return this.transport.json({
            operation: "roles.create",
            method: "POST",
            path: "/roles",
            body,
            keyed: true,
            repeatable: true,
            options,
        });
    }
    /**
     * Delete a role.
     *
     * Whoever has it has it no more. One that somebody has in a course cannot be deleted.
     *
     * Needs the permission `roles.update`.
     */
    delete(role, options) {
        return this.transport.nothing({
            operation: "roles.delete",
            method: "DELETE",
            path: `/roles/${encodeURIComponent(role)}`,
            repeatable: true,
            options,
        });
    }
    /**
     * Get a role.
     *
     * By its name.
     *
     * Needs the permission `roles.read`.
     */
    get(role, options) {
        return this.transport.json({
            operation: "roles.get",
            method: "GET",
            path: `/roles/${encodeURIComponent(role)}`,
            repeatable: true,
            options,
        });
    }
    /**
     * List roles.
     *
     * All of them; a university has few.
     *
     * Needs the permission `roles.read`.
     */
    list(options) {
        return this.transport.json({
            operation: "roles.list",
            method: "GET",
            path: "/roles",
            repeatable: true,
            options,
        });
    }
    /**
     * Change a role.
     *
     * In force on every node within a second. What owners and administrators may do cannot be
     * changed.
     *
     * Needs the permission `roles.update`.
     */
    update(role, body, options) {
        return this.transport.json({
            operation: "roles.update",
            method: "PATCH",
            path: `/roles/${encodeURIComponent(role)}`,
            body,
            repeatable: true,
            options,
        });
    }
}
