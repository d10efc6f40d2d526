// Generated from the API's document; not to be edited.
import type { KeyedOptions, Transport } from "../../core/transport.js";
import type {
  SigningKey,
} from "../types/types.gen.js";

/** `client.signingKeys`. */
export class SigningKeysResource {
  constructor(private readonly transport: Transport) {}

  /**
   * Rotate the signing key.
   *
   * Access tokens are signed by a new key from now on; those of the old one stay good until
   * they end. This is also done by itself from time to time.
   *
   * Needs the permission `settings.update`.
   */
  rotate(options?: KeyedOptions): Promise<SigningKey> {
    return this.transport.json<SigningKey>({
      operation: "signing_keys.rotate",
      method: "POST",
      path: "/signing-keys/rotate",
      keyed: true,
      repeatable: true,
      options,
    });
  }
}
