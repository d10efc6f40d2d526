// Generated from the API's document; not to be edited.
import type { CallOptions, Transport } from "../../core/transport.js";
import type {
  Permissions,
} from "../types/types.gen.js";

/** `client.permissions`. */
export class PermissionsResource {
  constructor(private readonly transport: Transport) {}

  /**
   * List permissions.
   *
   * Everything that a role can carry.
   *
   * Needs the permission `roles.read`.
   */
  list(options?: CallOptions): Promise<Permissions> {
    return this.transport.json<Permissions>({
      operation: "permissions.list",
      method: "GET",
      path: "/permissions",
      repeatable: true,
      options,
    });
  }
}
