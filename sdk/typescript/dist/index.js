/**
 * The university's API. Make a {@link Client}, and call what the reference names:
 * `courses.list` is `client.courses.list()`.
 */
export * from "./core/errors.js";
export { List, Page } from "./core/paging.js";
export { verifyWebhook } from "./core/webhook.js";
export * from "./generated/errors.js";
export * from "./generated/resources.js";
