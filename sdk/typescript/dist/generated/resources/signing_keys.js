/** `client.signingKeys`. */
export class SigningKeysResource {
    transport;
    constructor(transport) {
        this.transport = transport;
    }
    /**
     * Rotate the signing key.
     *
     * Access tokens are signed by a new key from now on; those of the old one stay good until
     * they end. This is also done by itself from time to time.
     *
     * Needs the permission `settings.update`.
     */
    rotate(options) {
        return this.transport.json({
            operation: "signing_keys.rotate",
            method: "POST",
            path: "/signing-keys/rotate",
            keyed: true,
            repeatable: true,
            options,
        });
    }
}
