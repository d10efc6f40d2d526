import type { ProblemAnswer } from "./errors.js";
/** How often and how long a call is tried again. */
export interface RetryPolicy {
    /** Tries after the first; 0 for none. Waiting for a turn within the rate limit does not count. */
    maxRetries: number;
    /**
     * A server that wants a longer pause (in seconds) is not waited for; what does not count adds up
     * to no more.
     */
    maxRetryAfter: number;
}
/** Half a second, doubled each time up to eight, and a random part so that clients do not come all at once. */
export declare function backOff(attempt: number, random?: () => number): number;
/** How often a call was tried again, and how long it waited. */
export declare class Retries {
    private readonly policy;
    private readonly repeatable;
    private count;
    private waited;
    /** `repeatable` says whether trying again can do nothing twice. */
    constructor(policy: RetryPolicy, repeatable: boolean);
    /** Milliseconds until a call without an answer may be tried again, or undefined if it may not. */
    afterLoss(): number | undefined;
    /** Milliseconds until a refused call may be tried again, or undefined if it may not. */
    afterRefusal({ status, code, retryAfter }: ProblemAnswer): number | undefined;
    private counted;
}
