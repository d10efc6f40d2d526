/** `client.settings`. */
export class SettingsResource {
    transport;
    constructor(transport) {
        this.transport = transport;
    }
    /**
     * Get who may sign up.
     *
     * Until it is chosen, people join by invitation.
     *
     * Needs the permission `settings.read`.
     */
    getSignUp(options) {
        return this.transport.json({
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
    getTheme(options) {
        return this.transport.json({
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
    setSignUp(body, options) {
        return this.transport.json({
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
    setTheme(body, options) {
        return this.transport.json({
            operation: "settings.set_theme",
            method: "PUT",
            path: "/settings/theme",
            body,
            repeatable: true,
            options,
        });
    }
}
