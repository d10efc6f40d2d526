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
export function backOff(attempt: number, random = Math.random): number {
  return Math.min(500 * 2 ** attempt, 8000) * (0.5 + random() / 2);
}

/** How often a call was tried again, and how long it waited. */
export class Retries {
  private count = 0;
  private waited = 0;

  /** `repeatable` says whether trying again can do nothing twice. */
  constructor(
    private readonly policy: RetryPolicy,
    private readonly repeatable: boolean,
  ) {}

  /** Milliseconds until a call without an answer may be tried again, or undefined if it may not. */
  afterLoss(): number | undefined {
    return this.repeatable ? this.counted() : undefined;
  }

  /** Milliseconds until a refused call may be tried again, or undefined if it may not. */
  afterRefusal({ status, code, retryAfter }: ProblemAnswer): number | undefined {
    const { maxRetries, maxRetryAfter } = this.policy;
    // Wrong passwords do not become right by waiting.
    const limited = status === 429 && code !== "too_many_attempts";
    const again =
      limited ||
      code === "idempotency_in_progress" ||
      // Somebody on the way may have lost the answer to what was done.
      (this.repeatable && [502, 503, 504].includes(status));
    if (!again) return undefined;
    if (retryAfter === undefined) return this.counted();
    if (retryAfter > maxRetryAfter) return undefined;
    // Other calls with the same key may take the place that became free, any number of times.
    const turn =
      limited && maxRetries > 0 && this.waited + retryAfter * 1000 <= maxRetryAfter * 1000;
    if (!turn && this.counted() === undefined) return undefined;
    const pause = retryAfter * 1000 + backOff(0);
    this.waited += pause;
    return pause;
  }

  private counted(): number | undefined {
    const pause = this.count < this.policy.maxRetries ? backOff(this.count) : undefined;
    this.count += 1;
    return pause;
  }
}
