import type { List } from "../../core/paging.js";
import type { CallOptions, KeyedOptions, Transport } from "../../core/transport.js";
import type { ApiKey, ApiKeyInput, ApiKeysListData, IssuedApiKey } from "../types/types.gen.js";
/** `client.apiKeys`. */
export declare class ApiKeysResource {
    private readonly transport;
    constructor(transport: Transport);
    /**
     * Create an API key.
     *
     * Its secret is in this answer and never again.
     *
     * Needs the permission `api_keys.manage`.
     */
    create(body: ApiKeyInput, options?: KeyedOptions): Promise<IssuedApiKey>;
    /**
     * Revoke an API key.
     *
     * It is refused from now on.
     *
     * Needs the permission `api_keys.manage`.
     */
    delete(keyId: string, options?: CallOptions): Promise<void>;
    /**
     * List API keys.
     *
     * Also those that have ended; the newest first.
     *
     * Needs the permission `api_keys.read`.
     */
    list(query?: ApiKeysListData["query"], options?: CallOptions): List<ApiKey>;
}
