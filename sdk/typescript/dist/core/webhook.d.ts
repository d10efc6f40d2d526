/** The headers of a delivery: `Headers`, Node's `request.headers`, or any record. */
export type WebhookHeaders = Headers | Record<string, string | readonly string[] | undefined>;
/** A delivery whose signature holds. */
export interface Webhook {
    /** The same for each try to deliver it: do not handle an id twice. */
    id: string;
    /** When it was sent. */
    timestamp: Date;
    /** The body. */
    payload: unknown;
}
/**
 * Checks a delivery by Standard Webhooks and returns what it says. `body` must be the bytes
 * or the text as received, before any parsing. Give several secrets while one is being replaced.
 */
export declare function verifyWebhook(body: string | Uint8Array, headers: WebhookHeaders, secret: string | readonly string[], options?: {
    toleranceSeconds?: number;
    now?: Date;
}): Promise<Webhook>;
