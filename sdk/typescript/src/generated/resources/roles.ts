// Generated from the API's document; not to be edited.
import type { CallOptions, ConditionalOptions, KeyedOptions, Transport } from "../../core/transport.js";
import type {
  Role,
  RoleInput,
  RolePatch,
  Roles,
} from "../types/types.gen.js";

/** `client.roles`. */
export class RolesResource {
  constructor(private readonly transport: Transport) {}

  /**
   * Define a role.
   *
   * Nobody puts a permission into it that they do not have.
   *
   * Needs the permission `roles.update`.
   */
  create(body: RoleInput, options?: KeyedOptions): Promise<Role> {
    return this.transport.json<Role>({
      operation: "roles.create",
      method: "POST",
      path: "/roles",
      body,
      keyed: true,
      repeatable: true,
      options,
    });
  }

  /**
   * Delete a role.
   *
   * Whoever has it has it no more. One that somebody has in a course cannot be deleted.
   *
   * Needs the permission `roles.update`.
   */
  delete(role: string, options?: CallOptions): Promise<void> {
    return this.transport.nothing({
      operation: "roles.delete",
      method: "DELETE",
      path: `/roles/${encodeURIComponent(role)}`,
      repeatable: true,
      options,
    });
  }

  /**
   * Get a role.
   *
   * By its name.
   *
   * Needs the permission `roles.read`.
   */
  get(role: string, options?: CallOptions): Promise<Role> {
    return this.transport.json<Role>({
      operation: "roles.get",
      method: "GET",
      path: `/roles/${encodeURIComponent(role)}`,
      repeatable: true,
      options,
    });
  }

  /**
   * List roles.
   *
   * All of them; a university has few.
   *
   * Needs the permission `roles.read`.
   */
  list(options?: CallOptions): Promise<Roles> {
    return this.transport.json<Roles>({
      operation: "roles.list",
      method: "GET",
      path: "/roles",
      repeatable: true,
      options,
    });
  }

  /**
   * Change a role.
   *
   * In force on every node within a second. What owners and administrators may do cannot be
   * changed.
   *
   * Needs the permission `roles.update`.
   */
  update(role: string, body: RolePatch, options?: ConditionalOptions): Promise<Role> {
    return this.transport.json<Role>({
      operation: "roles.update",
      method: "PATCH",
      path: `/roles/${encodeURIComponent(role)}`,
      body,
      repeatable: true,
      options,
    });
  }
}
