import type { CallOptions, Transport } from "../../core/transport.js";
import type { Permissions } from "../types/types.gen.js";
/** `client.permissions`. */
export declare class PermissionsResource {
    private readonly transport;
    constructor(transport: Transport);
    /**
     * List permissions.
     *
     * Everything that a role can carry.
     *
     * Needs the permission `roles.read`.
     */
    list(options?: CallOptions): Promise<Permissions>;
}
