import type { List } from "../../core/paging.js";
import type { CallOptions, KeyedOptions, Transport } from "../../core/transport.js";
import type { RefreshInput, Session, SessionsListData, SignInInput, Tokens } from "../types/types.gen.js";
/** `client.sessions`. */
export declare class SessionsResource {
    private readonly transport;
    constructor(transport: Transport);
    /**
     * Sign in.
     *
     * An unknown address and a wrong password get the same answer. After five failures the next
     * attempt must wait, longer each time.
     */
    create(body: SignInInput, options?: CallOptions): Promise<Tokens>;
    /**
     * Sign out somewhere.
     *
     * Tokens and cookies of the session are refused from now on.
     *
     * For a person with an access token; not for API keys.
     */
    delete(sessionId: string, options?: CallOptions): Promise<void>;
    /**
     * List one's sessions.
     *
     * Where one is signed in, the newest first.
     *
     * For a person with an access token; not for API keys.
     */
    list(query?: SessionsListData["query"], options?: CallOptions): List<Session>;
    /**
     * Refresh tokens.
     *
     * Each refresh token works once and gives the next. One that comes twice was stolen, so the
     * whole session ends.
     */
    refresh(body: RefreshInput, options?: CallOptions): Promise<Tokens>;
    /**
     * Sign out here.
     *
     * Ends the session that asks.
     *
     * For a person with an access token; not for API keys.
     */
    signOut(options?: KeyedOptions): Promise<void>;
    /**
     * Sign out everywhere else.
     *
     * Ends all sessions but the one that asks.
     *
     * For a person with an access token; not for API keys.
     */
    signOutOthers(options?: KeyedOptions): Promise<void>;
}
