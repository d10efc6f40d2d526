/** `client.invitations`. */
export class InvitationsResource {
    transport;
    constructor(transport) {
        this.transport = transport;
    }
    /**
     * Accept an invitation.
     *
     * By the link of the letter; sign in afterwards.
     */
    accept(body, options) {
        return this.transport.nothing({
            operation: "invitations.accept",
            method: "POST",
            path: "/invitations/accept",
            body,
            repeatable: false,
            options,
        });
    }
    /**
     * Invite a person.
     *
     * Sends a letter with a link that works for a week. The person is listed among the users with
     * status `invited`.
     *
     * Needs the permission `users.invite`.
     */
    create(body, options) {
        return this.transport.json({
            operation: "invitations.create",
            method: "POST",
            path: "/invitations",
            body,
            keyed: true,
            repeatable: true,
            options,
        });
    }
    /**
     * Take back an invitation.
     *
     * One that was accepted cannot be taken back.
     *
     * Needs the permission `users.invite`.
     */
    delete(userId, options) {
        return this.transport.nothing({
            operation: "invitations.delete",
            method: "DELETE",
            path: `/invitations/${encodeURIComponent(userId)}`,
            repeatable: true,
            options,
        });
    }
    /**
     * Send an invitation again.
     *
     * The link before works no more.
     *
     * Needs the permission `users.invite`.
     */
    resend(userId, options) {
        return this.transport.nothing({
            operation: "invitations.resend",
            method: "POST",
            path: `/invitations/${encodeURIComponent(userId)}/resend`,
            keyed: true,
            repeatable: true,
            options,
        });
    }
}
