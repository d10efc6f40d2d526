// Generated from the API's document; not to be edited.
import type { CallOptions, Transport } from "../../core/transport.js";
import type {
  EmailInput,
  PasswordResetInput,
  SignUpInput,
  TokenInput,
} from "../types/types.gen.js";

/** `client.accounts`. */
export class AccountsResource {
  constructor(private readonly transport: Transport) {}

  /**
   * Confirm a new address.
   *
   * By the link of the letter to the new address; see `me.change_email`.
   */
  confirmEmailChange(body: TokenInput, options?: CallOptions): Promise<void> {
    return this.transport.nothing({
      operation: "accounts.confirm_email_change",
      method: "POST",
      path: "/email-changes/confirm",
      body,
      repeatable: false,
      options,
    });
  }

  /**
   * Ask to reset a password.
   *
   * Sends a letter with a link that works for an hour; at most once a minute for an address.
   */
  requestPasswordReset(body: EmailInput, options?: CallOptions): Promise<void> {
    return this.transport.nothing({
      operation: "accounts.request_password_reset",
      method: "POST",
      path: "/password-resets",
      body,
      repeatable: false,
      options,
    });
  }

  /**
   * Send the verifying letter again.
   *
   * At most once a minute for an address.
   */
  resendVerification(body: EmailInput, options?: CallOptions): Promise<void> {
    return this.transport.nothing({
      operation: "accounts.resend_verification",
      method: "POST",
      path: "/sign-up/resend",
      body,
      repeatable: false,
      options,
    });
  }

  /**
   * Reset a password.
   *
   * By the link of the letter. Ends all sessions of the account.
   */
  resetPassword(body: PasswordResetInput, options?: CallOptions): Promise<void> {
    return this.transport.nothing({
      operation: "accounts.reset_password",
      method: "POST",
      path: "/password-resets/complete",
      body,
      repeatable: false,
      options,
    });
  }

  /**
   * Sign up.
   *
   * Makes an account if the university takes sign-ups from this address, and sends a letter
   * with a link that verifies it. Whoever has the address already gets a letter that says so.
   */
  signUp(body: SignUpInput, options?: CallOptions): Promise<void> {
    return this.transport.nothing({
      operation: "accounts.sign_up",
      method: "POST",
      path: "/sign-up",
      body,
      repeatable: false,
      options,
    });
  }

  /**
   * Verify an address.
   *
   * By the link of the letter that signing up sent.
   */
  verifyEmail(body: TokenInput, options?: CallOptions): Promise<void> {
    return this.transport.nothing({
      operation: "accounts.verify_email",
      method: "POST",
      path: "/sign-up/verify",
      body,
      repeatable: false,
      options,
    });
  }
}
