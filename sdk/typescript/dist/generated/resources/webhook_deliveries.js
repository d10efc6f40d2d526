/** `client.webhookDeliveries`. */
export class WebhookDeliveriesResource {
    transport;
    constructor(transport) {
        this.transport = transport;
    }
    /**
     * Get a delivery.
     *
     * With the event as it is sent and every attempt.
     *
     * Needs the permission `webhooks.read`.
     */
    get(webhookId, deliveryId, options) {
        return this.transport.json({
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
    list(webhookId, query = {}, options) {
        return this.transport.list({
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
    replay(webhookId, deliveryId, options) {
        return this.transport.json({
            operation: "webhook_deliveries.replay",
            method: "POST",
            path: `/webhooks/${encodeURIComponent(webhookId)}/deliveries/${encodeURIComponent(deliveryId)}/replay`,
            keyed: true,
            repeatable: true,
            options,
        });
    }
}
