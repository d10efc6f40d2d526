import type { List } from "../../core/paging.js";
import type { CallOptions, KeyedOptions, Transport } from "../../core/transport.js";
import type { WebhookDeliveriesListData, WebhookDelivery, WebhookDeliveryDetail } from "../types/types.gen.js";
/** `client.webhookDeliveries`. */
export declare class WebhookDeliveriesResource {
    private readonly transport;
    constructor(transport: Transport);
    /**
     * Get a delivery.
     *
     * With the event as it is sent and every attempt.
     *
     * Needs the permission `webhooks.read`.
     */
    get(webhookId: string, deliveryId: string, options?: CallOptions): Promise<WebhookDeliveryDetail>;
    /**
     * List deliveries.
     *
     * The newest first. What is finished is kept for 30 days.
     *
     * Needs the permission `webhooks.read`.
     */
    list(webhookId: string, query?: WebhookDeliveriesListData["query"], options?: CallOptions): List<WebhookDelivery>;
    /**
     * Replay a delivery.
     *
     * The same event is sent again, with the same `webhook-id`, as a delivery of its own.
     *
     * Needs the permission `webhooks.manage`.
     */
    replay(webhookId: string, deliveryId: string, options?: KeyedOptions): Promise<WebhookDelivery>;
}
