import type { CallOptions, Transport } from "../../core/transport.js";
import type { EmailInput, PasswordResetInput, SignUpInput, TokenInput } from "../types/types.gen.js";
/** `client.accounts`. */
export declare class AccountsResource {
    private readonly transport;
    constructor(transport: Transport);
    /**
     * Confirm a new address.
     *
     * By the link of the letter to the new address; see `me.change_email`.
     */
    confirmEmailChange(body: TokenInput, options?: CallOptions): Promise<void>;
    /**
     * Ask to reset a password.
     *
     * Sends a letter with a link that works for an hour; at most once a minute for an address.
     */
    requestPasswordReset(body: EmailInput, options?: CallOptions): Promise<void>;
    /**
     * Send the verifying letter again.
     *
     * At most once a minute for an address.
     */
    resendVerification(body: EmailInput, options?: CallOptions): Promise<void>;
    /**
     * Reset a password.
     *
     * By the link of the letter. Ends all sessions of the account.
     */
    resetPassword(body: PasswordResetInput, options?: CallOptions): Promise<void>;
    /**
     * Sign up.
     *
     * Makes an account if the university takes sign-ups from this address, and sends a letter
     * with a link that verifies it. Whoever has the address already gets a letter that says so.
     */
    signUp(body: SignUpInput, options?: CallOptions): Promise<void>;
    /**
     * Verify an address.
     *
     * By the link of the letter that signing up sent.
     */
    verifyEmail(body: TokenInput, options?: CallOptions): Promise<void>;
}
