import type { KeyedOptions, Transport } from "../../core/transport.js";
import type { SigningKey } from "../types/types.gen.js";
/** `client.signingKeys`. */
export declare class SigningKeysResource {
    private readonly transport;
    constructor(transport: Transport);
    /**
     * Rotate the signing key.
     *
     * Access tokens are signed by a new key from now on; those of the old one stay good until
     * they end. This is also done by itself from time to time.
     *
     * Needs the permission `settings.update`.
     */
    rotate(options?: KeyedOptions): Promise<SigningKey>;
}
