/** `client.webhooks`. */
export class WebhooksResource {
    transport;
    constructor(transport) {
        this.transport = transport;
    }
    /**
     * Create a webhook.
     *
     * Events from now on are sent there by `POST`, signed as Standard Webhooks says. A receiver
     * answers with any 2xx within 15 seconds. Else the event is sent again with growing pauses
     * for three days. An event may come twice, with the same `webhook-id`; events of one
     * `subject` come in order. The secret is in this answer and never again.
     *
     * Needs the permission `webhooks.manage`.
     */
    create(body, options) {
        return this.transport.json({
            operation: "webhooks.create",
            method: "POST",
            path: "/webhooks",
            body,
            keyed: true,
            repeatable: true,
            options,
        });
    }
    /**
     * Delete a webhook.
     *
     * With all its deliveries; nothing is sent there any more.
     *
     * Needs the permission `webhooks.manage`.
     */
    delete(webhookId, options) {
        return this.transport.nothing({
            operation: "webhooks.delete",
            method: "DELETE",
            path: `/webhooks/${encodeURIComponent(webhookId)}`,
            repeatable: true,
            options,
        });
    }
    /**
     * Get a webhook.
     *
     * Without its secret, which nobody can see again.
     *
     * Needs the permission `webhooks.read`.
     */
    get(webhookId, options) {
        return this.transport.json({
            operation: "webhooks.get",
            method: "GET",
            path: `/webhooks/${encodeURIComponent(webhookId)}`,
            repeatable: true,
            options,
        });
    }
    /**
     * List webhooks.
     *
     * The newest first.
     *
     * Needs the permission `webhooks.read`.
     */
    list(query = {}, options) {
        return this.transport.list({
            operation: "webhooks.list",
            method: "GET",
            path: "/webhooks",
            query,
            repeatable: true,
            options,
        });
    }
    /**
     * Replay dead letters.
     *
     * Those that nothing was delivered of since, in the order of their events, whatever else
     * is on its way.
     *
     * Needs the permission `webhooks.manage`.
     */
    recover(webhookId, body, options) {
        return this.transport.json({
            operation: "webhooks.recover",
            method: "POST",
            path: `/webhooks/${encodeURIComponent(webhookId)}/recover`,
            body,
            keyed: true,
            repeatable: true,
            options,
        });
    }
    /**
     * Rotate a webhook's secret.
     *
     * For a while events are signed by the old secret and the new one, so that the receiver can
     * change over without a gap. The new secret is in this answer and never again.
     *
     * Needs the permission `webhooks.manage`.
     */
    rotateSecret(webhookId, body, options) {
        return this.transport.json({
            operation: "webhooks.rotate_secret",
            method: "POST",
            path: `/webhooks/${encodeURIComponent(webhookId)}/rotate-secret`,
            body,
            keyed: true,
            repeatable: true,
            options,
        });
    }
    /**
     * Test a webhook.
     *
     * Sends an event of type `webhook.test` there, once and now, even to one that is disabled,
     * and says how that went.
     *
     * Needs the permission `webhooks.manage`.
     */
    test(webhookId, options) {
        return this.transport.json({
            operation: "webhooks.test",
            method: "POST",
            path: `/webhooks/${encodeURIComponent(webhookId)}/test`,
            keyed: true,
            repeatable: true,
            options,
        });
    }
    /**
     * Change a webhook.
     *
     * While it is disabled no events are kept for it; those that were on their way wait for
     * 30 days. One at which nothing arrives for three days is disabled by itself.
     *
     * Needs the permission `webhooks.manage`.
     */
    update(webhookId, body, options) {
        return this.transport.json({
            operation: "webhooks.update",
            method: "PATCH",
            path: `/webhooks/${encodeURIComponent(webhookId)}`,
            body,
            repeatable: true,
            options,
        });
    }
}
