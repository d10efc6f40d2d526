/** Half a second, doubled each time up to eight, and a random part so that clients do not come all at once. */
export function backOff(attempt, random = Math.random) {
    return Math.min(500 * 2 ** attempt, 8000) * (0.5 + random() / 2);
}
/**
 * Milliseconds until a refused call may be tried again, or undefined if it may not.
 * `repeatable` says whether trying again can do nothing twice.
 */
export function pauseAfter(answer, attempt, repeatable, policy) {
    if (attempt >= policy.maxRetries)
        return undefined;
    const again = 
    // Wrong passwords do not become right by waiting.
    (answer.status === 429 && answer.code !== "too_many_attempts") ||
        answer.code === "idempotency_in_progress" ||
        // Somebody on the way may have lost the answer to what was done.
        (repeatable && [502, 503, 504].includes(answer.status));
    if (!again || (answer.retryAfter ?? 0) > policy.maxRetryAfter)
        return undefined;
    return answer.retryAfter === undefined ? backOff(attempt) : answer.retryAfter * 1000;
}
