// Generated from the API's document; not to be edited.
import type { CallOptions, KeyedOptions, Transport } from "../../core/transport.js";
import type {
  AcceptInput,
  InvitationInput,
  User,
} from "../types/types.gen.js";

/** `client.invitations`. */
export class InvitationsResource {
  constructor(private readonly transport: Transport) {}

  /**
   * Accept an invitation.
   *
   * By the link of the letter; sign in afterwards.
   */
  accept(body: AcceptInput, options?: CallOptions): Promise<void> {
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
  create(body: InvitationInput, options?: KeyedOptions): Promise<User> {
    return this.transport.json<User>({
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
  delete(userId: string, options?: CallOptions): Promise<void> {
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
  resend(userId: string, options?: KeyedOptions): Promise<void> {
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
