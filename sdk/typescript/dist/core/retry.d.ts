import type { ProblemAnswer } from "./errors.js";
/** How often and how long a call is tried again. */
export interface RetryPolicy {
    /** Tries after the first; 0 for none. */
    maxRetries: number;
    /** A server that wants a longer pause (in seconds) is not waited for. */
    maxRetryAfter: number;
}
/** Half a second, doubled each time up to eight, and a random part so that clients do not come all at once. */
export declare function backOff(attempt: number, random?: () => number): number;
/**
 * Milliseconds until a refused call may be tried again, or undefined if it may not.
 * `repeatable` says whether trying again can do nothing twice.
 */
export declare function pauseAfter(answer: ProblemAnswer, attempt: number, repeatable: boolean, policy: RetryPolicy): number | undefined;
