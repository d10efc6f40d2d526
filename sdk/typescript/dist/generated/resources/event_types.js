/** `client.eventTypes`. */
export class EventTypesResource {
    transport;
    constructor(transport) {
        this.transport = transport;
    }
    /**
     * List event types.
     *
     * All that webhooks tell of. New ones may come.
     *
     * Needs the permission `webhooks.read`.
     */
    list(options) {
        return this.transport.json({
            operation: "event_types.list",
            method: "GET",
            path: "/event-types",
            repeatable: true,
            options,
        });
    }
}
