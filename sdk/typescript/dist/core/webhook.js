import { WebhookError } from "./errors.js";
/**
 * Checks a delivery by Standard Webhooks and returns what it says. `body` must be the bytes
 * or the text as received, before any parsing. Give several secrets while one is being replaced.
 */
export async function verifyWebhook(body, headers, secret, options = {}) {
    const id = header(headers, "webhook-id");
    const sent = header(headers, "webhook-timestamp");
    const signatures = header(headers, "webhook-signature");
    if (!/^\d{1,12}$/.test(sent))
        throw new WebhookError("webhook-timestamp is not a time");
    const age = (options.now ?? new Date()).getTime() / 1000 - Number(sent);
    if (Math.abs(age) > (options.toleranceSeconds ?? 300)) {
        throw new WebhookError("the delivery is too old, or a clock is wrong");
    }
    const text = typeof body === "string" ? body : new TextDecoder().decode(body);
    const signed = new TextEncoder().encode(`${id}.${sent}.${text}`);
    for (const one of typeof secret === "string" ? [secret] : secret) {
        const key = await crypto.subtle.importKey("raw", bytes(one.replace(/^whsec_/, "")), { name: "HMAC", hash: "SHA-256" }, false, ["verify"]);
        for (const signature of signatures.split(" ")) {
            const [version, value] = signature.split(",", 2);
            if (version !== "v1" || value === undefined)
                continue;
            // `verify` compares in constant time.
            if (await crypto.subtle.verify("HMAC", key, bytes(value), signed)) {
                return { id, timestamp: new Date(Number(sent) * 1000), payload: JSON.parse(text) };
            }
        }
    }
    throw new WebhookError("no signature is right");
}
function header(headers, name) {
    if (headers instanceof Headers) {
        const value = headers.get(name);
        if (value !== null)
            return value;
    }
    else {
        const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
        if (typeof found === "string")
            return found;
        if (found?.[0] !== undefined)
            return found.join(" ");
    }
    throw new WebhookError(`the header ${name} is missing`);
}
function bytes(base64) {
    try {
        return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    }
    catch {
        throw new WebhookError("the secret or the signature is not base64");
    }
}
