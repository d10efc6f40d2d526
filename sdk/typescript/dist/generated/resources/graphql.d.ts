import type { CallOptions, Transport } from "../../core/transport.js";
import type { GraphqlQuery, GraphqlResult } from "../types/types.gen.js";
/** `client.graphql`. */
export declare class GraphqlResource {
    private readonly transport;
    constructor(transport: Transport);
    /**
     * Ask by GraphQL.
     *
     * Reads several things at once, and of each what is asked for. The schema tells about itself by
     * introspection; what a field needs is what the operation needs that reads the same. Errors carry
     * the codes of problems in `extensions.code`. Nothing can be changed this way.
     */
    query(body: GraphqlQuery, options?: CallOptions): Promise<GraphqlResult>;
}
