// Generated from the API's document; not to be edited.
import type { CallOptions, ConditionalOptions, Transport } from "../../core/transport.js";
import type {
  SignUpPolicy,
} from "../types/types.gen.js";

/** `client.settings`. */
export class SettingsResource {
  constructor(private readonly transport: Transport) {}

  /**
   * Get who may sign up.
   *
   * Until it is chosen, people join by invitation.
   *
   * Needs the permission `settings.read`.
   */
  getSignUp(options?: CallOptions): Promise<SignUpPolicy> {
    return this.transport.json<SignUpPolicy>({
      operation: "settings.get_sign_up",
      method: "GET",
      path: "/settings/sign-up",
      repeatable: true,
      options,
    });
  }

  /**
   * Get the branding.
   *
   * Design tokens of the portal; `null` at version 0 until they are chosen.
   *
   * Needs the permission `settings.read`.
   */
  getTheme(options?: CallOptions): Promise<unknown> {
    return this.transport.json<unknown>({
      operation: "settings.get_theme",
      method: "GET",
      path: "/settings/theme",
      repeatable: true,
      options,
    });
  }

  /**
   * Choose who may sign up.
   *
   * People who have an account already keep it.
   *
   * Needs the permission `settings.update`.
   */
  setSignUp(body: SignUpPolicy, options?: ConditionalOptions): Promise<SignUpPolicy> {
    return this.transport.json<SignUpPolicy>({
      operation: "settings.set_sign_up",
      method: "PUT",
      path: "/settings/sign-up",
      body,
      repeatable: true,
      options,
    });
  }

  /**
   * Change the branding.
   *
   * Colours that could not be read on each other are corrected.
   *
   * Needs the permission `settings.update`.
   */
  setTheme(body: unknown, options?: ConditionalOptions): Promise<unknown> {
    return this.transport.json<unknown>({
      operation: "settings.set_theme",
      method: "PUT",
      path: "/settings/theme",
      body,
      repeatable: true,
      options,
    });
  }
}
