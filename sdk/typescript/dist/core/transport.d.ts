import { SdkError } from "./errors.js";
import { List } from "./paging.js";
import { type UploadBody } from "./upload.js";
/** How a client is made. */
export interface ClientOptions {
    /** The address of your university's portal; `https://learn.example.edu` if left out. */
    baseUrl?: string;
    /** An API key, or a person's access token; a function is asked before each try. */
    apiKey?: string | (() => string | Promise<string>);
    /** Milliseconds until a try is given up; 60,000 if left out, and 0 for never. Uploads have none. */
    timeout?: number;
    /**
     * Tries after the first; 3 if left out. Waiting for a turn within the rate limit does not count
     * while it adds up to no more than `maxRetryAfter`, unless this is 0.
     */
    maxRetries?: number;
    /** A server that asks for a longer pause (in seconds) is not waited for; 60 if left out. */
    maxRetryAfter?: number;
    /** Sent with every request. */
    headers?: Record<string, string>;
    /** Used instead of the runtime's `fetch`. */
    fetch?: typeof globalThis.fetch;
    /** Told what happens, for logs and traces. */
    onEvent?: (event: ClientEvent) => void;
}
/** What can be said of one call. */
export interface CallOptions {
    /** Ends the call, tries to come included. */
    signal?: AbortSignal;
    /** Instead of the client's. */
    timeout?: number;
    /** Instead of the client's. */
    maxRetries?: number;
    /** Sent with this request. */
    headers?: Record<string, string>;
}
/** A call that makes something. */
export interface KeyedOptions extends CallOptions {
    /** Sent again within 24 hours, it does nothing twice; a new one for each call if left out. */
    idempotencyKey?: string;
}
/** A change of what was read before. */
export interface ConditionalOptions extends CallOptions {
    /** The `version` that was read: if it is no longer that, nothing is changed. */
    ifMatch?: number | string;
}
/** A call that sends a file. */
export interface UploadOptions extends CallOptions {
    /** Told how much was sent. In browsers, which cannot send a stream everywhere, only at the end. */
    onProgress?: (sent: number, total: number | undefined) => void;
}
/** What a client tells `onEvent`. `request` comes before each try, and its headers may be added to. */
export type ClientEvent = {
    operation: string;
    method: string;
    url: string;
    attempt: number;
} & ({
    type: "request";
    headers: Headers;
} | {
    type: "response";
    status: number;
    requestId: string;
    milliseconds: number;
} | {
    type: "failure";
    error: SdkError;
    milliseconds: number;
} | {
    type: "retry";
    pause: number;
});
/** One call, as the generated code describes it. */
export interface Call {
    operation: string;
    method: string;
    path: string;
    query?: object | undefined;
    body?: unknown;
    upload?: UploadBody;
    keyed?: boolean;
    /** The caller reads the body, and may still cancel it. */
    streamed?: boolean;
    /** Whether it can be sent twice without doing something twice. */
    repeatable: boolean;
    options?: (KeyedOptions & ConditionalOptions & UploadOptions) | undefined;
}
/** Sends calls: retries, time-outs and errors in one place. */
export declare class Transport {
    private readonly settings;
    private readonly base;
    private readonly fetch;
    constructor(settings: ClientOptions, basePath: string);
    /** A call whose answer is JSON. */
    json<T>(call: Call): Promise<T>;
    /** A call whose answer says nothing. */
    nothing(call: Call): Promise<void>;
    /** A call whose answer is a file; its body is read by the caller. */
    binary(call: Call): Promise<Response>;
    /** A call whose answer comes in pages. */
    list<T>(call: Call): List<T>;
    private send;
    private attempt;
    private headers;
}
