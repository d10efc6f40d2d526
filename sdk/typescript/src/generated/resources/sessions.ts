// Generated from the API's document; not to be edited.
import type { List } from "../../core/paging.js";
import type { CallOptions, KeyedOptions, Transport } from "../../core/transport.js";
import type {
  RefreshInput,
  Session,
  SessionsListData,
  SignInInput,
  Tokens,
} from "../types/types.gen.js";

/** `client.sessions`. */
export class SessionsResource {
  constructor(private readonly transport: Transport) {}

  /**
   * Sign in.
   *
   * An unknown address and a wrong password get the same answer. After five failures the next
   * attempt must wait, longer each time.
   */
  create(body: SignInInput, options?: CallOptions): Promise<Tokens> {
    return this.transport.json<Tokens>({
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
  delete(sessionId: string, options?: CallOptions): Promise<void> {
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
  list(query: SessionsListData["query"] = {}, options?: CallOptions): List<Session> {
    return this.transport.list<Session>({
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
  refresh(body: RefreshInput, options?: CallOptions): Promise<Tokens> {
    return this.transport.json<Tokens>({
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
  signOut(options?: KeyedOptions): Promise<void> {
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
  signOutOthers(options?: KeyedOptions): Promise<void> {
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
