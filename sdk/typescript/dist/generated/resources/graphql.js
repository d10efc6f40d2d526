/** `client.graphql`. */
export class GraphqlResource {
    transport;
    constructor(transport) {
        this.transport = transport;
    }
    /**
     * Ask by GraphQL.
     *
     * Reads several things at once, and of each what is asked for. The schema tells about itself by
     * introspection; what a field needs is what the operation needs that reads the same. Errors carry
     * the codes of problems in `extensions.code`. Nothing can be changed this way.
     */
    query(body, options) {
        return this.transport.json({
            operation: "graphql.query",
            method: "POST",
            path: "/graphql",
            body,
            repeatable: false,
            options,
        });
    }
}
