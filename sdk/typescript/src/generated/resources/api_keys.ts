// Generated from the API's document; not to be edited.
import type { List } from "../../core/paging.js";
import type { CallOptions, KeyedOptions, Transport } from "../../core/transport.js";
import type {
  ApiKey,
  ApiKeyInput,
  ApiKeysListData,
  IssuedApiKey,
} from "../types/types.gen.js";

/** `client.apiKeys`. */
export class ApiKeysResource {
  constructor(private readonly transport: Transport) {}

  /**
   * Create an API key.
   *
   * Its secret is in this answer and never again.
   *
   * Needs the permission `api_keys.manage`.
   */
  create(body: ApiKeyInput, options?: KeyedOptions): Promise<IssuedApiKey> {
    return this.transport.json<IssuedApiKey>({
      operation: "api_keys.create",
      method: "POST",
      path: "/api-keys",
      body,
      keyed: true,
      repeatable: true,
      options,
    });
  }

  /**
   * Revoke an API key.
   *
   * It is refused from now on.
   *
   * Needs the permission `api_keys.manage`.
   */
  delete(keyId: string, options?: CallOptions): Promise<void> {
    return this.transport.nothing({
      operation: "api_keys.delete",
      method: "DELETE",
      path: `/api-keys/${encodeURIComponent(keyId)}`,
      repeatable: true,
      options,
    });
  }

  /**
   * List API keys.
   *
   * Also those that have ended; the newest first.
   *
   * Needs the permission `api_keys.read`.
   */
  list(query: ApiKeysListData["query"] = {}, options?: CallOptions): List<ApiKey> {
    return this.transport.list<ApiKey>({
      operation: "api_keys.list",
      method: "GET",
      path: "/api-keys",
      query,
      repeatable: true,
      options,
    });
  }
}
