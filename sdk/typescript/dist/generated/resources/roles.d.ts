import type { CallOptions, ConditionalOptions, KeyedOptions, Transport } from "../../core/transport.js";
import type { Role, RoleInput, RolePatch, Roles } from "../types/types.gen.js";
/** `client.roles`. */
export declare class RolesResource {
    private readonly transport;
    constructor(transport: Transport);
    /**
     * Define a role.
     *
     * Nobody puts a permission into it that they do not have.
     *
     * Needs the permission `roles.update`.
     */
    create(body: RoleInput, options?: KeyedOptions): Promise<Role>;
    /**
     * Delete a role.
     *
     * Whoever has it has it no more. One that somebody has in a course cannot be deleted.
     *
     * Needs the permission `roles.update`.
     */
    delete(role: string, options?: CallOptions): Promise<void>;
    /**
     * Get a role.
     *
     * By its name.
     *
     * Needs the permission `roles.read`.
     */
    get(role: string, options?: CallOptions): Promise<Role>;
    /**
     * List roles.
     *
     * All of them; a university has few.
     *
     * Needs the permission `roles.read`.
     */
    list(options?: CallOptions): Promise<Roles>;
    /**
     * Change a role.
     *
     * In force on every node within a second. What owners and administrators may do cannot be
     * changed.
     *
     * Needs the permission `roles.update`.
     */
    update(role: string, body: RolePatch, options?: ConditionalOptions): Promise<Role>;
}
