import type { FieldProblem, Problem } from "../generated/types/types.gen.js";
/** What every failure of this package is. */
export declare class SdkError extends Error {
    name: string;
}
/** No answer came: the name did not resolve, the connection was refused or cut. */
export declare class ConnectionFailedError extends SdkError {
    name: string;
}
/** No answer came within `timeout`. */
export declare class TimedOutError extends SdkError {
    name: string;
}
/** The caller's `AbortSignal` ended the call. */
export declare class CancelledError extends SdkError {
    name: string;
}
/** A webhook is not what its sender signed, or not of this hour. */
export declare class WebhookError extends SdkError {
    name: string;
}
/** The server answered that it did not do it. There is a subclass for each `code`. */
export declare class ApiError extends SdkError {
    name: string;
    /** The stable name of the problem; later versions of the server may send others. */
    readonly code: string;
    /** The HTTP status. */
    readonly status: number;
    /** Names the request in the server's logs: give it to support. */
    readonly requestId: string;
    /** What is wrong with which field. */
    readonly errors: readonly FieldProblem[];
    /** Seconds after which it is worth asking again, if the server said. */
    readonly retryAfter: number | undefined;
    /** The answer as it came, if it was a problem document. */
    readonly problem: Problem | undefined;
    constructor(answer: ProblemAnswer);
}
/** What is known of an answer that is not a success. */
export interface ProblemAnswer {
    code: string;
    status: number;
    requestId: string;
    retryAfter: number | undefined;
    problem: Problem | undefined;
}
/** Reads a failed answer; what a proxy says in HTML is an error all the same. */
export declare function readProblem(response: Response): Promise<ProblemAnswer>;
/** Seconds, from either form of the header. */
export declare function retryAfter(header: string | null, now?: number): number | undefined;
