/** `client.sessions`. */
export class SessionsResource {
    transport;
    constructor(transport) {
        this.transport = transport;
    }
    /**
     * Sign in.
     *
     * An unknown address and a wrong password get the same answer. After five failures the next
     * attempt must wait, longer each time.
     */
    create(body, options) {
        return this.transport.json({
            operation: "sessions.create",
            method: "POST",
            path: "/sessions",
            body,
            repeatable: false,
            options,
        });
    }
    /**
     * Sign out somewhere.
     *
     * Tokens and cookies of the session are refused from now on.
     *
     * For a person with an access token; not for API keys.
     */
    delete(sessionId, options) {
        return this.transport.nothing({
            operation: "sessions.delete",
            method: "DELETE",
            path: `/sessions/${encodeURIComponent(sessionId)}`,
            repeatable: true,
            options,
        });
    }
    /**
     * List one's sessions.
     *
     * Where one is signed in, the newest first.
     *
     * For a person with an access token; not for API keys.
     */
    list(query = {}, options) {
        return this.transport.list({
            operation: "sessions.list",
            method: "GET",
            path: "/sessions",
            query,
            repeatable: true,
            options,
        });
    }
    /**
     * Refresh tokens.
     *
     * Each refresh token works once and gives the next. One that comes twice was stolen, so the
     * whole session ends.
     */
    refresh(body, options) {
        return this.transport.json({
            operation: "sessions.refresh",
            method: "POST",
            path: "/sessions/refresh",
            body,
            repeatable: false,
            options,
        });
    }
    /**
     * Sign out here.
     *
     * Ends the session that asks.
     *
     * For a person with an access token; not for API keys.
     */
    signOut(options) {
        return this.transport.nothing({
            operation: "sessions.sign_out",
            method: "POST",
            path: "/sessions/current/sign-out",
            keyed: true,
            repeatable: true,
            options,
        });
    }
    /**
     * Sign out everywhere else.
     *
     * Ends all sessions but the one that asks.
     *
     * For a person with an access token; not for API keys.
     */
    signOutOthers(options) {
        return this.transport.nothing({
            operation: "sessions.sign_out_others",
            method: "POST",
            path: "/sessions/others/sign-out",
            keyed: true,
            repeatable: true,
            options,
        });
    }
}
