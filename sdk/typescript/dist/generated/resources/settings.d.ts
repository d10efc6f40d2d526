import type { CallOptions, ConditionalOptions, Transport } from "../../core/transport.js";
import type { SignUpPolicy } from "../types/types.gen.js";
/** `client.settings`. */
export declare class SettingsResource {
    private readonly transport;
    constructor(transport: Transport);
    /**
     * Get who may sign up.
     *
     * Until it is chosen, people join by invitation.
     *
     * Needs the permission `settings.read`.
     */
    getSignUp(options?: CallOptions): Promise<SignUpPolicy>;
    /**
     * Get the branding.
     *
     * Design tokens of the portal; `null` at version 0 until they are chosen.
     *
     * Needs the permission `settings.read`.
     */
    getTheme(options?: CallOptions): Promise<unknown>;
    /**
     * Choose who may sign up.
     *
     * People who have an account already keep it.
     *
     * Needs the permission `settings.update`.
     */
    setSignUp(body: SignUpPolicy, options?: ConditionalOptions): Promise<SignUpPolicy>;
    /**
     * Change the branding.
     *
     * Colours that could not be read on each other are corrected.
     *
     * Needs the permission `settings.update`.
     */
    setTheme(body: unknown, options?: ConditionalOptions): Promise<unknown>;
}
