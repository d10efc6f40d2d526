/** `client.me`. */
export class MeResource {
    transport;
    constructor(transport) {
        this.transport = transport;
    }
    /**
     * Ask for another address.
     *
     * It holds when the link in a letter to it is followed.
     *
     * For a person with an access token; not for API keys.
     */
    changeEmail(body, options) {
        return this.transport.nothing({
            operation: "me.change_email",
            method: "PUT",
            path: "/me/email",
            body,
            repeatable: true,
            options,
        });
    }
    /**
     * Change one's password.
     *
     * Ends all other sessions.
     *
     * For a person with an access token; not for API keys.
     */
    changePassword(body, options) {
        return this.transport.nothing({
            operation: "me.change_password",
            method: "PUT",
            path: "/me/password",
            body,
            repeatable: true,
            options,
        });
    }
    /**
     * Confirm an authenticator app.
     *
     * From now on signing in takes a code. Gives recovery codes.
     *
     * For a person with an access token; not for API keys.
     */
    confirmSecondFactor(body, options) {
        return this.transport.json({
            operation: "me.confirm_second_factor",
            method: "POST",
            path: "/me/second-factor/confirm",
            body,
            keyed: true,
            repeatable: true,
            options,
        });
    }
    /**
     * List one's courses.
     *
     * Those the caller is enrolled in, with how far they are and where to go on; the latest first.
     *
     * For a person with an access token; not for API keys.
     */
    courses(query = {}, options) {
        return this.transport.list({
            operation: "me.courses",
            method: "GET",
            path: "/me/courses",
            query,
            repeatable: true,
            options,
        });
    }
    /**
     * Remove one's picture.
     *
     * Initials are shown instead.
     *
     * For a person with an access token; not for API keys.
     */
    deleteAvatar(options) {
        return this.transport.nothing({
            operation: "me.delete_avatar",
            method: "DELETE",
            path: "/me/avatar",
            repeatable: true,
            options,
        });
    }
    /**
     * Set up an authenticator app.
     *
     * It counts from when a code of it is confirmed.
     *
     * For a person with an access token; not for API keys.
     */
    enrolSecondFactor(body, options) {
        return this.transport.json({
            operation: "me.enrol_second_factor",
            method: "POST",
            path: "/me/second-factor",
            body,
            keyed: true,
            repeatable: true,
            options,
        });
    }
    /**
     * Erase oneself.
     *
     * Name and address are overwritten; progress, sessions and picture are deleted. There is
     * no way back. The last owner cannot go.
     *
     * For a person with an access token; not for API keys.
     */
    erase(body, options) {
        return this.transport.nothing({
            operation: "me.erase",
            method: "POST",
            path: "/me/erase",
            body,
            keyed: true,
            repeatable: true,
            options,
        });
    }
    /**
     * Export one's data.
     *
     * Everything that is kept about the person, as JSON.
     *
     * For a person with an access token; not for API keys.
     */
    export(options) {
        return this.transport.json({
            operation: "me.export",
            method: "GET",
            path: "/me/export",
            repeatable: true,
            options,
        });
    }
    /**
     * Get oneself.
     *
     * The profile of the person whose session asks.
     *
     * For a person with an access token; not for API keys.
     */
    get(options) {
        return this.transport.json({
            operation: "me.get",
            method: "GET",
            path: "/me",
            repeatable: true,
            options,
        });
    }
    /**
     * Get one's picture.
     *
     * As it is shown to others.
     *
     * For a person with an access token; not for API keys.
     */
    getAvatar(options) {
        return this.transport.binary({
            operation: "me.get_avatar",
            method: "GET",
            path: "/me/avatar",
            repeatable: true,
            options,
        });
    }
    /**
     * Get one's second factor.
     *
     * Whether signing in takes a code.
     *
     * For a person with an access token; not for API keys.
     */
    getSecondFactor(options) {
        return this.transport.json({
            operation: "me.get_second_factor",
            method: "GET",
            path: "/me/second-factor",
            repeatable: true,
            options,
        });
    }
    /**
     * Remove the authenticator app.
     *
     * Signing in takes no code any more.
     *
     * For a person with an access token; not for API keys.
     */
    removeSecondFactor(body, options) {
        return this.transport.nothing({
            operation: "me.remove_second_factor",
            method: "POST",
            path: "/me/second-factor/remove",
            body,
            keyed: true,
            repeatable: true,
            options,
        });
    }
    /**
     * Get new recovery codes.
     *
     * The old ones work no more.
     *
     * For a person with an access token; not for API keys.
     */
    renewRecoveryCodes(body, options) {
        return this.transport.json({
            operation: "me.renew_recovery_codes",
            method: "POST",
            path: "/me/recovery-codes",
            body,
            keyed: true,
            repeatable: true,
            options,
        });
    }
    /**
     * Set one's picture.
     *
     * The body is a PNG, JPEG or WebP file of at most 1 MB. It is drawn anew as 256 by 256 pixels.
     *
     * For a person with an access token; not for API keys.
     */
    setAvatar(file, options) {
        return this.transport.nothing({
            operation: "me.set_avatar",
            method: "PUT",
            path: "/me/avatar",
            upload: file,
            repeatable: true,
            options,
        });
    }
    /**
     * Change one's profile.
     *
     * Name, language and time zone.
     *
     * For a person with an access token; not for API keys.
     */
    update(body, options) {
        return this.transport.json({
            operation: "me.update",
            method: "PATCH",
            path: "/me",
            body,
            repeatable: true,
            options,
        });
    }
}
