import type { CallOptions, Transport } from "../../core/transport.js";
import type { EventTypes } from "../types/types.gen.js";
/** `client.eventTypes`. */
export declare class EventTypesResource {
    private readonly transport;
    constructor(transport: Transport);
    /**
     * List event types.
     *
     * All that webhooks tell of. New ones may come.
     *
     * Needs the permission `webhooks.read`.
     */
    list(options?: CallOptions): Promise<EventTypes>;
}
