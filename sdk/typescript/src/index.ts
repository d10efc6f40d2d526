/**
 * The university's API. Make a {@link Client}, and call what the reference names:
 * `courses.list` is `client.courses.list()`.
 */
export * from "./core/errors.js";
export { List, Page } from "./core/paging.js";
export type {
  CallOptions,
  ClientEvent,
  ClientOptions,
  ConditionalOptions,
  KeyedOptions,
  UploadOptions,
} from "./core/transport.js";
export type { UploadBody } from "./core/upload.js";
export { verifyWebhook, type Webhook, type WebhookHeaders } from "./core/webhook.js";
export * from "./generated/errors.js";
export * from "./generated/resources.js";
export type * from "./generated/types/index.js";
