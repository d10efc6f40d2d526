import type { List } from "../../core/paging.js";
import type { CallOptions, KeyedOptions, Transport } from "../../core/transport.js";
import type { Attempt, AttemptInput, AttemptsListData, SubmittedAttempt } from "../types/types.gen.js";
/** `client.attempts`. */
export declare class AttemptsResource {
    private readonly transport;
    constructor(transport: Transport);
    /**
     * Submit an attempt at a quiz.
     *
     * It is marked at once and kept. A single choice, a text or a number gives all points or none. Of
     * several right choices each one made gives an equal part of the points and each wrong one takes
     * such a part away, never below nothing. Any number of attempts may be made; passed stays passed.
     *
     * Needs the permission `progress.write`.
     */
    create(courseId: string, activityId: string, body: AttemptInput, options?: KeyedOptions): Promise<SubmittedAttempt>;
    /**
     * List one's attempts at a quiz.
     *
     * The caller's own, the latest first.
     *
     * Needs the permission `progress.write`.
     */
    list(courseId: string, activityId: string, query?: AttemptsListData["query"], options?: CallOptions): List<Attempt>;
}
