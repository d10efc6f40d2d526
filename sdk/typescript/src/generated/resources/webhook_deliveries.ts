// Generated from the API's document; not to be edited.
import type { List } from "../../core/paging.js";
import type { CallOptions, KeyedOptions, Transport } from "../../core/transport.js";
import type {
  WebhookDeliveriesListData,
  WebhookDelivery,
  WebhookDeliveryDetail,
} from "../types/types.gen.js";

/** `client.webhookDeliveries`. */
export class WebhookDeliveriesResource {
  constructor(private readonly transport: Transport) {}

  /**
   * Get a delivery.
   *
   * With the event as it is sent and every attempt.
   *
   * Needs the permission `webhooks.read`.
   */
  get(webhookId: string, deliveryId: string, options?: CallOptions): Promise<WebhookDeliveryDetail> {
    return this.transport.json<WebhookDeliveryDetail>({
      operation: "webhook_deliveries.get",
      method: "GET",
      path: `/webhooks/${encodeURIComponent(webhookId)}/deliveries/${encodeURIComponent(deliveryId)}`,
      repeatable: true,
      options,
    });
  }

  /**
   * List deliveries.
   *
   * The newest first. What is finished is kept for 30 days.
   *
   * Needs the permission `webhooks.read`.
   */
  list(webhookId: string, query: WebhookDeliveriesListData["query"] = {}, options?: CallOptions): List<WebhookDelivery> {
    return this.transport.list<WebhookDelivery>({
      operation: "webhook_deliveries.list",
      method: "GET",
      path: `/webhooks/${encodeURIComponent(webhookId)}/deliveries`,
      query,
      repeatable: true,
      options,
    });
  }

  /**
   * Replay a delivery.
   *
   * The same event is sent again, with the same `webhook-id`, as a delivery of its own.
   *
   * Needs the permission `webhooks.manage`.
   */
  replay(webhookId: string, deliveryId: string, options?: KeyedOptions): Promise<WebhookDelivery> {
    return this.transport.json<WebhookDelivery>({
      operation: "webhook_deliveries.replay",
      method: "POST",
      path: `/webhooks/${encodeURIComponent(webhookId)}/deliveries/${encodeURIComponent(deliveryId)}/replay`,
      keyed: true,
      repeatable: true,
      options,
    });
  }
}
