// Generated from the API's document; not to be edited.
import type { CallOptions, Transport } from "../../core/transport.js";
import type {
  EventTypes,
} from "../types/types.gen.js";

/** `client.eventTypes`. */
export class EventTypesResource {
  constructor(private readonly transport: Transport) {}

  /**
   * List event types.
   *
   * All that webhooks tell of. New ones may come.
   *
   * Needs the permission `webhooks.read`.
   */
  list(options?: CallOptions): Promise<EventTypes> {
    return this.transport.json<EventTypes>({
      operation: "event_types.list",
      method: "GET",
      path: "/event-types",
      repeatable: true,
      options,
    });
  }
}
