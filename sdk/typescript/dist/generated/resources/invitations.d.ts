import type { CallOptions, KeyedOptions, Transport } from "../../core/transport.js";
import type { AcceptInput, InvitationInput, User } from "../types/types.gen.js";
/** `client.invitations`. */
export declare class InvitationsResource {
    private readonly transport;
    constructor(transport: Transport);
    /**
     * Accept an invitation.
     *
     * By the link of the letter; sign in afterwards.
     */
    accept(body: AcceptInput, options?: CallOptions): Promise<void>;
    /**
     * Invite a person.
     *
     * Sends a letter with a link that works for a week. The person is listed among the users with
     * status `invited`.
     *
     * Needs the permission `users.invite`.
     */
    create(body: InvitationInput, options?: KeyedOptions): Promise<User>;
    /**
     * Take back an invitation.
     *
     * One that was accepted cannot be taken back.
     *
     * Needs the permission `users.invite`.
     */
    delete(userId: string, options?: CallOptions): Promise<void>;
    /**
     * Send an invitation again.
     *
     * The link before works no more.
     *
     * Needs the permission `users.invite`.
     */
    resend(userId: string, options?: KeyedOptions): Promise<void>;
}
