import type { List } from "../../core/paging.js";
import type { CallOptions, ConditionalOptions, KeyedOptions, Transport } from "../../core/transport.js";
import type { IssuedWebhook, Recovery, RecoveryInput, RotatedSecret, RotationInput, WebhookDeliveryDetail, WebhookEndpoint, WebhookInput, WebhookPatch, WebhooksListData } from "../types/types.gen.js";
/** `client.webhooks`. */
export declare class WebhooksResource {
    private readonly transport;
    constructor(transport: Transport);
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
    create(body: WebhookInput, options?: KeyedOptions): Promise<IssuedWebhook>;
    /**
     * Delete a webhook.
     *
     * With all its deliveries; nothing is sent there any more.
     *
     * Needs the permission `webhooks.manage`.
     */
    delete(webhookId: string, options?: CallOptions): Promise<void>;
    /**
     * Get a webhook.
     *
     * Without its secret, which nobody can see again.
     *
     * Needs the permission `webhooks.read`.
     */
    get(webhookId: string, options?: CallOptions): Promise<WebhookEndpoint>;
    /**
     * List webhooks.
     *
     * The newest first.
     *
     * Needs the permission `webhooks.read`.
     */
    list(query?: WebhooksListData["query"], options?: CallOptions): List<WebhookEndpoint>;
    /**
     * Replay dead letters.
     *
     * Those that nothing was delivered of since, in the order of their events, whatever else
     * is on its way.
     *
     * Needs the permission `webhooks.manage`.
     */
    recover(webhookId: string, body: RecoveryInput, options?: KeyedOptions): Promise<Recovery>;
    /**
     * Rotate a webhook's secret.
     *
     * For a while events are signed by the old secret and the new one, so that the receiver can
     * change over without a gap. The new secret is in this answer and never again.
     *
     * Needs the permission `webhooks.manage`.
     */
    rotateSecret(webhookId: string, body: RotationInput, options?: KeyedOptions): Promise<RotatedSecret>;
    /**
     * Test a webhook.
     *
     * Sends an event of type `webhook.test` there, once and now, even to one that is disabled,
     * and says how that went.
     *
     * Needs the permission `webhooks.manage`.
     */
    test(webhookId: string, options?: KeyedOptions): Promise<WebhookDeliveryDetail>;
    /**
     * Change a webhook.
     *
     * While it is disabled no events are kept for it; those that were on their way wait for
     * 30 days. One at which nothing arrives for three days is disabled by itself.
     *
     * Needs the permission `webhooks.manage`.
     */
    update(webhookId: string, body: WebhookPatch, options?: ConditionalOptions): Promise<WebhookEndpoint>;
}
