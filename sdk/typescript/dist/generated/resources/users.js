/** `client.users`. */
export class UsersResource {
    transport;
    constructor(transport) {
        this.transport = transport;
    }
    /**
     * Erase a user.
     *
     * Name and address are overwritten; progress, sessions and picture are deleted. There is
     * no way back.
     *
     * Needs the permission `users.update`.
     */
    erase(userId, options) {
        return this.transport.nothing({
            operation: "users.erase",
            method: "DELETE",
            path: `/users/${encodeURIComponent(userId)}`,
            repeatable: true,
            options,
        });
    }
    /**
     * Get a user.
     *
     * By id; an erased person is not there.
     *
     * Needs the permission `users.read`.
     */
    get(userId, options) {
        return this.transport.json({
            operation: "users.get",
            method: "GET",
            path: `/users/${encodeURIComponent(userId)}`,
            repeatable: true,
            options,
        });
    }
    /**
     * Get a user's picture.
     *
     * A person without one has none.
     *
     * Needs the permission `users.read`.
     */
    getAvatar(userId, options) {
        return this.transport.binary({
            operation: "users.get_avatar",
            method: "GET",
            path: `/users/${encodeURIComponent(userId)}/avatar`,
            repeatable: true,
            options,
        });
    }
    /**
     * List users.
     *
     * In the order they came. Erased people are not listed.
     *
     * Needs the permission `users.read`.
     */
    list(query = {}, options) {
        return this.transport.list({
            operation: "users.list",
            method: "GET",
            path: "/users",
            query,
            repeatable: true,
            options,
        });
    }
    /**
     * Remove a user's authenticator app.
     *
     * For a person who has lost it and their recovery codes.
     *
     * Needs the permission `users.update`.
     */
    resetSecondFactor(userId, options) {
        return this.transport.nothing({
            operation: "users.reset_second_factor",
            method: "DELETE",
            path: `/users/${encodeURIComponent(userId)}/second-factor`,
            repeatable: true,
            options,
        });
    }
    /**
     * Change a user.
     *
     * Nobody acts on somebody with more power than they have, and the last owner stays one.
     *
     * Needs the permission `users.update`.
     */
    update(userId, body, options) {
        return this.transport.json({
            operation: "users.update",
            method: "PATCH",
            path: `/users/${encodeURIComponent(userId)}`,
            body,
            repeatable: true,
            options,
        });
    }
}
